// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/pack.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/view/view.h"

#include <stdlib.h>
#include <string.h>

struct place {
    uint32_t number;
};

static void pack_nodes(struct packer *packer, const struct node *node);

static void add(struct packer *packer, struct numbers *numbers, uint32_t number) {
    if (numbers->count == numbers->capacity) {
        uint32_t *old = numbers->items;
        numbers->capacity = numbers->capacity == 0 ? 32 : numbers->capacity * 2;
        numbers->items = ARENA_ARRAY(packer->arena, uint32_t, numbers->capacity);
        if (numbers->count > 0) {
            memcpy(numbers->items, old, numbers->count * sizeof(*old));
        }
    }
    numbers->items[numbers->count++] = number;
}

// All numbers are below 2^32, because all sources together have at most 256 MiB.
static void put(struct packer *packer, size_t number) {
    add(packer, &packer->words, (uint32_t)number);
}

static void put_number(struct packer *packer, uint64_t number) {
    put(packer, (uint32_t)(number >> 32));
    put(packer, (uint32_t)number);
}

static void put_span(struct packer *packer, struct span span) {
    put(packer, span.offset);
    put(packer, span.length);
}

// A word for a size that is known later.
static size_t put_later(struct packer *packer) {
    put(packer, 0);
    return packer->words.count - 1;
}

static void put_size(struct packer *packer, size_t at, size_t start) {
    packer->words.items[at] = (uint32_t)(packer->words.count - start);
}

static void remember(struct packer *packer, struct map *known, const char *key, uint32_t number) {
    struct place *place = ARENA_NEW(packer->arena, struct place);
    place->number = number;
    map_put_string(known, key, place);
}

static uint32_t text_place(struct packer *packer, const char *text) {
    const struct place *known = map_get_string(packer->text_known, text);
    if (known != NULL) {
        return known->number;
    }
    uint32_t number = (uint32_t)packer->texts.size;
    text_append(&packer->texts, text, strlen(text) + 1);
    remember(packer, packer->text_known, text, number);
    return number;
}

static void put_optional_text(struct packer *packer, const char *text) {
    put(packer, text != NULL ? (size_t)text_place(packer, text) + 1 : 0);
}

static uint32_t name_number(struct packer *packer, const char *name) {
    const struct place *known = map_get_string(packer->name_known, name);
    if (known != NULL) {
        return known->number;
    }
    size_t length = strlen(name);
    uint32_t number = (uint32_t)map_count(packer->name_known);
    add(packer, &packer->names, text_place(packer, name));
    add(packer, &packer->names, (uint32_t)length);
    add(packer, &packer->names, view_hash(name, length));
    remember(packer, packer->name_known, name, number);
    return number;
}

static void put_hash(struct packer *packer, const char *name) {
    put(packer, view_hash(name, strlen(name)));
}

// The name that a scope gets; NULL: none.
static void put_as(struct packer *packer, const char *name) {
    put(packer, name != NULL ? (size_t)name_number(packer, name) + 1 : 0);
    put(packer, name != NULL ? view_hash(name, strlen(name)) : 0);
}

static void pack_path(struct packer *packer, const struct segment *path) {
    size_t count = put_later(packer);
    for (; path != NULL; path = path->next) {
        put(packer, name_number(packer, path->name));
        put_hash(packer, path->name);
        put(packer, packer->lookups++);
        ++packer->words.items[count];
    }
}

static void pack_operand(struct packer *packer, const struct operand *operand);

static void pack_join(struct packer *packer, const struct operand *part) {
    size_t count = put_later(packer);
    for (; part != NULL; part = part->next) {
        pack_operand(packer, part);
        ++packer->words.items[count];
    }
}

static void pack_operand(struct packer *packer, const struct operand *operand) {
    size_t start = packer->words.count;
    put(packer, (size_t)operand->kind | (operand->optional ? PACKED_OPTIONAL : 0) |
                    (size_t)operand->letters << PACKED_LETTERS_SHIFT |
                    (size_t)operand->form << PACKED_FORM_SHIFT);
    size_t size = put_later(packer);
    put_span(packer, operand->span);
    switch (operand->kind) {
    case OPERAND_PATH:
        pack_path(packer, &operand->path);
        break;
    case OPERAND_TEXT:
        put(packer, text_place(packer, operand->text));
        put(packer, strlen(operand->text));
        break;
    case OPERAND_NUMBER:
        put_number(packer, operand->number);
        break;
    case OPERAND_JOIN:
        pack_join(packer, operand->parts);
        break;
    default:
        break;
    }
    put_size(packer, size, start);
}

static void pack_condition(struct packer *packer, const struct condition *condition) {
    size_t start = packer->words.count;
    size_t second;
    put(packer, condition->kind);
    switch (condition->kind) {
    case CONDITION_VALUE:
        pack_operand(packer, condition->first);
        break;
    case CONDITION_NOT:
        pack_condition(packer, condition->left);
        break;
    case CONDITION_AND:
    case CONDITION_OR:
        second = put_later(packer);
        pack_condition(packer, condition->left);
        put_size(packer, second, start);
        pack_condition(packer, condition->right);
        break;
    default:
        pack_operand(packer, condition->first);
        pack_operand(packer, condition->second);
        break;
    }
}

static void pack_text(struct packer *packer, const struct node *node) {
    const char *newline = memchr(node->text.bytes, '\n', node->text.size);
    put(packer, NODE_TEXT);
    put(packer, node->text.size);
    put(packer, newline != NULL ? (size_t)(newline - node->text.bytes) + 1 : node->text.size);
    put(packer, (size_t)(node->text.bytes - packer->source));
}

// All but what is behind the else. The word of the size holds `outer` until it is known.
static size_t begin_if(struct packer *packer, const struct node *node, size_t outer) {
    size_t start = packer->words.count;
    put(packer, NODE_IF);
    size_t then = put_later(packer);
    size_t otherwise = put_later(packer);
    put(packer, outer);
    pack_condition(packer, node->branch.condition);
    put_size(packer, then, start);
    pack_nodes(packer, node->branch.then);
    put_size(packer, otherwise, start);
    return start;
}

static bool is_else_if(const struct node *node) {
    return node != NULL && node->kind == NODE_IF && node->next == NULL;
}

// Chains of `else if` may be long, so they do not nest here.
static void pack_if(struct packer *packer, const struct node *node) {
    size_t start = begin_if(packer, node, 0);
    for (; is_else_if(node->branch.otherwise); node = node->branch.otherwise) {
        start = begin_if(packer, node->branch.otherwise, start + 1);
    }
    pack_nodes(packer, node->branch.otherwise);
    for (;;) {
        size_t outer = packer->words.items[start + PACKED_IF_SIZE];
        put_size(packer, start + PACKED_IF_SIZE, start);
        if (outer == 0) {
            return;
        }
        put(packer, NODE_END);
        start = outer - 1;
    }
}

static void pack_each(struct packer *packer, const struct node *node) {
    size_t start = packer->words.count;
    put(packer, NODE_EACH);
    put_as(packer, node->each.as);
    put_optional_text(packer, node->each.separator);
    size_t body = put_later(packer);
    size_t otherwise = put_later(packer);
    size_t size = put_later(packer);
    pack_operand(packer, node->each.list);
    put_size(packer, body, start);
    pack_nodes(packer, node->each.body);
    put_size(packer, otherwise, start);
    pack_nodes(packer, node->each.otherwise);
    put_size(packer, size, start);
}

static void pack_with(struct packer *packer, const struct node *node) {
    size_t start = packer->words.count;
    put(packer, NODE_WITH);
    put_as(packer, node->with.as);
    size_t body = put_later(packer);
    size_t size = put_later(packer);
    pack_operand(packer, node->with.value);
    put_size(packer, body, start);
    pack_nodes(packer, node->with.body);
    put_size(packer, size, start);
}

static size_t called_tree(const struct packer *packer, const struct operand *name) {
    const struct place *place =
        name->kind == OPERAND_PATH ? map_get_string(packer->places, name->path.name) : NULL;
    return place != NULL ? (size_t)place->number + 1 : 0;
}

static void pack_call(struct packer *packer, const struct node *node) {
    size_t start = packer->words.count;
    put(packer, NODE_CALL);
    size_t size = put_later(packer);
    put(packer, called_tree(packer, node->call.name));
    put(packer, (node->call.joins ? PACKED_JOINS : 0) | (node->call.alone ? PACKED_ALONE : 0));
    put(packer, node->call.indent != NULL ? (size_t)(node->call.indent - packer->source) : 0);
    put(packer, node->call.indent_size);
    put_span(packer, node->call.span);
    pack_operand(packer, node->call.name);
    for (const struct argument *argument = node->call.arguments; argument != NULL;
         argument = argument->next) {
        put_as(packer, argument->name);
        pack_operand(packer, argument->value);
    }
    put(packer, 0);
    put_size(packer, size, start);
}

static void pack_wrap(struct packer *packer, const struct node *node) {
    size_t start = packer->words.count;
    put(packer, NODE_WRAP);
    size_t size = put_later(packer);
    put(packer, node->wrap.width);
    pack_nodes(packer, node->wrap.body);
    put_size(packer, size, start);
}

static void pack_node(struct packer *packer, const struct node *node) {
    switch (node->kind) {
    case NODE_END:
        return;
    case NODE_TEXT:
        pack_text(packer, node);
        return;
    case NODE_VALUE:
        put(packer, NODE_VALUE);
        pack_operand(packer, node->value);
        return;
    case NODE_IF:
        pack_if(packer, node);
        return;
    case NODE_EACH:
        pack_each(packer, node);
        return;
    case NODE_WITH:
        pack_with(packer, node);
        return;
    case NODE_CALL:
        pack_call(packer, node);
        return;
    case NODE_WRAP:
        pack_wrap(packer, node);
        return;
    }
}

static void pack_nodes(struct packer *packer, const struct node *node) {
    for (; node != NULL; node = node->next) {
        // Text in front of a definition may have become empty.
        if (node->kind != NODE_TEXT || node->text.size > 0) {
            pack_node(packer, node);
        }
    }
    put(packer, NODE_END);
}

static void pack_view(struct packer *packer, const struct view *view) {
    put(packer, view->kind);
    switch (view->kind) {
    case VIEW_NULL:
        return;
    case VIEW_BOOLEAN:
        put(packer, view->boolean);
        return;
    case VIEW_INTEGER:
        put_number(packer, view->integer);
        return;
    case VIEW_STRING:
        put(packer, text_place(packer, view->string));
        return;
    case VIEW_LIST:
        put(packer, view->count);
        for (size_t i = 0; i < view->count; ++i) {
            pack_view(packer, view->elements[i]);
        }
        return;
    case VIEW_MAP:
        put(packer, view->count);
        for (size_t i = 0; i < view->count; ++i) {
            put(packer, name_number(packer, view->entries[i].key));
            pack_view(packer, view->entries[i].value);
        }
        return;
    }
}

static int by_name(const void *first, const void *second) {
    const struct tree *const *a = first;
    const struct tree *const *b = second;
    return strcmp((*a)->name, (*b)->name);
}

static const struct tree **sorted(struct packer *packer, const struct trees *trees) {
    const struct tree **all = ARENA_ARRAY(packer->arena, const struct tree *, map_count(trees->by_name));
    size_t count = 0;
    for (const struct tree *tree = trees->last; tree != NULL; tree = tree->next) {
        all[count++] = tree;
    }
    qsort(all, count, sizeof(const struct tree *), by_name);
    return all;
}

static struct packed_tree pack_tree(struct packer *packer, const struct tree *tree) {
    struct packed_tree packed = {
        .name = text_place(packer, tree->name), .start = (uint32_t)packer->words.count, .span = tree->span};
    packer->source = sources_file(packer->sources, tree->span.file)->text;
    packer->lookups = 0;
    pack_nodes(packer, tree->body);
    packed.lookups = packer->lookups;
    return packed;
}

static struct packed_trees pack_all(struct packer *packer, const struct tree **all, size_t count) {
    struct packed_tree *items = ARENA_ARRAY(packer->arena, struct packed_tree, count);
    for (size_t i = 0; i < count; ++i) {
        items[i] = pack_tree(packer, all[i]);
    }
    return (struct packed_trees){items, count};
}

void pack_trees(struct packer *packer, const struct trees *defined, const struct trees *templates) {
    const struct tree **blocks = sorted(packer, defined);
    struct map *places = map_new(packer->arena);
    for (size_t i = 0; i < map_count(defined->by_name); ++i) {
        remember(packer, places, blocks[i]->name, (uint32_t)i);
    }
    packer->places = places;
    packer->defined = pack_all(packer, blocks, map_count(defined->by_name));
    packer->templates = pack_all(packer, sorted(packer, templates), map_count(templates->by_name));
}

void pack_data(struct packer *packer, const char *name, const struct view *view) {
    struct packed_tree *items = ARENA_ARRAY(packer->arena, struct packed_tree, packer->data.count + 1);
    if (packer->data.count > 0) {
        memcpy(items, packer->data.items, packer->data.count * sizeof(*items));
    }
    items[packer->data.count++] =
        (struct packed_tree){.name = text_place(packer, name), .start = (uint32_t)packer->words.count};
    packer->data.items = items;
    pack_view(packer, view);
}

static const struct packed_name *packed_names(struct packer *packer) {
    size_t count = map_count(packer->name_known);
    struct packed_name *names = ARENA_ARRAY(packer->arena, struct packed_name, count);
    for (size_t i = 0; i < count; ++i) {
        const uint32_t *name = &packer->names.items[3 * i];
        names[i] = (struct packed_name){name[0], name[1], name[2]};
    }
    return names;
}

const struct packed_set *pack_finish(struct packer *packer) {
    struct packed_set *set = ARENA_NEW(packer->arena, struct packed_set);
    set->texts = arena_strndup(packer->arena, packer->texts.data, packer->texts.size);
    set->names = packed_names(packer);
    set->name_count = map_count(packer->name_known);
    set->words = packer->words.items;
    set->defined = packer->defined;
    set->templates = packer->templates;
    set->data = packer->data;
    return set;
}

void pack_init(struct packer *packer, struct arena *arena, const struct sources *sources) {
    *packer = (struct packer){.arena = arena, .sources = sources};
    text_init(&packer->texts, arena);
    text_append(&packer->texts, "", 0);
    packer->text_known = map_new(arena);
    packer->name_known = map_new(arena);
}

void pack_free(struct packer *packer) {
    text_free(&packer->texts);
}
