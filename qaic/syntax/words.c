// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/words.h"

#include "idl_parser.h"

#include <string.h>

enum { LONGEST_QUOTE = 40 };

bool is_name_token(int kind) {
    return kind == IDENTIFIER || kind == EXT_PARAMS || kind == DMAHANDLE;
}

bool is_mode_token(int kind) {
    return kind == IN || kind == ROUT || kind == INROUT || kind == OUT || kind == INOUT;
}

bool starts_declaration(int kind) {
    switch (kind) {
    case TYPEDEF:
    case STRUCT:
    case UNION:
    case ENUM:
    case INTERFACE:
    case CONST:
    case MODULE:
    case READONLY:
    case ATTRIBUTE:
    case NATIVE:
    case LOCAL:
    case ASYNC:
        return true;
    default:
        return false;
    }
}

bool is_type_word(int kind) {
    switch (kind) {
    case SEQUENCE:
    case STRING:
    case WSTRING:
    case FLOAT:
    case DOUBLE:
    case SHORT:
    case LONG:
    case UNSIGNED:
    case CHAR:
    case WCHAR:
    case BOOLEAN:
    case OCTET:
    case FIXED_INTEGER:
    case DMAHANDLE:
        return true;
    default:
        return false;
    }
}

bool is_first_on_line(const struct parser *parser, const struct token *before, const struct token *token) {
    if (before->at.span.file != token->at.span.file) {
        return true;
    }
    size_t start = before->at.end;
    size_t end = token->at.start;
    return end > start && memchr(parser->input->text + start, '\n', end - start) != NULL;
}

static const struct {
    int kind;
    const char *words;
} kinds[] = {
    {END, "the end of the file"},
    {IDENTIFIER, "a name"},
    {EXT_PARAMS, "'ext_params'"},
    {DMAHANDLE, "'dmahandle'"},
    {INTEGER, "a number"},
    {FLOATING, "a floating-point number"},
    {CHARACTER, "a character"},
    {WIDE_CHARACTER, "a wide character"},
    {TEXT, "a string"},
    {WIDE_TEXT, "a wide string"},
    {SCOPE, "'::'"},
    {SHIFT_LEFT, "'<<'"},
    {SHIFT_RIGHT, "'>>'"},
    {TYPEDEF, "'typedef'"},
    {STRUCT, "'struct'"},
    {UNION, "'union'"},
    {SWITCH, "'switch'"},
    {CASE, "'case'"},
    {DEFAULT, "'default'"},
    {ENUM, "'enum'"},
    {NOTNIL, "'notnil'"},
    {SEQUENCE, "'sequence'"},
    {INTERFACE, "'interface'"},
    {STRING, "'string'"},
    {WSTRING, "'wstring'"},
    {FLOAT, "'float'"},
    {DOUBLE, "'double'"},
    {SHORT, "'short'"},
    {LONG, "'long'"},
    {UNSIGNED, "'unsigned'"},
    {CHAR, "'char'"},
    {WCHAR, "'wchar'"},
    {BOOLEAN, "'boolean'"},
    {OCTET, "'octet'"},
    {VOID, "'void'"},
    {FIXED_INTEGER, "a sized integer type"},
    {CONST, "'const'"},
    {MODULE, "'module'"},
    {READONLY, "'readonly'"},
    {ATTRIBUTE, "'attribute'"},
    {NATIVE, "'native'"},
    {LOCAL, "'local'"},
    {ASYNC, "'async'"},
    {IN, "'in'"},
    {ROUT, "'rout'"},
    {INROUT, "'inrout'"},
    {OUT, "'out'"},
    {INOUT, "'inout'"},
    {TRUE, "'TRUE'"},
    {FALSE, "'FALSE'"},
    {';', "';'"},
    {',', "','"},
    {':', "':'"},
    {'{', "'{'"},
    {'}', "'}'"},
    {'(', "'('"},
    {')', "')'"},
    {'[', "'['"},
    {']', "']'"},
    {'<', "'<'"},
    {'>', "'>'"},
    {'=', "'='"},
    {'+', "'+'"},
    {'-', "'-'"},
    {'*', "'*'"},
    {'/', "'/'"},
    {'%', "'%'"},
    {'&', "'&'"},
    {'|', "'|'"},
    {'^', "'^'"},
    {'~', "'~'"},
};

const char *kind_in_words(int kind) {
    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); ++i) {
        if (kinds[i].kind == kind) {
            return kinds[i].words;
        }
    }
    return "something else";
}

static bool stands_for_text(int kind) {
    return is_name_token(kind) || kind == INTEGER || kind == FLOATING || kind == FIXED_INTEGER;
}

const char *token_in_words(struct parser *parser, const struct token *token) {
    if (!stands_for_text(token->kind)) {
        return kind_in_words(token->kind);
    }
    const char *text = parser->input->text + token->at.start;
    size_t size = token->at.end - token->at.start;
    bool cut = size > LONGEST_QUOTE;
    return arena_printf(parser->arena, "'%.*s%s'", (int)(cut ? LONGEST_QUOTE : size), text, cut ? "..." : "");
}
