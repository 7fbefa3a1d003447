// SPDX-License-Identifier: BSD-3-Clause
// Stands for the header of the open FastRPC library: it has AEEResult and the 16-bit character, but none of the
// older names for integers and booleans.
#ifndef AEESTDDEF_H
#define AEESTDDEF_H

#include <limits.h>
#include <stdint.h>

typedef uint16_t AECHAR;
typedef int AEEResult;
typedef uint32_t AEEUID;
typedef uint32_t AEEIID;
typedef uint32_t AEECLSID;

typedef char *_cstring_t;

#ifndef __QIDL_WCHAR_T_DEFINED__
#define __QIDL_WCHAR_T_DEFINED__
typedef uint16_t _wchar_t;
typedef uint16_t *_wstring_t;
#endif

#endif
