// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/diagnostic.h"

#include "qaic/support/arena.h"
#include "qaic/support/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

struct fixture {
    struct arena *arena;
    struct sources *sources;
    struct diagnostics *diagnostics;
    uint32_t file;
    struct text log; // one line per message that came out, one per note
    size_t shown;
};

static void record(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    (void)sources;
    struct fixture *fixture = context;
    static const char letters[] = "inweF";
    text_printf(&fixture->log, "%c:%s\n", letters[diagnostic->severity], diagnostic->text);
    for (const struct diagnostic_note *note = diagnostic->notes; note != NULL; note = note->next) {
        text_printf(&fixture->log, "note:%s\n", note->text);
    }
    ++fixture->shown;
}

static int set_up(void **state) {
    struct fixture *fixture = calloc(1, sizeof(*fixture));
    fixture->arena = arena_new();
    fixture->sources = sources_new(fixture->arena);
    fixture->diagnostics = diagnostics_new(fixture->arena, fixture->sources);
    struct span nowhere = {0, 0, 0};
    fixture->file = sources_add(fixture->sources, "a.idl", "text\n", 5, true, nowhere);
    diagnostics_set_sink(fixture->diagnostics, record, fixture);
    text_init(&fixture->log, fixture->arena);
    text_append_string(&fixture->log, "");
    *state = fixture;
    return 0;
}

static int tear_down(void **state) {
    struct fixture *fixture = *state;
    text_free(&fixture->log);
    arena_free(fixture->arena);
    free(fixture);
    return 0;
}

static struct span at(const struct fixture *fixture, uint32_t offset) {
    return (struct span){fixture->file, offset, 1};
}

static void warn(struct fixture *fixture, const char *text) {
    diagnose(fixture->diagnostics, DIAG_WARNING_DIRECTIVE, at(fixture, 0), text);
}

static void fail_with(struct fixture *fixture, const char *text) {
    diagnose(fixture->diagnostics, DIAG_ERROR_DIRECTIVE, at(fixture, 0), text);
}

static void message_waits_for_its_notes(void **state) {
    struct fixture *fixture = *state;
    fail_with(fixture, "one");
    assert_string_equal(fixture->log.data, "");
    diagnose_note(fixture->diagnostics, at(fixture, 1), "see %s", "this");
    diagnose_note(fixture->diagnostics, at(fixture, 2), "and %d", 7);
    fail_with(fixture, "two");
    assert_string_equal(fixture->log.data, "e:#error one\nnote:see this\nnote:and 7\n");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "e:#error one\nnote:see this\nnote:and 7\ne:#error two\n");
}

static void flushing_twice_shows_nothing_new(void **state) {
    struct fixture *fixture = *state;
    fail_with(fixture, "one");
    diagnostics_flush(fixture->diagnostics);
    diagnostics_flush(fixture->diagnostics);
    diagnose_note(fixture->diagnostics, at(fixture, 1), "too late");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "e:#error one\n");
}

static void same_message_at_the_same_place_is_shown_once(void **state) {
    struct fixture *fixture = *state;
    fail_with(fixture, "one");
    fail_with(fixture, "one");
    diagnose_note(fixture->diagnostics, at(fixture, 1), "belongs to the one left out");
    diagnose(fixture->diagnostics, DIAG_ERROR_DIRECTIVE, at(fixture, 3), "one");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "e:#error one\ne:#error one\n");
    assert_int_equal(diagnostics_errors(fixture->diagnostics), 2);
}

static void same_message_from_a_file_included_twice_is_shown_once(void **state) {
    struct fixture *fixture = *state;
    fail_with(fixture, "one");
    struct span nowhere = {0, 0, 0};
    uint32_t again = sources_add(fixture->sources, "a.idl", "text\n", 5, false, nowhere);
    diagnose(fixture->diagnostics, DIAG_ERROR_DIRECTIVE, (struct span){again, 0, 1}, "one");
    diagnostics_flush(fixture->diagnostics);
    assert_int_equal(fixture->shown, 1);
}

static void errors_beyond_the_limit_are_counted(void **state) {
    struct fixture *fixture = *state;
    char text[16];
    for (int i = 0; i < 25; ++i) {
        snprintf(text, sizeof(text), "%d", i);
        assert_int_equal(diagnostics_exhausted(fixture->diagnostics), i > 20);
        fail_with(fixture, text);
    }
    diagnostics_flush(fixture->diagnostics);
    assert_int_equal(fixture->shown, 21);
    assert_non_null(strstr(fixture->log.data, "e:too many errors, 5 more not shown\n"));
}

static void exactly_the_limit_is_not_too_many(void **state) {
    struct fixture *fixture = *state;
    diagnostics_set_limit(fixture->diagnostics, 2);
    fail_with(fixture, "one");
    fail_with(fixture, "two");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "e:#error one\ne:#error two\n");
    assert_false(diagnostics_exhausted(fixture->diagnostics));
}

static void limit_of_zero_is_none(void **state) {
    struct fixture *fixture = *state;
    diagnostics_set_limit(fixture->diagnostics, 0);
    char text[16];
    for (int i = 0; i < 100; ++i) {
        snprintf(text, sizeof(text), "%d", i);
        fail_with(fixture, text);
    }
    diagnostics_flush(fixture->diagnostics);
    assert_int_equal(fixture->shown, 100);
}

static void total_text_is_limited(void **state) {
    struct fixture *fixture = *state;
    char text[1001];
    memset(text, 'x', 1000);
    text[1000] = '\0';
    for (int i = 0; i < 1000; ++i) {
        snprintf(text, 5, "%04d", i);
        text[4] = 'x';
        warn(fixture, text);
    }
    diagnostics_flush(fixture->diagnostics);
    assert_true(fixture->log.size <= 64 * 1024 + 100);
    assert_true(fixture->shown > 40);
    assert_non_null(strstr(fixture->log.data, "w:more messages than 64 KiB, the others are not shown\n"));
    assert_int_equal(diagnostics_warnings(fixture->diagnostics), 1000);
}

static void endless_text_is_cut(void **state) {
    struct fixture *fixture = *state;
    char *text = malloc(1000001);
    memset(text, 'x', 1000000);
    text[1000000] = '\0';
    fail_with(fixture, text);
    diagnostics_flush(fixture->diagnostics);
    free(text);
    assert_true(fixture->log.size < 3000);
    assert_non_null(strstr(fixture->log.data, "xxx...\n"));
}

static void warning_can_be_switched_off_by_name_or_group(void **state) {
    struct fixture *fixture = *state;
    assert_true(diagnostics_enable(fixture->diagnostics, "warning-directive", false));
    warn(fixture, "one");
    assert_true(diagnostics_enable(fixture->diagnostics, "warning-directive", true));
    warn(fixture, "two");
    assert_true(diagnostics_enable(fixture->diagnostics, "preprocessor", false));
    warn(fixture, "three");
    assert_true(diagnostics_enable(fixture->diagnostics, "all", true));
    warn(fixture, "four");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "w:#warning two\nw:#warning four\n");
    assert_int_equal(diagnostics_warnings(fixture->diagnostics), 2);
}

static void note_of_a_silenced_warning_is_dropped(void **state) {
    struct fixture *fixture = *state;
    fail_with(fixture, "one");
    diagnostics_enable(fixture->diagnostics, "warning-directive", false);
    warn(fixture, "two");
    diagnose_note(fixture->diagnostics, at(fixture, 0), "of two");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "e:#error one\n");
}

static void unknown_names_and_names_of_errors_are_refused(void **state) {
    struct fixture *fixture = *state;
    assert_false(diagnostics_enable(fixture->diagnostics, "no-such-warning", true));
    assert_false(diagnostics_enable(fixture->diagnostics, "include-not-found", false));
    assert_false(diagnostics_make_error(fixture->diagnostics, "", true));
}

static void warnings_become_errors(void **state) {
    struct fixture *fixture = *state;
    diagnostics_all_errors(fixture->diagnostics);
    warn(fixture, "one");
    assert_true(diagnostics_make_error(fixture->diagnostics, "warning-directive", false));
    warn(fixture, "two");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "e:#warning one\nw:#warning two\n");
    assert_int_equal(diagnostics_errors(fixture->diagnostics), 1);
}

static void making_one_warning_an_error_switches_it_on(void **state) {
    struct fixture *fixture = *state;
    diagnostics_enable(fixture->diagnostics, "all", false);
    diagnostics_make_error(fixture->diagnostics, "warning-directive", true);
    warn(fixture, "one");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "e:#warning one\n");
}

static void silence_wins_over_errors(void **state) {
    struct fixture *fixture = *state;
    diagnostics_all_errors(fixture->diagnostics);
    diagnostics_silence_warnings(fixture->diagnostics);
    warn(fixture, "one");
    fail_with(fixture, "two");
    diagnostics_flush(fixture->diagnostics);
    assert_string_equal(fixture->log.data, "e:#error two\n");
}

static void codes_are_found_by_id_and_name(void **state) {
    (void)state;
    assert_int_equal(diagnostic_find("qa0101"), DIAG_INCLUDE_NOT_FOUND);
    assert_int_equal(diagnostic_find("include-not-found"), DIAG_INCLUDE_NOT_FOUND);
    assert_int_equal(diagnostic_find("nothing"), DIAG_COUNT);
    assert_null(diagnostic_info(DIAG_COUNT));
}

static void every_code_is_found_again(void **state) {
    (void)state;
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        assert_int_equal(diagnostic_find(info->id), code);
        assert_int_equal(diagnostic_find(info->name), code);
        assert_true(!info->off_by_default || info->severity == SEVERITY_WARNING);
    }
}

static void warning_that_is_off_must_be_asked_for(void **state) {
    struct fixture *fixture = *state;
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        if (info->off_by_default && strchr(info->format, '%') == NULL) {
            diagnose(fixture->diagnostics, (enum diagnostic_code)code, at(fixture, 0));
            diagnostics_flush(fixture->diagnostics);
            assert_int_equal(fixture->shown, 0);
            assert_true(diagnostics_enable(fixture->diagnostics, info->name, true));
            diagnose(fixture->diagnostics, (enum diagnostic_code)code, at(fixture, 0));
            diagnostics_flush(fixture->diagnostics);
            assert_int_equal(fixture->shown, 1);
            return;
        }
    }
    skip();
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(message_waits_for_its_notes),
        TEST(flushing_twice_shows_nothing_new),
        TEST(same_message_at_the_same_place_is_shown_once),
        TEST(same_message_from_a_file_included_twice_is_shown_once),
        TEST(errors_beyond_the_limit_are_counted),
        TEST(exactly_the_limit_is_not_too_many),
        TEST(limit_of_zero_is_none),
        TEST(total_text_is_limited),
        TEST(endless_text_is_cut),
        TEST(warning_can_be_switched_off_by_name_or_group),
        TEST(note_of_a_silenced_warning_is_dropped),
        TEST(unknown_names_and_names_of_errors_are_refused),
        TEST(warnings_become_errors),
        TEST(making_one_warning_an_error_switches_it_on),
        TEST(silence_wins_over_errors),
        TEST(codes_are_found_by_id_and_name),
        TEST(every_code_is_found_again),
        TEST(warning_that_is_off_must_be_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
