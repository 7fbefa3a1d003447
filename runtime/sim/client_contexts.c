// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/HAP_debug.h"

// Which calls are in flight: their contexts, and the places of their payloads.

static void free_locked(sim_client *session, struct sim_pending *call) {
    if (call->slot != 0) {
        session->free_slots[session->free_slot_count++] = call->slot;
    }
    frt_context_release(&session->ids, call->id);
    if (session->waiting_for_slot != 0) {
        pthread_cond_signal(&session->freed);
    }
}

static struct sim_pending *acquire_locked(sim_client *session, bool slot) {
    struct frt_context_id id = frt_context_acquire(&session->ids);
    if (id.id == 0) {
        return NULL;
    }
    struct sim_pending *call = &session->calls[id.id];
    call->id = id;
    call->lane = false;
    call->laid_out = false;
    atomic_store_explicit(&call->state, SIM_CALL_PREPARED, memory_order_relaxed);
    call->slot = slot ? session->free_slots[--session->free_slot_count] : 0;
    return call;
}

static void orphan_locked(sim_client *session, struct sim_pending *call) {
    atomic_store_explicit(&call->state, SIM_CALL_ORPHANED, memory_order_relaxed);
    session->orphans++;
}

void sim_lane_settle_locked(sim_client *session) {
    struct sim_lane *lane = &session->lane;
    for (size_t i = 0; i < lane->over_count; i++) {
        struct sim_pending *call = &session->calls[lane->over[i]];
        if (sim_call_is_answered(call)) {
            free_locked(session, call);
        } else {
            orphan_locked(session, call);
        }
    }
    lane->over_count = 0;
}

// Contexts that the lane has set aside serve others when there are no more.
static bool give_back_reserve_locked(sim_client *session) {
    struct sim_lane *lane = &session->lane;
    if (!sim_lane_enter(session)) {
        return false;
    }
    bool some = lane->count != 0 || lane->over_count != 0;
    sim_lane_settle_locked(session);
    while (lane->count != 0) {
        free_locked(session, &session->calls[lane->reserve[--lane->count]]);
    }
    sim_lane_leave(session);
    return some;
}

struct sim_pending *sim_context_acquire_locked(sim_client *session, bool slot) {
    struct sim_pending *call = acquire_locked(session, slot);
    if (call == NULL && give_back_reserve_locked(session)) {
        call = acquire_locked(session, slot);
    }
    return call;
}

// Alternately from both ends: were the payloads of successive calls equally far apart, the DSP's processor
// would foresee the next one and fetch it away while it is being written.
void sim_lane_fill_locked(sim_client *session) {
    struct sim_lane *lane = &session->lane;
    uint8_t ids[SIM_LANE_RESERVE];
    size_t count = 0;
    struct sim_pending *call;
    while (count < SIM_LANE_RESERVE && (call = acquire_locked(session, true)) != NULL) {
        ids[count++] = call->id.id;
    }
    for (size_t i = 0; i < count; i++) {
        lane->reserve[i] = ids[i % 2 == 0 ? i / 2 : count - 1 - i / 2];
    }
    lane->count = count;
}

bool sim_context_end_locked(sim_client *session, struct sim_pending *call) {
    bool answered = sim_call_is_answered(call);
    bool lane = call->lane;
    if (answered) {
        free_locked(session, call);
    } else {
        orphan_locked(session, call);
        // The DSP may still be at it, and does not look into the mailbox meanwhile.
        call->keeps_lane = lane && call->posted && !call->polled;
        lane = lane && !call->keeps_lane;
    }
    if (lane) {
        sim_lane_leave(session);
    }
    return answered;
}

static void answer_locked(struct sim_pending *call, const struct frt_response *response) {
    call->result = response->result;
    atomic_store_explicit(&call->state, SIM_CALL_ANSWERED, memory_order_release);
    if (call->follows) {
        pthread_cond_signal(&call->answered);
    }
}

static struct sim_chunk *end_orphan_locked(sim_client *session, struct sim_pending *call) {
    session->orphans--;
    if (call->keeps_lane) {
        sim_lane_leave(session);
    }
    atomic_store_explicit(&call->state, SIM_CALL_ANSWERED, memory_order_relaxed);
    free_locked(session, call);
    return call->chunk;
}

struct sim_chunk *sim_context_dispatch_locked(sim_client *session, const struct frt_response *response) {
    struct frt_context context;
    struct frt_context_id current = {0};
    if (frt_context_decode(session->layout, response->context, &context) == FRT_OK) {
        current = frt_context_current(&session->ids, context.id);
    }
    struct sim_pending *call = &session->calls[current.id];
    int state =
        current.id != 0 ? atomic_load_explicit(&call->state, memory_order_acquire) : SIM_CALL_PREPARED;
    if (state == SIM_CALL_WAITING) {
        answer_locked(call, response);
        return NULL;
    }
    if (state == SIM_CALL_ORPHANED) {
        return end_orphan_locked(session, call);
    }
    frt_log(HAP_LEVEL_LOW, "sim: a response for no call in flight (context 0x%llx)",
            (unsigned long long)response->context);
    return NULL;
}
