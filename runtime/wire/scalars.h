// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_SCALARS_H
#define FRT_WIRE_SCALARS_H

#include <stdint.h>

// The scalars word: [31:29] attribute, [28:24] method, [23:16] input buffers, [15:8] output buffers,
// [7:4] input handles, [3:0] output handles. Arguments stand in the order of the counts.
#define FRT_MAX_ARGS (255u + 255u + 15u + 15u)

// Stands for all methods from itself on: the first input buffer begins with the method's number.
#define FRT_ESCAPE_METHOD 31u

static inline uint32_t frt_scalars_make(uint32_t method, uint32_t inputs, uint32_t outputs,
                                        uint32_t in_handles, uint32_t out_handles) {
    return (method & 31u) << 24 | (inputs & 255u) << 16 | (outputs & 255u) << 8 | (in_handles & 15u) << 4 |
           (out_handles & 15u);
}

static inline uint32_t frt_scalars_method(uint32_t scalars) {
    return scalars >> 24 & 31u;
}

static inline uint32_t frt_scalars_inputs(uint32_t scalars) {
    return scalars >> 16 & 255u;
}

static inline uint32_t frt_scalars_outputs(uint32_t scalars) {
    return scalars >> 8 & 255u;
}

static inline uint32_t frt_scalars_in_handles(uint32_t scalars) {
    return scalars >> 4 & 15u;
}

static inline uint32_t frt_scalars_out_handles(uint32_t scalars) {
    return scalars & 15u;
}

static inline uint32_t frt_scalars_buffers(uint32_t scalars) {
    return frt_scalars_inputs(scalars) + frt_scalars_outputs(scalars);
}

// Number of arguments of all four kinds.
static inline uint32_t frt_scalars_args(uint32_t scalars) {
    return frt_scalars_buffers(scalars) + frt_scalars_in_handles(scalars) + frt_scalars_out_handles(scalars);
}

#endif
