// SPDX-License-Identifier: BSD-3-Clause
// Layout of C types in the header (03 §7.3), padding, and the largest elements of a method.
#include "plan/fixture.h"

static void assert_layout(struct planned *planned, const char *c_name, unsigned size_32, unsigned size_64,
                          unsigned alignment_64) {
    const struct type *type = type_called(planned->built.model, c_name);
    assert_int_equal(plan_native_layout(planned->plan, type, 4).size, size_32);
    assert_int_equal(plan_native_layout(planned->plan, type, 8).size, size_64);
    assert_int_equal(plan_native_layout(planned->plan, type, 8).alignment, alignment_64);
}

static void pointers_decide_the_size_of_buffers(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned, "typedef sequence<octet> bytes; struct rec { octet a; bytes b; short c; string s; };"
                        "struct dma { dmahandle d; }; struct mixed { octet a; rec r[2]; long long b; };"
                        "struct two { string a; octet b; }; typedef string three[3];");
    assert_layout(&planned, "bytes", 8, 16, 8);
    assert_layout(&planned, "rec", 24, 40, 8);
    assert_layout(&planned, "dma", 12, 12, 4);
    assert_layout(&planned, "mixed", 64, 96, 8);
    // A length stands alone behind its pointer: the octet comes right behind it.
    assert_layout(&planned, "two", 12, 16, 8);
    assert_layout(&planned, "three", 24, 48, 8);
    release_plan(&planned);
}

static void members_have_their_offsets(void **state) {
    struct planned planned;
    const uint64_t expected[2][4] = {{0, 4, 12, 16}, {0, 8, 20, 24}};
    (void)state;
    plan_text(&planned, "struct rec { octet a; sequence<octet> b; short c; string s; };");
    const struct type *type = type_called(planned.built.model, "rec");
    for (int wide = 0; wide < 2; ++wide) {
        struct native_member place = {.pointer_size = wide ? 8 : 4};
        for (size_t i = 0; i < type->structure.member_count; ++i) {
            assert_int_equal(plan_native_member(planned.plan, &place, &type->structure.members[i]),
                             expected[wide][i]);
        }
    }
    release_plan(&planned);
}

static void padding_is_found_at_any_depth(void **state) {
    struct planned planned;
    (void)state;
    plan_text(
        &planned,
        "struct none { long a; short b; short c; }; struct inner { octet a; short b; };"
        "struct tail { long a; octet b; }; struct outer { inner a; long b; }; struct list { inner a[2]; };"
        "struct pairs { none a[2]; octet b[4]; };");
    assert_false(plan_has_padding(planned.plan, type_called(planned.built.model, "none")));
    assert_true(plan_has_padding(planned.plan, type_called(planned.built.model, "inner")));
    assert_true(plan_has_padding(planned.plan, type_called(planned.built.model, "tail")));
    assert_true(plan_has_padding(planned.plan, type_called(planned.built.model, "outer")));
    assert_true(plan_has_padding(planned.plan, type_called(planned.built.model, "list")));
    assert_false(plan_has_padding(planned.plan, type_called(planned.built.model, "pairs")));
    release_plan(&planned);
}

static void the_largest_element_may_depend_on_the_pointer_size(void **state) {
    struct planned planned;
    (void)state;
    // 20 and 24 bytes with short pointers, 32 and 24 with long ones.
    plan_text(
        &planned,
        "struct pointers { string a; string b; }; struct numbers { string a; long b[3]; };"
        "interface I { long m(in sequence<pointers> a, in sequence<numbers> b); long n(in string s); };");
    const struct method_plan *plan = planned_method(&planned, "m");
    assert_string_equal(plan->largest[0]->c_name, "numbers");
    assert_string_equal(plan->largest[1]->c_name, "pointers");
    assert_null(planned_method(&planned, "n")->largest[1]);
    release_plan(&planned);
}

static void the_largest_element_is_found_inside_others(void **state) {
    struct planned planned;
    (void)state;
    plan_text(&planned, "struct big { string a; octet b[500]; }; struct small { sequence<big> a; };"
                        "interface I { long m(in sequence<small> a); long n(in small a); };");
    assert_string_equal(planned_method(&planned, "m")->largest[1]->c_name, "big");
    assert_string_equal(planned_method(&planned, "n")->largest[1]->c_name, "big");
    release_plan(&planned);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pointers_decide_the_size_of_buffers),
        cmocka_unit_test(members_have_their_offsets),
        cmocka_unit_test(padding_is_found_at_any_depth),
        cmocka_unit_test(the_largest_element_may_depend_on_the_pointer_size),
        cmocka_unit_test(the_largest_element_is_found_inside_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
