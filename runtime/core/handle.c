// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/handle.h"

#include <stdlib.h>

#include "runtime/core/error.h"
#include "runtime/include/AEEStdErr.h"

// A handle is its generation, from 1 up, above 16 bits of index. So it is neither 0 nor small, and with 15
// bits of generation it is not -1 as a remote_handle either. A bit above tells wide ones apart, which have
// more generations.
#define INDEX_BITS 16u
#define WIDE_MARK (UINT64_C(1) << 48)
#define INDEX_LIMIT ((size_t)1 << INDEX_BITS)
#define NARROW_GENERATIONS 0x7fffu

// Calls read slots without the lock: value last, then the rest, then value once more.
struct handle_slot {
    _Atomic remote_handle64 value; // 0: free
    _Atomic(struct frt_session *) session;
    atomic_uint dsp_handle;
    uint32_t generation;
    uint32_t next_free;
};

#define BLOCK_SIZE 256u

static pthread_mutex_t table_lock = PTHREAD_MUTEX_INITIALIZER;
static _Atomic(struct handle_slot *) blocks[INDEX_LIMIT / BLOCK_SIZE]; // which never move
static size_t slot_count;
// Free slots wait in a queue, so that a number is not used again soon.
static uint32_t first_free, last_free;
static size_t free_count;

static struct handle_slot *slot_at(size_t index) {
    struct handle_slot *block = atomic_load_explicit(&blocks[index / BLOCK_SIZE], memory_order_acquire);
    return block ? &block[index % BLOCK_SIZE] : NULL;
}

static void append_free(uint32_t index) {
    if (free_count++ == 0)
        first_free = index;
    else
        slot_at(last_free)->next_free = index;
    last_free = index;
}

static bool grow(void) {
    struct handle_slot *block = slot_count < INDEX_LIMIT ? calloc(BLOCK_SIZE, sizeof *block) : NULL;
    if (!block)
        return false;
    atomic_store_explicit(&blocks[slot_count / BLOCK_SIZE], block, memory_order_release);
    for (size_t end = slot_count + BLOCK_SIZE; slot_count < end; ++slot_count)
        append_free((uint32_t)slot_count);
    return true;
}

// Each store releases the ones before it: whoever sees a part of the new target does not see the old value.
static remote_handle64 use_free(struct frt_handle_target target, bool narrow) {
    uint32_t index = first_free;
    struct handle_slot *slot = slot_at(index);
    first_free = slot->next_free;
    --free_count;
    uint32_t generation = slot->generation++;
    remote_handle64 value =
        narrow ? ((remote_handle64)(generation % NARROW_GENERATIONS + 1) << INDEX_BITS) | index
               : WIDE_MARK | ((remote_handle64)generation << INDEX_BITS) | index;
    atomic_store_explicit(&slot->session, target.session, memory_order_release);
    atomic_store_explicit(&slot->dsp_handle, target.dsp_handle, memory_order_release);
    atomic_store_explicit(&slot->value, value, memory_order_release);
    return value;
}

int frt_handle_new(struct frt_handle_target target, bool narrow, remote_handle64 *handle) {
    int code = AEE_SUCCESS;
    pthread_mutex_lock(&table_lock);
    if (free_count == 0 && !grow())
        code = slot_count == INDEX_LIMIT ? AEE_EOUTOFHANDLES : AEE_ENOMEMORY;
    if (!code)
        *handle = use_free(target, narrow);
    pthread_mutex_unlock(&table_lock);
    return code ? frt_fail(code, FRT_LAYER_CORE, "no room for a handle") : AEE_SUCCESS;
}

static bool names(const struct handle_slot *slot, remote_handle64 handle) {
    return atomic_load_explicit(&slot->value, memory_order_acquire) == handle;
}

static struct handle_slot *find(remote_handle64 handle) {
    struct handle_slot *slot = slot_at((size_t)(handle & (INDEX_LIMIT - 1)));
    return handle && slot && names(slot, handle) ? slot : NULL;
}

static struct frt_handle_target target_of(const struct handle_slot *slot) {
    return (struct frt_handle_target){atomic_load_explicit(&slot->session, memory_order_acquire),
                                      atomic_load_explicit(&slot->dsp_handle, memory_order_acquire)};
}

static int unknown_handle(remote_handle64 handle) {
    (void)frt_fail(AEE_EINVHANDLE, FRT_LAYER_CORE, "0x%llx is no open handle", (unsigned long long)handle);
    frt_error_in_call(handle, -1);
    return AEE_EINVHANDLE;
}

static int ended_session(remote_handle64 handle) {
    (void)frt_fail(AEE_ECONNRESET, FRT_LAYER_CORE, "the session of this handle ended");
    frt_error_in_call(handle, -1);
    return AEE_ECONNRESET;
}

int frt_handle_enter(remote_handle64 handle, struct frt_handle_target *target) {
    const struct handle_slot *slot = find(handle);
    if (!slot)
        return unknown_handle(handle);
    *target = target_of(slot);
    bool entered = !atomic_load_explicit(&target->session->closing, memory_order_relaxed) &&
                   frt_session_enter(target->session);
    if (names(slot, handle))
        return entered ? AEE_SUCCESS : ended_session(handle);
    if (entered)
        frt_session_leave(target->session);
    return unknown_handle(handle);
}

bool frt_handle_take(remote_handle64 handle, struct frt_handle_target *target) {
    pthread_mutex_lock(&table_lock);
    struct handle_slot *slot = find(handle);
    if (slot) {
        *target = target_of(slot);
        atomic_store_explicit(&slot->value, 0, memory_order_relaxed);
        append_free((uint32_t)(handle & (INDEX_LIMIT - 1)));
    }
    pthread_mutex_unlock(&table_lock);
    if (!slot)
        (void)unknown_handle(handle);
    return slot != NULL;
}

bool frt_handle_domain(remote_handle64 handle, int *effective) {
    pthread_mutex_lock(&table_lock);
    const struct handle_slot *slot = find(handle);
    if (slot) {
        const struct frt_session_config *config = &target_of(slot).session->config;
        *effective = (int)(config->domain + NUM_DOMAINS * config->session);
    }
    pthread_mutex_unlock(&table_lock);
    if (!slot)
        (void)unknown_handle(handle);
    return slot != NULL;
}
