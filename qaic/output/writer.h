// SPDX-License-Identifier: BSD-3-Clause
// Writing files so that a failed run changes nothing.
#ifndef QAIC_OUTPUT_WRITER_H
#define QAIC_OUTPUT_WRITER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct output_file {
    const char *path;
    const char *bytes; // may be NULL when `size` is 0
    size_t size;
};

// Writes all files or none: each goes to a temporary file beside its target; only when all are complete they
// get their names. Files that hold the same bytes already are not touched. On failure *failed is the path and
// *error a short reason, and nothing has changed.
bool output_write(struct arena *arena, const struct output_file *files, size_t count, const char **failed,
                  const char **error);

#endif
