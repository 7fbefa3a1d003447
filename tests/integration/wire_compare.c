// SPDX-License-Identifier: BSD-3-Clause
// Compares the messages that a simulated DSP has recorded with wire vectors.
//
//     wire_compare VECTORS RECORD SENT
//
// SENT has the name of the vector for each message, in order, and before it "shared " when buffers were in
// shared memory: there the buffers of an inrout argument are one, and the record, which is written after the
// call, shows its result twice.
#include "tests/wire/yaml_tree.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

// The three bits of attributes are not for the DSP.
enum { TRAVELLING = 0x1fffffff };

static const char shared_mark[] = "shared ";
static const char *vector_name;
static bool is_shared;
static int failures;

static void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void complain(const char *format, ...) {
    va_list arguments;

    failures++;
    printf("FAIL %s: ", vector_name);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
}

// Two texts of hexadecimal bytes; ?? is any byte.
static bool same_bytes(const char *got, const char *want) {
    size_t length = strlen(want);

    if (strlen(got) != length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (want[i] != '?' && want[i] != got[i])
            return false;
    return true;
}

static void compare_value(const char *what, size_t index, struct tree got, struct tree want, bool bytes) {
    bool same = bytes ? same_bytes(tree_text(got), tree_text(want)) : tree_number(got) == tree_number(want);

    if (!tree_exists(got) || !same)
        complain("%s %zu: got %s, want %s", what, index, tree_text(got), tree_text(want));
}

static bool came_back(struct tree bytes, struct tree reply) {
    struct tree routs = tree_get(reply, "rout");

    for (size_t i = 0; is_shared && i < tree_count(routs); i++)
        if (strncmp(tree_text(bytes), tree_text(tree_at(routs, i)), strlen(tree_text(bytes))) == 0)
            return true;
    return false;
}

static void compare_argument(size_t index, struct tree got, struct tree want, struct tree reply) {
    static const char *const parts[] = {"fd", "offset"};
    const char *kind = tree_key_at(want, 0);
    struct tree value = tree_value_at(want, 0), found = tree_get(got, kind);

    if (!tree_exists(found)) {
        complain("argument %zu is %s, want %s", index, tree_key_at(got, 0), kind);
    } else if (tree_is_map(value)) {
        for (size_t i = 0; i < 2; i++)
            compare_value(parts[i], index, tree_get(found, parts[i]), tree_need(value, parts[i]), false);
    } else if (!came_back(found, reply)) {
        compare_value(kind, index, found, value, strcmp(kind, "in") == 0);
    }
}

static size_t repetitions(struct tree item) {
    return (size_t)tree_number_or(tree_get(item, "repeat"), 1);
}

// Those of ext_params interfaces travel in 32 bits, too.
static unsigned long long scalars_of(struct tree message) {
    struct tree word = tree_get(message, "scalars"), counts = tree_get(message, "counts");
    static const unsigned shifts[] = {16, 8, 4, 0};
    unsigned long long scalars;

    if (tree_exists(word))
        return tree_number(word);
    scalars = tree_number(tree_need(message, "method")) << 24;
    for (size_t i = 0; i < 4; i++)
        scalars |= tree_number(tree_at(counts, i)) << shifts[i];
    return scalars;
}

static void compare_message(struct tree got, struct tree want, struct tree reply) {
    struct tree arguments = tree_get(want, "args"), recorded = tree_need(got, "args");
    size_t index = 0;

    if (((scalars_of(got) ^ scalars_of(want)) & TRAVELLING) != 0)
        complain("scalars: got %s, want 0x%08llx", tree_text(tree_need(got, "scalars")), scalars_of(want));
    for (size_t i = 0; i < tree_count(arguments); i++)
        for (size_t n = repetitions(tree_at(arguments, i)); n > 0; n--, index++)
            if (index < tree_count(recorded))
                compare_argument(index, tree_at(recorded, index), tree_at(arguments, i), reply);
    if (index != tree_count(recorded))
        complain("%zu arguments, want %zu", tree_count(recorded), index);
}

// Bytes of a failed call have no meaning, and do not travel.
static void compare_reply(struct tree got, struct tree want) {
    struct tree routs = tree_get(want, "rout"), recorded = tree_get(got, "rout");
    size_t index = 0;

    compare_value("result", 0, tree_need(got, "rc"), tree_need(want, "rc"), false);
    if (tree_number(tree_need(want, "rc")) != 0)
        return;
    for (size_t i = 0; i < tree_count(routs); i++) {
        struct tree rout = tree_at(routs, i);

        for (size_t n = repetitions(rout); n > 0; n--, index++)
            if (index < tree_count(recorded))
                compare_value("rout buffer", index, tree_at(recorded, index),
                              tree_is_map(rout) ? tree_need(rout, "hex") : rout, true);
    }
    if (index != tree_count(recorded))
        complain("%zu rout buffers came back, want %zu", tree_count(recorded), index);
}

static struct tree find_vector(struct tree vectors, const char *name) {
    for (size_t i = 0; i < tree_count(vectors); i++)
        if (tree_is(tree_need(tree_at(vectors, i), "name"), name))
            return tree_at(vectors, i);
    return tree_need(vectors, name);
}

static size_t compare_all(struct tree vectors, struct tree record, FILE *sent) {
    static char line[200];
    size_t count = 0;

    for (; fgets(line, sizeof line, sent) != NULL; count++) {
        struct tree vector, call;

        line[strcspn(line, "\n")] = '\0';
        is_shared = strncmp(line, shared_mark, sizeof shared_mark - 1) == 0;
        vector_name = is_shared ? line + sizeof shared_mark - 1 : line;
        vector = find_vector(vectors, vector_name);
        if (count >= tree_count(record)) {
            complain("was not recorded");
            continue;
        }
        call = tree_at(record, count);
        if (tree_exists(tree_get(vector, "call")))
            compare_value("method", 0, tree_need(call, "index"), tree_need(vector, "index"), false);
        compare_message(tree_need(call, "message"), tree_need(vector, "message"), tree_need(call, "reply"));
        compare_reply(tree_need(call, "reply"), tree_need(vector, "reply"));
    }
    return count;
}

int main(int argc, char **argv) {
    yaml_document_t vectors, record;
    struct tree calls;
    FILE *sent = argc == 4 ? fopen(argv[3], "r") : NULL;
    size_t count;

    if (sent == NULL) {
        fprintf(stderr, "usage: wire_compare VECTORS RECORD SENT\n");
        return 2;
    }
    calls = tree_load(&record, argv[2]);
    count = compare_all(tree_need(tree_load(&vectors, argv[1]), "vectors"), calls, sent);
    if (count != tree_count(calls)) {
        printf("FAIL %zu messages were recorded, want %zu\n", tree_count(calls), count);
        failures++;
    }
    printf("%zu recorded messages, %d failures\n", count, failures);
    yaml_document_delete(&vectors);
    yaml_document_delete(&record);
    fclose(sent);
    return failures > 0 || count == 0;
}
