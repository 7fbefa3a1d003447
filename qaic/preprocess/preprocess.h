// SPDX-License-Identifier: BSD-3-Clause
// The built-in preprocessor and the call of an external one.
#ifndef QAIC_PREPROCESS_PREPROCESS_H
#define QAIC_PREPROCESS_PREPROCESS_H

#include "qaic/source/source.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diagnostics;
struct map;

// A run of preprocessed text that came from one place: bytes [start, start + length) of the preprocessed text
// are bytes [offset, ...) of `file`.
struct segment {
    size_t start;
    size_t length;
    uint32_t file;
    uint32_t offset;
};

// The text the scanner reads: all files spliced, directives and skipped text left out. No macro is ever
// replaced (01 §3.3). `text` ends in two NUL bytes that `size` does not count, as flex wants it.
struct preprocessed {
    struct arena *arena; // of the text alone
    char *text;
    size_t size;
    const struct segment *segments; // ascending, without gaps
    size_t segment_count;
    const struct map *macros; // names that are defined at the end, for hints; values are non-NULL
    const char *const *files; // every file read, in order, for --depfile; the main file first
    size_t file_count;
};

struct preprocessor_options {
    const char *const *include_paths; // -I, in order; missing folders already dropped by the caller
    size_t include_path_count;
    const char *const *defines; // -D: NAME or NAME=VALUE
    size_t define_count;
};

// Returns false after reporting errors. Shipped IDL files (AEEStdDef.idl, remote.idl) are found when no
// folder has them.
bool preprocess(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                const struct preprocessor_options *options, const char *path, struct preprocessed *out);

// Takes the output of an external preprocessor (`# 1 "file" flags` and `#line` markers) for the main file
// `path`.
bool preprocess_external(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                         const char *path, const char *output, size_t size, struct preprocessed *out);

// Releases the text; the rest stays.
void preprocessed_forget_text(struct preprocessed *input);

// The text with `#line` markers, for --preprocess-only.
struct text;
void preprocessed_print(const struct preprocessed *input, const struct sources *sources, struct text *out);

#endif
