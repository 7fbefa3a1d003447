// SPDX-License-Identifier: BSD-3-Clause
// Memory of a client and a DSP that are two processes: the client says what it is doing, the DSP what it has
// seen.
#ifndef QAIC_TESTS_INTEGRATION_SHARED_H
#define QAIC_TESTS_INTEGRATION_SHARED_H

#include <stddef.h>

// The memory in the file $TEST_SHARED, for the life of the process.
void *share(size_t size);

#endif
