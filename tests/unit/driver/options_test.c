// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/options.h"
#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static struct arena *arena;
static struct options options;

static int open_arena(void **state) {
    (void)state;
    arena = arena_new();
    return arena != NULL ? 0 : -1;
}

static int close_arena(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

static bool parse_one(const char *argument) {
    char *arguments[] = {"qaic", arena_strdup(arena, argument), "next", NULL};
    struct diagnostics *diagnostics = diagnostics_new(arena, sources_new(arena));
    return options_parse(arena, diagnostics, 3, arguments, &options);
}

static void values_are_read_as_documented(void **state) {
    (void)state;
    assert_true(parse_one("-oa=b"));
    assert_string_equal(options.output_path, "b");
    assert_true(parse_one("-o=a=b"));
    assert_string_equal(options.output_path, "a=b");
    assert_true(parse_one("-Ia=b"));
    assert_string_equal(options.include_paths.items[0], "a=b");
    assert_true(parse_one("-D=A=1"));
    assert_string_equal(options.defines.items[0], "A=1");
    assert_true(parse_one("-DA=1"));
    assert_string_equal(options.defines.items[0], "A=1");
    assert_true(parse_one("-Werror=x"));
    assert_string_equal(options.warnings.items[0], "error=x");
    assert_int_equal(options.files.count, 1);
    assert_true(parse_one("-o"));
    assert_string_equal(options.output_path, "next");
    assert_int_equal(options.files.count, 0);
}

static void slashes_replace_backslashes_in_paths_only(void **state) {
    (void)state;
    assert_true(parse_one("-I=a\\b"));
    assert_string_equal(options.include_paths.items[0], "a/b");
    assert_true(parse_one("-D=a\\b"));
    assert_string_equal(options.defines.items[0], "a\\b");
    assert_true(parse_one("a\\b.idl"));
    assert_string_equal(options.files.items[0], "a/b.idl");
}

static void every_option_is_found_by_each_name(void **state) {
    (void)state;
    for (const struct option *option = option_table; option->short_name != NULL || option->long_name != NULL;
         ++option) {
        const char *value = option->value != NULL ? "=v" : "";
        if (option->short_name != NULL) {
            assert_true(parse_one(arena_printf(arena, "-%s%s", option->short_name, value)));
        }
        if (option->long_name != NULL) {
            assert_true(parse_one(arena_printf(arena, "--%s%s", option->long_name, value)));
        }
        assert_non_null(option->help);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(values_are_read_as_documented, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(slashes_replace_backslashes_in_paths_only, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(every_option_is_found_by_each_name, open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
