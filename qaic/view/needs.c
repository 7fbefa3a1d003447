// SPDX-License-Identifier: BSD-3-Clause
// What the declarations of a file call for at the top of its header.
#include "qaic/view/items.h"

#include "qaic/support/arena.h"

#include <string.h>

struct needs {
    bool string, wstring, dmahandle, wchar, boolean, true_and_false;
    bool primitives[AST_DOUBLE_TYPE + 1];
};

static void need_type(struct needs *needs, const struct type *type) {
    if (type->c_name != NULL)
        return;
    switch (type->kind) {
    case TYPE_PRIMITIVE:
        needs->primitives[type->primitive] = true;
        needs->boolean |= type->primitive == AST_BOOLEAN_TYPE;
        needs->wchar |= type->primitive == AST_WCHAR_TYPE;
        break;
    case TYPE_STRING:
        needs->string = true;
        break;
    case TYPE_WSTRING:
        needs->wstring = needs->wchar = true;
        break;
    case TYPE_DMAHANDLE:
        needs->dmahandle = true;
        break;
    case TYPE_SEQUENCE:
        need_type(needs, type->sequence.element);
        break;
    case TYPE_ARRAY:
        need_type(needs, type->array.element);
        break;
    default:
        break;
    }
}

static void need_declared_type(struct needs *needs, const struct type *type) {
    switch (type->kind) {
    case TYPE_STRUCT:
        for (size_t i = 0; i < type->structure.member_count; i++)
            need_type(needs, type->structure.members[i].type);
        break;
    case TYPE_UNION:
        need_type(needs, type->unions.discriminator);
        for (size_t i = 0; i < type->unions.case_count; i++)
            need_type(needs, type->unions.cases[i].member.type);
        break;
    case TYPE_ALIAS:
        need_type(needs, type->target);
        break;
    default:
        break;
    }
}

static void need_method(struct needs *needs, const struct method *method) {
    // A base declared elsewhere brings its own header.
    if (method->inherited)
        return;
    if (method->returns != NULL)
        need_type(needs, method->returns);
    for (size_t i = 0; i < method->parameter_count; i++) {
        const struct type *real = type_resolve(method->parameters[i].type);

        need_type(needs, method->parameters[i].type);
        needs->dmahandle |= real->kind == TYPE_DMAHANDLE;
        if (real->kind == TYPE_SEQUENCE)
            need_type(needs, real->sequence.element);
    }
}

static void need_items(struct needs *needs, const struct item *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const struct item *item = &items[i];

        if (item->kind == ITEM_TYPE) {
            need_declared_type(needs, item->type);
        } else if (item->kind == ITEM_CONSTANT) {
            const struct type *real = type_resolve(item->constant->type);

            needs->string |= real->kind == TYPE_STRING;
            needs->wstring |= real->kind == TYPE_WSTRING;
            needs->wchar |= real->kind == TYPE_WSTRING;
            needs->true_and_false |= item->constant->value.kind == VALUE_BOOLEAN;
        } else if (item->kind == ITEM_METHOD) {
            need_method(needs, item->method);
        } else if (item->kind == ITEM_INTERFACE) {
            need_items(needs, item->interface->items, item->interface->item_count);
        }
    }
}

static const char *text_of(const struct view *map, const char *key) {
    const struct view *value = map == NULL ? NULL : view_get(map, key);

    return value == NULL || value->kind != VIEW_STRING ? NULL : value->string;
}

static bool needs_legacy(const struct view_context *context, enum ast_base_type type, const char *name) {
    const struct view *primitive = primitive_entry(context, type);
    const char *legacy = text_of(primitive, "legacy");
    bool standard = context->options->standard_types && text_of(primitive, "standard") != NULL;

    return legacy != NULL && strcmp(legacy, name) == 0 && !standard;
}

// The types of AEEStdDef.h that are used, each once.
static const struct view *legacy_types(const struct view_context *context, const struct needs *needs) {
    struct arena *arena = context->arena;
    struct view *list = view_list(arena);
    const struct view *definitions = context->legacy;
    bool dma = needs->dmahandle && !context->options->standard_types;

    for (size_t i = 0; definitions != NULL && i < definitions->count; i++) {
        const char *name = definitions->entries[i].key;
        bool used = dma && strcmp(name, "uint32") == 0;
        struct view *entry;

        for (int type = 0; !used && type < AST_BASE_TYPES; type++)
            used = needs->primitives[type] && needs_legacy(context, (enum ast_base_type)type, name);
        if (!used)
            continue;
        entry = view_map(arena);
        view_set_string(arena, entry, "name", name);
        view_set(arena, entry, "c", definitions->entries[i].value);
        view_append(arena, list, entry);
    }
    return list;
}

void write_header_needs(const struct view_context *context, struct view *root) {
    struct arena *arena = context->arena;
    struct needs needs = {0};

    need_items(&needs, context->model->items, context->model->item_count);
    view_set_boolean(arena, root, "has_string", needs.string);
    view_set_boolean(arena, root, "has_wstring", needs.wstring);
    view_set_boolean(arena, root, "has_wchar", needs.wchar);
    view_set_boolean(arena, root, "has_dmahandle", needs.dmahandle);
    view_set_boolean(arena, root, "has_boolean", needs.boolean);
    view_set_boolean(arena, root, "needs_true", needs.true_and_false);
    view_set(arena, root, "legacy", legacy_types(context, &needs));
}
