// SPDX-License-Identifier: BSD-3-Clause
// The framework's own interfaces on static handles.
#include <stdlib.h>
#include <string.h>

#include "runtime/core/transport.h"
#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"

#define NAME_LIMIT 65536u

static bool counts_are(const struct frt_dsp_call *call, uint32_t in, uint32_t out) {
    return !call->wide && REMOTE_SCALARS_INBUFS(call->scalars) == in &&
           REMOTE_SCALARS_OUTBUFS(call->scalars) == out && REMOTE_SCALARS_INHANDLES(call->scalars) == 0 &&
           REMOTE_SCALARS_OUTHANDLES(call->scalars) == 0;
}

static bool holds(remote_buf buffer, size_t size) {
    return buffer.nLen >= size && (size == 0 || buffer.pv);
}

// Copies a name out of memory that the client can change.
static int copy_name(remote_buf buffer, uint32_t length, char **copy) {
    if (length == 0 || length > NAME_LIMIT || !holds(buffer, length))
        return FRT_DSP_CODE(AEE_EBADPARM);
    char *name = malloc(length);
    if (!name)
        return FRT_DSP_CODE(AEE_ENOMEMORY);
    memcpy(name, buffer.pv, length);
    if (name[length - 1] != '\0') {
        free(name);
        return FRT_DSP_CODE(AEE_EBADPARM);
    }
    *copy = name;
    return AEE_SUCCESS;
}

static int serve_open(struct frt_dsp *dsp, const struct frt_dsp_call *call) {
    const remote_arg *args = call->args;
    struct frt_remotectl_open_in in;
    struct frt_remotectl_open_out out = {0};
    if (!counts_are(call, 2, 2) || !holds(args[0].buf, sizeof in) || !holds(args[2].buf, sizeof out))
        return FRT_DSP_CODE(AEE_EBADPARM);
    memcpy(&in, args[0].buf.pv, sizeof in);
    if (!holds(args[3].buf, in.error_size))
        return FRT_DSP_CODE(AEE_EBADPARM);
    char *name;
    int code = copy_name(args[1].buf, in.name_length, &name);
    if (code)
        return code;
    char error[FRT_REMOTECTL_ERROR_SIZE] = "";
    out.code = frt_dsp_open(dsp, name, &out.handle, error, sizeof error);
    free(name);
    memcpy(args[2].buf.pv, &out, sizeof out);
    if (in.error_size) {
        size_t size = in.error_size < sizeof error ? in.error_size : sizeof error;
        error[size - 1] = '\0';
        memset(args[3].buf.pv, 0, in.error_size);
        memcpy(args[3].buf.pv, error, size);
    }
    return AEE_SUCCESS;
}

static int serve_close(struct frt_dsp *dsp, const struct frt_dsp_call *call) {
    const remote_arg *args = call->args;
    struct frt_remotectl_close_in in;
    if (!counts_are(call, 1, 2) || !holds(args[0].buf, sizeof in) || !holds(args[1].buf, sizeof(int32_t)))
        return FRT_DSP_CODE(AEE_EBADPARM);
    memcpy(&in, args[0].buf.pv, sizeof in);
    if (!holds(args[2].buf, in.error_size))
        return FRT_DSP_CODE(AEE_EBADPARM);
    int32_t code = frt_dsp_close(dsp, in.handle);
    memcpy(args[1].buf.pv, &code, sizeof code);
    if (in.error_size)
        memset(args[2].buf.pv, 0, in.error_size);
    return AEE_SUCCESS;
}

static int serve_process(struct frt_dsp *dsp, const struct frt_dsp_call *call) {
    switch (REMOTE_SCALARS_METHOD(call->scalars)) {
    case FRT_PROCESS_EXIT:
    case FRT_PROCESS_THREAD_EXIT:
        return counts_are(call, 0, 0) ? AEE_SUCCESS : FRT_DSP_CODE(AEE_EBADPARM);
    case FRT_PROCESS_SET_QOS:
    case FRT_PROCESS_POLL_MODE:
        return counts_are(call, 1, 0) ? AEE_SUCCESS : FRT_DSP_CODE(AEE_EBADPARM);
    case FRT_PROCESS_EXCEPTION:
        if (!dsp->config.exception)
            return FRT_DSP_CODE(AEE_EUNSUPPORTED);
        dsp->config.exception(dsp->config.context);
        return AEE_SUCCESS;
    default:
        return FRT_DSP_CODE(AEE_EUNSUPPORTED);
    }
}

int frt_framework_invoke(struct frt_dsp *dsp, const struct frt_dsp_call *call) {
    uint32_t method = REMOTE_SCALARS_METHOD(call->scalars);
    if (call->wide)
        return FRT_DSP_CODE(AEE_EUNSUPPORTED);
    if (call->handle == FRT_HANDLE_REMOTECTL && method == FRT_REMOTECTL_OPEN)
        return serve_open(dsp, call);
    if (call->handle == FRT_HANDLE_REMOTECTL && method == FRT_REMOTECTL_CLOSE)
        return serve_close(dsp, call);
    if (call->handle == FRT_HANDLE_CURRENT_PROCESS)
        return serve_process(dsp, call);
    return FRT_DSP_CODE(call->handle == FRT_HANDLE_REMOTECTL ? AEE_EUNSUPPORTED : AEE_EINVHANDLE);
}
