#ifndef _OPERATIONS_STUB_H
#define _OPERATIONS_STUB_H

#include "operations.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_operations_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_operations_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_operations_string_size(const char* data)
{
   size_t length = data == NULL ? INT32_MAX : strlen(data);

   return length < INT32_MAX ? (uint32_t)length + 1 : 0;
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
} _qaic_operations_call;

static void _qaic_operations_require(_qaic_operations_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_operations_reserve(_qaic_operations_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_operations_memory(_qaic_operations_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_operations_begin(_qaic_operations_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_operations_scalars(const _qaic_operations_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_operations_release(_qaic_operations_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_operations_rewind(_qaic_operations_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

static void _qaic_operations_string_list_count(_qaic_operations_call* _qaic, const _cstring1_t* native,
                                               int _qaic_n)
{
   _qaic_operations_require(_qaic, _qaic_operations_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_operations_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_operations_require(_qaic, _qaic_operations_string_size(native[_qaic_i].data) != 0);
      _qaic->ins++;
   }
}

static void _qaic_operations_string_list_pack(_qaic_operations_call* _qaic, const _cstring1_t* native,
                                              int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_operations_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_operations_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = _qaic_operations_string_size(native[_qaic_i].data);
      *_qaic->in++ = _qaic_operations_argument(native[_qaic_i].data,
                                               in[_qaic_i] * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_operations_string_list_rout_count(_qaic_operations_call* _qaic, _cstring1_t* native,
                                                    int _qaic_n)
{
   _qaic_operations_require(_qaic, _qaic_operations_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_operations_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_operations_require(_qaic,
                               _qaic_operations_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                      sizeof *native[_qaic_i].data));
      _qaic->routs++;
   }
}

static void _qaic_operations_string_list_rout_pack(_qaic_operations_call* _qaic, _cstring1_t* native,
                                                   int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_operations_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_operations_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->rout++ = _qaic_operations_argument(native[_qaic_i].data,
                                                 (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_operations_string_list_rout_unpack(_qaic_operations_call* _qaic, _cstring1_t* native,
                                                     int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      if (native[_qaic_i].dataLen > 0)
         native[_qaic_i].data[native[_qaic_i].dataLen - 1] = 0;
      _qaic->rout++;
   }
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _operations_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_operations_handle
#define _const_operations_handle ((remote_handle)-1)
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

static int _qaic_operations_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_operations_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _operations_handle(void)
{
   static char _qaic_name[] = "operations";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_operations_handle;
   int _qaic_err = -1;

   if (_const_operations_handle != (remote_handle)-1)
      return _const_operations_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_operations_open_handle,
                                      _qaic_name, _qaic_operations_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_operations_open_handle,
                                     _qaic_name, _qaic_operations_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _operations_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                               uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _operations_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                               uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_operations_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _operations_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_operations_handle != (remote_handle)-1)
      return _const_operations_handle;
   _qaic_current = _qaic_operations_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("operations", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _operations_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_returns_void)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_returns_long)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int32 __QAIC_STUB(operations_returns_int32)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int32_t __QAIC_STUB(operations_returns_int32_t)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 3, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_notify)(int a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int a;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   _qaic_args[0] = _qaic_operations_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 4, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_interrupt)(int a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int a;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   _qaic_args[0] = _qaic_operations_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 5, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m6)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 6, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m7)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 7, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m8)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 8, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m9)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 9, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m10)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 10, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m11)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 11, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m12)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 12, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m13)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 13, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m14)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 14, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m15)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 15, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m16)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 16, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m17)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 17, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m18)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 18, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m19)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 19, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m20)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 20, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m21)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 21, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m22)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 22, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m23)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 23, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m24)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 24, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m25)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 25, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m26)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 26, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m27)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 27, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m28)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 28, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_m29)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 29, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_last_plain)(unsigned char a,
                                                          unsigned char* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
   } in;
   struct {
      unsigned char b;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (b == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   _qaic_args[0] = _qaic_operations_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_operations_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 30, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = rout.b;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_first_escaped)(void) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t _qaic_method;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in._qaic_method = 31;
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_operations_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 31, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_aligned)(int64 a, double* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t _qaic_method;
      int64 a;
   } in;
   struct {
      double b;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 16, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 8, "layout of the primary rout buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   in._qaic_method = 32;
   if (b == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   _qaic_args[0] = _qaic_operations_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_operations_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 31, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = rout.b;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_narrow)(unsigned char a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t _qaic_method;
      unsigned char a;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in._qaic_method = 33;
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   _qaic_args[0] = _qaic_operations_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 31, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_buffers)(const unsigned char* a, int aLen, const char* b,
                                                       unsigned char* c, int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t _qaic_method;
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
   } in;
   remote_arg _qaic_args[4];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in._qaic_method = 34;
   in.bLen = _qaic_operations_string_size(b);
   if (!_qaic_operations_valid(a, aLen, sizeof *a) || in.bLen == 0 ||
       !_qaic_operations_valid(c, cLen, sizeof *c))
      return (int)AEE_EBADPARM;
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   in.cLen = (uint32_t)cLen;
   _qaic_args[0] = _qaic_operations_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_operations_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_operations_argument(b, in.bLen * sizeof *b);
   _qaic_args[3] = _qaic_operations_argument(c, (size_t)cLen * sizeof *c);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 31, 3, 1, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_nested)(const _cstring1_t* a, int aLen, _cstring1_t* b,
                                                      int bLen, short* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t _qaic_method;
      uint32_t aLen;
      uint32_t bLen;
      short c;
   } in;
   struct {
      short c;
   } rout;
   _qaic_operations_call _qaic[1];
   remote_handle _qaic_handle;

   if (c == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_operations_call, space));
   _qaic_operations_string_list_count(_qaic, a, aLen);
   _qaic_operations_string_list_rout_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_operations_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_operations_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_operations_argument(&rout, sizeof rout);
   in._qaic_method = 35;
   in.aLen = (uint32_t)aLen;
   _qaic_operations_string_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_operations_string_list_rout_pack(_qaic, b, bLen);
   in.c = *c;
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_operations_scalars(_qaic, 31),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_operations_rewind(_qaic, 1);
      _qaic_operations_string_list_rout_unpack(_qaic, b, bLen);
      *c = rout.c;
   }
   _qaic_operations_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(operations_memory)(int a, uint32 aOffset,
                                                      uint32 aLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t _qaic_method;
   } in;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in._qaic_method = 36;
   _qaic_handle = _operations_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_operations_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_operations_argument(NULL, 0);
   _qaic_args[1].dma.fd = a;
   _qaic_args[1].dma.offset = aOffset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(a, aLen) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 31, 1, 0, 1, 0),
                                                   _qaic_args);
   return _qaic_err;
}

#endif /* _OPERATIONS_STUB_H */
