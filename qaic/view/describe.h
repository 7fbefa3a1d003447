// SPDX-License-Identifier: BSD-3-Clause
// Methods and structures with their wire layout, independent of any output language (docs/yaml-schema.md).
#ifndef QAIC_VIEW_DESCRIBE_H
#define QAIC_VIEW_DESCRIBE_H

#include "qaic/view/names.h"

const struct view *describe_methods(const struct view_context *context, const struct interface *interface);
// The named types that the methods use, each after those it uses.
const struct view *describe_structures(const struct view_context *context, const struct interface *interface);

#endif
