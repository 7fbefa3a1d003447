// SPDX-License-Identifier: BSD-3-Clause
// Skels that are linked into the program.
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"

struct registered_skel {
    struct registered_skel *next;
    struct frt_skel skel;
    char symbol[];
};

static pthread_mutex_t registry_lock = PTHREAD_MUTEX_INITIALIZER;
static struct registered_skel *registry;

static struct registered_skel **place_of(const char *symbol, size_t length) {
    struct registered_skel **place = &registry;
    while (*place && (strlen((*place)->symbol) != length || memcmp((*place)->symbol, symbol, length) != 0))
        place = &(*place)->next;
    return place;
}

static int entry_count(const struct frt_skel *skel) {
    return !!skel->handle_invoke + !!skel->invoke + !!skel->handle_invoke_s64 + !!skel->invoke_s64;
}

int frt_register_skel(const struct frt_skel *skel) {
    if (!skel || !skel->symbol || !*skel->symbol || entry_count(skel) != 1)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "frt_register_skel: need a symbol and one entry point");
    size_t length = strlen(skel->symbol);
    struct registered_skel *entry = malloc(sizeof *entry + length + 1);
    if (!entry)
        return frt_fail(AEE_ENOMEMORY, FRT_LAYER_API, "frt_register_skel: no memory");
    memcpy(entry->symbol, skel->symbol, length + 1);
    entry->skel = *skel;
    entry->skel.symbol = entry->symbol;
    pthread_mutex_lock(&registry_lock);
    struct registered_skel **place = place_of(entry->symbol, length);
    bool known = *place != NULL;
    if (!known) {
        entry->next = NULL;
        *place = entry;
    }
    pthread_mutex_unlock(&registry_lock);
    if (!known)
        return AEE_SUCCESS;
    free(entry);
    return frt_fail(AEE_EALREADY, FRT_LAYER_API, "frt_register_skel: %s is registered", skel->symbol);
}

int frt_unregister_skel(const char *symbol) {
    if (!symbol)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "frt_unregister_skel: no symbol");
    pthread_mutex_lock(&registry_lock);
    struct registered_skel **place = place_of(symbol, strlen(symbol));
    struct registered_skel *entry = *place;
    if (entry)
        *place = entry->next;
    pthread_mutex_unlock(&registry_lock);
    if (!entry)
        return frt_fail(AEE_ENOSUCHMOD, FRT_LAYER_API, "frt_unregister_skel: %s is not registered", symbol);
    free(entry);
    return AEE_SUCCESS;
}

bool frt_skel_find(struct frt_span symbol, struct frt_skel *skel) {
    pthread_mutex_lock(&registry_lock);
    const struct registered_skel *entry = *place_of(symbol.text, symbol.length);
    if (entry) {
        *skel = entry->skel;
        skel->symbol = NULL;
    }
    pthread_mutex_unlock(&registry_lock);
    return entry != NULL;
}
