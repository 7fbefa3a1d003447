// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_FAULTS_H
#define FRT_SIM_FAULTS_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// A script that makes the simulated DSP misbehave. One rule per line, `#` starts a comment:
//
//     EVENT [key=value ...] ACTION [argument ...]
//
// docs/simulator.md lists events, keys and actions. Every rule that matches an event is applied.

enum sim_event {
    SIM_ON_HELLO,
    SIM_ON_ATTACH,
    SIM_ON_DETACH,
    SIM_ON_CREATE, // CREATE, CREATE_ATTR and CREATE_STATIC
    SIM_ON_RELEASE,
    SIM_ON_MAP,   // MMAP, MEM_MAP
    SIM_ON_UNMAP, // MUNMAP, MEM_UNMAP
    SIM_ON_OPEN,  // of a module
    SIM_ON_CLOSE,
    SIM_ON_CALL, // any other method
    SIM_EVENTS
};

enum sim_poll_fault { SIM_POLL_NORMAL, SIM_POLL_EARLY, SIM_POLL_LATE, SIM_POLL_ONLY, SIM_POLL_NEVER };

enum sim_death { SIM_LIVE, SIM_DIE, SIM_DIE_AFTER_RUN, SIM_DIE_AFTER_RESPONSE, SIM_RESTART };

// What the rules want for one event. All zero: nothing unusual.
struct sim_faults_wanted {
    uint64_t delay_ns; // before the answer
    uint64_t poll_delay_ns;
    uint64_t stray_context; // sent before the answer
    size_t wrong_length;    // of a copy of the answer that is sent before it
    unsigned duplicates;
    unsigned hold; // answer only after so many later answers
    size_t fd_count;
    uint64_t fds[16];
    int32_t result; // answered without running anything
    enum sim_poll_fault poll;
    enum sim_death death;
    bool stray;
    bool wrong_size;
    bool drop;
    bool answer_result;
};

struct sim_fault_rule {
    enum sim_event event;
    int64_t handle; // -1: any
    int64_t method; // -1: any
    unsigned skip;
    unsigned times; // 0: always
    unsigned seen;
    struct sim_faults_wanted wanted;
    struct sim_fault_rule *next;
};

struct sim_faults {
    pthread_mutex_t lock;
    struct sim_fault_rule *rules;
    struct sim_fault_rule **end;
    uint64_t asid_window_ns;
};

struct sim_fault_error {
    unsigned line;
    char text[120];
};

void sim_faults_init(struct sim_faults *faults);

// Adds the rules of a script; false with the first error.
bool sim_faults_parse(struct sim_faults *faults, const char *text, struct sim_fault_error *error);

// The same for a file; an unreadable one is an error in line 0.
bool sim_faults_load(struct sim_faults *faults, const char *path, struct sim_fault_error *error);

void sim_faults_free(struct sim_faults *faults);

// What happens to this event; counts it. faults may be NULL.
void sim_faults_apply(struct sim_faults *faults, enum sim_event event, uint32_t handle, uint32_t method,
                      struct sim_faults_wanted *wanted);

#endif
