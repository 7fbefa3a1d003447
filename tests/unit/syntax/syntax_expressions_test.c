// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include <stdio.h>

static void check(const char *written, const char *read) {
    char text[256];
    char tree[256];
    snprintf(text, sizeof(text), "const long x = %s;", written);
    snprintf(tree, sizeof(tree), "const long x = %s\n", read);
    assert_tree(text, tree);
}

static void operators_bind_from_or_to_prefix(void **state) {
    (void)state;
    check("1|2^3&4<<5+6*7", "(1 | (2 ^ (3 & (4 << (5 + (6 * 7))))))");
    check("1*2+3<<4&5^6|7", "((((((1 * 2) + 3) << 4) & 5) ^ 6) | 7)");
    check("-a*~b", "((-a) * (~b))");
}

static void operators_associate_to_the_left(void **state) {
    (void)state;
    check("100-10-1", "((100 - 10) - 1)");
    check("8/4%3", "((8 / 4) % 3)");
    check("1<<2>>3", "((1 << 2) >> 3)");
}

static void prefixes_can_be_chained(void **state) {
    (void)state;
    check("- - 5", "(-(-5))");
    check("--5", "(-(-5))");
    check("~-+1", "(~(-(+1)))");
    check("1--1", "(1 - (-1))");
    check("1*-1", "(1 * (-1))");
    check("1 +/*c*/2", "(1 + 2)");
}

static void parentheses_are_kept(void **state) {
    (void)state;
    check("(1+2)*3", "(((1 + 2)) * 3)");
}

static void names_may_have_blanks_around_the_colons(void **state) {
    (void)state;
    check("M :: N", "M::N");
    check(":: N", "::N");
    check("::A::B::C::D::E", "::A::B::C::D::E");
    check("A::B::C::D::E::F", "A::B::C::D::E::F");
    check("dmahandle::ext_params", "dmahandle::ext_params");
}

static void two_closing_angles_end_two_templates(void **state) {
    (void)state;
    assert_tree("typedef sequence<sequence<long>> T;", "typedef sequence<sequence<long>> T\n");
    assert_tree("typedef sequence<sequence<sequence<string<5>>>> T;",
                "typedef sequence<sequence<sequence<string<5>>>> T\n");
    assert_tree("typedef sequence<sequence<long> > T;", "typedef sequence<sequence<long>> T\n");
    assert_tree("typedef sequence<string<5>>\nT;", "typedef sequence<string<5>> T\n");
}

static void a_shift_in_a_bound_is_a_shift(void **state) {
    (void)state;
    check("8>>1", "(8 >> 1)");
    assert_tree("typedef string<8>>1> T;", "typedef string<(8 >> 1)> T\n");
    assert_tree("typedef sequence<long,(8>>N)> T;", "typedef sequence<long, ((8 >> N))> T\n");
    assert_tree("typedef sequence<string<(8>>1)>> T;", "typedef sequence<string<((8 >> 1))>> T\n");
    assert_tree("typedef string<1<<4> T;", "typedef string<(1 << 4)> T\n");
}

static void a_shift_works_after_a_broken_template(void **state) {
    (void)state;
    assert_result("typedef sequence<long T; const long x = 8>>y;",
                  "1:23: expected-before: expected ',' or '>' before 'T'\n", "const long x = (8 >> y)\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operators_bind_from_or_to_prefix),
        cmocka_unit_test(operators_associate_to_the_left),
        cmocka_unit_test(prefixes_can_be_chained),
        cmocka_unit_test(parentheses_are_kept),
        cmocka_unit_test(names_may_have_blanks_around_the_colons),
        cmocka_unit_test(two_closing_angles_end_two_templates),
        cmocka_unit_test(a_shift_in_a_bound_is_a_shift),
        cmocka_unit_test(a_shift_works_after_a_broken_template),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
