// SPDX-License-Identifier: BSD-3-Clause
// Types are shared, so chains that double in size cost as much as they are long.
#include "plan/fixture.h"

static void plan_chain(const char *first_member, const char *member, int length) {
    struct planned planned;
    struct text idl;
    text_init(&idl, NULL);
    text_printf(&idl, "struct s0 { %s; };", first_member);
    for (int i = 1; i <= length; ++i) {
        text_printf(&idl, "struct s%d { ", i);
        text_printf(&idl, member, i - 1, 'a');
        text_printf(&idl, member, i - 1, 'b');
        text_append_string(&idl, "};");
    }
    text_printf(&idl, "interface I { long m(in s%d a, rout s%d b, in sequence<s%d> c); };", length, length,
                length);
    plan_text(&planned, idl.data);
    assert_true(planned_method(&planned, "m")->has_primary_in);
    plan_has_padding(planned.plan, type_called(planned.built.model, "s0"));
    release_plan(&planned);
    text_free(&idl);
}

static void doubling_plain_structures_are_not_expanded(void **state) {
    (void)state;
    plan_chain("octet a", "s%d %c;", 30);
}

static void doubling_complex_structures_are_not_expanded(void **state) {
    (void)state;
    plan_chain("string a", "sequence<s%d> %c;", 60);
}

static void a_deep_chain_of_lists_is_planned(void **state) {
    struct planned planned;
    struct text idl;
    (void)state;
    text_init(&idl, NULL);
    text_append_string(&idl, "typedef sequence<octet> s0;");
    for (int i = 1; i <= 100; ++i) {
        text_printf(&idl, "typedef sequence<s%d> s%d;", i - 1, i);
    }
    text_append_string(&idl, "interface I { long m(in s100 a, rout s100 b); };");
    plan_text(&planned, idl.data);
    assert_true(planned_method(&planned, "m")->is_complex);
    release_plan(&planned);
    text_free(&idl);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doubling_plain_structures_are_not_expanded),
        cmocka_unit_test(doubling_complex_structures_are_not_expanded),
        cmocka_unit_test(a_deep_chain_of_lists_is_planned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
