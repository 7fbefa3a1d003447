// SPDX-License-Identifier: BSD-3-Clause
// What the template of a stub or a skel sees of one interface.
#ifndef QAIC_VIEW_SIDES_H
#define QAIC_VIEW_SIDES_H

#include "qaic/view/usage.h"

const struct view *side_view(const struct view_context *context, const struct interface *interface,
                             enum side side);

#endif
