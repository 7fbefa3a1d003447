// SPDX-License-Identifier: BSD-3-Clause
// Uses everything of the public headers that a macro or a type could get wrong, as C and as C++.
#include "AEEStdDef.h"
#include "AEEStdErr.h"
#include "HAP_mem.h"
#include "HAP_pls.h"
#include "adsp_pls.h"
#include "dspqueue.h"
#include "frt.h"
#include "remote.h"
#include "rpcmem.h"

#define FARF_HIGH 1
#include "HAP_farf.h"

#ifdef __cplusplus
#define CHECK(condition) static_assert(condition, #condition)
#else
#define CHECK(condition) _Static_assert(condition, #condition)
#endif

CHECK(sizeof(boolean) == 1 && sizeof(int8) == 1 && sizeof(uint8) == 1 && sizeof(byte) == 1);
CHECK(sizeof(int16) == 2 && sizeof(uint16) == 2 && sizeof(_wchar_t) == 2 && sizeof(AECHAR) == 2);
CHECK(sizeof(int32) == 4 && sizeof(uint32) == 4 && sizeof(AEEResult) == 4);
CHECK(sizeof(int64) == 8 && sizeof(uint64) == 8);
CHECK(TRUE == 1 && FALSE == 0);

CHECK(sizeof(remote_handle) == 4 && sizeof(remote_handle64) == 8);
CHECK(sizeof(remote_buf) == 2 * sizeof(void *));
CHECK(sizeof(remote_dma_handle) == 8 && sizeof(remote_dma_handle64) == 12);
CHECK(sizeof(remote_arg) == (sizeof(void *) == 8 ? 16 : 8));
CHECK(sizeof(remote_buf64) == 16 && sizeof(remote_arg64) == 16);
#if defined(__i386__)
CHECK(sizeof(fastrpc_async_descriptor_t) == 20);
#else
CHECK(sizeof(fastrpc_async_descriptor_t) == (sizeof(void *) == 8 ? 32 : 24));
#endif
CHECK(sizeof(remote_rpc_reserve_new_session_t) == (sizeof(void *) == 8 ? 40 : 24));
CHECK(sizeof(remote_rpc_get_uri_t) == (sizeof(void *) == 8 ? 48 : 28));

CHECK(REMOTE_SCALARS_MAKEX(7, 31, 255, 255, 15, 15) == 0xffffffffu);
CHECK(REMOTE_SCALARS_MAKEX(0, 2, 2, 2, 0, 0) == 0x02020200u);
CHECK(REMOTE_SCALARS_MAKE(3, 1, 2) == 0x03010200u);
CHECK(REMOTE_SCALARS_METHOD_ATTR(0xa1020304u) == 5 && REMOTE_SCALARS_METHOD(0xa1020304u) == 1);
CHECK(REMOTE_SCALARS_INBUFS(0xa1020304u) == 2 && REMOTE_SCALARS_OUTBUFS(0xa1020304u) == 3);
CHECK(REMOTE_SCALARS_INHANDLES(0x12u) == 1 && REMOTE_SCALARS_OUTHANDLES(0x12u) == 2);
CHECK(REMOTE_SCALARS_LENGTH(0x01020312u) == 8);
CHECK(REMOTE_SCALARS_MAKEX_64(7, 8191, 65535, 65535, 255, 255) == 0xffffffffffffffffu);
CHECK(REMOTE_SCALARS_MAKEX_64(1, 2, 3, 4, 5, 6) == 0x2002000300040506u);
CHECK(REMOTE_SCALARS_METHOD_ATTR_64(0x2002000300040506u) == 1 &&
      REMOTE_SCALARS_METHOD_64(0x2002000300040506u) == 2);
CHECK(REMOTE_SCALARS_INBUFS_64(0x2002000300040506u) == 3 &&
      REMOTE_SCALARS_OUTBUFS_64(0x2002000300040506u) == 4);
CHECK(REMOTE_SCALARS_INHANDLES_64(0x2002000300040506u) == 5 &&
      REMOTE_SCALARS_OUTHANDLES_64(0x2002000300040506u) == 6);
CHECK(REMOTE_SCALARS_LENGTH_64(0x2002000300040506u) == 18);
CHECK(REMOTE_SCALARS_MAKE_64(1, 2, 3) == 0x0001000200030000u);

#if defined(__hexagon__)
CHECK((unsigned int)AEE_EBADPARM == 0x8000040eu && (unsigned int)AEE_EFILE == 0x80000601u);
#else
CHECK(AEE_EBADPARM == 0x0e && AEE_EFILE == 0x201 && AEE_ESTUBSKELVERMISMATCH == 0x194);
#endif
CHECK(AEE_ENOSUCH == 39 && AEE_ECONNRESET == 104 && AEE_EUNKNOWN == -1 && AEE_SUCCESS == 0);
CHECK(AEE_EBADHANDLE == AEE_EINVHANDLE && AEE_ENOSUCHJOB == AEE_ENOSUCHGROUP);

int some_skel_handle_invoke(remote_handle64 h, uint32_t sc, remote_arg *pra);
int other_skel_invoke(uint32_t sc, remote_arg *pra);
int use_headers(int n, remote_handle64 h);

int use_headers(int n, remote_handle64 h) {
    uint32_t sc = REMOTE_SCALARS_MAKEX(n, n, n, n, n, n);
    int code = n < 0 ? AEE_EBADPARM : AEE_SUCCESS;
    FARF(HIGH, "n %d", n);
    FARF(LOW, "off");
    FARF(RUNTIME_ERROR, "n %d", n);
    if (FRT_REGISTER_SKEL_HANDLE(some) || FRT_REGISTER_SKEL(other))
        code = AEE_EALREADY;
    if (code == AEE_SUCCESS)
        code = remote_handle64_invoke(h, sc, NULL);
    switch (code) {
    case AEE_EBADPARM:
    case AEE_EINVHANDLE:
    case AEE_ECONNRESET:
    case AEE_EINTERRUPTED:
        return -1;
    default:
        return code;
    }
}

#ifndef __cplusplus
// A program may ask whether a function is there.
#pragma weak remote_session_control
int has_session_control(void);

int has_session_control(void) {
    return remote_session_control != NULL;
}
#endif
