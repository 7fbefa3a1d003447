#ifndef _STRUCTS_SKEL_H
#define _STRUCTS_SKEL_H

#include "structs.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t structs_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(structs_skel_invoke)(uint32_t _qaic_sc,
                                                        remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t structs_skel_invoke_qaic_version = 10051;

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/* The message has exactly the arguments of the method. */
static inline int _qaic_structs_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                       uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_structs_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_structs_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_structs_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_structs_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_structs_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A list of results: where the implementation sees its elements and where their values go. */
typedef struct {
   void* native;
   unsigned char* values;
   uint32_t count;
} _qaic_structs_list;

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   _qaic_structs_list *list, *lists, *lists_end;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_structs_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_structs_begin(_qaic_structs_message* message, uint32_t sc, remote_arg* pra, uint64_t size,
                               uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_structs_message, space));
   bytes += (uint64_t)count * sizeof *message->list;
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
      _qaic_structs_fetch(args, pra, count * sizeof *pra);
   message->block = args;
   message->in = args;
   message->rout = message->in_end = args + ins;
   message->in_handle = message->rout_end = message->rout + routs;
   message->rout_handle = message->in_handle_end = message->in_handle + in_handles;
   message->rout_handle_end = message->rout_handle + rout_handles;
   message->memory = (unsigned char*)(args + count);
   message->memory_end = message->memory + memory;
   message->list = message->lists = (_qaic_structs_list*)(void*)message->memory_end;
   message->lists_end = message->lists + count;
   return 1;
}

/* The next buffer of a kind; NULL when there is none or it is too small. */
static inline void* _qaic_structs_take(_qaic_structs_message* message, const remote_arg** next,
                                       const remote_arg* end, uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_structs_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_structs_in(_qaic_structs_message* message, uint32_t count, size_t size,
                                     size_t alignment)
{
   return _qaic_structs_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_structs_primary(_qaic_structs_message* message, void* to, size_t size)
{
   const void* data = _qaic_structs_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_structs_fetch(to, data, size);
}

static inline void* _qaic_structs_rout(_qaic_structs_message* message, uint32_t count, size_t size,
                                       size_t alignment)
{
   return _qaic_structs_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_structs_string(_qaic_structs_message* message, uint32_t count, size_t size)
{
   const char* data = (const char*)_qaic_structs_take(message, &message->in, message->in_end, count, size,
                                                      size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_structs_expect(_qaic_structs_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_structs_allocate(_qaic_structs_message* message, uint32_t count, size_t size)
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

static void _qaic_structs_remember(_qaic_structs_message* message, void* native, void* values, uint32_t count)
{
   if (message->err == AEE_SUCCESS && message->list == message->lists_end)
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return;
   message->list->native = native;
   message->list->values = (unsigned char*)values;
   message->list->count = count;
   message->list++;
}

static void _qaic_structs_release(_qaic_structs_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_structs_complete(_qaic_structs_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   message->list = message->lists;
   return message->err == AEE_SUCCESS;
}

struct _qaic_structs_text_in {
   uint32_t aLen;
};

struct _qaic_structs_text_lengths {
   uint32_t aLen;
};

struct _qaic_structs_message_in {
   unsigned char a;
   struct _qaic_structs_text_in b;
   uint32_t cLen;
   double d;
   struct _qaic_structs_text_in e[2];
};

struct _qaic_structs_message_lengths {
   struct _qaic_structs_text_lengths b;
   uint32_t cLen;
   struct _qaic_structs_text_lengths e[2];
};

struct _qaic_structs_message_values {
   unsigned char a;
   uint8_t _qaic_pad1;
   uint16_t _qaic_pad2;
   uint32_t _qaic_pad4;
   double d;
};

struct _qaic_structs_tree_in {
   uint32_t childrenLen;
   unsigned char depth;
};

struct _qaic_structs_tree_lengths {
   uint32_t childrenLen;
};

struct _qaic_structs_tree_values {
   unsigned char depth;
};

_QAIC_STATIC_ASSERT(sizeof(small) == 1 && offsetof(small, a) == 0, "layout of small");
_QAIC_STATIC_ASSERT(sizeof(padded) == 24 && offsetof(padded, a) == 0 && offsetof(padded, b) == 8 &&
                    offsetof(padded, c) == 16, "layout of padded");
_QAIC_STATIC_ASSERT(sizeof(outer) == 40 && offsetof(outer, a) == 0 && offsetof(outer, b) == 8 &&
                    offsetof(outer, c) == 32 && offsetof(outer, d) == 38, "layout of outer");
_QAIC_STATIC_ASSERT(sizeof(named) == 4 && offsetof(named, a) == 0, "layout of named");
_QAIC_STATIC_ASSERT(sizeof(first_pair) == 8 && offsetof(first_pair, a) == 0 && offsetof(first_pair, b) == 4,
                    "layout of first_pair");
_QAIC_STATIC_ASSERT(sizeof(structs_inside) == 1 && offsetof(structs_inside, a) == 0,
                    "layout of structs_inside");
_QAIC_STATIC_ASSERT(sizeof(second_pair) == 8 && offsetof(second_pair, a) == 0 &&
                    offsetof(second_pair, b) == 4, "layout of second_pair");
_QAIC_STATIC_ASSERT(sizeof(text) == (sizeof(void*) == 8 ? 16 : 8) && offsetof(text, a) == 0,
                    "layout of text");
_QAIC_STATIC_ASSERT(sizeof(message) == (sizeof(void*) == 8 ? 80 : 48) && offsetof(message, a) == 0 &&
                    offsetof(message, b) == (sizeof(void*) == 8 ? 8 : 4) &&
                    offsetof(message, c) == (sizeof(void*) == 8 ? 24 : 12) &&
                    offsetof(message, d) == (sizeof(void*) == 8 ? 40 : 24) &&
                    offsetof(message, e) == (sizeof(void*) == 8 ? 48 : 32), "layout of message");
_QAIC_STATIC_ASSERT(sizeof(tree) == (sizeof(void*) == 8 ? 16 : 12) && offsetof(tree, children) == 0 &&
                    offsetof(tree, depth) == (sizeof(void*) == 8 ? 12 : 8), "layout of tree");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_text_in) == 4, "layout of struct _qaic_structs_text_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_text_lengths) == 4,
                    "layout of struct _qaic_structs_text_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_message_in) == 32,
                    "layout of struct _qaic_structs_message_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_message_lengths) == 16,
                    "layout of struct _qaic_structs_message_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_message_values) == 16,
                    "layout of struct _qaic_structs_message_values");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_tree_in) == 8, "layout of struct _qaic_structs_tree_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_tree_lengths) == 4,
                    "layout of struct _qaic_structs_tree_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_tree_values) == 1,
                    "layout of struct _qaic_structs_tree_values");

static void _qaic_structs_padded_copy(padded* out, const padded* in)
{
   out->a = in->a;
   out->b = in->b;
   out->c = in->c;
}

static void _qaic_structs_outer_copy(outer* out, const outer* in)
{
   out->a = in->a;
   _qaic_structs_padded_copy(&out->b, &in->b);
   memcpy(out->c, in->c, sizeof(short) * 3);
   memcpy(out->d, in->d, sizeof(small) * 2);
}

static void _qaic_structs_text_unpack(_qaic_structs_message* _qaic, struct _qaic_structs_text_in* in,
                                      text* native)
{
   native->a = (char*)_qaic_structs_string(_qaic, in->aLen, sizeof *native->a);
   native->aLen = (int)in->aLen;
}

static void _qaic_structs_text_prepare(_qaic_structs_message* _qaic,
                                       const struct _qaic_structs_text_lengths* in, text* native)
{
   native->a = (char*)_qaic_structs_rout(_qaic, in->aLen, sizeof *native->a, 1);
   native->aLen = (int)in->aLen;
}

static void _qaic_structs_message_unpack(_qaic_structs_message* _qaic, struct _qaic_structs_message_in* in,
                                         message* native)
{
   native->a = in->a;
   _qaic_structs_text_unpack(_qaic, &in->b, &native->b);
   native->c = (unsigned char*)_qaic_structs_in(_qaic, in->cLen, sizeof *native->c, 1);
   native->cLen = (int)in->cLen;
   native->d = in->d;
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_structs_text_unpack(_qaic, &in->e[_qaic_j], &native->e[_qaic_j]);
   }
}

static void _qaic_structs_message_prepare(_qaic_structs_message* _qaic,
                                          const struct _qaic_structs_message_lengths* in, message* native)
{
   _qaic_structs_text_prepare(_qaic, &in->b, &native->b);
   native->c = (unsigned char*)_qaic_structs_rout(_qaic, in->cLen, sizeof *native->c, 1);
   native->cLen = (int)in->cLen;
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_structs_text_prepare(_qaic, &in->e[_qaic_j], &native->e[_qaic_j]);
   }
}

static void _qaic_structs_message_pack(_qaic_structs_message* _qaic, message* native,
                                       struct _qaic_structs_message_values* rout)
{
   rout->a = native->a;
   rout->d = native->d;
   rout->_qaic_pad1 = 0;
   rout->_qaic_pad2 = 0;
   rout->_qaic_pad4 = 0;
}

static message* _qaic_structs_message_list_unpack(_qaic_structs_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_structs_in(_qaic, _qaic_n,
         sizeof(struct _qaic_structs_message_in), 1);
   message* native;

   _qaic_structs_expect(_qaic, (uint64_t)_qaic_n * 4);
   native = (message*)_qaic_structs_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_structs_message_in in;

      _qaic_structs_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_structs_message_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static message* _qaic_structs_message_list_prepare(_qaic_structs_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_structs_in(_qaic, _qaic_n,
         sizeof(struct _qaic_structs_message_lengths), 1);
   void* _qaic_rout = _qaic_structs_rout(_qaic, _qaic_n, sizeof(struct _qaic_structs_message_values), 1);
   message* native;

   _qaic_structs_expect(_qaic, (uint64_t)_qaic_n * 4);
   native = (message*)_qaic_structs_allocate(_qaic, _qaic_n, sizeof *native);
   _qaic_structs_remember(_qaic, native, _qaic_rout, _qaic_n);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_structs_message_lengths in;

      _qaic_structs_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_structs_message_prepare(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static void _qaic_structs_message_list_pack(_qaic_structs_message* _qaic)
{
   const _qaic_structs_list _qaic_list = *_qaic->list++;
   message* native = (message*)_qaic_list.native;

   for (uint32_t _qaic_i = 0; _qaic_i < _qaic_list.count; _qaic_i++) {
      struct _qaic_structs_message_values rout;

      _qaic_structs_message_pack(_qaic, &native[_qaic_i], &rout);
      memcpy(_qaic_list.values + _qaic_i * sizeof rout, &rout, sizeof rout);
   }
}

static void _qaic_structs_tree_unpack(_qaic_structs_message* _qaic, struct _qaic_structs_tree_in* in,
                                      tree* native)
{
   native->children = _qaic_structs_message_list_unpack(_qaic, in->childrenLen);
   native->childrenLen = (int)in->childrenLen;
   native->depth = in->depth;
}

static void _qaic_structs_tree_prepare(_qaic_structs_message* _qaic,
                                       const struct _qaic_structs_tree_lengths* in, tree* native)
{
   native->children = _qaic_structs_message_list_prepare(_qaic, in->childrenLen);
   native->childrenLen = (int)in->childrenLen;
}

static void _qaic_structs_tree_pack(_qaic_structs_message* _qaic, tree* native,
                                    struct _qaic_structs_tree_values* rout)
{
   _qaic_structs_message_list_pack(_qaic);
   rout->depth = native->depth;
}

static tree* _qaic_structs_tree_list_unpack(_qaic_structs_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_structs_in(_qaic, _qaic_n,
         sizeof(struct _qaic_structs_tree_in), 1);
   tree* native;

   _qaic_structs_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (tree*)_qaic_structs_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_structs_tree_in in;

      _qaic_structs_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_structs_tree_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static tree* _qaic_structs_tree_list_prepare(_qaic_structs_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_structs_in(_qaic, _qaic_n,
         sizeof(struct _qaic_structs_tree_lengths), 1);
   void* _qaic_rout = _qaic_structs_rout(_qaic, _qaic_n, sizeof(struct _qaic_structs_tree_values), 1);
   tree* native;

   _qaic_structs_expect(_qaic, (uint64_t)_qaic_n * 2);
   native = (tree*)_qaic_structs_allocate(_qaic, _qaic_n, sizeof *native);
   _qaic_structs_remember(_qaic, native, _qaic_rout, _qaic_n);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_structs_tree_lengths in;

      _qaic_structs_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_structs_tree_prepare(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static void _qaic_structs_tree_list_pack(_qaic_structs_message* _qaic)
{
   const _qaic_structs_list _qaic_list = *_qaic->list++;
   tree* native = (tree*)_qaic_list.native;

   for (uint32_t _qaic_i = 0; _qaic_i < _qaic_list.count; _qaic_i++) {
      struct _qaic_structs_tree_values rout;

      _qaic_structs_tree_pack(_qaic, &native[_qaic_i], &rout);
      memcpy(_qaic_list.values + _qaic_i * sizeof rout, &rout, sizeof rout);
   }
}

static int _qaic_call_structs_in_plain(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      small a;
      padded b;
      outer c;
      same_outer d;
      named e;
      first_pair f;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 128, "layout of the primary in buffer");

   if (!_qaic_structs_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_structs_entry(&_qaic_pra[0]);
   if (!_qaic_structs_read(&in, 124, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(structs_in_plain)(&in.a, &in.b, &in.c, &in.d, &in.e, &in.f);
   return _qaic_err;
}

static int _qaic_call_structs_rout_plain(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      small a;
      padded b;
      outer c;
   } rout;
   struct {
      padded b;
      outer c;
   } native;
   remote_arg _qaic_args[1];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof rout == 72, "layout of the primary rout buffer");

   if (!_qaic_structs_counts(_qaic_sc, 0, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_structs_entry(&_qaic_pra[0]);
   if (!_qaic_structs_fits(&_qaic_args[0], 1, 72, 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(structs_rout_plain)(&rout.a, &native.b, &native.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_structs_padded_copy(&rout.b, &native.b);
   _qaic_structs_outer_copy(&rout.c, &native.c);
   memcpy(_qaic_args[0].buf.pv, &rout, 72);
   return _qaic_err;
}

static int _qaic_call_structs_inrout_plain(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      small a;
      padded b;
      outer c;
   } in;
   struct {
      small a;
      padded b;
      outer c;
   } rout;
   struct {
      padded b;
      outer c;
   } native;
   remote_arg _qaic_args[2];
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 72, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 72, "layout of the primary rout buffer");

   if (!_qaic_structs_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_structs_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_structs_entry(&_qaic_pra[1]);
   if (!_qaic_structs_read(&in, 72, &_qaic_args[0])
       || !_qaic_structs_fits(&_qaic_args[1], 1, 72, 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   rout.a = in.a;
   _qaic_structs_padded_copy(&native.b, &in.b);
   _qaic_structs_outer_copy(&native.c, &in.c);
   _qaic_err = __QAIC_IMPL(structs_inrout_plain)(&rout.a, &native.b, &native.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_structs_padded_copy(&rout.b, &native.b);
   _qaic_structs_outer_copy(&rout.c, &native.c);
   memcpy(_qaic_args[1].buf.pv, &rout, 72);
   return _qaic_err;
}

static int _qaic_call_structs_in_local(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      structs_inside a;
   } in;
   struct {
      second_pair b;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_structs_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_structs_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_structs_entry(&_qaic_pra[1]);
   if (!_qaic_structs_read(&in, 1, &_qaic_args[0])
       || !_qaic_structs_fits(&_qaic_args[1], 1, 8, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(structs_in_local)(&in.a, &rout.b);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 8);
   return _qaic_err;
}

static int _qaic_call_structs_in_message(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_structs_message_in a;
   } in;
   struct {
      message a;
   } native;
   _qaic_structs_message _qaic[1];
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   if (!_qaic_structs_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_structs_primary(_qaic, &in, 32);
   _qaic_structs_message_unpack(_qaic, &in.a, &native.a);
   if (_qaic_structs_complete(_qaic))
      _qaic->err = __QAIC_IMPL(structs_in_message)(&native.a);
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_structs_rout_message(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_structs_message_lengths a;
   } in;
   struct {
      struct _qaic_structs_message_values a;
   } rout;
   struct {
      message a;
   } native;
   void* _qaic_rout;
   _qaic_structs_message _qaic[1];
   _QAIC_STATIC_ASSERT(sizeof rout == 16, "layout of the primary rout buffer");

   if (!_qaic_structs_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_structs_primary(_qaic, &in, 16);
   _qaic_rout = _qaic_structs_rout(_qaic, 1, 16, 1);
   _qaic_structs_message_prepare(_qaic, &in.a, &native.a);
   if (_qaic_structs_complete(_qaic))
      _qaic->err = __QAIC_IMPL(structs_rout_message)(&native.a);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_structs_message_pack(_qaic, &native.a, &rout.a);
      memcpy(_qaic_rout, &rout, 16);
   }
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_structs_in_messages(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned char before;
      uint32_t aLen;
      unsigned char after;
   } in;
   struct {
      message* a;
   } native;
   _qaic_structs_message _qaic[1];

   if (!_qaic_structs_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(message), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_structs_primary(_qaic, &in, 9);
   native.a = _qaic_structs_message_list_unpack(_qaic, in.aLen);
   if (_qaic_structs_complete(_qaic))
      _qaic->err = __QAIC_IMPL(structs_in_messages)(in.before, native.a, (int)in.aLen, in.after);
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_structs_rout_messages(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
   } in;
   struct {
      unsigned char before;
      unsigned char after;
   } rout;
   struct {
      message* a;
   } native;
   void* _qaic_rout;
   _qaic_structs_message _qaic[1];

   if (!_qaic_structs_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(message), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_structs_primary(_qaic, &in, 4);
   _qaic_rout = _qaic_structs_rout(_qaic, 1, 2, 1);
   native.a = _qaic_structs_message_list_prepare(_qaic, in.aLen);
   if (_qaic_structs_complete(_qaic))
      _qaic->err = __QAIC_IMPL(structs_rout_messages)(&rout.before, native.a, (int)in.aLen, &rout.after);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_structs_message_list_pack(_qaic);
      memcpy(_qaic_rout, &rout, 2);
   }
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_structs_trees(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_structs_tree_in a;
      struct _qaic_structs_tree_lengths b;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   struct {
      struct _qaic_structs_tree_values b;
   } rout;
   struct {
      tree a;
      tree b;
      tree* c;
      tree* d;
   } native;
   void* _qaic_rout;
   _qaic_structs_message _qaic[1];

   if (!_qaic_structs_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(message), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_structs_primary(_qaic, &in, 20);
   _qaic_rout = _qaic_structs_rout(_qaic, 1, 1, 1);
   _qaic_structs_tree_unpack(_qaic, &in.a, &native.a);
   _qaic_structs_tree_prepare(_qaic, &in.b, &native.b);
   native.c = _qaic_structs_tree_list_unpack(_qaic, in.cLen);
   native.d = _qaic_structs_tree_list_prepare(_qaic, in.dLen);
   if (_qaic_structs_complete(_qaic))
      _qaic->err = __QAIC_IMPL(structs_trees)(&native.a, &native.b, native.c, (int)in.cLen, native.d,
                                              (int)in.dLen);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_structs_tree_pack(_qaic, &native.b, &rout.b);
      _qaic_structs_tree_list_pack(_qaic);
      memcpy(_qaic_rout, &rout, 1);
   }
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_structs_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_structs_in_plain,
   _qaic_call_structs_rout_plain,
   _qaic_call_structs_inrout_plain,
   _qaic_call_structs_in_local,
   _qaic_call_structs_in_message,
   _qaic_call_structs_rout_message,
   _qaic_call_structs_in_messages,
   _qaic_call_structs_rout_messages,
   _qaic_call_structs_trees,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(structs_skel_invoke)(uint32_t _qaic_sc,
                                                        remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_structs_methods / sizeof _qaic_structs_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_structs_methods[_qaic_method](_qaic_sc, _qaic_pra);
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _STRUCTS_SKEL_H */
