// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/state.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FILES = 2000, OPENED = 0x0badcafe };

static char events[FILES * 32];
static bool sent;
static int reached;

static void note(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void note(const char *format, ...) {
    const size_t used = strlen(events);
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(events + used, sizeof events - used, format, arguments);
    va_end(arguments);
}

// ---- the transport behind the stub ----

static int record(const char *api, uint64_t handle, bool wide, uint64_t scalars, remote_arg *arguments) {
    const struct wire_message *want = wire_state.vector->message;

    if (sent || want == NULL) {
        wire_complain("%s", sent ? "sent twice" : "sent although nothing may be");
        return -1;
    }
    sent = true;
    if (strcmp(api, want->api) != 0 || wide != wire_state.suite->wide)
        wire_complain("%s was called, want %s", api, want->api);
    wire_equal("handle", handle, want->handle);
    wire_equal("scalars", scalars, want->scalars);
    if (scalars != want->scalars)
        return -1;
    for (size_t i = 0; i < want->count; i++)
        wire_compare_argument(i, &arguments[i], &want->arguments[i]);
    wire_answer(&wire_state.vector->answer, want, arguments);
    return (int)wire_state.vector->answer.rc;
}

int remote_handle_open(const char *name, remote_handle *handle) {
    note("handle_open %s;", name);
    if (wire_state.vector->open_rc == 0)
        *handle = OPENED;
    return wire_state.vector->open_rc;
}

int remote_handle_close(remote_handle handle) {
    note("handle_close 0x%" PRIx32 ";", handle);
    return 0;
}

int remote_handle64_open(const char *name, remote_handle64 *handle) {
    note("handle64_open %s;", name);
    if (wire_state.vector->open_rc == 0)
        *handle = WIRE_HANDLE;
    return wire_state.vector->open_rc;
}

int remote_handle64_close(remote_handle64 handle) {
    note("handle64_close 0x%" PRIx64 ";", handle);
    return 0;
}

int remote_register_dma_handle(int fd, uint32_t size) {
    note("register_dma %d %" PRIu32 ";", fd, size);
    return wire_state.vector->register_rc;
}

int remote_handle_invoke(remote_handle handle, uint32_t scalars, remote_arg *arguments) {
    return record("remote_handle_invoke", handle, false, scalars, arguments);
}

int remote_handle64_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *arguments) {
    return record("remote_handle64_invoke", handle, false, scalars, arguments);
}

int remote_handle_invoke_async(remote_handle handle, fastrpc_async_descriptor_t *descriptor, uint32_t scalars,
                               remote_arg *arguments) {
    return descriptor == NULL ? -1 : record("remote_handle_invoke_async", handle, false, scalars, arguments);
}

int remote_handle64_invoke_async(remote_handle64 handle, fastrpc_async_descriptor_t *descriptor,
                                 uint32_t scalars, remote_arg *arguments) {
    return descriptor == NULL ? -1
                              : record("remote_handle64_invoke_async", handle, false, scalars, arguments);
}

int remote_handle_invoke_s64(remote_handle handle, uint64_t scalars, remote_arg *arguments) {
    return record("remote_handle_invoke_s64", handle, true, scalars, arguments);
}

int remote_handle64_invoke_s64(remote_handle64 handle, uint64_t scalars, remote_arg *arguments) {
    return record("remote_handle64_invoke_s64", handle, true, scalars, arguments);
}

int remote_handle_invoke_async_s64(remote_handle handle, fastrpc_async_descriptor_t *descriptor,
                                   uint64_t scalars, remote_arg *arguments) {
    return descriptor == NULL ? -1
                              : record("remote_handle_invoke_async_s64", handle, true, scalars, arguments);
}

int remote_handle64_invoke_async_s64(remote_handle64 handle, fastrpc_async_descriptor_t *descriptor,
                                     uint64_t scalars, remote_arg *arguments) {
    return descriptor == NULL ? -1
                              : record("remote_handle64_invoke_async_s64", handle, true, scalars, arguments);
}

remote_handle64 wire_handle(void) {
    return WIRE_HANDLE;
}

fastrpc_async_descriptor_t *wire_descriptor(void) {
    static fastrpc_async_descriptor_t descriptor;

    return &descriptor;
}

void wire_result(int rc) {
    wire_equal("result", (uint32_t)rc, wire_state.vector->result);
}

static void run_call(void) {
    events[0] = '\0';
    sent = false;
    wire_state.allocations_until_failure = wire_state.vector->fail_malloc;
    wire_state.vector->call();
    wire_state.allocations_until_failure = 0;
    if (wire_state.vector->message != NULL && !sent)
        wire_complain("nothing was sent");
    if (strcmp(events, wire_state.vector->before) != 0)
        wire_complain("before the message: got \"%s\", want \"%s\"", events, wire_state.vector->before);
    wire_equal("allocations that the stub kept", wire_state.allocated, 0);
}

// ---- the skel ----

int adsp_mmap_fd_getinfo(int fd, uint32_t *size);

int adsp_mmap_fd_getinfo(int fd, uint32_t *size) {
    note("%d;", fd);
    if (fd < 0)
        return -1;
    *size = 1000u + (uint32_t)fd;
    return 0;
}

void wire_reached(uint64_t handle, bool descriptor) {
    reached++;
    if (handle != wire_state.vector->handle)
        wire_complain("the implementation got handle 0x%" PRIx64 ", want 0x%" PRIx64, handle,
                      wire_state.vector->handle);
    if (descriptor)
        wire_complain("the implementation got a descriptor");
}

static void run_message(void) {
    const struct wire_message *message = wire_state.vector->message;
    remote_arg *arguments = wire_memory(message->count * sizeof *arguments);
    int rc;

    for (size_t i = 0; i < message->count; i++)
        wire_make_argument(&arguments[i], &message->arguments[i]);
    events[0] = '\0';
    reached = 0;
    rc = wire_state.suite->serve(message->handle, message->scalars, arguments);
    if (reached != (int)wire_state.vector->called)
        wire_complain("the implementation was called %d times", reached);
    if (strcmp(events, wire_state.vector->infos) != 0)
        wire_complain("looked up \"%s\", want \"%s\"", events, wire_state.vector->infos);
    wire_compare_reply(rc, arguments);
    wire_equal("allocations that the skel kept", wire_state.allocated, 0);
}

static void run_vector(unsigned char fill) {
    wire_state.fill = fill;
    wire_state.allocated = 0;
    if (wire_state.vector->call != NULL)
        run_call();
    if (wire_state.vector->message != NULL && wire_state.vector->play)
        run_message();
    wire_release();
}

static void run_apart(unsigned char fill) {
    int status = 0;
    pid_t child;

    fflush(stdout);
    child = fork();
    if (child == 0) {
        wire_state.failures = 0;
        run_vector(fill);
        fflush(stdout);
        _exit(wire_state.failures > 0);
    }
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
        wire_complain("its process ended with status 0x%x", (unsigned)status);
}

int wire_run(const struct wire_suite *suite) {
    static const unsigned char fills[] = {0xa5, 0x5a};

    wire_state.suite = suite;
    for (wire_current = 0; wire_current < suite->count; wire_current++)
        for (size_t run = 0; run < 2; run++) {
            wire_state.vector = &suite->vectors[wire_current];
            wire_state.first_run = run == 0;
            (suite->isolated ? run_apart : run_vector)(fills[run]);
        }
    printf("%s: %zu vectors, %d failures\n", suite->name, suite->count, wire_state.failures);
    return wire_state.failures;
}
