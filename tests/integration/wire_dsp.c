// SPDX-License-Identifier: BSD-3-Clause
// The DSP's side of a file of wire vectors, in lib<SUITE>_skel.so: the generated skel, the implementations
// that the vectors describe, and what these need. Handles of the vectors stand for those of the runtime,
// whose numbers nobody can know before.
#include "tests/integration/wire_shared.h"
#include "tests/wire/state.h"

#include <dlfcn.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define JOINED(a, b) a##b
#define SUITE_OF(name) JOINED(wire_suite_, name)

enum { OPEN_METHOD, CLOSE_METHOD };

extern const struct wire_suite SUITE_OF(SUITE);
int wire_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *arguments);
int wire_skel_handle_invoke_s64(remote_handle64 handle, uint64_t scalars, remote_arg *arguments);
int adsp_mmap_fd_getinfo(int fd, uint32_t *size);

// Finds out what the client is doing now.
static struct wire_shared *look(void) {
    static struct wire_shared *shared;

    if (shared == NULL)
        shared = share(sizeof *shared);
    setvbuf(stdout, NULL, _IOLBF, 0);
    wire_current = atomic_load(&shared->current);
    wire_state.suite = &SUITE_OF(SUITE);
    wire_state.vector = &wire_state.suite->vectors[wire_current];
    wire_state.fill = (unsigned char)atomic_load(&shared->fill);
    wire_state.first_run = atomic_load(&shared->first_run);
    return shared;
}

void wire_reached(uint64_t handle, bool descriptor) {
    atomic_fetch_add(&look()->reached, 1);
    if (handle != wire_state.vector->handle)
        wire_complain("the implementation got handle 0x%" PRIx64 ", want 0x%" PRIx64, handle,
                      wire_state.vector->handle);
    if (descriptor)
        wire_complain("the implementation got a descriptor");
}

static int serve(uint32_t method, uint64_t scalars, remote_arg *arguments) {
    int rc;

    if (method == OPEN_METHOD)
        arguments[2].h64 = WIRE_HANDLE;
    if (method == OPEN_METHOD || method == CLOSE_METHOD)
        return 0;
    look();
    rc = wire_state.suite->serve(wire_state.vector->message->handle, scalars, arguments);
    wire_equal("allocations that the skel kept", wire_state.allocated, 0);
    return rc;
}

int wire_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *arguments) {
    (void)handle;
    return serve(REMOTE_SCALARS_METHOD(scalars), scalars, arguments);
}

int wire_skel_handle_invoke_s64(remote_handle64 handle, uint64_t scalars, remote_arg *arguments) {
    (void)handle;
    return serve((uint32_t)REMOTE_SCALARS_METHOD_64(scalars), scalars, arguments);
}

// The runtime must know the memory. The length that the skel hears is the one that the vectors agree on.
int adsp_mmap_fd_getinfo(int fd, uint32_t *size) {
    int (*real)(int, uint32_t *);
    void *symbol = dlsym(RTLD_NEXT, "adsp_mmap_fd_getinfo");
    char wanted[64];

    if (symbol == NULL)
        return -1;
    memcpy(&real, &symbol, sizeof real);
    look();
    if (real(fd, size) != 0) {
        wire_complain("the runtime does not know the memory of fd %d", fd);
        return -1;
    }
    snprintf(wanted, sizeof wanted, "register_dma %d %" PRIu32 ";", fd, *size);
    if (wire_state.vector->call != NULL && strstr(wire_state.vector->before, wanted) == NULL)
        wire_complain("fd %d has %" PRIu32 " bytes, want \"%s\"", fd, *size, wire_state.vector->before);
    *size = 1000u + (uint32_t)fd;
    return 0;
}

// Only the client calls these.
remote_handle64 wire_handle(void) {
    return 0;
}

fastrpc_async_descriptor_t *wire_descriptor(void) {
    return NULL;
}

void wire_result(int rc) {
    (void)rc;
}
