// SPDX-License-Identifier: BSD-3-Clause
// Words syntax errors. Private to the module.
#ifndef QAIC_SYNTAX_SYNTAX_ERROR_H
#define QAIC_SYNTAX_SYNTAX_ERROR_H

#include "qaic/syntax/parser.h"

// More than any token kind.
enum { TOKEN_KINDS = 400 };

// The kinds that could have come instead of the unexpected token.
struct expectation {
    bool wanted[TOKEN_KINDS];
};

// Reports the parser's latest token (parser->recent[0]) as unexpected.
void report_syntax_error(struct parser *parser, const struct expectation *expectation);
// The text is over while `open` is not closed.
void report_unclosed(struct parser *parser, const struct bracket *open);
// Two list elements without a comma between them.
void report_missing_comma(struct parser *parser);

#endif
