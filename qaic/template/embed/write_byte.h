// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TEMPLATE_EMBED_WRITE_BYTE_H
#define QAIC_TEMPLATE_EMBED_WRITE_BYTE_H

#include <stddef.h>
#include <stdio.h>

// Byte `index` of the initializer of a char array. Values instead of a string literal, because compilers
// limit the length of those.
static inline void write_byte(FILE *out, size_t index, unsigned char byte) {
    fprintf(out, "%s%d,", index % 20 == 0 ? "\n" : " ", byte > 127 ? byte - 256 : byte);
}

#endif
