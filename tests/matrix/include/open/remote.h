// SPDX-License-Identifier: BSD-3-Clause
// Stands for the header of the open FastRPC library, as far as generated code needs it.
#ifndef REMOTE_DEFAULT_H
#define REMOTE_DEFAULT_H

#include <stdint.h>
#include <sys/types.h>

#ifndef __QAIC_REMOTE
#define __QAIC_REMOTE(ff) ff
#endif
#ifndef __QAIC_REMOTE_EXPORT
#define __QAIC_REMOTE_EXPORT
#endif
#ifndef __QAIC_REMOTE_ATTRIBUTE
#define __QAIC_REMOTE_ATTRIBUTE
#endif

#define REMOTE_SCALARS_METHOD_ATTR(dwScalars) (((dwScalars) >> 29) & 0x7)
#define REMOTE_SCALARS_METHOD(dwScalars) (((dwScalars) >> 24) & 0x1f)
#define REMOTE_SCALARS_INBUFS(dwScalars) (((dwScalars) >> 16) & 0x0ff)
#define REMOTE_SCALARS_OUTBUFS(dwScalars) (((dwScalars) >> 8) & 0x0ff)
#define REMOTE_SCALARS_INHANDLES(dwScalars) (((dwScalars) >> 4) & 0x0f)
#define REMOTE_SCALARS_OUTHANDLES(dwScalars) ((dwScalars)&0x0f)
#define REMOTE_SCALARS_MAKEX(nAttr, nMethod, nIn, nOut, noIn, noOut)                                         \
    ((((uint32_t)(nAttr)&0x7) << 29) | (((uint32_t)(nMethod)&0x1f) << 24) | (((uint32_t)(nIn)&0xff) << 16) | \
     (((uint32_t)(nOut)&0xff) << 8) | (((uint32_t)(noIn)&0x0f) << 4) | ((uint32_t)(noOut)&0x0f))

#ifdef __cplusplus
extern "C" {
#endif

typedef uint32_t remote_handle;
typedef uint64_t remote_handle64;
typedef uint64_t fastrpc_async_jobid;

typedef struct {
    void *pv;
    size_t nLen;
} remote_buf;

typedef struct {
    int32_t fd;
    uint32_t offset;
} remote_dma_handle;

typedef union {
    remote_buf buf;
    remote_handle h;
    remote_handle64 h64;
    remote_dma_handle dma;
} remote_arg;

enum fastrpc_async_notify_type { FASTRPC_ASYNC_NO_SYNC, FASTRPC_ASYNC_CALLBACK, FASTRPC_ASYNC_POLL };

typedef struct fastrpc_async_callback {
    void (*fn)(fastrpc_async_jobid jobid, void *context, int result);
    void *context;
} fastrpc_async_callback_t;

typedef struct fastrpc_async_descriptor {
    enum fastrpc_async_notify_type type;
    fastrpc_async_jobid jobid;
    fastrpc_async_callback_t cb;
} fastrpc_async_descriptor_t;

int remote_handle_open(const char *name, remote_handle *ph);
int remote_handle_invoke(remote_handle h, uint32_t dwScalars, remote_arg *pra);
int remote_handle_close(remote_handle h);
int remote_handle_invoke_async(remote_handle h, fastrpc_async_descriptor_t *desc, uint32_t dwScalars, remote_arg *pra);
int remote_handle64_open(const char *name, remote_handle64 *ph);
int remote_handle64_invoke(remote_handle64 h, uint32_t dwScalars, remote_arg *pra);
int remote_handle64_close(remote_handle64 h);
int remote_handle64_invoke_async(remote_handle64 h, fastrpc_async_descriptor_t *desc, uint32_t dwScalars, remote_arg *pra);
int remote_register_dma_handle(int fd, uint32_t len);

#ifdef __cplusplus
}
#endif

#endif
