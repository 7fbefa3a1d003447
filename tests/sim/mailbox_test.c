// SPDX-License-Identifier: BSD-3-Clause
// The mailbox between a client that posts and a DSP that comes and goes.
#include "runtime/sim/mailbox.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <string.h>

#include <cmocka.h>

enum { MESSAGES = 100000 };

static struct sim_mailbox box;
static uint32_t number; // the client's
static uint32_t served; // the DSP's
static struct frt_message got;

static int set_up(void **state) {
    (void)state;
    memset(&box, 0, sizeof box);
    number = served = 0;
    return 0;
}

static struct frt_message message_of(uint64_t context) {
    return (struct frt_message){
        .client = 1, .thread = 2, .context = context, .handle = 3, .scalars = 4, .address = 5, .size = 6};
}

static void watch(uint32_t number_of_watch) {
    __atomic_store_n(&box.watch, number_of_watch, __ATOMIC_SEQ_CST);
}

static void post(uint32_t under, uint64_t context) {
    number = sim_mailbox_after(number, SIM_MAILBOX_NUMBERS);
    sim_mailbox_post(&box, number, under, message_of(context));
}

static void a_message_arrives_once_and_whole(void **state) {
    (void)state;
    watch(1);
    assert_false(sim_mailbox_serve(&box, &served, 1, &got));
    post(1, 77);
    assert_true(sim_mailbox_serve(&box, &served, 1, &got));
    struct frt_message sent = message_of(77);
    assert_memory_equal(&got, &sent, sizeof got);
    assert_false(sim_mailbox_serve(&box, &served, 1, &got));
}

static void numbers_go_round(void **state) {
    (void)state;
    watch(1);
    for (uint64_t i = 0; i < 600; i++) {
        post(1, i);
        assert_true(sim_mailbox_serve(&box, &served, 1, &got));
        assert_int_equal(got.context, i);
        assert_false(sim_mailbox_serve(&box, &served, 1, &got));
    }
}

static void a_message_that_is_watched_cannot_be_withdrawn(void **state) {
    (void)state;
    watch(1);
    post(1, 1);
    assert_false(sim_mailbox_withdraw(&box, number, 1));
    assert_true(sim_mailbox_serve(&box, &served, 1, &got));
    watch(0);
    assert_false(sim_mailbox_withdraw(&box, number, 1));
}

static void a_message_that_came_too_late_is_withdrawn_and_not_served(void **state) {
    (void)state;
    watch(1);
    watch(0);
    assert_false(sim_mailbox_serve(&box, &served, 0, &got));
    post(1, 1);
    assert_true(sim_mailbox_withdraw(&box, number, 1));
    watch(2);
    assert_false(sim_mailbox_serve(&box, &served, 2, &got));
    number--;
    post(2, 5);
    assert_true(sim_mailbox_serve(&box, &served, 2, &got));
    assert_int_equal(got.context, 5);
}

static void the_last_look_takes_a_message_for_good(void **state) {
    (void)state;
    watch(1);
    post(1, 9);
    watch(0);
    assert_true(sim_mailbox_serve(&box, &served, 0, &got));
    assert_false(sim_mailbox_withdraw(&box, number, 1));
}

static void the_next_watch_takes_a_message_for_good(void **state) {
    (void)state;
    watch(1);
    post(1, 9);
    watch(2);
    assert_true(sim_mailbox_serve(&box, &served, 2, &got));
    assert_int_equal(got.context, 9);
    assert_false(sim_mailbox_withdraw(&box, number, 1));
}

// ---- Both sides at the same time

static atomic_uint runs[MESSAGES];
static atomic_uint done; // messages
static atomic_bool over;

static void run(uint64_t context) {
    atomic_fetch_add(&runs[context], 1);
    atomic_fetch_add(&done, 1);
}

// Keeps many short watches.
static void *be_the_dsp(void *argument) {
    (void)argument;
    struct frt_message message;
    for (uint32_t number_of_watch = 1; !atomic_load(&over);
         number_of_watch = sim_mailbox_after(number_of_watch, SIM_MAILBOX_WATCHES)) {
        watch(number_of_watch);
        for (unsigned looks = 0; looks < number_of_watch % 7; looks++) {
            if (sim_mailbox_serve(&box, &served, number_of_watch, &message)) {
                run(message.context);
            }
        }
        watch(0);
        if (sim_mailbox_serve(&box, &served, 0, &message)) {
            run(message.context);
        }
    }
    return NULL;
}

// Gives whether the message went through the mailbox.
static bool send(uint32_t context) {
    uint32_t under;
    unsigned before = atomic_load(&done);
    while ((under = sim_mailbox_watch(&box)) == 0) {
        sim_pause();
    }
    post(under, context);
    if (sim_mailbox_withdraw(&box, number, under)) {
        number = sim_mailbox_before(number, SIM_MAILBOX_NUMBERS);
        run(context);
        return false;
    }
    while (atomic_load(&done) == before) {
        sim_pause();
    }
    return true;
}

static void no_message_is_lost_or_served_twice(void **state) {
    (void)state;
    pthread_t dsp;
    unsigned posted = 0;
    assert_int_equal(pthread_create(&dsp, NULL, be_the_dsp, NULL), 0);
    for (uint32_t i = 0; i < MESSAGES; i++) {
        posted += send(i);
    }
    atomic_store(&over, true);
    pthread_join(dsp, NULL);
    for (uint32_t i = 0; i < MESSAGES; i++) {
        assert_int_equal(atomic_load(&runs[i]), 1);
    }
    assert_int_not_equal(posted, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_message_arrives_once_and_whole, set_up),
        cmocka_unit_test_setup(numbers_go_round, set_up),
        cmocka_unit_test_setup(a_message_that_is_watched_cannot_be_withdrawn, set_up),
        cmocka_unit_test_setup(a_message_that_came_too_late_is_withdrawn_and_not_served, set_up),
        cmocka_unit_test_setup(the_last_look_takes_a_message_for_good, set_up),
        cmocka_unit_test_setup(the_next_watch_takes_a_message_for_good, set_up),
        cmocka_unit_test_setup(no_message_is_lost_or_served_twice, set_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
