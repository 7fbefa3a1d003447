// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/condition.h"

#include <ctype.h>
#include <string.h>

enum { TOKEN_LIMIT = 1024 * 1024 };

// A text to split: the line itself or the value of a macro.
struct input {
    const char *text;
    const char *at;
    const char *end;
    size_t depth;
    size_t start; // for the value of a macro: where its name stands in the line
    size_t stop;
};

void pp_condition_error(struct preprocessor *pp, size_t start, size_t end, const char *reason) {
    diagnose(pp->diagnostics, DIAG_IF_SYNTAX, pp_span(pp, start, end), pp->directive.word, reason);
}

static size_t start_of(const struct input *input, const char *at) {
    return input->depth == 0 ? (size_t)(at - input->text) : input->start;
}

static size_t end_of(const struct input *input) {
    return input->depth == 0 ? (size_t)(input->at - input->text) : input->stop;
}

static bool too_long(struct preprocessor *pp) {
    diagnose(pp->diagnostics, DIAG_IF_TOO_LONG, pp->directive.span);
    pp->stopped = true;
    return false;
}

static bool add_token(struct preprocessor *pp, const struct input *input, const char *from, int kind,
                      struct pp_value value) {
    if (pp->token_count == TOKEN_LIMIT) {
        return too_long(pp);
    }
    if (pp->token_count == pp->token_capacity) {
        size_t capacity = pp->token_capacity > 0 ? pp->token_capacity * 2 : 64;
        struct pp_token *grown = ARENA_ARRAY(pp->arena, struct pp_token, capacity);
        if (pp->token_count > 0) {
            memcpy(grown, pp->tokens, pp->token_count * sizeof(*grown));
        }
        pp->tokens = grown;
        pp->token_capacity = capacity;
    }
    struct pp_token *token = &pp->tokens[pp->token_count++];
    token->kind = kind;
    token->start = (uint32_t)start_of(input, from);
    token->end = (uint32_t)end_of(input);
    token->value = value;
    return true;
}

static bool add_truth(struct preprocessor *pp, const struct input *input, const char *from, bool truth) {
    return add_token(pp, input, from, PP_NUMBER, (struct pp_value){truth ? 1 : 0, false});
}

static void skip_blanks(struct input *input) {
    while (input->at < input->end && pp_is_blank(*input->at)) {
        ++input->at;
    }
}

static size_t name_size(const struct input *input) {
    size_t size = 0;
    while (input->at + size < input->end &&
           (isalnum((unsigned char)input->at[size]) || input->at[size] == '_')) {
        ++size;
    }
    return size;
}

// `NAME` or `(NAME)` behind `defined`.
static bool take_defined(struct preprocessor *pp, struct input *input, const char *from) {
    skip_blanks(input);
    bool parenthesis = input->at < input->end && *input->at == '(';
    input->at += parenthesis ? 1 : 0;
    skip_blanks(input);
    const char *name = input->at;
    size_t size = name_size(input);
    input->at += size;
    if (parenthesis) {
        skip_blanks(input);
        if (size == 0 || input->at >= input->end || *input->at != ')') {
            pp_condition_error(pp, start_of(input, from), end_of(input), "'defined(' expects a name and ')'");
            return false;
        }
        ++input->at;
    } else if (size == 0) {
        pp_condition_error(pp, start_of(input, from), end_of(input), "'defined' expects a name");
        return false;
    }
    return add_truth(pp, input, from, pp_find_macro(pp, name, size) != NULL);
}

static bool tokenize(struct preprocessor *pp, struct input *input);

static bool expand(struct preprocessor *pp, struct input *input, const char *from, struct macro *macro) {
    if (macro->function_like) {
        struct span span = pp_span(pp, start_of(input, from), end_of(input));
        diagnose(pp->diagnostics, DIAG_IF_FUNCTION_MACRO, span, macro->name);
        return false;
    }
    pp->expanded_size += macro->value_size + 1;
    if (input->depth == PP_EXPANSION_DEPTH || pp->expanded_size > PP_EXPANSION_SIZE) {
        return too_long(pp);
    }
    struct input inner = {macro->value,     macro->value,          macro->value + macro->value_size,
                          input->depth + 1, start_of(input, from), end_of(input)};
    macro->expanding = true;
    bool good = tokenize(pp, &inner);
    macro->expanding = false;
    return good;
}

static bool take_name(struct preprocessor *pp, struct input *input) {
    const char *from = input->at;
    size_t size = name_size(input);
    input->at += size;
    if (size == 7 && memcmp(from, "defined", 7) == 0) {
        return take_defined(pp, input, from);
    }
    struct macro *macro = pp_find_macro(pp, from, size);
    if (macro == NULL || macro->expanding) {
        return add_truth(pp, input, from, false);
    }
    return expand(pp, input, from, macro);
}

static bool take_literal(struct preprocessor *pp, struct input *input) {
    const char *from = input->at;
    const char *error = NULL;
    struct pp_value value = {0, false};
    size_t size = *from == '\'' ? pp_read_char(from, input->end, &value, &error)
                                : pp_read_number(from, input->end, &value, &error);
    input->at += size > 0 ? size : 1;
    if (size == 0) {
        pp_condition_error(pp, start_of(input, from), end_of(input), error);
        return false;
    }
    return add_token(pp, input, from, PP_NUMBER, value);
}

static int double_operator(const char *at) {
    static const struct {
        char text[3];
        int kind;
    } operators[] = {{"||", PP_OR},         {"&&", PP_AND},        {"==", PP_EQUAL},
                     {"!=", PP_NOT_EQUAL},  {"<=", PP_LESS_EQUAL}, {">=", PP_GREATER_EQUAL},
                     {"<<", PP_SHIFT_LEFT}, {">>", PP_SHIFT_RIGHT}};
    for (size_t i = 0; i < sizeof(operators) / sizeof(*operators); ++i) {
        if (at[0] == operators[i].text[0] && at[1] == operators[i].text[1]) {
            return operators[i].kind;
        }
    }
    return PP_END;
}

static bool take_operator(struct preprocessor *pp, struct input *input) {
    const char *from = input->at;
    int kind = input->end - from >= 2 ? double_operator(from) : PP_END;
    input->at += kind != PP_END ? 2 : 1;
    if (kind == PP_END && *from != '\0' && strchr("()?:!~+-*/%<>&|^", *from) != NULL) {
        kind = *from;
    }
    if (kind == PP_END) {
        pp_condition_error(pp, start_of(input, from), end_of(input), "this character has no meaning here");
        return false;
    }
    return add_token(pp, input, from, kind, (struct pp_value){0, false});
}

static bool tokenize(struct preprocessor *pp, struct input *input) {
    bool good = true;
    for (skip_blanks(input); good && input->at < input->end; skip_blanks(input)) {
        unsigned char c = (unsigned char)*input->at;
        if (isdigit(c) || c == '\'') {
            good = take_literal(pp, input);
        } else if (isalpha(c) || c == '_') {
            good = take_name(pp, input);
        } else {
            good = take_operator(pp, input);
        }
    }
    return good;
}

bool pp_tokenize(struct preprocessor *pp) {
    const char *line = pp->directive.line.data;
    struct input input = {line, line + pp->directive.at, line + pp->directive.line.size, 0, 0, 0};
    pp->token_count = 0;
    if (!tokenize(pp, &input)) {
        return false;
    }
    return add_token(pp, &input, input.at, PP_END, (struct pp_value){0, false});
}
