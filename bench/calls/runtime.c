// SPDX-License-Identifier: BSD-3-Clause
// The only file that sees the runtime's functions under their own names.
#include "bench_calls.h"

#include "bench/calls/runtime.h"

#include "frt.h"

#include <stdio.h>

invoke_function *const runtime_invoke = remote_handle64_invoke;

bool open_runtime(remote_handle64 *handle) {
    (void)frt_configure("transport", "loop");
    (void)frt_configure("loader.path", BENCH_SKELS);
    int code = remote_handle64_open(bench_calls_URI CDSP_DOMAIN, handle);
    if (code != AEE_SUCCESS) {
        fprintf(stderr, "bench_calls: 0x%x: %s\n", (unsigned int)code, frt_last_error()->text);
    }
    return code == AEE_SUCCESS;
}

void close_runtime(remote_handle64 handle) {
    (void)remote_handle64_close(handle);
}
