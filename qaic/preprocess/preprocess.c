// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/preprocess.h"

#include "qaic/preprocess/preprocessor.h"

#include <limits.h>
#include <string.h>
#include <sys/stat.h>

bool pp_is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

bool pp_active(const struct preprocessor *pp) {
    const struct frame *frame = pp->frame;
    return pp->conditional_count == frame->first_conditional ||
           pp->conditionals[pp->conditional_count - 1].active;
}

static bool is_blank_text(const char *text, size_t size) {
    for (size_t i = 0; i < size; ++i) {
        if (!pp_is_blank(text[i]) && text[i] != '\n') {
            return false;
        }
    }
    return true;
}

static void add_segment(struct preprocessor *pp, struct segment segment) {
    if (pp->segment_count == pp->segment_capacity) {
        pp->segment_capacity = pp->segment_capacity > 0 ? pp->segment_capacity * 2 : 64;
        struct segment *grown = ARENA_ARRAY(pp->arena, struct segment, pp->segment_capacity);
        if (pp->segment_count > 0) {
            memcpy(grown, pp->segments, pp->segment_count * sizeof(*grown));
        }
        pp->segments = grown;
    }
    pp->segments[pp->segment_count++] = segment;
}

// Copies what was read since the last directive. Each piece starts with the end of that directive's line, so
// tokens of two pieces never touch; that also holds when blank pieces are left out.
static void flush_text(struct preprocessor *pp, bool keep) {
    struct frame *frame = pp->frame;
    const char *text = frame->text + frame->copied;
    size_t size = frame->at - frame->copied;
    if (keep && !is_blank_text(text, size)) {
        add_segment(pp, (struct segment){pp->out.size, size, frame->file, (uint32_t)frame->copied});
        text_append(&pp->out, text, size);
    }
    frame->copied = frame->at;
}

static void skip_block_comment(struct preprocessor *pp) {
    struct frame *frame = pp->frame;
    size_t start = frame->at;
    const char *from = frame->text + start + 2;
    const char *end = memmem(from, frame->size - start - 2, "*/", 2);
    if (end == NULL) {
        struct span span = {frame->file, (uint32_t)start, 2};
        diagnose(pp->diagnostics, DIAG_UNCLOSED_COMMENT, span);
        frame->at = frame->size;
        return;
    }
    frame->at = (size_t)(end + 2 - frame->text);
}

static void skip_line_comment(struct frame *frame) {
    const char *end = memchr(frame->text + frame->at, '\n', frame->size - frame->at);
    frame->at = end != NULL ? (size_t)(end - frame->text) : frame->size;
}

// A literal ends at its quote or, when that is missing, with the line; the scanner complains about the
// latter.
static void skip_literal(struct frame *frame) {
    char quote = frame->text[frame->at++];
    while (frame->at < frame->size && frame->text[frame->at] != '\n') {
        char c = frame->text[frame->at++];
        if (c == quote) {
            return;
        }
        if (c == '\\' && frame->at < frame->size && frame->text[frame->at] != '\n') {
            ++frame->at;
        }
    }
}

// At least one byte, and then up to one that may begin something else.
static void skip_code(struct frame *frame) {
    static const bool begins[UCHAR_MAX + 1] = {['\n'] = true, ['/'] = true, ['"'] = true, ['\''] = true};
    const char *at = frame->text + frame->at + 1;
    const char *end = frame->text + frame->size;
    while (at < end && !begins[(unsigned char)*at]) {
        ++at;
    }
    frame->at = (size_t)(at - frame->text);
}

static bool starts_comment(const struct frame *frame, char second) {
    return frame->at + 1 < frame->size && frame->text[frame->at] == '/' &&
           frame->text[frame->at + 1] == second;
}

static void note_content(struct preprocessor *pp) {
    struct frame *frame = pp->frame;
    if (pp->conditional_count == frame->first_conditional) {
        frame->outside_seen = true;
        frame->unguarded = frame->unguarded || frame->guard_closed;
    }
}

static void process_directive(struct preprocessor *pp) {
    bool was_active = pp_active(pp);
    flush_text(pp, was_active);
    pp_directive(pp);
}

// One piece of ordinary text; `*line_start` tells whether a `#` here would start a directive.
static void process_piece(struct preprocessor *pp, bool *line_start) {
    struct frame *frame = pp->frame;
    char c = frame->text[frame->at];
    if (c == '\n') {
        *line_start = true;
        ++frame->at;
    } else if (pp_is_blank(c)) {
        ++frame->at;
    } else if (starts_comment(frame, '*')) {
        skip_block_comment(pp);
    } else if (starts_comment(frame, '/')) {
        skip_line_comment(frame);
    } else if (c == '#' && *line_start) {
        process_directive(pp);
    } else {
        *line_start = false;
        note_content(pp);
        if (c == '"' || c == '\'') {
            skip_literal(frame);
        } else {
            skip_code(frame);
        }
    }
}

static void remember_guard(struct frame *frame) {
    if (frame->known != NULL && frame->guard_closed && !frame->unguarded) {
        frame->known->guard = frame->guard;
    }
}

static void skip_byte_order_mark(struct frame *frame) {
    if (frame->size >= 3 && memcmp(frame->text, "\xEF\xBB\xBF", 3) == 0) {
        frame->at = 3;
        frame->copied = 3;
    }
}

void pp_process(struct preprocessor *pp, struct frame *frame) {
    frame->outer = pp->frame;
    frame->first_conditional = pp->conditional_count;
    pp->frame = frame;
    bool line_start = true;
    skip_byte_order_mark(frame);
    while (frame->at < frame->size && !pp->stopped) {
        process_piece(pp, &line_start);
    }
    flush_text(pp, pp_active(pp));
    pp_close_conditionals(pp);
    remember_guard(frame);
    pp->frame = frame->outer;
}

void pp_add_file(struct preprocessor *pp, const char *path) {
    if (pp->file_count == pp->file_capacity) {
        pp->file_capacity = pp->file_capacity > 0 ? pp->file_capacity * 2 : 16;
        const char **grown = ARENA_ARRAY(pp->arena, const char *, pp->file_capacity);
        if (pp->file_count > 0) {
            memcpy(grown, pp->files, pp->file_count * sizeof(*grown));
        }
        pp->files = grown;
    }
    pp->files[pp->file_count++] = arena_strdup(pp->arena, path);
}

static void start(struct preprocessor *pp, struct arena *arena, struct sources *sources,
                  struct diagnostics *diagnostics) {
    memset(pp, 0, sizeof(*pp));
    pp->arena = arena;
    pp->sources = sources;
    pp->diagnostics = diagnostics;
    pp->macros = map_new(arena);
    pp->known = map_new(arena);
    pp->searched = map_new(arena);
    pp->conditionals = arena_take(arena, PP_CONDITIONAL_DEPTH * sizeof(*pp->conditionals));
    pp->errors_before = diagnostics_errors(diagnostics);
    text_init(&pp->out, arena);
    text_init(&pp->directive.line, arena);
}

void preprocessed_forget_text(struct preprocessed *input) {
    arena_clear(input->arena);
    input->text = NULL;
    input->size = 0;
}

static bool finish(struct preprocessor *pp, struct preprocessed *out) {
    memset(out, 0, sizeof(*out));
    // The scanner wants two NULs behind the text and writes into it.
    out->arena = arena_child(pp->arena);
    out->text = arena_alloc(out->arena, pp->out.size + 2);
    out->size = pp->out.size;
    if (out->size > 0) {
        memcpy(out->text, pp->out.data, out->size);
    }
    out->segments = pp->segments;
    out->segment_count = pp->segment_count;
    out->macros = pp->macros;
    out->files = pp->files;
    out->file_count = pp->file_count;
    text_free(&pp->out);
    text_free(&pp->directive.line);
    return diagnostics_errors(pp->diagnostics) == pp->errors_before;
}

// The main file can be included again, so it is known like an included one.
static struct known_file *know_main(struct preprocessor *pp, const struct source_file *file) {
    struct known_file *known = ARENA_NEW(pp->arena, struct known_file);
    known->path = file->name;
    known->text = file->text;
    known->size = file->size;
    struct stat status;
    if (stat(file->name, &status) == 0) {
        uint64_t key[2] = {(uint64_t)status.st_dev, (uint64_t)status.st_ino};
        map_put(pp->known, key, sizeof(key), known);
    }
    return known;
}

static void process_main(struct preprocessor *pp, uint32_t number) {
    const struct source_file *file = sources_file(pp->sources, number);
    struct frame frame = {.file = number, .text = file->text, .size = file->size};
    frame.known = pp->external ? NULL : know_main(pp, file);
    pp->total_size = file->size;
    pp_process(pp, &frame);
}

bool preprocess(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                const struct preprocessor_options *options, const char *path, struct preprocessed *out) {
    struct preprocessor pp;
    start(&pp, arena, sources, diagnostics);
    pp.options = options;
    pp_define_options(&pp);
    const char *error = NULL;
    struct span nowhere = {0, 0, 0};
    uint32_t number = sources_read(sources, path, true, nowhere, &error);
    pp_add_file(&pp, path);
    if (number == 0) {
        diagnose(diagnostics, DIAG_FILE_NOT_READ, nowhere, path, error);
    } else {
        process_main(&pp, number);
    }
    return finish(&pp, out);
}

static void check_output(const struct preprocessor *pp, const char *path, const char *output, size_t size) {
    struct stat status;
    if (is_blank_text(output, size) && stat(path, &status) == 0 && status.st_size > 0) {
        diagnose(pp->diagnostics, DIAG_EMPTY_PREPROCESSOR_OUTPUT, (struct span){0, 0, 0}, path);
    }
}

bool preprocess_external(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                         const char *path, const char *output, size_t size, struct preprocessed *out) {
    struct preprocessor pp;
    start(&pp, arena, sources, diagnostics);
    static const struct preprocessor_options none;
    pp.options = &none;
    pp.external = true;
    struct span nowhere = {0, 0, 0};
    pp_add_file(&pp, path);
    check_output(&pp, path, output, size);
    if (size > (size_t)PP_TOTAL_MIB * 1024 * 1024) {
        diagnose(diagnostics, DIAG_INPUT_TOO_LARGE, nowhere, (unsigned)PP_TOTAL_MIB);
    } else {
        sources_set_main_name(sources, path);
        process_main(&pp, sources_add(sources, path, output, size, false, nowhere));
    }
    return finish(&pp, out);
}
