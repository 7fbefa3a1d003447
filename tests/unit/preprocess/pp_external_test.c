// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static const char gcc_output[] = "# 0 \"sub/m.idl\"\n"
                                 "# 0 \"<built-in>\"\n"
                                 "# 0 \"<command-line>\"\n"
                                 "# 1 \"/usr/include/stdc-predef.h\" 1 3 4\n"
                                 "# 0 \"<command-line>\" 2\n"
                                 "# 1 \"sub/m.idl\"\n"
                                 "# 1 \"sub/a.idl\" 1\n"
                                 "inner\n"
                                 "# 2 \"sub/m.idl\" 2\n"
                                 "outer\n";

static void markers_give_places(void **state) {
    struct fixture *fixture = *state;
    run_external(fixture, "sub/m.idl", gcc_output);
    assert_clean(fixture);
    assert_words(fixture, "inner outer");
    struct position position = sources_position(fixture->sources, span_of(fixture, "outer"));
    assert_string_equal(position.file, "sub/m.idl");
    assert_int_equal(position.line, 2);
}

static void markers_tell_what_is_in_the_main_file(void **state) {
    struct fixture *fixture = *state;
    run_external(fixture, "sub/m.idl", gcc_output);
    assert_false(sources_origin(fixture->sources, span_of(fixture, "inner"))->is_main);
    assert_true(sources_origin(fixture->sources, span_of(fixture, "outer"))->is_main);
    run_external(fixture, "./sub/m.idl", gcc_output);
    assert_true(sources_origin(fixture->sources, span_of(fixture, "outer"))->is_main);
    run_external(fixture, "m.idl", gcc_output);
    assert_false(sources_origin(fixture->sources, span_of(fixture, "outer"))->is_main);
}

static void text_without_markers_is_the_main_file(void **state) {
    struct fixture *fixture = *state;
    run_external(fixture, "m.idl", "x\n y\n");
    assert_clean(fixture);
    assert_true(sources_origin(fixture->sources, span_of(fixture, "y"))->is_main);
    struct position position = sources_position(fixture->sources, span_of(fixture, "y"));
    assert_string_equal(position.file, "m.idl");
    assert_int_equal(position.line, 2);
}

static void files_named_by_markers_are_listed(void **state) {
    struct fixture *fixture = *state;
    run_external(fixture, "sub/m.idl", gcc_output);
    assert_int_equal(fixture->result.file_count, 3);
    assert_string_equal(fixture->result.files[0], "sub/m.idl");
    assert_string_equal(fixture->result.files[1], "/usr/include/stdc-predef.h");
    assert_string_equal(fixture->result.files[2], "sub/a.idl");
}

static void pragmas_and_definitions_left_in_the_output_are_dropped(void **state) {
    run_external(*state, "m.idl", "#pragma once\n#define A 1\n#define A 2\n#undef A\nx\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void include_left_in_the_output_is_refused(void **state) {
    run_external(*state, "m.idl", "#include \"a.idl\"\n");
    assert_refused(*state, "unknown directive '#include'");
}

static void empty_output_of_a_file_with_text_is_warned_about(void **state) {
    write_file("m.idl", "x\n");
    run_external(*state, "m.idl", "\n");
    assert_warned(*state, "the external preprocessor printed nothing for 'm.idl'");
    write_file("m.idl", "");
    run_external(*state, "m.idl", "");
    assert_clean(*state);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(markers_give_places),
        TEST(markers_tell_what_is_in_the_main_file),
        TEST(text_without_markers_is_the_main_file),
        TEST(files_named_by_markers_are_listed),
        TEST(pragmas_and_definitions_left_in_the_output_are_dropped),
        TEST(include_left_in_the_output_is_refused),
        TEST(empty_output_of_a_file_with_text_is_warned_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
