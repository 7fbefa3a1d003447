// SPDX-License-Identifier: BSD-3-Clause
// A growing byte buffer.
#ifndef QAIC_SUPPORT_TEXT_H
#define QAIC_SUPPORT_TEXT_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

// Zero-initialise, then append. `data` is NUL-terminated once anything was appended and is owned by the
// buffer: release it with text_free(). When memory runs out the buffer jumps like its arena does.
struct text {
    char *data;
    size_t size;
    size_t capacity;
    struct arena *arena; // only the one to report exhaustion to; the bytes come from malloc
};

void text_init(struct text *text, struct arena *arena);
void text_free(struct text *text);
void text_append(struct text *text, const char *bytes, size_t size);
void text_append_string(struct text *text, const char *string);
void text_append_char(struct text *text, char c);
void text_printf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vprintf(struct text *text, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

#endif
