// SPDX-License-Identifier: BSD-3-Clause
// No input makes the parser crash or hang, and whatever is refused gets a message.
#include "fixture.h"

#include <stdlib.h>

static const char sample[] =
    "/** about */\n\n#pragma once\nmodule M { const long n = (8 >> 1) + 0x1F * -'a'; };\n"
    "typedef sequence<sequence<string<5>>> T; ///< t\n"
    "enum E { A, /**< a */ B, };\n"
    "struct S { long a[M::n], b; struct I { octet x; } i; };\n"
    "union U switch (E) { case A: case B: long a; default: wstring<3> s; };\n"
    "local ext_params interface L : ::M::B { };\n"
    "interface I {\n  const wstring w = L\"a\\u20ac\\x7\"; /// q\n  readonly attribute long long v;\n"
    "  async [oneway] long f(in T a, rout sequence <S, 3> b, inrout dmahandle<2> c);\n  void g(); // p\n  "
    "//% last\n};\n";

static void parse_and_drop(const char *text, size_t size) {
    struct parsed parsed;
    parse_bytes(&parsed, text, size);
    assert_true(diagnostics_errors(parsed.diagnostics) != 0 || parsed.tree.data != NULL);
    release(&parsed);
}

static void the_sample_itself_is_fine(void **state) {
    struct parsed parsed;
    (void)state;
    parse_text(&parsed, sample);
    assert_string_equal(parsed.messages.data, "");
    release(&parsed);
}

static void every_prefix_is_survived(void **state) {
    (void)state;
    for (size_t size = 0; size < sizeof(sample); ++size) {
        parse_and_drop(sample, size);
    }
}

static void every_suffix_is_survived(void **state) {
    (void)state;
    for (size_t start = 0; start < sizeof(sample); ++start) {
        parse_and_drop(sample + start, sizeof(sample) - 1 - start);
    }
}

static void every_changed_byte_is_survived(void **state) {
    static const char bytes[] = "{}()[]<>;,:=\"'\\/*#\n -a0L\xff";
    char text[sizeof(sample)];
    (void)state;
    for (size_t i = 0; i < sizeof(sample) - 1; ++i) {
        for (size_t k = 0; k < sizeof(bytes); k += 1 + i % 3) {
            memcpy(text, sample, sizeof(sample));
            text[i] = bytes[k];
            parse_and_drop(text, sizeof(sample) - 1);
        }
    }
}

static void brackets_in_any_order_are_survived(void **state) {
    static const char *const pieces[] = {"{",        "}",  "(",         ")", "[",  "]",     "<",
                                         ">",        ";",  ",",         "a", "::", ">>",    "enum E",
                                         "struct S", "in", "interface", "=", "1",  "module"};
    char text[4096];
    unsigned seed = 1;
    (void)state;
    for (size_t round = 0; round < 500; ++round) {
        text[0] = '\0';
        for (size_t i = 0; i < 100; ++i) {
            seed = seed * 1103515245U + 12345U;
            strcat(strcat(text, pieces[(seed >> 16) % (sizeof(pieces) / sizeof(*pieces))]), " ");
        }
        parse_and_drop(text, strlen(text));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sample_itself_is_fine),
        cmocka_unit_test(every_prefix_is_survived),
        cmocka_unit_test(every_suffix_is_survived),
        cmocka_unit_test(every_changed_byte_is_survived),
        cmocka_unit_test(brackets_in_any_order_are_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
