// SPDX-License-Identifier: BSD-3-Clause
#include "tests/sim/fixture.h"

#include "runtime/dsp/host.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/include/frt.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static pid_t dsp_pid;
static char folder[64];
static char socket_path[96];
static char faults_path[96];

uint64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void rest_ms(unsigned ms) {
    struct timespec time = {.tv_sec = (time_t)(ms / 1000), .tv_nsec = (long)(ms % 1000) * 1000000};
    nanosleep(&time, NULL);
}

void set(const char *key, const char *value) {
    assert_int_equal(frt_configure(key, value), AEE_SUCCESS);
}

const char *dsp_socket(void) {
    return socket_path;
}

static void write_faults(const char *faults) {
    FILE *file = fopen(faults_path, "w");
    assert_non_null(file);
    fputs(faults, file);
    fclose(file);
}

static void make_folder(void) {
    strcpy(folder, "/tmp/qaic-test.XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(socket_path, sizeof socket_path, "%s/dsp", folder);
    snprintf(faults_path, sizeof faults_path, "%s/faults", folder);
    set("transport", "sim");
    set("sim.socket", socket_path);
}

static void exec_dsp(const char **words, size_t count) {
    char *copies[32] = {0};
    for (size_t i = 0; i < count && i < 31; i++) {
        copies[i] = strdup(words[i]);
    }
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    execv(TEST_DSP, copies);
    _exit(126);
}

void dsp_start(const char *faults, ...) {
    const char *words[32] = {TEST_DSP, "--socket", socket_path, "--path", TEST_SKELS, "--ready-fd", "9"};
    size_t count = 7;
    int ready[2];
    char byte;
    va_list more;
    make_folder();
    if (faults != NULL) {
        write_faults(faults);
        words[count++] = "--faults";
        words[count++] = faults_path;
    }
    va_start(more, faults);
    for (const char *word = va_arg(more, const char *); word != NULL && count < 31;
         word = va_arg(more, const char *)) {
        words[count++] = word;
    }
    va_end(more);
    assert_int_equal(pipe(ready), 0);
    dsp_pid = fork();
    if (dsp_pid == 0) {
        close(ready[0]);
        dup2(ready[1], 9);
        exec_dsp(words, count);
    }
    close(ready[1]);
    assert_int_equal(read(ready[0], &byte, 1), 1);
    close(ready[0]);
}

static int ended(int status) {
    dsp_pid = 0;
    unlink(socket_path);
    unlink(faults_path);
    rmdir(folder);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int dsp_stop(void) {
    int status = 0;
    assert_true(dsp_pid > 0);
    kill(dsp_pid, SIGTERM);
    assert_int_equal(waitpid(dsp_pid, &status, 0), dsp_pid);
    return ended(status);
}

void dsp_kill(void) {
    kill(dsp_pid, SIGKILL);
    dsp_await_death();
}

void dsp_await_death(void) {
    int status = 0;
    for (unsigned tries = 0; tries < 2000; tries++) {
        if (waitpid(dsp_pid, &status, WNOHANG) == dsp_pid) {
            assert_true(WIFSIGNALED(status));
            (void)ended(status);
            return;
        }
        rest_ms(5);
    }
    fail_msg("the DSP is still alive");
}

int clean_up(void **state) {
    (void)state;
    static const char *const keys[] = {"sim.poll", "sim.context", "sim.timeout", "sim.die",
                                       "session.retries"};
    if (dsp_pid > 0) {
        kill(dsp_pid, SIGKILL);
        dsp_await_death();
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        set(keys[i], NULL);
    }
    return 0;
}

int try_session(struct frt_transport_session **session) {
    struct frt_session_config config = {.domain = 3, .domain_name = "cdsp", .unsigned_module = true};
    return frt_sim_transport.session_open(&config, session);
}

struct frt_transport_session *open_session(void) {
    struct frt_transport_session *session = NULL;
    assert_int_equal(try_session(&session), AEE_SUCCESS);
    return session;
}

void close_session(struct frt_transport_session *session) {
    frt_sim_transport.session_close(session);
}

int call_until(struct frt_transport_session *session, uint32_t handle, uint32_t scalars, remote_arg *args,
               uint64_t deadline_ns) {
    struct frt_argument resolved[REMOTE_SCALARS_LENGTH(0x00FFFFFF)];
    struct frt_call whole = {
        .handle = handle,
        .scalars = scalars,
        .in_buffers = REMOTE_SCALARS_INBUFS(scalars),
        .out_buffers = REMOTE_SCALARS_OUTBUFS(scalars),
        .in_handles = REMOTE_SCALARS_INHANDLES(scalars),
        .out_handles = REMOTE_SCALARS_OUTHANDLES(scalars),
        .args = resolved,
        .pra = args,
        .deadline_ns = deadline_ns,
    };
    for (uint32_t i = 0; i < REMOTE_SCALARS_LENGTH(scalars); i++) {
        bool buffer = i < whole.in_buffers + whole.out_buffers;
        resolved[i] = (struct frt_argument){.source = &args[i]};
        if (buffer) {
            resolved[i].ptr = args[i].buf.pv;
            resolved[i].len = args[i].buf.nLen;
        }
    }
    return frt_sim_transport.invoke(session, &whole);
}

int call(struct frt_transport_session *session, uint32_t handle, uint32_t scalars, remote_arg *args) {
    return call_until(session, handle, scalars, args, 0);
}

uint32_t open_uri(struct frt_transport_session *session, const char *uri) {
    char name[200];
    char error[FRT_REMOTECTL_ERROR_SIZE];
    uint32_t size = (uint32_t)snprintf(name, sizeof name, "%s", uri) + 1;
    struct frt_remotectl_open_in in = {.name_length = size, .error_size = sizeof error};
    struct frt_remotectl_open_out out = {0};
    remote_arg args[4] = {{.buf = {&in, sizeof in}},
                          {.buf = {name, size}},
                          {.buf = {&out, sizeof out}},
                          {.buf = {error, sizeof error}}};
    assert_int_equal(call(session, FRT_HANDLE_REMOTECTL, REMOTE_SCALARS_MAKE(FRT_REMOTECTL_OPEN, 2, 2), args),
                     AEE_SUCCESS);
    if (out.code != AEE_SUCCESS) {
        fail_msg("open: 0x%x %s", (unsigned)out.code, error);
    }
    assert_true(out.handle > FRT_HANDLE_LAST_STATIC);
    return out.handle;
}

uint32_t open_echo(struct frt_transport_session *session) {
    return open_uri(session, ECHO_URI);
}

int echo_add(struct frt_transport_session *session, uint32_t handle, uint32_t a, uint32_t b) {
    return echo_add_until(session, handle, a, b, 0);
}

int echo_add_until(struct frt_transport_session *session, uint32_t handle, uint32_t a, uint32_t b,
                   uint64_t deadline_ns) {
    uint32_t in[2] = {a, b};
    uint32_t sum = 0;
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {&sum, sizeof sum}}};
    int result = call_until(session, handle, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args, deadline_ns);
    if (result == AEE_SUCCESS && sum != a + b) {
        fail_msg("%u + %u gave %u", a, b, sum);
    }
    return result;
}

int echo_sleep(struct frt_transport_session *session, uint32_t handle, uint32_t microseconds) {
    remote_arg arg = {.buf = {&microseconds, sizeof microseconds}};
    return call(session, handle, REMOTE_SCALARS_MAKE(ECHO_SLEEP, 1, 0), &arg);
}
