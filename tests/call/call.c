// SPDX-License-Identifier: BSD-3-Clause
// Runs all calls of an interface: call_<variant> INTERFACE.
#include "tests/call/state.h"

#include <stdio.h>
#include <string.h>

#define SUITE(name) extern const struct call_suite call_suite_##name;
#include "call_suites.h"
#undef SUITE

#define SUITE(name) &call_suite_##name,
static const struct call_suite *const suites[] = {
#include "call_suites.h"
};
#undef SUITE

enum { ROUNDS = 8 };

remote_handle64 call_handle = 0x4242;

static int sent, reached;

int call_fd(void)
{
    return (int)(call_next() & 0xffff);
}

uint32_t call_offset(void)
{
    return (uint32_t)call_next();
}

uint32_t call_dma_length(int fd)
{
    return 4096 + (uint32_t)fd;
}

fastrpc_async_descriptor_t *call_descriptor(void)
{
    static fastrpc_async_descriptor_t descriptor;

    return &descriptor;
}

bool call_result(int rc)
{
    if (call_out_of_memory) {
        call_expect("lack of memory is reported", rc == AEE_ENOMEMORY);
        return false;
    }
    call_expect("the implementation is called once", reached == 1);
    call_expect("the client function returns its code", rc == call_code);
    return rc == 0;
}

void call_refused(const char *what, int rc)
{
    call_expect(what, rc == AEE_EBADPARM && sent == 0 && call_allocated == 0);
    sent = 0;
}

void call_reached(uint64_t handle)
{
    reached++;
    call_expect("the implementation gets the handle", handle == call_handle || call_running->uri == NULL);
}

// ---- the transport: straight into the skel ----

static int send(uint64_t handle, uint64_t scalars, remote_arg *arguments)
{
    sent++;
    return call_running->serve(handle, scalars, arguments);
}

int remote_handle_invoke(remote_handle handle, uint32_t scalars, remote_arg *arguments)
{
    return send(handle, scalars, arguments);
}

int remote_handle64_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *arguments)
{
    return send(handle, scalars, arguments);
}

int remote_handle64_invoke_async(remote_handle64 handle, fastrpc_async_descriptor_t *descriptor, uint32_t scalars,
                                 remote_arg *arguments)
{
    return descriptor == NULL ? -1 : send(handle, scalars, arguments);
}

int remote_handle64_invoke_s64(remote_handle64 handle, uint64_t scalars, remote_arg *arguments)
{
    return send(handle, scalars, arguments);
}

int remote_handle_open(const char *name, remote_handle *handle)
{
    call_expect("the handle is opened by the interface's name", strcmp(name, call_running->name) == 0);
    *handle = 5;
    return 0;
}

int remote_handle_close(remote_handle handle)
{
    (void)handle;
    return 0;
}

static uint64_t special(uint32_t method, uint32_t ins, uint32_t in_handles, uint32_t rout_handles)
{
    const bool wide = strstr(call_running->uri, "_s64") != NULL;

    return wide ? REMOTE_SCALARS_MAKEX_64(0, method, ins, 0, in_handles, rout_handles)
                : REMOTE_SCALARS_MAKEX(0, method, ins, 0, in_handles, rout_handles);
}

int remote_handle64_open(const char *uri, remote_handle64 *handle)
{
    uint32_t length = (uint32_t)strlen(uri) + 1;
    remote_arg arguments[3];
    int rc;

    memset(arguments, 0, sizeof arguments);
    arguments[0].buf.pv = &length;
    arguments[0].buf.nLen = sizeof length;
    arguments[1].buf.pv = (void *)(uintptr_t)uri;
    arguments[1].buf.nLen = length;
    rc = call_running->serve(0, special(0, 2, 0, 1), arguments);
    *handle = arguments[2].h64;
    return rc;
}

int remote_handle64_close(remote_handle64 handle)
{
    remote_arg argument;

    memset(&argument, 0, sizeof argument);
    argument.h64 = handle;
    return call_running->serve(0, special(1, 0, 1, 0), &argument);
}

int remote_register_dma_handle(int fd, uint32_t size)
{
    return fd < 0 || size == 0;
}

int adsp_mmap_fd_getinfo(int fd, uint32_t *size);

int adsp_mmap_fd_getinfo(int fd, uint32_t *size)
{
    *size = call_dma_length(fd);
    return 0;
}

// ---- the rounds ----

static void run(size_t method, int code, int failing_allocation)
{
    call_code = code;
    call_until_failure = failing_allocation;
    call_out_of_memory = false;
    sent = reached = 0;
    call_allocated = 0;
    call_running->methods[method]();
    call_until_failure = 0;
    call_expect("no memory is kept", call_allocated == 0);
    call_release();
}

static void test_method(size_t method)
{
    for (call_round = 0; call_round < ROUNDS; call_round++) {
        run(method, 0, 0);
        run(method, 7, 0);
        run(method, -5, 0);
        call_out_of_memory = true;
        for (int at = 1; call_out_of_memory && at < 100; at++)
            run(method, 0, at);
    }
    call_round = 2;
    sent = 0;
    call_running->refusals[method]();
    call_release();
}

static void test_open(void)
{
    remote_handle64 handle = 0;

    if (call_running->uri == NULL)
        return;
    call_expect("open reaches the implementation", call_running->open(call_running->uri, &handle) == 0);
    call_expect("open returns the implementation's handle", handle == call_handle);
    call_expect("close reaches the implementation", call_running->close(handle) == 0);
}

int main(int argc, char **argv)
{
    for (size_t i = 0; i < sizeof suites / sizeof suites[0]; i++) {
        if (argc != 2 || strcmp(suites[i]->name, argv[1]) != 0)
            continue;
        call_running = suites[i];
        test_open();
        for (size_t method = 0; method < suites[i]->count; method++)
            test_method(method);
        printf("%s: %zu methods, %d failures\n", suites[i]->name, suites[i]->count, call_failures);
        return call_failures > 0;
    }
    fprintf(stderr, "usage: %s INTERFACE\n", argv[0]);
    return 2;
}
