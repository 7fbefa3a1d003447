// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/dsp.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/packet.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

uint64_t sim_now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void sim_sleep_ns(uint64_t ns) {
    struct timespec rest = {.tv_sec = (time_t)(ns / 1000000000u), .tv_nsec = (long)(ns % 1000000000u)};
    while (ns != 0 && nanosleep(&rest, &rest) != 0 && errno == EINTR) {
    }
}

void sim_server_log(struct sim_server *server, const char *format, ...) {
    char text[200];
    va_list arguments;
    if (server->config.log == NULL) {
        return;
    }
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    server->config.log(server->config.context, text);
}

void sim_server_defaults(struct sim_server_config *config) {
    *config = (struct sim_server_config){.domain = -1, .banks = 8, .polling = true, .max_workers = 32};
}

static bool allocate(struct sim_server *server) {
    server->slots = server->config.banks + server->config.duplicates;
    server->sessions = calloc(server->slots + 1, sizeof(struct sim_session *));
    server->banks = calloc(server->config.banks + 1, sizeof *server->banks);
    server->stop_event = eventfd(0, EFD_CLOEXEC);
    return server->sessions != NULL && server->banks != NULL && server->stop_event >= 0;
}

struct sim_server *sim_server_create(const struct sim_server_config *config, int listener) {
    struct sim_server *server = calloc(1, sizeof *server);
    if (server == NULL) {
        return NULL;
    }
    server->config = *config;
    if (server->config.banks == 0) {
        server->config.duplicates = 0;
    }
    server->listener = listener;
    pthread_mutex_init(&server->lock, NULL);
    if (!allocate(server)) {
        free(server->sessions);
        free(server->banks);
        free(server);
        return NULL;
    }
    for (unsigned i = 0; i <= server->config.banks; i++) {
        sim_bank_init(&server->banks[i]);
    }
    return server;
}

void sim_server_wake(struct sim_server *server) {
    uint64_t one = 1;
    (void)!write(server->stop_event, &one, sizeof one);
}

// The stop request must be told from other wake-ups and be safe in a signal handler: it is a large count.
#define STOP ((uint64_t)1 << 32)

void sim_server_stop(struct sim_server *server) {
    uint64_t stop = STOP;
    (void)!write(server->stop_event, &stop, sizeof stop);
}

// ---- Clients

static int refuse(const struct sim_server *server, const struct sim_request *hello) {
    if (hello->magic != SIM_MAGIC || hello->kind != SIM_HELLO) {
        return AEE_EBADPARM;
    }
    if (server->config.domain >= 0 && hello->domain != (uint32_t)server->config.domain) {
        return AEE_EBADDOMAIN;
    }
    return hello->process_domain == FRT_DOMAIN_USER || server->config.allow_static ? AEE_SUCCESS
                                                                                   : AEE_EBADPERMS;
}

static unsigned free_slot(struct sim_server *server) {
    unsigned slot = 0;
    pthread_mutex_lock(&server->lock);
    while (slot < server->slots && server->sessions[slot] != NULL) {
        slot++;
    }
    pthread_mutex_unlock(&server->lock);
    return slot;
}

static struct sim_session *admit(struct sim_server *server, unsigned slot, int platform, int *client_end) {
    int channel[2];
    if (sim_packet_pair(channel) != 0) {
        return NULL;
    }
    struct sim_session *session = sim_session_create(server, slot, platform, channel[0]);
    if (session == NULL) {
        close(channel[0]);
        close(channel[1]);
        return NULL;
    }
    pthread_mutex_lock(&server->lock);
    server->sessions[slot] = session;
    server->report.sessions++;
    server->report.served++;
    pthread_mutex_unlock(&server->lock);
    *client_end = channel[1];
    return session;
}

static void welcome(struct sim_server *server, int platform, struct sim_answer answer) {
    int channel = -1;
    struct sim_session *session = NULL;
    unsigned slot = answer.result == AEE_SUCCESS ? free_slot(server) : server->slots;
    if (answer.result == AEE_SUCCESS && slot < server->slots) {
        session = admit(server, slot, platform, &channel);
    }
    if (session != NULL) {
        answer.client = (int32_t)slot + 1;
        answer.window = session->window;
        answer.window_size = session->window_size;
    } else if (answer.result == AEE_SUCCESS) {
        answer.result = slot == server->slots ? AEE_ENOSESSION : AEE_ENOMEMORY;
    }
    (void)sim_send_packet(platform, &answer, sizeof answer, channel);
    if (session != NULL) {
        close(channel);
        sim_server_log(server, "client %u has come", slot + 1);
    } else {
        close(platform);
    }
}

static int apply_faults(struct sim_server *server, enum sim_event event, int normal) {
    struct sim_faults_wanted faults;
    sim_faults_apply(server->config.faults, event, 0, 0, &faults);
    sim_sleep_ns(faults.delay_ns);
    if (faults.death != SIM_LIVE) {
        raise(SIGKILL);
    }
    return faults.answer_result ? faults.result : normal;
}

static void accept_client(struct sim_server *server) {
    struct sim_request hello = {0};
    struct timeval limit = {.tv_sec = 1};
    int platform = accept4(server->listener, NULL, NULL, SOCK_CLOEXEC);
    if (platform < 0) {
        return;
    }
    setsockopt(platform, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    long size = sim_receive_packet(platform, &hello, sizeof hello, NULL);
    if (size != (long)sizeof hello) {
        close(platform);
        return;
    }
    welcome(server, platform,
            (struct sim_answer){.result = apply_faults(server, SIM_ON_HELLO, refuse(server, &hello))});
}

static bool in_window(const struct sim_session *session, const struct sim_request *request) {
    return request->address >= session->window && request->size <= session->window_size &&
           request->address - session->window <= session->window_size - request->size;
}

static int attach(struct sim_session *session, const struct sim_request *request, int fd) {
    if (fd < 0 || !in_window(session, request)) {
        return AEE_EBADPARM;
    }
    int result = sim_bank_attach(session->bank, session, fd, request->address, request->size);
    if (result == AEE_SUCCESS && request->address == session->window) {
        sim_session_take_mailbox(session);
    }
    return result;
}

static int serve_request(struct sim_session *session, const struct sim_request *request, int fd) {
    if (request->magic == SIM_MAGIC && request->kind == SIM_ATTACH) {
        int refused = apply_faults(session->server, SIM_ON_ATTACH, AEE_SUCCESS);
        return refused != AEE_SUCCESS ? refused : attach(session, request, fd);
    }
    if (request->magic == SIM_MAGIC && request->kind == SIM_DETACH) {
        int refused = apply_faults(session->server, SIM_ON_DETACH, AEE_SUCCESS);
        return refused != AEE_SUCCESS
                   ? refused
                   : sim_bank_detach(session->bank, session, request->address, request->size);
    }
    return AEE_EBADPARM;
}

// False when the client has gone.
static bool serve_client(struct sim_session *session) {
    struct sim_request request;
    int fd = -1;
    long size = sim_receive_packet(session->platform, &request, sizeof request, &fd);
    if (size <= 0 && size != -EMSGSIZE) {
        return false;
    }
    struct sim_answer answer = {.result = AEE_EBADPARM};
    if (size == (long)sizeof request) {
        answer.result = serve_request(session, &request, fd);
    }
    if (fd >= 0) {
        close(fd);
    }
    return sim_send_packet(session->platform, &answer, sizeof answer, -1) == 0;
}

// ---- Life

static void end_all(struct sim_server *server) {
    for (unsigned slot = 0; slot < server->slots; slot++) {
        if (server->sessions[slot] != NULL) {
            sim_session_end(server->sessions[slot]);
        }
    }
}

// As if the subsystem had crashed and come up again: every process on it is gone.
static void restart(struct sim_server *server) {
    sim_server_log(server, "the DSP restarts");
    for (unsigned slot = 0; slot < server->slots; slot++) {
        if (server->sessions[slot] != NULL) {
            pthread_mutex_lock(&server->sessions[slot]->lock);
            server->sessions[slot]->excused = true; // its client has done nothing wrong
            pthread_mutex_unlock(&server->sessions[slot]->lock);
        }
    }
    end_all(server);
    pthread_mutex_lock(&server->lock);
    server->static_pages = 0;
    pthread_mutex_unlock(&server->lock);
}

static size_t watch(struct sim_server *server, struct pollfd *files) {
    size_t count = 2;
    files[0] = (struct pollfd){.fd = server->stop_event, .events = POLLIN};
    files[1] = (struct pollfd){.fd = server->listener, .events = POLLIN};
    for (unsigned slot = 0; slot < server->slots; slot++) {
        if (server->sessions[slot] != NULL) {
            files[count++] = (struct pollfd){.fd = server->sessions[slot]->platform, .events = POLLIN};
        }
    }
    return count;
}

static void serve_clients(struct sim_server *server, const struct pollfd *files, size_t count) {
    for (size_t i = 2; i < count; i++) {
        for (unsigned slot = 0; files[i].revents != 0 && slot < server->slots; slot++) {
            struct sim_session *session = server->sessions[slot];
            if (session != NULL && session->platform == files[i].fd) {
                if (!serve_client(session)) {
                    sim_session_end(session);
                }
                break;
            }
        }
    }
}

// False when it is time to stop.
static bool handle_wake(struct sim_server *server) {
    uint64_t count = 0;
    (void)!read(server->stop_event, &count, sizeof count);
    if (atomic_exchange(&server->restart, false)) {
        restart(server);
    }
    return count < STOP;
}

// Clients that left before the end was asked for have left.
static void serve_last(struct sim_server *server, struct pollfd *files) {
    size_t count = watch(server, files);
    while (poll(files + 2, count - 2, 0) > 0) {
        serve_clients(server, files, count);
        count = watch(server, files);
    }
}

void sim_server_run(struct sim_server *server) {
    struct pollfd *files = calloc(server->slots + 2, sizeof *files);
    while (files != NULL) {
        size_t count = watch(server, files);
        if (poll(files, count, -1) < 0 && errno != EINTR) {
            break;
        }
        if (files[0].revents != 0 && !handle_wake(server)) {
            serve_last(server, files);
            break;
        }
        if (files[0].revents == 0) {
            serve_clients(server, files, count);
            if (files[1].revents != 0) {
                accept_client(server);
            }
        }
    }
    free(files);
}

void sim_server_report(struct sim_server *server, struct sim_server_report *report) {
    size_t regions = 0;
    for (unsigned i = 0; i < server->config.banks; i++) {
        regions += sim_bank_regions(&server->banks[i], NULL);
    }
    pthread_mutex_lock(&server->lock);
    *report = server->report;
    pthread_mutex_unlock(&server->lock);
    report->regions = (unsigned)regions;
}

// Workers that wait in the channel leave at once; one that hangs in a method stays, with what it uses.
static bool workers_have_left(struct sim_server *server) {
    for (unsigned tries = 0; tries < 1000 && atomic_load(&server->alive) != 0; tries++) {
        sim_sleep_ns(1000000);
    }
    return atomic_load(&server->alive) == 0;
}

void sim_server_destroy(struct sim_server *server) {
    end_all(server);
    close(server->listener);
    if (!workers_have_left(server)) {
        return;
    }
    close(server->stop_event);
    for (unsigned i = 0; i <= server->config.banks; i++) {
        pthread_mutex_destroy(&server->banks[i].lock);
    }
    pthread_mutex_destroy(&server->lock);
    free(server->sessions);
    free(server->banks);
    free(server);
}
