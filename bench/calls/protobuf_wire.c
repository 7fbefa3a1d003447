// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/protobuf_wire.h"

#include <stdlib.h>

enum { ARENA_SIZE = 4 << 20, ALIGNMENT = 16 };

bool reserve_memory(struct memory *memory, size_t size) {
    if (size > memory->capacity) {
        free(memory->data);
        memory->data = malloc(size);
        memory->capacity = memory->data == NULL ? 0 : size;
    }
    return size <= memory->capacity;
}

bool pack_message(const ProtobufCMessage *message, struct memory *to) {
    size_t size = protobuf_c_message_get_packed_size(message);
    if (!reserve_memory(to, size)) {
        return false;
    }
    to->size = protobuf_c_message_pack(message, to->data);
    return true;
}

static void *take_from_arena(void *data, size_t size) {
    struct arena *arena = data;
    size_t rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (rounded < size || rounded > arena->memory.capacity - arena->used) {
        return NULL;
    }
    void *taken = arena->memory.data + arena->used;
    arena->used += rounded;
    return taken;
}

static void keep_in_arena(void *data, void *pointer) {
    (void)data;
    (void)pointer;
}

void *unpack_message(const ProtobufCMessageDescriptor *type, struct arena *arena, const struct memory *from) {
    ProtobufCAllocator allocator = {take_from_arena, keep_in_arena, arena};
    arena->used = 0;
    if (arena->memory.capacity == 0 && !reserve_memory(&arena->memory, ARENA_SIZE)) {
        return NULL;
    }
    return protobuf_c_message_unpack(type, &allocator, from->size, from->data);
}
