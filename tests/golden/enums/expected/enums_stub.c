#ifndef _ENUMS_STUB_H
#define _ENUMS_STUB_H

#include "enums.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_enums_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_enums_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

_QAIC_STATIC_ASSERT(sizeof(enums_pixel) == 12 && offsetof(enums_pixel, a) == 0 &&
                    offsetof(enums_pixel, b) == 4 && offsetof(enums_pixel, c) == 8, "layout of enums_pixel");

static void _qaic_enums_pixel_copy(enums_pixel* out, const enums_pixel* in)
{
   out->a = in->a;
   out->b = in->b;
   out->c = in->c;
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _enums_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_enums_handle
#define _const_enums_handle ((remote_handle)-1)
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

static int _qaic_enums_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_enums_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _enums_handle(void)
{
   static char _qaic_name[] = "enums";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_enums_handle;
   int _qaic_err = -1;

   if (_const_enums_handle != (remote_handle)-1)
      return _const_enums_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_enums_open_handle,
                                      _qaic_name, _qaic_enums_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_enums_open_handle,
                                     _qaic_name, _qaic_enums_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _enums_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                          uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _enums_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                          uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_enums_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _enums_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_enums_handle != (remote_handle)-1)
      return _const_enums_handle;
   _qaic_current = _qaic_enums_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("enums", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _enums_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(enums_in_enums)(colour a, shape b, paint c,
                                                   enums_state d) __QAIC_STUB_ATTRIBUTE
{
   struct {
      colour a;
      shape b;
      paint c;
      enums_state d;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   _qaic_handle = _enums_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   in.b = b;
   in.c = c;
   in.d = d;
   _qaic_args[0] = _qaic_enums_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(enums_rout_enums)(colour* a, enums_state* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      colour a;
      enums_state b;
   } rout;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _enums_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_enums_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 0, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *a = rout.a;
   *b = rout.b;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(enums_inrout_enums)(colour* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      colour a;
   } in;
   struct {
      colour a;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _enums_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = *a;
   _qaic_args[0] = _qaic_enums_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_enums_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *a = rout.a;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(enums_elements)(const colour* a, int aLen, enums_state* b, int bLen,
                                                   const palette c, palette d) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      palette c;
   } in;
   struct {
      palette d;
   } rout;
   remote_arg _qaic_args[4];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (!_qaic_enums_valid(a, aLen, sizeof *a) || !_qaic_enums_valid(b, bLen, sizeof *b) || c == NULL ||
       d == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _enums_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   memcpy(in.c, c, sizeof(palette));
   _qaic_args[0] = _qaic_enums_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_enums_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_enums_argument(&rout, sizeof rout);
   _qaic_args[3] = _qaic_enums_argument(b, (size_t)bLen * sizeof *b);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 3, 2, 2, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(d, rout.d, sizeof(palette));
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(enums_members)(const enums_pixel* a, enums_pixel* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      enums_pixel a;
   } in;
   struct {
      enums_pixel b;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _enums_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_enums_pixel_copy(&in.a, a);
   _qaic_args[0] = _qaic_enums_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_enums_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 4, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_enums_pixel_copy(b, &rout.b);
   return _qaic_err;
}

#endif /* _ENUMS_STUB_H */
