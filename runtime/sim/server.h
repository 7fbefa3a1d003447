// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_SERVER_H
#define FRT_SIM_SERVER_H

#include "runtime/dsp/host.h"
#include "runtime/sim/faults.h"
#include "runtime/wire/context.h"

#include <stdbool.h>
#include <stdint.h>

// The simulated DSP: serves clients at a socket. Each client gets a context bank and a DSP process of its
// own, that is a host for skels with worker threads.

// A call as it came over the wire, for traces and recordings. Everything is valid during the callback only.
struct sim_call_event {
    int32_t client;
    uint32_t handle;
    uint32_t scalars;
    const remote_arg *args;
    const bool *dma; // per handle argument: it is a dma handle
    int result;
    uint64_t duration_ns;
    bool polled; // the poll word was raised
};

struct sim_server_config {
    int domain;           // -1: any
    unsigned banks;       // context banks
    unsigned duplicates;  // further sessions that share the last bank
    bool identity;        // addresses without the bank's prefix
    bool allow_static;    // serve clients that ask for the root or a static process domain
    bool polling;         // firmware that knows the poll word
    unsigned max_workers; // threads per session
    struct frt_dsp_config host;
    struct sim_faults *faults; // may be NULL
    // Called by worker threads, several at once.
    void (*called)(void *context, const struct sim_call_event *event);
    // One line without line end, about clients that come and go and about messages that were dropped.
    void (*log)(void *context, const char *text);
    void *context;
};

struct sim_server;

// What is left behind, and what happened.
struct sim_server_report {
    unsigned sessions;     // now
    unsigned served;       // in total
    unsigned vanished;     // ended without releasing their process
    unsigned handles_left; // open when their session ended
    unsigned regions;      // attached now
    unsigned dropped;      // packets that were no messages
};

void sim_server_defaults(struct sim_server_config *config);

// The listener belongs to the server from now on. NULL when memory is short.
struct sim_server *sim_server_create(const struct sim_server_config *config, int listener);

// Serves until sim_server_stop is called (from any thread or a signal handler).
void sim_server_run(struct sim_server *server);
void sim_server_stop(struct sim_server *server);

void sim_server_report(struct sim_server *server, struct sim_server_report *report);

// Ends all sessions. Threads of calls that do not return are left alone.
void sim_server_destroy(struct sim_server *server);

#endif
