// SPDX-License-Identifier: BSD-3-Clause
// Every message of the wire vectors is sent over the simulated DSP in each mode, and what the DSP has
// recorded must be the message of the vector: vectors_test FILE...
#include "tests/sim/fixture.h"

#include "runtime/dsp/host.h"
#include "runtime/include/AEEStdErr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <yaml.h>

enum { MAX_ARGS = 255 + 255 + 15 + 15, MAX_TEXT = 1 << 20 };

static int file_count;
static char **files;
static char *expected; // what the recording must hold
static size_t expected_size;
static unsigned sent;

// ---- Reading the vectors

static const char *text_of(const yaml_node_t *node) {
    return node != NULL && node->type == YAML_SCALAR_NODE ? (const char *)node->data.scalar.value : NULL;
}

static yaml_node_t *entry(yaml_document_t *document, const yaml_node_t *map, const char *key) {
    if (map == NULL || map->type != YAML_MAPPING_NODE) {
        return NULL;
    }
    for (const yaml_node_pair_t *pair = map->data.mapping.pairs.start; pair < map->data.mapping.pairs.top;
         pair++) {
        const char *name = text_of(yaml_document_get_node(document, pair->key));
        if (name != NULL && strcmp(name, key) == 0) {
            return yaml_document_get_node(document, pair->value);
        }
    }
    return NULL;
}

static size_t length_of(const yaml_node_t *list) {
    return list != NULL && list->type == YAML_SEQUENCE_NODE
               ? (size_t)(list->data.sequence.items.top - list->data.sequence.items.start)
               : 0;
}

static long number_of(const yaml_node_t *node) {
    const char *text = text_of(node);
    assert_non_null(text);
    return strtol(text, NULL, 0);
}

// A message, with the text of its arguments as the recording has them.
struct message {
    uint32_t scalars;
    size_t count;
    remote_arg args[MAX_ARGS];
    bool dma[MAX_ARGS];
    char *lines[MAX_ARGS];
};

// Bytes without defined content are 0 here.
static remote_buf bytes_of(const char *hex) {
    size_t size = strlen(hex) / 2;
    unsigned char *bytes = calloc(1, size + 1);
    for (size_t i = 0; i < size; i++) {
        char digits[3] = {hex[2 * i], hex[2 * i + 1], '\0'};
        bytes[i] = (unsigned char)strtoul(digits[0] == '?' ? "0" : digits, NULL, 16);
    }
    return (remote_buf){bytes, size};
}

static char *hex_line(remote_buf buffer) {
    char *line = malloc(2 * buffer.nLen + 32);
    size_t used = (size_t)sprintf(line, "    - in: \"");
    for (size_t i = 0; i < buffer.nLen; i++) {
        used += (size_t)sprintf(line + used, "%02x", ((unsigned char *)buffer.pv)[i]);
    }
    strcpy(line + used, "\"\n");
    return line;
}

static char *format_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

static char *format_line(const char *format, ...) {
    char *line = NULL;
    va_list arguments;
    va_start(arguments, format);
    assert_true(vasprintf(&line, format, arguments) > 0);
    va_end(arguments);
    return line;
}

static bool read_dma(yaml_document_t *document, const yaml_node_t *item, const char *key,
                     struct message *message, size_t i) {
    const yaml_node_t *dma = entry(document, item, key);
    if (dma == NULL) {
        return false;
    }
    int fd = (int)number_of(entry(document, dma, "fd"));
    unsigned offset = (unsigned)number_of(entry(document, dma, "offset"));
    message->args[i].dma = (remote_dma_handle){.fd = fd, .offset = offset};
    message->dma[i] = true;
    message->lines[i] = format_line("    - %s: {fd: %d, offset: %u}\n", key, fd, offset);
    return true;
}

// False for forms that cannot be sent, such as a length without memory.
static bool read_argument(yaml_document_t *document, const yaml_node_t *item, struct message *message) {
    size_t i = message->count++;
    const char *hex = text_of(entry(document, item, "in"));
    const yaml_node_t *rout = entry(document, item, "rout");
    const yaml_node_t *in_h64 = entry(document, item, "in_h64");
    memset(&message->args[i], 0, sizeof message->args[i]);
    message->dma[i] = false;
    if (hex != NULL) {
        message->args[i].buf = bytes_of(hex);
        message->lines[i] = hex_line(message->args[i].buf);
    } else if (rout != NULL) {
        size_t size = (size_t)number_of(rout);
        message->args[i].buf = (remote_buf){calloc(1, size + 1), size};
        message->lines[i] = format_line("    - rout: %zu\n", size);
    } else if (in_h64 != NULL) {
        message->args[i].h64 = strtoull(text_of(in_h64), NULL, 0);
        message->lines[i] =
            format_line("    - in_h64: \"0x%llx\"\n", (unsigned long long)message->args[i].h64);
    } else if (entry(document, item, "rout_h64") != NULL) {
        message->lines[i] = strdup("    - rout_h64: 0\n");
    } else if (!read_dma(document, item, "in_dma", message, i) &&
               !read_dma(document, item, "rout_dma", message, i)) {
        message->count--;
        return false;
    }
    return true;
}

static bool read_message(yaml_document_t *document, const yaml_node_t *vector, struct message *message) {
    const yaml_node_t *map = entry(document, vector, "message");
    const char *scalars = text_of(entry(document, map, "scalars"));
    const yaml_node_t *list = entry(document, map, "args");
    message->count = 0;
    if (scalars == NULL) {
        return false; // nothing is sent, or the scalars have 64 bits
    }
    message->scalars = (uint32_t)strtoul(scalars, NULL, 0);
    for (size_t i = 0; i < length_of(list); i++) {
        const yaml_node_t *item = yaml_document_get_node(document, list->data.sequence.items.start[i]);
        const yaml_node_t *repeat = entry(document, item, "repeat");
        for (long times = repeat != NULL ? number_of(repeat) : 1; times > 0; times--) {
            if (message->count == MAX_ARGS || !read_argument(document, item, message)) {
                return false;
            }
        }
    }
    // Hand-made messages may have other counts than their scalars say, or attributes that this transport
    // clears.
    return message->count == REMOTE_SCALARS_LENGTH(message->scalars) && message->scalars >> 29 == 0;
}

static void free_message(struct message *message) {
    for (size_t i = 0; i < message->count; i++) {
        if (message->lines[i] != NULL &&
            (strstr(message->lines[i], "in: ") != NULL || strstr(message->lines[i], "rout: ") != NULL)) {
            free(message->args[i].buf.pv);
        }
        free(message->lines[i]);
    }
}

// ---- Sending

static void expect(const struct message *message) {
    int used = snprintf(expected + expected_size, MAX_TEXT - expected_size, "    scalars: \"0x%08x\"\n%s",
                        message->scalars, message->count != 0 ? "    args:\n" : "    args: []\n");
    expected_size += (size_t)used;
    for (size_t i = 0; i < message->count; i++) {
        size_t length = strlen(message->lines[i]);
        assert_true(expected_size + length < MAX_TEXT);
        memcpy(expected + expected_size, message->lines[i], length + 1);
        expected_size += length;
    }
}

static void send_message(struct frt_transport_session *session, uint32_t handle, struct message *message) {
    static struct frt_argument resolved[MAX_ARGS];
    struct frt_call whole = {
        .handle = handle,
        .scalars = message->scalars,
        .in_buffers = REMOTE_SCALARS_INBUFS(message->scalars),
        .out_buffers = REMOTE_SCALARS_OUTBUFS(message->scalars),
        .in_handles = REMOTE_SCALARS_INHANDLES(message->scalars),
        .out_handles = REMOTE_SCALARS_OUTHANDLES(message->scalars),
        .args = resolved,
        .pra = message->args,
    };
    uint32_t buffers = whole.in_buffers + whole.out_buffers;
    for (uint32_t i = 0; i < message->count; i++) {
        remote_arg *arg = &message->args[i];
        resolved[i] = i < buffers
                          ? (struct frt_argument){.ptr = arg->buf.pv, .len = arg->buf.nLen, .source = arg}
                          : (struct frt_argument){.len = message->dma[i] ? 64 : 0, .source = arg};
    }
    assert_int_equal(frt_sim_transport.invoke(session, &whole), AEE_SUCCESS);
    for (uint32_t i = whole.in_buffers; i < buffers; i++) {
        for (size_t b = 0; b < message->args[i].buf.nLen; b++) {
            assert_int_equal(((unsigned char *)message->args[i].buf.pv)[b], 0xAB);
        }
    }
}

static void send_file(struct frt_transport_session *session, uint32_t handle, const char *path) {
    static struct message message;
    yaml_parser_t parser;
    yaml_document_t document;
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_file(&parser, file);
    assert_int_equal(yaml_parser_load(&parser, &document), 1);
    const yaml_node_t *vectors = entry(&document, yaml_document_get_root_node(&document), "vectors");
    for (size_t i = 0; i < length_of(vectors); i++) {
        const yaml_node_t *vector = yaml_document_get_node(&document, vectors->data.sequence.items.start[i]);
        if (read_message(&document, vector, &message)) {
            expect(&message);
            send_message(session, handle, &message);
            sent++;
        }
        free_message(&message);
    }
    yaml_document_delete(&document);
    yaml_parser_delete(&parser);
    fclose(file);
}

// Only the lines of the messages themselves.
static void compare(const char *path) {
    static char line[1 << 20];
    FILE *file = fopen(path, "r");
    const char *rest = expected;
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "    ", 4) != 0) {
            continue;
        }
        size_t length = strlen(line);
        if (strncmp(rest, line, length) != 0) {
            fail_msg("recorded: %.200s expected: %.200s", line, rest);
        }
        rest += length;
    }
    assert_int_equal(*rest, '\0');
    fclose(file);
}

static void check(const char *poll, const char *context) {
    char record[] = "/tmp/qaic-record.XXXXXX";
    int fd = mkstemp(record);
    assert_true(fd >= 0);
    close(fd);
    expected_size = 0;
    sent = 0;
    dsp_start(NULL, "--record", record, NULL);
    set("sim.poll", poll);
    set("sim.context", context);
    struct frt_transport_session *session = open_session();
    uint32_t handle =
        open_uri(session, "file:///libecho_skel.so?mirror_skel_handle_invoke&_modver=1.0&_dom=cdsp");
    for (int i = 0; i < file_count; i++) {
        send_file(session, handle, files[i]);
    }
    close_session(session);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
    assert_true(sent > 100);
    compare(record);
    unlink(record);
}

static void messages_arrive_as_they_are(void **state) {
    (void)state;
    check(NULL, "16");
}

static void polled_messages_arrive_as_they_are(void **state) {
    (void)state;
    check("10000", "16");
}

static void messages_with_short_ids_arrive_as_they_are(void **state) {
    (void)state;
    check("10000", "12");
}

#define CASE(test) cmocka_unit_test_teardown(test, clean_up)

int main(int argc, char **argv) {
    const struct CMUnitTest tests[] = {
        CASE(messages_arrive_as_they_are),
        CASE(polled_messages_arrive_as_they_are),
        CASE(messages_with_short_ids_arrive_as_they_are),
    };
    file_count = argc - 1;
    files = argv + 1;
    expected = malloc(MAX_TEXT);
    int failed = expected != NULL ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
    free(expected);
    return failed;
}
