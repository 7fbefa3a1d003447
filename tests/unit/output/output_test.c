// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/output/depfile.h"
#include "qaic/output/yaml.h"
#include "qaic/support/arena.h"
#include "qaic/view/view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void depfile_escapes_what_make_would_misread(void **state) {
    (void)state;
    struct text out = {0};
    const char *files[] = {"a b.idl", "c#$d.idl", "e\\ f"};
    output_depfile(&out, "t g", files, 3);
    assert_string_equal(out.data, "t\\ g: \\\n  a\\ b.idl \\\n  c\\#$$d.idl \\\n  e\\\\\\ f\n"
                                  "\nc\\#$$d.idl:\n\ne\\\\\\ f:\n");
    text_free(&out);
}

static const struct view *element(void *context, size_t index, struct arena *arena) {
    (void)context;
    struct view *map = view_map(arena);
    view_set_integer(arena, map, "number", index);
    return map;
}

static void yaml_quotes_what_would_change_its_kind(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct view *root = view_map(arena);
    static const char *const texts[] = {"plain text", "true", "No",   "12",    "0x10",
                                        "",           "~",    "a: b", " lead", "x\ny"};
    struct view *list = view_list(arena);
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
        view_append(arena, list, view_string(arena, texts[i]));
    }
    view_set(arena, root, "texts", list);
    view_set_boolean(arena, root, "yes", true);
    view_set_integer(arena, root, "large", UINT64_MAX);
    view_set_string(arena, root, "null_text", NULL);
    view_set(arena, root, "empty", view_list(arena));
    view_set(arena, root, "made", view_generated_list(arena, 2, element, NULL));
    struct text out = {0};
    output_yaml(arena, root, &out);
    assert_string_equal(out.data,
                        "texts:\n- plain text\n- \"true\"\n- \"No\"\n- \"12\"\n- \"0x10\"\n- \"\"\n- \"~\"\n"
                        "- 'a: b'\n- ' lead'\n- |-\n  x\n  y\n\"yes\": true\nlarge: 18446744073709551615\n"
                        "null_text: null\nempty: []\nmade:\n- number: 0\n- number: 1\n");
    text_free(&out);
    arena_free(arena);
}

static void yaml_takes_any_bytes(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct view *list = view_list(arena);
    view_append(arena, list, view_string(arena, "\xff\xe9 caf\xc3\xa9"));
    view_append(arena, list, view_string(arena, "caf\xc3\xa9"));
    struct text out = {0};
    output_yaml(arena, list, &out);
    assert_string_equal(out.data, "- ÿé cafÃ©\n- café\n");
    text_free(&out);
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(depfile_escapes_what_make_would_misread),
        cmocka_unit_test(yaml_quotes_what_would_change_its_kind),
        cmocka_unit_test(yaml_takes_any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
