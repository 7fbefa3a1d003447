// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/text.h"

#include "qaic/support/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 256 };

void text_init(struct text *text, struct arena *arena) {
    memset(text, 0, sizeof(*text));
    text->arena = arena;
}

void text_free(struct text *text) {
    free(text->data);
    text->data = NULL;
    text->size = 0;
    text->capacity = 0;
}

void text_reserve(struct text *text, size_t extra) {
    if (extra < text->capacity - text->size) {
        return;
    }
    if (extra >= SIZE_MAX / 2 - text->size) {
        arena_exhausted(text->arena);
    }
    size_t capacity = text->capacity > 0 ? text->capacity : FIRST_CAPACITY;
    while (capacity <= text->size + extra) {
        capacity *= 2;
    }
    char *data = realloc(text->data, capacity);
    if (data == NULL) {
        arena_exhausted(text->arena);
    }
    text->data = data;
    text->capacity = capacity;
}

char *text_decimal(char room[DECIMAL_ROOM], uint64_t number) {
    char *at = room + DECIMAL_ROOM - 1;
    *at = '\0';
    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return at;
}

void text_drain(struct text *text) {
    if (text->drain != NULL && text->size > 0) {
        text->drain->take(text->drain->context, text->data, text->size);
        text->drained += text->size;
        text->size = 0;
    }
}

void text_append_string(struct text *text, const char *string) {
    text_append(text, string, strlen(string));
}

void text_printf(struct text *text, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(text, format, arguments);
    va_end(arguments);
}

void text_vprintf(struct text *text, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0) {
        arena_exhausted(text->arena);
    }
    text_reserve(text, (size_t)length);
    vsnprintf(text->data + text->size, (size_t)length + 1, format, arguments);
    text->size += (size_t)length;
}
