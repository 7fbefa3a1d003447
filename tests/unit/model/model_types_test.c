// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void plain_types_have_the_layout_of_the_wire(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "enum E {A};\n"
                    "struct S { octet a; long long b; wchar c; };\n"
                    "struct T { octet a; S s[2]; E e; };\n"
                    "typedef short row[3]; typedef row rows[2][4];\n"
                    "struct P { octet a; short b; boolean c; };\n",
                    "");
    const struct type *type = type_called(built.model, "S");
    assert_int_equal(type_plain_size(type), 24);
    assert_int_equal(type_plain_alignment(type), 8);
    type = type_called(built.model, "T");
    assert_int_equal(type_plain_size(type), 64);
    type = type_called(built.model, "rows");
    assert_int_equal(type_plain_size(type), 48);
    assert_int_equal(type_plain_alignment(type), 2);
    type = type_called(built.model, "P");
    assert_int_equal(type_plain_size(type), 6);
    assert_true(type_is_plain(type));
    assert_true(type->has_booleans);
    assert_false(type_called(built.model, "T")->has_booleans);
    release(&built);
}

static void types_built_by_hand_have_a_layout_too(void **state) {
    (void)state;
    struct type octet = {.kind = TYPE_PRIMITIVE, .primitive = AST_OCTET};
    struct type number = {.kind = TYPE_PRIMITIVE, .primitive = AST_DOUBLE_TYPE};
    struct type array = {.kind = TYPE_ARRAY, .array = {.element = &octet, .length = 3}};
    struct type_member members[] = {{.name = "a", .type = &array}, {.name = "b", .type = &number}};
    struct type structure = {.kind = TYPE_STRUCT, .structure = {members, 2}};
    assert_int_equal(type_plain_size(&structure), 16);
    assert_int_equal(type_plain_alignment(&structure), 8);
}

static void a_union_is_its_discriminator_and_its_largest_member(void **state) {
    (void)state;
    struct built built;
    assert_accepted(
        &built,
        "union U switch (char) { case 'a': octet a; case 'b': double b; default: octet c[12]; };\n"
        "struct S { octet a; U u; };\n",
        "");
    const struct type *type = type_called(built.model, "U");
    assert_int_equal(type_plain_size(type), 24);
    assert_int_equal(type->unions.case_count, 3);
    assert_true(type->unions.cases[2].is_default);
    assert_int_equal(type->unions.cases[1].labels[0].character, 'b');
    assert_int_equal(type_plain_size(type_called(built.model, "S")), 32);
    assert_true(type_is_plain(type_called(built.model, "S")));
    release(&built);
}

static void contents_are_seen_through_typedefs_arrays_and_members(void **state) {
    (void)state;
    static const struct input_file files[] = {
        {"remote.idl", remote_idl},
        {"m.idl", "typedef string name; typedef name names[2]; struct S { names n; };\n"
                  "typedef sequence<remote_handle64> hs; struct H { remote_handle64 h[2]; boolean b; };\n"
                  "typedef remote_handle64 handle; struct D { dmahandle d; };\n"},
    };
    struct built built;
    build_files(&built, files, 2);
    assert_string_equal(built.messages.data, "");
    assert_true(type_called(built.model, "S")->has_buffers);
    assert_false(type_called(built.model, "S")->has_handles);
    assert_true(type_called(built.model, "hs")->has_handles);
    assert_true(type_called(built.model, "hs")->has_buffers);
    assert_true(type_called(built.model, "H")->has_handles);
    assert_false(type_called(built.model, "H")->has_buffers);
    assert_true(type_called(built.model, "H")->has_booleans);
    assert_int_equal(type_resolve(type_called(built.model, "handle"))->kind, TYPE_REMOTE_HANDLE);
    assert_false(type_is_plain(type_called(built.model, "D")));
    release(&built);
}

static void dimensions_are_arrays_of_arrays(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built, "typedef long T[2][3]; struct S { T t[4][5]; };", "");
    const struct type *outer = type_called(built.model, "T")->target;
    assert_int_equal(outer->array.length, 2);
    assert_int_equal(outer->array.element->array.length, 3);
    const struct type *member = type_called(built.model, "S")->structure.members[0].type;
    assert_int_equal(member->array.length, 4);
    assert_int_equal(member->array.element->array.length, 5);
    assert_ptr_equal(member->array.element->array.element, type_called(built.model, "T"));
    release(&built);
}

static void types_defined_inside_belong_to_the_outer_one(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "struct S { struct T { enum E {A, B} e; } t; T more[2]; };\n"
                    "const S::T::E first = S::T::B; typedef S::T U;\n"
                    "union V switch (enum K {X, Y}) { case X: struct W { long a; } w; case Y: W v; };\n",
                    "");
    assert_string_equal(describe_items(&built), "type S_T_E\ntype S_T\ntype S\nconst first\ntype U\n"
                                                "type V_K\ntype V_W\ntype V\n");
    assert_string_equal(type_called(built.model, "S_T_E")->enumeration.enumerators[1].name, "B");
    release(&built);
    assert_refused("struct S { struct T { long x; } t; }; typedef T U;",
                   "1:47: unknown-type: unknown type 'T'\n  1:47: did you mean 'S::T'?\n");
}

static void a_typedef_gives_an_inline_type_its_only_name(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "typedef struct S { struct T { long x; } t; } A, B; typedef struct C { long x; } C;", "");
    assert_string_equal(describe_items(&built), "type A_T\ntype A\ntype B_T\ntype B\ntype C\n");
    assert_int_equal(type_called(built.model, "A")->kind, TYPE_STRUCT);
    release(&built);
    assert_refused("typedef struct S { long x; } A; typedef S T;", "1:41: unknown-type: unknown type 'S'\n");
}

static void built_in_types_exist_once(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built, "struct S { string a; string<0> b; string<4> c; long d; long e; };", "");
    const struct type_member *members = type_called(built.model, "S")->structure.members;
    assert_ptr_equal(members[0].type, members[1].type);
    assert_int_equal(members[2].type->string_bound, 4);
    assert_ptr_equal(members[3].type, members[4].type);
    release(&built);
}

static void an_unknown_type_is_told_once_per_place(void **state) {
    (void)state;
    assert_refused("typedef nope T; typedef sequence<T> U; struct S { U u; nope v[3]; };\n"
                   "interface I { T f(in S s, inrout U u, in sequence<nope> n); const T c = 1; };",
                   "1:9: unknown-type: unknown type 'nope'\n"
                   "1:56: unknown-type: unknown type 'nope'\n"
                   "2:51: unknown-type: unknown type 'nope'\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_types_have_the_layout_of_the_wire),
        cmocka_unit_test(types_built_by_hand_have_a_layout_too),
        cmocka_unit_test(a_union_is_its_discriminator_and_its_largest_member),
        cmocka_unit_test(contents_are_seen_through_typedefs_arrays_and_members),
        cmocka_unit_test(dimensions_are_arrays_of_arrays),
        cmocka_unit_test(types_defined_inside_belong_to_the_outer_one),
        cmocka_unit_test(a_typedef_gives_an_inline_type_its_only_name),
        cmocka_unit_test(built_in_types_exist_once),
        cmocka_unit_test(an_unknown_type_is_told_once_per_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
