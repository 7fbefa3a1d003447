// SPDX-License-Identifier: BSD-3-Clause
// Ordinary calls need no heap, and memory that runs out anywhere is an error and nothing else. The functions
// of malloc's family are replaced by ones that count and fail on request.
#include <errno.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "calls.h"
#include "rpcmem.h"

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

void __libc_free(void *memory);

static atomic_int allocations;
// What this thread has.
static _Thread_local int live;
// The allocation that fails, counted down by each one of this thread; 0: none.
static _Thread_local int failing;

static bool fails(void) {
    atomic_fetch_add(&allocations, 1);
    if (failing == 0 || --failing > 0)
        return false;
    errno = ENOMEM;
    return true;
}

static void *counted(void *memory) {
    if (memory)
        ++live;
    return memory;
}

void *malloc(size_t size) {
    return fails() ? NULL : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size) {
    return fails() ? NULL : counted(__libc_calloc(count, size));
}

void *realloc(void *memory, size_t size) {
    if (fails())
        return NULL;
    void *moved = __libc_realloc(memory, size);
    return memory ? moved : counted(moved);
}

void free(void *memory) {
    if (memory)
        --live;
    __libc_free(memory);
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

static int first_error(int so_far, int code) {
    return so_far ? so_far : code;
}

static int call_with_many_arguments(remote_handle64 h) {
    unsigned char in[100] = {0}, out[100];
    remote_arg args[101];
    for (int i = 0; i < 100; ++i)
        args[i] = (remote_arg){.buf = {&in[i], 1}};
    args[100] = (remote_arg){.buf = {out, sizeof out}};
    return remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_CONCAT, 100, 1), args);
}

static int call_asynchronously(remote_handle64 h) {
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_POLL};
    uint32_t milliseconds = 0;
    int result = 0;
    remote_arg args[1] = {{.buf = {&milliseconds, sizeof milliseconds}}};
    int code = remote_handle64_invoke_async(h, &desc, REMOTE_SCALARS_MAKE(ECHO_SLEEP, 1, 0), args);
    if (code)
        return code;
    code = fastrpc_async_get_status(desc.jobid, -1, &result);
    return first_error(first_error(code, result), fastrpc_release_async_job(desc.jobid));
}

static int call_with_memory(remote_handle64 h) {
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 4096), value = 1;
    if (!memory)
        return AEE_ENOMEMORY;
    int fd = rpcmem_to_fd(memory);
    remote_arg args[2] = {{.buf = {&value, 1}}, {.dma = {fd, 0}}};
    int code = remote_register_dma_handle(fd, 8);
    code = first_error(code, remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, ECHO_FILL, 1, 0, 1, 0), args));
    int mapped = fastrpc_mmap(CDSP_DOMAIN_ID, fd, memory, 0, 4096, FASTRPC_MAP_FD);
    code = first_error(code, mapped);
    if (!mapped)
        code = first_error(code, fastrpc_munmap(CDSP_DOMAIN_ID, fd, memory, 4096));
    rpcmem_free(memory);
    return code;
}

// Everything that takes memory. Gives the first error, after cleaning up whatever happened.
static int do_everything(bool with_jobs) {
    remote_handle64 h, other;
    int code = remote_handle64_open(ECHO_URI CDSP_DOMAIN, &h);
    if (code)
        return code;
    code = call_with_many_arguments(h);
    code = first_error(code, call_with_memory(h));
    if (with_jobs)
        code = first_error(code, call_asynchronously(h));
    int opened = remote_handle64_open(ECHO_URI CDSP_DOMAIN "&_session=1", &other);
    code = first_error(code, opened);
    if (!opened)
        code = first_error(code, remote_handle64_close(other));
    return first_error(code, remote_handle64_close(h));
}

// What the skel allocates fails as its own code, what the host does as a code of the DSP.
static bool is_memory_error(int code) {
    return code == AEE_ENOMEMORY || code == (int)0x80000402 || code == AEE_ENORPCMEMORY;
}

// Threads for jobs come and go when they want, and take memory from whoever starts them.
static void run_out_of_memory_everywhere(bool with_jobs) {
    int failures = 0, code;
    assert_int_equal(do_everything(with_jobs), 0);
    do {
        int before = live;
        failing = ++failures;
        code = do_everything(with_jobs);
        bool failed = failing == 0;
        failing = 0;
        if (failed ? !is_memory_error(code) : code != AEE_SUCCESS)
            fail_msg("allocation %d failed: %s, %s", failures, frt_strerror(code), frt_last_error()->text);
        if (live != before && !with_jobs)
            fail_msg("allocation %d failed and %d stayed: %s", failures, live - before,
                     frt_last_error()->text);
        assert_int_equal(echo_open_objects(), 0);
    } while (code);
    assert_true(failures > 10);
    assert_int_equal(do_everything(with_jobs), 0);
}

static void memory_that_runs_out_is_an_error_and_nothing_else(void **state) {
    (void)state;
    run_out_of_memory_everywhere(false);
    run_out_of_memory_everywhere(true);
}

static void copies_that_find_no_memory_are_an_error_and_nothing_else(void **state) {
    (void)state;
    assert_int_equal(frt_configure("loop.copy", "1"), 0);
    run_out_of_memory_everywhere(false);
    assert_int_equal(frt_configure("loop.copy", NULL), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counting_works),
        cmocka_unit_test(call_allocates_nothing),
        cmocka_unit_test(call_with_shared_memory_and_16_arguments_allocates_nothing),
        cmocka_unit_test(failing_call_allocates_nothing),
        cmocka_unit_test(memory_that_runs_out_is_an_error_and_nothing_else),
        cmocka_unit_test(copies_that_find_no_memory_are_an_error_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
