// SPDX-License-Identifier: BSD-3-Clause
// Writing files so that a failed run changes nothing.
#ifndef QAIC_OUTPUT_WRITER_H
#define QAIC_OUTPUT_WRITER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct output_writer;

// Takes files in pieces, one after the other, and needs no more memory for large ones. A file that exists is
// compared; from the first difference on, the new one grows in a temporary file beside it. Nothing else is
// touched before output_commit(). The writer lives in the arena and ends with output_discard().
struct output_writer *output_writer_new(struct arena *arena);

void output_begin(struct output_writer *writer, const char *path);
void output_append(struct output_writer *writer, const char *bytes, size_t size);
void output_end(struct output_writer *writer);

// Gives all files their names, or none. Files that hold the same bytes already are not touched. On failure,
// of this call or of any before, *failed is the path and *error a short reason, and nothing has changed.
bool output_commit(struct output_writer *writer, const char **failed, const char **error);

// Removes what was not committed. May be called at any time, also for NULL; what follows is ignored.
void output_discard(struct output_writer *writer);

// Removes the temporary files and nothing more, for signal handlers.
void output_remove_temporaries(const struct output_writer *writer);

#endif
