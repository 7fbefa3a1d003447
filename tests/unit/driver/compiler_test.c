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

// Keeps all texts in one string: "<name" text ">" for each output.
struct texts {
    char *bytes;
    size_t size;
    size_t largest; // piece
};

static void keep(void *context, const char *bytes, size_t size) {
    struct texts *texts = context;
    texts->bytes = realloc(texts->bytes, texts->size + size + 1);
    assert_non_null(texts->bytes);
    memcpy(texts->bytes + texts->size, bytes, size);
    texts->size += size;
    texts->bytes[texts->size] = '\0';
    texts->largest = size > texts->largest ? size : texts->largest;
}

static void keep_name(void *context, const char *name) {
    keep(context, "<", 1);
    keep(context, name, strlen(name));
}

static void keep_end(void *context) {
    keep(context, ">", 1);
}

static bool compile_into(struct texts *texts, char path[64], const char *idl, bool yaml, struct seen *seen,
                         struct compiler_result *result) {
    write_idl(path, idl);
    struct compiler_sink sink = {keep_name, keep, keep_end, texts};
    struct compiler_options options;
    compiler_options_init(&options);
    options.yaml = yaml;
    options.texts = &sink;
    bool done = compiler_run(&options, path, collect, seen, result);
    unlink(path);
    return done;
}

static void texts_go_to_the_sink_one_after_the_other(void **state) {
    (void)state;
    char path[64];
    struct texts texts = {.size = 0};
    struct compiler_result result = {0};
    struct seen seen = {0};
    assert_true(compile_into(&texts, path, "interface unit { long f(in long a); };", true, &seen, &result));
    assert_int_equal(seen.messages, 0);
    assert_int_equal(result.output_count, 4);
    assert_string_equal(result.outputs[1].name, "unit_stub.c");
    const char *stub = strstr(texts.bytes, "\n><unit_stub.c");
    assert_non_null(stub);
    const char *skel = strstr(stub, "\n><unit_skel.c");
    assert_non_null(skel);
    assert_in_range(strstr(stub, "unit_f") - stub, 1, skel - stub);
    assert_non_null(strstr(skel, ".yaml"));
    assert_int_equal(texts.bytes[texts.size - 1], '>');
    assert_int_equal(result.input_count, 1);
    assert_string_equal(result.inputs[0], path);
    compiler_result_free(&result);
    free(texts.bytes);
}

static void large_texts_go_to_the_sink_in_pieces(void **state) {
    (void)state;
    char path[64];
    char idl[40000] = "interface unit {";
    size_t size = strlen(idl);
    for (int i = 0; i < 600; ++i) {
        size += (size_t)snprintf(idl + size, sizeof(idl) - size, "long f%d(in string a, rout string b);", i);
    }
    strcpy(idl + size, "};");
    struct texts texts = {.size = 0};
    struct compiler_result result = {0};
    struct seen seen = {0};
    assert_true(compile_into(&texts, path, idl, true, &seen, &result));
    assert_in_range(texts.size, 1000000, 100000000);
    assert_in_range(texts.largest, 1, 80000);
    compiler_result_free(&result);
    free(texts.bytes);
}

static void texts_do_not_end_after_an_error(void **state) {
    (void)state;
    char path[64];
    struct texts texts = {.size = 0};
    struct compiler_result result = {0};
    struct seen seen = {0};
    assert_false(compile_into(&texts, path, "interface unit { long f(in nope a); };", false, &seen, &result));
    assert_int_equal(texts.size, 0);
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
        cmocka_unit_test(texts_go_to_the_sink_one_after_the_other),
        cmocka_unit_test(large_texts_go_to_the_sink_in_pieces),
        cmocka_unit_test(texts_do_not_end_after_an_error),
        cmocka_unit_test(calls_are_independent),
        cmocka_unit_test(a_missing_file_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
