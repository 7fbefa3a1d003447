// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/dsp/host.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/core/transport.h"
#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"

static pthread_mutex_t hosts_lock = PTHREAD_MUTEX_INITIALIZER;
static struct frt_dsp *hosts;

static _Thread_local struct frt_dsp_frame *current_frame;

void frt_dsp_enter(struct frt_dsp_frame *frame, struct frt_dsp *dsp, const struct frt_dsp_call *call) {
    frame->dsp = dsp;
    frame->call = call;
    frame->outer = current_frame;
    if (call && call->memory_count > 0)
        memset(frame->announced, 0, sizeof frame->announced);
    current_frame = frame;
}

void frt_dsp_leave(const struct frt_dsp_frame *frame) {
    current_frame = frame->outer;
}

struct frt_dsp_frame *frt_dsp_frame(void) {
    return current_frame;
}

struct frt_dsp *frt_dsp_current(void) {
    return current_frame ? current_frame->dsp : NULL;
}

static void add_host(struct frt_dsp *dsp) {
    pthread_mutex_lock(&hosts_lock);
    struct frt_dsp **place = &hosts;
    while (*place)
        place = &(*place)->next;
    *place = dsp;
    pthread_mutex_unlock(&hosts_lock);
}

static void remove_host(struct frt_dsp *dsp) {
    pthread_mutex_lock(&hosts_lock);
    struct frt_dsp **place = &hosts;
    while (*place && *place != dsp)
        place = &(*place)->next;
    if (*place)
        *place = dsp->next;
    pthread_mutex_unlock(&hosts_lock);
}

struct frt_dsp *frt_dsp_retain_implied(void) {
    if (current_frame) {
        frt_dsp_retain(current_frame->dsp);
        return current_frame->dsp;
    }
    pthread_mutex_lock(&hosts_lock);
    struct frt_dsp *dsp = hosts;
    if (dsp)
        frt_dsp_retain(dsp);
    pthread_mutex_unlock(&hosts_lock);
    return dsp;
}

static int init_locks(struct frt_dsp *dsp) {
    pthread_mutexattr_t recursive;
    if (pthread_mutexattr_init(&recursive))
        return AEE_ENOMEMORY;
    (void)pthread_mutexattr_settype(&recursive, PTHREAD_MUTEX_RECURSIVE);
    int failed = pthread_mutex_init(&dsp->pls_lock, &recursive);
    (void)pthread_mutexattr_destroy(&recursive);
    if (failed)
        return AEE_ENOMEMORY;
    pthread_mutex_init(&dsp->lock, NULL);
    pthread_cond_init(&dsp->work, NULL);
    return AEE_SUCCESS;
}

int frt_dsp_create(const struct frt_dsp_config *config, struct frt_dsp **dsp) {
    struct frt_dsp *host = calloc(1, sizeof *host);
    if (!host || init_locks(host)) {
        free(host);
        return AEE_ENOMEMORY;
    }
    if (config)
        host->config = *config;
    atomic_init(&host->references, 1);
    add_host(host);
    *dsp = host;
    return AEE_SUCCESS;
}

void frt_dsp_retain(struct frt_dsp *dsp) {
    atomic_fetch_add_explicit(&dsp->references, 1, memory_order_relaxed);
}

void frt_dsp_release(struct frt_dsp *dsp) {
    if (atomic_fetch_sub_explicit(&dsp->references, 1, memory_order_acq_rel) != 1)
        return;
    frt_dsp_destroy_pls(dsp);
    frt_dsp_forget_memory(dsp);
    pthread_cond_destroy(&dsp->work);
    pthread_mutex_destroy(&dsp->lock);
    pthread_mutex_destroy(&dsp->pls_lock);
    frt_dsp_free_slots(dsp);
    free(dsp);
}

void frt_dsp_destroy(struct frt_dsp *dsp) {
    if (!dsp)
        return;
    pthread_mutex_lock(&dsp->lock);
    dsp->closing = true;
    pthread_mutex_unlock(&dsp->lock);
    frt_dsp_stop_workers(dsp);
    frt_dsp_close_all(dsp);
    // Only now, as skels may use HAP functions while they close.
    remove_host(dsp);
    frt_dsp_release(dsp);
}

static size_t argument_count(const struct frt_dsp_call *call) {
    return call->wide ? REMOTE_SCALARS_LENGTH_64(call->scalars) : REMOTE_SCALARS_LENGTH(call->scalars);
}

int frt_dsp_invoke_on(struct frt_dsp_handle *handle, const struct frt_dsp_call *call) {
    struct frt_dsp_frame frame;
    frt_dsp_enter(&frame, handle->dsp, call);
    int code = frt_module_invoke(&handle->module, handle->object, call->wide, call->scalars, call->args);
    frt_dsp_leave(&frame);
    return code;
}

int frt_dsp_invoke(struct frt_dsp *dsp, const struct frt_dsp_call *call) {
    if (!call->args && argument_count(call) > 0)
        return FRT_DSP_CODE(AEE_EBADPARM);
    if (call->handle <= FRT_HANDLE_LAST_STATIC)
        return frt_framework_invoke(dsp, call);
    struct frt_dsp_handle *handle = frt_dsp_handle_acquire(dsp, call->handle);
    if (!handle)
        return FRT_DSP_CODE(AEE_EINVHANDLE);
    int code = frt_dsp_invoke_on(handle, call);
    (void)frt_dsp_handle_release(handle);
    return code;
}
