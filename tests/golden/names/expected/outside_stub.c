#ifndef _OUTSIDE_STUB_H
#define _OUTSIDE_STUB_H

#include "names.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

static remote_arg _qaic_outside_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_outside_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

_QAIC_STATIC_ASSERT(sizeof(outer_inner_item) == 12 && offsetof(outer_inner_item, a) == 0 &&
                    offsetof(outer_inner_item, b) == 4 && offsetof(outer_inner_item, c) == 8,
                    "layout of outer_inner_item");
_QAIC_STATIC_ASSERT(sizeof(outer_first_pair) == 16 && offsetof(outer_first_pair, a) == 0 &&
                    offsetof(outer_first_pair, b) == 4, "layout of outer_first_pair");

static void _qaic_outside_outer_inner_item_copy(outer_inner_item* out, const outer_inner_item* in)
{
   out->a = in->a;
   out->b = in->b;
   out->c = in->c;
}

static void _qaic_outside_outer_first_pair_copy(outer_first_pair* out, const outer_first_pair* in)
{
   out->a = in->a;
   _qaic_outside_outer_inner_item_copy(&out->b, &in->b);
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _outside_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_outside_handle
#define _const_outside_handle ((remote_handle)-1)
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

static int _qaic_outside_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_outside_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _outside_handle(void)
{
   static char _qaic_name[] = "outside";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_outside_handle;
   int _qaic_err = -1;

   if (_const_outside_handle != (remote_handle)-1)
      return _const_outside_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_outside_open_handle,
                                      _qaic_name, _qaic_outside_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_outside_open_handle,
                                     _qaic_name, _qaic_outside_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _outside_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                            uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _outside_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                            uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_outside_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _outside_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_outside_handle != (remote_handle)-1)
      return _const_outside_handle;
   _qaic_current = _qaic_outside_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("outside", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _outside_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(outside_use)(outer_value a, value b, const outer_inner_item* c,
                                                outer_mode d, const outer_first_pair* e, const outer_value* f,
                                                int fLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      outer_value a;
      value b;
      outer_inner_item c;
      outer_mode d;
      outer_first_pair e;
      uint32_t fLen;
   } in;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (c == NULL || e == NULL || !_qaic_outside_valid(f, fLen, sizeof *f))
      return (int)AEE_EBADPARM;
   _qaic_handle = _outside_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   in.b = b;
   _qaic_outside_outer_inner_item_copy(&in.c, c);
   in.d = d;
   _qaic_outside_outer_first_pair_copy(&in.e, e);
   in.fLen = (uint32_t)fLen;
   _qaic_args[0] = _qaic_outside_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_outside_argument(f, (size_t)fLen * sizeof *f);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 2, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(outside_more)(outer_second_value a, const outer_first_pair* b,
                                                 const outer_value* c, int cLen, outer_value d,
                                                 outer_inner_items e) __QAIC_STUB_ATTRIBUTE
{
   struct {
      outer_second_value a;
      outer_first_pair b;
      uint32_t cLen;
      outer_value d;
   } in;
   struct {
      outer_inner_items e;
   } rout;
   remote_arg _qaic_args[3];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (b == NULL || !_qaic_outside_valid(c, cLen, sizeof *c) || e == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _outside_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   _qaic_outside_outer_first_pair_copy(&in.b, b);
   in.cLen = (uint32_t)cLen;
   in.d = d;
   _qaic_args[0] = _qaic_outside_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_outside_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[2] = _qaic_outside_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 2, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(e, rout.e, sizeof(outer_inner_items));
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(outside_last)(const outer_first_pair* a, const outer_inner_item* b,
                                                 int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      outer_first_pair a;
      uint32_t bLen;
   } in;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (a == NULL || !_qaic_outside_valid(b, bLen, sizeof *b))
      return (int)AEE_EBADPARM;
   _qaic_handle = _outside_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_outside_outer_first_pair_copy(&in.a, a);
   in.bLen = (uint32_t)bLen;
   _qaic_args[0] = _qaic_outside_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_outside_argument(b, (size_t)bLen * sizeof *b);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 2, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _OUTSIDE_STUB_H */
