// SPDX-License-Identifier: BSD-3-Clause
// Ordinary calls need no heap. The functions of malloc's family are replaced by counting ones.
#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "calls.h"
#include "rpcmem.h"

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

static atomic_int allocations;

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

static int register_skels(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo);
}

static int unregister_skels(void **state) {
    (void)state;
    return frt_unregister_skel("echo_skel_handle_invoke");
}

static void counting_works(void **state) {
    (void)state;
    int before = allocations;
    void *volatile memory = malloc(1);
    free(memory);
    assert_int_equal(allocations, before + 1);
}

static void call_allocates_nothing(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    int32_t sum, wrong = call_add(h, 1, 2, &sum);
    int before = allocations;
    for (int i = 0; i < 1000; ++i)
        wrong |= call_add(h, i, i, &sum);
    assert_int_equal(allocations, before);
    assert_int_equal(wrong, 0);
    close_echo(h);
}

static void call_with_shared_memory_and_16_arguments_allocates_nothing(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 4096), out[60];
    remote_arg args[16];
    for (int i = 0; i < 15; ++i)
        args[i] = (remote_arg){.buf = {memory + 4 * i, 4}};
    args[15] = (remote_arg){.buf = {out, sizeof out}};
    int wrong = remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_CONCAT, 15, 1), args);
    int before = allocations;
    for (int i = 0; i < 1000; ++i)
        wrong |= remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_CONCAT, 15, 1), args);
    assert_int_equal(allocations, before);
    assert_int_equal(wrong, 0);
    rpcmem_free(memory);
    close_echo(h);
}

static void failing_call_allocates_nothing(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    int before = allocations, wrong = 0;
    for (int i = 0; i < 100; ++i) {
        wrong |= remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(30, 0, 0), NULL) != AEE_EUNSUPPORTED;
        wrong |= remote_handle64_invoke(1, REMOTE_SCALARS_MAKE(30, 0, 0), NULL) != AEE_EINVHANDLE;
    }
    assert_int_equal(allocations, before);
    assert_int_equal(wrong, 0);
    close_echo(h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counting_works),
        cmocka_unit_test(call_allocates_nothing),
        cmocka_unit_test(call_with_shared_memory_and_16_arguments_allocates_nothing),
        cmocka_unit_test(failing_call_allocates_nothing),
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
