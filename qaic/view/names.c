// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/names.h"

#include "qaic/support/arena.h"

#include <string.h>

const struct view *primitive_entry(const struct view_context *context, enum ast_base_type type) {
    return view_get(context->primitives, ast_base_type_name(type));
}

static const char *entry_text(const struct view *map, const char *key) {
    const struct view *value = map == NULL ? NULL : view_get(map, key);

    return value == NULL || value->kind != VIEW_STRING ? NULL : value->string;
}

static const struct spelling *spelling_of(const struct view_context *context, enum ast_base_type type) {
    struct spelling *spelling = &context->spellings[type];

    if (!spelling->known) {
        const struct view *entry = primitive_entry(context, type);
        const char *standard = context->options->standard_types ? entry_text(entry, "standard") : NULL;

        spelling->c = standard != NULL ? standard : entry_text(entry, "c");
        spelling->tag = entry_text(entry, "tag");
        spelling->wire = entry_text(entry, "wire");
        spelling->known = true;
    }
    return spelling;
}

const char *c_type(const struct view_context *context, struct arena *arena, const struct type *type) {
    if (type->c_name != NULL)
        return type->c_name;
    switch (type->kind) {
    case TYPE_PRIMITIVE:
        return spelling_of(context, type->primitive)->c;
    case TYPE_STRING:
        return entry_text(context->elements, "string");
    case TYPE_WSTRING:
        return entry_text(context->elements, "wstring");
    case TYPE_DMAHANDLE:
        return entry_text(context->elements, "dmahandle");
    case TYPE_REMOTE_HANDLE:
        return entry_text(context->elements, "handle");
    case TYPE_SEQUENCE:
        return ARENA_CONCAT(arena, "_seq1_", tag_word(context, arena, type->sequence.element), "_t");
    default:
        return c_type(context, arena, type->array.element);
    }
}

const char *tag_word(const struct view_context *context, struct arena *arena, const struct type *type) {
    if (type->kind == TYPE_PRIMITIVE && type->c_name == NULL)
        return spelling_of(context, type->primitive)->tag;
    return c_type(context, arena, type);
}

const char *wire_type(const struct view_context *context, struct arena *arena, const struct type *type) {
    const struct type *real = type_resolve(type);
    const char *wire = NULL;

    if (real->kind == TYPE_PRIMITIVE)
        wire = spelling_of(context, real->primitive)->wire;
    return wire != NULL ? wire : c_type(context, arena, type);
}

struct declarator strip_array(struct arena *arena, const struct type *type) {
    struct view *dimensions = view_list(arena);

    for (; type->kind == TYPE_ARRAY && type->c_name == NULL; type = type->array.element)
        view_append(arena, dimensions, view_integer(arena, type->array.length));
    return (struct declarator){type, dimensions};
}

const char *c_form(const struct type *type) {
    const struct type *real = type_resolve(type);

    switch (real->kind) {
    case TYPE_STRING:
        return "string";
    case TYPE_WSTRING:
        return "wstring";
    case TYPE_SEQUENCE:
        return "sequence";
    case TYPE_DMAHANDLE:
        return "dmahandle";
    case TYPE_ARRAY:
        return "array";
    case TYPE_STRUCT:
    case TYPE_UNION:
        return "struct";
    default:
        return "value";
    }
}

struct array_shape array_shape(const struct type *type) {
    struct array_shape shape = {0, 1, type_resolve(type)};

    while (shape.element->kind == TYPE_ARRAY) {
        shape.dimensions++;
        shape.items *= shape.element->array.length;
        shape.element = type_resolve(shape.element->array.element);
    }
    return shape;
}

bool needs_copy(const struct view_context *context, const struct type *type) {
    return type->kind == TYPE_STRUCT && (type->has_booleans || plan_has_padding(context->plan, type));
}

const char *copy_kind(const struct view_context *context, const struct type *type) {
    struct array_shape shape = array_shape(type);
    bool boolean = shape.element->kind == TYPE_PRIMITIVE && shape.element->primitive == AST_BOOLEAN_TYPE;

    if (needs_copy(context, shape.element))
        return shape.dimensions == 0 ? "struct" : "structs";
    if (boolean)
        return shape.dimensions == 0 ? "boolean" : "booleans";
    if (shape.dimensions != 0)
        return "bytes";
    return shape.element->kind == TYPE_STRUCT || shape.element->kind == TYPE_UNION ? "assign" : "scalar";
}

const char *brackets(struct arena *arena, unsigned dimensions) {
    char *text = arena_alloc(arena, 3 * (size_t)dimensions + 1);

    for (unsigned i = 0; i < dimensions; i++)
        memcpy(text + 3 * i, "[0]", 3);
    return text;
}
