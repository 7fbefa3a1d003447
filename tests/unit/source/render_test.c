// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/render.h"

#include "qaic/support/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

struct fixture {
    struct arena *arena;
    struct sources *sources;
    struct text out;
};

static const struct span nowhere;

static int set_up(void **state) {
    struct fixture *fixture = calloc(1, sizeof(*fixture));
    fixture->arena = arena_new();
    fixture->sources = sources_new(fixture->arena);
    text_init(&fixture->out, fixture->arena);
    *state = fixture;
    return 0;
}

static int tear_down(void **state) {
    struct fixture *fixture = *state;
    text_free(&fixture->out);
    arena_free(fixture->arena);
    free(fixture);
    return 0;
}

static uint32_t add(struct fixture *fixture, const char *name, const char *text, struct span from) {
    return sources_add(fixture->sources, name, text, strlen(text), from.file == 0, from);
}

static const char *render(struct fixture *fixture, struct span span, const char *text) {
    struct diagnostic diagnostic = {DIAG_INCLUDE_NOT_FOUND, SEVERITY_ERROR, span, text, NULL};
    fixture->out.size = 0;
    diagnostic_render(&fixture->out, fixture->sources, &diagnostic, false);
    return fixture->out.data;
}

static void line_and_range_are_shown(void **state) {
    uint32_t file = add(*state, "a.idl", "first\ntypedef lang A;\n", nowhere);
    assert_string_equal(render(*state, (struct span){file, 14, 4}, "what is this"),
                        "a.idl:2:9: error: what is this [qa0101]\n"
                        "typedef lang A;\n"
                        "        ^~~~\n");
}

static void warning_names_its_switch(void **state) {
    struct fixture *fixture = *state;
    uint32_t file = add(fixture, "a.idl", "x\n", nowhere);
    struct diagnostic_note note = {{file, 0, 0}, "a note", NULL};
    struct diagnostic warning = {DIAG_DIRECTIVE_JUNK, SEVERITY_WARNING, {file, 0, 1}, "text", &note};
    diagnostic_render(&fixture->out, fixture->sources, &warning, false);
    assert_string_equal(fixture->out.data, "a.idl:1:1: warning: text [qa0112, -Wdirective-junk]\nx\n^\n"
                                           "a.idl:1:1: note: a note\nx\n^\n");
}

static void message_without_place_names_the_program(void **state) {
    assert_string_equal(render(*state, nowhere, "text"), "qaic: error: text [qa0101]\n");
}

static void tabs_stay_aligned(void **state) {
    uint32_t file = add(*state, "a.idl", "\ta\tbcd\n", nowhere);
    assert_string_equal(render(*state, (struct span){file, 3, 3}, "t"),
                        "a.idl:1:17: error: t [qa0101]\n\ta\tbcd\n\t \t^~~\n");
}

static void range_ends_with_the_line(void **state) {
    uint32_t file = add(*state, "a.idl", "ab\ncd\n", nowhere);
    assert_string_equal(render(*state, (struct span){file, 1, 4}, "t"),
                        "a.idl:1:2: error: t [qa0101]\nab\n ^\n");
}

static void end_of_line_and_of_file_have_a_caret(void **state) {
    uint32_t file = add(*state, "a.idl", "ab\n", nowhere);
    assert_string_equal(render(*state, (struct span){file, 2, 0}, "t"),
                        "a.idl:1:3: error: t [qa0101]\nab\n  ^\n");
    assert_string_equal(render(*state, (struct span){file, 3, 0}, "t"),
                        "a.idl:2:1: error: t [qa0101]\n\n^\n");
}

static void control_characters_are_made_visible(void **state) {
    uint32_t file = add(*state, "a.idl", "\x1b[2J x \xff\xE2\x80\xAE y", nowhere);
    assert_string_equal(render(*state, (struct span){file, 5, 1}, "\x1b]0;t\x07"),
                        "a.idl:1:6: error: <1b>]0;t<07> [qa0101]\n"
                        "<1b>[2J x <ff><U+202E> y\n"
                        "        ^\n");
}

static void file_names_are_made_safe(void **state) {
    uint32_t file = add(*state, "a\x1b[31m.idl", "x", nowhere);
    assert_string_equal(render(*state, (struct span){file, 0, 1}, "t"),
                        "a<1b>[31m.idl:1:1: error: t [qa0101]\nx\n^\n");
}

static void characters_of_several_bytes_take_one_column(void **state) {
    uint32_t file = add(*state, "a.idl", "\xC3\xA4\xC3\xB6 x", nowhere);
    assert_string_equal(render(*state, (struct span){file, 5, 1}, "t"),
                        "a.idl:1:4: error: t [qa0101]\n\xC3\xA4\xC3\xB6 x\n   ^\n");
}

static void long_line_is_cut_around_the_caret(void **state) {
    struct fixture *fixture = *state;
    char text[100001];
    memset(text, 'a', sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    text[50000] = 'X';
    uint32_t file = add(fixture, "a.idl", text, nowhere);
    const char *out = render(fixture, (struct span){file, 50000, 70000}, "t");
    assert_true(strlen(out) < 600);
    const char *line = strchr(out, '\n') + 1;
    const char *marks = strchr(line, '\n') + 1;
    assert_memory_equal(line, "...a", 4);
    assert_memory_equal(marks - 5, "a...", 4);
    assert_int_equal(strchr(line, 'X') - line, strchr(marks, '^') - marks);
    assert_int_equal(marks - line, 3 + 200 + 3 + 1);
}

static void long_line_is_cut_at_its_end_only_when_the_caret_is_early(void **state) {
    char text[1001];
    memset(text, 'a', 1000);
    text[1000] = '\0';
    uint32_t file = add(*state, "a.idl", text, nowhere);
    const char *line = strchr(render(*state, (struct span){file, 5, 1}, "t"), '\n') + 1;
    assert_memory_equal(line, "aaaaa", 5);
    assert_int_equal(strchr(line, '\n') - line, 203);
}

static void include_chain_comes_first(void **state) {
    uint32_t a = add(*state, "a.idl", "\n\n#include \"b.idl\"\n", nowhere);
    uint32_t b = add(*state, "b.idl", "#include \"c.idl\"\n", (struct span){a, 2, 5});
    uint32_t c = add(*state, "c.idl", "x\n", (struct span){b, 0, 5});
    assert_string_equal(render(*state, (struct span){c, 0, 1}, "t"), "In file included from b.idl:1,\n"
                                                                     "                 from a.idl:3:\n"
                                                                     "c.idl:1:1: error: t [qa0101]\nx\n^\n");
}

static void long_include_chain_keeps_both_ends(void **state) {
    uint32_t file = add(*state, "main.idl", "x\n", nowhere);
    for (int i = 0; i < 150; ++i) {
        file = add(*state, "again.idl", "x\n", (struct span){file, 0, 1});
    }
    const char *out = render(*state, (struct span){file, 0, 1}, "t");
    assert_non_null(strstr(out, "from ...,\n                 from main.idl:1:\n"));
    assert_true(strlen(out) < 1000);
}

static void colour_is_used_only_when_asked(void **state) {
    struct fixture *fixture = *state;
    uint32_t file = add(fixture, "a.idl", "x\n", nowhere);
    assert_null(strchr(render(fixture, (struct span){file, 0, 1}, "t"), '\x1b'));
    struct diagnostic diagnostic = {DIAG_INCLUDE_NOT_FOUND, SEVERITY_ERROR, {file, 0, 1}, "t", NULL};
    fixture->out.size = 0;
    diagnostic_render(&fixture->out, fixture->sources, &diagnostic, true);
    assert_non_null(strstr(fixture->out.data, "\x1b[1;31merror:\x1b[0m"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(line_and_range_are_shown),
        TEST(warning_names_its_switch),
        TEST(message_without_place_names_the_program),
        TEST(tabs_stay_aligned),
        TEST(range_ends_with_the_line),
        TEST(end_of_line_and_of_file_have_a_caret),
        TEST(control_characters_are_made_visible),
        TEST(file_names_are_made_safe),
        TEST(characters_of_several_bytes_take_one_column),
        TEST(long_line_is_cut_around_the_caret),
        TEST(long_line_is_cut_at_its_end_only_when_the_caret_is_early),
        TEST(include_chain_comes_first),
        TEST(long_include_chain_keeps_both_ends),
        TEST(colour_is_used_only_when_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
