// SPDX-License-Identifier: BSD-3-Clause
// Integer constants: ranges, literals and operators.
#include "qaic/model/evaluate.h"
#include "qaic/model/integer.h"

struct range {
    struct integer least;
    struct integer most;
    uint64_t unsigned_most; // of the unsigned type of the same width
    bool is_signed;
};

static unsigned width_of(const struct type *type) {
    return type->alignment * 8;
}

static bool is_signed(enum ast_base_type base) {
    switch (base) {
    case AST_SHORT:
    case AST_LONG:
    case AST_LONG_LONG:
    case AST_INT8:
    case AST_INT16:
    case AST_INT32:
    case AST_INT64:
    case AST_INT8_T:
    case AST_INT16_T:
    case AST_INT32_T:
    case AST_INT64_T:
        return true;
    default:
        return false;
    }
}

static struct range range_of(const struct type *target) {
    unsigned width = width_of(target);
    struct range range = {.unsigned_most = UINT64_MAX >> (64 - width),
                          .is_signed = is_signed(target->primitive)};
    if (range.is_signed) {
        uint64_t half = (uint64_t)1 << (width - 1);
        range.least = integer_of(true, half);
        range.most = integer_of(false, half - 1);
    } else {
        range.most = integer_of(false, range.unsigned_most);
    }
    return range;
}

static bool fits(const struct range *range, struct integer value) {
    return !integer_less(value, range->least) && !integer_less(range->most, value);
}

static struct integer integer_in(const struct constant_value *value) {
    return integer_of(value->integer.negative, value->integer.magnitude);
}

static void store(struct constant_value *value, struct integer result, uint8_t base) {
    value->kind = VALUE_INTEGER;
    value->integer.negative = result.negative;
    value->integer.magnitude = result.magnitude;
    value->integer.base = base;
}

static bool report_range(struct evaluation *evaluation, struct span span, struct integer value,
                         const struct range *range) {
    struct arena *arena = evaluation->lowering->arena;
    diagnose(evaluation->lowering->diagnostics, DIAG_INTEGER_OUT_OF_RANGE, span, integer_text(arena, value),
             type_name(evaluation->type), integer_text(arena, range->least),
             integer_text(arena, range->most));
    return false;
}

// Published files use int8 for bytes, with values up to 255.
static bool is_byte_in_int8(struct evaluation *evaluation, struct integer value) {
    return width_of(evaluation->target) == 8 && !value.negative && value.magnitude <= 255;
}

static bool check_range(struct evaluation *evaluation, struct span span, struct integer value,
                        bool computed) {
    struct range range = range_of(evaluation->target);
    if (fits(&range, value)) {
        return true;
    }
    if (!computed && range.is_signed && is_byte_in_int8(evaluation, value)) {
        diagnose(evaluation->lowering->diagnostics, DIAG_INT8_ABOVE_127, span,
                 integer_text(evaluation->lowering->arena, value), type_name(evaluation->type));
        return true;
    }
    return report_range(evaluation, span, value, &range);
}

bool check_reference(struct evaluation *evaluation, struct span span, struct constant_value *value) {
    return check_range(evaluation, span, integer_in(value), false);
}

// 0xFFFFFFFF as a long is -1: hexadecimal digits give the bits.
static bool wraps(const struct ast_expression *expression, bool negated, const struct range *range) {
    uint64_t magnitude = expression->integer.value;
    return expression->integer.base == 16 && !negated && range->is_signed &&
           magnitude > range->most.magnitude && magnitude <= range->unsigned_most;
}

bool integer_literal(struct evaluation *evaluation, const struct ast_expression *expression, bool negated,
                     struct constant_value *value) {
    struct range range = range_of(evaluation->target);
    if (expression->integer.too_large) {
        diagnose(evaluation->lowering->diagnostics, DIAG_INTEGER_TOO_LARGE, expression->span,
                 type_name(evaluation->type));
        return false;
    }
    struct integer literal = integer_of(negated, expression->integer.value);
    if (wraps(expression, negated, &range)) {
        literal = integer_of(true, range.unsigned_most - literal.magnitude + 1);
        diagnose(evaluation->lowering->diagnostics, DIAG_HEX_LITERAL_WRAPS, expression->span,
                 type_name(evaluation->type), integer_text(evaluation->lowering->arena, literal));
    }
    store(value, literal, expression->integer.base);
    return check_range(evaluation, expression->span, literal, false);
}

static bool report_overflow(struct evaluation *evaluation, const struct ast_expression *expression) {
    diagnose(evaluation->lowering->diagnostics, DIAG_INTEGER_OVERFLOW, expression->operator_span,
             operator_text(expression->operation.op), type_name(evaluation->type));
    return false;
}

static bool finish(struct evaluation *evaluation, const struct ast_expression *expression, bool exact,
                   struct integer result, struct constant_value *value) {
    if (!exact) {
        return report_overflow(evaluation, expression);
    }
    store(value, result, value->integer.base);
    return check_range(evaluation, expression->operator_span, result, true);
}

bool integer_unary(struct evaluation *evaluation, const struct ast_expression *expression,
                   struct constant_value *value) {
    struct integer operand = integer_in(value);
    struct integer result = operand;
    bool exact = true;
    if (expression->operation.op == AST_NEGATE) {
        result = integer_negate(operand);
    } else if (expression->operation.op == AST_COMPLEMENT) {
        exact = integer_complement(operand, &result);
    }
    return finish(evaluation, expression, exact, result, value);
}

// C rounds towards zero.
static void warn_about_rounding(struct evaluation *evaluation, const struct ast_expression *expression,
                                struct integer left, struct integer right) {
    if (left.negative != right.negative && left.magnitude % right.magnitude != 0) {
        diagnose(evaluation->lowering->diagnostics, DIAG_FLOOR_DIVISION, expression->operator_span,
                 operator_text(expression->operation.op));
    }
}

static bool divide(struct evaluation *evaluation, const struct ast_expression *expression,
                   struct integer left, struct integer right, struct constant_value *value) {
    if (right.magnitude == 0) {
        diagnose(evaluation->lowering->diagnostics, DIAG_DIVISION_BY_ZERO, expression->operator_span);
        return false;
    }
    warn_about_rounding(evaluation, expression, left, right);
    struct integer result =
        expression->operation.op == AST_DIVIDE ? integer_divide(left, right) : integer_modulo(left, right);
    return finish(evaluation, expression, true, result, value);
}

static bool shift(struct evaluation *evaluation, const struct ast_expression *expression, struct integer left,
                  struct integer right, struct constant_value *value) {
    if (right.negative) {
        diagnose(evaluation->lowering->diagnostics, DIAG_NEGATIVE_SHIFT, expression->operator_span);
        return false;
    }
    struct integer result = left;
    bool exact = true;
    if (expression->operation.op == AST_SHIFT_LEFT) {
        exact = integer_shift_left(left, right.magnitude, &result);
    } else {
        result = integer_shift_right(left, right.magnitude);
    }
    return finish(evaluation, expression, exact, result, value);
}

bool integer_binary(struct evaluation *evaluation, const struct ast_expression *expression,
                    struct constant_value *left_value, const struct constant_value *right_value) {
    struct integer left = integer_in(left_value);
    struct integer right = integer_in(right_value);
    struct integer result = left;
    bool exact = true;
    switch (expression->operation.op) {
    case AST_DIVIDE:
    case AST_MODULO:
        return divide(evaluation, expression, left, right, left_value);
    case AST_SHIFT_LEFT:
    case AST_SHIFT_RIGHT:
        return shift(evaluation, expression, left, right, left_value);
    case AST_OR:
        exact = integer_or(left, right, &result);
        break;
    case AST_XOR:
        exact = integer_xor(left, right, &result);
        break;
    case AST_AND:
        exact = integer_and(left, right, &result);
        break;
    case AST_ADD:
        exact = integer_add(left, right, &result);
        break;
    case AST_SUBTRACT:
        exact = integer_add(left, integer_negate(right), &result);
        break;
    default:
        exact = integer_multiply(left, right, &result);
        break;
    }
    return finish(evaluation, expression, exact, result, left_value);
}

const char *operator_text(enum ast_operator op) {
    static const char *const texts[] = {
        [AST_OR] = "|",           [AST_XOR] = "^",    [AST_AND] = "&",      [AST_SHIFT_LEFT] = "<<",
        [AST_SHIFT_RIGHT] = ">>", [AST_ADD] = "+",    [AST_SUBTRACT] = "-", [AST_MULTIPLY] = "*",
        [AST_DIVIDE] = "/",       [AST_MODULO] = "%", [AST_NEGATE] = "-",   [AST_COMPLEMENT] = "~",
        [AST_PLUS] = "+",
    };
    return texts[op];
}
