// SPDX-License-Identifier: BSD-3-Clause
// Constants, and the one that gives the interface its version.
#include "qaic/model/lower.h"

#include <string.h>

// The constant that sets the version, not just one of that name.
static bool is_idl_version(const struct lowering *lowering, const struct ast_declaration *declaration) {
    const struct ast_expression *value = declaration->constant.value;
    const struct ast_type *type = declaration->constant.type;
    return strcmp(declaration->name.text, "IDL_VERSION") == 0 && lowering->scope == lowering->global &&
           type != NULL && type->kind == AST_TYPE_STRING && value != NULL && value->kind == AST_STRING;
}

static bool may_be_constant(const struct type *type) {
    switch (type_resolve(type)->kind) {
    case TYPE_PRIMITIVE:
    case TYPE_STRING:
    case TYPE_WSTRING:
    case TYPE_ENUM:
        return true;
    default:
        return false;
    }
}

// The value stays in scope even when it is wrong, so that its uses are not reported as unknown.
static void fill_constant(struct lowering *lowering, const struct ast_declaration *declaration,
                          struct constant *constant) {
    const struct type *type = lower_type(lowering, declaration->constant.type);
    constant->type = type;
    if (type_is_error(lowering, type)) {
        constant->type = lowering->error;
        return;
    }
    if (!may_be_constant(type)) {
        diagnose(lowering->diagnostics, DIAG_CONSTANT_OF_TYPE, declaration->constant.type->span,
                 type_name(type));
        constant->type = lowering->error;
        return;
    }
    // The bound of a version is not enforced: published files are careless about it.
    const struct type *wanted = is_idl_version(lowering, declaration) ? lowering->string : type;
    if (!evaluate(lowering, declaration->constant.value, wanted, &constant->value)) {
        constant->type = lowering->error;
    }
}

void lower_constant(struct lowering *lowering, const struct ast_declaration *declaration) {
    struct constant *constant = ARENA_NEW(lowering->arena, struct constant);
    constant->idl_name = declaration->name.text;
    constant->c_name = scoped_c_name(lowering, declaration->name.text);
    constant->span = declaration->name.span;
    fill_constant(lowering, declaration, constant);
    size_t errors = diagnostics_errors(lowering->diagnostics);
    declare(lowering, &declaration->name, SYMBOL_CONSTANT)->constant = constant;
    if (diagnostics_errors(lowering->diagnostics) == errors) {
        claim_constant(lowering, constant->c_name, constant->span);
    }
    struct item *item = add_item(lowering, ITEM_CONSTANT, declaration);
    if (item != NULL) {
        item->constant = constant;
    }
}

// One to three numbers of at most three digits, with points between.
static bool parse_version(const char *text, size_t length, uint32_t parts[3]) {
    size_t part = 0;
    size_t digits = 0;
    for (size_t i = 0; i < length; ++i) {
        if (text[i] >= '0' && text[i] <= '9' && digits < 3) {
            parts[part] = parts[part] * 10 + (uint32_t)(text[i] - '0');
            ++digits;
        } else if (text[i] == '.' && digits > 0 && part < 2) {
            ++part;
            digits = 0;
        } else {
            return false;
        }
    }
    return digits > 0;
}

void find_idl_version(struct lowering *lowering, const struct ast_declaration *declaration) {
    struct model *model = lowering->model;
    if (strcmp(declaration->name.text, "IDL_VERSION") != 0) {
        return;
    }
    if (!is_idl_version(lowering, declaration)) {
        diagnose(lowering->diagnostics, DIAG_IDL_VERSION_IGNORED, declaration->name.span);
        return;
    }
    const struct ast_expression *value = declaration->constant.value;
    if (model->idl_version != NULL || value->string.length == 0) {
        return;
    }
    model->idl_version = arena_strndup(lowering->arena, value->string.bytes, value->string.length);
    if (!parse_version(value->string.bytes, value->string.length, model->idl_version_parts)) {
        diagnose(lowering->diagnostics, DIAG_IDL_VERSION_FORMAT, value->span);
    }
}
