// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/dsp.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>

// How long a worker looks at the mailbox before it goes to sleep on the channel.
#define SPIN_NS 50000u

// Takes a message that a client has begun to post. A client that stops half-way must not stop the worker.
static bool take_posted(struct sim_mailbox *box, struct frt_message *message) {
    uint64_t limit = sim_now_ns() + 1000000;
    while (sim_mailbox_state(box) != SIM_MAILBOX_FULL) {
        if (sim_now_ns() > limit) {
            return false;
        }
        sim_pause();
    }
    frt_fetch(message, &box->message, sizeof *message);
    __atomic_store_n(&box->state, SIM_MAILBOX_CLOSED, __ATOMIC_RELEASE);
    return true;
}

static bool spin(struct sim_worker *worker, struct sim_mailbox *box) {
    if (!sim_mailbox_change(box, SIM_MAILBOX_CLOSED, SIM_MAILBOX_OPEN)) {
        return false;
    }
    uint64_t limit = sim_now_ns() + SPIN_NS;
    for (unsigned round = 1; sim_mailbox_state(box) == SIM_MAILBOX_OPEN; round++) {
        if (round % 64 == 0 && sim_now_ns() > limit) {
            break;
        }
        sim_pause();
    }
    if (sim_mailbox_change(box, SIM_MAILBOX_OPEN, SIM_MAILBOX_CLOSED)) {
        return false;
    }
    return take_posted(box, &worker->message);
}

// One worker of a session that polls watches the mailbox for a while.
static bool receive_spinning(struct sim_worker *worker) {
    struct sim_session *session = worker->session;
    struct sim_mailbox *box = __atomic_load_n(&session->mailbox, __ATOMIC_ACQUIRE);
    if (box == NULL || !atomic_load_explicit(&session->polling, memory_order_relaxed) ||
        atomic_exchange(&session->spinning, true)) {
        return false;
    }
    bool received = spin(worker, box);
    atomic_store(&session->spinning, false);
    SIM_AFTER_CLIENT(session);
    return received;
}

// False when the channel has ended.
static bool receive_sleeping(struct sim_worker *worker) {
    unsigned char packet[sizeof worker->message + 1];
    for (;;) {
        ssize_t size = recv(worker->session->channel, packet, sizeof packet, 0);
        if (size < 0 && errno == EINTR) {
            continue;
        }
        if (size <= 0) {
            return false;
        }
        if (frt_message_read(&worker->message, packet, (size_t)size) == FRT_OK) {
            return true;
        }
        pthread_mutex_lock(&worker->session->server->lock);
        worker->session->server->report.dropped++;
        pthread_mutex_unlock(&worker->session->server->lock);
        sim_server_log(worker->session->server, "dropped a packet of %zd bytes", size);
    }
}

static bool receive(struct sim_worker *worker) {
    if (receive_spinning(worker)) {
        return true;
    }
    sim_call_flush(worker);
    return receive_sleeping(worker);
}

// Leaves the ranks of the idle; whoever is the last to do so makes sure that somebody listens.
static void go_busy(struct sim_session *session) {
    pthread_mutex_lock(&session->lock);
    session->idle--;
    bool alone = session->idle == 0 && session->workers < session->server->config.max_workers;
    pthread_mutex_unlock(&session->lock);
    if (alone) {
        (void)sim_worker_start(session);
    }
}

static void go_idle(struct sim_session *session) {
    pthread_mutex_lock(&session->lock);
    session->idle++;
    pthread_mutex_unlock(&session->lock);
}

static void *run(void *argument) {
    struct sim_worker *worker = argument;
    while (receive(worker)) {
        go_busy(worker->session);
        sim_call_run(worker);
        go_idle(worker->session);
    }
    struct sim_session *session = worker->session;
    pthread_mutex_lock(&session->lock);
    session->idle--;
    session->workers--;
    pthread_mutex_unlock(&session->lock);
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
    pthread_mutex_lock(&session->lock);
    session->workers++;
    session->idle++;
    pthread_mutex_unlock(&session->lock);
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    bool started = pthread_create(&thread, &attributes, run, worker) == 0;
    pthread_attr_destroy(&attributes);
    if (!started) {
        pthread_mutex_lock(&session->lock);
        session->workers--;
        session->idle--;
        pthread_mutex_unlock(&session->lock);
        atomic_fetch_sub(&session->references, 1);
        free(worker);
    }
    return started;
}
