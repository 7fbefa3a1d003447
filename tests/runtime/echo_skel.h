// SPDX-License-Identifier: BSD-3-Clause
// Skels written by hand, so that the runtime is tested without the compiler.
#ifndef TESTS_RUNTIME_ECHO_SKEL_H
#define TESTS_RUNTIME_ECHO_SKEL_H

#include "remote.h"

#define ECHO_URI "file:///libecho_skel.so?echo_skel_handle_invoke&_modver=1.0"

// Methods of echo; each refuses other counts with AEE_EBADPARM.
enum echo_method {
    ECHO_OPEN,
    ECHO_CLOSE,
    ECHO_ADD,     // in {int32 a, b}, out {int32 sum}
    ECHO_REVERSE, // in bytes, out bytes
    ECHO_FAIL,    // in {int32 code}, out bytes: writes them, then returns code
    ECHO_FILL,    // in {uint8 value}, in dma handle: fills the part of the memory that it names
    ECHO_SLEEP,   // in {uint32 milliseconds}
    ECHO_WHERE,   // in bytes, out {uint64 address of the bytes, uint64 thread}
    ECHO_LENGTHS, // in handles, out uint32[]: what adsp_mmap_fd_getinfo tells for each
    ECHO_HANDLES, // in handle, out handle: the sum of the numbers 1 and it
    ECHO_CONCAT,  // any number of in buffers, one out buffer
    ECHO_NESTED   // calls ECHO_ADD through the API on a handle: in {uint64 handle, int32 a, b}, out {sum}
};

int echo_skel_handle_invoke(remote_handle64 h, uint32_t sc, remote_arg *pra);
extern const uint32_t echo_skel_handle_invoke_qaic_version;

// The number of objects that open made and close did not destroy.
int echo_open_objects(void);

// An interface without handle: method 0 is ECHO_ADD.
int plain_skel_invoke(uint32_t sc, remote_arg *pra);
// The same with wide scalars.
int wideplain_skel_invoke_s64(uint64_t sc, remote_arg *pra);
// With handle and wide scalars: open, close, and method 40: in buffers, out {uint32 their number, uint64 sum
// of lengths}.
int wide_skel_handle_invoke_s64(remote_handle64 h, uint64_t sc, remote_arg *pra);

#endif
