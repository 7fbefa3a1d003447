#ifndef _ARRAYS_SKEL_H
#define _ARRAYS_SKEL_H

#include "arrays.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t arrays_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(arrays_skel_invoke)(uint32_t _qaic_sc,
                                                       remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t arrays_skel_invoke_qaic_version = 10051;

/* The message has exactly the arguments of the method. */
static inline int _qaic_arrays_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                      uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_arrays_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_arrays_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_arrays_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_arrays_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_arrays_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* Some byte is neither 0 nor 1. */
static int _qaic_arrays_dirty(const void* data, size_t count)
{
   const unsigned char* bytes = (const unsigned char*)data;
   unsigned int value = 0;

   for (size_t i = 0; i < count; i++)
      value |= bytes[i];
   return value > 1;
}

/* Memory on top of the block, for what cannot be foreseen. */
typedef struct _qaic_arrays_piece {
   struct _qaic_arrays_piece* next;
   uint64_t bytes;
} _qaic_arrays_piece;

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   _qaic_arrays_piece* pieces;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_arrays_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_arrays_begin(_qaic_arrays_message* message, uint32_t sc, remote_arg* pra, uint64_t size,
                              uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_arrays_message, space));
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
      _qaic_arrays_fetch(args, pra, count * sizeof *pra);
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
static inline void* _qaic_arrays_take(_qaic_arrays_message* message, const remote_arg** next,
                                      const remote_arg* end, uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_arrays_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_arrays_in(_qaic_arrays_message* message, uint32_t count, size_t size,
                                    size_t alignment)
{
   return _qaic_arrays_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_arrays_primary(_qaic_arrays_message* message, void* to, size_t size)
{
   const void* data = _qaic_arrays_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_arrays_fetch(to, data, size);
}

static inline void* _qaic_arrays_rout(_qaic_arrays_message* message, uint32_t count, size_t size,
                                      size_t alignment)
{
   return _qaic_arrays_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_arrays_string(_qaic_arrays_message* message, uint32_t count, size_t size)
{
   const char* data = (const char*)_qaic_arrays_take(message, &message->in, message->in_end, count, size,
                                                     size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* More memory; what is left of the piece serves the next ones. */
static void _qaic_arrays_extend(_qaic_arrays_message* message, uint64_t bytes)
{
   const uint64_t size = sizeof *message->pieces + (bytes < 4000 ? 4000 : (bytes + 7) / 8 * 8);
   _qaic_arrays_piece* next = size > SIZE_MAX / 2 ? NULL : (_qaic_arrays_piece*)MALLOC((size_t)size);

   if (next == NULL) {
      message->err = (int)AEE_ENOMEMORY;
      return;
   }
   next->next = message->pieces;
   message->pieces = next;
   message->memory = (unsigned char*)(next + 1);
   message->memory_end = (unsigned char*)next + size;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_arrays_allocate(_qaic_arrays_message* message, uint32_t count, size_t size)
{
   void* data;

   if (message->err == AEE_SUCCESS && count > (size_t)(message->memory_end - message->memory) / size)
      _qaic_arrays_extend(message, (uint64_t)count * size);
   if (message->err != AEE_SUCCESS)
      return NULL;
   data = message->memory;
   message->memory += (count * size + 7) / 8 * 8;
   memset(data, 0, count * size);
   return data;
}

static void* _qaic_arrays_copy_bytes(_qaic_arrays_message* message, const void* from, uint32_t count,
                                     size_t size)
{
   void* data = _qaic_arrays_allocate(message, count, size);

   if (data != NULL && count > 0)
      _qaic_arrays_fetch(data, from, count * size);
   return data;
}

static void _qaic_arrays_release(_qaic_arrays_message* message)
{
   while (message->pieces != NULL) {
      _qaic_arrays_piece* next = message->pieces->next;

      FREE(message->pieces);
      message->pieces = next;
   }
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_arrays_complete(_qaic_arrays_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
}

struct _qaic_arrays_labels_in {
   uint32_t names[2];
   uint32_t data[3];
};

struct _qaic_arrays_labels_lengths {
   uint32_t names[2];
   uint32_t data[3];
};

_QAIC_STATIC_ASSERT(sizeof(shape) == 52 && offsetof(shape, corners) == 0 &&
                    offsetof(shape, direction) == 16 && offsetof(shape, cells) == 28 &&
                    offsetof(shape, colours) == 44, "layout of shape");
_QAIC_STATIC_ASSERT(sizeof(labels) == (sizeof(void*) == 8 ? 80 : 40) && offsetof(labels, names) == 0 &&
                    offsetof(labels, data) == (sizeof(void*) == 8 ? 32 : 16), "layout of labels");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_arrays_labels_in) == 20, "layout of struct _qaic_arrays_labels_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_arrays_labels_lengths) == 20,
                    "layout of struct _qaic_arrays_labels_lengths");

static bool _qaic_arrays_boolean(const void* from)
{
   return (bool)(*(const unsigned char*)from != 0);
}

static void _qaic_arrays_point_copy(point* out, const point* in)
{
   out->x = in->x;
   out->y = in->y;
   out->z = _qaic_arrays_boolean(&in->z);
}

static int _qaic_arrays_point_dirty(const point* in, uint32_t _qaic_n)
{
   for (uint32_t _qaic_k = 0; _qaic_k < _qaic_n; _qaic_k++, in++) {
      if (_qaic_arrays_dirty(&in->z, 1))
         return 1;
   }
   return 0;
}

static void _qaic_arrays_shape_copy(shape* out, const shape* in)
{
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      _qaic_arrays_point_copy(out->corners + _qaic_i, in->corners + _qaic_i);
   memcpy(out->direction, in->direction, sizeof(vector));
   memcpy(out->cells, in->cells, sizeof(int) * 2 * 2);
   memcpy(out->colours, in->colours, sizeof(colour) * 2);
}

static int _qaic_arrays_shape_dirty(const shape* in, uint32_t _qaic_n)
{
   for (uint32_t _qaic_k = 0; _qaic_k < _qaic_n; _qaic_k++, in++) {
      if (_qaic_arrays_point_dirty(in->corners, 4))
         return 1;
   }
   return 0;
}

static void _qaic_arrays_labels_unpack(_qaic_arrays_message* _qaic, struct _qaic_arrays_labels_in* in,
                                       labels* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      native->names[_qaic_j].data = (char*)_qaic_arrays_string(_qaic, in->names[_qaic_j],
                                                               sizeof *native->names[_qaic_j].data);
      native->names[_qaic_j].dataLen = (int)in->names[_qaic_j];
   }
   for (uint32_t _qaic_j = 0; _qaic_j < 3; _qaic_j++) {
      native->data[_qaic_j].data = (unsigned char*)_qaic_arrays_in(_qaic, in->data[_qaic_j],
                                                                   sizeof *native->data[_qaic_j].data, 1);
      native->data[_qaic_j].dataLen = (int)in->data[_qaic_j];
   }
}

static void _qaic_arrays_labels_prepare(_qaic_arrays_message* _qaic,
                                        const struct _qaic_arrays_labels_lengths* in, labels* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      native->names[_qaic_j].data = (char*)_qaic_arrays_rout(_qaic, in->names[_qaic_j],
                                                             sizeof *native->names[_qaic_j].data, 1);
      native->names[_qaic_j].dataLen = (int)in->names[_qaic_j];
   }
   for (uint32_t _qaic_j = 0; _qaic_j < 3; _qaic_j++) {
      native->data[_qaic_j].data = (unsigned char*)_qaic_arrays_rout(_qaic, in->data[_qaic_j],
                                                                     sizeof *native->data[_qaic_j].data, 1);
      native->data[_qaic_j].dataLen = (int)in->data[_qaic_j];
   }
}

static int _qaic_call_arrays_in_arrays(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      vector a;
      same_vector b;
      matrix c;
      grid d;
      name e;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_arrays_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_arrays_entry(&_qaic_pra[0]);
   if (!_qaic_arrays_read(&in, 100, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(arrays_in_arrays)(in.a, in.b, *(const matrix*)&in.c, *(const grid*)&in.d, in.e);
   return _qaic_err;
}

static int _qaic_call_arrays_rout_arrays(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      vector a;
      matrix b;
      name c;
   } rout;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_arrays_counts(_qaic_sc, 0, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_arrays_entry(&_qaic_pra[0]);
   if (!_qaic_arrays_fits(&_qaic_args[0], 1, 64, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(arrays_rout_arrays)(rout.a, rout.b, rout.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[0].buf.pv, &rout, 64);
   return _qaic_err;
}

static int _qaic_call_arrays_inrout_arrays(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      vector a;
      grid b;
   } in;
   struct {
      vector a;
      grid b;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_arrays_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_arrays_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_arrays_entry(&_qaic_pra[1]);
   if (!_qaic_arrays_read(&in, 36, &_qaic_args[0])
       || !_qaic_arrays_fits(&_qaic_args[1], 1, 36, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   memcpy(rout.a, in.a, sizeof(vector));
   memcpy(rout.b, in.b, sizeof(grid));
   _qaic_err = __QAIC_IMPL(arrays_inrout_arrays)(rout.a, rout.b);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 36);
   return _qaic_err;
}

static int _qaic_call_arrays_booleans(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      flags a;
      flags c;
   } in;
   struct {
      flags b;
      flags c;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_arrays_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_arrays_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_arrays_entry(&_qaic_pra[1]);
   if (!_qaic_arrays_read(&in, 8, &_qaic_args[0])
       || !_qaic_arrays_fits(&_qaic_args[1], 1, 8, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      (in.a)[_qaic_i] = _qaic_arrays_boolean(in.a + _qaic_i);
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      (rout.c)[_qaic_i] = _qaic_arrays_boolean(in.c + _qaic_i);
   _qaic_err = __QAIC_IMPL(arrays_booleans)(in.a, rout.b, rout.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      (rout.b)[_qaic_i] = _qaic_arrays_boolean(rout.b + _qaic_i);
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      (rout.c)[_qaic_i] = _qaic_arrays_boolean(rout.c + _qaic_i);
   memcpy(_qaic_args[1].buf.pv, &rout, 8);
   return _qaic_err;
}

static int _qaic_call_arrays_shapes(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      shape a;
      shape c;
      uint32_t dLen;
   } in;
   struct {
      shape b;
      shape c;
   } rout;
   struct {
      shape* d;
   } native;
   void* _qaic_rout;
   _qaic_arrays_message _qaic[1];

   if (!_qaic_arrays_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_arrays_primary(_qaic, &in, 108);
   _qaic_rout = _qaic_arrays_rout(_qaic, 1, 104, 1);
   _qaic_arrays_shape_copy(&in.a, &in.a);
   _qaic_arrays_shape_copy(&rout.c, &in.c);
   native.d = (shape*)_qaic_arrays_in(_qaic, in.dLen, sizeof *native.d, 4);
   if (_qaic->err == AEE_SUCCESS && _qaic_arrays_shape_dirty(native.d, in.dLen)) {
      void* _qaic_copy = _qaic_arrays_copy_bytes(_qaic, native.d, in.dLen, sizeof *native.d);

      native.d = (shape*)_qaic_copy;
      for (uint32_t _qaic_k = 0; _qaic_copy != NULL && _qaic_k < in.dLen; _qaic_k++)
         _qaic_arrays_shape_copy((shape*)_qaic_copy + _qaic_k, (shape*)_qaic_copy + _qaic_k);
   }
   if (_qaic_arrays_complete(_qaic))
      _qaic->err = __QAIC_IMPL(arrays_shapes)(&in.a, &rout.b, &rout.c, native.d, (int)in.dLen);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_arrays_shape_copy(&rout.b, &rout.b);
      _qaic_arrays_shape_copy(&rout.c, &rout.c);
      memcpy(_qaic_rout, &rout, 104);
   }
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_arrays_elements(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   remote_arg _qaic_args[3];
   int _qaic_err;

   if (!_qaic_arrays_counts(_qaic_sc, 2, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_arrays_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_arrays_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_arrays_entry(&_qaic_pra[2]);
   if (!_qaic_arrays_read(&in, 8, &_qaic_args[0])
       || !_qaic_arrays_fits(&_qaic_args[1], in.aLen, sizeof(vector), 4)
       || !_qaic_arrays_fits(&_qaic_args[2], in.bLen, sizeof(vector), 4))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(arrays_elements)((const vector*)_qaic_args[1].buf.pv, (int)in.aLen,
                                            (vector*)_qaic_args[2].buf.pv, (int)in.bLen);
   return _qaic_err;
}

static int _qaic_call_arrays_in_labels(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_arrays_labels_in a;
   } in;
   struct {
      labels a;
   } native;
   _qaic_arrays_message _qaic[1];

   if (!_qaic_arrays_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_arrays_primary(_qaic, &in, 20);
   _qaic_arrays_labels_unpack(_qaic, &in.a, &native.a);
   if (_qaic_arrays_complete(_qaic))
      _qaic->err = __QAIC_IMPL(arrays_in_labels)(&native.a);
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_arrays_rout_labels(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_arrays_labels_lengths a;
   } in;
   struct {
      labels a;
   } native;
   _qaic_arrays_message _qaic[1];

   if (!_qaic_arrays_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_arrays_primary(_qaic, &in, 20);
   _qaic_arrays_labels_prepare(_qaic, &in.a, &native.a);
   if (_qaic_arrays_complete(_qaic))
      _qaic->err = __QAIC_IMPL(arrays_rout_labels)(&native.a);
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_arrays_in_words(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t a[2];
   } in;
   struct {
      words a;
   } native;
   _qaic_arrays_message _qaic[1];

   if (!_qaic_arrays_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_arrays_primary(_qaic, &in, 8);
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      native.a[_qaic_j].data = (char*)_qaic_arrays_string(_qaic, in.a[_qaic_j],
                                                          sizeof *native.a[_qaic_j].data);
      native.a[_qaic_j].dataLen = (int)in.a[_qaic_j];
   }
   if (_qaic_arrays_complete(_qaic))
      _qaic->err = __QAIC_IMPL(arrays_in_words)(native.a);
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_arrays_rout_words(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t a[2];
   } in;
   struct {
      words a;
   } native;
   _qaic_arrays_message _qaic[1];

   if (!_qaic_arrays_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_arrays_primary(_qaic, &in, 8);
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      native.a[_qaic_j].data = (char*)_qaic_arrays_rout(_qaic, in.a[_qaic_j], sizeof *native.a[_qaic_j].data,
                                                        1);
      native.a[_qaic_j].dataLen = (int)in.a[_qaic_j];
   }
   if (_qaic_arrays_complete(_qaic))
      _qaic->err = __QAIC_IMPL(arrays_rout_words)(native.a);
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_arrays_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_arrays_in_arrays,
   _qaic_call_arrays_rout_arrays,
   _qaic_call_arrays_inrout_arrays,
   _qaic_call_arrays_booleans,
   _qaic_call_arrays_shapes,
   _qaic_call_arrays_elements,
   _qaic_call_arrays_in_labels,
   _qaic_call_arrays_rout_labels,
   _qaic_call_arrays_in_words,
   _qaic_call_arrays_rout_words,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(arrays_skel_invoke)(uint32_t _qaic_sc,
                                                       remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_arrays_methods / sizeof _qaic_arrays_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_arrays_methods[_qaic_method](_qaic_sc, _qaic_pra);
}

#endif /* _ARRAYS_SKEL_H */
