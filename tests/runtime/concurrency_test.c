// SPDX-License-Identifier: BSD-3-Clause
// Many threads at once; meant to be run under ThreadSanitizer as well.
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <time.h>

#include "calls.h"
#include "rpcmem.h"

#define THREADS 64
#define CALLS 1000

static int register_skels(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo);
}

static int unregister_skels(void **state) {
    (void)state;
    return frt_unregister_skel("echo_skel_handle_invoke");
}

// What threads found; cmocka's assertions are for the main thread only.
static atomic_int wrong, succeeded, reset;
// The last code that nobody expected.
static atomic_int strange;

static void run_threads(void *(*work)(void *), void *argument) {
    pthread_t threads[THREADS];
    wrong = succeeded = reset = 0;
    for (int i = 0; i < THREADS; ++i)
        assert_int_equal(pthread_create(&threads[i], NULL, work, argument), 0);
    for (int i = 0; i < THREADS; ++i)
        pthread_join(threads[i], NULL);
    if (wrong)
        fail_msg("%d times wrong, the last strange code is %s", wrong, frt_strerror(strange));
}

static void expect(int code, int expected) {
    if (code != expected) {
        strange = code;
        ++wrong;
    }
}

static void *call_often(void *argument) {
    remote_handle64 h = *(const remote_handle64 *)argument;
    for (int32_t i = 0; i < CALLS; ++i) {
        int32_t sum = 0;
        wrong += call_add(h, i, 2 * i, &sum) || sum != 3 * i;
    }
    return NULL;
}

static void calls_on_one_handle(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    run_threads(call_often, &h);
    close_echo(h);
}

static void calls_on_one_handle_with_copies_on_threads(void **state) {
    (void)state;
    assert_int_equal(frt_configure("loop.copy", "1"), 0);
    assert_int_equal(frt_configure("loop.thread", "1"), 0);
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(frt_configure("loop.copy", NULL), 0);
    assert_int_equal(frt_configure("loop.thread", NULL), 0);
    run_threads(call_often, &h);
    close_echo(h);
}

static void *open_call_close(void *unused) {
    (void)unused;
    for (int32_t i = 0; i < 100; ++i) {
        remote_handle64 h;
        int32_t sum = 0;
        int code = remote_handle64_open(ECHO_URI CDSP_DOMAIN, &h);
        expect(code, AEE_SUCCESS);
        if (code)
            continue;
        expect(call_add(h, i, 1, &sum), AEE_SUCCESS);
        wrong += sum != i + 1;
        expect(remote_handle64_close(h), AEE_SUCCESS);
        expect(remote_handle64_close(h), AEE_EINVHANDLE);
    }
    return NULL;
}

static void sessions_come_and_go(void **state) {
    (void)state;
    run_threads(open_call_close, NULL);
    assert_int_equal(echo_open_objects(), 0);
}

static _Atomic remote_handle64 last_opened[THREADS];
static atomic_int next_opener;

// Most of the handles that it finds have been closed, with their sessions.
static void *call_what_others_opened(void *unused) {
    (void)unused;
    int self = next_opener++ % THREADS;
    for (int32_t i = 0; i < 30; ++i) {
        remote_handle64 h;
        if (remote_handle64_open(self % 2 ? ECHO_URI CDSP_DOMAIN : ECHO_URI ADSP_DOMAIN, &h)) {
            ++wrong;
            continue;
        }
        last_opened[self] = h;
        for (int k = 0; k < THREADS; ++k) {
            int32_t sum = 0;
            int code = call_add(last_opened[k], i, k, &sum);
            bool refused = code == AEE_EINVHANDLE || code == AEE_ECONNRESET;
            if (refused ? k == self : code || sum != i + k) {
                strange = code;
                ++wrong;
            }
        }
        wrong += remote_handle64_close(h) != 0;
    }
    return NULL;
}

static void closed_handles_are_called_while_sessions_come_and_go(void **state) {
    (void)state;
    run_threads(call_what_others_opened, NULL);
    assert_int_equal(echo_open_objects(), 0);
}

static void *call_until_closed(void *argument) {
    remote_handle64 h = *(const remote_handle64 *)argument;
    for (int i = 0; i < CALLS; ++i) {
        int32_t sum = 0;
        int code = call_add(h, i, 1, &sum);
        succeeded += code == AEE_SUCCESS;
        reset += code == AEE_ECONNRESET;
        if (code != AEE_SUCCESS && code != AEE_ECONNRESET && code != AEE_EINVHANDLE) {
            strange = code;
            ++wrong;
        }
        wrong += code == AEE_SUCCESS && sum != i + 1;
        if (code)
            return NULL;
    }
    return NULL;
}

static void *close_soon(void *argument) {
    (void)nanosleep(&(struct timespec){0, 2000000}, NULL);
    int code = remote_handle64_close(*(const remote_handle64 *)argument);
    if (code) {
        strange = code;
        ++wrong;
    }
    return NULL;
}

static void close_during_calls(void **state) {
    (void)state;
    for (int round = 0; round < 20; ++round) {
        remote_handle64 h = open_echo(CDSP_DOMAIN), other = 0;
        pthread_t closer;
        if (round % 2)
            other = open_echo(CDSP_DOMAIN);
        assert_int_equal(pthread_create(&closer, NULL, close_soon, &h), 0);
        run_threads(call_until_closed, &h);
        pthread_join(closer, NULL);
        assert_int_equal(wrong, 0);
        if (other)
            close_echo(other);
        assert_int_equal(echo_open_objects(), 0);
    }
}

static void *sleep_in_call(void *argument) {
    int code = call_sleep(*(const remote_handle64 *)argument, 1500);
    reset += code == AEE_ECONNRESET;
    wrong += code != AEE_ECONNRESET;
    return NULL;
}

static void calls_in_flight_are_reset_by_the_last_close(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    pthread_t sleeper;
    wrong = reset = 0;
    assert_int_equal(pthread_create(&sleeper, NULL, sleep_in_call, &h), 0);
    (void)nanosleep(&(struct timespec){0, 400000000}, NULL);
    close_echo(h);
    // A new session does not wait for the old call.
    close_echo(open_echo(CDSP_DOMAIN));
    pthread_join(sleeper, NULL);
    assert_int_equal(reset, 1);
    assert_int_equal(echo_open_objects(), 0);
}

static void *allocate_and_call(void *argument) {
    remote_handle64 h = *(const remote_handle64 *)argument;
    for (int32_t i = 0; i < 50; ++i) {
        int32_t *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 4096);
        if (!memory) {
            ++wrong;
            continue;
        }
        memory[0] = i;
        memory[1] = 1;
        remote_arg args[2] = {{.buf = {memory, 8}}, {.buf = {memory + 2, 4}}};
        wrong += remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args) || memory[2] != i + 1;
        rpcmem_free(memory);
    }
    return NULL;
}

static void memory_comes_and_goes_during_calls(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    run_threads(allocate_and_call, &h);
    close_echo(h);
}

static void *allocate_while_sessions_change(void *argument) {
    (void)argument;
    for (int i = 0; i < 20; ++i) {
        remote_handle64 h;
        if (remote_handle64_open(ECHO_URI ADSP_DOMAIN, &h)) {
            ++wrong;
            continue;
        }
        (void)allocate_and_call(&h);
        wrong += remote_handle64_close(h) != 0;
    }
    return NULL;
}

static void memory_comes_and_goes_while_sessions_change(void **state) {
    (void)state;
    pthread_t threads[8];
    wrong = 0;
    for (int i = 0; i < 8; ++i)
        assert_int_equal(pthread_create(&threads[i], NULL, allocate_while_sessions_change, NULL), 0);
    for (int i = 0; i < 8; ++i)
        pthread_join(threads[i], NULL);
    assert_int_equal(wrong, 0);
}

static void *unmap_once(void *argument) {
    int code = fastrpc_munmap(CDSP_DOMAIN_ID, *(const int *)argument, NULL, 4096);
    succeeded += code == 0;
    wrong += code != 0 && code != AEE_EINVALIDFD;
    return NULL;
}

static void one_of_many_unmaps_succeeds(void **state) {
    (void)state;
    void *memory = rpcmem_alloc2(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_HEAP_NOREG, 4096);
    int fd = rpcmem_to_fd(memory);
    for (int i = 0; i < 10; ++i) {
        assert_int_equal(fastrpc_mmap(CDSP_DOMAIN_ID, fd, NULL, 0, 4096, FASTRPC_MAP_FD), 0);
        run_threads(unmap_once, &fd);
        assert_int_equal(succeeded, 1);
    }
    struct remote_rpc_session_close close = {-1};
    assert_int_equal(remote_session_control(FASTRPC_SESSION_CLOSE, &close, sizeof close), 0);
    rpcmem_free(memory);
}

static void *use_dma_handles(void *argument) {
    remote_handle64 h = *(const remote_handle64 *)argument;
    uint8_t *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 4096), value = 7;
    int fd = rpcmem_to_fd(memory);
    for (uint32_t i = 1; i < 50; ++i) {
        remote_arg args[2] = {{.buf = {&value, 1}}, {.dma = {fd, i}}};
        wrong += remote_register_dma_handle(fd, i) != 0;
        wrong += remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, ECHO_FILL, 1, 0, 1, 0), args) != 0;
        wrong += memory[i] != 7 || memory[2 * i - 1] != 7;
        memset(memory, 0, 200);
    }
    rpcmem_free(memory);
    return NULL;
}

static void dma_handles_of_many_threads(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    run_threads(use_dma_handles, &h);
    close_echo(h);
}

static void *submit_jobs(void *argument) {
    remote_handle64 h = *(const remote_handle64 *)argument;
    int32_t *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 4096);
    for (int32_t i = 0; i < 50; ++i) {
        fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_POLL};
        int32_t in[2] = {i, 1};
        int result = -1;
        remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {memory, 4}}};
        wrong += remote_handle64_invoke_async(h, &desc, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args) != 0;
        wrong += fastrpc_async_get_status(desc.jobid, -1, &result) || result || memory[0] != i + 1;
        wrong += fastrpc_release_async_job(desc.jobid) != 0;
    }
    rpcmem_free(memory);
    return NULL;
}

static void jobs_of_many_threads(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    run_threads(submit_jobs, &h);
    close_echo(h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calls_on_one_handle),
        cmocka_unit_test(calls_on_one_handle_with_copies_on_threads),
        cmocka_unit_test(sessions_come_and_go),
        cmocka_unit_test(closed_handles_are_called_while_sessions_come_and_go),
        cmocka_unit_test(close_during_calls),
        cmocka_unit_test(calls_in_flight_are_reset_by_the_last_close),
        cmocka_unit_test(memory_comes_and_goes_during_calls),
        cmocka_unit_test(memory_comes_and_goes_while_sessions_change),
        cmocka_unit_test(one_of_many_unmaps_succeeds),
        cmocka_unit_test(dma_handles_of_many_threads),
        cmocka_unit_test(jobs_of_many_threads),
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
