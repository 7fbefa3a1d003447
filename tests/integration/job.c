// SPDX-License-Identifier: BSD-3-Clause
#include "tests/integration/job.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static bool expected, done;
static int result_of_job;

static void complete(fastrpc_async_jobid job, void *context, int result) {
    (void)job;
    (void)context;
    pthread_mutex_lock(&lock);
    result_of_job = result;
    done = true;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

fastrpc_async_descriptor_t *job_descriptor(void) {
    static fastrpc_async_descriptor_t descriptor = {.type = FASTRPC_ASYNC_CALLBACK, .cb.fn = complete};

    expected = true;
    return &descriptor;
}

bool job_is_expected(void) {
    return expected;
}

int job_await(void) {
    pthread_mutex_lock(&lock);
    while (!done)
        pthread_cond_wait(&changed, &lock);
    done = expected = false;
    pthread_mutex_unlock(&lock);
    return result_of_job;
}

void job_forget(void) {
    expected = false;
}
