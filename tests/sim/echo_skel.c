// SPDX-License-Identifier: BSD-3-Clause
// A skel written by hand, for tests of the runtime. Its methods are described in echo.h.
#include "tests/sim/echo.h"

#include "AEEStdErr.h"
#include "HAP_mem.h"
#include "remote.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

__attribute__((visibility("default"))) extern uint32_t echo_skel_handle_invoke_qaic_version;
uint32_t echo_skel_handle_invoke_qaic_version = 10051;

int echo_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *args);
int adsp_mmap_fd_getinfo(int fd, uint32_t *length);

static atomic_uint calls;

static bool counts_are(uint32_t scalars, uint32_t in, uint32_t out, uint32_t in_handles,
                       uint32_t out_handles) {
    return REMOTE_SCALARS_INBUFS(scalars) == in && REMOTE_SCALARS_OUTBUFS(scalars) == out &&
           REMOTE_SCALARS_INHANDLES(scalars) == in_handles &&
           REMOTE_SCALARS_OUTHANDLES(scalars) == out_handles;
}

static void rest(uint32_t microseconds) {
    struct timespec time = {.tv_sec = (time_t)(microseconds / 1000000),
                            .tv_nsec = (long)(microseconds % 1000000) * 1000};
    nanosleep(&time, NULL);
}

// in {u32 a, u32 b}; out {u32 sum}
static int add(uint32_t scalars, const remote_arg *args) {
    uint32_t words[2];
    if (!counts_are(scalars, 1, 1, 0, 0) || args[0].buf.nLen != sizeof words || args[1].buf.nLen != 4)
        return AEE_EBADPARM;
    memcpy(words, args[0].buf.pv, sizeof words);
    uint32_t sum = words[0] + words[1];
    memcpy(args[1].buf.pv, &sum, sizeof sum);
    return AEE_SUCCESS;
}

// in bytes; out the same bytes
static int copy(uint32_t scalars, const remote_arg *args) {
    if (!counts_are(scalars, 1, 1, 0, 0) || args[0].buf.nLen != args[1].buf.nLen)
        return AEE_EBADPARM;
    if (args[0].buf.nLen != 0)
        memcpy(args[1].buf.pv, args[0].buf.pv, args[0].buf.nLen);
    return AEE_SUCCESS;
}

// in {u32 code}
static int fail(uint32_t scalars, const remote_arg *args) {
    int32_t code;
    if (!counts_are(scalars, 1, 0, 0, 0) || args[0].buf.nLen != 4)
        return AEE_EBADPARM;
    memcpy(&code, args[0].buf.pv, sizeof code);
    return code;
}

// in {u32 microseconds}
static int sleep_for(uint32_t scalars, const remote_arg *args) {
    uint32_t time;
    if (!counts_are(scalars, 1, 0, 0, 0) || args[0].buf.nLen != 4)
        return AEE_EBADPARM;
    memcpy(&time, args[0].buf.pv, sizeof time);
    rest(time);
    return AEE_SUCCESS;
}

// dma handle in; out {u32 length, u32 sum of its bytes from the offset on}
static int sum_handle(uint32_t scalars, const remote_arg *args) {
    uint32_t words[2] = {0};
    void *address;
    if (!counts_are(scalars, 0, 1, 1, 0) || args[0].buf.nLen != sizeof words)
        return AEE_EBADPARM;
    if (adsp_mmap_fd_getinfo(args[1].dma.fd, &words[0]) != 0 || words[0] < args[1].dma.offset)
        return AEE_EBADPARM;
    address = HAP_mmap(NULL, (int)words[0], HAP_PROT_READ, 0, args[1].dma.fd, 0);
    if (address == (void *)-1)
        return AEE_EMMAP;
    const unsigned char *bytes = address;
    for (uint32_t i = args[1].dma.offset; i < words[0]; i++)
        words[1] += bytes[i];
    HAP_munmap(address, (int)words[0]);
    memcpy(args[0].buf.pv, words, sizeof words);
    return AEE_SUCCESS;
}

// in 64-bit handle; out 64-bit handle: one more
static int next_handle(uint32_t scalars, remote_arg *args) {
    if (!counts_are(scalars, 0, 0, 1, 1))
        return AEE_EBADPARM;
    args[1].h64 = args[0].h64 + 1;
    return AEE_SUCCESS;
}

// out {u32 calls so far}
static int count(uint32_t scalars, const remote_arg *args) {
    uint32_t number = atomic_load(&calls);
    if (!counts_are(scalars, 0, 1, 0, 0) || args[0].buf.nLen != 4)
        return AEE_EBADPARM;
    memcpy(args[0].buf.pv, &number, sizeof number);
    return AEE_SUCCESS;
}

// Any number of input bytes buffers, out {u32 sum of all bytes}
static int sum_many(uint32_t scalars, const remote_arg *args) {
    uint32_t inputs = REMOTE_SCALARS_INBUFS(scalars);
    uint32_t sum = 0;
    if (!counts_are(scalars, inputs, 1, 0, 0) || args[inputs].buf.nLen != 4)
        return AEE_EBADPARM;
    for (uint32_t i = 0; i < inputs; i++) {
        const unsigned char *bytes = args[i].buf.pv;
        for (size_t b = 0; b < args[i].buf.nLen; b++)
            sum += bytes[b];
    }
    memcpy(args[inputs].buf.pv, &sum, sizeof sum);
    return AEE_SUCCESS;
}

static int die(void) {
    abort();
}

int echo_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    (void)handle;
    atomic_fetch_add(&calls, 1);
    switch (REMOTE_SCALARS_METHOD(scalars)) {
    case 0:
        args[2].h64 = 1;
        return AEE_SUCCESS;
    case 1:
        return AEE_SUCCESS;
    case ECHO_ADD:
        return add(scalars, args);
    case ECHO_COPY:
        return copy(scalars, args);
    case ECHO_FAIL:
        return fail(scalars, args);
    case ECHO_SLEEP:
        return sleep_for(scalars, args);
    case ECHO_SUM_HANDLE:
        return sum_handle(scalars, args);
    case ECHO_NEXT_HANDLE:
        return next_handle(scalars, args);
    case ECHO_COUNT:
        return count(scalars, args);
    case ECHO_SUM_MANY:
        return sum_many(scalars, args);
    case ECHO_DIE:
        return die();
    case ECHO_NOTHING:
        return AEE_SUCCESS;
    default:
        return AEE_EUNSUPPORTED;
    }
}

// Takes any message whatever, and fills its outputs with 0xAB.
int mirror_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *args);
__attribute__((visibility("default"))) extern uint32_t mirror_skel_handle_invoke_qaic_version;
uint32_t mirror_skel_handle_invoke_qaic_version = 10051;

int mirror_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    uint32_t inputs = REMOTE_SCALARS_INBUFS(scalars);
    (void)handle;
    for (uint32_t i = inputs; i < inputs + REMOTE_SCALARS_OUTBUFS(scalars); i++) {
        if (args[i].buf.nLen != 0)
            memset(args[i].buf.pv, 0xAB, args[i].buf.nLen);
    }
    return AEE_SUCCESS;
}
