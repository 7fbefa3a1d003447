// SPDX-License-Identifier: BSD-3-Clause
// The table behind remote_handle and remote_handle64: a slot and the slot's generation, so that a handle
// which was closed names nothing ever after.
#ifndef FRT_CORE_HANDLE_H
#define FRT_CORE_HANDLE_H

#include "runtime/core/session.h"

struct frt_handle_target {
    struct frt_session *session;
    uint32_t dsp_handle;
};

// Takes over the caller's memory reference to the session. narrow: the value must fit into 32 bits.
// AEE_EOUTOFHANDLES, AEE_ENOMEMORY.
int frt_handle_new(struct frt_handle_target target, bool narrow, remote_handle64 *handle);

// Gives what a handle names, with an operation on its session started (frt_session_leave ends it).
// AEE_EINVHANDLE; AEE_ECONNRESET when the session ended.
int frt_handle_enter(remote_handle64 handle, struct frt_handle_target *target);

// Takes a handle out of the table, with its reference to the session; false when it names nothing.
bool frt_handle_take(remote_handle64 handle, struct frt_handle_target *target);

// The session's domain and number, whether it ended or not; false when the handle names nothing.
bool frt_handle_domain(remote_handle64 handle, int *effective);

#endif
