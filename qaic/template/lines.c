// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/lines.h"

#include "qaic/support/arena.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>

enum { TRACKED_DEPTH = 32, HANGING_INDENT = 6 };

// What is open at a place in a line.
struct nesting {
    uint32_t columns[TRACKED_DEPTH]; // behind each open parenthesis
    uint32_t depth;
    char quote;
};

// Where a line can be broken.
struct place {
    size_t end; // bytes up to and with the comma or operator; 0: nowhere
    struct nesting nesting;
};

static const bool matters[UCHAR_MAX + 1] = {
    ['\0'] = true, ['"'] = true, ['\''] = true, ['('] = true,
    [')'] = true,  [','] = true, ['|'] = true,  ['&'] = true,
};

static void track(struct nesting *nesting, const char *line, size_t at, size_t column) {
    char c = line[at];
    if (nesting->quote != '\0') {
        bool escaped = at > 0 && line[at - 1] == '\\';
        nesting->quote = c == nesting->quote && !escaped ? '\0' : nesting->quote;
    } else if (c == '"' || c == '\'') {
        nesting->quote = c;
    } else if (c == '(') {
        if (nesting->depth < TRACKED_DEPTH) {
            nesting->columns[nesting->depth] = (uint32_t)column + 1;
        }
        ++nesting->depth;
    } else if (c == ')' && nesting->depth > 0) {
        --nesting->depth;
    }
}

static bool breaks_behind(const struct nesting *nesting, const char *line, size_t at) {
    if (nesting->quote != '\0' || nesting->depth == 0 || nesting->depth > TRACKED_DEPTH ||
        line[at + 1] != ' ') {
        return false;
    }
    bool doubled = at > 0 && line[at - 1] == line[at];
    return line[at] == ',' || (doubled && (line[at] == '|' || line[at] == '&'));
}

// The last place that fits, of those in the fewest parentheses; when none fits, the first one behind. The
// line starts at `column` and has a NUL behind it.
static struct place find_place(const char *line, size_t size, size_t column, size_t width,
                               struct nesting nesting) {
    struct place best = {.end = 0};
    for (size_t at = 0;; ++at) {
        while (!matters[(unsigned char)line[at]]) {
            ++at;
        }
        if (at + 1 >= size || (best.end != 0 && column + at >= width)) {
            return best;
        }
        track(&nesting, line, at, column + at);
        if (breaks_behind(&nesting, line, at) && (best.end == 0 || nesting.depth <= best.nesting.depth)) {
            best = (struct place){at + 1, nesting};
        }
    }
}

// Directives and comments cannot be broken.
static bool is_code(const char *line, size_t size) {
    size_t at = 0;
    while (at < size && line[at] == ' ') {
        ++at;
    }
    bool comment = at + 1 < size &&
                   (line[at] == '/' || (line[at] == '*' && (line[at + 1] == ' ' || line[at + 1] == '/')));
    return at < size && line[at] != '#' && !comment;
}

// Where lines go on when the parenthesis is too far right to be aligned with.
static size_t hanging_column(const char *line, size_t size) {
    size_t indent = 0;
    while (indent < size && line[indent] == ' ') {
        ++indent;
    }
    return indent + HANGING_INDENT;
}

static void append_break(struct text *out, size_t column) {
    text_reserve(out, column + 1);
    out->data[out->size] = '\n';
    memset(out->data + out->size + 1, ' ', column);
    out->size += column + 1;
    out->data[out->size] = '\0';
}

// Appends one line that is too long, broken where it can be; returns where the last part of it starts.
static size_t append_broken(struct text *out, const char *line, size_t size, size_t width) {
    struct nesting nesting = {.depth = 0};
    size_t column = 0;
    size_t hanging = hanging_column(line, size);
    size_t start = out->size;
    while (column + size > width) {
        struct place place = find_place(line, size, column, width, nesting);
        if (place.end == 0 || place.end + 1 >= size) {
            break;
        }
        nesting = place.nesting;
        text_append(out, line, place.end);
        column = nesting.columns[nesting.depth - 1];
        column = column <= width * 2 / 3 ? column : hanging;
        append_break(out, column);
        start = out->size - column;
        line += place.end + 1;
        size -= place.end + 1;
    }
    text_append(out, line, size);
    return start;
}

void lines_open(struct lines *lines, struct text *out, struct arena *scratch) {
    *lines = (struct lines){.out = out, .start = out->size, .scratch = scratch};
    lines->indent.arena = out->arena;
    while (lines->start > 0 && out->data[lines->start - 1] != '\n') {
        --lines->start;
    }
}

void lines_close(struct lines *lines) {
    if (lines->out->size > 0) {
        lines->out->data[lines->out->size] = '\0';
    }
    text_free(&lines->indent);
}

void lines_break(struct lines *lines) {
    struct text *out = lines->out;
    size_t size = out->size - lines->start;
    if (size <= lines->width || !is_code(out->data + lines->start, size)) {
        return;
    }
    struct arena_mark mark = arena_mark(lines->scratch);
    const char *line = arena_strndup(lines->scratch, out->data + lines->start, size);
    out->size = lines->start;
    lines->start = append_broken(out, line, size, lines->width);
    arena_rewind(lines->scratch, mark);
}

void lines_drain(struct lines *lines) {
    text_drain(lines->out);
    lines->start = lines->out->size;
}

static void append_several(struct lines *lines, const char *bytes, size_t size) {
    while (size > 0) {
        size_t line = lines_first(bytes, size);
        lines_append(lines, bytes, line);
        bytes += line;
        size -= line;
    }
}

void lines_append_all(struct lines *lines, const char *bytes, size_t size) {
    if (size == 0) {
        return;
    }
    if (memchr(bytes, '\n', size) != NULL) {
        append_several(lines, bytes, size);
    } else {
        lines_indent(lines);
        text_append_open(lines->out, bytes, size);
    }
}
