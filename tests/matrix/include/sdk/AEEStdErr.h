// SPDX-License-Identifier: BSD-3-Clause
// The codes that generated code uses.
#ifndef AEESTDERR_H
#define AEESTDERR_H

#if defined(__hexagon__)
#define AEE_EOFFSET 0x80000400
#else
#define AEE_EOFFSET 0x00000000
#endif
#define AEE_SUCCESS 0
#define AEE_EFAILED (AEE_EOFFSET + 0x001)
#define AEE_ENOMEMORY (AEE_EOFFSET + 0x002)
#define AEE_EBADPARM (AEE_EOFFSET + 0x00E)
#define AEE_EUNSUPPORTED (AEE_EOFFSET + 0x014)
#define AEE_EINVHANDLE (AEE_EOFFSET + 0x02C)
#define AEE_ESTUBSKELVERMISMATCH (AEE_EOFFSET + 0x194)

#endif
