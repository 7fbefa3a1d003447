// SPDX-License-Identifier: BSD-3-Clause
// The runtime's loop transport between stub and skel.
#ifndef BENCH_CALLS_RUNTIME_H
#define BENCH_CALLS_RUNTIME_H

#include "bench/calls/invoke.h"

#include <stdbool.h>

// Opens a handle to the library with the generated skel; false, with a message, when that fails.
bool open_runtime(remote_handle64 *handle);
void close_runtime(remote_handle64 handle);

// The runtime's remote_handle64_invoke.
extern invoke_function *const runtime_invoke;

#endif
