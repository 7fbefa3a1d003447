// SPDX-License-Identifier: BSD-3-Clause
// Facts about tokens. Private to the module.
#ifndef QAIC_SYNTAX_WORDS_H
#define QAIC_SYNTAX_WORDS_H

#include "qaic/syntax/parser.h"

struct keyword {
    int kind;
    const char *word;
};
enum { KEYWORD_COUNT = 54 };
extern const struct keyword keywords[KEYWORD_COUNT];

bool is_name_token(int kind);
bool is_keyword(int kind);
bool is_mode_token(int kind);
// A keyword that begins a declaration and rarely stands anywhere else.
bool starts_declaration(int kind);
// A type that has a word of its own.
bool is_type_word(int kind);
bool is_first_on_line(const struct parser *parser, const struct token *before, const struct token *token);
// How a token of this kind is written, or what it is: "'module'", "a name".
const char *kind_in_words(struct parser *parser, int kind);
// The token as the user wrote it: "'foo'", "a string", "the end of the file".
const char *token_in_words(struct parser *parser, const struct token *token);

#endif
