// SPDX-License-Identifier: BSD-3-Clause
#include "bench/runtime/ping_pong.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// Two words on cache lines of their own.
struct words {
    _Alignas(64) atomic_uint ping;
    _Alignas(64) atomic_uint pong;
};

struct ping_pong {
    struct words *words; // NULL: sockets
    int socket;
    unsigned count;
    pid_t partner;
};

static void pause_spinning(void) {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#endif
}

static void answer_in_memory(struct words *words) {
    for (unsigned count = 1;; count++) {
        while (atomic_load_explicit(&words->ping, memory_order_acquire) != count) {
            pause_spinning();
        }
        atomic_store_explicit(&words->pong, count, memory_order_release);
    }
}

static void answer_on_socket(int socket) {
    char bytes[40];
    while (recv(socket, bytes, sizeof bytes, 0) == sizeof bytes &&
           send(socket, bytes, 16, MSG_NOSIGNAL) == 16) {
    }
}

static struct ping_pong *new_pair(void) {
    struct ping_pong *pair = calloc(1, sizeof *pair);
    if (pair != NULL) {
        pair->socket = -1;
    }
    return pair;
}

struct ping_pong *ping_pong_shared_memory(void) {
    struct ping_pong *pair = new_pair();
    void *memory = mmap(NULL, sizeof *pair->words, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (pair == NULL || memory == MAP_FAILED) {
        free(pair);
        return NULL;
    }
    pair->words = memory;
    pair->partner = fork();
    if (pair->partner == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        answer_in_memory(pair->words);
    }
    return pair;
}

struct ping_pong *ping_pong_sockets(void) {
    struct ping_pong *pair = new_pair();
    int sockets[2];
    if (pair == NULL || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0) {
        free(pair);
        return NULL;
    }
    pair->socket = sockets[0];
    pair->partner = fork();
    if (pair->partner == 0) {
        close(sockets[0]);
        answer_on_socket(sockets[1]);
        _exit(0);
    }
    close(sockets[1]);
    return pair;
}

void ping_pong_once(struct ping_pong *pair) {
    char bytes[40] = {0};
    if (pair->words == NULL) {
        (void)!send(pair->socket, bytes, sizeof bytes, MSG_NOSIGNAL);
        (void)!recv(pair->socket, bytes, sizeof bytes, 0);
        return;
    }
    pair->count++;
    atomic_store_explicit(&pair->words->ping, pair->count, memory_order_release);
    while (atomic_load_explicit(&pair->words->pong, memory_order_acquire) != pair->count) {
        pause_spinning();
    }
}

void ping_pong_end(struct ping_pong *pair) {
    kill(pair->partner, SIGKILL);
    waitpid(pair->partner, NULL, 0);
    if (pair->words != NULL) {
        munmap(pair->words, sizeof *pair->words);
    }
    if (pair->socket >= 0) {
        close(pair->socket);
    }
    free(pair);
}
