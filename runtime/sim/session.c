// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/dsp.h"

#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static void place_window(struct sim_session *session) {
    const struct sim_server_config *config = &session->server->config;
    unsigned last = config->banks - 1;
    bool shared = config->duplicates != 0 && session->slot >= last;
    unsigned parts = config->identity ? session->server->slots : shared ? config->duplicates + 1 : 1;
    unsigned part = config->identity ? session->slot : shared ? session->slot - last : 0;
    unsigned bank = session->slot < last ? session->slot : last;
    uint64_t size = SIM_WINDOW / parts / FRT_PAGE_SIZE * FRT_PAGE_SIZE;
    uint64_t sid = config->identity ? 0 : (uint64_t)bank + 1;
    // The first page stays unused where addresses have no prefix: an address of 0 means none.
    session->window = (sid << SIM_SID_POSITION) + size * part + (config->identity ? FRT_PAGE_SIZE : 0);
    session->window_size = size - FRT_PAGE_SIZE;
    session->bank = &session->server->banks[config->identity ? 0 : bank];
}

struct sim_session *sim_session_create(struct sim_server *server, unsigned slot, int platform, int channel) {
    struct sim_session *session = calloc(1, sizeof *session);
    if (session == NULL) {
        return NULL;
    }
    session->server = server;
    session->slot = slot;
    session->platform = platform;
    session->channel = channel;
    atomic_init(&session->references, 1);
    pthread_mutex_init(&session->lock, NULL);
    place_window(session);
    atomic_fetch_add(&server->alive, 1);
    if (!sim_worker_start(session)) {
        atomic_fetch_sub(&server->alive, 1);
        pthread_mutex_destroy(&session->lock);
        free(session);
        return NULL;
    }
    return session;
}

void sim_session_take_mailbox(struct sim_session *session) {
    struct sim_region *region;
    struct sim_mailbox *box = sim_bank_get(session->bank, session->window, sizeof *box, &region);
    pthread_mutex_lock(&session->lock);
    bool taken = session->mailbox == NULL && box != NULL;
    if (taken) {
        session->mailbox_region = region;
        __atomic_store_n(&session->mailbox, box, __ATOMIC_RELEASE);
    }
    pthread_mutex_unlock(&session->lock);
    if (box != NULL && !taken) {
        sim_bank_put(session->bank, region);
    }
}

// Programs that only use interfaces without handles have nothing to close: their end is the end of the
// session.
static bool ends_with_client(struct frt_dsp *dsp) {
    size_t open = frt_dsp_open_handles(dsp);
    return open != 0 && open == frt_dsp_lasting_handles(dsp);
}

void sim_session_end(struct sim_session *session) {
    struct sim_server *server = session->server;
    pthread_mutex_lock(&session->lock);
    bool had_process = session->dsp != NULL;
    bool vanished = had_process && !session->released && !session->excused && !ends_with_client(session->dsp);
    // The last close of a client is the end of its process: only one that vanished has left handles behind.
    size_t handles = vanished ? frt_dsp_open_handles(session->dsp) : 0;
    session->released = true;
    pthread_mutex_unlock(&session->lock);
    shutdown(session->channel, SHUT_RDWR);
    shutdown(session->platform, SHUT_RDWR);
    sim_bank_detach_owner(session->bank, session);
    pthread_mutex_lock(&server->lock);
    server->sessions[session->slot] = NULL;
    server->report.sessions--;
    server->report.vanished += vanished;
    server->report.handles_left += (unsigned)handles;
    if (had_process) {
        session->bank->released_ns = sim_now_ns();
    }
    pthread_mutex_unlock(&server->lock);
    sim_server_log(server, "client %u %s", session->slot + 1, vanished ? "has vanished" : "has left");
    sim_session_release(session);
}

void sim_session_release(struct sim_session *session) {
    if (atomic_fetch_sub(&session->references, 1) != 1) {
        return;
    }
    frt_dsp_destroy(session->dsp);
    sim_process_forget(session);
    if (session->mailbox_region != NULL) {
        sim_bank_put(session->bank, session->mailbox_region);
    }
    close(session->channel);
    close(session->platform);
    struct sim_server *server = session->server;
    pthread_mutex_destroy(&session->lock);
    free(session);
    atomic_fetch_sub(&server->alive, 1);
}
