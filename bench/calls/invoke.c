// SPDX-License-Identifier: BSD-3-Clause
#define __QAIC_REMOTE(ff) bench_##ff
#include "bench/calls/invoke.h"

#include "AEEStdErr.h"

int invoke_nothing(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    (void)handle;
    (void)scalars;
    (void)args;
    return AEE_SUCCESS;
}

invoke_function *bench_invoke_target = invoke_nothing;

int bench_remote_handle64_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    return bench_invoke_target(handle, scalars, args);
}

// Handles are opened by the program, not through stubs.

int bench_remote_handle64_open(const char *uri, remote_handle64 *handle) {
    (void)uri;
    (void)handle;
    return AEE_EUNSUPPORTED;
}

int bench_remote_handle64_close(remote_handle64 handle) {
    (void)handle;
    return AEE_EUNSUPPORTED;
}
