#ifndef _STRINGS_H
#define _STRINGS_H

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

#if !defined(__QAIC_STRING1_OBJECT_DEFINED__) && !defined(__STRING1_OBJECT__)
#define __QAIC_STRING1_OBJECT_DEFINED__
#define __STRING1_OBJECT__
typedef struct _cstring1_s {
   char* data;
   int dataLen;
} _cstring1_t;
#endif

#if !defined(__QAIC_WSTRING1_OBJECT_DEFINED__) && !defined(__WSTRING1_OBJECT__)
#define __QAIC_WSTRING1_OBJECT_DEFINED__
#define __WSTRING1_OBJECT__
typedef struct _wstring1_s {
   _wchar_t* data;
   int dataLen;
} _wstring1_t;
#endif

#define GREETING "hello"

typedef _cstring1_t text;
typedef _cstring1_t short_text;
typedef _wstring1_t wide_text;

typedef struct _texts__seq__cstring1_t _texts__seq__cstring1_t;
typedef _texts__seq__cstring1_t texts;
struct _texts__seq__cstring1_t {
   _cstring1_t* data;
   int dataLen;
};

typedef struct _named_texts__seq_text _named_texts__seq_text;
typedef _named_texts__seq_text named_texts;
struct _named_texts__seq_text {
   text* data;
   int dataLen;
};

typedef struct _wide_texts__seq__wstring1_t _wide_texts__seq__wstring1_t;
typedef _wide_texts__seq__wstring1_t wide_texts;
struct _wide_texts__seq__wstring1_t {
   _wstring1_t* data;
   int dataLen;
};

typedef struct person person;
struct person {
   char* name;
   int nameLen;
   _wchar_t* wide_name;
   int wide_nameLen;
   char* nick_name;
   int nick_nameLen;
};

__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_in_string)(const char* a) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_in_wstring)(const _wchar_t* a) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_rout_both)(char* a, int aLen, _wchar_t* b,
                                                          int bLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_inrout_both)(char* a, int aLen, _wchar_t* b,
                                                            int bLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_aliases)(const char* a, const char* b, _wchar_t* c,
                                                        int cLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_mixed)(const char* a, unsigned char b, char* c, int cLen,
                                                      short* d, char* e, int eLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_in_elements)(const _cstring1_t* a, int aLen,
                                                            const _cstring1_t* b, int bLen, const text* c,
                                                            int cLen, const _wstring1_t* d,
                                                            int dLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_rout_elements)(_cstring1_t* a, int aLen, _wstring1_t* b,
                                                              int bLen) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_in_person)(const person* a) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_rout_person)(person* a) __QAIC_HEADER_ATTRIBUTE;
__QAIC_HEADER_EXPORT int __QAIC_HEADER(strings_people)(const person* a, int aLen, person* b,
                                                       int bLen) __QAIC_HEADER_ATTRIBUTE;

#ifdef __cplusplus
}
#endif

#endif /* _STRINGS_H */
