// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static int set_up(void **state) {
    *state = arena_new();
    return *state == NULL;
}

static int tear_down(void **state) {
    arena_free(*state);
    return 0;
}

static void memory_is_zeroed_and_aligned(void **state) {
    for (size_t size = 0; size < 300; ++size) {
        unsigned char *memory = arena_alloc(*state, size);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % alignof(union arena_widest), 0);
        for (size_t i = 0; i < size; ++i) {
            assert_int_equal(memory[i], 0);
        }
        memset(memory, 0xFF, size);
    }
}

static void pieces_do_not_overlap(void **state) {
    enum { PIECES = 5000, SIZE = 97 };
    unsigned char *pieces[PIECES];
    for (size_t i = 0; i < PIECES; ++i) {
        pieces[i] = arena_alloc(*state, SIZE);
        memset(pieces[i], (int)(i % 251), SIZE);
    }
    for (size_t i = 0; i < PIECES; ++i) {
        assert_int_equal(pieces[i][0], i % 251);
        assert_int_equal(pieces[i][SIZE - 1], i % 251);
    }
}

static void piece_larger_than_a_block_is_given(void **state) {
    char *memory = arena_alloc(*state, 10 * 1024 * 1024);
    memory[10 * 1024 * 1024 - 1] = 'x';
    assert_true(arena_size(*state) >= 10 * 1024 * 1024);
}

static void rewinding_releases_blocks_and_zeroes_again(void **state) {
    memset(arena_alloc(*state, 100), 'a', 100);
    struct arena_mark mark = arena_mark(*state);
    size_t before = arena_size(*state);
    for (int i = 0; i < 100; ++i) {
        memset(arena_alloc(*state, 10000), 'b', 10000);
    }
    assert_true(arena_size(*state) > before);
    arena_rewind(*state, mark);
    assert_int_equal(arena_size(*state), before);
    const char *again = arena_alloc(*state, 1000);
    for (size_t i = 0; i < 1000; ++i) {
        assert_int_equal(again[i], 0);
    }
}

static void rewinding_to_the_beginning_empties_the_arena(void **state) {
    struct arena_mark mark = arena_mark(*state);
    arena_alloc(*state, 10);
    arena_rewind(*state, mark);
    assert_int_equal(arena_size(*state), 0);
}

static void overflowing_array_leaves_through_the_exit(void **state) {
    jmp_buf exit;
    volatile int came_back = 0;
    if (setjmp(exit) != 0) {
        came_back = 1;
    } else {
        arena_set_exit(*state, &exit);
        arena_alloc_array(*state, SIZE_MAX / 2, 3);
    }
    assert_int_equal(came_back, 1);
}

static void size_that_cannot_be_had_leaves_through_the_exit(void **state) {
    jmp_buf exit;
    volatile int came_back = 0;
    if (setjmp(exit) != 0) {
        came_back = 1;
    } else {
        arena_set_exit(*state, &exit);
        volatile size_t size = SIZE_MAX - 8; // no constant: compilers refuse it
        arena_alloc(*state, size);
    }
    assert_int_equal(came_back, 1);
}

static void strings_are_copied(void **state) {
    char text[] = "hello";
    const char *whole = arena_strdup(*state, text);
    const char *part = arena_strndup(*state, text, 2);
    text[0] = 'j';
    assert_string_equal(whole, "hello");
    assert_string_equal(part, "he");
    assert_string_equal(arena_strndup(*state, text, 0), "");
}

static void printf_formats_any_length(void **state) {
    assert_string_equal(arena_printf(*state, "%s-%d", "a", 7), "a-7");
    assert_int_equal(strlen(arena_printf(*state, "%*d", 200000, 1)), 200000);
}

static void rewinding_again_and_again_needs_no_larger_blocks(void **state) {
    arena_alloc(*state, 1);
    size_t first = arena_size(*state);
    arena_clear(*state);
    for (int i = 0; i < 20; ++i) {
        assert_int_equal(arena_size(*state), 0);
        arena_alloc(*state, 1);
        assert_int_equal(arena_size(*state), first);
        arena_clear(*state);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(memory_is_zeroed_and_aligned, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pieces_do_not_overlap, set_up, tear_down),
        cmocka_unit_test_setup_teardown(piece_larger_than_a_block_is_given, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rewinding_releases_blocks_and_zeroes_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rewinding_to_the_beginning_empties_the_arena, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rewinding_again_and_again_needs_no_larger_blocks, set_up, tear_down),
        cmocka_unit_test_setup_teardown(overflowing_array_leaves_through_the_exit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(size_that_cannot_be_had_leaves_through_the_exit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(strings_are_copied, set_up, tear_down),
        cmocka_unit_test_setup_teardown(printf_formats_any_length, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
