// SPDX-License-Identifier: BSD-3-Clause
// Packs requests and unpacks replies with protobuf-c.
#include "bench/calls/server_names.h"

#include "bench/calls/methods.h"
#include "bench/calls/protobuf_wire.h"

#include <string.h>

static struct memory request, reply, scratch;
static struct arena arena;

// The unpacked reply; NULL with the reason in *code.
static void *call(uint32_t method, const ProtobufCMessage *message, const ProtobufCMessageDescriptor *type,
                  int *code) {
    if (!pack_message(message, &request)) {
        *code = AEE_ENOMEMORY;
        return NULL;
    }
    *code = protobuf_serve(method, &request, &reply);
    if (*code != AEE_SUCCESS) {
        return NULL;
    }
    void *unpacked = unpack_message(type, &arena, &reply);
    if (unpacked == NULL) {
        *code = AEE_EBADPARM;
    }
    return unpacked;
}

static void copy_text(char *to, int size, const char *from) {
    size_t length = strlen(from);
    if (size > 0) {
        length = length < (size_t)size ? length : (size_t)size - 1;
        memcpy(to, from, length);
        to[length] = '\0';
    }
}

static void copy_bytes(void *to, int size, const ProtobufCBinaryData *from) {
    size_t kept = from->len < (size_t)size ? from->len : (size_t)size;
    if (kept > 0) {
        memcpy(to, from->data, kept);
    }
}

static int protobuf_add(remote_handle64 handle, int a, int b, int *sum) {
    AddRequest in = ADD_REQUEST__INIT;
    int code;
    (void)handle;
    in.a = a;
    in.b = b;
    const AddReply *out = call(PROTOBUF_ADD, &in.base, &add_reply__descriptor, &code);
    if (out != NULL) {
        *sum = out->sum;
    }
    return code;
}

static int protobuf_mixed(remote_handle64 handle, unsigned char kind, boolean enabled, short level, int id,
                          uint64 stamp, double scale, uint64 *ticket, float *score) {
    MixedRequest in = MIXED_REQUEST__INIT;
    int code;
    (void)handle;
    in.kind = kind;
    in.enabled = enabled;
    in.level = level;
    in.id = id;
    in.stamp = stamp;
    in.scale = scale;
    const MixedReply *out = call(PROTOBUF_MIXED, &in.base, &mixed_reply__descriptor, &code);
    if (out != NULL) {
        *ticket = out->ticket;
        *score = out->score;
    }
    return code;
}

static int protobuf_measure(remote_handle64 handle, const char *text, unsigned int *checksum) {
    MeasureRequest in = MEASURE_REQUEST__INIT;
    int code;
    (void)handle;
    in.text = (char *)(uintptr_t)text;
    const MeasureReply *out = call(PROTOBUF_MEASURE, &in.base, &measure_reply__descriptor, &code);
    if (out != NULL) {
        *checksum = out->checksum;
    }
    return code;
}

static int protobuf_name(remote_handle64 handle, int seed, char *text, int text_size) {
    NameRequest in = NAME_REQUEST__INIT;
    int code;
    (void)handle;
    in.seed = seed;
    in.text_size = (uint32_t)text_size;
    const NameReply *out = call(PROTOBUF_NAME, &in.base, &name_reply__descriptor, &code);
    if (out != NULL) {
        copy_text(text, text_size, out->text);
    }
    return code;
}

static int protobuf_sum(remote_handle64 handle, const unsigned char *data, int count, uint64 *total) {
    SumRequest in = SUM_REQUEST__INIT;
    int code;
    (void)handle;
    in.data = (ProtobufCBinaryData){(size_t)count, (uint8_t *)(uintptr_t)data};
    const SumReply *out = call(PROTOBUF_SUM, &in.base, &sum_reply__descriptor, &code);
    if (out != NULL) {
        *total = out->total;
    }
    return code;
}

static int protobuf_fill(remote_handle64 handle, unsigned char value, unsigned char *data, int count) {
    FillRequest in = FILL_REQUEST__INIT;
    int code;
    (void)handle;
    in.value = value;
    in.count = (uint32_t)count;
    const FillReply *out = call(PROTOBUF_FILL, &in.base, &fill_reply__descriptor, &code);
    if (out != NULL) {
        copy_bytes(data, count, &out->data);
    }
    return code;
}

static int protobuf_scale(remote_handle64 handle, float factor, float *samples, int count) {
    ScaleRequest in = SCALE_REQUEST__INIT;
    int code;
    (void)handle;
    in.factor = factor;
    in.n_samples = (size_t)count;
    in.samples = samples;
    const ScaleReply *out = call(PROTOBUF_SCALE, &in.base, &scale_reply__descriptor, &code);
    if (out != NULL && out->n_samples != (size_t)count) {
        return AEE_EBADPARM;
    }
    if (out != NULL && count > 0) {
        memcpy(samples, out->samples, out->n_samples * sizeof *samples);
    }
    return code;
}

static int protobuf_total(remote_handle64 handle, const bench_point *points, int count, uint64 *sum) {
    TotalRequest in = TOTAL_REQUEST__INIT;
    int code;
    (void)handle;
    if (!reserve_memory(&scratch, (size_t)count * (sizeof(Point) + sizeof(Point *)))) {
        return AEE_ENOMEMORY;
    }
    Point *messages = (Point *)(void *)scratch.data;
    in.points = (Point **)(void *)(messages + count);
    in.n_points = (size_t)count;
    for (int i = 0; i < count; i++) {
        point__init(&messages[i]);
        messages[i].id = points[i].id;
        messages[i].name = points[i].name;
        messages[i].payload = (ProtobufCBinaryData){(size_t)points[i].payloadLen, points[i].payload};
        messages[i].weight = points[i].weight;
        in.points[i] = &messages[i];
    }
    const TotalReply *out = call(PROTOBUF_TOTAL, &in.base, &total_reply__descriptor, &code);
    if (out != NULL) {
        *sum = out->sum;
    }
    return code;
}

static int protobuf_describe(remote_handle64 handle, int seed, bench_point *points, int count) {
    DescribeRequest in = DESCRIBE_REQUEST__INIT;
    int code;
    (void)handle;
    if (!reserve_memory(&scratch, (size_t)count * (sizeof(Room) + sizeof(Room *)))) {
        return AEE_ENOMEMORY;
    }
    Room *messages = (Room *)(void *)scratch.data;
    in.seed = seed;
    in.rooms = (Room **)(void *)(messages + count);
    in.n_rooms = (size_t)count;
    for (int i = 0; i < count; i++) {
        room__init(&messages[i]);
        messages[i].name_size = (uint32_t)points[i].nameLen;
        messages[i].payload_size = (uint32_t)points[i].payloadLen;
        in.rooms[i] = &messages[i];
    }
    const DescribeReply *out = call(PROTOBUF_DESCRIBE, &in.base, &describe_reply__descriptor, &code);
    if (out != NULL && out->n_points != (size_t)count) {
        return AEE_EBADPARM;
    }
    for (int i = 0; out != NULL && i < count; i++) {
        points[i].id = out->points[i]->id;
        points[i].weight = out->points[i]->weight;
        copy_text(points[i].name, points[i].nameLen, out->points[i]->name);
        copy_bytes(points[i].payload, points[i].payloadLen, &out->points[i]->payload);
    }
    return code;
}

const struct methods protobuf_methods = {
    .add = protobuf_add,
    .mixed = protobuf_mixed,
    .measure = protobuf_measure,
    .name = protobuf_name,
    .sum = protobuf_sum,
    .fill = protobuf_fill,
    .scale = protobuf_scale,
    .total = protobuf_total,
    .describe = protobuf_describe,
};
