// SPDX-License-Identifier: BSD-3-Clause
// The C functions of a method, from the compiler's description.
#ifndef QAIC_TESTS_WIRE_SIGNATURE_H
#define QAIC_TESTS_WIRE_SIGNATURE_H

#include "tests/wire/emit.h"

// The function receives the handle: every method of a handle interface but open and close.
bool signature_has_handle(bool is_handle, struct tree method);
// The head of the implementation, impl_<name>.
const char *signature(struct emitter *emitter, bool is_handle, struct tree method);
// The arguments of a call whose parameters have variables of their names; handles and dma handles come from `values`.
const char *signature_arguments(struct emitter *emitter, bool is_handle, struct tree method, struct tree values);

#endif
