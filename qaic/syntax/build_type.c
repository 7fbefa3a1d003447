// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/build.h"

#include <string.h>

struct ast_type *new_type(struct parser *parser, enum ast_type_kind kind, struct location at) {
    struct ast_type *type = ARENA_NEW(parser->arena, struct ast_type);
    type->kind = kind;
    type->span = at.span;
    return type;
}

struct ast_type *new_base_type(struct parser *parser, enum ast_base_type base, struct location at) {
    struct ast_type *type = new_type(parser, AST_TYPE_BASE, at);
    type->base = base;
    return type;
}

struct ast_type *new_sequence(struct parser *parser, struct ast_type *element, struct ast_expression *bound,
                              struct location at) {
    if (element == NULL) {
        return NULL;
    }
    struct ast_type *type = new_bounded_type(parser, AST_TYPE_SEQUENCE, bound, at);
    type->element = element;
    return type;
}

struct ast_type *new_bounded_type(struct parser *parser, enum ast_type_kind kind,
                                  struct ast_expression *bound, struct location at) {
    struct ast_type *type = new_type(parser, kind, at);
    type->bound = bound;
    return type;
}

struct ast_type *new_named_type(struct parser *parser, struct ast_scoped_name *name, bool notnil,
                                struct location at) {
    struct ast_type *type = new_type(parser, AST_TYPE_NAME, at);
    type->name = name;
    type->notnil = notnil;
    return type;
}

struct ast_type *inline_type(struct parser *parser, struct ast_declaration *definition, struct location at) {
    if (definition == NULL || definition->name.text == NULL) {
        return NULL;
    }
    struct ast_type *type = new_type(parser, AST_TYPE_INLINE, at);
    type->definition = definition;
    return type;
}

struct ast_type *elaborated_type(struct parser *parser, const char *keyword, struct ast_identifier name,
                                 struct location at) {
    if (name.text == NULL) {
        return NULL;
    }
    diagnose(parser->diagnostics, DIAG_ELABORATED_TYPE, at.span, keyword, name.text);
    struct location name_at = at;
    name_at.span = name.span;
    return new_named_type(parser, simple_name(parser, name, name_at), false, at);
}

// The array has room for a power of two.
static struct ast_scoped_name *new_name(struct parser *parser, struct ast_identifier name, bool global,
                                        struct location at) {
    struct ast_scoped_name *result = ARENA_NEW(parser->arena, struct ast_scoped_name);
    result->global = global;
    result->parts = ARENA_NEW(parser->arena, struct ast_identifier);
    result->parts[0] = name;
    result->part_count = 1;
    result->span = at.span;
    return result;
}

struct ast_scoped_name *simple_name(struct parser *parser, struct ast_identifier name, struct location at) {
    return new_name(parser, name, false, at);
}

struct ast_scoped_name *global_name(struct parser *parser, struct ast_identifier name, struct location at) {
    return new_name(parser, name, true, at);
}

struct ast_scoped_name *extend_name(struct parser *parser, struct ast_scoped_name *name,
                                    struct ast_identifier last, struct location at) {
    size_t count = name->part_count;
    if ((count & (count - 1)) == 0) {
        struct ast_identifier *larger = ARENA_ARRAY(parser->arena, struct ast_identifier, 2 * count);
        memcpy(larger, name->parts, count * sizeof(*larger));
        name->parts = larger;
    }
    name->parts[name->part_count++] = last;
    name->span = at.span;
    return name;
}

struct ast_scoped_name *prefix_name(struct parser *parser, struct ast_identifier first,
                                    struct ast_scoped_name *rest, struct location at) {
    struct ast_identifier *parts = ARENA_ARRAY(parser->arena, struct ast_identifier, rest->part_count + 1);
    parts[0] = first;
    memcpy(parts + 1, rest->parts, rest->part_count * sizeof(*parts));
    rest->parts = parts;
    ++rest->part_count;
    rest->global = false;
    rest->span = at.span;
    return rest;
}
