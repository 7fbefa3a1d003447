// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include <stdio.h>

static void in_interface(const char *text, const char *messages) {
    char whole[512];
    snprintf(whole, sizeof(whole), "interface I {\n%s\n};", text);
    assert_messages(whole, messages);
}

static void a_missing_semicolon_is_shown_where_it_belongs(void **state) {
    (void)state;
    in_interface("long f(in long a)\nlong g();", "2:18: missing-semicolon: missing ';' after ')'\n");
    in_interface("long f(); }", "2:12: missing-semicolon: missing ';' after '}'\n");
    assert_messages("struct S { long a; }\nstruct T { long b }\n;",
                    "1:21: missing-semicolon: missing ';' after '}'\n"
                    "2:18: missing-semicolon: missing ';' after 'b'\n");
    assert_messages("const long x = 5", "1:17: missing-semicolon: missing ';' after '5'\n");
    assert_messages("typedef long a const long b = 1;", "1:15: missing-semicolon: missing ';' after 'a'\n");
}

static void what_is_missing_at_a_line_end_is_shown_there(void **state) {
    (void)state;
    assert_messages("interface I\nlong f();\n};\ntypedef long 5;",
                    "1:12: expected-after: expected '{', ':' or ';' after 'I'\n"
                    "4:14: expected-before: expected a name before '5'\n");
    assert_messages("struct S\nlong a;\n};", "1:9: expected-after: expected '{' after 'S'\n");
    assert_messages("union U\n(long) { case 1: long a; };",
                    "1:8: expected-after: expected 'switch' after 'U'\n");
    in_interface("long f(in long\n);", "2:15: expected-after: expected a name after 'long'\n");
}

static void missing_commas_do_not_stop_the_list(void **state) {
    (void)state;
    assert_result(
        "interface I { long f(in long a\n  in long b in long c); };",
        "1:31: missing-comma: missing ',' before 'in'\n2:12: missing-comma: missing ',' before 'in'\n",
        "interface I\n  operation f returns long\n    in long a\n    in long b\n    in long c\n");
    assert_result("enum E { A\n B, C };", "1:11: missing-comma: missing ',' before 'B'\n",
                  "enum E\n  A\n  B\n  C\n");
}

static void stray_semicolons_are_errors_everywhere(void **state) {
    (void)state;
    assert_messages(";", "1:1: stray-semicolon: this ';' ends nothing, remove it\n");
    in_interface("long f();;", "2:10: stray-semicolon: this ';' ends nothing, remove it\n");
    assert_messages("module M { typedef long a;; };",
                    "1:27: stray-semicolon: this ';' ends nothing, remove it\n");
    assert_messages("struct S { long a;; };", "1:19: stray-semicolon: this ';' ends nothing, remove it\n");
    assert_messages("union U switch (long) { case 1: long a;; };",
                    "1:40: stray-semicolon: this ';' ends nothing, remove it\n");
}

static void bodies_must_not_be_empty(void **state) {
    (void)state;
    assert_messages("struct S { };", "1:10: empty-body: the body of this struct needs at least one member\n");
    assert_messages("enum E { };", "1:8: empty-body: the body of this enum needs at least one enumerator\n");
    assert_messages("module M { };",
                    "1:10: empty-body: the body of this module needs at least one declaration\n");
    assert_messages("struct S { long; };", "1:16: expected-before: expected a name before ';'\n");
}

static void empty_names_are_syntax_errors(void **state) {
    (void)state;
    assert_messages("typedef long m[];", "1:16: expected-before: expected a value before ']'\n");
    assert_messages("typedef sequence<> T;", "1:18: expected-before: expected a type before '>'\n");
    assert_messages("const long x = ;", "1:16: expected-before: expected a value before ';'\n");
    assert_messages("interface I : { };", "1:15: expected-before: expected a name or '::' before '{'\n");
}

static void modes_of_other_languages_are_explained(void **state) {
    (void)state;
    assert_result("interface I { long f(out long a, inout long b); };",
                  "1:22: foreign-mode: there is no 'out' parameter, write 'rout'\n"
                  "1:34: foreign-mode: there is no 'inout' parameter, write 'inrout'\n",
                  "interface I\n  operation f returns long\n    rout long a\n    inrout long b\n");
}

static void parameters_of_c_are_explained(void **state) {
    (void)state;
    in_interface("long f(long a);", "2:8: missing-mode: expected 'in', 'rout' or 'inrout' before 'long'\n");
    in_interface("long f(void);", "2:8: void-parameter: an empty parameter list is written '()'\n");
    in_interface("long f(in long *a);",
                 "2:16: pointer: there are no pointers, use a sequence, a string or a 'rout' parameter\n");
    in_interface("long f(in const string a);", "2:11: const-type: a type cannot be 'const', leave it out\n");
    in_interface(
        "long f(in long a[4]);",
        "2:17: array-parameter: a parameter cannot be an array, name the array type with 'typedef'\n");
    in_interface("long f(in long a = 0);",
                 "2:18: default-value: there are no default values, leave the value out\n");
    in_interface("long f(in long a,);", "2:18: expected-before: expected a parameter before ')'\n");
}

static void types_of_c_are_explained(void **state) {
    (void)state;
    in_interface("long f(in unsigned int a);",
                 "2:11: c-type: 'unsigned int' is not a type here, write 'unsigned long' or 'uint32'\n");
    in_interface("long f(in unsigned char a);",
                 "2:11: c-type: 'unsigned char' is not a type here, write 'octet' or 'uint8'\n");
    in_interface("long f(in long double a);",
                 "2:11: c-type: 'long double' is not a type here, write 'double'\n");
    in_interface("long f(in long int a);",
                 "2:16: surplus-int: leave out 'int', the words before it are a type\n");
    in_interface("long f(in signed long a);", "2:11: c-type: 'signed' is not a type here, write 'long'\n");
}

static void members_of_c_are_explained(void **state) {
    (void)state;
    assert_messages("struct T { struct S s; };",
                    "1:12: elaborated-type: leave out 'struct': the name 'S' alone is the type\n");
    assert_messages("struct T { long a : 3; };",
                    "1:19: bit-field: there are no bit fields, use a whole integer\n");
    assert_messages("struct T { long a = 3; };",
                    "1:19: default-value: there are no default values, leave the value out\n");
    assert_messages("struct S;", "1:1: no-body: struct 'S' has no body\n");
    assert_messages("typedef struct { long a; } T;", "1:9: missing-name: 'struct' needs a name\n");
}

static void enumerator_values_are_reported_once(void **state) {
    (void)state;
    assert_result("enum E { A = 0, B = 1, C };",
                  "1:12: enumerator-value: an enumerator cannot be given a value, they count from 0\n",
                  "enum E\n  A\n  B\n  C\n");
}

static void features_of_other_idls_are_explained(void **state) {
    (void)state;
    in_interface("long f() raises (E);",
                 "2:10: no-exceptions: there are no exceptions, methods return error codes\n");
    assert_messages("exception E { long a; };",
                    "1:1: no-exceptions: there are no exceptions, methods return error codes\n");
    assert_messages("interface C : A, B { };", "1:16: several-bases: an interface has one base at most\n");
    in_interface("attribute long a, b;",
                 "2:17: attribute-names: an attribute has one name, declare each on its own\n");
    in_interface("oneway void f();", "2:1: bare-qualifier: write '[oneway]' in brackets\n");
    in_interface("interface J { };", "2:13: nested-interface: an interface cannot be declared within an "
                                     "interface; is a '};' missing before?\n");
    assert_messages("long f();", "1:1: method-outside: a method belongs in an interface, a type needs "
                                 "'typedef', a constant 'const'\n");
}

static void the_order_of_prefixes_is_explained(void **state) {
    (void)state;
    assert_messages("ext_params local interface I { };",
                    "1:12: prefix-order: write 'local' before 'ext_params'\n");
    in_interface("[oneway] async long f();", "2:10: prefix-order: write 'async' before '['\n");
}

static void reserved_words_are_no_names(void **state) {
    (void)state;
    in_interface("long f(in long local);",
                 "2:16: reserved-name: 'local' is a reserved word and cannot be a name\n");
    assert_messages("const long case = 1;",
                    "1:12: reserved-name: 'case' is a reserved word and cannot be a name\n");
}

static void misspelt_words_get_a_suggestion(void **state) {
    (void)state;
    assert_messages("interfce I { };",
                    "1:1: misspelt-keyword: unknown word 'interfce', did you mean 'interface'?\n");
    assert_messages("Module M { typedef long a; };",
                    "1:1: misspelt-keyword: unknown word 'Module', did you mean 'module'?\n");
    in_interface("long f(inrut long a);",
                 "2:8: misspelt-keyword: unknown word 'inrut', did you mean 'inrout'?\n");
    in_interface("long f(in sequnce<long> a);", "2:18: expected-before: expected a name before '<'\n"
                                                "  2:11: did you mean 'sequence'?\n");
    in_interface("strct S { long a; };", "2:9: expected-before: expected '(' before '{'\n"
                                         "  2:1: did you mean 'struct'?\n");
}

static void names_without_a_type_are_told(void **state) {
    (void)state;
    assert_messages("const SIZE = 4;", "1:12: expected-before: expected a name before '='\n"
                                       "  1:7: 'SIZE' is read as the type; is the type missing?\n");
    in_interface("add(in long a);", "2:4: expected-before: expected a name before '('\n"
                                    "  2:1: 'add' is read as the type; is the type missing?\n");
    in_interface("long a;",
                 "2:6: variable: 'a' looks like a variable: a method needs '()', a type 'typedef', "
                 "a constant 'const'\n");
}

static void unions_are_checked_as_far_as_the_grammar_goes(void **state) {
    (void)state;
    assert_messages("union U switch (long) { default: long a; case 1: long b; };",
                    "1:42: case-after-default: nothing may follow the default member of a union\n");
    assert_messages("union U switch (long) { case 1: default: long a; };",
                    "1:33: default-with-case: 'default' stands alone, without labels\n");
}

static void the_end_of_the_file_names_what_is_open(void **state) {
    (void)state;
    assert_messages(
        "module M {\ninterface I {\n  long f(in long a",
        "3:19: unclosed-bracket: missing ')' at the end of the file\n  3:9: this '(' is not closed\n");
    assert_messages(
        "interface I {\n  long f();\n",
        "2:12: unclosed-bracket: missing '}' at the end of the file\n  1:13: this '{' is not closed\n");
}

static void a_scanner_error_is_not_reported_again(void **state) {
    (void)state;
    in_interface("long f(in long a'b);", "2:17: open-character: this character is not closed on its line\n");
    in_interface("long f(in long a.b);", "2:17: unknown-character: unexpected character '.'\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missing_semicolon_is_shown_where_it_belongs),
        cmocka_unit_test(what_is_missing_at_a_line_end_is_shown_there),
        cmocka_unit_test(missing_commas_do_not_stop_the_list),
        cmocka_unit_test(stray_semicolons_are_errors_everywhere),
        cmocka_unit_test(bodies_must_not_be_empty),
        cmocka_unit_test(empty_names_are_syntax_errors),
        cmocka_unit_test(modes_of_other_languages_are_explained),
        cmocka_unit_test(parameters_of_c_are_explained),
        cmocka_unit_test(types_of_c_are_explained),
        cmocka_unit_test(members_of_c_are_explained),
        cmocka_unit_test(enumerator_values_are_reported_once),
        cmocka_unit_test(features_of_other_idls_are_explained),
        cmocka_unit_test(the_order_of_prefixes_is_explained),
        cmocka_unit_test(reserved_words_are_no_names),
        cmocka_unit_test(misspelt_words_get_a_suggestion),
        cmocka_unit_test(names_without_a_type_are_told),
        cmocka_unit_test(unions_are_checked_as_far_as_the_grammar_goes),
        cmocka_unit_test(the_end_of_the_file_names_what_is_open),
        cmocka_unit_test(a_scanner_error_is_not_reported_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
