// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

// The bytes of `span` must be `text`.
static void assert_span(const struct parsed *parsed, struct span span, uint32_t file, const char *text) {
    const struct source_file *source = sources_file(parsed->sources, span.file);
    assert_int_equal(span.file, file);
    assert_non_null(source);
    assert_int_equal(span.length, strlen(text));
    assert_memory_equal(source->text + span.offset, text, strlen(text));
}

static void nodes_know_their_text(void **state) {
    struct parsed parsed;
    (void)state;
    parse_text(
        &parsed,
        "const long x = -(1 + M::y) ;\ninterface I { async [oneway] void f(in sequence<long, 3> a); };");
    const struct ast_declaration *constant = parsed.ast->declarations;
    assert_span(&parsed, constant->span, 1, "const long x = -(1 + M::y) ;");
    assert_span(&parsed, constant->name.span, 1, "x");
    assert_span(&parsed, constant->constant.type->span, 1, "long");
    const struct ast_expression *value = constant->constant.value;
    assert_span(&parsed, value->span, 1, "-(1 + M::y)");
    assert_span(&parsed, value->operator_span, 1, "-");
    const struct ast_expression *sum = value->operation.right->inner;
    assert_span(&parsed, sum->span, 1, "1 + M::y");
    assert_span(&parsed, sum->operator_span, 1, "+");
    assert_span(&parsed, sum->operation.right->name.span, 1, "M::y");
    assert_span(&parsed, sum->operation.right->name.parts[1].span, 1, "y");
    const struct ast_declaration *method = constant->next->interface.members;
    assert_span(&parsed, method->span, 1, "async [oneway] void f(in sequence<long, 3> a);");
    assert_span(&parsed, method->operation.qualifier->span, 1, "oneway");
    const struct ast_parameter *parameter = method->operation.parameters;
    assert_span(&parsed, parameter->span, 1, "in sequence<long, 3> a");
    assert_span(&parsed, parameter->mode_span, 1, "in");
    assert_span(&parsed, parameter->type->span, 1, "sequence<long, 3>");
    release(&parsed);
}

static void angles_that_close_two_templates_have_places(void **state) {
    struct parsed parsed;
    (void)state;
    parse_text(&parsed, "typedef sequence<sequence<long>> T;");
    const struct ast_type *type = parsed.ast->declarations->typedefs.type;
    assert_span(&parsed, type->span, 1, "sequence<sequence<long>>");
    assert_span(&parsed, type->element->span, 1, "sequence<long>");
    release(&parsed);
}

static void places_follow_includes(void **state) {
    static const char *const files[] = {"struct S {\n#include \"i\"\n long b;\n};\n", " long\n a;\n"};
    const struct piece pieces[] = {{0, 0, 11}, {1, 0, 9}, {0, 24, strlen(files[0]) - 24}};
    struct parsed parsed;
    (void)state;
    parse_pieces(&parsed, files, 2, pieces, 3);
    assert_string_equal(parsed.messages.data, "");
    const struct ast_declaration *record = parsed.ast->declarations;
    assert_span(&parsed, record->name.span, 1, "S");
    assert_span(&parsed, record->structure.members->declarators->name.span, 2, "a");
    assert_span(&parsed, record->structure.members->next->declarators->name.span, 1, "b");
    release(&parsed);
}

static void a_semicolon_missing_in_an_include_is_missing_there(void **state) {
    static const char *const files[] = {"#include \"i\"\ntypedef long M;\n", "typedef long I\n"};
    const struct piece pieces[] = {{1, 0, 15}, {0, 13, 16}};
    struct parsed parsed;
    (void)state;
    parse_pieces(&parsed, files, 2, pieces, 2);
    assert_string_equal(parsed.messages.data, "1:15: missing-semicolon: missing ';' after 'I'\n");
    assert_string_equal(parsed.tree.data, "typedef long I\ntypedef long M\n");
    release(&parsed);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_know_their_text),
        cmocka_unit_test(angles_that_close_two_templates_have_places),
        cmocka_unit_test(places_follow_includes),
        cmocka_unit_test(a_semicolon_missing_in_an_include_is_missing_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
