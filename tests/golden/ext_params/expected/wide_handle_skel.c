#ifndef _WIDE_HANDLE_SKEL_H
#define _WIDE_HANDLE_SKEL_H

#include "ext_params.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifndef REMOTE_SCALARS_MAKEX_64
#define REMOTE_SCALARS_METHOD_64(sc) ((uint32_t)((uint64_t)(sc) >> 48) & 0x1fffu)
#define REMOTE_SCALARS_INBUFS_64(sc) ((uint32_t)((uint64_t)(sc) >> 32) & 0xffffu)
#define REMOTE_SCALARS_OUTBUFS_64(sc) ((uint32_t)((uint64_t)(sc) >> 16) & 0xffffu)
#define REMOTE_SCALARS_INHANDLES_64(sc) ((uint32_t)((uint64_t)(sc) >> 8) & 0xffu)
#define REMOTE_SCALARS_OUTHANDLES_64(sc) ((uint32_t)(uint64_t)(sc) & 0xffu)
#define REMOTE_SCALARS_MAKEX_64(attr, method, in, out, inh, outh) \
   ((((uint64_t)(attr) & 0x7u) << 61) | (((uint64_t)(method) & 0x1fffu) << 48) | \
    (((uint64_t)(in) & 0xffffu) << 32) | (((uint64_t)(out) & 0xffffu) << 16) | \
    (((uint64_t)(inh) & 0xffu) << 8) | ((uint64_t)(outh) & 0xffu))
#ifdef __cplusplus
extern "C" {
#endif
int remote_handle_invoke_s64(remote_handle, uint64_t, remote_arg*);
int remote_handle_invoke_async_s64(remote_handle, fastrpc_async_descriptor_t*, uint64_t, remote_arg*);
int remote_handle64_invoke_s64(remote_handle64, uint64_t, remote_arg*);
int remote_handle64_invoke_async_s64(remote_handle64, fastrpc_async_descriptor_t*, uint64_t, remote_arg*);
#ifdef __cplusplus
}
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif
int adsp_mmap_fd_getinfo(int, uint32_t*);
extern const uint32_t wide_handle_skel_handle_invoke_s64_qaic_version _ATTRIBUTE_VISIBILITY;
extern const char wide_handle_skel_handle_invoke_s64_uri[] _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(wide_handle_skel_handle_invoke_s64)(remote_handle64 _qaic_h,
                                                                       uint64_t _qaic_sc,
                                                                       remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t wide_handle_skel_handle_invoke_s64_qaic_version = 10051;
const char wide_handle_skel_handle_invoke_s64_uri[] = "file:///libext_params_skel.so?wide_handle_skel_handle_invoke_s64&_modver=1.0";

/* The message has exactly the arguments of the method. */
static inline int _qaic_wide_handle_counts(uint64_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                           uint32_t rout_handles)
{
   return (sc & 0xffffffffffffu) == REMOTE_SCALARS_MAKEX_64(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_wide_handle_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_wide_handle_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_wide_handle_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_wide_handle_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_wide_handle_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_wide_handle_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_wide_handle_fits(arg, count, size, size)
          && memcmp((const char*)arg->buf.pv + (count - 1) * size, "\0", size) == 0;
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
} _qaic_wide_handle_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_wide_handle_begin(_qaic_wide_handle_message* message, uint64_t sc, remote_arg* pra,
                                   uint64_t size, uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS_64(sc), routs = REMOTE_SCALARS_OUTBUFS_64(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES_64(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES_64(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_wide_handle_message, space));
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
      _qaic_wide_handle_fetch(args, pra, count * sizeof *pra);
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
static inline void* _qaic_wide_handle_take(_qaic_wide_handle_message* message, const remote_arg** next,
                                           const remote_arg* end, uint32_t count, size_t size,
                                           size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_wide_handle_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_wide_handle_in(_qaic_wide_handle_message* message, uint32_t count, size_t size,
                                         size_t alignment)
{
   return _qaic_wide_handle_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_wide_handle_primary(_qaic_wide_handle_message* message, void* to, size_t size)
{
   const void* data = _qaic_wide_handle_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_wide_handle_fetch(to, data, size);
}

static inline void* _qaic_wide_handle_rout(_qaic_wide_handle_message* message, uint32_t count, size_t size,
                                           size_t alignment)
{
   return _qaic_wide_handle_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_wide_handle_string(_qaic_wide_handle_message* message, uint32_t count, size_t size)
{
   const char* data = (const char*)_qaic_wide_handle_take(message, &message->in, message->in_end, count, size,
                                                          size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_wide_handle_expect(_qaic_wide_handle_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_wide_handle_allocate(_qaic_wide_handle_message* message, uint32_t count,
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

static remote_arg _qaic_wide_handle_handle(_qaic_wide_handle_message* message, const remote_arg** next,
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

static void _qaic_wide_handle_dma(_qaic_wide_handle_message* message, const remote_arg** next,
                                  const remote_arg* end, _dmahandle1_t* to)
{
   const remote_arg arg = _qaic_wide_handle_handle(message, next, end);

   if (message->err != AEE_SUCCESS)
      return;
   to->fd = arg.dma.fd;
   to->offset = arg.dma.offset;
   *message->dma++ = to;
}

/* The lengths of dma handles do not travel. */
static void _qaic_wide_handle_look_up(_qaic_wide_handle_message* message)
{
   _dmahandle1_t** i;

   for (i = message->dmas; i < message->dma && message->err == AEE_SUCCESS; i++) {
      uint32_t length = 0;

      if (adsp_mmap_fd_getinfo((*i)->fd, &length) != AEE_SUCCESS)
         message->err = (int)AEE_EBADPARM;
      (*i)->len = length;
   }
}

static void _qaic_wide_handle_release(_qaic_wide_handle_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_wide_handle_complete(_qaic_wide_handle_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   _qaic_wide_handle_look_up(message);
   return message->err == AEE_SUCCESS;
}

static _cstring1_t* _qaic_wide_handle_string_list_unpack(_qaic_wide_handle_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_wide_handle_in(_qaic, _qaic_n,
         sizeof(uint32_t), 1);
   _cstring1_t* native;

   _qaic_wide_handle_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_cstring1_t*)_qaic_wide_handle_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_wide_handle_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (char*)_qaic_wide_handle_string(_qaic, in, sizeof *native[_qaic_i].data);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _cstring1_t* _qaic_wide_handle_string_list_prepare(_qaic_wide_handle_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_wide_handle_in(_qaic, _qaic_n,
         sizeof(uint32_t), 1);
   _cstring1_t* native;

   _qaic_wide_handle_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_cstring1_t*)_qaic_wide_handle_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_wide_handle_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (char*)_qaic_wide_handle_rout(_qaic, in, sizeof *native[_qaic_i].data, 1);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _dmahandle1_t* _qaic_wide_handle_dmahandle_list_unpack(_qaic_wide_handle_message* _qaic,
                                                              uint32_t _qaic_n)
{
   _dmahandle1_t* native;

   _qaic_wide_handle_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_dmahandle1_t*)_qaic_wide_handle_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_wide_handle_dma(_qaic, &_qaic->in_handle, _qaic->in_handle_end, &native[_qaic_i]);
   }
   return native;
}

static int _qaic_call_wide_handle_open(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
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
   if (!_qaic_wide_handle_counts(_qaic_sc, 2, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wide_handle_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_wide_handle_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_wide_handle_entry(&_qaic_pra[2]);
   if (!_qaic_wide_handle_read(&in, 4, &_qaic_args[0])
       || !_qaic_wide_handle_terminated(&_qaic_args[1], in.uriLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   _qaic_err = __QAIC_IMPL(wide_handle_open)((const char*)_qaic_args[1].buf.pv, &native.h);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[2].h64 = native.h;
   return _qaic_err;
}

static int _qaic_call_wide_handle_close(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wide_handle_entry(&_qaic_pra[0]);
   _qaic_err = __QAIC_IMPL(wide_handle_close)(_qaic_args[0].h64);
   return _qaic_err;
}

static int _qaic_call_wide_handle_plain(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned char a;
   } in;
   struct {
      int b;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wide_handle_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_wide_handle_entry(&_qaic_pra[1]);
   if (!_qaic_wide_handle_read(&in, 1, &_qaic_args[0])
       || !_qaic_wide_handle_fits(&_qaic_args[1], 1, 4, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(wide_handle_plain)(_qaic_h, in.a, &rout.b);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 4);
   return _qaic_err;
}

static int _qaic_call_wide_handle_nested(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      int c;
   } rout;
   struct {
      _cstring1_t* a;
      _cstring1_t* b;
   } native;
   void* _qaic_rout;
   _qaic_wide_handle_message _qaic[1];

   if (!_qaic_wide_handle_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_cstring1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   _qaic_wide_handle_primary(_qaic, &in, 8);
   _qaic_rout = _qaic_wide_handle_rout(_qaic, 1, 4, 1);
   native.a = _qaic_wide_handle_string_list_unpack(_qaic, in.aLen);
   native.b = _qaic_wide_handle_string_list_prepare(_qaic, in.bLen);
   if (_qaic_wide_handle_complete(_qaic))
      _qaic->err = __QAIC_IMPL(wide_handle_nested)(_qaic_h, native.a, (int)in.aLen, native.b, (int)in.bLen,
                                                   &rout.c);
   if (_qaic->err == AEE_SUCCESS) {
      memcpy(_qaic_rout, &rout, 4);
   }
   _qaic_wide_handle_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_wide_handle_memories(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
   } in;
   struct {
      _dmahandle1_t* a;
   } native;
   _qaic_wide_handle_message _qaic[1];

   if (!_qaic_wide_handle_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_dmahandle1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_wide_handle_primary(_qaic, &in, 4);
   native.a = _qaic_wide_handle_dmahandle_list_unpack(_qaic, in.aLen);
   if (_qaic_wide_handle_complete(_qaic))
      _qaic->err = __QAIC_IMPL(wide_handle_memories)(_qaic_h, native.a, (int)in.aLen);
   _qaic_wide_handle_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_wide_handle_later(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      int a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wide_handle_entry(&_qaic_pra[0]);
   if (!_qaic_wide_handle_read(&in, 4, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(wide_handle_later)(_qaic_h, NULL, in.a);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m6(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m6)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m7(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m7)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m8(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m8)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m9(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m9)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m10(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m10)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m11(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m11)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m12(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m12)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m13(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m13)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m14(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m14)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m15(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m15)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m16(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m16)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m17(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m17)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m18(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m18)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m19(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m19)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m20(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m20)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m21(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m21)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m22(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m22)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m23(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m23)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m24(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m24)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m25(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m25)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m26(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m26)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m27(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m27)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m28(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m28)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m29(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m29)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m30(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m30)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m31(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m31)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_m32(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(wide_handle_m32)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_wide_handle_no_escape(remote_handle64 _qaic_h, uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned char a;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_wide_handle_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wide_handle_entry(&_qaic_pra[0]);
   if (!_qaic_wide_handle_read(&in, 1, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(wide_handle_no_escape)(_qaic_h, in.a);
   return _qaic_err;
}

static int (*const _qaic_wide_handle_methods[])(remote_handle64, uint64_t, remote_arg*) = {
   _qaic_call_wide_handle_open,
   _qaic_call_wide_handle_close,
   _qaic_call_wide_handle_plain,
   _qaic_call_wide_handle_nested,
   _qaic_call_wide_handle_memories,
   _qaic_call_wide_handle_later,
   _qaic_call_wide_handle_m6,
   _qaic_call_wide_handle_m7,
   _qaic_call_wide_handle_m8,
   _qaic_call_wide_handle_m9,
   _qaic_call_wide_handle_m10,
   _qaic_call_wide_handle_m11,
   _qaic_call_wide_handle_m12,
   _qaic_call_wide_handle_m13,
   _qaic_call_wide_handle_m14,
   _qaic_call_wide_handle_m15,
   _qaic_call_wide_handle_m16,
   _qaic_call_wide_handle_m17,
   _qaic_call_wide_handle_m18,
   _qaic_call_wide_handle_m19,
   _qaic_call_wide_handle_m20,
   _qaic_call_wide_handle_m21,
   _qaic_call_wide_handle_m22,
   _qaic_call_wide_handle_m23,
   _qaic_call_wide_handle_m24,
   _qaic_call_wide_handle_m25,
   _qaic_call_wide_handle_m26,
   _qaic_call_wide_handle_m27,
   _qaic_call_wide_handle_m28,
   _qaic_call_wide_handle_m29,
   _qaic_call_wide_handle_m30,
   _qaic_call_wide_handle_m31,
   _qaic_call_wide_handle_m32,
   _qaic_call_wide_handle_no_escape,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(wide_handle_skel_handle_invoke_s64)(remote_handle64 _qaic_h,
                                                                       uint64_t _qaic_sc,
                                                                       remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD_64(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_wide_handle_methods / sizeof _qaic_wide_handle_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_wide_handle_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

#endif /* _WIDE_HANDLE_SKEL_H */
