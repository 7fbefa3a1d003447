// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/usage.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"

#include <string.h>

struct usage *usage_new(const struct view_context *context, const struct interface *interface,
                        enum side side) {
    struct arena *arena = context->arena;
    struct usage *usage = ARENA_NEW(arena, struct usage);

    usage->context = context;
    usage->interface = interface;
    usage->side = side;
    usage->prefix = ARENA_CONCAT(arena, "_qaic_", interface->c_name);
    usage->flags = view_map(arena);
    usage->complex = map_new(arena);
    usage->copies = map_new(arena);
    usage->layouts = map_new(arena);
    usage->labels = map_new(arena);
    usage->labelled = map_new(arena);
    return usage;
}

void use_helper(struct usage *usage, const char *flag) {
    if (view_get(usage->flags, flag) == NULL)
        view_set_boolean(usage->context->arena, usage->flags, flag, true);
}

static void append(struct usage *usage, struct used_list *list, struct used_type *entry) {
    struct used_type **items = list->items;

    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 8 : 2 * list->capacity;
        list->items = ARENA_ARRAY(usage->context->arena, struct used_type *, list->capacity);
        if (list->count != 0)
            memcpy(list->items, items, list->count * sizeof *items);
    }
    list->items[list->count++] = entry;
}

static const char *plain_label(struct usage *usage, const struct type *type) {
    switch (type->kind) {
    case TYPE_STRING:
        return "string";
    case TYPE_WSTRING:
        return "wstring";
    case TYPE_DMAHANDLE:
        return "dmahandle";
    case TYPE_REMOTE_HANDLE:
        return "handle";
    default:
        if (type->scope == usage->interface && type->idl_name != NULL)
            return type->idl_name;
        return c_type(usage->context, usage->context->arena, type);
    }
}

static const char *unique_label(struct usage *usage, const char *wanted) {
    const char *label = wanted;

    for (unsigned number = 2; map_get_string(usage->labels, label) != NULL; number++)
        label = arena_printf(usage->context->arena, "%s_%u", wanted, number);
    map_put_string(usage->labels, label, usage);
    return label;
}

const char *type_label(struct usage *usage, const struct type *type) {
    const struct type *identity = plan_identity(type);
    char *label = map_get(usage->labelled, &identity, sizeof identity);

    if (label == NULL) {
        label = arena_strdup(usage->context->arena, unique_label(usage, plain_label(usage, identity)));
        map_put(usage->labelled, &identity, sizeof identity, label);
    }
    return label;
}

struct used_type *used_complex(const struct usage *usage, const struct complex *complex) {
    return map_get(usage->complex, &complex, sizeof complex);
}

static void use_fields(struct usage *usage, const struct record *record) {
    for (size_t i = 0; i < record->field_count; i++)
        if (record->fields[i].kind == FIELD_VALUE)
            use_layout(usage, record->fields[i].type);
}

static struct used_type *new_complex(struct usage *usage, const struct complex *complex) {
    struct used_type *entry = ARENA_NEW(usage->context->arena, struct used_type);
    const char *label = type_label(usage, complex->type);

    entry->complex = complex;
    entry->type = complex->type;
    entry->label =
        complex->is_list ? unique_label(usage, ARENA_CONCAT(usage->context->arena, label, "_list")) : label;
    map_put(usage->complex, &complex, sizeof complex, entry);
    return entry;
}

struct used_type *use_complex(struct usage *usage, const struct complex *complex, bool rout) {
    struct used_type *entry = used_complex(usage, complex);

    if (entry == NULL)
        entry = new_complex(usage, complex);
    if (rout ? entry->rout : entry->in)
        return entry;
    entry->rout |= rout;
    entry->in |= !rout;
    for (size_t i = 0; i < complex->step_count; i++) {
        if (complex->steps[i].complex != NULL)
            use_complex(usage, complex->steps[i].complex, rout);
        if (complex->steps[i].carrier == CARRY_BUFFER)
            use_layout(usage, complex->steps[i].element);
    }
    use_fields(usage, &complex->in_record);
    if (!entry->listed) {
        entry->listed = true;
        append(usage, &usage->complex_list, entry);
    }
    return entry;
}

const char *use_copy(struct usage *usage, const struct type *type) {
    const struct type *real = type_resolve(type);
    struct used_type *entry = map_get(usage->copies, &real, sizeof real);

    if (entry != NULL)
        return entry->label;
    entry = ARENA_NEW(usage->context->arena, struct used_type);
    entry->type = real;
    entry->label = type_label(usage, real);
    map_put(usage->copies, &real, sizeof real, entry);
    for (size_t i = 0; i < real->structure.member_count; i++) {
        struct array_shape shape = array_shape(real->structure.members[i].type);

        if (needs_copy(usage->context, shape.element))
            use_copy(usage, shape.element);
        else if (shape.element->kind == TYPE_PRIMITIVE && shape.element->primitive == AST_BOOLEAN_TYPE)
            use_helper(usage, "uses_boolean");
    }
    append(usage, &usage->copy_list, entry);
    return entry->label;
}

void use_check(struct usage *usage, const struct type *type) {
    const struct type *real = type_resolve(type);
    struct used_type *entry;

    use_copy(usage, real);
    entry = map_get(usage->copies, &real, sizeof real);
    if (entry->checked)
        return;
    entry->checked = true;
    for (size_t i = 0; i < real->structure.member_count; i++) {
        const struct type *element = array_shape(real->structure.members[i].type).element;

        if (element->kind == TYPE_STRUCT && element->has_booleans)
            use_check(usage, element);
    }
}

void use_layout(struct usage *usage, const struct type *type) {
    const struct type *real = array_shape(type).element;
    struct used_type *entry;

    if (real->kind != TYPE_STRUCT || map_get(usage->layouts, &real, sizeof real) != NULL)
        return;
    entry = ARENA_NEW(usage->context->arena, struct used_type);
    entry->type = real;
    map_put(usage->layouts, &real, sizeof real, entry);
    append(usage, &usage->layout_list, entry);
}

static const char *part_suffix(enum record_part part) {
    return part == PART_IN ? "in" : part == PART_LENGTHS ? "lengths" : "values";
}

static const char *own_record_type(struct usage *usage, const struct complex *complex,
                                   enum record_part part) {
    struct used_type *entry = used_complex(usage, complex);

    if (entry->records[part] == NULL)
        entry->records[part] = ARENA_CONCAT(usage->context->arena, "struct ", usage->prefix, "_",
                                            entry->label, "_", part_suffix(part));
    return entry->records[part];
}

const char *record_type(struct usage *usage, const struct complex *complex, enum record_part part) {
    const struct record *record = complex_record(complex, part);
    const struct step *element = complex->steps;

    if (record->size == 0)
        return NULL;
    if (complex->is_list && element->count == 0 && element->carrier == CARRY_STRUCT)
        return record_type(usage, element->complex, part);
    if (complex->is_list && element->count == 0)
        return "uint32_t";
    return own_record_type(usage, complex, part);
}
