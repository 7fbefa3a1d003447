// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/dsp.h"

#include <errno.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/socket.h>

// How long a worker looks at the mailbox before it goes to sleep on the channel.
#define SPIN_NS 50000u

// How long a client may take to write its message there; after that it has to use the channel.
#define POST_NS 100000u

// How often a worker may be moved to another processor.
#define MOVE_NS 5000000u

// Takes a message that a client has begun to post. A client that stops half-way must not stop the worker.
static bool take_posted(struct sim_mailbox *box, struct frt_message *message) {
    uint64_t limit = sim_now_ns() + POST_NS;
    while (sim_mailbox_state(box) != SIM_MAILBOX_FULL) {
        if (sim_now_ns() > limit && sim_mailbox_change(box, SIM_MAILBOX_CLAIMED, SIM_MAILBOX_ABANDONED)) {
            return false;
        }
        sim_pause();
    }
    frt_fetch(message, &box->message, sizeof *message);
    __atomic_store_n(&box->state, SIM_MAILBOX_CLOSED, __ATOMIC_RELEASE);
    return true;
}

enum received { NOTHING, MESSAGE, END };

static void drop_packet(struct sim_server *server, ssize_t size) {
    pthread_mutex_lock(&server->lock);
    server->report.dropped++;
    pthread_mutex_unlock(&server->lock);
    sim_server_log(server, "dropped a packet of %zd bytes", size);
}

// From the channel; flags as for recv.
static enum received receive_packet(struct sim_worker *worker, int flags) {
    unsigned char packet[sizeof worker->message + 1];
    for (;;) {
        ssize_t size = recv(worker->session->channel, packet, sizeof packet, flags);
        if (size < 0 && errno == EINTR) {
            continue;
        }
        if (size <= 0) {
            return size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? NOTHING : END;
        }
        if (frt_message_read(&worker->message, packet, (size_t)size) == FRT_OK) {
            return MESSAGE;
        }
        drop_packet(worker->session->server, size);
    }
}

// Two sides that spin must not share a processor: the scheduler does not know that they belong together, and
// wakes one where the other runs.
static void leave_processor(struct sim_session *session, uint32_t of_client, uint64_t now) {
    cpu_set_t allowed;
    cpu_set_t others;
    if ((uint32_t)sched_getcpu() != of_client || now < session->next_move_ns || of_client >= CPU_SETSIZE ||
        sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return;
    }
    session->next_move_ns = now + MOVE_NS;
    others = allowed;
    CPU_CLR(of_client, &others);
    if (CPU_COUNT(&others) != 0 && sched_setaffinity(0, sizeof others, &others) == 0) {
        (void)sched_setaffinity(0, sizeof allowed, &allowed);
    }
}

// Waits for a message in the mailbox, for a while or until one has gone to the channel.
static void wait_for_message(struct sim_session *session, const struct sim_mailbox *box) {
    uint64_t limit = 0;
    for (unsigned round = 1; sim_mailbox_state(box) == SIM_MAILBOX_OPEN; round++) {
        if (__atomic_load_n(&box->knocks, __ATOMIC_RELAXED) != session->knocks) {
            return;
        }
        sim_pause();
        if (round % 128 == 0) {
            uint64_t now = sim_now_ns();
            limit = limit == 0 ? now + SPIN_NS : limit;
            if (now > limit) {
                return;
            }
            leave_processor(session, __atomic_load_n(&box->processor, __ATOMIC_RELAXED), now);
            sched_yield(); // if it still waits for this very processor
        }
    }
}

static enum received look_into_mailbox(struct sim_worker *worker, struct sim_mailbox *box) {
    if (!sim_mailbox_change(box, SIM_MAILBOX_CLOSED, SIM_MAILBOX_OPEN)) {
        return NOTHING;
    }
    wait_for_message(worker->session, box);
    if (sim_mailbox_state(box) == SIM_MAILBOX_OPEN &&
        sim_mailbox_change(box, SIM_MAILBOX_OPEN, SIM_MAILBOX_CLOSED)) {
        return NOTHING;
    }
    return take_posted(box, &worker->message) ? MESSAGE : NOTHING;
}

// Messages that missed the mailbox lie in the channel. A worker that sleeps there has been woken by them, but
// may have to wait for the processor that this one spins on.
static bool was_knocked(struct sim_session *session, const struct sim_mailbox *box) {
    uint32_t knocks = __atomic_load_n(&box->knocks, __ATOMIC_ACQUIRE);
    bool knocked = knocks != session->knocks;
    session->knocks = knocks;
    return knocked;
}

static enum received spin(struct sim_worker *worker, struct sim_mailbox *box) {
    enum received received = NOTHING;
    if (was_knocked(worker->session, box)) {
        received = receive_packet(worker, MSG_DONTWAIT);
    }
    if (received == NOTHING) {
        received = look_into_mailbox(worker, box);
    }
    if (received == NOTHING && was_knocked(worker->session, box)) {
        received = receive_packet(worker, MSG_DONTWAIT);
    }
    return received;
}

// One worker of a session that polls watches the mailbox.
static enum received receive_spinning(struct sim_worker *worker) {
    struct sim_session *session = worker->session;
    struct sim_mailbox *box = __atomic_load_n(&session->mailbox, __ATOMIC_ACQUIRE);
    if (box == NULL || !atomic_load_explicit(&session->polling, memory_order_relaxed) ||
        atomic_exchange(&session->spinning, true)) {
        return NOTHING;
    }
    enum received received = spin(worker, box);
    atomic_store(&session->spinning, false);
    SIM_AFTER_CLIENT(session);
    return received;
}

// False when the channel has ended.
static bool receive(struct sim_worker *worker) {
    enum received received = receive_spinning(worker);
    if (received == NOTHING) {
        received = receive_packet(worker, 0);
    }
    return received == MESSAGE;
}

// Leaves the ranks of the idle; whoever is the last to do so makes sure that somebody listens.
static void go_busy(struct sim_session *session) {
    if (atomic_fetch_sub(&session->idle, 1) == 1 &&
        atomic_load(&session->workers) < session->server->config.max_workers) {
        (void)sim_worker_start(session);
    }
}

static void *run(void *argument) {
    struct sim_worker *worker = argument;
    while (receive(worker)) {
        go_busy(worker->session);
        sim_call_run(worker);
        atomic_fetch_add(&worker->session->idle, 1);
    }
    struct sim_session *session = worker->session;
    atomic_fetch_sub(&session->idle, 1);
    atomic_fetch_sub(&session->workers, 1);
    free(worker);
    sim_session_release(session);
    return NULL;
}

bool sim_worker_start(struct sim_session *session) {
    struct sim_worker *worker = calloc(1, sizeof *worker);
    pthread_attr_t attributes;
    pthread_t thread;
    if (worker == NULL) {
        return false;
    }
    worker->session = session;
    atomic_fetch_add(&session->references, 1);
    atomic_fetch_add(&session->workers, 1);
    atomic_fetch_add(&session->idle, 1);
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    bool started = pthread_create(&thread, &attributes, run, worker) == 0;
    pthread_attr_destroy(&attributes);
    if (!started) {
        atomic_fetch_sub(&session->workers, 1);
        atomic_fetch_sub(&session->idle, 1);
        atomic_fetch_sub(&session->references, 1);
        free(worker);
    }
    return started;
}
