// SPDX-License-Identifier: BSD-3-Clause
// Values of constants as C text (02 §14).
#ifndef QAIC_VIEW_CONSTANTS_H
#define QAIC_VIEW_CONSTANTS_H

#include "qaic/view/names.h"

const char *constant_text(const struct view_context *context, struct arena *arena,
                          const struct constant *constant);
// A C string literal for bytes: printable characters as they are, others as three-digit octal escapes.
const char *c_string_literal(struct arena *arena, const char *bytes, size_t length);

#endif
