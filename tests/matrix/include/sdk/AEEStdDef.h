// SPDX-License-Identifier: BSD-3-Clause
// Stands for the header of a vendor SDK: all older names, each under its own guard.
#ifndef AEESTDDEF_H
#define AEESTDDEF_H

#include <limits.h>
#include <stdint.h>

#ifndef _BOOLEAN_DEFINED
typedef unsigned char boolean;
#define _BOOLEAN_DEFINED
#endif
#ifndef _UINT64_DEFINED
typedef unsigned long long uint64;
#define _UINT64_DEFINED
#endif
#ifndef _INT64_DEFINED
typedef long long int64;
#define _INT64_DEFINED
#endif
#ifndef _UINT32_DEFINED
typedef uint32_t uint32;
#define _UINT32_DEFINED
#endif
#ifndef _INT32_DEFINED
typedef int32_t int32;
#define _INT32_DEFINED
#endif
#ifndef _UINT16_DEFINED
typedef uint16_t uint16;
#define _UINT16_DEFINED
#endif
#ifndef _INT16_DEFINED
typedef int16_t int16;
#define _INT16_DEFINED
#endif
#ifndef _UINT8_DEFINED
typedef uint8_t uint8;
#define _UINT8_DEFINED
#endif
#ifndef _INT8_DEFINED
typedef int8_t int8;
#define _INT8_DEFINED
#endif
#ifndef _BYTE_DEFINED
typedef unsigned char byte;
#define _BYTE_DEFINED
#endif

typedef int AEEResult;
typedef uint32 AEEUID;
typedef uint32 AEEIID;
typedef uint32 AEECLSID;

#ifndef TRUE
#define TRUE 1
#endif
#ifndef FALSE
#define FALSE 0
#endif

#ifndef __QIDL_WCHAR_T_DEFINED__
#define __QIDL_WCHAR_T_DEFINED__
typedef uint16_t _wchar_t;
typedef uint16_t *_wstring_t;
#endif
typedef char *_cstring_t;

#define STD_OFFSETOF(type, member) ((size_t)&((type *)0)->member)

#endif
