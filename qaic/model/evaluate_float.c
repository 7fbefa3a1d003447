// SPDX-License-Identifier: BSD-3-Clause
// Floating-point constants. Operations are done in double, then rounded to the type that is wanted.
#include "qaic/model/evaluate.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

static bool wants_float(const struct evaluation *evaluation) {
    return evaluation->target->primitive == AST_FLOAT_TYPE;
}

static bool finish(struct evaluation *evaluation, struct span span, double result,
                   struct constant_value *value) {
    value->kind = VALUE_FLOAT;
    value->floating = wants_float(evaluation) ? (double)(float)result : result;
    if (isfinite(value->floating)) {
        return true;
    }
    diagnose(evaluation->lowering->diagnostics, DIAG_FLOAT_OUT_OF_RANGE, span, type_name(evaluation->type));
    return false;
}

// A locale may use another sign than the point. Rounding once gives the closest float; through double it may
// not.
static double read_number(const char *text, bool as_float) {
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (plain == (locale_t)0) {
        return as_float ? (double)strtof(text, NULL) : strtod(text, NULL);
    }
    double result = as_float ? (double)strtof_l(text, NULL, plain) : strtod_l(text, NULL, plain);
    freelocale(plain);
    return result;
}

bool float_literal(struct evaluation *evaluation, const struct ast_expression *expression,
                   struct constant_value *value) {
    double number = read_number(expression->floating, wants_float(evaluation));
    return finish(evaluation, expression->span, number, value);
}

static bool report_operator(struct evaluation *evaluation, const struct ast_expression *expression) {
    diagnose(evaluation->lowering->diagnostics, DIAG_FLOAT_OPERATOR, expression->operator_span,
             operator_text(expression->operation.op));
    return false;
}

bool float_unary(struct evaluation *evaluation, const struct ast_expression *expression,
                 struct constant_value *value) {
    switch (expression->operation.op) {
    case AST_NEGATE:
        return finish(evaluation, expression->operator_span, -value->floating, value);
    case AST_PLUS:
        return true;
    default:
        return report_operator(evaluation, expression);
    }
}

bool float_binary(struct evaluation *evaluation, const struct ast_expression *expression,
                  struct constant_value *left, const struct constant_value *right) {
    double result;
    switch (expression->operation.op) {
    case AST_ADD:
        result = left->floating + right->floating;
        break;
    case AST_SUBTRACT:
        result = left->floating - right->floating;
        break;
    case AST_MULTIPLY:
        result = left->floating * right->floating;
        break;
    case AST_DIVIDE:
        if (right->floating == 0.0) {
            diagnose(evaluation->lowering->diagnostics, DIAG_DIVISION_BY_ZERO, expression->operator_span);
            return false;
        }
        result = left->floating / right->floating;
        break;
    default:
        return report_operator(evaluation, expression);
    }
    return finish(evaluation, expression->operator_span, result, left);
}
