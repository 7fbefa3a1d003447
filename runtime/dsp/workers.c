// SPDX-License-Identifier: BSD-3-Clause
// Threads that run submitted calls. They start when there is work and nobody idle, and stay until the host is
// destroyed.
#include <stdlib.h>

#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"

#define DEFAULT_WORKERS 32u

static struct frt_dsp_job *take_job_locked(struct frt_dsp *dsp) {
    struct frt_dsp_job *job = dsp->first_job;
    if (job) {
        dsp->first_job = job->next;
        if (!dsp->first_job)
            dsp->last_job = NULL;
    }
    return job;
}

static struct frt_dsp_job *wait_for_job(struct frt_dsp *dsp) {
    pthread_mutex_lock(&dsp->lock);
    ++dsp->idle_workers;
    while (!dsp->first_job && !dsp->closing)
        pthread_cond_wait(&dsp->work, &dsp->lock);
    --dsp->idle_workers;
    struct frt_dsp_job *job = take_job_locked(dsp);
    pthread_mutex_unlock(&dsp->lock);
    return job;
}

static bool is_closing(struct frt_dsp *dsp) {
    pthread_mutex_lock(&dsp->lock);
    bool closing = dsp->closing;
    pthread_mutex_unlock(&dsp->lock);
    return closing;
}

// A job that a worker has taken may find its handle closed by the end of the host: then it did not start.
static int run_job(struct frt_dsp *dsp, const struct frt_dsp_job *job) {
    int code = frt_dsp_invoke(dsp, &job->call);
    return code == FRT_DSP_CODE(AEE_EINVHANDLE) && is_closing(dsp) ? AEE_ECONNRESET : code;
}

static void *work(void *argument) {
    struct frt_dsp *dsp = argument;
    for (struct frt_dsp_job *job = wait_for_job(dsp); job; job = wait_for_job(dsp))
        job->done(job, run_job(dsp, job));
    frt_dsp_release(dsp);
    return NULL;
}

static bool start_worker(struct frt_dsp *dsp) {
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes))
        return false;
    (void)pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    if (dsp->config.stack_size)
        (void)pthread_attr_setstacksize(&attributes, dsp->config.stack_size);
    frt_dsp_retain(dsp);
    bool started = pthread_create(&thread, &attributes, work, dsp) == 0;
    (void)pthread_attr_destroy(&attributes);
    if (!started)
        frt_dsp_release(dsp);
    return started;
}

static bool worker_wanted_locked(const struct frt_dsp *dsp) {
    unsigned limit = dsp->config.workers ? dsp->config.workers : DEFAULT_WORKERS;
    unsigned waiting = 1;
    for (const struct frt_dsp_job *job = dsp->first_job; job && waiting <= dsp->idle_workers; job = job->next)
        ++waiting;
    return waiting > dsp->idle_workers && dsp->workers < limit;
}

static void append_locked(struct frt_dsp *dsp, struct frt_dsp_job *job) {
    job->next = NULL;
    if (dsp->last_job)
        dsp->last_job->next = job;
    else
        dsp->first_job = job;
    dsp->last_job = job;
}

int frt_dsp_submit(struct frt_dsp *dsp, struct frt_dsp_job *job) {
    pthread_mutex_lock(&dsp->lock);
    int code = dsp->closing ? AEE_ECONNRESET : AEE_SUCCESS;
    if (!code && worker_wanted_locked(dsp)) {
        if (start_worker(dsp))
            ++dsp->workers;
        else if (dsp->workers == 0)
            code = AEE_ENOMEMORY;
    }
    if (!code) {
        append_locked(dsp, job);
        pthread_cond_signal(&dsp->work);
    }
    pthread_mutex_unlock(&dsp->lock);
    return code;
}

void frt_dsp_stop_workers(struct frt_dsp *dsp) {
    pthread_mutex_lock(&dsp->lock);
    struct frt_dsp_job *pending = dsp->first_job;
    dsp->first_job = dsp->last_job = NULL;
    pthread_cond_broadcast(&dsp->work);
    pthread_mutex_unlock(&dsp->lock);
    while (pending) {
        struct frt_dsp_job *next = pending->next;
        pending->done(pending, AEE_ECONNRESET);
        pending = next;
    }
}
