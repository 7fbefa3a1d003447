#ifndef _STRINGS_STUB_H
#define _STRINGS_STUB_H

#include "strings.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

static remote_arg _qaic_strings_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_strings_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_strings_string_size(const char* data)
{
   size_t length = data == NULL ? INT32_MAX : strlen(data);

   return length < INT32_MAX ? (uint32_t)length + 1 : 0;
}

/* Characters of a wide string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_strings_wstring_size(const _wchar_t* data)
{
   uint32_t length = data == NULL ? INT32_MAX : 0;

   while (length < INT32_MAX && data[length] != 0)
      length++;
   return length < INT32_MAX ? length + 1 : 0;
}

/* The same for a string that must end within a buffer. */
static uint32_t _qaic_strings_string_size_in(const char* data, int count)
{
   const char* end = data == NULL || count <= 0 ? NULL : (const char*)memchr(data, 0, (size_t)count);

   return end == NULL ? 0 : (uint32_t)(end - data) + 1;
}

/* The same for a wide string that must end within a buffer. */
static uint32_t _qaic_strings_wstring_size_in(const _wchar_t* data, int count)
{
   int length = data == NULL ? count : 0;

   while (length < count && data[length] != 0)
      length++;
   return length < count ? (uint32_t)length + 1 : 0;
}

/* A call whose arguments are counted first and filled in then. */
typedef struct {
   size_t ins, routs, in_handles, rout_handles;     /* how many of each kind */
   uint64_t bytes;                                  /* memory for records */
   remote_arg* args;                                /* one block: arguments, then records */
   remote_arg *in, *rout, *in_handle, *rout_handle; /* the next of each kind */
   unsigned char* memory;                           /* the next free byte */
   int err;
   remote_arg space[24];                            /* the block of a small call */
} _qaic_strings_call;

static void _qaic_strings_require(_qaic_strings_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_strings_reserve(_qaic_strings_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_strings_memory(_qaic_strings_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_strings_begin(_qaic_strings_call* call, size_t primary_ins, size_t primary_routs)
{
   uint64_t count;

   if (call->err != AEE_SUCCESS)
      return 0;
   if (call->in_handles > 15 || call->rout_handles > 15)
      call->err = (int)AEE_EBADPARM;
   else if (call->ins > 254 || call->routs > 254)
      call->err = (int)AEE_EUNSUPPORTED;
   if (call->err != AEE_SUCCESS)
      return 0;
   call->ins += primary_ins;
   call->routs += primary_routs;
   count = (uint64_t)call->ins + call->routs + call->in_handles + call->rout_handles;
   call->bytes += count * sizeof(remote_arg);
   if (call->bytes <= sizeof call->space)
      call->args = call->space;
   else
      call->args = call->bytes > SIZE_MAX / 2 ? NULL : (remote_arg*)MALLOC((size_t)call->bytes);
   if (call->args == NULL) {
      call->err = (int)AEE_ENOMEMORY;
      return 0;
   }
   call->in = call->args;
   call->rout = call->in + call->ins;
   call->in_handle = call->rout + call->routs;
   call->rout_handle = call->in_handle + call->in_handles;
   call->memory = (unsigned char*)(call->args + count);
   /* Packing sets every buffer, but only parts of handles and records. */
   memset(call->in_handle, 0, (size_t)call->bytes - (call->ins + call->routs) * sizeof(remote_arg));
   return 1;
}

static uint32_t _qaic_strings_scalars(const _qaic_strings_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_strings_release(_qaic_strings_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_strings_rewind(_qaic_strings_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
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

static void _qaic_strings_string_list_count(_qaic_strings_call* _qaic, const _cstring1_t* native, int _qaic_n)
{
   _qaic_strings_require(_qaic, _qaic_strings_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_strings_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_strings_require(_qaic, _qaic_strings_string_size(native[_qaic_i].data) != 0);
      _qaic->ins++;
   }
}

static void _qaic_strings_string_list_pack(_qaic_strings_call* _qaic, const _cstring1_t* native, int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_strings_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_strings_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = _qaic_strings_string_size(native[_qaic_i].data);
      *_qaic->in++ = _qaic_strings_argument(native[_qaic_i].data, in[_qaic_i] * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_strings_string_list_rout_count(_qaic_strings_call* _qaic, _cstring1_t* native, int _qaic_n)
{
   _qaic_strings_require(_qaic, _qaic_strings_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_strings_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_strings_require(_qaic,
                            _qaic_strings_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                sizeof *native[_qaic_i].data));
      _qaic->routs++;
   }
}

static void _qaic_strings_string_list_rout_pack(_qaic_strings_call* _qaic, _cstring1_t* native, int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_strings_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_strings_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->rout++ = _qaic_strings_argument(native[_qaic_i].data,
                                              (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_strings_string_list_rout_unpack(_qaic_strings_call* _qaic, _cstring1_t* native, int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      if (native[_qaic_i].dataLen > 0)
         native[_qaic_i].data[native[_qaic_i].dataLen - 1] = 0;
      _qaic->rout++;
   }
}

static void _qaic_strings_wstring_list_count(_qaic_strings_call* _qaic, const _wstring1_t* native,
                                             int _qaic_n)
{
   _qaic_strings_require(_qaic, _qaic_strings_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_strings_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_strings_require(_qaic, _qaic_strings_wstring_size(native[_qaic_i].data) != 0);
      _qaic->ins++;
   }
}

static void _qaic_strings_wstring_list_pack(_qaic_strings_call* _qaic, const _wstring1_t* native, int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_strings_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_strings_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = _qaic_strings_wstring_size(native[_qaic_i].data);
      *_qaic->in++ = _qaic_strings_argument(native[_qaic_i].data, in[_qaic_i] * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_strings_wstring_list_rout_count(_qaic_strings_call* _qaic, _wstring1_t* native, int _qaic_n)
{
   _qaic_strings_require(_qaic, _qaic_strings_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_strings_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_strings_require(_qaic,
                            _qaic_strings_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                sizeof *native[_qaic_i].data));
      _qaic->routs++;
   }
}

static void _qaic_strings_wstring_list_rout_pack(_qaic_strings_call* _qaic, _wstring1_t* native, int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_strings_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_strings_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->rout++ = _qaic_strings_argument(native[_qaic_i].data,
                                              (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_strings_wstring_list_rout_unpack(_qaic_strings_call* _qaic, _wstring1_t* native,
                                                   int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      if (native[_qaic_i].dataLen > 0)
         native[_qaic_i].data[native[_qaic_i].dataLen - 1] = 0;
      _qaic->rout++;
   }
}

static void _qaic_strings_person_count(_qaic_strings_call* _qaic, const person* native)
{
   _qaic_strings_require(_qaic, _qaic_strings_string_size(native->name) != 0);
   _qaic->ins++;
   _qaic_strings_require(_qaic, _qaic_strings_wstring_size(native->wide_name) != 0);
   _qaic->ins++;
   _qaic_strings_require(_qaic, _qaic_strings_string_size(native->nick_name) != 0);
   _qaic->ins++;
}

static void _qaic_strings_person_pack(_qaic_strings_call* _qaic, const person* native,
                                      struct _qaic_strings_person_in* in)
{
   in->nameLen = _qaic_strings_string_size(native->name);
   *_qaic->in++ = _qaic_strings_argument(native->name, in->nameLen * sizeof *native->name);
   in->wide_nameLen = _qaic_strings_wstring_size(native->wide_name);
   *_qaic->in++ = _qaic_strings_argument(native->wide_name, in->wide_nameLen * sizeof *native->wide_name);
   in->nick_nameLen = _qaic_strings_string_size(native->nick_name);
   *_qaic->in++ = _qaic_strings_argument(native->nick_name, in->nick_nameLen * sizeof *native->nick_name);
}

static void _qaic_strings_person_rout_count(_qaic_strings_call* _qaic, person* native)
{
   _qaic_strings_require(_qaic, _qaic_strings_valid(native->name, native->nameLen, sizeof *native->name));
   _qaic->routs++;
   _qaic_strings_require(_qaic,
                         _qaic_strings_valid(native->wide_name, native->wide_nameLen,
                                             sizeof *native->wide_name));
   _qaic->routs++;
   _qaic_strings_require(_qaic,
                         _qaic_strings_valid(native->nick_name, native->nick_nameLen,
                                             sizeof *native->nick_name));
   _qaic->routs++;
}

static void _qaic_strings_person_rout_pack(_qaic_strings_call* _qaic, person* native,
                                           struct _qaic_strings_person_lengths* in)
{
   in->nameLen = (uint32_t)native->nameLen;
   *_qaic->rout++ = _qaic_strings_argument(native->name, (size_t)native->nameLen * sizeof *native->name);
   in->wide_nameLen = (uint32_t)native->wide_nameLen;
   *_qaic->rout++ = _qaic_strings_argument(native->wide_name,
                                           (size_t)native->wide_nameLen * sizeof *native->wide_name);
   in->nick_nameLen = (uint32_t)native->nick_nameLen;
   *_qaic->rout++ = _qaic_strings_argument(native->nick_name,
                                           (size_t)native->nick_nameLen * sizeof *native->nick_name);
}

static void _qaic_strings_person_rout_unpack(_qaic_strings_call* _qaic, person* native)
{
   if (native->nameLen > 0)
      native->name[native->nameLen - 1] = 0;
   _qaic->rout++;
   if (native->wide_nameLen > 0)
      native->wide_name[native->wide_nameLen - 1] = 0;
   _qaic->rout++;
   if (native->nick_nameLen > 0)
      native->nick_name[native->nick_nameLen - 1] = 0;
   _qaic->rout++;
}

static void _qaic_strings_person_list_count(_qaic_strings_call* _qaic, const person* native, int _qaic_n)
{
   _qaic_strings_require(_qaic, _qaic_strings_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_strings_reserve(_qaic, _qaic_n, sizeof(struct _qaic_strings_person_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_strings_person_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_strings_person_list_pack(_qaic_strings_call* _qaic, const person* native, int _qaic_n)
{
   struct _qaic_strings_person_in* in = (struct _qaic_strings_person_in*)_qaic_strings_memory(_qaic, _qaic_n,
         sizeof *in);

   *_qaic->in++ = _qaic_strings_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_strings_person_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_strings_person_list_rout_count(_qaic_strings_call* _qaic, person* native, int _qaic_n)
{
   _qaic_strings_require(_qaic, _qaic_strings_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_strings_reserve(_qaic, _qaic_n, sizeof(struct _qaic_strings_person_lengths));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_strings_person_rout_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_strings_person_list_rout_pack(_qaic_strings_call* _qaic, person* native, int _qaic_n)
{
   struct _qaic_strings_person_lengths* in = (struct _qaic_strings_person_lengths*)_qaic_strings_memory(_qaic,
         _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_strings_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_strings_person_rout_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_strings_person_list_rout_unpack(_qaic_strings_call* _qaic, person* native, int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_strings_person_rout_unpack(_qaic, &native[_qaic_i]);
   }
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _strings_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_strings_handle
#define _const_strings_handle ((remote_handle)-1)
#endif

#if defined(__qdsp6__) || defined(__hexagon__)
#ifdef __cplusplus
extern "C" {
#endif
#pragma weak adsp_pls_add_lookup
#pragma weak HAP_pls_add_lookup
extern int adsp_pls_add_lookup(uint32_t, uint32_t, int, int (*)(void*, void*), void*, void (*)(void*),
                               void**);
extern int HAP_pls_add_lookup(uint32_t, uint32_t, int, int (*)(void*, void*), void*, void (*)(void*), void**);
#ifdef __cplusplus
}
#endif

static int _qaic_strings_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_strings_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _strings_handle(void)
{
   static char _qaic_name[] = "strings";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_strings_handle;
   int _qaic_err = -1;

   if (_const_strings_handle != (remote_handle)-1)
      return _const_strings_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_strings_open_handle,
                                      _qaic_name, _qaic_strings_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_strings_open_handle,
                                     _qaic_name, _qaic_strings_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _strings_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                            uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _strings_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                            uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_strings_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _strings_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_strings_handle != (remote_handle)-1)
      return _const_strings_handle;
   _qaic_current = _qaic_strings_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("strings", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _strings_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_in_string)(const char* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
   } in;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.aLen = _qaic_strings_string_size(a);
   if (in.aLen == 0)
      return (int)AEE_EBADPARM;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_strings_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_strings_argument(a, in.aLen * sizeof *a);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 2, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_in_wstring)(const _wchar_t* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
   } in;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.aLen = _qaic_strings_wstring_size(a);
   if (in.aLen == 0)
      return (int)AEE_EBADPARM;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_strings_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_strings_argument(a, in.aLen * sizeof *a);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 2, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_rout_both)(char* a, int aLen, _wchar_t* b,
                                                      int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   remote_arg _qaic_args[3];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_strings_valid(a, aLen, sizeof *a) || !_qaic_strings_valid(b, bLen, sizeof *b))
      return (int)AEE_EBADPARM;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   _qaic_args[0] = _qaic_strings_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_strings_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_strings_argument(b, (size_t)bLen * sizeof *b);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 1, 2, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   if (aLen > 0)
      a[aLen - 1] = 0;
   if (bLen > 0)
      b[bLen - 1] = 0;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_inrout_both)(char* a, int aLen, _wchar_t* b,
                                                        int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen[2];
      uint32_t bLen[2];
   } in;
   remote_arg _qaic_args[5];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.aLen[0] = _qaic_strings_string_size_in(a, aLen);
   in.bLen[0] = _qaic_strings_wstring_size_in(b, bLen);
   if (in.aLen[0] == 0 || in.bLen[0] == 0)
      return (int)AEE_EBADPARM;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen[1] = (uint32_t)aLen;
   in.bLen[1] = (uint32_t)bLen;
   _qaic_args[0] = _qaic_strings_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_strings_argument(a, in.aLen[0] * sizeof *a);
   _qaic_args[2] = _qaic_strings_argument(b, in.bLen[0] * sizeof *b);
   _qaic_args[3] = _qaic_strings_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[4] = _qaic_strings_argument(b, (size_t)bLen * sizeof *b);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 3, 3, 2, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   if (aLen > 0)
      a[aLen - 1] = 0;
   if (bLen > 0)
      b[bLen - 1] = 0;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_aliases)(const char* a, const char* b, _wchar_t* c,
                                                    int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
   } in;
   remote_arg _qaic_args[4];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.aLen = _qaic_strings_string_size(a);
   in.bLen = _qaic_strings_string_size(b);
   if (in.aLen == 0 || in.bLen == 0 || !_qaic_strings_valid(c, cLen, sizeof *c))
      return (int)AEE_EBADPARM;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.cLen = (uint32_t)cLen;
   _qaic_args[0] = _qaic_strings_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_strings_argument(a, in.aLen * sizeof *a);
   _qaic_args[2] = _qaic_strings_argument(b, in.bLen * sizeof *b);
   _qaic_args[3] = _qaic_strings_argument(c, (size_t)cLen * sizeof *c);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 4, 3, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   if (cLen > 0)
      c[cLen - 1] = 0;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_mixed)(const char* a, unsigned char b, char* c, int cLen, short* d,
                                                  char* e, int eLen) __QAIC_STUB_ATTRIBUTE
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
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   in.aLen = _qaic_strings_string_size(a);
   in.eLen[0] = _qaic_strings_string_size_in(e, eLen);
   if (in.aLen == 0 || !_qaic_strings_valid(c, cLen, sizeof *c) || d == NULL || in.eLen[0] == 0)
      return (int)AEE_EBADPARM;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.b = b;
   in.cLen = (uint32_t)cLen;
   in.d = *d;
   in.eLen[1] = (uint32_t)eLen;
   _qaic_args[0] = _qaic_strings_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_strings_argument(a, in.aLen * sizeof *a);
   _qaic_args[2] = _qaic_strings_argument(e, in.eLen[0] * sizeof *e);
   _qaic_args[3] = _qaic_strings_argument(&rout, sizeof rout);
   _qaic_args[4] = _qaic_strings_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[5] = _qaic_strings_argument(e, (size_t)eLen * sizeof *e);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 5, 3, 3, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   if (cLen > 0)
      c[cLen - 1] = 0;
   *d = rout.d;
   if (eLen > 0)
      e[eLen - 1] = 0;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_in_elements)(const _cstring1_t* a, int aLen, const _cstring1_t* b,
                                                        int bLen, const text* c, int cLen,
                                                        const _wstring1_t* d, int dLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   _qaic_strings_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_strings_call, space));
   _qaic_strings_string_list_count(_qaic, a, aLen);
   _qaic_strings_string_list_count(_qaic, b, bLen);
   _qaic_strings_string_list_count(_qaic, c, cLen);
   _qaic_strings_wstring_list_count(_qaic, d, dLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_strings_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_strings_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_strings_string_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_strings_string_list_pack(_qaic, b, bLen);
   in.cLen = (uint32_t)cLen;
   _qaic_strings_string_list_pack(_qaic, c, cLen);
   in.dLen = (uint32_t)dLen;
   _qaic_strings_wstring_list_pack(_qaic, d, dLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_strings_scalars(_qaic, 6),
                                                       _qaic->args);
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_rout_elements)(_cstring1_t* a, int aLen, _wstring1_t* b,
                                                          int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   _qaic_strings_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_strings_call, space));
   _qaic_strings_string_list_rout_count(_qaic, a, aLen);
   _qaic_strings_wstring_list_rout_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_strings_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_strings_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_strings_string_list_rout_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_strings_wstring_list_rout_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_strings_scalars(_qaic, 7),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_strings_rewind(_qaic, 0);
      _qaic_strings_string_list_rout_unpack(_qaic, a, aLen);
      _qaic_strings_wstring_list_rout_unpack(_qaic, b, bLen);
   }
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_in_person)(const person* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_strings_person_in a;
   } in;
   _qaic_strings_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_strings_call, space));
   _qaic_strings_person_count(_qaic, a);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_strings_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_strings_argument(&in, sizeof in);
   _qaic_strings_person_pack(_qaic, a, &in.a);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_strings_scalars(_qaic, 8),
                                                       _qaic->args);
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_rout_person)(person* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_strings_person_lengths a;
   } in;
   _qaic_strings_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_strings_call, space));
   _qaic_strings_person_rout_count(_qaic, a);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_strings_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_strings_argument(&in, sizeof in);
   _qaic_strings_person_rout_pack(_qaic, a, &in.a);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_strings_scalars(_qaic, 9),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_strings_rewind(_qaic, 0);
      _qaic_strings_person_rout_unpack(_qaic, a);
   }
   _qaic_strings_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(strings_people)(const person* a, int aLen, person* b,
                                                   int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   _qaic_strings_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_strings_call, space));
   _qaic_strings_person_list_count(_qaic, a, aLen);
   _qaic_strings_person_list_rout_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _strings_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_strings_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_strings_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_strings_person_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_strings_person_list_rout_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_strings_scalars(_qaic, 10),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_strings_rewind(_qaic, 0);
      _qaic_strings_person_list_rout_unpack(_qaic, b, bLen);
   }
   _qaic_strings_release(_qaic);
   return _qaic->err;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _STRINGS_STUB_H */
