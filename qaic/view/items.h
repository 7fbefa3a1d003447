// SPDX-License-Identifier: BSD-3-Clause
// Views of what stands in the header: types, constants, prototypes, interfaces.
#ifndef QAIC_VIEW_ITEMS_H
#define QAIC_VIEW_ITEMS_H

#include "qaic/view/names.h"

// A list whose elements are built when they are read.
const struct view *item_list(const struct view_context *context, const struct item *items, size_t count,
                             const struct interface *interface);
// What the header needs before its items; entries go into `root`.
void write_header_needs(const struct view_context *context, struct view *root);

#endif
