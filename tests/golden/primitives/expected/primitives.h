#ifndef _PRIMITIVES_H
#define _PRIMITIVES_H

#include <AEEStdDef.h>
#include <remote.h>
#include <string.h>
#include <stdlib.h>
#include <stdio.h>
#ifdef _WIN32
#include "qtest_stdlib.h"
#endif
#include "AEEStdErr.h"

/* Names and attributes of the functions; define these before the first inclusion to change them. */
#ifndef __QAIC_HEADER
#define __QAIC_HEADER(ff) ff
#endif
#ifndef __QAIC_HEADER_EXPORT
#define __QAIC_HEADER_EXPORT
#endif
#ifndef __QAIC_HEADER_ATTRIBUTE
#define __QAIC_HEADER_ATTRIBUTE
#endif
#ifndef __QAIC_STUB
#define __QAIC_STUB(ff) ff
#endif
#ifndef __QAIC_STUB_EXPORT
#define __QAIC_STUB_EXPORT
#endif
#ifndef __QAIC_STUB_ATTRIBUTE
#define __QAIC_STUB_ATTRIBUTE
#endif
#ifndef __QAIC_SKEL
#define __QAIC_SKEL(ff) ff
#endif
#ifndef __QAIC_SKEL_EXPORT
#define __QAIC_SKEL_EXPORT
#endif
#ifndef __QAIC_SKEL_ATTRIBUTE
#define __QAIC_SKEL_ATTRIBUTE
#endif
#ifndef __QAIC_IMPL
#define __QAIC_IMPL(ff) ff
#endif
#ifndef __QAIC_IMPL_EXPORT
#define __QAIC_IMPL_EXPORT
#endif
#ifndef __QAIC_IMPL_ATTRIBUTE
#define __QAIC_IMPL_ATTRIBUTE
#endif
#ifndef __QAIC_REMOTE
#define __QAIC_REMOTE(ff) ff
#endif
#ifndef _ATTRIBUTE_UNUSED
#ifdef _WIN32
#define _ATTRIBUTE_UNUSED
#else
#define _ATTRIBUTE_UNUSED __attribute__ ((unused))
#endif
#endif
#ifndef _ATTRIBUTE_VISIBILITY
#ifdef _WIN32
#define _ATTRIBUTE_VISIBILITY
#else
#define _ATTRIBUTE_VISIBILITY __attribute__ ((visibility("default")))
#endif
#endif
#ifndef MALLOC
#define MALLOC malloc
#endif
#ifndef FREE
#define FREE free
#endif
#ifndef _QAIC_STATIC_ASSERT
#if defined(__cplusplus)
#define _QAIC_STATIC_ASSERT(condition, text) static_assert(condition, text)
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define _QAIC_STATIC_ASSERT(condition, text) _Static_assert(condition, text)
#else
#define _QAIC_STATIC_ASSERT(condition, text) extern void _qaic_static_assert(int _qaic_holds[(condition) ? 1 : -1])
#endif
#endif
/* Implementations need not use every parameter. Define __QAIC_KEEP_WARNINGS to keep this warning. */
#if defined(__GNUC__) && !defined(__QAIC_KEEP_WARNINGS)
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif

#ifndef _BOOLEAN_DEFINED
typedef unsigned char boolean;
#define _BOOLEAN_DEFINED
#endif
#ifndef _INT8_DEFINED
typedef signed char int8;
#define _INT8_DEFINED
#endif
#ifndef _UINT8_DEFINED
typedef unsigned char uint8;
#define _UINT8_DEFINED
#endif
#ifndef _INT16_DEFINED
typedef short int16;
#define _INT16_DEFINED
#endif
#ifndef _UINT16_DEFINED
typedef unsigned short uint16;
#define _UINT16_DEFINED
#endif
#ifndef _INT32_DEFINED
typedef int int32;
#define _INT32_DEFINED
#endif
#ifndef _UINT32_DEFINED
typedef unsigned int uint32;
#define _UINT32_DEFINED
#endif
#ifndef _INT64_DEFINED
typedef long long int64;
#define _INT64_DEFINED
#endif
#ifndef _UINT64_DEFINED
typedef unsigned long long uint64;
#define _UINT64_DEFINED
#endif

#ifdef __cplusplus
extern "C" {
#endif

__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_in_all)(unsigned char a, char b, _wchar_t c, boolean d,
                                                          short e, unsigned short f, int g, unsigned int h,
                                                          int64 i, uint64 j, float k,
                                                          double l) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_in_sized)(int8 a, uint8 b, int16 c, uint16 d, int32 e,
                                                            uint32 f, int64 g,
                                                            uint64 h) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_in_sized_t)(int8_t a, uint8_t b, int16_t c, uint16_t d,
                                                              int32_t e, uint32_t f, int64_t g,
                                                              uint64_t h) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_rout_all)(unsigned char* a, char* b, _wchar_t* c,
                                                            boolean* d, short* e, unsigned short* f, int* g,
                                                            unsigned int* h, int64* i, uint64* j, float* k,
                                                            double* l) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_rout_sized)(int8* a, uint8* b, int16* c, uint16* d,
                                                              int32* e, uint32* f, int64* g,
                                                              uint64* h) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_inrout_all)(unsigned char* a, char* b, _wchar_t* c,
                                                              boolean* d, short* e, int* f, int64* g,
                                                              uint64_t* h, float* i,
                                                              double* j) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_nothing)(void) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_padded)(unsigned char a, int64 b, unsigned char c,
                                                          unsigned char* d, double* e,
                                                          unsigned char* f) __QAIC_HEADER_ATTRIBUTE;

typedef struct primitives_every_member primitives_every_member;
struct primitives_every_member {
   unsigned char a;
   char b;
   _wchar_t c;
   boolean d;
   short e;
   unsigned short f;
   int g;
   unsigned int h;
   int64 i;
   uint64 j;
   float k;
   double l;
   int8 m;
   uint8 n;
   int16 o;
   uint16 p;
   int32 q;
   uint32 r;
   int64 s;
   uint64 t;
   int8_t u;
   uint8_t v;
   int16_t w;
   uint16_t x;
   int32_t y;
   uint32_t z;
   int64_t aa;
   uint64_t bb;
};

__QAIC_HEADER_EXPORT int __QAIC_HEADER(primitives_structure)(const primitives_every_member* a,
                                                             primitives_every_member* b,
                                                             primitives_every_member* c) __QAIC_HEADER_ATTRIBUTE;

#ifdef __cplusplus
}
#endif

#endif /* _PRIMITIVES_H */
