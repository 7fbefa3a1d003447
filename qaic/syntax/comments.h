// SPDX-License-Identifier: BSD-3-Clause
// Finds out what each comment is about. Private to the module.
#ifndef QAIC_SYNTAX_COMMENTS_H
#define QAIC_SYNTAX_COMMENTS_H

#include "qaic/syntax/parser.h"

// Sorts a comment into its class; false for one that is dropped.
bool comment_classify(const char *text, size_t size, enum comment_class *class);

void place_declaration(struct parser *parser, struct ast_declaration *declaration, struct location at);
void place_member(struct parser *parser, struct ast_comment **comments, struct location at);
// What is between braces; `closing` may be NULL.
void place_body(struct parser *parser, struct ast_comment **closing, struct location open,
                struct location close);

// Hangs parser->comments on the tree. Call once, when everything was parsed.
void attach_comments(struct parser *parser);

#endif
