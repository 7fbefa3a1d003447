// SPDX-License-Identifier: BSD-3-Clause
// Decodes literals (01 §2.5). Private to the module.
#ifndef QAIC_SYNTAX_LITERAL_H
#define QAIC_SYNTAX_LITERAL_H

#include "qaic/syntax/parser.h"

// Each returns the token's kind. A bad literal is reported and stands for some value, so parsing goes on.
int scan_number(struct parser *parser, const char *text, size_t size, struct location at,
                struct ast_expression **result);
int scan_string(struct parser *parser, const char *text, size_t size, struct location at,
                struct ast_expression **result);
int scan_character(struct parser *parser, const char *text, size_t size, struct location at,
                   struct ast_expression **result);
// A quote that is not closed on its line.
int scan_open_quote(struct parser *parser, const char *text, struct location at);

#endif
