// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/invocation.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/core/dma.h"
#include "runtime/core/error.h"
#include "runtime/dsp/host.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/wire/scalars.h"

int frt_called_method(bool wide, uint64_t scalars, const remote_arg *pra) {
    if (wide)
        return (int)REMOTE_SCALARS_METHOD_64(scalars);
    uint32_t method = REMOTE_SCALARS_METHOD(scalars);
    if (method == FRT_ESCAPE_METHOD && pra && REMOTE_SCALARS_INBUFS(scalars) > 0 && pra[0].buf.pv &&
        pra[0].buf.nLen >= sizeof method)
        memcpy(&method, pra[0].buf.pv, sizeof method);
    return (int)method;
}

static void count_arguments(struct frt_call *call) {
    uint64_t sc = call->scalars;
    call->in_buffers = call->wide ? REMOTE_SCALARS_INBUFS_64(sc) : REMOTE_SCALARS_INBUFS(sc);
    call->out_buffers = call->wide ? REMOTE_SCALARS_OUTBUFS_64(sc) : REMOTE_SCALARS_OUTBUFS(sc);
    call->in_handles = call->wide ? REMOTE_SCALARS_INHANDLES_64(sc) : REMOTE_SCALARS_INHANDLES(sc);
    call->out_handles = call->wide ? REMOTE_SCALARS_OUTHANDLES_64(sc) : REMOTE_SCALARS_OUTHANDLES(sc);
}

static int bad_argument(uint32_t index, const char *what) {
    (void)frt_fail(AEE_EBADPARM, FRT_LAYER_API, "argument %u %s", index, what);
    frt_error_in_argument((int)index);
    return AEE_EBADPARM;
}

static int transport_failed(int code, unsigned errors, uint32_t index, const char *what) {
    if (errors == frt_error_count())
        (void)frt_fail(code, FRT_LAYER_TRANSPORT, "argument %u: %s", index, what);
    frt_error_in_argument((int)index);
    return code;
}

static int use_range(struct frt_invocation *invocation, uint32_t index, struct frt_range *range) {
    struct frt_session *session = invocation->target.session;
    struct frt_argument *argument = &invocation->call.args[index];
    unsigned errors = frt_error_count();
    invocation->held[invocation->held_count++] = (struct frt_held){.range = range};
    int code = frt_range_import(session, range, &argument->buffer);
    if (code)
        return transport_failed(code, errors, index, "its registered memory cannot be shared");
    argument->attr = frt_range_attr(range);
    return AEE_SUCCESS;
}

static int resolve_memory(struct frt_invocation *invocation, uint32_t index) {
    struct frt_argument *argument = &invocation->call.args[index];
    struct frt_range *range;
    if (frt_range_find(invocation->target.session, argument->ptr, argument->len, &range))
        return bad_argument(index, "lies only partly in registered memory");
    if (!range)
        return AEE_SUCCESS;
    argument->offset = frt_range_offset(range, argument->ptr);
    return use_range(invocation, index, range);
}

// What is the same for all buffers of a call is looked up once.
static int resolve_buffers(struct frt_invocation *invocation, uint32_t count) {
    struct frt_argument *args = invocation->call.args;
    remote_arg *pra = invocation->call.pra;
    bool in_ranges = frt_session_has_ranges(invocation->target.session);
    for (uint32_t i = 0; i < count; ++i) {
        void *pv = pra[i].buf.pv;
        size_t size = pra[i].buf.nLen;
        args[i] = (struct frt_argument){.ptr = size > 0 ? pv : NULL, .len = size, .source = &pra[i]};
        if (size == 0)
            continue;
        if (!pv)
            return bad_argument(i, "is NULL but has a length");
        if ((uintptr_t)pv + (size - 1) < (uintptr_t)pv)
            return bad_argument(i, "goes beyond the end of memory");
        int code = in_ranges ? resolve_memory(invocation, i) : AEE_SUCCESS;
        if (code)
            return code;
    }
    return AEE_SUCCESS;
}

static size_t size_of_fd(int fd) {
    struct stat status;
    if (fstat(fd, &status))
        return 0;
    if (S_ISREG(status.st_mode))
        return (size_t)status.st_size;
    off_t end = lseek(fd, 0, SEEK_END); // what a dma-buf answers
    return end > 0 ? (size_t)end : 0;
}

static int import_temporarily(struct frt_invocation *invocation, uint32_t index, int fd) {
    struct frt_session *session = invocation->target.session;
    struct frt_argument *argument = &invocation->call.args[index];
    unsigned errors = frt_error_count();
    size_t size = size_of_fd(fd);
    if (size == 0)
        return bad_argument(index, "is a dma handle whose fd is no shared memory");
    int code =
        session->transport->buf_import(session->link, fd, NULL, size, argument->attr, &argument->buffer);
    if (code)
        return transport_failed(code, errors, index, "the memory of a dma handle cannot be shared");
    invocation->held[invocation->held_count++] = (struct frt_held){.temporary = argument->buffer};
    return AEE_SUCCESS;
}

// A handle whose fd was announced is a dma handle; any other is a number and passes as it is.
static int resolve_handle(struct frt_invocation *invocation, uint32_t index) {
    struct frt_argument *argument = &invocation->call.args[index];
    struct frt_dma_announcement announced;
    *argument = (struct frt_argument){.source = &invocation->call.pra[index]};
    int fd = argument->source->dma.fd;
    if (!frt_dma_take(fd, &announced))
        return AEE_SUCCESS;
    argument->len = announced.length;
    argument->offset = argument->source->dma.offset;
    argument->attr = announced.attr;
    struct frt_range *range = frt_range_find_fd(invocation->target.session, fd);
    int code = range ? use_range(invocation, index, range) : import_temporarily(invocation, index, fd);
    if (code)
        return code;
    argument->attr |= announced.attr;
    const struct frt_buffer *buffer = argument->buffer;
    if (argument->offset > buffer->size || argument->len > buffer->size - argument->offset)
        return bad_argument(index, "is a dma handle that is larger than its memory");
    return AEE_SUCCESS;
}

static bool provide_arguments(struct frt_invocation *invocation) {
    struct frt_call *call = &invocation->call;
    uint32_t count = invocation->count;
    call->args = invocation->stack_arguments;
    invocation->held = invocation->stack_held;
    invocation->held_count = 0;
    if (count > FRT_STACK_ARGUMENTS) {
        call->args = malloc(count * sizeof *call->args);
        invocation->held = malloc(count * sizeof *invocation->held);
    }
    return call->args && invocation->held;
}

// A call that is refused uses up the announcements that were made for it, else they would pile up.
static void drop_announcements(const struct frt_invocation *invocation, uint32_t first) {
    const struct frt_call *call = &invocation->call;
    uint32_t buffers = call->in_buffers + call->out_buffers;
    struct frt_dma_announcement announcement;
    for (uint32_t i = first < buffers ? buffers : first; call->pra && i < invocation->count; ++i)
        (void)frt_dma_take(call->pra[i].dma.fd, &announcement);
}

static int resolve_arguments(struct frt_invocation *invocation) {
    struct frt_call *call = &invocation->call;
    uint32_t buffers = call->in_buffers + call->out_buffers;
    int code = resolve_buffers(invocation, buffers);
    uint32_t i = buffers;
    for (; i < invocation->count && !code; ++i)
        code = resolve_handle(invocation, i);
    if (code)
        drop_announcements(invocation, i);
    return code;
}

#ifndef NDEBUG
// The result of a call whose output buffers overlap would depend on the order in which they are written.
static int refuse_overlapping_outputs(const struct frt_call *call) {
    uint32_t end = call->in_buffers + call->out_buffers;
    for (uint32_t i = call->in_buffers; i < end; ++i) {
        uintptr_t a = (uintptr_t)call->args[i].ptr;
        for (uint32_t j = i + 1; j < end && call->args[i].len; ++j) {
            uintptr_t b = (uintptr_t)call->args[j].ptr;
            if (call->args[j].len && a < b + call->args[j].len && b < a + call->args[i].len)
                return bad_argument(j, "overlaps another output buffer");
        }
    }
    return AEE_SUCCESS;
}
#endif

static int resolve(struct frt_invocation *invocation) {
    if (invocation->count > 0 && !invocation->call.pra)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "the argument array is NULL");
    int code = resolve_arguments(invocation);
#ifndef NDEBUG
    if (!code)
        code = refuse_overlapping_outputs(&invocation->call);
#endif
    return code;
}

static void give_back(struct frt_invocation *invocation) {
    struct frt_session *session = invocation->target.session;
    for (uint32_t i = 0; i < invocation->held_count; ++i) {
        if (invocation->held[i].range)
            frt_range_put(session, invocation->held[i].range);
        if (invocation->held[i].temporary)
            session->transport->buf_release(session->link, invocation->held[i].temporary);
    }
}

static void free_arguments(struct frt_invocation *invocation) {
    if (invocation->count > FRT_STACK_ARGUMENTS) {
        free(invocation->call.args);
        free(invocation->held);
    }
}

int frt_invocation_begin(struct frt_invocation *invocation, const struct frt_invoke_request *request) {
    invocation->handle = request->handle;
    invocation->call =
        (struct frt_call){.wide = request->wide, .scalars = request->scalars, .pra = request->pra};
    struct frt_call *call = &invocation->call;
    count_arguments(call);
    invocation->count = call->in_buffers + call->out_buffers + call->in_handles + call->out_handles;
    int code = frt_handle_enter(request->handle, &invocation->target);
    if (code) {
        drop_announcements(invocation, 0);
        return code;
    }
    call->handle = invocation->target.dsp_handle;
    if (!provide_arguments(invocation)) {
        code = frt_fail(AEE_ENOMEMORY, FRT_LAYER_CORE, "no memory for %u arguments", invocation->count);
    } else {
        code = resolve(invocation);
        if (code)
            give_back(invocation);
    }
    if (!code)
        return AEE_SUCCESS;
    free_arguments(invocation);
    frt_session_leave(invocation->target.session);
    frt_error_in_call(request->handle, frt_called_method(request->wide, request->scalars, request->pra));
    return code;
}

static void describe_failure(const struct frt_invocation *invocation, int code, unsigned errors) {
    const struct frt_call *call = &invocation->call;
    int method = frt_called_method(call->wide, call->scalars, call->pra);
    if (errors == frt_error_count()) {
        (void)frt_fail(code, FRT_LAYER_SKEL, "method %d returned %s", method, frt_strerror(code));
        frt_error_from_dsp(code);
    }
    frt_error_in_call(invocation->handle, method);
}

int frt_invocation_run(struct frt_invocation *invocation) {
    struct frt_session *session = invocation->target.session;
    unsigned errors = frt_error_count();
    int code = session->transport->invoke(session->link, &invocation->call);
    if (!code)
        return AEE_SUCCESS;
    // The session or the handle was closed between the lookup here and the one on the DSP.
    if (frt_session_ended_first(session, code))
        return frt_fail(AEE_ECONNRESET, FRT_LAYER_CORE, "the session ended during the call");
    if (code == FRT_DSP_CODE(AEE_EINVHANDLE) && !frt_handle_domain(invocation->handle, &(int){0}))
        return AEE_EINVHANDLE;
    describe_failure(invocation, code, errors);
    return code;
}

void frt_invocation_end(struct frt_invocation *invocation) {
    give_back(invocation);
    free_arguments(invocation);
    frt_session_leave(invocation->target.session);
}

int frt_call_framework(struct frt_session *session, uint32_t handle, uint32_t scalars, remote_arg *pra) {
    struct frt_argument arguments[4] = {{0}};
    struct frt_call call = {.handle = handle, .scalars = scalars, .pra = pra, .args = arguments};
    count_arguments(&call);
    for (uint32_t i = 0; i < call.in_buffers + call.out_buffers; ++i)
        arguments[i] = (struct frt_argument){
            .ptr = pra[i].buf.nLen ? pra[i].buf.pv : NULL, .len = pra[i].buf.nLen, .source = &pra[i]};
    return session->transport->invoke(session->link, &call);
}
