// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/syntax_error.h"

#include "idl_parser.h"
#include "qaic/support/text.h"
#include "qaic/syntax/build.h"
#include "qaic/syntax/mistakes.h"
#include "qaic/syntax/words.h"

#include <string.h>

enum { MOST_LISTED = 5, MOST_IN_GROUP = 32 };

// Kinds that are told in one phrase. All of `kinds` must be wanted; `implied` ones go with them.
struct group {
    const char *phrase;
    int kinds[MOST_IN_GROUP];
    int implied[MOST_IN_GROUP];
};

#define TYPE_WORDS                                                                                           \
    SEQUENCE, STRING, WSTRING, FLOAT, DOUBLE, SHORT, LONG, UNSIGNED, CHAR, WCHAR, BOOLEAN, OCTET,            \
        FIXED_INTEGER, DMAHANDLE, NOTNIL, SCOPE, IDENTIFIER, EXT_PARAMS, INTERFACE

static const struct group groups[] = {
    {"a declaration", {TYPEDEF, MODULE}, {STRUCT, UNION, ENUM, CONST, NATIVE, LOCAL, INTERFACE, EXT_PARAMS}},
    {"a method, an attribute or a declaration",
     {TYPEDEF, ATTRIBUTE},
     {STRUCT, UNION, ENUM, CONST, NATIVE, READONLY, ASYNC, VOID, '[', TYPE_WORDS}},
    {"a member", {STRUCT, SEQUENCE, '}'}, {UNION, ENUM, TYPE_WORDS}},
    {"a type", {SEQUENCE, LONG}, {STRUCT, UNION, ENUM, VOID, TYPE_WORDS}},
    {"an integer type, 'char', 'boolean' or an enum", {ENUM, LONG}, {TYPE_WORDS}},
    {"a value",
     {INTEGER, TEXT},
     {FLOATING, CHARACTER, WIDE_CHARACTER, WIDE_TEXT, TRUE, FALSE, IDENTIFIER, EXT_PARAMS, DMAHANDLE, SCOPE,
      '(', '+', '-', '~'}},
    {"an operator", {'+', '*'}, {'-', '/', '%', '&', '|', '^', SHIFT_LEFT, SHIFT_RIGHT}},
    {"a name", {IDENTIFIER, DMAHANDLE}, {EXT_PARAMS}},
    {"a parameter", {IN, ROUT}, {INROUT}},
};

static bool has_all(const struct expectation *expectation, const int *kinds) {
    for (size_t i = 0; i < MOST_IN_GROUP && kinds[i] != 0; ++i) {
        if (!expectation->wanted[kinds[i]]) {
            return false;
        }
    }
    return true;
}

static void drop(struct expectation *expectation, const int *kinds) {
    for (size_t i = 0; i < MOST_IN_GROUP && kinds[i] != 0; ++i) {
        expectation->wanted[kinds[i]] = false;
    }
}

// Kinds that the grammar takes only to say that they are wrong.
static void drop_foreign(struct expectation *expectation) {
    static const int foreign[MOST_IN_GROUP] = {OUT, INOUT};
    drop(expectation, foreign);
    bool wants_declaration =
        expectation->wanted[TYPEDEF] || (expectation->wanted[STRUCT] && expectation->wanted['}']);
    if (wants_declaration || expectation->wanted[CASE]) {
        expectation->wanted[';'] = false;
    }
}

static size_t list_phrases(struct parser *parser, struct expectation expectation, const char **phrases) {
    size_t count = 0;
    for (size_t i = 0; i < sizeof(groups) / sizeof(*groups) && count < MOST_LISTED; ++i) {
        if (has_all(&expectation, groups[i].kinds)) {
            phrases[count++] = groups[i].phrase;
            bool closes = expectation.wanted['}'];
            drop(&expectation, groups[i].kinds);
            drop(&expectation, groups[i].implied);
            expectation.wanted['}'] = closes;
        }
    }
    for (int kind = 0; kind < TOKEN_KINDS && count < MOST_LISTED; ++kind) {
        if (expectation.wanted[kind]) {
            phrases[count++] = kind_in_words(parser, kind);
        }
    }
    return count;
}

static const char *expected_in_words(struct parser *parser, const struct expectation *expectation) {
    const char *phrases[MOST_LISTED];
    size_t count = list_phrases(parser, *expectation, phrases);
    const char *list = count == 0 ? "something else" : phrases[0];
    for (size_t i = 1; i < count; ++i) {
        list = ARENA_CONCAT(parser->arena, list, i + 1 == count ? " or " : ", ", phrases[i]);
    }
    return list;
}

static struct span behind(const struct token *token) {
    return location_after(token->at).span;
}

static bool may_lack_something_behind(int kind) {
    switch (kind) {
    case 0:
    case ';':
    case ',':
    case '{':
    case '(':
    case '<':
    case '[':
    case '=':
    case SCOPE:
        return false;
    default:
        return true;
    }
}

static void report_expected(struct parser *parser, const struct expectation *expectation) {
    const struct token *token = &parser->recent[0];
    const struct token *before = &parser->recent[1];
    bool new_line = token->kind == END || is_first_on_line(parser, before, token);
    bool lacking = may_lack_something_behind(before->kind);
    const char *previous = token_in_words(parser, before);
    if (expectation->wanted[';'] && !expectation->wanted['{'] && lacking &&
        (new_line || starts_declaration(token->kind) || is_type_word(token->kind) || token->kind == '}')) {
        diagnose(parser->diagnostics, DIAG_MISSING_SEMICOLON, behind(before), previous);
        return;
    }
    const char *expected = expected_in_words(parser, expectation);
    if (lacking && new_line) {
        diagnose(parser->diagnostics, DIAG_EXPECTED_AFTER, behind(before), expected, previous);
    } else {
        diagnose(parser->diagnostics, DIAG_EXPECTED_BEFORE, token->at.span, expected,
                 token_in_words(parser, token));
    }
}

void report_syntax_error(struct parser *parser, const struct expectation *expectation) {
    const struct token *token = &parser->recent[0];
    if (parser->quiet || parser->stop || token->bad || token->kind == INVALID) {
        return;
    }
    struct expectation wanted = *expectation;
    drop_foreign(&wanted);
    if (!report_known_mistake(parser, &wanted)) {
        report_expected(parser, &wanted);
        hint_misspelt_word(parser, &wanted);
    }
}

void report_unclosed(struct parser *parser, const struct bracket *open) {
    const char *closing = open->kind == '(' ? ")" : "}";
    diagnose(parser->diagnostics, DIAG_UNCLOSED_BRACKET, behind(&parser->recent[1]), closing);
    diagnose_note(parser->diagnostics, open->at.span, "this '%c' is not closed", open->kind);
}

void report_missing_comma(struct parser *parser) {
    diagnose(parser->diagnostics, DIAG_MISSING_COMMA, behind(&parser->recent[1]),
             token_in_words(parser, &parser->recent[0]));
}
