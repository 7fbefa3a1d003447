// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/words.h"

#include "idl_parser.h"

#include <string.h>

enum { LONGEST_QUOTE = 40 };

const struct keyword keywords[KEYWORD_COUNT] = {{TYPEDEF, "typedef"},
                                                {STRUCT, "struct"},
                                                {UNION, "union"},
                                                {SWITCH, "switch"},
                                                {CASE, "case"},
                                                {DEFAULT, "default"},
                                                {ENUM, "enum"},
                                                {NOTNIL, "notnil"},
                                                {SEQUENCE, "sequence"},
                                                {INTERFACE, "interface"},
                                                {STRING, "string"},
                                                {WSTRING, "wstring"},
                                                {FLOAT, "float"},
                                                {DOUBLE, "double"},
                                                {SHORT, "short"},
                                                {LONG, "long"},
                                                {UNSIGNED, "unsigned"},
                                                {CHAR, "char"},
                                                {WCHAR, "wchar"},
                                                {BOOLEAN, "boolean"},
                                                {OCTET, "octet"},
                                                {VOID, "void"},
                                                {CONST, "const"},
                                                {MODULE, "module"},
                                                {READONLY, "readonly"},
                                                {ATTRIBUTE, "attribute"},
                                                {NATIVE, "native"},
                                                {LOCAL, "local"},
                                                {ASYNC, "async"},
                                                {IN, "in"},
                                                {ROUT, "rout"},
                                                {INROUT, "inrout"},
                                                {OUT, "out"},
                                                {INOUT, "inout"},
                                                {TRUE, "TRUE"},
                                                {FALSE, "FALSE"},
                                                {EXT_PARAMS, "ext_params"},
                                                {DMAHANDLE, "dmahandle"},
                                                {FIXED_INTEGER, "int8"},
                                                {FIXED_INTEGER, "int16"},
                                                {FIXED_INTEGER, "int32"},
                                                {FIXED_INTEGER, "int64"},
                                                {FIXED_INTEGER, "uint8"},
                                                {FIXED_INTEGER, "uint16"},
                                                {FIXED_INTEGER, "uint32"},
                                                {FIXED_INTEGER, "uint64"},
                                                {FIXED_INTEGER, "int8_t"},
                                                {FIXED_INTEGER, "int16_t"},
                                                {FIXED_INTEGER, "int32_t"},
                                                {FIXED_INTEGER, "int64_t"},
                                                {FIXED_INTEGER, "uint8_t"},
                                                {FIXED_INTEGER, "uint16_t"},
                                                {FIXED_INTEGER, "uint32_t"},
                                                {FIXED_INTEGER, "uint64_t"}};

bool is_keyword(int kind) {
    for (size_t i = 0; i < KEYWORD_COUNT; ++i) {
        if (keywords[i].kind == kind && !is_name_token(kind)) {
            return true;
        }
    }
    return false;
}

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
    {INTEGER, "a number"},
    {FLOATING, "a number"},
    {CHARACTER, "a character"},
    {WIDE_CHARACTER, "a wide character"},
    {TEXT, "a string"},
    {WIDE_TEXT, "a wide string"},
    {FIXED_INTEGER, "an integer type"},
    {SCOPE, "'::'"},
    {SHIFT_LEFT, "'<<'"},
    {SHIFT_RIGHT, "'>>'"},
};

const char *kind_in_words(struct parser *parser, int kind) {
    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); ++i) {
        if (kinds[i].kind == kind) {
            return kinds[i].words;
        }
    }
    for (size_t i = 0; i < KEYWORD_COUNT; ++i) {
        if (keywords[i].kind == kind) {
            return ARENA_CONCAT(parser->arena, "'", keywords[i].word, "'");
        }
    }
    return arena_printf(parser->arena, "'%c'", kind);
}

static bool stands_for_text(int kind) {
    return is_name_token(kind) || kind == INTEGER || kind == FLOATING || kind == FIXED_INTEGER;
}

const char *token_in_words(struct parser *parser, const struct token *token) {
    if (!stands_for_text(token->kind)) {
        return kind_in_words(parser, token->kind);
    }
    const char *text = parser->input->text + token->at.start;
    size_t size = token->at.end - token->at.start;
    bool cut = size > LONGEST_QUOTE;
    return arena_printf(parser->arena, "'%.*s%s'", (int)(cut ? LONGEST_QUOTE : size), text, cut ? "..." : "");
}
