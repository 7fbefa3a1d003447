// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_REVERSE_H
#define FRT_WIRE_REVERSE_H

#include "runtime/wire/kernel_messages.h"

// Calls from the DSP to the CPU travel inside the buffers of the listener's "next" message, packed:
//
//    per input   u32 length; when it is not 0, padding to a multiple of 8 from the start, then the bytes
//    per output  u32 length
//
// and the reply is per output a u32 length, padding and bytes. Handles cannot travel this way.

struct frt_reverse_buffer {
    void *data; // into the packed area after unpacking; NULL when the length is 0
    size_t length;
};

// Bytes that the call needs; FRT_MALFORMED when the scalars have handles, FRT_TOO_LARGE when a length exceeds
// 32 bits.
enum frt_status frt_reverse_call_size(uint32_t scalars, const struct frt_reverse_buffer *buffers,
                                      size_t *size);

// Packs the inputs and the output lengths of a call; padding is zero. FRT_TOO_LARGE when `size` is too small.
enum frt_status frt_reverse_pack_call(uint32_t scalars, const struct frt_reverse_buffer *buffers, void *area,
                                      size_t size);

// Finds the buffers of a packed call. Inputs point into the area, outputs have only their length. The area
// must be private memory: take a copy of what came from the other side first.
enum frt_status frt_reverse_unpack_call(uint32_t scalars, void *area, size_t size,
                                        struct frt_reverse_buffer *buffers);

// The same for the reply: `buffers` are the outputs, `count` of them.
enum frt_status frt_reverse_reply_size(const struct frt_reverse_buffer *outputs, size_t count, size_t *size);
enum frt_status frt_reverse_pack_reply(const struct frt_reverse_buffer *outputs, size_t count, void *area,
                                       size_t size);

// Copies a packed reply into the caller's outputs, whose lengths must be exactly those of the reply.
enum frt_status frt_reverse_unpack_reply(const void *area, size_t size,
                                         const struct frt_reverse_buffer *outputs, size_t count);

#endif
