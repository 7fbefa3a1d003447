// SPDX-License-Identifier: BSD-3-Clause
// remote_session_control.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/core/invocation.h"
#include "runtime/core/uri.h"
#include "runtime/dsp/host.h"
#include "runtime/include/AEEStdErr.h"

#define DEFAULT_PRIORITY 192
#define HIGHEST_PRIORITY 1
#define LOWEST_PRIORITY 255
#define SMALLEST_STACK (16 * 1024)
#define LARGEST_STACK (8 * 1024 * 1024)
#define MIB (1024u * 1024u)

static int bad_value(const char *what) {
    return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "session control: %s", what);
}

static void change_priority(struct frt_session_parameters *parameters, int value) {
    parameters->priority = value;
}

static void change_stack_size(struct frt_session_parameters *parameters, int value) {
    parameters->stack_size = value;
}

static void change_unsigned(struct frt_session_parameters *parameters, int value) {
    parameters->unsigned_module = value != 0;
}

static void change_pd_dump(struct frt_session_parameters *parameters, int value) {
    parameters->pd_dump = value != 0;
}

static void change_initmem(struct frt_session_parameters *parameters, int value) {
    parameters->initmem_size = (uint32_t)value;
}

static int set_thread_params(void *data) {
    const struct remote_rpc_thread_params *wanted = data;
    if (wanted->prio != -1 && (wanted->prio < HIGHEST_PRIORITY || wanted->prio > LOWEST_PRIORITY))
        return bad_value("the priority is not within 1 to 255");
    if (wanted->stack_size != -1 &&
        (wanted->stack_size < SMALLEST_STACK || wanted->stack_size > LARGEST_STACK))
        return bad_value("the stack size is not within 16 KiB to 8 MiB");
    int priority = wanted->prio == -1 ? DEFAULT_PRIORITY : wanted->prio;
    int stack_size = wanted->stack_size == -1 ? SMALLEST_STACK : wanted->stack_size;
    int code = frt_session_change(wanted->domain, change_priority, priority);
    return code ? code : frt_session_change(wanted->domain, change_stack_size, stack_size);
}

static int set_relative_priority(void *data) {
    const struct remote_rpc_relative_thread_priority *wanted = data;
    int64_t priority = (int64_t)DEFAULT_PRIORITY + wanted->relative_thread_priority;
    if (priority < HIGHEST_PRIORITY)
        priority = HIGHEST_PRIORITY;
    if (priority > LOWEST_PRIORITY)
        priority = LOWEST_PRIORITY;
    return frt_session_change(wanted->domain, change_priority, (int)priority);
}

static int set_unsigned_module(void *data) {
    const struct remote_rpc_control_unsigned_module *wanted = data;
    return frt_session_change(wanted->domain, change_unsigned, wanted->enable);
}

static int set_pd_dump(void *data) {
    const struct remote_rpc_control_pd_dump *wanted = data;
    return frt_session_change(wanted->domain, change_pd_dump, wanted->enable);
}

static int set_initmem_size(void *data) {
    const struct remote_rpc_pd_initmem_size *wanted = data;
    unsigned domain, number;
    if (wanted->pd_initmem_size < 3 * MIB || wanted->pd_initmem_size > 200 * MIB)
        return bad_value("the initial memory is not within 3 to 200 MiB");
    if (frt_split_domain(wanted->domain, &domain, &number) &&
        frt_session_parameters_of(domain, number).unsigned_module)
        return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_API, "only signed processes choose their initial memory");
    return frt_session_change(wanted->domain, change_initmem, (int)wanted->pd_initmem_size);
}

static int accept_max_thread(void *data) {
    (void)data;
    return AEE_SUCCESS;
}

// Ends one session, or all of them for -1.
static int end_sessions(int effective, enum frt_session_end how) {
    unsigned domain, number;
    if (effective == -1) {
        for (int each = 0; each < NUM_DOMAINS * NUM_SESSIONS; ++each) {
            if (GET_DOMAIN_FROM_EFFEC_DOMAIN_ID(each) < FRT_DOMAIN_COUNT)
                (void)end_sessions(each, how);
        }
        return AEE_SUCCESS;
    }
    if (!frt_split_domain(effective, &domain, &number))
        return bad_value("there is no such domain");
    struct frt_session *session = frt_session_find(domain, number);
    if (!session)
        return AEE_ENOSESSION;
    frt_session_end(session, how);
    frt_session_release(session);
    return AEE_SUCCESS;
}

static int end_and_describe(int effective, enum frt_session_end how) {
    int code = end_sessions(effective, how);
    if (code == AEE_ENOSESSION)
        (void)frt_fail(code, FRT_LAYER_CORE, "domain %d has no session to end", effective);
    return code;
}

static int kill_process(void *data) {
    return end_and_describe(((struct remote_rpc_process_clean_params *)data)->domain, FRT_END_KILL);
}

static int close_session(void *data) {
    return end_and_describe(((struct remote_rpc_session_close *)data)->domain, FRT_END_CLOSE);
}

static int raise_exception(void *data) {
    unsigned domain, number;
    if (!frt_split_domain(((remote_rpc_process_exception *)data)->domain, &domain, &number))
        return bad_value("there is no such domain");
    struct frt_session *session = frt_session_find(domain, number);
    bool entered = session && frt_session_enter(session);
    int code = AEE_SUCCESS;
    if (entered) {
        code = frt_call_framework(session, FRT_HANDLE_CURRENT_PROCESS,
                                  REMOTE_SCALARS_MAKE(FRT_PROCESS_EXCEPTION, 0, 0), NULL);
        frt_session_leave(session);
    }
    frt_session_release(session);
    if (!entered)
        return frt_fail(AEE_ENOSESSION, FRT_LAYER_CORE, "there is no session to raise an exception in");
    // A process that dies of it cannot answer.
    if (code == AEE_ECONNRESET)
        return AEE_SUCCESS;
    return code ? frt_fail(code, FRT_LAYER_TRANSPORT, "no exception could be raised") : AEE_SUCCESS;
}

static int get_process_type(void *data) {
    struct remote_process_type *type = data;
    unsigned domain, number;
    if (!frt_split_domain(type->domain, &domain, &number))
        return bad_value("there is no such domain");
    type->process_type = frt_session_parameters_of(domain, number).unsigned_module ? PROCESS_TYPE_UNSIGNED
                                                                                   : PROCESS_TYPE_SIGNED;
    return AEE_SUCCESS;
}

static int register_notifications(void *data) {
    const remote_rpc_notif_register_t *wanted = data;
    return frt_session_notify(wanted->domain, wanted->notifier_fn, wanted->context);
}

static bool find_domain(const char *name, uint32_t length, unsigned *domain) {
    if (!name || length > MAX_DOMAIN_NAMELEN)
        return false;
    // Whether callers count the NUL differs.
    if (length > 0 && name[length - 1] == '\0')
        --length;
    int found = frt_domain_of_name(name, length);
    *domain = (unsigned)found;
    return found >= 0;
}

static int reserve_session(void *data) {
    remote_rpc_reserve_new_session_t *wanted = data;
    unsigned domain, number;
    if (!find_domain(wanted->domain_name, wanted->domain_name_len, &domain))
        return bad_value("there is no such domain");
    if (!wanted->session_name || wanted->session_name_len == 0)
        return bad_value("a session needs a name");
    int code = frt_session_reserve(domain, &number);
    if (code)
        return code;
    wanted->session_id = number;
    wanted->effective_domain_id = domain + NUM_DOMAINS * number;
    return AEE_SUCCESS;
}

static int get_effective_domain(void *data) {
    remote_rpc_effective_domain_id_t *wanted = data;
    unsigned domain;
    if (!find_domain(wanted->domain_name, wanted->domain_name_len, &domain) ||
        wanted->session_id >= NUM_SESSIONS)
        return bad_value("there is no such domain or session");
    wanted->effective_domain_id = domain + NUM_DOMAINS * wanted->session_id;
    return AEE_SUCCESS;
}

static int get_uri(void *data) {
    remote_rpc_get_uri_t *wanted = data;
    unsigned domain;
    if (!find_domain(wanted->domain_name, wanted->domain_name_len, &domain) ||
        wanted->session_id >= NUM_SESSIONS)
        return bad_value("there is no such domain or session");
    if (!wanted->module_uri || !wanted->uri || wanted->module_uri_len > INT32_MAX)
        return bad_value("no module URI, or nowhere to put the result");
    int module_length = (int)strnlen(wanted->module_uri, wanted->module_uri_len);
    int length = snprintf(wanted->uri, wanted->uri_len, "%.*s&_dom=%s" FASTRPC_SESSION_URI "%u",
                          module_length, wanted->module_uri, frt_domain_name(domain), wanted->session_id);
    if (length < 0 || (uint32_t)length >= wanted->uri_len)
        return frt_fail(AEE_EBADSIZE, FRT_LAYER_API, "session control: the URI needs %d bytes", length + 1);
    return AEE_SUCCESS;
}

static int refuse_contexts(void *data) {
    (void)data;
    return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_API, "there are no contexts over several domains here");
}

struct session_request {
    uint32_t id;
    uint32_t size;
    int (*serve)(void *data);
};

static const struct session_request requests[] = {
    {FASTRPC_THREAD_PARAMS, sizeof(struct remote_rpc_thread_params), set_thread_params},
    {DSPRPC_CONTROL_UNSIGNED_MODULE, sizeof(struct remote_rpc_control_unsigned_module), set_unsigned_module},
    {FASTRPC_RELATIVE_THREAD_PRIORITY, sizeof(struct remote_rpc_relative_thread_priority),
     set_relative_priority},
    {FASTRPC_REMOTE_PROCESS_KILL, sizeof(struct remote_rpc_process_clean_params), kill_process},
    {FASTRPC_SESSION_CLOSE, sizeof(struct remote_rpc_session_close), close_session},
    {FASTRPC_CONTROL_PD_DUMP, sizeof(struct remote_rpc_control_pd_dump), set_pd_dump},
    {FASTRPC_REMOTE_PROCESS_EXCEPTION, sizeof(remote_rpc_process_exception), raise_exception},
    {FASTRPC_REMOTE_PROCESS_TYPE, sizeof(struct remote_process_type), get_process_type},
    {FASTRPC_REGISTER_STATUS_NOTIFICATIONS, sizeof(remote_rpc_notif_register_t), register_notifications},
    {FASTRPC_PD_INITMEM_SIZE, sizeof(struct remote_rpc_pd_initmem_size), set_initmem_size},
    {FASTRPC_RESERVE_NEW_SESSION, sizeof(remote_rpc_reserve_new_session_t), reserve_session},
    {FASTRPC_GET_EFFECTIVE_DOMAIN_ID, sizeof(remote_rpc_effective_domain_id_t), get_effective_domain},
    {FASTRPC_GET_URI, sizeof(remote_rpc_get_uri_t), get_uri},
    {FASTRPC_MAX_THREAD_PARAM, sizeof(struct remote_rpc_thread_params), accept_max_thread},
    {FASTRPC_CONTEXT_CREATE, sizeof(fastrpc_context_create), refuse_contexts},
    {FASTRPC_CONTEXT_DESTROY, sizeof(fastrpc_context_destroy), refuse_contexts},
};

int remote_session_control(uint32_t req, void *data, uint32_t datalen) {
    for (size_t i = 0; i < sizeof requests / sizeof *requests; ++i) {
        if (requests[i].id != req)
            continue;
        if (!data || datalen != requests[i].size)
            return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "session request %u takes %u bytes of data", req,
                            requests[i].size);
        return requests[i].serve(data);
    }
    return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_API, "there is no session request %u here", req);
}
