// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_BANK_H
#define FRT_SIM_BANK_H

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

// The address space of a context bank as the DSP sees it: memory of clients at the addresses the clients
// chose. Thread safe. Memory that is in use stays mapped after its owner has detached it.

struct sim_region {
    uint64_t address;
    size_t size;
    void *local;
    const void *owner; // the session that attached it
    unsigned references;
    struct sim_region *next;
};

struct sim_bank {
    pthread_mutex_t lock;
    struct sim_region *regions;
    uint64_t released_ns; // when the last session of the bank ended
};

void sim_bank_init(struct sim_bank *bank);

// Maps `size` bytes of fd. 0, AEE_EBADPARM (overlaps, odd sizes), AEE_EBADFD (its size can change),
// AEE_ENOMEMORY.
int sim_bank_attach(struct sim_bank *bank, const void *owner, int fd, uint64_t address, uint64_t size);

// AEE_ENOSUCHMAP when the owner has not attached exactly this.
int sim_bank_detach(struct sim_bank *bank, const void *owner, uint64_t address, uint64_t size);

// Detaches everything of the owner.
void sim_bank_detach_owner(struct sim_bank *bank, const void *owner);

// The memory at [address, address + size), which stays mapped until sim_bank_put(region); NULL when no single
// region holds it.
void *sim_bank_get(struct sim_bank *bank, uint64_t address, uint64_t size, struct sim_region **region);
void sim_bank_put(struct sim_bank *bank, struct sim_region *region);

// Number of regions that an owner has attached; owner NULL: all.
size_t sim_bank_regions(struct sim_bank *bank, const void *owner);

#endif
