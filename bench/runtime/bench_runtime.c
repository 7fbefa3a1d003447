// SPDX-License-Identifier: BSD-3-Clause
// Round trips of small calls over each transport, beside the barest round trips between two processes, in one
// run:
//
//     bench_runtime [--csv FILE] [ROUNDS [CALLS]]
//
// --csv also writes what each round measured, in the form that bench/README.md describes.
// The rounds of all kinds alternate, so that other load on the machine falls on all of them alike. Ratios
// compare medians.
#include "bench/runtime/ping_pong.h"
#include "tests/sim/echo.h"

#include "AEEStdErr.h"
#include "frt.h"
#include "remote.h"

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_ROUNDS = 100 };

// A kind of round trip. Its partner lives for one round only: nobody spins while others are measured.
struct kind {
    const char *name;
    const char *group; // which others it is compared with
    bool (*begin)(void);
    void (*once)(void);
    void (*end)(void);
    int compare; // index of the kind whose median this one is divided by, -1: none
    double limit;
    uint32_t *samples; // ns
    size_t count;
    double seconds;
};

static uint64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

// ---- The bare ones

static struct ping_pong *pair;

static bool begin_memory(void) {
    pair = ping_pong_shared_memory();
    return pair != NULL;
}

static bool begin_sockets(void) {
    pair = ping_pong_sockets();
    return pair != NULL;
}

static void once_bare(void) {
    ping_pong_once(pair);
}

static void end_bare(void) {
    ping_pong_end(pair);
}

// ---- Calls

static remote_handle64 handle;
static char folder[] = "/tmp/qaic-bench.XXXXXX";
static char socket_path[64];
static pid_t dsp;

static void once_call(void) {
    uint32_t in[2] = {3, 4};
    uint32_t sum = 0;
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {&sum, sizeof sum}}};
    int code = remote_handle64_invoke(handle, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args);
    if (code != AEE_SUCCESS || sum != 7) {
        fprintf(stderr, "bench_runtime: a call failed: 0x%x\n", (unsigned)code);
        exit(1);
    }
}

static bool open_handle(const char *transport, const char *poll) {
    (void)frt_configure("transport", transport);
    (void)frt_configure("sim.poll", poll);
    int code = remote_handle64_open(ECHO_URI, &handle);
    if (code != AEE_SUCCESS) {
        fprintf(stderr, "bench_runtime: %s: %s\n", transport, frt_last_error()->text);
    }
    return code == AEE_SUCCESS;
}

static bool begin_loop(void) {
    return open_handle("loop", NULL);
}

static bool begin_interrupt(void) {
    return open_handle("sim", NULL);
}

static bool begin_polling(void) {
    return open_handle("sim", "10000");
}

static void end_call(void) {
    (void)remote_handle64_close(handle);
}

static bool start_dsp(void) {
    int ready[2];
    char byte;
    if (mkdtemp(folder) == NULL || pipe(ready) != 0) {
        return false;
    }
    snprintf(socket_path, sizeof socket_path, "%s/dsp", folder);
    (void)frt_configure("sim.socket", socket_path);
    (void)frt_configure("loader.path", BENCH_SKELS);
    dsp = fork();
    if (dsp == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(ready[1], 9);
        execl(BENCH_DSP, BENCH_DSP, "--socket", socket_path, "--path", BENCH_SKELS, "--ready-fd", "9",
              (char *)NULL);
        _exit(1);
    }
    close(ready[1]);
    bool good = read(ready[0], &byte, 1) == 1;
    close(ready[0]);
    return good;
}

static void stop_dsp(void) {
    kill(dsp, SIGTERM);
    waitpid(dsp, NULL, 0);
    rmdir(folder);
}

// ---- Measuring

static struct kind kinds[] = {
    {.name = "shared memory ping-pong",
     .group = "polling",
     .begin = begin_memory,
     .once = once_bare,
     .end = end_bare,
     .compare = -1},
    {.name = "sim, polling",
     .group = "polling",
     .begin = begin_polling,
     .once = once_call,
     .end = end_call,
     .compare = 0,
     .limit = 2.0},
    {.name = "socketpair ping-pong",
     .group = "interrupt",
     .begin = begin_sockets,
     .once = once_bare,
     .end = end_bare,
     .compare = -1},
    {.name = "sim, interrupt",
     .group = "interrupt",
     .begin = begin_interrupt,
     .once = once_call,
     .end = end_call,
     .compare = 2,
     .limit = 1.5},
    {.name = "loop",
     .group = "in process",
     .begin = begin_loop,
     .once = once_call,
     .end = end_call,
     .compare = -1},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static int by_value(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

// In us. The clock has steps of a tenth of the shortest round trip: samples that are equal stand for all the
// times up to half way to the next ones, evenly.
static double percentile(const uint32_t *samples, size_t count, double part) {
    size_t at = (size_t)(part * (double)(count - 1));
    size_t first = at;
    size_t end = at + 1;
    while (first > 0 && samples[first - 1] == samples[at]) {
        first--;
    }
    while (end < count && samples[end] == samples[at]) {
        end++;
    }
    double value = samples[at];
    double low = first > 0 ? (value + samples[first - 1]) / 2 : value;
    double high = end < count ? (value + samples[end]) / 2 : value;
    return (low + (high - low) * ((double)(at - first) + 0.5) / (double)(end - first)) / 1000.0;
}

static void write_row(FILE *csv, const struct kind *kind, const char *metric, double value,
                      const char *unit) {
    fprintf(csv, "runtime,%s,\"%s\",%s,%.9g,%s\n", kind->group, kind->name, metric, value, unit);
}

// Sorts the samples of the round, which nobody needs in their order.
static void write_round(FILE *csv, const struct kind *kind, size_t calls, double seconds) {
    static const struct {
        const char *name;
        double part;
    } percentiles[] = {{"p50", 0.5}, {"p90", 0.9}, {"p99", 0.99}, {"p99.9", 0.999}};
    uint32_t *samples = kind->samples + kind->count - calls;
    qsort(samples, calls, sizeof *samples, by_value);
    write_row(csv, kind, "rate", (double)calls / seconds, "1/s");
    for (size_t i = 0; i < sizeof percentiles / sizeof *percentiles; i++) {
        write_row(csv, kind, percentiles[i].name, percentile(samples, calls, percentiles[i].part) / 1e6, "s");
    }
}

// Processors that have been idle need some time to come up to speed.
static void warm_up(const struct kind *kind) {
    uint64_t end = now_ns() + 20000000;
    do {
        kind->once();
    } while (now_ns() < end);
}

static bool measure(struct kind *kind, size_t calls, FILE *csv) {
    if (!kind->begin()) {
        return false;
    }
    warm_up(kind);
    uint64_t start = now_ns();
    uint64_t last = start;
    for (size_t i = 0; i < calls; i++) {
        kind->once();
        uint64_t now = now_ns();
        kind->samples[kind->count++] = (uint32_t)(now - last);
        last = now;
    }
    double seconds = (double)(last - start) / 1e9;
    kind->seconds += seconds;
    kind->end();
    if (csv != NULL) {
        write_round(csv, kind, calls, seconds);
    }
    return true;
}

static double overall(const struct kind *kind, double part) {
    return percentile(kind->samples, kind->count, part);
}

static void report(void) {
    printf("%-26s %12s %9s %9s %9s %9s  %s\n", "", "per second", "p50 us", "p90 us", "p99 us", "p99.9 us",
           "ratio");
    for (size_t i = 0; i < KINDS; i++) {
        qsort(kinds[i].samples, kinds[i].count, sizeof *kinds[i].samples, by_value);
    }
    for (size_t i = 0; i < KINDS; i++) {
        const struct kind *kind = &kinds[i];
        printf("%-26s %12.0f %9.3f %9.3f %9.3f %9.3f", kind->name, (double)kind->count / kind->seconds,
               overall(kind, 0.5), overall(kind, 0.9), overall(kind, 0.99), overall(kind, 0.999));
        if (kind->compare >= 0) {
            const struct kind *bare = &kinds[kind->compare];
            printf("  %.2f x %s (aim: %.1f)", overall(kind, 0.5) / overall(bare, 0.5), bare->name,
                   kind->limit);
        }
        putchar('\n');
    }
}

static bool measure_all(size_t rounds, size_t calls, FILE *csv) {
    bool good = true;
    for (size_t i = 0; i < KINDS; i++) {
        kinds[i].samples = calloc(rounds * calls, sizeof *kinds[i].samples);
        good = good && kinds[i].samples != NULL;
    }
    for (size_t round = 0; round < rounds && good; round++) {
        for (size_t i = 0; i < KINDS && good; i++) {
            good = measure(&kinds[i], calls, csv);
        }
    }
    return good;
}

static FILE *open_csv(const char *path) {
    FILE *csv = fopen(path, "w");
    if (csv == NULL) {
        perror(path);
        exit(1);
    }
    fputs("part,case,subject,metric,value,unit\n", csv);
    return csv;
}

static bool close_csv(FILE *csv, const char *path) {
    bool written = !ferror(csv);
    if (fclose(csv) != 0 || !written) {
        perror(path);
        return false;
    }
    return true;
}

int main(int argc, char **argv) {
    const char *path = argc > 2 && strcmp(argv[1], "--csv") == 0 ? argv[2] : NULL;
    int first = path != NULL ? 3 : 1;
    long rounds = argc > first ? strtol(argv[first], NULL, 10) : 10;
    long calls = argc > first + 1 ? strtol(argv[first + 1], NULL, 10) : 5000;
    if (rounds < 1 || rounds > MAX_ROUNDS || calls < 1 || calls > 1000000) {
        fprintf(stderr, "usage: bench_runtime [--csv FILE] [ROUNDS (1 to %d) [CALLS]]\n", MAX_ROUNDS);
        return 2;
    }
    FILE *csv = path != NULL ? open_csv(path) : NULL;
    if (!start_dsp()) {
        fprintf(stderr, "bench_runtime: the simulated DSP does not start\n");
        return 1;
    }
    bool good = measure_all((size_t)rounds, (size_t)calls, csv);
    if (good) {
        report();
    }
    for (size_t i = 0; i < KINDS; i++) {
        free(kinds[i].samples);
    }
    stop_dsp();
    if (csv != NULL) {
        good = close_csv(csv, path) && good;
    }
    return good ? 0 : 1;
}
