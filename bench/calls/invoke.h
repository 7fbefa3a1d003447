// SPDX-License-Identifier: BSD-3-Clause
// Where the calls of stubs go.
#ifndef BENCH_CALLS_INVOKE_H
#define BENCH_CALLS_INVOKE_H

#include "remote.h"

// A skel's entry point, or a runtime's.
typedef int invoke_function(remote_handle64 handle, uint32_t scalars, remote_arg *args);

// What the stubs' remote_handle64_invoke calls, with the same arguments.
extern invoke_function *bench_invoke_target;

// Succeeds without doing anything.
int invoke_nothing(remote_handle64 handle, uint32_t scalars, remote_arg *args);

int bench_calls_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *args);
int hand_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *args);

#endif
