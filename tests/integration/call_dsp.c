// SPDX-License-Identifier: BSD-3-Clause
// The DSP's side of test calls, in lib<SUITE>_skel.so: the generated skel and implementations, and what these
// need.
#include "tests/call/state.h"
#include "tests/integration/call_shared.h"

#include <stdio.h>

#define JOINED(a, b) a##b
#define SUITE_OF(name) JOINED(call_suite_, name)

extern const struct call_suite SUITE_OF(SUITE);

// What open returns, and what the other methods must get.
remote_handle64 call_handle = 0x4242;

void call_reached(uint64_t handle) {
    static struct call_shared *shared;

    if (shared == NULL)
        shared = share(sizeof *shared);
    setvbuf(stdout, NULL, _IOLBF, 0);
    call_running = &SUITE_OF(SUITE);
    call_round = atomic_load(&shared->round);
    call_code = atomic_load(&shared->code);
    atomic_fetch_add(&shared->reached, 1);
    call_expect("the implementation gets the handle", handle == call_handle || call_running->uri == NULL);
    call_expect("the skel keeps no memory", call_allocated <= 1);
}

// Only the client calls these.
bool call_result(int rc) {
    (void)rc;
    return false;
}

void call_refused(const char *what, int rc) {
    (void)what;
    (void)rc;
}

fastrpc_async_descriptor_t *call_descriptor(void) {
    return NULL;
}
