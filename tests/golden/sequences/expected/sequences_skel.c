#ifndef _SEQUENCES_SKEL_H
#define _SEQUENCES_SKEL_H

#include "sequences.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t sequences_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(sequences_skel_invoke)(uint32_t _qaic_sc,
                                                          remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t sequences_skel_invoke_qaic_version = 10051;

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/* The message has exactly the arguments of the method. */
static inline int _qaic_sequences_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                         uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_sequences_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_sequences_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_sequences_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_sequences_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_sequences_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* What the client gives to an inrout parameter goes where the results will be. */
static inline void _qaic_sequences_move(const remote_arg* to, const remote_arg* from, size_t size)
{
   if (size > 0)
      memmove(to->buf.pv, from->buf.pv, size);
}

/* A message that is taken apart: the next argument of each kind, and the end of each kind. */
typedef struct {
   const remote_arg *in, *in_end, *rout, *rout_end;
   const remote_arg *in_handle, *in_handle_end, *rout_handle, *rout_handle_end;
   remote_arg* block;           /* one block: arguments, native values, lists */
   unsigned char *memory, *memory_end;
   int err;
   remote_arg space[24];        /* the block of a small message */
} _qaic_sequences_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_sequences_begin(_qaic_sequences_message* message, uint32_t sc, remote_arg* pra,
                                 uint64_t size, uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_sequences_message, space));
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
      _qaic_sequences_fetch(args, pra, count * sizeof *pra);
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
static inline void* _qaic_sequences_take(_qaic_sequences_message* message, const remote_arg** next,
                                         const remote_arg* end, uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_sequences_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_sequences_in(_qaic_sequences_message* message, uint32_t count, size_t size,
                                       size_t alignment)
{
   return _qaic_sequences_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_sequences_primary(_qaic_sequences_message* message, void* to, size_t size)
{
   const void* data = _qaic_sequences_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_sequences_fetch(to, data, size);
}

static inline void* _qaic_sequences_rout(_qaic_sequences_message* message, uint32_t count, size_t size,
                                         size_t alignment)
{
   return _qaic_sequences_take(message, &message->rout, message->rout_end, count, size, alignment);
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_sequences_expect(_qaic_sequences_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_sequences_allocate(_qaic_sequences_message* message, uint32_t count, size_t size)
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

static void _qaic_sequences_release(_qaic_sequences_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_sequences_complete(_qaic_sequences_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
}

struct _qaic_sequences_holder_in {
   uint32_t aLen;
   uint32_t bLen;
   uint32_t cLen;
   uint32_t dLen;
};

struct _qaic_sequences_holder_lengths {
   uint32_t aLen;
   uint32_t bLen;
   uint32_t cLen;
   uint32_t dLen;
};

_QAIC_STATIC_ASSERT(sizeof(point) == 4 && offsetof(point, x) == 0 && offsetof(point, y) == 2,
                    "layout of point");
_QAIC_STATIC_ASSERT(sizeof(holder) == (sizeof(void*) == 8 ? 64 : 32) && offsetof(holder, a) == 0 &&
                    offsetof(holder, b) == (sizeof(void*) == 8 ? 16 : 8) &&
                    offsetof(holder, c) == (sizeof(void*) == 8 ? 32 : 16) &&
                    offsetof(holder, d) == (sizeof(void*) == 8 ? 48 : 24), "layout of holder");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_sequences_holder_in) == 16,
                    "layout of struct _qaic_sequences_holder_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_sequences_holder_lengths) == 16,
                    "layout of struct _qaic_sequences_holder_lengths");

static numbers* _qaic_sequences_numbers_list_unpack(_qaic_sequences_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_sequences_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   numbers* native;

   _qaic_sequences_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (numbers*)_qaic_sequences_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_sequences_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (int*)_qaic_sequences_in(_qaic, in, sizeof *native[_qaic_i].data, 4);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static numbers* _qaic_sequences_numbers_list_prepare(_qaic_sequences_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_sequences_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   numbers* native;

   _qaic_sequences_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (numbers*)_qaic_sequences_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_sequences_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (int*)_qaic_sequences_rout(_qaic, in, sizeof *native[_qaic_i].data, 4);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static table* _qaic_sequences_table_list_unpack(_qaic_sequences_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_sequences_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   table* native;

   _qaic_sequences_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (table*)_qaic_sequences_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_sequences_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = _qaic_sequences_numbers_list_unpack(_qaic, in);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static table* _qaic_sequences_table_list_prepare(_qaic_sequences_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_sequences_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   table* native;

   _qaic_sequences_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (table*)_qaic_sequences_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_sequences_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = _qaic_sequences_numbers_list_prepare(_qaic, in);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _seq1_octet_t* _qaic_sequences__seq1_octet_t_list_unpack(_qaic_sequences_message* _qaic,
                                                                uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_sequences_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _seq1_octet_t* native;

   _qaic_sequences_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_seq1_octet_t*)_qaic_sequences_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_sequences_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (unsigned char*)_qaic_sequences_in(_qaic, in, sizeof *native[_qaic_i].data, 1);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _seq1_octet_t* _qaic_sequences__seq1_octet_t_2_list_prepare(_qaic_sequences_message* _qaic,
                                                                   uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_sequences_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _seq1_octet_t* native;

   _qaic_sequences_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_seq1_octet_t*)_qaic_sequences_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_sequences_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (unsigned char*)_qaic_sequences_rout(_qaic, in, sizeof *native[_qaic_i].data, 1);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _seq1_short_t* _qaic_sequences__seq1_short_t_list_unpack(_qaic_sequences_message* _qaic,
                                                                uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_sequences_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _seq1_short_t* native;

   _qaic_sequences_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_seq1_short_t*)_qaic_sequences_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_sequences_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (short*)_qaic_sequences_in(_qaic, in, sizeof *native[_qaic_i].data, 2);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _seq1_short_t* _qaic_sequences__seq1_short_t_list_prepare(_qaic_sequences_message* _qaic,
                                                                 uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_sequences_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _seq1_short_t* native;

   _qaic_sequences_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_seq1_short_t*)_qaic_sequences_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_sequences_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (short*)_qaic_sequences_rout(_qaic, in, sizeof *native[_qaic_i].data, 2);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static void _qaic_sequences_holder_unpack(_qaic_sequences_message* _qaic,
                                          struct _qaic_sequences_holder_in* in, holder* native)
{
   native->a = (int*)_qaic_sequences_in(_qaic, in->aLen, sizeof *native->a, 4);
   native->aLen = (int)in->aLen;
   native->b = (point*)_qaic_sequences_in(_qaic, in->bLen, sizeof *native->b, 2);
   native->bLen = (int)in->bLen;
   native->c = _qaic_sequences_numbers_list_unpack(_qaic, in->cLen);
   native->cLen = (int)in->cLen;
   native->d = _qaic_sequences__seq1_short_t_list_unpack(_qaic, in->dLen);
   native->dLen = (int)in->dLen;
}

static void _qaic_sequences_holder_prepare(_qaic_sequences_message* _qaic,
                                           const struct _qaic_sequences_holder_lengths* in, holder* native)
{
   native->a = (int*)_qaic_sequences_rout(_qaic, in->aLen, sizeof *native->a, 4);
   native->aLen = (int)in->aLen;
   native->b = (point*)_qaic_sequences_rout(_qaic, in->bLen, sizeof *native->b, 2);
   native->bLen = (int)in->bLen;
   native->c = _qaic_sequences_numbers_list_prepare(_qaic, in->cLen);
   native->cLen = (int)in->cLen;
   native->d = _qaic_sequences__seq1_short_t_list_prepare(_qaic, in->dLen);
   native->dLen = (int)in->dLen;
}

static int _qaic_call_sequences_in_plain(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
      uint32_t eLen;
   } in;
   remote_arg _qaic_args[6];
   int _qaic_err;

   if (!_qaic_sequences_counts(_qaic_sc, 6, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_sequences_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_sequences_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_sequences_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_sequences_entry(&_qaic_pra[3]);
   _qaic_args[4] = _qaic_sequences_entry(&_qaic_pra[4]);
   _qaic_args[5] = _qaic_sequences_entry(&_qaic_pra[5]);
   if (!_qaic_sequences_read(&in, 20, &_qaic_args[0])
       || !_qaic_sequences_fits(&_qaic_args[1], in.aLen, sizeof(int), 4)
       || !_qaic_sequences_fits(&_qaic_args[2], in.bLen, sizeof(int), 4)
       || !_qaic_sequences_fits(&_qaic_args[3], in.cLen, sizeof(double), 8)
       || !_qaic_sequences_fits(&_qaic_args[4], in.dLen, sizeof(boolean), 1)
       || !_qaic_sequences_fits(&_qaic_args[5], in.eLen, sizeof(_wchar_t), 2))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(sequences_in_plain)((const int*)_qaic_args[1].buf.pv, (int)in.aLen,
                                               (const int*)_qaic_args[2].buf.pv, (int)in.bLen,
                                               (const double*)_qaic_args[3].buf.pv, (int)in.cLen,
                                               (const boolean*)_qaic_args[4].buf.pv, (int)in.dLen,
                                               (const _wchar_t*)_qaic_args[5].buf.pv, (int)in.eLen);
   return _qaic_err;
}

static int _qaic_call_sequences_rout_plain(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   remote_arg _qaic_args[5];
   int _qaic_err;

   if (!_qaic_sequences_counts(_qaic_sc, 1, 4, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_sequences_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_sequences_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_sequences_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_sequences_entry(&_qaic_pra[3]);
   _qaic_args[4] = _qaic_sequences_entry(&_qaic_pra[4]);
   if (!_qaic_sequences_read(&in, 16, &_qaic_args[0])
       || !_qaic_sequences_fits(&_qaic_args[1], in.aLen, sizeof(unsigned char), 1)
       || !_qaic_sequences_fits(&_qaic_args[2], in.bLen, sizeof(uint64), 8)
       || !_qaic_sequences_fits(&_qaic_args[3], in.cLen, sizeof(uint8_t), 1)
       || !_qaic_sequences_fits(&_qaic_args[4], in.dLen, sizeof(boolean), 1))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(sequences_rout_plain)((unsigned char*)_qaic_args[1].buf.pv, (int)in.aLen,
                                                 (uint64*)_qaic_args[2].buf.pv, (int)in.bLen,
                                                 (uint8_t*)_qaic_args[3].buf.pv, (int)in.cLen,
                                                 (boolean*)_qaic_args[4].buf.pv, (int)in.dLen);
   return _qaic_err;
}

static int _qaic_call_sequences_inrout_plain(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen[2];
      uint32_t bLen[2];
      uint32_t cLen[2];
   } in;
   remote_arg _qaic_args[7];
   int _qaic_err;

   if (!_qaic_sequences_counts(_qaic_sc, 4, 3, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_sequences_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_sequences_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_sequences_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_sequences_entry(&_qaic_pra[3]);
   _qaic_args[4] = _qaic_sequences_entry(&_qaic_pra[4]);
   _qaic_args[5] = _qaic_sequences_entry(&_qaic_pra[5]);
   _qaic_args[6] = _qaic_sequences_entry(&_qaic_pra[6]);
   if (!_qaic_sequences_read(&in, 24, &_qaic_args[0])
       || in.aLen[0] > in.aLen[1]
       || !_qaic_sequences_fits(&_qaic_args[1], in.aLen[0], sizeof(unsigned char), 1)
       || !_qaic_sequences_fits(&_qaic_args[4], in.aLen[1], sizeof(unsigned char), 1)
       || in.bLen[0] > in.bLen[1]
       || !_qaic_sequences_fits(&_qaic_args[2], in.bLen[0], sizeof(float), 4)
       || !_qaic_sequences_fits(&_qaic_args[5], in.bLen[1], sizeof(float), 4)
       || in.cLen[0] > in.cLen[1]
       || !_qaic_sequences_fits(&_qaic_args[3], in.cLen[0], sizeof(boolean), 1)
       || !_qaic_sequences_fits(&_qaic_args[6], in.cLen[1], sizeof(boolean), 1))
      return (int)AEE_EBADPARM;
   _qaic_sequences_move(&_qaic_args[4], &_qaic_args[1], in.aLen[0] * sizeof(unsigned char));
   _qaic_sequences_move(&_qaic_args[5], &_qaic_args[2], in.bLen[0] * sizeof(float));
   _qaic_sequences_move(&_qaic_args[6], &_qaic_args[3], in.cLen[0] * sizeof(boolean));
   _qaic_err = __QAIC_IMPL(sequences_inrout_plain)((unsigned char*)_qaic_args[4].buf.pv, (int)in.aLen[1],
                                                   (float*)_qaic_args[5].buf.pv, (int)in.bLen[1],
                                                   (boolean*)_qaic_args[6].buf.pv, (int)in.cLen[1]);
   return _qaic_err;
}

static int _qaic_call_sequences_in_elements(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   remote_arg _qaic_args[5];
   int _qaic_err;

   if (!_qaic_sequences_counts(_qaic_sc, 5, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_sequences_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_sequences_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_sequences_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_sequences_entry(&_qaic_pra[3]);
   _qaic_args[4] = _qaic_sequences_entry(&_qaic_pra[4]);
   if (!_qaic_sequences_read(&in, 16, &_qaic_args[0])
       || !_qaic_sequences_fits(&_qaic_args[1], in.aLen, sizeof(kind), 4)
       || !_qaic_sequences_fits(&_qaic_args[2], in.bLen, sizeof(point), 2)
       || !_qaic_sequences_fits(&_qaic_args[3], in.cLen, sizeof(unsigned char), 1)
       || !_qaic_sequences_fits(&_qaic_args[4], in.dLen, sizeof(unsigned char), 1))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(sequences_in_elements)((const kind*)_qaic_args[1].buf.pv, (int)in.aLen,
                                                  (const point*)_qaic_args[2].buf.pv, (int)in.bLen,
                                                  (const unsigned char*)_qaic_args[3].buf.pv, (int)in.cLen,
                                                  (const unsigned char*)_qaic_args[4].buf.pv, (int)in.dLen);
   return _qaic_err;
}

static int _qaic_call_sequences_rout_elements(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen[2];
   } in;
   remote_arg _qaic_args[5];
   int _qaic_err;

   if (!_qaic_sequences_counts(_qaic_sc, 2, 3, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_sequences_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_sequences_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_sequences_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_sequences_entry(&_qaic_pra[3]);
   _qaic_args[4] = _qaic_sequences_entry(&_qaic_pra[4]);
   if (!_qaic_sequences_read(&in, 16, &_qaic_args[0])
       || !_qaic_sequences_fits(&_qaic_args[2], in.aLen, sizeof(kind), 4)
       || !_qaic_sequences_fits(&_qaic_args[3], in.bLen, sizeof(point), 2)
       || in.cLen[0] > in.cLen[1]
       || !_qaic_sequences_fits(&_qaic_args[1], in.cLen[0], sizeof(point), 2)
       || !_qaic_sequences_fits(&_qaic_args[4], in.cLen[1], sizeof(point), 2))
      return (int)AEE_EBADPARM;
   _qaic_sequences_move(&_qaic_args[4], &_qaic_args[1], in.cLen[0] * sizeof(point));
   _qaic_err = __QAIC_IMPL(sequences_rout_elements)((kind*)_qaic_args[2].buf.pv, (int)in.aLen,
                                                    (point*)_qaic_args[3].buf.pv, (int)in.bLen,
                                                    (point*)_qaic_args[4].buf.pv, (int)in.cLen[1]);
   return _qaic_err;
}

static int _qaic_call_sequences_in_nested(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      numbers* a;
      table* b;
   } native;
   _qaic_sequences_message _qaic[1];

   if (!_qaic_sequences_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(numbers), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_sequences_primary(_qaic, &in, 8);
   native.a = _qaic_sequences_numbers_list_unpack(_qaic, in.aLen);
   native.b = _qaic_sequences_table_list_unpack(_qaic, in.bLen);
   if (_qaic_sequences_complete(_qaic))
      _qaic->err = __QAIC_IMPL(sequences_in_nested)(native.a, (int)in.aLen, native.b, (int)in.bLen);
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_sequences_rout_nested(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      numbers* a;
      table* b;
   } native;
   _qaic_sequences_message _qaic[1];

   if (!_qaic_sequences_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(numbers), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_sequences_primary(_qaic, &in, 8);
   native.a = _qaic_sequences_numbers_list_prepare(_qaic, in.aLen);
   native.b = _qaic_sequences_table_list_prepare(_qaic, in.bLen);
   if (_qaic_sequences_complete(_qaic))
      _qaic->err = __QAIC_IMPL(sequences_rout_nested)(native.a, (int)in.aLen, native.b, (int)in.bLen);
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_sequences_anonymous(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      _seq1_octet_t* a;
      _seq1_octet_t* b;
   } native;
   _qaic_sequences_message _qaic[1];

   if (!_qaic_sequences_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_seq1_octet_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_sequences_primary(_qaic, &in, 8);
   native.a = _qaic_sequences__seq1_octet_t_list_unpack(_qaic, in.aLen);
   native.b = _qaic_sequences__seq1_octet_t_2_list_prepare(_qaic, in.bLen);
   if (_qaic_sequences_complete(_qaic))
      _qaic->err = __QAIC_IMPL(sequences_anonymous)(native.a, (int)in.aLen, native.b, (int)in.bLen);
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_sequences_in_holder(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_sequences_holder_in a;
   } in;
   struct {
      holder a;
   } native;
   _qaic_sequences_message _qaic[1];

   if (!_qaic_sequences_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(numbers), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_sequences_primary(_qaic, &in, 16);
   _qaic_sequences_holder_unpack(_qaic, &in.a, &native.a);
   if (_qaic_sequences_complete(_qaic))
      _qaic->err = __QAIC_IMPL(sequences_in_holder)(&native.a);
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_sequences_rout_holder(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_sequences_holder_lengths a;
   } in;
   struct {
      holder a;
   } native;
   _qaic_sequences_message _qaic[1];

   if (!_qaic_sequences_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(numbers), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_sequences_primary(_qaic, &in, 16);
   _qaic_sequences_holder_prepare(_qaic, &in.a, &native.a);
   if (_qaic_sequences_complete(_qaic))
      _qaic->err = __QAIC_IMPL(sequences_rout_holder)(&native.a);
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_sequences_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_sequences_in_plain,
   _qaic_call_sequences_rout_plain,
   _qaic_call_sequences_inrout_plain,
   _qaic_call_sequences_in_elements,
   _qaic_call_sequences_rout_elements,
   _qaic_call_sequences_in_nested,
   _qaic_call_sequences_rout_nested,
   _qaic_call_sequences_anonymous,
   _qaic_call_sequences_in_holder,
   _qaic_call_sequences_rout_holder,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(sequences_skel_invoke)(uint32_t _qaic_sc,
                                                          remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_sequences_methods / sizeof _qaic_sequences_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_sequences_methods[_qaic_method](_qaic_sc, _qaic_pra);
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _SEQUENCES_SKEL_H */
