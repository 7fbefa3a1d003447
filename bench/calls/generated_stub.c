// SPDX-License-Identifier: BSD-3-Clause
// The generated stub.
#include "bench/calls/client_names.h"

#include "bench_calls_stub.c"

#include "bench/calls/methods.h"

const struct methods generated_methods = {
    .add = generated_bench_calls_add,
    .mixed = generated_bench_calls_mixed,
    .measure = generated_bench_calls_measure,
    .name = generated_bench_calls_name,
    .sum = generated_bench_calls_sum,
    .fill = generated_bench_calls_fill,
    .scale = generated_bench_calls_scale,
    .total = generated_bench_calls_total,
    .describe = generated_bench_calls_describe,
};
