// SPDX-License-Identifier: BSD-3-Clause
// A skel for bench_calls.idl as one would write it by hand, under the contract of generated skels: counts
// must match, no entry and no length is read twice, every buffer is checked before the implementation sees
// it, and nothing goes out that was not set.
#include "bench/calls/server_names.h"

#include "bench/calls/hand_wire.h"
#include "bench/calls/invoke.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef int method(remote_handle64 handle, uint32_t scalars, remote_arg *args);

// The compiler must not read again where the object was copied from.
#define FETCHED(object) __asm__ volatile("" : "+m"(object))

static uint32_t counts(uint32_t scalars) {
    return scalars & 0xffffffu;
}

// Reads each word of an entry once: the other side may change it.
static remote_buf entry(const remote_arg *arg) {
    const volatile remote_buf *shared = &arg->buf;
    remote_buf own = {shared->pv, shared->nLen};
    return own;
}

static bool holds(remote_buf buf, size_t size) {
    return buf.pv != NULL && buf.nLen >= size;
}

// Elements of this size; an empty buffer may be anywhere.
static bool holds_array(remote_buf buf, uint32_t count, size_t size, size_t alignment) {
    if (count > INT32_MAX || buf.nLen / size < count) {
        return false;
    }
    return buf.nLen == 0 || (buf.pv != NULL && (uintptr_t)buf.pv % alignment == 0);
}

static bool holds_string(remote_buf buf, uint32_t size) {
    return size > 0 && size <= INT32_MAX && holds(buf, size) && ((const char *)buf.pv)[size - 1] == '\0';
}

static bool copy_primary(void *to, size_t size, const remote_arg *arg) {
    remote_buf buf = entry(arg);
    if (!holds(buf, size)) {
        return false;
    }
    memcpy(to, buf.pv, size);
    return true;
}

static int serve_open(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_open_in in;
    remote_handle64 opened = 0;
    (void)handle;
    if (counts(scalars) != REMOTE_SCALARS_MAKEX(0, 0, 2, 0, 0, 1) ||
        !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf uri = entry(&args[1]);
    if (!holds_string(uri, in.uri_size)) {
        return AEE_EBADPARM;
    }
    int code = work_bench_calls_open(uri.pv, &opened);
    if (code == AEE_SUCCESS) {
        args[2].h64 = opened;
    }
    return code;
}

static int serve_close(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    (void)handle;
    if (counts(scalars) != REMOTE_SCALARS_MAKEX(0, 0, 0, 0, 1, 0)) {
        return AEE_EBADPARM;
    }
    return work_bench_calls_close(args[0].h64);
}

static int serve_add(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_add_in in;
    int32_t sum = 0;
    if (counts(scalars) != REMOTE_SCALARS_MAKE(0, 1, 1) || !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf out = entry(&args[1]);
    if (!holds(out, sizeof sum)) {
        return AEE_EBADPARM;
    }
    int code = work_bench_calls_add(handle, in.a, in.b, &sum);
    if (code == AEE_SUCCESS) {
        memcpy(out.pv, &sum, sizeof sum);
    }
    return code;
}

static int serve_mixed(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_mixed_in in;
    struct hand_mixed_out result = {0};
    if (counts(scalars) != REMOTE_SCALARS_MAKE(0, 1, 1) || !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf out = entry(&args[1]);
    if (!holds(out, HAND_MIXED_OUT_USED)) {
        return AEE_EBADPARM;
    }
    uint64 ticket = 0;
    int code = work_bench_calls_mixed(handle, in.kind, in.enabled != 0, in.level, in.id, in.stamp, in.scale,
                                      &ticket, &result.score);
    if (code == AEE_SUCCESS) {
        result.ticket = ticket;
        memcpy(out.pv, &result, HAND_MIXED_OUT_USED);
    }
    return code;
}

static int serve_measure(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_measure_in in;
    uint32_t checksum = 0;
    if (counts(scalars) != REMOTE_SCALARS_MAKE(0, 2, 1) || !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf text = entry(&args[1]);
    remote_buf out = entry(&args[2]);
    if (!holds_string(text, in.text_size) || !holds(out, sizeof checksum)) {
        return AEE_EBADPARM;
    }
    int code = work_bench_calls_measure(handle, text.pv, &checksum);
    if (code == AEE_SUCCESS) {
        memcpy(out.pv, &checksum, sizeof checksum);
    }
    return code;
}

static int serve_name(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_name_in in;
    if (counts(scalars) != REMOTE_SCALARS_MAKE(0, 1, 1) || !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf text = entry(&args[1]);
    if (!holds_array(text, in.text_size, 1, 1)) {
        return AEE_EBADPARM;
    }
    return work_bench_calls_name(handle, in.seed, text.pv, (int)in.text_size);
}

static int serve_sum(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_sum_in in;
    uint64 total = 0;
    if (counts(scalars) != REMOTE_SCALARS_MAKE(0, 2, 1) || !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf data = entry(&args[1]);
    remote_buf out = entry(&args[2]);
    if (!holds_array(data, in.count, 1, 1) || !holds(out, sizeof total)) {
        return AEE_EBADPARM;
    }
    int code = work_bench_calls_sum(handle, data.pv, (int)in.count, &total);
    if (code == AEE_SUCCESS) {
        memcpy(out.pv, &total, sizeof total);
    }
    return code;
}

static int serve_fill(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_fill_in in;
    if (counts(scalars) != REMOTE_SCALARS_MAKE(0, 1, 1) || !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf data = entry(&args[1]);
    if (!holds_array(data, in.count, 1, 1)) {
        return AEE_EBADPARM;
    }
    return work_bench_calls_fill(handle, in.value, data.pv, (int)in.count);
}

static int serve_scale(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_scale_in in;
    if (counts(scalars) != REMOTE_SCALARS_MAKE(0, 2, 1) || !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf given = entry(&args[1]);
    remote_buf samples = entry(&args[2]);
    if (in.in_count > in.out_count || !holds_array(given, in.in_count, sizeof(float), sizeof(float)) ||
        !holds_array(samples, in.out_count, sizeof(float), sizeof(float))) {
        return AEE_EBADPARM;
    }
    if (in.in_count > 0) {
        memmove(samples.pv, given.pv, in.in_count * sizeof(float));
    }
    return work_bench_calls_scale(handle, in.factor, samples.pv, (int)in.out_count);
}

// ---- Nested data: the native points are on the stack when they are few.

enum { FEW_POINTS = 10 };

static bool take_points(bench_point *points, uint32_t count, const unsigned char *records,
                        const remote_arg *args) {
    for (uint32_t i = 0; i < count; i++) {
        struct hand_point record;
        memcpy(&record, records + i * sizeof record, sizeof record);
        FETCHED(record);
        remote_buf name = entry(args++);
        remote_buf payload = entry(args++);
        if (!holds_string(name, record.name_size) || !holds_array(payload, record.payload_count, 1, 1)) {
            return false;
        }
        points[i] = (bench_point){.id = record.id,
                                  .name = name.pv,
                                  .nameLen = (int)record.name_size,
                                  .payload = payload.pv,
                                  .payloadLen = (int)record.payload_count,
                                  .weight = record.weight};
    }
    return true;
}

static int serve_points(remote_handle64 handle, remote_buf records, uint32_t count, const remote_arg *args,
                        uint64 *sum) {
    bench_point few[FEW_POINTS];
    bench_point *points = count <= FEW_POINTS ? few : malloc(count * sizeof *points);
    if (points == NULL) {
        return AEE_ENOMEMORY;
    }
    int code = AEE_EBADPARM;
    if (take_points(points, count, records.pv, args)) {
        code = work_bench_calls_total(handle, points, (int)count, sum);
    }
    if (points != few) {
        free(points);
    }
    return code;
}

static int serve_total(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_total_in in;
    uint64 sum = 0;
    uint32_t ins = REMOTE_SCALARS_INBUFS(scalars);
    if ((scalars & 0xffffu) != REMOTE_SCALARS_MAKE(0, 0, 1) || ins < 2 ||
        !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf records = entry(&args[1]);
    remote_buf out = entry(&args[ins]);
    if (ins != 2 + 2 * (uint64_t)in.count || !holds_array(records, in.count, sizeof(struct hand_point), 1) ||
        !holds(out, sizeof sum)) {
        return AEE_EBADPARM;
    }
    int code = serve_points(handle, records, in.count, &args[2], &sum);
    if (code == AEE_SUCCESS) {
        memcpy(out.pv, &sum, sizeof sum);
    }
    return code;
}

static bool prepare_points(bench_point *points, uint32_t count, const unsigned char *lengths,
                           const remote_arg *args) {
    for (uint32_t i = 0; i < count; i++) {
        struct hand_point_lengths record;
        memcpy(&record, lengths + i * sizeof record, sizeof record);
        FETCHED(record);
        remote_buf name = entry(args++);
        remote_buf payload = entry(args++);
        if (!holds_array(name, record.name_size, 1, 1) || !holds_array(payload, record.payload_count, 1, 1)) {
            return false;
        }
        points[i] = (bench_point){.name = name.pv,
                                  .nameLen = (int)record.name_size,
                                  .payload = payload.pv,
                                  .payloadLen = (int)record.payload_count};
    }
    return true;
}

static void return_points(const bench_point *points, uint32_t count, unsigned char *values) {
    for (uint32_t i = 0; i < count; i++) {
        struct hand_point_values record = {.id = points[i].id, .weight = points[i].weight};
        memcpy(values + i * sizeof record, &record, sizeof record);
    }
}

static int describe_points(remote_handle64 handle, int seed, uint32_t count, remote_buf lengths,
                           remote_buf values, const remote_arg *args) {
    bench_point few[FEW_POINTS];
    bench_point *points = count <= FEW_POINTS ? few : malloc(count * sizeof *points);
    if (points == NULL) {
        return AEE_ENOMEMORY;
    }
    int code = AEE_EBADPARM;
    if (prepare_points(points, count, lengths.pv, args)) {
        code = work_bench_calls_describe(handle, seed, points, (int)count);
    }
    if (code == AEE_SUCCESS) {
        return_points(points, count, values.pv);
    }
    if (points != few) {
        free(points);
    }
    return code;
}

static int serve_describe(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    struct hand_describe_in in;
    uint32_t routs = REMOTE_SCALARS_OUTBUFS(scalars);
    if ((counts(scalars) & 0xff00ffu) != REMOTE_SCALARS_MAKE(0, 2, 0) || routs < 1 ||
        !copy_primary(&in, sizeof in, &args[0])) {
        return AEE_EBADPARM;
    }
    FETCHED(in);
    remote_buf lengths = entry(&args[1]);
    remote_buf values = entry(&args[2]);
    if (routs != 1 + 2 * (uint64_t)in.count ||
        !holds_array(lengths, in.count, sizeof(struct hand_point_lengths), 1) ||
        !holds_array(values, in.count, sizeof(struct hand_point_values), 1)) {
        return AEE_EBADPARM;
    }
    return describe_points(handle, in.seed, in.count, lengths, values, &args[3]);
}

static method *const methods[HAND_METHODS] = {
    [HAND_OPEN] = serve_open,   [HAND_CLOSE] = serve_close,       [HAND_ADD] = serve_add,
    [HAND_MIXED] = serve_mixed, [HAND_MEASURE] = serve_measure,   [HAND_NAME] = serve_name,
    [HAND_SUM] = serve_sum,     [HAND_FILL] = serve_fill,         [HAND_SCALE] = serve_scale,
    [HAND_TOTAL] = serve_total, [HAND_DESCRIBE] = serve_describe,
};

int hand_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    uint32_t index = REMOTE_SCALARS_METHOD(scalars);
    return index < HAND_METHODS ? methods[index](handle, scalars, args) : AEE_EUNSUPPORTED;
}
