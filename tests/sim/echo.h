// SPDX-License-Identifier: BSD-3-Clause
#ifndef TESTS_SIM_ECHO_H
#define TESTS_SIM_ECHO_H

// Methods of the test interface "echo".
enum {
    ECHO_ADD = 2,         // in {u32, u32}; out {u32 sum}
    ECHO_COPY = 3,        // in bytes; out the same
    ECHO_FAIL = 4,        // in {u32 code}: returned
    ECHO_SLEEP = 5,       // in {u32 microseconds}
    ECHO_SUM_HANDLE = 6,  // dma handle; out {u32 length, u32 sum of the bytes from the offset on}
    ECHO_NEXT_HANDLE = 7, // in handle; out handle + 1
    ECHO_COUNT = 8,       // out {u32 calls so far}
    ECHO_SUM_MANY = 9,    // in any number of buffers; out {u32 sum of all bytes}
    ECHO_DIE = 10,        // aborts the DSP
    ECHO_NOTHING = 11,    // no arguments
};

#define ECHO_URI "file:///libecho_skel.so?echo_skel_handle_invoke&_modver=1.0&_dom=cdsp"

#endif
