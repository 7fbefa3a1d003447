#ifndef _STRUCTS_H
#define _STRUCTS_H

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

#ifndef _INT64_DEFINED
typedef long long int64;
#define _INT64_DEFINED
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

typedef struct small small;
struct small {
   unsigned char a;
};

typedef struct padded padded;
struct padded {
   unsigned char a;
   int64 b;
   unsigned char c;
};

typedef struct outer outer;
struct outer {
   unsigned char a;
   padded b;
   short c[3];
   small d[2];
};

typedef outer same_outer;

typedef struct named named;
struct named {
   int a;
};

typedef struct first_pair first_pair;
struct first_pair {
   int a;
   int b;
};

typedef struct second_pair second_pair;
struct second_pair {
   int a;
   int b;
};

typedef struct text text;
struct text {
   char* a;
   int aLen;
};

typedef struct message message;
struct message {
   unsigned char a;
   text b;
   unsigned char* c;
   int cLen;
   double d;
   text e[2];
};

typedef struct _messages__seq_message _messages__seq_message;
typedef _messages__seq_message messages;
struct _messages__seq_message {
   message* data;
   int dataLen;
};

typedef struct tree tree;
struct tree {
   message* children;
   int childrenLen;
   unsigned char depth;
};

typedef struct structs_inside structs_inside;
struct structs_inside {
   small a;
};

__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_in_plain)(const small* a, const padded* b, const outer* c,
                                                         const same_outer* d, const named* e,
                                                         const first_pair* f) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_rout_plain)(small* a, padded* b,
                                                           outer* c) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_inrout_plain)(small* a, padded* b,
                                                             outer* c) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_in_local)(const structs_inside* a,
                                                         second_pair* b) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_in_message)(const message* a) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_rout_message)(message* a) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_in_messages)(unsigned char before, const message* a, int aLen,
                                                            unsigned char after) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_rout_messages)(unsigned char* before, message* a, int aLen,
                                                              unsigned char* after) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(structs_trees)(const tree* a, tree* b, const tree* c, int cLen,
                                                      tree* d, int dLen) __QAIC_HEADER_ATTRIBUTE;

#ifdef __cplusplus
}
#endif

#endif /* _STRUCTS_H */
