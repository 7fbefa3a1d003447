// SPDX-License-Identifier: BSD-3-Clause
// Interfaces: bases, inherited methods, handles.
#include "qaic/model/lower.h"

#include <string.h>

static const char handle_root_name[] = "remote_handle64";

static struct interface_entry *new_entry(struct lowering *lowering,
                                         const struct ast_declaration *declaration) {
    struct interface_entry *entry = ARENA_NEW(lowering->arena, struct interface_entry);
    entry->scope = scope_new(lowering, lowering->scope, declaration->name.text);
    entry->is_handle_root = strcmp(declaration->name.text, handle_root_name) == 0;
    entry->local = declaration->interface.local;
    return entry;
}

// The entry of an earlier forward declaration, or a new one.
static struct interface_entry *find_entry(struct lowering *lowering,
                                          const struct ast_declaration *declaration) {
    struct symbol *earlier = map_get_string(lowering->scope->symbols, declaration->name.text);
    bool forward = declaration->interface.forward;
    if (earlier != NULL && earlier->kind == SYMBOL_INTERFACE &&
        (forward || earlier->interface->interface == NULL)) {
        if (!forward) {
            earlier->span = declaration->name.span;
            earlier->interface->local = declaration->interface.local;
        }
        return earlier->interface;
    }
    struct interface_entry *entry = new_entry(lowering, declaration);
    declare(lowering, &declaration->name, SYMBOL_INTERFACE)->interface = entry;
    return entry;
}

static const struct interface_entry *resolve_base(struct lowering *lowering,
                                                  const struct ast_declaration *declaration) {
    const struct ast_scoped_name *name = declaration->interface.base;
    const struct symbol *symbol = resolve(lowering, name, SYMBOL_INTERFACE);
    if (symbol == NULL) {
        return NULL;
    }
    if (!symbol->interface->complete) {
        diagnose(lowering->diagnostics, DIAG_BASE_INCOMPLETE, name->span, symbol->name);
        diagnose_note(lowering->diagnostics, symbol->span, "'%s' is declared here", symbol->name);
        return NULL;
    }
    if (symbol->interface->local && !declaration->interface.local) {
        diagnose(lowering->diagnostics, DIAG_LOCAL_BASE, name->span, declaration->name.text, symbol->name);
        diagnose_note(lowering->diagnostics, symbol->span, "'%s' is declared here", symbol->name);
        return NULL;
    }
    return symbol->interface;
}

static bool is_open_or_close(const struct interface *base, const struct method *method) {
    return method->role != METHOD_ORDINARY ||
           (base->base == NULL && strcmp(base->idl_name, handle_root_name) == 0);
}

static void inherit_method(struct lowering *lowering, const struct interface *base,
                           struct interface *interface, const struct method *original,
                           struct method_list *methods) {
    struct method *method = LIST_ADD(lowering->arena, methods, struct method);
    *method = *original;
    method->c_name = ARENA_CONCAT(lowering->arena, interface->c_name, "_", original->name);
    method->inherited = true;
    if (interface->is_handle && is_open_or_close(base, original)) {
        method->role = original->index == 0 ? METHOD_OPEN : METHOD_CLOSE;
    }
    claim_function(lowering, method->c_name, interface->span);
    struct item *item = add_item(lowering, ITEM_METHOD, NULL);
    if (item != NULL) {
        item->leading = method->leading;
        item->leading_count = method->leading_count;
        item->trailing = method->trailing;
        item->trailing_count = method->trailing_count;
    }
}

// Long interfaces are common, and lists that grow leave their old copies behind.
static void reserve_methods(struct lowering *lowering, struct method_list *methods, size_t count,
                            size_t item_count) {
    LIST_RESERVE(lowering->arena, methods, struct method, count);
    if (lowering->items != NULL) {
        LIST_RESERVE(lowering->arena, lowering->items, struct item, item_count);
    }
}

static bool afford(struct lowering *lowering, const struct interface *interface, size_t count) {
    lowering->flattened_methods += count;
    if (lowering->flattened_methods <= MOST_FLATTENED_METHODS) {
        return true;
    }
    diagnose(lowering->diagnostics, DIAG_TOO_MANY_INHERITED, interface->span, (int)MOST_FLATTENED_METHODS);
    return false;
}

static void inherit(struct lowering *lowering, const struct interface_entry *base,
                    struct interface_entry *entry, struct method_list *methods) {
    struct interface *interface = entry->interface;
    interface->base = base->interface;
    entry->scope->base = base->scope;
    entry->depth = base->depth + 1;
    if (entry->depth > DEEPEST_INHERITANCE) {
        diagnose(lowering->diagnostics, DIAG_INHERITANCE_TOO_DEEP, interface->span, (int)DEEPEST_INHERITANCE);
        return;
    }
    const struct interface *from = base->interface;
    interface->is_handle =
        from->is_handle || (base->is_handle_root && !base->local && from->method_count > 0);
    if (!afford(lowering, interface, from->method_count)) {
        return;
    }
    reserve_methods(lowering, methods, from->method_count, from->method_count);
    for (size_t i = 0; i < from->method_count; ++i) {
        inherit_method(lowering, from, interface, &from->methods[i], methods);
    }
}

static bool has_parameter(const struct method *method, size_t index, enum ast_mode mode,
                          enum type_kind kind) {
    const struct parameter *parameter = &method->parameters[index];
    return parameter->mode == mode && type_resolve(parameter->type)->kind == kind;
}

static bool returns_long(const struct method *method) {
    const struct type *type = method->returns != NULL ? type_resolve(method->returns) : NULL;
    return type == NULL ||
           (type->kind == TYPE_PRIMITIVE &&
            (type->primitive == AST_LONG || type->primitive == AST_INT32 || type->primitive == AST_INT32_T));
}

static bool is_open(const struct method *method) {
    return strcmp(method->name, "open") == 0 && !method->async && method->parameter_count == 2 &&
           has_parameter(method, 0, AST_IN, TYPE_STRING) &&
           has_parameter(method, 1, AST_ROUT, TYPE_REMOTE_HANDLE) && returns_long(method);
}

static bool is_close(const struct method *method) {
    return strcmp(method->name, "close") == 0 && !method->async && method->parameter_count == 1 &&
           has_parameter(method, 0, AST_IN, TYPE_REMOTE_HANDLE) && returns_long(method);
}

static void check_handle_root(struct lowering *lowering, const struct interface *interface) {
    if (interface->method_count == 0) {
        return;
    }
    if (interface->method_count != 2 || !is_open(&interface->methods[0]) ||
        !is_close(&interface->methods[1])) {
        size_t wrong = is_open(&interface->methods[0]) && interface->method_count > 1 ? 1 : 0;
        wrong += wrong == 1 && interface->method_count > 2 && is_close(&interface->methods[1]) ? 1 : 0;
        diagnose(lowering->diagnostics, DIAG_HANDLE_METHODS, interface->methods[wrong].span);
    }
}

// Written for remote.idl itself, which the C runtime implements.
static bool is_remote_idl(const struct lowering *lowering) {
    return strcmp(lowering->model->base_name, "remote") == 0;
}

static void check_own_root(struct lowering *lowering, const struct interface_entry *entry) {
    bool in_scope = lowering->scope != lowering->global;
    if (entry->is_handle_root && (in_scope || (entry->interface->is_main && !is_remote_idl(lowering)))) {
        diagnose(lowering->diagnostics, DIAG_HANDLE_ROOT_DEFINED, entry->interface->span);
    }
}

static void check_method_count(struct lowering *lowering, const struct interface *interface) {
    int most = interface->ext_params ? MOST_EXT_METHODS : MOST_METHODS;
    if (interface->method_count > (size_t)most) {
        diagnose(lowering->diagnostics, DIAG_TOO_MANY_METHODS, interface->span, interface->idl_name, most);
    }
}

static void check_arguments(struct lowering *lowering, const struct interface *interface) {
    for (size_t i = 0; i < interface->method_count; ++i) {
        const struct method *method = &interface->methods[i];
        if (!method->inherited) {
            check_method_arguments(lowering, interface, method, method->span);
        } else if (method->declared_in->ext_params != interface->ext_params) {
            check_method_arguments(lowering, interface, method, interface->span);
        }
    }
}

static void lower_export(struct lowering *lowering, const struct ast_declaration *declaration,
                         struct interface *interface, struct method_list *methods) {
    switch (declaration->kind) {
    case AST_OPERATION:
        lower_operation(lowering, declaration, interface, methods);
        break;
    case AST_ATTRIBUTE:
        lower_attribute(lowering, declaration, interface, methods);
        break;
    default:
        lower_declaration(lowering, declaration);
        break;
    }
}

static void reserve_body(struct lowering *lowering, const struct ast_declaration *declaration,
                         struct method_list *methods) {
    size_t count = 0;
    size_t others = declaration->interface.closing != NULL ? 1 : 0;
    for (const struct ast_declaration *member = declaration->interface.members; member != NULL;
         member = member->next) {
        bool attribute = member->kind == AST_ATTRIBUTE;
        bool method = attribute || member->kind == AST_OPERATION;
        count += (method ? 1U : 0U) + (attribute && !member->attribute.readonly ? 1U : 0U);
        others += method ? 0U : 1U;
    }
    reserve_methods(lowering, methods, count, count + others);
}

static void lower_body(struct lowering *lowering, const struct ast_declaration *declaration,
                       struct interface *interface, struct method_list *methods) {
    reserve_body(lowering, declaration, methods);
    for (const struct ast_declaration *member = declaration->interface.members; member != NULL;
         member = member->next) {
        lower_export(lowering, member, interface, methods);
    }
    add_comment_item(lowering, declaration->interface.closing);
    interface->methods = methods->items;
    interface->method_count = methods->count;
}

// Items of methods were made in the order of the methods, which have stopped moving now.
static void finish_items(struct interface *interface, struct item_list *items) {
    size_t method = 0;
    for (size_t i = 0; i < items->count; ++i) {
        if (items->items[i].kind == ITEM_METHOD) {
            items->items[i].method = &interface->methods[method++];
        }
    }
    interface->items = items->items;
    interface->item_count = items->count;
}

static const char *make_uri(struct lowering *lowering, const struct interface *interface) {
    const struct model *model = lowering->model;
    bool versioned = model->idl_version != NULL;
    const char *version = versioned ? ARENA_CONCAT(lowering->arena, "&_idlver=", model->idl_version) : "";
    return ARENA_CONCAT(lowering->arena, "file:///lib", model->base_name, "_skel.so?", interface->c_name,
                        "_skel_handle_invoke", interface->ext_params ? "_s64" : "", "&_modver=1.0", version);
}

void finish_interfaces(struct lowering *lowering) {
    for (size_t i = 0; i < lowering->handles.count; ++i) {
        lowering->handles.items[i]->uri = make_uri(lowering, lowering->handles.items[i]);
    }
}

static void publish(struct lowering *lowering, const struct ast_declaration *declaration,
                    const struct interface_entry *entry) {
    struct interface *interface = entry->interface;
    if (!interface->is_main || entry->is_handle_root) {
        return;
    }
    struct item *item = add_item(lowering, ITEM_INTERFACE, declaration);
    item->interface = interface;
    if (interface->is_handle) {
        *LIST_ADD(lowering->arena, &lowering->handles, struct interface *) = interface;
    }
    if (!interface->local) {
        *LIST_ADD(lowering->arena, &lowering->interfaces, const struct interface *) = interface;
    }
}

static struct interface *new_interface(struct lowering *lowering, const struct ast_declaration *declaration) {
    struct interface *interface = ARENA_NEW(lowering->arena, struct interface);
    interface->idl_name = declaration->name.text;
    interface->c_name = scoped_c_name(lowering, declaration->name.text);
    interface->local = declaration->interface.local;
    interface->ext_params = declaration->interface.ext_params;
    interface->is_main = lowering->origin != NULL && lowering->origin->is_main;
    interface->span = declaration->name.span;
    return interface;
}

static void define_interface(struct lowering *lowering, const struct ast_declaration *declaration,
                             struct interface_entry *entry) {
    const struct interface_entry *base = NULL;
    if (declaration->interface.base != NULL) {
        base = resolve_base(lowering, declaration);
    }
    struct interface *interface = entry->interface;
    struct item_list own = {0};
    struct item_list *outer = lowering->items;
    struct scope *outside = lowering->scope;
    struct method_list methods = {0};
    entry->scope->interface = interface;
    lowering->scope = entry->scope;
    lowering->items = outer != NULL ? &own : NULL;
    if (base != NULL) {
        inherit(lowering, base, entry, &methods);
    }
    claim_interface(lowering, interface);
    bool runtime = lowering->in_runtime_file;
    lowering->in_runtime_file = runtime || entry->is_handle_root;
    lower_body(lowering, declaration, interface, &methods);
    lowering->in_runtime_file = runtime;
    finish_items(interface, &own);
    lowering->scope = outside;
    lowering->items = outer;
}

void lower_interface(struct lowering *lowering, const struct ast_declaration *declaration) {
    if (declaration->name.text == NULL) {
        return;
    }
    size_t errors = diagnostics_errors(lowering->diagnostics);
    struct interface_entry *entry = find_entry(lowering, declaration);
    if (diagnostics_errors(lowering->diagnostics) > errors) {
        return; // everything in a second definition would clash again
    }
    if (declaration->interface.forward) {
        add_comment_item(lowering, declaration->leading);
        add_comment_item(lowering, declaration->trailing);
        return;
    }
    entry->interface = new_interface(lowering, declaration);
    check_own_root(lowering, entry);
    if (!claim_interface_name(lowering, entry->interface)) {
        return;
    }
    define_interface(lowering, declaration, entry);
    entry->complete = true;
    check_method_count(lowering, entry->interface);
    check_arguments(lowering, entry->interface);
    if (entry->is_handle_root && !entry->local) {
        check_handle_root(lowering, entry->interface);
    }
    publish(lowering, declaration, entry);
}
