// SPDX-License-Identifier: BSD-3-Clause
// What client and server on protobuf-c share. Both keep their memory from call to call.
#ifndef BENCH_CALLS_PROTOBUF_WIRE_H
#define BENCH_CALLS_PROTOBUF_WIRE_H

#include "bench_calls.pb-c.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum protobuf_method {
    PROTOBUF_ADD,
    PROTOBUF_MIXED,
    PROTOBUF_MEASURE,
    PROTOBUF_NAME,
    PROTOBUF_SUM,
    PROTOBUF_FILL,
    PROTOBUF_SCALE,
    PROTOBUF_TOTAL,
    PROTOBUF_DESCRIBE,
    PROTOBUF_METHODS
};

// Memory that grows and is used again; zero at first.
struct memory {
    unsigned char *data;
    size_t size, capacity;
};

// False when there is no memory. The content is lost when it grows.
bool reserve_memory(struct memory *memory, size_t size);

bool pack_message(const ProtobufCMessage *message, struct memory *to);

// An unpacked message lies in an arena and is given up with it.
struct arena {
    struct memory memory;
    size_t used;
};

// NULL when the bytes are no such message.
void *unpack_message(const ProtobufCMessageDescriptor *type, struct arena *arena, const struct memory *from);

// Answers a request; the reply is the caller's to read until the next call.
int protobuf_serve(uint32_t method, const struct memory *request, struct memory *reply);

#endif
