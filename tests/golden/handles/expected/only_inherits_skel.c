#ifndef _ONLY_INHERITS_SKEL_H
#define _ONLY_INHERITS_SKEL_H

#include "handles.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t only_inherits_skel_handle_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
extern const char only_inherits_skel_handle_invoke_uri[] _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(only_inherits_skel_handle_invoke)(remote_handle64 _qaic_h,
                                                                     uint32_t _qaic_sc,
                                                                     remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t only_inherits_skel_handle_invoke_qaic_version = 10051;
const char only_inherits_skel_handle_invoke_uri[] = "file:///libhandles_skel.so?only_inherits_skel_handle_invoke&_modver=1.0";

/* The message has exactly the arguments of the method. */
static inline int _qaic_only_inherits_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                             uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_only_inherits_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_only_inherits_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_only_inherits_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_only_inherits_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_only_inherits_fits(const remote_arg* arg, uint32_t count, size_t size,
                                           size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_only_inherits_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_only_inherits_fits(arg, count, size, size)
          && memcmp((const char*)arg->buf.pv + (count - 1) * size, "\0", size) == 0;
}

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   remote_handle64** targets;   /* where the implementation leaves the value of each rout handle */
   remote_arg* results;         /* the client's rout handles */
   size_t result_count;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_only_inherits_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_only_inherits_begin(_qaic_only_inherits_message* message, uint32_t sc, remote_arg* pra,
                                     uint64_t size, uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_only_inherits_message, space));
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
      _qaic_only_inherits_fetch(args, pra, count * sizeof *pra);
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
static inline void* _qaic_only_inherits_take(_qaic_only_inherits_message* message, const remote_arg** next,
                                             const remote_arg* end, uint32_t count, size_t size,
                                             size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_only_inherits_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_only_inherits_in(_qaic_only_inherits_message* message, uint32_t count, size_t size,
                                           size_t alignment)
{
   return _qaic_only_inherits_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_only_inherits_primary(_qaic_only_inherits_message* message, void* to, size_t size)
{
   const void* data = _qaic_only_inherits_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_only_inherits_fetch(to, data, size);
}

static inline void* _qaic_only_inherits_rout(_qaic_only_inherits_message* message, uint32_t count,
                                             size_t size, size_t alignment)
{
   return _qaic_only_inherits_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_only_inherits_string(_qaic_only_inherits_message* message, uint32_t count,
                                               size_t size)
{
   const char* data = (const char*)_qaic_only_inherits_take(message, &message->in, message->in_end, count,
                                                            size, size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_only_inherits_expect(_qaic_only_inherits_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_only_inherits_allocate(_qaic_only_inherits_message* message, uint32_t count,
                                                 size_t size)
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

static remote_arg _qaic_only_inherits_handle(_qaic_only_inherits_message* message, const remote_arg** next,
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

static void _qaic_only_inherits_rout_handle(_qaic_only_inherits_message* message, remote_handle64* target)
{
   const size_t i = message->result_count - (size_t)(message->rout_handle_end - message->rout_handle);

   (void)_qaic_only_inherits_handle(message, &message->rout_handle, message->rout_handle_end);
   if (message->err == AEE_SUCCESS)
      message->targets[i] = target;
}

static void _qaic_only_inherits_write_handles(const _qaic_only_inherits_message* message)
{
   for (size_t i = 0; i < message->result_count; i++)
      if (message->targets[i] != NULL)
         message->results[i].h64 = *message->targets[i];
}

static void _qaic_only_inherits_release(_qaic_only_inherits_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_only_inherits_complete(_qaic_only_inherits_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
}

struct _qaic_only_inherits_link_in {
   int weight;
};

struct _qaic_only_inherits_link_values {
   int weight;
};

struct _qaic_only_inherits_named_link_in {
   uint32_t nameLen;
};

struct _qaic_only_inherits_named_link_lengths {
   uint32_t nameLen;
};

_QAIC_STATIC_ASSERT(sizeof(link) == 16 && offsetof(link, peer) == 0 && offsetof(link, weight) == 8,
                    "layout of link");
_QAIC_STATIC_ASSERT(sizeof(named_link) == (sizeof(void*) == 8 ? 24 : 16) && offsetof(named_link, peer) == 0 &&
                    offsetof(named_link, name) == 8, "layout of named_link");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_only_inherits_link_in) == 4,
                    "layout of struct _qaic_only_inherits_link_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_only_inherits_link_values) == 4,
                    "layout of struct _qaic_only_inherits_link_values");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_only_inherits_named_link_in) == 4,
                    "layout of struct _qaic_only_inherits_named_link_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_only_inherits_named_link_lengths) == 4,
                    "layout of struct _qaic_only_inherits_named_link_lengths");

static void _qaic_only_inherits_link_unpack(_qaic_only_inherits_message* _qaic,
                                            struct _qaic_only_inherits_link_in* in, link* native)
{
   native->peer = _qaic_only_inherits_handle(_qaic, &_qaic->in_handle, _qaic->in_handle_end).h64;
   native->weight = in->weight;
}

static void _qaic_only_inherits_link_prepare(_qaic_only_inherits_message* _qaic, link* native)
{
   _qaic_only_inherits_rout_handle(_qaic, &native->peer);
}

static void _qaic_only_inherits_link_pack(_qaic_only_inherits_message* _qaic, link* native,
                                          struct _qaic_only_inherits_link_values* rout)
{
   rout->weight = native->weight;
}

static void _qaic_only_inherits_named_link_unpack(_qaic_only_inherits_message* _qaic,
                                                  struct _qaic_only_inherits_named_link_in* in,
                                                  named_link* native)
{
   native->peer = _qaic_only_inherits_handle(_qaic, &_qaic->in_handle, _qaic->in_handle_end).h64;
   native->name = (char*)_qaic_only_inherits_string(_qaic, in->nameLen, sizeof *native->name);
   native->nameLen = (int)in->nameLen;
}

static void _qaic_only_inherits_named_link_prepare(_qaic_only_inherits_message* _qaic,
                                                   const struct _qaic_only_inherits_named_link_lengths* in,
                                                   named_link* native)
{
   _qaic_only_inherits_rout_handle(_qaic, &native->peer);
   native->name = (char*)_qaic_only_inherits_rout(_qaic, in->nameLen, sizeof *native->name, 1);
   native->nameLen = (int)in->nameLen;
}

static remote_handle64* _qaic_only_inherits_handle_list_unpack(_qaic_only_inherits_message* _qaic,
                                                               uint32_t _qaic_n)
{
   remote_handle64* native;

   _qaic_only_inherits_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (remote_handle64*)_qaic_only_inherits_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      native[_qaic_i] = _qaic_only_inherits_handle(_qaic, &_qaic->in_handle, _qaic->in_handle_end).h64;
   }
   return native;
}

static remote_handle64* _qaic_only_inherits_handle_list_prepare(_qaic_only_inherits_message* _qaic,
                                                                uint32_t _qaic_n)
{
   remote_handle64* native;

   _qaic_only_inherits_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (remote_handle64*)_qaic_only_inherits_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_only_inherits_rout_handle(_qaic, &native[_qaic_i]);
   }
   return native;
}

static int _qaic_call_only_inherits_open(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
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
   if (!_qaic_only_inherits_counts(_qaic_sc, 2, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_only_inherits_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_only_inherits_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_only_inherits_entry(&_qaic_pra[2]);
   if (!_qaic_only_inherits_read(&in, 4, &_qaic_args[0])
       || !_qaic_only_inherits_terminated(&_qaic_args[1], in.uriLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   _qaic_err = __QAIC_IMPL(only_inherits_open)((const char*)_qaic_args[1].buf.pv, &native.h);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[2].h64 = native.h;
   return _qaic_err;
}

static int _qaic_call_only_inherits_close(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_only_inherits_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_only_inherits_entry(&_qaic_pra[0]);
   _qaic_err = __QAIC_IMPL(only_inherits_close)(_qaic_args[0].h64);
   return _qaic_err;
}

static int _qaic_call_only_inherits_nothing(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_only_inherits_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(only_inherits_nothing)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_only_inherits_in_handle(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                              remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_only_inherits_counts(_qaic_sc, 0, 0, 2, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_only_inherits_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_only_inherits_entry(&_qaic_pra[1]);
   _qaic_err = __QAIC_IMPL(only_inherits_in_handle)(_qaic_h, _qaic_args[0].h64, _qaic_args[1].h64);
   return _qaic_err;
}

static int _qaic_call_only_inherits_rout_handle(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                                remote_arg* _qaic_pra)
{
   struct {
      int a;
   } in;
   struct {
      remote_handle64 b;
   } native;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_only_inherits_counts(_qaic_sc, 1, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_only_inherits_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_only_inherits_entry(&_qaic_pra[1]);
   if (!_qaic_only_inherits_read(&in, 4, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   _qaic_err = __QAIC_IMPL(only_inherits_rout_handle)(_qaic_h, in.a, &native.b);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[1].h64 = native.b;
   return _qaic_err;
}

static int _qaic_call_only_inherits_both(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int c;
   } rout;
   struct {
      remote_handle64 b;
   } native;
   remote_arg _qaic_args[3];
   int _qaic_err;

   if (!_qaic_only_inherits_counts(_qaic_sc, 0, 1, 1, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_only_inherits_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_only_inherits_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_only_inherits_entry(&_qaic_pra[2]);
   if (!_qaic_only_inherits_fits(&_qaic_args[0], 1, 4, 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(only_inherits_both)(_qaic_h, _qaic_args[1].h64, &native.b, &rout.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[2].h64 = native.b;
   memcpy(_qaic_args[0].buf.pv, &rout, 4);
   return _qaic_err;
}

static int _qaic_call_only_inherits_in_link(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_only_inherits_link_in a;
      struct _qaic_only_inherits_named_link_in b;
   } in;
   struct {
      link a;
      named_link b;
   } native;
   _qaic_only_inherits_message _qaic[1];

   if (!_qaic_only_inherits_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_only_inherits_primary(_qaic, &in, 8);
   _qaic_only_inherits_link_unpack(_qaic, &in.a, &native.a);
   _qaic_only_inherits_named_link_unpack(_qaic, &in.b, &native.b);
   if (_qaic_only_inherits_complete(_qaic))
      _qaic->err = __QAIC_IMPL(only_inherits_in_link)(_qaic_h, &native.a, &native.b);
   _qaic_only_inherits_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_only_inherits_rout_link(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                              remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_only_inherits_named_link_lengths b;
   } in;
   struct {
      struct _qaic_only_inherits_link_values a;
   } rout;
   struct {
      link a;
      named_link b;
   } native;
   void* _qaic_rout;
   _qaic_only_inherits_message _qaic[1];

   if (!_qaic_only_inherits_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_only_inherits_primary(_qaic, &in, 4);
   _qaic_rout = _qaic_only_inherits_rout(_qaic, 1, 4, 1);
   _qaic_only_inherits_link_prepare(_qaic, &native.a);
   _qaic_only_inherits_named_link_prepare(_qaic, &in.b, &native.b);
   if (_qaic_only_inherits_complete(_qaic))
      _qaic->err = __QAIC_IMPL(only_inherits_rout_link)(_qaic_h, &native.a, &native.b);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_only_inherits_link_pack(_qaic, &native.a, &rout.a);
      _qaic_only_inherits_write_handles(_qaic);
      memcpy(_qaic_rout, &rout, 4);
   }
   _qaic_only_inherits_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_only_inherits_many(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      remote_handle64* a;
      remote_handle64* b;
   } native;
   _qaic_only_inherits_message _qaic[1];

   if (!_qaic_only_inherits_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(remote_handle64), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_only_inherits_primary(_qaic, &in, 8);
   native.a = _qaic_only_inherits_handle_list_unpack(_qaic, in.aLen);
   native.b = _qaic_only_inherits_handle_list_prepare(_qaic, in.bLen);
   if (_qaic_only_inherits_complete(_qaic))
      _qaic->err = __QAIC_IMPL(only_inherits_many)(_qaic_h, native.a, (int)in.aLen, native.b, (int)in.bLen);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_only_inherits_write_handles(_qaic);
   }
   _qaic_only_inherits_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_only_inherits_methods[])(remote_handle64, uint32_t, remote_arg*) = {
   _qaic_call_only_inherits_open,
   _qaic_call_only_inherits_close,
   _qaic_call_only_inherits_nothing,
   _qaic_call_only_inherits_in_handle,
   _qaic_call_only_inherits_rout_handle,
   _qaic_call_only_inherits_both,
   _qaic_call_only_inherits_in_link,
   _qaic_call_only_inherits_rout_link,
   _qaic_call_only_inherits_many,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(only_inherits_skel_handle_invoke)(remote_handle64 _qaic_h,
                                                                     uint32_t _qaic_sc,
                                                                     remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_only_inherits_methods / sizeof _qaic_only_inherits_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_only_inherits_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

#endif /* _ONLY_INHERITS_SKEL_H */
