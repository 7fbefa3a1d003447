// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include <stdio.h>

// Evaluates a condition; 1, 0, or -1 when it is refused.
static int truth(struct fixture *fixture, const char *condition) {
    char text[512];
    snprintf(text, sizeof(text),
             "#define ONE 1\n#define TWO (ONE+1)\n#define EMPTY\n#define SELF SELF\n#define F(x) x\n#define "
             "PLUS 1 +\n"
             "#if %s\nyes\n#else\nno\n#endif\n",
             condition);
    run_text(fixture, text);
    if (!fixture->good) {
        return -1;
    }
    return strstr(fixture->result.text, "yes") != NULL;
}

static void assert_all(struct fixture *fixture, const char *const *conditions, size_t count, int wanted) {
    for (size_t i = 0; i < count; ++i) {
        int found = truth(fixture, conditions[i]);
        if (found != wanted) {
            fail_msg("#if %s gives %d, not %d\n%s", conditions[i], found, wanted, fixture->messages.data);
        }
    }
}

#define ASSERT_ALL(state, list, wanted) assert_all(*(state), (list), sizeof(list) / sizeof(*(list)), (wanted))

static void true_conditions_are_true(void **state) {
    static const char *const conditions[] = {
        "1",
        "-1",
        "0x10 == 16",
        "010 == 8",
        "0b101 == 5",
        "5ull == 5",
        "10Lu == 10",
        "0XfF == 255",
        "1 + 2 * 3 == 7",
        "(1 + 2) * 3 == 9",
        "7 - 2 - 1 == 4",
        "8 / 2 / 2 == 2",
        "7 % 4 == 3",
        "-7 / 2 == -3",
        "-7 % 4 == -3",
        "1 << 4 == 16",
        "-8 >> 1 == -4",
        "1 | 2 ^ 2 & 3",
        "(6 & 3) == 2",
        "(6 ^ 3) == 5",
        "(6 | 3) == 7",
        "~0 == -1",
        "!0",
        "!!5",
        "- - 3 == 3",
        "+3 == 3",
        "1 < 2",
        "2 <= 2",
        "3 > 2",
        "3 >= 3",
        "1 != 2",
        "0 || 1",
        "1 && 2",
        "1 || 0 && 0",
        "1 ? 2 : 0",
        "0 ? 0 : 3",
        "0 ? 0 : 0 ? 0 : 4",
        "1 ? 0 ? 0 : 1 : 0",
        "-1 > 0u",
        "18446744073709551615u == -1",
        "9223372036854775807 > 0",
        "(-9223372036854775807 - 1) / -1 < 0",
        "(-9223372036854775807 - 1) % -1 == 0",
        "18446744073709551615 > 9223372036854775807",
        "'a' == 97",
        "'\\n' == 10",
        "'\\x41' == 'A'",
        "'\\101' == 'A'",
        "'\\'' == 39",
        "'\\377' < 0",
    };
    ASSERT_ALL(state, conditions, 1);
}

static void false_conditions_are_false(void **state) {
    static const char *const conditions[] = {"0",       "0x0",   "1 - 1",   "!1",           "1 && 0",
                                             "0 || 0",  "2 < 1", "UNKNOWN", "UNKNOWN == 1", "1 ? 0 : 1",
                                             "-1 < 0u", "'\\0'"};
    ASSERT_ALL(state, conditions, 0);
}

static void macros_have_their_values(void **state) {
    static const char *const conditions[] = {"ONE",
                                             "TWO == 2",
                                             "TWO * 2 == 4",
                                             "PLUS ONE == 2",
                                             "defined ONE",
                                             "defined(ONE)",
                                             "defined ( ONE )",
                                             "!defined NO",
                                             "defined EMPTY && defined(F)",
                                             "SELF == 0",
                                             "EMPTY 1 EMPTY"};
    ASSERT_ALL(state, conditions, 1);
}

static void operand_that_does_not_count_may_be_wrong_in_value(void **state) {
    static const char *const conditions[] = {"1 || 1 / 0", "!(0 && 1 % 0)", "1 ? 1 : 1 / 0",
                                             "0 ? 1 << 99 : 1", "1 || (0 || 1 / 0)"};
    ASSERT_ALL(state, conditions, 1);
}

static void malformed_conditions_are_refused(void **state) {
    static const char *const conditions[] = {"",
                                             "EMPTY",
                                             "1 +",
                                             "* 2",
                                             "(1",
                                             "1)",
                                             "1 2",
                                             "1 ? 2",
                                             "1 ? 2 3",
                                             "1 : 2",
                                             "()",
                                             "defined",
                                             "defined(",
                                             "defined(ONE",
                                             "defined()",
                                             "defined +",
                                             "1.5",
                                             "1e5",
                                             "08",
                                             "0x",
                                             "0b2",
                                             "12abc",
                                             "1uu",
                                             "1lul",
                                             "18446744073709551616",
                                             "'ab'",
                                             "''",
                                             "'a",
                                             "'\\q'",
                                             "'\\x'",
                                             "'\\777'",
                                             "\"text\"",
                                             "1 = 1",
                                             "1, 2",
                                             "@",
                                             "$",
                                             "1 / 0",
                                             "1 % 0",
                                             "1 / (ONE - 1)",
                                             "1 << 64",
                                             "1 << -1",
                                             "F(1)",
                                             "F",
                                             "TWO(",
                                             "1 \\ 1",
                                             "\x01"};
    ASSERT_ALL(state, conditions, -1);
}

static void one_mistake_gives_one_message_at_its_place(void **state) {
    run_text(*state, "#if (1 + ) * (\nx\n#endif\n");
    assert_refused(*state,
                   "m.idl:1:10: error: condition of '#if': an operand is missing before this [qa0117]");
    assert_int_equal(count_messages(*state, "error: "), 1);
    run_text(*state, "#define ZERO 0\n#if 5 / ZERO\n#endif\n");
    assert_refused(*state, "m.idl:2:7: error: condition of '#if': division by zero");
    run_text(*state, "#define BAD 1 +\n#if BAD )\n#endif\n");
    assert_refused(*state, "m.idl:2:9: error: ");
}

static void function_macro_in_a_condition_is_refused(void **state) {
    run_text(*state, "#define MAX(a, b) a\n#if MAX(1, 2)\n#endif\n");
    assert_refused(*state, "m.idl:2:5: error: macro 'MAX' takes arguments");
}

static void one_branch_is_taken(void **state) {
    static const char text[] = "#if A == 1\na\n#elif A == 2\nb\n#elif A == 3\nc\n#else\nd\n#endif\n";
    static const char *const defines[] = {"A=1", "A=2", "A=3", "A=4"};
    static const char *const words[] = {"a", "b", "c", "d"};
    struct fixture *fixture = *state;
    for (size_t i = 0; i < 4; ++i) {
        fixture->defines[0] = defines[i];
        run_text(fixture, text);
        assert_clean(fixture);
        assert_words(fixture, words[i]);
    }
}

static void else_of_ifdef_is_taken(void **state) {
    run_text(*state, "#ifdef NO\na\n#else\nb\n#endif\n#ifndef NO\nc\n#else\nd\n#endif\n");
    assert_clean(*state);
    assert_words(*state, "b c");
}

static void conditions_after_the_taken_branch_are_not_looked_at(void **state) {
    run_text(*state, "#if 1\na\n#elif 1 / 0\nb\n#elif (\nc\n#endif\n");
    assert_clean(*state);
    assert_words(*state, "a");
}

static void conditionals_nest_in_skipped_text(void **state) {
    run_text(*state,
             "#ifdef NO\n#if 0\na\n#else\nb\n#endif\nc\n#ifdef X\n#elif 1\nd\n#endif\n#else\ne\n#endif\nf\n");
    assert_clean(*state);
    assert_words(*state, "e f");
}

static void conditionals_nest_in_active_text(void **state) {
    run_text(*state, "#if 1\na\n#if 0\nb\n#else\nc\n#endif\nd\n#endif\ne\n");
    assert_clean(*state);
    assert_words(*state, "a c d e");
}

static void open_conditional_is_reported_where_it_starts(void **state) {
    run_text(*state, "x\n#ifdef A\n#if 1\n#endif\ny\n#ifndef B\n");
    assert_refused(*state, "m.idl:2:1: error: '#ifdef' without '#endif'");
    assert_refused(*state, "m.idl:6:1: error: '#ifndef' without '#endif'");
}

static void stray_branches_are_refused(void **state) {
    run_text(*state, "#endif\n");
    assert_refused(*state, "m.idl:1:1: error: '#endif' without '#if'");
    run_text(*state, "#else\n");
    assert_refused(*state, "'#else' without '#if'");
    run_text(*state, "#elif 1\n");
    assert_refused(*state, "'#elif' without '#if'");
}

static void branches_after_else_are_refused(void **state) {
    run_text(*state, "#if 1\n#else\n#else\n#elif 1\n#endif\n");
    assert_refused(*state, "m.idl:3:1: error: '#else' after '#else'");
    assert_refused(*state, "m.idl:4:1: error: '#elif' after '#else'");
    assert_refused(*state, "m.idl:1:1: note: the conditional starts here");
}

static void conditionals_do_not_cross_files(void **state) {
    write_file("a.idl", "#ifdef A\n");
    run_text(*state, "#include \"a.idl\"\nx\n#endif\n");
    assert_refused(*state, "a.idl:1:1: error: '#ifdef' without '#endif'");
    assert_refused(*state, "m.idl:3:1: error: '#endif' without '#if'");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(true_conditions_are_true),
        TEST(false_conditions_are_false),
        TEST(macros_have_their_values),
        TEST(operand_that_does_not_count_may_be_wrong_in_value),
        TEST(malformed_conditions_are_refused),
        TEST(one_mistake_gives_one_message_at_its_place),
        TEST(function_macro_in_a_condition_is_refused),
        TEST(one_branch_is_taken),
        TEST(else_of_ifdef_is_taken),
        TEST(conditions_after_the_taken_branch_are_not_looked_at),
        TEST(conditionals_nest_in_skipped_text),
        TEST(conditionals_nest_in_active_text),
        TEST(open_conditional_is_reported_where_it_starts),
        TEST(stray_branches_are_refused),
        TEST(branches_after_else_are_refused),
        TEST(conditionals_do_not_cross_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
