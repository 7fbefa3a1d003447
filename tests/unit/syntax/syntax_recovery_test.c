// SPDX-License-Identifier: BSD-3-Clause
// After an error the rest is read as if it had not happened.
#include "fixture.h"

static void errors_in_one_method_leave_the_others(void **state) {
    (void)state;
    assert_result(
        "interface I {\n long f(in long 1a, in long b);\n long g(in long a;\n long h();\n};",
        "2:17: bad-number: '1a' is not a number\n3:18: expected-before: expected ')' or ',' before ';'\n",
        "interface I\n  operation f returns long\n    in long b\n  operation g returns long\n    in long a\n"
        "  operation h returns long\n");
}

static void a_broken_parameter_leaves_the_others(void **state) {
    (void)state;
    assert_result("interface I { long f(in long a, in sequence<long b, rout long c, in d); };",
                  "1:50: expected-before: expected ',' or '>' before 'b'\n"
                  "1:70: expected-before: expected a name before ')'\n"
                  "  1:69: 'd' is read as the type; is the type missing?\n",
                  "interface I\n  operation f returns long\n    in long a\n    rout long c\n");
}

static void a_broken_member_leaves_the_others(void **state) {
    (void)state;
    assert_result(
        "struct S {\n long a;\n long 5;\n long c\n long d;\n sequence<long e;\n long f;\n};",
        "3:7: expected-before: expected a name before '5'\n4:8: missing-semicolon: missing ';' after 'c'\n"
        "6:16: expected-before: expected ',' or '>' before 'e'\n",
        "struct S\n  long a\n  long c\n  long d\n  long f\n");
}

static void a_broken_head_does_not_spill_its_body(void **state) {
    (void)state;
    assert_result("interfce I {\n long f();\n struct S { long a; };\n};\ntypedef long T;",
                  "1:1: misspelt-keyword: unknown word 'interfce', did you mean 'interface'?\n",
                  "typedef long T\n");
    assert_result(
        "interface {\n long f();\n long 6;\n};\ntypedef long T;",
        "1:1: missing-name: 'interface' needs a name\n3:7: expected-before: expected a name before '6'\n",
        "typedef long T\n");
    assert_result("interface I : A, B {\n long f();\n};\ntypedef long T;",
                  "1:16: several-bases: an interface has one base at most\n",
                  "interface I\n  operation f returns long\ntypedef long T\n");
}

static void a_missing_closing_brace_is_one_error_more(void **state) {
    (void)state;
    assert_result(
        "interface I {\n struct S { long a;\n ;\n long f();\n};\ntypedef long T;",
        "3:2: stray-semicolon: this ';' ends nothing, remove it\n"
        "4:8: expected-before: expected ',' or ';' before '('\n"
        "6:16: unclosed-bracket: missing '}' at the end of the file\n  1:13: this '{' is not closed\n",
        "interface I\n  struct S\n    long a\n    long f\n  typedef long T\n");
}

static void a_declaration_on_a_new_line_ends_the_trouble(void **state) {
    (void)state;
    assert_result(
        "typedef long 5 6 7\nstruct S { long a; };\ninterface I { long f( 5 6\n typedef long T;\n};",
        "1:14: expected-before: expected a name before '5'\n"
        "3:23: expected-before: expected a parameter or ')' before '5'\n",
        "struct S\n  long a\ninterface I\n  operation f returns long\n  typedef long T\n");
}

static void broken_unions_and_enums_are_left_alone(void **state) {
    (void)state;
    assert_result("union U switch (5) { case 1: long a; };\ntypedef long T;",
                  "1:17: expected-before: expected a type before '5'\n", "typedef long T\n");
    assert_result("union U switch (long) { case : long a; case 2: long b; };",
                  "1:30: expected-before: expected a value before ':'\n",
                  "union U switch long\n  case 2: long b\n");
    assert_result("enum E { A, 5, B, ;\ntypedef long T;",
                  "1:13: expected-before: expected a name or '}' before '5'\n"
                  "1:19: expected-before: expected a name or '}' before ';'\n",
                  "enum E\n  A\n  B\ntypedef long T\n");
}

static void what_was_read_before_the_end_is_kept(void **state) {
    (void)state;
    assert_result(
        "module M { interface I { long f(); long g(in long a, in",
        "1:56: unclosed-bracket: missing ')' at the end of the file\n  1:42: this '(' is not closed\n",
        "module M\n  interface I\n    operation f returns long\n    operation g returns long\n"
        "      in long a\n");
}

static void surplus_braces_are_passed_over(void **state) {
    (void)state;
    assert_result("struct S { long a; }};\ntypedef long T;",
                  "1:21: missing-semicolon: missing ';' after '}'\n", "struct S\n  long a\ntypedef long T\n");
    assert_result("}; typedef long T;",
                  "1:1: expected-before: expected a declaration or the end of the file before '}'\n",
                  "typedef long T\n");
}

static void parsing_stops_at_the_error_limit(void **state) {
    char text[4096] = "";
    struct parsed parsed;
    (void)state;
    for (size_t i = 0; i < 100; ++i) {
        strcat(text, "typedef long 5;\n");
    }
    parse_text(&parsed, text);
    assert_int_equal(diagnostics_errors(parsed.diagnostics), 20);
    release(&parsed);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(errors_in_one_method_leave_the_others),
        cmocka_unit_test(a_broken_parameter_leaves_the_others),
        cmocka_unit_test(a_broken_member_leaves_the_others),
        cmocka_unit_test(a_broken_head_does_not_spill_its_body),
        cmocka_unit_test(a_missing_closing_brace_is_one_error_more),
        cmocka_unit_test(a_declaration_on_a_new_line_ends_the_trouble),
        cmocka_unit_test(broken_unions_and_enums_are_left_alone),
        cmocka_unit_test(what_was_read_before_the_end_is_kept),
        cmocka_unit_test(surplus_braces_are_passed_over),
        cmocka_unit_test(parsing_stops_at_the_error_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
