// SPDX-License-Identifier: BSD-3-Clause
// What is rendered, line by line: each line is indented when it starts and broken when it ends too far right.
#ifndef QAIC_TEMPLATE_LINES_H
#define QAIC_TEMPLATE_LINES_H

#include "qaic/support/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct arena;

struct lines {
    struct text *out;
    struct text indent;    // what each line starts with
    size_t start;          // of the last line, in `out`
    size_t width;          // that lines are broken to; 0: they are not
    struct arena *scratch; // rewound behind each broken line
};

// Goes on behind what `out` holds, whose closing NUL comes with lines_close().
void lines_open(struct lines *lines, struct text *out, struct arena *scratch);
void lines_close(struct lines *lines);
// Breaks the last line, which has not ended, if it is too long.
void lines_break(struct lines *lines);
// Passes all bytes on; the last line has ended.
void lines_drain(struct lines *lines);
// Appends text with any number of lines.
void lines_append_all(struct lines *lines, const char *bytes, size_t size);

static inline bool lines_at_start(const struct lines *lines) {
    return lines->out->size == lines->start;
}

static inline void lines_indent(struct lines *lines) {
    if (lines->indent.size > 0 && lines_at_start(lines)) {
        text_append_open(lines->out, lines->indent.data, lines->indent.size);
    }
}

// Appends at least one byte, of which only the last may be a line end.
static inline void lines_append(struct lines *lines, const char *bytes, size_t size) {
    bool ends = bytes[size - 1] == '\n';
    if (size > 1 || !ends) {
        lines_indent(lines);
    }
    text_append_open(lines->out, bytes, size);
    if (!ends) {
        return;
    }
    if (lines->width != 0 && lines->out->size - lines->start > lines->width + 1) {
        --lines->out->size;
        lines_break(lines);
        text_append_char(lines->out, '\n');
    }
    lines->start = lines->out->size;
}

// Bytes up to and with the first line end, or all.
static inline size_t lines_first(const char *bytes, size_t size) {
    const char *newline = memchr(bytes, '\n', size);
    return newline != NULL ? (size_t)(newline - bytes) + 1 : size;
}

#endif
