// SPDX-License-Identifier: BSD-3-Clause
// Memory of the client as skels see it: what a call carries, and what was mapped to stay.
#include <limits.h>
#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/include/HAP_mem.h"

#define FRAME_ENTRIES (sizeof((struct frt_dsp_frame *)0)->announced * 8)

static struct frt_dsp_known **place_of(struct frt_dsp *dsp, int32_t fd) {
    struct frt_dsp_known **place = &dsp->memory;
    while (*place && (*place)->memory.fd != fd)
        place = &(*place)->next;
    return place;
}

int frt_dsp_memory_add(struct frt_dsp *dsp, const struct frt_dsp_memory *memory) {
    struct frt_dsp_known *known = malloc(sizeof *known);
    if (!known)
        return AEE_ENOMEMORY;
    known->memory = *memory;
    known->next = NULL;
    pthread_mutex_lock(&dsp->lock);
    struct frt_dsp_known **place = place_of(dsp, memory->fd);
    bool exists = *place != NULL;
    if (!exists)
        *place = known;
    pthread_mutex_unlock(&dsp->lock);
    if (exists)
        free(known);
    return exists ? AEE_EALREADY : AEE_SUCCESS;
}

int frt_dsp_memory_remove(struct frt_dsp *dsp, int32_t fd) {
    pthread_mutex_lock(&dsp->lock);
    struct frt_dsp_known **place = place_of(dsp, fd);
    struct frt_dsp_known *known = *place;
    if (known)
        *place = known->next;
    pthread_mutex_unlock(&dsp->lock);
    free(known);
    return known ? AEE_SUCCESS : AEE_ENOSUCHMAP;
}

static void give_back(struct frt_dsp_loan *loan) {
    if (loan->anonymous)
        (void)munmap(loan->address, loan->length);
    free(loan);
}

void frt_dsp_forget_memory(struct frt_dsp *dsp) {
    while (dsp->memory) {
        struct frt_dsp_known *known = dsp->memory;
        dsp->memory = known->next;
        free(known);
    }
    while (dsp->loans) {
        struct frt_dsp_loan *loan = dsp->loans;
        dsp->loans = loan->next;
        give_back(loan);
    }
}

static const struct frt_dsp_memory *in_frame(const struct frt_dsp_frame *frame, int fd) {
    for (; frame; frame = frame->outer) {
        for (size_t i = 0; frame->call && i < frame->call->memory_count; ++i) {
            if (frame->call->memory[i].fd == fd)
                return &frame->call->memory[i];
        }
    }
    return NULL;
}

static bool find_memory(struct frt_dsp *dsp, int fd, struct frt_dsp_memory *memory) {
    const struct frt_dsp_memory *carried = in_frame(frt_dsp_frame(), fd);
    if (carried) {
        *memory = *carried;
        return true;
    }
    pthread_mutex_lock(&dsp->lock);
    const struct frt_dsp_known *known = *place_of(dsp, fd);
    if (known)
        *memory = known->memory;
    pthread_mutex_unlock(&dsp->lock);
    return known != NULL;
}

// A call may carry one fd several times with different lengths. Skels ask once per argument, in their order.
static bool next_announced(struct frt_dsp_frame *frame, int fd, uint32_t *length) {
    if (!frame || !frame->call)
        return false;
    const struct frt_dsp_call *call = frame->call;
    bool found = false;
    for (size_t i = 0; i < call->memory_count && i < FRAME_ENTRIES; ++i) {
        if (call->memory[i].fd != fd)
            continue;
        found = true;
        *length = call->memory[i].length;
        uint64_t bit = UINT64_C(1) << (i % 64);
        if (!(frame->announced[i / 64] & bit)) {
            frame->announced[i / 64] |= bit;
            return true;
        }
    }
    return found;
}

int adsp_mmap_fd_getinfo(int fd, uint32_t *len) {
    if (!len)
        return AEE_EBADPARM;
    if (next_announced(frt_dsp_frame(), fd, len))
        return AEE_SUCCESS;
    struct frt_dsp *dsp = frt_dsp_retain_implied();
    if (!dsp)
        return AEE_ENOSUCHMAP;
    struct frt_dsp_memory memory;
    bool found = find_memory(dsp, fd, &memory);
    frt_dsp_release(dsp);
    if (!found)
        return AEE_ENOSUCHMAP;
    *len = memory.length;
    return AEE_SUCCESS;
}

// Adds to an equal loan or notes a new one.
static bool lend(struct frt_dsp *dsp, const struct frt_dsp_loan *wanted) {
    struct frt_dsp_loan *loan = malloc(sizeof *loan);
    if (!loan)
        return false;
    *loan = *wanted;
    loan->count = 1;
    pthread_mutex_lock(&dsp->lock);
    struct frt_dsp_loan *same = dsp->loans;
    while (same &&
           (same->fd != wanted->fd || same->address != wanted->address || same->length != wanted->length))
        same = same->next;
    if (same) {
        ++same->count;
    } else {
        loan->next = dsp->loans;
        dsp->loans = loan;
    }
    pthread_mutex_unlock(&dsp->lock);
    if (same)
        free(loan);
    return true;
}

// Ends one loan; a negative fd matches any.
static bool end_loan(struct frt_dsp *dsp, int fd, const void *address, size_t length) {
    pthread_mutex_lock(&dsp->lock);
    struct frt_dsp_loan **place = &dsp->loans;
    while (*place &&
           ((fd >= 0 && (*place)->fd != fd) || (*place)->address != address || (*place)->length != length))
        place = &(*place)->next;
    struct frt_dsp_loan *loan = *place;
    bool last = loan && --loan->count == 0;
    if (last)
        *place = loan->next;
    pthread_mutex_unlock(&dsp->lock);
    if (last)
        give_back(loan);
    return loan != NULL;
}

static void *map_anonymous(struct frt_dsp *dsp, size_t len, int prot) {
    void *address = mmap(NULL, len, prot & (PROT_READ | PROT_WRITE), MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (address == MAP_FAILED)
        return MAP_FAILED;
    if (lend(dsp, &(struct frt_dsp_loan){.fd = -1, .address = address, .length = len, .anonymous = true}))
        return address;
    (void)munmap(address, len);
    return MAP_FAILED;
}

static void *map_known(struct frt_dsp *dsp, size_t len, int fd, size_t offset) {
    struct frt_dsp_memory memory;
    if (!find_memory(dsp, fd, &memory) || !memory.address || offset > memory.size ||
        len > memory.size - offset)
        return MAP_FAILED;
    char *address = (char *)memory.address + offset;
    if (!lend(dsp, &(struct frt_dsp_loan){.fd = fd, .address = address, .length = len}))
        return MAP_FAILED;
    return address;
}

void *HAP_mmap2(void *addr, size_t len, int prot, int flags, int fd, long offset) {
    (void)addr;
    (void)flags;
    struct frt_dsp *dsp = len > 0 && offset >= 0 ? frt_dsp_retain_implied() : NULL;
    if (!dsp)
        return MAP_FAILED;
    void *address = fd < 0 ? map_anonymous(dsp, len, prot) : map_known(dsp, len, fd, (size_t)offset);
    frt_dsp_release(dsp);
    return address;
}

void *HAP_mmap(void *addr, int len, int prot, int flags, int fd, long offset) {
    return len > 0 ? HAP_mmap2(addr, (size_t)len, prot, flags, fd, offset) : MAP_FAILED;
}

int HAP_munmap2(void *addr, size_t len) {
    struct frt_dsp *dsp = addr ? frt_dsp_retain_implied() : NULL;
    if (!dsp)
        return AEE_ENOSUCHMAP;
    bool ended = end_loan(dsp, -1, addr, len);
    frt_dsp_release(dsp);
    return ended ? AEE_SUCCESS : AEE_ENOSUCHMAP;
}

int HAP_munmap(void *addr, int len) {
    return len > 0 ? HAP_munmap2(addr, (size_t)len) : AEE_ENOSUCHMAP;
}

int HAP_mmap_get(int fd, void **va, uint64 *pa) {
    struct frt_dsp *dsp = fd >= 0 ? frt_dsp_retain_implied() : NULL;
    if (!dsp)
        return AEE_ENOSUCHMAP;
    struct frt_dsp_memory memory;
    int code = AEE_ENOSUCHMAP;
    if (find_memory(dsp, fd, &memory))
        code = lend(dsp, &(struct frt_dsp_loan){.fd = fd}) ? AEE_SUCCESS : AEE_ENOMEMORY;
    frt_dsp_release(dsp);
    if (code)
        return code;
    if (va)
        *va = memory.address;
    if (pa)
        *pa = memory.hw_address;
    return AEE_SUCCESS;
}

int HAP_mmap_put(int fd) {
    struct frt_dsp *dsp = fd >= 0 ? frt_dsp_retain_implied() : NULL;
    if (!dsp)
        return AEE_ENOSUCHMAP;
    struct frt_dsp_memory memory;
    int code = AEE_SUCCESS;
    if (!end_loan(dsp, fd, NULL, 0))
        code = find_memory(dsp, fd, &memory) ? AEE_EBADMAPREFCNT : AEE_ENOSUCHMAP;
    frt_dsp_release(dsp);
    return code;
}

int HAP_mem_get_stats(struct HAP_mem_stats *stats) {
    if (!stats)
        return AEE_EBADPARM;
    struct mallinfo2 info = mallinfo2();
    *stats = (struct HAP_mem_stats){.bytes_free = info.fordblks,
                                    .bytes_used = info.uordblks + info.hblkhd,
                                    .seg_used = info.arena + info.hblkhd};
    return AEE_SUCCESS;
}

int HAP_mem_set_grow_size(uint64 min, uint64 max) {
    return min > max ? AEE_EBADPARM : AEE_SUCCESS;
}

int HAP_mem_set_heap_thresholds(unsigned int low_largest_block_size, unsigned int low_available_heap_size) {
    (void)low_largest_block_size;
    (void)low_available_heap_size;
    return AEE_SUCCESS;
}

int HAP_mem_available_stack(int *available) {
    pthread_attr_t attributes;
    void *lowest;
    size_t size;
    if (!available)
        return AEE_EBADPARM;
    if (pthread_getattr_np(pthread_self(), &attributes))
        return AEE_EFAILED;
    int failed = pthread_attr_getstack(&attributes, &lowest, &size);
    (void)pthread_attr_destroy(&attributes);
    if (failed)
        return AEE_EFAILED;
    char here;
    uintptr_t left = (uintptr_t)&here - (uintptr_t)lowest;
    *available = left > INT_MAX ? INT_MAX : (int)left;
    return AEE_SUCCESS;
}
