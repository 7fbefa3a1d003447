// SPDX-License-Identifier: BSD-3-Clause
// Types as they are written where something is declared.
#include "qaic/model/lower.h"
#include "qaic/model/type_data.h"

struct type *type_new(struct lowering *lowering, enum type_kind kind) {
    struct type_data *data = ARENA_NEW(lowering->arena, struct type_data);
    data->type.kind = kind;
    return &data->type;
}

static const struct type *simple(struct lowering *lowering, enum type_kind kind) {
    struct type *type = type_new(lowering, kind);
    type_finish(lowering, type, (struct span){0});
    return type;
}

void types_init(struct lowering *lowering) {
    for (int base = 0; base < AST_BASE_TYPES; ++base) {
        struct type *type = type_new(lowering, TYPE_PRIMITIVE);
        type->primitive = (enum ast_base_type)base;
        type_finish(lowering, type, (struct span){0});
        lowering->primitives[base] = type;
    }
    lowering->string = simple(lowering, TYPE_STRING);
    lowering->wstring = simple(lowering, TYPE_WSTRING);
    lowering->dmahandle = simple(lowering, TYPE_DMAHANDLE);
    lowering->remote_handle = simple(lowering, TYPE_REMOTE_HANDLE);
    struct type *error = type_new(lowering, TYPE_PRIMITIVE);
    error->primitive = AST_LONG;
    type_finish(lowering, error, (struct span){0});
    lowering->error = error;
}

bool type_is_error(const struct lowering *lowering, const struct type *type) {
    for (;;) {
        type = type_resolve(type);
        if (type->kind == TYPE_SEQUENCE) {
            type = type->sequence.element;
        } else if (type->kind == TYPE_ARRAY) {
            type = type->array.element;
        } else {
            return type == lowering->error;
        }
    }
}

static const struct type *lower_string(struct lowering *lowering, const struct ast_type *source) {
    enum type_kind kind = source->kind == AST_TYPE_STRING ? TYPE_STRING : TYPE_WSTRING;
    uint32_t bound = source->bound != NULL ? evaluate_size(lowering, source->bound, 0, "bound") : 0;
    if (bound == 0) {
        return kind == TYPE_STRING ? lowering->string : lowering->wstring;
    }
    struct type *type = type_new(lowering, kind);
    type->string_bound = bound;
    type->span = source->span;
    type_finish(lowering, type, source->span);
    return type;
}

static const struct type *lower_sequence(struct lowering *lowering, const struct ast_type *source) {
    struct type *type = type_new(lowering, TYPE_SEQUENCE);
    type->span = source->span;
    type->sequence.element =
        source->element != NULL ? lower_type(lowering, source->element) : lowering->error;
    type->sequence.bound = source->bound != NULL ? evaluate_size(lowering, source->bound, 0, "bound") : 0;
    if (type_is_error(lowering, type->sequence.element)) {
        return lowering->error;
    }
    type_finish(lowering, type, source->span);
    return type;
}

static const struct type *interface_as_type(struct lowering *lowering, const struct ast_type *source,
                                            const struct symbol *symbol) {
    if (symbol->interface->is_handle_root) {
        return lowering->remote_handle;
    }
    diagnose(lowering->diagnostics, DIAG_INTERFACE_AS_TYPE, source->span, symbol->name);
    diagnose_note(lowering->diagnostics, symbol->span, "'%s' is an interface", symbol->name);
    return lowering->error;
}

static const struct type *lower_named_type(struct lowering *lowering, const struct ast_type *source) {
    const struct symbol *symbol =
        resolve(lowering, source->name, SYMBOL_TYPE | SYMBOL_INTERFACE | SYMBOL_METHOD);
    if (symbol == NULL) {
        return lowering->error;
    }
    if (source->notnil) {
        diagnose(lowering->diagnostics, DIAG_NOTNIL, source->span);
        return lowering->error;
    }
    if (symbol->kind == SYMBOL_INTERFACE) {
        return interface_as_type(lowering, source, symbol);
    }
    if (symbol->kind == SYMBOL_METHOD) {
        diagnose(lowering->diagnostics, DIAG_METHOD_AS_TYPE, source->span, symbol->name);
        diagnose_note(lowering->diagnostics, symbol->span, "'%s' is a method", symbol->name);
        return lowering->error;
    }
    if (symbol->type == NULL) {
        diagnose(lowering->diagnostics, DIAG_RECURSIVE_TYPE, source->span, symbol->name);
        diagnose_note(lowering->diagnostics, symbol->span, "'%s' is not complete before its closing brace",
                      symbol->name);
        return lowering->error;
    }
    return symbol->type;
}

static const struct type *lower_dmahandle(struct lowering *lowering, const struct ast_type *source) {
    if (source->bound != NULL) {
        evaluate_size(lowering, source->bound, 0, "bound");
    }
    return lowering->dmahandle;
}

const struct type *lower_type(struct lowering *lowering, const struct ast_type *source) {
    if (source == NULL) {
        return lowering->error;
    }
    switch (source->kind) {
    case AST_TYPE_BASE:
        return lowering->primitives[source->base];
    case AST_TYPE_STRING:
    case AST_TYPE_WSTRING:
        return lower_string(lowering, source);
    case AST_TYPE_DMAHANDLE:
        return lower_dmahandle(lowering, source);
    case AST_TYPE_SEQUENCE:
        return lower_sequence(lowering, source);
    case AST_TYPE_NAME:
        return lower_named_type(lowering, source);
    case AST_TYPE_INTERFACE:
        diagnose(lowering->diagnostics, DIAG_INTERFACE_WORD_AS_TYPE, source->span);
        return lowering->error;
    case AST_TYPE_INLINE:
        return lower_definition(lowering, source->definition, &source->definition->name, source->definition);
    case AST_TYPE_VOID:
        break; // a result only, which the grammar sees to
    }
    return lowering->error;
}

const struct type *lower_declarator(struct lowering *lowering, const struct type *type,
                                    const struct ast_declarator *declarator) {
    for (size_t i = declarator->size_count; i-- > 0;) {
        uint32_t length = evaluate_size(lowering, declarator->sizes[i], 1, "array size");
        if (type_is_error(lowering, type)) {
            return lowering->error;
        }
        struct type *array = type_new(lowering, TYPE_ARRAY);
        array->span = declarator->span;
        array->array.element = type;
        array->array.length = length;
        type_finish(lowering, array, declarator->name.span);
        type = array;
    }
    return type;
}
