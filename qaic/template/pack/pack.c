// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/pack/pack.h"

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
        numbers->capacity = numbers->capacity == 0 ? 1024 : numbers->capacity * 2;
        numbers->items = reallocarray(numbers->items, numbers->capacity, sizeof(*numbers->items));
        if (numbers->items == NULL) {
            arena_exhausted(packer->arena);
        }
    }
    numbers->items[numbers->count++] = number;
}

// All numbers are far below 2^32, because source files are.
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

static uint32_t name_number(struct packer *packer, const char *name) {
    const struct place *known = map_get_string(packer->name_known, name);
    if (known != NULL) {
        return known->number;
    }
    size_t length = strlen(name);
    add(packer, &packer->names, text_place(packer, name));
    add(packer, &packer->names, (uint32_t)length);
    add(packer, &packer->names, view_hash(name, length));
    remember(packer, packer->name_known, name, (uint32_t)packer->name_count);
    return (uint32_t)packer->name_count++;
}

static void put_name(struct packer *packer, const char *name) {
    put(packer, name_number(packer, name));
}

static void put_optional_name(struct packer *packer, const struct name *name) {
    put(packer, name != NULL ? (size_t)name_number(packer, name->text) + 1 : 0);
}

static void pack_operand(struct packer *packer, const struct operand *operand) {
    put(packer, operand->kind);
    put(packer, operand->optional);
    put(packer, operand->letters);
    put(packer, operand->form);
    put_span(packer, operand->span);
    size_t count = 0;
    switch (operand->kind) {
    case OPERAND_PATH:
        for (const struct segment *part = &operand->path; part != NULL; part = part->next) {
            ++count;
        }
        put(packer, count);
        for (const struct segment *part = &operand->path; part != NULL; part = part->next) {
            put_name(packer, part->name->text);
        }
        break;
    case OPERAND_TEXT:
        put(packer, text_place(packer, operand->text));
        break;
    case OPERAND_NUMBER:
        put_number(packer, operand->number);
        break;
    case OPERAND_JOIN:
        for (const struct operand *part = operand->parts; part != NULL; part = part->next) {
            ++count;
        }
        put(packer, count);
        for (const struct operand *part = operand->parts; part != NULL; part = part->next) {
            pack_operand(packer, part);
        }
        break;
    default:
        break;
    }
}

static void pack_condition(struct packer *packer, const struct condition *condition) {
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
        pack_condition(packer, condition->left);
        pack_condition(packer, condition->right);
        break;
    default:
        pack_operand(packer, condition->first);
        pack_operand(packer, condition->second);
        break;
    }
}

static void pack_call(struct packer *packer, const struct node *node) {
    put_span(packer, node->call.span);
    pack_operand(packer, node->call.name);
    put(packer, node->call.joins);
    put(packer, node->call.alone);
    put(packer, node->call.indent != NULL ? (size_t)(node->call.indent - packer->source) + 1 : 0);
    put(packer, node->call.indent_size);
    for (const struct argument *argument = node->call.arguments; argument != NULL;
         argument = argument->next) {
        put_optional_name(packer, argument->name);
        pack_operand(packer, argument->value);
    }
    put(packer, 0);
}

static void pack_content(struct packer *packer, const struct node *node) {
    switch (node->kind) {
    case NODE_TEXT:
        put(packer, (size_t)(node->text.bytes - packer->source));
        put(packer, node->text.size);
        return;
    case NODE_VALUE:
        pack_operand(packer, node->value);
        return;
    case NODE_IF:
        pack_condition(packer, &node->branch.condition);
        pack_nodes(packer, node->branch.then);
        pack_nodes(packer, node->branch.otherwise);
        return;
    case NODE_EACH:
        pack_operand(packer, node->each.list);
        put_optional_name(packer, node->each.as);
        put(packer, node->each.separator != NULL ? (size_t)text_place(packer, node->each.separator) + 1 : 0);
        pack_nodes(packer, node->each.body);
        pack_nodes(packer, node->each.otherwise);
        return;
    case NODE_WITH:
        pack_operand(packer, node->with.value);
        put_optional_name(packer, node->with.as);
        pack_nodes(packer, node->with.body);
        return;
    case NODE_CALL:
        pack_call(packer, node);
        return;
    case NODE_WRAP:
        put(packer, node->wrap.width);
        pack_nodes(packer, node->wrap.body);
        return;
    }
}

static void pack_nodes(struct packer *packer, const struct node *node) {
    for (; node != NULL; node = node->next) {
        put(packer, (size_t)node->kind + 1);
        pack_content(packer, node);
    }
    put(packer, 0);
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
            put_name(packer, view->entries[i].key);
            pack_view(packer, view->entries[i].value);
        }
        return;
    }
}

static struct packed_tree tree_of(struct packer *packer, const char *name, struct span span) {
    return (struct packed_tree){text_place(packer, name), (uint32_t)packer->words.count, span};
}

static int by_name(const void *first, const void *second) {
    const struct block *const *a = first;
    const struct block *const *b = second;
    return strcmp((*a)->name, (*b)->name);
}

static const struct block **sorted(struct packer *packer, const struct blocks *blocks) {
    const struct block **all = ARENA_ARRAY(packer->arena, const struct block *, map_count(blocks->by_name));
    size_t count = 0;
    for (const struct block *block = blocks->last; block != NULL; block = block->next) {
        all[count++] = block;
    }
    qsort(all, count, sizeof(const struct block *), by_name);
    return all;
}

static struct trees pack_some(struct packer *packer, const struct blocks *blocks) {
    const struct block **all = sorted(packer, blocks);
    struct trees trees = {.count = map_count(blocks->by_name)};
    trees.items = ARENA_ARRAY(packer->arena, struct packed_tree, trees.count);
    for (size_t i = 0; i < trees.count; ++i) {
        packer->source = sources_file(packer->set->sources, all[i]->span.file)->text;
        trees.items[i] = tree_of(packer, all[i]->name, all[i]->span);
        pack_nodes(packer, all[i]->body);
    }
    return trees;
}

void pack_blocks(struct packer *packer) {
    packer->defined = pack_some(packer, &packer->set->defined);
    packer->templates = pack_some(packer, &packer->set->templates);
}

static int by_text(const struct packer *packer, const struct packed_tree *first,
                   const struct packed_tree *second) {
    return strcmp(packer->texts.data + first->name, packer->texts.data + second->name);
}

void pack_data(struct packer *packer, const char *name, const struct view *view) {
    struct packed_tree *items = ARENA_ARRAY(packer->arena, struct packed_tree, packer->data.count + 1);
    struct packed_tree tree = tree_of(packer, name, (struct span){0});
    size_t at = packer->data.count++;
    if (at > 0) {
        memcpy(items, packer->data.items, at * sizeof(*items));
    }
    for (; at > 0 && by_text(packer, &items[at - 1], &tree) > 0; --at) {
        items[at] = items[at - 1];
    }
    items[at] = tree;
    packer->data.items = items;
    pack_view(packer, view);
}

void pack_init(struct packer *packer, const struct template_set *set) {
    *packer = (struct packer){.arena = set->arena, .set = set};
    text_init(&packer->texts, set->arena);
    packer->text_known = map_new(set->arena);
    packer->name_known = map_new(set->arena);
}

void pack_free(struct packer *packer) {
    free(packer->words.items);
    free(packer->names.items);
    text_free(&packer->texts);
}
