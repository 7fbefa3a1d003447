// SPDX-License-Identifier: BSD-3-Clause
#ifndef BENCH_CALLS_MEASURE_H
#define BENCH_CALLS_MEASURE_H

#include "bench/calls/cases.h"
#include "bench/calls/subjects.h"

#include <stdio.h>

struct plan {
    int rounds;
    int round_us; // how long one subject's calls of a round take, about
};

enum { MAX_ROUNDS = 1000 };

// All subjects give the results of the implementation itself in every case; false, with a message, otherwise.
bool verify_results(const struct subjects *subjects, struct values *values);

// Measures one case with all subjects and writes a line of CSV for each figure; false when a call fails.
bool measure_case(FILE *output, const struct plan *plan, const struct bench_case *bench_case,
                  const struct subjects *subjects, struct values *values);

#endif
