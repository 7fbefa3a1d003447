// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"

#include <errno.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

// A message on its way: encoded, sent, waited for.

enum { SOME_ORPHANS = 6, TOO_MANY_ORPHANS = 32 };

#define SPIN_ALONE_NS 5000u

static int32_t thread_id(void) {
    static _Thread_local int32_t id;
    if (id == 0) {
        id = (int32_t)syscall(SYS_gettid);
    }
    return id;
}

// ---- Beginning

// Gives contexts back whose responses have come.
static void collect_locked(sim_client *session) {
    if (session->orphans >= SOME_ORPHANS) {
        sim_channel_empty_mailbox_locked(session);
    }
    if (session->orphans >= TOO_MANY_ORPHANS && !session->leading) {
        sim_channel_look_locked(session);
    }
}

// Waits for a free context; a payload that fits no slot brings its own memory.
static struct sim_pending *begin(sim_client *session, bool slot, uint64_t deadline_ns) {
    struct sim_pending *call = NULL;
    pthread_mutex_lock(&session->lock);
    while (call == NULL && !atomic_load(&session->dead)) {
        collect_locked(session);
        call = sim_context_acquire_locked(session, slot);
        if (call != NULL || (deadline_ns != 0 && sim_client_now() >= deadline_ns)) {
            break;
        }
        sim_channel_wait_for_context_locked(session, deadline_ns);
    }
    pthread_mutex_unlock(&session->lock);
    return call;
}

// Where the client runs matters to a DSP that would have to wait for the same processor.
static void fill_lane_locked(sim_client *session) {
    sim_lane_settle_locked(session);
    collect_locked(session);
    sim_lane_fill_locked(session);
    __atomic_store_n(&session->mailbox->processor, (uint32_t)sched_getcpu(), __ATOMIC_RELAXED);
}

// A call that may spin uses the mailbox if no other does; NULL: it has to take the usual way.
static struct sim_pending *begin_in_lane(sim_client *session) {
    if (atomic_load_explicit(&session->dead, memory_order_relaxed) || !sim_lane_enter(session)) {
        return NULL;
    }
    struct sim_pending *call = sim_lane_take(session);
    if (call == NULL) {
        pthread_mutex_lock(&session->lock);
        fill_lane_locked(session);
        pthread_mutex_unlock(&session->lock);
        call = sim_lane_take(session);
    }
    if (call == NULL) {
        sim_lane_leave(session);
    }
    return call;
}

static void place(sim_client *session, struct sim_pending *call, struct sim_chunk *chunk) {
    call->chunk = chunk;
    call->payload = chunk != NULL ? chunk->local : session->memory + sim_slot_offset(call->slot);
    call->address = chunk != NULL ? chunk->address : session->window + sim_slot_offset(call->slot);
    call->result = AEE_SUCCESS;
    call->posted = false;
    call->polled = false;
    call->keeps_lane = false;
    call->laid_out = false;
    call->watch = 0;
    atomic_store_explicit(&call->state, SIM_CALL_WAITING, memory_order_release);
}

// ---- Sending

struct flight {
    const struct sim_transfer *transfer;
    const struct frt_plan *plan;
    struct sim_pending *call;
    uint64_t context; // word of the message
    unsigned poll_us; // how long it may spin, 0: not at all
    bool laid_out;    // its payload needs the inputs only
};

static uint64_t context_of(const sim_client *session, const struct sim_transfer *transfer,
                           const struct sim_pending *call) {
    struct frt_context context = {.id = call->id.id,
                                  .process_domain = transfer->process_domain,
                                  .asynchronous = transfer->asynchronous};
    return frt_context_encode(session->layout, context);
}

static inline struct frt_message message_of(const struct flight *flight) {
    size_t pages = 0;
    (void)frt_align(flight->plan->size, FRT_PAGE_SIZE, &pages);
    return (struct frt_message){
        .client = flight->transfer->client,
        .thread = thread_id(),
        .context = flight->context,
        .handle = flight->transfer->handle,
        .scalars = flight->transfer->scalars,
        .address = flight->call->address,
        .size = pages,
    };
}

static int send_packet(sim_client *session, const struct flight *flight) {
    struct frt_message message = message_of(flight);
    ssize_t sent;
    do {
        sent = send(session->channel, &message, sizeof message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent < 0 ? errno : 0;
}

static int broken(sim_client *session, int error) {
    sim_channel_break(session);
    return frt_transport_error(AEE_ECONNRESET, error, "the simulated DSP is gone");
}

static int knock(sim_client *session, const struct flight *flight) {
    int error = send_packet(session, flight);
    __atomic_fetch_add(&session->mailbox->knocks, 1, __ATOMIC_RELEASE);
    return error;
}

static bool post(sim_client *session, const struct flight *flight) {
    struct sim_pending *call = flight->call;
    struct sim_mailbox *box = session->mailbox;
    call->watch = sim_mailbox_watch(box);
    if (call->watch == 0) {
        return false;
    }
    call->posted = true;
    session->lane.number = sim_mailbox_after(session->lane.number, SIM_MAILBOX_NUMBERS);
    sim_mailbox_post(box, session->lane.number, call->watch, message_of(flight));
    return true;
}

static int send_message(sim_client *session, const struct flight *flight) {
    if (flight->poll_us == 0) {
        return send_packet(session, flight);
    }
    return flight->call->lane && post(session, flight) ? 0 : knock(session, flight);
}

// The DSP may have stopped watching just before the message came: then it goes through the channel after all.
static int make_sure(sim_client *session, const struct flight *flight) {
    uint32_t watch = flight->call->watch;
    flight->call->watch = 0;
    if (watch == 0 || !sim_mailbox_withdraw(session->mailbox, session->lane.number, watch)) {
        return 0;
    }
    flight->call->posted = false;
    session->lane.number = sim_mailbox_before(session->lane.number, SIM_MAILBOX_NUMBERS);
    return knock(session, flight);
}

// ---- Waiting

enum spin_end { SPIN_POLLED, SPIN_ANSWERED, SPIN_MISSED };

// While the DSP is at work there is time for what the next call needs.
static void prepare_next(sim_client *session, const struct flight *flight) {
    if (session->lane.count == 0 && pthread_mutex_trylock(&session->lock) == 0) {
        fill_lane_locked(session);
        pthread_mutex_unlock(&session->lock);
    }
    sim_layout_prepare(session, flight->plan, flight->transfer->args);
}

// Responses of other calls, and errors of this one, come through the channel while a caller spins.
static void look_at_channel(sim_client *session) {
    if (pthread_mutex_trylock(&session->lock) == 0) {
        sim_channel_empty_mailbox_locked(session);
        if (!session->leading) {
            sim_channel_look_locked(session);
        }
        pthread_mutex_unlock(&session->lock);
    }
}

static enum spin_end spin(sim_client *session, const struct flight *flight) {
    struct sim_pending *call = flight->call;
    uint64_t start = 0;
    for (unsigned round = 1;; round++) {
        if (frt_payload_polled(flight->plan, call->payload)) {
            return SPIN_POLLED;
        }
        sim_pause();
        if (round % 64 != 0) {
            continue;
        }
        if (sim_call_is_answered(call)) {
            return SPIN_ANSWERED;
        }
        uint64_t now = sim_client_now();
        start = start == 0 ? now : start;
        if (now - start > (uint64_t)flight->poll_us * 1000 || atomic_load(&session->dead) ||
            make_sure(session, flight) != 0) {
            return SPIN_MISSED;
        }
        if (now - start > SPIN_ALONE_NS) {
            look_at_channel(session);
            sched_yield();
        }
    }
}

// The DSP may have told the result by the poll word alone, also to a caller that never meant to look at it:
// polling may have been switched on meanwhile. While there are sleepers, it sends all responses through the
// channel.
static int sleep_for_answer(sim_client *session, const struct flight *flight) {
    struct sim_pending *call = flight->call;
    const struct frt_plan *plan = flight->plan;
    __atomic_fetch_add(&session->mailbox->sleepers, 1, __ATOMIC_SEQ_CST);
    int result = AEE_SUCCESS;
    if (!frt_payload_polled(plan, call->payload)) {
        result = sim_channel_wait(session, call, flight->transfer->deadline_ns);
        if (result == AEE_EEXPIRED && frt_payload_polled(plan, call->payload)) {
            result = AEE_SUCCESS; // and the response was lost
        }
    }
    __atomic_fetch_sub(&session->mailbox->sleepers, 1, __ATOMIC_SEQ_CST);
    return result;
}

static int wait_for_answer(sim_client *session, const struct flight *flight) {
    struct sim_pending *call = flight->call;
    if (flight->poll_us != 0) {
        if (call->lane) {
            prepare_next(session, flight);
        }
        call->polled = spin(session, flight) == SPIN_POLLED;
        if (call->polled) {
            return AEE_SUCCESS;
        }
    }
    int error = make_sure(session, flight);
    return error != 0 ? broken(session, error) : sleep_for_answer(session, flight);
}

// ---- The whole

// How long a call may spin, 0: not at all.
static unsigned polling(sim_client *session, const struct sim_transfer *transfer) {
    bool may = transfer->handle > FRT_STATIC_LAST && transfer->process_domain == FRT_DOMAIN_USER &&
               !transfer->asynchronous;
    return may ? atomic_load_explicit(&session->poll_us, memory_order_relaxed) : 0;
}

static int send_and_wait(sim_client *session, struct flight *flight) {
    if (frt_context_seen_as_asynchronous(flight->context)) {
        flight->poll_us = 0;
    }
    int error = send_message(session, flight);
    if (error != 0) {
        return broken(session, error);
    }
    sim_step(session, "sent");
    return wait_for_answer(session, flight);
}

// What the DSP may still write stays untouched until it has answered.
static void end_call(sim_client *session, struct sim_pending *call) {
    struct sim_chunk *chunk = call->chunk;
    if (call->lane && call->polled && chunk == NULL) {
        sim_lane_end_call(session, call);
        return;
    }
    pthread_mutex_lock(&session->lock);
    bool answered = sim_context_end_locked(session, call);
    pthread_mutex_unlock(&session->lock);
    if (answered) {
        sim_chunk_give(session, chunk);
    }
}

// Large payloads of polled calls come back with their responses.
static void look_for_orphans(sim_client *session) {
    pthread_mutex_lock(&session->lock);
    bool some = session->orphans > 0;
    pthread_mutex_unlock(&session->lock);
    if (some) {
        look_at_channel(session);
    }
}

static int provide_chunk(sim_client *session, size_t size, struct sim_chunk **chunk) {
    *chunk = NULL;
    if (size <= SIM_SLOT_SIZE) {
        return AEE_SUCCESS;
    }
    look_for_orphans(session);
    *chunk = sim_chunk_take(session, size);
    if (*chunk != NULL) {
        return AEE_SUCCESS;
    }
    return atomic_load(&session->dead) ? AEE_ECONNRESET : AEE_ENOMEMORY;
}

static int carry_out(sim_client *session, struct flight *flight) {
    const struct sim_transfer *transfer = flight->transfer;
    struct sim_pending *call = flight->call;
    if (flight->laid_out) {
        frt_payload_put_inputs(flight->plan, transfer->args, call->payload);
    } else {
        frt_payload_encode(flight->plan, transfer->args, call->payload, call->address);
    }
    int result = send_and_wait(session, flight);
    sim_step(session, "answered");
    if (transfer->finish != NULL) {
        transfer->finish(session, transfer, flight->plan, call->payload, result);
    }
    end_call(session, call);
    return result;
}

static struct sim_pending *begin_any(sim_client *session, const struct flight *flight, bool slot) {
    struct sim_pending *call = flight->poll_us != 0 ? begin_in_lane(session) : NULL;
    return call != NULL ? call : begin(session, slot, flight->transfer->deadline_ns);
}

// Plans the payload and finds memory for it, and a context if the call has none yet.
static int provide(sim_client *session, struct flight *flight, struct frt_plan *plan) {
    const struct sim_transfer *transfer = flight->transfer;
    struct sim_chunk *chunk;
    enum frt_status planned =
        frt_payload_plan(plan, transfer->scalars, true, transfer->args, transfer->places);
    if (flight->call != NULL && (planned != FRT_OK || plan->size > SIM_SLOT_SIZE)) {
        sim_lane_give_back(session, flight->call);
        flight->call = NULL;
    }
    int result = planned == FRT_OK ? provide_chunk(session, plan->size, &chunk) : AEE_EBADPARM;
    if (result != AEE_SUCCESS) {
        return result;
    }
    flight->plan = plan;
    flight->call = flight->call != NULL ? flight->call : begin_any(session, flight, chunk == NULL);
    if (flight->call == NULL) {
        sim_chunk_give(session, chunk);
        return atomic_load(&session->dead) ? AEE_ECONNRESET : AEE_EEXPIRED;
    }
    place(session, flight->call, chunk);
    return AEE_SUCCESS;
}

static int begin_flight(sim_client *session, struct flight *flight, struct frt_plan *plan) {
    int result = AEE_SUCCESS;
    flight->call = flight->poll_us != 0 ? begin_in_lane(session) : NULL;
    flight->laid_out = flight->call != NULL && sim_layout_fits(session, flight->call, flight->transfer);
    if (flight->laid_out) {
        flight->plan = &session->lane.layout.plan;
        place(session, flight->call, NULL);
    } else {
        result = provide(session, flight, plan);
    }
    return result;
}

int sim_transfer_run(sim_client *session, const struct sim_transfer *transfer) {
    struct frt_plan plan;
    struct flight flight = {.transfer = transfer, .poll_us = polling(session, transfer)};
    int result = begin_flight(session, &flight, &plan);
    if (result == AEE_SUCCESS) {
        flight.context = context_of(session, transfer, flight.call);
        result = carry_out(session, &flight);
    }
    if (result == AEE_ECONNRESET) {
        sim_channel_tell_end(session);
    }
    return result;
}

static void take_outputs(sim_client *session, const struct sim_transfer *transfer,
                         const struct frt_plan *plan, const void *payload, int result) {
    (void)session;
    if (result == AEE_SUCCESS) {
        frt_payload_take_outputs(plan, transfer->args, payload);
    }
}

int sim_driver_request(sim_client *session, uint32_t handle, uint32_t scalars, const struct frt_arg *args,
                       uint64_t deadline_ns) {
    size_t places[FRT_PROCESS_MAX_ARGS];
    struct sim_transfer transfer = {
        .handle = handle,
        .scalars = scalars,
        .process_domain = FRT_DOMAIN_ROOT,
        .args = args,
        .places = places,
        .deadline_ns = deadline_ns,
        .finish = take_outputs,
    };
    return sim_transfer_run(session, &transfer);
}

int sim_process_request(sim_client *session, struct frt_process_request *request, uint64_t deadline_ns) {
    struct frt_arg args[FRT_PROCESS_MAX_ARGS];
    frt_process_arguments(request, args);
    return sim_driver_request(session, FRT_STATIC_PROCESS, frt_process_scalars(request->method), args,
                              deadline_ns);
}
