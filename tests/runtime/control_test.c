// SPDX-License-Identifier: BSD-3-Clause
// Control requests.
#include "calls.h"

static int register_skels(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo);
}

static int unregister_skels(void **state) {
    (void)state;
    return frt_unregister_skel("echo_skel_handle_invoke");
}

static int end_everything(void **state) {
    (void)state;
    struct remote_rpc_session_close close = {-1};
    return remote_session_control(FASTRPC_SESSION_CLOSE, &close, sizeof close);
}

#define SESSION_CONTROL(request, data) remote_session_control(request, &(data), sizeof(data))
#define CONTROL(request, data) remote_handle_control(request, &(data), sizeof(data))

static void wrong_size_and_unknown_request_are_told_apart(void **state) {
    (void)state;
    char data[64] = {0};
    for (uint32_t request = 1; request <= 18; ++request) {
        int expected = request == 3 || request == 5 ? AEE_EUNSUPPORTED : AEE_EBADPARM;
        assert_int_equal(remote_session_control(request, data, 1), expected);
        assert_int_equal(remote_session_control(request, NULL, 8), expected);
    }
    assert_int_equal(remote_session_control(0, data, 4), AEE_EUNSUPPORTED);
    assert_int_equal(remote_session_control(19, data, 4), AEE_EUNSUPPORTED);
    for (uint32_t request = 1; request <= 14; ++request) {
        int expected = request <= 6 ? AEE_EBADPARM : AEE_EUNSUPPORTED;
        assert_int_equal(remote_handle_control(request, data, 1), expected);
        assert_int_equal(remote_handle_control(request, NULL, 4), expected);
    }
    assert_int_equal(remote_handle64_control(0x1234, DSPRPC_GET_DOMAIN, data, sizeof(int)), AEE_EINVHANDLE);
}

static void thread_parameters_have_limits(void **state) {
    (void)state;
    struct {
        struct remote_rpc_thread_params params;
        int expected;
    } cases[] = {
        {{3, 1, 16384}, 0},
        {{3, 255, 8 << 20}, 0},
        {{3, -1, -1}, 0},
        {{-1, 100, -1}, 0},
        {{3, 0, 16384}, AEE_EBADPARM},
        {{3, 256, 16384}, AEE_EBADPARM},
        {{3, 1, 16383}, AEE_EBADPARM},
        {{3, 1, (8 << 20) + 1}, AEE_EBADPARM},
        {{7, 1, 16384}, AEE_EBADPARM},
        {{-2, 1, 16384}, AEE_EBADPARM},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; ++i)
        assert_int_equal(SESSION_CONTROL(FASTRPC_THREAD_PARAMS, cases[i].params), cases[i].expected);
}

static void parameters_are_refused_after_the_session_is_open(void **state) {
    (void)state;
    struct remote_rpc_control_unsigned_module module = {3, 1};
    struct remote_rpc_relative_thread_priority priority = {3, -300};
    struct remote_rpc_control_pd_dump dump = {3, 1};
    assert_int_equal(SESSION_CONTROL(FASTRPC_RELATIVE_THREAD_PRIORITY, priority), 0);
    assert_int_equal(SESSION_CONTROL(FASTRPC_CONTROL_PD_DUMP, dump), 0);
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(SESSION_CONTROL(DSPRPC_CONTROL_UNSIGNED_MODULE, module), AEE_EALREADYLOADED);
    assert_int_equal(SESSION_CONTROL(FASTRPC_RELATIVE_THREAD_PRIORITY, priority), AEE_EALREADYLOADED);
    module.domain = 3 + 8;
    assert_int_equal(SESSION_CONTROL(DSPRPC_CONTROL_UNSIGNED_MODULE, module), 0);
    module.domain = -1;
    assert_int_equal(SESSION_CONTROL(DSPRPC_CONTROL_UNSIGNED_MODULE, module), AEE_EALREADYLOADED);
    close_echo(h);
    assert_int_equal(SESSION_CONTROL(DSPRPC_CONTROL_UNSIGNED_MODULE, module), 0);
    module.enable = 0;
    assert_int_equal(SESSION_CONTROL(DSPRPC_CONTROL_UNSIGNED_MODULE, module), 0);
}

static void process_type_follows_the_request(void **state) {
    (void)state;
    struct remote_rpc_control_unsigned_module module = {3, 1};
    struct remote_process_type type = {3, -1};
    assert_int_equal(SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_TYPE, type), 0);
    assert_int_equal(type.process_type, PROCESS_TYPE_SIGNED);
    assert_int_equal(SESSION_CONTROL(DSPRPC_CONTROL_UNSIGNED_MODULE, module), 0);
    assert_int_equal(SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_TYPE, type), 0);
    assert_int_equal(type.process_type, PROCESS_TYPE_UNSIGNED);
    struct remote_rpc_pd_initmem_size size = {3, 4 << 20};
    assert_int_equal(SESSION_CONTROL(FASTRPC_PD_INITMEM_SIZE, size), AEE_EUNSUPPORTED);
    module.enable = 0;
    assert_int_equal(SESSION_CONTROL(DSPRPC_CONTROL_UNSIGNED_MODULE, module), 0);
    type.domain = -1;
    assert_int_equal(SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_TYPE, type), AEE_EBADPARM);
}

static void initial_memory_has_limits(void **state) {
    (void)state;
    struct remote_rpc_pd_initmem_size size = {3, 3 << 20};
    assert_int_equal(SESSION_CONTROL(FASTRPC_PD_INITMEM_SIZE, size), 0);
    size.pd_initmem_size = 200 << 20;
    assert_int_equal(SESSION_CONTROL(FASTRPC_PD_INITMEM_SIZE, size), 0);
    size.pd_initmem_size = (3 << 20) - 1;
    assert_int_equal(SESSION_CONTROL(FASTRPC_PD_INITMEM_SIZE, size), AEE_EBADPARM);
    size.pd_initmem_size = (200 << 20) + 1;
    assert_int_equal(SESSION_CONTROL(FASTRPC_PD_INITMEM_SIZE, size), AEE_EBADPARM);
}

static void three_sessions_can_be_reserved(void **state) {
    (void)state;
    char domain[] = "cdsp", name[] = "mine";
    static const uint32_t effective[] = {11, 19, 27};
    remote_rpc_reserve_new_session_t request = {
        .domain_name = domain, .domain_name_len = 4, .session_name = name, .session_name_len = 4};
    for (uint32_t i = 0; i < 3; ++i) {
        assert_int_equal(SESSION_CONTROL(FASTRPC_RESERVE_NEW_SESSION, request), 0);
        assert_int_equal(request.session_id, i + 1);
        assert_int_equal(request.effective_domain_id, effective[i]);
    }
    assert_int_equal(SESSION_CONTROL(FASTRPC_RESERVE_NEW_SESSION, request), AEE_ENOSESSION);
    // A session that ended can be reserved again.
    remote_handle64 h = open_echo(CDSP_DOMAIN "&_session=2");
    assert_int_equal(SESSION_CONTROL(FASTRPC_RESERVE_NEW_SESSION, request), AEE_ENOSESSION);
    close_echo(h);
    assert_int_equal(SESSION_CONTROL(FASTRPC_RESERVE_NEW_SESSION, request), 0);
    assert_int_equal(request.session_id, 2);
    for (int i = 1; i < 4; ++i) {
        char suffix[] = CDSP_DOMAIN "&_session=0";
        suffix[sizeof suffix - 2] = (char)('0' + i);
        close_echo(open_echo(suffix));
    }
    request.domain_name_len = 3;
    assert_int_equal(SESSION_CONTROL(FASTRPC_RESERVE_NEW_SESSION, request), AEE_EBADPARM);
    request.domain_name_len = 5; // some callers count the NUL
    assert_int_equal(SESSION_CONTROL(FASTRPC_RESERVE_NEW_SESSION, request), 0);
    close_echo(open_echo(CDSP_DOMAIN "&_session=1"));
}

static void effective_domain_is_domain_and_session(void **state) {
    (void)state;
    char domain[] = "gdsp1";
    remote_rpc_effective_domain_id_t request = {.domain_name = domain, .domain_name_len = 5, .session_id = 3};
    assert_int_equal(SESSION_CONTROL(FASTRPC_GET_EFFECTIVE_DOMAIN_ID, request), 0);
    assert_int_equal(request.effective_domain_id, 30);
    request.session_id = 4;
    assert_int_equal(SESSION_CONTROL(FASTRPC_GET_EFFECTIVE_DOMAIN_ID, request), AEE_EBADPARM);
    request.domain_name = NULL;
    assert_int_equal(SESSION_CONTROL(FASTRPC_GET_EFFECTIVE_DOMAIN_ID, request), AEE_EBADPARM);
}

static void uri_is_put_together(void **state) {
    (void)state;
    char domain[] = "cdsp", module[] = "file:///lib?x", uri[64];
    static const char expected[] = "file:///lib?x&_dom=cdsp&_session=1";
    remote_rpc_get_uri_t request = {.domain_name = domain,
                                    .domain_name_len = 4,
                                    .session_id = 1,
                                    .module_uri = module,
                                    .module_uri_len = sizeof module - 1,
                                    .uri = uri,
                                    .uri_len = sizeof expected};
    assert_int_equal(SESSION_CONTROL(FASTRPC_GET_URI, request), 0);
    assert_string_equal(uri, expected);
    request.module_uri_len = sizeof module;
    assert_int_equal(SESSION_CONTROL(FASTRPC_GET_URI, request), 0);
    assert_string_equal(uri, expected);
    request.uri_len = sizeof expected - 1;
    assert_int_equal(SESSION_CONTROL(FASTRPC_GET_URI, request), AEE_EBADSIZE);
    request.uri = NULL;
    assert_int_equal(SESSION_CONTROL(FASTRPC_GET_URI, request), AEE_EBADPARM);
}

static void capabilities_can_be_asked_without_session(void **state) {
    (void)state;
    struct remote_dsp_capability capability = {CDSP_DOMAIN_ID, ASYNC_FASTRPC_SUPPORT, 99};
    assert_int_equal(CONTROL(DSPRPC_GET_DSP_INFO, capability), 0);
    assert_int_equal(capability.capability, 1);
    capability.attribute_ID = HVX_SUPPORT_128B;
    assert_int_equal(CONTROL(DSPRPC_GET_DSP_INFO, capability), 0);
    assert_int_equal(capability.capability, 0);
    capability.attribute_ID = FASTRPC_MAX_DSP_ATTRIBUTES;
    assert_int_equal(CONTROL(DSPRPC_GET_DSP_INFO, capability), AEE_EBADPARM);
    capability = (struct remote_dsp_capability){7, 0, 0};
    assert_int_equal(CONTROL(DSPRPC_GET_DSP_INFO, capability), AEE_EBADPARM);
}

static void latency_has_modes_and_a_limit(void **state) {
    (void)state;
    struct remote_rpc_control_latency latency = {RPC_PM_QOS, 100};
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(remote_handle64_control(h, DSPRPC_CONTROL_LATENCY, &latency, sizeof latency), 0);
    latency.enable = RPC_POLL_QOS;
    assert_int_equal(remote_handle64_control(h, DSPRPC_CONTROL_LATENCY, &latency, sizeof latency), 0);
    latency.latency = 10000;
    assert_int_equal(remote_handle64_control(h, DSPRPC_CONTROL_LATENCY, &latency, sizeof latency),
                     AEE_EBADPARM);
    latency = (struct remote_rpc_control_latency){4, 0};
    assert_int_equal(remote_handle64_control(h, DSPRPC_CONTROL_LATENCY, &latency, sizeof latency),
                     AEE_EBADPARM);
    latency.enable = RPC_DISABLE_QOS;
    assert_int_equal(remote_handle64_control(h, DSPRPC_CONTROL_LATENCY, &latency, sizeof latency), 0);
    close_echo(h);
    latency = (struct remote_rpc_control_latency){RPC_POLL_QOS, 100};
    assert_int_equal(CONTROL(DSPRPC_CONTROL_LATENCY, latency), AEE_ENOSESSION);
}

static void paths_are_kept(void **state) {
    (void)state;
    char value[32] = "/some/where", back[32];
    struct remote_control_custom_path request = {sizeof value, "TEST_PATH", value};
    assert_int_equal(CONTROL(DSPRPC_GET_PATH, request), AEE_ERESOURCENOTFOUND);
    assert_int_equal(CONTROL(DSPRPC_SET_PATH, request), 0);
    request.value = back;
    assert_int_equal(CONTROL(DSPRPC_GET_PATH, request), 0);
    assert_string_equal(back, "/some/where");
    request.value_size = 11;
    assert_int_equal(CONTROL(DSPRPC_GET_PATH, request), AEE_EBADSIZE);
    request.value = value;
    assert_int_equal(CONTROL(DSPRPC_SET_PATH, request), AEE_EBADPARM);
    request.path = NULL;
    assert_int_equal(CONTROL(DSPRPC_SET_PATH, request), AEE_EBADPARM);
}

struct events {
    int count;
    int domain[8], session[8], status[8];
};

static int take_event(void *context, int domain, int session, remote_rpc_status_flags_t status) {
    struct events *events = context;
    assert_true(events->count < 8);
    events->domain[events->count] = domain;
    events->session[events->count] = session;
    events->status[events->count++] = (int)status;
    return 0;
}

// Not every transport lets a process die of an exception.
static void skip_without_exceptions(void) {
    remote_rpc_process_exception exception = {CDSP_DOMAIN_ID};
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    int code = SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_EXCEPTION, exception);
    close_echo(h);
    if (code == (int)0x80000414)
        skip();
    assert_int_equal(code, AEE_SUCCESS);
}

static void ends_of_sessions_are_notified(void **state) {
    (void)state;
    skip_without_exceptions();
    struct events events = {0};
    remote_rpc_notif_register_t request = {&events, CDSP_DOMAIN_ID, take_event};
    struct remote_rpc_process_clean_params kill = {CDSP_DOMAIN_ID + 8};
    assert_int_equal(SESSION_CONTROL(FASTRPC_REGISTER_STATUS_NOTIFICATIONS, request), 0);
    close_echo(open_echo(CDSP_DOMAIN));
    close_echo(open_echo(ADSP_DOMAIN));
    remote_handle64 h = open_echo(CDSP_DOMAIN "&_session=1");
    assert_int_equal(SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_KILL, kill), 0);
    assert_int_equal(SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_KILL, kill), AEE_ENOSESSION);
    close_echo(h);
    h = open_echo(CDSP_DOMAIN);
    kill.domain = CDSP_DOMAIN_ID;
    assert_int_equal(SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_EXCEPTION, kill), 0);
    close_echo(h);
    static const int expected[] = {FASTRPC_USER_PD_UP, FASTRPC_USER_PD_EXIT,
                                   FASTRPC_USER_PD_UP, FASTRPC_USER_PD_FORCE_KILL,
                                   FASTRPC_USER_PD_UP, FASTRPC_USER_PD_EXCEPTION};
    static const int sessions[] = {0, 0, 1, 1, 0, 0};
    assert_int_equal(events.count, 6);
    for (int i = 0; i < 6; ++i) {
        assert_int_equal(events.domain[i], CDSP_DOMAIN_ID);
        assert_int_equal(events.session[i], sessions[i]);
        assert_int_equal(events.status[i], expected[i]);
    }
    request.notifier_fn = NULL;
    assert_int_equal(SESSION_CONTROL(FASTRPC_REGISTER_STATUS_NOTIFICATIONS, request), 0);
    close_echo(open_echo(CDSP_DOMAIN));
    assert_int_equal(events.count, 6);
}

static void handles_of_an_ended_session_are_reset(void **state) {
    (void)state;
    struct remote_rpc_session_close close = {CDSP_DOMAIN_ID};
    remote_handle64 first = open_echo(CDSP_DOMAIN), second = open_echo(CDSP_DOMAIN);
    int32_t sum = 0;
    assert_int_equal(SESSION_CONTROL(FASTRPC_SESSION_CLOSE, close), 0);
    assert_int_equal(echo_open_objects(), 0);
    assert_int_equal(SESSION_CONTROL(FASTRPC_SESSION_CLOSE, close), AEE_ENOSESSION);
    assert_int_equal(call_add(first, 1, 2, &sum), AEE_ECONNRESET);
    // A new session on the same domain has nothing to do with the old handles.
    remote_handle64 third = open_echo(CDSP_DOMAIN);
    assert_int_equal(call_add(second, 1, 2, &sum), AEE_ECONNRESET);
    close_echo(first);
    close_echo(second);
    assert_int_equal(remote_handle64_close(second), AEE_EINVHANDLE);
    assert_int_equal(call_add(third, 1, 2, &sum), 0);
    close_echo(third);
}

static void exception_resets_the_session(void **state) {
    (void)state;
    skip_without_exceptions();
    remote_rpc_process_exception exception = {CDSP_DOMAIN_ID};
    remote_handle64 h = open_echo(CDSP_DOMAIN), other = open_echo(CDSP_DOMAIN);
    int32_t sum;
    assert_int_equal(SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_EXCEPTION, exception), 0);
    assert_int_equal(call_add(h, 1, 2, &sum), AEE_ECONNRESET);
    assert_int_equal(SESSION_CONTROL(FASTRPC_REMOTE_PROCESS_EXCEPTION, exception), AEE_ENOSESSION);
    remote_handle64 next = open_echo(CDSP_DOMAIN);
    assert_int_equal(call_add(next, 1, 2, &sum), 0);
    close_echo(other);
    close_echo(next);
    close_echo(h);
    assert_int_equal(echo_open_objects(), 0);
}

static void contexts_and_wakelock_answer_as_documented(void **state) {
    (void)state;
    fastrpc_context_create create = {0};
    fastrpc_context_destroy destroy = {0};
    struct remote_rpc_control_wakelock wakelock = {1};
    struct remote_rpc_thread_params params = {0};
    assert_int_equal(SESSION_CONTROL(FASTRPC_CONTEXT_CREATE, create), AEE_EUNSUPPORTED);
    assert_int_equal(SESSION_CONTROL(FASTRPC_CONTEXT_DESTROY, destroy), AEE_EUNSUPPORTED);
    assert_int_equal(SESSION_CONTROL(FASTRPC_MAX_THREAD_PARAM, params), 0);
    assert_int_equal(CONTROL(DSPRPC_CONTROL_WAKELOCK, wakelock), 0);
}

#define TEST(name) cmocka_unit_test_teardown(name, end_everything)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(wrong_size_and_unknown_request_are_told_apart),
        TEST(thread_parameters_have_limits),
        TEST(parameters_are_refused_after_the_session_is_open),
        TEST(process_type_follows_the_request),
        TEST(initial_memory_has_limits),
        TEST(three_sessions_can_be_reserved),
        TEST(effective_domain_is_domain_and_session),
        TEST(uri_is_put_together),
        TEST(capabilities_can_be_asked_without_session),
        TEST(latency_has_modes_and_a_limit),
        TEST(paths_are_kept),
        TEST(ends_of_sessions_are_notified),
        TEST(handles_of_an_ended_session_are_reset),
        TEST(exception_resets_the_session),
        TEST(contexts_and_wakelock_answer_as_documented),
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
