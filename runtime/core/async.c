// SPDX-License-Identifier: BSD-3-Clause
// Asynchronous calls: a job is a call with its own copies of the inputs, run by a small pool of threads.
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "runtime/core/error.h"
#include "runtime/core/invocation.h"
#include "runtime/include/AEEStdErr.h"

#define WORKER_LIMIT 32u
#define IDLE_SECONDS 2
#define BUCKETS 64u
#define ALIGNMENT 16u

struct job {
    struct job *next;       // in its bucket
    struct job *next_ready; // in the queue
    fastrpc_async_jobid id;
    enum fastrpc_async_notify_type type;
    fastrpc_async_callback_t callback;
    bool completed;
    int result;
    struct frt_invocation invocation;
    remote_arg *args;
    unsigned char *copies;
};

static pthread_mutex_t jobs_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t work_ready = PTHREAD_COND_INITIALIZER;
static pthread_cond_t job_changed = PTHREAD_COND_INITIALIZER;
static struct job *buckets[BUCKETS];
static struct job *first_ready, *last_ready;
static unsigned ready_count, worker_count, idle_count;
static fastrpc_async_jobid last_id;

static struct job **place_of(fastrpc_async_jobid id) {
    struct job **place = &buckets[id % BUCKETS];
    while (*place && (*place)->id != id)
        place = &(*place)->next;
    return place;
}

static void free_job(struct job *job) {
    if (job) {
        free(job->args);
        free(job->copies);
        free(job);
    }
}

static void remove_locked(struct job *job) {
    struct job **place = place_of(job->id);
    *place = job->next;
}

static struct job *next_job_locked(void) {
    struct timespec until;
    (void)clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += IDLE_SECONDS;
    ++idle_count;
    int timed_out = 0;
    while (!first_ready && !timed_out)
        timed_out = pthread_cond_clockwait(&work_ready, &jobs_lock, CLOCK_MONOTONIC, &until);
    --idle_count;
    struct job *job = first_ready;
    if (job) {
        first_ready = job->next_ready;
        --ready_count;
    }
    return job;
}

static void complete(struct job *job, int result) {
    fastrpc_async_jobid id = job->id;
    fastrpc_async_callback_t callback = job->callback;
    bool forgotten = job->type == FASTRPC_ASYNC_NO_SYNC;
    bool call_back = job->type == FASTRPC_ASYNC_CALLBACK;
    pthread_mutex_lock(&jobs_lock);
    job->result = result;
    job->completed = true;
    if (forgotten)
        remove_locked(job);
    pthread_cond_broadcast(&job_changed);
    pthread_mutex_unlock(&jobs_lock);
    // From here on a job that is not forgotten belongs to its owner, who may have released it.
    if (forgotten)
        free_job(job);
    if (call_back)
        callback.fn(id, callback.context, result);
}

static void *work(void *unused) {
    (void)unused;
    pthread_mutex_lock(&jobs_lock);
    for (struct job *job = next_job_locked(); job; job = next_job_locked()) {
        pthread_mutex_unlock(&jobs_lock);
        int result = frt_invocation_run(&job->invocation);
        frt_invocation_end(&job->invocation);
        complete(job, result);
        pthread_mutex_lock(&jobs_lock);
    }
    --worker_count;
    pthread_mutex_unlock(&jobs_lock);
    return NULL;
}

static bool start_worker_locked(void) {
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes))
        return false;
    (void)pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    bool started = pthread_create(&thread, &attributes, work, NULL) == 0;
    (void)pthread_attr_destroy(&attributes);
    worker_count += started;
    return started;
}

static int enqueue(struct job *job, fastrpc_async_jobid *id) {
    pthread_mutex_lock(&jobs_lock);
    bool wanted = ready_count + 1 > idle_count && worker_count < WORKER_LIMIT;
    if (wanted && !start_worker_locked() && worker_count == 0) {
        pthread_mutex_unlock(&jobs_lock);
        return frt_fail(AEE_ENOMEMORY, FRT_LAYER_CORE, "no thread for an asynchronous call");
    }
    job->id = ++last_id;
    if (id)
        *id = job->id;
    struct job **bucket = &buckets[job->id % BUCKETS];
    job->next = *bucket;
    *bucket = job;
    job->next_ready = NULL;
    if (first_ready)
        last_ready->next_ready = job;
    else
        first_ready = job;
    last_ready = job;
    ++ready_count;
    pthread_cond_signal(&work_ready);
    pthread_mutex_unlock(&jobs_lock);
    return AEE_SUCCESS;
}

static size_t aligned(size_t size) {
    return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

// Outputs are written when their owner has moved on, so they must be memory that outlives its function.
static int check_outputs(const struct frt_call *call) {
    for (uint32_t i = call->in_buffers; i < call->in_buffers + call->out_buffers; ++i) {
        if (call->args[i].len > 0 && !call->args[i].buffer) {
            (void)frt_fail(AEE_EBADPARM, FRT_LAYER_API,
                           "argument %u of an asynchronous call is an output that is not "
                           "registered memory",
                           i);
            frt_error_in_argument((int)i);
            return AEE_EBADPARM;
        }
    }
    return AEE_SUCCESS;
}

// Inputs outside registered memory are the caller's again when the submission returns.
static int copy_inputs(struct job *job) {
    struct frt_call *call = &job->invocation.call;
    size_t size = 0;
    for (uint32_t i = 0; i < call->in_buffers; ++i) {
        if (!call->args[i].buffer && __builtin_add_overflow(size, aligned(call->args[i].len), &size))
            return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "the inputs of an asynchronous call are too long");
    }
    if (size == 0)
        return AEE_SUCCESS;
    job->copies = malloc(size);
    if (!job->copies)
        return frt_fail(AEE_ENOMEMORY, FRT_LAYER_CORE, "no memory for the inputs of an asynchronous call");
    unsigned char *place = job->copies;
    for (uint32_t i = 0; i < call->in_buffers; ++i) {
        struct frt_argument *argument = &call->args[i];
        if (argument->buffer || argument->len == 0)
            continue;
        memcpy(place, argument->ptr, argument->len);
        argument->ptr = place;
        job->args[i].buf.pv = place;
        place += aligned(argument->len);
    }
    return AEE_SUCCESS;
}

static int copy_arguments(struct job *job, const struct frt_invoke_request *request) {
    uint32_t count =
        request->wide ? REMOTE_SCALARS_LENGTH_64(request->scalars) : REMOTE_SCALARS_LENGTH(request->scalars);
    if (count == 0 || !request->pra)
        return AEE_SUCCESS;
    job->args = malloc(count * sizeof *job->args);
    if (!job->args)
        return frt_fail(AEE_ENOMEMORY, FRT_LAYER_CORE, "no memory for an asynchronous call");
    memcpy(job->args, request->pra, count * sizeof *job->args);
    return AEE_SUCCESS;
}

static int prepare(struct job *job, struct frt_invoke_request request) {
    int code = copy_arguments(job, &request);
    if (code)
        return code;
    request.pra = job->args;
    code = frt_invocation_begin(&job->invocation, &request);
    if (code)
        return code;
    job->invocation.call.async = true;
    code = check_outputs(&job->invocation.call);
    if (!code)
        code = copy_inputs(job);
    if (code)
        frt_invocation_end(&job->invocation);
    return code;
}

static int check_descriptor(const fastrpc_async_descriptor_t *desc) {
    if (!desc)
        return AEE_SUCCESS;
    if ((int)desc->type < 0 || desc->type >= FASTRPC_ASYNC_TYPE_MAX)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "the descriptor's type is %d", (int)desc->type);
    if (desc->type == FASTRPC_ASYNC_CALLBACK && !desc->cb.fn)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "the descriptor has no callback function");
    return AEE_SUCCESS;
}

static int submit(fastrpc_async_descriptor_t *desc, struct frt_invoke_request request) {
    int code = check_descriptor(desc);
    if (code)
        return code;
    struct job *job = calloc(1, sizeof *job);
    if (!job)
        return frt_fail(AEE_ENOMEMORY, FRT_LAYER_CORE, "no memory for an asynchronous call");
    job->type = desc ? desc->type : FASTRPC_ASYNC_NO_SYNC;
    if (job->type == FASTRPC_ASYNC_CALLBACK)
        job->callback = desc->cb;
    code = prepare(job, request);
    if (!code) {
        code = enqueue(job, desc ? &desc->jobid : NULL);
        if (code)
            frt_invocation_end(&job->invocation);
    }
    if (code)
        free_job(job);
    return code;
}

int remote_handle64_invoke_async(remote_handle64 h, fastrpc_async_descriptor_t *desc, uint32_t dwScalars,
                                 remote_arg *pra) {
    return submit(desc, (struct frt_invoke_request){h, false, dwScalars, pra});
}

int remote_handle_invoke_async(remote_handle h, fastrpc_async_descriptor_t *desc, uint32_t dwScalars,
                               remote_arg *pra) {
    return submit(desc, (struct frt_invoke_request){h, false, dwScalars, pra});
}

int remote_handle64_invoke_async_s64(remote_handle64 h, fastrpc_async_descriptor_t *desc, uint64_t dwScalars,
                                     remote_arg *pra) {
    return submit(desc, (struct frt_invoke_request){h, true, dwScalars, pra});
}

int remote_handle_invoke_async_s64(remote_handle h, fastrpc_async_descriptor_t *desc, uint64_t dwScalars,
                                   remote_arg *pra) {
    return submit(desc, (struct frt_invoke_request){h, true, dwScalars, pra});
}

static struct timespec time_in(int microseconds) {
    struct timespec until;
    (void)clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += microseconds / 1000000;
    until.tv_nsec += microseconds % 1000000 * 1000L;
    if (until.tv_nsec >= 1000000000) {
        ++until.tv_sec;
        until.tv_nsec -= 1000000000;
    }
    return until;
}

static struct job *wait_locked(fastrpc_async_jobid id, int timeout_us) {
    struct timespec until = time_in(timeout_us > 0 ? timeout_us : 0);
    struct job *job = *place_of(id);
    int over = timeout_us == 0;
    while (job && !job->completed && !over) {
        if (timeout_us < 0)
            (void)pthread_cond_wait(&job_changed, &jobs_lock);
        else
            over = pthread_cond_clockwait(&job_changed, &jobs_lock, CLOCK_MONOTONIC, &until);
        job = *place_of(id);
    }
    return job;
}

static int describe(int code, fastrpc_async_jobid id) {
    if (!code)
        return AEE_SUCCESS;
    return frt_fail(code, FRT_LAYER_CORE, code == AEE_EBUSY ? "job %llu still runs" : "there is no job %llu",
                    (unsigned long long)id);
}

int fastrpc_async_get_status(fastrpc_async_jobid jobid, int timeout_us, int *result) {
    if (!result)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "fastrpc_async_get_status: nowhere to put the result");
    pthread_mutex_lock(&jobs_lock);
    const struct job *job = wait_locked(jobid, timeout_us);
    int code = !job ? AEE_EINVALIDJOB : job->completed ? AEE_SUCCESS : AEE_EBUSY;
    if (!code)
        *result = job->result;
    pthread_mutex_unlock(&jobs_lock);
    return describe(code, jobid);
}

int fastrpc_release_async_job(fastrpc_async_jobid jobid) {
    pthread_mutex_lock(&jobs_lock);
    struct job *job = *place_of(jobid);
    int code = !job ? AEE_EINVALIDJOB : job->completed ? AEE_SUCCESS : AEE_EBUSY;
    if (!code)
        remove_locked(job);
    pthread_mutex_unlock(&jobs_lock);
    if (!code)
        free_job(job);
    return describe(code, jobid);
}
