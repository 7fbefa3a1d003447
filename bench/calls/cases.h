// SPDX-License-Identifier: BSD-3-Clause
// The calls that are measured, with their arguments.
#ifndef BENCH_CALLS_CASES_H
#define BENCH_CALLS_CASES_H

#include "bench/calls/client_names.h"
#include "bench/calls/methods.h"

#include <stdbool.h>
#include <stddef.h>

// The arguments of every case. Only those that `calls` writes count as results.
struct values {
    int sum;
    uint64 wide;
    float score;
    unsigned int checksum;
    char *text;
    unsigned char *bytes;
    float *samples;
    bench_point *points, *results;
    unsigned char *memory; // behind the points
    int code;              // all codes, or-ed
};

struct bench_case {
    const char *name;
    size_t payload;                                   // bytes of arguments that a call moves
    void (*prepare)(struct values *values, int size); // input values, and outputs that must change
    void (*calls)(const struct methods *methods, remote_handle64 handle, struct values *values, int size,
                  size_t count);
    int size; // elements or characters
};

extern const struct bench_case bench_cases[];
extern const size_t bench_case_count;

// Memory for the arguments of any case; false when there is none.
bool create_values(struct values *values);
void destroy_values(struct values *values);

// A number that depends on every result, and on the codes.
uint64 digest_of_results(const struct values *values);

#endif
