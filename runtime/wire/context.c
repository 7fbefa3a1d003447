// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/context.h"

enum frt_status frt_context_decode(enum frt_context_layout layout, uint64_t word,
                                   struct frt_context *context) {
    unsigned shift = layout == FRT_CONTEXT_12 ? 4 : 8;
    uint64_t flags = layout == FRT_CONTEXT_12 ? 0 : FRT_CONTEXT_ASYNCHRONOUS;
    uint64_t allowed = (uint64_t)0xFF << shift | flags | FRT_CONTEXT_DOMAIN;
    if ((word & ~allowed) != 0) {
        return FRT_MALFORMED;
    }
    context->id = (uint8_t)(word >> shift & 0xFF);
    context->process_domain = (uint8_t)(word & FRT_CONTEXT_DOMAIN);
    context->asynchronous = (word & flags) != 0;
    return FRT_OK;
}

static bool in_use(const struct frt_context_ids *ids, uint8_t id) {
    return (ids->used[id / 64] >> (id % 64) & 1) != 0;
}

struct frt_context_id frt_context_acquire(struct frt_context_ids *ids) {
    for (unsigned tries = 1; tries < FRT_CONTEXT_IDS; tries++) {
        ids->last = (uint8_t)(ids->last == 255 ? 1 : ids->last + 1);
        uint8_t id = ids->last;
        if (!in_use(ids, id)) {
            ids->used[id / 64] |= (uint64_t)1 << (id % 64);
            ids->generation[id]++;
            return (struct frt_context_id){.id = id, .generation = ids->generation[id]};
        }
    }
    return (struct frt_context_id){0};
}

bool frt_context_release(struct frt_context_ids *ids, struct frt_context_id use) {
    if (use.id == 0 || !in_use(ids, use.id) || ids->generation[use.id] != use.generation) {
        return false;
    }
    ids->used[use.id / 64] &= ~((uint64_t)1 << (use.id % 64));
    return true;
}

struct frt_context_id frt_context_current(const struct frt_context_ids *ids, uint8_t id) {
    if (id == 0 || !in_use(ids, id)) {
        return (struct frt_context_id){0};
    }
    return (struct frt_context_id){.id = id, .generation = ids->generation[id]};
}
