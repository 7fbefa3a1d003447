// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/arena.h"
#include "qaic/view/view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static void map_gives_back_what_was_set(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct view *map = view_map(arena);
    char keys[200][8];
    for (unsigned i = 0; i < 200; ++i) {
        keys[i][0] = (char)('a' + i % 20);
        keys[i][1] = (char)('a' + i / 20);
        keys[i][2] = '\0';
        view_set_integer(arena, map, keys[i], i);
    }
    for (unsigned i = 0; i < 200; ++i) {
        assert_int_equal(view_get(map, keys[i])->integer, i);
        assert_string_equal(map->entries[i].key, keys[i]);
    }
    assert_null(view_get(map, "zz"));
    assert_null(view_get(map, ""));
    assert_null(view_get(NULL, "a"));
    assert_null(view_get(view_boolean(true), "a"));
    arena_free(arena);
}

static void keys_that_hash_alike_stay_apart(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct view *map = view_map(arena);
    view_set_integer(arena, map, "axbyc", 1);
    view_set_integer(arena, map, "azbwc", 2);
    assert_int_equal(view_hash("axbyc", 5), view_hash("azbwc", 5));
    assert_int_equal(view_get(map, "axbyc")->integer, 1);
    assert_int_equal(view_get(map, "azbwc")->integer, 2);
    assert_null(view_get(map, "aqbqc"));
    arena_free(arena);
}

static void truth_follows_the_documentation(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    assert_false(view_truth(NULL));
    assert_false(view_truth(view_string(arena, NULL)));
    assert_false(view_truth(view_boolean(false)));
    assert_false(view_truth(view_integer(arena, 0)));
    assert_false(view_truth(view_string(arena, "")));
    assert_false(view_truth(view_list(arena)));
    assert_true(view_truth(view_map(arena)));
    assert_true(view_truth(view_string(arena, "0")));
    assert_true(view_truth(view_integer(arena, 7)));
    struct view *list = view_list(arena);
    view_append(arena, list, view_boolean(false));
    assert_true(view_truth(list));
    arena_free(arena);
}

static const struct view *square(void *context, size_t index, struct arena *arena) {
    (void)context;
    return view_integer(arena, index * index);
}

static void generated_lists_read_like_others(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct view *list = view_generated_list(arena, 3, square, NULL);
    assert_true(view_truth(list));
    assert_int_equal(view_element(list, 2, arena)->integer, 4);
    assert_null(view_element(list, 3, arena));
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(map_gives_back_what_was_set),
        cmocka_unit_test(keys_that_hash_alike_stay_apart),
        cmocka_unit_test(truth_follows_the_documentation),
        cmocka_unit_test(generated_lists_read_like_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
