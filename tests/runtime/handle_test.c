// SPDX-License-Identifier: BSD-3-Clause
// Opening, calling and closing, over the in-process transport.
#include <stdio.h>

#include "calls.h"
#include "runtime/core/transport.h"

static int register_skels(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo) || FRT_REGISTER_SKEL(plain) ||
           frt_register_skel(&(struct frt_skel){.symbol = "wide_skel_handle_invoke_s64",
                                                .handle_invoke_s64 = wide_skel_handle_invoke_s64}) ||
           frt_register_skel(&(struct frt_skel){.symbol = "wideplain_skel_invoke_s64",
                                                .invoke_s64 = wideplain_skel_invoke_s64});
}

static int unregister_skels(void **state) {
    (void)state;
    return frt_unregister_skel("echo_skel_handle_invoke") || frt_unregister_skel("plain_skel_invoke") ||
           frt_unregister_skel("wide_skel_handle_invoke_s64") ||
           frt_unregister_skel("wideplain_skel_invoke_s64");
}

static void call_returns_the_result(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    int32_t sum = 0;
    assert_int_equal(call_add(h, 40, 2, &sum), AEE_SUCCESS);
    assert_int_equal(sum, 42);
    close_echo(h);
    assert_int_equal(echo_open_objects(), 0);
}

static void handle_is_never_a_special_number(void **state) {
    (void)state;
    for (int i = 0; i < 300; ++i) {
        remote_handle64 h = open_echo(CDSP_DOMAIN);
        assert_true(h > 0x200);
        assert_true(h != UINT64_MAX);
        close_echo(h);
    }
    for (int i = 0; i < 300; ++i) {
        remote_handle h;
        assert_int_equal(remote_handle_open("plain", &h), 0);
        assert_true(h > 0x200);
        assert_true(h != UINT32_MAX);
        assert_int_equal(remote_handle_close(h), 0);
    }
}

static void null_arguments_are_refused(void **state) {
    (void)state;
    remote_handle64 h = 0;
    remote_handle h32 = 0;
    assert_int_equal(remote_handle64_open(NULL, &h), AEE_EBADPARM);
    assert_int_equal(remote_handle64_open(ECHO_URI CDSP_DOMAIN, NULL), AEE_EBADPARM);
    assert_int_equal(remote_handle_open(NULL, &h32), AEE_EBADPARM);
    assert_int_equal(remote_handle_open("plain", NULL), AEE_EBADPARM);
    h = open_echo(CDSP_DOMAIN);
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), NULL), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_API);
    assert_int_equal(frt_last_error()->method, ECHO_ADD);
    close_echo(h);
}

static void domain_must_be_there_and_known(void **state) {
    (void)state;
    remote_handle64 h = 7;
    assert_int_equal(remote_handle64_open(ECHO_URI, &h), AEE_EBADPARM);
    assert_non_null(strstr(frt_last_error()->text, "_dom"));
    assert_int_equal(remote_handle64_open(ECHO_URI "&_dom=xdsp", &h), AEE_EBADPARM);
    assert_int_equal(remote_handle64_open(ECHO_URI "&_dom=", &h), AEE_EBADPARM);
    assert_int_equal(remote_handle64_open(ECHO_URI CDSP_DOMAIN "&_session=4", &h), AEE_EBADPARM);
    assert_int_equal(h, 7);
}

static void every_domain_and_session_works_at_once(void **state) {
    (void)state;
    static const char *const domains[] = {ADSP_DOMAIN,  MDSP_DOMAIN,  SDSP_DOMAIN, CDSP_DOMAIN,
                                          CDSP1_DOMAIN, GDSP0_DOMAIN, GDSP1_DOMAIN};
    remote_handle64 handles[7][NUM_SESSIONS];
    char suffix[64];
    for (int d = 0; d < 7; ++d) {
        for (int s = 0; s < NUM_SESSIONS; ++s) {
            (void)snprintf(suffix, sizeof suffix, "%s&_session=%d", domains[d], s);
            handles[d][s] = open_echo(suffix);
        }
    }
    for (int d = 0; d < 7; ++d) {
        for (int s = 0; s < NUM_SESSIONS; ++s) {
            remote_rpc_get_domain_t domain = {-1};
            int32_t sum;
            assert_int_equal(call_add(handles[d][s], d, s, &sum), 0);
            assert_int_equal(sum, d + s);
            assert_int_equal(
                remote_handle64_control(handles[d][s], DSPRPC_GET_DOMAIN, &domain, sizeof domain), 0);
            assert_int_equal(domain.domain, d + 8 * s);
            close_echo(handles[d][s]);
        }
    }
    assert_int_equal(echo_open_objects(), 0);
}

static void invalid_handle_never_succeeds(void **state) {
    (void)state;
    static const remote_handle64 bad[] = {0, 1, 0x200, 0x10000, UINT32_MAX, UINT64_MAX, 0x1000000000000u};
    int32_t sum = 99;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; ++i) {
        assert_int_equal(call_add(bad[i], 1, 2, &sum), AEE_EINVHANDLE);
        assert_int_equal(frt_last_error()->layer, FRT_LAYER_CORE);
        assert_true(frt_last_error()->handle == bad[i]);
        assert_int_equal(remote_handle64_close(bad[i]), AEE_EINVHANDLE);
    }
    assert_int_equal(sum, 99);
}

static void second_close_is_refused_and_harms_nobody(void **state) {
    (void)state;
    remote_handle64 first = open_echo(CDSP_DOMAIN), second = open_echo(CDSP_DOMAIN);
    int32_t sum = 0;
    close_echo(first);
    for (int i = 0; i < 3; ++i)
        assert_int_equal(remote_handle64_close(first), AEE_EINVHANDLE);
    assert_int_equal(call_add(first, 1, 1, &sum), AEE_EINVHANDLE);
    assert_int_equal(call_add(second, 1, 1, &sum), AEE_SUCCESS);
    assert_int_equal(sum, 2);
    close_echo(second);
    assert_int_equal(echo_open_objects(), 0);
}

static void old_handle_names_no_new_object(void **state) {
    (void)state;
    remote_handle64 old = open_echo(CDSP_DOMAIN);
    int32_t sum;
    close_echo(old);
    for (int i = 0; i < 200; ++i) {
        remote_handle64 h = open_echo(CDSP_DOMAIN);
        assert_true(h != old);
        assert_int_equal(call_add(old, 1, 1, &sum), AEE_EINVHANDLE);
        close_echo(h);
    }
}

static void narrow_and_wide_handles_do_not_meet(void **state) {
    (void)state;
    for (int i = 0; i < 300; ++i) {
        remote_handle narrow;
        int32_t sum;
        assert_int_equal(remote_handle_open("plain", &narrow), 0);
        assert_int_equal(remote_handle_close(narrow), 0);
        remote_handle64 wide = open_echo(CDSP_DOMAIN);
        assert_int_equal(call_add(narrow, 1, 1, &sum), AEE_EINVHANDLE);
        close_echo(wide);
    }
}

static void refused_open_gives_the_skels_code(void **state) {
    (void)state;
    remote_handle64 h = 5;
    assert_int_equal(remote_handle64_open(ECHO_URI "&refuse" CDSP_DOMAIN, &h), 0x77);
    assert_int_equal(h, 5);
    assert_int_equal(frt_last_error()->dsp_code, 0x77);
    assert_int_equal(echo_open_objects(), 0);
}

static void methods_code_passes_unchanged(void **state) {
    (void)state;
    static const int codes[] = {1, -1, 0x0e, (int)0x8000040e, 104, 0x7fffffff, -4095, -2147483647 - 1};
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; ++i) {
        int code = codes[i];
        unsigned char out[4];
        remote_arg args[2] = {{.buf = {&code, sizeof code}}, {.buf = {out, sizeof out}}};
        assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_FAIL, 1, 1), args), codes[i]);
        assert_int_equal(frt_last_error()->code, codes[i]);
        assert_int_equal(frt_last_error()->dsp_code, codes[i]);
        assert_int_equal(frt_last_error()->layer, FRT_LAYER_SKEL);
        assert_int_equal(frt_last_error()->method, ECHO_FAIL);
    }
    close_echo(h);
}

static void unknown_method_is_unsupported(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(30, 0, 0), NULL), AEE_EUNSUPPORTED);
    close_echo(h);
}

static void escaped_method_is_named_in_the_record(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    uint32_t method = 77;
    remote_arg args[1] = {{.buf = {&method, sizeof method}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(31, 1, 0), args), AEE_EUNSUPPORTED);
    assert_int_equal(frt_last_error()->method, 77);
    close_echo(h);
}

static void null_buffer_with_length_is_refused(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    int32_t in[2] = {1, 2};
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {NULL, 4}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->argument, 1);
    args[1].buf.nLen = 0;
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_REVERSE, 0, 0), args), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_SKEL);
    close_echo(h);
}

static void buffer_beyond_the_end_of_memory_is_refused(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    int32_t in[2] = {1, 2};
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {(void *)(UINTPTR_MAX - 2), 4}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->argument, 1);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_API);
    close_echo(h);
}

static void empty_buffers_pass(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    remote_arg args[2] = {{.buf = {NULL, 0}}, {.buf = {NULL, 0}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_REVERSE, 1, 1), args), 0);
    close_echo(h);
}

static void most_arguments_of_a_message_pass(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char in[255], out[255] = {0};
    remote_arg args[256];
    for (unsigned i = 0; i < 255; ++i) {
        in[i] = (unsigned char)i;
        args[i] = (remote_arg){.buf = {&in[i], 1}};
    }
    args[255] = (remote_arg){.buf = {out, sizeof out}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_CONCAT, 255, 1), args), 0);
    assert_memory_equal(in, out, sizeof in);
    close_echo(h);
}

static void number_handles_pass_both_ways(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    remote_arg args[2] = {{.h64 = 0x123456789abcdef0u}, {.h64 = 0}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, ECHO_HANDLES, 0, 0, 1, 1), args), 0);
    assert_true(args[1].h64 == 0x123456789abcdef1u);
    close_echo(h);
}

static void plain_interface_uses_the_default_domain(void **state) {
    (void)state;
    remote_handle h = 0;
    remote_rpc_get_domain_t domain;
    int32_t in[2] = {3, 4}, sum = 0;
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {&sum, sizeof sum}}};
    assert_int_equal(frt_configure("domain", "gdsp1"), 0);
    assert_int_equal(remote_handle_open("plain", &h), 0);
    assert_int_equal(remote_handle_invoke(h, REMOTE_SCALARS_MAKE(0, 1, 1), args), 0);
    assert_int_equal(sum, 7);
    assert_int_equal(remote_handle64_control(h, DSPRPC_GET_DOMAIN, &domain, sizeof domain), 0);
    assert_int_equal(domain.domain, GDSP1_DOMAIN_ID);
    assert_int_equal(remote_handle_close(h), 0);
    assert_int_equal(remote_handle_close(h), AEE_EINVHANDLE);
    assert_int_equal(remote_handle_invoke(h, REMOTE_SCALARS_MAKE(0, 1, 1), args), AEE_EINVHANDLE);
    assert_int_equal(frt_configure("domain", NULL), 0);
}

static void plain_name_finds_a_wide_skel(void **state) {
    (void)state;
    remote_handle h = 0;
    int32_t in[2] = {5, 6}, sum = 0;
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {&sum, sizeof sum}}};
    assert_int_equal(remote_handle_open("wideplain", &h), 0);
    int code = remote_handle_invoke_s64(h, REMOTE_SCALARS_MAKE_64(0, 1, 1), args);
    assert_int_equal(code, 0);
    assert_int_equal(sum, 11);
    sum = 0;
    assert_int_equal(remote_handle_invoke(h, REMOTE_SCALARS_MAKE(0, 1, 1), args), 0);
    assert_int_equal(sum, 11);
    assert_int_equal(remote_handle_close(h), 0);
}

static void wide_scalars_carry_hundreds_of_arguments(void **state) {
    (void)state;
    remote_handle64 h = 0;
    remote_arg args[301];
    unsigned char byte = 1, out[16];
    uint32_t number;
    uint64_t length;
    assert_int_equal(remote_handle64_open(
                         "file:///libwide_skel.so?wide_skel_handle_invoke_s64&_modver=1.0" CDSP_DOMAIN, &h),
                     0);
    for (int i = 0; i < 300; ++i)
        args[i] = (remote_arg){.buf = {&byte, 1}};
    args[300] = (remote_arg){.buf = {out, sizeof out}};
    int code = remote_handle64_invoke_s64(h, REMOTE_SCALARS_MAKE_64(40, 300, 1), args);
    // The messages of a real transport have no room for so many, and it says so.
    if (strcmp(frt_setting("transport", "loop"), "loop") != 0) {
        assert_int_equal(code, AEE_EUNSUPPORTED);
        close_echo(h);
        return;
    }
    assert_int_equal(code, 0);
    memcpy(&number, out, sizeof number);
    memcpy(&length, out + 8, sizeof length);
    assert_int_equal(number, 300);
    assert_int_equal(length, 300);
    close_echo(h);
}

static void skel_may_call_through_the_api(void **state) {
    (void)state;
    // The handle means something in this process only.
    if (strcmp(frt_setting("transport", "loop"), "loop") != 0)
        skip();
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    struct {
        uint64_t handle;
        int32_t numbers[2];
    } in = {h, {20, 3}};
    int32_t sum = 0;
    remote_arg args[2] = {{.buf = {&in, sizeof in}}, {.buf = {&sum, sizeof sum}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_NESTED, 1, 1), args), 0);
    assert_int_equal(sum, 23);
    in.handle = 12345;
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_NESTED, 1, 1), args), AEE_EINVHANDLE);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_SKEL);
    close_echo(h);
}

static remote_handle64 left_open;
static int codes_in_close[3];

static int careless_invoke(remote_handle64 h, uint32_t sc, remote_arg *pra) {
    (void)h;
    if (REMOTE_SCALARS_METHOD(sc) == ECHO_OPEN)
        pra[2].h64 = 1;
    if (REMOTE_SCALARS_METHOD(sc) == ECHO_CLOSE) {
        struct remote_rpc_session_close close = {CDSP_DOMAIN_ID};
        remote_handle64 other;
        codes_in_close[0] = remote_handle64_open(ECHO_URI CDSP_DOMAIN, &other);
        codes_in_close[1] = remote_handle64_close(left_open);
        codes_in_close[2] = remote_session_control(FASTRPC_SESSION_CLOSE, &close, sizeof close);
    }
    return AEE_SUCCESS;
}

static void skel_that_is_closed_with_its_session_does_not_wait_for_itself(void **state) {
    (void)state;
    if (strcmp(frt_setting("transport", "loop"), "loop") != 0)
        skip();
    const struct frt_skel careless = {.symbol = "careless", .handle_invoke = careless_invoke};
    struct remote_rpc_session_close close = {CDSP_DOMAIN_ID};
    remote_handle64 h;
    assert_int_equal(frt_register_skel(&careless), 0);
    left_open = open_echo(CDSP_DOMAIN);
    assert_int_equal(remote_handle64_open("file:///libx.so?careless&_modver=1.0&_dom=cdsp", &h), 0);
    assert_int_equal(remote_session_control(FASTRPC_SESSION_CLOSE, &close, sizeof close), 0);
    assert_int_equal(codes_in_close[0], AEE_EITEMBUSY);
    assert_int_equal(codes_in_close[1], AEE_SUCCESS);
    assert_int_equal(codes_in_close[2], AEE_ENOSESSION);
    close_echo(h);
    close_echo(open_echo(CDSP_DOMAIN));
    assert_int_equal(frt_unregister_skel("careless"), 0);
}

static void transport_keywords_are_refused(void **state) {
    (void)state;
    remote_handle h = 0;
    assert_int_equal(remote_handle_open(ITRANSPORT_PREFIX "attachguestos", &h), AEE_EUNSUPPORTED);
}

static void mode_is_parallel_or_serial(void **state) {
    (void)state;
    assert_int_equal(remote_set_mode(REMOTE_MODE_PARALLEL), 0);
    assert_int_equal(remote_set_mode(REMOTE_MODE_SERIAL), 0);
    assert_int_equal(remote_set_mode(2), AEE_EBADPARM);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(call_returns_the_result),
        cmocka_unit_test(handle_is_never_a_special_number),
        cmocka_unit_test(null_arguments_are_refused),
        cmocka_unit_test(domain_must_be_there_and_known),
        cmocka_unit_test(every_domain_and_session_works_at_once),
        cmocka_unit_test(invalid_handle_never_succeeds),
        cmocka_unit_test(second_close_is_refused_and_harms_nobody),
        cmocka_unit_test(old_handle_names_no_new_object),
        cmocka_unit_test(narrow_and_wide_handles_do_not_meet),
        cmocka_unit_test(refused_open_gives_the_skels_code),
        cmocka_unit_test(methods_code_passes_unchanged),
        cmocka_unit_test(unknown_method_is_unsupported),
        cmocka_unit_test(escaped_method_is_named_in_the_record),
        cmocka_unit_test(null_buffer_with_length_is_refused),
        cmocka_unit_test(buffer_beyond_the_end_of_memory_is_refused),
        cmocka_unit_test(empty_buffers_pass),
        cmocka_unit_test(most_arguments_of_a_message_pass),
        cmocka_unit_test(number_handles_pass_both_ways),
        cmocka_unit_test(plain_interface_uses_the_default_domain),
        cmocka_unit_test(wide_scalars_carry_hundreds_of_arguments),
        cmocka_unit_test(plain_name_finds_a_wide_skel),
        cmocka_unit_test(skel_may_call_through_the_api),
        cmocka_unit_test(skel_that_is_closed_with_its_session_does_not_wait_for_itself),
        cmocka_unit_test(transport_keywords_are_refused),
        cmocka_unit_test(mode_is_parallel_or_serial),
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
