// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/node.h"
#include "qaic/template/packed.h"
#include "qaic/template/template.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/view/view.h"

#include <string.h>

#define SIZE_WITH(member) (offsetof(struct node, member) + sizeof(((struct node *)NULL)->member))

struct node *template_node_new(struct arena *arena, enum node_kind kind) {
    static const size_t sizes[] = {
        [NODE_TEXT] = SIZE_WITH(text), [NODE_VALUE] = SIZE_WITH(value), [NODE_IF] = SIZE_WITH(branch),
        [NODE_EACH] = SIZE_WITH(each), [NODE_WITH] = SIZE_WITH(with),   [NODE_CALL] = SIZE_WITH(call),
        [NODE_WRAP] = SIZE_WITH(wrap),
    };
    struct node *node = arena_alloc(arena, sizes[kind]);
    node->kind = kind;
    return node;
}

struct template_set *template_set_new(struct arena *arena, struct sources *sources,
                                      struct diagnostics *diagnostics) {
    static const char *no_paths[] = {NULL};
    struct template_set *set = ARENA_NEW(arena, struct template_set);
    set->arena = arena;
    set->scratch = arena_child(arena);
    set->sources = sources;
    set->diagnostics = diagnostics;
    set->names = map_new(arena);
    set->defined.by_name = map_new(arena);
    set->templates.by_name = map_new(arena);
    set->paths = no_paths;
    return set;
}

const char *const *template_set_files(const struct template_set *set) {
    return set->paths;
}

void template_add_block(struct blocks *blocks, const char *name, struct block *block) {
    block->name = name;
    block->name_length = strlen(name);
    block->next = blocks->last;
    blocks->last = block;
    map_put_kept_string(blocks->by_name, name, block);
}

struct block *template_find_block(struct template_set *set, const char *name) {
    struct block *block = map_get_string(set->defined.by_name, name);
    return block != NULL || set->packed == NULL ? block : unpack_defined(set, name);
}

struct block *template_find_file(struct template_set *set, const char *name) {
    struct block *block = map_get_string(set->templates.by_name, name);
    return block != NULL || set->packed == NULL ? block : unpack_template(set, name);
}

const struct name *template_name(struct template_set *set, const char *text, size_t length) {
    const struct name *known = set->packed != NULL ? unpacked_name(set, text, length) : NULL;
    struct name *name = known == NULL ? map_get(set->names, text, length) : NULL;
    if (known == NULL && name == NULL) {
        name = ARENA_NEW(set->arena, struct name);
        name->text = arena_strndup(set->arena, text, length);
        name->length = (uint32_t)length;
        name->hash = view_hash(text, length);
        map_put(set->names, text, length, name);
    }
    return known != NULL ? known : name;
}
