// SPDX-License-Identifier: BSD-3-Clause
// The table of open skels. A handle is a slot and the slot's generation, so an old number never names a new
// skel.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"

#define SLOT_BITS 16u
#define LAST_GENERATION 0x7fffu

// The state of a slot: how many calls use it, whether its number is valid, and the generation.
#define CALLS (VALID - 1)
#define VALID (UINT64_C(1) << 31)
#define GENERATION_SHIFT 32

_Static_assert(FRT_HANDLE_BLOCK *FRT_HANDLE_BLOCKS == 1u << SLOT_BITS, "every number has a slot");

static uint32_t generation_of(uint64_t state) {
    return (uint32_t)(state >> GENERATION_SHIFT);
}

static int call_open(struct frt_dsp_handle *handle, const char *uri) {
    struct frt_module *module = &handle->module;
    if (!module->has_handle)
        return AEE_SUCCESS;
    size_t length = strlen(uri) + 1;
    uint32_t prim_in = (uint32_t)length;
    remote_arg args[3] = {{.buf = {&prim_in, sizeof prim_in}}};
    // The skel only reads it; remote_buf has no const.
    memcpy(&args[1].buf.pv, &uri, sizeof uri);
    args[1].buf.nLen = length;
    int code = frt_module_invoke(module, 0, false, REMOTE_SCALARS_MAKEX(0, 0, 2, 0, 0, 1), args);
    handle->object = args[2].h64;
    return code;
}

static int call_close(struct frt_dsp_handle *handle) {
    const struct frt_module *module = &handle->module;
    if (!module->has_handle)
        return AEE_SUCCESS;
    remote_arg args[1] = {{.h64 = handle->object}};
    return frt_module_invoke(module, 0, false, REMOTE_SCALARS_MAKEX(0, 1, 0, 0, 1, 0), args);
}

static struct frt_handle_slot *slot_at(struct frt_dsp *dsp, size_t index) {
    struct frt_handle_slot *block =
        atomic_load_explicit(&dsp->blocks[index / FRT_HANDLE_BLOCK], memory_order_acquire);
    return block ? &block[index % FRT_HANDLE_BLOCK] : NULL;
}

static bool add_block_locked(struct frt_dsp *dsp) {
    struct frt_handle_slot *block =
        dsp->block_count < FRT_HANDLE_BLOCKS ? calloc(FRT_HANDLE_BLOCK, sizeof *block) : NULL;
    if (!block)
        return false;
    atomic_store_explicit(&dsp->blocks[dsp->block_count++], block, memory_order_release);
    return true;
}

void frt_dsp_free_slots(struct frt_dsp *dsp) {
    for (size_t i = 0; i < dsp->block_count; ++i)
        free(atomic_load_explicit(&dsp->blocks[i], memory_order_relaxed));
}

static size_t free_index_locked(struct frt_dsp *dsp) {
    size_t index = 0;
    if (dsp->taken_count == dsp->block_count * FRT_HANDLE_BLOCK)
        return dsp->taken_count;
    while (slot_at(dsp, index)->handle)
        ++index;
    return index;
}

static int insert_locked(struct frt_dsp *dsp, struct frt_dsp_handle *handle, uint32_t *number) {
    if (dsp->closing)
        return AEE_ECONNRESET;
    size_t index = free_index_locked(dsp);
    if (index == dsp->block_count * FRT_HANDLE_BLOCK && !add_block_locked(dsp))
        return FRT_DSP_CODE(AEE_ENOMEMORY);
    struct frt_handle_slot *slot = slot_at(dsp, index);
    uint32_t generation = generation_of(atomic_load_explicit(&slot->state, memory_order_relaxed));
    generation = generation % LAST_GENERATION + 1;
    slot->handle = handle;
    handle->slot = slot;
    atomic_store_explicit(&slot->state, (uint64_t)generation << GENERATION_SHIFT | VALID,
                          memory_order_release);
    ++dsp->taken_count;
    ++dsp->open_count;
    *number = (generation << SLOT_BITS) | (uint32_t)index;
    return AEE_SUCCESS;
}

static bool is_valid(uint64_t state, uint32_t number) {
    return (state & VALID) && generation_of(state) == number >> SLOT_BITS;
}

static void discard(struct frt_dsp_handle *handle) {
    struct frt_dsp *dsp = handle->dsp;
    frt_module_unload(&handle->module);
    free(handle);
    frt_dsp_release(dsp);
}

int frt_dsp_open(struct frt_dsp *dsp, const char *uri, uint32_t *number, char *error, size_t error_size) {
    struct frt_uri parts;
    const char *mistake = frt_uri_parse(uri, &parts);
    if (mistake) {
        (void)snprintf(error, error_size, "%s", mistake);
        return FRT_DSP_CODE(AEE_EBADPARM);
    }
    struct frt_dsp_handle *handle = calloc(1, sizeof *handle);
    if (!handle)
        return FRT_DSP_CODE(AEE_ENOMEMORY);
    handle->dsp = dsp;
    frt_dsp_retain(dsp);
    struct frt_dsp_frame frame;
    frt_dsp_enter(&frame, dsp, NULL);
    int code = frt_module_load(&parts, dsp->config.require_qaic_version, &handle->module, error, error_size);
    if (!code)
        code = call_open(handle, uri);
    if (!code) {
        pthread_mutex_lock(&dsp->lock);
        code = insert_locked(dsp, handle, number);
        pthread_mutex_unlock(&dsp->lock);
        if (code)
            (void)call_close(handle);
    }
    frt_dsp_leave(&frame);
    if (code)
        discard(handle);
    return code;
}

struct frt_dsp_handle *frt_dsp_handle_acquire(struct frt_dsp *dsp, uint32_t number) {
    struct frt_handle_slot *slot = slot_at(dsp, number % (1u << SLOT_BITS));
    if (!slot)
        return NULL;
    uint64_t state = atomic_load_explicit(&slot->state, memory_order_relaxed);
    do {
        if (!is_valid(state, number))
            return NULL;
    } while (!atomic_compare_exchange_weak_explicit(&slot->state, &state, state + 1, memory_order_acquire,
                                                    memory_order_relaxed));
    return slot->handle;
}

// Nobody uses the handle any more, and its number is not valid.
static int end_handle(struct frt_dsp_handle *handle) {
    struct frt_dsp *dsp = handle->dsp;
    pthread_mutex_lock(&dsp->lock);
    handle->slot->handle = NULL;
    --dsp->taken_count;
    pthread_mutex_unlock(&dsp->lock);
    struct frt_dsp_frame frame;
    frt_dsp_enter(&frame, dsp, NULL);
    int code = call_close(handle);
    frt_dsp_leave(&frame);
    discard(handle);
    return code;
}

int frt_dsp_handle_release(struct frt_dsp_handle *handle) {
    uint64_t before = atomic_fetch_sub_explicit(&handle->slot->state, 1, memory_order_acq_rel);
    return (before & (VALID | CALLS)) == 1 ? end_handle(handle) : AEE_SUCCESS;
}

// Takes a valid number out of use; the handle is the caller's to end when no call does it. Numbers change
// under the lock only.
static struct frt_dsp_handle *invalidate_locked(struct frt_dsp *dsp, struct frt_handle_slot *slot) {
    struct frt_dsp_handle *handle = slot->handle;
    --dsp->open_count;
    uint64_t before = atomic_fetch_and_explicit(&slot->state, ~VALID, memory_order_acq_rel);
    return (before & CALLS) == 0 ? handle : NULL;
}

int frt_dsp_close(struct frt_dsp *dsp, uint32_t number) {
    struct frt_handle_slot *slot = slot_at(dsp, number % (1u << SLOT_BITS));
    struct frt_dsp_handle *unused = NULL;
    pthread_mutex_lock(&dsp->lock);
    bool known = slot && is_valid(atomic_load_explicit(&slot->state, memory_order_relaxed), number);
    if (known)
        unused = invalidate_locked(dsp, slot);
    pthread_mutex_unlock(&dsp->lock);
    if (!known)
        return FRT_DSP_CODE(AEE_EINVHANDLE);
    return unused ? end_handle(unused) : AEE_SUCCESS;
}

static bool is_open_locked(struct frt_dsp *dsp, size_t index) {
    return atomic_load_explicit(&slot_at(dsp, index)->state, memory_order_relaxed) & VALID;
}

void frt_dsp_close_all(struct frt_dsp *dsp) {
    pthread_mutex_lock(&dsp->lock);
    for (size_t index = 0; index < dsp->block_count * FRT_HANDLE_BLOCK; ++index) {
        struct frt_dsp_handle *unused =
            is_open_locked(dsp, index) ? invalidate_locked(dsp, slot_at(dsp, index)) : NULL;
        if (unused) {
            pthread_mutex_unlock(&dsp->lock);
            (void)end_handle(unused);
            pthread_mutex_lock(&dsp->lock);
        }
    }
    pthread_mutex_unlock(&dsp->lock);
}

size_t frt_dsp_open_handles(struct frt_dsp *dsp) {
    pthread_mutex_lock(&dsp->lock);
    size_t count = dsp->open_count;
    pthread_mutex_unlock(&dsp->lock);
    return count;
}

size_t frt_dsp_lasting_handles(struct frt_dsp *dsp) {
    size_t count = 0;
    pthread_mutex_lock(&dsp->lock);
    for (size_t i = 0; i < dsp->block_count * FRT_HANDLE_BLOCK; ++i)
        count += is_open_locked(dsp, i) && !slot_at(dsp, i)->handle->module.has_handle;
    pthread_mutex_unlock(&dsp->lock);
    return count;
}
