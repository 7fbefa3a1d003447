// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/padding.h"

#include "qaic/support/arena.h"

bool sets_all_bytes(const struct usage *usage, const struct complex *complex) {
    const struct record *record = &complex->value_record;

    for (size_t i = 0; i < record->field_count; i++)
        if (record->fields[i].kind != FIELD_VALUE ||
            plan_has_padding(usage->context->plan, record->fields[i].type))
            return false;
    return !complex->is_list;
}

// Members for the bytes from `offset` to `end`, each of a size that fits its place.
static void add_padding(struct arena *arena, struct view *list, uint64_t offset, uint64_t end) {
    while (offset < end) {
        unsigned size = 1;
        struct view *entry = view_map(arena);

        while (offset % (2 * size) == 0 && 2 * size <= end - offset)
            size *= 2;
        view_set_string(arena, entry, "type", arena_printf(arena, "uint%u_t", 8 * size));
        view_set_string(arena, entry, "name",
                        arena_printf(arena, "_qaic_pad%llu", (unsigned long long)offset));
        view_set_string(arena, entry, "array", NULL);
        view_append(arena, list, entry);
        offset += size;
    }
}

static uint64_t end_of(const struct field *field) {
    return field->offset + field->size;
}

static uint64_t next_offset(const struct record *record, size_t i) {
    return i + 1 < record->field_count ? record->fields[i + 1].offset : record->padded;
}

const struct view *padded_fields(struct arena *arena, const struct view *fields,
                                 const struct record *record) {
    struct view *list = view_list(arena);

    for (size_t i = 0; i < record->field_count; i++) {
        view_append(arena, list, fields->elements[i]);
        add_padding(arena, list, end_of(&record->fields[i]), next_offset(record, i));
    }
    return list;
}

const struct view *value_padding(const struct usage *usage, const struct complex *complex) {
    struct arena *arena = usage->context->arena;
    struct view *list = view_list(arena);
    const struct record *record = &complex->value_record;

    if (!sets_all_bytes(usage, complex))
        return list;
    for (size_t i = 0; i < record->field_count; i++)
        add_padding(arena, list, end_of(&record->fields[i]), next_offset(record, i));
    return list;
}

bool element_sets_all_bytes(const struct usage *usage, const struct complex *list) {
    const struct step *element = list->steps;

    return list->is_list && element->count == 0 && element->carrier == CARRY_STRUCT &&
           sets_all_bytes(usage, element->complex);
}
