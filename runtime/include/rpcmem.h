// SPDX-License-Identifier: BSD-3-Clause
// Memory that a client and its DSP share, so that buffers need no copy.
//
// Here it is anonymous shared memory with a file descriptor (memfd), sealed against change of its size; heap
// ids and flags are accepted for compatibility and only RPCMEM_FLAG_NOREG changes anything. All functions are
// thread safe.
#ifndef RPCMEM_H
#define RPCMEM_H

#include <stddef.h>
#include <stdint.h>

enum rpc_heap_ids { RPCMEM_HEAP_ID_SECURE = 9, RPCMEM_HEAP_ID_CONTIG = 22, RPCMEM_HEAP_ID_SYSTEM = 25 };
#define RPCMEM_DEFAULT_HEAP (-1)
#define RPCMEM_DEFAULT_FLAGS 1
#define RPCMEM_FLAG_UNCACHED 0
#define RPCMEM_FLAG_CACHED 1
#define RPCMEM_TRY_MAP_STATIC 0x04000000
// Older flags.
#define RPCMEM_HEAP_NOREG 0x40000000 // do not register the memory
#define RPCMEM_HEAP_UNCACHED 0x20000000
#define RPCMEM_HEAP_NOVA 0x10000000
#define RPCMEM_HEAP_NONCOHERENT 0x08000000
#define RPCMEM_FORCE_NOFLUSH 0x01000000
#define RPCMEM_FORCE_NOINVALIDATE 0x02000000
#define RPCMEM_HEAP_DEFAULT RPCMEM_HEAP_ID_SYSTEM

#ifdef __cplusplus
extern "C" {
#endif

// Not needed; kept for older programs.
void rpcmem_init(void);
void rpcmem_deinit(void);

// Returns size bytes of zeroed memory, page aligned and registered for every later call (as
// remote_register_buf does), or NULL: size not positive, or no memory. The caller owns it until rpcmem_free.
void *rpcmem_alloc(int heapid, uint32_t flags, int size);
void *rpcmem_alloc2(int heapid, uint32_t flags, size_t size);

// Accepts NULL and ignores addresses that rpcmem_alloc did not give. The memory itself lives on while a DSP
// maps it.
void rpcmem_free(void *po);

// The descriptor behind an address that rpcmem_alloc returned, owned by the allocation; -1 for any other
// address.
int rpcmem_to_fd(void *po);

#ifdef __cplusplus
}
#endif

#endif
