// SPDX-License-Identifier: BSD-3-Clause
#ifndef BENCH_RUNTIME_PING_PONG_H
#define BENCH_RUNTIME_PING_PONG_H

// The barest round trips between two processes, to compare calls with.

struct ping_pong;

// A partner process that answers through spinning on shared memory, or through a pair of packet sockets (40
// bytes there, 16 bytes back, as calls do). NULL when it cannot be made.
struct ping_pong *ping_pong_shared_memory(void);
struct ping_pong *ping_pong_sockets(void);

void ping_pong_once(struct ping_pong *pair);
void ping_pong_end(struct ping_pong *pair);

#endif
