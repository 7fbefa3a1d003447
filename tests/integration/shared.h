// SPDX-License-Identifier: BSD-3-Clause
// What the two processes of a run of wire vectors share: the client says which vector is running, the DSP
// says whether the implementation was reached.
#ifndef QAIC_TESTS_INTEGRATION_SHARED_H
#define QAIC_TESTS_INTEGRATION_SHARED_H

#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

struct wire_shared {
    atomic_size_t current;
    atomic_uint fill;
    atomic_bool first_run;
    atomic_int reached;
};

// The memory in the file $WIRE_SHARED, for the life of the process.
static inline struct wire_shared *wire_share(void) {
    const char *path = getenv("WIRE_SHARED");
    const int fd = path != NULL ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    void *memory;

    if (fd < 0 || ftruncate(fd, sizeof(struct wire_shared)) != 0)
        abort();
    memory = mmap(NULL, sizeof(struct wire_shared), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (memory == MAP_FAILED)
        abort();
    return memory;
}

#endif
