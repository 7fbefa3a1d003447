// SPDX-License-Identifier: BSD-3-Clause
// One call on its way: the caller's arguments with their memory resolved.
#ifndef FRT_CORE_INVOCATION_H
#define FRT_CORE_INVOCATION_H

#include "runtime/core/handle.h"
#include "runtime/core/range.h"

// Calls with at most this many arguments need no allocation.
#define FRT_STACK_ARGUMENTS 16

// What a call keeps of an argument until it is over.
struct frt_held {
    struct frt_range *range;      // registered memory
    struct frt_buffer *temporary; // made for this call only
};

struct frt_invocation {
    remote_handle64 handle; // for messages
    struct frt_handle_target target;
    struct frt_call call;
    struct frt_held *held; // room for as many as there are arguments
    uint32_t held_count;
    uint32_t count;
    struct frt_argument stack_arguments[FRT_STACK_ARGUMENTS];
    struct frt_held stack_held[FRT_STACK_ARGUMENTS];
};

// What a caller asks for.
struct frt_invoke_request {
    remote_handle64 handle;
    bool wide;
    uint64_t scalars;
    remote_arg *pra;
};

// Enters the session and resolves every argument. On failure nothing is held and the code is described.
// *invocation must not move afterwards.
int frt_invocation_begin(struct frt_invocation *invocation, const struct frt_invoke_request *request);
// Runs the call.
int frt_invocation_run(struct frt_invocation *invocation);
// Gives back what the call held.
void frt_invocation_end(struct frt_invocation *invocation);

// The number of the called method, for messages: the word of the first buffer when the scalars say 31.
int frt_called_method(bool wide, uint64_t scalars, const remote_arg *pra);

// A call on a static handle of a session that the caller has entered.
int frt_call_framework(struct frt_session *session, uint32_t handle, uint32_t scalars, remote_arg *pra);

#endif
