// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include "qaic/support/map.h"

static const struct type *parameter_type(const struct model *model, const char *interface, const char *method,
                                         size_t index) {
    return method_called(interface_called(model, interface), method)->parameters[index].type;
}

static void c_names_are_made_of_the_scopes(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "module M { module N { interface I { typedef long T; long f(in T a); const long C = 1;\n"
                    "enum E { RED }; }; }; }; module M { typedef N::I::T U; };",
                    "");
    assert_string_equal(describe_items(&built),
                        "interface M_N_I\n    type M_N_I_T\n    0 M_N_I_f\n    const M_N_I_C\n"
                        "    type M_N_I_E\ntype M_U\n");
    assert_string_equal(type_called(built.model, "M_N_I_E")->enumeration.enumerators[0].name, "RED");
    assert_ptr_equal(type_called(built.model, "M_U")->target, type_called(built.model, "M_N_I_T"));
    release(&built);
}

static void the_innermost_type_counts(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "typedef long T; module M { typedef short T; interface I { long f(in T a, in ::T b);\n"
                    "typedef double T; long g(in T a, in M::T b, in I::T c); }; };",
                    "");
    const struct model *model = built.model;
    assert_string_equal(parameter_type(model, "M_I", "f", 0)->c_name, "M_T");
    assert_string_equal(parameter_type(model, "M_I", "f", 1)->c_name, "T");
    assert_string_equal(parameter_type(model, "M_I", "g", 0)->c_name, "M_I_T");
    assert_string_equal(parameter_type(model, "M_I", "g", 1)->c_name, "M_T");
    assert_string_equal(parameter_type(model, "M_I", "g", 2)->c_name, "M_I_T");
    release(&built);
}

static void names_of_all_bases_are_visible(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "typedef short U; interface A { typedef long T; typedef long U; };\n"
                    "interface B : A { }; interface C : B { typedef float U; long f(in T a, in U b, in B::T "
                    "c, in B::U d); };",
                    "");
    assert_string_equal(parameter_type(built.model, "C", "f", 0)->c_name, "A_T");
    assert_string_equal(parameter_type(built.model, "C", "f", 1)->c_name, "C_U");
    assert_string_equal(parameter_type(built.model, "C", "f", 2)->c_name, "A_T");
    assert_string_equal(parameter_type(built.model, "C", "f", 3)->c_name, "A_U");
    release(&built);
}

static void a_module_may_be_called_like_anything(void **state) {
    (void)state;
    struct built built;
    assert_accepted(
        &built,
        "struct S { long x; }; module S { typedef long a; }; module I { typedef long T; };\n"
        "interface I { typedef long U; }; typedef I::T V; typedef I::U W; typedef S::a X; typedef S Y;",
        "");
    release(&built);
}

static void parameters_that_hide_something_are_renamed(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "enum color { RED }; typedef long depth;\n"
                    "interface I { long f(in long class, in color color, in color other, in long memcpy,\n"
                    "in long depth, in long _h, in long asyncDesc, in long f); };",
                    "");
    const struct method *method = method_called(interface_called(built.model, "I"), "f");
    static const char *const names[] = {"_cxx_class", "_cxx_color", "other",     "_cxx_memcpy",
                                        "depth",      "_h",         "asyncDesc", "f"};
    assert_int_equal(method->parameter_count, 8);
    for (size_t i = 0; i < 8; ++i) {
        assert_string_equal(method->parameters[i].name, names[i]);
    }
    assert_string_equal(method->parameters[0].idl_name, "class");
    release(&built);
}

static void both_places_of_a_clash_are_named(void **state) {
    (void)state;
    assert_refused("struct A_S { long x; };\ninterface A { struct S { long x; }; };",
                   "2:22: c-name-clash: the C name 'A_S' is already taken\n"
                   "  1:8: the other one is declared here\n");
    assert_refused("interface I { long f(in sequence<long> data,\nin long dataLen); };",
                   "2:9: c-name-clash: the C name 'dataLen' is already taken\n"
                   "  1:40: 'dataLen' is generated for the parameter declared here\n");
    assert_refused("const long size = 3;\nstruct S { long size; };",
                   "2:17: macro-clash: 'size' is also the name of a constant, which would replace it in C\n"
                   "  1:12: the other one is declared here\n");
}

static void names_inside_inner_types_do_not_meet_outer_ones(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built, "struct S { long a; struct T { long a; long b; } t; long b; };", "");
    release(&built);
    assert_refused("struct S { long a; struct T { long a; } t; short a; };",
                   "1:50: duplicate-member: 'a' is already the name of a member or parameter here\n"
                   "  1:17: the other one is declared here\n");
}

static void unknown_names_get_help(void **state) {
    (void)state;
    assert_refused("typedef long Tempo; typedef Tempos T;",
                   "1:29: unknown-type: unknown type 'Tempos'\n  1:29: did you mean 'Tempo'?\n");
    assert_refused("module audio { typedef long Tempo; }; typedef Tempo T; typedef adio::Tempo U;",
                   "1:47: unknown-type: unknown type 'Tempo'\n  1:47: did you mean 'audio::Tempo'?\n"
                   "1:64: unknown-type: unknown type 'adio::Tempo'\n  1:64: did you mean 'audio::Tempo'?\n");
    assert_refused("module audio { enum Level { LOUD }; }; const audio::Level L = audio::Level::LOUD;",
                   "1:63: unknown-constant: unknown constant 'audio::Level::LOUD'\n"
                   "  1:63: did you mean 'audio::LOUD'?\n");
    assert_refused("typedef size_t T;",
                   "1:9: unknown-type: unknown type 'size_t'\n"
                   "  1:9: there is no 'size_t': use 'uint32', or 'uint64' when 32 bits are not enough\n");
    assert_refused("interface I { AEEResult f(); };", "1:15: unknown-type: unknown type 'AEEResult'\n"
                                                      "  1:15: '#include \"AEEStdDef.idl\"' declares it\n");
}

// The macro is known to the preprocessor only.
static void a_macro_is_recognised(void **state) {
    (void)state;
    struct built built = {.arena = arena_new()};
    built.sources = sources_new(built.arena);
    built.diagnostics = diagnostics_new(built.arena, built.sources);
    static const char text[] = "typedef long T[COUNT];\0";
    struct map *macros = map_new(built.arena);
    struct segment segment = {.length = sizeof(text) - 2};
    map_put_string(macros, "COUNT", &segment);
    segment.file = sources_add(built.sources, "m.idl", text, sizeof(text) - 2, true, (struct span){0});
    built.input = (struct preprocessed){.text = arena_alloc(built.arena, sizeof(text)),
                                        .size = sizeof(text) - 2,
                                        .segments = &segment,
                                        .segment_count = 1,
                                        .macros = macros};
    memcpy(built.input.text, text, sizeof(text));
    const struct ast *ast = parse(built.arena, built.sources, built.diagnostics, &built.input);
    built.model =
        model_build(built.arena, built.sources, built.diagnostics, ast, "m.idl", &built.input, false);
    assert_null(built.model);
    assert_int_equal(diagnostics_errors(built.diagnostics), 1);
    arena_free(built.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(c_names_are_made_of_the_scopes),
        cmocka_unit_test(the_innermost_type_counts),
        cmocka_unit_test(names_of_all_bases_are_visible),
        cmocka_unit_test(a_module_may_be_called_like_anything),
        cmocka_unit_test(parameters_that_hide_something_are_renamed),
        cmocka_unit_test(both_places_of_a_clash_are_named),
        cmocka_unit_test(names_inside_inner_types_do_not_meet_outer_ones),
        cmocka_unit_test(unknown_names_get_help),
        cmocka_unit_test(a_macro_is_recognised),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
