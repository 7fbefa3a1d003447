// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/dma.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/include/AEEStdErr.h"

#define ANNOUNCEMENT_LIMIT 256

struct entry {
    struct frt_dma_announcement announcement;
    pthread_t thread;
    unsigned count; // equal ones share an entry
};

static pthread_mutex_t dma_lock = PTHREAD_MUTEX_INITIALIZER;
static struct entry entries[ANNOUNCEMENT_LIMIT]; // the oldest first
static size_t entry_count;
// Lets calls with handles that are no dma handles pass without the lock.
static atomic_size_t entry_hint;

static bool same(const struct entry *entry, const struct frt_dma_announcement *announcement) {
    return entry->announcement.fd == announcement->fd && entry->announcement.length == announcement->length &&
           entry->announcement.attr == announcement->attr && pthread_equal(entry->thread, pthread_self());
}

static bool add_locked(const struct frt_dma_announcement *announcement) {
    size_t i = 0;
    while (i < entry_count && !same(&entries[i], announcement))
        ++i;
    if (i == ANNOUNCEMENT_LIMIT)
        return false;
    if (i == entry_count) {
        entries[i] = (struct entry){*announcement, pthread_self(), 0};
        atomic_store_explicit(&entry_hint, ++entry_count, memory_order_release);
    }
    ++entries[i].count;
    return true;
}

int remote_register_dma_handle_attr(int fd, uint32_t len, uint32_t attr) {
    if (fd < 0 || (attr != 0 && attr != FASTRPC_ATTR_NOMAP))
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_register_dma_handle: bad fd or attribute");
    struct frt_dma_announcement announcement = {fd, len, attr};
    pthread_mutex_lock(&dma_lock);
    bool added = add_locked(&announcement);
    pthread_mutex_unlock(&dma_lock);
    if (added)
        return AEE_SUCCESS;
    return frt_fail(AEE_EINVHANDLE, FRT_LAYER_CORE, "%d dma handles are announced and not used",
                    ANNOUNCEMENT_LIMIT);
}

int remote_register_dma_handle(int fd, uint32_t len) {
    return remote_register_dma_handle_attr(fd, len, 0);
}

static size_t find_locked(int fd) {
    size_t other = entry_count;
    for (size_t i = 0; i < entry_count; ++i) {
        if (entries[i].announcement.fd != fd)
            continue;
        if (pthread_equal(entries[i].thread, pthread_self()))
            return i;
        if (other == entry_count)
            other = i;
    }
    return other;
}

bool frt_dma_take(int fd, struct frt_dma_announcement *announcement) {
    if (atomic_load_explicit(&entry_hint, memory_order_acquire) == 0)
        return false;
    pthread_mutex_lock(&dma_lock);
    size_t i = find_locked(fd);
    bool found = i < entry_count;
    if (found) {
        *announcement = entries[i].announcement;
        if (--entries[i].count == 0) {
            --entry_count;
            memmove(&entries[i], &entries[i + 1], (entry_count - i) * sizeof *entries);
            atomic_store_explicit(&entry_hint, entry_count, memory_order_release);
        }
    }
    pthread_mutex_unlock(&dma_lock);
    return found;
}
