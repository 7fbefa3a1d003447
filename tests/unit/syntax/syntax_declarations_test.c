// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void base_types_have_all_their_spellings(void **state) {
    static const char *const types[] = {
        "octet",          "char",      "wchar",         "boolean",   "short",
        "unsigned short", "long",      "unsigned long", "long long", "unsigned long long",
        "int8",           "uint8",     "int16",         "uint16",    "int32",
        "uint32",         "int64",     "uint64",        "int8_t",    "uint8_t",
        "int16_t",        "uint16_t",  "int32_t",       "uint32_t",  "int64_t",
        "uint64_t",       "float",     "double",        "string",    "wstring",
        "dmahandle",      "interface",
    };
    (void)state;
    for (size_t i = 0; i < sizeof(types) / sizeof(*types); ++i) {
        char text[64] = "typedef ";
        char tree[64];
        strcat(strcat(text, types[i]), " T");
        strcat(strcpy(tree, text), "\n");
        assert_tree(strcat(text, ";"), tree);
    }
}

static void typedefs_have_declarators(void **state) {
    (void)state;
    assert_tree("typedef long a, b[2], c[N+1][3];", "typedef long a, b[2], c[(N + 1)][3]\n");
    assert_tree("typedef string<3> a; typedef wstring <4> b; typedef dmahandle<5> c;",
                "typedef string<3> a\ntypedef wstring<4> b\ntypedef dmahandle<5> c\n");
    assert_tree("typedef sequence<M::T, 3> a; typedef notnil ::I b;",
                "typedef sequence<M::T, 3> a\ntypedef notnil ::I b\n");
    assert_tree("typedef struct S { long a; } T, U;", "typedef struct S T, U\n  struct S\n    long a\n");
}

static void structs_have_members(void **state) {
    (void)state;
    assert_tree("struct S { long a, b[2]; struct T { octet x; } t; };",
                "struct S\n  long a, b[2]\n  struct T t\n    struct T\n      octet x\n");
}

static void unions_have_labels(void **state) {
    (void)state;
    assert_tree("union U switch (unsigned long) { case 1: case A::B: long a; default: float b; };",
                "union U switch unsigned long\n  case 1: case A::B: long a\n  default: float b\n");
    assert_tree("union U switch (enum E { A }) { };", "union U switch enum E\n  enum E\n    A\n");
}

static void enums_may_end_in_a_comma(void **state) {
    (void)state;
    assert_tree("enum E { A, B, }; enum F { C };", "enum E\n  A\n  B\nenum F\n  C\n");
}

static void constants_and_natives(void **state) {
    (void)state;
    assert_tree("const string<3> s = \"a\"; const boolean b = TRUE; const M::E e = A; native N;",
                "const string<3> s = \"a\"\nconst boolean b = TRUE\nconst M::E e = A\nnative N\n");
}

static void modules_nest(void **state) {
    (void)state;
    assert_tree("module A { module B { typedef long T; }; interface I { }; };",
                "module A\n  module B\n    typedef long T\n  interface I\n");
}

static void interfaces_have_prefixes_and_one_base(void **state) {
    (void)state;
    assert_tree("interface F; local interface L; ext_params interface E { };\n"
                "local ext_params interface B : ::M::F { };",
                "interface F forward\nlocal interface L forward\next_params interface E\n"
                "local ext_params interface B : ::M::F\n");
}

static void interfaces_hold_types_constants_and_methods(void **state) {
    (void)state;
    assert_tree(
        "interface I { typedef long T; struct S { T a; }; enum E { A }; const long c = 1; native N;\n"
        "union U switch (E) { case A: long a; }; readonly attribute T t; attribute long u; void f(); };",
        "interface I\n  typedef long T\n  struct S\n    T a\n  enum E\n    A\n  const long c = 1\n  native "
        "N\n"
        "  union U switch E\n    case A: long a\n  readonly attribute T t\n  attribute long u\n"
        "  operation f returns void\n");
}

static void methods_have_modes_qualifiers_and_results(void **state) {
    (void)state;
    assert_tree(
        "interface I { async [oneway] long f(in long a, rout sequence<octet> b, inrout M::S c);\n"
        "[signal] T g(in interface i); async void h(); [foo] ::T j(); };",
        "interface I\n  operation async f returns long [oneway]\n    in long a\n    rout sequence<octet> b\n"
        "    inrout M::S c\n  operation g returns T [signal]\n    in interface i\n"
        "  operation async h returns void\n  operation j returns ::T [foo]\n");
}

static void contextual_words_are_names_elsewhere(void **state) {
    (void)state;
    assert_tree(
        "interface ext_params { long oneway(in ext_params signal, in dmahandle dmahandle);\n"
        "ext_params exception(); }; struct dmahandle { long ext_params; }; enum E { dmahandle, ext_params };",
        "interface ext_params\n  operation oneway returns long\n    in ext_params signal\n"
        "    in dmahandle dmahandle\n  operation exception returns ext_params\nstruct dmahandle\n"
        "  long ext_params\nenum E\n  dmahandle\n  ext_params\n");
}

static void blanks_are_free_between_tokens(void **state) {
    (void)state;
    assert_tree("interface\r\nI\t{long\ff (in\vsequence <long>a)\r\n;}\n;",
                "interface I\n  operation f returns long\n    in sequence<long> a\n");
}

static void an_empty_text_is_an_empty_tree(void **state) {
    struct parsed parsed;
    (void)state;
    parse_text(&parsed, "");
    assert_null(parsed.ast->declarations);
    assert_string_equal(parsed.messages.data, "");
    release(&parsed);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(base_types_have_all_their_spellings),
        cmocka_unit_test(typedefs_have_declarators),
        cmocka_unit_test(structs_have_members),
        cmocka_unit_test(unions_have_labels),
        cmocka_unit_test(enums_may_end_in_a_comma),
        cmocka_unit_test(constants_and_natives),
        cmocka_unit_test(modules_nest),
        cmocka_unit_test(interfaces_have_prefixes_and_one_base),
        cmocka_unit_test(interfaces_hold_types_constants_and_methods),
        cmocka_unit_test(methods_have_modes_qualifiers_and_results),
        cmocka_unit_test(contextual_words_are_names_elsewhere),
        cmocka_unit_test(blanks_are_free_between_tokens),
        cmocka_unit_test(an_empty_text_is_an_empty_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
