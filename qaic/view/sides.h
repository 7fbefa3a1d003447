// SPDX-License-Identifier: BSD-3-Clause
// What the templates of stub and skel see of one interface.
#ifndef QAIC_VIEW_SIDES_H
#define QAIC_VIEW_SIDES_H

#include "qaic/view/usage.h"

// Adds `stub` and `skel` to the view of an interface.
void write_sides(const struct view_context *context, const struct interface *interface, struct view *view);

#endif
