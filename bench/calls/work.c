// SPDX-License-Identifier: BSD-3-Clause
// The implementation behind every subject. It touches each byte once, as fast as a plain loop does.
#include "bench/calls/server_names.h"
#include "bench/calls/methods.h"

#include <string.h>

int work_bench_calls_open(const char *uri, remote_handle64 *h) {
    (void)uri;
    *h = 1;
    return AEE_SUCCESS;
}

int work_bench_calls_close(remote_handle64 h) {
    (void)h;
    return AEE_SUCCESS;
}

int work_bench_calls_add(remote_handle64 _h, int a, int b, int *sum) {
    (void)_h;
    *sum = (int)((unsigned int)a + (unsigned int)b);
    return AEE_SUCCESS;
}

int work_bench_calls_mixed(remote_handle64 _h, unsigned char kind, boolean enabled, short level, int id,
                           uint64 stamp, double scale, uint64 *ticket, float *score) {
    (void)_h;
    *ticket = stamp + (uint64)id + kind;
    *score = (float)(enabled ? scale * level : scale);
    return AEE_SUCCESS;
}

int work_bench_calls_measure(remote_handle64 _h, const char *text, unsigned int *checksum) {
    (void)_h;
    *checksum = (unsigned int)strlen(text) + (unsigned char)text[0];
    return AEE_SUCCESS;
}

static void write_name(int seed, char *text, int size) {
    if (size > 0) {
        memset(text, 'a' + (int)((unsigned int)seed % 26u), (size_t)size - 1);
        text[size - 1] = '\0';
    }
}

int work_bench_calls_name(remote_handle64 _h, int seed, char *text, int textLen) {
    (void)_h;
    write_name(seed, text, textLen);
    return AEE_SUCCESS;
}

static uint64 sum_of_words(const unsigned char *data, size_t size) {
    uint64 total = 0;
    for (; size >= sizeof total; data += sizeof total, size -= sizeof total) {
        uint64 word;
        memcpy(&word, data, sizeof word);
        total += word;
    }
    for (; size > 0; size--) {
        total += *data++;
    }
    return total;
}

int work_bench_calls_sum(remote_handle64 _h, const unsigned char *data, int dataLen, uint64 *total) {
    (void)_h;
    *total = sum_of_words(data, (size_t)dataLen);
    return AEE_SUCCESS;
}

int work_bench_calls_fill(remote_handle64 _h, unsigned char value, unsigned char *data, int dataLen) {
    (void)_h;
    memset(data, value, (size_t)dataLen);
    return AEE_SUCCESS;
}

int work_bench_calls_scale(remote_handle64 _h, float factor, float *samples, int samplesLen) {
    (void)_h;
    for (int i = 0; i < samplesLen; i++) {
        samples[i] *= factor;
    }
    return AEE_SUCCESS;
}

int work_bench_calls_total(remote_handle64 _h, const bench_point *points, int pointsLen, uint64 *sum) {
    (void)_h;
    uint64 total = 0;
    for (int i = 0; i < pointsLen; i++) {
        total += (uint64)points[i].id + strlen(points[i].name) + (uint64)points[i].weight +
                 sum_of_words(points[i].payload, (size_t)points[i].payloadLen);
    }
    *sum = total;
    return AEE_SUCCESS;
}

int work_bench_calls_describe(remote_handle64 _h, int seed, bench_point *points, int pointsLen) {
    (void)_h;
    for (int i = 0; i < pointsLen; i++) {
        int id = (int)((unsigned int)seed + (unsigned int)i);
        points[i].id = id;
        points[i].weight = 0.5 * i;
        write_name(id, points[i].name, points[i].nameLen);
        memset(points[i].payload, i, (size_t)points[i].payloadLen);
    }
    return AEE_SUCCESS;
}

const struct methods direct_methods = {
    .add = work_bench_calls_add,
    .mixed = work_bench_calls_mixed,
    .measure = work_bench_calls_measure,
    .name = work_bench_calls_name,
    .sum = work_bench_calls_sum,
    .fill = work_bench_calls_fill,
    .scale = work_bench_calls_scale,
    .total = work_bench_calls_total,
    .describe = work_bench_calls_describe,
};
