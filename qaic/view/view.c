// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/view.h"

#include "qaic/support/arena.h"

#include <string.h>

enum { FIRST_CAPACITY = 8 };

static const struct view view_false = {.kind = VIEW_BOOLEAN, .boolean = false};
static const struct view view_true = {.kind = VIEW_BOOLEAN, .boolean = true};

const struct view *view_boolean(bool value) {
    return value ? &view_true : &view_false;
}

struct view *view_list(struct arena *arena) {
    return view_new(arena, VIEW_LIST);
}

struct view *view_generated_list(struct arena *arena, size_t count, view_generator *generator,
                                 void *context) {
    struct view *list = view_new(arena, VIEW_LIST);
    if (count > UINT32_MAX) {
        arena_exhausted(arena);
    }
    list->count = (uint32_t)count;
    list->generator = generator;
    list->context = context;
    return list;
}

struct view *view_map(struct arena *arena) {
    return view_new(arena, VIEW_MAP);
}

struct view *view_map_of(struct arena *arena, uint32_t capacity) {
    struct view *map = view_new(arena, VIEW_MAP);
    map->entries = arena_take(arena, capacity * sizeof(*map->entries));
    map->capacity = capacity;
    return map;
}

// A larger array with the old elements, or the old one while it has room for another.
static void *grown(struct arena *arena, struct view *view, void *old, size_t size) {
    if (view->count < view->capacity) {
        return old;
    }
    size_t capacity = view->capacity == 0 ? FIRST_CAPACITY : (size_t)view->capacity * 2;
    if (capacity > UINT32_MAX || capacity > SIZE_MAX / size) {
        arena_exhausted(arena);
    }
    void *array = arena_take(arena, capacity * size);
    if (view->count > 0) {
        memcpy(array, old, view->count * size);
    }
    view->capacity = (uint32_t)capacity;
    return array;
}

void view_append(struct arena *arena, struct view *list, const struct view *element) {
    list->elements = grown(arena, list, list->elements, sizeof(*list->elements));
    list->elements[list->count++] = element;
}

void view_grow(struct arena *arena, struct view *map) {
    map->entries = grown(arena, map, map->entries, sizeof(*map->entries));
}

const struct view_entry *view_find(const struct view *map, const char *key, size_t length, uint32_t hash) {
    for (uint32_t i = 0; i < map->count; ++i) {
        const struct view_entry *entry = &map->entries[i];
        if (entry->hash == hash && entry->length == length && memcmp(entry->key, key, length) == 0) {
            return entry;
        }
    }
    return NULL;
}

bool view_truth(const struct view *value) {
    if (value == NULL) {
        return false;
    }
    // Booleans are asked for most.
    if (value->kind == VIEW_BOOLEAN) {
        return value->boolean;
    }
    switch (value->kind) {
    case VIEW_INTEGER:
        return value->integer != 0;
    case VIEW_STRING:
        return value->string[0] != '\0';
    case VIEW_LIST:
        return value->count > 0;
    default:
        return value->kind == VIEW_MAP;
    }
}

const struct view *view_element(const struct view *list, size_t index, struct arena *arena) {
    if (list == NULL || list->kind != VIEW_LIST || index >= list->count) {
        return NULL;
    }
    return list->generator != NULL ? list->generator(list->context, index, arena) : list->elements[index];
}
