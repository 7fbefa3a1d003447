// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include "qaic/syntax/dump.h"

static void record(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    struct parsed *parsed = context;
    struct position at = sources_position(sources, diagnostic->span);
    text_printf(&parsed->messages, "%u:%u: %s: %s\n", at.line, at.column,
                diagnostic_info(diagnostic->code)->name, diagnostic->text);
    for (const struct diagnostic_note *note = diagnostic->notes; note != NULL; note = note->next) {
        at = sources_position(sources, note->span);
        text_printf(&parsed->messages, "  %u:%u: %s\n", at.line, at.column, note->text);
    }
}

static void start(struct parsed *parsed) {
    *parsed = (struct parsed){.arena = arena_new()};
    parsed->sources = sources_new(parsed->arena);
    parsed->diagnostics = diagnostics_new(parsed->arena, parsed->sources);
    text_init(&parsed->tree, parsed->arena);
    text_init(&parsed->messages, parsed->arena);
    text_append(&parsed->messages, "", 0);
    diagnostics_set_sink(parsed->diagnostics, record, parsed);
}

static void finish(struct parsed *parsed) {
    parsed->ast = parse(parsed->arena, parsed->sources, parsed->diagnostics, &parsed->input);
    diagnostics_flush(parsed->diagnostics);
    ast_dump(&parsed->tree, parsed->ast);
}

void parse_bytes(struct parsed *parsed, const char *text, size_t size) {
    start(parsed);
    struct span nowhere = {0};
    struct segment *segment = ARENA_NEW(parsed->arena, struct segment);
    char *copy = arena_alloc(parsed->arena, size + 2);
    memcpy(copy, text, size);
    segment->length = size;
    segment->file =
        sources_add(parsed->sources, "m.idl", arena_strndup(parsed->arena, text, size), size, true, nowhere);
    parsed->input =
        (struct preprocessed){.text = copy, .size = size, .segments = segment, .segment_count = 1};
    finish(parsed);
}

void parse_text(struct parsed *parsed, const char *text) {
    parse_bytes(parsed, text, strlen(text));
}

void parse_pieces(struct parsed *parsed, const char *const *files, size_t file_count,
                  const struct piece *pieces, size_t piece_count) {
    start(parsed);
    struct span nowhere = {0};
    uint32_t first = (uint32_t)sources_count(parsed->sources) + 1;
    size_t size = 0;
    for (size_t i = 0; i < file_count; ++i) {
        const char *name = i == 0 ? "m.idl" : arena_printf(parsed->arena, "i%zu.idl", i);
        sources_add(parsed->sources, name, files[i], strlen(files[i]), i == 0, nowhere);
        size += 2 * strlen(files[i]);
    }
    struct segment *segments = ARENA_ARRAY(parsed->arena, struct segment, piece_count);
    char *text = arena_alloc(parsed->arena, size + 2);
    size = 0;
    for (size_t i = 0; i < piece_count; ++i) {
        memcpy(text + size, files[pieces[i].file] + pieces[i].offset, pieces[i].size);
        segments[i] =
            (struct segment){size, pieces[i].size, first + pieces[i].file, (uint32_t)pieces[i].offset};
        size += pieces[i].size;
    }
    text[size] = text[size + 1] = '\0';
    parsed->input =
        (struct preprocessed){.text = text, .size = size, .segments = segments, .segment_count = piece_count};
    finish(parsed);
}

void release(struct parsed *parsed) {
    text_free(&parsed->tree);
    text_free(&parsed->messages);
    arena_free(parsed->arena);
}

void assert_result(const char *text, const char *messages, const char *tree) {
    struct parsed parsed;
    parse_text(&parsed, text);
    if (strcmp(parsed.messages.data, messages) != 0) {
        print_message("parsing:\n%s\n", text);
    }
    assert_string_equal(parsed.messages.data, messages);
    assert_string_equal(parsed.tree.data, tree);
    release(&parsed);
}

void assert_tree(const char *text, const char *tree) {
    assert_result(text, "", tree);
}

void assert_messages(const char *text, const char *messages) {
    struct parsed parsed;
    parse_text(&parsed, text);
    if (strcmp(parsed.messages.data, messages) != 0) {
        print_message("parsing:\n%s\n", text);
    }
    assert_string_equal(parsed.messages.data, messages);
    release(&parsed);
}
