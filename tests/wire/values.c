// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/state.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Tools that watch uninitialized memory must find the heap as it comes.
#if defined(__has_feature)
#if __has_feature(memory_sanitizer)
#define UNINITIALIZED_HEAP 1
#endif
#endif
#ifndef UNINITIALIZED_HEAP
#define UNINITIALIZED_HEAP 0
#endif

// What the transport of the vectors' own runner puts where a reply has no known byte.
enum { MAX_BLOCKS = 4096, UNSET = 0xee };

struct wire_state wire_state;
size_t wire_current;

static struct block {
    void *data;
    void (*give)(void *data);
} blocks[MAX_BLOCKS];
static size_t block_count;

void wire_complain(const char *format, ...) {
    va_list arguments;

    wire_state.failures++;
    printf("FAIL %s:%s (fill %02x) ", wire_state.suite->name, wire_state.vector->name, wire_state.fill);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
}

bool wire_comparing(void) {
    return wire_state.first_run;
}

void *wire_keep(void *data, void (*give)(void *data)) {
    if (data == NULL || block_count == MAX_BLOCKS)
        abort();
    blocks[block_count++] = (struct block){data, give};
    return data;
}

void wire_release(void) {
    while (block_count > 0) {
        const struct block block = blocks[--block_count];

        block.give(block.data);
    }
}

void wire_fill(void *data, size_t size) {
    memset(data, wire_state.fill, size);
}

void *wire_memory(size_t size) {
    void *data;

    if (size == 0)
        return NULL;
    data = wire_state.take != NULL ? wire_keep(wire_state.take(size), wire_state.give)
                                   : wire_keep(malloc(size), free);
    wire_fill(data, size);
    return data;
}

void wire_put_string(char *to, const uint16_t *units, size_t count) {
    for (size_t i = 0; i < count; i++)
        to[i] = (char)units[i];
}

void wire_put_wstring(_wchar_t *to, const uint16_t *units, size_t count) {
    for (size_t i = 0; i < count; i++)
        to[i] = (_wchar_t)units[i];
}

char *wire_string(size_t capacity, const uint16_t *units, size_t count) {
    char *text = wire_memory(capacity);

    wire_put_string(text, units, count);
    return text;
}

_wchar_t *wire_wstring(size_t capacity, const uint16_t *units, size_t count) {
    _wchar_t *text = wire_memory(capacity * sizeof *text);

    wire_put_wstring(text, units, count);
    return text;
}

static bool is_any(uint64_t want) {
    return wire_state.unset_is_any && want == UNSET;
}

void wire_equal(const char *what, uint64_t got, uint64_t want) {
    if (got != want && !is_any(want))
        wire_complain("%s: got %" PRId64 " (0x%" PRIx64 "), want %" PRId64 " (0x%" PRIx64 ")", what,
                      (int64_t)got, got, (int64_t)want, want);
}

void wire_equal_double(const char *what, double got, double want) {
    if (got != want && !(got != got && want != want))
        wire_complain("%s: got %g, want %g", what, got, want);
}

void wire_equal_string(const char *what, const char *got, const uint16_t *units, size_t count) {
    for (size_t i = 0; i < count; i++)
        if ((unsigned char)got[i] != units[i] && !is_any(units[i])) {
            wire_complain("%s[%zu]: got %d, want %d", what, i, (unsigned char)got[i], units[i]);
            return;
        }
}

void wire_equal_wstring(const char *what, const _wchar_t *got, const uint16_t *units, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (got[i] != units[i]) {
            wire_complain("%s[%zu]: got %d, want %d", what, i, got[i], units[i]);
            return;
        }
}

void wire_unchanged(const char *what, const void *data, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (((const unsigned char *)data)[i] != wire_state.fill) {
            wire_complain("%s: byte %zu was written", what, i);
            return;
        }
}

void *wire_malloc(size_t size) {
    void *data;

    if (wire_state.allocations_until_failure > 0 && --wire_state.allocations_until_failure == 0)
        return NULL;
    data = malloc(size);
    if (data == NULL)
        return NULL;
    wire_state.allocated++;
    if (!UNINITIALIZED_HEAP)
        memset(data, wire_state.fill, size);
    return data;
}

void wire_free(void *data) {
    if (data != NULL)
        wire_state.allocated--;
    free(data);
}
