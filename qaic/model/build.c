// SPDX-License-Identifier: BSD-3-Clause
// One pass over the declarations, in the order in which they are written.
#include "qaic/model/lower.h"

#include <string.h>

static void lower_module(struct lowering *lowering, const struct ast_declaration *declaration) {
    if (declaration->name.text == NULL) {
        return;
    }
    struct scope *outside = lowering->scope;
    lowering->scope = scope_module(lowering, declaration->name.text);
    add_comment_item(lowering, declaration->leading);
    for (const struct ast_declaration *member = declaration->module.members; member != NULL;
         member = member->next) {
        lower_declaration(lowering, member);
    }
    add_comment_item(lowering, declaration->module.closing);
    add_comment_item(lowering, declaration->trailing);
    lowering->scope = outside;
}

void lower_declaration(struct lowering *lowering, const struct ast_declaration *declaration) {
    switch (declaration->kind) {
    case AST_MODULE:
        lower_module(lowering, declaration);
        break;
    case AST_INTERFACE:
        lower_interface(lowering, declaration);
        break;
    case AST_TYPEDEF:
        lower_typedef(lowering, declaration);
        break;
    case AST_STRUCT:
    case AST_UNION:
    case AST_ENUM:
        lower_definition(lowering, declaration, &declaration->name, declaration);
        break;
    case AST_NATIVE:
        diagnose(lowering->diagnostics, DIAG_NATIVE, declaration->span);
        break;
    case AST_CONST:
        if (declaration->name.text != NULL) {
            find_idl_version(lowering, declaration);
            lower_constant(lowering, declaration);
        }
        break;
    case AST_ATTRIBUTE:
    case AST_OPERATION:
        break; // outside of an interface: the parser reported it
    }
}

// Consecutive declarations mostly come from one file.
static void enter_origin(struct lowering *lowering, const struct origin *origin) {
    if (origin != lowering->origin) {
        lowering->origin = origin;
        lowering->in_runtime_file = origin != NULL && is_runtime_file(lowering, origin->name);
    }
}

static void lower_file(struct lowering *lowering, const struct ast *ast) {
    struct item_list items = {0};
    for (const struct ast_declaration *declaration = ast->declarations;
         declaration != NULL && !diagnostics_exhausted(lowering->diagnostics);
         declaration = declaration->next) {
        enter_origin(lowering, sources_origin(lowering->sources, declaration->span));
        lowering->items = lowering->origin != NULL && lowering->origin->is_main ? &items : NULL;
        lower_declaration(lowering, declaration);
    }
    lowering->model->items = items.items;
    lowering->model->item_count = items.count;
}

static struct lowering *start(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                              const struct preprocessed *input) {
    struct lowering *lowering = ARENA_NEW(arena, struct lowering);
    lowering->arena = arena;
    lowering->sources = sources;
    lowering->diagnostics = diagnostics;
    lowering->input = input;
    lowering->model = ARENA_NEW(arena, struct model);
    lowering->global = scope_new(lowering, NULL, "");
    lowering->scope = lowering->global;
    lowering->c_names = c_names_new(lowering);
    types_init(lowering);
    return lowering;
}

static const struct model *finish(struct lowering *lowering, const struct ast *ast) {
    struct model *model = lowering->model;
    model->interfaces = lowering->interfaces.items;
    model->interface_count = lowering->interfaces.count;
    model->file_comments = lower_comments(lowering, ast->file_comments, &model->file_comment_count);
    finish_interfaces(lowering);
    check_output_names(lowering);
    return diagnostics_errors(lowering->diagnostics) == 0 ? model : NULL;
}

const struct model *model_build(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                                const struct ast *ast, const char *path, const struct preprocessed *input,
                                bool standard_types) {
    (void)standard_types; // the same rules hold for both spellings of the types
    struct lowering *lowering = start(arena, sources, diagnostics, input);
    name_files(lowering, path);
    claim_file_guard(lowering, lowering->model->guard);
    collect_includes(lowering, ast);
    lower_file(lowering, ast);
    return finish(lowering, ast);
}
