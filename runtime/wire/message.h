// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_MESSAGE_H
#define FRT_WIRE_MESSAGE_H

#include "runtime/wire/status.h"

#include <stddef.h>
#include <stdint.h>

// What travels on the channel between the two processors. All structures of the wire are little endian, have
// their padding spelt out and are aligned to 8 bytes, so that they are the same on every ABI, i386 included.

// CPU to DSP: run a method. The arguments lie in the payload that `address` and `size` describe.
struct frt_message {
    _Alignas(8) int32_t client; // context bank of the session + 1; 0 for messages of the kernel itself
    int32_t thread;             // caller's thread id
    uint64_t context;           // see context.h; comes back in the response
    uint32_t handle;
    uint32_t scalars;
    uint64_t address; // of the payload, as the DSP sees it
    uint64_t size;    // of the payload, rounded up to a page
};

// DSP to CPU: a method has ended.
struct frt_response {
    _Alignas(8) uint64_t context;
    int32_t result;
    uint32_t zero;
};

_Static_assert(sizeof(struct frt_message) == 40, "message");
_Static_assert(offsetof(struct frt_message, thread) == 4, "message.thread");
_Static_assert(offsetof(struct frt_message, context) == 8, "message.context");
_Static_assert(offsetof(struct frt_message, handle) == 16, "message.handle");
_Static_assert(offsetof(struct frt_message, scalars) == 20, "message.scalars");
_Static_assert(offsetof(struct frt_message, address) == 24, "message.address");
_Static_assert(offsetof(struct frt_message, size) == 32, "message.size");
_Static_assert(sizeof(struct frt_response) == 16, "response");
_Static_assert(offsetof(struct frt_response, result) == 8, "response.result");

// Reads a message or response that arrived as `size` bytes; any other length is malformed.
enum frt_status frt_message_read(struct frt_message *message, const void *bytes, size_t size);
enum frt_status frt_response_read(struct frt_response *response, const void *bytes, size_t size);

// Well-known handles. Up to 20 they name services that exist without being opened, and are never polled.
enum {
    FRT_STATIC_LOADER_OLD = 0,
    FRT_STATIC_PROCESS = 1, // only the kernel sends to it
    FRT_STATIC_UTILITIES = 2,
    FRT_STATIC_LISTENER_OLD = 3,
    FRT_STATIC_CURRENT_PROCESS = 4,
    FRT_STATIC_LISTENER = 7,
    FRT_STATIC_LOADER = 8,
    FRT_STATIC_LAST = 20,
};

#endif
