// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/build.h"

struct ast_expression *new_expression(struct parser *parser, enum ast_expression_kind kind,
                                      struct location at) {
    struct ast_expression *expression = ARENA_NEW(parser->arena, struct ast_expression);
    expression->kind = kind;
    expression->span = at.span;
    expression->depth = 1;
    return expression;
}

struct ast_expression *new_boolean(struct parser *parser, bool value, struct location at) {
    struct ast_expression *expression = new_expression(parser, AST_BOOLEAN, at);
    expression->boolean = value;
    return expression;
}

struct ast_expression *new_name_expression(struct parser *parser, struct ast_scoped_name *name,
                                           struct location at) {
    struct ast_expression *expression = new_expression(parser, AST_NAME, at);
    expression->name = *name;
    return expression;
}

void report_too_deep(struct parser *parser, struct location at, const char *what, unsigned limit) {
    if (!parser->stop) {
        diagnose(parser->diagnostics, DIAG_NESTING_TOO_DEEP, at.span, what, limit);
    }
    parser->stop = true;
}

// Whoever walks the tree may recurse, so it must not become deep; an expression that did is replaced by a
// leaf.
static struct ast_expression *limit_depth(struct parser *parser, struct ast_expression *expression,
                                          uint32_t below, struct location op_at) {
    expression->depth = below + 1;
    if (expression->depth <= DEEPEST_EXPRESSION) {
        return expression;
    }
    report_too_deep(parser, op_at, "expressions", DEEPEST_EXPRESSION);
    return new_boolean(parser, false, op_at);
}

struct ast_expression *new_parentheses(struct parser *parser, struct ast_expression *inner,
                                       struct location at) {
    struct ast_expression *expression = new_expression(parser, AST_PARENTHESES, at);
    expression->inner = inner;
    return limit_depth(parser, expression, inner->depth, at);
}

struct ast_expression *new_unary(struct parser *parser, enum ast_operator op, struct ast_expression *operand,
                                 struct location op_at, struct location at) {
    struct ast_expression *expression = new_expression(parser, AST_UNARY, at);
    expression->operation.op = op;
    expression->operation.right = operand;
    expression->operator_span = op_at.span;
    return limit_depth(parser, expression, operand->depth, op_at);
}

struct ast_expression *new_binary(struct parser *parser, enum ast_operator op, struct ast_expression *left,
                                  struct ast_expression *right, struct location op_at, struct location at) {
    struct ast_expression *expression = new_expression(parser, AST_BINARY, at);
    expression->operation.op = op;
    expression->operation.left = left;
    expression->operation.right = right;
    expression->operator_span = op_at.span;
    return limit_depth(parser, expression, left->depth > right->depth ? left->depth : right->depth, op_at);
}
