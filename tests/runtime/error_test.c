// SPDX-License-Identifier: BSD-3-Clause
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#include "calls.h"
#include "runtime/core/transport.h"

static void every_code_has_its_name(void **state) {
    (void)state;
    assert_string_equal(frt_strerror(0), "AEE_SUCCESS");
    assert_string_equal(frt_strerror(-1), "AEE_EUNKNOWN");
    assert_string_equal(frt_strerror(0x0e), "AEE_EBADPARM");
    assert_string_equal(frt_strerror((int)0x8000040e), "AEE_EBADPARM (DSP)");
    assert_string_equal(frt_strerror((int)0x80000442), "AEE_ENOSUCHSYMBOL (DSP)");
    assert_string_equal(frt_strerror(0x27), "AEE_ENOSUCH");
    assert_string_equal(frt_strerror(0x2e), "AEE_EINTERRUPTED");
    assert_string_equal(frt_strerror(516), "AEE_EWOULDBLOCK");
    assert_string_equal(frt_strerror(0x201), "AEE_EFILE");
    assert_string_equal(frt_strerror((int)0x80000601), "AEE_EFILE (DSP)");
}

static void colliding_number_is_named_by_its_use(void **state) {
    (void)state;
    assert_string_equal(frt_strerror(104), "AEE_ECONNRESET");
    assert_string_equal(frt_strerror((int)0x80000468), "AEE_ENORPCMEMORY (DSP)");
    assert_string_equal(frt_strerror(0x84), "AEE_ENOSUCHJOB");
}

static void unknown_code_is_shown_as_number(void **state) {
    (void)state;
    assert_string_equal(frt_strerror(0x7ffe), "unknown code 0x7ffe");
    assert_string_equal(frt_strerror(-2), "unknown code 0xfffffffe");
}

static void errno_becomes_a_code(void **state) {
    (void)state;
    assert_int_equal(frt_code_of_errno(ECONNRESET), AEE_ECONNRESET);
    assert_int_equal(frt_code_of_errno(EPIPE), AEE_ECONNRESET);
    assert_int_equal(frt_code_of_errno(ENOENT), AEE_ENOSUCH);
    assert_int_equal(frt_code_of_errno(EBUSY), AEE_EITEMBUSY);
    assert_int_equal(frt_code_of_errno(EPERM), AEE_EBADPERMS);
    assert_int_equal(frt_code_of_errno(EINVAL), AEE_EBADPARM);
    assert_int_equal(frt_code_of_errno(ENODEV), AEE_ENOSUCHDEVICE);
    assert_int_equal(frt_code_of_errno(ETIMEDOUT), AEE_EEXPIRED);
    assert_int_equal(frt_code_of_errno(EIO), AEE_ERPC);
}

static void *failing_thread(void *result) {
    const struct frt_error **error = result;
    *error = frt_last_error();
    assert_int_equal((*error)->code, 0);
    assert_int_equal((*error)->layer, FRT_LAYER_NONE);
    assert_int_equal(remote_handle64_close(1), AEE_EINVHANDLE);
    assert_int_equal((*error)->code, AEE_EINVHANDLE);
    return NULL;
}

static void record_belongs_to_its_thread(void **state) {
    (void)state;
    pthread_t thread;
    const struct frt_error *other = NULL;
    assert_int_equal(remote_handle64_open(NULL, NULL), AEE_EBADPARM);
    assert_int_equal(pthread_create(&thread, NULL, failing_thread, &other), 0);
    pthread_join(thread, NULL);
    assert_ptr_not_equal(other, frt_last_error());
    assert_int_equal(frt_last_error()->code, AEE_EBADPARM);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_API);
}

static void layers_have_names(void **state) {
    (void)state;
    assert_string_equal(frt_layer_name(FRT_LAYER_LOADER), "loader");
    assert_string_equal(frt_layer_name((enum frt_layer)99), "unknown");
}

static void setting_wins_over_environment(void **state) {
    (void)state;
    assert_string_equal(frt_setting("test.some", "fallback"), "fallback");
    setenv("QAIC_TEST_SOME", "environment", 1);
    assert_string_equal(frt_setting("test.some", "fallback"), "environment");
    assert_int_equal(frt_configure("test.some", "set"), 0);
    assert_string_equal(frt_setting("test.some", "fallback"), "set");
    assert_int_equal(frt_configure("test.some", NULL), 0);
    assert_string_equal(frt_setting("test.some", "fallback"), "environment");
    unsetenv("QAIC_TEST_SOME");
    assert_int_equal(frt_configure(NULL, "x"), AEE_EBADPARM);
    assert_int_equal(frt_configure("", "x"), AEE_EBADPARM);
}

static void setting_is_a_number_or_the_fallback(void **state) {
    (void)state;
    assert_int_equal(frt_configure("test.number", "0x10"), 0);
    assert_int_equal(frt_setting_number("test.number", 5), 16);
    assert_int_equal(frt_configure("test.number", "7x"), 0);
    assert_int_equal(frt_setting_number("test.number", 5), 5);
    assert_int_equal(frt_configure("test.number", NULL), 0);
}

static void unknown_transport_is_named(void **state) {
    (void)state;
    remote_handle64 h = 1;
    assert_int_equal(frt_configure("transport", "pigeon"), 0);
    assert_int_equal(remote_handle64_open(ECHO_URI CDSP_DOMAIN, &h), AEE_EUNSUPPORTED);
    assert_non_null(strstr(frt_last_error()->text, "pigeon"));
    assert_int_equal(h, 1);
    assert_int_equal(frt_configure("transport", NULL), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_has_its_name),
        cmocka_unit_test(colliding_number_is_named_by_its_use),
        cmocka_unit_test(unknown_code_is_shown_as_number),
        cmocka_unit_test(errno_becomes_a_code),
        cmocka_unit_test(record_belongs_to_its_thread),
        cmocka_unit_test(layers_have_names),
        cmocka_unit_test(setting_wins_over_environment),
        cmocka_unit_test(setting_is_a_number_or_the_fallback),
        cmocka_unit_test(unknown_transport_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
