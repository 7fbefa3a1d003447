// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/build.h"
#include "qaic/syntax/comments.h"

struct declaration_list add_declaration(struct declaration_list list, struct ast_declaration *declaration) {
    if (declaration == NULL || (declaration->name.text == NULL && declaration->kind != AST_TYPEDEF)) {
        return list;
    }
    if (list.tail == NULL) {
        list.head = declaration;
    } else {
        list.tail->next = declaration;
    }
    list.tail = declaration;
    return list;
}

static struct ast_declaration *new_declaration(struct parser *parser, enum ast_declaration_kind kind,
                                               struct ast_identifier name, struct location at) {
    struct ast_declaration *declaration = ARENA_NEW(parser->arena, struct ast_declaration);
    declaration->kind = kind;
    declaration->name = name;
    declaration->span = at.span;
    return declaration;
}

struct ast_declaration *finish_declaration(struct parser *parser, struct ast_declaration *declaration,
                                           struct location at) {
    if (declaration != NULL) {
        declaration->span = at.span;
        place_declaration(parser, declaration, at);
    }
    return declaration;
}

struct ast_declaration *stray_semicolon(struct parser *parser, struct location at) {
    if (!parser->quiet) {
        diagnose(parser->diagnostics, DIAG_STRAY_SEMICOLON, at.span);
    }
    return NULL;
}

struct ast_declaration *new_module(struct parser *parser, struct ast_identifier name,
                                   struct declaration_list members, struct location open,
                                   struct location close, struct location at) {
    struct ast_declaration *module = new_declaration(parser, AST_MODULE, name, at);
    module->module.members = members.head;
    place_body(parser, &module->module.closing, open, close);
    check_not_empty(parser, members.head == NULL, "module", "declaration", open, close);
    return module;
}

struct ast_declaration *new_interface(struct parser *parser, struct ast_identifier name, bool local,
                                      bool ext_params, struct location at) {
    struct ast_declaration *interface = new_declaration(parser, AST_INTERFACE, name, at);
    interface->interface.local = local;
    interface->interface.ext_params = ext_params;
    return interface;
}

struct ast_declaration *forward_interface(struct ast_declaration *interface) {
    interface->interface.forward = true;
    return interface;
}

struct ast_declaration *define_interface(struct parser *parser, struct ast_declaration *interface,
                                         struct ast_scoped_name *base, struct declaration_list members,
                                         struct location open, struct location close) {
    interface->interface.members = members.head;
    interface->interface.base = base;
    place_body(parser, &interface->interface.closing, open, close);
    return interface;
}

struct ast_declaration *without_body(struct parser *parser, struct ast_identifier name, const char *keyword,
                                     struct location at) {
    // Before anything else the '{' is missing, which the grammar reports.
    if (name.text != NULL && !parser->quiet && parser->recent[0].kind == ';') {
        diagnose(parser->diagnostics, DIAG_NO_BODY, at.span, keyword, name.text);
    }
    return NULL;
}

struct ast_declaration *new_typedef(struct parser *parser, struct ast_type *type,
                                    struct declarator_list declarators, struct location at) {
    if (type == NULL || declarators.head == NULL) {
        return NULL;
    }
    struct ast_declaration *declaration =
        new_declaration(parser, AST_TYPEDEF, (struct ast_identifier){0}, at);
    declaration->typedefs.type = type;
    declaration->typedefs.declarators = declarators.head;
    return declaration;
}

struct ast_declaration *new_native(struct parser *parser, struct ast_identifier name, struct location at) {
    return new_declaration(parser, AST_NATIVE, name, at);
}

struct ast_declaration *new_constant(struct parser *parser, struct ast_type *type, struct ast_identifier name,
                                     struct ast_expression *value, struct location at) {
    if (type == NULL || value == NULL) {
        return NULL;
    }
    struct ast_declaration *constant = new_declaration(parser, AST_CONST, name, at);
    constant->constant.type = type;
    constant->constant.value = value;
    return constant;
}

struct ast_declaration *new_attribute(struct parser *parser, struct ast_type *type,
                                      struct ast_identifier name, bool readonly, struct location at) {
    if (type == NULL) {
        return NULL;
    }
    struct ast_declaration *attribute = new_declaration(parser, AST_ATTRIBUTE, name, at);
    attribute->attribute.readonly = readonly;
    attribute->attribute.type = type;
    return attribute;
}

struct ast_declaration *new_operation(struct parser *parser, struct ast_type *returns,
                                      struct ast_identifier name, struct parameter_list parameters,
                                      struct location at) {
    if (returns == NULL) {
        return NULL;
    }
    struct ast_declaration *operation = new_declaration(parser, AST_OPERATION, name, at);
    operation->operation.returns = returns;
    operation->operation.parameters = parameters.head;
    return operation;
}

struct ast_declaration *async_operation(struct ast_declaration *operation) {
    if (operation != NULL) {
        operation->operation.async = true;
    }
    return operation;
}

struct ast_declaration *qualified_operation(struct parser *parser, struct ast_declaration *operation,
                                            struct ast_identifier qualifier) {
    if (operation != NULL && qualifier.text != NULL) {
        struct ast_identifier *copy = ARENA_NEW(parser->arena, struct ast_identifier);
        *copy = qualifier;
        operation->operation.qualifier = copy;
    }
    return operation;
}

struct parameter_list add_parameter(struct parameter_list list, struct ast_parameter *parameter) {
    if (parameter == NULL) {
        return list;
    }
    if (list.tail == NULL) {
        list.head = parameter;
    } else {
        list.tail->next = parameter;
    }
    list.tail = parameter;
    return list;
}

struct ast_parameter *new_parameter(struct parser *parser, enum ast_mode mode, struct location mode_at,
                                    struct ast_type *type, struct ast_identifier name, struct location at) {
    if (type == NULL) {
        return NULL;
    }
    struct ast_parameter *parameter = ARENA_NEW(parser->arena, struct ast_parameter);
    parameter->mode = mode;
    parameter->mode_span = mode_at.span;
    parameter->type = type;
    parameter->name = name;
    parameter->span = at.span;
    return parameter;
}

enum ast_mode foreign_mode(struct parser *parser, const char *foreign, const char *ours, enum ast_mode mode,
                           struct location at) {
    diagnose(parser->diagnostics, DIAG_FOREIGN_MODE, at.span, foreign, ours);
    return mode;
}
