// SPDX-License-Identifier: BSD-3-Clause
// Methods and attributes.
#include "qaic/model/lower.h"

#include <string.h>

static struct method *add_method(struct lowering *lowering, const struct ast_declaration *declaration,
                                 const struct ast_identifier *name, struct interface *interface,
                                 struct method_list *methods) {
    size_t errors = diagnostics_errors(lowering->diagnostics);
    declare(lowering, name, SYMBOL_METHOD);
    struct method *method = LIST_ADD(lowering->arena, methods, struct method);
    *method = (struct method){.name = name->text, .declared_in = interface, .span = name->span};
    method->c_name = scoped_c_name(lowering, name->text);
    method->index = (uint32_t)(methods->count - 1);
    method->leading = lower_comments(lowering, declaration->leading, &method->leading_count);
    method->trailing = lower_comments(lowering, declaration->trailing, &method->trailing_count);
    if (diagnostics_errors(lowering->diagnostics) == errors) {
        claim_function(lowering, method->c_name, name->span);
    }
    return method;
}

static struct parameter lower_parameter(struct lowering *lowering, const struct ast_parameter *source,
                                        bool async) {
    struct parameter parameter = {.name = source->name.text,
                                  .idl_name = source->name.text,
                                  .mode = source->mode,
                                  .span = source->name.span};
    parameter.type = lower_type(lowering, source->type);
    if (!type_is_error(lowering, parameter.type)) {
        check_parameter(lowering, source, &parameter, async);
    }
    return parameter;
}

static void lower_parameters(struct lowering *lowering, const struct ast_declaration *declaration,
                             struct method *method) {
    size_t count = 0;
    for (const struct ast_parameter *source = declaration->operation.parameters; source != NULL;
         source = source->next) {
        ++count;
    }
    struct parameter *parameters = ARENA_ARRAY(lowering->arena, struct parameter, count);
    size_t index = 0;
    for (const struct ast_parameter *source = declaration->operation.parameters; source != NULL;
         source = source->next) {
        parameters[index++] = lower_parameter(lowering, source, method->async);
    }
    name_parameters(lowering, method, parameters, count);
    method->parameters = parameters;
    method->parameter_count = count;
}

static void check_qualifier(struct lowering *lowering, const struct ast_declaration *declaration,
                            struct method *method) {
    const struct ast_identifier *qualifier = declaration->operation.qualifier;
    if (qualifier == NULL) {
        return;
    }
    if (strcmp(qualifier->text, "oneway") != 0 && strcmp(qualifier->text, "signal") != 0) {
        diagnose(lowering->diagnostics, DIAG_UNKNOWN_METHOD_ATTRIBUTE, qualifier->span, qualifier->text);
        return;
    }
    method->oneway = true;
    for (const struct ast_parameter *source = declaration->operation.parameters; source != NULL;
         source = source->next) {
        if (source->mode != AST_IN) {
            diagnose(lowering->diagnostics, DIAG_ONEWAY_RESULT, source->mode_span, qualifier->text);
            return;
        }
    }
    diagnose(lowering->diagnostics, DIAG_ONEWAY_IGNORED, qualifier->span, qualifier->text);
}

void lower_operation(struct lowering *lowering, const struct ast_declaration *declaration,
                     struct interface *interface, struct method_list *methods) {
    if (declaration->name.text == NULL) {
        return;
    }
    struct method *method = add_method(lowering, declaration, &declaration->name, interface, methods);
    const struct ast_type *returns = declaration->operation.returns;
    method->async = declaration->operation.async;
    if (returns != NULL && returns->kind != AST_TYPE_VOID) {
        method->returns = lower_type(lowering, returns);
        check_return(lowering, returns, method->returns);
    }
    check_qualifier(lowering, declaration, method);
    lower_parameters(lowering, declaration, method);
    add_item(lowering, ITEM_METHOD, declaration);
}

// The type that attribute methods return has to be declared by the IDL.
static const struct type *find_result_type(struct lowering *lowering,
                                           const struct ast_declaration *declaration) {
    struct ast_identifier part = {.text = "AEEResult", .span = declaration->name.span};
    struct ast_type source = {.kind = AST_TYPE_NAME, .span = part.span};
    struct ast_scoped_name name = {.parts = &part, .part_count = 1, .span = part.span};
    source.name = &name;
    const struct symbol *other;
    if (look_up(lowering, &name, SYMBOL_TYPE, &other) == NULL) {
        diagnose(lowering->diagnostics, DIAG_ATTRIBUTE_RESULT, declaration->span);
        return lowering->error;
    }
    const struct type *type = lower_type(lowering, &source);
    check_return(lowering, &source, type);
    return type;
}

static void add_accessor(struct lowering *lowering, const struct ast_declaration *declaration,
                         struct interface *interface, struct method_list *methods, enum ast_mode mode,
                         const struct type *type, const struct type *returns) {
    struct ast_identifier name = {.span = declaration->name.span};
    name.text = ARENA_CONCAT(lowering->arena, mode == AST_ROUT ? "Get" : "Set", declaration->name.text);
    struct method *method = add_method(lowering, declaration, &name, interface, methods);
    struct parameter *value = ARENA_NEW(lowering->arena, struct parameter);
    *value = (struct parameter){
        .name = "value", .idl_name = "value", .mode = mode, .type = type, .span = declaration->name.span};
    struct ast_parameter source = {.mode = mode,
                                   .mode_span = declaration->span,
                                   .type = declaration->attribute.type,
                                   .name = declaration->name,
                                   .span = declaration->span};
    method->returns = returns;
    method->leading = attribute_comments(lowering, declaration->leading, &method->leading_count);
    if (!type_is_error(lowering, type)) {
        check_parameter(lowering, &source, value, false);
    }
    name_parameters(lowering, method, value, 1);
    method->parameters = value;
    method->parameter_count = 1;
    struct item *item = add_item(lowering, ITEM_METHOD, declaration);
    if (item != NULL) {
        item->leading = method->leading;
        item->leading_count = method->leading_count;
    }
}

void lower_attribute(struct lowering *lowering, const struct ast_declaration *declaration,
                     struct interface *interface, struct method_list *methods) {
    if (declaration->name.text == NULL) {
        return;
    }
    const struct type *type = lower_type(lowering, declaration->attribute.type);
    const struct type *returns = find_result_type(lowering, declaration);
    add_accessor(lowering, declaration, interface, methods, AST_ROUT, type, returns);
    if (!declaration->attribute.readonly) {
        add_accessor(lowering, declaration, interface, methods, AST_IN, type, returns);
    }
}
