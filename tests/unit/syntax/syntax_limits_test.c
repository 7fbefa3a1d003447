// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void repeat(struct text *text, const char *piece, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        text_append_string(text, piece);
    }
}

// `before`, `open` and `close` `count` times around `middle`, and `after`.
static void check(const char *before, const char *open, const char *middle, const char *close,
                  const char *after, size_t count, const char *message) {
    struct text text = {0};
    struct parsed parsed;
    text_append_string(&text, before);
    repeat(&text, open, count);
    text_append_string(&text, middle);
    repeat(&text, close, count);
    text_append_string(&text, after);
    parse_text(&parsed, text.data);
    const char *shown = strchr(parsed.messages.data, ' ');
    assert_string_equal(shown != NULL ? shown + 1 : "", message);
    release(&parsed);
    text_free(&text);
}

static const char expressions[] = "nesting-too-deep: expressions are nested deeper than 1024 levels\n";
static const char types[] = "nesting-too-deep: types are nested deeper than 128 levels\n";
static const char modules[] = "nesting-too-deep: modules are nested deeper than 256 levels\n";

static void expressions_nest_1024_deep(void **state) {
    (void)state;
    check("const long x = ", "(", "1", ")", ";", 1023, "");
    check("const long x = ", "(", "1", ")", ";", 1024, expressions);
    check("const long x = ", "(", "1", ")", ";", 500000, expressions);
    check("const long x = ", "-", "1", "", ";", 1023, "");
    check("const long x = ", "-", "1", "", ";", 1024, expressions);
    check("const long x = ", "-", "1", "", ";", 500000, expressions);
    check("const long x = ", "1+", "1", "", ";", 1023, "");
    check("const long x = ", "1+", "1", "", ";", 500000, expressions);
}

static void types_nest_128_deep(void **state) {
    (void)state;
    check("typedef ", "sequence<", "long", ">", " T;", 128, "");
    check("typedef ", "sequence<", "long", ">", " T;", 129, types);
    check("typedef ", "sequence<", "long", ">", " T;", 100000, types);
    check("typedef ", "struct S { ", "long a;", "} s;", "", 128, "");
    check("typedef ", "struct S { ", "long a;", "} s;", "", 129, types);
    check("typedef long a", "[2]", ";", "", "", 128, "");
    check("typedef long a", "[2]", ";", "", "", 129, types);
}

static void modules_nest_256_deep(void **state) {
    (void)state;
    check("", "module M { ", "typedef long T;", "};", "", 256, "");
    check("", "module M { ", "typedef long T;", "};", "", 257, modules);
}

static void lists_may_be_long(void **state) {
    (void)state;
    check("enum E { ", "A, ", "B", "", "};", 60000, "");
    check("struct S { ", "long a; ", "long b;", "", "};", 60000, "");
    check("interface I { long f(", "in long a, ", "in long b", "", ");};", 60000, "");
    check("interface I {", "/** f */ long f(); ", "", "", "};", 60000, "");
    check("typedef A", "::B", " T;", "", "", 60000, "");
}

static void names_have_1023_characters(void **state) {
    (void)state;
    check("typedef long ", "a", ";", "", "", 1023, "");
    check("typedef long ", "a", ";", "", "", 1024,
          "identifier-too-long: a name has at most 1023 characters\n");
}

static void strings_have_a_mebibyte(void **state) {
    (void)state;
    check("const string x = \"", "0123456789abcdef", "\";", "", "", 65535, "");
    check("const string x = \"", "0123456789abcdef", "\";", "", "", 65536,
          "token-too-long: a number or string has at most 1024 KiB\n");
    check("const long x = 1", "0000000000000000", ";", "", "", 65536,
          "token-too-long: a number or string has at most 1024 KiB\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions_nest_1024_deep), cmocka_unit_test(types_nest_128_deep),
        cmocka_unit_test(modules_nest_256_deep),      cmocka_unit_test(lists_may_be_long),
        cmocka_unit_test(names_have_1023_characters), cmocka_unit_test(strings_have_a_mebibyte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
