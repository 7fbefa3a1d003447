// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/subjects.h"

#include "bench/calls/runtime.h"

#include <string.h>

static const struct subject in_process[] = {
    {.name = "qaic", .methods = &generated_methods, .target = bench_calls_skel_handle_invoke},
    {.name = "hand-written", .methods = &hand_methods, .target = hand_skel_handle_invoke},
#ifdef BENCH_HAVE_PROTOBUF
    {.name = "protobuf-c", .methods = &protobuf_methods},
#endif
#ifdef BENCH_HAVE_FLATBUFFERS
    {.name = "flatbuffers", .methods = &flatbuffers_methods},
#endif
    {.name = "implementation", .methods = &direct_methods, .informational = true},
};

enum { IN_PROCESS = sizeof in_process / sizeof *in_process };

_Static_assert((int)IN_PROCESS < (int)MAX_SUBJECTS, "there is room for all subjects");

bool open_subjects(struct subjects *subjects) {
    struct subject *loop = &subjects->all[IN_PROCESS];
    memcpy(subjects->all, in_process, sizeof in_process);
    *loop = (struct subject){.name = "qaic-loop",
                             .methods = &generated_methods,
                             .target = runtime_invoke,
                             .informational = true};
    subjects->count = IN_PROCESS + 1;
    return open_runtime(&loop->handle);
}

void close_subjects(struct subjects *subjects) {
    close_runtime(subjects->all[IN_PROCESS].handle);
}

void select_subject(const struct subject *subject) {
    bench_invoke_target = subject->target;
}
