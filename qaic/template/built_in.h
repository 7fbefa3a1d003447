// SPDX-License-Identifier: BSD-3-Clause
// The folder templates/c as it was when the program was built.
#ifndef QAIC_TEMPLATE_BUILT_IN_H
#define QAIC_TEMPLATE_BUILT_IN_H

struct packed_set;

extern const struct packed_set qaic_built_in_templates;

#endif
