// SPDX-License-Identifier: BSD-3-Clause
// The memory of generated code that is under test: -DMALLOC=wire_malloc -DFREE=wire_free. It begins with the fill byte (or
// uninitialized where a tool watches that), it can be made to fail, and what is kept is noticed.
#ifndef QAIC_TESTS_WIRE_ALLOCATION_H
#define QAIC_TESTS_WIRE_ALLOCATION_H

#include <stddef.h>

void *wire_malloc(size_t size);
void wire_free(void *data);

#endif
