#ifndef _DMAHANDLES_STUB_H
#define _DMAHANDLES_STUB_H

#include "dmahandles.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_dmahandles_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_dmahandles_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* A call whose arguments are counted first and filled in then. */
typedef struct {
   size_t ins, routs, in_handles, rout_handles;     /* how many of each kind */
   uint64_t bytes;                                  /* memory for records */
   remote_arg* args;                                /* one block: arguments, then records */
   remote_arg *in, *rout, *in_handle, *rout_handle; /* the next of each kind */
   unsigned char* memory;                           /* the next free byte */
   int err;
   remote_arg space[24];                            /* the block of a small call */
} _qaic_dmahandles_call;

static void _qaic_dmahandles_require(_qaic_dmahandles_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_dmahandles_reserve(_qaic_dmahandles_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_dmahandles_memory(_qaic_dmahandles_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

static void _qaic_dmahandles_dma(_qaic_dmahandles_call* call, remote_arg* arg, int fd, uint32_t offset,
                                 uint32_t length)
{
   arg->dma.fd = fd;
   arg->dma.offset = offset;
   if (call->err == AEE_SUCCESS && __QAIC_REMOTE(remote_register_dma_handle)(fd, length) != AEE_SUCCESS)
      call->err = (int)AEE_EBADPARM;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_dmahandles_begin(_qaic_dmahandles_call* call, size_t primary_ins, size_t primary_routs)
{
   uint64_t count;

   if (call->err != AEE_SUCCESS)
      return 0;
   if (call->in_handles > 15 || call->rout_handles > 15)
      call->err = (int)AEE_EBADPARM;
   else if (call->ins > 254 || call->routs > 254)
      call->err = (int)AEE_EUNSUPPORTED;
   if (call->err != AEE_SUCCESS)
      return 0;
   call->ins += primary_ins;
   call->routs += primary_routs;
   count = (uint64_t)call->ins + call->routs + call->in_handles + call->rout_handles;
   call->bytes += count * sizeof(remote_arg);
   if (call->bytes <= sizeof call->space)
      call->args = call->space;
   else
      call->args = call->bytes > SIZE_MAX / 2 ? NULL : (remote_arg*)MALLOC((size_t)call->bytes);
   if (call->args == NULL) {
      call->err = (int)AEE_ENOMEMORY;
      return 0;
   }
   call->in = call->args;
   call->rout = call->in + call->ins;
   call->in_handle = call->rout + call->routs;
   call->rout_handle = call->in_handle + call->in_handles;
   call->memory = (unsigned char*)(call->args + count);
   /* Packing sets every buffer, but only parts of handles and records. */
   memset(call->in_handle, 0, (size_t)call->bytes - (call->ins + call->routs) * sizeof(remote_arg));
   return 1;
}

static uint32_t _qaic_dmahandles_scalars(const _qaic_dmahandles_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_dmahandles_release(_qaic_dmahandles_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_dmahandles_rewind(_qaic_dmahandles_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_dmahandles_region_in {
   int use;
};

struct _qaic_dmahandles_region_values {
   int use;
};

struct _qaic_dmahandles_several_in {
   uint32_t dataLen;
   uint32_t moreLen;
};

struct _qaic_dmahandles_several_lengths {
   uint32_t dataLen;
   uint32_t moreLen;
};

_QAIC_STATIC_ASSERT(sizeof(region) == 16 && offsetof(region, memory) == 0 && offsetof(region, use) == 12,
                    "layout of region");
_QAIC_STATIC_ASSERT(sizeof(only) == 12 && offsetof(only, memory) == 0, "layout of only");
_QAIC_STATIC_ASSERT(sizeof(several) == (sizeof(void*) == 8 ? 56 : 40) && offsetof(several, memory) == 0 &&
                    offsetof(several, data) == 24 &&
                    offsetof(several, more) == (sizeof(void*) == 8 ? 40 : 32), "layout of several");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_dmahandles_region_in) == 4,
                    "layout of struct _qaic_dmahandles_region_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_dmahandles_region_values) == 4,
                    "layout of struct _qaic_dmahandles_region_values");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_dmahandles_several_in) == 8,
                    "layout of struct _qaic_dmahandles_several_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_dmahandles_several_lengths) == 8,
                    "layout of struct _qaic_dmahandles_several_lengths");

static void _qaic_dmahandles_dmahandle_list_count(_qaic_dmahandles_call* _qaic, const _dmahandle1_t* native,
                                                  int _qaic_n)
{
   _qaic_dmahandles_require(_qaic, _qaic_dmahandles_valid(native, _qaic_n, sizeof *native));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic->in_handles++;
   }
}

static void _qaic_dmahandles_dmahandle_list_pack(_qaic_dmahandles_call* _qaic, const _dmahandle1_t* native,
                                                 int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_dma(_qaic, _qaic->in_handle++, native[_qaic_i].fd, native[_qaic_i].offset,
                           native[_qaic_i].len);
   }
}

static void _qaic_dmahandles_dmahandle_list_rout_count(_qaic_dmahandles_call* _qaic, _dmahandle1_t* native,
                                                       int _qaic_n)
{
   _qaic_dmahandles_require(_qaic, _qaic_dmahandles_valid(native, _qaic_n, sizeof *native));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic->rout_handles++;
   }
}

static void _qaic_dmahandles_dmahandle_list_rout_pack(_qaic_dmahandles_call* _qaic, _dmahandle1_t* native,
                                                      int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_dma(_qaic, _qaic->rout_handle++, native[_qaic_i].fd, native[_qaic_i].offset,
                           native[_qaic_i].len);
   }
}

static void _qaic_dmahandles_dmahandle_list_rout_unpack(_qaic_dmahandles_call* _qaic, _dmahandle1_t* native,
                                                        int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic->rout_handle++;
   }
}

static void _qaic_dmahandles_region_count(_qaic_dmahandles_call* _qaic, const region* native)
{
   _qaic->in_handles++;
}

static void _qaic_dmahandles_region_pack(_qaic_dmahandles_call* _qaic, const region* native,
                                         struct _qaic_dmahandles_region_in* in)
{
   _qaic_dmahandles_dma(_qaic, _qaic->in_handle++, native->memory.fd, native->memory.offset,
                        native->memory.len);
   in->use = native->use;
}

static void _qaic_dmahandles_region_rout_count(_qaic_dmahandles_call* _qaic, region* native)
{
   _qaic->rout_handles++;
}

static void _qaic_dmahandles_region_rout_pack(_qaic_dmahandles_call* _qaic, region* native)
{
   _qaic_dmahandles_dma(_qaic, _qaic->rout_handle++, native->memory.fd, native->memory.offset,
                        native->memory.len);
}

static void _qaic_dmahandles_region_rout_unpack(_qaic_dmahandles_call* _qaic, region* native,
                                                const struct _qaic_dmahandles_region_values* rout)
{
   _qaic->rout_handle++;
   native->use = rout->use;
}

static void _qaic_dmahandles_only_count(_qaic_dmahandles_call* _qaic, const only* native)
{
   _qaic->in_handles++;
}

static void _qaic_dmahandles_only_pack(_qaic_dmahandles_call* _qaic, const only* native)
{
   _qaic_dmahandles_dma(_qaic, _qaic->in_handle++, native->memory.fd, native->memory.offset,
                        native->memory.len);
}

static void _qaic_dmahandles_several_count(_qaic_dmahandles_call* _qaic, const several* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic->in_handles++;
   }
   _qaic_dmahandles_require(_qaic,
                            _qaic_dmahandles_valid(native->data, native->dataLen, sizeof *native->data));
   _qaic->ins++;
   _qaic_dmahandles_dmahandle_list_count(_qaic, native->more, native->moreLen);
}

static void _qaic_dmahandles_several_pack(_qaic_dmahandles_call* _qaic, const several* native,
                                          struct _qaic_dmahandles_several_in* in)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_dmahandles_dma(_qaic, _qaic->in_handle++, native->memory[_qaic_j].fd,
                           native->memory[_qaic_j].offset, native->memory[_qaic_j].len);
   }
   in->dataLen = (uint32_t)native->dataLen;
   *_qaic->in++ = _qaic_dmahandles_argument(native->data, (size_t)native->dataLen * sizeof *native->data);
   in->moreLen = (uint32_t)native->moreLen;
   _qaic_dmahandles_dmahandle_list_pack(_qaic, native->more, native->moreLen);
}

static void _qaic_dmahandles_several_rout_count(_qaic_dmahandles_call* _qaic, several* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic->rout_handles++;
   }
   _qaic_dmahandles_require(_qaic,
                            _qaic_dmahandles_valid(native->data, native->dataLen, sizeof *native->data));
   _qaic->routs++;
   _qaic_dmahandles_dmahandle_list_rout_count(_qaic, native->more, native->moreLen);
}

static void _qaic_dmahandles_several_rout_pack(_qaic_dmahandles_call* _qaic, several* native,
                                               struct _qaic_dmahandles_several_lengths* in)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_dmahandles_dma(_qaic, _qaic->rout_handle++, native->memory[_qaic_j].fd,
                           native->memory[_qaic_j].offset, native->memory[_qaic_j].len);
   }
   in->dataLen = (uint32_t)native->dataLen;
   *_qaic->rout++ = _qaic_dmahandles_argument(native->data, (size_t)native->dataLen * sizeof *native->data);
   in->moreLen = (uint32_t)native->moreLen;
   _qaic_dmahandles_dmahandle_list_rout_pack(_qaic, native->more, native->moreLen);
}

static void _qaic_dmahandles_several_rout_unpack(_qaic_dmahandles_call* _qaic, several* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic->rout_handle++;
   }
   _qaic->rout++;
   _qaic_dmahandles_dmahandle_list_rout_unpack(_qaic, native->more, native->moreLen);
}

static void _qaic_dmahandles_region_list_count(_qaic_dmahandles_call* _qaic, const region* native,
                                               int _qaic_n)
{
   _qaic_dmahandles_require(_qaic, _qaic_dmahandles_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_dmahandles_reserve(_qaic, _qaic_n, sizeof(struct _qaic_dmahandles_region_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_dmahandles_region_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_dmahandles_region_list_pack(_qaic_dmahandles_call* _qaic, const region* native, int _qaic_n)
{
   struct _qaic_dmahandles_region_in* in = (struct _qaic_dmahandles_region_in*)_qaic_dmahandles_memory(_qaic,
         _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_dmahandles_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_region_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_dmahandles_region_list_rout_count(_qaic_dmahandles_call* _qaic, region* native, int _qaic_n)
{
   _qaic_dmahandles_require(_qaic, _qaic_dmahandles_valid(native, _qaic_n, sizeof *native));
   _qaic->routs++;
   _qaic_dmahandles_reserve(_qaic, _qaic_n, sizeof(struct _qaic_dmahandles_region_values));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_dmahandles_region_rout_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_dmahandles_region_list_rout_pack(_qaic_dmahandles_call* _qaic, region* native, int _qaic_n)
{
   struct _qaic_dmahandles_region_values* rout = (struct _qaic_dmahandles_region_values*)_qaic_dmahandles_memory(_qaic,
         _qaic_n, sizeof *rout);

   *_qaic->rout++ = _qaic_dmahandles_argument(rout, (size_t)_qaic_n * sizeof *rout);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_region_rout_pack(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_dmahandles_region_list_rout_unpack(_qaic_dmahandles_call* _qaic, region* native,
                                                     int _qaic_n)
{
   const struct _qaic_dmahandles_region_values* rout = (const struct _qaic_dmahandles_region_values*)(_qaic->rout++)->buf.pv;

   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_region_rout_unpack(_qaic, &native[_qaic_i], &rout[_qaic_i]);
   }
}

static void _qaic_dmahandles_several_list_count(_qaic_dmahandles_call* _qaic, const several* native,
                                                int _qaic_n)
{
   _qaic_dmahandles_require(_qaic, _qaic_dmahandles_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_dmahandles_reserve(_qaic, _qaic_n, sizeof(struct _qaic_dmahandles_several_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_dmahandles_several_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_dmahandles_several_list_pack(_qaic_dmahandles_call* _qaic, const several* native,
                                               int _qaic_n)
{
   struct _qaic_dmahandles_several_in* in = (struct _qaic_dmahandles_several_in*)_qaic_dmahandles_memory(_qaic,
         _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_dmahandles_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_several_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _dmahandles_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_dmahandles_handle
#define _const_dmahandles_handle ((remote_handle)-1)
#endif

#if defined(__qdsp6__) || defined(__hexagon__)
#ifdef __cplusplus
extern "C" {
#endif
#pragma weak adsp_pls_add_lookup
#pragma weak HAP_pls_add_lookup
extern int adsp_pls_add_lookup(uint32_t, uint32_t, int, int (*)(void*, void*), void*, void (*)(void*),
                               void**);
extern int HAP_pls_add_lookup(uint32_t, uint32_t, int, int (*)(void*, void*), void*, void (*)(void*), void**);
#ifdef __cplusplus
}
#endif

static int _qaic_dmahandles_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_dmahandles_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _dmahandles_handle(void)
{
   static char _qaic_name[] = "dmahandles";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_dmahandles_handle;
   int _qaic_err = -1;

   if (_const_dmahandles_handle != (remote_handle)-1)
      return _const_dmahandles_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_dmahandles_open_handle,
                                      _qaic_name, _qaic_dmahandles_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_dmahandles_open_handle,
                                     _qaic_name, _qaic_dmahandles_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _dmahandles_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                               uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _dmahandles_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                               uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_dmahandles_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _dmahandles_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_dmahandles_handle != (remote_handle)-1)
      return _const_dmahandles_handle;
   _qaic_current = _qaic_dmahandles_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("dmahandles", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _dmahandles_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_in_handle)(int a, uint32_t aOffset,
                                                         uint32_t aLen) __QAIC_STUB_ATTRIBUTE
{
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_dmahandles_argument(NULL, 0);
   _qaic_args[0].dma.fd = a;
   _qaic_args[0].dma.offset = aOffset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(a, aLen) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 0, 0, 1, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_rout_handle)(int a, uint32_t aOffset,
                                                           uint32_t aLen) __QAIC_STUB_ATTRIBUTE
{
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_dmahandles_argument(NULL, 0);
   _qaic_args[0].dma.fd = a;
   _qaic_args[0].dma.offset = aOffset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(a, aLen) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 0, 0, 0, 1),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_mixed)(int a, uint32_t aOffset, uint32_t aLen, int b, int c,
                                                     uint32_t cOffset, uint32_t cLen, int* d, int e,
                                                     uint32_t eOffset, uint32_t eLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int b;
   } in;
   struct {
      int d;
   } rout;
   remote_arg _qaic_args[5];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (d == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.b = b;
   _qaic_args[0] = _qaic_dmahandles_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_dmahandles_argument(&rout, sizeof rout);
   _qaic_args[2] = _qaic_dmahandles_argument(NULL, 0);
   _qaic_args[2].dma.fd = a;
   _qaic_args[2].dma.offset = aOffset;
   _qaic_args[3] = _qaic_dmahandles_argument(NULL, 0);
   _qaic_args[3].dma.fd = e;
   _qaic_args[3].dma.offset = eOffset;
   _qaic_args[4] = _qaic_dmahandles_argument(NULL, 0);
   _qaic_args[4].dma.fd = c;
   _qaic_args[4].dma.offset = cOffset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(a, aLen) != AEE_SUCCESS ||
       __QAIC_REMOTE(remote_register_dma_handle)(c, cLen) != AEE_SUCCESS ||
       __QAIC_REMOTE(remote_register_dma_handle)(e, eLen) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 1, 1, 2, 1),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *d = rout.d;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_bounded)(int a, uint32_t aOffset, uint32_t aLen,
                                                       const unsigned char* b, int bLen, unsigned char* c,
                                                       int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t bLen;
      uint32_t cLen;
   } in;
   remote_arg _qaic_args[4];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_dmahandles_valid(b, bLen, sizeof *b) || !_qaic_dmahandles_valid(c, cLen, sizeof *c))
      return (int)AEE_EBADPARM;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.bLen = (uint32_t)bLen;
   in.cLen = (uint32_t)cLen;
   _qaic_args[0] = _qaic_dmahandles_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_dmahandles_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[2] = _qaic_dmahandles_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[3] = _qaic_dmahandles_argument(NULL, 0);
   _qaic_args[3].dma.fd = a;
   _qaic_args[3].dma.offset = aOffset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(a, aLen) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 3, 2, 1, 1, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_in_sequence)(int before, const _dmahandle1_t* a, int aLen,
                                                           const memory_type* b,
                                                           int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int before;
      uint32_t aLen;
      uint32_t bLen;
   } in;
   _qaic_dmahandles_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_dmahandles_call, space));
   _qaic_dmahandles_dmahandle_list_count(_qaic, a, aLen);
   _qaic_dmahandles_dmahandle_list_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_dmahandles_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_dmahandles_argument(&in, sizeof in);
   in.before = before;
   in.aLen = (uint32_t)aLen;
   _qaic_dmahandles_dmahandle_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_dmahandles_dmahandle_list_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_dmahandles_scalars(_qaic, 4),
                                                       _qaic->args);
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_rout_sequence)(_dmahandle1_t* a, int aLen,
                                                             int* after) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
   } in;
   struct {
      int after;
   } rout;
   _qaic_dmahandles_call _qaic[1];
   remote_handle _qaic_handle;

   if (after == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_dmahandles_call, space));
   _qaic_dmahandles_dmahandle_list_rout_count(_qaic, a, aLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_dmahandles_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_dmahandles_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_dmahandles_argument(&rout, sizeof rout);
   in.aLen = (uint32_t)aLen;
   _qaic_dmahandles_dmahandle_list_rout_pack(_qaic, a, aLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_dmahandles_scalars(_qaic, 5),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_dmahandles_rewind(_qaic, 1);
      _qaic_dmahandles_dmahandle_list_rout_unpack(_qaic, a, aLen);
      *after = rout.after;
   }
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_in_structs)(const region* a, const only* b,
                                                          const several* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_dmahandles_region_in a;
      struct _qaic_dmahandles_several_in c;
   } in;
   _qaic_dmahandles_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL || b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_dmahandles_call, space));
   _qaic_dmahandles_region_count(_qaic, a);
   _qaic_dmahandles_only_count(_qaic, b);
   _qaic_dmahandles_several_count(_qaic, c);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_dmahandles_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_dmahandles_argument(&in, sizeof in);
   _qaic_dmahandles_region_pack(_qaic, a, &in.a);
   _qaic_dmahandles_only_pack(_qaic, b);
   _qaic_dmahandles_several_pack(_qaic, c, &in.c);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_dmahandles_scalars(_qaic, 6),
                                                       _qaic->args);
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_rout_structs)(region* a, several* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_dmahandles_several_lengths b;
   } in;
   struct {
      struct _qaic_dmahandles_region_values a;
   } rout;
   _qaic_dmahandles_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_dmahandles_call, space));
   _qaic_dmahandles_region_rout_count(_qaic, a);
   _qaic_dmahandles_several_rout_count(_qaic, b);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_dmahandles_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_dmahandles_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_dmahandles_argument(&rout, sizeof rout);
   _qaic_dmahandles_region_rout_pack(_qaic, a);
   _qaic_dmahandles_several_rout_pack(_qaic, b, &in.b);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_dmahandles_scalars(_qaic, 7),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_dmahandles_rewind(_qaic, 1);
      _qaic_dmahandles_region_rout_unpack(_qaic, a, &rout.a);
      _qaic_dmahandles_several_rout_unpack(_qaic, b);
   }
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_in_regions)(const region* a, int aLen, const several* b,
                                                          int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   _qaic_dmahandles_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_dmahandles_call, space));
   _qaic_dmahandles_region_list_count(_qaic, a, aLen);
   _qaic_dmahandles_several_list_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_dmahandles_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_dmahandles_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_dmahandles_region_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_dmahandles_several_list_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_dmahandles_scalars(_qaic, 8),
                                                       _qaic->args);
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_rout_regions)(region* a, int aLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
   } in;
   _qaic_dmahandles_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_dmahandles_call, space));
   _qaic_dmahandles_region_list_rout_count(_qaic, a, aLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_dmahandles_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_dmahandles_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_dmahandles_region_list_rout_pack(_qaic, a, aLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_dmahandles_scalars(_qaic, 9),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_dmahandles_rewind(_qaic, 0);
      _qaic_dmahandles_region_list_rout_unpack(_qaic, a, aLen);
   }
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(dmahandles_together)(int a, uint32_t aOffset, uint32_t aLen,
                                                        const _dmahandle1_t* b, int bLen, _dmahandle1_t* c,
                                                        int cLen, int d, uint32_t dOffset,
                                                        uint32_t dLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t bLen;
      uint32_t cLen;
   } in;
   _qaic_dmahandles_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_dmahandles_call, space));
   _qaic->in_handles++;
   _qaic_dmahandles_dmahandle_list_count(_qaic, b, bLen);
   _qaic_dmahandles_dmahandle_list_rout_count(_qaic, c, cLen);
   _qaic->rout_handles++;
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _dmahandles_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_dmahandles_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_dmahandles_argument(&in, sizeof in);
   _qaic_dmahandles_dma(_qaic, _qaic->in_handle++, a, aOffset, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_dmahandles_dmahandle_list_pack(_qaic, b, bLen);
   in.cLen = (uint32_t)cLen;
   _qaic_dmahandles_dmahandle_list_rout_pack(_qaic, c, cLen);
   _qaic_dmahandles_dma(_qaic, _qaic->rout_handle++, d, dOffset, dLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_dmahandles_scalars(_qaic, 10),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_dmahandles_rewind(_qaic, 0);
      _qaic_dmahandles_dmahandle_list_rout_unpack(_qaic, c, cLen);
      _qaic->rout_handle++;
   }
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

#endif /* _DMAHANDLES_STUB_H */
