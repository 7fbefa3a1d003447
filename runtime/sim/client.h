// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_CLIENT_H
#define FRT_SIM_CLIENT_H

#include "runtime/core/transport.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/mailbox.h"
#include "runtime/wire/context.h"
#include "runtime/wire/kernel_messages.h"

#include <pthread.h>
#include <stdatomic.h>

// The client's side of the simulation: what a driver does between an application and the DSP.

enum {
    SIM_SLOT_SIZE = 16384, // payloads up to here have a place of their own
    SIM_SLOTS = FRT_CONTEXT_IDS - 1,
    SIM_LANE_RESERVE = 8,
    SIM_STACK_ARGS = 16, // calls with so many arguments allocate nothing
    SIM_LAYOUT_ARGS = 16,
    SIM_LAYOUT_SIZE = 1024,
    SIM_MAX_POLL_US = 10000,
};

// Addresses of the window that are taken.
struct sim_extent {
    uint64_t address;
    uint64_t size;
    struct sim_extent *next;
};

// Memory for payloads that fit no slot; kept for the next one.
struct sim_chunk {
    void *local;
    size_t size;
    uint64_t address;
    struct sim_chunk *next;
};

// Memory that both sides see.
struct sim_buffer {
    struct frt_buffer base;
    uint64_t address; // 0: the DSP cannot see it, and its contents are copied
    size_t span;      // whole pages
    bool owned;       // memory and descriptor are ours
    unsigned users;   // calls in flight, and the owner
    struct sim_buffer *next;
};

enum sim_map_state { SIM_MAPPED, SIM_UNMAPPING };

struct sim_map {
    int fd;          // -1: added pages
    uint64_t mapped; // the DSP's address
    uint64_t size;
    uint64_t address;
    size_t span;
    enum sim_map_state state;
    struct sim_map *next;
};

enum sim_call_state { SIM_CALL_PREPARED, SIM_CALL_WAITING, SIM_CALL_ANSWERED, SIM_CALL_ORPHANED };

// A call in flight. An orphaned one has nobody waiting any more; what it uses is kept until its response
// arrives.
struct sim_pending {
    struct frt_context_id id;
    atomic_int state;
    int result;
    bool follows;    // sleeps until the leader wakes it
    bool lane;       // has the mailbox
    bool posted;     // in the mailbox
    bool keeps_lane; // even after its caller has gone
    bool polled;     // the poll word has told its result
    uint32_t watch;  // under which it was posted; 0: not at all, or it is certain that the DSP has it
    pthread_cond_t answered;
    void *payload;
    uint64_t address;
    uint8_t slot;  // 0: a chunk
    bool laid_out; // the payload waits in its slot, see struct sim_layout
    struct sim_chunk *chunk;
    struct sim_pending *next_follower;
};

// Calls that follow each other are often alike. While the DSP works on one, the payload of the next is laid
// out as if it were: this is how. All arguments are buffers that are copied.
struct sim_layout {
    struct frt_plan plan;
    size_t places[SIM_LAYOUT_ARGS];
    struct frt_arg args[SIM_LAYOUT_ARGS]; // lengths; all else is 0
};

// The mailbox takes one call at a time. Whoever has entered the lane has the rest of it: contexts that are
// set aside, so that small calls need no lock.
struct sim_lane {
    atomic_bool taken;
    uint32_t number; // of the last message
    uint8_t reserve[SIM_LANE_RESERVE];
    size_t count;
    // Calls that the poll word has ended, with or without a response so far. The one that fills the reserve
    // for the next ones may be among them.
    uint8_t over[SIM_LANE_RESERVE + 1];
    size_t over_count;
    struct sim_layout layout; // of the one call of the reserve that is laid out
};

struct frt_transport_session {
    struct frt_session_config config;
    const char *die; // for tests: the step at which this process kills itself
    int platform;
    int channel;
    int32_t client;
    enum frt_context_layout layout;
    atomic_uint poll_us;
    uint64_t timeout_ns; // of calls that have no deadline of their own, 0: none
    atomic_bool dead;
    bool event_sent;
    uint64_t window;
    uint64_t window_size;
    unsigned char *memory; // mailbox, slots, and the process's initial memory
    size_t memory_size;
    struct sim_mailbox *mailbox;
    uint32_t mailbox_taken; // responses; guarded by lock
    struct sim_lane lane;

    pthread_mutex_t platform_lock; // one request at a time
    pthread_mutex_t memory_lock;   // extents, buffers, maps, chunks
    struct sim_extent *extents;
    struct sim_buffer *buffers;
    struct sim_chunk *chunks;
    struct sim_map *maps;

    pthread_mutex_t lock; // contexts, slots and who receives
    pthread_cond_t freed; // a context or slot
    struct frt_context_ids ids;
    struct sim_pending calls[FRT_CONTEXT_IDS];
    uint8_t free_slots[SIM_SLOTS];
    unsigned free_slot_count;
    int orphans; // without those that the lane has not settled
    unsigned waiting_for_slot;
    bool leading; // somebody reads the channel
    struct sim_pending *followers;
};

typedef struct frt_transport_session sim_client;

// What is asked of the DSP.
struct sim_invocation {
    uint32_t handle;
    uint32_t scalars;
    int32_t client; // 0: from the driver itself
    uint8_t process_domain;
    bool asynchronous;
    uint64_t deadline_ns; // 0: none
};

// An invocation with its arguments, and what to do with the answer.
struct sim_transfer {
    struct sim_invocation invocation;
    const struct frt_arg *args;
    size_t *places;
    // Called once there is an answer, while the payload still stands.
    void (*finish)(sim_client *session, const struct sim_transfer *transfer, const struct frt_plan *plan,
                   const void *payload, int result);
    void *context;
};

// An invocation with a context and memory for its payload.
struct sim_flight {
    const struct sim_invocation *invocation;
    const struct frt_plan *plan;
    const struct frt_arg *args; // NULL: the plan is that of the lane's layout
    struct sim_pending *call;
    uint64_t context; // word of the message
    unsigned poll_us; // how long it may spin, 0: not at all
};

uint64_t sim_client_now(void);
// For tests: a client that dies at this step.
void sim_die_at(const sim_client *session, const char *step);

static inline void sim_step(const sim_client *session, const char *step) {
    if (session->die != NULL) {
        sim_die_at(session, step);
    }
}

static inline bool sim_call_is_answered(const struct sim_pending *call) {
    return atomic_load_explicit(&call->state, memory_order_acquire) == SIM_CALL_ANSWERED;
}

// ---- client_contexts.c

// A free context, with or without a slot for the payload; NULL when all are in use.
struct sim_pending *sim_context_acquire_locked(sim_client *session, bool slot);
// The caller goes; false when the DSP has not answered yet and may still write to what the call uses.
bool sim_context_end_locked(sim_client *session, struct sim_pending *call);
// Hands a response to its call. The chunk of an orphan is given back outside the lock: the caller passes it
// on.
struct sim_chunk *sim_context_dispatch_locked(sim_client *session, const struct frt_response *response);

// False when another call is in the lane.
static inline bool sim_lane_enter(sim_client *session) {
    struct sim_lane *lane = &session->lane;
    return !atomic_load_explicit(&lane->taken, memory_order_relaxed) &&
           !atomic_exchange_explicit(&lane->taken, true, memory_order_acquire);
}

static inline void sim_lane_leave(sim_client *session) {
    atomic_store_explicit(&session->lane.taken, false, memory_order_release);
}

// A context of the reserve; NULL when it is empty.
static inline struct sim_pending *sim_lane_take(sim_client *session) {
    struct sim_lane *lane = &session->lane;
    if (lane->count == 0) {
        return NULL;
    }
    struct sim_pending *call = &session->calls[lane->reserve[--lane->count]];
    call->lane = true;
    return call;
}

// A call that was taken and is not to be made.
static inline void sim_lane_give_back(sim_client *session, const struct sim_pending *call) {
    struct sim_lane *lane = &session->lane;
    lane->reserve[lane->count++] = call->id.id;
    sim_lane_leave(session);
}

// Leaves the lane and a call in a slot, which the poll word has ended. The call stays as it is until the lane
// is settled, which needs neither the lock nor an atomic operation on its state.
static inline void sim_lane_end_call(sim_client *session, const struct sim_pending *call) {
    struct sim_lane *lane = &session->lane;
    lane->over[lane->over_count++] = call->id.id;
    sim_lane_leave(session);
}

void sim_lane_fill_locked(sim_client *session);
// Frees what the calls that are over have used, as far as the DSP has answered.
void sim_lane_settle_locked(sim_client *session);

static inline size_t sim_slot_offset(unsigned slot) {
    return FRT_PAGE_SIZE + (size_t)SIM_SLOT_SIZE * (slot - 1);
}

// ---- client_channel.c

// Marks the session as gone and lets every caller return.
void sim_channel_break(sim_client *session);
// Tells the core once that the session is gone.
void sim_channel_tell_end(sim_client *session);
// Waits for the answer of a call: its result, AEE_ECONNRESET or AEE_EEXPIRED.
int sim_channel_wait(sim_client *session, struct sim_pending *call, uint64_t deadline_ns);
// These are called and left with the lock held, which they give up meanwhile: dispatch the responses that are
// there, or that lie in the mailbox, and wait until there may be a free context.
void sim_channel_look_locked(sim_client *session);
void sim_channel_empty_mailbox_locked(sim_client *session);
void sim_channel_wait_for_context_locked(sim_client *session, uint64_t deadline_ns);
// Dispatches the responses that are there, unless another thread holds the lock.
void sim_channel_look(sim_client *session);

// ---- client_flight.c

// How long the caller may spin for the answer, 0: not at all.
static inline unsigned sim_flight_polling(const sim_client *session,
                                          const struct sim_invocation *invocation) {
    bool may = invocation->handle > FRT_STATIC_LAST && invocation->process_domain == FRT_DOMAIN_USER &&
               !invocation->asynchronous;
    return may ? atomic_load_explicit(&session->poll_us, memory_order_relaxed) : 0;
}

// Waits for a free context; a payload that fits no slot brings its own memory. NULL: the session or the time
// has ended.
struct sim_pending *sim_flight_begin(sim_client *session, bool slot, uint64_t deadline_ns);
// For a call that may spin: it uses the mailbox if no other does. NULL: it has to take the usual way.
struct sim_pending *sim_flight_begin_in_lane(sim_client *session);

// Makes a context ready for a flight whose payload lies in the chunk, or in the call's slot.
static inline void sim_flight_place(sim_client *session, struct sim_pending *call, struct sim_chunk *chunk) {
    call->chunk = chunk;
    call->payload = chunk != NULL ? chunk->local : session->memory + sim_slot_offset(call->slot);
    call->address = chunk != NULL ? chunk->address : session->window + sim_slot_offset(call->slot);
    call->result = AEE_SUCCESS;
    call->posted = false;
    call->polled = false;
    call->keeps_lane = false;
    call->laid_out = false;
    call->watch = 0;
    atomic_store_explicit(&call->state, SIM_CALL_WAITING, memory_order_release);
}

// Sends and waits, once the payload is written: what the DSP answered, or a code of this side.
int sim_flight_run(sim_client *session, struct sim_flight *flight);
void sim_flight_end_slowly(sim_client *session, struct sim_pending *call);

// What the DSP may still write stays untouched until it has answered.
static inline void sim_flight_end(sim_client *session, struct sim_pending *call) {
    if (call->lane && call->polled && call->chunk == NULL) {
        sim_lane_end_call(session, call);
    } else {
        sim_flight_end_slowly(session, call);
    }
}

static inline struct sim_invocation sim_invocation_of(const sim_client *session,
                                                      const struct frt_call *call) {
    struct sim_invocation invocation = {.handle = call->handle,
                                        .scalars = (uint32_t)call->scalars & 0x1FFFFFFF,
                                        .client = session->client,
                                        .process_domain = FRT_DOMAIN_USER,
                                        .asynchronous = call->async,
                                        .deadline_ns = call->deadline_ns};
    if (invocation.deadline_ns == 0 && session->timeout_ns != 0) {
        invocation.deadline_ns = sim_client_now() + session->timeout_ns;
    }
    return invocation;
}

// ---- client_repeat.c

// Lays the payload of the lane's next call out like that of the present one, if it is small.
void sim_layout_prepare(sim_client *session, const struct sim_flight *flight);
// Makes a call whose payload is laid out already; false when it is not.
bool sim_repeat_call(sim_client *session, const struct frt_call *call, int *result);

// ---- client_transfer.c

// The whole of a transfer. The session stays usable after a timeout.
int sim_transfer_run(sim_client *session, const struct sim_transfer *transfer);
// The driver's own messages on handle 1.
int sim_process_request(sim_client *session, struct frt_process_request *request, uint64_t deadline_ns);
int sim_driver_request(sim_client *session, uint32_t handle, uint32_t scalars, const struct frt_arg *args,
                       uint64_t deadline_ns);

// ---- client_memory.c

// Gives the DSP access to `size` bytes of fd at a free address of the window (or at its start when `first`).
int sim_attach_memory(sim_client *session, int fd, size_t size, bool first, uint64_t *address);
void sim_detach_memory(sim_client *session, uint64_t address, size_t size);
// New shared memory, mapped here and attached; 0 or a code. *fd is the caller's; NULL: closed.
int sim_new_memory(sim_client *session, const char *name, size_t size, bool first, void **local,
                   uint64_t *address, int *fd);

struct sim_chunk *sim_chunk_take(sim_client *session, size_t size);
void sim_chunk_give(sim_client *session, struct sim_chunk *chunk);

int sim_buffer_alloc(sim_client *session, size_t size, uint32_t attr, struct frt_buffer **buffer);
int sim_buffer_import(sim_client *session, int fd, void *address, size_t size, uint32_t attr,
                      struct frt_buffer **buffer);
void sim_buffer_use(sim_client *session, struct sim_buffer *buffer);
void sim_buffer_drop(sim_client *session, struct sim_buffer *buffer);
void sim_memory_free(sim_client *session);

// ---- client_maps.c

int sim_map_memory(sim_client *session, const struct frt_map_request *request, uint64_t *address);
int sim_unmap_memory(sim_client *session, int fd, uint64_t address, size_t length);
// The DSP has let the mappings of these fds go; unknown ones are ignored.
void sim_maps_released(sim_client *session, const uint64_t *fds, size_t count);

// ---- client_call.c

int sim_invoke(sim_client *session, const struct frt_call *call);

// ---- client_session.c

int sim_session_open(const struct frt_session_config *config, sim_client **session);
void sim_session_shutdown(sim_client *session);
void sim_session_close(sim_client *session);
int sim_session_poll(sim_client *session, uint32_t microseconds);
// One message of the driver over a session without a process; at most four arguments.
int sim_session_ask(uint32_t domain, uint32_t handle, uint32_t scalars, const struct frt_arg *args);

// ---- query.c

int sim_query(uint32_t domain, uint32_t attribute, uint32_t *value);

#endif
