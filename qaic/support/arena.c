// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_STEP = 4 * 1024 * 1024, HUGE_PAGE = 2 * 1024 * 1024 };

struct arena_block {
    struct arena_block *previous;
    size_t whole; // its size
    size_t step;  // next_step before
    alignas(max_align_t) char data[];
};

struct arena {
    struct arena_mark end; // in the top block
    size_t next_step;
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
        arena->next_step = FIRST_BLOCK;
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
    arena->size -= block->whole;
    // An arena that is rewound again and again stays small.
    arena->next_step = block->step;
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

// Large blocks are whole huge pages, each of which costs one page fault instead of 512.
static void *take_pages(size_t size) {
    void *pages = aligned_alloc(HUGE_PAGE, size);
#ifdef MADV_HUGEPAGE
    if (pages != NULL) {
        (void)madvise(pages, size, MADV_HUGEPAGE);
    }
#endif
    return pages;
}

// Of a block for so many bytes, with its header.
static size_t whole_size(const struct arena *arena, size_t size) {
    size_t whole = sizeof(struct arena_block) + size;
    whole = whole < arena->next_step ? arena->next_step : whole;
    return whole < HUGE_PAGE / 2 ? whole : (whole + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
}

static void add_block(struct arena *arena, size_t size) {
    struct arena_block *block = NULL;
    size_t whole = 0;
    if (size <= SIZE_MAX / 2) {
        whole = whole_size(arena, size);
        block = whole % HUGE_PAGE == 0 ? take_pages(whole) : malloc(whole);
    }
    if (block == NULL) {
        arena_exhausted(arena);
    }
    block->previous = arena->end.block;
    block->whole = whole;
    block->step = arena->next_step;
    arena->end = (struct arena_mark){block->data, whole - sizeof(*block), block};
    arena->size += whole;
    if (arena->next_step < LARGEST_STEP) {
        arena->next_step *= 2;
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
