// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/arena.h"
#include "qaic/support/map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
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

static void unknown_key_has_no_value(void **state) {
    struct map *map = map_new(*state);
    assert_null(map_get_string(map, "a"));
    map_put_string(map, "a", map);
    assert_null(map_get_string(map, "b"));
    assert_null(map_get_string(map, ""));
}

static void value_is_replaced(void **state) {
    struct map *map = map_new(*state);
    int first;
    int second;
    map_put_string(map, "key", &first);
    map_put_string(map, "key", &second);
    assert_ptr_equal(map_get_string(map, "key"), &second);
    assert_int_equal(map_count(map), 1);
}

static void key_is_copied(void **state) {
    struct map *map = map_new(*state);
    char key[] = "key";
    map_put_string(map, key, map);
    key[0] = 'x';
    assert_ptr_equal(map_get_string(map, "key"), map);
}

static void kept_key_is_not_copied(void **state) {
    struct map *map = map_new(*state);
    int first;
    int second;
    static const char key[] = "key";
    map_put_kept_string(map, key, &first);
    assert_ptr_equal(map_get_string(map, "key"), &first);
    map_put_kept(map, "key?", 3, &second);
    assert_ptr_equal(map_get_string(map, "key"), &second);
    assert_int_equal(map_count(map), 1);
    size_t before = arena_size(*state);
    static char large[100000];
    map_put_kept(map, large, sizeof(large), &first);
    assert_ptr_equal(map_get(map, large, sizeof(large)), &first);
    assert_int_equal(arena_size(*state), before);
}

static void keys_are_bytes(void **state) {
    struct map *map = map_new(*state);
    int first;
    int second;
    map_put(map, "a\0b", 3, &first);
    map_put(map, "a\0c", 3, &second);
    assert_ptr_equal(map_get(map, "a\0b", 3), &first);
    assert_ptr_equal(map_get(map, "a\0c", 3), &second);
    assert_null(map_get(map, "a", 1));
}

static void many_keys_are_found(void **state) {
    struct map *map = map_new(*state);
    static char values[100000];
    char key[16];
    for (size_t i = 0; i < sizeof(values); ++i) {
        snprintf(key, sizeof(key), "k%zu", i);
        map_put_string(map, key, &values[i]);
    }
    assert_int_equal(map_count(map), sizeof(values));
    for (size_t i = 0; i < sizeof(values); ++i) {
        snprintf(key, sizeof(key), "k%zu", i);
        assert_ptr_equal(map_get_string(map, key), &values[i]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(unknown_key_has_no_value, set_up, tear_down),
        cmocka_unit_test_setup_teardown(value_is_replaced, set_up, tear_down),
        cmocka_unit_test_setup_teardown(key_is_copied, set_up, tear_down),
        cmocka_unit_test_setup_teardown(kept_key_is_not_copied, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keys_are_bytes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(many_keys_are_found, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
