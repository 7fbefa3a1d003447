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
    size_t buffers; // how many of the arguments are buffers that belong to the message
    remote_arg args[MAX_MESSAGE_ARGS];
};

// False when there are too many arguments or there is no memory; the message can be freed then, too.
bool copy_message(struct message *to, uint32_t scalars, const remote_arg *args);
void free_message(struct message *message);

// Gives a buffer another size; bytes that come on top are zero.
bool resize_buffer(struct message *message, size_t index, size_t size);

// Where in buffers of a message end.
size_t in_buffers(const struct message *message);

// The same scalars and the same sizes; the same bytes in buffers from the first one on.
bool same_messages(const struct message *a, const struct message *b, size_t first, size_t end);

#endif
