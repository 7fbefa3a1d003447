// SPDX-License-Identifier: BSD-3-Clause
// Copies of messages, each buffer in memory of exactly its size.
#ifndef BENCH_CALLS_MESSAGE_H
#define BENCH_CALLS_MESSAGE_H

#include "bench/calls/invoke.h"

#include <stdbool.h>
#include <stddef.h>

enum { MAX_MESSAGE_ARGS = 256 };

struct message {
    uint32_t scalars;
    size_t buffers; // how many of the arguments are buffers
    remote_arg args[MAX_MESSAGE_ARGS];
    remote_buf owned[MAX_MESSAGE_ARGS]; // the memory that is really there
};

// False when there are too many arguments or there is no memory; the message can be freed then, too.
bool copy_message(struct message *to, uint32_t scalars, const remote_arg *args);
void free_message(struct message *message);

// Gives a buffer another size, so many bytes behind the start of its memory; bytes that come on top are zero.
bool resize_buffer(struct message *message, size_t index, size_t size, size_t offset);

size_t in_buffers(const struct message *message);

// The same scalars and sizes, and the same bytes in the buffers from the first one on.
bool same_messages(const struct message *a, const struct message *b, size_t first, size_t end);

#endif
