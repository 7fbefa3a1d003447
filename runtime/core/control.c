// SPDX-License-Identifier: BSD-3-Clause
// remote_handle_control and remote_handle64_control.
#include <stdio.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/core/invocation.h"
#include "runtime/core/transports.h"
#include "runtime/core/uri.h"
#include "runtime/dsp/host.h"
#include "runtime/include/AEEStdErr.h"

#define POLL_LIMIT_US 10000u
#define PATH_NAME_LIMIT 128u

// What a request is about: the session of a handle, or the default domain.
struct control_target {
    int effective;
};

static int set_poll_in_session(struct frt_session *session, uint32_t microseconds) {
    struct {
        uint32_t enable, timeout;
    } in = {microseconds > 0, POLL_LIMIT_US};
    remote_arg args[1] = {{.buf = {&in, sizeof in}}};
    int code = session->transport->option(session->link, FRT_OPTION_POLL, microseconds);
    if (code)
        return frt_fail(code, FRT_LAYER_TRANSPORT, "%s does not poll for results", session->transport->name);
    code = frt_call_framework(session, FRT_HANDLE_CURRENT_PROCESS,
                              REMOTE_SCALARS_MAKE(FRT_PROCESS_POLL_MODE, 1, 0), args);
    return code ? frt_fail(code, FRT_LAYER_SKEL, "the DSP does not poll") : AEE_SUCCESS;
}

static int set_poll(const struct control_target *target, uint32_t microseconds) {
    unsigned domain, number;
    struct frt_session *session = NULL;
    if (frt_split_domain(target->effective, &domain, &number))
        session = frt_session_find(domain, number);
    bool entered = session && frt_session_enter(session);
    int code = AEE_SUCCESS;
    if (entered) {
        code = set_poll_in_session(session, microseconds);
        frt_session_leave(session);
    }
    frt_session_release(session);
    return entered ? code
                   : frt_fail(AEE_ENOSESSION, FRT_LAYER_CORE, "there is no session to set polling for");
}

// Power settings are accepted: there is nothing here that saves power.
static int set_latency(const struct control_target *target, void *data) {
    const struct remote_rpc_control_latency *latency = data;
    if (latency->enable > RPC_POLL_QOS ||
        (latency->enable == RPC_POLL_QOS && latency->latency >= POLL_LIMIT_US))
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "latency: bad mode, or %u us and more", POLL_LIMIT_US);
    if (latency->enable == RPC_POLL_QOS)
        return set_poll(target, latency->latency ? latency->latency : POLL_LIMIT_US - 1);
    if (latency->enable == RPC_DISABLE_QOS) {
        unsigned domain, number;
        struct frt_session *session =
            frt_split_domain(target->effective, &domain, &number) ? frt_session_find(domain, number) : NULL;
        frt_session_release(session);
        return session ? set_poll(target, 0) : AEE_SUCCESS;
    }
    return AEE_SUCCESS;
}

static int get_dsp_info(const struct control_target *target, void *data) {
    (void)target;
    struct remote_dsp_capability *capability = data;
    if (capability->domain >= FRT_DOMAIN_COUNT || capability->attribute_ID >= FASTRPC_MAX_DSP_ATTRIBUTES)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "DSP info: bad domain or attribute");
    const struct frt_transport *transport = frt_transport_chosen();
    if (!transport)
        return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_CORE, "there is no transport \"%s\"",
                        frt_setting("transport", "loop"));
    uint32_t value = 0;
    int code = transport->query(capability->domain, capability->attribute_ID, &value);
    if (code)
        return frt_fail(code, FRT_LAYER_TRANSPORT, "%s cannot tell this attribute", transport->name);
    capability->capability = value;
    return AEE_SUCCESS;
}

static int set_wakelock(const struct control_target *target, void *data) {
    (void)target;
    (void)data;
    return AEE_SUCCESS;
}

static int get_domain(const struct control_target *target, void *data) {
    ((remote_rpc_get_domain_t *)data)->domain = target->effective;
    return AEE_SUCCESS;
}

// Paths are settings whose key starts with "path."; the loader looks for DSP_LIBRARY_PATH and
// ADSP_LIBRARY_PATH there.
static int path_key(const struct remote_control_custom_path *request, char *key, size_t size) {
    if (!request->path || !*request->path || !request->value || request->value_size <= 0)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "path: a name and a value are needed");
    int length = snprintf(key, size, "path.%s", request->path);
    if (length < 0 || (size_t)length >= size)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "path: the name is too long");
    return AEE_SUCCESS;
}

static int set_path(const struct control_target *target, void *data) {
    (void)target;
    const struct remote_control_custom_path *request = data;
    char key[PATH_NAME_LIMIT];
    int code = path_key(request, key, sizeof key);
    if (code)
        return code;
    if (!memchr(request->value, '\0', (size_t)request->value_size))
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "path: the value has no end");
    return frt_configure(key, request->value);
}

static int get_path(const struct control_target *target, void *data) {
    (void)target;
    struct remote_control_custom_path *request = data;
    char key[PATH_NAME_LIMIT];
    int code = path_key(request, key, sizeof key);
    if (code)
        return code;
    const char *value = frt_setting(key, NULL);
    if (!value)
        return frt_fail(AEE_ERESOURCENOTFOUND, FRT_LAYER_CORE, "path: %s was not set", request->path);
    size_t size = strlen(value) + 1;
    if (size > (size_t)request->value_size)
        return frt_fail(AEE_EBADSIZE, FRT_LAYER_API, "path: the value needs %zu bytes", size);
    memcpy(request->value, value, size);
    return AEE_SUCCESS;
}

struct control_request {
    uint32_t id;
    uint32_t size;
    int (*serve)(const struct control_target *target, void *data);
};

static const struct control_request requests[] = {
    {DSPRPC_CONTROL_LATENCY, sizeof(struct remote_rpc_control_latency), set_latency},
    {DSPRPC_GET_DSP_INFO, sizeof(struct remote_dsp_capability), get_dsp_info},
    {DSPRPC_CONTROL_WAKELOCK, sizeof(struct remote_rpc_control_wakelock), set_wakelock},
    {DSPRPC_GET_DOMAIN, sizeof(remote_rpc_get_domain_t), get_domain},
    {DSPRPC_SET_PATH, sizeof(struct remote_control_custom_path), set_path},
    {DSPRPC_GET_PATH, sizeof(struct remote_control_custom_path), get_path},
};

static int serve(const struct control_target *target, uint32_t req, void *data, uint32_t size) {
    for (size_t i = 0; i < sizeof requests / sizeof *requests; ++i) {
        if (requests[i].id != req)
            continue;
        if (!data || size != requests[i].size)
            return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "request %u takes %u bytes of data", req,
                            requests[i].size);
        return requests[i].serve(target, data);
    }
    return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_API, "there is no control request %u here", req);
}

int remote_handle64_control(remote_handle64 h, uint32_t req, void *data, uint32_t datalen) {
    struct control_target target;
    if (!frt_handle_domain(h, &target.effective))
        return AEE_EINVHANDLE;
    return serve(&target, req, data, datalen);
}

int remote_handle_control(uint32_t req, void *data, uint32_t datalen) {
    struct control_target target = {(int)frt_default_domain()};
    return serve(&target, req, data, datalen);
}
