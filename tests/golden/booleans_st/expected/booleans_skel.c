#ifndef _BOOLEANS_SKEL_H
#define _BOOLEANS_SKEL_H

#include "booleans.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t booleans_skel_handle_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
extern const char booleans_skel_handle_invoke_uri[] _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(booleans_skel_handle_invoke)(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                                                remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t booleans_skel_handle_invoke_qaic_version = 10051;
const char booleans_skel_handle_invoke_uri[] = "file:///libbooleans_skel.so?booleans_skel_handle_invoke&_modver=1.0";

/* The message has exactly the arguments of the method. */
static inline int _qaic_booleans_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                        uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_booleans_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_booleans_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_booleans_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_booleans_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_booleans_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_booleans_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_booleans_fits(arg, count, size, size)
          && memcmp((const char*)arg->buf.pv + (count - 1) * size, "\0", size) == 0;
}

/* Makes booleans of bytes that came from the other side. */
static void _qaic_booleans_tidy(void* data, size_t count)
{
   unsigned char* bytes = (unsigned char*)data;

   for (size_t i = 0; i < count; i++)
      bytes[i] = bytes[i] != 0;
}

/* Some byte is neither 0 nor 1. */
static int _qaic_booleans_dirty(const void* data, size_t count)
{
   const unsigned char* bytes = (const unsigned char*)data;
   unsigned int value = 0;

   for (size_t i = 0; i < count; i++)
      value |= bytes[i];
   return value > 1;
}

/* Memory on top of the block, for what cannot be foreseen. */
typedef struct _qaic_booleans_piece {
   struct _qaic_booleans_piece* next;
   uint64_t bytes;
} _qaic_booleans_piece;

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   _qaic_booleans_piece* pieces;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_booleans_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_booleans_begin(_qaic_booleans_message* message, uint32_t sc, remote_arg* pra, uint64_t size,
                                uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_booleans_message, space));
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
      _qaic_booleans_fetch(args, pra, count * sizeof *pra);
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
static inline void* _qaic_booleans_take(_qaic_booleans_message* message, const remote_arg** next,
                                        const remote_arg* end, uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_booleans_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_booleans_in(_qaic_booleans_message* message, uint32_t count, size_t size,
                                      size_t alignment)
{
   return _qaic_booleans_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_booleans_primary(_qaic_booleans_message* message, void* to, size_t size)
{
   const void* data = _qaic_booleans_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_booleans_fetch(to, data, size);
}

static inline void* _qaic_booleans_rout(_qaic_booleans_message* message, uint32_t count, size_t size,
                                        size_t alignment)
{
   return _qaic_booleans_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_booleans_string(_qaic_booleans_message* message, uint32_t count, size_t size)
{
   const char* data = (const char*)_qaic_booleans_take(message, &message->in, message->in_end, count, size,
                                                       size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_booleans_expect(_qaic_booleans_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* More memory; what is left of the piece serves the next ones. */
static void _qaic_booleans_extend(_qaic_booleans_message* message, uint64_t bytes)
{
   const uint64_t size = sizeof *message->pieces + (bytes < 4000 ? 4000 : (bytes + 7) / 8 * 8);
   _qaic_booleans_piece* next = size > SIZE_MAX / 2 ? NULL : (_qaic_booleans_piece*)MALLOC((size_t)size);

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
static inline void* _qaic_booleans_allocate(_qaic_booleans_message* message, uint32_t count, size_t size)
{
   void* data;

   if (message->err == AEE_SUCCESS && count > (size_t)(message->memory_end - message->memory) / size)
      _qaic_booleans_extend(message, (uint64_t)count * size);
   if (message->err != AEE_SUCCESS)
      return NULL;
   data = message->memory;
   message->memory += (count * size + 7) / 8 * 8;
   memset(data, 0, count * size);
   return data;
}

static void* _qaic_booleans_copy_bytes(_qaic_booleans_message* message, const void* from, uint32_t count,
                                       size_t size)
{
   void* data = _qaic_booleans_allocate(message, count, size);

   if (data != NULL && count > 0)
      _qaic_booleans_fetch(data, from, count * size);
   return data;
}

/* An inrout buffer: the client's elements are moved to where the results will be. */
static void* _qaic_booleans_inrout(_qaic_booleans_message* message, const uint32_t* lengths, size_t size,
                                   size_t alignment, int string)
{
   const void* from = _qaic_booleans_in(message, lengths[0], size, alignment);
   unsigned char* to = (unsigned char*)_qaic_booleans_rout(message, lengths[1], size, alignment);
   const size_t length = lengths[0] * size;

   if (lengths[0] > lengths[1] || (string && lengths[0] == 0))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS || length == 0)
      return to;
   if (string && memcmp((const char*)from + length - size, "\0\0\0", size) != 0)
      message->err = (int)AEE_EBADPARM;
   memmove(to, from, length);
   if (string)
      memset(to + length - size, 0, size);
   return to;
}

static void _qaic_booleans_release(_qaic_booleans_message* message)
{
   while (message->pieces != NULL) {
      _qaic_booleans_piece* next = message->pieces->next;

      FREE(message->pieces);
      message->pieces = next;
   }
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_booleans_complete(_qaic_booleans_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
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

static int _qaic_booleans_flagged_dirty(const flagged* in, uint32_t _qaic_n)
{
   for (uint32_t _qaic_k = 0; _qaic_k < _qaic_n; _qaic_k++, in++) {
      if (_qaic_booleans_dirty(&in->a, 1))
         return 1;
      if (_qaic_booleans_dirty(in->c, 2))
         return 1;
   }
   return 0;
}

static void _qaic_booleans_deep_flags_unpack(_qaic_booleans_message* _qaic,
                                             struct _qaic_booleans_deep_flags_in* in, deep_flags* native)
{
   _qaic_booleans_flagged_copy(&native->a, &in->a);
   native->b = (bool*)_qaic_booleans_in(_qaic, in->bLen, sizeof *native->b, 1);
   native->bLen = (int)in->bLen;
   if (_qaic->err == AEE_SUCCESS && _qaic_booleans_dirty(native->b, (size_t)in->bLen * sizeof *native->b)) {
      void* _qaic_copy = _qaic_booleans_copy_bytes(_qaic, native->b, in->bLen, sizeof *native->b);

      native->b = (bool*)_qaic_copy;
      if (_qaic_copy != NULL)
         _qaic_booleans_tidy(_qaic_copy, (size_t)in->bLen * sizeof *native->b);
   }
   native->c = (flagged*)_qaic_booleans_in(_qaic, in->cLen, sizeof *native->c, 1);
   native->cLen = (int)in->cLen;
   if (_qaic->err == AEE_SUCCESS && _qaic_booleans_flagged_dirty(native->c, in->cLen)) {
      void* _qaic_copy = _qaic_booleans_copy_bytes(_qaic, native->c, in->cLen, sizeof *native->c);

      native->c = (flagged*)_qaic_copy;
      for (uint32_t _qaic_k = 0; _qaic_copy != NULL && _qaic_k < in->cLen; _qaic_k++)
         _qaic_booleans_flagged_copy((flagged*)_qaic_copy + _qaic_k, (flagged*)_qaic_copy + _qaic_k);
   }
   native->d = (char*)_qaic_booleans_string(_qaic, in->dLen, sizeof *native->d);
   native->dLen = (int)in->dLen;
}

static void _qaic_booleans_deep_flags_prepare(_qaic_booleans_message* _qaic,
                                              const struct _qaic_booleans_deep_flags_lengths* in,
                                              deep_flags* native)
{
   native->b = (bool*)_qaic_booleans_rout(_qaic, in->bLen, sizeof *native->b, 1);
   native->bLen = (int)in->bLen;
   native->c = (flagged*)_qaic_booleans_rout(_qaic, in->cLen, sizeof *native->c, 1);
   native->cLen = (int)in->cLen;
   native->d = (char*)_qaic_booleans_rout(_qaic, in->dLen, sizeof *native->d, 1);
   native->dLen = (int)in->dLen;
}

static void _qaic_booleans_deep_flags_pack(_qaic_booleans_message* _qaic, deep_flags* native,
                                           struct _qaic_booleans_deep_flags_values* rout)
{
   _qaic_booleans_flagged_copy(&rout->a, &native->a);
}

static deep_flags* _qaic_booleans_deep_flags_list_unpack(_qaic_booleans_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_booleans_in(_qaic, _qaic_n,
         sizeof(struct _qaic_booleans_deep_flags_in), 1);
   deep_flags* native;

   _qaic_booleans_expect(_qaic, (uint64_t)_qaic_n * 3);
   native = (deep_flags*)_qaic_booleans_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_booleans_deep_flags_in in;

      _qaic_booleans_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_booleans_deep_flags_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static int _qaic_call_booleans_open(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
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
   if (!_qaic_booleans_counts(_qaic_sc, 2, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_booleans_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_booleans_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_booleans_entry(&_qaic_pra[2]);
   if (!_qaic_booleans_read(&in, 4, &_qaic_args[0])
       || !_qaic_booleans_terminated(&_qaic_args[1], in.uriLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   _qaic_err = __QAIC_IMPL(booleans_open)((const char*)_qaic_args[1].buf.pv, &native.h);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[2].h64 = native.h;
   return _qaic_err;
}

static int _qaic_call_booleans_close(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_booleans_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_booleans_entry(&_qaic_pra[0]);
   _qaic_err = __QAIC_IMPL(booleans_close)(_qaic_args[0].h64);
   return _qaic_err;
}

static int _qaic_call_booleans_values(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint8_t a;
      uint8_t c;
   } in;
   struct {
      uint8_t b;
      uint8_t c;
   } rout;
   struct {
      bool b;
      bool c;
   } native;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_booleans_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_booleans_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_booleans_entry(&_qaic_pra[1]);
   if (!_qaic_booleans_read(&in, 2, &_qaic_args[0])
       || !_qaic_booleans_fits(&_qaic_args[1], 1, 2, 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   native.c = _qaic_booleans_boolean(&in.c);
   _qaic_err = __QAIC_IMPL(booleans_values)(_qaic_h, (bool)(in.a != 0), &native.b, &native.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   rout.b = _qaic_booleans_boolean(&native.b);
   rout.c = _qaic_booleans_boolean(&native.c);
   memcpy(_qaic_args[1].buf.pv, &rout, 2);
   return _qaic_err;
}

static int _qaic_call_booleans_members(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
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

   if (!_qaic_booleans_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_booleans_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_booleans_entry(&_qaic_pra[1]);
   if (!_qaic_booleans_read(&in, 8, &_qaic_args[0])
       || !_qaic_booleans_fits(&_qaic_args[1], 1, 8, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_booleans_flagged_copy(&in.a, &in.a);
   _qaic_booleans_flagged_copy(&rout.c, &in.c);
   _qaic_err = __QAIC_IMPL(booleans_members)(_qaic_h, &in.a, &rout.b, &rout.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_booleans_flagged_copy(&rout.b, &rout.b);
   _qaic_booleans_flagged_copy(&rout.c, &rout.c);
   memcpy(_qaic_args[1].buf.pv, &rout, 8);
   return _qaic_err;
}

static int _qaic_call_booleans_elements(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen[2];
   } in;
   struct {
      bool* a;
      bool* b;
      bool* c;
   } native;
   _qaic_booleans_message _qaic[1];

   if (!_qaic_booleans_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_booleans_primary(_qaic, &in, 16);
   native.a = (bool*)_qaic_booleans_in(_qaic, in.aLen, sizeof *native.a, 1);
   if (_qaic->err == AEE_SUCCESS && _qaic_booleans_dirty(native.a, (size_t)in.aLen * sizeof *native.a)) {
      void* _qaic_copy = _qaic_booleans_copy_bytes(_qaic, native.a, in.aLen, sizeof *native.a);

      native.a = (bool*)_qaic_copy;
      if (_qaic_copy != NULL)
         _qaic_booleans_tidy(_qaic_copy, (size_t)in.aLen * sizeof *native.a);
   }
   native.b = (bool*)_qaic_booleans_rout(_qaic, in.bLen, sizeof *native.b, 1);
   native.c = (bool*)_qaic_booleans_inrout(_qaic, in.cLen, sizeof *native.c, 1, 0);
   if (_qaic->err == AEE_SUCCESS)
      _qaic_booleans_tidy(native.c, in.cLen[0] * sizeof *native.c);
   if (_qaic_booleans_complete(_qaic))
      _qaic->err = __QAIC_IMPL(booleans_elements)(_qaic_h, native.a, (int)in.aLen, native.b, (int)in.bLen,
                                                  native.c, (int)in.cLen[1]);
   _qaic_booleans_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_booleans_structures(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen[2];
   } in;
   struct {
      flagged* a;
      flagged* b;
      flagged* c;
   } native;
   _qaic_booleans_message _qaic[1];

   if (!_qaic_booleans_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_booleans_primary(_qaic, &in, 16);
   native.a = (flagged*)_qaic_booleans_in(_qaic, in.aLen, sizeof *native.a, 1);
   if (_qaic->err == AEE_SUCCESS && _qaic_booleans_flagged_dirty(native.a, in.aLen)) {
      void* _qaic_copy = _qaic_booleans_copy_bytes(_qaic, native.a, in.aLen, sizeof *native.a);

      native.a = (flagged*)_qaic_copy;
      for (uint32_t _qaic_k = 0; _qaic_copy != NULL && _qaic_k < in.aLen; _qaic_k++)
         _qaic_booleans_flagged_copy((flagged*)_qaic_copy + _qaic_k, (flagged*)_qaic_copy + _qaic_k);
   }
   native.b = (flagged*)_qaic_booleans_rout(_qaic, in.bLen, sizeof *native.b, 1);
   native.c = (flagged*)_qaic_booleans_inrout(_qaic, in.cLen, sizeof *native.c, 1, 0);
   for (uint32_t _qaic_k = 0; _qaic->err == AEE_SUCCESS && _qaic_k < in.cLen[0]; _qaic_k++)
      _qaic_booleans_flagged_copy(&native.c[_qaic_k], &native.c[_qaic_k]);
   if (_qaic_booleans_complete(_qaic))
      _qaic->err = __QAIC_IMPL(booleans_structures)(_qaic_h, native.a, (int)in.aLen, native.b, (int)in.bLen,
                                                    native.c, (int)in.cLen[1]);
   _qaic_booleans_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_booleans_nested(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_booleans_deep_flags_in a;
      struct _qaic_booleans_deep_flags_lengths b;
      uint32_t cLen;
   } in;
   struct {
      struct _qaic_booleans_deep_flags_values b;
   } rout;
   struct {
      deep_flags a;
      deep_flags b;
      deep_flags* c;
   } native;
   void* _qaic_rout;
   _qaic_booleans_message _qaic[1];

   if (!_qaic_booleans_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(deep_flags), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_booleans_primary(_qaic, &in, 32);
   _qaic_rout = _qaic_booleans_rout(_qaic, 1, 4, 1);
   _qaic_booleans_deep_flags_unpack(_qaic, &in.a, &native.a);
   _qaic_booleans_deep_flags_prepare(_qaic, &in.b, &native.b);
   native.c = _qaic_booleans_deep_flags_list_unpack(_qaic, in.cLen);
   if (_qaic_booleans_complete(_qaic))
      _qaic->err = __QAIC_IMPL(booleans_nested)(_qaic_h, &native.a, &native.b, native.c, (int)in.cLen);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_booleans_deep_flags_pack(_qaic, &native.b, &rout.b);
      memcpy(_qaic_rout, &rout, 4);
   }
   _qaic_booleans_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_booleans_methods[])(remote_handle64, uint32_t, remote_arg*) = {
   _qaic_call_booleans_open,
   _qaic_call_booleans_close,
   _qaic_call_booleans_values,
   _qaic_call_booleans_members,
   _qaic_call_booleans_elements,
   _qaic_call_booleans_structures,
   _qaic_call_booleans_nested,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(booleans_skel_handle_invoke)(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                                                remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_booleans_methods / sizeof _qaic_booleans_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_booleans_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

#endif /* _BOOLEANS_SKEL_H */
