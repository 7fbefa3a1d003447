// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/diagnostic.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const char *const types[] = {"long", "short", "octet", "sequence", "string", "unsigned"};

static const char *closest(const char *name) {
    return closest_name(name, types, sizeof(types) / sizeof(*types));
}

static void one_mistake_is_understood(void **state) {
    (void)state;
    assert_string_equal(closest("lng"), "long");
    assert_string_equal(closest("shrot"), "short");
    assert_string_equal(closest("octett"), "octet");
    assert_string_equal(closest("sequense"), "sequence");
}

static void letter_case_is_understood(void **state) {
    (void)state;
    assert_string_equal(closest("Long"), "long");
    assert_string_equal(closest("UNSIGNED"), "unsigned");
}

static void another_word_is_not_guessed(void **state) {
    (void)state;
    assert_null(closest("float"));
    assert_null(closest("x"));
    assert_null(closest(""));
    assert_null(closest("completely_different"));
}

static void nearest_one_wins(void **state) {
    (void)state;
    static const char *const names[] = {"buffer_ab", "buffers", "buffer"};
    assert_string_equal(closest_name("bufer", names, 3), "buffer");
}

static void endless_names_are_left_alone(void **state) {
    (void)state;
    char name[5000];
    memset(name, 'a', sizeof(name) - 1);
    name[sizeof(name) - 1] = '\0';
    const char *const names[] = {name + 1, name + 4800, "a"};
    assert_null(closest_name(name, names, 3));
    assert_null(closest_name("aaaaaaaaaaaa", names, 1));
}

static void no_candidates_give_nothing(void **state) {
    (void)state;
    assert_null(closest_name("long", NULL, 0));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_mistake_is_understood),    cmocka_unit_test(letter_case_is_understood),
        cmocka_unit_test(another_word_is_not_guessed),  cmocka_unit_test(nearest_one_wins),
        cmocka_unit_test(endless_names_are_left_alone), cmocka_unit_test(no_candidates_give_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
