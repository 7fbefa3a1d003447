#ifndef _AEE_STUB_H
#define _AEE_STUB_H

#include "aee.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_aee_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

static bool _qaic_aee_boolean(const void* from)
{
   return (bool)(*(const unsigned char*)from != 0);
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _aee_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_aee_handle
#define _const_aee_handle ((remote_handle)-1)
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

static int _qaic_aee_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_aee_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _aee_handle(void)
{
   static char _qaic_name[] = "aee";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_aee_handle;
   int _qaic_err = -1;

   if (_const_aee_handle != (remote_handle)-1)
      return _const_aee_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_aee_open_handle,
                                      _qaic_name, _qaic_aee_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_aee_open_handle,
                                     _qaic_name, _qaic_aee_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _aee_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                        uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _aee_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                        uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_aee_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _aee_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_aee_handle != (remote_handle)-1)
      return _const_aee_handle;
   _qaic_current = _qaic_aee_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("aee", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _aee_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT AEEResult __QAIC_STUB(aee_use)(AEEIID a, bool b, _wchar_t c,
                                                  int64_t* d) __QAIC_STUB_ATTRIBUTE
{
   struct {
      AEEIID a;
      uint8_t b;
      _wchar_t c;
   } in;
   struct {
      int64_t d;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof rout == 8, "layout of the primary rout buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (d == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _aee_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   in.b = _qaic_aee_boolean(&b);
   in.c = c;
   _qaic_args[0] = _qaic_aee_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_aee_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *d = rout.d;
   return _qaic_err;
}

#endif /* _AEE_STUB_H */
