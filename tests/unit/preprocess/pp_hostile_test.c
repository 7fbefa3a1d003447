// SPDX-License-Identifier: BSD-3-Clause
// Input made to take long, to fill memory or to overflow a stack.
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>

static void repeat(struct text *text, const char *piece, size_t times) {
    size_t size = strlen(piece);
    for (size_t i = 0; i < times; ++i) {
        text_append(text, piece, size);
    }
}

static void run_and_free(struct fixture *fixture, struct text *text) {
    run_text(fixture, text->data);
    text_free(text);
}

static void doubling_macros_are_stopped(void **state) {
    struct text text = {0};
    text_append_string(&text, "#define A0 1 +\n");
    for (int i = 1; i <= 60; ++i) {
        text_printf(&text, "#define A%d A%d A%d\n", i, i - 1, i - 1);
    }
    text_append_string(&text, "#if A60 1\n#endif\n");
    run_and_free(*state, &text);
    assert_refused(*state, "expand to too much text");
}

static void doubling_macros_of_nothing_are_stopped(void **state) {
    struct text text = {0};
    text_append_string(&text, "#define A0\n");
    for (int i = 1; i <= 60; ++i) {
        text_printf(&text, "#define A%d A%d A%d\n", i, i - 1, i - 1);
    }
    text_append_string(&text, "#if A60 1\n#endif\n");
    run_and_free(*state, &text);
    assert_refused(*state, "expand to too much text");
}

static void expansion_is_limited_over_all_conditions(void **state) {
    struct text text = {0};
    text_append_string(&text, "#define A ");
    repeat(&text, "1+", 200000);
    text_append_string(&text, "1\n");
    repeat(&text, "#if A\n#endif\n", 1000);
    run_and_free(*state, &text);
    assert_refused(*state, "expand to too much text");
}

static void deep_macros_are_stopped(void **state) {
    struct text text = {0};
    text_append_string(&text, "#define A0 1\n");
    for (int i = 1; i <= 100000; ++i) {
        text_printf(&text, "#define A%d A%d\n", i, i - 1);
    }
    text_append_string(&text, "#if A199\nx\n#endif\n");
    size_t good = text.size;
    text_append_string(&text, "#if A100000\n#endif\n");
    run_text(*state, text.data);
    assert_refused(*state, "nested too deeply");
    text.data[good] = '\0';
    run_and_free(*state, &text);
    assert_clean(*state);
}

static void deep_parentheses_are_refused(void **state) {
    struct text text = {0};
    text_append_string(&text, "#if ");
    repeat(&text, "(", 500000);
    text_append_string(&text, "\n#endif\n");
    run_and_free(*state, &text);
    assert_refused(*state, "it is nested too deeply");
}

static void rows_of_operators_do_not_recurse(void **state) {
    struct text text = {0};
    text_append_string(&text, "#if ");
    repeat(&text, "!", 500000);
    text_append_string(&text, "1\nx\n#endif\n#if 0");
    repeat(&text, "?0:0", 200000);
    text_append_string(&text, "\n#endif\n");
    run_and_free(*state, &text);
    assert_refused(*state, "m.idl:4:4003: error: condition of '#if': it is nested too deeply");
}

static void deep_conditionals_are_stopped(void **state) {
    struct text text = {0};
    repeat(&text, "#if 1\n", 1000000);
    run_and_free(*state, &text);
    assert_refused(*state, "m.idl:1001:1: error: conditionals are nested deeper than 1000");
}

static void endless_directive_is_stopped(void **state) {
    struct text text = {0};
    text_append_string(&text, "#define A ");
    repeat(&text, "x\\\n", 2 * 1024 * 1024);
    run_and_free(*state, &text);
    assert_refused(*state, "directive is longer than 1048576 bytes");
}

static void doubling_includes_are_stopped(void **state) {
    char name[32];
    char text[64];
    for (int i = 0; i < 40; ++i) {
        snprintf(name, sizeof(name), "f%d.idl", i);
        snprintf(text, sizeof(text), "#include \"f%d.idl\"\n#include \"f%d.idl\"\n", i + 1, i + 1);
        write_file(name, i == 39 ? ";" : text);
    }
    run_text(*state, "#include \"f0.idl\"\n");
    assert_refused(*state, "more than 65536 files are included");
    assert_int_equal(count_messages(*state, "error: "), 1);
}

static void skipped_text_counts_against_the_total(void **state) {
    struct text text = {0};
    text_append_string(&text, ";\n#if 0\n");
    repeat(&text, "0123456789abcde\n", 65536);
    text_append_string(&text, "#endif\n");
    write_bytes("a.idl", text.data, text.size);
    text_free(&text);
    repeat(&text, "#include \"a.idl\"\n", 1000);
    run_and_free(*state, &text);
    assert_refused(*state, "all files together have more than 256 MiB");
}

static void a_guarded_file_may_be_included_very_often(void **state) {
    struct fixture *fixture = *state;
    write_file("a.idl", "#ifndef A\n#define A\nx\n#endif\n");
    struct text text = {0};
    repeat(&text, "#include \"a.idl\"\n", 300000);
    run_and_free(fixture, &text);
    assert_clean(fixture);
    assert_words(fixture, "x");
    assert_true(sources_count(fixture->sources) == 2);
}

static void many_directives_are_linear(void **state) {
    struct text text = {0};
    char line[96];
    for (int i = 0; i < 200000; ++i) {
        snprintf(line, sizeof(line), "#define M%d %d\n#if M%d\nx%d\n#endif\n", i, i, i, i);
        text_append_string(&text, line);
    }
    run_and_free(*state, &text);
    struct fixture *fixture = *state;
    assert_clean(fixture);
    assert_int_equal(fixture->result.segment_count, 199999);
}

static void errors_stop_at_the_limit(void **state) {
    struct text text = {0};
    repeat(&text, "#nonsense\n", 1000000);
    run_and_free(*state, &text);
    assert_refused(*state, "too many errors");
    assert_int_equal(count_messages(*state, "unknown directive"), 20);
}

// A small generator, so that a failing text can be had again.
static uint32_t next_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

static void any_mixture_of_pieces_is_survived(void **state) {
    static const char *const pieces[] = {"#",         "if ",         "ifdef ",      "ifndef ",
                                         "elif ",     "else",        "endif",       "define ",
                                         "undef ",    "include ",    "line ",       "pragma once",
                                         "error ",    "\n",          "\n",          "\n",
                                         "\n#",       "\\\n",        "\r\n",        "/*",
                                         "*/",        "//",          "\"",          "'",
                                         "\\",        "A",           "B",           "F(x)",
                                         "(",         ")",           "defined",     "1",
                                         "0x",        "'a'",         "+",           "-",
                                         "?",         ":",           "&&",          "||",
                                         "<<",        "/",           "\"a.idl\"",   "<remote.idl>",
                                         "\"m.idl\"", "99999999999", " ",           "\t",
                                         "\xff",      "\x01",        "\xEF\xBB\xBF"};
    struct fixture *fixture = *state;
    uint32_t seed = 1;
    write_file("a.idl", "#ifndef A\n#define A B\n#endif\n#define B A + 1\n");
    for (int round = 0; round < 3000; ++round) {
        struct text text = {0};
        text_append_string(&text, "");
        for (uint32_t i = next_random(&seed) % 60; i > 0; --i) {
            text_append_string(&text, pieces[next_random(&seed) % (sizeof(pieces) / sizeof(*pieces))]);
        }
        struct arena_mark mark = arena_mark(fixture->arena);
        run_and_free(fixture, &text);
        arena_rewind(fixture->arena, mark);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(doubling_macros_are_stopped),
        TEST(doubling_macros_of_nothing_are_stopped),
        TEST(expansion_is_limited_over_all_conditions),
        TEST(deep_macros_are_stopped),
        TEST(deep_parentheses_are_refused),
        TEST(rows_of_operators_do_not_recurse),
        TEST(deep_conditionals_are_stopped),
        TEST(endless_directive_is_stopped),
        TEST(doubling_includes_are_stopped),
        TEST(skipped_text_counts_against_the_total),
        TEST(a_guarded_file_may_be_included_very_often),
        TEST(many_directives_are_linear),
        TEST(errors_stop_at_the_limit),
        TEST(any_mixture_of_pieces_is_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
