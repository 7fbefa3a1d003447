// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/lexeme.h"

#include "idl_parser.h"
#include "qaic/syntax/comments.h"

#include <ctype.h>
#include <string.h>

struct ast_identifier scan_name(struct parser *parser, const char *text, size_t size, struct span span) {
    if (size > LONGEST_IDENTIFIER) {
        diagnose(parser->diagnostics, DIAG_IDENTIFIER_TOO_LONG, span, (unsigned)LONGEST_IDENTIFIER);
        size = LONGEST_IDENTIFIER;
    }
    return (struct ast_identifier){arena_strndup(parser->arena, text, size), span};
}

void scan_comment(struct parser *parser, const char *text, size_t size, struct location at) {
    enum comment_class class;
    if (comment_classify(text, size, &class)) {
        *APPEND(parser, parser->comments, struct comment) = (struct comment){class, at};
    }
}

bool closes_template(const struct parser *parser) {
    return parser->angles != 0 && parser->angle_parens == 0;
}

int scan_open_comment(struct parser *parser, struct location at) {
    diagnose(parser->diagnostics, DIAG_UNCLOSED_COMMENT, at.span);
    parser->stop = true;
    return INVALID;
}

int scan_unknown_operator(struct parser *parser, const char *text, struct location at) {
    diagnose(parser->diagnostics, DIAG_UNKNOWN_OPERATOR, at.span, text);
    return INVALID;
}

int scan_foreign_bytes(struct parser *parser, struct location at) {
    diagnose(parser->diagnostics, DIAG_NON_ASCII, at.span);
    return INVALID;
}

int scan_unknown_byte(struct parser *parser, unsigned char byte, struct location at) {
    if (isprint(byte)) {
        diagnose(parser->diagnostics, DIAG_UNKNOWN_CHARACTER, at.span, byte);
    } else {
        diagnose(parser->diagnostics, DIAG_CONTROL_CHARACTER, at.span, (unsigned)byte);
    }
    return INVALID;
}
