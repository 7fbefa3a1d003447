// SPDX-License-Identifier: BSD-3-Clause
// A stub for bench_calls.idl as one would write it by hand, under the contract of generated stubs: bad
// arguments are refused before anything is sent, every byte that leaves was set, outputs change only after
// success, and strings are terminated.
#include "bench/calls/client_names.h"

#include "bench/calls/hand_wire.h"
#include "bench/calls/methods.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static remote_arg buffer(const void *data, size_t size) {
    remote_arg arg = {.buf = {(void *)(uintptr_t)data, size}};
    return arg;
}

static bool is_array(const void *data, int count) {
    return count == 0 || (count > 0 && data != NULL);
}

// 0: cannot be sent.
static uint32_t string_size(const char *text) {
    size_t length = text == NULL ? INT32_MAX : strlen(text);
    return length < INT32_MAX ? (uint32_t)length + 1 : 0;
}

static int hand_add(remote_handle64 handle, int a, int b, int *sum) {
    if (sum == NULL) {
        return AEE_EBADPARM;
    }
    struct hand_add_in in = {a, b};
    int32_t out = 0;
    remote_arg args[] = {buffer(&in, sizeof in), buffer(&out, sizeof out)};
    int code = bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_ADD, 1, 1), args);
    if (code == AEE_SUCCESS) {
        *sum = out;
    }
    return code;
}

static int hand_mixed(remote_handle64 handle, unsigned char kind, boolean enabled, short level, int id,
                      uint64 stamp, double scale, uint64 *ticket, float *score) {
    if (ticket == NULL || score == NULL) {
        return AEE_EBADPARM;
    }
    struct hand_mixed_in in = {kind, enabled != 0, level, id, stamp, scale};
    struct hand_mixed_out out = {0};
    remote_arg args[] = {buffer(&in, sizeof in), buffer(&out, sizeof out)};
    int code = bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_MIXED, 1, 1), args);
    if (code == AEE_SUCCESS) {
        *ticket = out.ticket;
        *score = out.score;
    }
    return code;
}

static int hand_measure(remote_handle64 handle, const char *text, unsigned int *checksum) {
    struct hand_measure_in in = {string_size(text)};
    if (in.text_size == 0 || checksum == NULL) {
        return AEE_EBADPARM;
    }
    uint32_t out = 0;
    remote_arg args[] = {buffer(&in, sizeof in), buffer(text, in.text_size), buffer(&out, sizeof out)};
    int code = bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_MEASURE, 2, 1), args);
    if (code == AEE_SUCCESS) {
        *checksum = out;
    }
    return code;
}

static int hand_name(remote_handle64 handle, int seed, char *text, int text_size) {
    if (!is_array(text, text_size)) {
        return AEE_EBADPARM;
    }
    struct hand_name_in in = {seed, (uint32_t)text_size};
    remote_arg args[] = {buffer(&in, sizeof in), buffer(text, (size_t)text_size)};
    int code = bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_NAME, 1, 1), args);
    if (code == AEE_SUCCESS && text_size > 0) {
        text[text_size - 1] = '\0';
    }
    return code;
}

static int hand_sum(remote_handle64 handle, const unsigned char *data, int count, uint64 *total) {
    if (!is_array(data, count) || total == NULL) {
        return AEE_EBADPARM;
    }
    struct hand_sum_in in = {(uint32_t)count};
    uint64 out = 0;
    remote_arg args[] = {buffer(&in, sizeof in), buffer(data, (size_t)count), buffer(&out, sizeof out)};
    int code = bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_SUM, 2, 1), args);
    if (code == AEE_SUCCESS) {
        *total = out;
    }
    return code;
}

static int hand_fill(remote_handle64 handle, unsigned char value, unsigned char *data, int count) {
    if (!is_array(data, count)) {
        return AEE_EBADPARM;
    }
    struct hand_fill_in in = {.value = value, .count = (uint32_t)count};
    remote_arg args[] = {buffer(&in, sizeof in), buffer(data, (size_t)count)};
    return bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_FILL, 1, 1), args);
}

static int hand_scale(remote_handle64 handle, float factor, float *samples, int count) {
    if (!is_array(samples, count)) {
        return AEE_EBADPARM;
    }
    struct hand_scale_in in = {factor, (uint32_t)count, (uint32_t)count};
    size_t size = (size_t)count * sizeof *samples;
    remote_arg args[] = {buffer(&in, sizeof in), buffer(samples, size), buffer(samples, size)};
    return bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_SCALE, 2, 1), args);
}

// ---- Nested data: one block with the arguments and the records; on the stack when it is small.

enum { MAX_POINTS = 126, SMALL_BLOCK = 32 };

// How many points can be sent, or why they cannot.
static int check_points(const bench_point *points, int count) {
    if (!is_array(points, count)) {
        return AEE_EBADPARM;
    }
    return count <= MAX_POINTS ? AEE_SUCCESS : AEE_EUNSUPPORTED;
}

// Room for the arguments of a number of points, and this many bytes per point; NULL when there is none.
static remote_arg *reserve(remote_arg *small, int count, size_t record_size) {
    size_t args = 4 + 2 * (size_t)count;
    size_t bytes = args * sizeof *small + (size_t)count * record_size;
    return bytes <= SMALL_BLOCK * sizeof *small ? small : malloc(bytes);
}

static void give_back(remote_arg *block, const remote_arg *small) {
    if (block != small) {
        free(block);
    }
}

static bool pack_points(const bench_point *points, int count, struct hand_point *records, remote_arg *args) {
    for (int i = 0; i < count; i++) {
        const bench_point *point = &points[i];
        uint32_t name_size = string_size(point->name);
        if (name_size == 0 || !is_array(point->payload, point->payloadLen)) {
            return false;
        }
        records[i] = (struct hand_point){.id = point->id,
                                         .name_size = name_size,
                                         .payload_count = (uint32_t)point->payloadLen,
                                         .weight = point->weight};
        *args++ = buffer(point->name, name_size);
        *args++ = buffer(point->payload, (size_t)point->payloadLen);
    }
    return true;
}

static int hand_total(remote_handle64 handle, const bench_point *points, int count, uint64 *sum) {
    int code = check_points(points, count);
    if (code != AEE_SUCCESS || sum == NULL) {
        return sum == NULL ? AEE_EBADPARM : code;
    }
    remote_arg small[SMALL_BLOCK];
    remote_arg *args = reserve(small, count, sizeof(struct hand_point));
    if (args == NULL) {
        return AEE_ENOMEMORY;
    }
    uint32_t ins = 2 + 2 * (uint32_t)count;
    struct hand_total_in in = {(uint32_t)count};
    uint64 out = 0;
    struct hand_point *records = (struct hand_point *)(void *)(args + ins + 1);
    args[0] = buffer(&in, sizeof in);
    args[1] = buffer(records, (size_t)count * sizeof *records);
    args[ins] = buffer(&out, sizeof out);
    code = AEE_EBADPARM;
    if (pack_points(points, count, records, args + 2)) {
        code = bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_TOTAL, ins, 1), args);
    }
    if (code == AEE_SUCCESS) {
        *sum = out;
    }
    give_back(args, small);
    return code;
}

static bool offer_points(const bench_point *points, int count, struct hand_point_lengths *lengths,
                         remote_arg *args) {
    for (int i = 0; i < count; i++) {
        const bench_point *point = &points[i];
        if (!is_array(point->name, point->nameLen) || !is_array(point->payload, point->payloadLen)) {
            return false;
        }
        lengths[i] = (struct hand_point_lengths){(uint32_t)point->nameLen, (uint32_t)point->payloadLen};
        *args++ = buffer(point->name, (size_t)point->nameLen);
        *args++ = buffer(point->payload, (size_t)point->payloadLen);
    }
    return true;
}

static void unpack_points(bench_point *points, int count, const struct hand_point_values *values) {
    for (int i = 0; i < count; i++) {
        points[i].id = values[i].id;
        points[i].weight = values[i].weight;
        if (points[i].nameLen > 0) {
            points[i].name[points[i].nameLen - 1] = '\0';
        }
    }
}

static int hand_describe(remote_handle64 handle, int seed, bench_point *points, int count) {
    int code = check_points(points, count);
    if (code != AEE_SUCCESS) {
        return code;
    }
    remote_arg small[SMALL_BLOCK];
    remote_arg *args =
        reserve(small, count, sizeof(struct hand_point_values) + sizeof(struct hand_point_lengths));
    if (args == NULL) {
        return AEE_ENOMEMORY;
    }
    uint32_t routs = 1 + 2 * (uint32_t)count;
    struct hand_describe_in in = {seed, (uint32_t)count};
    struct hand_point_values *values = (struct hand_point_values *)(void *)(args + 2 + routs);
    struct hand_point_lengths *lengths = (struct hand_point_lengths *)(void *)(values + count);
    memset(values, 0, (size_t)count * sizeof *values);
    args[0] = buffer(&in, sizeof in);
    args[1] = buffer(lengths, (size_t)count * sizeof *lengths);
    args[2] = buffer(values, (size_t)count * sizeof *values);
    code = AEE_EBADPARM;
    if (offer_points(points, count, lengths, args + 3)) {
        code = bench_remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(HAND_DESCRIBE, 2, routs), args);
    }
    if (code == AEE_SUCCESS) {
        unpack_points(points, count, values);
    }
    give_back(args, small);
    return code;
}

const struct methods hand_methods = {
    .add = hand_add,
    .mixed = hand_mixed,
    .measure = hand_measure,
    .name = hand_name,
    .sum = hand_sum,
    .fill = hand_fill,
    .scale = hand_scale,
    .total = hand_total,
    .describe = hand_describe,
};
