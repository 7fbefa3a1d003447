// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TESTS_INTEGRATION_CALL_SHARED_H
#define QAIC_TESTS_INTEGRATION_CALL_SHARED_H

#include "tests/integration/shared.h"

#include <stdatomic.h>

// The round of calls, the code that the implementation returns, and how often it was reached.
struct call_shared {
    atomic_uint round;
    atomic_int code;
    atomic_int reached;
};

// Descriptors of memory for dma handles.
enum { FIRST_DMA_FILE = 200, DMA_FILES = 16, DMA_BYTES = 1 << 20 };

#endif
