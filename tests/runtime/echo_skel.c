// SPDX-License-Identifier: BSD-3-Clause
#include "echo_skel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "AEEStdErr.h"
#include "HAP_farf.h"
#include "HAP_mem.h"

const uint32_t echo_skel_handle_invoke_qaic_version = 10051;

static atomic_int open_objects;

int echo_open_objects(void) {
    return atomic_load(&open_objects);
}

static bool counts_are(uint32_t sc, uint32_t in, uint32_t out, uint32_t in_handles, uint32_t out_handles) {
    return REMOTE_SCALARS_INBUFS(sc) == in && REMOTE_SCALARS_OUTBUFS(sc) == out &&
           REMOTE_SCALARS_INHANDLES(sc) == in_handles && REMOTE_SCALARS_OUTHANDLES(sc) == out_handles;
}

static int echo_open(uint32_t sc, remote_arg *pra) {
    uint32_t length;
    if (!counts_are(sc, 2, 0, 0, 1) || pra[0].buf.nLen < sizeof length)
        return AEE_EBADPARM;
    memcpy(&length, pra[0].buf.pv, sizeof length);
    const char *uri = pra[1].buf.pv;
    if (length == 0 || pra[1].buf.nLen < length || uri[length - 1])
        return AEE_EBADPARM;
    if (strstr(uri, "&refuse"))
        return 0x77;
    int *object = malloc(sizeof *object);
    if (!object)
        return AEE_ENOMEMORY;
    *object = 0x5afe;
    atomic_fetch_add(&open_objects, 1);
    pra[2].h64 = (uintptr_t)object;
    FARF(ALWAYS, "open %s", uri);
    return AEE_SUCCESS;
}

static int echo_close(uint32_t sc, remote_arg *pra) {
    if (!counts_are(sc, 0, 0, 1, 0))
        return AEE_EBADPARM;
    int *object = (int *)(uintptr_t)pra[0].h64;
    if (*object != 0x5afe)
        return AEE_EINVHANDLE;
    *object = 0;
    free(object);
    atomic_fetch_sub(&open_objects, 1);
    return AEE_SUCCESS;
}

static int echo_add(uint32_t sc, remote_arg *pra) {
    int32_t in[2];
    if (!counts_are(sc, 1, 1, 0, 0) || pra[0].buf.nLen < sizeof in || pra[1].buf.nLen < sizeof *in)
        return AEE_EBADPARM;
    memcpy(in, pra[0].buf.pv, sizeof in);
    in[0] += in[1];
    memcpy(pra[1].buf.pv, in, sizeof *in);
    return AEE_SUCCESS;
}

static int echo_reverse(uint32_t sc, remote_arg *pra) {
    if (!counts_are(sc, 1, 1, 0, 0) || pra[0].buf.nLen != pra[1].buf.nLen)
        return AEE_EBADPARM;
    const unsigned char *in = pra[0].buf.pv;
    unsigned char *out = pra[1].buf.pv;
    for (size_t i = 0; i < pra[0].buf.nLen; ++i)
        out[i] = in[pra[0].buf.nLen - 1 - i];
    return AEE_SUCCESS;
}

static int echo_fail(uint32_t sc, remote_arg *pra) {
    int32_t code;
    if (!counts_are(sc, 1, 1, 0, 0) || pra[0].buf.nLen < sizeof code)
        return AEE_EBADPARM;
    memcpy(&code, pra[0].buf.pv, sizeof code);
    if (pra[1].buf.nLen)
        memset(pra[1].buf.pv, 0xee, pra[1].buf.nLen);
    return code;
}

static int echo_fill(uint32_t sc, remote_arg *pra) {
    uint32_t length;
    void *address;
    if (!counts_are(sc, 1, 0, 1, 0) || pra[0].buf.nLen < 1)
        return AEE_EBADPARM;
    int code = adsp_mmap_fd_getinfo(pra[1].dma.fd, &length);
    if (code)
        return code;
    code = HAP_mmap_get(pra[1].dma.fd, &address, NULL);
    if (code)
        return code;
    memset((char *)address + pra[1].dma.offset, *(unsigned char *)pra[0].buf.pv, length);
    return HAP_mmap_put(pra[1].dma.fd);
}

static int echo_sleep(uint32_t sc, remote_arg *pra) {
    uint32_t milliseconds;
    if (!counts_are(sc, 1, 0, 0, 0) || pra[0].buf.nLen < sizeof milliseconds)
        return AEE_EBADPARM;
    memcpy(&milliseconds, pra[0].buf.pv, sizeof milliseconds);
    struct timespec time = {(time_t)(milliseconds / 1000), (long)(milliseconds % 1000) * 1000000};
    (void)nanosleep(&time, NULL);
    return AEE_SUCCESS;
}

static int echo_where(uint32_t sc, remote_arg *pra) {
    if (!counts_are(sc, 1, 1, 0, 0) || pra[1].buf.nLen < 2 * sizeof(uint64_t))
        return AEE_EBADPARM;
    pthread_t self = pthread_self();
    uint64_t out[2] = {(uintptr_t)pra[0].buf.pv, 0};
    memcpy(&out[1], &self, sizeof self);
    memcpy(pra[1].buf.pv, out, sizeof out);
    return AEE_SUCCESS;
}

static int echo_lengths(uint32_t sc, remote_arg *pra) {
    uint32_t handles = REMOTE_SCALARS_INHANDLES(sc), length;
    if (!counts_are(sc, 0, 1, handles, 0) || pra[0].buf.nLen < handles * sizeof length)
        return AEE_EBADPARM;
    for (uint32_t i = 0; i < handles; ++i) {
        if (adsp_mmap_fd_getinfo(pra[1 + i].dma.fd, &length))
            return AEE_EBADPARM;
        memcpy((char *)pra[0].buf.pv + i * sizeof length, &length, sizeof length);
    }
    return AEE_SUCCESS;
}

static int echo_handles(uint32_t sc, remote_arg *pra) {
    if (!counts_are(sc, 0, 0, 1, 1))
        return AEE_EBADPARM;
    pra[1].h64 = pra[0].h64 + 1;
    return AEE_SUCCESS;
}

static int echo_concat(uint32_t sc, remote_arg *pra) {
    uint32_t in = REMOTE_SCALARS_INBUFS(sc);
    if (!counts_are(sc, in, 1, 0, 0))
        return AEE_EBADPARM;
    unsigned char *out = pra[in].buf.pv;
    size_t room = pra[in].buf.nLen;
    for (uint32_t i = 0; i < in; ++i) {
        if (pra[i].buf.nLen > room)
            return AEE_EBUFFERTOOSMALL;
        if (pra[i].buf.nLen)
            memcpy(out, pra[i].buf.pv, pra[i].buf.nLen);
        out += pra[i].buf.nLen;
        room -= pra[i].buf.nLen;
    }
    return AEE_SUCCESS;
}

static int echo_nested(uint32_t sc, remote_arg *pra) {
    struct {
        uint64_t handle;
        int32_t numbers[2];
    } in;
    if (!counts_are(sc, 1, 1, 0, 0) || pra[0].buf.nLen < sizeof in)
        return AEE_EBADPARM;
    memcpy(&in, pra[0].buf.pv, sizeof in);
    remote_arg args[2] = {{.buf = {in.numbers, sizeof in.numbers}}, pra[1]};
    return remote_handle64_invoke(in.handle, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args);
}

int echo_skel_handle_invoke(remote_handle64 h, uint32_t sc, remote_arg *pra) {
    static int (*const methods[])(uint32_t sc, remote_arg * pra) = {
        echo_open,  echo_close, echo_add,     echo_reverse, echo_fail,   echo_fill,
        echo_sleep, echo_where, echo_lengths, echo_handles, echo_concat, echo_nested};
    uint32_t method = REMOTE_SCALARS_METHOD(sc);
    if (method >= sizeof methods / sizeof *methods)
        return AEE_EUNSUPPORTED;
    if (method > ECHO_CLOSE && *(const int *)(uintptr_t)h != 0x5afe)
        return AEE_EINVHANDLE;
    return methods[method](sc, pra);
}

int plain_skel_invoke(uint32_t sc, remote_arg *pra) {
    return REMOTE_SCALARS_METHOD(sc) == 0 ? echo_add(sc, pra) : AEE_EUNSUPPORTED;
}

int wideplain_skel_invoke_s64(uint64_t sc, remote_arg *pra) {
    return REMOTE_SCALARS_METHOD_64(sc) == 0 ? echo_add(REMOTE_SCALARS_MAKE(0, 1, 1), pra) : AEE_EUNSUPPORTED;
}

int wide_skel_handle_invoke_s64(remote_handle64 h, uint64_t sc, remote_arg *pra) {
    uint32_t in = REMOTE_SCALARS_INBUFS_64(sc);
    struct {
        uint32_t number;
        uint64_t length;
    } out = {in, 0};
    switch (REMOTE_SCALARS_METHOD_64(sc)) {
    case ECHO_OPEN:
        pra[2].h64 = 4711;
        return AEE_SUCCESS;
    case ECHO_CLOSE:
        return AEE_SUCCESS;
    case 40:
        break;
    default:
        return AEE_EUNSUPPORTED;
    }
    if (h != 4711 || REMOTE_SCALARS_OUTBUFS_64(sc) != 1 || pra[in].buf.nLen < sizeof out)
        return AEE_EBADPARM;
    for (uint32_t i = 0; i < in; ++i)
        out.length += pra[i].buf.nLen;
    memset(pra[in].buf.pv, 0, sizeof out);
    memcpy(pra[in].buf.pv, &out.number, sizeof out.number);
    memcpy((char *)pra[in].buf.pv + 8, &out.length, sizeof out.length);
    return AEE_SUCCESS;
}
