// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/model/integer.h"

#include "qaic/support/arena.h"

#include <inttypes.h>

struct integer integer_of(bool negative, uint64_t magnitude) {
    return (struct integer){negative && magnitude != 0, magnitude};
}

bool integer_less(struct integer left, struct integer right) {
    if (left.negative != right.negative) {
        return left.negative;
    }
    return left.negative ? left.magnitude > right.magnitude : left.magnitude < right.magnitude;
}

struct integer integer_negate(struct integer value) {
    return integer_of(!value.negative, value.magnitude);
}

const char *integer_text(struct arena *arena, struct integer value) {
    return arena_printf(arena, "%s%" PRIu64, value.negative ? "-" : "", value.magnitude);
}

bool integer_add(struct integer left, struct integer right, struct integer *result) {
    if (left.negative == right.negative) {
        uint64_t sum = left.magnitude + right.magnitude;
        *result = integer_of(left.negative, sum);
        return sum >= left.magnitude;
    }
    if (left.magnitude >= right.magnitude) {
        *result = integer_of(left.negative, left.magnitude - right.magnitude);
    } else {
        *result = integer_of(right.negative, right.magnitude - left.magnitude);
    }
    return true;
}

bool integer_multiply(struct integer left, struct integer right, struct integer *result) {
    *result = integer_of(left.negative != right.negative, left.magnitude * right.magnitude);
    return left.magnitude == 0 || right.magnitude <= UINT64_MAX / left.magnitude;
}

bool integer_shift_left(struct integer value, uint64_t count, struct integer *result) {
    *result = value;
    if (value.magnitude == 0) {
        return true;
    }
    if (count > 63 || value.magnitude > UINT64_MAX >> count) {
        return false;
    }
    result->magnitude = value.magnitude << count;
    return true;
}

// The low 64 bits of two's complement; the bits above all equal the sign.
static uint64_t bits_of(struct integer value) {
    return value.negative ? ~(value.magnitude - 1) : value.magnitude;
}

static bool from_bits(bool negative, uint64_t bits, struct integer *result) {
    *result = integer_of(negative, negative ? ~bits + 1 : bits);
    return !negative || bits != 0;
}

bool integer_and(struct integer left, struct integer right, struct integer *result) {
    return from_bits(left.negative && right.negative, bits_of(left) & bits_of(right), result);
}

bool integer_or(struct integer left, struct integer right, struct integer *result) {
    return from_bits(left.negative || right.negative, bits_of(left) | bits_of(right), result);
}

bool integer_xor(struct integer left, struct integer right, struct integer *result) {
    return from_bits(left.negative != right.negative, bits_of(left) ^ bits_of(right), result);
}

bool integer_complement(struct integer value, struct integer *result) {
    return from_bits(!value.negative, ~bits_of(value), result);
}

struct integer integer_shift_right(struct integer value, uint64_t count) {
    if (!value.negative) {
        return integer_of(false, count > 63 ? 0 : value.magnitude >> count);
    }
    return integer_of(true, (count > 63 ? 0 : (value.magnitude - 1) >> count) + 1);
}

struct integer integer_divide(struct integer left, struct integer right) {
    bool negative = left.negative != right.negative;
    bool rounds = negative && left.magnitude % right.magnitude != 0;
    return integer_of(negative, left.magnitude / right.magnitude + (rounds ? 1 : 0));
}

struct integer integer_modulo(struct integer left, struct integer right) {
    uint64_t rest = left.magnitude % right.magnitude;
    if (rest != 0 && left.negative != right.negative) {
        rest = right.magnitude - rest;
    }
    return integer_of(right.negative, rest);
}
