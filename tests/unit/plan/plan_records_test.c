// SPDX-License-Identifier: BSD-3-Clause
// Layout of the primary buffers (03 §5).
#include "plan/fixture.h"

static void values_follow_each_other_at_their_own_alignment(void **state) {
    (void)state;
    assert_primaries("in octet a, in long long b", "a@0+1 b@8+8 = 16", "= 0");
    assert_primaries("in long a, in octet b", "a@0+4 b@4+1 = 8", "= 0");
    assert_primaries("in boolean a, in wchar b, in float c, in double d", "a@0+1 b@2+2 c@4+4 d@8+8 = 16",
                     "= 0");
}

static void the_unrounded_size_is_kept_for_the_server(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned, "interface I { long m(in long a, in octet b, rout long long c, rout octet d); };");
    const struct method_plan *plan = planned_method(&planned, "m");
    assert_int_equal(plan->in.size, 5);
    assert_int_equal(plan->in.padded, 8);
    assert_int_equal(plan->rout.size, 9);
    assert_int_equal(plan->rout.padded, 16);
    release_plan(&planned);
}

static void an_inrout_value_is_in_both_buffers(void **state) {
    (void)state;
    assert_primaries("inrout octet a, in long long b, inrout short c, rout double d, inrout color e",
                     "a@0+1 b@8+8 c@16+2 e@20+4 = 24", "a@0+1 c@2+2 d@8+8 e@16+4 = 24");
}

static void structures_and_arrays_of_plain_data_are_values(void **state) {
    (void)state;
    assert_primaries("in octet x, in plain p, in row r", "x@0+1 p@8+24 r@32+12 = 48", "= 0");
    assert_primaries("in octet x, rout plain p, inrout row r", "x@0+1 r@4+12 = 16", "p@0+24 r@24+12 = 40");
}

static void a_buffer_leaves_its_length(void **state) {
    (void)state;
    assert_primaries("in bytes a, rout bytes b, in string c, rout wstring d", "a@0+4 b@4+4 c@8+4 d@12+4 = 16",
                     "= 0");
}

static void an_inrout_buffer_leaves_length_and_capacity(void **state) {
    (void)state;
    assert_primaries("in octet x, inrout bytes a, inrout string b", "x@0+1 a@4+8 b@12+8 = 20", "= 0");
}

static void a_complex_structure_leaves_its_records(void **state) {
    (void)state;
    assert_primaries("in octet x, in rec r", "x@0+1 r@4+16 = 20", "= 0");
    assert_primaries("in octet x, rout rec r", "x@0+1 r@4+8 = 12", "r@0+4 = 4");
}

static void a_list_leaves_its_length(void **state) {
    (void)state;
    assert_primaries("in sequence<bytes> a, rout sequence<rec> b", "a@0+4 b@4+4 = 8", "= 0");
}

static void handles_leave_nothing(void **state) {
    (void)state;
    assert_primaries("in dmahandle a, rout dmahandle b, in octet c", "c@0+1 = 1", "= 0");
}

static void arrays_of_buffers_leave_one_word_per_item(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned,
              "typedef string names[2][3]; interface I { long m(in octet x, in names a, rout names b); };");
    const struct method_plan *plan = planned_method(&planned, "m");
    assert_string_equal(record_text(&planned, &plan->in), "x@0+1 a@4+24 b@28+24 = 52");
    assert_int_equal(plan->in.fields[1].count, 6);
    assert_true(plan->is_complex);
    release_plan(&planned);
}

static void the_index_of_a_late_method_comes_first(void **state) {
    struct planned planned;
    struct text idl;
    (void)state;
    text_init(&idl, NULL);
    text_append_string(&idl, "interface I {");
    for (int i = 0; i < 31; ++i) {
        text_printf(&idl, "long m%d(in long long a);", i);
    }
    text_append_string(&idl, "long m31(); long m32(in long long a); long m33(in octet a); };");
    plan_text(&planned, idl.data);
    assert_false(planned_method(&planned, "m30")->escape);
    assert_true(planned_method(&planned, "m31")->escape);
    assert_string_equal(record_text(&planned, &planned_method(&planned, "m31")->in), "index@0+4 = 4");
    assert_string_equal(record_text(&planned, &planned_method(&planned, "m32")->in), "index@0+4 a@8+8 = 16");
    assert_string_equal(record_text(&planned, &planned_method(&planned, "m33")->in), "index@0+4 a@4+1 = 8");
    release_plan(&planned);
    text_free(&idl);
}

static void wide_scalars_need_no_escape(void **state) {
    struct planned planned;
    struct text idl;
    (void)state;
    text_init(&idl, NULL);
    text_append_string(&idl, "ext_params interface I {");
    for (int i = 0; i < 40; ++i) {
        text_printf(&idl, "long m%d();", i);
    }
    text_append_string(&idl, "};");
    plan_text(&planned, idl.data);
    assert_false(planned_method(&planned, "m39")->escape);
    assert_false(planned_method(&planned, "m39")->has_primary_in);
    release_plan(&planned);
    text_free(&idl);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_follow_each_other_at_their_own_alignment),
        cmocka_unit_test(the_unrounded_size_is_kept_for_the_server),
        cmocka_unit_test(an_inrout_value_is_in_both_buffers),
        cmocka_unit_test(structures_and_arrays_of_plain_data_are_values),
        cmocka_unit_test(a_buffer_leaves_its_length),
        cmocka_unit_test(an_inrout_buffer_leaves_length_and_capacity),
        cmocka_unit_test(a_complex_structure_leaves_its_records),
        cmocka_unit_test(a_list_leaves_its_length),
        cmocka_unit_test(handles_leave_nothing),
        cmocka_unit_test(arrays_of_buffers_leave_one_word_per_item),
        cmocka_unit_test(the_index_of_a_late_method_comes_first),
        cmocka_unit_test(wide_scalars_need_no_escape),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
