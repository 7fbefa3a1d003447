#ifndef _WIDE_PLAIN_STUB_H
#define _WIDE_PLAIN_STUB_H

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

static remote_arg _qaic_wide_plain_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_wide_plain_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _wide_plain_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_wide_plain_handle
#define _const_wide_plain_handle ((remote_handle)-1)
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

static int _qaic_wide_plain_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_wide_plain_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _wide_plain_handle(void)
{
   static char _qaic_name[] = "wide_plain";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_wide_plain_handle;
   int _qaic_err = -1;

   if (_const_wide_plain_handle != (remote_handle)-1)
      return _const_wide_plain_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_wide_plain_open_handle,
                                      _qaic_name, _qaic_wide_plain_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_wide_plain_open_handle,
                                     _qaic_name, _qaic_wide_plain_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _wide_plain_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                               uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _wide_plain_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                               uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_wide_plain_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _wide_plain_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_wide_plain_handle != (remote_handle)-1)
      return _const_wide_plain_handle;
   _qaic_current = _qaic_wide_plain_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("wide_plain", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _wide_plain_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_plain_plain)(unsigned char a, int* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
   } in;
   struct {
      int b;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (b == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _wide_plain_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   _qaic_args[0] = _qaic_wide_plain_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_wide_plain_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke_s64)(_qaic_handle,
                                                       REMOTE_SCALARS_MAKEX_64(0, 0, 1, 1, 0, 0), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = rout.b;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(wide_plain_later)(fastrpc_async_descriptor_t* asyncDesc,
                                                     const unsigned char* a, int aLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
   } in;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_wide_plain_valid(a, aLen, sizeof *a))
      return (int)AEE_EBADPARM;
   _qaic_handle = _wide_plain_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   _qaic_args[0] = _qaic_wide_plain_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_wide_plain_argument(a, (size_t)aLen * sizeof *a);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke_async_s64)(_qaic_handle, asyncDesc,
                                                             REMOTE_SCALARS_MAKEX_64(0, 1, 2, 0, 0, 0),
                                                             _qaic_args);
   return _qaic_err;
}

#endif /* _WIDE_PLAIN_STUB_H */
