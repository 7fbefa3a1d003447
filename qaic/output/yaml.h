// SPDX-License-Identifier: BSD-3-Clause
// A view as YAML text.
#ifndef QAIC_OUTPUT_YAML_H
#define QAIC_OUTPUT_YAML_H

#include "qaic/support/text.h"

struct arena;
struct view;

// Appends `view` as one YAML document. Elements of generated lists are built in `arena` one at a time.
void output_yaml(struct arena *arena, const struct view *view, struct text *out);

#endif
