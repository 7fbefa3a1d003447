// SPDX-License-Identifier: BSD-3-Clause
// Order and number of arguments (03 §3, §8).
#include "plan/fixture.h"

#include <stdio.h>

static const struct method_plan *plan_of(struct planned *planned, const char *parameters) {
    char idl[1000];
    snprintf(idl, sizeof idl, "typedef sequence<octet> bytes; interface I { long m(%s); };", parameters);
    plan_text(planned, idl);
    return planned_method(planned, "m");
}

static void assert_arguments(const char *parameters, const char *expected) {
    struct planned planned;
    const struct method_plan *plan = plan_of(&planned, parameters);
    assert_string_equal(arguments_text(&planned, plan), expected);
    release_plan(&planned);
}

static void buffers_follow_the_primary_ones_and_handles_come_last(void **state) {
    (void)state;
    assert_arguments("", "");
    assert_arguments("in long a", "IN");
    assert_arguments("rout long a", "ROUT");
    assert_arguments("rout bytes a, in bytes b, rout long c", "IN, in b, ROUT, rout a");
    assert_arguments("rout dmahandle a, in dmahandle b, in bytes c, rout long d, in dmahandle e",
                     "IN, in c, ROUT, inh b, inh e, routh a");
}

static void an_inrout_buffer_is_two_arguments(void **state) {
    (void)state;
    assert_arguments("inrout bytes a, in string b, inrout wstring c", "IN, in a, in b, in c, rout a, rout c");
}

static void remote_handles_share_the_lists_of_dma_handles(void **state) {
    (void)state;
    assert_arguments("in remote_handle64 a, in dmahandle b, rout remote_handle64 c, rout dmahandle d",
                     "inh a, inh b, routh c, routh d");
}

static void a_method_without_data_has_no_arguments(void **state) {
    struct planned planned;
    (void)state;
    const struct method_plan *plan = plan_of(&planned, "");
    assert_int_equal(plan->argument_count, 0);
    assert_false(plan->has_primary_in);
    assert_false(plan->has_primary_rout);
    release_plan(&planned);
}

static void the_counts_agree_with_the_list(void **state) {
    struct planned planned;
    (void)state;
    const struct method_plan *plan = plan_of(
        &planned, "in long a, inrout bytes b, rout string c, in dmahandle d, rout dmahandle e, rout octet f");
    assert_int_equal(plan->in_buffers, 2);
    assert_int_equal(plan->rout_buffers, 3);
    assert_int_equal(plan->in_handles, 1);
    assert_int_equal(plan->rout_handles, 1);
    assert_int_equal(plan->argument_count, 7);
    release_plan(&planned);
}

static void of_a_complex_method_only_fixed_arguments_are_counted(void **state) {
    struct planned planned;
    (void)state;
    const struct method_plan *plan =
        plan_of(&planned, "in sequence<string> a, in bytes b, rout long c, in dmahandle d");
    assert_true(plan->is_complex);
    assert_int_equal(plan->in_buffers, 2);
    assert_int_equal(plan->rout_buffers, 1);
    assert_int_equal(plan->in_handles, 1);
    release_plan(&planned);
}

// 03 §3: the record may be empty, the buffer is there.
static void a_structure_of_handles_alone_has_an_empty_primary_buffer(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned, "struct one { dmahandle d; }; interface I { long m(rout one a); };");
    const struct method_plan *plan = planned_method(&planned, "m");
    assert_true(plan->has_primary_in);
    assert_int_equal(plan->in.size, 0);
    assert_false(plan->has_primary_rout);
    release_plan(&planned);
}

static void open_and_close_are_methods_as_others(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned, "interface I : remote_handle64 { long m(in long a); };");
    assert_string_equal(arguments_text(&planned, planned_method(&planned, "open")), "IN, in uri, routh h");
    assert_string_equal(arguments_text(&planned, planned_method(&planned, "close")), "inh h");
    assert_int_equal(planned_method(&planned, "m")->method->index, 2);
    release_plan(&planned);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(buffers_follow_the_primary_ones_and_handles_come_last),
        cmocka_unit_test(an_inrout_buffer_is_two_arguments),
        cmocka_unit_test(remote_handles_share_the_lists_of_dma_handles),
        cmocka_unit_test(a_method_without_data_has_no_arguments),
        cmocka_unit_test(the_counts_agree_with_the_list),
        cmocka_unit_test(of_a_complex_method_only_fixed_arguments_are_counted),
        cmocka_unit_test(a_structure_of_handles_alone_has_an_empty_primary_buffer),
        cmocka_unit_test(open_and_close_are_methods_as_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
