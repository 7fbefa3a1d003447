// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void assert_named(const char *path, const char *base, const char *header, const char *guard) {
    struct built built;
    struct input_file file = {path, "typedef long T;"};
    build_files(&built, &file, 1);
    assert_non_null(built.model);
    assert_string_equal(built.model->base_name, base);
    assert_string_equal(built.model->header_name, header);
    assert_string_equal(built.model->guard, guard);
    release(&built);
}

static void files_are_named_after_the_idl(void **state) {
    (void)state;
    assert_named("dir/calc.idl", "calc", "calc.h", "_CALC_H");
    assert_named("foo-bar.idl", "foo-bar", "foo-bar.h", "_FOO_BAR_H");
    assert_named("9lives.idl", "9lives", "9lives.h", "_9LIVES_H");
    assert_named("a.dir/noext", "noext", "noext.h", "_NOEXT_H");
    assert_named("Foo.Bar.idl", "Foo.Bar", "Foo.h", "_FOO_H");
    assert_named("a.b.c.idl", "a.b.c", "a.b.h", "_A_B_H");
}

static void only_the_main_file_is_generated(void **state) {
    (void)state;
    static const struct input_file files[] = {
        {"inc/deep.idl", "typedef long D; "},
        {"remote.idl", remote_idl},
        {"empty.idl", "// nothing\n"},
        {"AEEStdDef.idl", "typedef long AEEResult; "},
        {"inc/types.idl", "struct S { D d; }; interface Base { long b(in S s); }; "},
        {"m.idl", "interface I : Base { AEEResult f(in S s, in D d); };"},
    };
    struct built built;
    build_files(&built, files, 6);
    assert_string_equal(built.messages.data, "");
    assert_string_equal(describe_items(&built), "interface I\n    0 I_b\n    1 I_f\n");
    assert_int_equal(built.model->include_count, 2);
    assert_string_equal(built.model->includes[0], "deep.h");
    assert_string_equal(built.model->includes[1], "types.h");
    assert_true(built.model->includes_std_def);
    assert_int_equal(built.model->interface_count, 1);
    assert_true(built.model->interfaces[0]->is_main);
    assert_false(built.model->interfaces[0]->base->is_main);
    release(&built);
}

static void a_file_included_inside_an_interface_is_part_of_it(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built, "interface I { typedef long T; };", "");
    assert_int_equal(built.model->include_count, 0);
    release(&built);
    static const struct input_file files[] = {{"types.idl", "typedef long T; "},
                                              {"m.idl", "interface I { long f(in T t); };"}};
    build_files(&built, files, 2);
    assert_string_equal(type_resolve(built.model->interfaces[0]->methods[0].parameters[0].type)->kind ==
                                TYPE_PRIMITIVE
                            ? "plain"
                            : "other",
                        "plain");
    assert_true(built.model->interfaces[0]->methods[0].parameters[0].type->origin != NULL);
    assert_false(built.model->interfaces[0]->methods[0].parameters[0].type->origin->is_main);
    release(&built);
}

static void the_runtime_interface_itself_gives_nothing(void **state) {
    (void)state;
    struct built built;
    struct input_file file = {"remote.idl", remote_idl};
    build_files(&built, &file, 1);
    assert_string_equal(built.messages.data, "");
    assert_non_null(built.model);
    assert_int_equal(built.model->item_count, 0);
    assert_int_equal(built.model->interface_count, 0);
    release(&built);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_named_after_the_idl),
        cmocka_unit_test(only_the_main_file_is_generated),
        cmocka_unit_test(a_file_included_inside_an_interface_is_part_of_it),
        cmocka_unit_test(the_runtime_interface_itself_gives_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
