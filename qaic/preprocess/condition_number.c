// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/condition.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static int digit_of(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c = (char)tolower((unsigned char)c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

static bool is_suffix(const char *text, size_t size) {
    static const char *const suffixes[] = {"", "u", "l", "ul", "lu", "ll", "ull", "llu"};
    for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); ++i) {
        if (strlen(suffixes[i]) == size && strncasecmp(text, suffixes[i], size) == 0) {
            return true;
        }
    }
    return false;
}

// 10, or the base that a prefix tells; *skip becomes the size of the prefix.
static unsigned base_of(const char *text, size_t size, size_t *skip) {
    *skip = 2;
    if (size > 2 && strncasecmp(text, "0x", 2) == 0) {
        return 16;
    }
    if (size > 2 && strncasecmp(text, "0b", 2) == 0) {
        return 2;
    }
    *skip = 0;
    return text[0] == '0' ? 8 : 10;
}

size_t pp_read_number(const char *text, const char *end, struct pp_value *value, const char **error) {
    size_t size = 0;
    while (text + size < end &&
           (isalnum((unsigned char)text[size]) || text[size] == '.' || text[size] == '_')) {
        ++size;
    }
    size_t at = 0;
    unsigned base = base_of(text, size, &at);
    value->bits = 0;
    for (; at < size && digit_of(text[at]) < (int)base; ++at) {
        unsigned digit = (unsigned)digit_of(text[at]);
        if (value->bits > (UINT64_MAX - digit) / base) {
            *error = "the number does not fit into 64 bits";
            return 0;
        }
        value->bits = value->bits * base + digit;
    }
    if (!is_suffix(text + at, size - at)) {
        *error = "not an integer";
        return 0;
    }
    bool has_u = memchr(text + at, 'u', size - at) != NULL || memchr(text + at, 'U', size - at) != NULL;
    value->is_unsigned = has_u || value->bits > INT64_MAX;
    return size;
}

static int simple_escape(char c) {
    static const char names[] = "abfnrtv\\'\"?";
    static const char codes[] = "\a\b\f\n\r\t\v\\'\"?";
    const char *found = c != '\0' ? strchr(names, c) : NULL;
    return found != NULL ? codes[found - names] : -1;
}

// The value of the escape behind a backslash, or -1; *at moves behind it.
static int read_escape(const char **at, const char *end) {
    const char *text = *at;
    bool hex = text < end && *text == 'x';
    int base = hex ? 16 : 8;
    int code = 0;
    size_t digits = 0;
    text += hex ? 1 : 0;
    while (text < end && digits < (hex ? 2U : 3U) && digit_of(*text) < base) {
        code = code * base + digit_of(*text++);
        ++digits;
    }
    if (digits == 0) {
        code = hex || text >= end ? -1 : simple_escape(*text++);
    }
    *at = text;
    return code > 255 ? -1 : code;
}

size_t pp_read_char(const char *text, const char *end, struct pp_value *value, const char **error) {
    const char *at = text + 1;
    int code = -1;
    if (at < end && *at == '\\') {
        ++at;
        code = read_escape(&at, end);
    } else if (at < end && *at != '\'') {
        code = (unsigned char)*at++;
    }
    if (code < 0 || at >= end || *at != '\'') {
        *error = "not one character between quotes";
        return 0;
    }
    // As on most hosts, a plain char is signed.
    value->bits = (uint64_t)(int64_t)(code > 127 ? code - 256 : code);
    value->is_unsigned = false;
    return (size_t)(at + 1 - text);
}
