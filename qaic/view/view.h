// SPDX-License-Identifier: BSD-3-Clause
// The plain tree of maps, lists and scalars that the templates and the YAML emitter read.
#ifndef QAIC_VIEW_VIEW_H
#define QAIC_VIEW_VIEW_H

#include "qaic/support/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum view_kind { VIEW_NULL, VIEW_BOOLEAN, VIEW_INTEGER, VIEW_STRING, VIEW_LIST, VIEW_MAP };

struct view;

// Builds element `index` of a generated list into `arena`, which the reader rewinds afterwards.
typedef const struct view *view_generator(void *context, size_t index, struct arena *arena);

struct view_entry {
    const char *key; // compared as a string
    uint32_t length; // of the key
    uint32_t hash;   // view_hash() of the key
    const struct view *value;
};

struct view {
    enum view_kind kind;
    bool boolean;
    uint32_t capacity; // of a map or list under construction
    uint32_t count;    // entries of a map, elements of a list
    union {
        uint64_t integer;
        const char *string;
        const struct view **elements; // VIEW_LIST
        void *context;                // VIEW_LIST with a generator
        struct view_entry *entries;   // VIEW_MAP, in order of insertion; filled by view_set*() only
    };
    union {
        uint64_t keys;             // VIEW_MAP: view_key_bit() of each key is set, so misses are cheap
        view_generator *generator; // VIEW_LIST whose elements are built when they are read
    };
};

// Constructors. Strings are not copied.
const struct view *view_boolean(bool value);

static inline struct view *view_new(struct arena *arena, enum view_kind kind) {
    struct view *view = ARENA_NEW(arena, struct view);
    view->kind = kind;
    return view;
}

static inline const struct view *view_integer(struct arena *arena, uint64_t value) {
    struct view *view = view_new(arena, VIEW_INTEGER);
    view->integer = value;
    return view;
}

// NULL gives VIEW_NULL.
static inline const struct view *view_string(struct arena *arena, const char *value) {
    static const struct view view_null = {.kind = VIEW_NULL};
    if (value == NULL) {
        return &view_null;
    }
    struct view *view = view_new(arena, VIEW_STRING);
    view->string = value;
    return view;
}

struct view *view_list(struct arena *arena);
struct view *view_generated_list(struct arena *arena, size_t count, view_generator *generator, void *context);
struct view *view_map(struct arena *arena);
// With room for so many entries.
struct view *view_map_of(struct arena *arena, uint32_t capacity);
void view_append(struct arena *arena, struct view *list, const struct view *element);
// Makes room for another entry.
void view_grow(struct arena *arena, struct view *map);

// A few characters tell the short names of a view apart well enough, and cost nothing for a literal.
static inline uint32_t view_hash(const char *key, size_t length) {
    if (length == 0) {
        return 0;
    }
    uint32_t hash = (uint32_t)length;
    hash = hash * 33 + (unsigned char)key[0];
    hash = hash * 33 + (unsigned char)key[length / 2];
    hash = hash * 33 + (unsigned char)key[length - 1];
    return hash * 0x9E3779B1u >> 7;
}

static inline uint64_t view_key_bit(uint32_t hash) {
    return UINT64_C(1) << (hash % 64);
}

static inline void view_add_entry(struct arena *arena, struct view *map, struct view_entry entry) {
    if (map->count == map->capacity) {
        view_grow(arena, map);
    }
    map->entries[map->count++] = entry;
    map->keys |= view_key_bit(entry.hash);
}

// Adds an entry. `key` is a string literal or lives as long as the template set: it is recognized by its
// address.
static inline void view_set(struct arena *arena, struct view *map, const char *key,
                            const struct view *value) {
    size_t length = strlen(key);
    view_add_entry(arena, map, (struct view_entry){key, (uint32_t)length, view_hash(key, length), value});
}

static inline void view_set_string(struct arena *arena, struct view *map, const char *key,
                                   const char *value) {
    view_set(arena, map, key, view_string(arena, value));
}

static inline void view_set_integer(struct arena *arena, struct view *map, const char *key, uint64_t value) {
    view_set(arena, map, key, view_integer(arena, value));
}

static inline void view_set_boolean(struct arena *arena, struct view *map, const char *key, bool value) {
    view_set(arena, map, key, view_boolean(value));
}

// Whether a map may have a key with this hash.
static inline bool view_may_have(const struct view *map, uint32_t hash) {
    return (map->keys & view_key_bit(hash)) != 0;
}

// The entry of a map, or NULL.
const struct view_entry *view_find(const struct view *map, const char *key, size_t length, uint32_t hash);

// The value of a key; NULL when it is missing, and for anything but a map.
static inline const struct view *view_get(const struct view *map, const char *key) {
    if (map == NULL || map->kind != VIEW_MAP) {
        return NULL;
    }
    size_t length = strlen(key);
    uint32_t hash = view_hash(key, length);
    const struct view_entry *entry = view_may_have(map, hash) ? view_find(map, key, length, hash) : NULL;
    return entry != NULL ? entry->value : NULL;
}

// NULL, false, 0, "" and empty lists are false; maps are true.
bool view_truth(const struct view *value);
// Element of any list; built into `arena` when the list is generated.
const struct view *view_element(const struct view *list, size_t index, struct arena *arena);

#endif
