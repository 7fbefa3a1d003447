// SPDX-License-Identifier: BSD-3-Clause
// The basic types that FastRPC interfaces are written with.
//
// Each type has the guard macro that the vendor SDK's header of the same name uses (_INT64_DEFINED and so
// on), so both headers can meet in one translation unit: the first one included defines the type.
#ifndef AEESTDDEF_H
#define AEESTDDEF_H

#include <stddef.h>
#include <stdint.h>

#ifndef _BOOLEAN_DEFINED
#define _BOOLEAN_DEFINED
typedef unsigned char boolean; // 0 or 1; one byte on the wire
#endif
#ifndef _INT8_DEFINED
#define _INT8_DEFINED
typedef signed char int8;
#endif
#ifndef _UINT8_DEFINED
#define _UINT8_DEFINED
typedef unsigned char uint8;
#endif
#ifndef _INT16_DEFINED
#define _INT16_DEFINED
typedef int16_t int16;
#endif
#ifndef _UINT16_DEFINED
#define _UINT16_DEFINED
typedef uint16_t uint16;
#endif
#ifndef _INT32_DEFINED
#define _INT32_DEFINED
typedef int32_t int32;
#endif
#ifndef _UINT32_DEFINED
#define _UINT32_DEFINED
typedef uint32_t uint32;
#endif
// long long on every target, hence another type than int64_t where that is long.
#ifndef _INT64_DEFINED
#define _INT64_DEFINED
typedef long long int64;
#endif
#ifndef _UINT64_DEFINED
#define _UINT64_DEFINED
typedef unsigned long long uint64;
#endif
#ifndef _BYTE_DEFINED
#define _BYTE_DEFINED
typedef unsigned char byte;
#endif

#ifndef __QIDL_WCHAR_T_DEFINED__
#define __QIDL_WCHAR_T_DEFINED__
typedef uint16_t _wchar_t; // one 16-bit unit of a wstring, whatever wchar_t is
#endif
#ifndef _CSTRING_T_DEFINED
#define _CSTRING_T_DEFINED
typedef char *_cstring_t;
typedef _wchar_t *_wstring_t;
#endif

#ifndef _AEEUID_DEFINED
#define _AEEUID_DEFINED
typedef uint32_t AEEUID;
typedef uint32_t AEECLSID;
typedef uint32_t AEEIID;
typedef uint32_t AEEPRIVID;
#endif
#ifndef _AECHAR_DEFINED
#define _AECHAR_DEFINED
typedef uint16_t AECHAR;
#endif
#ifndef _AEERESULT_DEFINED
#define _AEERESULT_DEFINED
typedef int AEEResult; // a code of AEEStdErr.h
#endif

#ifndef TRUE
#define TRUE 1
#endif
#ifndef FALSE
#define FALSE 0
#endif

#ifndef MIN_INT8
#define MIN_INT8 (-128)
#define MAX_INT8 127
#define MAX_UINT8 255
#endif
#ifndef MIN_INT16
#define MIN_INT16 (-32768)
#define MAX_INT16 32767
#define MAX_UINT16 65535
#endif
#ifndef MIN_INT32
#define MIN_INT32 (-2147483647 - 1)
#define MAX_INT32 2147483647
#define MAX_UINT32 4294967295u
#endif
#ifndef MIN_INT64
#define MIN_INT64 (-9223372036854775807LL - 1)
#define MAX_INT64 9223372036854775807LL
#define MAX_UINT64 18446744073709551615uLL
#endif

#ifndef __STR__
#define __STR__(x) #x
#endif
#ifndef __TOSTR__
#define __TOSTR__(x) __STR__(x)
#endif
#ifndef __FILE_LINE__
#define __FILE_LINE__ __FILE__ ":" __TOSTR__(__LINE__)
#endif

#endif
