#ifndef _NAMES_H
#define _NAMES_H

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

typedef int value;

#define LIMIT 3

typedef short outer_value;

#define outer_LIMIT 4

enum outer_mode {
   SLOW,
   FAST,
   _32BIT_PLACEHOLDER_outer_mode = 0x7fffffff
};
typedef enum outer_mode outer_mode;

typedef struct outer_inner_item outer_inner_item;
struct outer_inner_item {
   outer_value a;
   value b;
   outer_mode c;
};

typedef outer_value outer_inner_items[4];

typedef struct _outer_first_values__seq_outer_value _outer_first_values__seq_outer_value;
typedef _outer_first_values__seq_outer_value outer_first_values;
struct _outer_first_values__seq_outer_value {
   outer_value* data;
   int dataLen;
};

#define outer_first_COUNT 8

typedef struct outer_first_pair outer_first_pair;
struct outer_first_pair {
   outer_value a;
   outer_inner_item b;
};

__QAIC_HEADER_EXPORT int __QAIC_HEADER(outer_first_use)(outer_value a, value b, const outer_inner_item* c,
                                                        outer_mode d, const outer_first_pair* e,
                                                        const outer_value* f,
                                                        int fLen) __QAIC_HEADER_ATTRIBUTE;

__QAIC_HEADER_EXPORT int __QAIC_HEADER(outer_second_use)(outer_value a, value b, const outer_inner_item* c,
                                                         outer_mode d, const outer_first_pair* e,
                                                         const outer_value* f,
                                                         int fLen) __QAIC_HEADER_ATTRIBUTE;

typedef double outer_second_value;

__QAIC_HEADER_EXPORT int __QAIC_HEADER(outer_second_more)(outer_second_value a, const outer_first_pair* b,
                                                          const outer_value* c, int cLen, outer_value d,
                                                          outer_inner_items e) __QAIC_HEADER_ATTRIBUTE;

__QAIC_HEADER_EXPORT int __QAIC_HEADER(outside_use)(outer_value a, value b, const outer_inner_item* c,
                                                    outer_mode d, const outer_first_pair* e,
                                                    const outer_value* f, int fLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(outside_more)(outer_second_value a, const outer_first_pair* b,
                                                     const outer_value* c, int cLen, outer_value d,
                                                     outer_inner_items e) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(outside_last)(const outer_first_pair* a, const outer_inner_item* b,
                                                     int bLen) __QAIC_HEADER_ATTRIBUTE;

#ifdef __cplusplus
}
#endif

#endif /* _NAMES_H */
