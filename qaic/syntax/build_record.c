// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/build.h"
#include "qaic/syntax/comments.h"

static struct ast_declaration *new_record(struct parser *parser, enum ast_declaration_kind kind,
                                          struct ast_identifier name, struct location open,
                                          struct location close, struct location at) {
    struct ast_declaration *record = ARENA_NEW(parser->arena, struct ast_declaration);
    record->kind = kind;
    record->name = name;
    record->span = at.span;
    place_body(parser, NULL, open, close);
    return record;
}

void check_not_empty(struct parser *parser, bool empty, const char *construct, const char *content,
                     struct location open, struct location close) {
    size_t depth = parser->brackets.count;
    size_t errors = depth != 0 ? parser->brackets.items[depth - 1].errors : 0;
    if (empty && diagnostics_errors(parser->diagnostics) == errors) {
        diagnose(parser->diagnostics, DIAG_EMPTY_BODY, span_join(open.span, close.span), construct, content);
    }
}

struct ast_declaration *new_struct(struct parser *parser, struct ast_identifier name,
                                   struct member_list members, struct location open, struct location close,
                                   struct location at) {
    struct ast_declaration *record = new_record(parser, AST_STRUCT, name, open, close, at);
    record->structure.members = members.head;
    check_not_empty(parser, members.head == NULL, "struct", "member", open, close);
    return record;
}

struct member_list add_member(struct member_list list, struct ast_member *member) {
    if (member == NULL) {
        return list;
    }
    if (list.tail == NULL) {
        list.head = member;
    } else {
        list.tail->next = member;
    }
    list.tail = member;
    return list;
}

struct ast_member *new_member(struct parser *parser, struct ast_type *type,
                              struct declarator_list declarators, struct location at) {
    if (type == NULL || declarators.head == NULL) {
        return NULL;
    }
    struct ast_member *member = ARENA_NEW(parser->arena, struct ast_member);
    member->type = type;
    member->declarators = declarators.head;
    place_member(parser, &member->comments, at);
    return member;
}

struct declarator_list add_declarator(struct declarator_list list, struct ast_declarator *declarator) {
    if (list.tail == NULL) {
        list.head = declarator;
    } else {
        list.tail->next = declarator;
    }
    list.tail = declarator;
    return list;
}

struct ast_declarator *new_declarator(struct parser *parser, struct ast_identifier name,
                                      struct expression_list sizes, struct location at) {
    struct ast_declarator *declarator = ARENA_NEW(parser->arena, struct ast_declarator);
    declarator->name = name;
    declarator->sizes = sizes.items;
    declarator->size_count = sizes.count;
    declarator->span = at.span;
    return declarator;
}

static struct expression_list add_expression(struct parser *parser, struct expression_list list,
                                             struct ast_expression *expression) {
    list.items =
        parser_grow(parser->arena, list.items, &list.count, &list.capacity, sizeof(struct ast_expression *));
    list.items[list.count - 1] = expression;
    return list;
}

struct expression_list add_size(struct parser *parser, struct expression_list list,
                                struct ast_expression *size, struct location at) {
    if (size == NULL || parser->stop) {
        return list;
    }
    if (list.count == DEEPEST_TYPE) {
        report_too_deep(parser, at, "types", DEEPEST_TYPE);
        return list;
    }
    return add_expression(parser, list, size);
}

struct ast_declaration *new_union(struct parser *parser, struct ast_identifier name,
                                  struct ast_type *discriminator, struct case_list cases,
                                  struct location open, struct location close, struct location at) {
    struct ast_declaration *record = new_record(parser, AST_UNION, name, open, close, at);
    record->unions.discriminator = discriminator;
    record->unions.cases = cases.head;
    return discriminator == NULL ? NULL : record;
}

struct case_list add_case(struct parser *parser, struct case_list list, struct ast_case *branch) {
    if (branch == NULL) {
        return list;
    }
    if (list.tail == NULL) {
        list.head = branch;
    } else {
        if (list.tail->is_default) {
            diagnose(parser->diagnostics, DIAG_CASE_AFTER_DEFAULT, branch->span);
        }
        list.tail->next = branch;
    }
    list.tail = branch;
    return list;
}

struct ast_case *new_case(struct parser *parser, struct label_list labels, struct ast_type *type,
                          struct ast_declarator *declarator, struct location at) {
    if (type == NULL || declarator == NULL) {
        return NULL;
    }
    struct ast_case *branch = ARENA_NEW(parser->arena, struct ast_case);
    branch->labels = labels.labels.items;
    branch->label_count = labels.labels.count;
    branch->is_default = labels.has_default;
    branch->type = type;
    branch->declarator = declarator;
    branch->span = at.span;
    place_member(parser, &branch->comments, at);
    return branch;
}

struct label_list new_label(struct parser *parser, struct ast_expression *value, struct location at) {
    struct label_list label = {.has_default = value == NULL, .at = at};
    if (value != NULL) {
        label.labels = add_expression(parser, label.labels, value);
    }
    return label;
}

struct label_list join_labels(struct parser *parser, struct label_list list, struct label_list label) {
    if ((list.has_default || label.has_default) && !parser->quiet) {
        diagnose(parser->diagnostics, DIAG_DEFAULT_WITH_CASE, label.at.span);
    }
    list.has_default = list.has_default || label.has_default;
    if (label.labels.count != 0) {
        list.labels = add_expression(parser, list.labels, label.labels.items[0]);
    }
    return list;
}

struct ast_declaration *new_enum(struct parser *parser, struct ast_identifier name,
                                 struct enumerator_list enumerators, struct location open,
                                 struct location close, struct location at) {
    struct ast_declaration *record = new_record(parser, AST_ENUM, name, open, close, at);
    record->enumeration.enumerators = enumerators.head;
    check_not_empty(parser, enumerators.head == NULL, "enum", "enumerator", open, close);
    return record;
}

struct enumerator_list add_enumerator(struct enumerator_list list, struct ast_enumerator *enumerator) {
    if (list.tail == NULL) {
        list.head = enumerator;
    } else {
        list.tail->next = enumerator;
    }
    list.tail = enumerator;
    return list;
}

struct ast_enumerator *new_enumerator(struct parser *parser, struct ast_identifier name, struct location at) {
    struct ast_enumerator *enumerator = ARENA_NEW(parser->arena, struct ast_enumerator);
    enumerator->name = name;
    place_member(parser, &enumerator->comments, at);
    return enumerator;
}
