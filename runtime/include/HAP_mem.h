// SPDX-License-Identifier: BSD-3-Clause
// Memory services for skel implementations: access to buffers that a client shares by file descriptor.
//
// A buffer is known here while the client has mapped it (fastrpc_mmap) or while a call that carries it as a
// dmahandle is running. All functions may be called from any thread; threads that a skel started itself are
// taken to belong to the oldest session of the process.
#ifndef HAP_MEM_H
#define HAP_MEM_H

#include "AEEStdDef.h"
#include "AEEStdErr.h"

#define HAP_PROT_READ 1
#define HAP_PROT_WRITE 2
#define HAP_PROT_EXEC 4

struct HAP_mem_stats {
    uint64 bytes_free; // in the heap's segments
    uint64 bytes_used;
    uint64 seg_free; // what the segments may still grow
    uint64 seg_used;
    uint64 min_grow_bytes;
};

#ifdef __cplusplus
extern "C" {
#endif

// Maps len bytes of fd from offset; addr is only a hint and may be NULL. Returns (void *)-1 on failure. Every
// successful call needs its HAP_munmap with the same length.
void *HAP_mmap(void *addr, int len, int prot, int flags, int fd, long offset);
void *HAP_mmap2(void *addr, size_t len, int prot, int flags, int fd, long offset);

// AEE_ENOSUCHMAP when no HAP_mmap gave this address with this length.
int HAP_munmap(void *addr, int len);
int HAP_munmap2(void *addr, size_t len);

// Gives the address of the whole buffer behind fd, and an address as the hardware sees it when pa is not
// NULL. The buffer stays accessible until HAP_mmap_put, once per get. AEE_ENOSUCHMAP: the client did not
// share this fd.
int HAP_mmap_get(int fd, void **va, uint64 *pa);

// AEE_ENOSUCHMAP as above; AEE_EBADMAPREFCNT without a HAP_mmap_get before.
int HAP_mmap_put(int fd);

// AEE_EBADPARM when stats is NULL.
int HAP_mem_get_stats(struct HAP_mem_stats *stats);

// Accepted and without effect: the heap here is the C library's. AEE_EBADPARM when min is larger than max.
int HAP_mem_set_grow_size(uint64 min, uint64 max);
int HAP_mem_set_heap_thresholds(unsigned int low_largest_block_size, unsigned int low_available_heap_size);

// The number of bytes left on the calling thread's stack; AEE_EBADPARM when available is NULL.
int HAP_mem_available_stack(int *available);

// The length of the buffer behind fd, which generated skels ask for each dmahandle. AEE_ENOSUCHMAP when the
// client did not share this fd, AEE_EBADPARM when len is NULL.
int adsp_mmap_fd_getinfo(int fd, uint32_t *len);

#ifdef __cplusplus
}
#endif

#endif
