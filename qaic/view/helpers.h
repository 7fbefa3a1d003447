// SPDX-License-Identifier: BSD-3-Clause
// Which helper functions of the templates a method or a complex type calls. The conditions mirror the templates.
#ifndef QAIC_VIEW_HELPERS_H
#define QAIC_VIEW_HELPERS_H

#include "qaic/view/usage.h"

// An in sequence or string that is copied into memory of the skel instead of being handed on in place.
bool step_copies_bytes(const struct view_options *options, const struct step *step);
void use_method_helpers(struct usage *usage, const struct method_plan *plan, const struct view *view, bool counted);
// The helpers of the functions of all complex types that were registered.
void use_complex_helpers(struct usage *usage);

#endif
