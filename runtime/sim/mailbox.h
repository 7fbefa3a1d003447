// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_MAILBOX_H
#define FRT_SIM_MAILBOX_H

#include "runtime/wire/memory.h"
#include "runtime/wire/message.h"

#include <stdint.h>

// A place in shared memory (the first page of a session's window) where a DSP that spins for work takes its
// next message without a system call. The message is the same as on the channel; when nobody spins it goes
// there.
enum sim_mailbox_state { SIM_MAILBOX_CLOSED, SIM_MAILBOX_OPEN, SIM_MAILBOX_CLAIMED, SIM_MAILBOX_FULL };

struct sim_mailbox {
    _Alignas(64) uint32_t state;
    _Alignas(64) uint32_t sleepers; // calls with a poll word that nobody looks at any more
    _Alignas(64) struct frt_message message;
};

static inline bool sim_mailbox_change(struct sim_mailbox *box, uint32_t from, uint32_t to) {
    return __atomic_compare_exchange_n(&box->state, &from, to, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

static inline uint32_t sim_mailbox_state(const struct sim_mailbox *box) {
    return __atomic_load_n(&box->state, __ATOMIC_ACQUIRE);
}

// Client: false when nobody is waiting for it.
static inline bool sim_mailbox_post(struct sim_mailbox *box, const struct frt_message *message) {
    if (!sim_mailbox_change(box, SIM_MAILBOX_OPEN, SIM_MAILBOX_CLAIMED)) {
        return false;
    }
    frt_copy(&box->message, message, sizeof *message);
    __atomic_store_n(&box->state, SIM_MAILBOX_FULL, __ATOMIC_RELEASE);
    return true;
}

static inline void sim_pause(void) {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

#endif
