#ifndef _DMAHANDLES_SKEL_H
#define _DMAHANDLES_SKEL_H

#include "dmahandles.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
int adsp_mmap_fd_getinfo(int, uint32_t*);
extern const uint32_t dmahandles_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(dmahandles_skel_invoke)(uint32_t _qaic_sc,
                                                           remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t dmahandles_skel_invoke_qaic_version = 10051;

/* The message has exactly the arguments of the method. */
static inline int _qaic_dmahandles_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                          uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_dmahandles_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_dmahandles_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_dmahandles_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_dmahandles_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_dmahandles_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
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
} _qaic_dmahandles_list;

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   _dmahandle1_t **dma, **dmas; /* handles whose lengths are to be looked up */
   _qaic_dmahandles_list *list, *lists, *lists_end;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_dmahandles_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_dmahandles_begin(_qaic_dmahandles_message* message, uint32_t sc, remote_arg* pra,
                                  uint64_t size, uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_dmahandles_message, space));
   bytes += (uint64_t)count * sizeof *message->list;
   bytes += ((uint64_t)in_handles + rout_handles) * sizeof *message->dmas;
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
      _qaic_dmahandles_fetch(args, pra, count * sizeof *pra);
   message->block = args;
   message->in = args;
   message->rout = message->in_end = args + ins;
   message->in_handle = message->rout_end = message->rout + routs;
   message->rout_handle = message->in_handle_end = message->in_handle + in_handles;
   message->rout_handle_end = message->rout_handle + rout_handles;
   message->memory = (unsigned char*)(args + count);
   message->memory_end = message->memory + memory;
   message->list = message->lists = (_qaic_dmahandles_list*)(void*)message->memory_end;
   message->lists_end = message->lists + count;
   message->dma = message->dmas = (_dmahandle1_t**)(void*)message->lists_end;
   return 1;
}

/* The next buffer of a kind; NULL when there is none or it is too small. */
static inline void* _qaic_dmahandles_take(_qaic_dmahandles_message* message, const remote_arg** next,
                                          const remote_arg* end, uint32_t count, size_t size,
                                          size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_dmahandles_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_dmahandles_in(_qaic_dmahandles_message* message, uint32_t count, size_t size,
                                        size_t alignment)
{
   return _qaic_dmahandles_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_dmahandles_primary(_qaic_dmahandles_message* message, void* to, size_t size)
{
   const void* data = _qaic_dmahandles_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_dmahandles_fetch(to, data, size);
}

static inline void* _qaic_dmahandles_rout(_qaic_dmahandles_message* message, uint32_t count, size_t size,
                                          size_t alignment)
{
   return _qaic_dmahandles_take(message, &message->rout, message->rout_end, count, size, alignment);
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_dmahandles_expect(_qaic_dmahandles_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_dmahandles_allocate(_qaic_dmahandles_message* message, uint32_t count, size_t size)
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

static void _qaic_dmahandles_remember(_qaic_dmahandles_message* message, void* native, void* values,
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

static remote_arg _qaic_dmahandles_handle(_qaic_dmahandles_message* message, const remote_arg** next,
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

static void _qaic_dmahandles_dma(_qaic_dmahandles_message* message, const remote_arg** next,
                                 const remote_arg* end, _dmahandle1_t* to)
{
   const remote_arg arg = _qaic_dmahandles_handle(message, next, end);

   if (message->err != AEE_SUCCESS)
      return;
   to->fd = arg.dma.fd;
   to->offset = arg.dma.offset;
   *message->dma++ = to;
}

/* The lengths of dma handles do not travel. */
static void _qaic_dmahandles_look_up(_qaic_dmahandles_message* message)
{
   _dmahandle1_t** i;

   for (i = message->dmas; i < message->dma && message->err == AEE_SUCCESS; i++) {
      uint32_t length = 0;

      if (adsp_mmap_fd_getinfo((*i)->fd, &length) != AEE_SUCCESS)
         message->err = (int)AEE_EBADPARM;
      (*i)->len = length;
   }
}

static void _qaic_dmahandles_release(_qaic_dmahandles_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_dmahandles_complete(_qaic_dmahandles_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   _qaic_dmahandles_look_up(message);
   message->list = message->lists;
   return message->err == AEE_SUCCESS;
}

struct _qaic_dmahandles_region_in {
   int use;
};

struct _qaic_dmahandles_region_values {
   int use;
};

struct _qaic_dmahandles_several_in {
   uint32_t dataLen;
   uint32_t moreLen;
};

struct _qaic_dmahandles_several_lengths {
   uint32_t dataLen;
   uint32_t moreLen;
};

_QAIC_STATIC_ASSERT(sizeof(region) == 16 && offsetof(region, memory) == 0 && offsetof(region, use) == 12,
                    "layout of region");
_QAIC_STATIC_ASSERT(sizeof(only) == 12 && offsetof(only, memory) == 0, "layout of only");
_QAIC_STATIC_ASSERT(sizeof(several) == (sizeof(void*) == 8 ? 56 : 40) && offsetof(several, memory) == 0 &&
                    offsetof(several, data) == 24 &&
                    offsetof(several, more) == (sizeof(void*) == 8 ? 40 : 32), "layout of several");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_dmahandles_region_in) == 4,
                    "layout of struct _qaic_dmahandles_region_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_dmahandles_region_values) == 4,
                    "layout of struct _qaic_dmahandles_region_values");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_dmahandles_several_in) == 8,
                    "layout of struct _qaic_dmahandles_several_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_dmahandles_several_lengths) == 8,
                    "layout of struct _qaic_dmahandles_several_lengths");

static _dmahandle1_t* _qaic_dmahandles_dmahandle_list_unpack(_qaic_dmahandles_message* _qaic,
                                                             uint32_t _qaic_n)
{
   _dmahandle1_t* native;

   _qaic_dmahandles_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_dmahandle1_t*)_qaic_dmahandles_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_dma(_qaic, &_qaic->in_handle, _qaic->in_handle_end, &native[_qaic_i]);
   }
   return native;
}

static _dmahandle1_t* _qaic_dmahandles_dmahandle_list_prepare(_qaic_dmahandles_message* _qaic,
                                                              uint32_t _qaic_n)
{
   _dmahandle1_t* native;

   _qaic_dmahandles_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_dmahandle1_t*)_qaic_dmahandles_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_dma(_qaic, &_qaic->rout_handle, _qaic->rout_handle_end, &native[_qaic_i]);
   }
   return native;
}

static void _qaic_dmahandles_region_unpack(_qaic_dmahandles_message* _qaic,
                                           struct _qaic_dmahandles_region_in* in, region* native)
{
   _qaic_dmahandles_dma(_qaic, &_qaic->in_handle, _qaic->in_handle_end, &native->memory);
   native->use = in->use;
}

static void _qaic_dmahandles_region_prepare(_qaic_dmahandles_message* _qaic, region* native)
{
   _qaic_dmahandles_dma(_qaic, &_qaic->rout_handle, _qaic->rout_handle_end, &native->memory);
}

static void _qaic_dmahandles_region_pack(_qaic_dmahandles_message* _qaic, region* native,
                                         struct _qaic_dmahandles_region_values* rout)
{
   rout->use = native->use;
}

static void _qaic_dmahandles_only_unpack(_qaic_dmahandles_message* _qaic, only* native)
{
   _qaic_dmahandles_dma(_qaic, &_qaic->in_handle, _qaic->in_handle_end, &native->memory);
}

static void _qaic_dmahandles_several_unpack(_qaic_dmahandles_message* _qaic,
                                            struct _qaic_dmahandles_several_in* in, several* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_dmahandles_dma(_qaic, &_qaic->in_handle, _qaic->in_handle_end, &native->memory[_qaic_j]);
   }
   native->data = (unsigned char*)_qaic_dmahandles_in(_qaic, in->dataLen, sizeof *native->data, 1);
   native->dataLen = (int)in->dataLen;
   native->more = _qaic_dmahandles_dmahandle_list_unpack(_qaic, in->moreLen);
   native->moreLen = (int)in->moreLen;
}

static void _qaic_dmahandles_several_prepare(_qaic_dmahandles_message* _qaic,
                                             const struct _qaic_dmahandles_several_lengths* in,
                                             several* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_dmahandles_dma(_qaic, &_qaic->rout_handle, _qaic->rout_handle_end, &native->memory[_qaic_j]);
   }
   native->data = (unsigned char*)_qaic_dmahandles_rout(_qaic, in->dataLen, sizeof *native->data, 1);
   native->dataLen = (int)in->dataLen;
   native->more = _qaic_dmahandles_dmahandle_list_prepare(_qaic, in->moreLen);
   native->moreLen = (int)in->moreLen;
}

static region* _qaic_dmahandles_region_list_unpack(_qaic_dmahandles_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_dmahandles_in(_qaic, _qaic_n,
         sizeof(struct _qaic_dmahandles_region_in), 1);
   region* native;

   _qaic_dmahandles_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (region*)_qaic_dmahandles_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_dmahandles_region_in in;

      _qaic_dmahandles_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_dmahandles_region_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static region* _qaic_dmahandles_region_list_prepare(_qaic_dmahandles_message* _qaic, uint32_t _qaic_n)
{
   void* _qaic_rout = _qaic_dmahandles_rout(_qaic, _qaic_n, sizeof(struct _qaic_dmahandles_region_values), 1);
   region* native;

   _qaic_dmahandles_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (region*)_qaic_dmahandles_allocate(_qaic, _qaic_n, sizeof *native);
   _qaic_dmahandles_remember(_qaic, native, _qaic_rout, _qaic_n);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_dmahandles_region_prepare(_qaic, &native[_qaic_i]);
   }
   return native;
}

static void _qaic_dmahandles_region_list_pack(_qaic_dmahandles_message* _qaic)
{
   const _qaic_dmahandles_list _qaic_list = *_qaic->list++;
   region* native = (region*)_qaic_list.native;

   for (uint32_t _qaic_i = 0; _qaic_i < _qaic_list.count; _qaic_i++) {
      struct _qaic_dmahandles_region_values rout;

      _qaic_dmahandles_region_pack(_qaic, &native[_qaic_i], &rout);
      memcpy(_qaic_list.values + _qaic_i * sizeof rout, &rout, sizeof rout);
   }
}

static several* _qaic_dmahandles_several_list_unpack(_qaic_dmahandles_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_dmahandles_in(_qaic, _qaic_n,
         sizeof(struct _qaic_dmahandles_several_in), 1);
   several* native;

   _qaic_dmahandles_expect(_qaic, (uint64_t)_qaic_n * 3);
   native = (several*)_qaic_dmahandles_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_dmahandles_several_in in;

      _qaic_dmahandles_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_dmahandles_several_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static int _qaic_call_dmahandles_in_handle(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t a;
   } native;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_dmahandles_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_dmahandles_entry(&_qaic_pra[0]);
   memset(&native, 0, sizeof native);
   if (adsp_mmap_fd_getinfo(_qaic_args[0].dma.fd, &native.a) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(dmahandles_in_handle)(_qaic_args[0].dma.fd, _qaic_args[0].dma.offset, native.a);
   return _qaic_err;
}

static int _qaic_call_dmahandles_rout_handle(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t a;
   } native;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_dmahandles_counts(_qaic_sc, 0, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_dmahandles_entry(&_qaic_pra[0]);
   memset(&native, 0, sizeof native);
   if (adsp_mmap_fd_getinfo(_qaic_args[0].dma.fd, &native.a) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(dmahandles_rout_handle)(_qaic_args[0].dma.fd, _qaic_args[0].dma.offset, native.a);
   return _qaic_err;
}

static int _qaic_call_dmahandles_mixed(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int b;
   } in;
   struct {
      int d;
   } rout;
   struct {
      uint32_t a;
      uint32_t c;
      uint32_t e;
   } native;
   remote_arg _qaic_args[5];
   int _qaic_err;

   if (!_qaic_dmahandles_counts(_qaic_sc, 1, 1, 2, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_dmahandles_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_dmahandles_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_dmahandles_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_dmahandles_entry(&_qaic_pra[3]);
   _qaic_args[4] = _qaic_dmahandles_entry(&_qaic_pra[4]);
   if (!_qaic_dmahandles_read(&in, 4, &_qaic_args[0])
       || !_qaic_dmahandles_fits(&_qaic_args[1], 1, 4, 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   memset(&rout, 0, sizeof rout);
   if (adsp_mmap_fd_getinfo(_qaic_args[2].dma.fd, &native.a) != AEE_SUCCESS
       || adsp_mmap_fd_getinfo(_qaic_args[4].dma.fd, &native.c) != AEE_SUCCESS
       || adsp_mmap_fd_getinfo(_qaic_args[3].dma.fd, &native.e) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(dmahandles_mixed)(_qaic_args[2].dma.fd, _qaic_args[2].dma.offset, native.a, in.b,
                                             _qaic_args[4].dma.fd, _qaic_args[4].dma.offset, native.c,
                                             &rout.d, _qaic_args[3].dma.fd, _qaic_args[3].dma.offset,
                                             native.e);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 4);
   return _qaic_err;
}

static int _qaic_call_dmahandles_bounded(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t bLen;
      uint32_t cLen;
   } in;
   struct {
      uint32_t a;
   } native;
   remote_arg _qaic_args[4];
   int _qaic_err;

   if (!_qaic_dmahandles_counts(_qaic_sc, 2, 1, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_dmahandles_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_dmahandles_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_dmahandles_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_dmahandles_entry(&_qaic_pra[3]);
   if (!_qaic_dmahandles_read(&in, 8, &_qaic_args[0])
       || !_qaic_dmahandles_fits(&_qaic_args[1], in.bLen, sizeof(unsigned char), 1)
       || !_qaic_dmahandles_fits(&_qaic_args[2], in.cLen, sizeof(unsigned char), 1))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   if (adsp_mmap_fd_getinfo(_qaic_args[3].dma.fd, &native.a) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(dmahandles_bounded)(_qaic_args[3].dma.fd, _qaic_args[3].dma.offset, native.a,
                                               (const unsigned char*)_qaic_args[1].buf.pv, (int)in.bLen,
                                               (unsigned char*)_qaic_args[2].buf.pv, (int)in.cLen);
   return _qaic_err;
}

static int _qaic_call_dmahandles_in_sequence(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int before;
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      _dmahandle1_t* a;
      memory_type* b;
   } native;
   _qaic_dmahandles_message _qaic[1];

   if (!_qaic_dmahandles_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_dmahandle1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_dmahandles_primary(_qaic, &in, 12);
   native.a = _qaic_dmahandles_dmahandle_list_unpack(_qaic, in.aLen);
   native.b = _qaic_dmahandles_dmahandle_list_unpack(_qaic, in.bLen);
   if (_qaic_dmahandles_complete(_qaic))
      _qaic->err = __QAIC_IMPL(dmahandles_in_sequence)(in.before, native.a, (int)in.aLen, native.b,
                                                       (int)in.bLen);
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_dmahandles_rout_sequence(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
   } in;
   struct {
      int after;
   } rout;
   struct {
      _dmahandle1_t* a;
   } native;
   void* _qaic_rout;
   _qaic_dmahandles_message _qaic[1];

   if (!_qaic_dmahandles_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_dmahandle1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_dmahandles_primary(_qaic, &in, 4);
   _qaic_rout = _qaic_dmahandles_rout(_qaic, 1, 4, 1);
   native.a = _qaic_dmahandles_dmahandle_list_prepare(_qaic, in.aLen);
   if (_qaic_dmahandles_complete(_qaic))
      _qaic->err = __QAIC_IMPL(dmahandles_rout_sequence)(native.a, (int)in.aLen, &rout.after);
   if (_qaic->err == AEE_SUCCESS) {
      memcpy(_qaic_rout, &rout, 4);
   }
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_dmahandles_in_structs(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_dmahandles_region_in a;
      struct _qaic_dmahandles_several_in c;
   } in;
   struct {
      region a;
      only b;
      several c;
   } native;
   _qaic_dmahandles_message _qaic[1];

   if (!_qaic_dmahandles_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_dmahandle1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_dmahandles_primary(_qaic, &in, 12);
   _qaic_dmahandles_region_unpack(_qaic, &in.a, &native.a);
   _qaic_dmahandles_only_unpack(_qaic, &native.b);
   _qaic_dmahandles_several_unpack(_qaic, &in.c, &native.c);
   if (_qaic_dmahandles_complete(_qaic))
      _qaic->err = __QAIC_IMPL(dmahandles_in_structs)(&native.a, &native.b, &native.c);
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_dmahandles_rout_structs(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_dmahandles_several_lengths b;
   } in;
   struct {
      struct _qaic_dmahandles_region_values a;
   } rout;
   struct {
      region a;
      several b;
   } native;
   void* _qaic_rout;
   _qaic_dmahandles_message _qaic[1];

   if (!_qaic_dmahandles_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_dmahandle1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_dmahandles_primary(_qaic, &in, 8);
   _qaic_rout = _qaic_dmahandles_rout(_qaic, 1, 4, 1);
   _qaic_dmahandles_region_prepare(_qaic, &native.a);
   _qaic_dmahandles_several_prepare(_qaic, &in.b, &native.b);
   if (_qaic_dmahandles_complete(_qaic))
      _qaic->err = __QAIC_IMPL(dmahandles_rout_structs)(&native.a, &native.b);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_dmahandles_region_pack(_qaic, &native.a, &rout.a);
      memcpy(_qaic_rout, &rout, 4);
   }
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_dmahandles_in_regions(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      region* a;
      several* b;
   } native;
   _qaic_dmahandles_message _qaic[1];

   if (!_qaic_dmahandles_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(several), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_dmahandles_primary(_qaic, &in, 8);
   native.a = _qaic_dmahandles_region_list_unpack(_qaic, in.aLen);
   native.b = _qaic_dmahandles_several_list_unpack(_qaic, in.bLen);
   if (_qaic_dmahandles_complete(_qaic))
      _qaic->err = __QAIC_IMPL(dmahandles_in_regions)(native.a, (int)in.aLen, native.b, (int)in.bLen);
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_dmahandles_rout_regions(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
   } in;
   struct {
      region* a;
   } native;
   _qaic_dmahandles_message _qaic[1];

   if (!_qaic_dmahandles_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(region), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_dmahandles_primary(_qaic, &in, 4);
   native.a = _qaic_dmahandles_region_list_prepare(_qaic, in.aLen);
   if (_qaic_dmahandles_complete(_qaic))
      _qaic->err = __QAIC_IMPL(dmahandles_rout_regions)(native.a, (int)in.aLen);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_dmahandles_region_list_pack(_qaic);
   }
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_dmahandles_together(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t bLen;
      uint32_t cLen;
   } in;
   struct {
      _dmahandle1_t a;
      _dmahandle1_t* b;
      _dmahandle1_t* c;
      _dmahandle1_t d;
   } native;
   _qaic_dmahandles_message _qaic[1];

   if (!_qaic_dmahandles_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_dmahandle1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_dmahandles_primary(_qaic, &in, 8);
   _qaic_dmahandles_dma(_qaic, &_qaic->in_handle, _qaic->in_handle_end, &native.a);
   native.b = _qaic_dmahandles_dmahandle_list_unpack(_qaic, in.bLen);
   native.c = _qaic_dmahandles_dmahandle_list_prepare(_qaic, in.cLen);
   _qaic_dmahandles_dma(_qaic, &_qaic->rout_handle, _qaic->rout_handle_end, &native.d);
   if (_qaic_dmahandles_complete(_qaic))
      _qaic->err = __QAIC_IMPL(dmahandles_together)(native.a.fd, native.a.offset, native.a.len, native.b,
                                                    (int)in.bLen, native.c, (int)in.cLen, native.d.fd,
                                                    native.d.offset, native.d.len);
   _qaic_dmahandles_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_dmahandles_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_dmahandles_in_handle,
   _qaic_call_dmahandles_rout_handle,
   _qaic_call_dmahandles_mixed,
   _qaic_call_dmahandles_bounded,
   _qaic_call_dmahandles_in_sequence,
   _qaic_call_dmahandles_rout_sequence,
   _qaic_call_dmahandles_in_structs,
   _qaic_call_dmahandles_rout_structs,
   _qaic_call_dmahandles_in_regions,
   _qaic_call_dmahandles_rout_regions,
   _qaic_call_dmahandles_together,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(dmahandles_skel_invoke)(uint32_t _qaic_sc,
                                                           remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_dmahandles_methods / sizeof _qaic_dmahandles_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_dmahandles_methods[_qaic_method](_qaic_sc, _qaic_pra);
}

#endif /* _DMAHANDLES_SKEL_H */
