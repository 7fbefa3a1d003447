// SPDX-License-Identifier: BSD-3-Clause
// Unpacks requests, calls the implementation and packs replies with protobuf-c.
#include "bench/calls/server_names.h"

#include "bench/calls/protobuf_wire.h"

#include <string.h>

typedef int serve_function(const struct memory *request, struct memory *reply);

static struct arena arena;
static struct memory results, natives;

static int send(const ProtobufCMessage *message, struct memory *reply) {
    return pack_message(message, reply) ? AEE_SUCCESS : AEE_ENOMEMORY;
}

static int serve_add(const struct memory *request, struct memory *reply) {
    const AddRequest *in = unpack_message(&add_request__descriptor, &arena, request);
    AddReply out = ADD_REPLY__INIT;
    if (in == NULL) {
        return AEE_EBADPARM;
    }
    int code = work_bench_calls_add(0, in->a, in->b, &out.sum);
    return code == AEE_SUCCESS ? send(&out.base, reply) : code;
}

static int serve_mixed(const struct memory *request, struct memory *reply) {
    const MixedRequest *in = unpack_message(&mixed_request__descriptor, &arena, request);
    MixedReply out = MIXED_REPLY__INIT;
    uint64 ticket = 0;
    if (in == NULL || in->kind > UINT8_MAX || in->level < INT16_MIN || in->level > INT16_MAX) {
        return AEE_EBADPARM;
    }
    int code = work_bench_calls_mixed(0, (unsigned char)in->kind, in->enabled != 0, (short)in->level, in->id,
                                      in->stamp, in->scale, &ticket, &out.score);
    out.ticket = ticket;
    return code == AEE_SUCCESS ? send(&out.base, reply) : code;
}

static int serve_measure(const struct memory *request, struct memory *reply) {
    const MeasureRequest *in = unpack_message(&measure_request__descriptor, &arena, request);
    MeasureReply out = MEASURE_REPLY__INIT;
    if (in == NULL) {
        return AEE_EBADPARM;
    }
    int code = work_bench_calls_measure(0, in->text, &out.checksum);
    return code == AEE_SUCCESS ? send(&out.base, reply) : code;
}

static int serve_name(const struct memory *request, struct memory *reply) {
    const NameRequest *in = unpack_message(&name_request__descriptor, &arena, request);
    NameReply out = NAME_REPLY__INIT;
    if (in == NULL || in->text_size == 0 || in->text_size > INT32_MAX) {
        return AEE_EBADPARM;
    }
    if (!reserve_memory(&results, in->text_size)) {
        return AEE_ENOMEMORY;
    }
    out.text = (char *)results.data;
    int code = work_bench_calls_name(0, in->seed, out.text, (int)in->text_size);
    return code == AEE_SUCCESS ? send(&out.base, reply) : code;
}

static int serve_sum(const struct memory *request, struct memory *reply) {
    const SumRequest *in = unpack_message(&sum_request__descriptor, &arena, request);
    SumReply out = SUM_REPLY__INIT;
    uint64 total = 0;
    if (in == NULL || in->data.len > INT32_MAX) {
        return AEE_EBADPARM;
    }
    int code = work_bench_calls_sum(0, in->data.data, (int)in->data.len, &total);
    out.total = total;
    return code == AEE_SUCCESS ? send(&out.base, reply) : code;
}

static int serve_fill(const struct memory *request, struct memory *reply) {
    const FillRequest *in = unpack_message(&fill_request__descriptor, &arena, request);
    FillReply out = FILL_REPLY__INIT;
    if (in == NULL || in->value > UINT8_MAX || in->count > INT32_MAX) {
        return AEE_EBADPARM;
    }
    if (!reserve_memory(&results, in->count)) {
        return AEE_ENOMEMORY;
    }
    out.data = (ProtobufCBinaryData){in->count, results.data};
    int code = work_bench_calls_fill(0, (unsigned char)in->value, out.data.data, (int)in->count);
    return code == AEE_SUCCESS ? send(&out.base, reply) : code;
}

static int serve_scale(const struct memory *request, struct memory *reply) {
    const ScaleRequest *in = unpack_message(&scale_request__descriptor, &arena, request);
    ScaleReply out = SCALE_REPLY__INIT;
    if (in == NULL || in->n_samples > INT32_MAX) {
        return AEE_EBADPARM;
    }
    out.n_samples = in->n_samples;
    out.samples = in->samples;
    int code = work_bench_calls_scale(0, in->factor, out.samples, (int)in->n_samples);
    return code == AEE_SUCCESS ? send(&out.base, reply) : code;
}

static int serve_total(const struct memory *request, struct memory *reply) {
    const TotalRequest *in = unpack_message(&total_request__descriptor, &arena, request);
    TotalReply out = TOTAL_REPLY__INIT;
    uint64 sum = 0;
    if (in == NULL || in->n_points > INT32_MAX) {
        return AEE_EBADPARM;
    }
    if (!reserve_memory(&natives, in->n_points * sizeof(bench_point))) {
        return AEE_ENOMEMORY;
    }
    bench_point *points = (bench_point *)(void *)natives.data;
    for (size_t i = 0; i < in->n_points; i++) {
        const Point *point = in->points[i];
        points[i] = (bench_point){.id = point->id,
                                  .name = point->name,
                                  .nameLen = (int)strlen(point->name) + 1,
                                  .payload = point->payload.data,
                                  .payloadLen = (int)point->payload.len,
                                  .weight = point->weight};
    }
    int code = work_bench_calls_total(0, points, (int)in->n_points, &sum);
    out.sum = sum;
    return code == AEE_SUCCESS ? send(&out.base, reply) : code;
}

// The memory behind the natives' strings and payloads; false when it is too much.
static bool make_room(const DescribeRequest *in) {
    uint64_t size = 0;
    for (size_t i = 0; i < in->n_rooms; i++) {
        const Room *room = in->rooms[i];
        if (room->name_size == 0 || room->name_size > INT32_MAX || room->payload_size > INT32_MAX) {
            return false;
        }
        size += (uint64_t)room->name_size + room->payload_size;
    }
    return size <= SIZE_MAX / 2 && reserve_memory(&results, (size_t)size);
}

struct reply_point {
    bench_point native;
    Point message;
    Point *address;
};

static int send_points(int seed, size_t count, bench_point *points, Point *messages, Point **addresses,
                       struct memory *reply) {
    DescribeReply out = DESCRIBE_REPLY__INIT;
    int code = work_bench_calls_describe(0, seed, points, (int)count);
    if (code != AEE_SUCCESS) {
        return code;
    }
    for (size_t i = 0; i < count; i++) {
        point__init(&messages[i]);
        messages[i].id = points[i].id;
        messages[i].name = points[i].name;
        messages[i].payload = (ProtobufCBinaryData){(size_t)points[i].payloadLen, points[i].payload};
        messages[i].weight = points[i].weight;
        addresses[i] = &messages[i];
    }
    out.n_points = count;
    out.points = addresses;
    return send(&out.base, reply);
}

static int serve_describe(const struct memory *request, struct memory *reply) {
    const DescribeRequest *in = unpack_message(&describe_request__descriptor, &arena, request);
    if (in == NULL || in->n_rooms > INT32_MAX || !make_room(in)) {
        return AEE_EBADPARM;
    }
    if (!reserve_memory(&natives, in->n_rooms * sizeof(struct reply_point))) {
        return AEE_ENOMEMORY;
    }
    bench_point *points = (bench_point *)(void *)natives.data;
    Point *messages = (Point *)(void *)(points + in->n_rooms);
    unsigned char *free_memory = results.data;
    memset(points, 0, in->n_rooms * sizeof *points);
    for (size_t i = 0; i < in->n_rooms; i++) {
        points[i].name = (char *)free_memory;
        points[i].nameLen = (int)in->rooms[i]->name_size;
        points[i].payload = free_memory + in->rooms[i]->name_size;
        points[i].payloadLen = (int)in->rooms[i]->payload_size;
        free_memory = points[i].payload + in->rooms[i]->payload_size;
    }
    return send_points(in->seed, in->n_rooms, points, messages, (Point **)(void *)(messages + in->n_rooms),
                       reply);
}

static serve_function *const methods[PROTOBUF_METHODS] = {
    [PROTOBUF_ADD] = serve_add,     [PROTOBUF_MIXED] = serve_mixed, [PROTOBUF_MEASURE] = serve_measure,
    [PROTOBUF_NAME] = serve_name,   [PROTOBUF_SUM] = serve_sum,     [PROTOBUF_FILL] = serve_fill,
    [PROTOBUF_SCALE] = serve_scale, [PROTOBUF_TOTAL] = serve_total, [PROTOBUF_DESCRIBE] = serve_describe,
};

int protobuf_serve(uint32_t method, const struct memory *request, struct memory *reply) {
    return method < PROTOBUF_METHODS ? methods[method](request, reply) : AEE_EUNSUPPORTED;
}
