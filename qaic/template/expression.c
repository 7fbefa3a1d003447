// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/expression.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"

#include <string.h>

enum { SEGMENT_LIMIT = 16 };

struct span reader_span(const struct reader *reader, const char *from, const char *to) {
    return (struct span){reader->file, (uint32_t)(from - reader->start), (uint32_t)(to - from)};
}

void reader_expected(struct reader *reader, const char *what) {
    if (!reader->failed) {
        reader_skip_blanks(reader);
        diagnose(reader->set->diagnostics, DIAG_TEMPLATE_SYNTAX,
                 reader_span(reader, reader->at, reader->at + 1), what);
    }
    reader->failed = true;
    reader->at = reader->end;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool continues_name(char c) {
    return starts_name(c) || is_digit(c);
}

void reader_skip_blanks(struct reader *reader) {
    while (reader->at < reader->end && is_blank(*reader->at)) {
        ++reader->at;
    }
}

bool reader_at_end(struct reader *reader) {
    reader_skip_blanks(reader);
    return reader->at == reader->end;
}

bool reader_accept(struct reader *reader, const char *mark) {
    reader_skip_blanks(reader);
    size_t length = strlen(mark);
    if ((size_t)(reader->end - reader->at) < length || memcmp(reader->at, mark, length) != 0) {
        return false;
    }
    reader->at += length;
    return true;
}

bool reader_accept_word(struct reader *reader, const char *word) {
    const char *before = reader->at;
    if (reader_accept(reader, word) && (reader->at == reader->end || !continues_name(*reader->at))) {
        return true;
    }
    reader->at = before;
    return false;
}

const char *reader_name(struct reader *reader) {
    reader_skip_blanks(reader);
    const char *from = reader->at;
    if (from == reader->end || !starts_name(*from)) {
        reader_expected(reader, "a name");
        return NULL;
    }
    while (reader->at < reader->end && continues_name(*reader->at)) {
        ++reader->at;
    }
    return arena_strndup(reader->set->arena, from, (size_t)(reader->at - from));
}

static char unescaped(char c) {
    return c == 'n' ? '\n' : c == 't' ? '\t' : c;
}

static bool escapes(const struct reader *reader, const char *at) {
    return *at == '\\' && at + 1 < reader->end;
}

// Bytes up to the closing quote, at least as many as the text has.
static size_t quoted_size(const struct reader *reader) {
    const char *at = reader->at;
    while (at < reader->end && *at != '"') {
        at += escapes(reader, at) ? 2 : 1;
    }
    return (size_t)(at - reader->at);
}

const char *reader_text(struct reader *reader) {
    if (!reader_accept(reader, "\"")) {
        reader_expected(reader, "a text in quotes");
        return "";
    }
    char *text = arena_alloc(reader->set->arena, quoted_size(reader) + 1);
    size_t size = 0;
    while (reader->at < reader->end && *reader->at != '"') {
        bool escape = escapes(reader, reader->at);
        reader->at += escape;
        text[size++] = escape ? unescaped(*reader->at) : *reader->at;
        ++reader->at;
    }
    if (!reader_accept(reader, "\"")) {
        reader_expected(reader, "'\"'");
    }
    return text;
}

static void read_path(struct reader *reader, struct operand *operand) {
    struct segment *last = &operand->path;
    operand->kind = OPERAND_PATH;
    last->name = reader_name(reader);
    for (size_t count = 1; reader->at < reader->end && *reader->at == '.' && !reader->failed; ++count) {
        if (count == SEGMENT_LIMIT) {
            reader_expected(reader, "a shorter path");
            return;
        }
        ++reader->at;
        last = last->next = ARENA_NEW(reader->set->arena, struct segment);
        last->name = reader_name(reader);
    }
    operand->optional = reader->at < reader->end && *reader->at == '?';
    reader->at += operand->optional;
}

static void read_number(struct reader *reader, struct operand *operand) {
    operand->kind = OPERAND_NUMBER;
    while (reader->at < reader->end && is_digit(*reader->at)) {
        uint64_t digit = (uint64_t)(*reader->at - '0');
        if (operand->number > (UINT64_MAX - digit) / 10) {
            reader_expected(reader, "a smaller number");
            return;
        }
        operand->number = operand->number * 10 + digit;
        ++reader->at;
    }
}

static void read_join(struct reader *reader, struct operand *operand) {
    operand->kind = OPERAND_JOIN;
    struct operand **next = &operand->parts;
    if (++reader->depth > TEMPLATE_NESTING_LIMIT) {
        reader_expected(reader, "fewer parentheses");
    }
    for (size_t count = 0; !reader->failed && !reader_accept(reader, ")"); ++count) {
        if (count == TEMPLATE_JOIN_LIMIT) {
            reader_expected(reader, "fewer parts");
        }
        *next = reader_operand(reader);
        next = &(*next)->next;
    }
    --reader->depth;
}

static void read_place(struct reader *reader, struct operand *operand) {
    if (reader_accept_word(reader, "index")) {
        operand->kind = OPERAND_INDEX;
    } else if (reader_accept_word(reader, "first")) {
        operand->kind = OPERAND_FIRST;
    } else if (reader_accept_word(reader, "last")) {
        operand->kind = OPERAND_LAST;
    } else {
        reader_expected(reader, "@index, @first or @last");
    }
}

static void read_conversion(struct reader *reader, struct operand *operand) {
    reader_skip_blanks(reader);
    const char *from = reader->at;
    const char *name = reader_name(reader);
    if (name == NULL) {
        return;
    }
    if (strcmp(name, "upper") == 0) {
        operand->letters = LETTERS_UPPER;
    } else if (strcmp(name, "lower") == 0) {
        operand->letters = LETTERS_LOWER;
    } else if (strcmp(name, "hex") == 0) {
        operand->form = FORM_HEX;
    } else if (strcmp(name, "c_string") == 0) {
        operand->form = FORM_C_STRING;
    } else {
        diagnose(reader->set->diagnostics, DIAG_TEMPLATE_CONVERSION, reader_span(reader, from, reader->at),
                 name);
        reader->failed = true;
    }
}

// One `|`; two are "or".
static bool accept_conversion(struct reader *reader) {
    reader_skip_blanks(reader);
    bool two = reader->end - reader->at >= 2 && reader->at[1] == '|';
    return !two && reader_accept(reader, "|");
}

struct operand *reader_operand(struct reader *reader) {
    struct operand *operand = ARENA_NEW(reader->set->arena, struct operand);
    reader_skip_blanks(reader);
    const char *from = reader->at;
    char c = reader->at < reader->end ? *reader->at : '\0';
    if (c == '"') {
        operand->kind = OPERAND_TEXT;
        operand->text = reader_text(reader);
    } else if (is_digit(c)) {
        read_number(reader, operand);
    } else if (reader_accept(reader, "@")) {
        read_place(reader, operand);
    } else if (reader_accept(reader, "(")) {
        read_join(reader, operand);
    } else if (reader_accept(reader, ".")) {
        operand->kind = OPERAND_ELEMENT;
    } else if (starts_name(c)) {
        read_path(reader, operand);
    } else {
        reader_expected(reader, "a value");
    }
    operand->span = reader_span(reader, from, reader->at);
    while (!reader->failed && accept_conversion(reader)) {
        read_conversion(reader, operand);
    }
    return operand;
}

static struct condition *new_condition(struct reader *reader, enum condition_kind kind) {
    struct condition *condition = ARENA_NEW(reader->set->arena, struct condition);
    condition->kind = kind;
    return condition;
}

static struct condition *read_comparison(struct reader *reader) {
    if (++reader->terms > TEMPLATE_TERM_LIMIT) {
        reader_expected(reader, "a shorter condition");
    }
    struct condition *condition = new_condition(reader, CONDITION_VALUE);
    condition->first = reader_operand(reader);
    if (reader_accept(reader, "==")) {
        condition->kind = CONDITION_EQUAL;
        condition->second = reader_operand(reader);
    } else if (reader_accept(reader, "!=")) {
        condition->kind = CONDITION_DIFFERENT;
        condition->second = reader_operand(reader);
    }
    return condition;
}

static struct condition *read_not(struct reader *reader) {
    if (++reader->depth > TEMPLATE_NESTING_LIMIT) {
        reader_expected(reader, "a simpler condition");
    }
    struct condition *condition = NULL;
    if (reader_accept(reader, "!")) {
        condition = new_condition(reader, CONDITION_NOT);
        condition->left = read_not(reader);
    } else if (reader_accept(reader, "(")) {
        condition = reader_condition(reader);
        if (!reader_accept(reader, ")")) {
            reader_expected(reader, "')'");
        }
    } else {
        condition = read_comparison(reader);
    }
    --reader->depth;
    return condition;
}

static struct condition *read_and(struct reader *reader) {
    struct condition *left = read_not(reader);
    while (reader_accept(reader, "&&")) {
        struct condition *both = new_condition(reader, CONDITION_AND);
        both->left = left;
        both->right = read_not(reader);
        left = both;
    }
    return left;
}

struct condition *reader_condition(struct reader *reader) {
    struct condition *left = read_and(reader);
    while (reader_accept(reader, "||")) {
        struct condition *either = new_condition(reader, CONDITION_OR);
        either->left = left;
        either->right = read_and(reader);
        left = either;
    }
    return left;
}
