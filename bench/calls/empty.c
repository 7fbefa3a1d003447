// SPDX-License-Identifier: BSD-3-Clause
// Methods that only return: what a call costs that reaches no stub.
#include "bench/calls/server_names.h"
#include "bench/calls/methods.h"

static int empty_add(remote_handle64 handle, int a, int b, int *sum) {
    (void)handle, (void)a, (void)b, (void)sum;
    return AEE_SUCCESS;
}

static int empty_mixed(remote_handle64 handle, unsigned char kind, boolean enabled, short level, int id,
                       uint64 stamp, double scale, uint64 *ticket, float *score) {
    (void)handle, (void)kind, (void)enabled, (void)level, (void)id, (void)stamp, (void)scale, (void)ticket;
    (void)score;
    return AEE_SUCCESS;
}

static int empty_measure(remote_handle64 handle, const char *text, unsigned int *checksum) {
    (void)handle, (void)text, (void)checksum;
    return AEE_SUCCESS;
}

static int empty_name(remote_handle64 handle, int seed, char *text, int text_size) {
    (void)handle, (void)seed, (void)text, (void)text_size;
    return AEE_SUCCESS;
}

static int empty_sum(remote_handle64 handle, const unsigned char *data, int count, uint64 *total) {
    (void)handle, (void)data, (void)count, (void)total;
    return AEE_SUCCESS;
}

static int empty_fill(remote_handle64 handle, unsigned char value, unsigned char *data, int count) {
    (void)handle, (void)value, (void)data, (void)count;
    return AEE_SUCCESS;
}

static int empty_scale(remote_handle64 handle, float factor, float *samples, int count) {
    (void)handle, (void)factor, (void)samples, (void)count;
    return AEE_SUCCESS;
}

static int empty_total(remote_handle64 handle, const bench_point *points, int count, uint64 *sum) {
    (void)handle, (void)points, (void)count, (void)sum;
    return AEE_SUCCESS;
}

static int empty_describe(remote_handle64 handle, int seed, bench_point *points, int count) {
    (void)handle, (void)seed, (void)points, (void)count;
    return AEE_SUCCESS;
}

const struct methods empty_methods = {
    .add = empty_add,
    .mixed = empty_mixed,
    .measure = empty_measure,
    .name = empty_name,
    .sum = empty_sum,
    .fill = empty_fill,
    .scale = empty_scale,
    .total = empty_total,
    .describe = empty_describe,
};
