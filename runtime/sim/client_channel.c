// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/include/HAP_debug.h"

#include <errno.h>
#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// Calls in flight and their responses. There is no receiver thread: of those who wait, one reads the channel
// for all (the leader), the others (followers) sleep until their response was read or the leader leaves.

enum { RESPONSES_AT_ONCE = 32, SOME_ORPHANS = 6, TOO_MANY_ORPHANS = 32, PAUSES_FOR_MAILBOX = 64 };

#define SPIN_ALONE_NS 5000u

uint64_t sim_client_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static struct timespec timespec_of(uint64_t ns) {
    return (struct timespec){.tv_sec = (time_t)(ns / 1000000000u), .tv_nsec = (long)(ns % 1000000000u)};
}

static int32_t thread_id(void) {
    static _Thread_local int32_t id;
    if (id == 0) {
        id = (int32_t)syscall(SYS_gettid);
    }
    return id;
}

// ---- Contexts

static void free_pending_locked(sim_client *session, struct sim_pending *call) {
    if (call->slot != 0) {
        session->free_slots[session->free_slot_count++] = call->slot;
    }
    frt_context_release(&session->ids, call->id);
    if (session->waiting_for_slot != 0) {
        pthread_cond_signal(&session->freed);
    }
}

static void wake_all_locked(sim_client *session) {
    for (struct sim_pending *call = session->followers; call != NULL; call = call->next_follower) {
        pthread_cond_signal(&call->answered);
    }
    pthread_cond_broadcast(&session->freed);
}

static void break_locked(sim_client *session) {
    if (!atomic_exchange(&session->dead, true)) {
        shutdown(session->channel, SHUT_RDWR);
    }
    wake_all_locked(session);
}

void sim_channel_break(sim_client *session) {
    pthread_mutex_lock(&session->lock);
    break_locked(session);
    pthread_mutex_unlock(&session->lock);
}

// ---- Receiving

// The chunk of an orphan is given back outside the lock: the caller passes it on.
static struct sim_chunk *dispatch_locked(sim_client *session, const struct frt_response *response) {
    struct frt_context context;
    struct frt_context_id current = {0};
    struct sim_chunk *chunk = NULL;
    if (frt_context_decode(session->layout, response->context, &context) == FRT_OK) {
        current = frt_context_current(&session->ids, context.id);
    }
    struct sim_pending *call = &session->calls[current.id];
    int state =
        current.id != 0 ? atomic_load_explicit(&call->state, memory_order_acquire) : SIM_CALL_PREPARED;
    if (state == SIM_CALL_WAITING) {
        call->result = response->result;
        atomic_store_explicit(&call->state, SIM_CALL_ANSWERED, memory_order_release);
        if (call->follows) {
            pthread_cond_signal(&call->answered);
        }
    } else if (state == SIM_CALL_ORPHANED) {
        session->orphans--;
        chunk = call->chunk;
        atomic_store_explicit(&call->state, SIM_CALL_ANSWERED, memory_order_relaxed);
        free_pending_locked(session, call);
    } else {
        frt_log(HAP_LEVEL_LOW, "sim: a response for no call in flight (context 0x%llx)",
                (unsigned long long)response->context);
    }
    return chunk;
}

struct batch {
    struct frt_response responses[RESPONSES_AT_ONCE];
    size_t count;
    bool ended;
};

static void add_packet(struct batch *batch, const unsigned char *packet, size_t size) {
    if (frt_response_read(&batch->responses[batch->count], packet, size) == FRT_OK) {
        batch->count++;
    } else {
        frt_log(HAP_LEVEL_LOW, "sim: dropped a packet of %zu bytes", size);
    }
}

static void receive_one(sim_client *session, struct batch *batch) {
    unsigned char packet[sizeof(struct frt_response) + 1];
    ssize_t size;
    do {
        size = recv(session->channel, packet, sizeof packet, 0);
    } while (size < 0 && errno == EINTR);
    if (size <= 0) {
        batch->ended = true;
        return;
    }
    add_packet(batch, packet, (size_t)size);
}

static void receive_ready(sim_client *session, struct batch *batch) {
    unsigned char packets[RESPONSES_AT_ONCE][sizeof(struct frt_response) + 1];
    struct mmsghdr headers[RESPONSES_AT_ONCE];
    struct iovec vectors[RESPONSES_AT_ONCE];
    for (size_t i = 0; i < RESPONSES_AT_ONCE; i++) {
        vectors[i] = (struct iovec){.iov_base = packets[i], .iov_len = sizeof packets[i]};
        headers[i] = (struct mmsghdr){.msg_hdr = {.msg_iov = &vectors[i], .msg_iovlen = 1}};
    }
    int count = recvmmsg(session->channel, headers, RESPONSES_AT_ONCE, MSG_DONTWAIT, NULL);
    batch->ended = count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR;
    for (int i = 0; i < count; i++) {
        if (headers[i].msg_len == 0) {
            batch->ended = true;
            break;
        }
        add_packet(batch, packets[i], headers[i].msg_len);
    }
}

// Whether the channel has something before the deadline; 0: it will.
static bool readable(sim_client *session, uint64_t deadline_ns) {
    struct pollfd file = {.fd = session->channel, .events = POLLIN};
    if (deadline_ns == 0) {
        return true;
    }
    uint64_t now = sim_client_now();
    struct timespec limit = timespec_of(deadline_ns > now ? deadline_ns - now : 0);
    return ppoll(&file, 1, &limit, NULL) > 0;
}

static void give_chunks(sim_client *session, struct sim_chunk *chunks) {
    while (chunks != NULL) {
        struct sim_chunk *next = chunks->next;
        sim_chunk_give(session, chunks);
        chunks = next;
    }
}

// Reads the channel for all. Called and left with the lock held, which is given up meanwhile.
static void lead_locked(sim_client *session, uint64_t deadline_ns, bool wait) {
    struct batch batch = {.count = 0};
    struct sim_chunk *chunks = NULL;
    session->leading = true;
    pthread_mutex_unlock(&session->lock);
    if (!wait) {
        receive_ready(session, &batch);
    } else if (readable(session, deadline_ns)) {
        receive_one(session, &batch);
    }
    pthread_mutex_lock(&session->lock);
    session->leading = false;
    for (size_t i = 0; i < batch.count; i++) {
        struct sim_chunk *chunk = dispatch_locked(session, &batch.responses[i]);
        if (chunk != NULL) {
            chunk->next = chunks;
            chunks = chunk;
        }
    }
    if (batch.ended) {
        break_locked(session);
    }
    if (chunks != NULL) {
        pthread_mutex_unlock(&session->lock);
        give_chunks(session, chunks);
        pthread_mutex_lock(&session->lock);
    }
}

// Responses of calls that the poll word has ended. Called and left with the lock held.
static void empty_mailbox_locked(sim_client *session) {
    struct frt_response response;
    struct sim_chunk *chunks = NULL;
    while (sim_mailbox_take(session->mailbox, &session->mailbox_taken, &response)) {
        struct sim_chunk *chunk = dispatch_locked(session, &response);
        if (chunk != NULL) {
            chunk->next = chunks;
            chunks = chunk;
        }
    }
    if (chunks != NULL) {
        pthread_mutex_unlock(&session->lock);
        give_chunks(session, chunks);
        pthread_mutex_lock(&session->lock);
    }
}

static void tell_end(sim_client *session) {
    pthread_mutex_lock(&session->lock);
    bool tell = atomic_load(&session->dead) && !session->event_sent;
    session->event_sent = session->event_sent || tell;
    pthread_mutex_unlock(&session->lock);
    if (tell && session->config.event != NULL) {
        session->config.event(session->config.event_context, FASTRPC_DSP_SSR);
    }
}

// ---- Waiting

static bool is_answered(struct sim_pending *call) {
    return atomic_load_explicit(&call->state, memory_order_acquire) == SIM_CALL_ANSWERED;
}

static void sleep_as_follower_locked(sim_client *session, struct sim_pending *call, uint64_t deadline_ns) {
    struct timespec limit = timespec_of(deadline_ns);
    call->follows = true;
    call->next_follower = session->followers;
    session->followers = call;
    if (deadline_ns == 0) {
        pthread_cond_wait(&call->answered, &session->lock);
    } else {
        pthread_cond_timedwait(&call->answered, &session->lock, &limit);
    }
    struct sim_pending **link = &session->followers;
    while (*link != call) {
        link = &(*link)->next_follower;
    }
    *link = call->next_follower;
    call->follows = false;
}

// A leader that leaves hands over to somebody who still waits.
static void hand_over_locked(sim_client *session) {
    for (struct sim_pending *call = session->followers; call != NULL && !session->leading;
         call = call->next_follower) {
        if (!is_answered(call)) {
            pthread_cond_signal(&call->answered);
            return;
        }
    }
}

static int wait_locked(sim_client *session, struct sim_pending *call, uint64_t deadline_ns) {
    int result = AEE_SUCCESS;
    while (!is_answered(call) && result == AEE_SUCCESS) {
        if (atomic_load(&session->dead)) {
            result = AEE_ECONNRESET;
        } else if (deadline_ns != 0 && sim_client_now() >= deadline_ns) {
            result = AEE_EEXPIRED;
        } else if (session->leading) {
            sleep_as_follower_locked(session, call, deadline_ns);
        } else {
            lead_locked(session, deadline_ns, true);
        }
    }
    hand_over_locked(session);
    return is_answered(call) ? call->result : result;
}

enum spin_end { SPIN_POLLED, SPIN_ANSWERED, SPIN_MISSED };

// Responses of other calls, and errors of this one, come through the channel while a caller spins.
static void look_at_channel(sim_client *session) {
    if (pthread_mutex_trylock(&session->lock) == 0) {
        empty_mailbox_locked(session);
        if (!session->leading) {
            lead_locked(session, 0, false);
            hand_over_locked(session);
        }
        pthread_mutex_unlock(&session->lock);
    }
}

static enum spin_end spin(sim_client *session, struct sim_pending *call, const struct frt_plan *plan,
                          unsigned us) {
    uint64_t start = 0;
    for (unsigned round = 1;; round++) {
        if (frt_payload_polled(plan, call->payload)) {
            return SPIN_POLLED;
        }
        sim_pause();
        if (round % 64 != 0) {
            continue;
        }
        if (is_answered(call)) {
            return SPIN_ANSWERED;
        }
        uint64_t now = sim_client_now();
        start = start == 0 ? now : start;
        if (now - start > (uint64_t)us * 1000 || atomic_load(&session->dead)) {
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
static int sleep_for_answer(sim_client *session, const struct sim_transfer *transfer,
                            struct sim_pending *call, const struct frt_plan *plan) {
    __atomic_fetch_add(&session->mailbox->sleepers, 1, __ATOMIC_SEQ_CST);
    int result = AEE_SUCCESS;
    if (!frt_payload_polled(plan, call->payload)) {
        pthread_mutex_lock(&session->lock);
        result = wait_locked(session, call, transfer->deadline_ns);
        pthread_mutex_unlock(&session->lock);
        if (result == AEE_EEXPIRED && frt_payload_polled(plan, call->payload)) {
            result = AEE_SUCCESS; // and the response was lost
        }
    }
    __atomic_fetch_sub(&session->mailbox->sleepers, 1, __ATOMIC_SEQ_CST);
    return result;
}

static bool may_poll(sim_client *session, const struct sim_transfer *transfer, uint64_t context,
                     unsigned *us) {
    *us = atomic_load_explicit(&session->poll_us, memory_order_relaxed);
    return *us != 0 && transfer->handle > FRT_STATIC_LAST && transfer->process_domain == FRT_DOMAIN_USER &&
           !transfer->asynchronous && !frt_context_seen_as_asynchronous(context);
}

static int wait_for_answer(sim_client *session, const struct sim_transfer *transfer, struct sim_pending *call,
                           const struct frt_plan *plan, uint64_t context) {
    unsigned us;
    if (may_poll(session, transfer, context, &us)) {
        enum spin_end end = spin(session, call, plan, us);
        bool hot = end == SPIN_POLLED;
        if (hot != atomic_load_explicit(&session->hot, memory_order_relaxed)) {
            atomic_store_explicit(&session->hot, hot, memory_order_relaxed);
        }
        if (end == SPIN_POLLED) {
            return AEE_SUCCESS;
        }
    }
    return sleep_for_answer(session, transfer, call, plan);
}

// ---- Sending

static void wait_for_context_locked(sim_client *session, uint64_t deadline_ns) {
    struct timespec limit = timespec_of(deadline_ns);
    session->waiting_for_slot++;
    if (deadline_ns == 0) {
        pthread_cond_wait(&session->freed, &session->lock);
    } else {
        pthread_cond_timedwait(&session->freed, &session->lock, &limit);
    }
    session->waiting_for_slot--;
}

// Waits for a free context; a payload that fits no slot brings its own memory.
static struct sim_pending *begin(sim_client *session, struct sim_chunk *chunk, uint64_t deadline_ns) {
    struct sim_pending *call = NULL;
    pthread_mutex_lock(&session->lock);
    while (call == NULL && !atomic_load(&session->dead)) {
        if (session->orphans >= SOME_ORPHANS) {
            empty_mailbox_locked(session);
        }
        if (session->orphans >= TOO_MANY_ORPHANS && !session->leading) {
            lead_locked(session, 0, false);
            hand_over_locked(session);
        }
        struct frt_context_id id = frt_context_acquire(&session->ids);
        if (id.id != 0) {
            call = &session->calls[id.id];
            call->id = id;
            atomic_store_explicit(&call->state, SIM_CALL_PREPARED, memory_order_relaxed);
        } else if (session->leading || session->followers != NULL) {
            wait_for_context_locked(session, deadline_ns);
        } else {
            lead_locked(session, deadline_ns, true);
        }
        if (call == NULL && deadline_ns != 0 && sim_client_now() >= deadline_ns) {
            break;
        }
    }
    if (call != NULL) {
        call->slot = chunk == NULL ? session->free_slots[--session->free_slot_count] : 0;
    }
    pthread_mutex_unlock(&session->lock);
    return call;
}

static void place(sim_client *session, struct sim_pending *call, struct sim_chunk *chunk) {
    size_t offset = FRT_PAGE_SIZE + (size_t)SIM_SLOT_SIZE * (call->slot - 1u);
    call->chunk = chunk;
    call->payload = chunk != NULL ? chunk->local : session->memory + offset;
    call->address = chunk != NULL ? chunk->address : session->window + offset;
    call->result = AEE_SUCCESS;
    atomic_store_explicit(&call->state, SIM_CALL_WAITING, memory_order_release);
}

// Right after a call the DSP is about to look into the mailbox again.
static bool post(sim_client *session, const struct frt_message *message) {
    bool hot = atomic_load_explicit(&session->hot, memory_order_relaxed);
    for (unsigned pauses = hot ? PAUSES_FOR_MAILBOX : 0;; pauses--) {
        if (sim_mailbox_post(session->mailbox, message)) {
            return true;
        }
        if (pauses == 0) {
            atomic_store_explicit(&session->hot, false, memory_order_relaxed);
            return false;
        }
        sim_pause();
    }
}

static int send_message(sim_client *session, const struct frt_message *message, bool polled) {
    if (polled) {
        __atomic_store_n(&session->mailbox->processor, (uint32_t)sched_getcpu(), __ATOMIC_RELAXED);
    }
    if (polled && post(session, message)) {
        return 0;
    }
    ssize_t sent;
    do {
        sent = send(session->channel, message, sizeof *message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    int error = sent < 0 ? errno : 0;
    if (polled) {
        __atomic_fetch_add(&session->mailbox->knocks, 1, __ATOMIC_RELEASE);
    }
    return error;
}

static int send_and_wait(sim_client *session, const struct sim_transfer *transfer, struct sim_pending *call,
                         const struct frt_plan *plan) {
    unsigned us;
    struct frt_context context = {.id = call->id.id,
                                  .process_domain = transfer->process_domain,
                                  .asynchronous = transfer->asynchronous};
    size_t pages = 0;
    (void)frt_align(plan->size, FRT_PAGE_SIZE, &pages);
    struct frt_message message = {
        .client = transfer->client,
        .thread = thread_id(),
        .context = frt_context_encode(session->layout, context),
        .handle = transfer->handle,
        .scalars = transfer->scalars,
        .address = call->address,
        .size = pages,
    };
    int error = send_message(session, &message, may_poll(session, transfer, message.context, &us));
    if (error != 0) {
        sim_channel_break(session);
        return frt_transport_error(AEE_ECONNRESET, error, "the simulated DSP is gone");
    }
    sim_step(session, "sent");
    return wait_for_answer(session, transfer, call, plan, message.context);
}

// What the DSP may still write stays untouched until it has answered.
static void end_call(sim_client *session, struct sim_pending *call) {
    struct sim_chunk *chunk = NULL;
    pthread_mutex_lock(&session->lock);
    if (is_answered(call)) {
        chunk = call->chunk;
        free_pending_locked(session, call);
    } else {
        atomic_store_explicit(&call->state, SIM_CALL_ORPHANED, memory_order_relaxed);
        session->orphans++;
    }
    pthread_mutex_unlock(&session->lock);
    sim_chunk_give(session, chunk);
}

// Large payloads of polled calls come back with their responses.
static void look_for_orphans(sim_client *session) {
    pthread_mutex_lock(&session->lock);
    bool some = session->orphans != 0;
    pthread_mutex_unlock(&session->lock);
    if (some) {
        look_at_channel(session);
    }
}

int sim_transfer_run(sim_client *session, const struct sim_transfer *transfer) {
    struct frt_plan plan;
    struct sim_chunk *chunk = NULL;
    if (frt_payload_plan(&plan, transfer->scalars, true, transfer->args, transfer->places) != FRT_OK) {
        return AEE_EBADPARM;
    }
    if (plan.size > SIM_SLOT_SIZE) {
        look_for_orphans(session);
        chunk = sim_chunk_take(session, plan.size);
        if (chunk == NULL) {
            return atomic_load(&session->dead) ? AEE_ECONNRESET : AEE_ENOMEMORY;
        }
    }
    struct sim_pending *call = begin(session, chunk, transfer->deadline_ns);
    if (call == NULL) {
        sim_chunk_give(session, chunk);
        tell_end(session);
        return atomic_load(&session->dead) ? AEE_ECONNRESET : AEE_EEXPIRED;
    }
    place(session, call, chunk);
    frt_payload_encode(&plan, transfer->args, call->payload, call->address);
    int result = send_and_wait(session, transfer, call, &plan);
    sim_step(session, "answered");
    if (transfer->finish != NULL) {
        transfer->finish(session, transfer, &plan, call->payload, result);
    }
    end_call(session, call);
    if (result == AEE_ECONNRESET) {
        tell_end(session);
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
