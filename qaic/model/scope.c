// SPDX-License-Identifier: BSD-3-Clause
// Scopes and the names declared in them.
#include "qaic/model/lower.h"

#include <string.h>

static void *move_list(struct arena *arena, const void *items, size_t count, size_t capacity,
                       size_t item_size) {
    void *moved = arena_alloc_array(arena, capacity, item_size);
    if (count > 0) {
        memcpy(moved, items, count * item_size);
    }
    return moved;
}

void *list_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t item_size) {
    if (count < *capacity) {
        return items;
    }
    *capacity = *capacity > 0 ? *capacity * 2 : 4;
    return move_list(arena, items, count, *capacity, item_size);
}

void *list_reserve(struct arena *arena, void *items, size_t count, size_t *capacity, size_t extra,
                   size_t item_size) {
    if (extra <= *capacity - count) {
        return items;
    }
    *capacity = count + extra;
    return move_list(arena, items, count, *capacity, item_size);
}

struct scope *scope_new(struct lowering *lowering, struct scope *parent, const char *name) {
    struct scope *scope = ARENA_NEW(lowering->arena, struct scope);
    scope->name = name;
    scope->parent = parent;
    scope->prefix = parent != NULL ? ARENA_CONCAT(lowering->arena, parent->prefix, name, "_") : "";
    scope->symbols = map_new(lowering->arena);
    scope->modules = map_new(lowering->arena);
    scope->next = lowering->scopes;
    lowering->scopes = scope;
    return scope;
}

struct scope *scope_module(struct lowering *lowering, const char *name) {
    struct scope *module = map_get_string(lowering->scope->modules, name);
    if (module == NULL) {
        module = scope_new(lowering, lowering->scope, name);
        map_put_string(lowering->scope->modules, name, module);
    }
    return module;
}

const char *scoped_c_name(struct lowering *lowering, const char *name) {
    const char *prefix = lowering->scope->prefix;
    size_t prefix_size = strlen(prefix);
    size_t size = strlen(name);
    char *c_name = arena_alloc(lowering->arena, prefix_size + size + 1);
    memcpy(c_name, prefix, prefix_size);
    memcpy(c_name + prefix_size, name, size + 1);
    return c_name;
}

static const char *kind_name(enum symbol_kind kind) {
    switch (kind) {
    case SYMBOL_TYPE:
        return "a type";
    case SYMBOL_CONSTANT:
        return "a constant";
    case SYMBOL_INTERFACE:
        return "an interface";
    default:
        return "a method";
    }
}

// Types and constants of a base may be declared again; methods may not, and share their names with nothing.
static const struct symbol *find_in_bases(const struct scope *scope, const char *name,
                                          enum symbol_kind kind) {
    for (const struct scope *base = scope->base; base != NULL; base = base->base) {
        const struct symbol *symbol = map_get_string(base->symbols, name);
        if (symbol != NULL && (symbol->kind == SYMBOL_METHOD || kind == SYMBOL_METHOD)) {
            return symbol;
        }
    }
    return NULL;
}

static void report_clash(struct lowering *lowering, const struct ast_identifier *name, enum symbol_kind kind,
                         const struct symbol *earlier) {
    if (kind == SYMBOL_METHOD && earlier->kind == SYMBOL_METHOD) {
        diagnose(lowering->diagnostics, DIAG_METHOD_REDEFINED, name->span, name->text);
    } else {
        diagnose(lowering->diagnostics, DIAG_NAME_REDEFINED, name->span, name->text,
                 kind_name(earlier->kind));
    }
    diagnose_note(lowering->diagnostics, earlier->span, "'%s' is first declared here", name->text);
}

struct symbol *declare(struct lowering *lowering, const struct ast_identifier *name, enum symbol_kind kind) {
    struct scope *scope = lowering->scope;
    struct symbol *symbol = ARENA_NEW(lowering->arena, struct symbol);
    symbol->kind = kind;
    symbol->name = name->text;
    symbol->span = name->span;
    const struct symbol *earlier = map_get_string(scope->symbols, name->text);
    if (earlier == NULL) {
        earlier = find_in_bases(scope, name->text, kind);
    }
    if (earlier != NULL) {
        report_clash(lowering, name, kind, earlier);
        return symbol;
    }
    map_put_kept_string(scope->symbols, name->text, symbol);
    symbol->next = scope->first;
    scope->first = symbol;
    return symbol;
}
