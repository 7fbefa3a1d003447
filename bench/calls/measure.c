// SPDX-License-Identifier: BSD-3-Clause
// The rounds of all subjects alternate, so that other load on the machine falls on all of them alike. Ratios
// compare medians.
#include "bench/calls/measure.h"

#include "bench/calls/steps.h"

#include <stdlib.h>
#include <time.h>

enum { HAND_WRITTEN = 1, MAX_STEPPED_PAYLOAD = 1 << 16 };

struct figures {
    double ns; // per call, the median of the rounds
    bool stepped;
    double steps, stub_steps, skel_steps; // per call; the last two only where there is a stub
};

struct job {
    const struct bench_case *bench_case;
    const struct methods *methods;
    remote_handle64 handle;
    struct values *values;
};

static struct job job_of(const struct bench_case *bench_case, const struct subject *subject,
                         struct values *values) {
    select_subject(subject);
    return (struct job){bench_case, subject->methods, subject->handle, values};
}

static void make_calls(void *context, size_t calls) {
    struct job *job = context;
    job->bench_case->calls(job->methods, job->handle, job->values, job->bench_case->size, calls);
}

static uint64 results_of(const struct bench_case *bench_case, const struct subject *subject,
                         struct values *values) {
    struct job job = job_of(bench_case, subject, values);
    bench_case->prepare(values, bench_case->size);
    make_calls(&job, 3);
    return digest_of_results(values);
}

bool verify_results(const struct subjects *subjects, struct values *values) {
    static const struct subject direct = {.methods = &direct_methods};
    bool good = true;
    for (size_t i = 0; i < bench_case_count; i++) {
        uint64 expected = results_of(&bench_cases[i], &direct, values);
        for (size_t k = 0; k < subjects->count; k++) {
            if (results_of(&bench_cases[i], &subjects->all[k], values) != expected) {
                fprintf(stderr, "bench_calls: %s: %s gives other results\n", bench_cases[i].name,
                        subjects->all[k].name);
                good = false;
            }
        }
    }
    return good;
}

static double seconds_of(struct job *job, size_t calls) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    make_calls(job, calls);
    clock_gettime(CLOCK_MONOTONIC, &end);
    return (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
}

// Calls that take about as long as a round shall; also warms up.
static size_t calls_per_round(struct job *job, int round_us) {
    double wanted = round_us / 1e6;
    size_t calls = 2;
    double taken = seconds_of(job, calls);
    while (taken < wanted / 2) {
        calls *= 2;
        taken = seconds_of(job, calls);
    }
    return calls;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *samples, int count) {
    qsort(samples, (size_t)count, sizeof *samples, by_value);
    return samples[count / 2];
}

static void measure_times(const struct plan *plan, const struct bench_case *bench_case,
                          const struct subjects *subjects, struct values *values, struct figures *figures) {
    static double samples[MAX_SUBJECTS][MAX_ROUNDS];
    size_t calls[MAX_SUBJECTS];
    for (size_t i = 0; i < subjects->count; i++) {
        struct job job = job_of(bench_case, &subjects->all[i], values);
        calls[i] = calls_per_round(&job, plan->round_us);
    }
    for (int round = 0; round < plan->rounds; round++) {
        for (size_t i = 0; i < subjects->count; i++) {
            struct job job = job_of(bench_case, &subjects->all[i], values);
            samples[i][round] = seconds_of(&job, calls[i]) * 1e9 / (double)calls[i];
        }
    }
    for (size_t i = 0; i < subjects->count; i++) {
        figures[i].ns = median(samples[i], plan->rounds);
    }
}

static bool steps_of(const struct bench_case *bench_case, const struct subject *subject,
                     struct values *values, double *steps) {
    struct job job = job_of(bench_case, subject, values);
    return steps_per_call(make_calls, &job, steps);
}

// The stub's part is what is left when nothing answers; the skel's is the rest without the implementation.
static bool split_steps(const struct bench_case *bench_case, const struct subject *subject,
                        struct values *values, struct figures *figures) {
    static const struct subject empty = {.methods = &empty_methods};
    static const struct subject direct = {.methods = &direct_methods};
    struct subject unanswered = *subject;
    double loop, implementation, stub;
    unanswered.target = invoke_nothing;
    if (!steps_of(bench_case, &empty, values, &loop) ||
        !steps_of(bench_case, &direct, values, &implementation) ||
        !steps_of(bench_case, &unanswered, values, &stub)) {
        return false;
    }
    figures->stub_steps = stub - loop;
    figures->skel_steps = figures->steps - stub - (implementation - loop);
    return true;
}

static void measure_steps(const struct bench_case *bench_case, const struct subjects *subjects,
                          struct values *values, struct figures *figures) {
    for (size_t i = 0; i < subjects->count; i++) {
        const struct subject *subject = &subjects->all[i];
        figures[i].stepped = bench_case->payload <= MAX_STEPPED_PAYLOAD && subject->handle == 0 &&
                             steps_of(bench_case, subject, values, &figures[i].steps) &&
                             (subject->target == NULL ||
                              split_steps(bench_case, subject, values, &figures[i]));
    }
}

struct line {
    FILE *output;
    const char *bench_case, *subject;
};

static void write_figure(const struct line *line, const char *metric, double value, const char *unit) {
    fprintf(line->output, "calls,%s,%s,%s,%.6g,%s\n", line->bench_case, line->subject, metric, value, unit);
}

static void write_steps(const struct line *line, const struct subject *subject, const struct figures *figures,
                        const struct figures *hand) {
    write_figure(line, "instructions", figures->steps, "1/call");
    if (subject->target != NULL) {
        write_figure(line, "stub-instructions", figures->stub_steps, "1/call");
        write_figure(line, "skel-instructions", figures->skel_steps, "1/call");
    }
    if (hand->stepped) {
        write_figure(line, "instructions-ratio", figures->steps / hand->steps, "hand-written");
    }
}

static void write_figures(FILE *output, const struct bench_case *bench_case, const struct subject *subject,
                          const struct figures *figures, const struct figures *hand) {
    struct line line = {output, bench_case->name, subject->name};
    write_figure(&line, "time", figures->ns, "ns/call");
    write_figure(&line, "calls", 1e9 / figures->ns, "1/s");
    write_figure(&line, "throughput", (double)bench_case->payload * 1e9 / figures->ns, "B/s");
    write_figure(&line, "time-ratio", figures->ns / hand->ns, "hand-written");
    if (figures->stepped) {
        write_steps(&line, subject, figures, hand);
    }
}

bool measure_case(FILE *output, const struct plan *plan, const struct bench_case *bench_case,
                  const struct subjects *subjects, struct values *values) {
    struct figures figures[MAX_SUBJECTS] = {0};
    bench_case->prepare(values, bench_case->size);
    measure_times(plan, bench_case, subjects, values, figures);
    measure_steps(bench_case, subjects, values, figures);
    for (size_t i = 0; i < subjects->count; i++) {
        write_figures(output, bench_case, &subjects->all[i], &figures[i], &figures[HAND_WRITTEN]);
    }
    if (values->code != AEE_SUCCESS) {
        fprintf(stderr, "bench_calls: %s: a call failed: 0x%x\n", bench_case->name, (unsigned)values->code);
    }
    return values->code == AEE_SUCCESS;
}
