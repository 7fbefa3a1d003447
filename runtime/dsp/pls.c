// SPDX-License-Identifier: BSD-3-Clause
// Process-local storage: one list per host. It holds a handful of objects.
#include <stddef.h>
#include <stdlib.h>

#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/include/HAP_pls.h"
#include "runtime/include/adsp_pls.h"

struct frt_pls_object {
    struct frt_pls_object *next;
    uintptr_t type, key;
    void (*dtor)(void *data);
    max_align_t data[];
};

struct pls_request {
    uintptr_t type, key;
    int size;
    int (*ctor)(void *ctx, void *data);
    void *ctx;
    void (*dtor)(void *data);
    void **ppo;
};

static struct frt_pls_object *find(const struct frt_dsp *dsp, uintptr_t type, uintptr_t key) {
    struct frt_pls_object *object = dsp->pls;
    while (object && (object->type != type || object->key != key))
        object = object->next;
    return object;
}

static int add(struct frt_dsp *dsp, const struct pls_request *request) {
    struct frt_pls_object *object = calloc(1, sizeof *object + (size_t)request->size);
    if (!object)
        return AEE_ENOMEMORY;
    object->type = request->type;
    object->key = request->key;
    object->dtor = request->dtor;
    int code = request->ctor ? request->ctor(request->ctx, object->data) : AEE_SUCCESS;
    if (code) {
        free(object);
        return code;
    }
    object->next = dsp->pls;
    dsp->pls = object;
    *request->ppo = object->data;
    return AEE_SUCCESS;
}

static int add_or_find(const struct pls_request *request, bool must_be_new) {
    if (request->size < 0 || !request->ppo)
        return AEE_EBADPARM;
    struct frt_dsp *dsp = frt_dsp_retain_implied();
    if (!dsp)
        return AEE_ENOTINITIALIZED;
    int code = AEE_SUCCESS;
    pthread_mutex_lock(&dsp->pls_lock);
    struct frt_pls_object *object = find(dsp, request->type, request->key);
    if (!object)
        code = add(dsp, request);
    else if (must_be_new)
        code = AEE_EALREADY;
    else
        *request->ppo = object->data;
    pthread_mutex_unlock(&dsp->pls_lock);
    frt_dsp_release(dsp);
    return code;
}

int HAP_pls_add(uintptr_t type, uintptr_t key, int size, int (*ctor)(void *ctx, void *data), void *ctx,
                void (*dtor)(void *data), void **ppo) {
    return add_or_find(&(struct pls_request){type, key, size, ctor, ctx, dtor, ppo}, true);
}

int HAP_pls_add_lookup(uintptr_t type, uintptr_t key, int size, int (*ctor)(void *ctx, void *data), void *ctx,
                       void (*dtor)(void *data), void **ppo) {
    return add_or_find(&(struct pls_request){type, key, size, ctor, ctx, dtor, ppo}, false);
}

int HAP_pls_lookup(uintptr_t type, uintptr_t key, void **ppo) {
    if (!ppo)
        return AEE_EBADPARM;
    struct frt_dsp *dsp = frt_dsp_retain_implied();
    if (!dsp)
        return AEE_ENOTINITIALIZED;
    pthread_mutex_lock(&dsp->pls_lock);
    struct frt_pls_object *object = find(dsp, type, key);
    if (object)
        *ppo = object->data;
    pthread_mutex_unlock(&dsp->pls_lock);
    frt_dsp_release(dsp);
    return object ? AEE_SUCCESS : AEE_ENOSUCH;
}

int adsp_pls_add(uint32_t type, uint32_t key, int size, int (*ctor)(void *ctx, void *data), void *ctx,
                 void (*dtor)(void *data), void **ppo) {
    return HAP_pls_add(type, key, size, ctor, ctx, dtor, ppo);
}

int adsp_pls_add_lookup(uint32_t type, uint32_t key, int size, int (*ctor)(void *ctx, void *data), void *ctx,
                        void (*dtor)(void *data), void **ppo) {
    return HAP_pls_add_lookup(type, key, size, ctor, ctx, dtor, ppo);
}

int adsp_pls_lookup(uint32_t type, uint32_t key, void **ppo) {
    return HAP_pls_lookup(type, key, ppo);
}

// The newest object first: it may use older ones.
void frt_dsp_destroy_pls(struct frt_dsp *dsp) {
    while (dsp->pls) {
        struct frt_pls_object *object = dsp->pls;
        dsp->pls = object->next;
        if (object->dtor)
            object->dtor(object->data);
        free(object);
    }
}
