// SPDX-License-Identifier: BSD-3-Clause
// The options of the in-process transport.
#include <pthread.h>

#include "calls.h"
#include "rpcmem.h"

static int register_skels(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo);
}

static int unregister_skels(void **state) {
    (void)state;
    return frt_unregister_skel("echo_skel_handle_invoke");
}

static remote_handle64 open_with(const char *key) {
    assert_int_equal(frt_configure(key, "1"), 0);
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(frt_configure(key, NULL), 0);
    return h;
}

// Where the skel sees a buffer, and on which thread.
static void call_where(remote_handle64 h, void *buffer, size_t size, uint64_t where[2]) {
    remote_arg args[2] = {{.buf = {buffer, size}}, {.buf = {where, 2 * sizeof *where}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_WHERE, 1, 1), args), 0);
}

static uint64_t this_thread(void) {
    pthread_t self = pthread_self();
    uint64_t number = 0;
    memcpy(&number, &self, sizeof self);
    return number;
}

static void arguments_pass_as_they_are(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    char buffer[8] = "x";
    uint64_t where[2];
    call_where(h, buffer, sizeof buffer, where);
    assert_true(where[0] == (uintptr_t)buffer);
    assert_true(where[1] == this_thread());
    close_echo(h);
}

static void copies_hide_the_callers_memory(void **state) {
    (void)state;
    remote_handle64 h = open_with("loop.copy");
    char buffer[8] = "x";
    uint64_t where[2] = {0};
    int32_t sum = 0;
    call_where(h, buffer, sizeof buffer, where);
    assert_true(where[0] != (uintptr_t)buffer);
    assert_int_equal(call_add(h, 1, 2, &sum), 0);
    assert_int_equal(sum, 3);
    close_echo(h);
}

static void shared_memory_is_not_copied(void **state) {
    (void)state;
    remote_handle64 h = open_with("loop.copy");
    unsigned char *in = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_DEFAULT_FLAGS, 4096), out[4] = {0};
    uint64_t where[2] = {0};
    memcpy(in, "abcd", 4);
    remote_arg args[2] = {{.buf = {in, 4}}, {.buf = {out, 4}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_REVERSE, 1, 1), args), 0);
    assert_memory_equal(out, "dcba", 4);
    // The skel's own mapping of it, whose contents are the same.
    call_where(h, in, 4, where);
    assert_true(where[0] != 0 && where[0] != (uintptr_t)in);
    close_echo(h);
    rpcmem_free(in);
}

static void outputs_stay_untouched_when_a_copied_call_fails(void **state) {
    (void)state;
    remote_handle64 h = open_with("loop.copy");
    int32_t code = 5;
    unsigned char out[4] = {1, 2, 3, 4};
    remote_arg args[2] = {{.buf = {&code, sizeof code}}, {.buf = {out, sizeof out}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_FAIL, 1, 1), args), 5);
    assert_int_equal(out[0], 1);
    code = 0;
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_FAIL, 1, 1), args), 0);
    assert_int_equal(out[0], 0xee);
    close_echo(h);
}

static void copied_calls_pass_any_number_of_arguments(void **state) {
    (void)state;
    remote_handle64 h = open_with("loop.copy");
    unsigned char in[100], out[100] = {0};
    remote_arg args[101];
    for (unsigned i = 0; i < 100; ++i) {
        in[i] = (unsigned char)i;
        args[i] = (remote_arg){.buf = {&in[i], i % 2}};
    }
    args[100] = (remote_arg){.buf = {out, sizeof out}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_CONCAT, 100, 1), args), 0);
    for (unsigned i = 0; i < 50; ++i)
        assert_int_equal(out[i], 2 * i + 1);
    close_echo(h);
}

static void copied_calls_pass_number_handles(void **state) {
    (void)state;
    remote_handle64 h = open_with("loop.copy");
    remote_arg args[2] = {{.h64 = 9}, {.h64 = 0}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, ECHO_HANDLES, 0, 0, 1, 1), args), 0);
    assert_int_equal(args[1].h64, 10);
    close_echo(h);
}

static void skel_may_run_on_another_thread(void **state) {
    (void)state;
    remote_handle64 h = open_with("loop.thread");
    char buffer[8] = "x";
    uint64_t where[2];
    int32_t sum = 0;
    call_where(h, buffer, sizeof buffer, where);
    assert_true(where[1] != this_thread());
    for (int32_t i = 0; i < 100; ++i) {
        assert_int_equal(call_add(h, i, i, &sum), 0);
        assert_int_equal(sum, 2 * i);
    }
    close_echo(h);
}

static void lengths_beyond_32_bits_are_refused_on_request(void **state) {
    (void)state;
#if SIZE_MAX > UINT32_MAX
    remote_handle64 h = open_with("loop.check32");
    unsigned char in[1] = {0};
    int32_t sum;
    remote_arg args[2] = {{.buf = {in, (size_t)UINT32_MAX + 1}}, {.buf = {&sum, sizeof sum}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_TRANSPORT);
    args[0].buf.nLen = UINT32_MAX;
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args), AEE_EBADPARM);
    assert_int_equal(call_add(h, 1, 1, &sum), 0);
    close_echo(h);
#endif
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arguments_pass_as_they_are),
        cmocka_unit_test(copies_hide_the_callers_memory),
        cmocka_unit_test(shared_memory_is_not_copied),
        cmocka_unit_test(outputs_stay_untouched_when_a_copied_call_fails),
        cmocka_unit_test(copied_calls_pass_any_number_of_arguments),
        cmocka_unit_test(copied_calls_pass_number_handles),
        cmocka_unit_test(skel_may_run_on_another_thread),
        cmocka_unit_test(lengths_beyond_32_bits_are_refused_on_request),
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
