// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/kernel_messages.h"

#define NO_METHOD 0x1F000000u

// Counts of each method, and the size of the fixed structure in its first argument.
struct shape {
    uint8_t known;
    uint8_t inputs;
    uint8_t outputs;
    uint8_t fixed;
};

static const struct shape shapes[] = {
    [FRT_PROCESS_ATTACH] = {1, 1, 0, sizeof(struct frt_attach_request)},
    [FRT_PROCESS_RELEASE] = {1, 1, 0, sizeof(struct frt_attach_request)},
    [FRT_PROCESS_MMAP] = {1, 2, 1, sizeof(struct frt_mmap_request)},
    [FRT_PROCESS_MUNMAP] = {1, 1, 0, sizeof(struct frt_munmap_request)},
    [FRT_PROCESS_CREATE] = {1, 4, 0, sizeof(struct frt_create_request)},
    [FRT_PROCESS_CREATE_ATTR] = {1, 4, 0, sizeof(struct frt_create_request)},
    [FRT_PROCESS_CREATE_STATIC] = {1, 3, 0, sizeof(struct frt_create_static_request)},
    [FRT_PROCESS_MEM_MAP] = {1, 3, 1, sizeof(struct frt_mem_map_request)},
    [FRT_PROCESS_MEM_UNMAP] = {1, 1, 0, sizeof(struct frt_mem_unmap_request)},
};

static struct shape shape_of(uint32_t method) {
    return method < sizeof shapes / sizeof *shapes ? shapes[method] : (struct shape){0};
}

uint32_t frt_process_scalars(enum frt_process_method method) {
    struct shape shape = shape_of(method);
    return shape.known ? frt_scalars_make(method, shape.inputs, shape.outputs, 0, 0) : NO_METHOD;
}

static struct frt_arg argument(const void *data, size_t size) {
    // Arguments have one type for both directions; inputs are only read.
    union {
        const void *in;
        void *out;
    } pointer = {.in = data};
    return (struct frt_arg){.data = pointer.out, .length = size, .fd = -1};
}

static void create_arguments(struct frt_process_request *request, struct frt_arg args[]) {
    request->create.name_size = (uint32_t)request->name.size;
    request->create.file_size = (uint32_t)request->file.size;
    request->create.pages = 1;
    args[1] = argument(request->name.data, request->name.size);
    args[2] = argument(request->file.data, request->file.size);
    args[3] = argument(&request->page, sizeof request->page);
}

static void create_static_arguments(struct frt_process_request *request, struct frt_arg args[]) {
    request->create_static.name_size = (uint32_t)request->name.size;
    args[1] = argument(request->name.data, request->name.size);
    args[2] = argument(&request->page, sizeof request->page);
}

static void mmap_arguments(struct frt_process_request *request, struct frt_arg args[]) {
    request->mmap.pages_size = (int32_t)sizeof request->page;
    args[1] = argument(&request->page, sizeof request->page);
    args[2] = argument(&request->mapped, sizeof request->mapped);
}

static void mem_map_arguments(struct frt_process_request *request, struct frt_arg args[]) {
    request->mem_map.pages_size = (int32_t)sizeof request->page;
    args[1] = argument(&request->page, sizeof request->page);
    args[2] = argument(NULL, 0);
    args[3] = argument(&request->mapped, sizeof request->mapped);
}

// The fixed structure of the request, whichever member of the union it is.
static void *fixed_part(struct frt_process_request *request) {
    return (unsigned char *)request + offsetof(struct frt_process_request, attach);
}

void frt_process_arguments(struct frt_process_request *request, struct frt_arg args[FRT_PROCESS_MAX_ARGS]) {
    args[0] = argument(fixed_part(request), shape_of(request->method).fixed);
    switch (request->method) {
    case FRT_PROCESS_CREATE:
    case FRT_PROCESS_CREATE_ATTR:
        create_arguments(request, args);
        break;
    case FRT_PROCESS_CREATE_STATIC:
        create_static_arguments(request, args);
        break;
    case FRT_PROCESS_MMAP:
        mmap_arguments(request, args);
        break;
    case FRT_PROCESS_MEM_MAP:
        mem_map_arguments(request, args);
        break;
    case FRT_PROCESS_ATTACH:
    case FRT_PROCESS_RELEASE:
    case FRT_PROCESS_MUNMAP:
    case FRT_PROCESS_MEM_UNMAP:
        break;
    }
}

static enum frt_status read_page(struct frt_bytes arg, struct frt_wire_page *page) {
    if (arg.size != sizeof *page) {
        return FRT_MALFORMED;
    }
    frt_fetch(page, arg.data, sizeof *page);
    return page->size > UINT64_MAX - page->address ? FRT_MALFORMED : FRT_OK;
}

static enum frt_status read_name(struct frt_bytes arg, uint32_t size, struct frt_bytes *name) {
    *name = arg;
    return arg.size == size && size != 0 ? FRT_OK : FRT_MALFORMED;
}

static enum frt_status read_create(const struct frt_bytes args[], struct frt_process_request *request) {
    const struct frt_create_request *create = &request->create;
    request->file = args[2];
    if (create->pages != 1 || args[2].size != create->file_size ||
        read_name(args[1], create->name_size, &request->name) != FRT_OK) {
        return FRT_MALFORMED;
    }
    return read_page(args[3], &request->page);
}

static enum frt_status read_create_static(const struct frt_bytes args[],
                                          struct frt_process_request *request) {
    const struct frt_create_static_request *create = &request->create_static;
    if (create->pages > 1 || read_name(args[1], create->name_size, &request->name) != FRT_OK) {
        return FRT_MALFORMED;
    }
    return read_page(args[2], &request->page);
}

static enum frt_status read_rest(const struct frt_bytes args[], struct frt_process_request *request) {
    switch (request->method) {
    case FRT_PROCESS_CREATE:
    case FRT_PROCESS_CREATE_ATTR:
        return read_create(args, request);
    case FRT_PROCESS_CREATE_STATIC:
        return read_create_static(args, request);
    case FRT_PROCESS_MMAP:
        return request->mmap.pages_size == 16 ? read_page(args[1], &request->page) : FRT_MALFORMED;
    case FRT_PROCESS_MEM_MAP:
        if (request->mem_map.pages_size != 16 || request->mem_map.data_size != 0 || args[2].size != 0) {
            return FRT_MALFORMED;
        }
        return read_page(args[1], &request->page);
    case FRT_PROCESS_ATTACH:
    case FRT_PROCESS_RELEASE:
    case FRT_PROCESS_MUNMAP:
    case FRT_PROCESS_MEM_UNMAP:
        break;
    }
    return FRT_OK;
}

enum frt_status frt_process_decode(uint32_t scalars, const struct frt_bytes args[],
                                   struct frt_process_request *request) {
    uint32_t method = frt_scalars_method(scalars);
    struct shape shape = shape_of(method);
    if (!shape.known || frt_process_scalars((enum frt_process_method)method) != scalars) {
        return FRT_UNKNOWN;
    }
    *request = (struct frt_process_request){.method = (enum frt_process_method)method};
    if (args[0].size != shape.fixed) {
        return FRT_MALFORMED;
    }
    frt_fetch(fixed_part(request), args[0].data, shape.fixed);
    return read_rest(args, request);
}

size_t frt_process_initial_memory(size_t shell_size) {
    const size_t mib = (size_t)1 << 20;
    size_t capped = shell_size < FRT_MAX_SHELL ? shell_size : FRT_MAX_SHELL;
    size_t wanted = 4 * capped > 2 * mib ? 4 * capped : 2 * mib;
    return (wanted + mib - 1) / mib * mib;
}

uint32_t frt_capability_scalars(void) {
    return frt_scalars_make(0, 1, 1, 0, 0);
}
