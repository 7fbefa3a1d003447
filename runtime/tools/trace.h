// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TOOLS_TRACE_H
#define QAIC_TOOLS_TRACE_H

#include "runtime/sim/server.h"
#include "runtime/tools/description.h"

#include <pthread.h>
#include <stdio.h>

// Watches the calls that a simulated DSP serves: prints a line for each, and records them. Thread safe.

struct traced_module {
    int32_t client;
    uint32_t handle;
    char name[128]; // the interface, or what can be told from the URI
    const struct described_interface *interface;
    struct traced_module *next;
};

struct trace {
    pthread_mutex_t lock;
    FILE *lines;  // may be NULL
    FILE *record; // may be NULL
    const struct described_interface *descriptions;
    struct traced_module *modules;
};

void trace_init(struct trace *trace);
void trace_call(struct trace *trace, const struct sim_call_event *event);
// The method, also of those that travel as number 31.
uint32_t trace_method_index(const struct sim_call_event *event);

void trace_free(struct trace *trace);

#endif
