// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/map.h"

#include "qaic/support/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// Keys are pointers and names, mostly of one or two words.
static unsigned hash_of(const void *key, size_t size) {
    const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);
    const char *at = key;
    uint64_t hash = size * odd;
    uint64_t word;
    for (; size >= sizeof(word); at += sizeof(word), size -= sizeof(word)) {
        memcpy(&word, at, sizeof(word));
        hash = (hash ^ word) * odd;
        hash ^= hash >> 29;
    }
    for (word = 0; size > 0; --size) {
        word = word << 8 | (unsigned char)at[size - 1];
    }
    hash = (hash ^ word) * odd;
    // The last bytes have reached the upper bits only, and tables look at the lower ones.
    hash = (hash ^ hash >> 32) * odd;
    return (unsigned)(hash >> 32);
}

// The table lives in the arena of the `map` in scope, so nothing is ever handed back.
#define uthash_malloc(size) arena_alloc(map->arena, (size))
#define uthash_free(pointer, size) ((void)(pointer))
#define HASH_INITIAL_NUM_BUCKETS 8U
#define HASH_INITIAL_NUM_BUCKETS_LOG2 3U
#define HASH_FUNCTION(key, size, hash) ((hash) = hash_of((key), (size)))
#include <uthash.h>

struct entry {
    const char *key;
    void *value;
    UT_hash_handle hh;
};

struct map {
    struct arena *arena;
    struct entry *entries;
};

struct map *map_new(struct arena *arena) {
    struct map *map = ARENA_NEW(arena, struct map);
    map->arena = arena;
    return map;
}

static struct entry *find(const struct map *map, const void *key, size_t size) {
    struct entry *entry = NULL;
    HASH_FIND(hh, map->entries, key, size, entry);
    return entry;
}

void *map_get(const struct map *map, const void *key, size_t size) {
    struct entry *entry = find(map, key, size);
    return entry != NULL ? entry->value : NULL;
}

static void put(struct map *map, const void *key, size_t size, void *value, bool copies_key) {
    struct entry *entry = find(map, key, size);
    if (entry == NULL) {
        entry = ARENA_NEW(map->arena, struct entry);
        entry->key = copies_key ? arena_strndup(map->arena, key, size) : key;
        HASH_ADD_KEYPTR(hh, map->entries, entry->key, size, entry);
    }
    entry->value = value;
}

void map_put(struct map *map, const void *key, size_t size, void *value) {
    put(map, key, size, value, true);
}

void map_put_kept(struct map *map, const void *key, size_t size, void *value) {
    put(map, key, size, value, false);
}

size_t map_count(const struct map *map) {
    return HASH_COUNT(map->entries);
}

void *map_get_string(const struct map *map, const char *key) {
    return map_get(map, key, strlen(key));
}

void map_put_string(struct map *map, const char *key, void *value) {
    map_put(map, key, strlen(key), value);
}

void map_put_kept_string(struct map *map, const char *key, void *value) {
    map_put_kept(map, key, strlen(key), value);
}
