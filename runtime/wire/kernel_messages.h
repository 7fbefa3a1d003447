// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_KERNEL_MESSAGES_H
#define FRT_WIRE_KERNEL_MESSAGES_H

#include "runtime/wire/payload.h"

// Messages that the kernel itself sends: process control on handle 1, and the capability query on handle 2.
// They have client 0, root process domain and only inline arguments.

enum frt_process_method {
    FRT_PROCESS_ATTACH = 0,
    FRT_PROCESS_RELEASE = 1,
    FRT_PROCESS_MMAP = 4,
    FRT_PROCESS_MUNMAP = 5,
    FRT_PROCESS_CREATE = 6,
    FRT_PROCESS_CREATE_ATTR = 7, // CREATE with attributes other than 0
    FRT_PROCESS_CREATE_STATIC = 8,
    FRT_PROCESS_MEM_MAP = 10,
    FRT_PROCESS_MEM_UNMAP = 11,
};

enum {
    FRT_PROCESS_MAX_ARGS = 4,
    FRT_ATTR_UNSIGNED = 0x8,
    FRT_MMAP_DMA_BUFFER = 6,
    FRT_MMAP_REMOTE_HEAP = 8,
    FRT_MMAP_ADD_PAGES = 0x1000,
};

struct frt_attach_request { // also RELEASE
    int32_t client;
};

struct frt_mmap_request {
    _Alignas(8) int32_t client;
    uint32_t flags;
    uint64_t address;
    int32_t pages_size; // 16, the size of the page that follows
    uint32_t zero;
};

struct frt_munmap_request {
    _Alignas(8) int32_t client;
    uint32_t zero;
    uint64_t address;
    uint64_t size;
};

struct frt_create_request {
    _Alignas(8) int32_t client;
    uint32_t name_size; // with its NUL
    uint32_t file_size;
    uint32_t pages; // 1
    uint32_t attributes;
    uint32_t signature_size;
};

struct frt_create_static_request {
    int32_t client;
    uint32_t name_size;
    uint32_t pages; // 1 the first time in the life of a channel, then 0
};

struct frt_mem_map_request {
    _Alignas(8) int32_t client;
    int32_t fd;
    int32_t offset;
    uint32_t flags;
    uint64_t address;
    int32_t pages_size;
    int32_t data_size; // 0
};

struct frt_mem_unmap_request {
    _Alignas(8) int32_t client;
    int32_t fd;
    uint64_t address;
    uint64_t size;
};

_Static_assert(sizeof(struct frt_attach_request) == 4, "attach");
_Static_assert(sizeof(struct frt_mmap_request) == 24, "mmap");
_Static_assert(offsetof(struct frt_mmap_request, address) == 8, "mmap");
_Static_assert(offsetof(struct frt_mmap_request, pages_size) == 16, "mmap");
_Static_assert(sizeof(struct frt_munmap_request) == 24, "munmap");
_Static_assert(offsetof(struct frt_munmap_request, address) == 8, "munmap");
_Static_assert(sizeof(struct frt_create_request) == 24, "create");
_Static_assert(offsetof(struct frt_create_request, signature_size) == 20, "create");
_Static_assert(sizeof(struct frt_create_static_request) == 12, "create static");
_Static_assert(sizeof(struct frt_mem_map_request) == 32, "mem map");
_Static_assert(offsetof(struct frt_mem_map_request, address) == 16, "mem map");
_Static_assert(offsetof(struct frt_mem_map_request, data_size) == 28, "mem map");
_Static_assert(sizeof(struct frt_mem_unmap_request) == 24, "mem unmap");
_Static_assert(offsetof(struct frt_mem_unmap_request, address) == 8, "mem unmap");

struct frt_bytes {
    const void *data;
    size_t size;
};

struct frt_process_request {
    enum frt_process_method method;
    union {
        struct frt_attach_request attach; // ATTACH, RELEASE
        struct frt_mmap_request mmap;
        struct frt_munmap_request munmap;
        struct frt_create_request create;
        struct frt_create_static_request create_static;
        struct frt_mem_map_request mem_map;
        struct frt_mem_unmap_request mem_unmap;
    };
    struct frt_wire_page page; // MMAP, MEM_MAP: the memory; CREATE, CREATE_STATIC: the initial memory
    struct frt_bytes name;     // CREATE, CREATE_STATIC: process name with its NUL
    struct frt_bytes file;     // CREATE: shell, may be empty
    uint64_t mapped;           // MMAP, MEM_MAP: the DSP's answer, its address of the memory
};

// Scalars word of a method of handle 1; 0x1F000000 (which no method has) for an unknown one.
uint32_t frt_process_scalars(enum frt_process_method method);

// Sender: the arguments of the request, which point into it. Sizes of name and file are filled into the
// request.
void frt_process_arguments(struct frt_process_request *request, struct frt_arg args[FRT_PROCESS_MAX_ARGS]);

// Receiver: reads a message on handle 1. `args` are the input buffers, already looked up, in memory that the
// sender can change; every fixed part is copied once. Name and file still point into that memory, with
// checked sizes. FRT_UNKNOWN for a method or counts that do not exist.
enum frt_status frt_process_decode(uint32_t scalars, const struct frt_bytes args[],
                                   struct frt_process_request *request);

// Memory that a new process gets: at least 2 MiB, four times the shell, whole MiB. Shells are at most 2 MiB.
#define FRT_MAX_SHELL ((size_t)2 << 20)
size_t frt_process_initial_memory(size_t shell_size);

// Capability query on handle 2, method 0: the input is the number of words asked for, the output the words.
enum { FRT_CAPABILITIES = 255 };
uint32_t frt_capability_scalars(void);

#endif
