// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_STEP = 4 * 1024 * 1024 };

struct arena_block {
    struct arena_block *previous;
    size_t capacity;
    size_t step; // next_capacity before
    alignas(max_align_t) char data[];
};

struct arena {
    struct arena_mark end; // in the top block
    size_t next_capacity;
    size_t size;
    jmp_buf *exit;
    struct arena *children;
    struct arena *sibling;
};

// Where pieces of no size lie as long as there is no block.
static alignas(max_align_t) char nothing[1];

struct arena *arena_new(void) {
    struct arena *arena = calloc(1, sizeof(*arena));
    if (arena != NULL) {
        arena->next_capacity = FIRST_BLOCK;
        arena->end.next = nothing;
    }
    return arena;
}

struct arena *arena_child(struct arena *parent) {
    struct arena *child = arena_new();
    if (child == NULL) {
        arena_exhausted(parent);
    }
    child->exit = parent->exit;
    child->sibling = parent->children;
    parent->children = child;
    return child;
}

static void release_top(struct arena *arena) {
    struct arena_block *block = arena->end.block;
    arena->end.block = block->previous;
    arena->size -= sizeof(*block) + block->capacity;
    // An arena that is rewound again and again stays small.
    arena->next_capacity = block->step;
    free(block);
}

void arena_free(struct arena *arena) {
    if (arena == NULL) {
        return;
    }
    for (struct arena *child = arena->children; child != NULL;) {
        struct arena *next = child->sibling;
        arena_free(child);
        child = next;
    }
    while (arena->end.block != NULL) {
        release_top(arena);
    }
    free(arena);
}

void arena_set_exit(struct arena *arena, jmp_buf *exit) {
    arena->exit = exit;
}

void arena_exhausted(struct arena *arena) {
    if (arena != NULL && arena->exit != NULL) {
        longjmp(*arena->exit, 1);
    }
    abort();
}

static void add_block(struct arena *arena, size_t size) {
    size_t capacity = size > arena->next_capacity ? size : arena->next_capacity;
    struct arena_block *block = NULL;
    if (capacity <= SIZE_MAX - sizeof(*block)) {
        block = malloc(sizeof(*block) + capacity);
    }
    if (block == NULL) {
        arena_exhausted(arena);
    }
    block->previous = arena->end.block;
    block->capacity = capacity;
    block->step = arena->next_capacity;
    arena->end = (struct arena_mark){block->data, capacity, block};
    arena->size += sizeof(*block) + capacity;
    if (arena->next_capacity < LARGEST_STEP) {
        arena->next_capacity *= 2;
    }
}

void *arena_take_block(struct arena *arena, size_t size) {
    if (size > SIZE_MAX - ARENA_ALIGNMENT) {
        arena_exhausted(arena);
    }
    add_block(arena, (size + ARENA_ALIGNMENT - 1) / ARENA_ALIGNMENT * ARENA_ALIGNMENT);
    return arena_take(arena, size);
}

void *arena_alloc_array(struct arena *arena, size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) {
        arena_exhausted(arena);
    }
    return arena_alloc(arena, count * size);
}

char *arena_strdup(struct arena *arena, const char *text) {
    return arena_strndup(arena, text, strlen(text));
}

char *arena_strndup(struct arena *arena, const char *text, size_t length) {
    if (length == SIZE_MAX) {
        arena_exhausted(arena);
    }
    char *copy = arena_take(arena, length + 1);
    if (length > 0) {
        memcpy(copy, text, length);
    }
    copy[length] = '\0';
    return copy;
}

char *arena_printf(struct arena *arena, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *text = arena_vprintf(arena, format, arguments);
    va_end(arguments);
    return text;
}

char *arena_vprintf(struct arena *arena, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0) {
        arena_exhausted(arena);
    }
    size_t size = (size_t)length + 1;
    char *text = arena_take(arena, size);
    vsnprintf(text, size, format, arguments);
    return text;
}

void arena_rewind(struct arena *arena, struct arena_mark mark) {
    while (arena->end.block != mark.block) {
        release_top(arena);
    }
    arena->end = mark;
}

void arena_clear(struct arena *arena) {
    arena_rewind(arena, (struct arena_mark){nothing, 0, NULL});
}

size_t arena_size(const struct arena *arena) {
    return arena->size;
}

char *arena_concat(struct arena *arena, const struct arena_part *parts, size_t count) {
    size_t size = 0;
    for (size_t i = 0; i < count; ++i) {
        size += parts[i].length;
    }
    char *text = arena_take(arena, size + 1), *end = text;
    for (size_t i = 0; i < count; ++i) {
        memcpy(end, parts[i].text, parts[i].length);
        end += parts[i].length;
    }
    *end = '\0';
    return text;
}
