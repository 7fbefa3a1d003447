// SPDX-License-Identifier: BSD-3-Clause
// Memory that lives as long as one compilation.
#ifndef QAIC_SUPPORT_ARENA_H
#define QAIC_SUPPORT_ARENA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// A region of memory that is released as a whole. Not thread safe; use one arena per thread.
struct arena;

// A point in an arena's life to which it can be rolled back. An arena begins with the mark of its end.
struct arena_mark {
    char *next; // free byte
    size_t left;
    struct arena_block *block; // that has them
};

// Returns NULL when there is no memory.
struct arena *arena_new(void);
void arena_free(struct arena *arena);

// An arena of its own, to be rewound independently, that lives as long as its parent and shares its exit.
struct arena *arena_child(struct arena *parent);

// When memory runs out, the arena jumps to `exit` instead of returning. Without one it aborts.
void arena_set_exit(struct arena *arena, jmp_buf *exit);
// Leaves as when memory has run out, for code that keeps memory beside the arena.
_Noreturn void arena_exhausted(struct arena *arena);

// Nothing here is wider, and twice as much would be lost between small pieces.
union arena_widest {
    void *pointer;
    uint64_t integer;
    double floating;
};
enum { ARENA_ALIGNMENT = _Alignof(union arena_widest) };

// Memory that is not zeroed, from a new block.
void *arena_take_block(struct arena *arena, size_t size);

// Memory that is not zeroed.
static inline void *arena_take(struct arena *arena, size_t size) {
    struct arena_mark *end = (struct arena_mark *)(void *)arena;
    size_t rounded = (size + ARENA_ALIGNMENT - 1) / ARENA_ALIGNMENT * ARENA_ALIGNMENT;
    if (rounded < size || rounded > end->left) {
        return arena_take_block(arena, size);
    }
    char *memory = end->next;
    end->next += rounded;
    end->left -= rounded;
    return memory;
}

// Zeroed memory aligned for pointers, integers of 64 bits and doubles; never NULL. `size` may be 0.
static inline void *arena_alloc(struct arena *arena, size_t size) {
    return memset(arena_take(arena, size), 0, size);
}

// As arena_alloc for `count` elements; an overflowing product counts as memory exhausted.
void *arena_alloc_array(struct arena *arena, size_t count, size_t size);
char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

struct arena_part {
    const char *text;
    size_t length;
};

// Inline, so that the compiler counts literals.
static inline struct arena_part arena_part(const char *text) {
    return (struct arena_part){text, strlen(text)};
}

// `count` strings one after another; see ARENA_CONCAT.
char *arena_concat(struct arena *arena, const struct arena_part *parts, size_t count);

// Everything allocated after arena_mark() is released by arena_rewind().
static inline struct arena_mark arena_mark(const struct arena *arena) {
    return *(const struct arena_mark *)(const void *)arena;
}

void arena_rewind(struct arena *arena, struct arena_mark mark);
// Releases everything; the arena can be used again.
void arena_clear(struct arena *arena);

// Bytes held from the system.
size_t arena_size(const struct arena *arena);

// Up to 8 strings one after another: ARENA_CONCAT(arena, "a", b, "c").
#define ARENA_CONCAT(arena, ...)                                                                             \
    arena_concat((arena), (const struct arena_part[]){ARENA_PARTS(__VA_ARGS__)},                             \
                 sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *))
#define ARENA_PARTS(...) ARENA_SELECT(__VA_ARGS__, 8, 7, 6, 5, 4, 3, 2, 1, 0)(__VA_ARGS__)
#define ARENA_SELECT(a, b, c, d, e, f, g, h, count, ...) ARENA_PARTS_##count
#define ARENA_PARTS_1(a) arena_part(a)
#define ARENA_PARTS_2(a, ...) arena_part(a), ARENA_PARTS_1(__VA_ARGS__)
#define ARENA_PARTS_3(a, ...) arena_part(a), ARENA_PARTS_2(__VA_ARGS__)
#define ARENA_PARTS_4(a, ...) arena_part(a), ARENA_PARTS_3(__VA_ARGS__)
#define ARENA_PARTS_5(a, ...) arena_part(a), ARENA_PARTS_4(__VA_ARGS__)
#define ARENA_PARTS_6(a, ...) arena_part(a), ARENA_PARTS_5(__VA_ARGS__)
#define ARENA_PARTS_7(a, ...) arena_part(a), ARENA_PARTS_6(__VA_ARGS__)
#define ARENA_PARTS_8(a, ...) arena_part(a), ARENA_PARTS_7(__VA_ARGS__)
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc_array((arena), (count), sizeof(type)))

#endif
