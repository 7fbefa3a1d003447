#ifndef _TYPEDEFS_SKEL_H
#define _TYPEDEFS_SKEL_H

#include "typedefs.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
int adsp_mmap_fd_getinfo(int, uint32_t*);
extern const uint32_t typedefs_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(typedefs_skel_invoke)(uint32_t _qaic_sc,
                                                         remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t typedefs_skel_invoke_qaic_version = 10051;

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/* The message has exactly the arguments of the method. */
static inline int _qaic_typedefs_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                        uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_typedefs_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_typedefs_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_typedefs_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_typedefs_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_typedefs_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   _dmahandle1_t **dma, **dmas; /* handles whose lengths are to be looked up */
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_typedefs_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_typedefs_begin(_qaic_typedefs_message* message, uint32_t sc, remote_arg* pra, uint64_t size,
                                uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_typedefs_message, space));
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
      _qaic_typedefs_fetch(args, pra, count * sizeof *pra);
   message->block = args;
   message->in = args;
   message->rout = message->in_end = args + ins;
   message->in_handle = message->rout_end = message->rout + routs;
   message->rout_handle = message->in_handle_end = message->in_handle + in_handles;
   message->rout_handle_end = message->rout_handle + rout_handles;
   message->memory = (unsigned char*)(args + count);
   message->memory_end = message->memory + memory;
   message->dma = message->dmas = (_dmahandle1_t**)(void*)message->memory_end;
   return 1;
}

/* The next buffer of a kind; NULL when there is none or it is too small. */
static inline void* _qaic_typedefs_take(_qaic_typedefs_message* message, const remote_arg** next,
                                        const remote_arg* end, uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_typedefs_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_typedefs_in(_qaic_typedefs_message* message, uint32_t count, size_t size,
                                      size_t alignment)
{
   return _qaic_typedefs_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_typedefs_primary(_qaic_typedefs_message* message, void* to, size_t size)
{
   const void* data = _qaic_typedefs_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_typedefs_fetch(to, data, size);
}

static inline void* _qaic_typedefs_rout(_qaic_typedefs_message* message, uint32_t count, size_t size,
                                        size_t alignment)
{
   return _qaic_typedefs_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_typedefs_string(_qaic_typedefs_message* message, uint32_t count, size_t size)
{
   const char* data = (const char*)_qaic_typedefs_take(message, &message->in, message->in_end, count, size,
                                                       size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_typedefs_expect(_qaic_typedefs_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_typedefs_allocate(_qaic_typedefs_message* message, uint32_t count, size_t size)
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

static remote_arg _qaic_typedefs_handle(_qaic_typedefs_message* message, const remote_arg** next,
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

static void _qaic_typedefs_dma(_qaic_typedefs_message* message, const remote_arg** next,
                               const remote_arg* end, _dmahandle1_t* to)
{
   const remote_arg arg = _qaic_typedefs_handle(message, next, end);

   if (message->err != AEE_SUCCESS)
      return;
   to->fd = arg.dma.fd;
   to->offset = arg.dma.offset;
   *message->dma++ = to;
}

/* The lengths of dma handles do not travel. */
static void _qaic_typedefs_look_up(_qaic_typedefs_message* message)
{
   _dmahandle1_t** i;

   for (i = message->dmas; i < message->dma && message->err == AEE_SUCCESS; i++) {
      uint32_t length = 0;

      if (adsp_mmap_fd_getinfo((*i)->fd, &length) != AEE_SUCCESS)
         message->err = (int)AEE_EBADPARM;
      (*i)->len = length;
   }
}

static void _qaic_typedefs_release(_qaic_typedefs_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_typedefs_complete(_qaic_typedefs_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   _qaic_typedefs_look_up(message);
   return message->err == AEE_SUCCESS;
}

static _cstring1_t* _qaic_typedefs_string_list_unpack(_qaic_typedefs_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_typedefs_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _cstring1_t* native;

   _qaic_typedefs_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_cstring1_t*)_qaic_typedefs_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_typedefs_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (char*)_qaic_typedefs_string(_qaic, in, sizeof *native[_qaic_i].data);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static int _qaic_call_typedefs_values(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      number a;
      result c;
   } in;
   struct {
      count_type b;
      result c;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_typedefs_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_typedefs_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_typedefs_entry(&_qaic_pra[1]);
   if (!_qaic_typedefs_read(&in, 8, &_qaic_args[0])
       || !_qaic_typedefs_fits(&_qaic_args[1], 1, 8, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   rout.c = in.c;
   _qaic_err = __QAIC_IMPL(typedefs_values)(in.a, &rout.b, &rout.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 8);
   return _qaic_err;
}

static int _qaic_call_typedefs_collapsed(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
   } in;
   struct {
      char* a;
      char* b;
      label* c;
      _dmahandle1_t d;
   } native;
   _qaic_typedefs_message _qaic[1];

   if (!_qaic_typedefs_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_cstring1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_typedefs_primary(_qaic, &in, 12);
   native.a = (char*)_qaic_typedefs_string(_qaic, in.aLen, sizeof *native.a);
   native.b = (char*)_qaic_typedefs_rout(_qaic, in.bLen, sizeof *native.b, 1);
   native.c = _qaic_typedefs_string_list_unpack(_qaic, in.cLen);
   _qaic_typedefs_dma(_qaic, &_qaic->in_handle, _qaic->in_handle_end, &native.d);
   if (_qaic_typedefs_complete(_qaic))
      _qaic->err = __QAIC_IMPL(typedefs_collapsed)(native.a, native.b, (int)in.bLen, native.c, (int)in.cLen,
                                                   native.d.fd, native.d.offset, native.d.len);
   _qaic_typedefs_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_typedefs_arrays(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      pair a;
      single c;
   } in;
   struct {
      triple b;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_typedefs_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_typedefs_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_typedefs_entry(&_qaic_pra[1]);
   if (!_qaic_typedefs_read(&in, 12, &_qaic_args[0])
       || !_qaic_typedefs_fits(&_qaic_args[1], 1, 12, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(typedefs_arrays)(in.a, rout.b, in.c);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 12);
   return _qaic_err;
}

static int (*const _qaic_typedefs_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_typedefs_values,
   _qaic_call_typedefs_collapsed,
   _qaic_call_typedefs_arrays,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(typedefs_skel_invoke)(uint32_t _qaic_sc,
                                                         remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_typedefs_methods / sizeof _qaic_typedefs_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_typedefs_methods[_qaic_method](_qaic_sc, _qaic_pra);
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _TYPEDEFS_SKEL_H */
