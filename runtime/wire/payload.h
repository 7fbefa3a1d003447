// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_PAYLOAD_H
#define FRT_WIRE_PAYLOAD_H

#include "runtime/wire/memory.h"
#include "runtime/wire/scalars.h"
#include "runtime/wire/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The payload of a call with n arguments, in memory that both processors see:
//
//    0          n arguments            struct frt_wire_buffer or frt_wire_handle
//    16 n       n page references      struct frt_wire_pages
//    24 n       n pages                struct frt_wire_page
//    40 n       16 file descriptors    u64, written by the DSP: mappings it has let go
//    40 n + 128 64 checksums           u32, unused
//    40 n + 384 poll word              u32, only with polling: the DSP's last store of a successful call
//    then       copies of inline arguments, each at a multiple of 128
//
// The DSP finds an argument's bytes at page.address + (address mod 4096), nowhere else: the place of the
// copies is the sender's business.

struct frt_wire_buffer {
    _Alignas(8) uint64_t address;
    uint64_t length;
};

struct frt_wire_handle {
    _Alignas(8) int32_t fd;
    uint32_t offset;
    uint32_t length;
    uint32_t zero;
};

struct frt_wire_pages {
    _Alignas(8) uint32_t count; // 0 when there is nothing to see, else 1
    uint32_t first;             // index into the pages
};

struct frt_wire_page {
    _Alignas(8) uint64_t address; // multiple of the page size for buffers
    uint64_t size;
};

_Static_assert(sizeof(struct frt_wire_buffer) == 16, "buffer argument");
_Static_assert(offsetof(struct frt_wire_buffer, length) == 8, "buffer argument");
_Static_assert(sizeof(struct frt_wire_handle) == 16, "handle argument");
_Static_assert(offsetof(struct frt_wire_handle, offset) == 4, "handle argument");
_Static_assert(offsetof(struct frt_wire_handle, length) == 8, "handle argument");
_Static_assert(sizeof(struct frt_wire_pages) == 8, "page reference");
_Static_assert(sizeof(struct frt_wire_page) == 16, "page");

enum {
    FRT_RELEASED_FDS = 16,
    FRT_CHECKSUMS = 64,
    FRT_COPY_ALIGNMENT = 128,
    FRT_POLL_VALUE = 0xDECAF,
};

static inline size_t frt_pages_offset(size_t args) {
    return 16 * args;
}

static inline size_t frt_page_table_offset(size_t args) {
    return 24 * args;
}

static inline size_t frt_released_fds_offset(size_t args) {
    return 40 * args;
}

static inline size_t frt_poll_offset(size_t args) {
    return 40 * args + 8 * FRT_RELEASED_FDS + 4 * FRT_CHECKSUMS;
}

// Bytes before the first copy, not aligned.
static inline size_t frt_head_size(size_t args, bool polling) {
    return frt_poll_offset(args) + (polling ? 4u : 0u);
}

// ---- Sender

// What the sender knows of an argument. Whether it is a buffer or a handle follows from its place and the
// scalars.
struct frt_arg {
    void *data;    // buffer: the caller's bytes
    size_t length; // bytes of the buffer, or length of the handle's memory
    int32_t fd;    // buffer: > 0 when the DSP sees it through a mapping, else it is copied; handle: its fd
    uint32_t offset;
    uint64_t address;     // as the DSP sees it: of the mapped buffer's first byte, or of the handle's mapping
    uint64_t mapped_size; // handle: size of its mapping
};

// Where everything goes, kept in private memory: nothing is ever read back from the payload to find it.
struct frt_plan {
    uint32_t scalars;
    bool polling;
    size_t size;    // of the payload
    size_t *places; // per argument: offset of its copy, 0 when it has none
};

// Plans the payload. `places` has room for one entry per argument and lives as long as the plan.
// FRT_TOO_LARGE when the sum of lengths does not fit, FRT_MALFORMED when a mapped buffer's two addresses
// differ within the page.
enum frt_status frt_payload_plan(struct frt_plan *plan, uint32_t scalars, bool polling,
                                 const struct frt_arg *args, size_t *places);

// Writes the payload to `base` (plan->size bytes, a multiple of 128 in both address spaces), which the DSP
// sees at `address`. Inputs are copied in, everything else that is not an argument's copy becomes zero.
void frt_payload_encode(const struct frt_plan *plan, const struct frt_arg *args, void *base,
                        uint64_t address);

// All of the payload but the inputs' bytes, which can come later. Of buffers that are copied, only the
// lengths are read.
void frt_payload_lay_out(const struct frt_plan *plan, const struct frt_arg *args, void *base,
                         uint64_t address);

// After a successful call: copies the outputs that have no mapping to the caller.
void frt_payload_take_outputs(const struct frt_plan *plan, const struct frt_arg *args, const void *base);

// A handle that the method returned, in the place of argument `index`. An extension between this project's
// own two sides: drivers hand handle arguments to the DSP and never back.
uint64_t frt_payload_take_handle(const void *base, size_t index);

// The fds whose mappings the DSP has let go: up to the first 0, at most 16. Each is read once; the values are
// as the DSP wrote them and have to be looked up, not trusted.
size_t frt_payload_released_fds(const struct frt_plan *plan, const void *base,
                                uint64_t fds[FRT_RELEASED_FDS]);

static inline const uint32_t *frt_payload_poll_word(const struct frt_plan *plan, const void *base) {
    const void *word = (const unsigned char *)base + frt_poll_offset(frt_scalars_args(plan->scalars));
    return word;
}

// Whether the DSP has raised the poll word; if so, all its results are visible.
static inline bool frt_poll_is_raised(const uint32_t *word) {
    return __atomic_load_n(word, __ATOMIC_SEQ_CST) == FRT_POLL_VALUE;
}

// ---- Receiver

struct frt_received_arg {
    uint64_t address; // as the DSP sees it: of the buffer's first byte, or of the handle's mapping (0: it has
                      // none)
    size_t length;
    int32_t fd;           // handle only
    uint32_t offset;      // handle only
    uint64_t mapped_size; // handle only
};

// Reads the head of a payload of `size` bytes at `base`, which the sender can change meanwhile: each word is
// fetched once, checked and handed on as a copy in `args` (one entry per argument). Addresses are the
// sender's claim; the caller must look each one up, with its length, in what the session may see.
enum frt_status frt_payload_decode(uint32_t scalars, const void *base, size_t size,
                                   struct frt_received_arg *args);

// Tells the sender which mappings have been let go; at most 16 fds.
void frt_payload_release_fds(uint32_t scalars, void *base, const uint64_t *fds, size_t count);

// See frt_payload_take_handle.
void frt_payload_return_handle(void *base, size_t index, uint64_t handle);

// The last store of a successful call. The payload must be large enough for the word (frt_head_size).
void frt_payload_raise_poll(uint32_t scalars, void *base);

#endif
