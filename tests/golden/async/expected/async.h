#ifndef _ASYNC_H
#define _ASYNC_H

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

#ifndef _UINT32_DEFINED
typedef unsigned int uint32;
#define _UINT32_DEFINED
#endif

#ifdef __cplusplus
extern "C" {
#endif

#if !defined(__QAIC_STRING1_OBJECT_DEFINED__) && !defined(__STRING1_OBJECT__)
#define __QAIC_STRING1_OBJECT_DEFINED__
#define __STRING1_OBJECT__
typedef struct _cstring1_s {
   char* data;
   int dataLen;
} _cstring1_t;
#endif

#if !defined(__QAIC_DMAHANDLE1_OBJECT_DEFINED__) && !defined(__DMAHANDLE1_OBJECT__)
#define __QAIC_DMAHANDLE1_OBJECT_DEFINED__
#define __DMAHANDLE1_OBJECT__
typedef struct _dmahandle1_s {
   int fd;
   uint32 offset;
   uint32 len;
} _dmahandle1_t;
#endif

typedef struct point point;
struct point {
   short x;
   unsigned char y;
};

__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_plain_values)(fastrpc_async_descriptor_t* asyncDesc, int a,
                                                           const point* b) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_plain_nothing)(fastrpc_async_descriptor_t* asyncDesc) __QAIC_HEADER_ATTRIBUTE;

__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_handle_open)(const char* uri,
                                                          remote_handle64* h) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_handle_close)(remote_handle64 h) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_handle_values)(remote_handle64 _h,
                                                            fastrpc_async_descriptor_t* asyncDesc, int a,
                                                            unsigned char b,
                                                            const point* c) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_handle_buffers)(remote_handle64 _h,
                                                             fastrpc_async_descriptor_t* asyncDesc,
                                                             const unsigned char* a, int aLen,
                                                             unsigned char* b, int bLen, unsigned char* c,
                                                             int cLen, const char* d) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_handle_nested)(remote_handle64 _h,
                                                            fastrpc_async_descriptor_t* asyncDesc,
                                                            const _cstring1_t* a,
                                                            int aLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_handle_memory)(remote_handle64 _h,
                                                            fastrpc_async_descriptor_t* asyncDesc, int a,
                                                            uint32 aOffset,
                                                            uint32 aLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_handle_nothing)(remote_handle64 _h,
                                                             fastrpc_async_descriptor_t* asyncDesc) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(async_handle_synchronous)(remote_handle64 _h, int a,
                                                                 int* b) __QAIC_HEADER_ATTRIBUTE;

#ifndef async_handle_URI
#define async_handle_URI "file:///libasync_skel.so?async_handle_skel_handle_invoke&_modver=1.0"
#endif

#ifdef __cplusplus
}
#endif

#endif /* _ASYNC_H */
