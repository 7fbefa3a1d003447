// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/handle.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/include/AEEStdErr.h"

// A handle is its generation, from 1 up, above 16 bits of index. So it is neither 0 nor small, and with 15
// bits of generation it is not -1 as a remote_handle either. A bit above tells wide ones apart, which have
// more generations.
#define INDEX_BITS 16u
#define WIDE_MARK (UINT64_C(1) << 48)
#define INDEX_LIMIT ((size_t)1 << INDEX_BITS)
#define NARROW_GENERATIONS 0x7fffu

struct handle_slot {
    remote_handle64 value; // 0: free
    uint32_t generation;
    uint32_t next_free;
    struct frt_handle_target target;
};

static pthread_mutex_t table_lock = PTHREAD_MUTEX_INITIALIZER;
static struct handle_slot *slots;
static size_t slot_count;
// Free slots wait in a queue, so that a number is not used again soon.
static uint32_t first_free, last_free;
static size_t free_count;

static void append_free(uint32_t index) {
    if (free_count++ == 0)
        first_free = index;
    else
        slots[last_free].next_free = index;
    last_free = index;
}

static bool grow(void) {
    size_t count = slot_count ? slot_count * 2 : 64;
    struct handle_slot *grown = count <= INDEX_LIMIT ? realloc(slots, count * sizeof *grown) : NULL;
    if (!grown)
        return false;
    memset(grown + slot_count, 0, (count - slot_count) * sizeof *grown);
    slots = grown;
    for (; slot_count < count; ++slot_count)
        append_free((uint32_t)slot_count);
    return true;
}

static remote_handle64 use_free(struct frt_handle_target target, bool narrow) {
    uint32_t index = first_free;
    struct handle_slot *slot = &slots[index];
    first_free = slot->next_free;
    --free_count;
    uint32_t generation = slot->generation++;
    slot->target = target;
    if (narrow)
        slot->value = ((remote_handle64)(generation % NARROW_GENERATIONS + 1) << INDEX_BITS) | index;
    else
        slot->value = WIDE_MARK | ((remote_handle64)generation << INDEX_BITS) | index;
    return slot->value;
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

static struct handle_slot *find_locked(remote_handle64 handle) {
    size_t index = (size_t)(handle & (INDEX_LIMIT - 1));
    return handle && index < slot_count && slots[index].value == handle ? &slots[index] : NULL;
}

static int unknown_handle(remote_handle64 handle) {
    (void)frt_fail(AEE_EINVHANDLE, FRT_LAYER_CORE, "0x%llx is no open handle", (unsigned long long)handle);
    frt_error_in_call(handle, -1);
    return AEE_EINVHANDLE;
}

int frt_handle_enter(remote_handle64 handle, struct frt_handle_target *target) {
    pthread_mutex_lock(&table_lock);
    const struct handle_slot *slot = find_locked(handle);
    bool entered = slot && !atomic_load_explicit(&slot->target.session->closing, memory_order_relaxed) &&
                   frt_session_enter(slot->target.session);
    if (entered)
        *target = slot->target;
    pthread_mutex_unlock(&table_lock);
    if (entered)
        return AEE_SUCCESS;
    if (!slot)
        return unknown_handle(handle);
    (void)frt_fail(AEE_ECONNRESET, FRT_LAYER_CORE, "the session of this handle ended");
    frt_error_in_call(handle, -1);
    return AEE_ECONNRESET;
}

bool frt_handle_take(remote_handle64 handle, struct frt_handle_target *target) {
    pthread_mutex_lock(&table_lock);
    struct handle_slot *slot = find_locked(handle);
    if (slot) {
        *target = slot->target;
        slot->value = 0;
        append_free((uint32_t)(slot - slots));
    }
    pthread_mutex_unlock(&table_lock);
    if (!slot)
        (void)unknown_handle(handle);
    return slot != NULL;
}

bool frt_handle_domain(remote_handle64 handle, int *effective) {
    pthread_mutex_lock(&table_lock);
    const struct handle_slot *slot = find_locked(handle);
    if (slot)
        *effective =
            (int)(slot->target.session->config.domain + NUM_DOMAINS * slot->target.session->config.session);
    pthread_mutex_unlock(&table_lock);
    if (!slot)
        (void)unknown_handle(handle);
    return slot != NULL;
}
