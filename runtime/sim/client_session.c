// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/core/uri.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/packet.h"
#include "runtime/sim/platform.h"
#include "runtime/wire/library_messages.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define RELEASE_LIMIT_NS 1000000000u

void sim_die_at(const sim_client *session, const char *step) {
    if (strcmp(session->die, step) == 0) {
        raise(SIGKILL);
    }
}

// ---- Making

static void init_conditions(sim_client *session) {
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&session->freed, &monotonic);
    for (size_t i = 0; i < FRT_CONTEXT_IDS; i++) {
        pthread_cond_init(&session->calls[i].answered, &monotonic);
    }
    pthread_condattr_destroy(&monotonic);
}

static sim_client *new_session(const struct frt_session_config *config) {
    sim_client *session = calloc(1, sizeof *session);
    if (session == NULL) {
        return NULL;
    }
    session->config = *config;
    session->die = frt_setting("sim.die", NULL);
    session->platform = -1;
    session->channel = -1;
    session->layout = frt_setting_number("sim.context", 16) == 12 ? FRT_CONTEXT_12 : FRT_CONTEXT_16;
    long timeout = frt_setting_number("sim.timeout", 0);
    session->timeout_ns = timeout > 0 ? (uint64_t)timeout * 1000000u : 0;
    pthread_mutex_init(&session->platform_lock, NULL);
    pthread_mutex_init(&session->memory_lock, NULL);
    pthread_mutex_init(&session->lock, NULL);
    init_conditions(session);
    // The slot that was used last is taken next: it is still in the caches.
    for (unsigned slot = SIM_SLOTS; slot > 0; slot--) {
        session->free_slots[session->free_slot_count++] = (uint8_t)slot;
    }
    return session;
}

static void free_session(sim_client *session) {
    for (size_t i = 0; i < FRT_CONTEXT_IDS; i++) {
        pthread_cond_destroy(&session->calls[i].answered);
    }
    pthread_cond_destroy(&session->freed);
    pthread_mutex_destroy(&session->lock);
    pthread_mutex_destroy(&session->memory_lock);
    pthread_mutex_destroy(&session->platform_lock);
    if (session->channel >= 0) {
        close(session->channel);
    }
    if (session->platform >= 0) {
        close(session->platform);
    }
    sim_memory_free(session);
    free(session);
}

static const char *socket_path(const struct frt_session_config *config) {
    char key[64];
    snprintf(key, sizeof key, "sim.socket.%s", config->domain_name);
    return frt_setting(key, frt_setting("sim.socket", NULL));
}

static int connect_to_dsp(sim_client *session) {
    const char *path = socket_path(&session->config);
    if (path == NULL) {
        return frt_transport_error(
            AEE_ENOSUCHDEVICE, 0, "no simulated DSP is known: set QAIC_SIM_SOCKET to the socket of qaic-dsp");
    }
    session->platform = sim_connect(path);
    if (session->platform < 0) {
        return frt_transport_error(AEE_ENOSUCHDEVICE, -session->platform, "no simulated DSP at %s", path);
    }
    sim_step(session, "connected");
    return AEE_SUCCESS;
}

static int greet(sim_client *session) {
    struct sim_request hello = {.magic = SIM_MAGIC,
                                .kind = SIM_HELLO,
                                .domain = session->config.domain,
                                .process_domain = FRT_DOMAIN_USER};
    struct sim_answer welcome;
    int error = sim_send_packet(session->platform, &hello, sizeof hello, -1);
    long size = error == 0
                    ? sim_receive_packet(session->platform, &welcome, sizeof welcome, &session->channel)
                    : error;
    if (size != (long)sizeof welcome) {
        return frt_transport_error(AEE_ECONNRESET, size < 0 ? (int)-size : 0,
                                   "the simulated DSP did not answer");
    }
    if (welcome.result != AEE_SUCCESS) {
        return frt_transport_error(welcome.result, 0, "the simulated DSP has refused a session");
    }
    if (session->channel < 0) {
        return frt_transport_error(AEE_ECONNRESET, 0, "the simulated DSP gave no channel");
    }
    session->client = welcome.client;
    session->window = welcome.window;
    session->window_size = welcome.window_size;
    sim_step(session, "welcomed");
    return AEE_SUCCESS;
}

static size_t initial_memory(const struct frt_session_config *config) {
    size_t pages;
    size_t least = frt_process_initial_memory(0);
    return frt_align(config->initmem_size, FRT_PAGE_SIZE, &pages) && pages > least ? pages : least;
}

static int create_process(sim_client *session) {
    static const char name[] = "qaic-client";
    size_t slots = FRT_PAGE_SIZE + (size_t)SIM_SLOTS * SIM_SLOT_SIZE;
    struct frt_process_request request = {
        .method = session->config.unsigned_module ? FRT_PROCESS_CREATE_ATTR : FRT_PROCESS_CREATE,
        .page = {.address = session->window + slots, .size = session->memory_size - slots},
        .name = {.data = name, .size = sizeof name},
    };
    request.create.client = session->client;
    request.create.attributes = session->config.unsigned_module ? FRT_ATTR_UNSIGNED : 0;
    int result = sim_process_request(session, &request, 0);
    sim_step(session, "created");
    return result;
}

// A device file with memory for messages, but no process.
static int open_device(sim_client *session) {
    void *memory = NULL;
    uint64_t address = 0;
    int result = connect_to_dsp(session);
    if (result == AEE_SUCCESS) {
        result = greet(session);
    }
    if (result == AEE_SUCCESS) {
        session->memory_size =
            FRT_PAGE_SIZE + (size_t)SIM_SLOTS * SIM_SLOT_SIZE + initial_memory(&session->config);
        result = sim_new_memory(session, "frt-session", session->memory_size, true, &memory, &address, NULL);
        session->memory = memory;
        session->mailbox = memory;
    }
    return result;
}

static int set_up(sim_client *session) {
    int result = open_device(session);
    if (result == AEE_SUCCESS) {
        result = create_process(session);
    }
    long poll_us = frt_setting_number("sim.poll", 0);
    if (result == AEE_SUCCESS && poll_us > 0) {
        result = sim_session_poll(session, (uint32_t)poll_us);
    }
    return result;
}

int sim_session_open(const struct frt_session_config *config, sim_client **result) {
    sim_client *session = new_session(config);
    if (session == NULL) {
        return AEE_ENOMEMORY;
    }
    int code = set_up(session);
    if (code != AEE_SUCCESS) {
        free_session(session);
        return code;
    }
    *result = session;
    return AEE_SUCCESS;
}

int sim_session_ask(uint32_t domain, uint32_t handle, uint32_t scalars, const struct frt_arg *args) {
    struct frt_session_config config = {.domain = domain, .domain_name = frt_domain_name(domain)};
    sim_client *session = new_session(&config);
    if (session == NULL) {
        return AEE_ENOMEMORY;
    }
    int result = open_device(session);
    if (result == AEE_SUCCESS) {
        result = sim_driver_request(session, handle, scalars, args, sim_client_now() + RELEASE_LIMIT_NS);
    }
    free_session(session);
    return result;
}

// ---- Options

int sim_session_poll(sim_client *session, uint32_t microseconds) {
    struct frt_poll_mode_input input = {.enable = microseconds != 0, .timeout_us = SIM_MAX_POLL_US};
    struct frt_arg arg = {.data = &input, .length = sizeof input, .fd = -1};
    size_t place;
    if (microseconds > SIM_MAX_POLL_US) {
        return frt_transport_error(AEE_EBADPARM, 0, "at most %d us of polling", SIM_MAX_POLL_US);
    }
    struct sim_transfer transfer = {
        .invocation = {.handle = FRT_STATIC_CURRENT_PROCESS,
                       .scalars = frt_current_process_scalars(FRT_CURRENT_POLL_MODE),
                       .client = session->client,
                       .process_domain = FRT_DOMAIN_USER},
        .args = &arg,
        .places = &place,
    };
    int result = sim_transfer_run(session, &transfer);
    if (result == AEE_SUCCESS) {
        atomic_store(&session->poll_us, microseconds);
    }
    return result;
}

// ---- Ending

// The driver releases the process when the application lets go of the device; no answer is no reason to stay.
void sim_session_shutdown(sim_client *session) {
    struct frt_process_request request = {.method = FRT_PROCESS_RELEASE};
    if (!atomic_load(&session->dead)) {
        pthread_mutex_lock(&session->lock);
        session->event_sent = true; // the core knows
        pthread_mutex_unlock(&session->lock);
        request.attach.client = session->client;
        (void)sim_process_request(session, &request, sim_client_now() + RELEASE_LIMIT_NS);
        sim_step(session, "released");
    }
    sim_channel_break(session);
}

void sim_session_close(sim_client *session) {
    sim_session_shutdown(session);
    free_session(session);
}
