// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/packet.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

union fd_control {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(int))];
};

int sim_send_packet(int socket, const void *bytes, size_t size, int fd) {
    union {
        const void *in;
        void *out;
    } data = {.in = bytes};
    struct iovec vector = {.iov_base = data.out, .iov_len = size};
    union fd_control control = {0};
    struct msghdr message = {.msg_iov = &vector, .msg_iovlen = 1};
    if (fd >= 0) {
        message.msg_control = control.bytes;
        message.msg_controllen = sizeof control.bytes;
        control.header.cmsg_level = SOL_SOCKET;
        control.header.cmsg_type = SCM_RIGHTS;
        control.header.cmsg_len = CMSG_LEN(sizeof fd);
        memcpy(CMSG_DATA(&control.header), &fd, sizeof fd);
    }
    ssize_t sent;
    do {
        sent = sendmsg(socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent < 0 ? -errno : 0;
}

static int received_fd(struct msghdr *message) {
    struct cmsghdr *header = CMSG_FIRSTHDR(message);
    int fd = -1;
    if (header != NULL && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS &&
        header->cmsg_len == CMSG_LEN(sizeof fd)) {
        memcpy(&fd, CMSG_DATA(header), sizeof fd);
    }
    return fd;
}

long sim_receive_packet(int socket, void *bytes, size_t size, int *fd) {
    struct iovec vector = {.iov_base = bytes, .iov_len = size};
    union fd_control control;
    struct msghdr message = {.msg_iov = &vector,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof control.bytes};
    ssize_t received;
    do {
        received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    } while (received < 0 && errno == EINTR);
    if (received < 0) {
        return -errno;
    }
    int passed = received_fd(&message);
    bool broken = (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0;
    if (passed >= 0 && (fd == NULL || broken)) {
        close(passed);
        passed = -1;
    }
    if (fd != NULL) {
        *fd = passed;
    }
    return broken ? -EMSGSIZE : received;
}

int sim_packet_pair(int sockets[2]) {
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) == 0 ? 0 : -errno;
}

static int packet_socket(const char *path, struct sockaddr_un *address) {
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address->sun_path) {
        return -ENAMETOOLONG;
    }
    memcpy(address->sun_path, path, strlen(path) + 1);
    int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    return fd < 0 ? -errno : fd;
}

static int close_and_keep(int fd, int error) {
    close(fd);
    return -error;
}

int sim_connect(const char *path) {
    struct sockaddr_un address;
    int fd = packet_socket(path, &address);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
        return close_and_keep(fd, errno);
    }
    return fd;
}

// A socket file that refuses connections was left behind by a process that is gone.
static void remove_stale(const char *path) {
    int fd = sim_connect(path);
    if (fd == -ECONNREFUSED) {
        unlink(path);
    } else if (fd >= 0) {
        close(fd);
    }
}

int sim_listen(const char *path) {
    struct sockaddr_un address;
    remove_stale(path);
    int fd = packet_socket(path, &address);
    if (fd >= 0 && (bind(fd, (struct sockaddr *)&address, sizeof address) != 0 || listen(fd, 64) != 0)) {
        return close_and_keep(fd, errno);
    }
    return fd;
}

bool sim_is_sealed(int fd, size_t size) {
    struct stat status;
    int seals = fcntl(fd, F_GET_SEALS);
    return seals >= 0 && (seals & F_SEAL_SHRINK) != 0 && (seals & F_SEAL_GROW) != 0 &&
           fstat(fd, &status) == 0 && status.st_size >= 0 && (uint64_t)status.st_size >= size;
}

bool sim_seal(int fd, size_t size) {
    return sim_is_sealed(fd, size) ||
           (fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) == 0 && sim_is_sealed(fd, size));
}

int sim_sealed_memory(const char *name, size_t size) {
    int fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0) {
        return -errno;
    }
    if (ftruncate(fd, (off_t)size) != 0 || fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0) {
        return close_and_keep(fd, errno);
    }
    return fd;
}
