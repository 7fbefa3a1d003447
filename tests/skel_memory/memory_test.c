// SPDX-License-Identifier: BSD-3-Clause
// When skels and stubs allocate, how much, and what the implementation gets (07 S-MEM, S-BOOL).
#undef NDEBUG

#include "allocation.h"
#include "memory.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>

extern int memory_skel_invoke(uint32_t sc, remote_arg *pra);
extern int stub_memory_strings(const _cstring1_t *a, int aLen);

enum { BOOLEANS, STRUCTURES, STRINGS, NESTED, RESULTS };

static size_t allocations, allocated, live;
static const void *seen;
static int calls, seen_length;
static unsigned char seen_bytes[64];
static int refuse;

void *counted_malloc(size_t size) {
    if (refuse) {
        return NULL;
    }
    allocations++;
    live++;
    allocated += size;
    return malloc(size);
}

void counted_free(void *block) {
    live--;
    free(block);
}

int adsp_mmap_fd_getinfo(int fd, uint32_t *len);
int adsp_mmap_fd_getinfo(int fd, uint32_t *len) {
    *len = (uint32_t)fd;
    return 0;
}

// What the stub calls.
int remote_handle_open(const char *name, remote_handle *handle) {
    (void)name;
    *handle = 1;
    return 0;
}

int remote_handle_close(remote_handle handle) {
    (void)handle;
    return 0;
}

int remote_register_dma_handle(int fd, uint32_t length) {
    (void)fd;
    (void)length;
    return 0;
}

int remote_handle_invoke(remote_handle handle, uint32_t sc, remote_arg *args) {
    (void)handle;
    return memory_skel_invoke(sc, args);
}

static int see(const void *data, int length, size_t size) {
    calls++;
    seen = data;
    seen_length = length;
    memcpy(seen_bytes, data,
           (size_t)length * size < sizeof seen_bytes ? (size_t)length * size : sizeof seen_bytes);
    return 0;
}

int memory_booleans(const bool *a, int aLen) {
    return see(a, aLen, sizeof *a);
}

int memory_structures(const flags *a, int aLen) {
    return see(a, aLen, sizeof *a);
}

int memory_strings(const _cstring1_t *a, int aLen) {
    for (int i = 0; i < aLen; ++i) {
        assert(a[i].data[a[i].dataLen - 1] == 0);
    }
    return see(a, aLen, sizeof *a);
}

int memory_nested(const handles *a, int aLen, const unsigned char *b, int bLen) {
    (void)b;
    (void)bLen;
    for (int i = 0; i < aLen; ++i) {
        assert(a[i].dataLen <= 1);
    }
    return see(a, aLen, sizeof *a);
}

int memory_results(gaps *a, int aLen) {
    for (int i = 0; i < aLen; ++i) {
        a[i].before = a[i].last = 1;
        a[i].after = -1;
    }
    return 0;
}

static remote_arg buffer(void *data, size_t size) {
    remote_arg arg = {.buf = {data, size}};
    return arg;
}

static int call(uint32_t method, uint32_t ins, uint32_t handles, remote_arg *args) {
    allocations = allocated = 0;
    calls = 0;
    int err = memory_skel_invoke(REMOTE_SCALARS_MAKEX(0, method, ins, 0, handles, 0), args);
    assert(live == 0);
    return err;
}

static void booleans_are_handed_on_in_place(void) {
    uint32_t length = 4;
    unsigned char bytes[] = {0, 1, 1, 0};
    remote_arg args[] = {buffer(&length, 4), buffer(bytes, 4)};
    assert(call(BOOLEANS, 2, 0, args) == 0);
    assert(calls == 1 && seen == bytes && allocations == 0);
}

static void other_bytes_become_booleans(void) {
    uint32_t length = 4;
    unsigned char bytes[] = {0, 1, 2, 255};
    remote_arg args[] = {buffer(&length, 4), buffer(bytes, 4)};
    assert(call(BOOLEANS, 2, 0, args) == 0);
    assert(calls == 1 && seen != bytes && memcmp(seen_bytes, "\0\1\1\1", 4) == 0);
    assert(bytes[3] == 255);
}

static void without_memory_the_call_fails(void) {
    uint32_t length = 1;
    unsigned char byte = 2;
    remote_arg args[] = {buffer(&length, 4), buffer(&byte, 1)};
    refuse = 1;
    assert(call(BOOLEANS, 2, 0, args) == (int)AEE_ENOMEMORY);
    assert(calls == 0);
    refuse = 0;
}

static void booleans_inside_structures_too(void) {
    uint32_t length = 2;
    uint32_t words[6] = {0};
    unsigned char *bytes = (unsigned char *)words;
    remote_arg args[] = {buffer(&length, 4), buffer(bytes, sizeof words)};
    bytes[0] = 7;
    bytes[1] = 1;
    bytes[2] = 9; // padding
    assert(call(STRUCTURES, 2, 0, args) == 0);
    assert(seen == bytes && allocations == 0);
    bytes[12 + 9] = 3;
    assert(call(STRUCTURES, 2, 0, args) == 0);
    assert(seen != bytes && seen_bytes[0] == 7 && seen_bytes[1] == 1 && seen_bytes[12 + 9] == 1);
}

static void a_small_complex_call_needs_no_allocation(void) {
    uint32_t length = 2, lengths[] = {2, 3};
    char a[] = "a", b[] = "bc";
    remote_arg args[] = {buffer(&length, 4), buffer(lengths, 8), buffer(a, 2), buffer(b, 3)};
    assert(call(STRINGS, 4, 0, args) == 0);
    assert(calls == 1 && seen_length == 2 && allocations == 0);
}

static void a_large_complex_call_allocates_once(void) {
    static uint32_t length = 200, lengths[200];
    static remote_arg args[202];
    static char text[] = "abc";
    args[0] = buffer(&length, 4);
    args[1] = buffer(lengths, sizeof lengths);
    for (int i = 0; i < 200; ++i) {
        lengths[i] = 4;
        args[i + 2] = buffer(text, 4);
    }
    assert(call(STRINGS, 202, 0, args) == 0);
    assert(calls == 1 && seen_length == 200 && allocations == 1);
}

static void call_stub(int count) {
    static _cstring1_t strings[200];
    static char text[] = "abc";
    for (int i = 0; i < count; ++i) {
        strings[i].data = text;
    }
    allocations = allocated = 0;
    calls = 0;
    assert(stub_memory_strings(strings, count) == 0);
    assert(calls == 1 && seen_length == count && live == 0);
}

static void stubs_allocate_for_large_calls_only(void) {
    call_stub(2);
    assert(allocations == 0);
    call_stub(200);
    assert(allocations == 2); // one on each side
}

static void fill_the_stack(void) {
    volatile unsigned char bytes[4096];
    for (size_t i = 0; i < sizeof bytes; ++i) {
        bytes[i] = 0xa5;
    }
}

static void gaps_between_results_are_zero(void) {
    static const unsigned char expected[24] = {1,   0,   0,   0,   0,   0,   0,   0, 255,
                                               255, 255, 255, 255, 255, 255, 255, 1};
    uint32_t length = 2, lengths[] = {0, 0};
    unsigned char values[2][24];
    remote_arg args[] = {buffer(&length, 4), buffer(lengths, 8), buffer(values, sizeof values),
                         buffer(NULL, 0), buffer(NULL, 0)};
    memset(values, 0x5a, sizeof values);
    fill_the_stack();
    assert(memory_skel_invoke(REMOTE_SCALARS_MAKE(RESULTS, 2, 3), args) == 0);
    assert(memcmp(values[0], expected, sizeof expected) == 0);
    assert(memcmp(values[1], expected, sizeof expected) == 0);
}

// Elements without arguments of their own: memory follows their length words, not other buffers.
static void memory_is_bounded_by_what_was_checked(void) {
    static unsigned char large[1 << 20];
    static uint32_t lengths[1000];
    uint32_t in[] = {1000, sizeof large};
    remote_arg args[4] = {buffer(in, 8), buffer(lengths, sizeof lengths), buffer(large, sizeof large)};
    args[3].dma.fd = 5;
    args[3].dma.offset = 0;
    lengths[999] = 1;
    assert(call(NESTED, 3, 1, args) == 0);
    assert(calls == 1 && seen_length == 1000 && allocated < 20 * sizeof lengths);
    in[0] = 1001;
    assert(call(NESTED, 3, 1, args) == (int)AEE_EBADPARM);
    assert(calls == 0);
}

static void lengths_without_memory_behind_them_are_refused(void) {
    uint32_t lengths[] = {1, UINT32_MAX}, in[] = {2, 0};
    remote_arg args[3] = {buffer(in, 8), buffer(lengths, 8), buffer(NULL, 0)};
    assert(call(NESTED, 3, 0, args) == (int)AEE_EBADPARM);
    lengths[0] = INT32_MAX;
    assert(call(NESTED, 3, 0, args) == (int)AEE_EBADPARM);
    in[0] = INT32_MAX;
    assert(call(NESTED, 3, 0, args) == (int)AEE_EBADPARM);
    assert(allocations == 0);
}

int main(void) {
    booleans_are_handed_on_in_place();
    other_bytes_become_booleans();
    without_memory_the_call_fails();
    booleans_inside_structures_too();
    a_small_complex_call_needs_no_allocation();
    a_large_complex_call_allocates_once();
    stubs_allocate_for_large_calls_only();
    gaps_between_results_are_zero();
    memory_is_bounded_by_what_was_checked();
    lengths_without_memory_behind_them_are_refused();
    return 0;
}
