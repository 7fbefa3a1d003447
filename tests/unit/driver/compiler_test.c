// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/compiler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct seen {
    size_t messages;
    char text[256];
};

static void collect(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    (void)sources;
    struct seen *seen = context;
    ++seen->messages;
    snprintf(seen->text, sizeof(seen->text), "%s", diagnostic->text);
}

static void write_idl(char *path, const char *text) {
    strcpy(path, "/tmp/qaic-compiler-XXXXXX");
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, text, strlen(text)), strlen(text));
    close(descriptor);
}

static void outputs_are_in_memory(void **state) {
    (void)state;
    char path[64];
    write_idl(path, "interface unit { long f(in long a); };");
    struct compiler_options options;
    compiler_options_init(&options);
    options.yaml = true;
    struct compiler_result result = {0};
    struct seen seen = {0};
    assert_true(compiler_run(&options, path, collect, &seen, &result));
    unlink(path);
    assert_int_equal(seen.messages, 0);
    assert_int_equal(result.output_count, 4);
    assert_string_equal(result.outputs[1].name, "unit_stub.c");
    assert_non_null(strstr(result.outputs[1].text, "unit_f"));
    assert_int_equal(strlen(result.outputs[2].text), result.outputs[2].size);
    assert_int_equal(result.input_count, 1);
    assert_string_equal(result.inputs[0], path);
    compiler_result_free(&result);
}

static void calls_are_independent(void **state) {
    (void)state;
    char bad[64];
    char good[64];
    write_idl(bad, "interface unit { long f(in nope a); };");
    write_idl(good, "interface unit { long f(in long a); };");
    struct compiler_options options;
    compiler_options_init(&options);
    options.names_only = true;
    struct compiler_result result = {0};
    struct seen seen = {0};
    for (int i = 0; i < 3; ++i) {
        assert_false(compiler_run(&options, bad, collect, &seen, &result));
        assert_int_equal(seen.messages, i + 1);
        assert_non_null(strstr(seen.text, "nope"));
        assert_true(compiler_run(&options, good, collect, &seen, &result));
        assert_int_equal(seen.messages, i + 1);
    }
    assert_int_equal(result.output_count, 9);
    assert_null(result.outputs[0].text);
    compiler_result_free(&result);
    unlink(bad);
    unlink(good);
}

static void a_missing_file_is_reported(void **state) {
    (void)state;
    struct compiler_options options;
    compiler_options_init(&options);
    struct compiler_result result = {0};
    struct seen seen = {0};
    assert_false(compiler_run(&options, "/nowhere/x.idl", collect, &seen, &result));
    assert_int_equal(seen.messages, 1);
    compiler_result_free(&result);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(outputs_are_in_memory),
        cmocka_unit_test(calls_are_independent),
        cmocka_unit_test(a_missing_file_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
