// SPDX-License-Identifier: BSD-3-Clause
#include "tests/integration/shared.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

void *share(size_t size) {
    const char *path = getenv("TEST_SHARED");
    const int fd = path != NULL ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    void *memory;

    if (fd < 0 || ftruncate(fd, (off_t)size) != 0)
        abort();
    memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (memory == MAP_FAILED)
        abort();
    return memory;
}
