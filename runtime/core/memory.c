// SPDX-License-Identifier: BSD-3-Clause
// Registering memory, and memory to register: rpcmem.
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "runtime/core/error.h"
#include "runtime/core/range.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/include/rpcmem.h"

void remote_register_buf_attr2(void *buf, size_t size, int fd, int attr) {
    bool reserved = false;
    if (fd != -1)
        (void)frt_range_register(buf, size, fd, (uint32_t)attr, false);
    else if (!frt_range_unregister(buf, size, &reserved) && reserved)
        (void)munmap(buf, size);
}

void remote_register_buf_attr(void *buf, int size, int fd, int attr) {
    if (size <= 0)
        (void)frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_register_buf: bad size %d", size);
    else
        remote_register_buf_attr2(buf, (size_t)size, fd, attr);
}

void remote_register_buf(void *buf, int size, int fd) {
    remote_register_buf_attr(buf, size, fd, FASTRPC_ATTR_NONE);
}

void *remote_register_fd2(int fd, size_t size) {
    if (fd < 0 || size == 0) {
        (void)frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_register_fd: bad fd or size");
        return MAP_FAILED;
    }
    void *address = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (address == MAP_FAILED) {
        (void)frt_fail(AEE_ENOMEMORY, FRT_LAYER_CORE, "remote_register_fd: no room for %zu bytes", size);
        return MAP_FAILED;
    }
    if (!frt_range_register(address, size, fd, FASTRPC_ATTR_NONE, true))
        return address;
    (void)munmap(address, size);
    return MAP_FAILED;
}

void *remote_register_fd(int fd, int size) {
    return remote_register_fd2(fd, size > 0 ? (size_t)size : 0);
}

struct allocation {
    struct allocation *next;
    void *address;
    size_t size;
    int fd;
    bool registered;
};

static pthread_mutex_t allocations_lock = PTHREAD_MUTEX_INITIALIZER;
static struct allocation *allocations;

void rpcmem_init(void) {
}

void rpcmem_deinit(void) {
}

// Other sides map whole pages.
static size_t whole_pages(size_t size) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return (size + page - 1) / page * page;
}

// Sealed, so that whoever maps it can rely on its size.
static int new_memory(size_t size) {
    int fd = memfd_create("rpcmem", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0)
        return -1;
    // 0 to 2 mean something else to users of fds.
    if (fd <= STDERR_FILENO) {
        int higher = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        (void)close(fd);
        fd = higher;
    }
    if (fd >= 0 && (ftruncate(fd, (off_t)size) || fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW))) {
        (void)close(fd);
        fd = -1;
    }
    return fd;
}

static bool provide(struct allocation *allocation, uint32_t flags) {
    allocation->fd = new_memory(whole_pages(allocation->size));
    if (allocation->fd < 0)
        return false;
    allocation->address = mmap(NULL, allocation->size, PROT_READ | PROT_WRITE, MAP_SHARED, allocation->fd, 0);
    if (allocation->address != MAP_FAILED) {
        allocation->registered = !(flags & RPCMEM_HEAP_NOREG);
        if (!allocation->registered || !frt_range_register(allocation->address, allocation->size,
                                                           allocation->fd, FASTRPC_ATTR_NONE, false))
            return true;
        (void)munmap(allocation->address, allocation->size);
    }
    (void)close(allocation->fd);
    return false;
}

void *rpcmem_alloc2(int heapid, uint32_t flags, size_t size) {
    (void)heapid;
    if (size == 0 || size > PTRDIFF_MAX) {
        (void)frt_fail(AEE_EBADPARM, FRT_LAYER_API, "rpcmem_alloc: bad size");
        return NULL;
    }
    struct allocation *allocation = calloc(1, sizeof *allocation);
    if (allocation) {
        allocation->size = size;
        if (provide(allocation, flags)) {
            pthread_mutex_lock(&allocations_lock);
            allocation->next = allocations;
            allocations = allocation;
            pthread_mutex_unlock(&allocations_lock);
            return allocation->address;
        }
        free(allocation);
    }
    (void)frt_fail(AEE_ENORPCMEMORY, FRT_LAYER_CORE, "rpcmem_alloc: no memory for %zu bytes", size);
    return NULL;
}

void *rpcmem_alloc(int heapid, uint32_t flags, int size) {
    return rpcmem_alloc2(heapid, flags, size > 0 ? (size_t)size : 0);
}

static struct allocation **place_of(const void *address) {
    struct allocation **place = &allocations;
    while (*place && (*place)->address != address)
        place = &(*place)->next;
    return place;
}

void rpcmem_free(void *po) {
    if (!po)
        return;
    pthread_mutex_lock(&allocations_lock);
    struct allocation **place = place_of(po);
    struct allocation *allocation = *place;
    if (allocation)
        *place = allocation->next;
    pthread_mutex_unlock(&allocations_lock);
    if (!allocation) {
        (void)frt_fail(AEE_EBADPARM, FRT_LAYER_API, "rpcmem_free: %p was not allocated here", po);
        return;
    }
    if (allocation->registered)
        (void)frt_range_unregister(allocation->address, allocation->size, NULL);
    (void)munmap(allocation->address, allocation->size);
    (void)close(allocation->fd);
    free(allocation);
}

int rpcmem_to_fd(void *po) {
    pthread_mutex_lock(&allocations_lock);
    const struct allocation *allocation = po ? *place_of(po) : NULL;
    int fd = allocation ? allocation->fd : -1;
    pthread_mutex_unlock(&allocations_lock);
    return fd;
}
