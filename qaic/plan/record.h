// SPDX-License-Identifier: BSD-3-Clause
// Layout of records and primary buffers.
#ifndef QAIC_PLAN_RECORD_H
#define QAIC_PLAN_RECORD_H

#include "qaic/plan/plan.h"

// Which part of a value a record holds (03 §7.1).
enum record_part { PART_IN, PART_LENGTHS, PART_VALUES };

// A record under construction: fields are placed one after another (03 §5).
struct record_builder {
    struct arena *arena;
    struct record record;
    size_t capacity;
};

void record_begin(struct record_builder *builder, struct arena *arena, size_t field_capacity);
void record_add_method_index(struct record_builder *builder);
// Adds what `step` puts into the given part of a record; nothing when it has no place there.
void record_add(struct record_builder *builder, const struct step *step, enum record_part part);
// Adds both length words of an inrout buffer.
void record_add_lengths(struct record_builder *builder, const struct step *step);
struct record record_end(struct record_builder *builder);

// The part of a complex type's value as a record.
const struct record *complex_record(const struct complex *complex, enum record_part part);

#endif
