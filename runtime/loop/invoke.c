// SPDX-License-Identifier: BSD-3-Clause
// A call in the same process. A skel gets the caller's arguments as they are, unless its memory has another
// address here or the session is asked to hand out copies.
#include <stdlib.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/loop/loop.h"

#define STACK_ENTRIES 16

// A call as the skel sees it.
struct view {
    struct frt_dsp_call call;
    bool copied; // buffers without shared memory are copies
    remote_arg stack_args[STACK_ENTRIES];
    struct frt_dsp_memory stack_memory[STACK_ENTRIES];
    struct frt_dsp_memory *memory;
};

static uint32_t buffer_count(const struct frt_call *call) {
    return call->in_buffers + call->out_buffers;
}

static uint32_t argument_count(const struct frt_call *call) {
    return buffer_count(call) + call->in_handles + call->out_handles;
}

static int check_32bit(const struct frt_call *call) {
    uint64_t sum = 0;
    for (uint32_t i = 0; i < buffer_count(call); ++i) {
        uint64_t length = call->args[i].len;
        if (length > UINT32_MAX || (sum += length) > UINT32_MAX)
            return frt_transport_error(AEE_EBADPARM, 0, "loop: argument %u is too long for a 32-bit DSP", i);
    }
    return AEE_SUCCESS;
}

static void *local_address(const struct frt_argument *argument) {
    return argument->buffer ? (char *)argument->buffer->address + argument->offset : argument->ptr;
}

static bool needs_own_args(const struct frt_transport_session *session, const struct frt_call *call) {
    if (session->copy)
        return true;
    for (uint32_t i = 0; i < buffer_count(call); ++i) {
        if (call->args[i].buffer && local_address(&call->args[i]) != call->args[i].ptr)
            return true;
    }
    return false;
}

// Input bytes or zeros, in memory of exactly the right size, so that tools notice access outside.
static void *new_copy(const struct frt_argument *argument, bool is_input) {
    void *copy = calloc(1, argument->len);
    if (copy && is_input)
        memcpy(copy, argument->ptr, argument->len);
    return copy;
}

static bool set_own_args(struct view *view, const struct frt_call *call) {
    remote_arg *args = view->call.args;
    for (uint32_t i = 0; i < argument_count(call); ++i)
        args[i] = i < buffer_count(call) ? (remote_arg){.buf = {NULL, 0}} : *call->args[i].source;
    for (uint32_t i = 0; i < buffer_count(call); ++i) {
        const struct frt_argument *argument = &call->args[i];
        if (argument->len == 0)
            continue;
        bool copy = view->copied && !argument->buffer;
        args[i].buf.nLen = argument->len;
        args[i].buf.pv = copy ? new_copy(argument, i < call->in_buffers) : local_address(argument);
        if (!args[i].buf.pv)
            return false;
    }
    return true;
}

static void finish_own_args(struct view *view, const struct frt_call *call, bool succeeded) {
    const remote_arg *args = view->call.args;
    uint32_t handles_end = argument_count(call);
    for (uint32_t i = 0; i < buffer_count(call); ++i) {
        const struct frt_argument *argument = &call->args[i];
        if (!view->copied || argument->buffer || argument->len == 0)
            continue;
        if (succeeded && i >= call->in_buffers)
            memcpy(argument->ptr, args[i].buf.pv, argument->len);
        free(args[i].buf.pv);
    }
    for (uint32_t i = handles_end - call->out_handles; succeeded && i < handles_end; ++i) {
        if (!call->args[i].buffer)
            call->args[i].source->h64 = args[i].h64;
    }
}

static bool set_memory(struct view *view, const struct frt_call *call) {
    size_t count = 0;
    view->memory = view->stack_memory;
    for (uint32_t i = buffer_count(call); i < argument_count(call); ++i)
        count += call->args[i].buffer != NULL;
    if (count > STACK_ENTRIES)
        view->memory = malloc(count * sizeof *view->memory);
    if (!view->memory)
        return false;
    view->call.memory = view->memory;
    for (uint32_t i = buffer_count(call); i < argument_count(call); ++i) {
        const struct frt_argument *argument = &call->args[i];
        if (argument->buffer)
            view->memory[view->call.memory_count++] =
                (struct frt_dsp_memory){.fd = argument->source->dma.fd,
                                        .length = (uint32_t)argument->len,
                                        .address = argument->buffer->address,
                                        .size = argument->buffer->size,
                                        .hw_address = (uintptr_t)argument->buffer->address};
    }
    return true;
}

struct thread_job {
    struct frt_dsp_job job;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool finished;
    int result;
};

static void finish_job(struct frt_dsp_job *job, int result) {
    struct thread_job *waiting = (struct thread_job *)job;
    pthread_mutex_lock(&waiting->lock);
    waiting->finished = true;
    waiting->result = result;
    pthread_cond_signal(&waiting->changed);
    pthread_mutex_unlock(&waiting->lock);
}

static int run_on_thread(struct frt_dsp *dsp, const struct frt_dsp_call *call) {
    struct thread_job waiting = {.job = {.call = *call, .done = finish_job}};
    pthread_mutex_init(&waiting.lock, NULL);
    pthread_cond_init(&waiting.changed, NULL);
    int code = frt_dsp_submit(dsp, &waiting.job);
    if (code) {
        (void)frt_transport_error(code, 0, "loop: no thread for the call");
    } else {
        pthread_mutex_lock(&waiting.lock);
        while (!waiting.finished)
            pthread_cond_wait(&waiting.changed, &waiting.lock);
        pthread_mutex_unlock(&waiting.lock);
        code = waiting.result;
    }
    pthread_cond_destroy(&waiting.changed);
    pthread_mutex_destroy(&waiting.lock);
    return code;
}

static int run(struct frt_transport_session *session, const struct frt_dsp_call *call) {
    if (session->thread)
        return run_on_thread(session->dsp, call);
    unsigned errors = frt_error_count();
    int code = frt_dsp_invoke(session->dsp, call);
    frt_error_set_count(errors);
    return code;
}

static int run_with_own_args(struct frt_transport_session *session, const struct frt_call *call,
                             struct view *view) {
    uint32_t count = argument_count(call);
    view->call.args = view->stack_args;
    if (count > STACK_ENTRIES)
        view->call.args = malloc(count * sizeof *view->call.args);
    int code = AEE_ENOMEMORY;
    if (view->call.args) {
        if (set_own_args(view, call))
            code = run(session, &view->call);
        else
            (void)frt_transport_error(code, 0, "loop: no memory for copies of the arguments");
        finish_own_args(view, call, code == AEE_SUCCESS);
    }
    if (view->call.args != view->stack_args)
        free(view->call.args);
    return code;
}

static int reset(void) {
    return frt_transport_error(AEE_ECONNRESET, 0, "loop: the session ended");
}

int frt_loop_invoke(struct frt_transport_session *session, const struct frt_call *call) {
    if (atomic_load(&session->ended))
        return reset();
    if (session->check32 && check_32bit(call))
        return AEE_EBADPARM;
    struct view view;
    view.call = (struct frt_dsp_call){
        .handle = call->handle, .wide = call->wide, .scalars = call->scalars, .args = call->pra};
    view.copied = session->copy;
    if (!set_memory(&view, call))
        return frt_transport_error(AEE_ENOMEMORY, 0, "loop: no memory for the call");
    int code =
        needs_own_args(session, call) ? run_with_own_args(session, call, &view) : run(session, &view.call);
    if (view.memory != view.stack_memory)
        free(view.memory);
    // The session may have been ended meanwhile; its own calls on the framework are part of that.
    if (call->handle > FRT_HANDLE_LAST_STATIC && atomic_load(&session->ended))
        return reset();
    return code;
}
