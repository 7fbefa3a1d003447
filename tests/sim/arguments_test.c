// SPDX-License-Identifier: BSD-3-Clause
// A worker that knows a call from before takes arguments exactly as one that sees it for the first time.
#include "runtime/sim/dsp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define WINDOW UINT64_C(0x100000000)

enum { ARGS = 3, SLOTS = 2, SLOT_SIZE = 2 * 4096, HEAD_WORDS = 5 * ARGS };

static _Alignas(4096) unsigned char memory[SLOTS * SLOT_SIZE];
static struct sim_region region = {.address = WINDOW, .size = sizeof memory, .local = memory};
static struct sim_mailbox mailbox;
static struct sim_bank bank;
static struct sim_session session = {.bank = &bank, .mailbox = &mailbox, .mailbox_region = &region};
static struct sim_worker *knowing, *fresh;

static const uint32_t scalars = 2u << 24 | 2u << 16 | 1u << 8;

static int set_up(void **state) {
    (void)state;
    sim_bank_init(&bank);
    knowing = calloc(1, sizeof *knowing);
    fresh = calloc(1, sizeof *fresh);
    return knowing != NULL && fresh != NULL ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    free(knowing);
    free(fresh);
    return 0;
}

static unsigned char *slot_at(unsigned slot) {
    return memory + (size_t)slot * SLOT_SIZE;
}

static void write_payload(unsigned slot, size_t first_length) {
    static char input[SLOT_SIZE];
    size_t places[ARGS];
    struct frt_arg args[ARGS] = {{.data = input, .length = first_length, .fd = -1},
                                 {.data = input, .length = 200, .fd = -1},
                                 {.length = 40, .fd = -1}};
    struct frt_plan plan;
    assert_int_equal(frt_payload_plan(&plan, scalars, true, args, places), FRT_OK);
    frt_payload_encode(&plan, args, slot_at(slot), WINDOW + (uint64_t)slot * SLOT_SIZE);
}

static bool take_message(struct sim_worker *worker, struct frt_message message) {
    worker->session = &session;
    worker->message = message;
    sim_arguments_begin(worker);
    bool taken = sim_arguments_take(worker);
    sim_arguments_end(worker);
    return taken;
}

static struct frt_message message_in(unsigned slot, uint64_t size) {
    return (struct frt_message){
        .scalars = scalars, .address = WINDOW + (uint64_t)slot * SLOT_SIZE, .size = size};
}

static bool take(struct sim_worker *worker, unsigned slot, uint64_t size) {
    return take_message(worker, message_in(slot, size));
}

static void learn(void) {
    write_payload(0, 24);
    assert_true(take(knowing, 0, 4096));
}

static void compare_message(struct frt_message message) {
    memset(fresh, 0, sizeof *fresh);
    bool expected = take_message(fresh, message);
    assert_int_equal(take_message(knowing, message), expected);
    assert_memory_equal(knowing->dma, fresh->dma, sizeof fresh->dma);
    if (expected) {
        assert_memory_equal(knowing->args, fresh->args, ARGS * sizeof *fresh->args);
    }
}

static void compare(unsigned slot, uint64_t size) {
    compare_message(message_in(slot, size));
}

static void the_same_call_is_taken_in_every_slot(void **state) {
    (void)state;
    for (unsigned slot = 0; slot < SLOTS; slot++) {
        learn();
        write_payload(slot, 24);
        compare(slot, 4096);
        assert_int_equal(knowing->args[1].buf.nLen, 200);
        assert_ptr_equal(knowing->args[1].buf.pv, slot_at(slot) + 640);
    }
}

static void other_lengths_and_sizes_are_seen(void **state) {
    (void)state;
    static const size_t lengths[] = {0, 1, 23, 25, 128, 129, 255};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        learn();
        write_payload(1, lengths[i]);
        compare(1, 4096);
    }
    write_payload(1, 5000);
    for (uint64_t size = 0; size <= SLOT_SIZE; size += 4096) {
        assert_true(take(knowing, 1, SLOT_SIZE));
        compare(1, size);
    }
}

// Every word of the head, changed in every way that could matter.
static void a_head_that_differs_in_any_word_is_checked_again(void **state) {
    (void)state;
    static const uint64_t changes[] = {1,
                                       8,
                                       4096,
                                       SLOT_SIZE,
                                       UINT64_C(1) << 32,
                                       UINT64_C(1) << 63,
                                       UINT64_MAX,
                                       UINT64_MAX - 4095,
                                       UINT64_MAX - SLOT_SIZE + 1};
    for (size_t word = 0; word < HEAD_WORDS; word++) {
        for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
            for (unsigned slot = 0; slot < SLOTS; slot++) {
                uint64_t value;
                learn();
                write_payload(slot, 24);
                memcpy(&value, slot_at(slot) + 8 * word, sizeof value);
                value += changes[i];
                memcpy(slot_at(slot) + 8 * word, &value, sizeof value);
                compare(slot, 4096);
            }
        }
    }
}

static void an_argument_that_became_a_handle_is_one(void **state) {
    (void)state;
    learn();
    compare_message(
        (struct frt_message){.scalars = 2u << 24 | 2u << 16 | 1u << 4, .address = WINDOW, .size = 4096});
    assert_true(fresh->dma[0]);
}

// Everything lies as before from the start on, which is no page.
static void a_payload_that_starts_within_a_page_is_checked_again(void **state) {
    (void)state;
    uint64_t words[HEAD_WORDS];
    learn();
    memcpy(words, slot_at(0), sizeof words);
    for (size_t i = 0; i < ARGS; i++) {
        words[2 * i] += 64;
        words[3 * ARGS + 2 * i] += 64;
    }
    memcpy(slot_at(0) + 64, words, sizeof words);
    compare_message((struct frt_message){.scalars = scalars, .address = WINDOW + 64, .size = 4096});
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_same_call_is_taken_in_every_slot, set_up, tear_down),
        cmocka_unit_test_setup_teardown(other_lengths_and_sizes_are_seen, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_head_that_differs_in_any_word_is_checked_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_argument_that_became_a_handle_is_one, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_payload_that_starts_within_a_page_is_checked_again, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
