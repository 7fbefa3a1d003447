// SPDX-License-Identifier: BSD-3-Clause
// A DSP that misbehaves: what callers see of it.
#include "tests/sim/fixture.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/client.h"
#include "runtime/sim/faults.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static struct frt_transport_session *session;
static uint32_t echo;

static void start(const char *faults) {
    dsp_start(faults, NULL);
    session = open_session();
    echo = open_echo(session);
}

static void stop(void) {
    close_session(session);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void late_responses_are_waited_for(void **state) {
    (void)state;
    start("call method=2 delay 50ms");
    uint64_t begin = now_ns();
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_SUCCESS);
    assert_true(now_ns() - begin >= 50000000);
    stop();
}

static void a_lost_response_ends_at_the_deadline(void **state) {
    (void)state;
    start("call method=5 drop");
    uint32_t time = 0;
    remote_arg arg = {.buf = {&time, sizeof time}};
    uint64_t begin = now_ns();
    int code = call_until(session, echo, REMOTE_SCALARS_MAKE(ECHO_SLEEP, 1, 0), &arg, begin + 50000000);
    assert_int_equal(code, AEE_EEXPIRED);
    assert_true(now_ns() - begin >= 50000000);
    for (uint32_t i = 0; i < 600; i++) {
        assert_int_equal(echo_add(session, echo, i, 2), AEE_SUCCESS);
    }
    // The memory of the lost call is still with the DSP.
    assert_int_equal(session->orphans, 1);
    assert_int_equal(session->free_slot_count, SIM_SLOTS - 1);
    stop();
}

static void a_lost_response_ends_with_the_session(void **state) {
    (void)state;
    start("call method=5 drop\ncall method=2 skip=1 restart");
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_SUCCESS);
    int code = echo_add(session, echo, 1, 2); // restarts the DSP
    assert_int_equal(code, AEE_ECONNRESET);
    assert_int_equal(echo_sleep(session, echo, 1), AEE_ECONNRESET);
    close_session(session);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void a_late_response_frees_the_memory_of_its_call(void **state) {
    (void)state;
    start("call method=5 delay 100ms");
    uint32_t time = 0;
    remote_arg arg = {.buf = {&time, sizeof time}};
    int code = call_until(session, echo, REMOTE_SCALARS_MAKE(ECHO_SLEEP, 1, 0), &arg, now_ns() + 20000000);
    assert_int_equal(code, AEE_EEXPIRED);
    assert_int_equal(session->orphans, 1);
    for (unsigned tries = 0; tries < 100 && session->orphans != 0; tries++) {
        rest_ms(20);
        assert_int_equal(echo_add(session, echo, 1, 2), AEE_SUCCESS);
    }
    assert_int_equal(session->orphans, 0);
    assert_int_equal(session->free_slot_count, SIM_SLOTS);
    stop();
}

static void duplicate_responses_are_dropped(void **state) {
    (void)state;
    start("call method=2 times=all duplicate 3");
    for (uint32_t i = 0; i < 300; i++) {
        assert_int_equal(echo_add(session, echo, i, 9), AEE_SUCCESS);
    }
    stop();
}

struct adder {
    uint32_t value;
    int code;
};

static void *add_once(void *argument) {
    struct adder *adder = argument;
    adder->code = echo_add(session, echo, adder->value, 1);
    return NULL;
}

static void responses_in_another_order_find_their_calls(void **state) {
    (void)state;
    start("call method=2 times=1 hold 2\ncall method=2 skip=1 times=1 hold 1");
    pthread_t threads[3];
    struct adder adders[3] = {{1, -1}, {2, -1}, {3, -1}};
    for (size_t i = 0; i < 3; i++) {
        pthread_create(&threads[i], NULL, add_once, &adders[i]);
    }
    for (uint32_t i = 0; i < 10; i++) { // the later answers that the held ones wait for, in any order
        rest_ms(20);
        assert_int_equal(echo_add(session, echo, i, 1), AEE_SUCCESS);
    }
    for (size_t i = 0; i < 3; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(adders[i].code, AEE_SUCCESS);
    }
    stop();
}

static void responses_for_unknown_contexts_are_dropped(void **state) {
    (void)state;
    start("call method=2 times=1 stray 0xFF01\ncall method=2 skip=1 times=1 stray 0xFFFFFFFFFFFFFFFF\n"
          "call method=2 skip=2 times=all stray 0");
    for (uint32_t i = 0; i < 20; i++) {
        assert_int_equal(echo_add(session, echo, i, 9), AEE_SUCCESS);
    }
    stop();
}

static void packets_of_a_wrong_length_are_dropped(void **state) {
    (void)state;
    start("call method=2 times=1 length 1\ncall method=2 skip=1 times=1 length 15\ncall method=2 skip=2 "
          "times=1 length 17\n"
          "call method=2 skip=3 times=all length 64");
    for (uint32_t i = 0; i < 20; i++) {
        assert_int_equal(echo_add(session, echo, i, 9), AEE_SUCCESS);
    }
    stop();
}

static void a_code_can_be_forced(void **state) {
    (void)state;
    start("call method=2 result 0x80000442");
    assert_int_equal((uint32_t)echo_add(session, echo, 1, 2), 0x80000442);
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_SUCCESS);
    stop();
}

// ---- Polling

static void start_polling(const char *faults, const char *context) {
    set("sim.poll", "10000");
    set("sim.context", context);
    start(faults);
}

static void the_poll_word_is_enough_when_the_response_is_lost(void **state) {
    (void)state;
    start_polling("call method=2 times=100 poll only", "16");
    // On a busy machine a caller may stop spinning before the word comes; then it looks once more at the end.
    for (uint32_t i = 0; i < 100; i++) {
        assert_int_equal(echo_add_until(session, echo, i, 9, now_ns() + 1000000000), AEE_SUCCESS);
    }
    assert_int_equal(session->orphans + (int)session->lane.over_count, 100);
    stop();
}

static void without_the_poll_word_the_response_is_enough(void **state) {
    (void)state;
    start_polling("call method=2 times=20 poll never", "16");
    for (uint32_t i = 0; i < 20; i++) {
        assert_int_equal(echo_add(session, echo, i, 9), AEE_SUCCESS);
    }
    stop();
}

static void a_late_poll_word_is_waited_for(void **state) {
    (void)state;
    start_polling("call method=2 times=2 poll late 3ms\ncall method=2 skip=2 times=1 poll late 40ms", "16");
    for (uint32_t i = 0; i < 5; i++) {
        uint64_t begin = now_ns();
        assert_int_equal(echo_add(session, echo, i, 9), AEE_SUCCESS);
        assert_true(now_ns() - begin >= (i < 2 ? 3000000u : i == 2 ? 40000000u : 0u));
    }
    stop();
}

// The word comes before the results: they cannot be right, but nothing else may suffer.
static void an_early_poll_word_hurts_only_its_own_call(void **state) {
    (void)state;
    start_polling("call method=5 poll early", "16");
    uint64_t begin = now_ns();
    assert_int_equal(echo_sleep(session, echo, 1000000), AEE_SUCCESS);
    assert_true(now_ns() - begin < 900000000);
    for (uint32_t i = 0; i < 600; i++) {
        assert_int_equal(echo_add(session, echo, i, 9), AEE_SUCCESS);
    }
    rest_ms(150);
    stop();
}

static void errors_come_by_response_only(void **state) {
    (void)state;
    start_polling(NULL, "16");
    uint32_t code = 0x8000040E;
    remote_arg arg = {.buf = {&code, sizeof code}};
    for (uint32_t i = 0; i < 20; i++) {
        assert_int_equal((uint32_t)call(session, echo, REMOTE_SCALARS_MAKE(ECHO_FAIL, 1, 0), &arg), code);
        assert_int_equal(echo_add(session, echo, i, 9), AEE_SUCCESS);
    }
    stop();
}

static void a_call_longer_than_the_spinning_gets_its_response(void **state) {
    (void)state;
    start_polling(NULL, "16");
    assert_int_equal(echo_sleep(session, echo, 50000), AEE_SUCCESS);
    assert_int_equal(echo_add(session, echo, 1, 9), AEE_SUCCESS);
    stop();
}

// Firmware takes bit 4 for "asynchronous": with the old layout every call with an odd id must wait for its
// response.
static unsigned next_id(void) {
    const struct sim_lane *lane = &session->lane;
    if (lane->count != 0) {
        return lane->reserve[lane->count - 1];
    }
    return session->ids.last == 255 ? 1 : session->ids.last + 1u;
}

static void odd_ids_of_the_old_layout_are_never_polled(void **state) {
    (void)state;
    start_polling("call method=2 times=10 poll only", "12");
    unsigned expired = 0;
    for (uint32_t i = 0; i < 10; i++) {
        unsigned next = next_id();
        int code = echo_add_until(session, echo, i, 1, now_ns() + 300000000);
        assert_int_equal(code, next % 2 == 1 ? AEE_EEXPIRED : AEE_SUCCESS);
        expired += code == AEE_EEXPIRED;
    }
    assert_int_equal(expired, 5);
    stop();
}

static void asynchronous_calls_are_never_polled(void **state) {
    (void)state;
    start_polling("call method=11 poll only", "16");
    struct frt_call async = {.handle = echo,
                             .scalars = REMOTE_SCALARS_MAKE(ECHO_NOTHING, 0, 0),
                             .async = true,
                             .deadline_ns = now_ns() + 50000000};
    assert_int_equal(frt_sim_transport.invoke(session, &async), AEE_EEXPIRED);
    stop();
}

// ---- Released mappings

static int map_one(uint64_t *address) {
    int fd = memfd_create("test", MFD_ALLOW_SEALING);
    struct frt_map_request request = {.fd = fd, .flags = 2, .length = 4096};
    assert_int_equal(ftruncate(fd, 4096), 0);
    assert_int_equal(frt_sim_transport.map(session, &request, address), AEE_SUCCESS);
    return fd;
}

// Maps three, lets the DSP list some, and looks which are left. The fds are known beforehand: they are moved
// there.
static void check_fdlist(const char *list, const bool released[3]) {
    char script[200];
    uint64_t addresses[3];
    snprintf(script, sizeof script, "call method=2 fdlist %s", list);
    start(script);
    for (int i = 0; i < 3; i++) {
        int fd = memfd_create("test", MFD_ALLOW_SEALING);
        assert_int_equal(ftruncate(fd, 4096), 0);
        assert_int_equal(dup2(fd, 100 + i), 100 + i);
        close(fd);
        struct frt_map_request request = {.fd = 100 + i, .flags = 2, .length = 4096};
        assert_int_equal(frt_sim_transport.map(session, &request, &addresses[i]), AEE_SUCCESS);
    }
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_SUCCESS);
    for (int i = 0; i < 3; i++) {
        int code = frt_sim_transport.unmap(session, 100 + i, addresses[i], 4096);
        assert_int_equal(code, released[i] ? AEE_EINVALIDFD : AEE_SUCCESS);
        close(100 + i);
    }
    stop();
}

static void exactly_the_listed_mappings_are_dropped(void **state) {
    (void)state;
    check_fdlist("101", (bool[3]){false, true, false});
    check_fdlist("102 100", (bool[3]){true, false, true});
}

static void an_empty_fd_list_drops_nothing(void **state) {
    (void)state;
    check_fdlist("0", (bool[3]){false, false, false});
    check_fdlist("0 100 101 102", (bool[3]){false, false, false});
}

static void duplicate_and_unknown_fds_are_ignored(void **state) {
    (void)state;
    check_fdlist("100 100 100", (bool[3]){true, false, false});
    check_fdlist("999 0xFFFFFFFFFFFFFFFF 0x100000064 102", (bool[3]){false, false, true});
}

static void a_list_without_end_has_16_fds(void **state) {
    (void)state;
    check_fdlist("1000 1001 1002 1003 1004 1005 1006 1007 1008 1009 1010 1011 1012 1013 101 100",
                 (bool[3]){true, true, false});
}

static void an_unmap_that_the_dsp_refuses_leaves_the_mapping(void **state) {
    (void)state;
    uint64_t address;
    start("unmap result 0x80000420");
    int fd = map_one(&address);
    assert_int_equal((uint32_t)frt_sim_transport.unmap(session, fd, address, 4096), 0x80000420);
    assert_int_equal(frt_sim_transport.unmap(session, fd, address, 4096), AEE_SUCCESS);
    close(fd);
    stop();
}

static void a_map_that_the_dsp_refuses_leaves_nothing(void **state) {
    (void)state;
    start("map result 0x80000402\nattach skip=1 times=1 result 2");
    int fd = memfd_create("test", MFD_ALLOW_SEALING);
    struct frt_map_request request = {.fd = fd, .flags = 2, .length = 4096};
    uint64_t address = 0;
    assert_int_equal(ftruncate(fd, 4096), 0);
    assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_ENOMEMORY);
    assert_int_equal((uint32_t)frt_sim_transport.map(session, &request, &address), 0x80000402);
    assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_SUCCESS);
    close(fd);
    stop();
}

// Each failing step of the way into a session takes back what came before it.
static void a_session_that_cannot_be_made_leaves_nothing(void **state) {
    (void)state;
    struct frt_transport_session *none;
    dsp_start("hello result 0x8A\nattach result 2\ncreate result 0x8000054F\ncreate skip=1 result 0x80000402",
              "--banks", "1", NULL);
    assert_int_equal(try_session(&none), AEE_ENOSESSION);
    assert_int_equal(try_session(&none), AEE_ENOMEMORY);
    rest_ms(20);
    assert_int_equal((uint32_t)try_session(&none), 0x8000054F);
    rest_ms(20);
    assert_int_equal((uint32_t)try_session(&none), 0x80000402);
    rest_ms(20);
    close_session(open_session());
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

// ---- The script

struct bad_script {
    const char *text;
    unsigned line;
    const char *message;
};

static const struct bad_script bad_scripts[] = {
    {"nothing", 1, "'nothing' is no event"},
    {"\n\ncall", 3, "an action is missing"},
    {"call jump", 1, "'jump' is no action"},
    {"call method=x drop", 1, "'x' is no number"},
    {"call method=99999999999 drop", 1, "'method=99999999999' is too large"},
    {"call colour=1 drop", 1, "'colour=1': the keys are handle, method, skip and times"},
    {"call delay", 1, "a time is missing, such as 5ms"},
    {"call delay 5", 1, "'5' is no time; write it as 500us, 5ms or 1s"},
    {"call drop twice", 1, "'twice' is too much"},
    {"call poll", 1, "poll what? early, late TIME, only or never"},
    {"call length 16", 1, "a wrong length is 1 to 64, but not 16"},
    {"call fdlist", 1, "file descriptors are missing"},
    {"call fdlist 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17", 1, "at most 16 file descriptors"},
    {"call die sometimes", 1, "die when? before, after-run or after-response"},
    {"call result 0x100000000", 1, "a result has 32 bits"},
    {"asid-window soon", 1, "'soon' is no time; write it as 500us, 5ms or 1s"},
};

static void mistakes_in_a_script_are_explained(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof bad_scripts / sizeof *bad_scripts; i++) {
        struct sim_faults faults;
        struct sim_fault_error error;
        sim_faults_init(&faults);
        assert_false(sim_faults_parse(&faults, bad_scripts[i].text, &error));
        assert_int_equal(error.line, bad_scripts[i].line);
        assert_string_equal(error.text, bad_scripts[i].message);
        sim_faults_free(&faults);
    }
}

static void rules_count_the_events_they_match(void **state) {
    (void)state;
    struct sim_faults faults;
    struct sim_fault_error error;
    struct sim_faults_wanted wanted;
    sim_faults_init(&faults);
    assert_true(sim_faults_parse(
        &faults, "# comment\n call handle=0x20 method=3 skip=1 times=2 result 7 # more\n\n", &error));
    const int expected[] = {0, 7, 7, 0, 0};
    for (size_t i = 0; i < 5; i++) {
        sim_faults_apply(&faults, SIM_ON_CALL, 0x21, 3, &wanted);
        assert_false(wanted.answer_result);
        sim_faults_apply(&faults, SIM_ON_CALL, 0x20, 3, &wanted);
        assert_int_equal(wanted.result, expected[i]);
    }
    sim_faults_free(&faults);
}

#define CASE(test) cmocka_unit_test_teardown(test, clean_up)

int main(void) {
    const struct CMUnitTest tests[] = {
        CASE(late_responses_are_waited_for),
        CASE(a_lost_response_ends_at_the_deadline),
        CASE(a_lost_response_ends_with_the_session),
        CASE(a_late_response_frees_the_memory_of_its_call),
        CASE(duplicate_responses_are_dropped),
        CASE(responses_in_another_order_find_their_calls),
        CASE(responses_for_unknown_contexts_are_dropped),
        CASE(packets_of_a_wrong_length_are_dropped),
        CASE(a_code_can_be_forced),
        CASE(the_poll_word_is_enough_when_the_response_is_lost),
        CASE(without_the_poll_word_the_response_is_enough),
        CASE(a_late_poll_word_is_waited_for),
        CASE(an_early_poll_word_hurts_only_its_own_call),
        CASE(errors_come_by_response_only),
        CASE(a_call_longer_than_the_spinning_gets_its_response),
        CASE(odd_ids_of_the_old_layout_are_never_polled),
        CASE(asynchronous_calls_are_never_polled),
        CASE(exactly_the_listed_mappings_are_dropped),
        CASE(an_empty_fd_list_drops_nothing),
        CASE(duplicate_and_unknown_fds_are_ignored),
        CASE(a_list_without_end_has_16_fds),
        CASE(an_unmap_that_the_dsp_refuses_leaves_the_mapping),
        CASE(a_map_that_the_dsp_refuses_leaves_nothing),
        CASE(a_session_that_cannot_be_made_leaves_nothing),
        CASE(mistakes_in_a_script_are_explained),
        CASE(rules_count_the_events_they_match),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
