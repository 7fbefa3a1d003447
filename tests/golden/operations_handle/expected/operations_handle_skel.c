#ifndef _OPERATIONS_HANDLE_SKEL_H
#define _OPERATIONS_HANDLE_SKEL_H

#include "operations_handle.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t operations_handle_skel_handle_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
extern const char operations_handle_skel_handle_invoke_uri[] _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(operations_handle_skel_handle_invoke)(remote_handle64 _qaic_h,
                                                                         uint32_t _qaic_sc,
                                                                         remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t operations_handle_skel_handle_invoke_qaic_version = 10051;
const char operations_handle_skel_handle_invoke_uri[] = "file:///liboperations_handle_skel.so?operations_handle_skel_handle_invoke&_modver=1.0";

/* The message has exactly the arguments of the method. */
static inline int _qaic_operations_handle_counts(uint32_t sc, uint32_t ins, uint32_t routs,
                                                 uint32_t in_handles, uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_operations_handle_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_operations_handle_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_operations_handle_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_operations_handle_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_operations_handle_fits(const remote_arg* arg, uint32_t count, size_t size,
                                               size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_operations_handle_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_operations_handle_fits(arg, count, size, size)
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
} _qaic_operations_handle_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_operations_handle_begin(_qaic_operations_handle_message* message, uint32_t sc,
                                         remote_arg* pra, uint64_t size, uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_operations_handle_message, space));
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
      _qaic_operations_handle_fetch(args, pra, count * sizeof *pra);
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
static inline void* _qaic_operations_handle_take(_qaic_operations_handle_message* message,
                                                 const remote_arg** next, const remote_arg* end,
                                                 uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS &&
       (arg == end || !_qaic_operations_handle_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_operations_handle_in(_qaic_operations_handle_message* message, uint32_t count,
                                               size_t size, size_t alignment)
{
   return _qaic_operations_handle_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_operations_handle_primary(_qaic_operations_handle_message* message, void* to,
                                                   size_t size)
{
   const void* data = _qaic_operations_handle_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_operations_handle_fetch(to, data, size);
}

static inline void* _qaic_operations_handle_string(_qaic_operations_handle_message* message, uint32_t count,
                                                   size_t size)
{
   const char* data = (const char*)_qaic_operations_handle_take(message, &message->in, message->in_end, count,
                                                                size, size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_operations_handle_expect(_qaic_operations_handle_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_operations_handle_allocate(_qaic_operations_handle_message* message, uint32_t count,
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

static void _qaic_operations_handle_release(_qaic_operations_handle_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_operations_handle_complete(_qaic_operations_handle_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
}

static _cstring1_t* _qaic_operations_handle_string_list_unpack(_qaic_operations_handle_message* _qaic,
                                                               uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_operations_handle_in(_qaic, _qaic_n,
         sizeof(uint32_t), 1);
   _cstring1_t* native;

   _qaic_operations_handle_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_cstring1_t*)_qaic_operations_handle_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_operations_handle_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (char*)_qaic_operations_handle_string(_qaic, in, sizeof *native[_qaic_i].data);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static int _qaic_call_operations_handle_open(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                             remote_arg* _qaic_pra)
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
   if (!_qaic_operations_handle_counts(_qaic_sc, 2, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_operations_handle_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_operations_handle_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_operations_handle_entry(&_qaic_pra[2]);
   if (!_qaic_operations_handle_read(&in, 4, &_qaic_args[0])
       || !_qaic_operations_handle_terminated(&_qaic_args[1], in.uriLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   _qaic_err = __QAIC_IMPL(operations_handle_open)((const char*)_qaic_args[1].buf.pv, &native.h);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[2].h64 = native.h;
   return _qaic_err;
}

static int _qaic_call_operations_handle_close(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                              remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_operations_handle_entry(&_qaic_pra[0]);
   _qaic_err = __QAIC_IMPL(operations_handle_close)(_qaic_args[0].h64);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m2(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m2)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m3(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m3)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m4(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m4)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m5(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m5)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m6(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m6)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m7(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m7)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m8(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m8)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m9(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m9)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m10(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m10)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m11(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m11)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m12(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m12)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m13(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m13)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m14(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m14)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m15(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m15)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m16(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m16)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m17(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m17)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m18(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m18)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m19(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m19)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m20(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m20)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m21(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m21)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m22(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m22)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m23(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m23)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m24(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m24)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m25(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m25)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m26(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m26)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m27(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m27)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m28(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m28)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m29(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m29)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_m30(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(operations_handle_m30)(_qaic_h);
   return _qaic_err;
}

static int _qaic_call_operations_handle_first_escaped(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                                      remote_arg* _qaic_pra)
{
   struct {
      uint32_t _qaic_method;
      unsigned char a;
   } in;
   struct {
      int b;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_operations_handle_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_operations_handle_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_operations_handle_entry(&_qaic_pra[1]);
   if (!_qaic_operations_handle_read(&in, 5, &_qaic_args[0])
       || !_qaic_operations_handle_fits(&_qaic_args[1], 1, 4, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(operations_handle_first_escaped)(_qaic_h, in.a, &rout.b);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 4);
   return _qaic_err;
}

static int _qaic_call_operations_handle_nested(remote_handle64 _qaic_h, uint32_t _qaic_sc,
                                               remote_arg* _qaic_pra)
{
   struct {
      uint32_t _qaic_method;
      uint32_t aLen;
   } in;
   struct {
      _cstring1_t* a;
   } native;
   _qaic_operations_handle_message _qaic[1];

   if (!_qaic_operations_handle_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_cstring1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_operations_handle_primary(_qaic, &in, 8);
   native.a = _qaic_operations_handle_string_list_unpack(_qaic, in.aLen);
   if (_qaic_operations_handle_complete(_qaic))
      _qaic->err = __QAIC_IMPL(operations_handle_nested)(_qaic_h, native.a, (int)in.aLen);
   _qaic_operations_handle_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_operations_handle_methods[])(remote_handle64, uint32_t, remote_arg*) = {
   _qaic_call_operations_handle_open,
   _qaic_call_operations_handle_close,
   _qaic_call_operations_handle_m2,
   _qaic_call_operations_handle_m3,
   _qaic_call_operations_handle_m4,
   _qaic_call_operations_handle_m5,
   _qaic_call_operations_handle_m6,
   _qaic_call_operations_handle_m7,
   _qaic_call_operations_handle_m8,
   _qaic_call_operations_handle_m9,
   _qaic_call_operations_handle_m10,
   _qaic_call_operations_handle_m11,
   _qaic_call_operations_handle_m12,
   _qaic_call_operations_handle_m13,
   _qaic_call_operations_handle_m14,
   _qaic_call_operations_handle_m15,
   _qaic_call_operations_handle_m16,
   _qaic_call_operations_handle_m17,
   _qaic_call_operations_handle_m18,
   _qaic_call_operations_handle_m19,
   _qaic_call_operations_handle_m20,
   _qaic_call_operations_handle_m21,
   _qaic_call_operations_handle_m22,
   _qaic_call_operations_handle_m23,
   _qaic_call_operations_handle_m24,
   _qaic_call_operations_handle_m25,
   _qaic_call_operations_handle_m26,
   _qaic_call_operations_handle_m27,
   _qaic_call_operations_handle_m28,
   _qaic_call_operations_handle_m29,
   _qaic_call_operations_handle_m30,
   _qaic_call_operations_handle_first_escaped,
   _qaic_call_operations_handle_nested,
};

/* Methods from 31 on have their index in the primary buffer. */
static int _qaic_operations_handle_escaped(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   remote_arg _qaic_arg;
   uint32_t _qaic_method;

   if (REMOTE_SCALARS_INBUFS(_qaic_sc) == 0)
      return (int)AEE_EBADPARM;
   _qaic_arg = _qaic_operations_handle_entry(&_qaic_pra[0]);
   if (!_qaic_operations_handle_read(&_qaic_method, sizeof _qaic_method, &_qaic_arg))
      return (int)AEE_EBADPARM;
   if (_qaic_method < 31 ||
       _qaic_method >= sizeof _qaic_operations_handle_methods / sizeof _qaic_operations_handle_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_operations_handle_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

__QAIC_SKEL_EXPORT int __QAIC_SKEL(operations_handle_skel_handle_invoke)(remote_handle64 _qaic_h,
                                                                         uint32_t _qaic_sc,
                                                                         remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method == 31)
      return _qaic_operations_handle_escaped(_qaic_h, _qaic_sc, _qaic_pra);
   if (_qaic_method >= sizeof _qaic_operations_handle_methods / sizeof _qaic_operations_handle_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_operations_handle_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

#endif /* _OPERATIONS_HANDLE_SKEL_H */
