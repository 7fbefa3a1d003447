// SPDX-License-Identifier: BSD-3-Clause
// bench_calls.h as servers see it: every skel calls the implementation of work.c.
#ifndef BENCH_CALLS_SERVER_NAMES_H
#define BENCH_CALLS_SERVER_NAMES_H

#define __QAIC_HEADER(ff) work_##ff
#define __QAIC_IMPL(ff) work_##ff
#include "bench_calls.h"

#endif
