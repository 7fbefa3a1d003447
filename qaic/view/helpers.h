// SPDX-License-Identifier: BSD-3-Clause
// Which helper functions of the templates a method or a complex type calls. The conditions mirror the
// templates.
#ifndef QAIC_VIEW_HELPERS_H
#define QAIC_VIEW_HELPERS_H

#include "qaic/view/shape.h"

// Notes everything that a method needs: types, layouts, helpers.
void use_method(struct usage *usage, const struct method_shape *shape);
// The helpers of the functions of all complex types that were noted.
void use_complex_helpers(struct usage *usage);

#endif
