// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"

#include <errno.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

// A message on its way: sent, waited for.

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

struct sim_pending *sim_flight_begin(sim_client *session, bool slot, uint64_t deadline_ns) {
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

struct sim_pending *sim_flight_begin_in_lane(sim_client *session) {
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

// ---- Sending

static inline struct frt_message message_of(const struct sim_flight *flight) {
    size_t pages = 0;
    (void)frt_align(flight->plan->size, FRT_PAGE_SIZE, &pages);
    return (struct frt_message){
        .client = flight->invocation->client,
        .thread = thread_id(),
        .context = flight->context,
        .handle = flight->invocation->handle,
        .scalars = flight->invocation->scalars,
        .address = flight->call->address,
        .size = pages,
    };
}

static int send_packet(sim_client *session, const struct sim_flight *flight) {
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

static int knock(sim_client *session, const struct sim_flight *flight) {
    int error = send_packet(session, flight);
    __atomic_fetch_add(&session->mailbox->knocks, 1, __ATOMIC_RELEASE);
    return error;
}

static bool post(sim_client *session, const struct sim_flight *flight) {
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

static int send_message(sim_client *session, const struct sim_flight *flight) {
    if (flight->poll_us == 0) {
        return send_packet(session, flight);
    }
    return flight->call->lane && post(session, flight) ? 0 : knock(session, flight);
}

// The DSP may have stopped watching just before the message came: then it goes through the channel after all.
static int make_sure(sim_client *session, const struct sim_flight *flight) {
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
static void prepare_next(sim_client *session, const struct sim_flight *flight) {
    if (session->lane.count == 0 && pthread_mutex_trylock(&session->lock) == 0) {
        fill_lane_locked(session);
        pthread_mutex_unlock(&session->lock);
    }
    sim_layout_prepare(session, flight);
}

static enum spin_end spin(sim_client *session, const struct sim_flight *flight) {
    struct sim_pending *call = flight->call;
    const uint32_t *word = frt_payload_poll_word(flight->plan, call->payload);
    uint64_t start = 0;
    for (unsigned round = 1;; round++) {
        if (frt_poll_is_raised(word)) {
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
            sim_channel_look(session);
            sched_yield();
        }
    }
}

// The DSP may have told the result by the poll word alone, also to a caller that never meant to look at it:
// polling may have been switched on meanwhile. While there are sleepers, it sends all responses through the
// channel.
static int sleep_for_answer(sim_client *session, const struct sim_flight *flight) {
    struct sim_pending *call = flight->call;
    const uint32_t *word = frt_payload_poll_word(flight->plan, call->payload);
    __atomic_fetch_add(&session->mailbox->sleepers, 1, __ATOMIC_SEQ_CST);
    int result = AEE_SUCCESS;
    call->polled = frt_poll_is_raised(word);
    if (!call->polled) {
        result = sim_channel_wait(session, call, flight->invocation->deadline_ns);
        call->polled = result == AEE_EEXPIRED && frt_poll_is_raised(word); // and the response was lost
        result = call->polled ? AEE_SUCCESS : result;
    }
    __atomic_fetch_sub(&session->mailbox->sleepers, 1, __ATOMIC_SEQ_CST);
    return result;
}

static int wait_for_answer(sim_client *session, const struct sim_flight *flight) {
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

static uint64_t context_of(const sim_client *session, const struct sim_flight *flight) {
    struct frt_context context = {.id = flight->call->id.id,
                                  .process_domain = flight->invocation->process_domain,
                                  .asynchronous = flight->invocation->asynchronous};
    return frt_context_encode(session->layout, context);
}

int sim_flight_run(sim_client *session, struct sim_flight *flight) {
    flight->context = context_of(session, flight);
    if (frt_context_seen_as_asynchronous(flight->context)) {
        flight->poll_us = 0;
    }
    int error = send_message(session, flight);
    if (error != 0) {
        return broken(session, error);
    }
    sim_step(session, "sent");
    int result = wait_for_answer(session, flight);
    sim_step(session, "answered");
    return result;
}

void sim_flight_end_slowly(sim_client *session, struct sim_pending *call) {
    struct sim_chunk *chunk = call->chunk;
    pthread_mutex_lock(&session->lock);
    bool answered = sim_context_end_locked(session, call);
    pthread_mutex_unlock(&session->lock);
    if (answered) {
        sim_chunk_give(session, chunk);
    }
}
