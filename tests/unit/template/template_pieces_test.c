// SPDX-License-Identifier: BSD-3-Clause
// Large texts leave in pieces, and are the same as when they stay.
#include "fixture.h"

#include "qaic/template/built_in.h"

enum { ELEMENTS = 20000 };

struct pieces {
    struct text all;
    size_t count;
    size_t largest;
};

static void take(void *context, const char *bytes, size_t size) {
    struct pieces *pieces = context;
    assert_int_equal(bytes[size - 1], '\n');
    text_append(&pieces->all, bytes, size);
    ++pieces->count;
    pieces->largest = size > pieces->largest ? size : pieces->largest;
}

static void render(const char *source, const struct text_drain *drain, struct text *out) {
    struct fixture fixture;
    fixture_open(&fixture);
    struct view *root = view_map(fixture.arena);
    view_set(fixture.arena, root, "list", view_generated_list(fixture.arena, ELEMENTS, number_element, NULL));
    struct template_set *set =
        template_set_built_in(fixture.arena, fixture.sources, fixture.diagnostics, &qaic_built_in_templates);
    fixture.out.drain = drain;
    assert_true(template_render_string(set, source, root, &fixture.out));
    *out = fixture.out;
    out->arena = NULL;
    static const char *const none[] = {NULL};
    memset(&fixture.out, 0, sizeof(fixture.out));
    fixture_close(&fixture, none);
}

// `largest` 0: all of it is one piece.
static void assert_same_in_pieces(const char *source, size_t largest) {
    struct text whole;
    render(source, NULL, &whole);
    struct pieces pieces = {.count = 0};
    struct text_drain drain = {take, &pieces};
    struct text rest;
    render(source, &drain, &rest);
    text_append(&pieces.all, rest.data, rest.size);
    assert_int_equal(pieces.all.size, whole.size);
    assert_memory_equal(pieces.all.data, whole.data, whole.size);
    if (largest == 0) {
        assert_int_equal(pieces.count, 0);
    } else {
        assert_in_range(pieces.count, 3, ELEMENTS);
        assert_in_range(pieces.largest, 1, largest);
    }
    text_free(&whole);
    text_free(&rest);
    text_free(&pieces.all);
}

static void lines_leave_in_pieces(void **state) {
    (void)state;
    assert_same_in_pieces("{{#each list}}\nline {{number}};\n{{/each}}\n", 66000);
    assert_same_in_pieces("start\n{{#each list sep=\"\\n\"}}\nline {{number}};\n{{/each}}\nend", 66000);
}

static void calls_that_stand_alone_leave_in_pieces(void **state) {
    (void)state;
    assert_same_in_pieces("{{#define c}}\n{{#each list}}\nline {{number}};\n{{/each}}\nend{{/define}}\n"
                          "head\n    {{> c}}\ntail\n",
                          66000);
    assert_same_in_pieces("{{#define c}}\n{{#each list}}\nline {{number}};\n{{/each}}\n{{/define}}\n"
                          "    {{> c}}\ntail\n",
                          66000);
}

static void calls_end_their_line_whatever_has_left_before(void **state) {
    (void)state;
    struct text source = {.size = 0};
    text_append_string(&source,
                       "{{#define c}}\n{{#each list}}\nline {{number}};\n{{/each}}\nend{{/define}}\n");
    for (int i = 0; i < 65000; ++i) {
        text_append_char(&source, 'h');
    }
    text_append_string(&source, "\n    {{> c}}\ntail\n");
    assert_same_in_pieces(source.data, 140000);
    text_free(&source);
}

static void wrapped_lines_leave_in_pieces(void **state) {
    (void)state;
    const char *source = "{{#wrap 30}}\n{{#each list}}\nint f(int first, int second, int third_{{number}});\n"
                         "{{/each}}\n{{/wrap}}\n";
    assert_same_in_pieces(source, 66000);
    assert_same_in_pieces("{{#each list}}\n{{#wrap 30}}\nint f(int first, int second, int x{{number}});\n"
                          "{{/wrap}}\n{{/each}}\n",
                          66000);
}

static void unfinished_lines_stay(void **state) {
    (void)state;
    assert_same_in_pieces("{{#each list}}, {{number}}{{/each}};\n", 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_leave_in_pieces),
        cmocka_unit_test(calls_that_stand_alone_leave_in_pieces),
        cmocka_unit_test(calls_end_their_line_whatever_has_left_before),
        cmocka_unit_test(wrapped_lines_leave_in_pieces),
        cmocka_unit_test(unfinished_lines_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
