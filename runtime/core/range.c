// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/range.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/include/AEEStdErr.h"

// What a program registered.
struct registration {
    uintptr_t start;
    size_t size;
    int fd;
    uint32_t attr;
    bool reserved;
};

// A session's record of it.
struct frt_range {
    struct registration registration;
    atomic_uint references; // the session's table and running calls
    _Atomic(struct frt_buffer *) buffer;
    struct frt_range *next; // while it is removed
    struct frt_session *session;
};

// Lock order: registry, then a session's range_lock.
static pthread_mutex_t registry_lock = PTHREAD_MUTEX_INITIALIZER;
static struct registration *registry; // by ascending address
static size_t registry_count, registry_capacity;
static struct frt_session *ranged_sessions;

// The place of the first range that ends behind an address.
static size_t place_in_session(const struct frt_session *session, uintptr_t address) {
    size_t low = 0, high = atomic_load_explicit(&session->range_count, memory_order_relaxed);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct registration *range = &session->ranges[middle]->registration;
        if (range->start + (range->size - 1) < address)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool grow(struct frt_session *session) {
    size_t capacity = session->range_capacity ? session->range_capacity * 2 : 8;
    struct frt_range **ranges = realloc(session->ranges, capacity * sizeof(struct frt_range *));
    if (!ranges)
        return false;
    session->ranges = ranges;
    session->range_capacity = capacity;
    return true;
}

static int add_to_session(struct frt_session *session, const struct registration *registration) {
    struct frt_range *range = calloc(1, sizeof *range);
    if (!range)
        return AEE_ENOMEMORY;
    range->registration = *registration;
    atomic_init(&range->references, 1);
    pthread_rwlock_wrlock(&session->range_lock);
    size_t count = atomic_load_explicit(&session->range_count, memory_order_relaxed);
    bool fits = count < session->range_capacity || grow(session);
    if (fits) {
        size_t place = place_in_session(session, registration->start);
        memmove(&session->ranges[place + 1], &session->ranges[place],
                (count - place) * sizeof(struct frt_range *));
        session->ranges[place] = range;
        atomic_store_explicit(&session->range_count, count + 1, memory_order_release);
    }
    pthread_rwlock_unlock(&session->range_lock);
    if (!fits)
        free(range);
    return fits ? AEE_SUCCESS : AEE_ENOMEMORY;
}

static struct frt_range *take_from_session(struct frt_session *session, uintptr_t start) {
    struct frt_range *range = NULL;
    pthread_rwlock_wrlock(&session->range_lock);
    size_t count = atomic_load_explicit(&session->range_count, memory_order_relaxed);
    size_t place = place_in_session(session, start);
    if (place < count && session->ranges[place]->registration.start == start) {
        range = session->ranges[place];
        memmove(&session->ranges[place], &session->ranges[place + 1],
                (count - place - 1) * sizeof(struct frt_range *));
        atomic_store_explicit(&session->range_count, count - 1, memory_order_release);
    }
    pthread_rwlock_unlock(&session->range_lock);
    return range;
}

void frt_range_put(struct frt_session *session, struct frt_range *range) {
    if (!range || atomic_fetch_sub_explicit(&range->references, 1, memory_order_acq_rel) != 1)
        return;
    struct frt_buffer *buffer = atomic_load(&range->buffer);
    if (buffer)
        session->transport->buf_release(session->link, buffer);
    free(range);
}

// Takes a range out of a session's table and puts it on a list, as no lock may be held when its buffer is
// released.
static void collect(struct frt_session *session, uintptr_t start, struct frt_range **removed) {
    struct frt_range *range = take_from_session(session, start);
    if (!range)
        return;
    frt_session_retain(session);
    range->session = session;
    range->next = *removed;
    *removed = range;
}

// The transport releases the buffers of a session that ended itself.
static void put_all(struct frt_range *removed) {
    while (removed) {
        struct frt_range *range = removed;
        struct frt_session *session = range->session;
        removed = range->next;
        if (frt_session_enter(session)) {
            frt_range_put(session, range);
            frt_session_leave(session);
        } else if (atomic_fetch_sub_explicit(&range->references, 1, memory_order_acq_rel) == 1) {
            free(range);
        }
        frt_session_release(session);
    }
}

int frt_range_find(struct frt_session *session, const void *address, size_t size, struct frt_range **result) {
    uintptr_t start = (uintptr_t)address, last = start + (size - 1);
    int code = AEE_SUCCESS;
    *result = NULL;
    pthread_rwlock_rdlock(&session->range_lock);
    size_t place = place_in_session(session, start);
    if (place < atomic_load_explicit(&session->range_count, memory_order_relaxed)) {
        struct frt_range *range = session->ranges[place];
        const struct registration *found = &range->registration;
        if (found->start > last) {
            range = NULL;
        } else if (found->start > start || found->start + (found->size - 1) < last) {
            code = AEE_EBADPARM;
            range = NULL;
        }
        if (range)
            atomic_fetch_add_explicit(&range->references, 1, memory_order_relaxed);
        *result = range;
    }
    pthread_rwlock_unlock(&session->range_lock);
    return code;
}

struct frt_range *frt_range_find_fd(struct frt_session *session, int fd) {
    struct frt_range *range = NULL;
    pthread_rwlock_rdlock(&session->range_lock);
    size_t count = atomic_load_explicit(&session->range_count, memory_order_relaxed);
    for (size_t i = 0; i < count && !range; ++i) {
        if (session->ranges[i]->registration.fd == fd)
            range = session->ranges[i];
    }
    if (range)
        atomic_fetch_add_explicit(&range->references, 1, memory_order_relaxed);
    pthread_rwlock_unlock(&session->range_lock);
    return range;
}

int frt_range_import(struct frt_session *session, struct frt_range *range, struct frt_buffer **result) {
    struct frt_buffer *buffer = atomic_load_explicit(&range->buffer, memory_order_acquire);
    if (!buffer) {
        const struct registration *from = &range->registration;
        void *address = from->reserved ? NULL : (void *)from->start;
        int code =
            session->transport->buf_import(session->link, from->fd, address, from->size, from->attr, &buffer);
        if (code)
            return code;
        struct frt_buffer *other = NULL;
        if (!atomic_compare_exchange_strong(&range->buffer, &other, buffer)) {
            session->transport->buf_release(session->link, buffer);
            buffer = other;
        }
    }
    *result = buffer;
    return AEE_SUCCESS;
}

size_t frt_range_offset(const struct frt_range *range, const void *address) {
    return (uintptr_t)address - range->registration.start;
}

uint32_t frt_range_attr(const struct frt_range *range) {
    return range->registration.attr;
}

int frt_ranges_attach(struct frt_session *session) {
    int code = AEE_SUCCESS;
    pthread_mutex_lock(&registry_lock);
    for (size_t i = 0; i < registry_count && !code; ++i)
        code = add_to_session(session, &registry[i]);
    if (!code) {
        session->next_ranged = ranged_sessions;
        ranged_sessions = session;
    }
    pthread_mutex_unlock(&registry_lock);
    return code;
}

void frt_ranges_detach(struct frt_session *session) {
    pthread_mutex_lock(&registry_lock);
    struct frt_session **place = &ranged_sessions;
    while (*place && *place != session)
        place = &(*place)->next_ranged;
    if (*place)
        *place = session->next_ranged;
    pthread_mutex_unlock(&registry_lock);
}

void frt_ranges_free(struct frt_session *session) {
    size_t count = atomic_load(&session->range_count);
    for (size_t i = 0; i < count; ++i)
        free(session->ranges[i]);
    free(session->ranges);
}

static size_t place_in_registry(uintptr_t address) {
    size_t low = 0, high = registry_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (registry[middle].start + (registry[middle].size - 1) < address)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool grow_registry(void) {
    size_t capacity = registry_capacity ? registry_capacity * 2 : 16;
    struct registration *grown = realloc(registry, capacity * sizeof *grown);
    if (!grown)
        return false;
    registry = grown;
    registry_capacity = capacity;
    return true;
}

// An empty registry holds no memory, so that a program which cleaned up has nothing left.
static void free_if_empty(void) {
    if (registry_count > 0)
        return;
    free(registry);
    registry = NULL;
    registry_capacity = 0;
}

static int register_locked(const struct registration *new, struct frt_range **removed) {
    size_t place = place_in_registry(new->start);
    if (place < registry_count && registry[place].start <= new->start + (new->size - 1))
        return AEE_EBADPARM;
    if (registry_count == registry_capacity && !grow_registry())
        return AEE_ENOMEMORY;
    int code = AEE_SUCCESS;
    struct frt_session *session = ranged_sessions;
    for (; session && !code; session = session->next_ranged)
        code = add_to_session(session, new);
    if (code) {
        for (struct frt_session *undo = ranged_sessions; undo != session; undo = undo->next_ranged)
            collect(undo, new->start, removed);
        free_if_empty();
        return code;
    }
    memmove(&registry[place + 1], &registry[place], (registry_count - place) * sizeof *registry);
    registry[place] = *new;
    ++registry_count;
    return AEE_SUCCESS;
}

int frt_range_register(void *address, size_t size, int fd, uint32_t attr, bool reserved) {
    struct registration new = {(uintptr_t)address, size, fd, attr, reserved};
    if (!address || size == 0 || fd < 0 || new.start + (size - 1) < new.start)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "registering memory: no address, size or fd");
    struct frt_range *removed = NULL;
    pthread_mutex_lock(&registry_lock);
    int code = register_locked(&new, &removed);
    pthread_mutex_unlock(&registry_lock);
    put_all(removed);
    if (code == AEE_EBADPARM)
        return frt_fail(code, FRT_LAYER_API, "registering memory: a part of it is registered already");
    return code ? frt_fail(code, FRT_LAYER_CORE, "registering memory: no memory") : AEE_SUCCESS;
}

static void forget(size_t place) {
    --registry_count;
    memmove(&registry[place], &registry[place + 1], (registry_count - place) * sizeof *registry);
    free_if_empty();
}

int frt_range_unregister(void *address, size_t size, bool *reserved) {
    uintptr_t start = (uintptr_t)address;
    struct frt_range *removed = NULL;
    pthread_mutex_lock(&registry_lock);
    size_t place = place_in_registry(start);
    bool known = place < registry_count && registry[place].start == start;
    bool equal = known && registry[place].size == size;
    if (equal) {
        if (reserved)
            *reserved = registry[place].reserved;
        forget(place);
        for (struct frt_session *session = ranged_sessions; session; session = session->next_ranged)
            collect(session, start, &removed);
    }
    pthread_mutex_unlock(&registry_lock);
    put_all(removed);
    if (!known)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "removing registered memory: none starts at %p",
                        address);
    return equal ? AEE_SUCCESS
                 : frt_fail(AEE_EBADPARM, FRT_LAYER_API, "removing registered memory: %p has another size",
                            address);
}
