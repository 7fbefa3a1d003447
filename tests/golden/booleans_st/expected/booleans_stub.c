#ifndef _BOOLEANS_STUB_H
#define _BOOLEANS_STUB_H

#include "booleans.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_booleans_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_booleans_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_booleans_string_size(const char* data)
{
   size_t length = data == NULL ? INT32_MAX : strlen(data);

   return length < INT32_MAX ? (uint32_t)length + 1 : 0;
}

/* Makes booleans of bytes that came from the other side. */
static void _qaic_booleans_tidy(void* data, size_t count)
{
   unsigned char* bytes = (unsigned char*)data;

   for (size_t i = 0; i < count; i++)
      bytes[i] = bytes[i] != 0;
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
} _qaic_booleans_call;

static void _qaic_booleans_require(_qaic_booleans_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_booleans_reserve(_qaic_booleans_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_booleans_memory(_qaic_booleans_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_booleans_begin(_qaic_booleans_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_booleans_scalars(const _qaic_booleans_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_booleans_release(_qaic_booleans_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_booleans_rewind(_qaic_booleans_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_booleans_deep_flags_in {
   flagged a;
   uint32_t bLen;
   uint32_t cLen;
   uint32_t dLen;
};

struct _qaic_booleans_deep_flags_lengths {
   uint32_t bLen;
   uint32_t cLen;
   uint32_t dLen;
};

struct _qaic_booleans_deep_flags_values {
   flagged a;
};

_QAIC_STATIC_ASSERT(sizeof(flagged) == 4 && offsetof(flagged, a) == 0 && offsetof(flagged, b) == 1 &&
                    offsetof(flagged, c) == 2, "layout of flagged");
_QAIC_STATIC_ASSERT(sizeof(deep_flags) == (sizeof(void*) == 8 ? 56 : 28) && offsetof(deep_flags, a) == 0 &&
                    offsetof(deep_flags, b) == (sizeof(void*) == 8 ? 8 : 4) &&
                    offsetof(deep_flags, c) == (sizeof(void*) == 8 ? 24 : 12) &&
                    offsetof(deep_flags, d) == (sizeof(void*) == 8 ? 40 : 20), "layout of deep_flags");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_booleans_deep_flags_in) == 16,
                    "layout of struct _qaic_booleans_deep_flags_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_booleans_deep_flags_lengths) == 12,
                    "layout of struct _qaic_booleans_deep_flags_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_booleans_deep_flags_values) == 4,
                    "layout of struct _qaic_booleans_deep_flags_values");

static bool _qaic_booleans_boolean(const void* from)
{
   return (bool)(*(const unsigned char*)from != 0);
}

static void _qaic_booleans_flagged_copy(flagged* out, const flagged* in)
{
   out->a = _qaic_booleans_boolean(&in->a);
   out->b = in->b;
   for (uint32_t _qaic_i = 0; _qaic_i < 2; _qaic_i++)
      (out->c)[_qaic_i] = _qaic_booleans_boolean(in->c + _qaic_i);
}

static void _qaic_booleans_deep_flags_count(_qaic_booleans_call* _qaic, const deep_flags* native)
{
   _qaic_booleans_require(_qaic, _qaic_booleans_valid(native->b, native->bLen, sizeof *native->b));
   _qaic->ins++;
   _qaic_booleans_require(_qaic, _qaic_booleans_valid(native->c, native->cLen, sizeof *native->c));
   _qaic->ins++;
   _qaic_booleans_require(_qaic, _qaic_booleans_string_size(native->d) != 0);
   _qaic->ins++;
}

static void _qaic_booleans_deep_flags_pack(_qaic_booleans_call* _qaic, const deep_flags* native,
                                           struct _qaic_booleans_deep_flags_in* in)
{
   _qaic_booleans_flagged_copy(&in->a, &native->a);
   in->bLen = (uint32_t)native->bLen;
   *_qaic->in++ = _qaic_booleans_argument(native->b, (size_t)native->bLen * sizeof *native->b);
   in->cLen = (uint32_t)native->cLen;
   *_qaic->in++ = _qaic_booleans_argument(native->c, (size_t)native->cLen * sizeof *native->c);
   in->dLen = _qaic_booleans_string_size(native->d);
   *_qaic->in++ = _qaic_booleans_argument(native->d, in->dLen * sizeof *native->d);
}

static void _qaic_booleans_deep_flags_rout_count(_qaic_booleans_call* _qaic, deep_flags* native)
{
   _qaic_booleans_require(_qaic, _qaic_booleans_valid(native->b, native->bLen, sizeof *native->b));
   _qaic->routs++;
   _qaic_booleans_require(_qaic, _qaic_booleans_valid(native->c, native->cLen, sizeof *native->c));
   _qaic->routs++;
   _qaic_booleans_require(_qaic, _qaic_booleans_valid(native->d, native->dLen, sizeof *native->d));
   _qaic->routs++;
}

static void _qaic_booleans_deep_flags_rout_pack(_qaic_booleans_call* _qaic, deep_flags* native,
                                                struct _qaic_booleans_deep_flags_lengths* in)
{
   in->bLen = (uint32_t)native->bLen;
   *_qaic->rout++ = _qaic_booleans_argument(native->b, (size_t)native->bLen * sizeof *native->b);
   in->cLen = (uint32_t)native->cLen;
   *_qaic->rout++ = _qaic_booleans_argument(native->c, (size_t)native->cLen * sizeof *native->c);
   in->dLen = (uint32_t)native->dLen;
   *_qaic->rout++ = _qaic_booleans_argument(native->d, (size_t)native->dLen * sizeof *native->d);
}

static void _qaic_booleans_deep_flags_rout_unpack(_qaic_booleans_call* _qaic, deep_flags* native,
                                                  const struct _qaic_booleans_deep_flags_values* rout)
{
   _qaic_booleans_flagged_copy(&native->a, &rout->a);
   _qaic_booleans_tidy(native->b, (size_t)native->bLen * sizeof *native->b);
   _qaic->rout++;
   for (int _qaic_k = 0; _qaic_k < native->cLen; _qaic_k++)
      _qaic_booleans_flagged_copy(&native->c[_qaic_k], &native->c[_qaic_k]);
   _qaic->rout++;
   if (native->dLen > 0)
      native->d[native->dLen - 1] = 0;
   _qaic->rout++;
}

static void _qaic_booleans_deep_flags_list_count(_qaic_booleans_call* _qaic, const deep_flags* native,
                                                 int _qaic_n)
{
   _qaic_booleans_require(_qaic, _qaic_booleans_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_booleans_reserve(_qaic, _qaic_n, sizeof(struct _qaic_booleans_deep_flags_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_booleans_deep_flags_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_booleans_deep_flags_list_pack(_qaic_booleans_call* _qaic, const deep_flags* native,
                                                int _qaic_n)
{
   struct _qaic_booleans_deep_flags_in* in = (struct _qaic_booleans_deep_flags_in*)_qaic_booleans_memory(_qaic,
         _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_booleans_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_booleans_deep_flags_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

__QAIC_STUB_EXPORT int __QAIC_STUB(booleans_open)(const char* uri, remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(booleans_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(booleans_values)(remote_handle64 _h, bool a, bool* b,
                                                    bool* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint8_t a;
      uint8_t c;
   } in;
   struct {
      uint8_t b;
      uint8_t c;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   in.a = _qaic_booleans_boolean(&a);
   in.c = _qaic_booleans_boolean(c);
   _qaic_args[0] = _qaic_booleans_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_booleans_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 1, 1, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = _qaic_booleans_boolean(&rout.b);
   *c = _qaic_booleans_boolean(&rout.c);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(booleans_members)(remote_handle64 _h, const flagged* a, flagged* b,
                                                     flagged* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      flagged a;
      flagged c;
   } in;
   struct {
      flagged b;
      flagged c;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   _qaic_booleans_flagged_copy(&in.a, a);
   _qaic_booleans_flagged_copy(&in.c, c);
   _qaic_args[0] = _qaic_booleans_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_booleans_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 3, 1, 1, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_booleans_flagged_copy(b, &rout.b);
   _qaic_booleans_flagged_copy(c, &rout.c);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(booleans_elements)(remote_handle64 _h, const bool* a, int aLen, bool* b,
                                                      int bLen, bool* c, int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen[2];
   } in;
   remote_arg _qaic_args[5];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_booleans_valid(a, aLen, sizeof *a) || !_qaic_booleans_valid(b, bLen, sizeof *b) ||
       !_qaic_booleans_valid(c, cLen, sizeof *c))
      return (int)AEE_EBADPARM;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   in.cLen[0] = (uint32_t)cLen;
   in.cLen[1] = (uint32_t)cLen;
   _qaic_args[0] = _qaic_booleans_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_booleans_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_booleans_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[3] = _qaic_booleans_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[4] = _qaic_booleans_argument(c, (size_t)cLen * sizeof *c);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 4, 3, 2, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_booleans_tidy(b, (size_t)bLen * sizeof *b);
   _qaic_booleans_tidy(c, (size_t)cLen * sizeof *c);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(booleans_structures)(remote_handle64 _h, const flagged* a, int aLen,
                                                        flagged* b, int bLen, flagged* c,
                                                        int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen[2];
   } in;
   remote_arg _qaic_args[5];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_booleans_valid(a, aLen, sizeof *a) || !_qaic_booleans_valid(b, bLen, sizeof *b) ||
       !_qaic_booleans_valid(c, cLen, sizeof *c))
      return (int)AEE_EBADPARM;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   in.cLen[0] = (uint32_t)cLen;
   in.cLen[1] = (uint32_t)cLen;
   _qaic_args[0] = _qaic_booleans_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_booleans_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_booleans_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[3] = _qaic_booleans_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[4] = _qaic_booleans_argument(c, (size_t)cLen * sizeof *c);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 5, 3, 2, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   for (int _qaic_k = 0; _qaic_k < bLen; _qaic_k++)
      _qaic_booleans_flagged_copy(&b[_qaic_k], &b[_qaic_k]);
   for (int _qaic_k = 0; _qaic_k < cLen; _qaic_k++)
      _qaic_booleans_flagged_copy(&c[_qaic_k], &c[_qaic_k]);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(booleans_nested)(remote_handle64 _h, const deep_flags* a, deep_flags* b,
                                                    const deep_flags* c, int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_booleans_deep_flags_in a;
      struct _qaic_booleans_deep_flags_lengths b;
      uint32_t cLen;
   } in;
   struct {
      struct _qaic_booleans_deep_flags_values b;
   } rout;
   _qaic_booleans_call _qaic[1];

   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_booleans_call, space));
   _qaic_booleans_deep_flags_count(_qaic, a);
   _qaic_booleans_deep_flags_rout_count(_qaic, b);
   _qaic_booleans_deep_flags_list_count(_qaic, c, cLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_booleans_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_booleans_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_booleans_argument(&rout, sizeof rout);
   _qaic_booleans_deep_flags_pack(_qaic, a, &in.a);
   _qaic_booleans_deep_flags_rout_pack(_qaic, b, &in.b);
   in.cLen = (uint32_t)cLen;
   _qaic_booleans_deep_flags_list_pack(_qaic, c, cLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_booleans_scalars(_qaic, 6), _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_booleans_rewind(_qaic, 1);
      _qaic_booleans_deep_flags_rout_unpack(_qaic, b, &rout.b);
   }
   _qaic_booleans_release(_qaic);
   return _qaic->err;
}

#endif /* _BOOLEANS_STUB_H */
