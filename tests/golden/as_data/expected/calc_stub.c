#ifndef _CALC_STUB_H
#define _CALC_STUB_H

#include "calc.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_calc_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_calc_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_calc_string_size(const char* data)
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
} _qaic_calc_call;

static void _qaic_calc_require(_qaic_calc_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_calc_reserve(_qaic_calc_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_calc_memory(_qaic_calc_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_calc_begin(_qaic_calc_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_calc_scalars(const _qaic_calc_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_calc_release(_qaic_calc_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_calc_rewind(_qaic_calc_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_calc_label_in {
   uint32_t textLen;
   point where;
};

struct _qaic_calc_label_lengths {
   uint32_t textLen;
};

struct _qaic_calc_label_values {
   point where;
};

_QAIC_STATIC_ASSERT(sizeof(point) == 16 && offsetof(point, x) == 0 && offsetof(point, y) == 8,
                    "layout of point");
_QAIC_STATIC_ASSERT(sizeof(label) == (sizeof(void*) == 8 ? 32 : 24) && offsetof(label, text) == 0 &&
                    offsetof(label, where) == (sizeof(void*) == 8 ? 16 : 8), "layout of label");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_calc_label_in) == 24, "layout of struct _qaic_calc_label_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_calc_label_lengths) == 4,
                    "layout of struct _qaic_calc_label_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_calc_label_values) == 16, "layout of struct _qaic_calc_label_values");

static void _qaic_calc_point_copy(point* out, const point* in)
{
   out->x = in->x;
   out->y = in->y;
}

static void _qaic_calc_label_count(_qaic_calc_call* _qaic, const label* native)
{
   _qaic_calc_require(_qaic, _qaic_calc_string_size(native->text) != 0);
   _qaic->ins++;
}

static void _qaic_calc_label_pack(_qaic_calc_call* _qaic, const label* native, struct _qaic_calc_label_in* in)
{
   in->textLen = _qaic_calc_string_size(native->text);
   *_qaic->in++ = _qaic_calc_argument(native->text, in->textLen * sizeof *native->text);
   _qaic_calc_point_copy(&in->where, &native->where);
}

static void _qaic_calc_label_rout_count(_qaic_calc_call* _qaic, label* native)
{
   _qaic_calc_require(_qaic, _qaic_calc_valid(native->text, native->textLen, sizeof *native->text));
   _qaic->routs++;
}

static void _qaic_calc_label_rout_pack(_qaic_calc_call* _qaic, label* native,
                                       struct _qaic_calc_label_lengths* in)
{
   in->textLen = (uint32_t)native->textLen;
   *_qaic->rout++ = _qaic_calc_argument(native->text, (size_t)native->textLen * sizeof *native->text);
}

static void _qaic_calc_label_rout_unpack(_qaic_calc_call* _qaic, label* native,
                                         const struct _qaic_calc_label_values* rout)
{
   if (native->textLen > 0)
      native->text[native->textLen - 1] = 0;
   _qaic->rout++;
   _qaic_calc_point_copy(&native->where, &rout->where);
}

static void _qaic_calc_label_list_rout_count(_qaic_calc_call* _qaic, label* native, int _qaic_n)
{
   _qaic_calc_require(_qaic, _qaic_calc_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_calc_reserve(_qaic, _qaic_n, sizeof(struct _qaic_calc_label_lengths));
   _qaic->routs++;
   _qaic_calc_reserve(_qaic, _qaic_n, sizeof(struct _qaic_calc_label_values));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_calc_label_rout_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_calc_label_list_rout_pack(_qaic_calc_call* _qaic, label* native, int _qaic_n)
{
   struct _qaic_calc_label_lengths* in = (struct _qaic_calc_label_lengths*)_qaic_calc_memory(_qaic, _qaic_n,
         sizeof *in);
   struct _qaic_calc_label_values* rout = (struct _qaic_calc_label_values*)_qaic_calc_memory(_qaic, _qaic_n,
         sizeof *rout);

   *_qaic->in++ = _qaic_calc_argument(in, (size_t)_qaic_n * sizeof *in);
   *_qaic->rout++ = _qaic_calc_argument(rout, (size_t)_qaic_n * sizeof *rout);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_calc_label_rout_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_calc_label_list_rout_unpack(_qaic_calc_call* _qaic, label* native, int _qaic_n)
{
   const struct _qaic_calc_label_values* rout = (const struct _qaic_calc_label_values*)(_qaic->rout++)->buf.pv;

   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_calc_label_rout_unpack(_qaic, &native[_qaic_i], &rout[_qaic_i]);
   }
}

__QAIC_STUB_EXPORT int __QAIC_STUB(calc_open)(const char* uri, remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(calc_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(calc_values)(remote_handle64 _h, unsigned char a, mode b, double* c,
                                                calc_row d) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
      mode b;
      calc_row d;
   } in;
   struct {
      double c;
      calc_row d;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof rout == 24, "layout of the primary rout buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (c == NULL || d == NULL)
      return (int)AEE_EBADPARM;
   in.a = a;
   in.b = b;
   memcpy(in.d, d, sizeof(calc_row));
   _qaic_args[0] = _qaic_calc_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_calc_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 1, 1, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *c = rout.c;
   memcpy(d, rout.d, sizeof(calc_row));
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(calc_buffers)(remote_handle64 _h, const int* a, int aLen, char* b,
                                                 int bLen, unsigned char* c, int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen[2];
   } in;
   remote_arg _qaic_args[5];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_calc_valid(a, aLen, sizeof *a) || !_qaic_calc_valid(b, bLen, sizeof *b) ||
       !_qaic_calc_valid(c, cLen, sizeof *c))
      return (int)AEE_EBADPARM;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   in.cLen[0] = (uint32_t)cLen;
   in.cLen[1] = (uint32_t)cLen;
   _qaic_args[0] = _qaic_calc_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_calc_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_calc_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[3] = _qaic_calc_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[4] = _qaic_calc_argument(c, (size_t)cLen * sizeof *c);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 3, 3, 2, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   if (bLen > 0)
      b[bLen - 1] = 0;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(calc_nested)(remote_handle64 _h, const label* a, label* b,
                                                int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_calc_label_in a;
      uint32_t bLen;
   } in;
   _qaic_calc_call _qaic[1];
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_calc_call, space));
   _qaic_calc_label_count(_qaic, a);
   _qaic_calc_label_list_rout_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_calc_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_calc_argument(&in, sizeof in);
   _qaic_calc_label_pack(_qaic, a, &in.a);
   in.bLen = (uint32_t)bLen;
   _qaic_calc_label_list_rout_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_calc_scalars(_qaic, 4), _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_calc_rewind(_qaic, 0);
      _qaic_calc_label_list_rout_unpack(_qaic, b, bLen);
   }
   _qaic_calc_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(calc_memory)(remote_handle64 _h, int a, uint32 aOffset,
                                                uint32 aLen) __QAIC_STUB_ATTRIBUTE
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   _qaic_args[0] = _qaic_calc_argument(NULL, 0);
   _qaic_args[0].dma.fd = a;
   _qaic_args[0].dma.offset = aOffset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(a, aLen) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 5, 0, 0, 1, 0), _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(calc_later)(remote_handle64 _h, fastrpc_async_descriptor_t* asyncDesc,
                                               const point* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      point a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 16, "layout of the primary in buffer");

   memset(&in, 0, sizeof in);
   if (a == NULL)
      return (int)AEE_EBADPARM;
   _qaic_calc_point_copy(&in.a, a);
   _qaic_args[0] = _qaic_calc_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke_async)(_h, asyncDesc,
                                                           REMOTE_SCALARS_MAKEX(0, 6, 1, 0, 0, 0),
                                                           _qaic_args);
   return _qaic_err;
}

#endif /* _CALC_STUB_H */
