// SPDX-License-Identifier: BSD-3-Clause
// The parts of the constant evaluator. Private to the module.
#ifndef QAIC_MODEL_EVALUATE_H
#define QAIC_MODEL_EVALUATE_H

#include "qaic/model/lower.h"

struct evaluation {
    struct lowering *lowering;
    const struct type *type;   // that is wanted, as written
    const struct type *target; // the same without aliases
};

bool evaluate_expression(struct evaluation *evaluation, const struct ast_expression *expression,
                         struct constant_value *value);
bool report_mismatch(struct evaluation *evaluation, struct span span, const char *got);

// evaluate_integer.c
bool integer_literal(struct evaluation *evaluation, const struct ast_expression *expression, bool negated,
                     struct constant_value *value);
bool check_reference(struct evaluation *evaluation, struct span span, struct constant_value *value);
bool integer_unary(struct evaluation *evaluation, const struct ast_expression *expression,
                   struct constant_value *value);
bool integer_binary(struct evaluation *evaluation, const struct ast_expression *expression,
                    struct constant_value *left, const struct constant_value *right);

// evaluate_float.c
bool float_literal(struct evaluation *evaluation, const struct ast_expression *expression,
                   struct constant_value *value);
bool float_unary(struct evaluation *evaluation, const struct ast_expression *expression,
                 struct constant_value *value);
bool float_binary(struct evaluation *evaluation, const struct ast_expression *expression,
                  struct constant_value *left, const struct constant_value *right);

const char *operator_text(enum ast_operator op);

#endif
