// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/constants.h"

#include "qaic/support/arena.h"
#include "qaic/support/text.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *suffix_of(const struct view_context *context, const struct type *type) {
    const struct type *real = type_resolve(type);
    const struct view *suffix;

    if (real->kind != TYPE_PRIMITIVE)
        return "";
    suffix = view_get(primitive_entry(context, real->primitive), "suffix");
    return suffix == NULL ? "" : suffix->string;
}

static bool is_64_bit(const struct type *type) {
    const struct type *real = type_resolve(type);

    return real->kind == TYPE_PRIMITIVE && type_plain_size(real) == 8;
}

// The most negative value has no positive counterpart in its type, so it cannot be written as -N.
static const char *lowest(struct arena *arena, const struct type *type, uint64_t magnitude) {
    if (is_64_bit(type) && magnitude == UINT64_C(1) << 63)
        return "(-9223372036854775807ll - 1)";
    if (magnitude == UINT64_C(1) << 31)
        return "(-2147483647 - 1)";
    return arena_printf(arena, "-%llu", (unsigned long long)magnitude);
}

static bool is_lowest(const struct type *type, uint64_t magnitude) {
    uint64_t bits = type_resolve(type)->kind == TYPE_PRIMITIVE ? 8 * type_plain_size(type) : 32;

    return magnitude == UINT64_C(1) << (bits - 1);
}

static const char *integer_text(const struct view_context *context, struct arena *arena,
                                const struct constant *constant) {
    const struct constant_value *value = &constant->value;
    unsigned long long magnitude = value->integer.magnitude;
    const char *sign = value->integer.negative ? "-" : "";

    if (value->integer.negative && is_lowest(constant->type, magnitude))
        return lowest(arena, constant->type, magnitude);
    if (value->integer.base == 16)
        return arena_printf(arena, "%s0x%llx", sign, magnitude);
    if (value->integer.base == 8 && magnitude != 0)
        return arena_printf(arena, "%s0%llo", sign, magnitude);
    return arena_printf(arena, "%s%llu%s", sign, magnitude, suffix_of(context, constant->type));
}

// Shortest digits that read back as the same value: "d.ddde[-]x" as printf gives them, in `digits` and
// `exponent`.
static void shortest_digits(double value, bool single, char digits[32], int *exponent) {
    char text[40];
    char *mark;
    size_t length = 0;

    for (int precision = 0; precision < 17; precision++) {
        snprintf(text, sizeof text, "%.*e", precision, value);
        if (single ? strtof(text, NULL) == (float)value : strtod(text, NULL) == value)
            break;
    }
    mark = strchr(text, 'e');
    *exponent = atoi(mark + 1);
    for (const char *c = text; c < mark; c++)
        if (*c >= '0' && *c <= '9')
            digits[length++] = *c;
    while (length > 1 && digits[length - 1] == '0')
        length--;
    digits[length] = '\0';
}

static const char *plain_float(struct arena *arena, const char *sign, const char *digits, int exponent) {
    struct text out = {0};
    size_t count = strlen(digits);
    const char *result;

    text_init(&out, arena);
    if (exponent < 0)
        text_append_string(&out, "0.");
    for (int i = exponent + 1; i < 0; i++)
        text_append_char(&out, '0');
    for (size_t i = 0; i < count; i++) {
        text_append_char(&out, digits[i]);
        if ((int)i == exponent && i + 1 < count)
            text_append_char(&out, '.');
    }
    for (int i = (int)count; i <= exponent; i++)
        text_append_char(&out, '0');
    if (exponent >= 0 && (int)count <= exponent + 1)
        text_append_string(&out, ".0");
    result = ARENA_CONCAT(arena, sign, out.data);
    text_free(&out);
    return result;
}

static const char *float_text(struct arena *arena, double value, bool single) {
    const char *sign = signbit(value) ? "-" : "";
    double magnitude = fabs(value);
    char digits[32];
    int exponent;

    if (magnitude == 0)
        return ARENA_CONCAT(arena, sign, "0.0");
    shortest_digits(magnitude, single, digits, &exponent);
    if (magnitude >= 0.1 && magnitude < 1e7)
        return plain_float(arena, sign, digits, exponent);
    return arena_printf(arena, "%s%c.%se%d", sign, digits[0], digits[1] == '\0' ? "0" : digits + 1, exponent);
}

static void append_escaped(struct text *out, uint32_t c, char quote, bool wide) {
    static const char controls[] = "\a\b\f\n\r\t\v", letters[] = "abfnrtv";
    const char *control = c < 32 && c != 0 ? strchr(controls, (int)c) : NULL;

    if (control != NULL)
        text_printf(out, "\\%c", letters[control - controls]);
    else if (c == (uint32_t)quote || c == '\\')
        text_printf(out, "\\%c", (int)c);
    else if (c >= 32 && c < 127)
        text_append_char(out, (char)c);
    else if (wide && c > 0377)
        text_printf(out, "\\x%x", (unsigned)c);
    else
        text_printf(out, "\\%03o", (unsigned)c);
}

static const char *finish(struct arena *arena, struct text *out) {
    const char *result = arena_strndup(arena, out->data, out->size);

    text_free(out);
    return result;
}

const char *c_string_literal(struct arena *arena, const char *bytes, size_t length) {
    struct text out = {0};

    text_init(&out, arena);
    text_append_char(&out, '"');
    for (size_t i = 0; i < length; i++) {
        // Two question marks in a row could begin a trigraph.
        if (bytes[i] == '?' && i > 0 && bytes[i - 1] == '?')
            text_append_char(&out, '\\');
        append_escaped(&out, (unsigned char)bytes[i], '"', false);
    }
    text_append_char(&out, '"');
    return finish(arena, &out);
}

static const char *wstring_text(struct arena *arena, const struct constant_value *value) {
    struct text out = {0};

    text_init(&out, arena);
    text_append_string(&out, "L\"");
    for (size_t i = 0; i < value->wstring.length; i++) {
        uint16_t unit = value->wstring.units[i];

        if (unit == '?' && i > 0 && value->wstring.units[i - 1] == '?')
            text_append_char(&out, '\\');
        append_escaped(&out, unit, '"', true);
        // A hexadecimal escape has no fixed length: the literal is split behind it.
        if (unit > 0377 && i + 1 < value->wstring.length)
            text_append_string(&out, "\" L\"");
    }
    text_append_char(&out, '"');
    return finish(arena, &out);
}

static const char *character_text(struct arena *arena, uint32_t c, bool wide) {
    struct text out = {0};

    text_init(&out, arena);
    text_append_string(&out, wide ? "L'" : "'");
    append_escaped(&out, c, '\'', wide);
    text_append_char(&out, '\'');
    return finish(arena, &out);
}

const char *constant_text(const struct view_context *context, struct arena *arena,
                          const struct constant *constant) {
    const struct constant_value *value = &constant->value;
    const struct type *real = type_resolve(constant->type);

    switch (value->kind) {
    case VALUE_INTEGER:
        return integer_text(context, arena, constant);
    case VALUE_FLOAT:
        return float_text(arena, value->floating,
                          real->kind == TYPE_PRIMITIVE && real->primitive == AST_FLOAT_TYPE);
    case VALUE_BOOLEAN:
        return value->boolean ? "TRUE" : "FALSE";
    case VALUE_CHAR:
        return character_text(arena, value->character, false);
    case VALUE_WCHAR:
        return character_text(arena, value->character, true);
    case VALUE_STRING:
        return c_string_literal(arena, value->string.bytes, value->string.length);
    default:
        return wstring_text(arena, value);
    }
}
