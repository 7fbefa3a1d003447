// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/bank.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/packet.h"
#include "runtime/wire/memory.h"

#include <stdlib.h>
#include <sys/mman.h>

void sim_bank_init(struct sim_bank *bank) {
    *bank = (struct sim_bank){0};
    pthread_mutex_init(&bank->lock, NULL);
}

static bool overlaps(const struct sim_region *region, uint64_t address, uint64_t size) {
    return address < region->address + region->size && region->address < address + size;
}

// A detached region is no longer in the list; its last user unmaps it.
static void drop_locked(struct sim_region *region) {
    region->references--;
    if (region->references == 0) {
        munmap(region->local, region->size);
        free(region);
    }
}

static int insert_locked(struct sim_bank *bank, struct sim_region *added) {
    for (struct sim_region *region = bank->regions; region != NULL; region = region->next) {
        if (overlaps(region, added->address, added->size)) {
            return AEE_EBADPARM;
        }
    }
    added->next = bank->regions;
    bank->regions = added;
    return AEE_SUCCESS;
}

static bool is_page_range(uint64_t address, uint64_t size) {
    return size != 0 && address % FRT_PAGE_SIZE == 0 && size % FRT_PAGE_SIZE == 0 &&
           size <= UINT64_MAX - address && size <= SIZE_MAX;
}

int sim_bank_attach(struct sim_bank *bank, const void *owner, int fd, uint64_t address, uint64_t size) {
    if (!is_page_range(address, size)) {
        return AEE_EBADPARM;
    }
    if (!sim_is_sealed(fd, (size_t)size)) {
        return AEE_EBADFD;
    }
    struct sim_region *region = malloc(sizeof *region);
    void *local = mmap(NULL, (size_t)size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (region == NULL || local == MAP_FAILED) {
        free(region);
        return AEE_ENOMEMORY;
    }
    *region = (struct sim_region){
        .address = address, .size = (size_t)size, .local = local, .owner = owner, .references = 1};
    pthread_mutex_lock(&bank->lock);
    int result = insert_locked(bank, region);
    if (result != AEE_SUCCESS) {
        drop_locked(region);
    }
    pthread_mutex_unlock(&bank->lock);
    return result;
}

int sim_bank_detach(struct sim_bank *bank, const void *owner, uint64_t address, uint64_t size) {
    int result = AEE_ENOSUCHMAP;
    pthread_mutex_lock(&bank->lock);
    for (struct sim_region **link = &bank->regions; *link != NULL; link = &(*link)->next) {
        struct sim_region *region = *link;
        if (region->owner == owner && region->address == address && region->size == size) {
            *link = region->next;
            drop_locked(region);
            result = AEE_SUCCESS;
            break;
        }
    }
    pthread_mutex_unlock(&bank->lock);
    return result;
}

void sim_bank_detach_owner(struct sim_bank *bank, const void *owner) {
    pthread_mutex_lock(&bank->lock);
    for (struct sim_region **link = &bank->regions; *link != NULL;) {
        struct sim_region *region = *link;
        if (region->owner == owner) {
            *link = region->next;
            drop_locked(region);
        } else {
            link = &region->next;
        }
    }
    pthread_mutex_unlock(&bank->lock);
}

void *sim_bank_get(struct sim_bank *bank, uint64_t address, uint64_t size, struct sim_region **found) {
    void *local = NULL;
    pthread_mutex_lock(&bank->lock);
    for (struct sim_region *region = bank->regions; region != NULL; region = region->next) {
        if (address >= region->address && address - region->address <= region->size &&
            size <= region->size - (address - region->address)) {
            region->references++;
            *found = region;
            local = (unsigned char *)region->local + (size_t)(address - region->address);
            break;
        }
    }
    pthread_mutex_unlock(&bank->lock);
    return local;
}

void sim_bank_put(struct sim_bank *bank, struct sim_region *region) {
    pthread_mutex_lock(&bank->lock);
    drop_locked(region);
    pthread_mutex_unlock(&bank->lock);
}

size_t sim_bank_regions(struct sim_bank *bank, const void *owner) {
    size_t count = 0;
    pthread_mutex_lock(&bank->lock);
    for (struct sim_region *region = bank->regions; region != NULL; region = region->next) {
        count += owner == NULL || region->owner == owner;
    }
    pthread_mutex_unlock(&bank->lock);
    return count;
}
