// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_PACKET_H
#define FRT_SIM_PACKET_H

#include <stdbool.h>
#include <stddef.h>

// Packets of a SOCK_SEQPACKET socket that may carry a file descriptor.

// 0, or -errno. fd < 0: none.
int sim_send_packet(int socket, const void *bytes, size_t size, int fd);

// Size of the packet that was received (0: the other side has closed), or -errno. A packet that is longer
// than `size` is -EMSGSIZE. *fd is -1 when none came; it is the caller's otherwise. fd NULL: descriptors are
// closed.
long sim_receive_packet(int socket, void *bytes, size_t size, int *fd);

// A connected pair of packet sockets; 0 or -errno.
int sim_packet_pair(int sockets[2]);

// Connects to, or listens at, a path: a socket, or -errno. A listener replaces a socket that nobody serves
// any more.
int sim_connect(const char *path);
int sim_listen(const char *path);

// New memory of `size` bytes whose size nobody can change any more: a file descriptor, or -errno.
int sim_sealed_memory(const char *name, size_t size);

// Whether the size of the memory behind fd is fixed and at least `size`; tries to fix it when asked to.
bool sim_is_sealed(int fd, size_t size);
bool sim_seal(int fd, size_t size);

#endif
