// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_CONTEXT_H
#define FRT_WIRE_CONTEXT_H

#include "runtime/wire/status.h"

#include <stdbool.h>
#include <stdint.h>

// The context word of a message names the call, so that its response finds the way back.
//
// FRT_CONTEXT_12  [11:4] id, [3:0] process domain. The firmware takes bit 4 for "asynchronous", so it never
// polls a
//                 call with an odd id.
// FRT_CONTEXT_16  [15:8] id, [7:5] zero, [4] asynchronous, [3:0] process domain.
enum frt_context_layout { FRT_CONTEXT_12, FRT_CONTEXT_16 };

// Bits that lie at the same place in both layouts.
enum { FRT_CONTEXT_DOMAIN = 0xF, FRT_CONTEXT_ASYNCHRONOUS = 0x10 };

enum frt_process_domain { FRT_DOMAIN_ROOT = 0, FRT_DOMAIN_USER = 1, FRT_DOMAIN_SENSORS = 2 };

struct frt_context {
    uint8_t id; // 1 to 255
    uint8_t process_domain;
    bool asynchronous; // only FRT_CONTEXT_16 can say it
};

static inline uint64_t frt_context_encode(enum frt_context_layout layout, struct frt_context context) {
    uint64_t domain = context.process_domain & FRT_CONTEXT_DOMAIN;
    if (layout == FRT_CONTEXT_12) {
        return (uint64_t)context.id << 4 | domain;
    }
    return (uint64_t)context.id << 8 | (context.asynchronous ? FRT_CONTEXT_ASYNCHRONOUS : 0u) | domain;
}

// FRT_MALFORMED when bits are set that the layout leaves out.
enum frt_status frt_context_decode(enum frt_context_layout layout, uint64_t word,
                                   struct frt_context *context);

// What polling firmware takes the word for, whatever layout the sender had in mind.
static inline bool frt_context_seen_as_asynchronous(uint64_t word) {
    return (word & FRT_CONTEXT_ASYNCHRONOUS) != 0;
}

#define FRT_CONTEXT_IDS 256u

// Hands out ids cyclically, so that a late response meets a free or waiting slot as late as possible. The
// generation counts the uses of an id; it stays on this side of the wire. The caller does the locking.
struct frt_context_ids {
    uint64_t used[FRT_CONTEXT_IDS / 64];
    uint32_t generation[FRT_CONTEXT_IDS];
    uint8_t last;
};

struct frt_context_id {
    uint8_t id; // 0: none
    uint32_t generation;
};

// An id that is not in use, or {0} when all 255 are.
struct frt_context_id frt_context_acquire(struct frt_context_ids *ids);

// Ends this use of the id; false when that use is over already.
bool frt_context_release(struct frt_context_ids *ids, struct frt_context_id use);

// The use of the id that is going on, or {0} when there is none.
struct frt_context_id frt_context_current(const struct frt_context_ids *ids, uint8_t id);

#endif
