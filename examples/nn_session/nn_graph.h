// SPDX-License-Identifier: BSD-3-Clause
// A graph of nodes in the order in which they are computed. It knows the types of nn_types.idl and nothing of
// calls.
#ifndef NN_GRAPH_H
#define NN_GRAPH_H

#include "nn_types.h"

enum { NN_NAME_SIZE = 64, NN_INPUT_LIMIT = 4 };

struct nn_graph_node {
    char name[NN_NAME_SIZE];
    nn_operation operation;
    nn_shape shape;
    nn_id inputs[NN_INPUT_LIMIT];
    uint32_t input_count;
    uint32_t value_count;
    float *values; // NULL until they are set or computed
};

struct nn_graph {
    struct nn_graph_node nodes[NN_MAX_NODES];
    uint32_t count;
    nn_id output;
    int prepared;
};

void nn_graph_clear(struct nn_graph *graph);

// The number of values of a shape; 0 when it is no shape or too large.
uint32_t nn_shape_values(const nn_shape *shape);

// Appends a node. Operations take their shape from their inputs.
int nn_graph_add(struct nn_graph *graph, const nn_node *node, nn_id *id);
void nn_graph_remove_last(struct nn_graph *graph);
nn_id nn_graph_find(const struct nn_graph *graph, const char *name);
struct nn_graph_node *nn_graph_node_of(struct nn_graph *graph, nn_id id);
int nn_graph_set_values(struct nn_graph_node *node, const float *values, uint32_t count);

// Checks that everything is there.
int nn_graph_prepare(struct nn_graph *graph);
// Computes all nodes; the result is that of the output node.
int nn_graph_run(struct nn_graph *graph, const float *input, uint32_t count, struct nn_graph_node **output);

#endif
