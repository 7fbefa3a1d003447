// SPDX-License-Identifier: BSD-3-Clause
// UTF-8 in text that may hold any bytes.
#ifndef QAIC_SOURCE_UTF8_H
#define QAIC_SOURCE_UTF8_H

#include <stddef.h>

// The bytes of the UTF-8 sequence at `at`, which is before `end`, or 0 when there is no valid one; `*code`
// becomes the character.
size_t utf8_decode(const char *at, const char *end, unsigned *code);

#endif
