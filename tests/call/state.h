// SPDX-License-Identifier: BSD-3-Clause
// What the parts of a runner of calls share.
#ifndef QAIC_TESTS_CALL_STATE_H
#define QAIC_TESTS_CALL_STATE_H

#include "tests/call/call.h"

extern uint32_t call_round;
extern size_t call_allocated;  // by generated code, and not released
extern int call_until_failure; // allocations; 0: none fails
extern bool call_out_of_memory;
extern int call_failures;

// Releases what call_memory() gave.
void call_release(void);

#endif
