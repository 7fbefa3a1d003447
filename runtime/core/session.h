// SPDX-License-Identifier: BSD-3-Clause
// Sessions: one per domain and number, created on first use, ended by the last close of a handle.
//
// A session has two counts. Its memory is the session's while handles, jobs or the slot refer to it. The
// link, the transport's half, is in use while operations run on it; ending a session lets no further one
// start and closes the link behind the last.
//
// Memory that was a session's is only ever used for another session. So a call that has just looked up its
// handle may try to enter the session without a reference, and then see whether the handle still means it.
#ifndef FRT_CORE_SESSION_H
#define FRT_CORE_SESSION_H

#include <pthread.h>
#include <stdatomic.h>

#include "runtime/core/transport.h"

struct frt_range;
struct frt_mapping;

struct frt_session {
    atomic_uint link_use; // operations on the link, and the bit that says that the session ended
    atomic_bool closing;  // no call starts any more
    const struct frt_transport *transport;
    struct frt_transport_session *link;
    struct frt_session_config config;
    atomic_uint references;
    atomic_bool lost; // the DSP side is gone by itself; the session waits to be ended
    unsigned handles; // open ones; guarded by the lock of all sessions

    pthread_rwlock_t range_lock;
    struct frt_range **ranges; // by ascending address
    size_t range_capacity;
    _Atomic size_t range_count;
    struct frt_session *next_ranged; // all sessions that follow registrations; guarded by the registry's lock
    struct frt_session *next;        // of memory that is not in use

    pthread_mutex_t map_lock;
    struct frt_mapping *mappings;
};

// What later sessions of a slot get.
struct frt_session_parameters {
    int priority;
    int stack_size;
    uint32_t initmem_size;
    bool unsigned_module;
    bool pd_dump;
};

// Why a session ends.
enum frt_session_end { FRT_END_CLOSE, FRT_END_KILL };

// An effective domain id, as API functions take it, in its parts; false when it is none.
bool frt_split_domain(int effective, unsigned *domain, unsigned *session);
unsigned frt_default_domain(void);

// Gives the session with a memory reference, creating it if needed. for_handle counts a handle.
int frt_session_open(unsigned domain, unsigned session, bool for_handle, struct frt_session **result);
// Takes a handle off; the last one ends the session and the function returns true. After a failed open a
// session that holds mappings stays.
bool frt_session_drop_handle(struct frt_session *session, bool open_failed);
// The session of a slot if there is one, with a memory reference; else NULL.
struct frt_session *frt_session_find(unsigned domain, unsigned session);
void frt_session_end(struct frt_session *session, enum frt_session_end how);

// Whether the DSP has answered like this because the end of the session came first: it does not know the
// handle or the process any more.
bool frt_session_ended_first(const struct frt_session *session, int code);
void frt_session_retain(struct frt_session *session);
void frt_session_release(struct frt_session *session);

#define FRT_SESSION_ENDED 0x80000000u

// Starts an operation on the link; false when the session ended.
static inline bool frt_session_enter(struct frt_session *session) {
    unsigned use = atomic_load_explicit(&session->link_use, memory_order_relaxed);
    do {
        if (use & FRT_SESSION_ENDED)
            return false;
    } while (!atomic_compare_exchange_weak_explicit(&session->link_use, &use, use + 1, memory_order_acquire,
                                                    memory_order_relaxed));
    return true;
}

// After the last operation of a session that ended.
void frt_session_close_link(struct frt_session *session);

static inline void frt_session_leave(struct frt_session *session) {
    if (atomic_fetch_sub_explicit(&session->link_use, 1, memory_order_acq_rel) == (FRT_SESSION_ENDED | 1))
        frt_session_close_link(session);
}

// Changes the parameters of slots (domain -1 of the API: all). AEE_EALREADYLOADED when a session exists.
typedef void (*frt_parameter_change)(struct frt_session_parameters *parameters, int value);
int frt_session_change(int effective, frt_parameter_change change, int value);
struct frt_session_parameters frt_session_parameters_of(unsigned domain, unsigned session);

// Reserves a number 1..3 that is not in use; AEE_ENOSESSION.
int frt_session_reserve(unsigned domain, unsigned *session);

// Sets who is told about a domain's sessions (-1: all domains); fn NULL ends it.
int frt_session_notify(int domain, fastrpc_notif_fn_t fn, void *context);

#endif
