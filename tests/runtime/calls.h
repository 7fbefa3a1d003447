// SPDX-License-Identifier: BSD-3-Clause
// Calls on echo, as a stub would make them.
#ifndef TESTS_RUNTIME_CALLS_H
#define TESTS_RUNTIME_CALLS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "AEEStdErr.h"
#include "echo_skel.h"
#include "frt.h"

static inline int call_add(remote_handle64 h, int32_t a, int32_t b, int32_t *sum) {
    int32_t in[2] = {a, b};
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {sum, sizeof *sum}}};
    return remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args);
}

static inline int call_sleep(remote_handle64 h, uint32_t milliseconds) {
    remote_arg args[1] = {{.buf = {&milliseconds, sizeof milliseconds}}};
    return remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_SLEEP, 1, 0), args);
}

static inline remote_handle64 open_echo(const char *suffix) {
    char uri[256] = ECHO_URI;
    remote_handle64 h = 0;
    strcat(uri, suffix);
    assert_int_equal(remote_handle64_open(uri, &h), AEE_SUCCESS);
    return h;
}

static inline void close_echo(remote_handle64 h) {
    assert_int_equal(remote_handle64_close(h), AEE_SUCCESS);
}

#endif
