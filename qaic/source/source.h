// SPDX-License-Identifier: BSD-3-Clause
// Source files kept whole in memory, and places in them.
#ifndef QAIC_SOURCE_SOURCE_H
#define QAIC_SOURCE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct sources;

// A range of bytes in one file. `file` is 1-based; file 0 means "no place" (a message without position).
struct span {
    uint32_t file;
    uint32_t offset;
    uint32_t length;
};

// A file as it stands in memory.
struct source_file {
    const char *name; // as the user or an #include spelled it, with the folder it was found in
    const char *text; // `size` bytes followed by a NUL; bytes are never decoded
    size_t size;
    struct span included_from; // the #include directive; file 0 for a main file
    bool is_main;
};

// A line number for humans: after #line markers are applied.
struct position {
    const char *file;
    unsigned line;      // from 1
    unsigned column;    // from 1, in characters (UTF-8 sequences count once), a tab goes to a multiple of 8
    unsigned character; // from 1, in characters, a tab counts as one
};

// The file a declaration comes from: each distinct name has one origin. For text from an external
// preprocessor the markers decide (sources_set_main_name()), otherwise the file that was read, whatever #line
// says.
struct origin {
    const char *name;
    bool is_main;
};

struct sources *sources_new(struct arena *arena);

// Registers text that is already in memory; `text` must live as long as the arena. Returns the file's number.
uint32_t sources_add(struct sources *sources, const char *name, const char *text, size_t size, bool is_main,
                     struct span included_from);
// Reads a regular file (not a folder, not a device) of at most 64 MiB, 256 MiB over all files. Returns 0 and
// sets *error to a short lower-case reason ("no such file", "is a folder", "too large" ...) on failure.
uint32_t sources_read(struct sources *sources, const char *path, bool is_main, struct span included_from,
                      const char **error);
const struct source_file *sources_file(const struct sources *sources, uint32_t file);
size_t sources_count(const struct sources *sources);

// From `offset` (the start of a line) in `file` on, lines count from `line` of file `name` (NULL: unchanged
// name). Calls must come in ascending order of offset per file.
void sources_set_line(struct sources *sources, uint32_t file, uint32_t offset, const char *name,
                      unsigned line);

// From now on the names given by sources_set_line() decide about origins; the text under `name` is the main
// file.
void sources_set_main_name(struct sources *sources, const char *name);

struct position sources_position(const struct sources *sources, struct span span);
// The origin of the text at `span`; never NULL for a span with a file. Equal origins are equal pointers.
const struct origin *sources_origin(struct sources *sources, struct span span);
// The bytes of the line that holds `offset`, without its line end.
const char *sources_line(const struct sources *sources, uint32_t file, uint32_t offset, size_t *length);

// From the start of `first` to the end of `last`; `first` alone when they are in different files.
struct span span_join(struct span first, struct span last);

#endif
