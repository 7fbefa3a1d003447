// SPDX-License-Identifier: BSD-3-Clause
// The C text of constants (02 §14).
#include "view_build/fixture.h"

#include <stdio.h>

static void assert_constant(const char *type, const char *value, const char *expected) {
    char idl[1000];
    snprintf(idl, sizeof idl, "enum E { A, B }; typedef long alias; const %s N = %s;", type, value);
    assert_renders(idl, "{{#each items}}{{value?}}{{/each}}", expected);
}

static void the_type_decides_the_suffix_of_decimal_numbers(void **state) {
    (void)state;
    assert_constant("long", "5", "5");
    assert_constant("long", "-5", "-5");
    assert_constant("octet", "200", "200");
    assert_constant("uint16", "7", "7");
    assert_constant("unsigned long", "7", "7u");
    assert_constant("uint32_t", "7", "7u");
    assert_constant("long long", "-1", "-1ll");
    assert_constant("int64", "7", "7ll");
    assert_constant("unsigned long long", "18446744073709551615", "18446744073709551615ull");
    assert_constant("alias", "3", "3");
}

static void hexadecimal_numbers_stay_hexadecimal(void **state) {
    (void)state;
    assert_constant("unsigned long", "0xFFFFFFFF", "0xffffffff");
    assert_constant("short", "0xFFFF", "-0x1");
    assert_constant("unsigned long long", "0x00AB", "0xab");
    assert_constant("long", "0x10 + 1", "0x11");
    assert_constant("long", "1 + 0x10", "17");
}

static void octal_numbers_stay_octal(void **state) {
    (void)state;
    assert_constant("long", "0777", "0777");
    assert_constant("unsigned long", "0", "0u");
}

// -2147483648 is no constant in C but the negation of one that is too large.
static void the_lowest_values_have_the_type_of_their_constant(void **state) {
    (void)state;
    assert_constant("long", "-2147483648", "(-2147483647 - 1)");
    assert_constant("long", "0x80000000", "(-2147483647 - 1)");
    assert_constant("long long", "-9223372036854775808", "(-9223372036854775807ll - 1)");
    assert_constant("short", "-32768", "-32768");
}

static void floats_are_the_shortest_that_read_back(void **state) {
    (void)state;
    assert_constant("float", "1e-3", "1.0e-3");
    assert_constant("float", "100000000.0", "1.0e8");
    assert_constant("float", "12345678.0", "1.2345678e7");
    assert_constant("float", "9999999.0", "9999999.0");
    assert_constant("double", "0.05", "5.0e-2");
    assert_constant("double", "0.1", "0.1");
    assert_constant("double", "0.0", "0.0");
    assert_constant("double", "-2.5", "-2.5");
    assert_constant("double", "10000000.0", "1.0e7");
    assert_constant("double", "120.0", "120.0");
    assert_constant("double", "1.7976931348623157e308", "1.7976931348623157e308");
    assert_constant("float", "3.4028235e38", "3.4028235e38");
    assert_constant("float", "0.1", "0.1");
}

static void booleans_characters_and_enumerators(void **state) {
    (void)state;
    assert_constant("boolean", "TRUE", "TRUE");
    assert_constant("char", "'a'", "'a'");
    assert_constant("char", "'\\n'", "'\\n'");
    assert_constant("char", "'\\''", "'\\''");
    assert_constant("char", "'\\\\'", "'\\\\'");
    assert_constant("char", "'\\0'", "'\\000'");
    assert_constant("wchar", "L'a'", "L'a'");
    assert_constant("E", "B", "1");
}

static void strings_are_literals_that_hold_the_same_bytes(void **state) {
    (void)state;
    assert_constant("string", "\"plain\"", "\"plain\"");
    assert_constant("string", "\"a\\\"b\\\\c\"", "\"a\\\"b\\\\c\"");
    // An octal escape of three digits ends by itself.
    assert_constant("string",
                    "\"\\x01"
                    "2\"",
                    "\"\\0012\"");
    assert_constant("string", "\"\\t\\x7f\"", "\"\\t\\177\"");
    assert_constant("string", "\"?\?!\"", "\"?\\?!\"");
    assert_constant("wstring", "L\"wide\"", "L\"wide\"");
    assert_constant("wstring", "L\"\\u4e2d1\"", "L\"\\x4e2d\" L\"1\"");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_type_decides_the_suffix_of_decimal_numbers),
        cmocka_unit_test(hexadecimal_numbers_stay_hexadecimal),
        cmocka_unit_test(octal_numbers_stay_octal),
        cmocka_unit_test(the_lowest_values_have_the_type_of_their_constant),
        cmocka_unit_test(floats_are_the_shortest_that_read_back),
        cmocka_unit_test(booleans_characters_and_enumerators),
        cmocka_unit_test(strings_are_literals_that_hold_the_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
