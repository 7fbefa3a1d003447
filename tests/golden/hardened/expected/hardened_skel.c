#ifndef _HARDENED_SKEL_H
#define _HARDENED_SKEL_H

#include "hardened.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t hardened_skel_handle_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
extern const char hardened_skel_handle_invoke_uri[] _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(hardened_skel_handle_invoke)(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                                                remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t hardened_skel_handle_invoke_qaic_version = 10051;
const char hardened_skel_handle_invoke_uri[] = "file:///libhardened_skel.so?hardened_skel_handle_invoke&_modver=1.0";

/* The message has exactly the arguments of the method. */
static inline int _qaic_hardened_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                        uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_hardened_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_hardened_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

/* A buffer holds this many elements. */
static inline int _qaic_hardened_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* Memory on top of the block, for what cannot be foreseen. */
typedef struct _qaic_hardened_piece {
   struct _qaic_hardened_piece* next;
   uint64_t bytes;
} _qaic_hardened_piece;

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   remote_handle64** targets;   /* where the implementation leaves the value of each rout handle */
   remote_arg* results;         /* the client's rout handles */
   size_t result_count;
   _qaic_hardened_piece* pieces;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_hardened_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_hardened_begin(_qaic_hardened_message* message, uint32_t sc, remote_arg* pra, uint64_t size,
                                uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_hardened_message, space));
   bytes += (uint64_t)rout_handles * sizeof *message->targets;
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
      _qaic_hardened_fetch(args, pra, count * sizeof *pra);
   message->block = args;
   message->in = args;
   message->rout = message->in_end = args + ins;
   message->in_handle = message->rout_end = message->rout + routs;
   message->rout_handle = message->in_handle_end = message->in_handle + in_handles;
   message->rout_handle_end = message->rout_handle + rout_handles;
   message->memory = (unsigned char*)(args + count);
   message->memory_end = message->memory + memory;
   message->targets = (remote_handle64**)(void*)message->memory_end;
   memset(message->targets, 0, rout_handles * sizeof *message->targets);
   message->results = pra + (count - rout_handles);
   message->result_count = rout_handles;
   return 1;
}

/* The next buffer of a kind; NULL when there is none or it is too small. */
static inline void* _qaic_hardened_take(_qaic_hardened_message* message, const remote_arg** next,
                                        const remote_arg* end, uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_hardened_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_hardened_in(_qaic_hardened_message* message, uint32_t count, size_t size,
                                      size_t alignment)
{
   return _qaic_hardened_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_hardened_primary(_qaic_hardened_message* message, void* to, size_t size)
{
   const void* data = _qaic_hardened_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_hardened_fetch(to, data, size);
}

static inline void* _qaic_hardened_rout(_qaic_hardened_message* message, uint32_t count, size_t size,
                                        size_t alignment)
{
   return _qaic_hardened_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_hardened_string(_qaic_hardened_message* message, uint32_t count, size_t size)
{
   const char* data = (const char*)_qaic_hardened_take(message, &message->in, message->in_end, count, size,
                                                       size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_hardened_expect(_qaic_hardened_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* More memory; what is left of the piece serves the next ones. */
static void _qaic_hardened_extend(_qaic_hardened_message* message, uint64_t bytes)
{
   const uint64_t size = sizeof *message->pieces + (bytes < 4000 ? 4000 : (bytes + 7) / 8 * 8);
   _qaic_hardened_piece* next = size > SIZE_MAX / 2 ? NULL : (_qaic_hardened_piece*)MALLOC((size_t)size);

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
static inline void* _qaic_hardened_allocate(_qaic_hardened_message* message, uint32_t count, size_t size)
{
   void* data;

   if (message->err == AEE_SUCCESS && count > (size_t)(message->memory_end - message->memory) / size)
      _qaic_hardened_extend(message, (uint64_t)count * size);
   if (message->err != AEE_SUCCESS)
      return NULL;
   data = message->memory;
   message->memory += (count * size + 7) / 8 * 8;
   memset(data, 0, count * size);
   return data;
}

static void* _qaic_hardened_copy_bytes(_qaic_hardened_message* message, const void* from, uint32_t count,
                                       size_t size)
{
   void* data = _qaic_hardened_allocate(message, count, size);

   if (data != NULL && count > 0)
      _qaic_hardened_fetch(data, from, count * size);
   return data;
}

/* A copy that the client cannot change, terminated whatever it did meanwhile. */
static void* _qaic_hardened_own_string(_qaic_hardened_message* message, uint32_t count, size_t size)
{
   const void* from = _qaic_hardened_string(message, count, size);
   char* data = (char*)_qaic_hardened_copy_bytes(message, from, count, size);

   if (data != NULL && count > 0)
      memset(data + (count - 1) * size, 0, size);
   return data;
}

/* An inrout buffer: the client's elements are moved to where the results will be. */
static void* _qaic_hardened_inrout(_qaic_hardened_message* message, const uint32_t* lengths, size_t size,
                                   size_t alignment, int string)
{
   const void* from = _qaic_hardened_in(message, lengths[0], size, alignment);
   unsigned char* to = (unsigned char*)_qaic_hardened_rout(message, lengths[1], size, alignment);
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

static remote_arg _qaic_hardened_handle(_qaic_hardened_message* message, const remote_arg** next,
                                        const remote_arg* end)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   if (*next == end)
      message->err = (int)AEE_EBADPARM;
   if (message->err == AEE_SUCCESS)
      arg = *(*next)++;
   return arg;
}

static void _qaic_hardened_rout_handle(_qaic_hardened_message* message, remote_handle64* target)
{
   const size_t i = message->result_count - (size_t)(message->rout_handle_end - message->rout_handle);

   (void)_qaic_hardened_handle(message, &message->rout_handle, message->rout_handle_end);
   if (message->err == AEE_SUCCESS)
      message->targets[i] = target;
}

static void _qaic_hardened_write_handles(const _qaic_hardened_message* message)
{
   for (size_t i = 0; i < message->result_count; i++)
      if (message->targets[i] != NULL)
         message->results[i].h64 = *message->targets[i];
}

static void _qaic_hardened_release(_qaic_hardened_message* message)
{
   while (message->pieces != NULL) {
      _qaic_hardened_piece* next = message->pieces->next;

      FREE(message->pieces);
      message->pieces = next;
   }
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_hardened_complete(_qaic_hardened_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
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

static void _qaic_hardened_entry_unpack(_qaic_hardened_message* _qaic, struct _qaic_hardened_entry_in* in,
                                        entry* native)
{
   if (in->keyLen > 9u)
      _qaic->err = (int)AEE_EBADPARM;
   native->key = (char*)_qaic_hardened_own_string(_qaic, in->keyLen, sizeof *native->key);
   native->keyLen = (int)in->keyLen;
   if (in->valueLen > 4u)
      _qaic->err = (int)AEE_EBADPARM;
   native->value = (unsigned char*)_qaic_hardened_in(_qaic, in->valueLen, sizeof *native->value, 1);
   native->valueLen = (int)in->valueLen;
}

static void _qaic_hardened_entry_prepare(_qaic_hardened_message* _qaic,
                                         const struct _qaic_hardened_entry_lengths* in, entry* native)
{
   if (in->keyLen > 9u)
      _qaic->err = (int)AEE_EBADPARM;
   native->key = (char*)_qaic_hardened_rout(_qaic, in->keyLen, sizeof *native->key, 1);
   native->keyLen = (int)in->keyLen;
   if (in->valueLen > 4u)
      _qaic->err = (int)AEE_EBADPARM;
   native->value = (unsigned char*)_qaic_hardened_rout(_qaic, in->valueLen, sizeof *native->value, 1);
   native->valueLen = (int)in->valueLen;
}

static entry* _qaic_hardened_entry_list_unpack(_qaic_hardened_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_hardened_in(_qaic, _qaic_n,
         sizeof(struct _qaic_hardened_entry_in), 1);
   entry* native;

   _qaic_hardened_expect(_qaic, (uint64_t)_qaic_n * 2);
   native = (entry*)_qaic_hardened_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_hardened_entry_in in;

      _qaic_hardened_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_hardened_entry_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static entry* _qaic_hardened_entry_list_prepare(_qaic_hardened_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_hardened_in(_qaic, _qaic_n,
         sizeof(struct _qaic_hardened_entry_lengths), 1);
   entry* native;

   _qaic_hardened_expect(_qaic, (uint64_t)_qaic_n * 2);
   native = (entry*)_qaic_hardened_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_hardened_entry_lengths in;

      _qaic_hardened_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_hardened_entry_prepare(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static int _qaic_call_hardened_open(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t uriLen;
   } in;
   struct {
      char* uri;
      remote_handle64 h;
   } native;
   _qaic_hardened_message _qaic[1];

   (void)_qaic_h;
   if (!_qaic_hardened_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_hardened_primary(_qaic, &in, 4);
   native.uri = (char*)_qaic_hardened_own_string(_qaic, in.uriLen, sizeof *native.uri);
   _qaic_hardened_rout_handle(_qaic, &native.h);
   if (_qaic_hardened_complete(_qaic))
      _qaic->err = __QAIC_IMPL(hardened_open)(native.uri, &native.h);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_hardened_write_handles(_qaic);
   }
   _qaic_hardened_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_hardened_close(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_hardened_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_hardened_entry(&_qaic_pra[0]);
   _qaic_err = __QAIC_IMPL(hardened_close)(_qaic_args[0].h64);
   return _qaic_err;
}

static int _qaic_call_hardened_flat(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen[2];
   } in;
   struct {
      char* a;
      int* b;
      char* c;
      unsigned char* d;
   } native;
   _qaic_hardened_message _qaic[1];

   if (!_qaic_hardened_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_hardened_primary(_qaic, &in, 20);
   if (in.aLen > 9u)
      _qaic->err = (int)AEE_EBADPARM;
   native.a = (char*)_qaic_hardened_own_string(_qaic, in.aLen, sizeof *native.a);
   if (in.bLen > 4u)
      _qaic->err = (int)AEE_EBADPARM;
   native.b = (int*)_qaic_hardened_in(_qaic, in.bLen, sizeof *native.b, 4);
   if (in.cLen > 17u)
      _qaic->err = (int)AEE_EBADPARM;
   native.c = (char*)_qaic_hardened_rout(_qaic, in.cLen, sizeof *native.c, 1);
   if (in.dLen[0] > 2u)
      _qaic->err = (int)AEE_EBADPARM;
   native.d = (unsigned char*)_qaic_hardened_inrout(_qaic, in.dLen, sizeof *native.d, 1, 0);
   if (_qaic_hardened_complete(_qaic))
      _qaic->err = __QAIC_IMPL(hardened_flat)(_qaic_h, native.a, native.b, (int)in.bLen, native.c,
                                              (int)in.cLen, native.d, (int)in.dLen[1]);
   _qaic_hardened_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_hardened_nested(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_hardened_entry_in a;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   struct {
      entry a;
      entry* b;
      entry* c;
      char* d;
   } native;
   _qaic_hardened_message _qaic[1];

   if (!_qaic_hardened_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(entry), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_hardened_primary(_qaic, &in, 20);
   _qaic_hardened_entry_unpack(_qaic, &in.a, &native.a);
   if (in.bLen > 3u)
      _qaic->err = (int)AEE_EBADPARM;
   native.b = _qaic_hardened_entry_list_unpack(_qaic, in.bLen);
   if (in.cLen > 3u)
      _qaic->err = (int)AEE_EBADPARM;
   native.c = _qaic_hardened_entry_list_prepare(_qaic, in.cLen);
   if (in.dLen > 6u)
      _qaic->err = (int)AEE_EBADPARM;
   native.d = (char*)_qaic_hardened_own_string(_qaic, in.dLen, sizeof *native.d);
   if (_qaic_hardened_complete(_qaic))
      _qaic->err = __QAIC_IMPL(hardened_nested)(_qaic_h, &native.a, native.b, (int)in.bLen, native.c,
                                                (int)in.cLen, native.d);
   _qaic_hardened_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_hardened_methods[])(remote_handle64, uint32_t, remote_arg*) = {
   _qaic_call_hardened_open,
   _qaic_call_hardened_close,
   _qaic_call_hardened_flat,
   _qaic_call_hardened_nested,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(hardened_skel_handle_invoke)(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                                                remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_hardened_methods / sizeof _qaic_hardened_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_hardened_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

#endif /* _HARDENED_SKEL_H */
