// SPDX-License-Identifier: BSD-3-Clause
// How many message arguments a value takes at least (03 §7.2).
#include "qaic/model/type_data.h"

enum { MANY = 1 << 20 };

static uint32_t capped(uint64_t value) {
    return value < MANY ? (uint32_t)value : MANY;
}

static void add(struct argument_counts *counts, const struct type *part, uint64_t times) {
    struct argument_counts other = type_data(part)->counts;
    counts->in = capped(counts->in + other.in * times);
    counts->rout_lengths = capped(counts->rout_lengths + other.rout_lengths * times);
    counts->rout = capped(counts->rout + other.rout * times);
    counts->handles = capped(counts->handles + other.handles * times);
    counts->has_values = counts->has_values || other.has_values;
    counts->has_lengths = counts->has_lengths || other.has_lengths;
}

// Elements are counted at run time; what is certain are the buffers that hold their records.
static struct argument_counts count_sequence(const struct type *element) {
    struct argument_counts records = type_data(element)->counts;
    if (type_is_plain(element)) {
        return (struct argument_counts){.in = 1, .rout = 1, .has_lengths = true};
    }
    return (struct argument_counts){
        .in = records.has_values || records.has_lengths,
        .rout_lengths = records.has_lengths,
        .rout = records.has_values,
        .has_lengths = true,
    };
}

struct argument_counts count_arguments(const struct type *type) {
    struct argument_counts counts = {0};
    switch (type->kind) {
    case TYPE_STRING:
    case TYPE_WSTRING:
        return (struct argument_counts){.in = 1, .rout = 1, .has_lengths = true};
    case TYPE_DMAHANDLE:
    case TYPE_REMOTE_HANDLE:
        return (struct argument_counts){.handles = 1};
    case TYPE_SEQUENCE:
        return count_sequence(type->sequence.element);
    case TYPE_ARRAY:
        add(&counts, type->array.element, type->array.length);
        return counts;
    case TYPE_STRUCT:
        for (size_t i = 0; i < type->structure.member_count; ++i) {
            add(&counts, type->structure.members[i].type, 1);
        }
        return counts;
    case TYPE_ALIAS:
        add(&counts, type->target, 1);
        return counts;
    default:
        return (struct argument_counts){.has_values = true};
    }
}
