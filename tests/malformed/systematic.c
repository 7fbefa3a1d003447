// SPDX-License-Identifier: BSD-3-Clause
// Every change in every place of good messages of every method, and then random combinations: malformed_<variant> SUITE.
#include "tests/malformed/malformed.h"

#include <stdio.h>
#include <string.h>

#define SUITE(name) extern const struct suite suite_##name;
#include "malformed_suites.h"
#undef SUITE

#define SUITE(name) &suite_##name,
static const struct suite *const suites[] = {
#include "malformed_suites.h"
};
#undef SUITE

enum { SEEDS = 6, COMBINATIONS = 60 };

static struct message good, bad;
static int failures;

static void try_change(enum change change, size_t at, size_t where, uint32_t value)
{
    char what[96];

    message_copy(&bad, &good);
    snprintf(what, sizeof what, "change %d of argument %zu at %zu to 0x%x", (int)change, at, where, value);
    if (message_change(&bad, change, at, where, value) && !message_check(&bad, what))
        failures++;
    message_free(&bad);
}

static void change_words(size_t at)
{
    const struct argument *argument = &good.arguments[at];

    for (size_t where = 0; argument->part == PART_IN && where + 4 <= argument->size && where < 256; where += 4) {
        uint32_t word;

        memcpy(&word, argument->data + where, sizeof word);
        const uint32_t values[] = {word + 1, word - 1,   0,          1,          2 * word + 1, 0x15555556,
                                   30,       0x40000001, 0x7fffffff, 0x80000000, 0xffffffff,   0x20000000};

        for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
            try_change(CHANGE_WORD, at, where, values[i]);
    }
}

static void change_places(size_t at)
{
    const uint32_t size = (uint32_t)good.arguments[at].size;
    const uint32_t sizes[] = {0, 1, size / 2, size - 1, size + 1, size + 8, 3, 4, 7};
    const uint32_t lengths[] = {0, 1, size, size + 1, 4, 0x7fffffff, 0x80000000, 0xffffffff};

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        try_change(CHANGE_SIZE, at, 0, sizes[i]);
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
        try_change(CHANGE_NULL, at, 0, lengths[i]);
    for (uint32_t shift = 1; shift <= 8; shift *= 2)
        try_change(CHANGE_SHIFT, at, 0, shift);
    for (size_t where = 0; where < 4; where++)
        try_change(CHANGE_BYTE, at, where, 'x');
}

static void change_arguments(size_t at)
{
    try_change(CHANGE_REMOVE, at, 0, 0);
    for (uint32_t size = 0; size <= 8; size += 4)
        try_change(CHANGE_INSERT, at, 0, size);
    try_change(CHANGE_SWAP, at, 0, 0);
    try_change(CHANGE_PART, at, 0, 0);
    try_change(CHANGE_PART, at, 0, 1);
    try_change(CHANGE_FD, at, 0, 0xffffffff);
}

static void change_everything(void)
{
    for (size_t at = 0; at < good.total; at++) {
        change_words(at);
        change_places(at);
        change_arguments(at);
    }
    for (uint32_t method = 0; method < 32; method++)
        try_change(CHANGE_METHOD, 0, 0, method);
    for (uint32_t attributes = 1; attributes < 8; attributes++)
        try_change(CHANGE_ATTRIBUTES, 0, 0, attributes);
}

static uint32_t next_random(void)
{
    static uint32_t state = 1;

    state = state * 1664525u + 1013904223u;
    return state >> 4;
}

static void combine(void)
{
    static const uint32_t interesting[] = {0, 1, 2, 3, 4, 5, 7, 8, 16, 0x7fffffff, 0x80000000, 0xffffffff};

    message_copy(&bad, &good);
    for (uint32_t i = 0; i < 2 + next_random() % 4; i++) {
        const size_t at = bad.total == 0 ? 0 : next_random() % bad.total;
        const enum change change = (enum change)(next_random() % CHANGE_METHOD);
        const uint32_t value = interesting[next_random() % 12];

        message_change(&bad, change, at, next_random() % 8 * 4, value);
    }
    if (!message_check(&bad, "several changes"))
        failures++;
    message_free(&bad);
}

static void test_method(const struct suite *suite, size_t method)
{
    for (uint32_t seed = 0; seed < SEEDS; seed++) {
        message_build(&good, suite, method, seed);
        if (!message_check(&good, "nothing changed"))
            failures++;
        change_everything();
        for (int i = 0; i < COMBINATIONS; i++)
            combine();
        message_free(&good);
    }
}

static void test_suite(const struct suite *suite)
{
    struct message none;

    for (size_t method = 0; method < suite->method_count; method++)
        test_method(suite, method);
    memset(&none, 0, sizeof none);
    none.suite = suite;
    for (none.method = 0; none.method < 32; none.method++)
        if (!message_check(&none, "no arguments"))
            failures++;
    printf("%s: %zu messages, %zu of them malformed, %d failures\n", suite->name, messages_checked, messages_refused,
           failures);
}

int main(int argc, char **argv)
{
    for (size_t i = 0; i < sizeof suites / sizeof suites[0]; i++)
        if (argc == 2 && strcmp(suites[i]->name, argv[1]) == 0) {
            test_suite(suites[i]);
            return failures > 0;
        }
    fprintf(stderr, "usage: %s SUITE\n", argv[0]);
    return 2;
}
