// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/steps.h"

#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WARM_UP = 2 };

// Between its two stops the child makes the calls.
static _Noreturn void be_stepped(void (*run)(void *context, size_t calls), void *context, size_t calls) {
    run(context, WARM_UP);
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) {
        _exit(1);
    }
    raise(SIGSTOP);
    run(context, calls);
    raise(SIGSTOP);
    _exit(0);
}

static bool stopped_by(pid_t child, int signal) {
    int status;
    return waitpid(child, &status, 0) == child && WIFSTOPPED(status) && WSTOPSIG(status) == signal;
}

// A repeated string instruction stops after each repetition, but is one instruction.
static bool is_repetition(pid_t child, unsigned long *position) {
#ifdef __x86_64__
    long now = ptrace(PTRACE_PEEKUSER, child, offsetof(struct user, regs.rip), NULL);
    bool same = (unsigned long)now == *position;
    *position = (unsigned long)now;
    return same;
#else
    (void)child;
    (void)position;
    return false;
#endif
}

static bool step_to_stop(pid_t child, size_t *steps) {
    unsigned long position = 0;
    int status = 0;
    *steps = 0;
    do {
        if (ptrace(PTRACE_SINGLESTEP, child, NULL, NULL) != 0 || waitpid(child, &status, 0) != child ||
            !WIFSTOPPED(status)) {
            return false;
        }
        *steps += !is_repetition(child, &position);
    } while (WSTOPSIG(status) == SIGTRAP);
    return WSTOPSIG(status) == SIGSTOP;
}

static bool count_steps(void (*run)(void *context, size_t calls), void *context, size_t calls,
                        size_t *steps) {
    pid_t child = fork();
    if (child == 0) {
        be_stepped(run, context, calls);
    }
    bool good = child > 0 && stopped_by(child, SIGSTOP) && step_to_stop(child, steps);
    if (child > 0) {
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
    }
    return good;
}

// The two processes take turns all the time, which is fastest on one processor. Children inherit it.
static void stay_on_one_processor(cpu_set_t *before) {
    cpu_set_t one;
    int current = sched_getcpu();
    CPU_ZERO(before);
    CPU_ZERO(&one);
    if (current >= 0 && sched_getaffinity(0, sizeof *before, before) == 0) {
        CPU_SET((size_t)current, &one);
        (void)sched_setaffinity(0, sizeof one, &one);
    }
}

bool steps_per_call(void (*run)(void *context, size_t calls), void *context, double *steps) {
    size_t none, one;
    cpu_set_t before;
    stay_on_one_processor(&before);
    bool good = count_steps(run, context, 0, &none) && count_steps(run, context, 1, &one);
    if (CPU_COUNT(&before) > 0) {
        (void)sched_setaffinity(0, sizeof before, &before);
    }
    if (good) {
        *steps = (double)(one - none);
    }
    return good;
}
