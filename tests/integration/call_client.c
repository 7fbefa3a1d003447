// SPDX-License-Identifier: BSD-3-Clause
// The client's side of test calls: call_client INTERFACE.
#include "tests/call/state.h"
#include "tests/integration/call_shared.h"
#include "tests/integration/job.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SUITE(name) extern const struct call_suite call_suite_##name;
#include "call_suites.h"
#undef SUITE

#define SUITE(name) &call_suite_##name,
static const struct call_suite *const suites[] = {
#include "call_suites.h"
};
#undef SUITE

enum { ROUNDS = 8, MOST_ALLOCATIONS = 100 };

remote_handle64 call_handle;

static struct call_shared *shared;

fastrpc_async_descriptor_t *call_descriptor(void) {
    return job_descriptor();
}

bool call_result(int rc) {
    if (call_out_of_memory) {
        job_forget();
        call_expect("lack of memory is reported", rc == AEE_ENOMEMORY);
        return false;
    }
    if (rc == 0 && job_is_expected())
        rc = job_await();
    call_expect("the implementation is called once", atomic_load(&shared->reached) == 1);
    call_expect("the client function returns its code", rc == call_code);
    return rc == 0;
}

void call_refused(const char *what, int rc) {
    job_forget();
    call_expect(what, rc == AEE_EBADPARM && atomic_load(&shared->reached) == 0 && call_allocated == 0);
}

// The client's own copy of the implementations.
void call_reached(uint64_t handle) {
    (void)handle;
    call_expect("the implementation is called through the runtime", false);
}

static void run(size_t method, int code, int failing_allocation) {
    call_code = code;
    call_until_failure = failing_allocation;
    call_out_of_memory = false;
    call_allocated = 0;
    atomic_store(&shared->round, call_round);
    atomic_store(&shared->code, code);
    atomic_store(&shared->reached, 0);
    call_running->methods[method]();
    call_until_failure = 0;
    call_expect("the stub keeps no memory", call_allocated == 0);
    call_release();
}

static void test_method(size_t method) {
    for (call_round = 0; call_round < ROUNDS; call_round++) {
        run(method, 0, 0);
        run(method, 7, 0);
        run(method, -5, 0);
        call_out_of_memory = true;
        for (int at = 1; call_out_of_memory && at < MOST_ALLOCATIONS; at++)
            run(method, 0, at);
    }
    call_round = 2;
    atomic_store(&shared->reached, 0);
    call_running->refusals[method]();
    call_release();
}

static void make_dma_files(void) {
    const int memory = memfd_create("dma", MFD_CLOEXEC);

    if (memory < 0 || ftruncate(memory, DMA_BYTES) != 0)
        abort();
    for (int i = 0; i < DMA_FILES; i++)
        if (dup2(memory, FIRST_DMA_FILE + i) < 0)
            abort();
}

static bool open_suite(void) {
    char uri[300];

    if (call_running->uri == NULL)
        return true;
    snprintf(uri, sizeof uri, "%s&_dom=cdsp", call_running->uri);
    return call_running->open(uri, &call_handle) == 0;
}

static int run_suite(const struct call_suite *suite) {
    call_running = suite;
    call_expect("the interface opens", open_suite());
    for (size_t method = 0; call_failures == 0 && method < suite->count; method++)
        test_method(method);
    if (suite->uri != NULL)
        call_expect("the interface closes", suite->close(call_handle) == 0);
    printf("%s: %zu methods, %d failures\n", suite->name, suite->count, call_failures);
    return call_failures > 0;
}

int main(int argc, char **argv) {
    for (size_t i = 0; i < sizeof suites / sizeof suites[0]; i++) {
        if (argc != 2 || strcmp(suites[i]->name, argv[1]) != 0)
            continue;
        shared = share(sizeof *shared);
        make_dma_files();
        return run_suite(suites[i]);
    }
    fprintf(stderr, "usage: call_client INTERFACE\n");
    return 2;
}
