#ifndef _HELPER_WORDS_SKEL_H
#define _HELPER_WORDS_SKEL_H

#include "helper_words.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
int adsp_mmap_fd_getinfo(int, uint32_t*);
extern const uint32_t helper_words_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(helper_words_skel_invoke)(uint32_t _qaic_sc,
                                                             remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t helper_words_skel_invoke_qaic_version = 10051;

#pragma push_macro("count")
#undef count
#pragma push_macro("end")
#undef end
#pragma push_macro("size")
#undef size

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/* The message has exactly the arguments of the method. */
static inline int _qaic_helper_words_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                            uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_helper_words_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_helper_words_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_helper_words_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_helper_words_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_helper_words_fits(const remote_arg* arg, uint32_t count, size_t size,
                                          size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_helper_words_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_helper_words_fits(arg, count, size, size)
          && memcmp((const char*)arg->buf.pv + (count - 1) * size, "\0", size) == 0;
}

/* What the client gives to an inrout parameter goes where the results will be. */
static inline void _qaic_helper_words_move(const remote_arg* to, const remote_arg* from, size_t size)
{
   if (size > 0)
      memmove(to->buf.pv, from->buf.pv, size);
}

/* A list of results: where the implementation sees its elements and where their values go. */
typedef struct {
   void* native;
   unsigned char* values;
   uint32_t count;
} _qaic_helper_words_list;

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   _qaic_helper_words_list *list, *lists, *lists_end;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_helper_words_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_helper_words_begin(_qaic_helper_words_message* message, uint32_t sc, remote_arg* pra,
                                    uint64_t size, uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_helper_words_message, space));
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
      _qaic_helper_words_fetch(args, pra, count * sizeof *pra);
   message->block = args;
   message->in = args;
   message->rout = message->in_end = args + ins;
   message->in_handle = message->rout_end = message->rout + routs;
   message->rout_handle = message->in_handle_end = message->in_handle + in_handles;
   message->rout_handle_end = message->rout_handle + rout_handles;
   message->memory = (unsigned char*)(args + count);
   message->memory_end = message->memory + memory;
   message->list = message->lists = (_qaic_helper_words_list*)(void*)message->memory_end;
   message->lists_end = message->lists + count;
   return 1;
}

/* The next buffer of a kind; NULL when there is none or it is too small. */
static inline void* _qaic_helper_words_take(_qaic_helper_words_message* message, const remote_arg** next,
                                            const remote_arg* end, uint32_t count, size_t size,
                                            size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_helper_words_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_helper_words_in(_qaic_helper_words_message* message, uint32_t count, size_t size,
                                          size_t alignment)
{
   return _qaic_helper_words_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_helper_words_primary(_qaic_helper_words_message* message, void* to, size_t size)
{
   const void* data = _qaic_helper_words_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_helper_words_fetch(to, data, size);
}

static inline void* _qaic_helper_words_rout(_qaic_helper_words_message* message, uint32_t count, size_t size,
                                            size_t alignment)
{
   return _qaic_helper_words_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_helper_words_string(_qaic_helper_words_message* message, uint32_t count,
                                              size_t size)
{
   const char* data = (const char*)_qaic_helper_words_take(message, &message->in, message->in_end, count,
                                                           size, size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_helper_words_expect(_qaic_helper_words_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_helper_words_allocate(_qaic_helper_words_message* message, uint32_t count,
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

static void _qaic_helper_words_remember(_qaic_helper_words_message* message, void* native, void* values,
                                        uint32_t count)
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

static void _qaic_helper_words_release(_qaic_helper_words_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_helper_words_complete(_qaic_helper_words_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   message->list = message->lists;
   return message->err == AEE_SUCCESS;
}

struct _qaic_helper_words_call_in {
   int bytes;
   uint32_t offsetLen;
   uint32_t memoryLen;
};

struct _qaic_helper_words_call_lengths {
   uint32_t offsetLen;
   uint32_t memoryLen;
};

struct _qaic_helper_words_call_values {
   int bytes;
};

_QAIC_STATIC_ASSERT(sizeof(call) == (sizeof(void*) == 8 ? 40 : 20) && offsetof(call, bytes) == 0 &&
                    offsetof(call, offset) == (sizeof(void*) == 8 ? 8 : 4) &&
                    offsetof(call, memory) == (sizeof(void*) == 8 ? 24 : 12), "layout of call");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_helper_words_call_in) == 12,
                    "layout of struct _qaic_helper_words_call_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_helper_words_call_lengths) == 8,
                    "layout of struct _qaic_helper_words_call_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_helper_words_call_values) == 4,
                    "layout of struct _qaic_helper_words_call_values");

static void _qaic_helper_words_call_unpack(_qaic_helper_words_message* _qaic,
                                           struct _qaic_helper_words_call_in* in, call* native)
{
   native->bytes = in->bytes;
   native->offset = (char*)_qaic_helper_words_string(_qaic, in->offsetLen, sizeof *native->offset);
   native->offsetLen = (int)in->offsetLen;
   native->memory = (unsigned char*)_qaic_helper_words_in(_qaic, in->memoryLen, sizeof *native->memory, 1);
   native->memoryLen = (int)in->memoryLen;
}

static void _qaic_helper_words_call_prepare(_qaic_helper_words_message* _qaic,
                                            const struct _qaic_helper_words_call_lengths* in, call* native)
{
   native->offset = (char*)_qaic_helper_words_rout(_qaic, in->offsetLen, sizeof *native->offset, 1);
   native->offsetLen = (int)in->offsetLen;
   native->memory = (unsigned char*)_qaic_helper_words_rout(_qaic, in->memoryLen, sizeof *native->memory, 1);
   native->memoryLen = (int)in->memoryLen;
}

static void _qaic_helper_words_call_pack(_qaic_helper_words_message* _qaic, call* native,
                                         struct _qaic_helper_words_call_values* rout)
{
   rout->bytes = native->bytes;
}

static call* _qaic_helper_words_call_list_unpack(_qaic_helper_words_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_helper_words_in(_qaic, _qaic_n,
         sizeof(struct _qaic_helper_words_call_in), 1);
   call* native;

   _qaic_helper_words_expect(_qaic, (uint64_t)_qaic_n * 2);
   native = (call*)_qaic_helper_words_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_helper_words_call_in in;

      _qaic_helper_words_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_helper_words_call_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static call* _qaic_helper_words_call_list_prepare(_qaic_helper_words_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_helper_words_in(_qaic, _qaic_n,
         sizeof(struct _qaic_helper_words_call_lengths), 1);
   void* _qaic_rout = _qaic_helper_words_rout(_qaic, _qaic_n, sizeof(struct _qaic_helper_words_call_values),
                                              1);
   call* native;

   _qaic_helper_words_expect(_qaic, (uint64_t)_qaic_n * 2);
   native = (call*)_qaic_helper_words_allocate(_qaic, _qaic_n, sizeof *native);
   _qaic_helper_words_remember(_qaic, native, _qaic_rout, _qaic_n);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_helper_words_call_lengths in;

      _qaic_helper_words_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_helper_words_call_prepare(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static void _qaic_helper_words_call_list_pack(_qaic_helper_words_message* _qaic)
{
   const _qaic_helper_words_list _qaic_list = *_qaic->list++;
   call* native = (call*)_qaic_list.native;

   for (uint32_t _qaic_i = 0; _qaic_i < _qaic_list.count; _qaic_i++) {
      struct _qaic_helper_words_call_values rout;

      _qaic_helper_words_call_pack(_qaic, &native[_qaic_i], &rout);
      memcpy(_qaic_list.values + _qaic_i * sizeof rout, &rout, sizeof rout);
   }
}

static _cstring1_t* _qaic_helper_words_string_list_unpack(_qaic_helper_words_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_helper_words_in(_qaic, _qaic_n,
         sizeof(uint32_t), 1);
   _cstring1_t* native;

   _qaic_helper_words_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_cstring1_t*)_qaic_helper_words_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_helper_words_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (char*)_qaic_helper_words_string(_qaic, in, sizeof *native[_qaic_i].data);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static int _qaic_call_helper_words_message_(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_helper_words_call_in arg;
      struct _qaic_helper_words_call_lengths to;
      int from;
   } in;
   struct {
      struct _qaic_helper_words_call_values to;
   } rout;
   struct {
      call arg;
      call to;
   } native;
   void* _qaic_rout;
   _qaic_helper_words_message _qaic[1];

   if (!_qaic_helper_words_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_helper_words_primary(_qaic, &in, 24);
   _qaic_rout = _qaic_helper_words_rout(_qaic, 1, 4, 1);
   _qaic_helper_words_call_unpack(_qaic, &in.arg, &native.arg);
   _qaic_helper_words_call_prepare(_qaic, &in.to, &native.to);
   if (_qaic_helper_words_complete(_qaic))
      _qaic->err = __QAIC_IMPL(helper_words_message_)(&native.arg, &native.to, in.from);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_helper_words_call_pack(_qaic, &native.to, &rout.to);
      memcpy(_qaic_rout, &rout, 4);
   }
   _qaic_helper_words_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_helper_words_in_(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int in_handles;
      uint32_t praLen[2];
   } in;
   struct {
      int value;
   } rout;
   remote_arg _qaic_args[4];
   int _qaic_err;

   if (!_qaic_helper_words_counts(_qaic_sc, 2, 2, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_helper_words_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_helper_words_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_helper_words_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_helper_words_entry(&_qaic_pra[3]);
   if (!_qaic_helper_words_read(&in, 12, &_qaic_args[0])
       || !_qaic_helper_words_fits(&_qaic_args[2], 1, 4, 1)
       || in.praLen[0] > in.praLen[1]
       || !_qaic_helper_words_fits(&_qaic_args[1], in.praLen[0], sizeof(unsigned char), 1)
       || !_qaic_helper_words_fits(&_qaic_args[3], in.praLen[1], sizeof(unsigned char), 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_helper_words_move(&_qaic_args[3], &_qaic_args[1], in.praLen[0] * sizeof(unsigned char));
   _qaic_err = __QAIC_IMPL(helper_words_in_)(in.in_handles, &rout.value, (unsigned char*)_qaic_args[3].buf.pv,
                                             (int)in.praLen[1]);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[2].buf.pv, &rout, 4);
   return _qaic_err;
}

static int _qaic_call_helper_words_handle(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t uriLen;
      int scalars;
      uint32_t string_Len;
   } in;
   remote_arg _qaic_args[3];
   int _qaic_err;

   if (!_qaic_helper_words_counts(_qaic_sc, 2, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_helper_words_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_helper_words_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_helper_words_entry(&_qaic_pra[2]);
   if (!_qaic_helper_words_read(&in, 12, &_qaic_args[0])
       || !_qaic_helper_words_terminated(&_qaic_args[1], in.uriLen, sizeof(char))
       || !_qaic_helper_words_fits(&_qaic_args[2], in.string_Len, sizeof(char), 1))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(helper_words_handle)((const char*)_qaic_args[1].buf.pv, in.scalars,
                                                (char*)_qaic_args[2].buf.pv, (int)in.string_Len);
   return _qaic_err;
}

static int _qaic_call_helper_words_args_(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int sc;
      int ins;
      int routs;
      uint32_t listLen;
      uint32_t listsLen;
   } in;
   struct {
      call* list;
      call* lists;
   } native;
   _qaic_helper_words_message _qaic[1];

   if (!_qaic_helper_words_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(call), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_helper_words_primary(_qaic, &in, 20);
   native.list = _qaic_helper_words_call_list_unpack(_qaic, in.listLen);
   native.lists = _qaic_helper_words_call_list_prepare(_qaic, in.listsLen);
   if (_qaic_helper_words_complete(_qaic))
      _qaic->err = __QAIC_IMPL(helper_words_args_)(in.sc, in.ins, in.routs, native.list, (int)in.listLen,
                                                   native.lists, (int)in.listsLen);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_helper_words_call_list_pack(_qaic);
   }
   _qaic_helper_words_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_helper_words_begin(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      words key;
      uint32_t blockLen;
   } in;
   struct {
      _cstring1_t* block;
   } native;
   _qaic_helper_words_message _qaic[1];

   if (!_qaic_helper_words_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_cstring1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_helper_words_primary(_qaic, &in, 8);
   native.block = _qaic_helper_words_string_list_unpack(_qaic, in.blockLen);
   if (_qaic_helper_words_complete(_qaic))
      _qaic->err = __QAIC_IMPL(helper_words_begin)(in.key, native.block, (int)in.blockLen);
   _qaic_helper_words_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_helper_words_err_(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int memcpy_;
   } in;
   struct {
      uint32_t fd_;
   } native;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_helper_words_counts(_qaic_sc, 1, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_helper_words_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_helper_words_entry(&_qaic_pra[1]);
   if (!_qaic_helper_words_read(&in, 4, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   if (adsp_mmap_fd_getinfo(_qaic_args[1].dma.fd, &native.fd_) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(helper_words_err_)(in.memcpy_, _qaic_args[1].dma.fd, _qaic_args[1].dma.offset,
                                              native.fd_);
   return _qaic_err;
}

static int (*const _qaic_helper_words_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_helper_words_message_,
   _qaic_call_helper_words_in_,
   _qaic_call_helper_words_handle,
   _qaic_call_helper_words_args_,
   _qaic_call_helper_words_begin,
   _qaic_call_helper_words_err_,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(helper_words_skel_invoke)(uint32_t _qaic_sc,
                                                             remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_helper_words_methods / sizeof _qaic_helper_words_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_helper_words_methods[_qaic_method](_qaic_sc, _qaic_pra);
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#pragma pop_macro("count")
#pragma pop_macro("end")
#pragma pop_macro("size")

#endif /* _HELPER_WORDS_SKEL_H */
