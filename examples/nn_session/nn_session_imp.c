// SPDX-License-Identifier: BSD-3-Clause
// The implementation of the interface: one session per handle.
#include <stdio.h>

#include "HAP_mem.h"
#include "nn_graph.h"
#include "nn_session.h"

enum { OPTION_LIMIT = 16, KEY_SIZE = 32 };

struct session {
    struct nn_graph graph;
    struct {
        char key[KEY_SIZE];
        int value;
    } options[OPTION_LIMIT];
    uint32_t option_count;
    nn_log_level level;
    char name[nn_session_MAX_TEXT];
    char error[nn_session_MAX_TEXT];
    nn_session_statistics statistics;
};

static struct session *session_of(remote_handle64 h) {
    return (struct session *)(uintptr_t)h;
}

// Notes what went wrong and returns the code.
static int fail(remote_handle64 h, int code, const char *text) {
    struct session *session = session_of(h);

    snprintf(session->error, sizeof session->error, "%s", text);
    return code;
}

static int put_text(remote_handle64 h, char *to, int size, const char *from) {
    if (strlen(from) >= (size_t)size)
        return fail(h, AEE_EBUFFERTOOSMALL, "the text does not fit");
    strcpy(to, from);
    return AEE_SUCCESS;
}

// ---- the session ----

int nn_session_open(const char *uri, remote_handle64 *h) {
    struct session *session = (struct session *)calloc(1, sizeof *session);

    (void)uri;
    if (session == NULL)
        return AEE_ENOMEMORY;
    strcpy(session->name, NN_DEFAULT_NAME);
    session->graph.output = NN_NO_NODE;
    *h = (uintptr_t)session;
    return AEE_SUCCESS;
}

int nn_session_close(remote_handle64 h) {
    nn_graph_clear(&session_of(h)->graph);
    free(session_of(h));
    return AEE_SUCCESS;
}

AEEResult nn_session_get_version(remote_handle64 h, char *text, int textLen) {
    return put_text(h, text, textLen, IDL_VERSION);
}

AEEResult nn_session_get_limits(remote_handle64 h, nn_session_limits *values) {
    (void)h;
    values->nodes = NN_MAX_NODES;
    values->rank = NN_MAX_RANK;
    values->values = 1 << 20;
    return AEE_SUCCESS;
}

AEEResult nn_session_set_name(remote_handle64 h, const char *name) {
    return put_text(h, session_of(h)->name, nn_session_MAX_TEXT, name);
}

AEEResult nn_session_get_name(remote_handle64 h, char *name, int nameLen) {
    return put_text(h, name, nameLen, session_of(h)->name);
}

AEEResult nn_session_set_option(remote_handle64 h, const char *key, int value) {
    struct session *session = session_of(h);
    uint32_t i = 0;

    while (i < session->option_count && strcmp(session->options[i].key, key) != 0)
        i++;
    if (i == OPTION_LIMIT || strlen(key) >= KEY_SIZE)
        return fail(h, AEE_ENOMEMORY, "too many options, or a key that is too long");
    strcpy(session->options[i].key, key);
    session->options[i].value = value;
    if (i == session->option_count)
        session->option_count++;
    return AEE_SUCCESS;
}

AEEResult nn_session_get_option(remote_handle64 h, const char *key, int *value) {
    const struct session *session = session_of(h);

    for (uint32_t i = 0; i < session->option_count; i++) {
        if (strcmp(session->options[i].key, key) == 0) {
            *value = session->options[i].value;
            return AEE_SUCCESS;
        }
    }
    return fail(h, AEE_ENOSUCH, "no such option");
}

AEEResult nn_session_set_log_level(remote_handle64 h, nn_log_level level) {
    if (level > NN_LOG_ALL)
        return fail(h, AEE_EBADPARM, "no such log level");
    session_of(h)->level = level;
    return AEE_SUCCESS;
}

AEEResult nn_session_get_log_level(remote_handle64 h, nn_log_level *level) {
    *level = session_of(h)->level;
    return AEE_SUCCESS;
}

AEEResult nn_session_get_last_error(remote_handle64 h, char *text, int textLen) {
    return put_text(h, text, textLen, session_of(h)->error);
}

// ---- building the graph ----

AEEResult nn_session_add_node(remote_handle64 h, const nn_node *node, nn_id *id) {
    const int err = nn_graph_add(&session_of(h)->graph, node, id);

    return err == AEE_SUCCESS ? err : fail(h, err, "the node does not fit into the graph");
}

// A node without inputs.
static int add_leaf(remote_handle64 h, nn_operation operation, const char *name, const nn_shape *shape,
                    nn_id *id) {
    char copy[NN_NAME_SIZE];
    nn_node node;

    memset(&node, 0, sizeof node);
    if (put_text(h, copy, (int)sizeof copy, name) != AEE_SUCCESS)
        return AEE_EBADPARM;
    node.name = copy;
    node.operation = operation;
    node.shape = *shape;
    return nn_session_add_node(h, &node, id);
}

AEEResult nn_session_add_input(remote_handle64 h, const char *name, const nn_shape *shape, nn_id *id) {
    return add_leaf(h, NN_INPUT, name, shape, id);
}

AEEResult nn_session_add_constant(remote_handle64 h, const char *name, const nn_shape *shape,
                                  const float *values, int valuesLen, nn_id *id) {
    struct nn_graph *graph = &session_of(h)->graph;
    int err = add_leaf(h, NN_CONSTANT, name, shape, id);

    if (err != AEE_SUCCESS)
        return err;
    err = nn_graph_set_values(nn_graph_node_of(graph, *id), values, (uint32_t)valuesLen);
    if (err != AEE_SUCCESS)
        nn_graph_remove_last(graph);
    return err == AEE_SUCCESS ? err : fail(h, err, "the number of values is not that of the shape");
}

AEEResult nn_session_add_operation(remote_handle64 h, const char *name, nn_operation operation,
                                   const nn_id *inputs, int inputsLen, nn_id *id) {
    char copy[NN_NAME_SIZE];
    nn_id copied[NN_INPUT_LIMIT];
    nn_node node;

    memset(&node, 0, sizeof node);
    if (put_text(h, copy, (int)sizeof copy, name) != AEE_SUCCESS || inputsLen > NN_INPUT_LIMIT)
        return AEE_EBADPARM;
    if (inputsLen > 0)
        memcpy(copied, inputs, (size_t)inputsLen * sizeof *inputs);
    node.name = copy;
    node.operation = operation;
    node.inputs = copied;
    node.inputsLen = inputsLen;
    return nn_session_add_node(h, &node, id);
}

AEEResult nn_session_add_nodes(remote_handle64 h, const nn_node *nodes, int nodesLen, nn_id *ids,
                               int idsLen) {
    struct nn_graph *graph = &session_of(h)->graph;
    const uint32_t before = graph->count;

    if (idsLen < nodesLen)
        return fail(h, AEE_EBUFFERTOOSMALL, "fewer ids than nodes");
    for (int i = 0; i < nodesLen; i++) {
        const int err = nn_session_add_node(h, &nodes[i], &ids[i]);

        if (err == AEE_SUCCESS)
            continue;
        while (graph->count > before)
            nn_graph_remove_last(graph);
        return err;
    }
    return AEE_SUCCESS;
}

AEEResult nn_session_set_values(remote_handle64 h, const nn_tensor *tensor) {
    struct nn_graph_node *node = nn_graph_node_of(&session_of(h)->graph, tensor->id);

    if (node == NULL || node->operation != NN_CONSTANT)
        return fail(h, AEE_EBADPARM, "not a constant");
    return nn_graph_set_values(node, tensor->values, (uint32_t)tensor->valuesLen);
}

AEEResult nn_session_get_values(remote_handle64 h, nn_id id, float *values, int valuesLen, uint32_t *count) {
    const struct nn_graph_node *node = nn_graph_node_of(&session_of(h)->graph, id);

    if (node == NULL || node->values == NULL)
        return fail(h, AEE_EBADPARM, "there are no values");
    if (node->value_count > (uint32_t)valuesLen)
        return fail(h, AEE_EBUFFERTOOSMALL, "more values than room for them");
    memcpy(values, node->values, node->value_count * sizeof *values);
    *count = node->value_count;
    return AEE_SUCCESS;
}

AEEResult nn_session_set_output(remote_handle64 h, nn_id id) {
    struct nn_graph *graph = &session_of(h)->graph;

    if (nn_graph_node_of(graph, id) == NULL)
        return fail(h, AEE_EBADPARM, "no such node");
    graph->output = id;
    graph->prepared = 0;
    return AEE_SUCCESS;
}

AEEResult nn_session_get_output(remote_handle64 h, nn_id *id) {
    *id = session_of(h)->graph.output;
    return AEE_SUCCESS;
}

AEEResult nn_session_remove_last(remote_handle64 h, nn_id *id) {
    struct nn_graph *graph = &session_of(h)->graph;

    if (graph->count == 0)
        return fail(h, AEE_EBADSTATE, "the graph is empty");
    nn_graph_remove_last(graph);
    *id = graph->count;
    return AEE_SUCCESS;
}

AEEResult nn_session_clear(remote_handle64 h) {
    nn_graph_clear(&session_of(h)->graph);
    return AEE_SUCCESS;
}

// ---- looking at the graph ----

AEEResult nn_session_get_node_count(remote_handle64 h, uint32_t *count) {
    *count = session_of(h)->graph.count;
    return AEE_SUCCESS;
}

AEEResult nn_session_find_node(remote_handle64 h, const char *name, nn_id *id) {
    *id = nn_graph_find(&session_of(h)->graph, name);
    return *id != NN_NO_NODE ? AEE_SUCCESS : fail(h, AEE_ENOSUCH, "no such node");
}

AEEResult nn_session_find_nodes(remote_handle64 h, const _cstring1_t *names, int namesLen, nn_id *ids,
                                int idsLen) {
    if (idsLen < namesLen)
        return fail(h, AEE_EBUFFERTOOSMALL, "fewer ids than names");
    for (int i = 0; i < namesLen; i++)
        ids[i] = nn_graph_find(&session_of(h)->graph, names[i].data);
    return AEE_SUCCESS;
}

AEEResult nn_session_get_node_name(remote_handle64 h, nn_id id, char *name, int nameLen) {
    const struct nn_graph_node *node = nn_graph_node_of(&session_of(h)->graph, id);

    return node != NULL ? put_text(h, name, nameLen, node->name) : fail(h, AEE_EBADPARM, "no such node");
}

AEEResult nn_session_get_node_names(remote_handle64 h, const nn_id *ids, int idsLen, _cstring1_t *names,
                                    int namesLen) {
    int err = namesLen < idsLen ? AEE_EBUFFERTOOSMALL : AEE_SUCCESS;

    for (int i = 0; i < idsLen && err == AEE_SUCCESS; i++)
        err = nn_session_get_node_name(h, ids[i], names[i].data, names[i].dataLen);
    return err;
}

AEEResult nn_session_get_node_operation(remote_handle64 h, nn_id id, nn_operation *operation) {
    const struct nn_graph_node *node = nn_graph_node_of(&session_of(h)->graph, id);

    if (node == NULL)
        return fail(h, AEE_EBADPARM, "no such node");
    *operation = node->operation;
    return AEE_SUCCESS;
}

AEEResult nn_session_get_node_shapes(remote_handle64 h, const nn_id *ids, int idsLen, nn_shape *shapes,
                                     int shapesLen) {
    for (int i = 0; i < idsLen; i++) {
        const struct nn_graph_node *node = nn_graph_node_of(&session_of(h)->graph, ids[i]);

        if (node == NULL || i >= shapesLen)
            return fail(h, AEE_EBADPARM, "no such node, or no room for its shape");
        shapes[i] = node->shape;
    }
    return AEE_SUCCESS;
}

AEEResult nn_session_count_operations(remote_handle64 h, uint32_t *counts, int countsLen) {
    const struct nn_graph *graph = &session_of(h)->graph;

    if (countsLen < NN_OPERATION_COUNT)
        return fail(h, AEE_EBUFFERTOOSMALL, "one counter per operation is needed");
    memset(counts, 0, (size_t)countsLen * sizeof *counts);
    for (nn_id id = 0; id < graph->count; id++)
        counts[graph->nodes[id].operation]++;
    return AEE_SUCCESS;
}

// ---- running it ----

AEEResult nn_session_prepare(remote_handle64 h) {
    const int err = nn_graph_prepare(&session_of(h)->graph);

    return err == AEE_SUCCESS ? err : fail(h, err, "no output, or a constant without values");
}

AEEResult nn_session_is_prepared(remote_handle64 h, boolean *prepared) {
    *prepared = session_of(h)->graph.prepared != 0;
    return AEE_SUCCESS;
}

static void note_run(struct session *session, const struct nn_graph_node *output) {
    double sum = 0;

    for (uint32_t i = 0; i < output->value_count; i++)
        sum += (double)output->values[i];
    session->statistics.calls++;
    session->statistics.operations += session->graph.count;
    session->statistics.mean_output = sum / output->value_count;
}

AEEResult nn_session_execute(remote_handle64 h, const float *input, int inputLen, float *output,
                             int outputLen) {
    struct session *session = session_of(h);
    struct nn_graph_node *node = NULL;
    const int err = nn_graph_run(&session->graph, input, (uint32_t)inputLen, &node);

    if (err != AEE_SUCCESS)
        return fail(h, err, "the graph is not prepared, or the input has another size");
    if (node->value_count > (uint32_t)outputLen)
        return fail(h, AEE_EBUFFERTOOSMALL, "more results than room for them");
    memcpy(output, node->values, node->value_count * sizeof *output);
    note_run(session, node);
    return AEE_SUCCESS;
}

AEEResult nn_session_execute_batch(remote_handle64 h, const nn_tensor *inputs, int inputsLen,
                                   nn_tensor *outputs, int outputsLen) {
    int err = outputsLen < inputsLen ? AEE_EBUFFERTOOSMALL : AEE_SUCCESS;

    for (int i = 0; i < inputsLen && err == AEE_SUCCESS; i++) {
        outputs[i].id = inputs[i].id;
        err = nn_session_execute(h, inputs[i].values, inputs[i].valuesLen, outputs[i].values,
                                 outputs[i].valuesLen);
    }
    return err;
}

AEEResult nn_session_execute_shared(remote_handle64 h, int input, uint32 inputOffset, uint32 inputLen,
                                    uint32 input_count, int output, uint32 outputOffset, uint32 outputLen,
                                    uint32 output_count) {
    void *from = NULL, *to = NULL;
    int err = AEE_EBADPARM;

    if (input_count > NN_MAX_NODES << 12 || output_count > NN_MAX_NODES << 12 ||
        (uint64_t)inputOffset + input_count * sizeof(float) > inputLen ||
        (uint64_t)outputOffset + output_count * sizeof(float) > outputLen)
        return fail(h, AEE_EBADPARM, "the shared memory is smaller than the values");
    if (HAP_mmap_get(input, &from, NULL) != AEE_SUCCESS)
        return fail(h, AEE_ENOSUCH, "the input is not shared");
    if (HAP_mmap_get(output, &to, NULL) == AEE_SUCCESS) {
        err = nn_session_execute(h, (const float *)(const void *)((const char *)from + inputOffset),
                                 (int)input_count, (float *)(void *)((char *)to + outputOffset),
                                 (int)output_count);
        HAP_mmap_put(output);
    }
    HAP_mmap_put(input);
    return err;
}

// ---- helpers ----

AEEResult nn_session_normalize(remote_handle64 h, float *values, int valuesLen) {
    float sum = 0;

    for (int i = 0; i < valuesLen; i++)
        sum += values[i];
    if (!(sum > 0))
        return fail(h, AEE_EBADPARM, "the sum is not positive");
    for (int i = 0; i < valuesLen; i++)
        values[i] /= sum;
    return AEE_SUCCESS;
}

AEEResult nn_session_widen(remote_handle64 h, nn_session_range *interval, float factor) {
    const float middle = (interval->low + interval->high) / 2;
    const float half = (interval->high - interval->low) / 2 * factor;

    (void)h;
    interval->low = middle - half;
    interval->high = middle + half;
    return AEE_SUCCESS;
}

AEEResult nn_session_next_number(remote_handle64 h, uint64 *state) {
    (void)h;
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return AEE_SUCCESS;
}

AEEResult nn_session_get_statistics(remote_handle64 h, nn_session_statistics *values) {
    *values = session_of(h)->statistics;
    values->prepared = session_of(h)->graph.prepared != 0;
    return AEE_SUCCESS;
}

AEEResult nn_session_reset_statistics(remote_handle64 h) {
    memset(&session_of(h)->statistics, 0, sizeof session_of(h)->statistics);
    return AEE_SUCCESS;
}
