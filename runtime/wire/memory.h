// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_MEMORY_H
#define FRT_WIRE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Pages of the wire. The format has 4 KiB pages whatever the CPU's page size is.
#define FRT_PAGE_SIZE 4096u

static inline void frt_copy(void *to, const void *from, size_t size) {
    if (size != 0) {
        __builtin_memcpy(to, from, size);
    }
}

static inline void frt_zero(void *to, size_t size) {
    if (size != 0) {
        __builtin_memset(to, 0, size);
    }
}

// One read of a word that another process may change at any time: the compiler can neither repeat nor split
// it.
static inline uint64_t frt_fetch64(const void *from) {
    return *(const volatile uint64_t *)from;
}

static inline uint32_t frt_fetch32(const void *from) {
    return *(const volatile uint32_t *)from;
}

// Copies bytes out of shared memory exactly once: what is checked is the copy, and what is used is the copy.
static inline void frt_fetch(void *to, const void *from, size_t size) {
    const unsigned char *shared = from;
    unsigned char *local = to;
    size_t i = 0;
    if ((uintptr_t)from % 8 == 0) {
        for (; i + 8 <= size; i += 8) {
            uint64_t word = frt_fetch64(shared + i);
            __builtin_memcpy(local + i, &word, sizeof word);
        }
    }
    for (; i < size; i++) {
        local[i] = *(const volatile unsigned char *)(shared + i);
    }
}

static inline bool frt_align(size_t value, size_t alignment, size_t *aligned) {
    if (value > SIZE_MAX - (alignment - 1)) {
        return false;
    }
    *aligned = (value + alignment - 1) & ~(alignment - 1);
    return true;
}

#endif
