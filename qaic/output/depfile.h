// SPDX-License-Identifier: BSD-3-Clause
// Dependencies in the syntax of Makefiles, as make and Ninja read it.
#ifndef QAIC_OUTPUT_DEPFILE_H
#define QAIC_OUTPUT_DEPFILE_H

#include "qaic/support/text.h"

// Appends `target: files...` and an empty rule for each file but the first, so that a removed file is no
// error.
void output_depfile(struct text *out, const char *target, const char *const *files, size_t count);

#endif
