#ifndef _WILD_SKEL_H
#define _WILD_SKEL_H

#include "wild.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t wild_skel_handle_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
extern const char wild_skel_handle_invoke_uri[] _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(wild_skel_handle_invoke)(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                                            remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t wild_skel_handle_invoke_qaic_version = 10051;
const char wild_skel_handle_invoke_uri[] = "file:///libwild_skel.so?wild_skel_handle_invoke&_modver=1.0";

/* The message has exactly the arguments of the method. */
static inline int _qaic_wild_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                    uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_wild_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_wild_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_wild_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_wild_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_wild_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_wild_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_wild_fits(arg, count, size, size)
          && memcmp((const char*)arg->buf.pv + (count - 1) * size, "\0", size) == 0;
}

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_wild_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_wild_begin(_qaic_wild_message* message, uint32_t sc, remote_arg* pra, uint64_t size,
                            uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_wild_message, space));
   if (bytes > SIZE_MAX / 2) {
      message->err = (int)AEE_EBADPARM;
      return 0;
   }
   args = bytes <= sizeof message->space ? message->space : (remote_arg*)MALLOC((size_t)bytes);
   if (args == NULL) {
      message->err = (int)AEE_ENOMEMORY;
      return 0;
   }
   if (count > 0)
      _qaic_wild_fetch(args, pra, count * sizeof *pra);
   message->block = args;
   message->in = args;
   message->rout = message->in_end = args + ins;
   message->in_handle = message->rout_end = message->rout + routs;
   message->rout_handle = message->in_handle_end = message->in_handle + in_handles;
   message->rout_handle_end = message->rout_handle + rout_handles;
   message->memory = (unsigned char*)(args + count);
   message->memory_end = message->memory + memory;
   return 1;
}

/* The next buffer of a kind; NULL when there is none or it is too small. */
static inline void* _qaic_wild_take(_qaic_wild_message* message, const remote_arg** next,
                                    const remote_arg* end, uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_wild_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_wild_in(_qaic_wild_message* message, uint32_t count, size_t size, size_t alignment)
{
   return _qaic_wild_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_wild_primary(_qaic_wild_message* message, void* to, size_t size)
{
   const void* data = _qaic_wild_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_wild_fetch(to, data, size);
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_wild_expect(_qaic_wild_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_wild_allocate(_qaic_wild_message* message, uint32_t count, size_t size)
{
   void* data;

   if (message->err == AEE_SUCCESS && count > (size_t)(message->memory_end - message->memory) / size)
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   data = message->memory;
   message->memory += (count * size + 7) / 8 * 8;
   memset(data, 0, count * size);
   return data;
}

static void _qaic_wild_release(_qaic_wild_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_wild_complete(_qaic_wild_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
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

static void _qaic_wild_op_data_unpack(_qaic_wild_message* _qaic, struct _qaic_wild_op_data_in* in,
                                      op_data* native)
{
   native->id = in->id;
   memcpy(native->values, in->values, sizeof(int64) * 4);
   native->payload = (uint8*)_qaic_wild_in(_qaic, in->payloadLen, sizeof *native->payload, 1);
   native->payloadLen = (int)in->payloadLen;
}

static op_data* _qaic_wild_op_data_list_unpack(_qaic_wild_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_wild_in(_qaic, _qaic_n,
                                                                       sizeof(struct _qaic_wild_op_data_in),
                                                                       1);
   op_data* native;

   _qaic_wild_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (op_data*)_qaic_wild_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_wild_op_data_in in;

      _qaic_wild_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_wild_op_data_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static int _qaic_call_wild_open(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t uriLen;
   } in;
   struct {
      remote_handle64 h;
   } native;
   remote_arg _qaic_args[3];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_wild_counts(_qaic_sc, 2, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wild_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_wild_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_wild_entry(&_qaic_pra[2]);
   if (!_qaic_wild_read(&in, 4, &_qaic_args[0])
       || !_qaic_wild_terminated(&_qaic_args[1], in.uriLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   _qaic_err = __QAIC_IMPL(wild_open)((const char*)_qaic_args[1].buf.pv, &native.h);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[2].h64 = native.h;
   return _qaic_err;
}

static int _qaic_call_wild_close(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_wild_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wild_entry(&_qaic_pra[0]);
   _qaic_err = __QAIC_IMPL(wild_close)(_qaic_args[0].h64);
   return _qaic_err;
}

static int _qaic_call_wild_init(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32 version;
      uint32_t idsLen;
      op_data_flat state;
   } in;
   struct {
      op_data_flat state;
   } rout;
   struct {
      op_data_flat state;
   } native;
   remote_arg _qaic_args[3];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 24, "layout of the primary rout buffer");

   if (!_qaic_wild_counts(_qaic_sc, 1, 2, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wild_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_wild_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_wild_entry(&_qaic_pra[2]);
   if (!_qaic_wild_read(&in, 32, &_qaic_args[0])
       || !_qaic_wild_fits(&_qaic_args[1], 1, 24, 1)
       || !_qaic_wild_fits(&_qaic_args[2], in.idsLen, sizeof(int32), 4))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   _qaic_wild_op_data_flat_copy(&native.state, &in.state);
   _qaic_err = __QAIC_IMPL(wild_init)(_qaic_h, in.version, (int32*)_qaic_args[2].buf.pv, (int)in.idsLen,
                                      &native.state);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_wild_op_data_flat_copy(&rout.state, &native.state);
   memcpy(_qaic_args[1].buf.pv, &rout, 24);
   return _qaic_err;
}

static int _qaic_call_wild_status(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t opsLen;
      quad q;
      uint8_t on;
   } in;
   struct {
      op_data* ops;
   } native;
   _qaic_wild_message _qaic[1];

   if (!_qaic_wild_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(op_data), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_wild_primary(_qaic, &in, 37);
   native.ops = _qaic_wild_op_data_list_unpack(_qaic, in.opsLen);
   if (_qaic_wild_complete(_qaic))
      _qaic->err = (int)__QAIC_IMPL(wild_status)(_qaic_h, native.ops, (int)in.opsLen, in.q,
                                                 (boolean)(in.on != 0));
   _qaic_wild_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_wild_register(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t nameLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_wild_counts(_qaic_sc, 2, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wild_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_wild_entry(&_qaic_pra[1]);
   if (!_qaic_wild_read(&in, 4, &_qaic_args[0])
       || !_qaic_wild_terminated(&_qaic_args[1], in.nameLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(wild_register)(_qaic_h, (const char*)_qaic_args[1].buf.pv);
   return _qaic_err;
}

static int (*const _qaic_wild_methods[])(remote_handle64, uint32_t, remote_arg*) = {
   _qaic_call_wild_open,
   _qaic_call_wild_close,
   _qaic_call_wild_init,
   _qaic_call_wild_status,
   _qaic_call_wild_register,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(wild_skel_handle_invoke)(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                                            remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_wild_methods / sizeof _qaic_wild_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_wild_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

#endif /* _WILD_SKEL_H */
