#ifndef _HARDENED_STUB_H
#define _HARDENED_STUB_H

#include "hardened.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_hardened_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_hardened_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_hardened_string_size(const char* data)
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
} _qaic_hardened_call;

static void _qaic_hardened_require(_qaic_hardened_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_hardened_reserve(_qaic_hardened_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_hardened_memory(_qaic_hardened_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_hardened_begin(_qaic_hardened_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_hardened_scalars(const _qaic_hardened_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_hardened_release(_qaic_hardened_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_hardened_rewind(_qaic_hardened_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_hardened_entry_in {
   uint32_t keyLen;
   uint32_t valueLen;
};

struct _qaic_hardened_entry_lengths {
   uint32_t keyLen;
   uint32_t valueLen;
};

_QAIC_STATIC_ASSERT(sizeof(entry) == (sizeof(void*) == 8 ? 32 : 16) && offsetof(entry, key) == 0 &&
                    offsetof(entry, value) == (sizeof(void*) == 8 ? 16 : 8), "layout of entry");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_hardened_entry_in) == 8, "layout of struct _qaic_hardened_entry_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_hardened_entry_lengths) == 8,
                    "layout of struct _qaic_hardened_entry_lengths");

static void _qaic_hardened_entry_count(_qaic_hardened_call* _qaic, const entry* native)
{
   _qaic_hardened_require(_qaic, _qaic_hardened_string_size(native->key) != 0);
   _qaic->ins++;
   _qaic_hardened_require(_qaic,
                          _qaic_hardened_valid(native->value, native->valueLen, sizeof *native->value));
   _qaic->ins++;
}

static void _qaic_hardened_entry_pack(_qaic_hardened_call* _qaic, const entry* native,
                                      struct _qaic_hardened_entry_in* in)
{
   in->keyLen = _qaic_hardened_string_size(native->key);
   *_qaic->in++ = _qaic_hardened_argument(native->key, in->keyLen * sizeof *native->key);
   in->valueLen = (uint32_t)native->valueLen;
   *_qaic->in++ = _qaic_hardened_argument(native->value, (size_t)native->valueLen * sizeof *native->value);
}

static void _qaic_hardened_entry_rout_count(_qaic_hardened_call* _qaic, entry* native)
{
   _qaic_hardened_require(_qaic, _qaic_hardened_valid(native->key, native->keyLen, sizeof *native->key));
   _qaic->routs++;
   _qaic_hardened_require(_qaic,
                          _qaic_hardened_valid(native->value, native->valueLen, sizeof *native->value));
   _qaic->routs++;
}

static void _qaic_hardened_entry_rout_pack(_qaic_hardened_call* _qaic, entry* native,
                                           struct _qaic_hardened_entry_lengths* in)
{
   in->keyLen = (uint32_t)native->keyLen;
   *_qaic->rout++ = _qaic_hardened_argument(native->key, (size_t)native->keyLen * sizeof *native->key);
   in->valueLen = (uint32_t)native->valueLen;
   *_qaic->rout++ = _qaic_hardened_argument(native->value, (size_t)native->valueLen * sizeof *native->value);
}

static void _qaic_hardened_entry_rout_unpack(_qaic_hardened_call* _qaic, entry* native)
{
   if (native->keyLen > 0)
      native->key[native->keyLen - 1] = 0;
   _qaic->rout++;
   _qaic->rout++;
}

static void _qaic_hardened_entry_list_count(_qaic_hardened_call* _qaic, const entry* native, int _qaic_n)
{
   _qaic_hardened_require(_qaic, _qaic_hardened_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_hardened_reserve(_qaic, _qaic_n, sizeof(struct _qaic_hardened_entry_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_hardened_entry_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_hardened_entry_list_pack(_qaic_hardened_call* _qaic, const entry* native, int _qaic_n)
{
   struct _qaic_hardened_entry_in* in = (struct _qaic_hardened_entry_in*)_qaic_hardened_memory(_qaic, _qaic_n,
         sizeof *in);

   *_qaic->in++ = _qaic_hardened_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_hardened_entry_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_hardened_entry_list_rout_count(_qaic_hardened_call* _qaic, entry* native, int _qaic_n)
{
   _qaic_hardened_require(_qaic, _qaic_hardened_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_hardened_reserve(_qaic, _qaic_n, sizeof(struct _qaic_hardened_entry_lengths));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_hardened_entry_rout_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_hardened_entry_list_rout_pack(_qaic_hardened_call* _qaic, entry* native, int _qaic_n)
{
   struct _qaic_hardened_entry_lengths* in = (struct _qaic_hardened_entry_lengths*)_qaic_hardened_memory(_qaic,
         _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_hardened_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_hardened_entry_rout_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_hardened_entry_list_rout_unpack(_qaic_hardened_call* _qaic, entry* native, int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_hardened_entry_rout_unpack(_qaic, &native[_qaic_i]);
   }
}

__QAIC_STUB_EXPORT int __QAIC_STUB(hardened_open)(const char* uri, remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(hardened_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(hardened_flat)(remote_handle64 _h, const char* a, const int* b, int bLen,
                                                  char* c, int cLen, unsigned char* d,
                                                  int dLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen[2];
   } in;
   remote_arg _qaic_args[6];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.aLen = _qaic_hardened_string_size(a);
   if (in.aLen == 0 || !_qaic_hardened_valid(b, bLen, sizeof *b) ||
       !_qaic_hardened_valid(c, cLen, sizeof *c) || !_qaic_hardened_valid(d, dLen, sizeof *d))
      return (int)AEE_EBADPARM;
   in.bLen = (uint32_t)bLen;
   in.cLen = (uint32_t)cLen;
   in.dLen[0] = (uint32_t)dLen;
   in.dLen[1] = (uint32_t)dLen;
   _qaic_args[0] = _qaic_hardened_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_hardened_argument(a, in.aLen * sizeof *a);
   _qaic_args[2] = _qaic_hardened_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[3] = _qaic_hardened_argument(d, (size_t)dLen * sizeof *d);
   _qaic_args[4] = _qaic_hardened_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[5] = _qaic_hardened_argument(d, (size_t)dLen * sizeof *d);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 4, 2, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   if (cLen > 0)
      c[cLen - 1] = 0;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(hardened_nested)(remote_handle64 _h, const entry* a, const entry* b,
                                                    int bLen, entry* c, int cLen,
                                                    const char* d) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_hardened_entry_in a;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   _qaic_hardened_call _qaic[1];

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_hardened_call, space));
   _qaic_hardened_entry_count(_qaic, a);
   _qaic_hardened_entry_list_count(_qaic, b, bLen);
   _qaic_hardened_entry_list_rout_count(_qaic, c, cLen);
   _qaic_hardened_require(_qaic, _qaic_hardened_string_size(d) != 0);
   _qaic->ins++;
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_hardened_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_hardened_argument(&in, sizeof in);
   _qaic_hardened_entry_pack(_qaic, a, &in.a);
   in.bLen = (uint32_t)bLen;
   _qaic_hardened_entry_list_pack(_qaic, b, bLen);
   in.cLen = (uint32_t)cLen;
   _qaic_hardened_entry_list_rout_pack(_qaic, c, cLen);
   in.dLen = _qaic_hardened_string_size(d);
   *_qaic->in++ = _qaic_hardened_argument(d, in.dLen * sizeof *d);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_hardened_scalars(_qaic, 3), _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_hardened_rewind(_qaic, 0);
      _qaic_hardened_entry_list_rout_unpack(_qaic, c, cLen);
   }
   _qaic_hardened_release(_qaic);
   return _qaic->err;
}

#endif /* _HARDENED_STUB_H */
