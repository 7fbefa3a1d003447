// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/condition.h"

struct parser {
    struct preprocessor *pp;
    size_t at;
    size_t depth;
    bool evaluate; // false in an operand that does not count, whose mistakes in values are allowed
    bool failed;
};

static const struct pp_token *peek(const struct parser *parser) {
    return &parser->pp->tokens[parser->at];
}

static const struct pp_token *take(struct parser *parser) {
    const struct pp_token *token = peek(parser);
    if (token->kind != PP_END) {
        ++parser->at;
    }
    return token;
}

static struct pp_value fail(struct parser *parser, const struct pp_token *token, const char *reason) {
    if (!parser->failed) {
        pp_condition_error(parser->pp, token->start, token->end, reason);
    }
    parser->failed = true;
    return (struct pp_value){0, false};
}

static struct pp_value truth(bool value) {
    return (struct pp_value){value ? 1 : 0, false};
}

static int precedence_of(int kind) {
    switch (kind) {
    case PP_OR:
        return 1;
    case PP_AND:
        return 2;
    case '|':
        return 3;
    case '^':
        return 4;
    case '&':
        return 5;
    case PP_EQUAL:
    case PP_NOT_EQUAL:
        return 6;
    case '<':
    case '>':
    case PP_LESS_EQUAL:
    case PP_GREATER_EQUAL:
        return 7;
    case PP_SHIFT_LEFT:
    case PP_SHIFT_RIGHT:
        return 8;
    case '+':
    case '-':
        return 9;
    case '*':
    case '/':
    case '%':
        return 10;
    default:
        return 0;
    }
}

static bool is_negative(struct pp_value value) {
    return !value.is_unsigned && (value.bits >> 63) != 0;
}

static uint64_t magnitude(struct pp_value value) {
    return is_negative(value) ? 0 - value.bits : value.bits;
}

// On magnitudes, because dividing the smallest number by -1 is undefined for signed operands.
static struct pp_value divide(struct parser *parser, const struct pp_token *operator, struct pp_value left,
                              struct pp_value right) {
    bool is_unsigned = left.is_unsigned || right.is_unsigned;
    if (right.bits == 0) {
        return parser->evaluate ? fail(parser, operator, "division by zero") : right;
    }
    left.is_unsigned = right.is_unsigned = is_unsigned;
    uint64_t quotient = magnitude(left) / magnitude(right);
    uint64_t rest = magnitude(left) % magnitude(right);
    bool negative = is_negative(left) != is_negative(right);
    if (operator->kind == '/') {
        return (struct pp_value){negative ? 0 - quotient : quotient, is_unsigned};
    }
    return (struct pp_value){is_negative(left) ? 0 - rest : rest, is_unsigned};
}

static struct pp_value shift(struct parser *parser, const struct pp_token *operator, struct pp_value left,
                             struct pp_value right) {
    if (right.bits > 63) {
        return parser->evaluate ? fail(parser, operator, "shift by less than 0 or more than 63 bits")
                                : truth(false);
    }
    unsigned count = (unsigned)right.bits;
    bool fill = is_negative(left) && operator->kind == PP_SHIFT_RIGHT && count> 0;
    uint64_t bits = operator->kind == PP_SHIFT_LEFT ? left.bits << count : left.bits>> count;
    bits |= fill ? ~UINT64_C(0) << (64 - count) : 0;
    return (struct pp_value){bits, left.is_unsigned};
}

static bool is_less(struct pp_value left, struct pp_value right) {
    if (left.is_unsigned || right.is_unsigned || is_negative(left) == is_negative(right)) {
        return left.bits < right.bits;
    }
    return is_negative(left);
}

static struct pp_value compute(struct parser *parser, const struct pp_token *operator, struct pp_value left,
                               struct pp_value right) {
    bool is_unsigned = left.is_unsigned || right.is_unsigned;
    switch (operator->kind) {
    case '|':
        return (struct pp_value){left.bits | right.bits, is_unsigned};
    case '^':
        return (struct pp_value){left.bits ^ right.bits, is_unsigned};
    case '&':
        return (struct pp_value){left.bits & right.bits, is_unsigned};
    case '+':
        return (struct pp_value){left.bits + right.bits, is_unsigned};
    case '-':
        return (struct pp_value){left.bits - right.bits, is_unsigned};
    case '*':
        return (struct pp_value){left.bits * right.bits, is_unsigned};
    case '/':
    case '%':
        return divide(parser, operator, left, right);
    case PP_SHIFT_LEFT:
    case PP_SHIFT_RIGHT:
        return shift(parser, operator, left, right);
    case PP_EQUAL:
        return truth(left.bits == right.bits);
    case PP_NOT_EQUAL:
        return truth(left.bits != right.bits);
    case '<':
        return truth(is_less(left, right));
    case '>':
        return truth(is_less(right, left));
    case PP_LESS_EQUAL:
        return truth(!is_less(right, left));
    default:
        return truth(!is_less(left, right));
    }
}

static struct pp_value parse_choice(struct parser *parser);

static struct pp_value parse_primary(struct parser *parser) {
    const struct pp_token *token = take(parser);
    if (token->kind == PP_NUMBER) {
        return token->value;
    }
    if (token->kind == PP_END) {
        return fail(parser, token, "an operand is missing at the end");
    }
    if (token->kind != '(') {
        return fail(parser, token, "an operand is missing before this");
    }
    struct pp_value value = parse_choice(parser);
    const struct pp_token *close = take(parser);
    return close->kind == ')' ? value : fail(parser, close, "')' is missing");
}

static struct pp_value apply_unary(int kind, struct pp_value value) {
    switch (kind) {
    case '!':
        return truth(value.bits == 0);
    case '~':
        value.bits = ~value.bits;
        return value;
    case '-':
        value.bits = 0 - value.bits;
        return value;
    default:
        return value;
    }
}

static bool is_unary(int kind) {
    return kind == '!' || kind == '~' || kind == '-' || kind == '+';
}

// A row of unary operators is as long as the line, so it must not recurse.
static struct pp_value parse_unary(struct parser *parser) {
    size_t first = parser->at;
    while (is_unary(peek(parser)->kind)) {
        ++parser->at;
    }
    size_t last = parser->at;
    struct pp_value value = parse_primary(parser);
    for (size_t i = last; i > first; --i) {
        value = apply_unary(parser->pp->tokens[i - 1].kind, value);
    }
    return value;
}

static struct pp_value parse_binary(struct parser *parser, int lowest);

static struct pp_value parse_logical(struct parser *parser, int kind, struct pp_value left) {
    bool before = parser->evaluate;
    bool decided = kind == PP_OR ? left.bits != 0 : left.bits == 0;
    parser->evaluate = before && !decided;
    struct pp_value right = parse_binary(parser, precedence_of(kind) + 1);
    parser->evaluate = before;
    return truth(decided ? kind == PP_OR : right.bits != 0);
}

static struct pp_value parse_binary(struct parser *parser, int lowest) {
    struct pp_value left = parse_unary(parser);
    while (!parser->failed) {
        const struct pp_token *operator= peek(parser);
        int precedence = precedence_of(operator->kind);
        if (precedence == 0 || precedence < lowest) {
            break;
        }
        ++parser->at;
        if (operator->kind == PP_OR || operator->kind == PP_AND) {
            left = parse_logical(parser, operator->kind, left);
        } else {
            struct pp_value right = parse_binary(parser, precedence + 1);
            left = compute(parser, operator, left, right);
        }
    }
    return left;
}

static struct pp_value parse_branches(struct parser *parser, struct pp_value condition) {
    bool before = parser->evaluate;
    parser->evaluate = before && condition.bits != 0;
    struct pp_value yes = parse_choice(parser);
    const struct pp_token *colon = take(parser);
    if (colon->kind != ':') {
        fail(parser, colon, "':' is missing");
    }
    parser->evaluate = before && condition.bits == 0;
    struct pp_value no = parser->failed ? yes : parse_choice(parser);
    parser->evaluate = before;
    struct pp_value chosen = condition.bits != 0 ? yes : no;
    chosen.is_unsigned = yes.is_unsigned || no.is_unsigned;
    return chosen;
}

static struct pp_value parse_choice(struct parser *parser) {
    if (parser->depth == PP_EXPRESSION_DEPTH) {
        return fail(parser, peek(parser), "it is nested too deeply");
    }
    ++parser->depth;
    struct pp_value value = parse_binary(parser, 1);
    if (!parser->failed && peek(parser)->kind == '?') {
        ++parser->at;
        value = parse_branches(parser, value);
    }
    --parser->depth;
    return value;
}

bool pp_evaluate(struct preprocessor *pp) {
    if (!pp_tokenize(pp)) {
        return false;
    }
    struct parser parser = {.pp = pp, .evaluate = true};
    if (peek(&parser)->kind == PP_END) {
        fail(&parser, peek(&parser), "the expression is missing");
        return false;
    }
    struct pp_value value = parse_choice(&parser);
    if (!parser.failed && peek(&parser)->kind != PP_END) {
        fail(&parser, peek(&parser), "an operator is missing before this");
    }
    return !parser.failed && value.bits != 0;
}
