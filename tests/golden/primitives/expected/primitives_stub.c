#ifndef _PRIMITIVES_STUB_H
#define _PRIMITIVES_STUB_H

#include "primitives.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_primitives_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

_QAIC_STATIC_ASSERT(sizeof(primitives_every_member) == 120 && offsetof(primitives_every_member, a) == 0 &&
                    offsetof(primitives_every_member, b) == 1 && offsetof(primitives_every_member, c) == 2 &&
                    offsetof(primitives_every_member, d) == 4 && offsetof(primitives_every_member, e) == 6 &&
                    offsetof(primitives_every_member, f) == 8 && offsetof(primitives_every_member, g) == 12 &&
                    offsetof(primitives_every_member, h) == 16 &&
                    offsetof(primitives_every_member, i) == 24 &&
                    offsetof(primitives_every_member, j) == 32 &&
                    offsetof(primitives_every_member, k) == 40 &&
                    offsetof(primitives_every_member, l) == 48 &&
                    offsetof(primitives_every_member, m) == 56 &&
                    offsetof(primitives_every_member, n) == 57 &&
                    offsetof(primitives_every_member, o) == 58 &&
                    offsetof(primitives_every_member, p) == 60 &&
                    offsetof(primitives_every_member, q) == 64 &&
                    offsetof(primitives_every_member, r) == 68 &&
                    offsetof(primitives_every_member, s) == 72 &&
                    offsetof(primitives_every_member, t) == 80 &&
                    offsetof(primitives_every_member, u) == 88 &&
                    offsetof(primitives_every_member, v) == 89 &&
                    offsetof(primitives_every_member, w) == 90 &&
                    offsetof(primitives_every_member, x) == 92 &&
                    offsetof(primitives_every_member, y) == 96 &&
                    offsetof(primitives_every_member, z) == 100 &&
                    offsetof(primitives_every_member, aa) == 104 &&
                    offsetof(primitives_every_member, bb) == 112, "layout of primitives_every_member");

static boolean _qaic_primitives_boolean(const void* from)
{
   return (boolean)(*(const unsigned char*)from != 0);
}

static void _qaic_primitives_every_member_copy(primitives_every_member* out, const primitives_every_member* in)
{
   out->a = in->a;
   out->b = in->b;
   out->c = in->c;
   out->d = _qaic_primitives_boolean(&in->d);
   out->e = in->e;
   out->f = in->f;
   out->g = in->g;
   out->h = in->h;
   out->i = in->i;
   out->j = in->j;
   out->k = in->k;
   out->l = in->l;
   out->m = in->m;
   out->n = in->n;
   out->o = in->o;
   out->p = in->p;
   out->q = in->q;
   out->r = in->r;
   out->s = in->s;
   out->t = in->t;
   out->u = in->u;
   out->v = in->v;
   out->w = in->w;
   out->x = in->x;
   out->y = in->y;
   out->z = in->z;
   out->aa = in->aa;
   out->bb = in->bb;
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _primitives_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_primitives_handle
#define _const_primitives_handle ((remote_handle)-1)
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

static int _qaic_primitives_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_primitives_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _primitives_handle(void)
{
   static char _qaic_name[] = "primitives";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_primitives_handle;
   int _qaic_err = -1;

   if (_const_primitives_handle != (remote_handle)-1)
      return _const_primitives_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_primitives_open_handle,
                                      _qaic_name, _qaic_primitives_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_primitives_open_handle,
                                     _qaic_name, _qaic_primitives_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _primitives_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                               uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _primitives_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                               uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_primitives_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _primitives_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_primitives_handle != (remote_handle)-1)
      return _const_primitives_handle;
   _qaic_current = _qaic_primitives_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("primitives", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _primitives_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_in_all)(unsigned char a, char b, _wchar_t c, boolean d, short e,
                                                      unsigned short f, int g, unsigned int h, int64 i,
                                                      uint64 j, float k, double l) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
      char b;
      _wchar_t c;
      uint8_t d;
      short e;
      unsigned short f;
      int g;
      unsigned int h;
      int64 i;
      uint64 j;
      float k;
      double l;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 56, "layout of the primary in buffer");

   memset(&in, 0, sizeof in);
   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   in.b = b;
   in.c = c;
   in.d = _qaic_primitives_boolean(&d);
   in.e = e;
   in.f = f;
   in.g = g;
   in.h = h;
   in.i = i;
   in.j = j;
   in.k = k;
   in.l = l;
   _qaic_args[0] = _qaic_primitives_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_in_sized)(int8 a, uint8 b, int16 c, uint16 d, int32 e, uint32 f,
                                                        int64 g, uint64 h) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int8 a;
      uint8 b;
      int16 c;
      uint16 d;
      int32 e;
      uint32 f;
      int64 g;
      uint64 h;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   memset(&in, 0, sizeof in);
   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   in.b = b;
   in.c = c;
   in.d = d;
   in.e = e;
   in.f = f;
   in.g = g;
   in.h = h;
   _qaic_args[0] = _qaic_primitives_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_in_sized_t)(int8_t a, uint8_t b, int16_t c, uint16_t d,
                                                          int32_t e, uint32_t f, int64_t g,
                                                          uint64_t h) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int8_t a;
      uint8_t b;
      int16_t c;
      uint16_t d;
      int32_t e;
      uint32_t f;
      int64_t g;
      uint64_t h;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   memset(&in, 0, sizeof in);
   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   in.b = b;
   in.c = c;
   in.d = d;
   in.e = e;
   in.f = f;
   in.g = g;
   in.h = h;
   _qaic_args[0] = _qaic_primitives_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_rout_all)(unsigned char* a, char* b, _wchar_t* c, boolean* d,
                                                        short* e, unsigned short* f, int* g, unsigned int* h,
                                                        int64* i, uint64* j, float* k,
                                                        double* l) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
      char b;
      _wchar_t c;
      uint8_t d;
      short e;
      unsigned short f;
      int g;
      unsigned int h;
      int64 i;
      uint64 j;
      float k;
      double l;
   } rout;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof rout == 56, "layout of the primary rout buffer");

   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL || d == NULL || e == NULL || f == NULL || g == NULL || h == NULL ||
       i == NULL || j == NULL || k == NULL || l == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_primitives_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 3, 0, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *a = rout.a;
   *b = rout.b;
   *c = rout.c;
   *d = _qaic_primitives_boolean(&rout.d);
   *e = rout.e;
   *f = rout.f;
   *g = rout.g;
   *h = rout.h;
   *i = rout.i;
   *j = rout.j;
   *k = rout.k;
   *l = rout.l;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_rout_sized)(int8* a, uint8* b, int16* c, uint16* d, int32* e,
                                                          uint32* f, int64* g,
                                                          uint64* h) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int8 a;
      uint8 b;
      int16 c;
      uint16 d;
      int32 e;
      uint32 f;
      int64 g;
      uint64 h;
   } rout;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof rout == 32, "layout of the primary rout buffer");

   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL || d == NULL || e == NULL || f == NULL || g == NULL || h == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_primitives_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 4, 0, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *a = rout.a;
   *b = rout.b;
   *c = rout.c;
   *d = rout.d;
   *e = rout.e;
   *f = rout.f;
   *g = rout.g;
   *h = rout.h;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_inrout_all)(unsigned char* a, char* b, _wchar_t* c, boolean* d,
                                                          short* e, int* f, int64* g, uint64_t* h, float* i,
                                                          double* j) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
      char b;
      _wchar_t c;
      uint8_t d;
      short e;
      int f;
      int64 g;
      uint64_t h;
      float i;
      double j;
   } in;
   struct {
      unsigned char a;
      char b;
      _wchar_t c;
      uint8_t d;
      short e;
      int f;
      int64 g;
      uint64_t h;
      float i;
      double j;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 48, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 48, "layout of the primary rout buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL || d == NULL || e == NULL || f == NULL || g == NULL || h == NULL ||
       i == NULL || j == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = *a;
   in.b = *b;
   in.c = *c;
   in.d = _qaic_primitives_boolean(d);
   in.e = *e;
   in.f = *f;
   in.g = *g;
   in.h = *h;
   in.i = *i;
   in.j = *j;
   _qaic_args[0] = _qaic_primitives_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_primitives_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 5, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *a = rout.a;
   *b = rout.b;
   *c = rout.c;
   *d = _qaic_primitives_boolean(&rout.d);
   *e = rout.e;
   *f = rout.f;
   *g = rout.g;
   *h = rout.h;
   *i = rout.i;
   *j = rout.j;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_nothing)(void) __QAIC_STUB_ATTRIBUTE
{
   remote_handle _qaic_handle;
   int _qaic_err;

   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 6, 0, 0, 0, 0),
                                                   NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_padded)(unsigned char a, int64 b, unsigned char c,
                                                      unsigned char* d, double* e,
                                                      unsigned char* f) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char a;
      int64 b;
      unsigned char c;
   } in;
   struct {
      unsigned char d;
      double e;
      unsigned char f;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 24, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 24, "layout of the primary rout buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (d == NULL || e == NULL || f == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   in.b = b;
   in.c = c;
   _qaic_args[0] = _qaic_primitives_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_primitives_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 7, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *d = rout.d;
   *e = rout.e;
   *f = rout.f;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(primitives_structure)(const primitives_every_member* a,
                                                         primitives_every_member* b,
                                                         primitives_every_member* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      primitives_every_member a;
      primitives_every_member c;
   } in;
   struct {
      primitives_every_member b;
      primitives_every_member c;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 240, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 240, "layout of the primary rout buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _primitives_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_primitives_every_member_copy(&in.a, a);
   _qaic_primitives_every_member_copy(&in.c, c);
   _qaic_args[0] = _qaic_primitives_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_primitives_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 8, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_primitives_every_member_copy(b, &rout.b);
   _qaic_primitives_every_member_copy(c, &rout.c);
   return _qaic_err;
}

#endif /* _PRIMITIVES_STUB_H */
