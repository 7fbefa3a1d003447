// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include "qaic/template/built_in.h"

static void text_is_copied(void **state) {
    (void)state;
    assert_renders("", "");
    assert_renders("struct { int a; } }}\n\n  x", "struct { int a; } }}\n\n  x");
}

static void values_are_printed(void **state) {
    (void)state;
    assert_renders("{{name}} {{ size }} {{yes}} {{map.only}}", "calc 255 true here");
    assert_renders("[{{missing?}}{{nothing?}}{{empty}}{{name?}}]", "[calc]");
    assert_renders("{{(\"a\" name size)}}", "acalc255");
}

static void values_are_converted(void **state) {
    (void)state;
    assert_renders("{{name|upper}} {{ name | upper | lower }} {{size|hex}}", "CALC calc 0xff");
    assert_renders("{{quote|c_string}}", "\"a\\\"b\\\\c\\012?\\?)\"");
    assert_renders("{{name|upper|c_string}}", "\"CALC\"");
}

static void conditions_decide(void **state) {
    (void)state;
    assert_renders("{{#if yes}}a{{else}}b{{/if}}{{#if no}}a{{else}}b{{/if}}", "ab");
    assert_renders("{{#if missing}}1{{else if nothing}}2{{else if none}}3{{else if map}}4{{else}}5{{/if}}",
                   "4");
    assert_renders("{{#if empty || no}}a{{/if}}{{#if yes && !no && (empty || list)}}b{{/if}}", "b");
    assert_renders(
        "{{#if name == \"calc\"}}a{{/if}}{{#if size != 255}}b{{/if}}{{#if size == \"255\"}}c{{/if}}", "ac");
    assert_renders("{{#if missing == nothing}}a{{/if}}{{#if missing == empty}}b{{/if}}", "a");
    assert_renders("{{#if yes || missing == 1 && no}}a{{/if}}", "a");
}

static void each_walks_lists(void **state) {
    (void)state;
    assert_renders("{{#each list}}{{name}}{{@index}}{{#if @last}}.{{/if}}{{#if @first}}!{{/if}}{{/each}}",
                   "a0!b1c2.");
    assert_renders("{{#each list as x sep=\", \"}}{{name}}.{{x.name}}{{/each}}", "calc.a, calc.b, calc.c");
    assert_renders("{{#each texts sep=\"\\n\"}}{{.}}{{/each}}", "a\nb\nc");
    assert_renders("{{#each none}}x{{else}}empty{{/each}}{{#each missing?}}x{{else}}y{{/each}}", "emptyy");
    assert_renders("{{#each list}}{{#each texts}}{{@index}}{{/each}}{{@index}} {{/each}}", "0120 0121 0122 ");
    assert_renders("{{#each generated sep=\" \"}}{{number}}{{/each}}", "0 1 2 3");
}

static void with_opens_a_scope(void **state) {
    (void)state;
    assert_renders("{{#with map}}{{name}} {{only}} {{size}}{{/with}} {{name}}", "inner here 255 calc");
    assert_renders("{{#with size as s}}{{s}}{{/with}}{{#with map as m}}{{name}}{{m.name}}{{/with}}",
                   "255calcinner");
    assert_renders("{{#with nothing}}x{{/with}}", "");
}

static void blocks_are_called(void **state) {
    (void)state;
    assert_renders(
        "{{#define b}}<{{name}}{{k?}}>{{/define}}x{{> b}} {{> b k=size}} {{> b name=\"t\" k=(name size)}}",
        "x<calc> <calc255> <tcalc255>");
    assert_renders("{{#define b_calc}}ok{{/define}}x{{> (\"b_\" name)}}", "xok");
    assert_renders("{{#define b}}{{a}}{{b}}{{/define}}.{{#with map}}{{> b a=name b=only}}{{/with}}",
                   ".innerhere");
}

static void arguments_see_the_caller_only(void **state) {
    (void)state;
    assert_renders("{{#define b}}{{name}}{{other}}{{/define}}.{{> b name=\"new\" other=name}}", ".newcalc");
}

static void lines_of_block_tags_vanish(void **state) {
    (void)state;
    assert_renders("a\n  {{#if yes}}\nb\n  {{else}}\nc\n {{/if}} {{! note }}\nd\n", "a\nb\nd\n");
    assert_renders("a\n{{! one }}\n\nb\n", "a\n\nb\n");
    assert_renders("{{#each list}}\r\n{{name}}\r\n{{/each}}\r\n", "a\r\nb\r\nc\r\n");
    assert_renders("a {{#if yes}}\nb{{/if}}\n", "a \nb\n");
}

static void definitions_leave_nothing(void **state) {
    (void)state;
    assert_renders("a\n\n{{#define x}}\nfoo\n{{/define}}\n\n{{! c }}\n{{#define y}}bar{{/define}}\nb\n",
                   "a\nb\n");
    assert_renders("{{name}}\n\n{{#define x}}{{/define}}\n", "calc\n");
}

static void white_space_is_cut(void **state) {
    (void)state;
    assert_renders("a \n {{- name -}} \n\n b", "acalcb");
    assert_renders("a\n{{- #if yes -}}\nb\n{{- /if -}}\n", "ab");
    assert_renders("a {{- ! note -}} b", "ab");
}

static void calls_alone_are_indented(void **state) {
    (void)state;
    const char *block = "{{#define b}}\nx {\n\n   y\n}\n{{/define}}\n{{#define n}}{{/define}}\n";
    char source[512];
    snprintf(source, sizeof(source), "%sa\n  {{> b}}\n{{> n}}\nz\n", block);
    assert_renders(source, "a\n  x {\n\n     y\n  }\nz\n");
    snprintf(source, sizeof(source), "%s {{#if yes}}{{> b}}{{else}}{{> n}}{{/if}}\nz\n", block);
    assert_renders(source, " x {\n\n    y\n }\nz\n");
    snprintf(source, sizeof(source), "%s{{#define c}}\n {{> b}}\n{{/define}}\n {{> c}}\n", block);
    assert_renders(source, "  x {\n\n     y\n  }\n");
}

static void calls_within_a_line_stay_there(void **state) {
    (void)state;
    const char *block = "{{#define w}}_64{{/define}}\n{{#define v}}{{> w}}{{/define}}\n"
                        "{{#define u}}\n{{> w}}\n{{- /define}}\n";
    char source[512];
    snprintf(source, sizeof(source), "%sa{{> v}}{{> u}}(\n", block);
    assert_renders(source, "a_64_64(\n");
    snprintf(source, sizeof(source), "%s{{#each list}}{{> w}}{{/each}}\n", block);
    assert_renders(source, "_64_64_64\n");
    snprintf(source, sizeof(source), "%s{{> w}}{{> w}}\n", block);
    assert_renders(source, "_64_64\n");
    snprintf(source, sizeof(source), "%s  {{> w}}\nx\n", block);
    assert_renders(source, "  _64\nx\n");
}

static void long_lines_are_broken(void **state) {
    (void)state;
    assert_renders(
        "{{#wrap 30}}\nint function(int first, int second, int third);\nshort(a, b);\n{{/wrap}}\n",
        "int function(int first,\n             int second,\n             int third);\nshort(a, b);\n");
    assert_renders("{{#wrap 30}}\nx = f(aaaaaaaa, g(bbbbbbbb, cccccccc, dddddddd), e);\n{{/wrap}}\n",
                   "x = f(aaaaaaaa,\n      g(bbbbbbbb, cccccccc,\n        dddddddd), e);\n");
    assert_renders("{{#wrap 20}}\nif (alpha == 1 || beta == 2 || gamma)\n{{/wrap}}\n",
                   "if (alpha == 1 ||\n    beta == 2 ||\n    gamma)\n");
    assert_renders("{{#wrap 20}}\nf(\"a, b, c, d, e, f, g\", ',', x);\n{{/wrap}}\n",
                   "f(\"a, b, c, d, e, f, g\",\n  ',', x);\n");
    assert_renders(
        "{{#wrap 20}}\n#define X(a, b, c, d, e) f(a, b, c)\nno place in this line to break\n{{/wrap}}\n",
        "#define X(a, b, c, d, e) f(a, b, c)\nno place in this line to break\n");
}

static void wrapping_counts_the_indentation(void **state) {
    (void)state;
    assert_renders(
        "{{#define c}}\n{{#wrap 20}}\nf(aaaaa, bbbbb, c);\n{{/wrap}}\n{{/define}}\n    {{> c}}\n{{> c}}\n",
        "    f(aaaaa, bbbbb,\n      c);\nf(aaaaa, bbbbb, c);\n");
}

static void lines_are_wrapped_with_what_stands_before_the_wrap(void **state) {
    (void)state;
    assert_renders("int f({{#wrap 20}}int first, int second{{/wrap}}, int third, int fourth, int fifth);\n",
                   "int f(int first,\n      int second, int third, int fourth, int fifth);\n");
    assert_renders("int f(int a, {{#wrap 20}}int bb, int cc);\ng(aaaaaaa, bbbbbbbbbb{{/wrap}}, c);\n",
                   "int f(int a, int bb,\n      int cc);\ng(aaaaaaa,\n  bbbbbbbbbb, c);\n");
}

static void values_with_line_ends_are_indented_and_wrapped(void **state) {
    (void)state;
    assert_renders("{{#define c}}\n{{#with \"cc\\ndd\" as x}}\n{{#wrap 20}}\n"
                   "foo(aaaaaaaaa, bbbbbbbbb, {{x|upper}})\n{{/wrap}}\n{{/with}}\n{{/define}}\n  {{> c}}\n",
                   "  foo(aaaaaaaaa,\n      bbbbbbbbb, CC\n  DD)\n");
}

static void a_call_that_prints_nothing_leaves_no_line(void **state) {
    (void)state;
    const char *const values[] = {"{{empty}}", "{{empty|lower}}", "{{(empty \"\")}}", "{{nothing?}}", ""};
    for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); ++i) {
        char source[100];
        snprintf(source, sizeof(source), "a\n{{#define c}}%s{{/define}}\n   {{> c}}\nb\n", values[i]);
        assert_renders(source, "a\nb\n");
    }
}

static void the_innermost_width_counts(void **state) {
    (void)state;
    assert_renders("{{#wrap 20}}\nf(aaaaa, bbbbb, ccccc);\n{{#wrap 40}}\nf(aaaaa, bbbbb, ccccc);\n{{/wrap}}\n"
                   "f(aaaaa, bbbbb, ccccc);\n{{/wrap}}\n",
                   "f(aaaaa, bbbbb,\n  ccccc);\nf(aaaaa, bbbbb, ccccc);\nf(aaaaa, bbbbb,\n  ccccc);\n");
}

static void wrapping_a_huge_line_takes_linear_time(void **state) {
    (void)state;
    struct text source = {0};
    text_append_string(&source, "{{#wrap 100}}\nf(");
    for (int i = 0; i < 200000; ++i) {
        text_append_string(&source, "argument, ");
    }
    text_append_string(&source, "last);\n{{/wrap}}\n");
    struct fixture fixture;
    assert_true(fixture_render(&fixture, source.data));
    assert_true(fixture.out.size > 2000000);
    text_free(&fixture.out);
    text_free(&source);
}

static void a_long_chain_of_branches_needs_no_stack(void **state) {
    (void)state;
    struct text source = {0};
    text_append_string(&source, "{{#if no}}first");
    for (int i = 0; i < 200000; ++i) {
        text_append_string(&source, "{{else if no}}next");
    }
    text_append_string(
        &source, "{{else if yes}}one{{else}}last{{/if}} {{#if no}}{{else}}{{#if no}}{{/if}}two{{/if}}\n");
    struct fixture fixture;
    assert_true(fixture_render(&fixture, source.data));
    assert_string_equal(fixture.out.data, "one two\n");
    text_free(&fixture.out);
    text_free(&source);
}

static void generated_elements_need_no_memory_in_the_end(void **state) {
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    fixture_file(&fixture, "main.tmpl", "{{#each l}}{{#each l}}{{number}}{{/each}}{{/each}}");
    struct template_set *set =
        template_set_load(fixture.arena, fixture.sources, fixture.diagnostics, fixture.folder);
    struct view *root = view_map(fixture.arena);
    view_set(fixture.arena, root, "l", view_generated_list(fixture.arena, 1000, number_element, NULL));
    size_t before = arena_size(fixture.arena);
    assert_true(template_render(set, "main.tmpl", root, &fixture.out));
    assert_true(arena_size(fixture.arena) - before < 1000000);
    static const char *const names[] = {"main.tmpl", NULL};
    fixture_close(&fixture, names);
}

static void inner_scope_comes_first(void **state) {
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    fixture_file(&fixture, "main.tmpl", "{{name}} {{size}}");
    struct template_set *set =
        template_set_load(fixture.arena, fixture.sources, fixture.diagnostics, fixture.folder);
    const struct view *root = sample_view(fixture.arena);
    const struct view *inner = view_get(root, "map");
    assert_true(template_render_within(set, "main.tmpl", root, inner, &fixture.out));
    assert_true(template_render_string_within(set, " {{only}}_{{size}}", root, inner, &fixture.out));
    assert_string_equal(fixture.out.data, "inner 255 here_255");
    static const char *const names[] = {"main.tmpl", NULL};
    fixture_close(&fixture, names);
}

static void built_in_templates_are_well_formed(void **state) {
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    struct template_set *set =
        template_set_built_in(fixture.arena, fixture.sources, fixture.diagnostics, &qaic_built_in_templates);
    diagnostics_flush(fixture.diagnostics);
    assert_string_equal(fixture.messages, "");
    assert_non_null(set);
    assert_non_null(template_set_data(set, "outputs.yaml"));
    assert_non_null(template_set_data(set, "types.yaml"));
    assert_null(template_set_files(set)[0]);
    static const char *const names[] = {NULL};
    fixture_close(&fixture, names);
}

static void data_files_become_views(void **state) {
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    fixture_file(&fixture, "d.yaml", "a: {b: [1, 0x1f, true, \"true\", ~, unsigned char]}\n'c d': -5\n");
    struct template_set *set =
        template_set_load(fixture.arena, fixture.sources, fixture.diagnostics, fixture.folder);
    const struct view *root = template_set_data(set, "d.yaml");
    const struct view *list = view_get(view_get(root, "a"), "b");
    assert_int_equal(list->count, 6);
    assert_int_equal(list->elements[0]->integer, 1);
    assert_int_equal(list->elements[1]->integer, 31);
    assert_int_equal(list->elements[2]->kind, VIEW_BOOLEAN);
    assert_string_equal(list->elements[3]->string, "true");
    assert_int_equal(list->elements[4]->kind, VIEW_NULL);
    assert_string_equal(list->elements[5]->string, "unsigned char");
    assert_string_equal(view_get(root, "c d")->string, "-5");
    static const char *const names[] = {"d.yaml", NULL};
    fixture_close(&fixture, names);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_copied),
        cmocka_unit_test(values_are_printed),
        cmocka_unit_test(values_are_converted),
        cmocka_unit_test(conditions_decide),
        cmocka_unit_test(each_walks_lists),
        cmocka_unit_test(with_opens_a_scope),
        cmocka_unit_test(blocks_are_called),
        cmocka_unit_test(arguments_see_the_caller_only),
        cmocka_unit_test(lines_of_block_tags_vanish),
        cmocka_unit_test(definitions_leave_nothing),
        cmocka_unit_test(white_space_is_cut),
        cmocka_unit_test(calls_alone_are_indented),
        cmocka_unit_test(calls_within_a_line_stay_there),
        cmocka_unit_test(long_lines_are_broken),
        cmocka_unit_test(wrapping_counts_the_indentation),
        cmocka_unit_test(lines_are_wrapped_with_what_stands_before_the_wrap),
        cmocka_unit_test(values_with_line_ends_are_indented_and_wrapped),
        cmocka_unit_test(a_call_that_prints_nothing_leaves_no_line),
        cmocka_unit_test(the_innermost_width_counts),
        cmocka_unit_test(wrapping_a_huge_line_takes_linear_time),
        cmocka_unit_test(a_long_chain_of_branches_needs_no_stack),
        cmocka_unit_test(generated_elements_need_no_memory_in_the_end),
        cmocka_unit_test(inner_scope_comes_first),
        cmocka_unit_test(built_in_templates_are_well_formed),
        cmocka_unit_test(data_files_become_views),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
