// SPDX-License-Identifier: BSD-3-Clause
// Calls of ordinary methods allocate nothing: all allocations of this program are counted.
#include "tests/sim/fixture.h"

#include "runtime/include/AEEStdErr.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

static atomic_uint allocations;

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

void *malloc(size_t size) {
    atomic_fetch_add(&allocations, 1);
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    atomic_fetch_add(&allocations, 1);
    return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
    atomic_fetch_add(&allocations, 1);
    return __libc_realloc(memory, size);
}

static void call_often(remote_handle64 handle, size_t size) {
    static unsigned char in[60000];
    static unsigned char out[60000];
    for (unsigned i = 0; i < 300; i++) {
        remote_arg args[2] = {{.buf = {in, size}}, {.buf = {out, size}}};
        assert_int_equal(remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(ECHO_COPY, 1, 1), args),
                         AEE_SUCCESS);
    }
}

static void check(const char *poll) {
    remote_handle64 handle;
    dsp_start(NULL, NULL);
    set("sim.poll", poll);
    assert_int_equal(remote_handle64_open(ECHO_URI, &handle), AEE_SUCCESS);
    call_often(handle, 60000); // brings the memory that large payloads keep
    unsigned before = atomic_load(&allocations);
    call_often(handle, 8);
    call_often(handle, 60000);
    assert_int_equal(atomic_load(&allocations), before);
    assert_int_equal(remote_handle64_close(handle), AEE_SUCCESS);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void calls_allocate_nothing(void **state) {
    (void)state;
    check(NULL);
}

static void polled_calls_allocate_nothing(void **state) {
    (void)state;
    check("10000");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(calls_allocate_nothing, clean_up),
        cmocka_unit_test_teardown(polled_calls_allocate_nothing, clean_up),
    };
    unsigned before = atomic_load(&allocations);
    void *volatile memory = malloc(1);
    free(memory);
    if (atomic_load(&allocations) == before) {
        return 1; // nothing is counted
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
