// SPDX-License-Identifier: BSD-3-Clause
#include "nn_graph.h"

#include <math.h>

enum { VALUE_LIMIT = 1 << 20 };

void nn_graph_clear(struct nn_graph *graph) {
    while (graph->count > 0)
        nn_graph_remove_last(graph);
    graph->output = NN_NO_NODE;
}

uint32_t nn_shape_values(const nn_shape *shape) {
    uint64_t values = 1;

    if (shape->rank == 0 || shape->rank > NN_MAX_RANK)
        return 0;
    for (uint32_t i = 0; i < shape->rank; i++) {
        values *= shape->extent[i];
        if (values > VALUE_LIMIT)
            return 0;
    }
    return (uint32_t)values;
}

struct nn_graph_node *nn_graph_node_of(struct nn_graph *graph, nn_id id) {
    return id < graph->count ? &graph->nodes[id] : NULL;
}

nn_id nn_graph_find(const struct nn_graph *graph, const char *name) {
    for (nn_id id = 0; id < graph->count; id++)
        if (strcmp(graph->nodes[id].name, name) == 0)
            return id;
    return NN_NO_NODE;
}

static uint32_t inputs_of(nn_operation operation) {
    static const uint32_t counts[NN_OPERATION_COUNT] = {0, 0, 2, 2, 1, 1};

    return counts[operation];
}

// Gives an operation the shape that follows from its inputs.
static int derive_shape(struct nn_graph *graph, struct nn_graph_node *node) {
    const struct nn_graph_node *first = &graph->nodes[node->inputs[0]];
    const struct nn_graph_node *second = &graph->nodes[node->inputs[node->input_count - 1]];

    node->shape = first->shape;
    if (node->operation == NN_ADD && first->value_count != second->value_count)
        return AEE_EBADPARM;
    if (node->operation == NN_DENSE) {
        if (second->shape.rank != 2 || second->shape.extent[1] != first->value_count)
            return AEE_EBADPARM;
        node->shape.rank = 1;
        node->shape.extent[0] = second->shape.extent[0];
    }
    return AEE_SUCCESS;
}

static int connect(struct nn_graph *graph, struct nn_graph_node *added, const nn_node *node) {
    if ((uint32_t)node->inputsLen != inputs_of(node->operation))
        return AEE_EBADPARM;
    for (int i = 0; i < node->inputsLen; i++) {
        if (node->inputs[i] >= graph->count)
            return AEE_EBADPARM;
        added->inputs[added->input_count++] = node->inputs[i];
    }
    return added->input_count > 0 ? derive_shape(graph, added) : AEE_SUCCESS;
}

int nn_graph_add(struct nn_graph *graph, const nn_node *node, nn_id *id) {
    struct nn_graph_node *added = &graph->nodes[graph->count];
    int err;

    if (graph->count == NN_MAX_NODES)
        return AEE_ENOMEMORY;
    if (node->operation >= NN_OPERATION_COUNT || strlen(node->name) >= NN_NAME_SIZE)
        return AEE_EBADPARM;
    memset(added, 0, sizeof *added);
    strcpy(added->name, node->name[0] != '\0' ? node->name : NN_DEFAULT_NAME);
    added->operation = node->operation;
    added->shape = node->shape;
    err = connect(graph, added, node);
    added->value_count = nn_shape_values(&added->shape);
    if (err != AEE_SUCCESS || added->value_count == 0)
        return AEE_EBADPARM;
    *id = graph->count++;
    graph->prepared = 0;
    return AEE_SUCCESS;
}

void nn_graph_remove_last(struct nn_graph *graph) {
    free(graph->nodes[--graph->count].values);
    graph->prepared = 0;
}

static int provide_values(struct nn_graph_node *node) {
    if (node->values == NULL)
        node->values = (float *)calloc(node->value_count, sizeof *node->values);
    return node->values != NULL ? AEE_SUCCESS : AEE_ENOMEMORY;
}

int nn_graph_set_values(struct nn_graph_node *node, const float *values, uint32_t count) {
    if (count != node->value_count)
        return AEE_EBADPARM;
    if (provide_values(node) != AEE_SUCCESS)
        return AEE_ENOMEMORY;
    memcpy(node->values, values, count * sizeof *values);
    return AEE_SUCCESS;
}

int nn_graph_prepare(struct nn_graph *graph) {
    if (graph->output >= graph->count)
        return AEE_EBADSTATE;
    for (nn_id id = 0; id < graph->count; id++) {
        struct nn_graph_node *node = &graph->nodes[id];

        if (node->operation == NN_CONSTANT && node->values == NULL)
            return AEE_EBADSTATE;
        if (provide_values(node) != AEE_SUCCESS)
            return AEE_ENOMEMORY;
    }
    graph->prepared = 1;
    return AEE_SUCCESS;
}

static void compute_dense(const struct nn_graph_node *vector, const struct nn_graph_node *matrix,
                          struct nn_graph_node *result) {
    for (uint32_t i = 0; i < result->value_count; i++) {
        const float *line = matrix->values + (size_t)i * vector->value_count;
        float sum = 0;

        for (uint32_t j = 0; j < vector->value_count; j++)
            sum += line[j] * vector->values[j];
        result->values[i] = sum;
    }
}

static void compute_softmax(const struct nn_graph_node *from, struct nn_graph_node *result) {
    float largest = from->values[0], sum = 0;

    for (uint32_t i = 1; i < result->value_count; i++)
        largest = fmaxf(largest, from->values[i]);
    for (uint32_t i = 0; i < result->value_count; i++)
        sum += result->values[i] = expf(from->values[i] - largest);
    for (uint32_t i = 0; i < result->value_count; i++)
        result->values[i] /= sum;
}

static void compute(struct nn_graph *graph, struct nn_graph_node *node) {
    const struct nn_graph_node *first = &graph->nodes[node->inputs[0]];
    const struct nn_graph_node *second = &graph->nodes[node->inputs[1]];

    switch (node->operation) {
    case NN_DENSE:
        compute_dense(first, second, node);
        break;
    case NN_SOFTMAX:
        compute_softmax(first, node);
        break;
    case NN_ADD:
        for (uint32_t i = 0; i < node->value_count; i++)
            node->values[i] = first->values[i] + second->values[i];
        break;
    case NN_RELU:
        for (uint32_t i = 0; i < node->value_count; i++)
            node->values[i] = fmaxf(first->values[i], 0);
        break;
    default:
        break;
    }
}

int nn_graph_run(struct nn_graph *graph, const float *input, uint32_t count, struct nn_graph_node **output) {
    if (!graph->prepared)
        return AEE_EBADSTATE;
    for (nn_id id = 0; id < graph->count; id++) {
        struct nn_graph_node *node = &graph->nodes[id];

        if (node->operation == NN_INPUT && nn_graph_set_values(node, input, count) != AEE_SUCCESS)
            return AEE_EBADPARM;
        compute(graph, node);
    }
    *output = &graph->nodes[graph->output];
    return AEE_SUCCESS;
}
