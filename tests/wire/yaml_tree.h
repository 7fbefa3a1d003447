// SPDX-License-Identifier: BSD-3-Clause
// YAML files as trees, for the generators of test programs. Everything in a file that is missing where it is needed ends
// the program with a message.
#ifndef QAIC_TESTS_YAML_TREE_H
#define QAIC_TESTS_YAML_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <yaml.h>

// A value of a loaded file; `node` is NULL when there is none.
struct tree {
    yaml_document_t *document;
    yaml_node_t *node;
};

// Fills `document`, to be released with yaml_document_delete(), and returns its root.
struct tree tree_load(yaml_document_t *document, const char *path);

// The entry of a map; absent when `tree` is no map or lacks it.
struct tree tree_get(struct tree tree, const char *key);
// The same, which must be there.
struct tree tree_need(struct tree tree, const char *key);
size_t tree_count(struct tree list);
struct tree tree_at(struct tree list, size_t index);
// The name and the value of an entry of a map.
const char *tree_key_at(struct tree map, size_t index);
struct tree tree_value_at(struct tree map, size_t index);

bool tree_exists(struct tree tree);
bool tree_is_map(struct tree tree);
bool tree_is_list(struct tree tree);
bool tree_is_scalar(struct tree tree);
// An unquoted null, or nothing at all.
bool tree_is_null(struct tree tree);
// The text of a scalar; "" when there is none.
const char *tree_text(struct tree tree);
bool tree_is(struct tree tree, const char *text);
// A number, given in decimal or as 0x...; negative ones as two's complement.
unsigned long long tree_number(struct tree tree);
unsigned long long tree_number_or(struct tree tree, unsigned long long otherwise);

#endif
