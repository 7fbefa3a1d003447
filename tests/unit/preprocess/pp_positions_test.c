// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void assert_place(const struct fixture *fixture, const char *word, const char *file, unsigned line,
                         unsigned column) {
    struct position position = sources_position(fixture->sources, span_of(fixture, word));
    assert_string_equal(position.file, file);
    assert_int_equal(position.line, line);
    assert_int_equal(position.column, column);
}

static void removed_lines_still_count(void **state) {
    run_text(*state, "#define A\n#define B\n#ifndef C\n#define C\n#endif\n\ntypedef nope X;\n");
    assert_clean(*state);
    assert_place(*state, "nope", "m.idl", 7, 9);
}

static void text_around_an_include_keeps_its_lines(void **state) {
    write_file("sub/a.idl", "\n\n  inner\n");
    run_text(*state, "before\n#include \"sub/a.idl\"\n after\n");
    assert_clean(*state);
    assert_place(*state, "before", "m.idl", 1, 1);
    assert_place(*state, "inner", "sub/a.idl", 3, 3);
    assert_place(*state, "after", "m.idl", 3, 2);
}

static void continued_directive_counts_all_its_lines(void **state) {
    run_text(*state, "#define A \\\n b \\\n c\nx\n");
    assert_place(*state, "x", "m.idl", 4, 1);
}

static void text_behind_a_comment_before_a_directive_is_right(void **state) {
    run_text(*state, "/* one\n two */ #define A\nx\n");
    assert_place(*state, "two", "m.idl", 2, 2);
    assert_place(*state, "x", "m.idl", 3, 1);
}

static void line_directive_sets_the_next_line(void **state) {
    run_text(*state, "a\n#line 100 \"foo.c\"\nb\nc\n#line 7\n\n d\n");
    assert_clean(*state);
    assert_place(*state, "a", "m.idl", 1, 1);
    assert_place(*state, "b", "foo.c", 100, 1);
    assert_place(*state, "c", "foo.c", 101, 1);
    assert_place(*state, "d", "foo.c", 8, 2);
}

static void markers_take_any_number_of_flags(void **state) {
    run_text(*state, "# 100 \"foo.c\" 1\na\n# 200 \"bar.c\" 1 3 4\nb\n# 5\nc\n#7 \"x\"\nd\n");
    assert_clean(*state);
    assert_place(*state, "a", "foo.c", 100, 1);
    assert_place(*state, "b", "bar.c", 200, 1);
    assert_place(*state, "c", "bar.c", 5, 1);
    assert_place(*state, "d", "x", 7, 1);
}

static void doubled_backslashes_in_marker_names_are_one(void **state) {
    run_text(*state, "#line 1 \"a\\\\b\\c\\\\\\\\d\"\nx\n");
    assert_place(*state, "x", "a\\b\\c\\d", 1, 1);
}

static void malformed_line_directives_are_refused(void **state) {
    static const char *const texts[] = {
        "#line\n",     "#line x\n",     "#line -1\n", "#line 2147483648\n", "#line 99999999999999999999\n",
        "#line 1 a\n", "#line 1 \"a\n", "# 1 <a>\n"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
        run_text(*state, texts[i]);
        assert_refused(*state, "#line expects a line number and an optional name");
    }
}

static void line_directive_keeps_text_in_the_main_file(void **state) {
    struct fixture *fixture = *state;
    run_text(fixture, "#line 50 \"zz.idl\"\nx\n");
    assert_true(sources_origin(fixture->sources, span_of(fixture, "x"))->is_main);
}

static void included_text_is_not_of_the_main_file(void **state) {
    struct fixture *fixture = *state;
    write_file("a.idl", "inner\n#line 1 \"m.idl\"\nposing\n");
    run_text(fixture, "#include \"a.idl\"\nouter\n");
    assert_true(sources_origin(fixture->sources, span_of(fixture, "outer"))->is_main);
    assert_false(sources_origin(fixture->sources, span_of(fixture, "inner"))->is_main);
    assert_false(sources_origin(fixture->sources, span_of(fixture, "posing"))->is_main);
}

static void printed_text_tells_where_each_part_is_from(void **state) {
    struct fixture *fixture = *state;
    write_file("a.idl", "#define A\ninner");
    run_text(fixture, "one\n#include \"a.idl\"\ntwo\n");
    struct text out = {0};
    preprocessed_print(&fixture->result, fixture->sources, &out);
    assert_string_equal(out.data,
                        "#line 1 \"m.idl\"\none\n#line 2 \"a.idl\"\ninner\n#line 3 \"m.idl\"\ntwo\n");
    text_free(&out);
}

static void printed_text_gives_the_same_words_and_places_again(void **state) {
    struct fixture *fixture = *state;
    write_file("a.idl", "/* c\n */ #define A\n  inner\n");
    run_text(fixture, "one\n#include \"a.idl\"\n\n\n two\n");
    struct text out = {0};
    preprocessed_print(&fixture->result, fixture->sources, &out);
    run_text(fixture, out.data);
    text_free(&out);
    assert_clean(fixture);
    assert_words(fixture, "one /* c */ inner two");
    assert_place(fixture, "inner", "a.idl", 3, 3);
    assert_place(fixture, "two", "m.idl", 5, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(removed_lines_still_count),
        TEST(text_around_an_include_keeps_its_lines),
        TEST(continued_directive_counts_all_its_lines),
        TEST(text_behind_a_comment_before_a_directive_is_right),
        TEST(line_directive_sets_the_next_line),
        TEST(markers_take_any_number_of_flags),
        TEST(doubled_backslashes_in_marker_names_are_one),
        TEST(malformed_line_directives_are_refused),
        TEST(line_directive_keeps_text_in_the_main_file),
        TEST(included_text_is_not_of_the_main_file),
        TEST(printed_text_tells_where_each_part_is_from),
        TEST(printed_text_gives_the_same_words_and_places_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
