#ifndef _CXX_KEYWORDS_STUB_H
#define _CXX_KEYWORDS_STUB_H

#include "cxx_keywords.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_cxx_keywords_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_cxx_keywords_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_cxx_keywords_string_size(const char* data)
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
} _qaic_cxx_keywords_call;

static void _qaic_cxx_keywords_require(_qaic_cxx_keywords_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_cxx_keywords_reserve(_qaic_cxx_keywords_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_cxx_keywords_memory(_qaic_cxx_keywords_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_cxx_keywords_begin(_qaic_cxx_keywords_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_cxx_keywords_scalars(const _qaic_cxx_keywords_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_cxx_keywords_release(_qaic_cxx_keywords_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_cxx_keywords_rewind(_qaic_cxx_keywords_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

static void _qaic_cxx_keywords_string_list_count(_qaic_cxx_keywords_call* _qaic, const _cstring1_t* native,
                                                 int _qaic_n)
{
   _qaic_cxx_keywords_require(_qaic, _qaic_cxx_keywords_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_cxx_keywords_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_cxx_keywords_require(_qaic, _qaic_cxx_keywords_string_size(native[_qaic_i].data) != 0);
      _qaic->ins++;
   }
}

static void _qaic_cxx_keywords_string_list_pack(_qaic_cxx_keywords_call* _qaic, const _cstring1_t* native,
                                                int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_cxx_keywords_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_cxx_keywords_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = _qaic_cxx_keywords_string_size(native[_qaic_i].data);
      *_qaic->in++ = _qaic_cxx_keywords_argument(native[_qaic_i].data,
                                                 in[_qaic_i] * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_cxx_keywords_string_list_rout_count(_qaic_cxx_keywords_call* _qaic, _cstring1_t* native,
                                                      int _qaic_n)
{
   _qaic_cxx_keywords_require(_qaic, _qaic_cxx_keywords_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_cxx_keywords_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_cxx_keywords_require(_qaic,
                                 _qaic_cxx_keywords_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                          sizeof *native[_qaic_i].data));
      _qaic->routs++;
   }
}

static void _qaic_cxx_keywords_string_list_rout_pack(_qaic_cxx_keywords_call* _qaic, _cstring1_t* native,
                                                     int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_cxx_keywords_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_cxx_keywords_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->rout++ = _qaic_cxx_keywords_argument(native[_qaic_i].data,
                                                   (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_cxx_keywords_string_list_rout_unpack(_qaic_cxx_keywords_call* _qaic, _cstring1_t* native,
                                                       int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      if (native[_qaic_i].dataLen > 0)
         native[_qaic_i].data[native[_qaic_i].dataLen - 1] = 0;
      _qaic->rout++;
   }
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_open)(const char* uri,
                                                      remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_new)(remote_handle64 _h, int _cxx_class, int* _cxx_template,
                                                     unsigned char* _cxx_this,
                                                     int _cxx_thisLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int _cxx_class;
      uint32_t _cxx_thisLen[2];
   } in;
   struct {
      int _cxx_template;
   } rout;
   remote_arg _qaic_args[4];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (_cxx_template == NULL || !_qaic_cxx_keywords_valid(_cxx_this, _cxx_thisLen, sizeof *_cxx_this))
      return (int)AEE_EBADPARM;
   in._cxx_class = _cxx_class;
   in._cxx_thisLen[0] = (uint32_t)_cxx_thisLen;
   in._cxx_thisLen[1] = (uint32_t)_cxx_thisLen;
   _qaic_args[0] = _qaic_cxx_keywords_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_cxx_keywords_argument(_cxx_this, (size_t)_cxx_thisLen * sizeof *_cxx_this);
   _qaic_args[2] = _qaic_cxx_keywords_argument(&rout, sizeof rout);
   _qaic_args[3] = _qaic_cxx_keywords_argument(_cxx_this, (size_t)_cxx_thisLen * sizeof *_cxx_this);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 2, 2, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *_cxx_template = rout._cxx_template;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_delete)(remote_handle64 _h, const char* _cxx_namespace,
                                                        const _cstring1_t* _cxx_operator,
                                                        int _cxx_operatorLen, char* _cxx_typename,
                                                        int _cxx_typenameLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t _cxx_namespaceLen;
      uint32_t _cxx_operatorLen;
      uint32_t _cxx_typenameLen;
   } in;
   _qaic_cxx_keywords_call _qaic[1];

   memset(_qaic, 0, offsetof(_qaic_cxx_keywords_call, space));
   _qaic_cxx_keywords_require(_qaic, _qaic_cxx_keywords_string_size(_cxx_namespace) != 0);
   _qaic->ins++;
   _qaic_cxx_keywords_string_list_count(_qaic, _cxx_operator, _cxx_operatorLen);
   _qaic_cxx_keywords_require(_qaic,
                              _qaic_cxx_keywords_valid(_cxx_typename, _cxx_typenameLen,
                                                       sizeof *_cxx_typename));
   _qaic->routs++;
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_cxx_keywords_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_cxx_keywords_argument(&in, sizeof in);
   in._cxx_namespaceLen = _qaic_cxx_keywords_string_size(_cxx_namespace);
   *_qaic->in++ = _qaic_cxx_keywords_argument(_cxx_namespace, in._cxx_namespaceLen * sizeof *_cxx_namespace);
   in._cxx_operatorLen = (uint32_t)_cxx_operatorLen;
   _qaic_cxx_keywords_string_list_pack(_qaic, _cxx_operator, _cxx_operatorLen);
   in._cxx_typenameLen = (uint32_t)_cxx_typenameLen;
   *_qaic->rout++ = _qaic_cxx_keywords_argument(_cxx_typename,
                                                (size_t)_cxx_typenameLen * sizeof *_cxx_typename);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_cxx_keywords_scalars(_qaic, 3),
                                                         _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_cxx_keywords_rewind(_qaic, 0);
      if (_cxx_typenameLen > 0)
         _cxx_typename[_cxx_typenameLen - 1] = 0;
      _qaic->rout++;
   }
   _qaic_cxx_keywords_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_exception)(remote_handle64 _h, int begin, int end,
                                                           int override) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int begin;
      int end;
      int override;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.begin = begin;
   in.end = end;
   in.override = override;
   _qaic_args[0] = _qaic_cxx_keywords_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 4, 1, 0, 0, 0), _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_signal)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 5, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_init)(remote_handle64 _h, int _cxx_private,
                                                      uint32 _cxx_privateOffset,
                                                      uint32 _cxx_privateLen) __QAIC_STUB_ATTRIBUTE
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   _qaic_args[0] = _qaic_cxx_keywords_argument(NULL, 0);
   _qaic_args[0].dma.fd = _cxx_private;
   _qaic_args[0].dma.offset = _cxx_privateOffset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(_cxx_private, _cxx_privateLen) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 6, 0, 0, 1, 0), _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_exit)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 7, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_mmap)(remote_handle64 _h, int _cxx_public,
                                                      _cstring1_t* _cxx_virtual,
                                                      int _cxx_virtualLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int _cxx_public;
      uint32_t _cxx_virtualLen;
   } in;
   _qaic_cxx_keywords_call _qaic[1];

   memset(_qaic, 0, offsetof(_qaic_cxx_keywords_call, space));
   _qaic_cxx_keywords_string_list_rout_count(_qaic, _cxx_virtual, _cxx_virtualLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_cxx_keywords_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_cxx_keywords_argument(&in, sizeof in);
   in._cxx_public = _cxx_public;
   in._cxx_virtualLen = (uint32_t)_cxx_virtualLen;
   _qaic_cxx_keywords_string_list_rout_pack(_qaic, _cxx_virtual, _cxx_virtualLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_cxx_keywords_scalars(_qaic, 8),
                                                         _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_cxx_keywords_rewind(_qaic, 0);
      _qaic_cxx_keywords_string_list_rout_unpack(_qaic, _cxx_virtual, _cxx_virtualLen);
   }
   _qaic_cxx_keywords_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_stat)(remote_handle64 _h,
                                                      int _cxx_explicit) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int _cxx_explicit;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in._cxx_explicit = _cxx_explicit;
   _qaic_args[0] = _qaic_cxx_keywords_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 9, 1, 0, 0, 0), _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(cxx_keywords_log)(remote_handle64 _h,
                                                     double _cxx_friend) __QAIC_STUB_ATTRIBUTE
{
   struct {
      double _cxx_friend;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 8, "layout of the primary in buffer");

   memset(&in, 0, sizeof in);
   in._cxx_friend = _cxx_friend;
   _qaic_args[0] = _qaic_cxx_keywords_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 10, 1, 0, 0, 0), _qaic_args);
   return _qaic_err;
}

#endif /* _CXX_KEYWORDS_STUB_H */
