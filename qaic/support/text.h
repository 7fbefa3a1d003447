// SPDX-License-Identifier: BSD-3-Clause
// A growing byte buffer.
#ifndef QAIC_SUPPORT_TEXT_H
#define QAIC_SUPPORT_TEXT_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

// Where text can go before it is complete.
struct text_drain {
    void (*take)(void *context, const char *bytes, size_t size);
    void *context;
};

// Zero-initialise, then append. `data` is NUL-terminated once anything was appended and is owned by the
// buffer: release it with text_free(). When memory runs out the buffer jumps like its arena does.
struct text {
    char *data;
    size_t size;
    size_t capacity;
    struct arena *arena;            // only the one to report exhaustion to; the bytes come from malloc
    const struct text_drain *drain; // NULL: all bytes stay
    size_t drained;                 // bytes that went there
};

void text_init(struct text *text, struct arena *arena);
void text_free(struct text *text);
// Makes room for `extra` bytes and the closing NUL.
void text_reserve(struct text *text, size_t extra);

// Appends at least one byte, without the closing NUL.
static inline void text_append_open(struct text *text, const char *bytes, size_t size) {
    if (size >= text->capacity - text->size) {
        text_reserve(text, size);
    }
    memcpy(text->data + text->size, bytes, size);
    text->size += size;
}

static inline void text_append(struct text *text, const char *bytes, size_t size) {
    if (size > 0) {
        text_append_open(text, bytes, size);
    } else {
        text_reserve(text, 0);
    }
    text->data[text->size] = '\0';
}

static inline void text_append_char(struct text *text, char c) {
    text_append(text, &c, 1);
}

enum { DECIMAL_ROOM = 24 };

// The digits of a number, somewhere in `room`.
char *text_decimal(char room[DECIMAL_ROOM], uint64_t number);

// Passes all bytes on and forgets them, when there is a drain.
void text_drain(struct text *text);
void text_append_string(struct text *text, const char *string);
void text_printf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vprintf(struct text *text, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

#endif
