// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/set.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/template/pack.h"
#include "qaic/template/template.h"
#include "qaic/view/view.h"

#include <string.h>

static struct trees new_trees(struct arena *arena) {
    return (struct trees){.by_name = map_new(arena)};
}

struct template_set *template_set_new(struct arena *arena, struct sources *sources,
                                      struct diagnostics *diagnostics) {
    static const char *no_paths[] = {NULL};
    struct template_set *set = ARENA_NEW(arena, struct template_set);
    set->arena = arena;
    set->scratch = arena_child(arena);
    set->sources = sources;
    set->diagnostics = diagnostics;
    set->defined = new_trees(arena);
    set->templates = new_trees(arena);
    set->texts = map_new(arena);
    set->paths = no_paths;
    return set;
}

static struct unit *new_unit(struct template_set *set, const struct packed_set *packed, uint32_t files) {
    struct unit *unit = ARENA_NEW(set->arena, struct unit);
    unit->packed = packed;
    unit->files = files;
    unit->defined = ARENA_ARRAY(set->arena, struct block *, packed->defined.count);
    unit->templates = ARENA_ARRAY(set->arena, struct block *, packed->templates.count);
    unit->latest = ARENA_ARRAY(set->arena, struct lookup, packed->name_count);
    if (packed->defined.count > 0) {
        unit->older = set->newest;
        set->newest = unit;
    }
    return unit;
}

struct template_set *template_set_built_in(struct arena *arena, struct sources *sources,
                                           struct diagnostics *diagnostics, const struct packed_set *packed) {
    struct template_set *set = template_set_new(arena, sources, diagnostics);
    uint32_t files = (uint32_t)sources_count(sources);
    for (size_t i = 0; i < packed->file_count; ++i) {
        const struct embedded_file *file = &packed->files[i];
        sources_add(sources, file->name, file->text, file->size, false, (struct span){0});
    }
    set->first = new_unit(set, packed, files);
    return set;
}

const char *const *template_set_files(const struct template_set *set) {
    return set->paths;
}

void template_add_tree(struct trees *trees, const char *name, struct tree *tree) {
    tree->name = name;
    tree->next = trees->last;
    trees->last = tree;
    map_put_string(trees->by_name, name, tree);
}

struct unit *template_pack(struct template_set *set) {
    struct packer packer;
    pack_init(&packer, set->arena, set->sources);
    pack_trees(&packer, &set->defined, &set->templates);
    struct unit *unit = new_unit(set, pack_finish(&packer), 0);
    pack_free(&packer);
    set->defined = new_trees(set->arena);
    set->templates = new_trees(set->arena);
    return unit;
}

static struct block *new_block(struct template_set *set, const struct unit *unit,
                               const struct packed_tree *tree) {
    struct block *block = ARENA_NEW(set->arena, struct block);
    block->unit = unit;
    block->name = unit->packed->texts + tree->name;
    block->name_length = strlen(block->name);
    block->nodes = unit->packed->words + tree->start;
    block->file = unit->files + tree->span.file;
    block->source = sources_file(set->sources, block->file)->text;
    block->lookups = ARENA_ARRAY(set->arena, struct lookup, tree->lookups);
    return block;
}

static struct block *block_once(struct template_set *set, const struct unit *unit, struct block **block,
                                const struct packed_tree *tree) {
    if (*block == NULL) {
        *block = new_block(set, unit, tree);
    }
    return *block;
}

struct block *template_block(struct template_set *set, const struct unit *unit, size_t number) {
    return block_once(set, unit, &unit->defined[number], &unit->packed->defined.items[number]);
}

// The number of a tree, or the count of all.
static size_t find_tree(const struct packed_set *packed, const struct packed_trees *trees, const char *name) {
    size_t first = 0;
    size_t end = trees->count;
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        int order = strcmp(name, packed->texts + trees->items[middle].name);
        if (order == 0) {
            return middle;
        }
        *(order < 0 ? &end : &first) = order < 0 ? middle : middle + 1;
    }
    return trees->count;
}

static struct block *search_block(struct template_set *set, const char *name) {
    for (struct unit *unit = set->newest; unit != NULL; unit = unit->older) {
        size_t number = find_tree(unit->packed, &unit->packed->defined, name);
        if (number < unit->packed->defined.count) {
            return template_block(set, unit, number);
        }
    }
    return NULL;
}

// Few blocks are called by names that are put together, so the last ones are remembered.
struct block *template_find_block(struct template_set *set, const char *name, size_t length) {
    struct block **recent = &set->recent[view_hash(name, length) % RECENT_BLOCKS];
    struct block *block = *recent;
    if (block != NULL && block->name_length == length && memcmp(block->name, name, length) == 0) {
        return block;
    }
    block = search_block(set, name);
    *recent = block != NULL ? block : *recent;
    return block;
}

static struct block *template_number(struct template_set *set, const struct unit *unit, size_t number) {
    return block_once(set, unit, &unit->templates[number], &unit->packed->templates.items[number]);
}

struct block *template_find_file(struct template_set *set, const char *name) {
    const struct packed_set *packed = set->first->packed;
    size_t number = find_tree(packed, &packed->templates, name);
    return number < packed->templates.count ? template_number(set, set->first, number) : NULL;
}

struct block *template_of_text(struct template_set *set, const char *text) {
    struct block *block = map_get_string(set->texts, text);
    if (block != NULL) {
        return block;
    }
    const char *kept = arena_strdup(set->arena, text);
    struct span nowhere = {0};
    uint32_t file = sources_add(set->sources, "<text>", kept, strlen(kept), false, nowhere);
    struct tree *tree = template_parse(set, file);
    if (tree == NULL) {
        return NULL;
    }
    template_add_tree(&set->templates, "<text>", tree);
    block = template_number(set, template_pack(set), 0);
    map_put_kept_string(set->texts, kept, block);
    return block;
}

struct span template_block_span(const struct block *block) {
    const struct packed_trees *trees = &block->unit->packed->defined;
    const struct packed_tree *tree = &trees->items[find_tree(block->unit->packed, trees, block->name)];
    return (struct span){block->file, tree->span.offset, tree->span.length};
}
