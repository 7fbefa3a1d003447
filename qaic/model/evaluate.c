// SPDX-License-Identifier: BSD-3-Clause
// Constant expressions (01 §7). The type that is wanted is pushed down: every literal, every reference and
// every intermediate result has to fit it.
#include "qaic/model/evaluate.h"
#include "qaic/model/integer.h"

static const struct ast_expression *without_parentheses(const struct ast_expression *expression) {
    while (expression->kind == AST_PARENTHESES) {
        expression = expression->inner;
    }
    return expression;
}

static const char *kind_of_expression(const struct ast_expression *expression) {
    static const char *const names[] = {
        [AST_INTEGER] = "an integer",    [AST_FLOAT] = "a floating-point number", [AST_BOOLEAN] = "a boolean",
        [AST_CHAR] = "a character",      [AST_WCHAR] = "a wide character",        [AST_STRING] = "a string",
        [AST_WSTRING] = "a wide string",
    };
    return expression->kind <= AST_WSTRING ? names[expression->kind] : "an expression";
}

bool report_mismatch(struct evaluation *evaluation, struct span span, const char *got) {
    diagnose(evaluation->lowering->diagnostics, DIAG_CONSTANT_MISMATCH, span, type_name(evaluation->type),
             got);
    return false;
}

static const char *kind_of_value(const struct constant *constant) {
    return type_name(constant->type);
}

static bool same_string_type(const struct type *left, const struct type *right) {
    return left->kind == right->kind && left->string_bound == right->string_bound;
}

static bool same_kind(const struct type *left, const struct type *right) {
    if (left->kind == TYPE_ENUM || right->kind == TYPE_ENUM) {
        return left == right;
    }
    if (left->kind == TYPE_STRING || left->kind == TYPE_WSTRING) {
        return same_string_type(left, right);
    }
    return left->kind == right->kind && left->primitive == right->primitive;
}

static bool is_integer_type(const struct type *type) {
    switch (type->kind == TYPE_PRIMITIVE ? type->primitive : AST_FLOAT_TYPE) {
    case AST_CHAR_TYPE:
    case AST_WCHAR_TYPE:
    case AST_BOOLEAN_TYPE:
    case AST_FLOAT_TYPE:
    case AST_DOUBLE_TYPE:
        return false;
    default:
        return true;
    }
}

static bool evaluate_reference(struct evaluation *evaluation, const struct ast_expression *expression,
                               struct constant_value *value) {
    const struct symbol *symbol = resolve(evaluation->lowering, &expression->name, SYMBOL_CONSTANT);
    if (symbol == NULL || symbol->constant == NULL || symbol->constant->type == evaluation->lowering->error) {
        return false;
    }
    const struct constant *constant = symbol->constant;
    const struct type *type = type_resolve(constant->type);
    *value = constant->value;
    if (is_integer_type(evaluation->target) && is_integer_type(type)) {
        return check_reference(evaluation, expression->span, value);
    }
    if (!same_kind(evaluation->target, type)) {
        report_mismatch(evaluation, expression->span, kind_of_value(constant));
        diagnose_note(evaluation->lowering->diagnostics, symbol->span, "'%s' is declared here", symbol->name);
        return false;
    }
    return true;
}

static enum { WANTS_INTEGER, WANTS_FLOAT, WANTS_OTHER } wanted(const struct type *target) {
    if (is_integer_type(target)) {
        return WANTS_INTEGER;
    }
    bool floating = target->kind == TYPE_PRIMITIVE &&
                    (target->primitive == AST_FLOAT_TYPE || target->primitive == AST_DOUBLE_TYPE);
    return floating ? WANTS_FLOAT : WANTS_OTHER;
}

static bool check_bound(struct evaluation *evaluation, struct span span, size_t length) {
    uint32_t bound = evaluation->target->string_bound;
    if (bound == 0 || length <= bound) {
        return true;
    }
    diagnose(evaluation->lowering->diagnostics, DIAG_STRING_TOO_LONG, span, length, bound);
    return false;
}

static bool is_primitive(const struct type *type, enum ast_base_type base) {
    return type->kind == TYPE_PRIMITIVE && type->primitive == base;
}

static bool evaluate_text(struct evaluation *evaluation, const struct ast_expression *expression,
                          struct constant_value *value) {
    if (expression->kind == AST_STRING && evaluation->target->kind == TYPE_STRING) {
        value->kind = VALUE_STRING;
        value->string.bytes = expression->string.bytes;
        value->string.length = expression->string.length;
        return check_bound(evaluation, expression->span, value->string.length);
    }
    if (expression->kind == AST_WSTRING && evaluation->target->kind == TYPE_WSTRING) {
        value->kind = VALUE_WSTRING;
        value->wstring.units = expression->wstring.units;
        value->wstring.length = expression->wstring.length;
        return check_bound(evaluation, expression->span, value->wstring.length);
    }
    return report_mismatch(evaluation, expression->span, kind_of_expression(expression));
}

static bool evaluate_other_literal(struct evaluation *evaluation, const struct ast_expression *expression,
                                   struct constant_value *value) {
    if (expression->kind == AST_BOOLEAN && is_primitive(evaluation->target, AST_BOOLEAN_TYPE)) {
        value->kind = VALUE_BOOLEAN;
        value->boolean = expression->boolean;
        return true;
    }
    if (expression->kind == AST_CHAR && is_primitive(evaluation->target, AST_CHAR_TYPE)) {
        value->kind = VALUE_CHAR;
        value->character = expression->character;
        return true;
    }
    if (expression->kind == AST_WCHAR && is_primitive(evaluation->target, AST_WCHAR_TYPE)) {
        value->kind = VALUE_WCHAR;
        value->character = expression->character;
        return true;
    }
    return evaluate_text(evaluation, expression, value);
}

static bool evaluate_literal(struct evaluation *evaluation, const struct ast_expression *expression,
                             struct constant_value *value) {
    if (expression->kind == AST_INTEGER && is_integer_type(evaluation->target)) {
        return integer_literal(evaluation, expression, false, value);
    }
    if (expression->kind == AST_FLOAT && wanted(evaluation->target) == WANTS_FLOAT) {
        return float_literal(evaluation, expression, value);
    }
    return evaluate_other_literal(evaluation, expression, value);
}

static bool evaluate_unary(struct evaluation *evaluation, const struct ast_expression *expression,
                           struct constant_value *value) {
    const struct ast_expression *operand = expression->operation.right;
    if (expression->operation.op == AST_NEGATE && is_integer_type(evaluation->target) &&
        without_parentheses(operand)->kind == AST_INTEGER) {
        return integer_literal(evaluation, without_parentheses(operand), true, value);
    }
    if (!evaluate_expression(evaluation, operand, value)) {
        return false;
    }
    if (is_integer_type(evaluation->target)) {
        return integer_unary(evaluation, expression, value);
    }
    return float_unary(evaluation, expression, value);
}

static bool combine(struct evaluation *evaluation, const struct ast_expression *expression,
                    struct constant_value *left) {
    struct constant_value right = {0};
    if (!evaluate_expression(evaluation, expression->operation.right, &right)) {
        return false;
    }
    if (is_integer_type(evaluation->target)) {
        return integer_binary(evaluation, expression, left, &right);
    }
    return float_binary(evaluation, expression, left, &right);
}

// `1+1+...+1` is a tree as deep as the expression is long: its left side is walked without recursion.
static bool evaluate_binary(struct evaluation *evaluation, const struct ast_expression *expression,
                            struct constant_value *value) {
    size_t count = 0;
    const struct ast_expression *first = expression;
    for (; first->kind == AST_BINARY; first = first->operation.left) {
        ++count;
    }
    const struct ast_expression **chain =
        ARENA_ARRAY(evaluation->lowering->arena, const struct ast_expression *, count);
    for (size_t i = count; i-- > 0; expression = expression->operation.left) {
        chain[i] = expression;
    }
    if (!evaluate_expression(evaluation, first, value)) {
        return false;
    }
    for (size_t i = 0; i < count; ++i) {
        if (!combine(evaluation, chain[i], value)) {
            return false;
        }
    }
    return true;
}

static bool evaluate_operation(struct evaluation *evaluation, const struct ast_expression *expression,
                               struct constant_value *value) {
    if (wanted(evaluation->target) == WANTS_OTHER) {
        diagnose(evaluation->lowering->diagnostics, DIAG_ARITHMETIC_ON_OTHER, expression->operator_span,
                 type_name(evaluation->type));
        return false;
    }
    return expression->kind == AST_UNARY ? evaluate_unary(evaluation, expression, value)
                                         : evaluate_binary(evaluation, expression, value);
}

// The parser limits the depth, so recursion is safe.
bool evaluate_expression(struct evaluation *evaluation, const struct ast_expression *expression,
                         struct constant_value *value) {
    if (expression == NULL) {
        return false; // the parser reported it
    }
    switch (expression->kind) {
    case AST_NAME:
        return evaluate_reference(evaluation, expression, value);
    case AST_UNARY:
    case AST_BINARY:
        return evaluate_operation(evaluation, expression, value);
    case AST_PARENTHESES:
        return evaluate_expression(evaluation, expression->inner, value);
    default:
        return evaluate_literal(evaluation, expression, value);
    }
}

bool evaluate(struct lowering *lowering, const struct ast_expression *expression, const struct type *type,
              struct constant_value *value) {
    struct evaluation evaluation = {.lowering = lowering, .type = type, .target = type_resolve(type)};
    *value = (struct constant_value){0};
    return evaluate_expression(&evaluation, expression, value);
}

uint32_t evaluate_size(struct lowering *lowering, const struct ast_expression *expression, uint32_t least,
                       const char *what) {
    struct constant_value value;
    if (expression == NULL || !evaluate(lowering, expression, lowering->primitives[AST_LONG], &value)) {
        return least;
    }
    if (value.integer.negative || value.integer.magnitude < least) {
        struct integer size = integer_of(value.integer.negative, value.integer.magnitude);
        diagnose(lowering->diagnostics, DIAG_SIZE_OUT_OF_RANGE, expression->span, what, least,
                 integer_text(lowering->arena, size));
        return least;
    }
    return (uint32_t)value.integer.magnitude;
}
