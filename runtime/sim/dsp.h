// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_DSP_H
#define FRT_SIM_DSP_H

#include "runtime/sim/bank.h"
#include "runtime/sim/mailbox.h"
#include "runtime/sim/platform.h"
#include "runtime/sim/server.h"
#include "runtime/wire/kernel_messages.h"

#include <stdatomic.h>

// Inside of the simulated DSP.

enum { SIM_HELD_RESPONSES = 32, SIM_SHAPE_ARGS = 8 };

struct sim_held {
    struct frt_response response;
    unsigned later; // answers that must go first
};

struct sim_mapping {
    int32_t fd; // -1: added pages
    uint64_t address;
    uint64_t size;
    struct sim_region *region; // keeps the memory here
    struct sim_mapping *next;
};

// A client's device file and its process on the DSP. Lives as long as the server or a worker refers to it.
struct sim_session {
    struct sim_server *server;
    struct sim_bank *bank;
    unsigned slot;
    int platform;
    int channel;
    uint64_t window;
    uint64_t window_size;
    atomic_uint references;
    atomic_bool polling;  // asked for by the client
    atomic_bool watching; // one worker may, and has the next four lines
    uint32_t watch;
    uint32_t served;
    uint32_t knocks;
    uint64_t next_move_ns;
    atomic_bool putting; // one worker may, and has the next line
    uint32_t put;
    atomic_uint order; // see SIM_BEFORE_CLIENT
    pthread_mutex_t lock;
    _Atomic(struct frt_dsp *) dsp; // NULL until CREATE; stays as long as the session
    atomic_bool released;          // by its client
    bool excused;                  // by a restart
    atomic_uint workers;
    atomic_uint idle;
    struct sim_mapping *mappings;
    struct sim_region *mailbox_region;
    struct sim_mailbox *mailbox;
    struct sim_held held[SIM_HELD_RESPONSES];
    size_t held_count;
};

// Between a worker that answers and one that takes the next message stands the client, in another process: it
// orders what they do, but ThreadSanitizer cannot see that.
#ifdef __SANITIZE_THREAD__
#define SIM_BEFORE_CLIENT(session) atomic_fetch_add(&(session)->order, 1)
#define SIM_AFTER_CLIENT(session) ((void)atomic_load(&(session)->order))
#else
#define SIM_BEFORE_CLIENT(session) ((void)(session))
#define SIM_AFTER_CLIENT(session) ((void)(session))
#endif

// What an argument's part of the head says; addresses are relative to the payload's.
struct sim_head {
    uint64_t address, length, pages, page, page_size;
};

// The head of a call all of whose arguments are buffers in its payload, and where they lie.
struct sim_shape {
    uint32_t scalars; // 0: none is known, or there is nothing to know
    size_t payload_size;
    struct sim_head heads[SIM_SHAPE_ARGS];
    size_t offsets[SIM_SHAPE_ARGS];
    size_t lengths[SIM_SHAPE_ARGS];
};

// A worker and the call it runs. Everything a call needs is here, so that calls allocate nothing.
struct sim_worker {
    struct sim_session *session;
    struct frt_message message;
    struct frt_context context;
    struct sim_faults_wanted faults;
    void *payload;
    size_t payload_size;
    struct sim_region *payload_region;
    struct frt_dsp_handle
        *skel;  // of the message's handle, held while the call runs; NULL: not open so far, or static
    bool polls; // a success is told by the poll word
    size_t region_count;
    size_t memory_count;
    struct sim_shape shape; // of the last call that was taken, if it has one
    struct frt_received_arg received[FRT_MAX_ARGS];
    remote_arg args[FRT_MAX_ARGS];
    struct sim_region *regions[FRT_MAX_ARGS];
    struct frt_dsp_memory memory[30];
    bool dma[30];
};

struct sim_server {
    struct sim_server_config config;
    int listener;
    int stop_event;
    unsigned slots;
    pthread_mutex_t lock;
    struct sim_session **sessions; // per slot
    struct sim_bank *banks;
    unsigned static_pages; // that a static process was given since the last restart
    struct sim_server_report report;
    atomic_bool restart;
    atomic_uint alive; // sessions whose memory is still in use
};

uint64_t sim_now_ns(void);
void sim_sleep_ns(uint64_t ns);
void sim_server_wake(struct sim_server *server);
void sim_server_log(struct sim_server *server, const char *format, ...) __attribute__((format(printf, 2, 3)));

// ---- session.c

// A session in this slot, with one worker; the platform socket belongs to it. NULL when something is missing.
struct sim_session *sim_session_create(struct sim_server *server, unsigned slot, int platform, int channel);
// Ends the session for the client; it goes when its last worker does.
void sim_session_end(struct sim_session *session);
void sim_session_release(struct sim_session *session);
// The session's own part of its bank now has the mailbox.
void sim_session_take_mailbox(struct sim_session *session);

// ---- worker.c

// Starts another worker if none is idle.
bool sim_worker_start(struct sim_session *session);

// ---- arguments.c

// Finds the payload if it lies where almost all do, and asks for its cache lines.
void sim_arguments_begin(struct sim_worker *worker);
// Takes the arguments out of the payload; false when the message is malformed.
bool sim_arguments_take(struct sim_worker *worker);
// Handles that a method returns go back in the eight bytes of their arguments.
void sim_arguments_return(struct sim_worker *worker);
void sim_arguments_put(struct sim_worker *worker);

// Lets the memory of the arguments go.
static inline void sim_arguments_end(struct sim_worker *worker) {
    if (worker->region_count != 0 || worker->payload_region != NULL) {
        sim_arguments_put(worker);
    }
}

// ---- call.c

// Runs the message of the worker and answers it.
void sim_call_run(struct sim_worker *worker);

// ---- process.c

// Handles 1 and 2: the codes are those of the DSP.
int sim_process_call(struct sim_worker *worker);
int sim_utilities_call(struct sim_worker *worker);
void sim_process_forget(struct sim_session *session);

#endif
