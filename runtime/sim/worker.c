// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/dsp.h"

#include <errno.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/socket.h>

// How long a worker keeps watch before it goes to sleep on the channel.
#define WATCH_NS 50000u

// How often a worker may be moved to another processor.
#define MOVE_NS 5000000u

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

// Leaves the ranks of those who listen to the channel; whoever is the last to do so makes sure that somebody
// does.
static void go_busy(struct sim_session *session) {
    if (atomic_fetch_sub(&session->idle, 1) == 1 &&
        atomic_load(&session->workers) < session->server->config.max_workers) {
        (void)sim_worker_start(session);
    }
}

// ---- The mailbox

enum watched { POSTED, KNOCKED, QUIET };

// Messages that missed the mailbox lie in the channel. A worker that sleeps there has been woken by them, but
// may have to wait for the processor that this one spins on.
static bool was_knocked(struct sim_session *session, const struct sim_mailbox *box) {
    uint32_t knocks = __atomic_load_n(&box->knocks, __ATOMIC_RELAXED);
    bool knocked = knocks != session->knocks;
    session->knocks = knocks;
    return knocked;
}

// Waits for a message in the mailbox, for a while or until one has gone to the channel.
static enum watched watch(struct sim_worker *worker, struct sim_mailbox *box) {
    struct sim_session *session = worker->session;
    uint64_t limit = 0;
    uint32_t seen = 0; // what a mailbox without a message has
    for (unsigned round = 1;; round++) {
        uint32_t posted = sim_mailbox_posted(box);
        if (posted != seen && sim_mailbox_serve(box, &session->served, session->watch, &worker->message)) {
            return POSTED;
        }
        seen = posted;
        if (was_knocked(session, box)) {
            return KNOCKED;
        }
        sim_pause();
        if (round % 128 == 0) {
            uint64_t now = sim_now_ns();
            limit = limit == 0 ? now + WATCH_NS : limit;
            if (now > limit) {
                return QUIET;
            }
            leave_processor(session, __atomic_load_n(&box->processor, __ATOMIC_RELAXED), now);
            sched_yield(); // if it still waits for this very processor
        }
    }
}

// Stops watching. A message that came at the last moment is run as any other.
static void end_watch(struct sim_worker *worker, struct sim_mailbox *box) {
    struct sim_session *session = worker->session;
    __atomic_store_n(&box->watch, 0, __ATOMIC_SEQ_CST);
    bool left = sim_mailbox_serve(box, &session->served, 0, &worker->message);
    atomic_store(&session->watching, false);
    if (left) {
        sim_call_run(worker);
    }
}

// One worker of a session that polls keeps watch over the mailbox and runs what comes there. Meanwhile it is
// not among those who listen to the channel.
static enum watched serve_mailbox(struct sim_worker *worker) {
    struct sim_session *session = worker->session;
    struct sim_mailbox *box = __atomic_load_n(&session->mailbox, __ATOMIC_ACQUIRE);
    if (box == NULL || !atomic_load_explicit(&session->polling, memory_order_relaxed) ||
        atomic_exchange(&session->watching, true)) {
        return QUIET;
    }
    go_busy(session);
    session->watch = sim_mailbox_after(session->watch, SIM_MAILBOX_WATCHES);
    __atomic_store_n(&box->watch, session->watch, __ATOMIC_SEQ_CST);
    enum watched watched;
    while ((watched = watch(worker, box)) == POSTED) {
        sim_call_run(worker);
    }
    end_watch(worker, box);
    atomic_fetch_add(&session->idle, 1);
    return watched;
}

// ---- Running

// False when the channel has ended.
static bool receive(struct sim_worker *worker) {
    enum received received;
    do {
        enum watched watched = serve_mailbox(worker);
        received = receive_packet(worker, watched == KNOCKED ? MSG_DONTWAIT : 0);
    } while (received == NOTHING);
    return received == MESSAGE;
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
