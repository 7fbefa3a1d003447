#ifndef _ASYNC_HANDLE_STUB_H
#define _ASYNC_HANDLE_STUB_H

#include "async.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_async_handle_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_async_handle_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_async_handle_string_size(const char* data)
{
   size_t length = data == NULL ? INT32_MAX : strlen(data);

   return length < INT32_MAX ? (uint32_t)length + 1 : 0;
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
} _qaic_async_handle_call;

static void _qaic_async_handle_require(_qaic_async_handle_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_async_handle_reserve(_qaic_async_handle_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_async_handle_memory(_qaic_async_handle_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_async_handle_begin(_qaic_async_handle_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_async_handle_scalars(const _qaic_async_handle_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_async_handle_release(_qaic_async_handle_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

_QAIC_STATIC_ASSERT(sizeof(point) == 4 && offsetof(point, x) == 0 && offsetof(point, y) == 2,
                    "layout of point");

static void _qaic_async_handle_point_copy(point* out, const point* in)
{
   out->x = in->x;
   out->y = in->y;
}

static void _qaic_async_handle_string_list_count(_qaic_async_handle_call* _qaic, const _cstring1_t* native,
                                                 int _qaic_n)
{
   _qaic_async_handle_require(_qaic, _qaic_async_handle_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_async_handle_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_async_handle_require(_qaic, _qaic_async_handle_string_size(native[_qaic_i].data) != 0);
      _qaic->ins++;
   }
}

static void _qaic_async_handle_string_list_pack(_qaic_async_handle_call* _qaic, const _cstring1_t* native,
                                                int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_async_handle_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_async_handle_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = _qaic_async_handle_string_size(native[_qaic_i].data);
      *_qaic->in++ = _qaic_async_handle_argument(native[_qaic_i].data,
                                                 in[_qaic_i] * sizeof *native[_qaic_i].data);
   }
}

__QAIC_STUB_EXPORT int __QAIC_STUB(async_handle_open)(const char* uri,
                                                      remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(async_handle_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(async_handle_values)(remote_handle64 _h,
                                                        fastrpc_async_descriptor_t* asyncDesc, int a,
                                                        unsigned char b, const point* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int a;
      unsigned char b;
      point c;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (c == NULL)
      return (int)AEE_EBADPARM;
   in.a = a;
   in.b = b;
   _qaic_async_handle_point_copy(&in.c, c);
   _qaic_args[0] = _qaic_async_handle_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_async)(_h, asyncDesc,
                                                           REMOTE_SCALARS_MAKEX(0, 2, 1, 0, 0, 0),
                                                           _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(async_handle_buffers)(remote_handle64 _h,
                                                         fastrpc_async_descriptor_t* asyncDesc,
                                                         const unsigned char* a, int aLen, unsigned char* b,
                                                         int bLen, unsigned char* c, int cLen,
                                                         const char* d) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen[2];
      uint32_t dLen;
   } in;
   remote_arg _qaic_args[6];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.dLen = _qaic_async_handle_string_size(d);
   if (!_qaic_async_handle_valid(a, aLen, sizeof *a) || !_qaic_async_handle_valid(b, bLen, sizeof *b) ||
       !_qaic_async_handle_valid(c, cLen, sizeof *c) || in.dLen == 0)
      return (int)AEE_EBADPARM;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   in.cLen[0] = (uint32_t)cLen;
   in.cLen[1] = (uint32_t)cLen;
   _qaic_args[0] = _qaic_async_handle_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_async_handle_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_async_handle_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[3] = _qaic_async_handle_argument(d, in.dLen * sizeof *d);
   _qaic_args[4] = _qaic_async_handle_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[5] = _qaic_async_handle_argument(c, (size_t)cLen * sizeof *c);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_async)(_h, asyncDesc,
                                                           REMOTE_SCALARS_MAKEX(0, 3, 4, 2, 0, 0),
                                                           _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(async_handle_nested)(remote_handle64 _h,
                                                        fastrpc_async_descriptor_t* asyncDesc,
                                                        const _cstring1_t* a, int aLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
   } in;
   _qaic_async_handle_call _qaic[1];

   memset(_qaic, 0, offsetof(_qaic_async_handle_call, space));
   _qaic_async_handle_string_list_count(_qaic, a, aLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_async_handle_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_async_handle_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_async_handle_string_list_pack(_qaic, a, aLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke_async)(_h, asyncDesc,
                                                               _qaic_async_handle_scalars(_qaic, 4),
                                                               _qaic->args);
   _qaic_async_handle_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(async_handle_memory)(remote_handle64 _h,
                                                        fastrpc_async_descriptor_t* asyncDesc, int a,
                                                        uint32 aOffset, uint32 aLen) __QAIC_STUB_ATTRIBUTE
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   _qaic_args[0] = _qaic_async_handle_argument(NULL, 0);
   _qaic_args[0].dma.fd = a;
   _qaic_args[0].dma.offset = aOffset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(a, aLen) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_async)(_h, asyncDesc,
                                                           REMOTE_SCALARS_MAKEX(0, 5, 0, 0, 1, 0),
                                                           _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(async_handle_nothing)(remote_handle64 _h,
                                                         fastrpc_async_descriptor_t* asyncDesc) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_async)(_h, asyncDesc,
                                                           REMOTE_SCALARS_MAKEX(0, 6, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(async_handle_synchronous)(remote_handle64 _h, int a,
                                                             int* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int a;
   } in;
   struct {
      int b;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (b == NULL)
      return (int)AEE_EBADPARM;
   in.a = a;
   _qaic_args[0] = _qaic_async_handle_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_async_handle_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 7, 1, 1, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = rout.b;
   return _qaic_err;
}

#endif /* _ASYNC_HANDLE_STUB_H */
