// SPDX-License-Identifier: BSD-3-Clause
// The syntax tree as text for people and tests.
#ifndef QAIC_SYNTAX_DUMP_H
#define QAIC_SYNTAX_DUMP_H

#include "qaic/support/text.h"
#include "qaic/syntax/ast.h"

// One node per line, children indented by two blanks.
void ast_dump(struct text *out, const struct ast *ast);
// One expression on one line, fully bracketed.
void ast_dump_expression(struct text *out, const struct ast_expression *expression);

#endif
