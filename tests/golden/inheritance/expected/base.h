#ifndef _BASE_H
#define _BASE_H

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

#ifdef __cplusplus
extern "C" {
#endif

/// The root of the interfaces.

typedef int ground_number;

typedef struct ground_pair ground_pair;
struct ground_pair {
   ground_number a;
   ground_number b;
};

#define ground_LIMIT 7

/// Is repeated in everything that derives.
__QAIC_HEADER_EXPORT int __QAIC_HEADER(ground_g0)(ground_number a) __QAIC_HEADER_ATTRIBUTE;

__QAIC_HEADER_EXPORT int __QAIC_HEADER(ground_g1)(ground_pair* a) __QAIC_HEADER_ATTRIBUTE;

#ifdef __cplusplus
}
#endif

#endif /* _BASE_H */
