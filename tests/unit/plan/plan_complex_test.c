// SPDX-License-Identifier: BSD-3-Clause
// Records and contents of complex types (03 §7).
#include "plan/fixture.h"

static void assert_records(const char *idl, const char *in, const char *lengths, const char *values) {
    struct planned planned;
    plan_text(&planned, idl);
    const struct complex *complex = planned_structure(&planned, "t");
    assert_string_equal(record_text(&planned, &complex->in_record), in);
    assert_string_equal(record_text(&planned, &complex->length_record), lengths);
    assert_string_equal(record_text(&planned, &complex->value_record), values);
    release_plan(&planned);
}

#define BYTES "typedef sequence<octet> bytes; "

static void records_hold_values_and_lengths(void **state) {
    (void)state;
    assert_records(BYTES "struct t { octet a; bytes b; short c; string s; };",
                   "a@0+1 b@4+4 c@8+2 s@12+4 = 16", "b@0+4 s@4+4 = 8", "a@0+1 c@2+2 = 4");
}

static void a_nested_structure_has_a_record_of_the_same_kind(void **state) {
    (void)state;
    assert_records(BYTES "struct rec { octet a; bytes b; short c; string s; };"
                         "struct t { octet h; rec r; long long t; wstring w; };",
                   "h@0+1 r@4+16 t@24+8 w@32+4 = 40", "r@0+8 w@8+4 = 12", "h@0+1 r@2+4 t@8+8 = 16");
}

static void handles_have_no_place_in_records(void **state) {
    (void)state;
    assert_records("struct t { dmahandle a; long b; dmahandle c; };", "b@0+4 = 4", "= 0", "b@0+4 = 4");
}

static void items_of_arrays_are_members_one_by_one(void **state) {
    (void)state;
    assert_records("struct s { octet a; string b; };"
                   "struct t { octet x; string a[3]; s b[2]; dmahandle c[2]; long d[2]; };",
                   "x@0+1 a@4+12 b@16+16 d@32+8 = 40", "a@0+12 b@12+8 = 20", "x@0+1 b@1+2 d@4+8 = 12");
}

static void results_are_the_plain_members_at_any_depth(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned, "struct none { string s; dmahandle d; };"
                        "struct one { string s; octet o; };"
                        "struct deep { none n; sequence<one> l; };"
                        "struct deepless { none n; sequence<none> l; };");
    assert_false(planned_structure(&planned, "none")->has_results);
    assert_true(planned_structure(&planned, "one")->has_results);
    assert_true(planned_structure(&planned, "deep")->has_results);
    assert_false(planned_structure(&planned, "deepless")->has_results);
    release_plan(&planned);
}

static const struct complex *list_in(struct planned *planned, const char *structure) {
    const struct complex *complex = planned_structure(planned, structure);
    assert_int_equal(complex->steps[0].carrier, CARRY_LIST);
    return complex->steps[0].complex;
}

static void elements_have_the_record_of_their_kind(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned, BYTES "struct rec { octet a; bytes b; short c; string s; };"
                              "struct lists { sequence<string> a; }; struct recs { sequence<rec> a; };"
                              "struct handles { sequence<dmahandle> a; };");
    assert_string_equal(record_text(&planned, &list_in(&planned, "lists")->in_record), "item@0+4 = 4");
    assert_string_equal(record_text(&planned, &list_in(&planned, "lists")->value_record), "= 0");
    assert_string_equal(record_text(&planned, &list_in(&planned, "recs")->in_record), "item@0+16 = 16");
    assert_string_equal(record_text(&planned, &list_in(&planned, "recs")->length_record), "item@0+8 = 8");
    assert_string_equal(record_text(&planned, &list_in(&planned, "recs")->value_record), "item@0+4 = 4");
    assert_string_equal(record_text(&planned, &list_in(&planned, "handles")->in_record), "= 0");
    release_plan(&planned);
}

// 07 S-LEN-5: what each element uses at least.
static void the_least_number_of_arguments_is_known(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned, "struct s { string a; octet o; }; struct d { dmahandle h[3]; };"
                        "struct l { sequence<s> a; }; struct h { sequence<dmahandle> a; };");
    assert_int_equal(planned_structure(&planned, "s")->minimum[0], 1);
    assert_int_equal(planned_structure(&planned, "d")->minimum[1], 3);
    assert_int_equal(planned_structure(&planned, "l")->minimum[0], 1);
    assert_int_equal(planned_structure(&planned, "l")->minimum[1], 2);
    assert_int_equal(planned_structure(&planned, "h")->minimum[0], 0);
    release_plan(&planned);
}

static void elements_without_arguments_are_noticed(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned,
              "typedef sequence<dmahandle> dl; interface I { long a(in sequence<string> x); long b(in dl x);"
              "long c(in sequence<dl> x); long d(rout sequence<dl> x); };");
    assert_false(planned_method(&planned, "a")->has_unbacked_elements);
    assert_false(planned_method(&planned, "b")->has_unbacked_elements);
    assert_true(planned_method(&planned, "c")->has_unbacked_elements);
    assert_true(planned_method(&planned, "d")->has_unbacked_elements);
    release_plan(&planned);
}

static void equal_types_share_one_plan(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned,
              "struct s { string a; }; typedef s t; struct u { sequence<s> a; sequence<t> b; s c; t d; };");
    const struct complex *u = planned_structure(&planned, "u");
    assert_ptr_equal(u->steps[0].complex, u->steps[1].complex);
    assert_ptr_equal(u->steps[2].complex, u->steps[3].complex);
    release_plan(&planned);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_hold_values_and_lengths),
        cmocka_unit_test(a_nested_structure_has_a_record_of_the_same_kind),
        cmocka_unit_test(handles_have_no_place_in_records),
        cmocka_unit_test(items_of_arrays_are_members_one_by_one),
        cmocka_unit_test(results_are_the_plain_members_at_any_depth),
        cmocka_unit_test(elements_have_the_record_of_their_kind),
        cmocka_unit_test(the_least_number_of_arguments_is_known),
        cmocka_unit_test(elements_without_arguments_are_noticed),
        cmocka_unit_test(equal_types_share_one_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
