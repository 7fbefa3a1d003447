// SPDX-License-Identifier: BSD-3-Clause
#ifndef BENCH_CALLS_CHECK_H
#define BENCH_CALLS_CHECK_H

#include "bench/calls/cases.h"

// The hand-written code keeps the contract of the generated code: the stubs send the same messages and do the
// same to the results; the hand-written skel refuses every changed message that the generated one refuses,
// and answers the others alike. False, with a message, otherwise.
bool check_refusals(struct values *values);

#endif
