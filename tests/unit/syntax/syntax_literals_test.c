// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include <stdio.h>

struct literal {
    const char *written;
    const char *read; // as ast_dump_expression() shows it; or the message
};

static void check_values(const struct literal *literals, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        char text[256];
        char tree[256];
        snprintf(text, sizeof(text), "const long x = %s;", literals[i].written);
        snprintf(tree, sizeof(tree), "const long x = %s\n", literals[i].read);
        assert_tree(text, tree);
    }
}

static void check_refused(const struct literal *literals, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        char text[256];
        snprintf(text, sizeof(text), "const long x = %s;", literals[i].written);
        assert_messages(text, literals[i].read);
    }
}

#define CHECK(check, ...)                                                                                    \
    do {                                                                                                     \
        static const struct literal literals[] = {__VA_ARGS__};                                              \
        check(literals, sizeof(literals) / sizeof(*literals));                                               \
    } while (0)

static void integers_keep_their_base(void **state) {
    (void)state;
    CHECK(check_values, {"0", "0"}, {"00", "00"}, {"017", "017"}, {"10", "10"}, {"0x1F", "0x1f"},
          {"0XaB", "0xab"}, {"18446744073709551615", "18446744073709551615"},
          {"0xffffffffffffffff", "0xffffffffffffffff"}, {"18446744073709551616", "too-large"},
          {"0x10000000000000000", "too-large"});
}

static void digits_8_and_9_after_0_are_decimal_with_a_warning(void **state) {
    (void)state;
    assert_result("const long x = 08;",
                  "1:16: not-octal: '08' starts with 0 but is not octal; it is read as a decimal number\n",
                  "const long x = 8\n");
    assert_result("const long x = 0190;",
                  "1:16: not-octal: '0190' starts with 0 but is not octal; it is read as a decimal number\n",
                  "const long x = 190\n");
}

static void floats_need_digits_behind_the_point(void **state) {
    (void)state;
    CHECK(check_values, {"1.5", "1.5"}, {".5", ".5"}, {"1e3", "1e3"}, {"1.5E-3", "1.5E-3"}, {".5e2", ".5e2"},
          {"00.5", "00.5"}, {"0.0", "0.0"});
    CHECK(check_refused, {"1.", "1:16: bad-number: '1.' is not a number\n"},
          {"1e", "1:16: bad-number: '1e' is not a number\n"},
          {"1e+3", "1:16: bad-number: '1e+3' is not a number\n"},
          {"1.5.5", "1:16: bad-number: '1.5.5' is not a number\n"},
          {"0x1.8p3", "1:16: bad-number: '0x1.8p3' is not a number\n"});
}

static void suffixes_and_junk_on_numbers_are_refused(void **state) {
    (void)state;
    CHECK(check_refused, {"1u", "1:17: number-suffix: a number has no suffix, but this one ends in 'u'\n"},
          {"0x1FUL", "1:20: number-suffix: a number has no suffix, but this one ends in 'UL'\n"},
          {"1.5f", "1:19: number-suffix: a number has no suffix, but this one ends in 'f'\n"},
          {"0x", "1:16: bad-number: '0x' is not a number\n"},
          {"12abc", "1:16: bad-number: '12abc' is not a number\n"});
}

static void characters_are_one_byte(void **state) {
    (void)state;
    CHECK(check_values, {"'a'", "'0061'"}, {"'\"'", "'0022'"}, {"'\\\"'", "'0022'"}, {"'\\''", "'0027'"},
          {"'\\\\'", "'005c'"}, {"'\\n'", "'000a'"}, {"'\\?'", "'003f'"}, {"'\\0'", "'0000'"},
          {"'\\377'", "'00ff'"}, {"'\\x7'", "'0007'"}, {"'\\xFF'", "'00ff'"}, {"'\\v'", "'000b'"},
          {"' '", "'0020'"});
    CHECK(check_refused,
          {"''", "1:16: not-one-character: a character constant holds exactly one character\n"},
          {"'ab'", "1:16: not-one-character: a character constant holds exactly one character\n"},
          {"'''", "1:16: bare-apostrophe: write '\\'' for an apostrophe\n"},
          {"'\\400'", "1:17: escape-range: '\\400' does not fit a byte\n"},
          {"'\\q'", "1:17: bad-escape: '\\q' is not an escape sequence\n"},
          {"'\\x'", "1:17: bad-escape: '\\x' is not an escape sequence\n"},
          {"'\\u0041'", "1:17: bad-escape: '\\u' is not an escape sequence\n"},
          {"'\\x414'", "1:16: not-one-character: a character constant holds exactly one character\n"},
          {"'\xc3\xa9'",
           "1:17: character-non-ascii: a character constant cannot hold a character beyond ASCII\n"});
}

static void wide_characters_have_16_bits(void **state) {
    (void)state;
    CHECK(check_values, {"L'a'", "L'0061'"}, {"L'\\u20AC'", "L'20ac'"}, {"L'\\777'", "L'01ff'"},
          {"L'\\u1'", "L'0001'"});
    CHECK(check_refused,
          {"L'\xe2\x82\xac'",
           "1:18: wide-non-ascii: write a character beyond ASCII as \\u with hexadecimal digits in "
           "a wide constant\n"},
          {"L 'a'", "1:18: expected-before: expected ';' before a character\n"});
}

static void strings_hold_any_byte(void **state) {
    (void)state;
    CHECK(check_values, {"\"\"", "\"\""}, {"\"a'b\"", "\"a'b\""}, {"\"a\\\"b\"", "\"a\\x22b\""},
          {"\"\\0x\"", "\"\\x00x\""}, {"\"\xc3\xa9\"", "\"\\xc3\\xa9\""}, {"\"\\1234\"", "\"S4\""},
          {"\"/* no comment */\"", "\"/* no comment */\""}, {"\"\t\"", "\"\\x09\""});
    CHECK(check_refused, {"\"\\q \\z\"", "1:17: bad-escape: '\\q' is not an escape sequence\n"},
          {"\"a\001b\"", "1:18: control-character: unexpected control character 0x01\n"});
}

static void wide_strings_are_16_bit_units(void **state) {
    (void)state;
    CHECK(check_values, {"L\"\"", "L[]"}, {"L\"aB\\u20ac\"", "L[0061 0042 20ac]"});
}

static void quotes_must_be_closed_on_their_line(void **state) {
    (void)state;
    assert_messages("const string x = \"abc;\n",
                    "1:18: open-string: this string is not closed on its line\n");
    assert_messages("const string x = \"abc\n def\";\nconst long y 5;",
                    "1:18: open-string: this string is not closed on its line\n"
                    "3:14: expected-before: expected '=' before '5'\n");
    assert_messages("const char x = 'a;\n",
                    "1:16: open-character: this character is not closed on its line\n");
}

static void names_are_ascii(void **state) {
    (void)state;
    assert_tree("typedef long _a1;", "typedef long _a1\n");
    assert_messages("typedef long na\xc3\xafve;",
                    "1:16: non-ascii: characters beyond ASCII may only stand in comments and strings\n");
}

static void stray_bytes_are_named(void **state) {
    struct parsed parsed;
    (void)state;
    assert_messages("typedef long a$b;", "1:15: unknown-character: unexpected character '$'\n");
    assert_messages("typedef long a\032;", "1:15: control-character: unexpected control character 0x1a\n");
    assert_messages("const long x = 1 && 2;", "1:18: unknown-operator: there is no operator '&&'\n");
    parse_bytes(&parsed, "typedef long \0a;", 16);
    assert_string_equal(parsed.messages.data, "1:14: control-character: unexpected control character 0x00\n");
    release(&parsed);
}

static void words_are_case_sensitive(void **state) {
    (void)state;
    assert_tree("typedef Long FALSE_;", "typedef Long FALSE_\n");
}

static void pragma_lines_are_passed_over(void **state) {
    (void)state;
    assert_tree("#pragma once\ntypedef\n # pragma pack (\nlong a;", "typedef long a\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(integers_keep_their_base),
        cmocka_unit_test(digits_8_and_9_after_0_are_decimal_with_a_warning),
        cmocka_unit_test(floats_need_digits_behind_the_point),
        cmocka_unit_test(suffixes_and_junk_on_numbers_are_refused),
        cmocka_unit_test(characters_are_one_byte),
        cmocka_unit_test(wide_characters_have_16_bits),
        cmocka_unit_test(strings_hold_any_byte),
        cmocka_unit_test(wide_strings_are_16_bit_units),
        cmocka_unit_test(quotes_must_be_closed_on_their_line),
        cmocka_unit_test(names_are_ascii),
        cmocka_unit_test(stray_bytes_are_named),
        cmocka_unit_test(words_are_case_sensitive),
        cmocka_unit_test(pragma_lines_are_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
