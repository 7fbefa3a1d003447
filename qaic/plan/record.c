// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/plan/record.h"

#include "qaic/plan/types.h"
#include "qaic/support/arena.h"

void record_begin(struct record_builder *builder, struct arena *arena, size_t field_capacity) {
    *builder =
        (struct record_builder){.arena = arena, .capacity = field_capacity, .record = {.alignment = 1}};
    builder->record.fields = ARENA_ARRAY(arena, struct field, field_capacity);
}

// 03 §5: place(n, a).
static void place(struct record_builder *builder, struct field field, uint64_t size, uint32_t alignment) {
    struct record *record = &builder->record;
    struct field *fields = (struct field *)(uintptr_t)record->fields;

    field.offset = round_up(record->size, alignment);
    field.size = size;
    fields[record->field_count++] = field;
    record->size = field.offset + size;
    if (record->alignment < alignment)
        record->alignment = alignment;
}

static uint64_t items(const struct step *step) {
    return step->count == 0 ? 1 : step->count;
}

void record_add_method_index(struct record_builder *builder) {
    place(builder, (struct field){.kind = FIELD_METHOD_INDEX}, 4, 4);
}

void record_add_lengths(struct record_builder *builder, const struct step *step) {
    place(builder, (struct field){.kind = FIELD_LENGTHS, .name = step->name, .step = step}, 8, 4);
}

static void add_length(struct record_builder *builder, const struct step *step) {
    struct field field = {.kind = FIELD_LENGTH, .name = step->name, .count = step->count, .step = step};

    place(builder, field, 4 * items(step), 4);
}

static void add_value(struct record_builder *builder, const struct step *step) {
    struct field field = {.kind = FIELD_VALUE, .name = step->name, .type = step->type, .step = step};

    place(builder, field, type_plain_size(step->type), type_plain_alignment(step->type));
}

const struct record *complex_record(const struct complex *complex, enum record_part part) {
    return part == PART_IN        ? &complex->in_record
           : part == PART_LENGTHS ? &complex->length_record
                                  : &complex->value_record;
}

static void add_structure(struct record_builder *builder, const struct step *step, enum record_part part) {
    const struct record *record = complex_record(step->complex, part);
    struct field field = {
        .kind = FIELD_RECORD, .name = step->name, .count = step->count, .record = record, .step = step};

    if (record->size != 0)
        place(builder, field, record->padded * items(step), record->alignment);
}

void record_add(struct record_builder *builder, const struct step *step, enum record_part part) {
    switch (step->carrier) {
    case CARRY_VALUE:
        if (part != PART_LENGTHS)
            add_value(builder, step);
        break;
    case CARRY_BUFFER:
    case CARRY_STRING:
    case CARRY_WSTRING:
    case CARRY_LIST:
        if (part != PART_VALUES)
            add_length(builder, step);
        break;
    case CARRY_STRUCT:
        add_structure(builder, step, part);
        break;
    case CARRY_DMA:
    case CARRY_HANDLE:
        break;
    }
}

struct record record_end(struct record_builder *builder) {
    builder->record.padded = round_up(builder->record.size, builder->record.alignment);
    return builder->record;
}
