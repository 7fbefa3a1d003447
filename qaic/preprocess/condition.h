// SPDX-License-Identifier: BSD-3-Clause
// The condition of #if and #elif: its tokens after macro replacement, and its value.
#ifndef QAIC_PREPROCESS_CONDITION_H
#define QAIC_PREPROCESS_CONDITION_H

#include "qaic/preprocess/preprocessor.h"

// Operators of two characters count from here on; those of one character are that character.
enum pp_token_kind {
    PP_END = 0,
    PP_NUMBER = 256,
    PP_OR,
    PP_AND,
    PP_EQUAL,
    PP_NOT_EQUAL,
    PP_LESS_EQUAL,
    PP_GREATER_EQUAL,
    PP_SHIFT_LEFT,
    PP_SHIFT_RIGHT,
};

struct pp_value {
    uint64_t bits;
    bool is_unsigned;
};

struct pp_token {
    int kind;
    uint32_t start; // in the line of the directive; for replaced macros the outermost name
    uint32_t end;
    struct pp_value value;
};

// Fills pp->tokens from the rest of the directive's line, with macros replaced. False after reporting an
// error.
bool pp_tokenize(struct preprocessor *pp);
// Reports "condition of '#if': reason" at the bytes [start, end) of the line.
void pp_condition_error(struct preprocessor *pp, size_t start, size_t end, const char *reason);
// Reads the integer or character at `text`. Returns its size; 0 and *error when it is none.
size_t pp_read_number(const char *text, const char *end, struct pp_value *value, const char **error);
size_t pp_read_char(const char *text, const char *end, struct pp_value *value, const char **error);

#endif
