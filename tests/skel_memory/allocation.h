// SPDX-License-Identifier: BSD-3-Clause
// Counts what generated code allocates.
#ifndef QAIC_TESTS_ALLOCATION_H
#define QAIC_TESTS_ALLOCATION_H

#include <stddef.h>

void *counted_malloc(size_t size);
void counted_free(void *block);

#define MALLOC counted_malloc
#define FREE counted_free

#endif
