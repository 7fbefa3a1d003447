// SPDX-License-Identifier: BSD-3-Clause
// A hash table in an arena.
#ifndef QAIC_SUPPORT_MAP_H
#define QAIC_SUPPORT_MAP_H

#include <stddef.h>

struct arena;
// Keys are byte strings, copied into the arena; values are pointers. Nothing is ever removed.
// Iteration order is not offered on purpose: output never depends on it.
struct map;

struct map *map_new(struct arena *arena);
// The value of `key`, or NULL.
void *map_get(const struct map *map, const void *key, size_t size);
// Adds or replaces.
void map_put(struct map *map, const void *key, size_t size, void *value);
// The same for a key that lives as long as the map; it is not copied.
void map_put_kept(struct map *map, const void *key, size_t size, void *value);
size_t map_count(const struct map *map);

// The same for NUL-terminated strings.
void *map_get_string(const struct map *map, const char *key);
void map_put_string(struct map *map, const char *key, void *value);
void map_put_kept_string(struct map *map, const char *key, void *value);

#endif
