// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/text.h"

#include "qaic/support/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void pieces_are_joined_and_terminated(void **state) {
    (void)state;
    struct text text;
    text_init(&text, NULL);
    text_append(&text, "abc", 2);
    text_append_char(&text, '-');
    text_append_string(&text, "def");
    text_printf(&text, " %d %s", 42, "x");
    assert_string_equal(text.data, "ab-def 42 x");
    assert_int_equal(text.size, strlen("ab-def 42 x"));
    text_free(&text);
    assert_null(text.data);
}

static void bytes_may_be_zero(void **state) {
    (void)state;
    struct text text = {0};
    text_append(&text, "a\0b", 3);
    assert_int_equal(text.size, 3);
    assert_memory_equal(text.data, "a\0b", 4);
    text_free(&text);
}

static void buffer_grows_at_every_size(void **state) {
    (void)state;
    struct text text = {0};
    for (int i = 0; i < 70000; ++i) {
        text_append_char(&text, (char)('a' + i % 26));
        assert_int_equal(text.data[text.size], '\0');
    }
    for (size_t i = 0; i < 70000; ++i) {
        assert_int_equal(text.data[i], 'a' + (char)(i % 26));
    }
    text_free(&text);
}

static void appending_nothing_makes_an_empty_string(void **state) {
    (void)state;
    struct text text = {0};
    text_append(&text, NULL, 0);
    assert_string_equal(text.data, "");
    text_free(&text);
}

static void impossible_size_leaves_through_the_arena(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct text text;
    text_init(&text, arena);
    jmp_buf exit;
    volatile int came_back = 0;
    if (setjmp(exit) != 0) {
        came_back = 1;
    } else {
        arena_set_exit(arena, &exit);
        volatile size_t size = SIZE_MAX - 1; // no constant: compilers refuse it
        text_append(&text, "", size);
    }
    assert_int_equal(came_back, 1);
    text_free(&text);
    arena_free(arena);
}

static void count_bytes(void *context, const char *bytes, size_t size) {
    assert_memory_equal(bytes, "abc", size);
    *(size_t *)context += size;
}

static void what_is_drained_is_gone(void **state) {
    (void)state;
    size_t taken = 0;
    const struct text_drain drain = {count_bytes, &taken};
    struct text text = {0};
    text_append_string(&text, "abc");
    text_drain(&text);
    assert_int_equal(text.size, 3); // nobody takes it
    text.drain = &drain;
    text_drain(&text);
    text_drain(&text);
    assert_int_equal(taken, 3);
    assert_int_equal(text.size, 0);
    text_append_string(&text, "ab");
    text_drain(&text);
    assert_int_equal(taken, 5);
    assert_int_equal(text.drained, 5);
    text_free(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_joined_and_terminated),
        cmocka_unit_test(bytes_may_be_zero),
        cmocka_unit_test(buffer_grows_at_every_size),
        cmocka_unit_test(appending_nothing_makes_an_empty_string),
        cmocka_unit_test(what_is_drained_is_gone),
        cmocka_unit_test(impossible_size_leaves_through_the_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
