// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/node.h"

#include "qaic/support/arena.h"

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

static bool matters(char c) {
    return c == '"' || c == '\'' || c == '(' || c == ')' || c == ',' || c == '|' || c == '&';
}

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
// line starts at `column`.
static struct place find_place(const char *line, size_t size, size_t column, size_t width,
                               struct nesting nesting) {
    struct place best = {.end = 0};
    for (size_t at = 0; at + 1 < size; ++at) {
        if (!matters(line[at])) {
            continue;
        }
        if (best.end != 0 && column + at >= width) {
            break;
        }
        track(&nesting, line, at, column + at);
        if (breaks_behind(&nesting, line, at) && (best.end == 0 || nesting.depth <= best.nesting.depth)) {
            best = (struct place){at + 1, nesting};
        }
    }
    return best;
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

// Appends one line, broken where needed.
static void append_line(struct text *out, const char *line, size_t size, size_t width) {
    struct nesting nesting = {.depth = 0};
    size_t column = 0;
    bool code = size > width && is_code(line, size);
    size_t hanging = hanging_column(line, size);
    while (code && column + size > width) {
        struct place place = find_place(line, size, column, width, nesting);
        if (place.end == 0 || place.end + 1 >= size) {
            break;
        }
        nesting = place.nesting;
        text_append(out, line, place.end);
        column = nesting.columns[nesting.depth - 1];
        column = column <= width * 2 / 3 ? column : hanging;
        append_break(out, column);
        line += place.end + 1;
        size -= place.end + 1;
    }
    text_append(out, line, size);
}

static bool needs_breaking(const char *text, size_t size, size_t width) {
    while (size > 0) {
        const char *newline = memchr(text, '\n', size);
        size_t length = newline != NULL ? (size_t)(newline - text) : size;
        if (length > width) {
            return true;
        }
        size_t step = newline != NULL ? length + 1 : length;
        text += step;
        size -= step;
    }
    return false;
}

void template_wrap(struct text *out, size_t start, size_t width) {
    while (start > 0 && out->data[start - 1] != '\n') {
        --start;
    }
    size_t size = out->size - start;
    if (size <= width || !needs_breaking(out->data + start, size, width)) {
        return;
    }
    // The arena of the buffer is not used, because the copy may be large and lives only until the end.
    struct text copy = {.arena = out->arena};
    text_append(&copy, out->data + start, size);
    out->size = start;
    for (size_t at = 0; at < size;) {
        const char *newline = memchr(copy.data + at, '\n', size - at);
        size_t length = newline != NULL ? (size_t)(newline - (copy.data + at)) : size - at;
        append_line(out, copy.data + at, length, width);
        if (newline != NULL) {
            text_append_char(out, '\n');
        }
        at += length + (newline != NULL);
    }
    text_free(&copy);
}
