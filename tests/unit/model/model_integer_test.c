// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/model/integer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct integer most = {false, UINT64_MAX};
static const struct integer least = {true, UINT64_MAX};

static struct integer of(int64_t value) {
    return value < 0 ? integer_of(true, (uint64_t)0 - (uint64_t)value) : integer_of(false, (uint64_t)value);
}

static void assert_equal(struct integer actual, struct integer expected) {
    assert_int_equal(actual.negative, expected.negative);
    assert_true(actual.magnitude == expected.magnitude);
}

static void zero_has_no_sign(void **state) {
    (void)state;
    assert_equal(integer_negate(of(0)), of(0));
    struct integer result;
    assert_true(integer_multiply(of(-3), of(0), &result));
    assert_equal(result, of(0));
    assert_true(integer_add(of(-3), of(3), &result));
    assert_equal(result, of(0));
}

static void values_are_ordered(void **state) {
    (void)state;
    assert_true(integer_less(of(-2), of(-1)));
    assert_true(integer_less(of(-1), of(0)));
    assert_true(integer_less(of(1), of(2)));
    assert_false(integer_less(of(2), of(2)));
    assert_true(integer_less(least, most));
}

static void small_results_agree_with_machine_arithmetic(void **state) {
    (void)state;
    for (int64_t a = -17; a <= 17; ++a) {
        for (int64_t b = -17; b <= 17; ++b) {
            struct integer result;
            assert_true(integer_add(of(a), of(b), &result));
            assert_equal(result, of(a + b));
            assert_true(integer_multiply(of(a), of(b), &result));
            assert_equal(result, of(a * b));
            assert_true(integer_and(of(a), of(b), &result));
            assert_equal(result, of(a & b));
            assert_true(integer_or(of(a), of(b), &result));
            assert_equal(result, of(a | b));
            assert_true(integer_xor(of(a), of(b), &result));
            assert_equal(result, of(a ^ b));
        }
        struct integer result;
        assert_true(integer_complement(of(a), &result));
        assert_equal(result, of(~a));
    }
}

static int64_t floor_of(int64_t a, int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static void division_rounds_towards_minus_infinity(void **state) {
    (void)state;
    for (int64_t a = -17; a <= 17; ++a) {
        for (int64_t b = -5; b <= 5; ++b) {
            if (b != 0) {
                assert_equal(integer_divide(of(a), of(b)), of(floor_of(a, b)));
                assert_equal(integer_modulo(of(a), of(b)), of(a - b * floor_of(a, b)));
            }
        }
    }
}

static void shifts_to_the_right_keep_the_sign(void **state) {
    (void)state;
    assert_equal(integer_shift_right(of(-7), 1), of(-4));
    assert_equal(integer_shift_right(of(-8), 1), of(-4));
    assert_equal(integer_shift_right(of(7), 1), of(3));
    assert_equal(integer_shift_right(of(-1), 100), of(-1));
    assert_equal(integer_shift_right(of(5), 64), of(0));
    assert_equal(integer_shift_right(least, 63), of(-2));
}

static void results_beyond_64_bits_are_refused(void **state) {
    (void)state;
    struct integer result;
    assert_false(integer_add(most, of(1), &result));
    assert_false(integer_add(least, of(-1), &result));
    assert_true(integer_add(most, least, &result));
    assert_false(
        integer_multiply(integer_of(false, (uint64_t)1 << 32), integer_of(true, (uint64_t)1 << 32), &result));
    assert_false(integer_shift_left(of(1), 64, &result));
    assert_false(integer_shift_left(of(3), 63, &result));
    assert_true(integer_shift_left(of(1), 63, &result));
    assert_true(integer_shift_left(of(0), UINT64_MAX, &result));
    assert_false(integer_complement(most, &result));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(zero_has_no_sign),
        cmocka_unit_test(values_are_ordered),
        cmocka_unit_test(small_results_agree_with_machine_arithmetic),
        cmocka_unit_test(division_rounds_towards_minus_infinity),
        cmocka_unit_test(shifts_to_the_right_keep_the_sign),
        cmocka_unit_test(results_beyond_64_bits_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
