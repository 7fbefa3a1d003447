// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_STATUS_H
#define FRT_WIRE_STATUS_H

// What a codec function can answer. The callers turn these into the AEE codes of their side (host or DSP),
// which differ by an offset.
enum frt_status {
    FRT_OK = 0,
    FRT_MALFORMED, // bytes of the other side that break a rule
    FRT_TOO_LARGE, // a length or sum that does not fit its type or the offered memory
    FRT_UNKNOWN,   // a method, handle or id that does not exist
};

#endif
