// SPDX-License-Identifier: BSD-3-Clause
// Opening, calling and closing skels.
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/core/invocation.h"
#include "runtime/core/uri.h"
#include "runtime/dsp/host.h"
#include "runtime/include/AEEStdErr.h"

static int describe_open_failure(int code, unsigned errors, const char *uri, const char *reason) {
    if (errors == frt_error_count()) {
        (void)frt_fail(code, FRT_LAYER_LOADER, "%s: %s", uri, *reason ? reason : frt_strerror(code));
        frt_error_from_dsp(code);
    }
    return code;
}

// Asks the DSP's loader for a skel. The URI travels verbatim.
static int open_on_dsp(struct frt_session *session, const char *uri, uint32_t *dsp_handle) {
    char reason[FRT_REMOTECTL_ERROR_SIZE] = "";
    size_t length = strlen(uri) + 1;
    struct frt_remotectl_open_in in = {(uint32_t)length, sizeof reason};
    struct frt_remotectl_open_out out = {0};
    if (length > UINT32_MAX)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "the URI is too long");
    remote_arg args[4] = {{.buf = {&in, sizeof in}},
                          {.buf = {NULL, length}},
                          {.buf = {&out, sizeof out}},
                          {.buf = {reason, sizeof reason}}};
    memcpy(&args[1].buf.pv, &uri, sizeof uri); // only read; remote_buf has no const
    unsigned errors = frt_error_count();
    int code = frt_call_framework(session, FRT_HANDLE_REMOTECTL,
                                  REMOTE_SCALARS_MAKE(FRT_REMOTECTL_OPEN, 2, 2), args);
    reason[sizeof reason - 1] = '\0';
    if (!code)
        code = out.code;
    *dsp_handle = out.handle;
    return code ? describe_open_failure(code, errors, uri, reason) : AEE_SUCCESS;
}

static int close_on_dsp(struct frt_session *session, uint32_t dsp_handle) {
    char reason[FRT_REMOTECTL_ERROR_SIZE] = "";
    struct frt_remotectl_close_in in = {dsp_handle, sizeof reason};
    int32_t result = 0;
    remote_arg args[3] = {
        {.buf = {&in, sizeof in}}, {.buf = {&result, sizeof result}}, {.buf = {reason, sizeof reason}}};
    unsigned errors = frt_error_count();
    int code = frt_call_framework(session, FRT_HANDLE_REMOTECTL,
                                  REMOTE_SCALARS_MAKE(FRT_REMOTECTL_CLOSE, 1, 2), args);
    reason[sizeof reason - 1] = '\0';
    if (!code)
        code = result;
    return code ? describe_open_failure(code, errors, "close", reason) : AEE_SUCCESS;
}

static int open_in_session(struct frt_session *session, const char *uri, bool narrow,
                           remote_handle64 *handle) {
    uint32_t dsp_handle = 0;
    if (!frt_session_enter(session))
        return frt_fail(AEE_ECONNRESET, FRT_LAYER_CORE, "the session ended");
    int code = open_on_dsp(session, uri, &dsp_handle);
    if (!code) {
        code = frt_handle_new((struct frt_handle_target){session, dsp_handle}, narrow, handle);
        if (code)
            (void)close_on_dsp(session, dsp_handle);
    }
    frt_session_leave(session);
    return code;
}

static int open_skel(unsigned domain, unsigned number, const char *uri, bool narrow,
                     remote_handle64 *handle) {
    struct frt_session *session;
    int code = frt_session_open(domain, number, true, &session);
    if (code)
        return code;
    code = open_in_session(session, uri, narrow, handle);
    if (code) {
        (void)frt_session_drop_handle(session, true);
        frt_session_release(session);
    }
    return code;
}

// Where a URI leads; domain is what counts without _dom, -1: it must be there.
static int parse_target(const char *uri, int domain, unsigned *target_domain, unsigned *target_session) {
    *target_domain = *target_session = 0;
    struct frt_uri parts;
    const char *mistake = frt_uri_parse(uri, &parts);
    if (mistake)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "%s: %s", uri, mistake);
    if (parts.kind == FRT_URI_ITRANSPORT)
        return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_API, "%s: there are no transport keywords here", uri);
    if (parts.domain.text)
        domain = frt_domain_of_name(parts.domain.text, parts.domain.length);
    else if (domain < 0)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API,
                        "%s: the domain is missing, append &_dom=cdsp for example", uri);
    if (domain < 0)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "%s: there is no such domain", uri);
    int session = frt_uri_session(&parts);
    if (session < 0)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "%s: _session is none of 0 to 3", uri);
    *target_domain = (unsigned)domain;
    *target_session = (unsigned)session;
    return AEE_SUCCESS;
}

int remote_handle64_open(const char *name, remote_handle64 *ph) {
    unsigned domain, session;
    if (!name || !ph)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_handle64_open: the name or the result is NULL");
    int code = parse_target(name, -1, &domain, &session);
    return code ? code : open_skel(domain, session, name, false, ph);
}

int remote_handle_open(const char *name, remote_handle *ph) {
    unsigned domain, session;
    remote_handle64 handle = 0;
    if (!name || !ph)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_handle_open: the name or the result is NULL");
    int code = parse_target(name, (int)frt_default_domain(), &domain, &session);
    if (!code)
        code = open_skel(domain, session, name, true, &handle);
    if (!code)
        *ph = (remote_handle)handle;
    return code;
}

int remote_handle64_close(remote_handle64 h) {
    struct frt_handle_target target;
    int code = AEE_SUCCESS;
    if (!frt_handle_take(h, &target))
        return AEE_EINVHANDLE;
    // The end of a session closes what is open in it.
    if (!frt_session_drop_handle(target.session, false) && frt_session_enter(target.session)) {
        unsigned errors = frt_error_count();
        code = close_on_dsp(target.session, target.dsp_handle);
        frt_session_leave(target.session);
        // Then the end of the session came first, and has closed what was open.
        if (code == AEE_ECONNRESET || frt_session_ended_first(target.session, code)) {
            frt_error_set_count(errors);
            code = AEE_SUCCESS;
        }
    }
    frt_session_release(target.session);
    if (code)
        frt_error_in_call(h, -1);
    return code;
}

int remote_handle_close(remote_handle h) {
    return remote_handle64_close(h);
}

static int invoke(const struct frt_invoke_request *request) {
    struct frt_invocation invocation;
    int code = frt_invocation_begin(&invocation, request);
    if (code)
        return code;
    code = frt_invocation_run(&invocation);
    frt_invocation_end(&invocation);
    return code;
}

int remote_handle64_invoke(remote_handle64 h, uint32_t dwScalars, remote_arg *pra) {
    return invoke(&(struct frt_invoke_request){h, false, dwScalars, pra});
}

int remote_handle_invoke(remote_handle h, uint32_t dwScalars, remote_arg *pra) {
    return invoke(&(struct frt_invoke_request){h, false, dwScalars, pra});
}

int remote_handle64_invoke_s64(remote_handle64 h, uint64_t dwScalars, remote_arg *pra) {
    return invoke(&(struct frt_invoke_request){h, true, dwScalars, pra});
}

int remote_handle_invoke_s64(remote_handle h, uint64_t dwScalars, remote_arg *pra) {
    return invoke(&(struct frt_invoke_request){h, true, dwScalars, pra});
}

int remote_set_mode(uint32_t mode) {
    if (mode > REMOTE_MODE_SERIAL)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_set_mode: there is no mode %u", mode);
    return AEE_SUCCESS;
}
