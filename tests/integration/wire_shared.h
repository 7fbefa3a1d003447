// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TESTS_INTEGRATION_WIRE_SHARED_H
#define QAIC_TESTS_INTEGRATION_WIRE_SHARED_H

#include "tests/integration/shared.h"

#include <stdatomic.h>

// Which vector is running, and whether the implementation was reached.
struct wire_shared {
    atomic_size_t current;
    atomic_uint fill;
    atomic_bool first_run;
    atomic_int reached;
};

#endif
