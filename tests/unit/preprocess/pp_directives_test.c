// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void text_without_directives_is_untouched(void **state) {
    struct fixture *fixture = *state;
    const char *text = "module m {\r\n\tinterface i { long f(in long a); };\n};";
    run_text(fixture, text);
    assert_clean(fixture);
    assert_string_equal(fixture->result.text, text);
}

static void empty_file_gives_empty_text(void **state) {
    run_text(*state, "");
    assert_clean(*state);
    assert_words(*state, "");
}

static void macros_are_never_replaced_in_text(void **state) {
    run_text(*state, "#define N 5\n#define F(x) x\nconst long A = N; const long B = F(3);\n");
    assert_clean(*state);
    assert_words(*state, "const long A = N; const long B = F(3);");
}

static void macros_in_effect_at_the_end_are_told(void **state) {
    struct fixture *fixture = *state;
    fixture->defines[0] = "OPTION";
    run_text(fixture, "#define A\n#define B 1\n#undef A\n#ifdef NO\n#define C\n#endif\n");
    assert_clean(fixture);
    assert_null(map_get_string(fixture->result.macros, "A"));
    assert_non_null(map_get_string(fixture->result.macros, "B"));
    assert_null(map_get_string(fixture->result.macros, "C"));
    assert_non_null(map_get_string(fixture->result.macros, "OPTION"));
}

static void blanks_and_comments_may_surround_the_hash(void **state) {
    run_text(*state, " \t# \tdefine A\n/* c */ # /* d */ ifdef /* e */ A // f\nyes\n  #\tendif\n");
    assert_clean(*state);
    assert_words(*state, "/* c */ yes");
}

static void hash_inside_a_line_is_text(void **state) {
    run_text(*state, "a #define B\n");
    assert_clean(*state);
    assert_words(*state, "a #define B");
}

static void hash_alone_on_its_line_is_dropped(void **state) {
    run_text(*state, "a\n  #  \n#/* c */\nb\n");
    assert_clean(*state);
    assert_words(*state, "a b");
}

static void continued_lines_belong_to_the_directive(void **state) {
    run_text(*state, "#define A \\\n junk \\\r\n more\nx\n#if\\\ndef A\ny\n#endif");
    assert_clean(*state);
    assert_words(*state, "x y");
}

static void line_comment_behind_a_directive_can_be_continued(void **state) {
    run_text(*state, "#define A // one \\\n#include \"nope.idl\"\nx\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void continued_line_is_skipped_with_its_directive(void **state) {
    run_text(*state, "#ifdef NO\n#define A \\\n#endif\nskipped\n#endif\nx\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void backslash_at_line_end_means_nothing_in_text(void **state) {
    run_text(*state, "a \\\n#define B\nc\n");
    assert_clean(*state);
    assert_words(*state, "a \\ c");
}

static void comment_of_many_lines_continues_a_directive(void **state) {
    run_text(*state, "#define A /* one\n#include \"nope.idl\"\n*/ 1\nx\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void upper_case_directive_is_accepted_with_a_warning(void **state) {
    run_text(*state, "#Define A\n#IFDEF A\nx\n#EndIf\n");
    assert_warned(*state, "directive '#define' is not in lower case");
    assert_words(*state, "x");
    assert_int_equal(count_messages(*state, "warning: "), 3);
}

static void unknown_directive_is_refused(void **state) {
    run_text(*state, "#pragmatic\n");
    assert_refused(*state, "m.idl:1:2: error: unknown directive '#pragmatic'");
    run_text(*state, "#include_next <a.idl>\n");
    assert_refused(*state, "unknown directive '#include_next'");
    run_text(*state, "#define9\n");
    assert_refused(*state, "unknown directive '#define9'");
    run_text(*state, "#!\n");
    assert_refused(*state, "m.idl:1:2: error: unknown directive '#!'");
}

static void misspelt_directive_has_a_suggestion(void **state) {
    run_text(*state, "#inlcude <a.idl>\n");
    assert_refused(*state, "m.idl:1:2: note: did you mean '#include'?");
    run_text(*state, "#Elseif(A)\n");
    assert_refused(*state, "unknown directive '#Elseif'");
    run_text(*state, "#nonsense\n");
    assert_int_equal(count_messages(*state, "did you mean"), 0);
}

static void unknown_directive_in_skipped_text_is_ignored(void **state) {
    run_text(*state, "#ifdef NO\n#nonsense\n#error no\n#include \"nope\"\n#line x\n#IF\n#endif\n#endif\nx\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void error_directive_stops_the_compilation(void **state) {
    run_text(*state, "#error  too old \n");
    assert_refused(*state, "m.idl:1:1: error: #error too old [qa0114]");
}

static void warning_directive_warns(void **state) {
    run_text(*state, "#warning old\nx\n");
    assert_warned(*state, "m.idl:1:1: warning: #warning old [qa0115, -Wwarning-directive]");
    assert_words(*state, "x");
}

static void percent_signs_in_messages_are_text(void **state) {
    run_text(*state, "#warning 100%s %n\n");
    assert_warned(*state, "#warning 100%s %n [");
}

static void pragmas_are_dropped(void **state) {
    run_text(*state, "#pragma pack(1)\n#pragma once\nx\n#pragma \"open\ny\n");
    assert_clean(*state);
    assert_words(*state, "x y");
}

static void junk_behind_a_directive_is_warned_about(void **state) {
    run_text(*state, "#ifndef A && B\n#else junk\n#endif junk\n#undef A B\n");
    assert_warned(*state, "m.idl:1:11: warning: extra text after '#ifndef' is ignored");
    assert_int_equal(count_messages(*state, "warning: "), 4);
}

static void comments_behind_a_directive_are_no_junk(void **state) {
    run_text(*state, "#ifndef A // b\n#else /* c */\n#endif /* d */ // e\n#undef A /* f */\n");
    assert_clean(*state);
}

static void missing_macro_name_is_refused(void **state) {
    static const char *const texts[] = {"#ifdef\n#endif\n", "#ifndef // x\n#endif\n", "#define\n", "#undef\n",
                                        "#define +\n",      "#define (x)\n"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
        run_text(*state, texts[i]);
        assert_refused(*state, "expects the name of a macro");
        assert_int_equal(count_messages(*state, "error: "), 1);
    }
}

static void odd_macro_names_are_accepted_with_a_warning(void **state) {
    run_text(*state,
             "#define A-B\n#ifdef A-B\nx\n#endif\n#define 9\n#ifdef 9\ny\n#endif\n#ifdef A\nno\n#endif\n");
    assert_warned(*state, "m.idl:1:9: warning: macro name 'A-B' is not a C identifier");
    assert_int_equal(count_messages(*state, "warning: "), 4);
    assert_words(*state, "x y");
}

static void macro_defined_again_with_another_value_is_warned_about(void **state) {
    run_text(*state, "#define A 1\n#define A 1\n#define B\n#undef B\n#define B 2\n");
    assert_clean(*state);
    run_text(*state, "#define A 1\n#define A 2\n");
    assert_warned(*state, "m.idl:2:9: warning: macro 'A' is defined again with another value");
    assert_warned(*state, "m.idl:1:9: note: defined here before");
}

static void option_defines_with_and_without_value(void **state) {
    struct fixture *fixture = *state;
    fixture->defines[0] = "A";
    fixture->defines[1] = "B=7";
    fixture->defines[2] = "C=";
    run_text(fixture, "#if A == 1 && B == 7\nx\n#endif\n#ifdef C\ny\n#endif\n");
    assert_clean(fixture);
    assert_words(fixture, "x y");
}

static void option_without_a_macro_name_is_refused(void **state) {
    struct fixture *fixture = *state;
    static const char *const options[] = {"", "=1", "A B", "A(x)=x", "A\xC3\xA4", "+"};
    for (size_t i = 0; i < sizeof(options) / sizeof(*options); ++i) {
        fixture->defines[0] = options[i];
        run_text(fixture, "x\n");
        assert_refused(fixture, "does not name a macro [qa0111]");
    }
}

static void missing_main_file_is_refused(void **state) {
    run(*state, "nope.idl");
    assert_refused(*state, "qaic: error: cannot read 'nope.idl': no such file [qa0100]");
    run(*state, ".");
    assert_refused(*state, "cannot read '.': is a folder");
}

static void byte_order_mark_is_skipped(void **state) {
    write_file("a.idl", "\xEF\xBB\xBF#define A\nx\n");
    run_text(*state, "\xEF\xBB\xBF#include \"a.idl\"\n#ifdef A\ny\n#endif\n");
    assert_clean(*state);
    assert_words(*state, "x y");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(text_without_directives_is_untouched),
        TEST(empty_file_gives_empty_text),
        TEST(macros_are_never_replaced_in_text),
        TEST(macros_in_effect_at_the_end_are_told),
        TEST(blanks_and_comments_may_surround_the_hash),
        TEST(hash_inside_a_line_is_text),
        TEST(hash_alone_on_its_line_is_dropped),
        TEST(continued_lines_belong_to_the_directive),
        TEST(line_comment_behind_a_directive_can_be_continued),
        TEST(continued_line_is_skipped_with_its_directive),
        TEST(backslash_at_line_end_means_nothing_in_text),
        TEST(comment_of_many_lines_continues_a_directive),
        TEST(upper_case_directive_is_accepted_with_a_warning),
        TEST(unknown_directive_is_refused),
        TEST(misspelt_directive_has_a_suggestion),
        TEST(unknown_directive_in_skipped_text_is_ignored),
        TEST(error_directive_stops_the_compilation),
        TEST(warning_directive_warns),
        TEST(percent_signs_in_messages_are_text),
        TEST(pragmas_are_dropped),
        TEST(junk_behind_a_directive_is_warned_about),
        TEST(comments_behind_a_directive_are_no_junk),
        TEST(missing_macro_name_is_refused),
        TEST(odd_macro_names_are_accepted_with_a_warning),
        TEST(macro_defined_again_with_another_value_is_warned_about),
        TEST(option_defines_with_and_without_value),
        TEST(option_without_a_macro_name_is_refused),
        TEST(missing_main_file_is_refused),
        TEST(byte_order_mark_is_skipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
