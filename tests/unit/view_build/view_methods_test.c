// SPDX-License-Identifier: BSD-3-Clause
// How methods are made, and which helpers they call.
#include "view_build/fixture.h"

#include <stdio.h>

#define SHAPES                                                                                               \
    "{{#each interfaces}}{{#with stub}}{{#each methods}}{{name}}:{{stub_shape}} {{/each}}{{/with}}"          \
    "{{#with skel}}{{#each methods}}{{name}}:{{skel_shape}} {{/each}}{{/with}}{{/each}}"

static const struct view_options standard = {.standard_types = true};

static void methods_without_nested_data_are_flat(void **state) {
    (void)state;
    assert_renders("interface I { long a(in long x, rout string y, in sequence<octet> z); long b(in "
                   "sequence<string> x); };",
                   SHAPES, "a:flat b:counted a:flat b:counted ");
}

static void large_frames_are_not_on_the_stack(void **state) {
    const char *frames = "{{#each interfaces}}{{#with skel}}{{#each methods}}{{skel_shape}} "
                         "{{frame}}{{/each}}{{/with}}{{/each}}";
    (void)state;
    assert_renders("struct s { octet a[700]; }; interface I { long m(in s a); };", frames, "flat false");
    assert_renders("struct s { octet a[800]; }; interface I { long m(in s a); };", frames, "counted true");
}

static void asynchronous_calls_have_no_results(void **state) {
    const char *results =
        "{{#each interfaces}}{{#with stub}}{{#each methods}}{{name}}={{has_results}} {{/each}}"
        "{{uses_tidy?}}{{/with}}{{/each}}";
    (void)state;
    assert_renders_with(standard, "interface I { async long a(rout sequence<boolean> x); };", results,
                        "a=false ");
    assert_renders_with(standard, "interface I { long a(rout sequence<boolean> x); };", results,
                        "a=true true");
}

static void helpers_are_there_when_they_are_called(void **state) {
    const char *flags =
        "{{#each interfaces}}{{#with skel}}{{#if uses_tidy}}tidy {{/if}}{{#if uses_dirty}}dirty {{/if}}"
        "{{#if uses_pieces}}pieces {{/if}}{{#if uses_version}}version {{/if}}"
        "{{#if uses_message}}message {{/if}}{{/with}}{{/each}}";
    (void)state;
    assert_renders_with(standard, "interface I { long m(in long a); };", flags, "");
    assert_renders_with(standard, "interface I { long m(in sequence<boolean> a); };", flags,
                        "tidy dirty pieces message ");
    assert_renders("interface I { long m(in sequence<boolean> a); };", flags, "");
    assert_renders("interface I { long m(in sequence<string> a); };", flags, "message ");
    assert_renders("const string IDL_VERSION = \"1.2\"; interface I : remote_handle64 { long m(); };", flags,
                   "version ");
    assert_renders_with((struct view_options){.copy_strings = true}, "interface I { long m(in string a); };",
                        flags, "pieces message ");
}

static void bounds_are_checked_only_when_asked_for(void **state) {
    const char *idl = "interface I { long m(in string<5> a, rout sequence<long, 7> b); };";
    const char *bounds =
        "{{#each interfaces}}{{#with skel}}{{#each methods}}{{#each steps}}{{bound?}},{{/each}}{{/each}}"
        "{{/with}}{{/each}}";
    (void)state;
    assert_renders(idl, bounds, ",,");
    assert_renders_with((struct view_options){.enforce_bounds = true}, idl, bounds, "6,7,");
}

static void constants_named_like_helper_words_are_hidden(void **state) {
    const char *hidden =
        "{{#each interfaces}}{{#with stub}}{{#each hidden_macros as m}}{{m}} {{/each}}{{/with}}{{/each}}";
    (void)state;
    assert_renders("const long size = 1; const long other_name = 2; interface I { long m(in long a); };",
                   hidden, "size ");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(methods_without_nested_data_are_flat),
        cmocka_unit_test(large_frames_are_not_on_the_stack),
        cmocka_unit_test(asynchronous_calls_have_no_results),
        cmocka_unit_test(helpers_are_there_when_they_are_called),
        cmocka_unit_test(bounds_are_checked_only_when_asked_for),
        cmocka_unit_test(constants_named_like_helper_words_are_hidden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
