// SPDX-License-Identifier: BSD-3-Clause
// Facts about types that the plan computes once.
#ifndef QAIC_PLAN_TYPES_H
#define QAIC_PLAN_TYPES_H

#include "qaic/plan/plan.h"

struct type_facts {
    bool padding_known;
    bool has_padding;
    struct native_layout layout[2]; // for 4- and 8-byte pointers; alignment 0 until computed
    struct complex *structure;      // the type as a complex structure
    struct complex *list;           // the list of elements of this type
};

// Facts of a type, by identity; created empty.
struct type_facts *plan_facts(struct plan *plan, const struct type *type);

// `type` without aliases and array dimensions.
const struct type *item_type(const struct type *type, uint64_t *count, unsigned *dimensions);

// The next multiple of `alignment`.
uint64_t round_up(uint64_t value, uint32_t alignment);

#endif
