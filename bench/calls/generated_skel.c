// SPDX-License-Identifier: BSD-3-Clause
// The generated skel.
#include "bench/calls/server_names.h"

#include "bench_calls_skel.c"
