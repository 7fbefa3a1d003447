// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/render.h"

#include "qaic/source/utf8.h"

#include <string.h>

enum { QUOTE_LIMIT = 200, CONTEXT_BEFORE = 120, CHAIN_LIMIT = 10 };

static const char *const bold = "\x1b[1m";
static const char *const plain = "\x1b[0m";

static const char *word_of(enum severity severity) {
    switch (severity) {
    case SEVERITY_NOTE:
        return "note";
    case SEVERITY_WARNING:
        return "warning";
    case SEVERITY_FATAL:
        return "fatal error";
    default:
        return "error";
    }
}

static const char *colour_of(enum severity severity) {
    switch (severity) {
    case SEVERITY_NOTE:
        return "\x1b[1;36m";
    case SEVERITY_WARNING:
        return "\x1b[1;35m";
    default:
        return "\x1b[1;31m";
    }
}

// Control characters and those that reorder text could make a terminal show something else than the file
// holds.
static bool is_hidden(unsigned code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E ||
           code == 0x200F || code == 0x2028 || code == 0x2029 || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

// Appends one character so that it is visible. Returns the bytes it took; `*width` becomes its columns.
static size_t append_visible(struct text *out, const char *at, const char *end, size_t *width) {
    unsigned code = 0;
    size_t size = utf8_decode(at, end, &code);
    size_t before = out->size;
    if (size == 0) {
        text_printf(out, "<%02x>", (unsigned char)*at);
    } else if (is_hidden(code)) {
        text_printf(out, code < 0x100 ? "<%02x>" : "<U+%04X>", code);
    } else {
        text_append(out, at, size);
        *width = 1;
        return size;
    }
    *width = out->size - before;
    return size > 0 ? size : 1;
}

static void append_text(struct text *out, const char *text) {
    const char *end = text + strlen(text);
    for (size_t width = 0; text < end;) {
        text += append_visible(out, text, end, &width);
    }
}

static void append_include(struct text *out, const struct sources *sources, struct span span, bool first) {
    struct position position = sources_position(sources, span);
    text_append_string(out, first ? "In file included from " : ",\n                 from ");
    append_text(out, position.file);
    text_printf(out, ":%u", position.line);
}

static void append_chain(struct text *out, const struct sources *sources, struct span span) {
    size_t depth = 0;
    const struct source_file *file = sources_file(sources, span.file);
    for (; file != NULL && file->included_from.file != 0;
         file = sources_file(sources, file->included_from.file)) {
        if (depth == CHAIN_LIMIT) {
            text_append_string(out, ",\n                 from ...");
        }
        // The outermost link matters too: it leads to the file on the command line.
        const struct source_file *outer = sources_file(sources, file->included_from.file);
        if (depth < CHAIN_LIMIT || outer->included_from.file == 0) {
            append_include(out, sources, file->included_from, depth == 0);
        }
        ++depth;
    }
    text_append_string(out, depth > 0 ? ":\n" : "");
}

static void append_place(struct text *out, const struct sources *sources, struct span span, bool colour) {
    text_append_string(out, colour ? bold : "");
    if (span.file == 0) {
        text_append_string(out, "qaic: ");
    } else {
        struct position position = sources_position(sources, span);
        append_text(out, position.file);
        text_printf(out, ":%u:%u: ", position.line, position.column);
    }
    text_append_string(out, colour ? plain : "");
}

static void append_severity(struct text *out, enum severity severity, bool colour) {
    text_printf(out, "%s%s:%s ", colour ? colour_of(severity) : "", word_of(severity), colour ? plain : "");
}

// The part of a source line that is shown, and the marked part of that.
struct quote {
    const char *start;
    const char *end;
    const char *mark;
    const char *mark_end;
    bool cut_before;
    bool cut_after;
};

static bool continues(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

static void narrow(struct quote *quote) {
    const char *end = quote->end;
    if (quote->mark - quote->start > CONTEXT_BEFORE && end - quote->start > QUOTE_LIMIT) {
        const char *start = quote->mark - CONTEXT_BEFORE;
        if (end - start < QUOTE_LIMIT) {
            start = end - QUOTE_LIMIT;
        }
        while (start < quote->mark && continues(*start)) {
            ++start;
        }
        quote->start = start;
        quote->cut_before = true;
    }
    if (end - quote->start > QUOTE_LIMIT) {
        quote->end = quote->start + QUOTE_LIMIT;
        while (quote->end > quote->mark + 1 && continues(*quote->end)) {
            --quote->end;
        }
        quote->cut_after = true;
    }
}

static struct quote quote_of(const struct sources *sources, struct span span) {
    size_t length = 0;
    const char *line = sources_line(sources, span.file, span.offset, &length);
    struct quote quote = {.start = line, .end = line + length};
    const char *text = sources_file(sources, span.file)->text;
    quote.mark = text + span.offset < quote.end ? text + span.offset : quote.end;
    quote.mark_end = span.length < (size_t)(quote.end - quote.mark) ? quote.mark + span.length : quote.end;
    narrow(&quote);
    return quote;
}

static void repeat(struct text *out, char c, size_t times) {
    for (; times > 0; --times) {
        text_append_char(out, c);
    }
}

// A tab stays a tab, so that the marks line up whatever its width.
static void mark_char(struct text *marks, const struct quote *quote, const char *at, size_t width) {
    bool first = at == quote->mark;
    if (!first && at >= quote->mark && at >= quote->mark_end) {
        return;
    }
    if (*at == '\t' && !first) {
        text_append_char(marks, '\t');
    } else if (at < quote->mark) {
        repeat(marks, ' ', width);
    } else {
        text_append_char(marks, first ? '^' : '~');
        repeat(marks, '~', width - 1);
    }
}

// Builds the line and the marks under it side by side, because what is shown can be wider than what is there.
static void append_line(struct text *out, struct text *marks, const struct quote *quote) {
    text_append_string(out, quote->cut_before ? "..." : "");
    text_append_string(marks, quote->cut_before ? "   " : "");
    for (const char *at = quote->start; at < quote->end;) {
        size_t width = 1;
        size_t size = 1;
        if (*at == '\t') {
            text_append_char(out, '\t');
        } else {
            size = append_visible(out, at, quote->end, &width);
        }
        mark_char(marks, quote, at, width);
        at += size;
    }
    if (quote->mark >= quote->end) {
        text_append_char(marks, '^');
    }
    text_append_string(out, quote->cut_after ? "...\n" : "\n");
}

static void append_quote(struct text *out, const struct sources *sources, struct span span, bool colour) {
    if (span.file == 0 || sources_file(sources, span.file) == NULL) {
        return;
    }
    struct quote quote = quote_of(sources, span);
    struct text marks = {.arena = out->arena};
    append_line(out, &marks, &quote);
    text_append_string(out, colour ? "\x1b[1;32m" : "");
    text_append(out, marks.data, marks.size);
    text_append_string(out, colour ? plain : "");
    text_append_char(out, '\n');
    text_free(&marks);
}

static void append_code(struct text *out, const struct diagnostic *diagnostic) {
    const struct diagnostic_info *info = diagnostic_info(diagnostic->code);
    bool warning = info->severity == SEVERITY_WARNING;
    text_printf(out, " [%s%s%s]\n", info->id, warning ? ", -W" : "", warning ? info->name : "");
}

static void append_note(struct text *out, const struct sources *sources, const struct diagnostic_note *note,
                        bool colour) {
    append_place(out, sources, note->span, colour);
    append_severity(out, SEVERITY_NOTE, colour);
    append_text(out, note->text);
    text_append_char(out, '\n');
    append_quote(out, sources, note->span, colour);
}

void diagnostic_render(struct text *out, struct sources *sources, const struct diagnostic *diagnostic,
                       bool colour) {
    append_chain(out, sources, diagnostic->span);
    append_place(out, sources, diagnostic->span, colour);
    append_severity(out, diagnostic->severity, colour);
    append_text(out, diagnostic->text);
    append_code(out, diagnostic);
    append_quote(out, sources, diagnostic->span, colour);
    for (const struct diagnostic_note *note = diagnostic->notes; note != NULL; note = note->next) {
        append_note(out, sources, note, colour);
    }
}
