// SPDX-License-Identifier: BSD-3-Clause
// Renders pieces of template text against one small view.
#ifndef TESTS_TEMPLATE_FIXTURE_H
#define TESTS_TEMPLATE_FIXTURE_H

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/support/text.h"
#include "qaic/template/template.h"
#include "qaic/view/view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct fixture {
    struct arena *arena;
    struct sources *sources;
    struct diagnostics *diagnostics;
    struct text out;
    char messages[4096]; // "name line:column text" per message, notes with a leading blank
    char folder[64];
};

static inline void note_place(struct fixture *fixture, struct sources *sources, struct span span,
                              const char *text, const char *name) {
    struct position position = {.line = 0};
    if (span.file != 0) {
        position = sources_position(sources, span);
    }
    size_t used = strlen(fixture->messages);
    snprintf(fixture->messages + used, sizeof(fixture->messages) - used, "%s %u:%u %s\n", name, position.line,
             position.column, text);
}

static inline void collect(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    note_place(context, sources, diagnostic->span, diagnostic->text, diagnostic_info(diagnostic->code)->name);
    for (const struct diagnostic_note *note = diagnostic->notes; note != NULL; note = note->next) {
        note_place(context, sources, note->span, note->text, "");
    }
}

static inline void fixture_open(struct fixture *fixture) {
    memset(fixture, 0, sizeof(*fixture));
    fixture->arena = arena_new();
    fixture->sources = sources_new(fixture->arena);
    fixture->diagnostics = diagnostics_new(fixture->arena, fixture->sources);
    diagnostics_set_sink(fixture->diagnostics, collect, fixture);
    text_init(&fixture->out, fixture->arena);
    text_append(&fixture->out, "", 0);
    strcpy(fixture->folder, "/tmp/qaic-template-XXXXXX");
    assert_non_null(mkdtemp(fixture->folder));
}

static inline void fixture_file(struct fixture *fixture, const char *name, const char *text) {
    char path[256];
    snprintf(path, sizeof(path), "%s/%s", fixture->folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static inline void fixture_close(struct fixture *fixture, const char *const *names) {
    char path[256];
    for (; *names != NULL; ++names) {
        snprintf(path, sizeof(path), "%s/%s", fixture->folder, *names);
        unlink(path);
    }
    rmdir(fixture->folder);
    text_free(&fixture->out);
    arena_free(fixture->arena);
}

static inline const struct view *number_element(void *context, size_t index, struct arena *arena) {
    (void)context;
    struct view *map = view_map(arena);
    view_set_integer(arena, map, "number", index);
    return map;
}

static inline const struct view *sample_view(struct arena *arena) {
    struct view *root = view_map(arena);
    view_set_string(arena, root, "name", "calc");
    view_set_string(arena, root, "quote", "a\"b\\c\n?\?)");
    view_set_string(arena, root, "empty", "");
    view_set_string(arena, root, "nothing", NULL);
    view_set_integer(arena, root, "size", 255);
    view_set_boolean(arena, root, "yes", true);
    view_set_boolean(arena, root, "no", false);
    struct view *inner = view_map(arena);
    view_set_string(arena, inner, "name", "inner");
    view_set_string(arena, inner, "only", "here");
    view_set(arena, root, "map", inner);
    struct view *list = view_list(arena);
    static const char *const names[] = {"a", "b", "c"};
    struct view *texts = view_list(arena);
    for (size_t i = 0; i < 3; ++i) {
        struct view *element = view_map(arena);
        view_set_string(arena, element, "name", names[i]);
        view_append(arena, list, element);
        view_append(arena, texts, view_string(arena, names[i]));
    }
    view_set(arena, root, "list", list);
    view_set(arena, root, "texts", texts);
    view_set(arena, root, "none", view_list(arena));
    view_set(arena, root, "generated", view_generated_list(arena, 4, number_element, NULL));
    return root;
}

// Renders `source` as main.tmpl of a folder; false when it failed.
static inline bool fixture_render(struct fixture *fixture, const char *source) {
    static const char *const names[] = {"main.tmpl", NULL};
    fixture_open(fixture);
    fixture_file(fixture, "main.tmpl", source);
    struct template_set *set =
        template_set_load(fixture->arena, fixture->sources, fixture->diagnostics, fixture->folder);
    bool done = set != NULL && template_render(set, "main.tmpl", sample_view(fixture->arena), &fixture->out);
    diagnostics_flush(fixture->diagnostics);
    struct text out = fixture->out;
    memset(&fixture->out, 0, sizeof(fixture->out));
    fixture_close(fixture, names);
    fixture->out = out;
    return done;
}

static inline void assert_renders(const char *source, const char *expected) {
    struct fixture fixture;
    bool done = fixture_render(&fixture, source);
    assert_string_equal(fixture.messages, "");
    assert_true(done);
    assert_string_equal(fixture.out.data != NULL ? fixture.out.data : "", expected);
    fixture.out.arena = NULL;
    text_free(&fixture.out);
}

static inline void assert_fails(const char *source, const char *messages) {
    struct fixture fixture;
    bool done = fixture_render(&fixture, source);
    assert_string_equal(fixture.messages, messages);
    assert_false(done);
    text_free(&fixture.out);
}

#endif
