// SPDX-License-Identifier: BSD-3-Clause
// What is measured: ways from a client function to the implementation.
#ifndef BENCH_CALLS_SUBJECTS_H
#define BENCH_CALLS_SUBJECTS_H

#include "bench/calls/client_names.h"
#include "bench/calls/invoke.h"
#include "bench/calls/methods.h"

#include <stdbool.h>

struct subject {
    const char *name;
    const struct methods *methods; // NULL: not in this build
    invoke_function *target;       // where its stub's calls go; NULL: it has no stub
    remote_handle64 handle;
};

enum { SUBJECTS = 6 };

struct subjects {
    struct subject all[SUBJECTS];
};

// All subjects. False, with a message, when the runtime does not open its handle.
bool open_subjects(struct subjects *subjects);
void close_subjects(struct subjects *subjects);

// The stubs' calls go to this subject from now on.
void select_subject(const struct subject *subject);

#endif
