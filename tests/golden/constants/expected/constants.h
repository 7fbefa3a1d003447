#ifndef _CONSTANTS_H
#define _CONSTANTS_H

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

#ifndef TRUE
#define TRUE 1
#endif
#ifndef FALSE
#define FALSE 0
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

#define SMALL -5
#define DECIMAL 2147483647
#define LOWEST (-2147483647 - 1)
#define COUNT 7u
#define MASK 0xffff0000
#define HEX_NEGATIVE -0x1
#define OCTAL 0777
#define BIG 9223372036854775807ll
#define BIG_LOWEST (-9223372036854775807ll - 1)
#define BIGGEST 18446744073709551615ull
#define BIG_HEX 0xfedcba9876543210
#define TINY -128
#define BYTE 255
#define ALSO_BYTE 0x7f
#define WORD -32768
#define A 3
#define SUM 11
#define HEX_SUM 0x11
#define DECIMAL_SUM 17
#define GROUPED 45
#define WIDER 3ll
#define COMPLEMENT -6
#define QUOTIENT 3
#define REMAINDER 2
#define HALF 0.5
#define SMALL_FLOAT 1.0e-3
#define LARGE 1.23456789e8
#define NEGATIVE -2.5e300
#define ZERO 0.0
#define YES TRUE
#define NO FALSE
#define LETTER 'a'
#define LINE_END '\n'
#define QUOTE '\''
#define BACKSLASH '\\'
#define HIGH '\351'
#define WIDE L'b'
#define TEXT "plain"
#define ESCAPES "tab\t quote\" backslash\\ bell\a"
#define BYTES "\001\177z\303\251f"
#define TRIGRAPH "what?\?!"
#define EMPTY ""
#define WIDE_TEXT L"wide"

enum colour {
   RED,
   GREEN,
   BLUE,
   _32BIT_PLACEHOLDER_colour = 0x7fffffff
};
typedef enum colour colour;

#define PREFERRED 2

typedef unsigned int size_type;

#define TYPED 9u
#define scope_A 4

#define scope_inner_B 8

typedef int scope_inner_cells[8];

#ifdef __cplusplus
}
#endif

#endif /* _CONSTANTS_H */
