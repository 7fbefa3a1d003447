// SPDX-License-Identifier: BSD-3-Clause
// What the parts of the in-process transport share.
#ifndef FRT_LOOP_LOOP_H
#define FRT_LOOP_LOOP_H

#include <pthread.h>
#include <stdatomic.h>

#include "runtime/core/transport.h"
#include "runtime/dsp/host.h"

struct frt_loop_buffer;
struct frt_loop_mapping;

struct frt_transport_session {
    struct frt_dsp *dsp;
    void (*event)(void *context, remote_rpc_status_flags_t status);
    void *event_context;
    bool copy, thread, check32;
    atomic_bool ended;
    pthread_mutex_t map_lock; // the fields below
    struct frt_loop_buffer *buffers;
    struct frt_loop_mapping *mappings;
    uint64_t next_address;
};

int frt_loop_invoke(struct frt_transport_session *session, const struct frt_call *call);

#endif
