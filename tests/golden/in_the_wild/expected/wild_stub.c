#ifndef _WILD_STUB_H
#define _WILD_STUB_H

#include "wild.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_wild_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_wild_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_wild_string_size(const char* data)
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
} _qaic_wild_call;

static void _qaic_wild_require(_qaic_wild_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_wild_reserve(_qaic_wild_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_wild_memory(_qaic_wild_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_wild_begin(_qaic_wild_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_wild_scalars(const _qaic_wild_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_wild_release(_qaic_wild_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

struct _qaic_wild_op_data_in {
   uint32 id;
   int64 values[4];
   uint32_t payloadLen;
};

_QAIC_STATIC_ASSERT(sizeof(op_data_flat) == 24 && offsetof(op_data_flat, id) == 0 &&
                    offsetof(op_data_flat, value) == 8 && offsetof(op_data_flat, on) == 16,
                    "layout of op_data_flat");
_QAIC_STATIC_ASSERT(sizeof(op_data) == (sizeof(void*) == 8 ? 56 : 48) && offsetof(op_data, id) == 0 &&
                    offsetof(op_data, values) == 8 && offsetof(op_data, payload) == 40, "layout of op_data");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_wild_op_data_in) == 48, "layout of struct _qaic_wild_op_data_in");

static boolean _qaic_wild_boolean(const void* from)
{
   return (boolean)(*(const unsigned char*)from != 0);
}

static void _qaic_wild_op_data_flat_copy(op_data_flat* out, const op_data_flat* in)
{
   out->id = in->id;
   out->value = in->value;
   out->on = _qaic_wild_boolean(&in->on);
}

static void _qaic_wild_op_data_count(_qaic_wild_call* _qaic, const op_data* native)
{
   _qaic_wild_require(_qaic, _qaic_wild_valid(native->payload, native->payloadLen, sizeof *native->payload));
   _qaic->ins++;
}

static void _qaic_wild_op_data_pack(_qaic_wild_call* _qaic, const op_data* native,
                                    struct _qaic_wild_op_data_in* in)
{
   in->id = native->id;
   memcpy(in->values, native->values, sizeof(int64) * 4);
   in->payloadLen = (uint32_t)native->payloadLen;
   *_qaic->in++ = _qaic_wild_argument(native->payload, (size_t)native->payloadLen * sizeof *native->payload);
}

static void _qaic_wild_op_data_list_count(_qaic_wild_call* _qaic, const op_data* native, int _qaic_n)
{
   _qaic_wild_require(_qaic, _qaic_wild_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_wild_reserve(_qaic, _qaic_n, sizeof(struct _qaic_wild_op_data_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_wild_op_data_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_wild_op_data_list_pack(_qaic_wild_call* _qaic, const op_data* native, int _qaic_n)
{
   struct _qaic_wild_op_data_in* in = (struct _qaic_wild_op_data_in*)_qaic_wild_memory(_qaic, _qaic_n,
         sizeof *in);

   *_qaic->in++ = _qaic_wild_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_wild_op_data_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wild_open)(const char* uri, remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wild_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT AEEResult __QAIC_STUB(wild_init)(remote_handle64 _h, uint32 version, int32* ids,
                                                    int idsLen, op_data_flat* state) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32 version;
      uint32_t idsLen;
      op_data_flat state;
   } in;
   struct {
      op_data_flat state;
   } rout;
   remote_arg _qaic_args[3];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 24, "layout of the primary rout buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (!_qaic_wild_valid(ids, idsLen, sizeof *ids) || state == NULL)
      return (int)AEE_EBADPARM;
   in.version = version;
   in.idsLen = (uint32_t)idsLen;
   _qaic_wild_op_data_flat_copy(&in.state, state);
   _qaic_args[0] = _qaic_wild_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_wild_argument(&rout, sizeof rout);
   _qaic_args[2] = _qaic_wild_argument(ids, (size_t)idsLen * sizeof *ids);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 1, 2, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_wild_op_data_flat_copy(state, &rout.state);
   return _qaic_err;
}

__QAIC_STUB_EXPORT uint32 __QAIC_STUB(wild_status)(remote_handle64 _h, const op_data* ops, int opsLen,
                                                   const quad q, boolean on) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t opsLen;
      quad q;
      uint8_t on;
   } in;
   _qaic_wild_call _qaic[1];

   if (q == NULL)
      return (uint32)(int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_wild_call, space));
   _qaic_wild_op_data_list_count(_qaic, ops, opsLen);
   if (_qaic->err != AEE_SUCCESS)
      return (uint32)_qaic->err;
   if (!_qaic_wild_begin(_qaic, 1, 0))
      return (uint32)_qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_wild_argument(&in, sizeof in);
   in.opsLen = (uint32_t)opsLen;
   _qaic_wild_op_data_list_pack(_qaic, ops, opsLen);
   memcpy(in.q, q, sizeof(quad));
   in.on = _qaic_wild_boolean(&on);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_wild_scalars(_qaic, 3), _qaic->args);
   _qaic_wild_release(_qaic);
   return (uint32)_qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wild_register)(remote_handle64 _h, const char* name) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t nameLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.nameLen = _qaic_wild_string_size(name);
   if (in.nameLen == 0)
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wild_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_wild_argument(name, in.nameLen * sizeof *name);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 4, 2, 0, 0, 0), _qaic_args);
   return _qaic_err;
}

#endif /* _WILD_STUB_H */
