// SPDX-License-Identifier: BSD-3-Clause
// Builds a small network on the DSP, runs it in several ways and compares with what it computes itself.
#include <math.h>
#include <stdio.h>

#include "nn_session.h"
#include "rpcmem.h"

enum { IN = 4, HIDDEN = 3 };

static const float weights[HIDDEN * IN] = {1, 0, 0, -1, 0, 2, 0, 0, 0.5f, 0.5f, 0.5f, 0.5f};
static const float bias[HIDDEN] = {0.5f, -1, 0};
static const float sample[IN] = {1, 2, 3, 4};
static int failures;

static void expect(const char *what, int holds) {
    printf("%-34s %s\n", what, holds ? "ok" : "WRONG");
    failures += !holds;
}

// relu(weights * values + bias)
static void compute(const float *values, float *result) {
    for (int i = 0; i < HIDDEN; i++) {
        float sum = 0;

        for (int j = 0; j < IN; j++)
            sum += weights[i * IN + j] * values[j];
        result[i] = fmaxf(sum + bias[i], 0);
    }
}

static int same(const float *a, const float *b, int count) {
    for (int i = 0; i < count; i++)
        if (fabsf(a[i] - b[i]) > 1e-5f)
            return 0;
    return 1;
}

static void settings(remote_handle64 h) {
    nn_session_limits limits = {0, 0, 0};
    nn_log_level level = NN_LOG_ALL;
    char text[32] = "";
    int value = 0;

    expect("version", nn_session_get_version(h, text, (int)sizeof text) == AEE_SUCCESS &&
                          strcmp(text, IDL_VERSION) == 0);
    expect("limits", nn_session_get_limits(h, &limits) == AEE_SUCCESS && limits.nodes == NN_MAX_NODES &&
                         limits.rank == NN_MAX_RANK && limits.values == 1 << 20);
    expect("name", nn_session_set_name(h, "tiny") == AEE_SUCCESS &&
                       nn_session_get_name(h, text, (int)sizeof text) == AEE_SUCCESS &&
                       strcmp(text, "tiny") == 0);
    expect("options", nn_session_set_option(h, "threads", 4) == AEE_SUCCESS &&
                          nn_session_get_option(h, "threads", &value) == AEE_SUCCESS && value == 4);
    expect("an unknown option", nn_session_get_option(h, "colour", &value) == AEE_ENOSUCH);
    expect("log level", nn_session_set_log_level(h, NN_LOG_ERRORS) == AEE_SUCCESS &&
                            nn_session_get_log_level(h, &level) == AEE_SUCCESS && level == NN_LOG_ERRORS);
}

// input -> dense -> add -> relu
static void build(remote_handle64 h) {
    const nn_shape input_shape = {1, {IN, 0, 0, 0}}, weight_shape = {2, {HIDDEN, IN, 0, 0}};
    const nn_shape bias_shape = {1, {HIDDEN, 0, 0, 0}};
    nn_id input = 0, dense_inputs[2] = {0, 0}, add_inputs[2] = {0, 0}, relu_input = 0, ids[2] = {0, 0};
    char dense_name[] = "dense", add_name[] = "add";
    nn_node nodes[2];

    expect("input", nn_session_add_input(h, "input", &input_shape, &input) == AEE_SUCCESS);
    expect("weights", nn_session_add_constant(h, "weights", &weight_shape, weights, HIDDEN * IN,
                                              &dense_inputs[1]) == AEE_SUCCESS);
    expect("bias",
           nn_session_add_constant(h, "bias", &bias_shape, bias, HIDDEN, &add_inputs[1]) == AEE_SUCCESS);

    dense_inputs[0] = input;
    add_inputs[0] = add_inputs[1] + 1;
    memset(nodes, 0, sizeof nodes);
    nodes[0].name = dense_name;
    nodes[0].operation = NN_DENSE;
    nodes[0].inputs = dense_inputs;
    nodes[0].inputsLen = 2;
    nodes[1].name = add_name;
    nodes[1].operation = NN_ADD;
    nodes[1].inputs = add_inputs;
    nodes[1].inputsLen = 2;
    expect("two nodes at once", nn_session_add_nodes(h, nodes, 2, ids, 2) == AEE_SUCCESS && ids[0] == 3);

    expect("relu", nn_session_add_operation(h, "relu", NN_RELU, &ids[1], 1, &relu_input) == AEE_SUCCESS);
    expect("output", nn_session_set_output(h, relu_input) == AEE_SUCCESS);
    expect("prepare", nn_session_prepare(h) == AEE_SUCCESS);
}

static void inspect(remote_handle64 h) {
    char first[16] = "", second[16] = "", wanted[] = "add", unknown[] = "nobody";
    _cstring1_t names[2] = {{first, (int)sizeof first}, {second, (int)sizeof second}};
    const _cstring1_t wishes[2] = {{wanted, 0}, {unknown, 0}};
    const nn_id ids[2] = {1, 5};
    nn_id found[2] = {0, 0};
    nn_shape shapes[2];
    uint32 counts[NN_OPERATION_COUNT];
    boolean prepared = 0;

    expect("names of nodes", nn_session_get_node_names(h, ids, 2, names, 2) == AEE_SUCCESS &&
                                 strcmp(first, "weights") == 0 && strcmp(second, "relu") == 0);
    expect("nodes of names", nn_session_find_nodes(h, wishes, 2, found, 2) == AEE_SUCCESS && found[0] == 4 &&
                                 found[1] == NN_NO_NODE);
    expect("shapes", nn_session_get_node_shapes(h, ids, 2, shapes, 2) == AEE_SUCCESS && shapes[0].rank == 2 &&
                         shapes[0].extent[1] == IN && shapes[1].extent[0] == HIDDEN);
    expect("operations", nn_session_count_operations(h, counts, NN_OPERATION_COUNT) == AEE_SUCCESS &&
                             counts[NN_CONSTANT] == 2 && counts[NN_SOFTMAX] == 0);
    expect("prepared", nn_session_is_prepared(h, &prepared) == AEE_SUCCESS && prepared);
}

static void run(remote_handle64 h) {
    float wanted[HIDDEN], output[HIDDEN] = {0, 0, 0};

    compute(sample, wanted);
    expect("execute",
           nn_session_execute(h, sample, IN, output, HIDDEN) == AEE_SUCCESS && same(output, wanted, HIDDEN));
    printf("    %g %g %g\n", (double)output[0], (double)output[1], (double)output[2]);
}

static void run_batch(remote_handle64 h) {
    float inputs[3][IN], outputs[3][HIDDEN], wanted[HIDDEN];
    nn_tensor from[3], to[3];
    int right = 1;

    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < IN; j++)
            inputs[i][j] = (float)(i * j - 1);
        from[i].id = (nn_id)(100 + i);
        from[i].values = inputs[i];
        from[i].valuesLen = IN;
        to[i].id = 0;
        to[i].values = outputs[i];
        to[i].valuesLen = HIDDEN;
    }
    expect("execute a batch", nn_session_execute_batch(h, from, 3, to, 3) == AEE_SUCCESS);
    for (int i = 0; i < 3; i++) {
        compute(inputs[i], wanted);
        right = right && to[i].id == (nn_id)(100 + i) && same(outputs[i], wanted, HIDDEN);
    }
    expect("results of the batch", right);
}

static void run_shared(remote_handle64 h) {
    float *input = (float *)rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_DEFAULT_FLAGS, 4096);
    float *output = (float *)rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_DEFAULT_FLAGS, 4096);
    float wanted[HIDDEN];

    expect("shared memory", input != NULL && output != NULL);
    if (input == NULL || output == NULL)
        return;
    memcpy(input, sample, sizeof sample);
    compute(sample, wanted);
    expect("execute in shared memory",
           nn_session_execute_shared(h, rpcmem_to_fd(input), 0, 4096, IN, rpcmem_to_fd(output), 0, 4096,
                                     HIDDEN) == AEE_SUCCESS &&
               same(output, wanted, HIDDEN));
    rpcmem_free(output);
    rpcmem_free(input);
}

static void helpers(remote_handle64 h) {
    nn_session_range interval = {1, 3};
    nn_session_statistics statistics;
    float values[4] = {1, 1, 2, 4};
    uint64 state = 1;

    expect("normalize",
           nn_session_normalize(h, values, 4) == AEE_SUCCESS && same(&values[3], &(float){0.5f}, 1));
    expect("widen", nn_session_widen(h, &interval, 2) == AEE_SUCCESS && same(&interval.high, &(float){4}, 1));
    expect("next number", nn_session_next_number(h, &state) == AEE_SUCCESS && state == 7806831264735756412u);
    expect("statistics", nn_session_get_statistics(h, &statistics) == AEE_SUCCESS && statistics.calls == 5 &&
                             statistics.operations == 30 && statistics.prepared);
}

static void failure(remote_handle64 h) {
    char text[64] = "", small[4];
    nn_id id = 0;

    expect("an unknown node", nn_session_find_node(h, "nobody", &id) == AEE_ENOSUCH);
    expect("what went wrong", nn_session_get_last_error(h, text, (int)sizeof text) == AEE_SUCCESS &&
                                  strcmp(text, "no such node") == 0);
    expect("a text that does not fit",
           nn_session_get_node_name(h, 1, small, (int)sizeof small) == AEE_EBUFFERTOOSMALL);
    expect("a NULL argument", nn_session_find_node(h, NULL, &id) == AEE_EBADPARM);
    expect("clear", nn_session_clear(h) == AEE_SUCCESS);
}

int main(void) {
    remote_handle64 h = 0;
    const int err = nn_session_open(nn_session_URI CDSP_DOMAIN, &h);

    if (err != AEE_SUCCESS) {
        fprintf(stderr, "cannot open %s: error 0x%x\n", nn_session_URI, (unsigned)err);
        return 1;
    }
    settings(h);
    build(h);
    inspect(h);
    run(h);
    run_batch(h);
    run_shared(h);
    helpers(h);
    failure(h);
    expect("close", nn_session_close(h) == AEE_SUCCESS);
    return failures == 0 ? 0 : 1;
}
