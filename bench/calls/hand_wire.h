// SPDX-License-Identifier: BSD-3-Clause
// The primary buffers and records of bench_calls.idl, written out; see docs/wire.md.
#ifndef BENCH_CALLS_HAND_WIRE_H
#define BENCH_CALLS_HAND_WIRE_H

#include <stdint.h>

enum hand_method {
    HAND_OPEN,
    HAND_CLOSE,
    HAND_ADD,
    HAND_MIXED,
    HAND_MEASURE,
    HAND_NAME,
    HAND_SUM,
    HAND_FILL,
    HAND_SCALE,
    HAND_TOTAL,
    HAND_DESCRIBE,
    HAND_METHODS
};

struct hand_open_in {
    uint32_t uri_size;
};

struct hand_add_in {
    int32_t a, b;
};

struct hand_mixed_in {
    uint8_t kind, enabled;
    int16_t level;
    int32_t id;
    uint64_t stamp;
    double scale;
};

struct hand_mixed_out {
    uint64_t ticket;
    float score;
    uint32_t padding;
};

enum { HAND_MIXED_OUT_USED = 12 };

struct hand_measure_in {
    uint32_t text_size;
};

struct hand_name_in {
    int32_t seed;
    uint32_t text_size;
};

struct hand_sum_in {
    uint32_t count;
};

struct hand_fill_in {
    uint8_t value, padding[3];
    uint32_t count;
};

struct hand_scale_in {
    float factor;
    uint32_t in_count, out_count;
};

struct hand_total_in {
    uint32_t count;
};

struct hand_describe_in {
    int32_t seed;
    uint32_t count;
};

struct hand_point {
    int32_t id;
    uint32_t name_size, payload_count, padding;
    double weight;
};

struct hand_point_lengths {
    uint32_t name_size, payload_count;
};

struct hand_point_values {
    int32_t id, padding;
    double weight;
};

#endif
