// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/subjects.h"

#include "bench/calls/runtime.h"

#include <string.h>

#ifdef BENCH_HAVE_PROTOBUF
#define PROTOBUF_METHODS_OR_NULL &protobuf_methods
#else
#define PROTOBUF_METHODS_OR_NULL NULL
#endif
#ifdef BENCH_HAVE_FLATBUFFERS
#define FLATBUFFERS_METHODS_OR_NULL &flatbuffers_methods
#else
#define FLATBUFFERS_METHODS_OR_NULL NULL
#endif

static const struct subject in_process[] = {
    {.name = "qaic", .methods = &generated_methods, .target = bench_calls_skel_handle_invoke},
    {.name = "hand-written", .methods = &hand_methods, .target = hand_skel_handle_invoke},
    {.name = "protobuf-c", .methods = PROTOBUF_METHODS_OR_NULL},
    {.name = "flatbuffers", .methods = FLATBUFFERS_METHODS_OR_NULL},
    {.name = "implementation", .methods = &direct_methods},
};

enum { IN_PROCESS = sizeof in_process / sizeof *in_process };

_Static_assert((int)IN_PROCESS + 1 == (int)SUBJECTS, "these, and the loop");

bool open_subjects(struct subjects *subjects) {
    struct subject *loop = &subjects->all[IN_PROCESS];
    memcpy(subjects->all, in_process, sizeof in_process);
    *loop = (struct subject){.name = "qaic-loop", .methods = &generated_methods, .target = runtime_invoke};
    return open_runtime(&loop->handle);
}

void close_subjects(struct subjects *subjects) {
    close_runtime(subjects->all[IN_PROCESS].handle);
}

void select_subject(const struct subject *subject) {
    bench_invoke_target = subject->target;
}
