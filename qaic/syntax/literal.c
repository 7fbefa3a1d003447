// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/literal.h"

#include "idl_parser.h"
#include "qaic/syntax/build.h"

#include <ctype.h>
#include <string.h>

// Part of a literal's text, with what is needed to point at it.
struct cursor {
    struct parser *parser;
    const char *text; // of the whole literal
    const char *at;
    const char *end;
    struct span span; // of the whole literal
    bool bad;         // one message per literal is enough
};

static struct cursor new_cursor(struct parser *parser, const char *text, size_t size, struct location at) {
    return (struct cursor){parser, text, text, text + size, at.span, false};
}

static struct span part(const struct cursor *cursor, const char *from, const char *to) {
    struct span span = cursor->span;
    span.offset += (uint32_t)(from - cursor->text);
    span.length = (uint32_t)(to - from);
    return span;
}

static bool is_bad(struct cursor *cursor) {
    bool before = cursor->bad;
    cursor->bad = true;
    return before;
}

static bool too_long(struct parser *parser, size_t size, struct location at) {
    if (size > LONGEST_TOKEN) {
        diagnose(parser->diagnostics, DIAG_TOKEN_TOO_LONG, at.span, (unsigned)LONGEST_TOKEN / 1024);
    }
    return size > LONGEST_TOKEN;
}

static unsigned digit_value(char c) {
    return isdigit((unsigned char)c) ? (unsigned)(c - '0') : (unsigned)(tolower((unsigned char)c) - 'a') + 10;
}

static bool is_hex(char c) {
    return isxdigit((unsigned char)c) != 0;
}

static bool is_octal(char c) {
    return c >= '0' && c <= '7';
}

// Numbers

static const char *skip_digits(const char *at, const char *end) {
    while (at < end && isdigit((unsigned char)*at)) {
        ++at;
    }
    return at;
}

static bool is_one_of(const char *from, const char *to, const char *const *words) {
    for (; *words != NULL; ++words) {
        if (strlen(*words) == (size_t)(to - from) && strncasecmp(from, *words, (size_t)(to - from)) == 0) {
            return true;
        }
    }
    return false;
}

static void bad_number(struct cursor *number, const char *from) {
    static const char *const suffixes[] = {"u", "l", "ul", "lu", "ll", "ull", "llu", "f", "d", NULL};
    if (is_bad(number)) {
        return;
    }
    if (is_one_of(from, number->end, suffixes)) {
        diagnose(number->parser->diagnostics, DIAG_NUMBER_SUFFIX, part(number, from, number->end), from);
    } else {
        diagnose(number->parser->diagnostics, DIAG_BAD_NUMBER, number->span, number->text);
    }
}

static void read_integer(struct ast_expression *integer, const char *at, const char *end, uint8_t base) {
    integer->integer.base = base;
    for (; at < end; ++at) {
        uint64_t value = integer->integer.value;
        unsigned digit = digit_value(*at);
        if (value > (UINT64_MAX - digit) / base) {
            integer->integer.too_large = true;
        }
        integer->integer.value = value * base + digit;
    }
}

static void read_hex(struct cursor *number, struct ast_expression *integer) {
    const char *digits = number->text + 2;
    const char *end = digits;
    while (end < number->end && is_hex(*end)) {
        ++end;
    }
    if (end == digits || end != number->end) {
        bad_number(number, end == digits ? number->text : end);
    }
    read_integer(integer, digits, end, 16);
}

// A leading zero means octal, as far as the digits allow it.
static void read_decimal_or_octal(struct cursor *number, struct ast_expression *integer, const char *end) {
    const char *text = number->text;
    uint8_t base = text[0] == '0' && end - text > 1 ? 8 : 10;
    for (const char *at = text; base == 8 && at < end; ++at) {
        if (!is_octal(*at)) {
            base = 10;
            diagnose(number->parser->diagnostics, DIAG_NOT_OCTAL, number->span, text);
        }
    }
    read_integer(integer, text, end, base);
}

// Digits, a point with digits, an exponent; `at` is behind the first digits. Returns where it ends.
static const char *skip_fraction(struct cursor *number, const char *at) {
    if (at < number->end && *at == '.') {
        const char *digits = at + 1;
        at = skip_digits(digits, number->end);
        if (at == digits) {
            bad_number(number, number->text);
        }
    }
    if (at < number->end && (*at == 'e' || *at == 'E')) {
        const char *digits = at + 1;
        digits += digits < number->end && *digits == '-';
        at = skip_digits(digits, number->end);
        if (at == digits) {
            bad_number(number, number->text);
        }
    }
    return at;
}

static bool is_hex_number(const struct cursor *number) {
    return number->end - number->text > 1 && number->text[0] == '0' &&
           tolower((unsigned char)number->text[1]) == 'x';
}

static struct ast_expression *read_float(struct cursor *number, struct location at, const char *from) {
    struct ast_expression *result = new_expression(number->parser, AST_FLOAT, at);
    const char *end = skip_fraction(number, from);
    if (end != number->end) {
        bad_number(number, end);
    }
    result->floating = number->bad ? "0.0" : arena_strdup(number->parser->arena, number->text);
    return result;
}

static struct ast_expression *read_number(struct cursor *number, struct location at) {
    const char *digits = skip_digits(number->text, number->end);
    bool is_float = digits < number->end && strchr(".eE", *digits) != NULL;
    if (is_float) {
        return read_float(number, at, digits);
    }
    struct ast_expression *result = new_expression(number->parser, AST_INTEGER, at);
    if (is_hex_number(number)) {
        read_hex(number, result);
        return result;
    }
    if (digits != number->end) {
        bad_number(number, digits);
    }
    read_decimal_or_octal(number, result, digits);
    return result;
}

int scan_number(struct parser *parser, const char *text, size_t size, struct location at,
                struct ast_expression **result) {
    if (too_long(parser, size, at)) {
        *result = new_expression(parser, AST_INTEGER, at);
        return INTEGER;
    }
    struct cursor number = new_cursor(parser, text, size, at);
    *result = read_number(&number, at);
    return (*result)->kind == AST_FLOAT ? FLOATING : INTEGER;
}

// Characters

static void bad_escape(struct cursor *text, const char *from) {
    if (!is_bad(text)) {
        size_t size = (size_t)(text->at - from);
        diagnose(text->parser->diagnostics, DIAG_BAD_ESCAPE, part(text, from, text->at), (int)size, from);
    }
}

static void out_of_range(struct cursor *text, const char *from) {
    if (!is_bad(text)) {
        size_t size = (size_t)(text->at - from);
        diagnose(text->parser->diagnostics, DIAG_ESCAPE_RANGE, part(text, from, text->at), (int)size, from);
    }
}

static uint32_t read_digits(struct cursor *text, unsigned base, unsigned most) {
    uint32_t value = 0;
    for (unsigned i = 0; i < most && text->at < text->end; ++i, ++text->at) {
        if (base == 8 ? !is_octal(*text->at) : !is_hex(*text->at)) {
            break;
        }
        value = value * base + digit_value(*text->at);
    }
    return value;
}

static uint32_t read_octal(struct cursor *text, const char *from, bool wide) {
    --text->at;
    uint32_t value = read_digits(text, 8, 3);
    if (value > 0xFF && !wide) {
        out_of_range(text, from);
    }
    return value;
}

static uint32_t read_hex_escape(struct cursor *text, const char *from, unsigned most) {
    const char *digits = text->at;
    uint32_t value = read_digits(text, 16, most);
    if (text->at == digits) {
        bad_escape(text, from);
    }
    return value;
}

// Reads what follows a backslash. `from` is where the backslash is.
static uint32_t read_escape(struct cursor *text, bool wide) {
    static const char names[] = "abfnrtv\\'\"?";
    static const char values[] = "\a\b\f\n\r\t\v\\'\"?";
    const char *from = text->at - 1;
    char c = *text->at++;
    const char *simple = c != '\0' ? strchr(names, c) : NULL;
    if (simple != NULL) {
        return (unsigned char)values[simple - names];
    }
    if (is_octal(c)) {
        return read_octal(text, from, wide);
    }
    if (c == 'x') {
        return read_hex_escape(text, from, 2);
    }
    if (c == 'u' && wide) {
        return read_hex_escape(text, from, 4);
    }
    bad_escape(text, from);
    return 0;
}

static void check_plain(struct cursor *text, bool wide, bool is_string) {
    unsigned char byte = (unsigned char)text->at[-1];
    struct span span = part(text, text->at - 1, text->at);
    if (byte >= 0x80 && (wide || !is_string)) {
        if (!is_bad(text)) {
            diagnose(text->parser->diagnostics, wide ? DIAG_WIDE_NON_ASCII : DIAG_CHARACTER_NON_ASCII, span);
        }
    } else if ((byte < 0x20 && byte != '\t') || byte == 0x7F) {
        if (!is_bad(text)) {
            diagnose(text->parser->diagnostics, DIAG_CONTROL_CHARACTER, span, (unsigned)byte);
        }
    }
}

static uint32_t read_character(struct cursor *text, bool wide, bool is_string) {
    char c = *text->at++;
    if (c == '\\' && text->at < text->end) {
        return read_escape(text, wide);
    }
    check_plain(text, wide, is_string);
    return (unsigned char)c;
}

// Narrows the cursor to what is between the quotes.
static bool strip_quotes(struct cursor *text) {
    bool wide = *text->at == 'L';
    text->at += wide ? 2 : 1;
    --text->end;
    return wide;
}

static void read_narrow(struct cursor *text, struct ast_expression *result) {
    char *bytes = arena_alloc(text->parser->arena, (size_t)(text->end - text->at) + 1);
    size_t length = 0;
    while (text->at < text->end) {
        bytes[length++] = (char)read_character(text, false, true);
    }
    result->string.bytes = bytes;
    result->string.length = length;
}

static void read_wide(struct cursor *text, struct ast_expression *result) {
    uint16_t *units = ARENA_ARRAY(text->parser->arena, uint16_t, (size_t)(text->end - text->at) + 1);
    size_t length = 0;
    while (text->at < text->end) {
        units[length++] = (uint16_t)read_character(text, true, true);
    }
    result->wstring.units = units;
    result->wstring.length = length;
}

int scan_string(struct parser *parser, const char *text, size_t size, struct location at,
                struct ast_expression **result) {
    struct cursor cursor = new_cursor(parser, text, size, at);
    bool wide = strip_quotes(&cursor);
    *result = new_expression(parser, wide ? AST_WSTRING : AST_STRING, at);
    if (too_long(parser, size, at)) {
        cursor.end = cursor.at;
    }
    if (wide) {
        read_wide(&cursor, *result);
    } else {
        read_narrow(&cursor, *result);
    }
    return wide ? WIDE_TEXT : TEXT;
}

static void check_one_character(struct cursor *text, const char *content) {
    bool apostrophe = content < text->end && *content == '\'';
    if (text->at == text->end && !apostrophe && content != text->end) {
        return;
    }
    if (!is_bad(text)) {
        diagnose(text->parser->diagnostics, apostrophe ? DIAG_BARE_APOSTROPHE : DIAG_NOT_ONE_CHARACTER,
                 text->span);
    }
}

int scan_character(struct parser *parser, const char *text, size_t size, struct location at,
                   struct ast_expression **result) {
    struct cursor cursor = new_cursor(parser, text, size, at);
    bool wide = strip_quotes(&cursor);
    const char *content = cursor.at;
    *result = new_expression(parser, wide ? AST_WCHAR : AST_CHAR, at);
    if (cursor.at < cursor.end) {
        (*result)->character = read_character(&cursor, wide, false);
    }
    check_one_character(&cursor, content);
    return wide ? WIDE_CHARACTER : CHARACTER;
}

int scan_open_quote(struct parser *parser, const char *text, struct location at) {
    text += *text == 'L';
    parser->open_quote = !parser->open_quote;
    if (!parser->open_quote) {
        return INVALID;
    }
    diagnose(parser->diagnostics, *text == '"' ? DIAG_OPEN_STRING : DIAG_OPEN_CHARACTER, at.span);
    return INVALID;
}
