// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include <inttypes.h>
#include <stdio.h>

struct example {
    const char *idl; // declares `x`
    const char *value;
};

static const char *print(struct arena *arena, const struct constant_value *value) {
    switch (value->kind) {
    case VALUE_INTEGER:
        return arena_printf(arena,
                            value->integer.base == 16  ? "%s0x%" PRIx64
                            : value->integer.base == 8 ? "%s0%" PRIo64
                                                       : "%s%" PRIu64,
                            value->integer.negative ? "-" : "", value->integer.magnitude);
    case VALUE_FLOAT:
        return arena_printf(arena, "%.17g", value->floating);
    case VALUE_BOOLEAN:
        return value->boolean ? "TRUE" : "FALSE";
    case VALUE_CHAR:
        return arena_printf(arena, "'%u'", value->character);
    case VALUE_WCHAR:
        return arena_printf(arena, "L'%u'", value->character);
    case VALUE_STRING:
        return arena_printf(arena, "\"%s\"", value->string.bytes);
    default:
        return arena_printf(arena, "L%zu", value->wstring.length);
    }
}

static void assert_values(const struct example *examples, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        struct built built;
        build_text(&built, examples[i].idl);
        if (built.model == NULL) {
            fail_msg("%s: %s", examples[i].idl, built.messages.data);
        }
        const struct constant *constant = constant_called(built.model, "x");
        const char *value = print(built.arena, &constant->value);
        if (strcmp(value, examples[i].value) != 0) {
            fail_msg("%s gives %s, not %s", examples[i].idl, value, examples[i].value);
        }
        release(&built);
    }
}

#define ASSERT_VALUES(examples) assert_values((examples), sizeof(examples) / sizeof((examples)[0]))

static void operators_have_the_precedence_of_c(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"const long x = 1 + 2 * 3;", "7"},
        {"const long x = (1 + 2) * 3;", "9"},
        {"const long x = 100 - 10 - 1;", "89"},
        {"const long x = 8 / 4 / 2;", "1"},
        {"const long x = 1 | 2 ^ 3 & 4;", "3"},
        {"const long x = 6 & 3 << 1;", "6"},
        {"const long x = 1 << 2 << 3;", "32"},
        {"const long x = 2 - 3 * 4 + 5;", "-5"},
        {"const long x = - -5;", "5"},
        {"const long x = ~-1;", "0"},
        {"const long x = -~1;", "2"},
        {"const long x = 1 - -1;", "2"},
        {"const long x = +7;", "7"},
        {"const long x = 7 % -3;", "-2"},
    };
    ASSERT_VALUES(examples);
}

static void the_leftmost_operand_gives_the_base(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"const long x = 0x10 + 2;", "0x12"},
        {"const long x = 2 + 0x10;", "18"},
        {"const long y = 0x10; const long x = y + 1;", "0x11"},
        {"const long x = 0777;", "0777"},
        {"const long x = -(0x10);", "-0x10"},
        {"const long x = 1 << 0x4;", "16"},
    };
    ASSERT_VALUES(examples);
}

static void every_integer_type_holds_its_ends(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"const octet x = 255;", "255"},
        {"const int8 x = -128;", "-128"},
        {"const uint8 x = 1 + 1;", "2"},
        {"const short x = -32768;", "-32768"},
        {"const unsigned short x = 65535;", "65535"},
        {"const long x = -2147483648;", "-2147483648"},
        {"const long x = -(2147483648);", "-2147483648"},
        {"const unsigned long x = 4294967295;", "4294967295"},
        {"const long long x = -9223372036854775808;", "-9223372036854775808"},
        {"const long long x = 9223372036854775807;", "9223372036854775807"},
        {"const unsigned long long x = 18446744073709551615;", "18446744073709551615"},
        {"const unsigned long x = -0;", "0"},
    };
    ASSERT_VALUES(examples);
}

static void hexadecimal_digits_are_bits_of_signed_types(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"const long x = 0xFFFFFFFF;", "-0x1"},
        {"const short x = 0x8000;", "-0x8000"},
        {"const long long x = 0xFFFFFFFFFFFFFFFF;", "-0x1"},
        {"const int8 x = 0xFF;", "-0x1"},
        {"const long x = 0x7FFFFFFF;", "0x7fffffff"},
    };
    ASSERT_VALUES(examples);
    assert_refused("const long x = 0x1FFFFFFFF;",
                   "1:16: integer-out-of-range: 8589934591 does not fit 'long', which holds -2147483648 to "
                   "2147483647\n");
    assert_refused("const long x = 0377777777777;",
                   "1:16: integer-out-of-range: 34359738367 does not fit 'long', which holds -2147483648 to "
                   "2147483647\n");
}

static void floats_are_rounded_to_their_type_at_each_step(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"const float x = 16777217.0;", "16777216"},
        {"const double x = 16777217.0;", "16777217"},
        {"const float x = (1.0 / 3.0) * 3.0;", "1"},
        {"const double x = 0.1 + 0.2;", "0.30000000000000004"},
        {"const float y = 1.5; const float x = -y;", "-1.5"},
        {"const float y = 1.5; const float x = y * 2.0 + y;", "4.5"},
    };
    ASSERT_VALUES(examples);
}

static void references_convert_between_integer_types_only(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"const short y = 7; const long long x = y;", "7"},
        {"const unsigned long y = 7; const octet x = y;", "7"},
        {"typedef octet T; typedef T U; const U x = 255;", "255"},
        {"enum E {A, B}; const E x = B;", "1"},
        {"enum E {A, B}; const E y = B; const E x = y;", "1"},
        {"typedef enum E {A, B} F; const F x = B;", "1"},
        {"const string y = \"a\"; const string x = y;", "\"a\""},
        {"const wchar x = L'\\u4e2d';", "L'20013'"},
        {"const boolean y = TRUE; const boolean x = y;", "TRUE"},
    };
    ASSERT_VALUES(examples);
    assert_refused("const unsigned long y = 0xFFFFFFFF; const long x = y;",
                   "1:52: integer-out-of-range: 4294967295 does not fit 'long', which holds -2147483648 to "
                   "2147483647\n");
    assert_refused(
        "const char y = 'a'; const wchar x = y;",
        "1:37: constant-mismatch: 'wchar' is expected here, not char\n  1:12: 'y' is declared here\n");
}

static void the_innermost_constant_counts(void **state) {
    (void)state;
    struct built built;
    assert_accepted(
        &built,
        "const long N = 2; module M { const long N = 3; typedef long T[N]; typedef long U[::N]; };\n"
        "interface I { const long N = 4; typedef long T[N]; typedef sequence<long, N> S; };\n"
        "interface J : I { typedef long T[N]; }; typedef long V[I::N];",
        "");
    assert_int_equal(type_called(built.model, "M_T")->target->array.length, 3);
    assert_int_equal(type_called(built.model, "M_U")->target->array.length, 2);
    assert_int_equal(type_called(built.model, "I_T")->target->array.length, 4);
    assert_int_equal(type_called(built.model, "I_S")->target->sequence.bound, 4);
    assert_int_equal(type_called(built.model, "J_T")->target->array.length, 4);
    assert_int_equal(type_called(built.model, "V")->target->array.length, 4);
    release(&built);
}

static void a_wrong_constant_causes_one_message(void **state) {
    (void)state;
    assert_refused("const long y = nope; const long x = y + 1; typedef long T[y];",
                   "1:16: unknown-constant: unknown constant 'nope'\n");
}

static void enumerators_of_a_scope_are_seen_in_it(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built, "module M { enum E {A, B}; const E x = B; }; const M::E y = M::B;", "");
    assert_true(constant_called(built.model, "M_x")->value.integer.magnitude == 1);
    assert_true(constant_called(built.model, "y")->value.integer.magnitude == 1);
    release(&built);
}

static void the_first_version_counts(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built, "const string<3> IDL_VERSION = \"1.23.456\";", "");
    assert_string_equal(built.model->idl_version, "1.23.456");
    assert_int_equal(built.model->idl_version_parts[0], 1);
    assert_int_equal(built.model->idl_version_parts[1], 23);
    assert_int_equal(built.model->idl_version_parts[2], 456);
    release(&built);
    assert_accepted(&built, "const string IDL_VERSION = \"\";", "");
    assert_null(built.model->idl_version);
    release(&built);
    static const char *const wrong[] = {"1..2", ".1", "1.", "1.2.3.4", "1234", "1 ", "a"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
        char idl[100];
        snprintf(idl, sizeof(idl), "const string IDL_VERSION = \"%s\";", wrong[i]);
        build_text(&built, idl);
        assert_null(built.model);
        assert_non_null(strstr(built.messages.data, "1:28: idl-version-format"));
        release(&built);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operators_have_the_precedence_of_c),
        cmocka_unit_test(the_leftmost_operand_gives_the_base),
        cmocka_unit_test(every_integer_type_holds_its_ends),
        cmocka_unit_test(hexadecimal_digits_are_bits_of_signed_types),
        cmocka_unit_test(floats_are_rounded_to_their_type_at_each_step),
        cmocka_unit_test(references_convert_between_integer_types_only),
        cmocka_unit_test(the_innermost_constant_counts),
        cmocka_unit_test(a_wrong_constant_causes_one_message),
        cmocka_unit_test(enumerators_of_a_scope_are_seen_in_it),
        cmocka_unit_test(the_first_version_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
