// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_MAILBOX_H
#define FRT_SIM_MAILBOX_H

#include "runtime/wire/memory.h"
#include "runtime/wire/message.h"

#include <stdint.h>

// A second way for messages and responses, in the first page of a session's window, that needs no system
// call: a DSP that keeps watch takes its next message here, and responses that nobody waits for, because the
// poll word has told the result, are collected here. They are the same as on the channel. Both sides can
// write all of it at any time.
//
// One call of the client at a time has the mailbox, from before it posts until its answer is there; so the
// DSP keeps watch while it runs that call, too. A message that was posted just when the DSP stopped watching
// is either withdrawn by the client or taken by the DSP after all, whoever is the first to mark it.

enum { SIM_MAILBOX_RESPONSES = 128, SIM_MAILBOX_NUMBERS = 255, SIM_MAILBOX_WATCHES = 0xFFFFFF };

struct sim_mailbox {
    // Written by the client. One cache line: the message comes with the word that announces it.
    _Alignas(64) uint32_t posted; // number of the message, and the watch under which it was posted; 0: marked
    uint32_t knocks;              // messages that went to the channel because nobody watched
    struct frt_message message;
    uint32_t processor;             // of the client, as it was a few calls ago at most
    _Alignas(64) uint32_t sleepers; // calls with a poll word that nobody looks at any more
    _Alignas(64) uint32_t taken;    // responses, by the client
    // Written by the DSP.
    _Alignas(64) uint32_t watch;  // number of the watch that is kept; 0: none
    _Alignas(64) uint32_t served; // number of the last message that was taken
    _Alignas(64) uint32_t put;    // responses, by the DSP
    _Alignas(64) struct frt_response responses[SIM_MAILBOX_RESPONSES];
};

_Static_assert(sizeof(struct sim_mailbox) <= FRT_PAGE_SIZE, "the mailbox has one page");

static inline uint32_t sim_mailbox_after(uint32_t number, uint32_t last) {
    return number == last ? 1 : number + 1;
}

static inline uint32_t sim_mailbox_before(uint32_t number, uint32_t last) {
    return number == 1 ? last : number - 1;
}

static inline uint32_t sim_mailbox_word(uint32_t number, uint32_t watch) {
    return watch << 8 | number;
}

static inline uint32_t sim_mailbox_watch(const struct sim_mailbox *box) {
    return __atomic_load_n(&box->watch, __ATOMIC_ACQUIRE);
}

static inline bool sim_mailbox_mark(struct sim_mailbox *box, uint32_t word) {
    return __atomic_compare_exchange_n(&box->posted, &word, word & 0xFF, false, __ATOMIC_SEQ_CST,
                                       __ATOMIC_SEQ_CST);
}

// Client: under a watch that it has seen. The message is written field by field, as it was made: a copy of
// more than that would have to wait until all stores before it have left the processor.
static inline void sim_mailbox_post(struct sim_mailbox *box, uint32_t number, uint32_t watch,
                                    struct frt_message message) {
    box->message.client = message.client;
    box->message.thread = message.thread;
    box->message.context = message.context;
    box->message.handle = message.handle;
    box->message.scalars = message.scalars;
    box->message.address = message.address;
    box->message.size = message.size;
    __atomic_store_n(&box->posted, sim_mailbox_word(number, watch), __ATOMIC_RELEASE);
}

// Client: false when the DSP takes the message, or has taken it.
static inline bool sim_mailbox_withdraw(struct sim_mailbox *box, uint32_t number, uint32_t watch) {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    return sim_mailbox_watch(box) != watch && __atomic_load_n(&box->served, __ATOMIC_ACQUIRE) != number &&
           sim_mailbox_mark(box, sim_mailbox_word(number, watch));
}

// DSP: what announces a message. What could not be served cannot be as long as this is the same.
static inline uint32_t sim_mailbox_posted(const struct sim_mailbox *box) {
    return __atomic_load_n(&box->posted, __ATOMIC_ACQUIRE);
}

// DSP: the message that follows number `*served`, if it is there. Only one that was posted under the watch
// that is still kept is the DSP's without a mark.
static inline bool sim_mailbox_serve(struct sim_mailbox *box, uint32_t *served, uint32_t watch,
                                     struct frt_message *message) {
    uint32_t word = sim_mailbox_posted(box);
    uint32_t number = sim_mailbox_after(*served, SIM_MAILBOX_NUMBERS);
    if ((word & 0xFF) != number || word == number ||
        (word != sim_mailbox_word(number, watch) && !sim_mailbox_mark(box, word))) {
        return false;
    }
    frt_fetch(message, &box->message, sizeof *message);
    *served = number;
    __atomic_store_n(&box->served, number, __ATOMIC_RELEASE);
    return true;
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

// Asks for a cache line that the other processor has, in order to write to it.
static inline void sim_prefetch_to_write(const void *line) {
#if defined(__x86_64__)
    __asm__ volatile("prefetchw %0" : : "m"(*(const char *)line)); // the builtin asks for a shared line here
#else
    __builtin_prefetch(line, 1);
#endif
}

#endif
