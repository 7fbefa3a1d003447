// SPDX-License-Identifier: BSD-3-Clause
#include "manual/template.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct word words[] = {{.text = "plain", .about = "it's [one]: \\a"}};

static const struct program_option options[] = {
    {.long_name = "dot", .about = ".begins with a dot"},
    {.long_name = "quote", .about = "'begins' with a \"quote\""},
    {.short_name = "b", .long_name = "back-slash", .value = "A", .about = "a\\b ^ ~ [c]: d"},
    {.long_name = "code", .about = "see `--dot` and\nstop."},
    {.short_name = "W",
     .value = "NAME",
     .takes = VALUE_WARNING,
     .words = words,
     .word_count = 1,
     .about = "w"},
};

static const struct program program = {
    .name = "a-b", .version = "1", .usage = "[OPTION] FILE.x", .options = options, .option_count = 5};

// What a slot writes; the caller frees it.
static char *write_slot(const struct slot *slots, const char *word) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    while (strcmp(slots->word, word) != 0) {
        ++slots;
    }
    slots->write(out, &program);
    assert_int_equal(fclose(out), 0);
    return text;
}

static void expect(const char *text, const char *part) {
    if (strstr(text, part) == NULL) {
        fail_msg("'%s' is not in:\n%s", part, text);
    }
}

static void pages_show_every_character_as_it_is(void **state) {
    (void)state;
    char *text = write_slot(roff_slots, "options");
    expect(text, "\\fB\\-\\-dot\\fR\n\\&.begins with a dot.\n");
    expect(text, "\n\\&\\(aqbegins\\(aq with a \\(dqquote\\(dq.\n");
    expect(text, "\\fB\\-b\\fR \\fIA\\fR, \\fB\\-\\-back\\-slash\\fR=\\fIA\\fR\nA\\eb \\(ha \\(ti [c]: d.\n");
    free(text);
}

static void pages_show_code_in_bold_and_whole_sentences(void **state) {
    (void)state;
    char *text = write_slot(roff_slots, "options");
    expect(text, "\nSee \\fB\\-\\-dot\\fR and stop.\n");
    free(text);
    text = write_slot(roff_slots, "synopsis");
    assert_string_equal(text, "\\fBa\\-b\\fR [\\fIOPTION\\fR] \\fIFILE\\fR.x\n");
    free(text);
}

static void zsh_quotes_what_would_end_a_description(void **state) {
    (void)state;
    char *text = write_slot(zsh_slots, "specs");
    expect(text, "'--quote['\\''begins'\\'' with a \"quote\"]'\n");
    expect(text, "'(-b --back-slash)-b+[a\\\\b ^ ~ \\[c\\]: d]:A: '\n");
    expect(text, "'--code[see `--dot` and stop.]'\n");
    free(text);
    text = write_slot(zsh_slots, "lists");
    expect(text, "'plain:it'\\''s [one]: \\\\a'\n");
    free(text);
}

static void fish_quotes_what_would_end_a_word(void **state) {
    (void)state;
    char *text = write_slot(fish_slots, "options");
    expect(text, "complete -c a-b -l quote -d '\\'begins\\' with a \"quote\"'\n");
    expect(text, "complete -c a-b -s b -l back-slash -x -d 'a\\\\b ^ ~ [c]: d'\n");
    free(text);
    text = write_slot(fish_slots, "lists");
    expect(text, "function __a_b_W\n");
    expect(text, "plain 'it\\'s [one]: \\\\a'\n");
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_show_every_character_as_it_is),
        cmocka_unit_test(pages_show_code_in_bold_and_whole_sentences),
        cmocka_unit_test(zsh_quotes_what_would_end_a_description),
        cmocka_unit_test(fish_quotes_what_would_end_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
