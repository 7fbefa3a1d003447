// SPDX-License-Identifier: BSD-3-Clause
// Views of methods: as both sides see them, and as the templates of one side need them.
#ifndef QAIC_VIEW_METHODS_H
#define QAIC_VIEW_METHODS_H

#include "qaic/view/usage.h"

// C prototype: name, result, parameters, handle and descriptor parameters, comments.
struct view *method_prototype(const struct view_context *context, struct arena *arena,
                              const struct interface *interface, const struct method *method);
// The prototype with everything that the stub or the skel needs; notes in `usage` what that calls for.
const struct view *method_view(struct usage *usage, struct arena *arena, const struct method *method);
// Of the skel, which its dispatcher calls for the method.
const char *skel_function(struct arena *arena, const struct method *method);
// The wire layout of a method, for readers of the YAML form.
const struct view *method_description(struct usage *usage, struct arena *arena, const struct method *method);

#endif
