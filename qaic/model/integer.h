// SPDX-License-Identifier: BSD-3-Clause
// Exact integers of a sign and 64 bits, as constant expressions need them (01 §7).
#ifndef QAIC_MODEL_INTEGER_H
#define QAIC_MODEL_INTEGER_H

#include <stdbool.h>
#include <stdint.h>

// Zero is never negative.
struct integer {
    bool negative;
    uint64_t magnitude;
};

struct arena;

struct integer integer_of(bool negative, uint64_t magnitude);
bool integer_less(struct integer left, struct integer right);
struct integer integer_negate(struct integer value);
const char *integer_text(struct arena *arena, struct integer value);

// These return false when the result has more than 64 bits.
bool integer_add(struct integer left, struct integer right, struct integer *result);
bool integer_multiply(struct integer left, struct integer right, struct integer *result);
bool integer_shift_left(struct integer value, uint64_t count, struct integer *result);
// Bits are those of two's complement without end.
bool integer_and(struct integer left, struct integer right, struct integer *result);
bool integer_or(struct integer left, struct integer right, struct integer *result);
bool integer_xor(struct integer left, struct integer right, struct integer *result);
bool integer_complement(struct integer value, struct integer *result);

struct integer integer_shift_right(struct integer value, uint64_t count);
// Division and remainder round towards minus infinity; `right` is not 0.
struct integer integer_divide(struct integer left, struct integer right);
struct integer integer_modulo(struct integer left, struct integer right);

#endif
