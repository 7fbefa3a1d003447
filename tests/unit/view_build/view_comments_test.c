// SPDX-License-Identifier: BSD-3-Clause
// Comments of the IDL cannot change what the C compiler reads (07 S-C-7).
#include "view_build/fixture.h"

#define LEADING "{{#each items}}{{#each leading as text}}{{text}}|{{/each}}{{/each}}"

static void a_line_comment_does_not_join_the_next_line(void **state) {
    (void)state;
    assert_renders("const long a = 1;\n/// path \\\nconst long b = 2;", LEADING, "/// path \\.|");
    assert_renders("const long a = 1;\n/// eh?\?/\nconst long b = 2;", LEADING, "/// eh? ?/|");
}

static void a_block_comment_is_not_opened_twice(void **state) {
    (void)state;
    assert_renders("const long a = 1;\n/** a /* b */\nconst long b = 2;", LEADING, "/** a / * b */|");
}

static void comments_of_members_stand_before_or_behind(void **state) {
    (void)state;
    assert_renders("struct s {\n/// before\nlong a; ///< behind\nlong b;\n};",
                   "{{#each items}}{{#each members}}{{#each leading as t}}{{t}}{{/each}}[{{name}}]"
                   "{{#each trailing as t}}{{t}}{{/each}}{{/each}}{{/each}}",
                   "/// before[a]///< behind[b]");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_comment_does_not_join_the_next_line),
        cmocka_unit_test(a_block_comment_is_not_opened_twice),
        cmocka_unit_test(comments_of_members_stand_before_or_behind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
