// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void syntax_errors_have_a_place(void **state) {
    (void)state;
    assert_fails("a\n {{name", "template-tag-open 2:2 the tag is not closed\n");
    assert_fails("{{name \"}}", "template-tag-open 1:1 the tag is not closed\n");
    assert_fails("{{}}", "template-syntax 1:3 expected a value\n");
    assert_fails("{{name name}}", "template-syntax 1:8 expected the end of the tag\n");
    assert_fails("{{name|big}}", "template-conversion 1:8 unknown conversion 'big'\n");
    assert_fails("x {{#for a}}", "template-unknown-tag 1:3 unknown tag '#for'\n");
    assert_fails("{{#if a &&}}{{/if}}", "template-syntax 1:11 expected a value\n");
    assert_fails("{{#if (a}}{{/if}}", "template-syntax 1:9 expected ')'\n");
    assert_fails("{{@middle}}", "template-syntax 1:4 expected @index, @first or @last\n");
    assert_fails("{{#wrap 5}}{{/wrap}}", "template-syntax 1:10 expected a width from 20 to 1000\n");
    assert_fails("{{> a.b}}", "template-syntax 1:5 expected the name of a block\n");
    assert_fails("{{> a b}}", "template-syntax 1:8 expected '='\n");
}

// As long as the stack and the memory of a run stay small.
static void endless_lists_in_a_tag_are_refused(void **state) {
    (void)state;
    struct text source = {0};
    text_append_string(&source, "{{#if no");
    for (int i = 0; i < 100000; ++i) {
        text_append_string(&source, i % 2 == 0 ? " || no" : " && no");
    }
    text_append_string(&source, "}}{{/if}}");
    assert_fails(source.data, "template-syntax 1:1543 expected a shorter condition\n");
    text_free(&source);
    text_append_string(&source, "{{> b");
    for (int i = 0; i < 100000; ++i) {
        text_append_string(&source, " a=\"q\"");
    }
    text_append_string(&source, "}}");
    assert_fails(source.data, "template-syntax 1:391 expected fewer arguments\n");
    text_free(&source);
}

static void open_blocks_are_found(void **state) {
    (void)state;
    assert_fails("a\n{{#if yes}}\n", "template-block-open 2:1 '{{#if}}' is not closed\n");
    assert_fails("{{#if yes}}\n{{/each}}",
                 "template-block-end 2:1 '{{/each}}' has no matching '{{#...}}' here\n"
                 " 1:1 the open block is 'if'\n");
    assert_fails("x{{/if}}", "template-block-end 1:2 '{{/if}}' has no matching '{{#...}}' here\n");
    assert_fails("x{{else}}", "template-block-end 1:2 '{{else}}' has no matching '{{#...}}' here\n");
    assert_fails(
        "{{#if yes}}{{else}}{{else}}{{/if}}",
        "template-block-end 1:20 '{{else}}' has no matching '{{#...}}' here\n 1:1 the open block is 'if'\n");
}

static void unknown_names_are_found(void **state) {
    (void)state;
    assert_fails("\n{{nane}}", "template-unknown-name 2:3 unknown name 'nane'\n 2:3 did you mean 'name'?\n");
    assert_fails("{{map.missing}}", "template-unknown-name 1:3 unknown name 'map.missing'\n");
    assert_fails("{{> missing}}", "template-unknown-block 1:5 block 'missing' is not defined\n");
    assert_fails("{{> (\"x_\" name)}}", "template-unknown-block 1:5 block 'x_calc' is not defined\n");
    assert_fails("{{#define a}}{{qqqqqq}}{{/define}}\n{{> a}}",
                 "template-unknown-name 1:16 unknown name 'qqqqqq'\n 2:1 called from here\n");
    assert_fails("{{#each qqqqqq}}{{/each}}", "template-unknown-name 1:9 unknown name 'qqqqqq'\n");
}

static void kinds_are_checked(void **state) {
    (void)state;
    assert_fails("{{map}}", "template-kind 1:3 'map' is a map, but something printable is needed\n");
    assert_fails("{{nothing}}", "template-kind 1:3 'nothing' is null, but something printable is needed\n");
    assert_fails("{{name|hex}}", "template-kind 1:3 'name' is a text, but a number is needed\n");
    assert_fails("{{#each name}}{{/each}}", "template-kind 1:9 'name' is a text, but a list is needed\n");
    assert_fails("{{#with name}}{{/with}}", "template-kind 1:9 'name' is a text, but a map is needed\n");
    assert_fails("{{@index}}", "template-outside-each 1:3 '@index' has no meaning outside of each\n");
}

static void blocks_are_defined_once(void **state) {
    (void)state;
    assert_fails("{{#define a}}{{/define}}\n{{#define a}}{{/define}}",
                 "template-block-twice 2:1 block 'a' is defined twice\n 1:1 the other definition\n");
}

static void endless_recursion_is_stopped(void **state) {
    (void)state;
    struct fixture fixture;
    assert_false(fixture_render(&fixture, "{{#define a}}\n{{> a}}\n{{/define}}\n{{> a}}"));
    assert_non_null(
        strstr(fixture.messages, "template-recursion 2:1 blocks call each other more than 100 deep\n"));
    text_free(&fixture.out);
}

static void deep_nesting_is_refused(void **state) {
    (void)state;
    struct text source = {0};
    for (int i = 0; i < 100000; ++i) {
        text_append_string(&source, "{{#if yes}}");
    }
    struct fixture fixture;
    assert_false(fixture_render(&fixture, source.data));
    assert_non_null(strstr(fixture.messages, "template-nesting 1:353"));
    text_free(&fixture.out);
    source.size = 0;
    text_append_string(&source, "{{#if ");
    for (int i = 0; i < 100000; ++i) {
        text_append_string(&source, i % 2 == 0 ? "!" : "(");
    }
    text_append_string(&source, "}}");
    assert_false(fixture_render(&fixture, source.data));
    assert_non_null(strstr(fixture.messages, "template-syntax"));
    text_free(&fixture.out);
    text_free(&source);
}

static void missing_files_are_named(void **state) {
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    fixture_file(&fixture, "bad.yaml", "a: [1\nb: {");
    fixture_file(&fixture, "alias.yaml", "a: &x 1\nb: *x\n");
    struct template_set *set =
        template_set_load(fixture.arena, fixture.sources, fixture.diagnostics, fixture.folder);
    assert_false(template_render(set, "main.tmpl", sample_view(fixture.arena), &fixture.out));
    assert_null(template_set_data(set, "bad.yaml"));
    assert_null(template_set_data(set, "alias.yaml"));
    assert_null(template_set_load(fixture.arena, fixture.sources, fixture.diagnostics, "/nowhere"));
    diagnostics_flush(fixture.diagnostics);
    assert_non_null(
        strstr(fixture.messages, "template-missing 0:0 the templates have no file 'main.tmpl'\n"));
    assert_non_null(strstr(fixture.messages, "template-data 2:"));
    assert_non_null(
        strstr(fixture.messages, "template-data 2:4 not valid YAML: aliases are not supported\n"));
    assert_non_null(strstr(fixture.messages, "cannot read template folder '/nowhere'"));
    static const char *const names[] = {"bad.yaml", "alias.yaml", NULL};
    fixture_close(&fixture, names);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(syntax_errors_have_a_place),
        cmocka_unit_test(open_blocks_are_found),
        cmocka_unit_test(endless_lists_in_a_tag_are_refused),
        cmocka_unit_test(unknown_names_are_found),
        cmocka_unit_test(kinds_are_checked),
        cmocka_unit_test(blocks_are_defined_once),
        cmocka_unit_test(endless_recursion_is_stopped),
        cmocka_unit_test(deep_nesting_is_refused),
        cmocka_unit_test(missing_files_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
