// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TEMPLATE_PACK_WRITE_H
#define QAIC_TEMPLATE_PACK_WRITE_H

#include "qaic/template/pack.h"

#include <stdio.h>

// What was packed as a C file that defines a `struct packed_set`. The sources begin with its `file_count`
// templates.
void pack_write(const struct packer *packer, size_t file_count, const char *variable, FILE *out);

#endif
