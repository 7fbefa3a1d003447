// SPDX-License-Identifier: BSD-3-Clause
// The rounds of all subjects alternate, so that other load on the machine falls on all of them alike.
#include "bench/calls/measure.h"

#include "bench/calls/steps.h"

#include <stdlib.h>
#include <time.h>

enum { MAX_STEPPED_PAYLOAD = 1 << 16 };

// All per call. Steps are without those of the loop that calls.
struct figures {
    double seconds[MAX_ROUNDS];
    bool stepped;
    double steps, stub_steps, skel_steps; // the last two only where there is a stub
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

// No stub, skel or message in between.
static const struct subject direct = {.methods = &direct_methods};

static uint64 results_of(const struct bench_case *bench_case, const struct subject *subject,
                         struct values *values) {
    struct job job = job_of(bench_case, subject, values);
    bench_case->prepare(values, bench_case->size);
    make_calls(&job, 3);
    return digest_of_results(values);
}

bool verify_results(const struct subjects *subjects, struct values *values) {
    bool good = true;
    for (size_t i = 0; i < bench_case_count; i++) {
        uint64 expected = results_of(&bench_cases[i], &direct, values);
        for (size_t k = 0; k < SUBJECTS; k++) {
            if (subjects->all[k].methods != NULL &&
                results_of(&bench_cases[i], &subjects->all[k], values) != expected) {
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

static void measure_times(const struct plan *plan, const struct bench_case *bench_case,
                          const struct subjects *subjects, struct values *values, struct figures *figures) {
    size_t calls[SUBJECTS];
    for (size_t i = 0; i < SUBJECTS; i++) {
        struct job job = job_of(bench_case, &subjects->all[i], values);
        calls[i] = job.methods == NULL ? 0 : calls_per_round(&job, plan->round_us);
    }
    for (int round = 0; round < plan->rounds; round++) {
        for (size_t i = 0; i < SUBJECTS; i++) {
            struct job job = job_of(bench_case, &subjects->all[i], values);
            if (calls[i] > 0) {
                figures[i].seconds[round] = seconds_of(&job, calls[i]) / (double)calls[i];
            }
        }
    }
}

static bool steps_of(const struct bench_case *bench_case, const struct subject *subject,
                     struct values *values, double *steps) {
    struct job job = job_of(bench_case, subject, values);
    return steps_per_call(make_calls, &job, steps);
}

// What every subject of a case has in common.
struct common_steps {
    bool counted;
    double loop, implementation;
};

static struct common_steps count_common(const struct bench_case *bench_case, struct values *values) {
    static const struct subject empty = {.methods = &empty_methods};
    struct common_steps common = {0};
    common.counted = bench_case->payload <= MAX_STEPPED_PAYLOAD &&
                     steps_of(bench_case, &empty, values, &common.loop) &&
                     steps_of(bench_case, &direct, values, &common.implementation);
    common.implementation -= common.loop;
    return common;
}

// The stub's part is what is left when nothing answers; the skel's is the rest without the implementation.
static bool count_subject(const struct bench_case *bench_case, const struct subject *subject,
                          const struct common_steps *common, struct values *values, struct figures *figures) {
    if (!steps_of(bench_case, subject, values, &figures->steps)) {
        return false;
    }
    figures->steps -= common->loop;
    if (subject->target == NULL) {
        return true;
    }
    struct subject unanswered = *subject;
    unanswered.target = invoke_nothing;
    if (!steps_of(bench_case, &unanswered, values, &figures->stub_steps)) {
        return false;
    }
    figures->stub_steps -= common->loop;
    figures->skel_steps = figures->steps - figures->stub_steps - common->implementation;
    return true;
}

static void measure_steps(const struct bench_case *bench_case, const struct subjects *subjects,
                          struct values *values, struct figures *figures) {
    struct common_steps common = count_common(bench_case, values);
    for (size_t i = 0; i < SUBJECTS; i++) {
        const struct subject *subject = &subjects->all[i];
        bool in_process = subject->methods != NULL && subject->handle == 0;
        figures[i].stepped =
            common.counted && in_process && count_subject(bench_case, subject, &common, values, &figures[i]);
    }
}

struct line {
    FILE *output;
    const char *bench_case, *subject;
};

static void write_figure(const struct line *line, const char *metric, double value, const char *unit) {
    fprintf(line->output, "calls,%s,%s,%s,%.6g,%s\n", line->bench_case, line->subject, metric, value, unit);
}

static void write_figures(const struct line *line, const struct plan *plan, const struct subject *subject,
                          size_t payload, const struct figures *figures) {
    for (int i = 0; i < plan->rounds; i++) {
        write_figure(line, "time", figures->seconds[i], "s");
        write_figure(line, "calls", 1 / figures->seconds[i], "1/s");
        write_figure(line, "throughput", (double)payload / figures->seconds[i], "B/s");
    }
    if (figures->stepped) {
        write_figure(line, "instructions", figures->steps, "");
    }
    if (figures->stepped && subject->target != NULL) {
        write_figure(line, "stub-instructions", figures->stub_steps, "");
        write_figure(line, "skel-instructions", figures->skel_steps, "");
    }
}

bool measure_case(FILE *output, const struct plan *plan, const struct bench_case *bench_case,
                  const struct subjects *subjects, struct values *values) {
    static struct figures figures[SUBJECTS];
    bench_case->prepare(values, bench_case->size);
    measure_times(plan, bench_case, subjects, values, figures);
    measure_steps(bench_case, subjects, values, figures);
    for (size_t i = 0; i < SUBJECTS; i++) {
        const struct subject *subject = &subjects->all[i];
        struct line line = {output, bench_case->name, subject->name};
        if (subject->methods == NULL) {
            fprintf(output, "calls,%s,%s,failure,not installed,\n", bench_case->name, subject->name);
        } else {
            write_figures(&line, plan, subject, bench_case->payload, &figures[i]);
        }
    }
    if (values->code != AEE_SUCCESS) {
        fprintf(stderr, "bench_calls: %s: a call failed: 0x%x\n", bench_case->name, (unsigned)values->code);
    }
    return values->code == AEE_SUCCESS;
}
