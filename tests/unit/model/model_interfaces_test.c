// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include <stdio.h>

static void build_with_handle(struct built *built, const char *text) {
    struct input_file files[] = {{"remote.idl", remote_idl}, {"dir/calc.v1.idl", text}};
    build_files(built, files, 2);
    assert_string_equal(built->messages.data, "");
    assert_non_null(built->model);
}

static void handle_interfaces_start_with_open_and_close(void **state) {
    (void)state;
    struct built built;
    build_with_handle(&built, "interface A : remote_handle64 { long f(in long a); };\n"
                              "module M { ext_params interface B : A { long g(); }; };");
    assert_string_equal(describe_items(&built),
                        "interface A\n    0 A_open\n    1 A_close\n    2 A_f\n"
                        "interface M_B\n    0 M_B_open\n    1 M_B_close\n    2 M_B_f\n    3 M_B_g\n");
    const struct interface *b = interface_called(built.model, "M_B");
    assert_int_equal(b->methods[0].role, METHOD_OPEN);
    assert_int_equal(b->methods[1].role, METHOD_CLOSE);
    assert_int_equal(b->methods[2].role, METHOD_ORDINARY);
    assert_true(b->methods[2].inherited);
    assert_false(b->methods[3].inherited);
    assert_ptr_equal(b->methods[2].declared_in, interface_called(built.model, "A"));
    assert_true(b->is_handle);
    assert_string_equal(interface_called(built.model, "A")->uri,
                        "file:///libcalc.v1_skel.so?A_skel_handle_invoke&_modver=1.0");
    assert_string_equal(b->uri, "file:///libcalc.v1_skel.so?M_B_skel_handle_invoke_s64&_modver=1.0");
    release(&built);
}

static void the_version_is_part_of_every_uri(void **state) {
    (void)state;
    struct built built;
    build_with_handle(&built, "interface A : remote_handle64 { }; const string IDL_VERSION = \"1.2\";");
    assert_string_equal(interface_called(built.model, "A")->uri,
                        "file:///libcalc.v1_skel.so?A_skel_handle_invoke&_modver=1.0&_idlver=1.2");
    release(&built);
}

static void plain_interfaces_have_no_uri_and_no_special_methods(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built, "interface A { long open(in string s); long close(); }; interface B : A { };",
                    "");
    const struct interface *b = interface_called(built.model, "B");
    assert_null(b->uri);
    assert_false(b->is_handle);
    assert_int_equal(b->methods[0].role, METHOD_ORDINARY);
    assert_int_equal(built.model->interface_count, 2);
    release(&built);
}

static void local_and_announced_interfaces_get_no_files(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built, "interface F; interface A; local interface L { long f(); }; interface A { };",
                    "");
    assert_int_equal(built.model->interface_count, 1);
    assert_string_equal(built.model->interfaces[0]->c_name, "A");
    assert_string_equal(describe_items(&built), "interface L\n    0 L_f\ninterface A\n");
    release(&built);
}

static void attributes_become_methods_at_their_place(void **state) {
    (void)state;
    struct built built;
    assert_accepted(
        &built,
        "typedef long AEEResult; interface I { long f(); attribute string x; readonly attribute long y; "
        "long g(); };",
        "");
    assert_string_equal(
        describe_items(&built),
        "type AEEResult\ninterface I\n    0 I_f\n    1 I_Getx\n    2 I_Setx\n    3 I_Gety\n    4 I_g\n");
    const struct method *get = method_called(interface_called(built.model, "I"), "Getx");
    assert_int_equal(get->parameters[0].mode, AST_ROUT);
    assert_string_equal(get->parameters[0].name, "value");
    assert_string_equal(get->returns->c_name, "AEEResult");
    assert_int_equal(method_called(interface_called(built.model, "I"), "Setx")->parameters[0].mode, AST_IN);
    release(&built);
}

static void a_file_may_be_included_in_two_interfaces(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "interface A { struct S { long x; }; long f(in S s); };\n"
                    "interface B { struct S { long x; }; long f(in S s); };",
                    "");
    assert_string_equal(method_called(interface_called(built.model, "B"), "f")->parameters[0].type->c_name,
                        "B_S");
    release(&built);
}

static void the_methods_of_the_handle_interface_are_fixed(void **state) {
    (void)state;
    static const char *const wrong[] = {
        "long close(in remote_handle64 h); long open(in string u, rout remote_handle64 h);",
        "long open(in string u, rout remote_handle64 h);",
        "long open(in wstring u, rout remote_handle64 h); long close(in remote_handle64 h);",
        "long open(in string u, in remote_handle64 h); long close(in remote_handle64 h);",
        "async long open(in string u, rout sequence<long> h); long close(in remote_handle64 h);",
        "short open(in string u, rout remote_handle64 h); long close(in remote_handle64 h);",
        "long open(in string u, rout remote_handle64 h); long close(in remote_handle64 h); long more();",
    };
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
        char root[300];
        snprintf(root, sizeof(root), "interface remote_handle64 { %s };", wrong[i]);
        struct input_file files[] = {{"r.idl", root}, {"m.idl", "interface I : remote_handle64 { };"}};
        struct built built;
        build_files(&built, files, 2);
        assert_null(built.model);
        assert_non_null(strstr(built.messages.data, "handle-methods"));
        release(&built);
    }
}

static void an_empty_handle_interface_makes_no_handles(void **state) {
    (void)state;
    struct input_file files[] = {{"r.idl", "interface remote_handle64 { };"},
                                 {"m.idl", "interface I : remote_handle64 { long f(); };"}};
    struct built built;
    build_files(&built, files, 2);
    assert_string_equal(built.messages.data, "");
    assert_false(interface_called(built.model, "I")->is_handle);
    assert_int_equal(built.model->include_count, 0);
    release(&built);
}

static void modes_are_refused_at_the_parameter(void **state) {
    (void)state;
    assert_refused("struct S { string s; };\ninterface I {\nlong f(in long a, inrout S s);\n};",
                   "3:19: inrout-complex: 'inrout' is not supported for 's', whose type contains strings or "
                   "sequences\n");
    assert_refused(
        "interface I {\nasync long f(in long a, rout string s);\n};",
        "2:25: async-result: an async method cannot return 's'; only sequences of plain data can come "
        "back\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(handle_interfaces_start_with_open_and_close),
        cmocka_unit_test(the_version_is_part_of_every_uri),
        cmocka_unit_test(plain_interfaces_have_no_uri_and_no_special_methods),
        cmocka_unit_test(local_and_announced_interfaces_get_no_files),
        cmocka_unit_test(attributes_become_methods_at_their_place),
        cmocka_unit_test(a_file_may_be_included_in_two_interfaces),
        cmocka_unit_test(the_methods_of_the_handle_interface_are_fixed),
        cmocka_unit_test(an_empty_handle_interface_makes_no_handles),
        cmocka_unit_test(modes_are_refused_at_the_parameter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
