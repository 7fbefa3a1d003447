// SPDX-License-Identifier: BSD-3-Clause
// bench_calls.h as stubs see it: what they call of the runtime is invoke.c's.
#ifndef BENCH_CALLS_CLIENT_NAMES_H
#define BENCH_CALLS_CLIENT_NAMES_H

#define __QAIC_HEADER(ff) generated_##ff
#define __QAIC_STUB(ff) generated_##ff
#define __QAIC_REMOTE(ff) bench_##ff
#include "bench_calls.h"

#endif
