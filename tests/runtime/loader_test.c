// SPDX-License-Identifier: BSD-3-Clause
// Skels in libraries. The working folder holds libecho_skel.so and others.
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "calls.h"

static char folder[PATH_MAX];

static int find_folder(void **state) {
    (void)state;
    unsetenv("DSP_LIBRARY_PATH");
    unsetenv("ADSP_LIBRARY_PATH");
    return !getcwd(folder, sizeof folder);
}

static void assert_echo_works(void) {
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    int32_t sum = 0;
    assert_int_equal(call_add(h, 1, 2, &sum), 0);
    assert_int_equal(sum, 3);
    close_echo(h);
}

static void library_is_found_by_setting(void **state) {
    (void)state;
    assert_int_equal(frt_configure("loader.path", folder), 0);
    assert_echo_works();
    assert_int_equal(frt_configure("loader.path", NULL), 0);
}

static void library_is_found_by_environment(void **state) {
    (void)state;
    char list[2 * PATH_MAX];
    (void)snprintf(list, sizeof list, "/nowhere;;%s", folder);
    setenv("ADSP_LIBRARY_PATH", list, 1);
    assert_echo_works();
    unsetenv("ADSP_LIBRARY_PATH");
    setenv("DSP_LIBRARY_PATH", folder, 1);
    assert_echo_works();
    unsetenv("DSP_LIBRARY_PATH");
}

static void library_is_found_by_set_path(void **state) {
    (void)state;
    struct remote_control_custom_path request = {(int32_t)strlen(folder) + 1, "DSP_LIBRARY_PATH", folder};
    assert_int_equal(remote_handle_control(DSPRPC_SET_PATH, &request, sizeof request), 0);
    assert_echo_works();
    assert_int_equal(frt_configure("path.DSP_LIBRARY_PATH", NULL), 0);
}

static void library_may_be_named_by_path(void **state) {
    (void)state;
    remote_handle64 h = 0;
    char uri[PATH_MAX + 128];
    (void)snprintf(uri, sizeof uri,
                   "file:///%s/libecho_skel.so?echo_skel_handle_invoke&_modver=1.0&_dom=cdsp", folder);
    assert_int_equal(remote_handle64_open(uri, &h), 0);
    close_echo(h);
}

static void missing_library_is_named(void **state) {
    (void)state;
    remote_handle64 h = 0;
    assert_int_equal(remote_handle64_open("file:///libnothing_skel.so?nothing&_modver=1.0&_dom=cdsp", &h),
                     (int)0x8000043e);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_LOADER);
    assert_int_equal(frt_last_error()->dsp_code, (int)0x8000043e);
    assert_non_null(strstr(frt_last_error()->text, "libnothing_skel.so"));
}

static void missing_symbol_is_named(void **state) {
    (void)state;
    remote_handle64 h = 0;
    assert_int_equal(frt_configure("loader.path", folder), 0);
    assert_int_equal(
        remote_handle64_open("file:///libecho_skel.so?gone_skel_handle_invoke&_modver=1.0&_dom=cdsp", &h),
        (int)0x80000442);
    assert_non_null(strstr(frt_last_error()->text, "gone_skel_handle_invoke"));
    assert_int_equal(frt_configure("loader.path", NULL), 0);
}

static void file_that_is_no_library_cannot_be_loaded(void **state) {
    (void)state;
    remote_handle64 h = 0;
    FILE *file = fopen("libbroken_skel.so", "w");
    assert_non_null(file);
    assert_true(fputs("no library", file) >= 0);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(frt_configure("loader.path", folder), 0);
    assert_int_equal(remote_handle64_open("file:///libbroken_skel.so?x&_modver=1.0&_dom=cdsp", &h),
                     (int)0x80000406);
    assert_int_equal(frt_configure("loader.path", NULL), 0);
    assert_int_equal(unlink("libbroken_skel.so"), 0);
}

static void old_skel_is_refused(void **state) {
    (void)state;
    remote_handle64 h = 0;
    assert_int_equal(frt_configure("loader.path", folder), 0);
    assert_int_equal(
        remote_handle64_open("file:///libold_skel.so?old_skel_handle_invoke&_modver=1.0&_dom=cdsp", &h),
        (int)0x80000406);
    assert_non_null(strstr(frt_last_error()->text, "older"));
    assert_int_equal(frt_configure("loader.path", NULL), 0);
}

static void skel_without_version_is_refused_on_request(void **state) {
    (void)state;
    remote_handle h = 0;
    static const char uri[] = "file:///libold_skel.so?unversioned_skel_invoke";
    assert_int_equal(frt_configure("loader.path", folder), 0);
    assert_int_equal(remote_handle_open(uri, &h), 0);
    assert_int_equal(remote_handle_close(h), 0);
    assert_int_equal(frt_configure("loader.version", "1"), 0);
    assert_int_equal(remote_handle_open(uri, &h), (int)0x80000406);
    assert_echo_works();
    assert_int_equal(frt_configure("loader.version", NULL), 0);
    assert_int_equal(frt_configure("loader.path", NULL), 0);
}

#ifndef __SANITIZE_ADDRESS__ // which does not bear that a library prefers its own symbols
// The function of the client, a stub in real programs. The skel library has one of the same name.
int same_answer(int *answer);

int same_answer(int *answer) {
    *answer = -1;
    return 0;
}

static void library_calls_its_own_implementation(void **state) {
    (void)state;
    remote_handle h = 0;
    int answer = 0;
    assert_int_equal(frt_configure("loader.path", folder), 0);
    assert_int_equal(frt_configure("loader.deepbind", "1"), 0);
    assert_int_equal(remote_handle_open("same", &h), 0);
    remote_arg args[1] = {{.buf = {&answer, sizeof answer}}};
    assert_int_equal(remote_handle_invoke(h, REMOTE_SCALARS_MAKE(0, 0, 1), args), 0);
    assert_int_equal(answer, 42);
    assert_int_equal(remote_handle_close(h), 0);
    assert_int_equal(same_answer(&answer), 0);
    assert_int_equal(answer, -1);
    assert_int_equal(frt_configure("loader.deepbind", NULL), 0);
    assert_int_equal(frt_configure("loader.path", NULL), 0);
}

#endif

static int registered_calls;

static int registered_invoke(remote_handle64 h, uint32_t sc, remote_arg *pra) {
    (void)h;
    ++registered_calls;
    if (REMOTE_SCALARS_METHOD(sc) == 0)
        pra[2].h64 = 1;
    return 0;
}

static void registered_skel_is_found_before_libraries(void **state) {
    (void)state;
    const struct frt_skel skel = {.symbol = "echo_skel_handle_invoke", .handle_invoke = registered_invoke};
    assert_int_equal(frt_configure("loader.path", folder), 0);
    assert_int_equal(frt_register_skel(&skel), 0);
    assert_int_equal(frt_register_skel(&skel), AEE_EALREADY);
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(registered_calls, 1);
    assert_int_equal(frt_unregister_skel(skel.symbol), 0);
    assert_int_equal(frt_unregister_skel(skel.symbol), AEE_ENOSUCHMOD);
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(5, 0, 0), NULL), 0);
    assert_int_equal(registered_calls, 2);
    close_echo(h);
    assert_int_equal(registered_calls, 3);
    assert_int_equal(frt_configure("loader.path", NULL), 0);
}

static void skel_without_entry_or_with_two_is_refused(void **state) {
    (void)state;
    assert_int_equal(frt_register_skel(NULL), AEE_EBADPARM);
    assert_int_equal(frt_register_skel(&(struct frt_skel){.symbol = "x"}), AEE_EBADPARM);
    assert_int_equal(frt_register_skel(&(struct frt_skel){.handle_invoke = registered_invoke}), AEE_EBADPARM);
    assert_int_equal(frt_unregister_skel(NULL), AEE_EBADPARM);
}

struct message {
    int count, level, line;
    char file[64], text[256];
};

static void take_message(void *context, int level, const char *file, int line, const char *text) {
    struct message *message = context;
    ++message->count;
    message->level = level;
    message->line = line;
    (void)snprintf(message->file, sizeof message->file, "%s", file ? file : "");
    (void)snprintf(message->text, sizeof message->text, "%s", text);
}

static void skels_messages_reach_the_log(void **state) {
    (void)state;
    struct message message = {0};
    assert_int_equal(frt_configure("loader.path", folder), 0);
    frt_set_log(take_message, &message);
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    frt_set_log(NULL, NULL);
    assert_int_equal(message.count, 1);
    assert_string_equal(message.text, "open " ECHO_URI CDSP_DOMAIN);
    assert_non_null(strstr(message.file, "echo_skel.c"));
    assert_true(message.line > 0);
    close_echo(h);
    h = open_echo(CDSP_DOMAIN);
    close_echo(h);
    assert_int_equal(message.count, 1);
    assert_int_equal(frt_configure("loader.path", NULL), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(library_is_found_by_setting),
        cmocka_unit_test(library_is_found_by_environment),
        cmocka_unit_test(library_is_found_by_set_path),
        cmocka_unit_test(library_may_be_named_by_path),
        cmocka_unit_test(missing_library_is_named),
        cmocka_unit_test(missing_symbol_is_named),
        cmocka_unit_test(file_that_is_no_library_cannot_be_loaded),
        cmocka_unit_test(old_skel_is_refused),
        cmocka_unit_test(skel_without_version_is_refused_on_request),
#ifndef __SANITIZE_ADDRESS__
        cmocka_unit_test(library_calls_its_own_implementation),
#endif
        cmocka_unit_test(registered_skel_is_found_before_libraries),
        cmocka_unit_test(skel_without_entry_or_with_two_is_refused),
        cmocka_unit_test(skels_messages_reach_the_log),
    };
    return cmocka_run_group_tests(tests, find_folder, NULL);
}
