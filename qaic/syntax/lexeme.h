// SPDX-License-Identifier: BSD-3-Clause
// Scanner actions for everything but literals. Private to the module.
#ifndef QAIC_SYNTAX_LEXEME_H
#define QAIC_SYNTAX_LEXEME_H

#include "qaic/syntax/parser.h"

struct ast_identifier scan_name(struct parser *parser, const char *text, size_t size, struct span span);
// Keeps the comment if its class says so.
void scan_comment(struct parser *parser, const char *text, size_t size, struct location at);
// True when `>>` closes two templates; else it is a shift.
bool closes_template(const struct parser *parser);

// Report text that is no token and return INVALID.
int scan_open_comment(struct parser *parser, struct location at);
int scan_unknown_operator(struct parser *parser, const char *text, struct location at);
int scan_foreign_bytes(struct parser *parser, struct location at);
int scan_unknown_byte(struct parser *parser, unsigned char byte, struct location at);

#endif
