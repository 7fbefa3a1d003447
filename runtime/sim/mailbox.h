// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_MAILBOX_H
#define FRT_SIM_MAILBOX_H

#include "runtime/wire/memory.h"
#include "runtime/wire/message.h"

#include <stdint.h>

// A second way for messages and responses, in the first page of a session's window, that needs no system
// call: a DSP that spins for work takes its next message here, and responses that nobody waits for, because
// the poll word has told the result, are collected here. They are the same as on the channel. Both sides can
// write all of it at any time.

enum sim_mailbox_state {
    SIM_MAILBOX_CLOSED,
    SIM_MAILBOX_OPEN,      // the DSP waits for a message here
    SIM_MAILBOX_CLAIMED,   // a client writes one
    SIM_MAILBOX_FULL,      // it is there
    SIM_MAILBOX_ABANDONED, // the writer took too long and has to close the mailbox itself
};

enum { SIM_MAILBOX_RESPONSES = 128 };

struct sim_mailbox {
    // One cache line: the message comes with the state.
    _Alignas(64) uint32_t state;
    uint32_t knocks; // messages that went to the channel because nobody spun yet
    struct frt_message message;
    uint32_t processor;             // of the client
    _Alignas(64) uint32_t sleepers; // calls with a poll word that nobody looks at any more
    _Alignas(64) uint32_t taken;    // responses, by the client
    _Alignas(64) uint32_t put;      // responses, by the DSP
    _Alignas(64) struct frt_response responses[SIM_MAILBOX_RESPONSES];
};

_Static_assert(sizeof(struct sim_mailbox) <= FRT_PAGE_SIZE, "the mailbox has one page");

static inline bool sim_mailbox_change(struct sim_mailbox *box, uint32_t from, uint32_t to) {
    return __atomic_compare_exchange_n(&box->state, &from, to, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

static inline uint32_t sim_mailbox_state(const struct sim_mailbox *box) {
    return __atomic_load_n(&box->state, __ATOMIC_ACQUIRE);
}

// Client: false when nobody is waiting for it.
static inline bool sim_mailbox_post(struct sim_mailbox *box, const struct frt_message *message) {
    if (sim_mailbox_state(box) != SIM_MAILBOX_OPEN ||
        !sim_mailbox_change(box, SIM_MAILBOX_OPEN, SIM_MAILBOX_CLAIMED)) {
        return false;
    }
    frt_copy(&box->message, message, sizeof *message);
    if (sim_mailbox_change(box, SIM_MAILBOX_CLAIMED, SIM_MAILBOX_FULL)) {
        return true;
    }
    __atomic_store_n(&box->state, SIM_MAILBOX_CLOSED, __ATOMIC_RELEASE);
    return false;
}

// DSP: one at a time. `*put` is its own count; false when there is no room.
static inline bool sim_mailbox_put(struct sim_mailbox *box, uint32_t *put,
                                   const struct frt_response *response) {
    uint32_t taken = __atomic_load_n(&box->taken, __ATOMIC_ACQUIRE);
    if (*put - taken >= SIM_MAILBOX_RESPONSES) {
        return false;
    }
    frt_copy(&box->responses[*put % SIM_MAILBOX_RESPONSES], response, sizeof *response);
    *put += 1;
    __atomic_store_n(&box->put, *put, __ATOMIC_RELEASE);
    return true;
}

// Client: one at a time. `*taken` is its own count; false when there is none (or the DSP's count is
// nonsense).
static inline bool sim_mailbox_take(struct sim_mailbox *box, uint32_t *taken, struct frt_response *response) {
    uint32_t waiting = __atomic_load_n(&box->put, __ATOMIC_ACQUIRE) - *taken;
    if (waiting == 0 || waiting > SIM_MAILBOX_RESPONSES) {
        return false;
    }
    frt_fetch(response, &box->responses[*taken % SIM_MAILBOX_RESPONSES], sizeof *response);
    *taken += 1;
    __atomic_store_n(&box->taken, *taken, __ATOMIC_RELEASE);
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
