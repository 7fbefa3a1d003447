#ifndef _STRINGS_SKEL_H
#define _STRINGS_SKEL_H

#include "strings.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t strings_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(strings_skel_invoke)(uint32_t _qaic_sc,
                                                        remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t strings_skel_invoke_qaic_version = 10051;

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/* The message has exactly the arguments of the method. */
static inline int _qaic_strings_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                       uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_strings_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_strings_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_strings_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_strings_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_strings_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_strings_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_strings_fits(arg, count, size, size)
          && memcmp((const char*)arg->buf.pv + (count - 1) * size, "\0", size) == 0;
}

/* What the client gives to an inrout parameter goes where the results will be. */
static inline void _qaic_strings_move(const remote_arg* to, const remote_arg* from, size_t size)
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
} _qaic_strings_message;

/* Each argument can bring one native element of at most `size` bytes; all of them come out of one block. */
static int _qaic_strings_begin(_qaic_strings_message* message, uint32_t sc, remote_arg* pra, uint64_t size,
                               uint64_t extra)
{
   const uint32_t ins = REMOTE_SCALARS_INBUFS(sc), routs = REMOTE_SCALARS_OUTBUFS(sc);
   const uint32_t in_handles = REMOTE_SCALARS_INHANDLES(sc), rout_handles = REMOTE_SCALARS_OUTHANDLES(sc);
   const size_t count = (size_t)ins + routs + in_handles + rout_handles;
   const uint64_t memory = count * ((size + 7) / 8 * 8) + (extra + 7) / 8 * 8;
   uint64_t bytes = count * sizeof *pra + memory;
   remote_arg* args;

   memset(message, 0, offsetof(_qaic_strings_message, space));
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
      _qaic_strings_fetch(args, pra, count * sizeof *pra);
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
static inline void* _qaic_strings_take(_qaic_strings_message* message, const remote_arg** next,
                                       const remote_arg* end, uint32_t count, size_t size, size_t alignment)
{
   const remote_arg* arg = *next;

   if (message->err == AEE_SUCCESS && (arg == end || !_qaic_strings_fits(arg, count, size, alignment)))
      message->err = (int)AEE_EBADPARM;
   if (message->err != AEE_SUCCESS)
      return NULL;
   *next = arg + 1;
   return arg->buf.pv;
}

static inline void* _qaic_strings_in(_qaic_strings_message* message, uint32_t count, size_t size,
                                     size_t alignment)
{
   return _qaic_strings_take(message, &message->in, message->in_end, count, size, alignment);
}

static inline void _qaic_strings_primary(_qaic_strings_message* message, void* to, size_t size)
{
   const void* data = _qaic_strings_in(message, 1, size, 1);

   if (data != NULL)
      _qaic_strings_fetch(to, data, size);
}

static inline void* _qaic_strings_rout(_qaic_strings_message* message, uint32_t count, size_t size,
                                       size_t alignment)
{
   return _qaic_strings_take(message, &message->rout, message->rout_end, count, size, alignment);
}

static inline void* _qaic_strings_string(_qaic_strings_message* message, uint32_t count, size_t size)
{
   const char* data = (const char*)_qaic_strings_take(message, &message->in, message->in_end, count, size,
                                                      size);

   if (message->err == AEE_SUCCESS && (count == 0 || memcmp(data + (count - 1) * size, "\0\0\0", size) != 0))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS ? (void*)(uintptr_t)data : NULL;
}

/* The elements of a list will use at least this many arguments. */
static inline void _qaic_strings_expect(_qaic_strings_message* message, uint64_t count)
{
   const uint64_t size = (uint64_t)(message->in_end - message->in) + (uint64_t)(message->rout_end - message->rout)
                         + (uint64_t)(message->in_handle_end - message->in_handle)
                         + (uint64_t)(message->rout_handle_end - message->rout_handle);

   if (message->err == AEE_SUCCESS && count > size)
      message->err = (int)AEE_EBADPARM;
}

/* Zeroed memory for native elements. */
static inline void* _qaic_strings_allocate(_qaic_strings_message* message, uint32_t count, size_t size)
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

static void _qaic_strings_release(_qaic_strings_message* message)
{
   if (message->block != message->space)
      FREE(message->block);
}

/* Everything was understood and nothing is left over. */
static int _qaic_strings_complete(_qaic_strings_message* message)
{
   if (message->err == AEE_SUCCESS
       && (message->in != message->in_end || message->rout != message->rout_end
           || message->in_handle != message->in_handle_end || message->rout_handle != message->rout_handle_end))
      message->err = (int)AEE_EBADPARM;
   return message->err == AEE_SUCCESS;
}

struct _qaic_strings_person_in {
   uint32_t nameLen;
   uint32_t wide_nameLen;
   uint32_t nick_nameLen;
};

struct _qaic_strings_person_lengths {
   uint32_t nameLen;
   uint32_t wide_nameLen;
   uint32_t nick_nameLen;
};

_QAIC_STATIC_ASSERT(sizeof(person) == (sizeof(void*) == 8 ? 48 : 24) && offsetof(person, name) == 0 &&
                    offsetof(person, wide_name) == (sizeof(void*) == 8 ? 16 : 8) &&
                    offsetof(person, nick_name) == (sizeof(void*) == 8 ? 32 : 16), "layout of person");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_strings_person_in) == 12, "layout of struct _qaic_strings_person_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_strings_person_lengths) == 12,
                    "layout of struct _qaic_strings_person_lengths");

static _cstring1_t* _qaic_strings_string_list_unpack(_qaic_strings_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_strings_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _cstring1_t* native;

   _qaic_strings_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_cstring1_t*)_qaic_strings_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_strings_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (char*)_qaic_strings_string(_qaic, in, sizeof *native[_qaic_i].data);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _cstring1_t* _qaic_strings_string_list_prepare(_qaic_strings_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_strings_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _cstring1_t* native;

   _qaic_strings_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_cstring1_t*)_qaic_strings_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_strings_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (char*)_qaic_strings_rout(_qaic, in, sizeof *native[_qaic_i].data, 1);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _wstring1_t* _qaic_strings_wstring_list_unpack(_qaic_strings_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_strings_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _wstring1_t* native;

   _qaic_strings_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_wstring1_t*)_qaic_strings_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_strings_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (_wchar_t*)_qaic_strings_string(_qaic, in, sizeof *native[_qaic_i].data);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static _wstring1_t* _qaic_strings_wstring_list_prepare(_qaic_strings_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_strings_in(_qaic, _qaic_n, sizeof(uint32_t),
         1);
   _wstring1_t* native;

   _qaic_strings_expect(_qaic, (uint64_t)_qaic_n * 1);
   native = (_wstring1_t*)_qaic_strings_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      uint32_t in;

      _qaic_strings_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      native[_qaic_i].data = (_wchar_t*)_qaic_strings_rout(_qaic, in, sizeof *native[_qaic_i].data, 2);
      native[_qaic_i].dataLen = (int)in;
   }
   return native;
}

static void _qaic_strings_person_unpack(_qaic_strings_message* _qaic, struct _qaic_strings_person_in* in,
                                        person* native)
{
   native->name = (char*)_qaic_strings_string(_qaic, in->nameLen, sizeof *native->name);
   native->nameLen = (int)in->nameLen;
   native->wide_name = (_wchar_t*)_qaic_strings_string(_qaic, in->wide_nameLen, sizeof *native->wide_name);
   native->wide_nameLen = (int)in->wide_nameLen;
   native->nick_name = (char*)_qaic_strings_string(_qaic, in->nick_nameLen, sizeof *native->nick_name);
   native->nick_nameLen = (int)in->nick_nameLen;
}

static void _qaic_strings_person_prepare(_qaic_strings_message* _qaic,
                                         const struct _qaic_strings_person_lengths* in, person* native)
{
   native->name = (char*)_qaic_strings_rout(_qaic, in->nameLen, sizeof *native->name, 1);
   native->nameLen = (int)in->nameLen;
   native->wide_name = (_wchar_t*)_qaic_strings_rout(_qaic, in->wide_nameLen, sizeof *native->wide_name, 2);
   native->wide_nameLen = (int)in->wide_nameLen;
   native->nick_name = (char*)_qaic_strings_rout(_qaic, in->nick_nameLen, sizeof *native->nick_name, 1);
   native->nick_nameLen = (int)in->nick_nameLen;
}

static person* _qaic_strings_person_list_unpack(_qaic_strings_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_strings_in(_qaic, _qaic_n,
         sizeof(struct _qaic_strings_person_in), 1);
   person* native;

   _qaic_strings_expect(_qaic, (uint64_t)_qaic_n * 3);
   native = (person*)_qaic_strings_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_strings_person_in in;

      _qaic_strings_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_strings_person_unpack(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static person* _qaic_strings_person_list_prepare(_qaic_strings_message* _qaic, uint32_t _qaic_n)
{
   const unsigned char* _qaic_in = (const unsigned char*)_qaic_strings_in(_qaic, _qaic_n,
         sizeof(struct _qaic_strings_person_lengths), 1);
   person* native;

   _qaic_strings_expect(_qaic, (uint64_t)_qaic_n * 3);
   native = (person*)_qaic_strings_allocate(_qaic, _qaic_n, sizeof *native);
   for (uint32_t _qaic_i = 0; _qaic->err == AEE_SUCCESS && _qaic_i < _qaic_n; _qaic_i++) {
      struct _qaic_strings_person_lengths in;

      _qaic_strings_fetch(&in, _qaic_in + _qaic_i * sizeof in, sizeof in);
      _qaic_strings_person_prepare(_qaic, &in, &native[_qaic_i]);
   }
   return native;
}

static int _qaic_call_strings_in_string(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_strings_counts(_qaic_sc, 2, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_strings_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_strings_entry(&_qaic_pra[1]);
   if (!_qaic_strings_read(&in, 4, &_qaic_args[0])
       || !_qaic_strings_terminated(&_qaic_args[1], in.aLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(strings_in_string)((const char*)_qaic_args[1].buf.pv);
   return _qaic_err;
}

static int _qaic_call_strings_in_wstring(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_strings_counts(_qaic_sc, 2, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_strings_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_strings_entry(&_qaic_pra[1]);
   if (!_qaic_strings_read(&in, 4, &_qaic_args[0])
       || !_qaic_strings_terminated(&_qaic_args[1], in.aLen, sizeof(_wchar_t)))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(strings_in_wstring)((const _wchar_t*)_qaic_args[1].buf.pv);
   return _qaic_err;
}

static int _qaic_call_strings_rout_both(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   remote_arg _qaic_args[3];
   int _qaic_err;

   if (!_qaic_strings_counts(_qaic_sc, 1, 2, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_strings_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_strings_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_strings_entry(&_qaic_pra[2]);
   if (!_qaic_strings_read(&in, 8, &_qaic_args[0])
       || !_qaic_strings_fits(&_qaic_args[1], in.aLen, sizeof(char), 1)
       || !_qaic_strings_fits(&_qaic_args[2], in.bLen, sizeof(_wchar_t), 2))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(strings_rout_both)((char*)_qaic_args[1].buf.pv, (int)in.aLen,
                                              (_wchar_t*)_qaic_args[2].buf.pv, (int)in.bLen);
   return _qaic_err;
}

static int _qaic_call_strings_inrout_both(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen[2];
      uint32_t bLen[2];
   } in;
   remote_arg _qaic_args[5];
   int _qaic_err;

   if (!_qaic_strings_counts(_qaic_sc, 3, 2, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_strings_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_strings_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_strings_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_strings_entry(&_qaic_pra[3]);
   _qaic_args[4] = _qaic_strings_entry(&_qaic_pra[4]);
   if (!_qaic_strings_read(&in, 16, &_qaic_args[0])
       || in.aLen[0] > in.aLen[1]
       || !_qaic_strings_terminated(&_qaic_args[1], in.aLen[0], sizeof(char))
       || !_qaic_strings_fits(&_qaic_args[3], in.aLen[1], sizeof(char), 1)
       || in.bLen[0] > in.bLen[1]
       || !_qaic_strings_terminated(&_qaic_args[2], in.bLen[0], sizeof(_wchar_t))
       || !_qaic_strings_fits(&_qaic_args[4], in.bLen[1], sizeof(_wchar_t), 2))
      return (int)AEE_EBADPARM;
   _qaic_strings_move(&_qaic_args[3], &_qaic_args[1], in.aLen[0] * sizeof(char));
   ((char*)_qaic_args[3].buf.pv)[in.aLen[0] - 1] = 0;
   _qaic_strings_move(&_qaic_args[4], &_qaic_args[2], in.bLen[0] * sizeof(_wchar_t));
   ((_wchar_t*)_qaic_args[4].buf.pv)[in.bLen[0] - 1] = 0;
   _qaic_err = __QAIC_IMPL(strings_inrout_both)((char*)_qaic_args[3].buf.pv, (int)in.aLen[1],
                                                (_wchar_t*)_qaic_args[4].buf.pv, (int)in.bLen[1]);
   return _qaic_err;
}

static int _qaic_call_strings_aliases(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
   } in;
   remote_arg _qaic_args[4];
   int _qaic_err;

   if (!_qaic_strings_counts(_qaic_sc, 3, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_strings_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_strings_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_strings_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_strings_entry(&_qaic_pra[3]);
   if (!_qaic_strings_read(&in, 12, &_qaic_args[0])
       || !_qaic_strings_terminated(&_qaic_args[1], in.aLen, sizeof(char))
       || !_qaic_strings_terminated(&_qaic_args[2], in.bLen, sizeof(char))
       || !_qaic_strings_fits(&_qaic_args[3], in.cLen, sizeof(_wchar_t), 2))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(strings_aliases)((const char*)_qaic_args[1].buf.pv,
                                            (const char*)_qaic_args[2].buf.pv,
                                            (_wchar_t*)_qaic_args[3].buf.pv, (int)in.cLen);
   return _qaic_err;
}

static int _qaic_call_strings_mixed(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      unsigned char b;
      uint32_t cLen;
      short d;
      uint32_t eLen[2];
   } in;
   struct {
      short d;
   } rout;
   remote_arg _qaic_args[6];
   int _qaic_err;

   if (!_qaic_strings_counts(_qaic_sc, 3, 3, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_strings_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_strings_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_strings_entry(&_qaic_pra[2]);
   _qaic_args[3] = _qaic_strings_entry(&_qaic_pra[3]);
   _qaic_args[4] = _qaic_strings_entry(&_qaic_pra[4]);
   _qaic_args[5] = _qaic_strings_entry(&_qaic_pra[5]);
   if (!_qaic_strings_read(&in, 24, &_qaic_args[0])
       || !_qaic_strings_fits(&_qaic_args[3], 1, 2, 1)
       || !_qaic_strings_terminated(&_qaic_args[1], in.aLen, sizeof(char))
       || !_qaic_strings_fits(&_qaic_args[4], in.cLen, sizeof(char), 1)
       || in.eLen[0] > in.eLen[1]
       || !_qaic_strings_terminated(&_qaic_args[2], in.eLen[0], sizeof(char))
       || !_qaic_strings_fits(&_qaic_args[5], in.eLen[1], sizeof(char), 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   rout.d = in.d;
   _qaic_strings_move(&_qaic_args[5], &_qaic_args[2], in.eLen[0] * sizeof(char));
   ((char*)_qaic_args[5].buf.pv)[in.eLen[0] - 1] = 0;
   _qaic_err = __QAIC_IMPL(strings_mixed)((const char*)_qaic_args[1].buf.pv, in.b,
                                          (char*)_qaic_args[4].buf.pv, (int)in.cLen, &rout.d,
                                          (char*)_qaic_args[5].buf.pv, (int)in.eLen[1]);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[3].buf.pv, &rout, 2);
   return _qaic_err;
}

static int _qaic_call_strings_in_elements(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   struct {
      _cstring1_t* a;
      _cstring1_t* b;
      text* c;
      _wstring1_t* d;
   } native;
   _qaic_strings_message _qaic[1];

   if (!_qaic_strings_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_cstring1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_strings_primary(_qaic, &in, 16);
   native.a = _qaic_strings_string_list_unpack(_qaic, in.aLen);
   native.b = _qaic_strings_string_list_unpack(_qaic, in.bLen);
   native.c = _qaic_strings_string_list_unpack(_qaic, in.cLen);
   native.d = _qaic_strings_wstring_list_unpack(_qaic, in.dLen);
   if (_qaic_strings_complete(_qaic))
      _qaic->err = __QAIC_IMPL(strings_in_elements)(native.a, (int)in.aLen, native.b, (int)in.bLen, native.c,
                                                    (int)in.cLen, native.d, (int)in.dLen);
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_strings_rout_elements(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      _cstring1_t* a;
      _wstring1_t* b;
   } native;
   _qaic_strings_message _qaic[1];

   if (!_qaic_strings_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(_cstring1_t), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_strings_primary(_qaic, &in, 8);
   native.a = _qaic_strings_string_list_prepare(_qaic, in.aLen);
   native.b = _qaic_strings_wstring_list_prepare(_qaic, in.bLen);
   if (_qaic_strings_complete(_qaic))
      _qaic->err = __QAIC_IMPL(strings_rout_elements)(native.a, (int)in.aLen, native.b, (int)in.bLen);
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_strings_in_person(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_strings_person_in a;
   } in;
   struct {
      person a;
   } native;
   _qaic_strings_message _qaic[1];

   if (!_qaic_strings_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_strings_primary(_qaic, &in, 12);
   _qaic_strings_person_unpack(_qaic, &in.a, &native.a);
   if (_qaic_strings_complete(_qaic))
      _qaic->err = __QAIC_IMPL(strings_in_person)(&native.a);
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_strings_rout_person(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      struct _qaic_strings_person_lengths a;
   } in;
   struct {
      person a;
   } native;
   _qaic_strings_message _qaic[1];

   if (!_qaic_strings_begin(_qaic, _qaic_sc, _qaic_pra, 0, 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_strings_primary(_qaic, &in, 12);
   _qaic_strings_person_prepare(_qaic, &in.a, &native.a);
   if (_qaic_strings_complete(_qaic))
      _qaic->err = __QAIC_IMPL(strings_rout_person)(&native.a);
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

static int _qaic_call_strings_people(uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   struct {
      person* a;
      person* b;
   } native;
   _qaic_strings_message _qaic[1];

   if (!_qaic_strings_begin(_qaic, _qaic_sc, _qaic_pra, sizeof(person), 0))
      return _qaic->err;
   memset(&native, 0, sizeof native);
   memset(&in, 0, sizeof in);
   _qaic_strings_primary(_qaic, &in, 8);
   native.a = _qaic_strings_person_list_unpack(_qaic, in.aLen);
   native.b = _qaic_strings_person_list_prepare(_qaic, in.bLen);
   if (_qaic_strings_complete(_qaic))
      _qaic->err = __QAIC_IMPL(strings_people)(native.a, (int)in.aLen, native.b, (int)in.bLen);
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

static int (*const _qaic_strings_methods[])(uint32_t, remote_arg*) = {
   _qaic_call_strings_in_string,
   _qaic_call_strings_in_wstring,
   _qaic_call_strings_rout_both,
   _qaic_call_strings_inrout_both,
   _qaic_call_strings_aliases,
   _qaic_call_strings_mixed,
   _qaic_call_strings_in_elements,
   _qaic_call_strings_rout_elements,
   _qaic_call_strings_in_person,
   _qaic_call_strings_rout_person,
   _qaic_call_strings_people,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(strings_skel_invoke)(uint32_t _qaic_sc,
                                                        remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_strings_methods / sizeof _qaic_strings_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_strings_methods[_qaic_method](_qaic_sc, _qaic_pra);
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _STRINGS_SKEL_H */
