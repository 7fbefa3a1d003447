#ifndef _SEQUENCES_H
#define _SEQUENCES_H

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
#ifndef _UINT64_DEFINED
typedef unsigned long long uint64;
#define _UINT64_DEFINED
#endif

#ifdef __cplusplus
extern "C" {
#endif

enum kind {
   FEW,
   MANY,
   _32BIT_PLACEHOLDER_kind = 0x7fffffff
};
typedef enum kind kind;

typedef struct point point;
struct point {
   short x;
   unsigned char y;
};

typedef struct _numbers__seq_long _numbers__seq_long;
typedef _numbers__seq_long numbers;
struct _numbers__seq_long {
   int* data;
   int dataLen;
};

typedef numbers same_numbers;

typedef struct _bytes__seq_octet _bytes__seq_octet;
typedef _bytes__seq_octet bytes;
struct _bytes__seq_octet {
   unsigned char* data;
   int dataLen;
};

typedef struct _wides__seq_wideChar _wides__seq_wideChar;
typedef _wides__seq_wideChar wides;
struct _wides__seq_wideChar {
   _wchar_t* data;
   int dataLen;
};

typedef struct _counters__seq_unsignedLongLong _counters__seq_unsignedLongLong;
typedef _counters__seq_unsignedLongLong counters;
struct _counters__seq_unsignedLongLong {
   uint64* data;
   int dataLen;
};

typedef struct _small_numbers__seq_uint8_t _small_numbers__seq_uint8_t;
typedef _small_numbers__seq_uint8_t small_numbers;
struct _small_numbers__seq_uint8_t {
   uint8_t* data;
   int dataLen;
};

typedef struct _flags__seq_boolean _flags__seq_boolean;
typedef _flags__seq_boolean flags;
struct _flags__seq_boolean {
   boolean* data;
   int dataLen;
};

typedef struct _kinds__seq_kind _kinds__seq_kind;
typedef _kinds__seq_kind kinds;
struct _kinds__seq_kind {
   kind* data;
   int dataLen;
};

typedef struct _points__seq_point _points__seq_point;
typedef _points__seq_point points;
struct _points__seq_point {
   point* data;
   int dataLen;
};

typedef struct _key__seq_octet _key__seq_octet;
typedef _key__seq_octet key;
struct _key__seq_octet {
   unsigned char* data;
   int dataLen;
};

typedef struct _table__seq_numbers _table__seq_numbers;
typedef _table__seq_numbers table;
struct _table__seq_numbers {
   numbers* data;
   int dataLen;
};

typedef struct _tables__seq_table _tables__seq_table;
typedef _tables__seq_table tables;
struct _tables__seq_table {
   table* data;
   int dataLen;
};

#ifndef __QAIC__seq1_short_t_DEFINED__
#define __QAIC__seq1_short_t_DEFINED__
typedef struct _seq1_short_s {
   short* data;
   int dataLen;
} _seq1_short_t;
#endif

typedef struct holder holder;
struct holder {
   int* a;
   int aLen;
   point* b;
   int bLen;
   numbers* c;
   int cLen;
   _seq1_short_t* d;
   int dLen;
};

typedef struct _sequences_frame__seq_octet _sequences_frame__seq_octet;
typedef _sequences_frame__seq_octet sequences_frame;
struct _sequences_frame__seq_octet {
   unsigned char* data;
   int dataLen;
};

__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_in_plain)(const int* a, int aLen, const int* b, int bLen,
                                                           const double* c, int cLen, const boolean* d,
                                                           int dLen, const _wchar_t* e,
                                                           int eLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_rout_plain)(unsigned char* a, int aLen, uint64* b, int bLen,
                                                             uint8_t* c, int cLen, boolean* d,
                                                             int dLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_inrout_plain)(unsigned char* a, int aLen, float* b, int bLen,
                                                               boolean* c, int cLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_in_elements)(const kind* a, int aLen, const point* b,
                                                              int bLen, const unsigned char* c, int cLen,
                                                              const unsigned char* d,
                                                              int dLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_rout_elements)(kind* a, int aLen, point* b, int bLen,
                                                                point* c, int cLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_in_nested)(const numbers* a, int aLen, const table* b,
                                                            int bLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_rout_nested)(numbers* a, int aLen, table* b,
                                                              int bLen) __QAIC_HEADER_ATTRIBUTE;

#ifndef __QAIC__seq1_octet_t_DEFINED__
#define __QAIC__seq1_octet_t_DEFINED__
typedef struct _seq1_octet_s {
   unsigned char* data;
   int dataLen;
} _seq1_octet_t;
#endif

__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_anonymous)(const _seq1_octet_t* a, int aLen,
                                                            _seq1_octet_t* b,
                                                            int bLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_in_holder)(const holder* a) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(sequences_rout_holder)(holder* a) __QAIC_HEADER_ATTRIBUTE;

#ifdef __cplusplus
}
#endif

#endif /* _SEQUENCES_H */
