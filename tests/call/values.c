// SPDX-License-Identifier: BSD-3-Clause
#include "tests/call/state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_BLOCKS = 20000, FILL = 0xa5, LIMIT = 12 };

const struct call_suite *call_running;
int call_code;
uint32_t call_round;
size_t call_allocated;
int call_until_failure, call_failures;
bool call_out_of_memory;

static uint64_t state;
static void *blocks[MAX_BLOCKS];
static size_t block_count;

void call_start(enum sequence sequence) {
    state = ((uint64_t)call_round << 8 | (unsigned)sequence) * UINT64_C(0x9e3779b97f4a7c15) + 1;
}

uint64_t call_next(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state * UINT64_C(0x2545f4914f6cdd1d);
}

double call_real(void) {
    return (double)(int16_t)call_next() / 4;
}

// Rounds 0 to 2 have all lengths 0 to 2.
int call_length(void) {
    const uint64_t number = call_next();

    return call_round <= 2 ? (int)call_round : (int)(number >> 40) % 4;
}

uint16_t call_unit(void) {
    return (uint16_t)(1 + call_next() % 120);
}

void *call_memory(size_t size) {
    void *data = size == 0 ? NULL : malloc(size);

    if (data == NULL)
        return NULL;
    if (block_count == MAX_BLOCKS)
        abort();
    blocks[block_count++] = data;
    return memset(data, FILL, size);
}

bool call_untouched(const void *data, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (((const unsigned char *)data)[i] != FILL)
            return false;
    return true;
}

void call_release(void) {
    while (block_count > 0)
        free(blocks[--block_count]);
}

void call_expect(const char *what, bool condition) {
    if (!condition && call_failures++ < LIMIT)
        printf("FAIL %s round %u: %s\n", call_running->name, call_round, what);
}

void *wire_malloc(size_t size) {
    void *data;

    if (call_until_failure > 0 && --call_until_failure == 0) {
        call_out_of_memory = true;
        return NULL;
    }
    data = malloc(size);
    if (data != NULL) {
        memset(data, FILL, size);
        call_allocated++;
    }
    return data;
}

void wire_free(void *data) {
    call_allocated -= data != NULL;
    free(data);
}
