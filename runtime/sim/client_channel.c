// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/include/HAP_debug.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <time.h>

// Calls in flight and their responses. There is no receiver thread: of those who wait, one reads the channel
// for all (the leader), the others (followers) sleep until their response was read or the leader leaves.

enum { RESPONSES_AT_ONCE = 32 };

uint64_t sim_client_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static struct timespec timespec_of(uint64_t ns) {
    return (struct timespec){.tv_sec = (time_t)(ns / 1000000000u), .tv_nsec = (long)(ns % 1000000000u)};
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
        struct sim_chunk *chunk = sim_context_dispatch_locked(session, &batch.responses[i]);
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
void sim_channel_empty_mailbox_locked(sim_client *session) {
    struct frt_response response;
    struct sim_chunk *chunks = NULL;
    while (sim_mailbox_take(session->mailbox, &session->mailbox_taken, &response)) {
        struct sim_chunk *chunk = sim_context_dispatch_locked(session, &response);
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

void sim_channel_look(sim_client *session) {
    if (pthread_mutex_trylock(&session->lock) == 0) {
        sim_channel_empty_mailbox_locked(session);
        if (!session->leading) {
            sim_channel_look_locked(session);
        }
        pthread_mutex_unlock(&session->lock);
    }
}

void sim_channel_tell_end(sim_client *session) {
    pthread_mutex_lock(&session->lock);
    bool tell = atomic_load(&session->dead) && !session->event_sent;
    session->event_sent = session->event_sent || tell;
    pthread_mutex_unlock(&session->lock);
    if (tell && session->config.event != NULL) {
        session->config.event(session->config.event_context, FASTRPC_DSP_SSR);
    }
}

// ---- Waiting

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
        if (!sim_call_is_answered(call)) {
            pthread_cond_signal(&call->answered);
            return;
        }
    }
}

void sim_channel_look_locked(sim_client *session) {
    lead_locked(session, 0, false);
    hand_over_locked(session);
}

int sim_channel_wait(sim_client *session, struct sim_pending *call, uint64_t deadline_ns) {
    int result = AEE_SUCCESS;
    pthread_mutex_lock(&session->lock);
    while (!sim_call_is_answered(call) && result == AEE_SUCCESS) {
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
    result = sim_call_is_answered(call) ? call->result : result;
    pthread_mutex_unlock(&session->lock);
    return result;
}

void sim_channel_wait_for_context_locked(sim_client *session, uint64_t deadline_ns) {
    struct timespec limit = timespec_of(deadline_ns);
    if (!session->leading && session->followers == NULL) {
        lead_locked(session, deadline_ns, true);
        return;
    }
    session->waiting_for_slot++;
    if (deadline_ns == 0) {
        pthread_cond_wait(&session->freed, &session->lock);
    } else {
        pthread_cond_timedwait(&session->freed, &session->lock, &limit);
    }
    session->waiting_for_slot--;
}
