// SPDX-License-Identifier: BSD-3-Clause
// YAML as a view.
#ifndef QAIC_TEMPLATE_DATA_H
#define QAIC_TEMPLATE_DATA_H

#include <stdint.h>

struct template_set;
struct view;

// Parses source file number `file`. NULL after reporting.
const struct view *template_data_parse(struct template_set *set, uint32_t file);

#endif
