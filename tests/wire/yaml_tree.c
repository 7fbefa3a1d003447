// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/yaml_tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void fail(const char *what, const char *which)
{
    fprintf(stderr, "%s %s\n", what, which);
    exit(2);
}

struct tree tree_load(yaml_document_t *document, const char *path)
{
    yaml_parser_t parser;
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        fail("cannot open", path);
    if (!yaml_parser_initialize(&parser))
        fail("no memory for", path);
    yaml_parser_set_input_file(&parser, file);
    if (!yaml_parser_load(&parser, document))
        fail("malformed file", path);
    yaml_parser_delete(&parser);
    fclose(file);
    return (struct tree){document, yaml_document_get_root_node(document)};
}

bool tree_exists(struct tree tree)
{
    return tree.node != NULL;
}

bool tree_is_map(struct tree tree)
{
    return tree.node != NULL && tree.node->type == YAML_MAPPING_NODE;
}

bool tree_is_list(struct tree tree)
{
    return tree.node != NULL && tree.node->type == YAML_SEQUENCE_NODE;
}

bool tree_is_scalar(struct tree tree)
{
    return tree.node != NULL && tree.node->type == YAML_SCALAR_NODE;
}

const char *tree_text(struct tree tree)
{
    return tree_is_scalar(tree) ? (const char *)tree.node->data.scalar.value : "";
}

bool tree_is(struct tree tree, const char *text)
{
    return tree_is_scalar(tree) && strcmp(tree_text(tree), text) == 0;
}

bool tree_is_null(struct tree tree)
{
    return tree.node == NULL ||
           (tree_is_scalar(tree) && tree.node->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
            (tree_is(tree, "null") || tree_is(tree, "~") || tree_is(tree, "")));
}

static struct tree node_at(struct tree tree, int id)
{
    return (struct tree){tree.document, yaml_document_get_node(tree.document, id)};
}

static size_t pair_count(struct tree map)
{
    return (size_t)(map.node->data.mapping.pairs.top - map.node->data.mapping.pairs.start);
}

size_t tree_count(struct tree list)
{
    if (tree_is_map(list))
        return pair_count(list);
    if (!tree_is_list(list))
        return 0;
    return (size_t)(list.node->data.sequence.items.top - list.node->data.sequence.items.start);
}

struct tree tree_at(struct tree list, size_t index)
{
    return node_at(list, list.node->data.sequence.items.start[index]);
}

const char *tree_key_at(struct tree map, size_t index)
{
    return tree_text(node_at(map, map.node->data.mapping.pairs.start[index].key));
}

struct tree tree_value_at(struct tree map, size_t index)
{
    return node_at(map, map.node->data.mapping.pairs.start[index].value);
}

struct tree tree_get(struct tree tree, const char *key)
{
    if (tree_is_map(tree))
        for (size_t i = 0; i < pair_count(tree); i++)
            if (strcmp(tree_key_at(tree, i), key) == 0)
                return tree_value_at(tree, i);
    return (struct tree){tree.document, NULL};
}

struct tree tree_need(struct tree tree, const char *key)
{
    struct tree value = tree_get(tree, key);

    if (value.node == NULL)
        fail("missing entry", key);
    return value;
}

unsigned long long tree_number(struct tree tree)
{
    const char *text = tree_text(tree);

    if (*text == '\0')
        fail("a number is expected, not", "nothing");
    if (text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
        return strtoull(text, NULL, 16);
    return *text == '-' ? (unsigned long long)strtoll(text, NULL, 10) : strtoull(text, NULL, 10);
}

unsigned long long tree_number_or(struct tree tree, unsigned long long otherwise)
{
    return tree_is_null(tree) ? otherwise : tree_number(tree);
}
