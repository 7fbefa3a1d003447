// SPDX-License-Identifier: BSD-3-Clause
// Counting instructions by single-stepping a child process: exact, repeatable, and there where processors
// hide their counters, as in virtual machines.
#ifndef BENCH_CALLS_STEPS_H
#define BENCH_CALLS_STEPS_H

#include <stdbool.h>
#include <stddef.h>

// How many instructions one of `run`'s calls executes, what the same without a call executes taken off. False
// when this machine does not let a process be stepped.
bool steps_per_call(void (*run)(void *context, size_t calls), void *context, double *steps);

#endif
