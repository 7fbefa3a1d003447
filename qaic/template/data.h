// SPDX-License-Identifier: BSD-3-Clause
// Data files of a folder of templates, as views.
#ifndef QAIC_TEMPLATE_DATA_H
#define QAIC_TEMPLATE_DATA_H

#include <stdint.h>

struct template_set;
struct view;

// Reads the YAML file number `file`. NULL after reporting.
const struct view *template_data_parse(struct template_set *set, uint32_t file);
// A data file of the built-in set. NULL after reporting.
const struct view *template_data_unpack(struct template_set *set, const char *name);

#endif
