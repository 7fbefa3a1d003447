// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/node.h"
#include "qaic/template/packed.h"
#include "qaic/template/template.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/view/view.h"

#include <string.h>

struct unpacker {
    struct template_set *set;
    struct arena *arena;
    const struct packed_set *packed;
    const uint32_t *at;
    uint32_t file;
    const char *source; // the text of that file
};

static struct node *unpack_nodes(struct unpacker *unpacker);

static uint32_t take(struct unpacker *unpacker) {
    return *unpacker->at++;
}

static uint64_t take_number(struct unpacker *unpacker) {
    uint64_t high = take(unpacker);
    return high << 32 | take(unpacker);
}

static struct span take_span(struct unpacker *unpacker) {
    uint32_t offset = take(unpacker);
    return (struct span){unpacker->file, offset, take(unpacker)};
}

static const struct name *take_name(struct unpacker *unpacker) {
    return &unpacker->set->packed_names[take(unpacker)];
}

static const struct name *take_optional_name(struct unpacker *unpacker) {
    uint32_t number = take(unpacker);
    return number != 0 ? &unpacker->set->packed_names[number - 1] : NULL;
}

static const char *take_text(struct unpacker *unpacker) {
    return unpacker->packed->texts + take(unpacker);
}

static const char *take_optional_text(struct unpacker *unpacker) {
    uint32_t number = take(unpacker);
    return number != 0 ? unpacker->packed->texts + number - 1 : NULL;
}

static void unpack_path(struct unpacker *unpacker, struct segment *segment) {
    uint32_t count = take(unpacker);
    template_set_name(segment, take_name(unpacker));
    for (; count > 1; --count) {
        segment = segment->next = ARENA_NEW(unpacker->arena, struct segment);
        template_set_name(segment, take_name(unpacker));
    }
}

static struct operand *unpack_operand(struct unpacker *unpacker) {
    struct operand *operand = ARENA_NEW(unpacker->arena, struct operand);
    operand->kind = (uint8_t)take(unpacker);
    operand->optional = take(unpacker) != 0;
    operand->letters = (uint8_t)take(unpacker);
    operand->form = (uint8_t)take(unpacker);
    operand->span = take_span(unpacker);
    struct operand **next = &operand->parts;
    switch (operand->kind) {
    case OPERAND_PATH:
        unpack_path(unpacker, &operand->path);
        break;
    case OPERAND_TEXT:
        operand->text = take_text(unpacker);
        operand->length = strlen(operand->text);
        break;
    case OPERAND_NUMBER:
        operand->number = take_number(unpacker);
        break;
    case OPERAND_JOIN:
        for (uint32_t count = take(unpacker); count > 0; --count) {
            *next = unpack_operand(unpacker);
            next = &(*next)->next;
        }
        break;
    default:
        break;
    }
    return operand;
}

static struct condition *unpack_condition(struct unpacker *unpacker);

static void fill_condition(struct unpacker *unpacker, struct condition *condition) {
    condition->kind = (enum condition_kind)take(unpacker);
    switch (condition->kind) {
    case CONDITION_VALUE:
        condition->first = unpack_operand(unpacker);
        break;
    case CONDITION_NOT:
        condition->left = unpack_condition(unpacker);
        break;
    case CONDITION_AND:
    case CONDITION_OR:
        condition->left = unpack_condition(unpacker);
        condition->right = unpack_condition(unpacker);
        break;
    default:
        condition->first = unpack_operand(unpacker);
        condition->second = unpack_operand(unpacker);
        break;
    }
}

static struct condition *unpack_condition(struct unpacker *unpacker) {
    struct condition *condition = ARENA_NEW(unpacker->arena, struct condition);
    fill_condition(unpacker, condition);
    return condition;
}

static void unpack_call(struct unpacker *unpacker, struct node *node) {
    node->call.span = take_span(unpacker);
    node->call.name = unpack_operand(unpacker);
    node->call.joins = take(unpacker) != 0;
    node->call.alone = take(unpacker) != 0;
    uint32_t indent = take(unpacker);
    node->call.indent = indent != 0 ? unpacker->source + indent - 1 : NULL;
    node->call.indent_size = take(unpacker);
    struct argument **next = &node->call.arguments;
    for (const struct name *name; (name = take_optional_name(unpacker)) != NULL; next = &(*next)->next) {
        *next = ARENA_NEW(unpacker->arena, struct argument);
        (*next)->name = name;
        (*next)->value = unpack_operand(unpacker);
    }
}

static void unpack_content(struct unpacker *unpacker, struct node *node) {
    switch (node->kind) {
    case NODE_TEXT:
        node->text.bytes = unpacker->source + take(unpacker);
        node->text.size = take(unpacker);
        return;
    case NODE_VALUE:
        node->value = unpack_operand(unpacker);
        return;
    case NODE_IF:
        fill_condition(unpacker, &node->branch.condition);
        node->branch.then = unpack_nodes(unpacker);
        node->branch.otherwise = unpack_nodes(unpacker);
        return;
    case NODE_EACH:
        node->each.list = unpack_operand(unpacker);
        node->each.as = take_optional_name(unpacker);
        node->each.separator = take_optional_text(unpacker);
        node->each.body = unpack_nodes(unpacker);
        node->each.otherwise = unpack_nodes(unpacker);
        return;
    case NODE_WITH:
        node->with.value = unpack_operand(unpacker);
        node->with.as = take_optional_name(unpacker);
        node->with.body = unpack_nodes(unpacker);
        return;
    case NODE_CALL:
        unpack_call(unpacker, node);
        return;
    case NODE_WRAP:
        node->wrap.width = take(unpacker);
        node->wrap.body = unpack_nodes(unpacker);
        return;
    }
}

static struct node *unpack_nodes(struct unpacker *unpacker) {
    struct node *first = NULL;
    struct node **next = &first;
    for (uint32_t kind; (kind = take(unpacker)) != 0; next = &(*next)->next) {
        *next = template_node_new(unpacker->arena, (enum node_kind)(kind - 1));
        unpack_content(unpacker, *next);
    }
    return first;
}

static const struct view *unpack_view(struct unpacker *unpacker);

static const struct view *unpack_list(struct unpacker *unpacker) {
    uint32_t count = take(unpacker);
    struct view *list = view_list(unpacker->arena);
    for (uint32_t i = 0; i < count; ++i) {
        view_append(unpacker->arena, list, unpack_view(unpacker));
    }
    return list;
}

static const struct view *unpack_map(struct unpacker *unpacker) {
    uint32_t count = take(unpacker);
    struct view *map = view_map_of(unpacker->arena, count);
    for (uint32_t i = 0; i < count; ++i) {
        const struct name *key = take_name(unpacker);
        struct view_entry entry = {key->text, key->length, key->hash, unpack_view(unpacker)};
        view_add_entry(unpacker->arena, map, entry);
    }
    return map;
}

static const struct view *unpack_view(struct unpacker *unpacker) {
    switch ((enum view_kind)take(unpacker)) {
    case VIEW_BOOLEAN:
        return view_boolean(take(unpacker) != 0);
    case VIEW_INTEGER:
        return view_integer(unpacker->arena, take_number(unpacker));
    case VIEW_STRING:
        return view_string(unpacker->arena, take_text(unpacker));
    case VIEW_LIST:
        return unpack_list(unpacker);
    case VIEW_MAP:
        return unpack_map(unpacker);
    default:
        return view_string(unpacker->arena, NULL);
    }
}

static const struct packed_tree *find_tree(const struct packed_set *packed, const struct packed_trees *trees,
                                           const char *name) {
    size_t first = 0;
    size_t end = trees->count;
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        int order = strcmp(name, packed->texts + trees->items[middle].name);
        if (order == 0) {
            return &trees->items[middle];
        }
        *(order < 0 ? &end : &first) = order < 0 ? middle : middle + 1;
    }
    return NULL;
}

static struct unpacker unpacker_of(struct template_set *set, const struct packed_tree *tree) {
    const struct packed_set *packed = set->packed;
    struct unpacker unpacker = {
        .set = set, .arena = set->arena, .packed = packed, .at = packed->words + tree->start};
    if (tree->span.file != 0) {
        unpacker.file = set->packed_files + tree->span.file;
        unpacker.source = packed->files[tree->span.file - 1].text;
    }
    return unpacker;
}

static struct block *unpack_block(struct template_set *set, struct blocks *blocks,
                                  const struct packed_trees *trees, const char *name) {
    const struct packed_tree *tree = find_tree(set->packed, trees, name);
    if (tree == NULL) {
        return NULL;
    }
    struct unpacker unpacker = unpacker_of(set, tree);
    struct block *block = ARENA_NEW(set->arena, struct block);
    block->span = (struct span){unpacker.file, tree->span.offset, tree->span.length};
    block->body = unpack_nodes(&unpacker);
    template_add_block(blocks, set->packed->texts + tree->name, block);
    return block;
}

struct block *unpack_defined(struct template_set *set, const char *name) {
    return unpack_block(set, &set->defined, &set->packed->defined, name);
}

struct block *unpack_template(struct template_set *set, const char *name) {
    return unpack_block(set, &set->templates, &set->packed->templates, name);
}

const struct name *unpacked_name(const struct template_set *set, const char *text, size_t length) {
    uint32_t hash = view_hash(text, length);
    for (size_t i = 0; i < set->packed->name_count; ++i) {
        const struct name *name = &set->packed_names[i];
        if (name->hash == hash && name->length == length && memcmp(name->text, text, length) == 0) {
            return name;
        }
    }
    return NULL;
}

const struct view *unpack_data(struct template_set *set, const char *name) {
    const struct packed_tree *tree = find_tree(set->packed, &set->packed->data, name);
    if (tree == NULL) {
        diagnose(set->diagnostics, DIAG_TEMPLATE_MISSING, (struct span){0}, name);
        return NULL;
    }
    struct unpacker unpacker = unpacker_of(set, tree);
    return unpack_view(&unpacker);
}

static void unpack_names(struct template_set *set) {
    const struct packed_set *packed = set->packed;
    struct name *names = arena_take(set->arena, packed->name_count * sizeof(*names));
    for (size_t i = 0; i < packed->name_count; ++i) {
        const struct packed_name *name = &packed->names[i];
        names[i] = (struct name){packed->texts + name->text, name->length, name->hash};
    }
    set->packed_names = names;
}

struct template_set *template_set_unpack(struct arena *arena, struct sources *sources,
                                         struct diagnostics *diagnostics, const struct packed_set *packed) {
    struct template_set *set = template_set_new(arena, sources, diagnostics);
    set->packed = packed;
    set->packed_files = (uint32_t)sources_count(sources);
    for (size_t i = 0; i < packed->file_count; ++i) {
        const struct embedded_file *file = &packed->files[i];
        sources_add(sources, file->name, file->text, file->size, false, (struct span){0});
    }
    unpack_names(set);
    return set;
}
