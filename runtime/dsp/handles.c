// SPDX-License-Identifier: BSD-3-Clause
// The table of open skels. A handle is a slot and the slot's generation, so an old number never names a new
// skel.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"

#define SLOT_BITS 16u
#define SLOT_LIMIT ((size_t)1 << SLOT_BITS)
#define LAST_GENERATION 0x7fffu

static bool is_wide(const struct frt_module *module) {
    return module->skel.handle_invoke_s64 || module->skel.invoke_s64;
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
    uint64_t scalars =
        is_wide(module) ? REMOTE_SCALARS_MAKEX_64(0, 0, 2, 0, 0, 1) : REMOTE_SCALARS_MAKEX(0, 0, 2, 0, 0, 1);
    int code = frt_module_invoke(module, 0, is_wide(module), scalars, args);
    handle->object = args[2].h64;
    return code;
}

static int call_close(struct frt_dsp_handle *handle) {
    const struct frt_module *module = &handle->module;
    if (!module->has_handle)
        return AEE_SUCCESS;
    remote_arg args[1] = {{.h64 = handle->object}};
    uint64_t scalars =
        is_wide(module) ? REMOTE_SCALARS_MAKEX_64(0, 1, 0, 0, 1, 0) : REMOTE_SCALARS_MAKEX(0, 1, 0, 0, 1, 0);
    return frt_module_invoke(module, 0, is_wide(module), scalars, args);
}

static bool grow_slots(struct frt_dsp *dsp) {
    size_t count = dsp->slot_count ? dsp->slot_count * 2 : 8;
    if (count > SLOT_LIMIT)
        return false;
    struct frt_handle_slot *slots = realloc(dsp->slots, count * sizeof *slots);
    if (!slots)
        return false;
    memset(slots + dsp->slot_count, 0, (count - dsp->slot_count) * sizeof *slots);
    dsp->slots = slots;
    dsp->slot_count = count;
    return true;
}

static int insert_locked(struct frt_dsp *dsp, struct frt_dsp_handle *handle, uint32_t *number) {
    if (dsp->closing)
        return AEE_ECONNRESET;
    size_t index = 0;
    if (dsp->open_count == dsp->slot_count) {
        index = dsp->slot_count;
        if (!grow_slots(dsp))
            return FRT_DSP_CODE(AEE_ENOMEMORY);
    }
    while (dsp->slots[index].handle)
        ++index;
    struct frt_handle_slot *slot = &dsp->slots[index];
    slot->generation = (uint16_t)(slot->generation % LAST_GENERATION + 1);
    slot->handle = handle;
    ++dsp->open_count;
    *number = ((uint32_t)slot->generation << SLOT_BITS) | (uint32_t)index;
    return AEE_SUCCESS;
}

static struct frt_handle_slot *find_locked(struct frt_dsp *dsp, uint32_t number) {
    size_t index = number & (SLOT_LIMIT - 1);
    if (index >= dsp->slot_count)
        return NULL;
    struct frt_handle_slot *slot = &dsp->slots[index];
    return slot->handle && slot->generation == number >> SLOT_BITS ? slot : NULL;
}

static struct frt_dsp_handle *take_locked(struct frt_dsp *dsp, struct frt_handle_slot *slot) {
    struct frt_dsp_handle *handle = slot->handle;
    slot->handle = NULL;
    --dsp->open_count;
    return handle;
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
    atomic_init(&handle->references, 1);
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
    pthread_mutex_lock(&dsp->lock);
    struct frt_handle_slot *slot = find_locked(dsp, number);
    struct frt_dsp_handle *handle = slot ? slot->handle : NULL;
    if (handle)
        atomic_fetch_add_explicit(&handle->references, 1, memory_order_relaxed);
    pthread_mutex_unlock(&dsp->lock);
    return handle;
}

int frt_dsp_handle_release(struct frt_dsp_handle *handle) {
    if (atomic_fetch_sub_explicit(&handle->references, 1, memory_order_acq_rel) != 1)
        return AEE_SUCCESS;
    struct frt_dsp_frame frame;
    frt_dsp_enter(&frame, handle->dsp, NULL);
    int code = call_close(handle);
    frt_dsp_leave(&frame);
    discard(handle);
    return code;
}

int frt_dsp_close(struct frt_dsp *dsp, uint32_t number) {
    pthread_mutex_lock(&dsp->lock);
    struct frt_handle_slot *slot = find_locked(dsp, number);
    struct frt_dsp_handle *handle = slot ? take_locked(dsp, slot) : NULL;
    pthread_mutex_unlock(&dsp->lock);
    return handle ? frt_dsp_handle_release(handle) : FRT_DSP_CODE(AEE_EINVHANDLE);
}

void frt_dsp_close_all(struct frt_dsp *dsp) {
    for (size_t index = 0;; ++index) {
        pthread_mutex_lock(&dsp->lock);
        while (index < dsp->slot_count && !dsp->slots[index].handle)
            ++index;
        struct frt_dsp_handle *handle = index < dsp->slot_count ? take_locked(dsp, &dsp->slots[index]) : NULL;
        pthread_mutex_unlock(&dsp->lock);
        if (!handle)
            return;
        (void)frt_dsp_handle_release(handle);
    }
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
    for (size_t i = 0; i < dsp->slot_count; ++i) {
        const struct frt_dsp_handle *handle = dsp->slots[i].handle;
        count += handle && !handle->module.has_handle;
    }
    pthread_mutex_unlock(&dsp->lock);
    return count;
}
