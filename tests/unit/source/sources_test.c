// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/source.h"

#include "qaic/support/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

struct fixture {
    struct arena *arena;
    struct sources *sources;
};

static const struct span nowhere;

static int set_up(void **state) {
    struct fixture *fixture = malloc(sizeof(*fixture));
    fixture->arena = arena_new();
    fixture->sources = sources_new(fixture->arena);
    *state = fixture;
    return 0;
}

static int tear_down(void **state) {
    struct fixture *fixture = *state;
    arena_free(fixture->arena);
    free(fixture);
    return 0;
}

static uint32_t add(struct fixture *fixture, const char *name, const char *text, bool is_main) {
    return sources_add(fixture->sources, name, text, strlen(text), is_main, nowhere);
}

static void assert_position(const struct fixture *fixture, struct span span, const char *file, unsigned line,
                            unsigned column) {
    struct position position = sources_position(fixture->sources, span);
    assert_string_equal(position.file, file);
    assert_int_equal(position.line, line);
    assert_int_equal(position.column, column);
}

static void lines_and_columns_count_from_one(void **state) {
    uint32_t file = add(*state, "a.idl", "ab\ncd\n\ne", true);
    assert_position(*state, (struct span){file, 0, 1}, "a.idl", 1, 1);
    assert_position(*state, (struct span){file, 2, 1}, "a.idl", 1, 3);
    assert_position(*state, (struct span){file, 3, 1}, "a.idl", 2, 1);
    assert_position(*state, (struct span){file, 6, 1}, "a.idl", 3, 1);
    assert_position(*state, (struct span){file, 7, 1}, "a.idl", 4, 1);
    assert_position(*state, (struct span){file, 8, 0}, "a.idl", 4, 2);
}

static void place_behind_the_file_is_its_end(void **state) {
    uint32_t file = add(*state, "a.idl", "ab\n", true);
    assert_position(*state, (struct span){file, 1000, 5}, "a.idl", 2, 1);
}

static void tabs_advance_to_multiples_of_eight(void **state) {
    uint32_t file = add(*state, "a.idl", "\tx\n1234567\ty\n12345678\tz", true);
    assert_position(*state, (struct span){file, 1, 1}, "a.idl", 1, 9);
    assert_position(*state, (struct span){file, 11, 1}, "a.idl", 2, 9);
    assert_position(*state, (struct span){file, 22, 1}, "a.idl", 3, 17);
}

static void utf8_sequences_are_one_column(void **state) {
    uint32_t file = add(*state, "a.idl", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80x", true);
    assert_position(*state, (struct span){file, 9, 1}, "a.idl", 1, 4);
}

static void byte_order_mark_takes_no_column(void **state) {
    uint32_t file = add(*state, "a.idl", "\xEF\xBB\xBFxy", true);
    assert_position(*state, (struct span){file, 3, 1}, "a.idl", 1, 1);
    assert_position(*state, (struct span){file, 4, 1}, "a.idl", 1, 2);
}

static void columns_are_right_in_any_order_of_questions(void **state) {
    uint32_t file = add(*state, "a.idl", "abc def\nghi", true);
    assert_position(*state, (struct span){file, 6, 1}, "a.idl", 1, 7);
    assert_position(*state, (struct span){file, 2, 1}, "a.idl", 1, 3);
    assert_position(*state, (struct span){file, 9, 1}, "a.idl", 2, 2);
    assert_position(*state, (struct span){file, 4, 1}, "a.idl", 1, 5);
}

static void line_markers_change_line_and_name(void **state) {
    struct fixture *fixture = *state;
    uint32_t file = add(fixture, "a.idl", "1\n2\n3\n4\n5\n6\n", true);
    sources_set_line(fixture->sources, file, 4, "b.idl", 100);
    sources_set_line(fixture->sources, file, 8, NULL, 7);
    assert_position(fixture, (struct span){file, 2, 1}, "a.idl", 2, 1);
    assert_position(fixture, (struct span){file, 4, 1}, "b.idl", 100, 1);
    assert_position(fixture, (struct span){file, 6, 1}, "b.idl", 101, 1);
    assert_position(fixture, (struct span){file, 8, 1}, "b.idl", 7, 1);
    assert_position(fixture, (struct span){file, 10, 1}, "b.idl", 8, 1);
}

static void line_is_found_without_its_end(void **state) {
    struct fixture *fixture = *state;
    uint32_t file = add(fixture, "a.idl", "one\r\ntwo\n\nlast", true);
    size_t length = 0;
    const char *line = sources_line(fixture->sources, file, 1, &length);
    assert_int_equal(length, 3);
    assert_memory_equal(line, "one", 3);
    line = sources_line(fixture->sources, file, 8, &length);
    assert_int_equal(length, 3);
    assert_memory_equal(line, "two", 3);
    sources_line(fixture->sources, file, 9, &length);
    assert_int_equal(length, 0);
    line = sources_line(fixture->sources, file, 14, &length);
    assert_int_equal(length, 4);
    assert_memory_equal(line, "last", 4);
}

static void equal_names_share_an_origin(void **state) {
    struct fixture *fixture = *state;
    uint32_t first = add(fixture, "a.idl", "x", false);
    uint32_t again = add(fixture, "./a.idl", "x", false);
    uint32_t other = add(fixture, "b.idl", "x", false);
    const struct origin *origin = sources_origin(fixture->sources, (struct span){first, 0, 1});
    assert_ptr_equal(origin, sources_origin(fixture->sources, (struct span){again, 0, 1}));
    assert_ptr_not_equal(origin, sources_origin(fixture->sources, (struct span){other, 0, 1}));
    assert_string_equal(origin->name, "a.idl");
    assert_false(origin->is_main);
}

static void line_marker_does_not_move_text_out_of_the_main_file(void **state) {
    struct fixture *fixture = *state;
    uint32_t file = add(fixture, "a.idl", "1\n2\n", true);
    sources_set_line(fixture->sources, file, 2, "other.idl", 1);
    const struct origin *origin = sources_origin(fixture->sources, (struct span){file, 2, 1});
    assert_true(origin->is_main);
    assert_string_equal(origin->name, "a.idl");
}

static void markers_decide_once_the_main_name_is_set(void **state) {
    struct fixture *fixture = *state;
    uint32_t file = add(fixture, "dir/a.idl", "1\n2\n3\n", false);
    sources_set_main_name(fixture->sources, "dir/a.idl");
    sources_set_line(fixture->sources, file, 2, "b.idl", 1);
    sources_set_line(fixture->sources, file, 4, "./dir/a.idl", 3);
    assert_true(sources_origin(fixture->sources, (struct span){file, 0, 1})->is_main);
    assert_false(sources_origin(fixture->sources, (struct span){file, 2, 1})->is_main);
    assert_string_equal(sources_origin(fixture->sources, (struct span){file, 2, 1})->name, "b.idl");
    assert_ptr_equal(sources_origin(fixture->sources, (struct span){file, 0, 1}),
                     sources_origin(fixture->sources, (struct span){file, 4, 1}));
}

static void span_without_file_has_no_place(void **state) {
    struct fixture *fixture = *state;
    assert_null(sources_file(fixture->sources, 0));
    assert_null(sources_file(fixture->sources, 1));
    assert_null(sources_origin(fixture->sources, nowhere));
    assert_string_equal(sources_position(fixture->sources, nowhere).file, "");
}

static void spans_join_within_a_file(void **state) {
    (void)state;
    struct span joined = span_join((struct span){1, 10, 2}, (struct span){1, 20, 3});
    assert_int_equal(joined.offset, 10);
    assert_int_equal(joined.length, 13);
    joined = span_join((struct span){1, 10, 20}, (struct span){1, 12, 3});
    assert_int_equal(joined.length, 20);
    joined = span_join((struct span){1, 10, 2}, (struct span){2, 20, 3});
    assert_int_equal(joined.file, 1);
    assert_int_equal(joined.length, 2);
}

static void assert_unreadable(struct fixture *fixture, const char *path, const char *reason) {
    const char *error = NULL;
    assert_int_equal(sources_read(fixture->sources, path, true, nowhere, &error), 0);
    assert_string_equal(error, reason);
}

static void unfit_files_are_refused_with_a_reason(void **state) {
    char folder[] = "/tmp/qaic-sources-XXXXXX";
    char path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof(path), "%s/pipe", folder);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_unreadable(*state, path, "not a regular file");
    unlink(path);
    assert_unreadable(*state, path, "no such file");
    assert_unreadable(*state, folder, "is a folder");
    assert_unreadable(*state, "/dev/null", "not a regular file");
    rmdir(folder);
}

static void file_over_the_limit_is_refused(void **state) {
    char path[] = "/tmp/qaic-sources-XXXXXX";
    int descriptor = mkstemp(path);
    assert_int_equal(ftruncate(descriptor, 64 * 1024 * 1024 + 1), 0);
    close(descriptor);
    assert_unreadable(*state, path, "too large (limit 64 MiB)");
    unlink(path);
}

static void read_file_is_whole_and_terminated(void **state) {
    struct fixture *fixture = *state;
    char path[] = "/tmp/qaic-sources-XXXXXX";
    int descriptor = mkstemp(path);
    assert_int_equal(write(descriptor, "a\0b\n", 4), 4);
    close(descriptor);
    const char *error = NULL;
    uint32_t file = sources_read(fixture->sources, path, true, nowhere, &error);
    unlink(path);
    assert_int_equal(file, 1);
    assert_null(error);
    assert_int_equal(sources_file(fixture->sources, file)->size, 4);
    assert_memory_equal(sources_file(fixture->sources, file)->text, "a\0b\n", 5);
    assert_string_equal(sources_file(fixture->sources, file)->name, path);
}

static void asking_along_one_long_line_stays_cheap(void **state) {
    enum { SIZE = 4 * 1024 * 1024 };
    char *text = malloc(SIZE + 1);
    memset(text, 'x', SIZE);
    text[SIZE] = '\0';
    struct fixture *fixture = *state;
    uint32_t file = sources_add(fixture->sources, "a.idl", text, SIZE, true, nowhere);
    // Counting from the start of the line each time would take minutes.
    for (uint32_t offset = 0; offset < SIZE; offset += 16) {
        assert_int_equal(sources_position(fixture->sources, (struct span){file, offset, 1}).column,
                         offset + 1);
    }
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(lines_and_columns_count_from_one, set_up, tear_down),
        cmocka_unit_test_setup_teardown(place_behind_the_file_is_its_end, set_up, tear_down),
        cmocka_unit_test_setup_teardown(tabs_advance_to_multiples_of_eight, set_up, tear_down),
        cmocka_unit_test_setup_teardown(utf8_sequences_are_one_column, set_up, tear_down),
        cmocka_unit_test_setup_teardown(byte_order_mark_takes_no_column, set_up, tear_down),
        cmocka_unit_test_setup_teardown(columns_are_right_in_any_order_of_questions, set_up, tear_down),
        cmocka_unit_test_setup_teardown(line_markers_change_line_and_name, set_up, tear_down),
        cmocka_unit_test_setup_teardown(line_is_found_without_its_end, set_up, tear_down),
        cmocka_unit_test_setup_teardown(equal_names_share_an_origin, set_up, tear_down),
        cmocka_unit_test_setup_teardown(line_marker_does_not_move_text_out_of_the_main_file, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(markers_decide_once_the_main_name_is_set, set_up, tear_down),
        cmocka_unit_test_setup_teardown(span_without_file_has_no_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(spans_join_within_a_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(unfit_files_are_refused_with_a_reason, set_up, tear_down),
        cmocka_unit_test_setup_teardown(file_over_the_limit_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(read_file_is_whole_and_terminated, set_up, tear_down),
        cmocka_unit_test_setup_teardown(asking_along_one_long_line_stays_cheap, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
