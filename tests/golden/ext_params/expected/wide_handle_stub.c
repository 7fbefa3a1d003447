#ifndef _WIDE_HANDLE_STUB_H
#define _WIDE_HANDLE_STUB_H

#include "ext_params.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifndef REMOTE_SCALARS_MAKEX_64
#define REMOTE_SCALARS_METHOD_64(sc) ((uint32_t)((uint64_t)(sc) >> 48) & 0x1fffu)
#define REMOTE_SCALARS_INBUFS_64(sc) ((uint32_t)((uint64_t)(sc) >> 32) & 0xffffu)
#define REMOTE_SCALARS_OUTBUFS_64(sc) ((uint32_t)((uint64_t)(sc) >> 16) & 0xffffu)
#define REMOTE_SCALARS_INHANDLES_64(sc) ((uint32_t)((uint64_t)(sc) >> 8) & 0xffu)
#define REMOTE_SCALARS_OUTHANDLES_64(sc) ((uint32_t)(uint64_t)(sc) & 0xffu)
#define REMOTE_SCALARS_MAKEX_64(attr, method, in, out, inh, outh) \
   ((((uint64_t)(attr) & 0x7u) << 61) | (((uint64_t)(method) & 0x1fffu) << 48) | \
    (((uint64_t)(in) & 0xffffu) << 32) | (((uint64_t)(out) & 0xffffu) << 16) | \
    (((uint64_t)(inh) & 0xffu) << 8) | ((uint64_t)(outh) & 0xffu))
#ifdef __cplusplus
extern "C" {
#endif
int remote_handle_invoke_s64(remote_handle, uint64_t, remote_arg*);
int remote_handle_invoke_async_s64(remote_handle, fastrpc_async_descriptor_t*, uint64_t, remote_arg*);
int remote_handle64_invoke_s64(remote_handle64, uint64_t, remote_arg*);
int remote_handle64_invoke_async_s64(remote_handle64, fastrpc_async_descriptor_t*, uint64_t, remote_arg*);
#ifdef __cplusplus
}
#endif
#endif

static remote_arg _qaic_wide_handle_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_wide_handle_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_wide_handle_string_size(const char* data)
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
} _qaic_wide_handle_call;

static void _qaic_wide_handle_require(_qaic_wide_handle_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_wide_handle_reserve(_qaic_wide_handle_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_wide_handle_memory(_qaic_wide_handle_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

static void _qaic_wide_handle_dma(_qaic_wide_handle_call* call, remote_arg* arg, int fd, uint32_t offset,
                                  uint32_t length)
{
   arg->dma.fd = fd;
   arg->dma.offset = offset;
   if (call->err == AEE_SUCCESS && __QAIC_REMOTE(remote_register_dma_handle)(fd, length) != AEE_SUCCESS)
      call->err = (int)AEE_EBADPARM;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_wide_handle_begin(_qaic_wide_handle_call* call, size_t primary_ins, size_t primary_routs)
{
   uint64_t count;

   if (call->err != AEE_SUCCESS)
      return 0;
   if (call->in_handles > 255 || call->rout_handles > 255)
      call->err = (int)AEE_EBADPARM;
   else if (call->ins > 65534 || call->routs > 65534)
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

static uint64_t _qaic_wide_handle_scalars(const _qaic_wide_handle_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX_64(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_wide_handle_release(_qaic_wide_handle_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_wide_handle_rewind(_qaic_wide_handle_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

static void _qaic_wide_handle_string_list_count(_qaic_wide_handle_call* _qaic, const _cstring1_t* native,
                                                int _qaic_n)
{
   _qaic_wide_handle_require(_qaic, _qaic_wide_handle_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_wide_handle_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_wide_handle_require(_qaic, _qaic_wide_handle_string_size(native[_qaic_i].data) != 0);
      _qaic->ins++;
   }
}

static void _qaic_wide_handle_string_list_pack(_qaic_wide_handle_call* _qaic, const _cstring1_t* native,
                                               int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_wide_handle_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_wide_handle_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = _qaic_wide_handle_string_size(native[_qaic_i].data);
      *_qaic->in++ = _qaic_wide_handle_argument(native[_qaic_i].data,
                                                in[_qaic_i] * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_wide_handle_string_list_rout_count(_qaic_wide_handle_call* _qaic, _cstring1_t* native,
                                                     int _qaic_n)
{
   _qaic_wide_handle_require(_qaic, _qaic_wide_handle_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_wide_handle_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_wide_handle_require(_qaic,
                                _qaic_wide_handle_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                        sizeof *native[_qaic_i].data));
      _qaic->routs++;
   }
}

static void _qaic_wide_handle_string_list_rout_pack(_qaic_wide_handle_call* _qaic, _cstring1_t* native,
                                                    int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_wide_handle_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_wide_handle_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->rout++ = _qaic_wide_handle_argument(native[_qaic_i].data,
                                                  (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_wide_handle_string_list_rout_unpack(_qaic_wide_handle_call* _qaic, _cstring1_t* native,
                                                      int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      if (native[_qaic_i].dataLen > 0)
         native[_qaic_i].data[native[_qaic_i].dataLen - 1] = 0;
      _qaic->rout++;
   }
}

static void _qaic_wide_handle_dmahandle_list_count(_qaic_wide_handle_call* _qaic, const _dmahandle1_t* native,
                                                   int _qaic_n)
{
   _qaic_wide_handle_require(_qaic, _qaic_wide_handle_valid(native, _qaic_n, sizeof *native));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic->in_handles++;
   }
}

static void _qaic_wide_handle_dmahandle_list_pack(_qaic_wide_handle_call* _qaic, const _dmahandle1_t* native,
                                                  int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_wide_handle_dma(_qaic, _qaic->in_handle++, native[_qaic_i].fd, native[_qaic_i].offset,
                            native[_qaic_i].len);
   }
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_open)(const char* uri,
                                                     remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_plain)(remote_handle64 _h, unsigned char a,
                                                      int* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
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
   _qaic_args[0] = _qaic_wide_handle_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_wide_handle_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 2, 1, 1, 0, 0),
                                                         _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = rout.b;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_nested)(remote_handle64 _h, const _cstring1_t* a, int aLen,
                                                       _cstring1_t* b, int bLen, int* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      int c;
   } rout;
   _qaic_wide_handle_call _qaic[1];

   if (c == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_wide_handle_call, space));
   _qaic_wide_handle_string_list_count(_qaic, a, aLen);
   _qaic_wide_handle_string_list_rout_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_wide_handle_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_wide_handle_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_wide_handle_argument(&rout, sizeof rout);
   in.aLen = (uint32_t)aLen;
   _qaic_wide_handle_string_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_wide_handle_string_list_rout_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, _qaic_wide_handle_scalars(_qaic, 3),
                                                             _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_wide_handle_rewind(_qaic, 1);
      _qaic_wide_handle_string_list_rout_unpack(_qaic, b, bLen);
      *c = rout.c;
   }
   _qaic_wide_handle_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_memories)(remote_handle64 _h, const _dmahandle1_t* a,
                                                         int aLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
   } in;
   _qaic_wide_handle_call _qaic[1];

   memset(_qaic, 0, offsetof(_qaic_wide_handle_call, space));
   _qaic_wide_handle_dmahandle_list_count(_qaic, a, aLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_wide_handle_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_wide_handle_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_wide_handle_dmahandle_list_pack(_qaic, a, aLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, _qaic_wide_handle_scalars(_qaic, 4),
                                                             _qaic->args);
   _qaic_wide_handle_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_later)(remote_handle64 _h,
                                                      fastrpc_async_descriptor_t* asyncDesc,
                                                      int a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.a = a;
   _qaic_args[0] = _qaic_wide_handle_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_async_s64)(_h, asyncDesc,
                                                               REMOTE_SCALARS_MAKEX_64(0, 5, 1, 0, 0, 0),
                                                               _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m6)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 6, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m7)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 7, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m8)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 8, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m9)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 9, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m10)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 10, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m11)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 11, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m12)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 12, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m13)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 13, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m14)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 14, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m15)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 15, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m16)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 16, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m17)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 17, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m18)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 18, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m19)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 19, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m20)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 20, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m21)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 21, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m22)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 22, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m23)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 23, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m24)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 24, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m25)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 25, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m26)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 26, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m27)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 27, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m28)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 28, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m29)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 29, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m30)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 30, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m31)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 31, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_m32)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 32, 0, 0, 0, 0),
                                                         NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_handle_no_escape)(remote_handle64 _h,
                                                          unsigned char a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.a = a;
   _qaic_args[0] = _qaic_wide_handle_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_s64)(_h, REMOTE_SCALARS_MAKEX_64(0, 33, 1, 0, 0, 0),
                                                         _qaic_args);
   return _qaic_err;
}

#endif /* _WIDE_HANDLE_STUB_H */
