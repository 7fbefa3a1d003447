// SPDX-License-Identifier: BSD-3-Clause
// Asynchronous calls and their jobs.
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

#include "calls.h"
#include "rpcmem.h"

static int register_skels(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo);
}

static int unregister_skels(void **state) {
    (void)state;
    return frt_unregister_skel("echo_skel_handle_invoke");
}

static int submit_sleep(remote_handle64 h, fastrpc_async_descriptor_t *desc, uint32_t milliseconds) {
    remote_arg args[1] = {{.buf = {&milliseconds, sizeof milliseconds}}};
    return remote_handle64_invoke_async(h, desc, REMOTE_SCALARS_MAKE(ECHO_SLEEP, 1, 0), args);
}

static int submit_add(remote_handle64 h, fastrpc_async_descriptor_t *desc, int32_t a, int32_t b,
                      int32_t *sum) {
    int32_t in[2] = {a, b};
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {sum, sizeof *sum}}};
    int code = remote_handle64_invoke_async(h, desc, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args);
    // What was handed in is the caller's again.
    memset(in, 0xff, sizeof in);
    memset(args, 0xff, sizeof args);
    return code;
}

static void polled_job_gives_its_result(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    int32_t *sum = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, sizeof *sum);
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_POLL};
    int result = -1;
    assert_int_equal(submit_add(h, &desc, 40, 2, sum), 0);
    assert_int_equal(fastrpc_async_get_status(desc.jobid, -1, &result), 0);
    assert_int_equal(result, 0);
    assert_int_equal(*sum, 42);
    assert_int_equal(fastrpc_async_get_status(desc.jobid, 0, &result), 0);
    assert_int_equal(fastrpc_release_async_job(desc.jobid), 0);
    assert_int_equal(fastrpc_release_async_job(desc.jobid), AEE_EINVALIDJOB);
    assert_int_equal(fastrpc_async_get_status(desc.jobid, -1, &result), AEE_EINVALIDJOB);
    rpcmem_free(sum);
    close_echo(h);
}

static void running_job_is_pending(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_POLL};
    int result = 7;
    assert_int_equal(submit_sleep(h, &desc, 200), 0);
    assert_int_equal(fastrpc_async_get_status(desc.jobid, 0, &result), AEE_EBUSY);
    assert_int_equal(fastrpc_async_get_status(desc.jobid, 1000, &result), AEE_EBUSY);
    assert_int_equal(fastrpc_release_async_job(desc.jobid), AEE_EBUSY);
    assert_int_equal(result, 7);
    assert_int_equal(fastrpc_async_get_status(desc.jobid, 20000000, &result), 0);
    assert_int_equal(result, 0);
    assert_int_equal(fastrpc_release_async_job(desc.jobid), 0);
    close_echo(h);
}

static void unknown_jobs_are_refused(void **state) {
    (void)state;
    int result;
    assert_int_equal(fastrpc_async_get_status(0, -1, &result), AEE_EINVALIDJOB);
    assert_int_equal(fastrpc_async_get_status(UINT64_MAX, 0, &result), AEE_EINVALIDJOB);
    assert_int_equal(fastrpc_async_get_status(1, 0, NULL), AEE_EBADPARM);
    assert_int_equal(fastrpc_release_async_job(UINT64_MAX), AEE_EINVALIDJOB);
}

struct answer {
    atomic_int count;
    atomic_ullong job;
    atomic_int result;
    bool release;
};

static void take_answer(fastrpc_async_jobid job, void *context, int result) {
    struct answer *answer = context;
    answer->job = job;
    answer->result = result;
    if (answer->release)
        assert_int_equal(fastrpc_release_async_job(job), 0);
    atomic_fetch_add(&answer->count, 1);
}

static void wait_for(struct answer *answer, int count) {
    for (int i = 0; i < 20000 && atomic_load(&answer->count) < count; ++i)
        (void)nanosleep(&(struct timespec){0, 1000000}, NULL);
    assert_int_equal(atomic_load(&answer->count), count);
}

static void callback_gets_the_result_once(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    struct answer answer = {.release = false};
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_CALLBACK, .cb = {take_answer, &answer}};
    int32_t code = 0x33;
    remote_arg args[2] = {{.buf = {&code, sizeof code}}, {.buf = {NULL, 0}}};
    assert_int_equal(remote_handle64_invoke_async(h, &desc, REMOTE_SCALARS_MAKE(ECHO_FAIL, 1, 1), args), 0);
    wait_for(&answer, 1);
    assert_true(answer.job == desc.jobid);
    assert_int_equal(answer.result, 0x33);
    assert_int_equal(fastrpc_release_async_job(desc.jobid), 0);
    close_echo(h);
}

static void callback_may_release_its_job(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    struct answer answer = {.release = true};
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_CALLBACK, .cb = {take_answer, &answer}};
    for (int i = 0; i < 100; ++i)
        assert_int_equal(submit_sleep(h, &desc, 0), 0);
    wait_for(&answer, 100);
    assert_int_equal(fastrpc_release_async_job(desc.jobid), AEE_EINVALIDJOB);
    close_echo(h);
}

static void job_without_interest_releases_itself(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_NO_SYNC};
    int result, code = AEE_EBUSY;
    assert_int_equal(submit_sleep(h, &desc, 1), 0);
    assert_int_equal(submit_sleep(h, NULL, 1), 0);
    for (int i = 0; i < 1000 && code == AEE_EBUSY; ++i)
        code = fastrpc_async_get_status(desc.jobid, 10000, &result);
    assert_int_equal(code, AEE_EINVALIDJOB);
    close_echo(h);
}

static void outputs_must_be_registered_memory(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_POLL};
    int32_t sum;
    assert_int_equal(submit_add(h, &desc, 1, 2, &sum), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->argument, 1);
    close_echo(h);
}

static void bad_descriptors_and_handles_are_refused(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_TYPE_MAX};
    assert_int_equal(submit_sleep(h, &desc, 0), AEE_EBADPARM);
    desc.type = FASTRPC_ASYNC_CALLBACK;
    assert_int_equal(submit_sleep(h, &desc, 0), AEE_EBADPARM);
    desc.type = FASTRPC_ASYNC_POLL;
    assert_int_equal(submit_sleep(0x4711, &desc, 0), AEE_EINVHANDLE);
    assert_int_equal(remote_handle64_invoke_async(h, &desc, REMOTE_SCALARS_MAKE(ECHO_SLEEP, 1, 0), NULL),
                     AEE_EBADPARM);
    close_echo(h);
}

static void jobs_run_side_by_side(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    fastrpc_async_descriptor_t desc[16];
    struct timespec before, after;
    int result;
    (void)clock_gettime(CLOCK_MONOTONIC, &before);
    for (int i = 0; i < 16; ++i) {
        desc[i].type = FASTRPC_ASYNC_POLL;
        assert_int_equal(submit_sleep(h, &desc[i], 100), 0);
    }
    for (int i = 0; i < 16; ++i) {
        assert_int_equal(fastrpc_async_get_status(desc[i].jobid, -1, &result), 0);
        assert_int_equal(fastrpc_release_async_job(desc[i].jobid), 0);
    }
    (void)clock_gettime(CLOCK_MONOTONIC, &after);
    assert_true(after.tv_sec - before.tv_sec <= 1);
    close_echo(h);
}

static void session_that_ends_resets_its_jobs(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_POLL};
    int result = 0;
    assert_int_equal(submit_sleep(h, &desc, 100), 0);
    close_echo(h);
    assert_int_equal(fastrpc_async_get_status(desc.jobid, -1, &result), 0);
    assert_int_equal(result, AEE_ECONNRESET);
    assert_int_equal(fastrpc_release_async_job(desc.jobid), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(polled_job_gives_its_result),
        cmocka_unit_test(running_job_is_pending),
        cmocka_unit_test(unknown_jobs_are_refused),
        cmocka_unit_test(callback_gets_the_result_once),
        cmocka_unit_test(callback_may_release_its_job),
        cmocka_unit_test(job_without_interest_releases_itself),
        cmocka_unit_test(outputs_must_be_registered_memory),
        cmocka_unit_test(bad_descriptors_and_handles_are_refused),
        cmocka_unit_test(jobs_run_side_by_side),
        cmocka_unit_test(session_that_ends_resets_its_jobs),
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
