// SPDX-License-Identifier: BSD-3-Clause
// Runs a command and says what it took:
//
//     measure SECONDS MIB COMMAND [ARGUMENT...]
//
// prints "END WALL CPU MEMORY": END is "exit:STATUS", "signal:NUMBER", "timeout" after SECONDS, or "none"
// when there is no such command; WALL and CPU are in seconds, with the command's own processes; MEMORY is the
// peak of its largest process in bytes, which cannot have more than MIB of address space. What the command
// prints goes to stderr.
//
// This is a program of its own because a process starts with the peak of the one that it was forked from: it
// must be small.
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { NOT_FOUND = 127 };

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) {
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static void run(char **command, rlim_t bytes, const sigset_t *signals) {
    struct rlimit limit = {bytes, bytes};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0);
    sigprocmask(SIG_SETMASK, signals, NULL);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    if (setrlimit(RLIMIT_AS, &limit) == 0) {
        execvp(command[0], command);
    }
    perror(command[0]);
    _exit(NOT_FOUND);
}

// Whether the time was up before the child ended.
static bool wait_for_end(const sigset_t *child_ends, double deadline) {
    for (;;) {
        double left = deadline - now();
        if (left <= 0) {
            return true;
        }
        struct timespec time = {(time_t)left, (long)((left - (double)(time_t)left) * 1e9)};
        if (sigtimedwait(child_ends, NULL, &time) == SIGCHLD) {
            return false;
        }
    }
}

static void report(bool late, int status, double wall, const struct rusage *usage) {
    if (late) {
        printf("timeout");
    } else if (WIFSIGNALED(status)) {
        printf("signal:%d", WTERMSIG(status));
    } else if (WEXITSTATUS(status) == NOT_FOUND) {
        printf("none");
    } else {
        printf("exit:%d", WEXITSTATUS(status));
    }
    printf(" %.6f %.6f %lld\n", wall, seconds(usage->ru_utime) + seconds(usage->ru_stime),
           (long long)usage->ru_maxrss * 1024);
}

static int measure(char **command, double limit, rlim_t bytes) {
    sigset_t child_ends;
    sigset_t before;
    sigemptyset(&child_ends);
    sigaddset(&child_ends, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child_ends, &before);

    double start = now();
    pid_t child = fork();
    if (child < 0) {
        perror("measure");
        return 1;
    }
    if (child == 0) {
        run(command, bytes, &before);
    }
    bool late = wait_for_end(&child_ends, start + limit);
    double wall = now() - start;
    if (late) {
        kill(-child, SIGKILL);
    }
    int status = 0;
    struct rusage usage;
    while (wait4(child, &status, 0, &usage) < 0) {
        if (errno != EINTR) {
            perror("measure");
            return 1;
        }
    }
    report(late, status, wall, &usage);
    return 0;
}

int main(int argc, char **argv) {
    double limit = argc > 3 ? strtod(argv[1], NULL) : 0;
    unsigned long long mebibytes = argc > 3 ? strtoull(argv[2], NULL, 10) : 0;
    if (limit <= 0 || limit > 1e6 || mebibytes == 0 || mebibytes > 1u << 20) {
        fprintf(stderr, "usage: measure SECONDS MIB COMMAND [ARGUMENT...]\n");
        return 2;
    }
    return measure(argv + 3, limit, (rlim_t)mebibytes << 20);
}
