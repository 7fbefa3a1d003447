// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/preprocessor.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static void grow_offsets(struct preprocessor *pp) {
    struct directive *directive = &pp->directive;
    if (directive->line.size + 1 < directive->offset_capacity) {
        return;
    }
    size_t old = directive->offset_capacity;
    directive->offset_capacity = old > 0 ? old * 2 : 256;
    uint32_t *grown = ARENA_ARRAY(pp->arena, uint32_t, directive->offset_capacity);
    if (old > 0) {
        memcpy(grown, directive->offsets, old * sizeof(*grown));
    }
    directive->offsets = grown;
}

static void keep(struct preprocessor *pp, char c, size_t offset) {
    struct directive *directive = &pp->directive;
    if (directive->line.size >= PP_DIRECTIVE_SIZE) {
        directive->too_long = true;
        return;
    }
    grow_offsets(pp);
    directive->offsets[directive->line.size] = (uint32_t)offset;
    text_append_char(&directive->line, c);
}

// The size of a backslash with the line end behind it, or 0.
static size_t continuation(const struct frame *frame) {
    const char *at = frame->text + frame->at;
    size_t left = frame->size - frame->at;
    if (left >= 2 && at[0] == '\\' && at[1] == '\n') {
        return 2;
    }
    return left >= 3 && at[0] == '\\' && at[1] == '\r' && at[2] == '\n' ? 3 : 0;
}

static bool at_comment(const struct frame *frame, char second) {
    return frame->at + 1 < frame->size && frame->text[frame->at] == '/' &&
           frame->text[frame->at + 1] == second;
}

static void drop_block_comment(struct preprocessor *pp) {
    struct frame *frame = pp->frame;
    size_t start = frame->at;
    const char *end = memmem(frame->text + start + 2, frame->size - start - 2, "*/", 2);
    if (end == NULL) {
        struct span span = {frame->file, (uint32_t)start, 2};
        diagnose(pp->diagnostics, DIAG_UNCLOSED_COMMENT, span);
    }
    frame->at = end != NULL ? (size_t)(end + 2 - frame->text) : frame->size;
    keep(pp, ' ', start);
}

static void drop_line_comment(struct frame *frame) {
    while (frame->at < frame->size && frame->text[frame->at] != '\n') {
        size_t joined = continuation(frame);
        frame->at += joined > 0 ? joined : 1;
    }
}

// Whether the line so far is `# include`: what follows is a file name, in which `//` and `\` are nothing
// special.
static bool expects_file_name(const struct directive *directive) {
    const char *word = directive->line.data + 1;
    const char *end = directive->line.data + directive->line.size;
    while (word < end && pp_is_blank(*word)) {
        ++word;
    }
    if (end - word < 7 || strncasecmp(word, "include", 7) != 0) {
        return false;
    }
    for (word += 7; word < end; ++word) {
        if (!pp_is_blank(*word)) {
            return false;
        }
    }
    return true;
}

static void keep_quoted(struct preprocessor *pp, char quote) {
    struct frame *frame = pp->frame;
    keep(pp, frame->text[frame->at], frame->at);
    ++frame->at;
    while (frame->at < frame->size && frame->text[frame->at] != '\n') {
        size_t joined = continuation(frame);
        if (joined > 0) {
            frame->at += joined;
            continue;
        }
        char c = frame->text[frame->at];
        keep(pp, c, frame->at++);
        if (c == quote) {
            return;
        }
        bool more = frame->at < frame->size && frame->text[frame->at] != '\n';
        if (c == '\\' && more && continuation(frame) == 0) {
            keep(pp, frame->text[frame->at], frame->at);
            ++frame->at;
        }
    }
}

static void read_piece(struct preprocessor *pp) {
    struct frame *frame = pp->frame;
    char c = frame->text[frame->at];
    size_t joined = continuation(frame);
    if (joined > 0) {
        frame->at += joined;
    } else if (at_comment(frame, '*')) {
        drop_block_comment(pp);
    } else if (at_comment(frame, '/')) {
        drop_line_comment(frame);
    } else if (c == '<' && expects_file_name(&pp->directive)) {
        keep_quoted(pp, '>');
    } else if (c == '"' || c == '\'') {
        keep_quoted(pp, c);
    } else {
        keep(pp, c, frame->at++);
    }
}

// Reads from `#` up to, not including, the line end.
static void read_line(struct preprocessor *pp) {
    struct directive *directive = &pp->directive;
    struct frame *frame = pp->frame;
    size_t start = frame->at;
    directive->line.size = 0;
    directive->at = 0;
    directive->too_long = false;
    keep(pp, '#', frame->at++);
    while (frame->at < frame->size && frame->text[frame->at] != '\n') {
        read_piece(pp);
    }
    struct text *line = &directive->line;
    while (line->size > 1 && pp_is_blank(line->data[line->size - 1])) {
        line->data[--line->size] = '\0';
    }
    directive->offsets[line->size] = directive->offsets[line->size - 1] + 1;
    directive->span =
        (struct span){frame->file, (uint32_t)start, directive->offsets[line->size] - (uint32_t)start};
}

void pp_skip_blanks(struct directive *directive) {
    while (directive->at < directive->line.size && pp_is_blank(directive->line.data[directive->at])) {
        ++directive->at;
    }
}

struct span pp_span(const struct preprocessor *pp, size_t start, size_t end) {
    const uint32_t *offsets = pp->directive.offsets;
    size_t size = pp->directive.line.size;
    start = start < size ? start : size;
    end = end < size ? end : size;
    uint32_t last = end > start ? offsets[end - 1] + 1 : offsets[start];
    return (struct span){pp->frame->file, offsets[start], last - offsets[start]};
}

static bool is_name_char(char c) {
    return isalnum((unsigned char)c) || c == '_' || c == '-';
}

static bool is_c_name(const char *name, size_t size) {
    return !isdigit((unsigned char)name[0]) && memchr(name, '-', size) == NULL;
}

const char *pp_take_name(struct preprocessor *pp, struct span *span) {
    struct directive *directive = &pp->directive;
    pp_skip_blanks(directive);
    size_t start = directive->at;
    while (directive->at < directive->line.size && is_name_char(directive->line.data[directive->at])) {
        ++directive->at;
    }
    *span = pp_span(pp, start, directive->at);
    if (directive->at == start) {
        diagnose(pp->diagnostics, DIAG_MACRO_NAME_MISSING, directive->span, directive->word);
        return NULL;
    }
    const char *name = arena_strndup(pp->arena, directive->line.data + start, directive->at - start);
    if (!is_c_name(name, directive->at - start)) {
        diagnose(pp->diagnostics, DIAG_ODD_MACRO_NAME, *span, name);
    }
    return name;
}

void pp_expect_end(struct preprocessor *pp) {
    struct directive *directive = &pp->directive;
    pp_skip_blanks(directive);
    if (directive->at < directive->line.size) {
        struct span span = pp_span(pp, directive->at, directive->line.size);
        diagnose(pp->diagnostics, DIAG_DIRECTIVE_JUNK, span, directive->word);
    }
}

const char *pp_take_rest(struct preprocessor *pp) {
    struct directive *directive = &pp->directive;
    pp_skip_blanks(directive);
    size_t start = directive->at;
    directive->at = directive->line.size;
    return arena_strndup(pp->arena, directive->line.data + start, directive->line.size - start);
}

// Reads the word after `#`. Words too long to be any directive are cut.
static void take_word(struct preprocessor *pp) {
    struct directive *directive = &pp->directive;
    directive->at = 1;
    pp_skip_blanks(directive);
    size_t start = directive->at;
    size_t size = 0;
    bool lower = true;
    for (; directive->at < directive->line.size; ++directive->at) {
        unsigned char c = (unsigned char)directive->line.data[directive->at];
        if (!isalpha(c) && c != '_' && (size == 0 || !isdigit(c))) {
            break;
        }
        lower = lower && !isupper(c);
        if (size + 1 < sizeof(directive->word)) {
            directive->word[size++] = (char)tolower(c);
        }
    }
    directive->word[size] = '\0';
    if (!lower && pp_active(pp)) {
        diagnose(pp->diagnostics, DIAG_DIRECTIVE_CASE, pp_span(pp, start, directive->at), directive->word);
    }
}

static void suggest(struct preprocessor *pp, const char *word, struct span span) {
    static const char *const words[] = {"include", "define", "undef", "if",      "ifdef",  "ifndef", "elif",
                                        "else",    "endif",  "error", "warning", "pragma", "line"};
    const char *closest = closest_name(word, words, sizeof(words) / sizeof(*words));
    if (closest != NULL) {
        diagnose_note(pp->diagnostics, span, "did you mean '#%s'?", closest);
    }
}

static void unknown(struct preprocessor *pp) {
    struct directive *directive = &pp->directive;
    size_t start = 1 + strspn(directive->line.data + 1, " \t\r\f\v");
    size_t end = start;
    while (end < directive->line.size && is_name_char(directive->line.data[end])) {
        ++end;
    }
    end += end == start ? 1 : 0;
    const char *word = arena_strndup(pp->arena, directive->line.data + start, end - start);
    struct span span = pp_span(pp, start, end);
    diagnose(pp->diagnostics, DIAG_UNKNOWN_DIRECTIVE, span, word);
    suggest(pp, word, span);
}

static void pragma(struct preprocessor *pp) {
    const char *text = pp_take_rest(pp);
    if (strcmp(text, "once") == 0 && pp->frame->known != NULL) {
        pp->frame->known->once = true;
    }
}

static void message(struct preprocessor *pp, enum diagnostic_code code) {
    diagnose(pp->diagnostics, code, pp->directive.span, pp_take_rest(pp));
}

static bool is_null(const struct directive *directive) {
    return directive->at >= directive->line.size && directive->word[0] == '\0';
}

static bool is_marker(const struct directive *directive) {
    return directive->at < directive->line.size &&
           isdigit((unsigned char)directive->line.data[directive->at]);
}

static void run_active(struct preprocessor *pp) {
    const char *word = pp->directive.word;
    if (is_null(&pp->directive)) {
        return;
    }
    if (is_marker(&pp->directive) || strcmp(word, "line") == 0) {
        pp_line(pp);
    } else if (strcmp(word, "include") == 0 && !pp->external) {
        pp_include(pp);
    } else if (strcmp(word, "define") == 0) {
        pp_define(pp);
    } else if (strcmp(word, "undef") == 0) {
        pp_undef(pp);
    } else if (strcmp(word, "error") == 0) {
        message(pp, DIAG_ERROR_DIRECTIVE);
    } else if (strcmp(word, "warning") == 0) {
        message(pp, DIAG_WARNING_DIRECTIVE);
    } else if (strcmp(word, "pragma") == 0) {
        pragma(pp);
    } else {
        unknown(pp);
    }
}

static void note_outside(struct preprocessor *pp) {
    struct frame *frame = pp->frame;
    bool outside = pp->conditional_count == frame->first_conditional;
    bool opens_guard = !frame->outside_seen && strcmp(pp->directive.word, "ifndef") == 0;
    if (outside && !opens_guard) {
        frame->unguarded = true;
    }
}

void pp_directive(struct preprocessor *pp) {
    struct frame *frame = pp->frame;
    read_line(pp);
    frame->copied = frame->at;
    take_word(pp);
    note_outside(pp);
    if (pp->directive.too_long) {
        diagnose(pp->diagnostics, DIAG_DIRECTIVE_TOO_LONG,
                 (struct span){frame->file, pp->directive.span.offset, 1}, (unsigned)PP_DIRECTIVE_SIZE);
        pp->stopped = true;
    } else if (!pp_conditional(pp) && pp_active(pp)) {
        run_active(pp);
    }
    pp->stopped = pp->stopped || diagnostics_exhausted(pp->diagnostics);
}
