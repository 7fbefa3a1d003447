// SPDX-License-Identifier: BSD-3-Clause
// What the module knows about a type beyond what it tells others.
#ifndef QAIC_MODEL_TYPE_DATA_H
#define QAIC_MODEL_TYPE_DATA_H

#include "qaic/model/model.h"

// Arguments that one value takes at least, and what its records hold (03 §7). Counts stop at a value far
// above all limits.
struct argument_counts {
    uint32_t in;           // buffers of an in value
    uint32_t rout_lengths; // in buffers of a rout value
    uint32_t rout;         // rout buffers of a rout value
    uint32_t handles;
    bool has_values;  // plain data outside of buffers
    bool has_lengths; // length words
};

struct type_data {
    struct type type;
    unsigned nesting; // of arrays, sequences and structs
    unsigned aliases; // typedefs of typedefs
    struct argument_counts counts;
};

static inline const struct type_data *type_data(const struct type *type) {
    return (const struct type_data *)type;
}

struct argument_counts count_arguments(const struct type *type);

#endif
