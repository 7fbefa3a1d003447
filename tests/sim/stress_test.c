// SPDX-License-Identifier: BSD-3-Clause
// The public API over the simulated DSP, from many threads, with handles that are closed during calls.
#include "tests/sim/fixture.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/include/frt.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { THREADS = 64, CALLS = 1000 };

static remote_handle64 handles[8];
static atomic_bool closing;

struct worker {
    uint32_t number;
    unsigned good;
    unsigned refused;
    unsigned wrong;
};

static void count(struct worker *worker, int code, uint32_t sum, uint32_t expected) {
    bool allowed = code == AEE_EINVHANDLE || code == AEE_ECONNRESET;
    if (code == AEE_SUCCESS && sum == expected) {
        worker->good++;
    } else if (allowed && atomic_load(&closing)) {
        worker->refused++;
    } else {
        worker->wrong++;
    }
}

static void *work(void *argument) {
    struct worker *worker = argument;
    for (uint32_t i = 0; i < CALLS; i++) {
        uint32_t in[2] = {i, worker->number};
        uint32_t sum = 0;
        remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {&sum, sizeof sum}}};
        int code = remote_handle64_invoke(handles[i % 8], REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args);
        count(worker, code, sum, i + worker->number);
    }
    return NULL;
}

static void run_threads(bool close_meanwhile, unsigned *good, unsigned *refused) {
    pthread_t threads[THREADS];
    struct worker workers[THREADS] = {{0}};
    atomic_store(&closing, false);
    for (size_t i = 0; i < 8; i++) {
        assert_int_equal(remote_handle64_open(ECHO_URI, &handles[i]), AEE_SUCCESS);
    }
    for (uint32_t i = 0; i < THREADS; i++) {
        workers[i].number = i * 100000;
        pthread_create(&threads[i], NULL, work, &workers[i]);
    }
    if (close_meanwhile) {
        rest_ms(30);
        atomic_store(&closing, true);
        for (size_t i = 0; i < 8; i++) {
            assert_int_equal(remote_handle64_close(handles[i]), AEE_SUCCESS);
        }
    }
    *good = *refused = 0;
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(workers[i].wrong, 0);
        *good += workers[i].good;
        *refused += workers[i].refused;
    }
    for (size_t i = 0; i < 8 && !close_meanwhile; i++) {
        assert_int_equal(remote_handle64_close(handles[i]), AEE_SUCCESS);
    }
    assert_int_equal(remote_handle64_close(handles[0]), AEE_EINVHANDLE);
}

static void check(const char *poll, bool close_meanwhile) {
    unsigned good;
    unsigned refused;
    dsp_start(NULL, NULL);
    set("sim.poll", poll);
    run_threads(close_meanwhile, &good, &refused);
    assert_int_equal(good + refused, THREADS * CALLS);
    if (!close_meanwhile) {
        assert_int_equal(refused, 0);
    }
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void many_threads_call_at_once(void **state) {
    (void)state;
    check(NULL, false);
}

static void many_threads_call_at_once_and_poll(void **state) {
    (void)state;
    check("1000", false);
}

static void handles_can_be_closed_during_calls(void **state) {
    (void)state;
    check(NULL, true);
}

static void handles_can_be_closed_during_polled_calls(void **state) {
    (void)state;
    check("1000", true);
}

#define CASE(test) cmocka_unit_test_teardown(test, clean_up)

int main(void) {
    const struct CMUnitTest tests[] = {
        CASE(many_threads_call_at_once),
        CASE(many_threads_call_at_once_and_poll),
        CASE(handles_can_be_closed_during_calls),
        CASE(handles_can_be_closed_during_polled_calls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
