// SPDX-License-Identifier: BSD-3-Clause
// Clients and DSPs that die, at every step: nobody hangs, nothing is left, and the next one can start.
#include "tests/sim/fixture.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/include/frt.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

// Runs the client to its end; gives its exit status, or minus the signal that killed it.
static int run_client(const char *die) {
    pid_t pid = fork();
    int status = 0;
    if (pid == 0) {
        setenv("QAIC_TRANSPORT", "sim", 1);
        setenv("QAIC_SIM_SOCKET", dsp_socket(), 1);
        if (die != NULL) {
            setenv("QAIC_SIM_DIE", die, 1);
        }
        alarm(20);
        execl(TEST_CLIENT, TEST_CLIENT, (char *)NULL);
        _exit(126);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static void a_client_can_die_at_every_step(void **state) {
    (void)state;
    static const char *const steps[] = {"connected", "welcomed", "attached", "created",
                                        "sent",      "mapped",   "answered", "released"};
    dsp_start(NULL, "--banks", "1", NULL);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        assert_int_equal(run_client(steps[i]), -SIGKILL);
        rest_ms(30);
        assert_int_equal(run_client(NULL), 0); // the only bank is free again
        rest_ms(30);
    }
    assert_int_equal(dsp_stop(),
                     DSP_LEFTOVERS); // vanished clients are told, but no session is there any more
}

static void a_client_can_die_while_its_calls_run(void **state) {
    (void)state;
    dsp_start("call method=2 times=1 delay 200ms", "--banks", "1", NULL);
    pid_t pid = fork();
    if (pid == 0) {
        setenv("QAIC_TRANSPORT", "sim", 1);
        setenv("QAIC_SIM_SOCKET", dsp_socket(), 1);
        execl(TEST_CLIENT, TEST_CLIENT, (char *)NULL);
        _exit(126);
    }
    rest_ms(100);
    kill(pid, SIGKILL);
    assert_int_equal(waitpid(pid, NULL, 0), pid);
    rest_ms(20);
    assert_int_equal(run_client(NULL), 0);
    assert_int_equal(dsp_stop(), DSP_LEFTOVERS);
}

struct death {
    const char *script;
    bool graceful; // the client may not notice: it had all it wanted
};

static const struct death deaths[] = {
    {"hello die", false},
    {"attach die", false},
    {"create die before", false},
    {"create die after-run", false},
    {"create die after-response", true},
    {"open die before", false},
    {"open die after-run", false},
    {"open die after-response", true},
    {"call method=2 handle=4 die before", true}, // the exit of the process
    {"call handle=4 die after-run", true},
    {"release die before", true},
    {"release die after-run", true},
    {"release die after-response", true},
    {"map die before", false},
    {"map die after-run", false},
    {"map die after-response", true},
    {"unmap die before", false},
    {"unmap die after-run", false},
    {"attach skip=1 die", false},
    {"detach die", false},
    {"call skip=0 die before", false},
    {"call die after-run", false},
    {"call die after-response", true},
};

static void a_dsp_can_die_at_every_step(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof deaths / sizeof *deaths; i++) {
        dsp_start(deaths[i].script, NULL);
        int status = run_client(NULL);
        if (status < 0 || status == 126 ||
            (status == 0 && !deaths[i].graceful && strcmp(deaths[i].script, "detach die") != 0)) {
            fail_msg("%s: the client ended with %d", deaths[i].script, status);
        }
        dsp_await_death();
    }
}

// ---- A DSP that dies under calls

struct caller {
    struct frt_transport_session *session;
    uint32_t echo;
    int code;
};

static void *sleep_until_reset(void *argument) {
    struct caller *caller = argument;
    caller->code = echo_sleep(caller->session, caller->echo, 10000000);
    return NULL;
}

static void check_calls_end(const char *poll) {
    pthread_t threads[8];
    struct caller callers[8];
    dsp_start(NULL, NULL);
    set("sim.poll", poll);
    struct frt_transport_session *session = open_session();
    uint32_t echo = open_echo(session);
    for (size_t i = 0; i < 8; i++) {
        callers[i] = (struct caller){session, echo, -1};
        pthread_create(&threads[i], NULL, sleep_until_reset, &callers[i]);
    }
    rest_ms(50);
    uint64_t begin = now_ns();
    dsp_kill();
    for (size_t i = 0; i < 8; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(callers[i].code, AEE_ECONNRESET);
    }
    assert_true(now_ns() - begin < 1000000000);
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_ECONNRESET);
    close_session(session);
}

static void calls_in_flight_end_when_the_dsp_dies(void **state) {
    (void)state;
    check_calls_end(NULL);
    clean_up(state);
    check_calls_end("10000");
}

static int events[8];

static void note_event(void *context, remote_rpc_status_flags_t status) {
    (void)context;
    events[status]++;
}

static void the_core_is_told_once_that_the_dsp_is_gone(void **state) {
    (void)state;
    struct frt_transport_session *session = NULL;
    struct frt_session_config config = {.domain = 3, .domain_name = "cdsp", .event = note_event};
    dsp_start(NULL, NULL);
    assert_int_equal(frt_sim_transport.session_open(&config, &session), AEE_SUCCESS);
    uint32_t echo = open_echo(session);
    dsp_kill();
    for (unsigned i = 0; i < 3; i++) {
        assert_int_equal(echo_add(session, echo, 1, 2), AEE_ECONNRESET);
    }
    close_session(session);
    assert_int_equal(events[FASTRPC_DSP_SSR], 1);
}

static void after_a_restart_new_sessions_work(void **state) {
    (void)state;
    dsp_start("call method=2 times=1 restart", "--banks", "2", NULL);
    struct frt_transport_session *first = open_session();
    struct frt_transport_session *second = open_session();
    uint32_t echo = open_echo(second);
    assert_int_equal(echo_add(first, open_echo(first), 1, 2), AEE_ECONNRESET);
    int code;
    do { // its turn comes right after that of the first
        code = echo_add(second, echo, 1, 2);
    } while (code == AEE_SUCCESS);
    assert_int_equal(code, AEE_ECONNRESET);
    close_session(first);
    first = open_session();
    assert_int_equal(echo_add(first, open_echo(first), 1, 2), AEE_SUCCESS);
    close_session(first);
    close_session(second);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void killing_the_process_ends_its_calls_only(void **state) {
    (void)state;
    pthread_t thread;
    dsp_start(NULL, NULL);
    struct frt_transport_session *killed = open_session();
    struct frt_transport_session *other = open_session();
    struct caller caller = {killed, open_echo(killed), -1};
    uint32_t echo = open_echo(other);
    pthread_create(&thread, NULL, sleep_until_reset, &caller);
    rest_ms(30);
    assert_int_equal(frt_sim_transport.option(killed, FRT_OPTION_KILL, 0), AEE_SUCCESS);
    pthread_join(thread, NULL);
    assert_int_equal(caller.code, AEE_ECONNRESET);
    assert_int_equal(echo_add(other, echo, 1, 2), AEE_SUCCESS);
    close_session(killed);
    close_session(other);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void a_skel_that_crashes_takes_only_its_dsp_along(void **state) {
    (void)state;
    dsp_start(NULL, NULL);
    struct frt_transport_session *session = open_session();
    uint32_t echo = open_echo(session);
    assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(ECHO_DIE, 0, 0), NULL), AEE_ECONNRESET);
    close_session(session);
    dsp_await_death();
}

// A forked child has the parent's memory but must not use its session; its own one is another.
static void parent_and_child_have_sessions_of_their_own(void **state) {
    (void)state;
    dsp_start(NULL, "--banks", "2", NULL);
    struct frt_transport_session *session = open_session();
    uint32_t echo = open_echo(session);
    assert_int_equal(run_client(NULL), 0);
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_SUCCESS);
    close_session(session);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

#define CASE(test) cmocka_unit_test_teardown(test, clean_up)

int main(void) {
    const struct CMUnitTest tests[] = {
        CASE(a_client_can_die_at_every_step),
        CASE(a_client_can_die_while_its_calls_run),
        CASE(a_dsp_can_die_at_every_step),
        CASE(calls_in_flight_end_when_the_dsp_dies),
        CASE(the_core_is_told_once_that_the_dsp_is_gone),
        CASE(after_a_restart_new_sessions_work),
        CASE(killing_the_process_ends_its_calls_only),
        CASE(a_skel_that_crashes_takes_only_its_dsp_along),
        CASE(parent_and_child_have_sessions_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
