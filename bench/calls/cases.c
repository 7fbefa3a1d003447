// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/cases.h"

#include <stdlib.h>
#include <string.h>

enum { MIB = 1 << 20, FLOATS = MIB / sizeof(float), MANY_POINTS = 100, NAME_SIZE = 16, PAYLOAD_SIZE = 64 };
enum { POINT_MEMORY = NAME_SIZE + PAYLOAD_SIZE, POINT_BYTES = POINT_MEMORY + sizeof(int) + sizeof(double) };

bool create_values(struct values *values) {
    *values = (struct values){0};
    values->text = malloc(MIB);
    values->bytes = malloc(MIB);
    values->samples = malloc(MIB);
    values->points = calloc(MANY_POINTS, sizeof *values->points);
    values->results = calloc(MANY_POINTS, sizeof *values->results);
    values->memory = malloc((size_t)2 * MANY_POINTS * POINT_MEMORY);
    return values->text != NULL && values->bytes != NULL && values->samples != NULL &&
           values->points != NULL && values->results != NULL && values->memory != NULL;
}

void destroy_values(struct values *values) {
    free(values->text);
    free(values->bytes);
    free(values->samples);
    free(values->points);
    free(values->results);
    free(values->memory);
}

static uint64 digest(uint64 hash, const void *data, size_t size) {
    const unsigned char *bytes = data;
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ bytes[i]) * 0x100000001b3u;
    }
    return hash;
}

uint64 digest_of_results(const struct values *values) {
    uint64 hash = 0xcbf29ce484222325u;
    hash = digest(hash, &values->sum, sizeof values->sum);
    hash = digest(hash, &values->wide, sizeof values->wide);
    hash = digest(hash, &values->score, sizeof values->score);
    hash = digest(hash, &values->checksum, sizeof values->checksum);
    hash = digest(hash, values->text, MIB);
    hash = digest(hash, values->bytes, MIB);
    hash = digest(hash, values->samples, MIB);
    for (int i = 0; i < MANY_POINTS; i++) {
        hash = digest(hash, &values->results[i].id, sizeof values->results[i].id);
        hash = digest(hash, &values->results[i].weight, sizeof values->results[i].weight);
    }
    hash = digest(hash, values->memory, (size_t)2 * MANY_POINTS * POINT_MEMORY);
    return digest(hash, &values->code, sizeof values->code);
}

// Elements that no call sets stay as they are here.
static void clear(struct values *values) {
    values->sum = -1;
    values->wide = 0;
    values->score = -1;
    values->checksum = 0;
    values->code = AEE_SUCCESS;
    memset(values->text, '?', MIB);
    for (int i = 0; i < MIB; i++) {
        values->bytes[i] = (unsigned char)(i * 7);
    }
    for (int i = 0; i < FLOATS; i++) {
        values->samples[i] = (float)(i % 1000);
    }
    memset(values->memory, '?', (size_t)2 * MANY_POINTS * POINT_MEMORY);
}

static void place_point(bench_point *point, unsigned char *memory) {
    point->name = (char *)memory;
    point->nameLen = NAME_SIZE;
    point->payload = memory + NAME_SIZE;
    point->payloadLen = PAYLOAD_SIZE;
}

static void prepare_plain(struct values *values, int size) {
    (void)size;
    clear(values);
}

static void prepare_text(struct values *values, int size) {
    clear(values);
    memset(values->text, 'x', (size_t)size - 1);
    values->text[size - 1] = '\0';
}

static void prepare_points(struct values *values, int size) {
    clear(values);
    for (int i = 0; i < size; i++) {
        bench_point *point = &values->points[i];
        place_point(point, values->memory + (size_t)i * POINT_MEMORY);
        memset(point->name, 'n', NAME_SIZE - 1);
        point->name[NAME_SIZE - 1] = '\0';
        memset(point->payload, i, PAYLOAD_SIZE);
        point->id = i;
        point->weight = 2.0 * i;
    }
}

static void prepare_results(struct values *values, int size) {
    clear(values);
    for (int i = 0; i < size; i++) {
        place_point(&values->results[i], values->memory + (size_t)(MANY_POINTS + i) * POINT_MEMORY);
        values->results[i].id = -1;
        values->results[i].weight = -1;
    }
}

static void call_add(const struct methods *methods, remote_handle64 handle, struct values *values, int size,
                     size_t count) {
    (void)size;
    for (size_t i = 0; i < count; i++) {
        values->code |= methods->add(handle, 1000, (int)i, &values->sum);
    }
}

static void call_mixed(const struct methods *methods, remote_handle64 handle, struct values *values, int size,
                       size_t count) {
    (void)size;
    for (size_t i = 0; i < count; i++) {
        values->code |=
            methods->mixed(handle, 200, 1, -3, (int)i, (uint64)1 << 40, 1.5, &values->wide, &values->score);
    }
}

static void call_measure(const struct methods *methods, remote_handle64 handle, struct values *values,
                         int size, size_t count) {
    (void)size;
    for (size_t i = 0; i < count; i++) {
        values->code |= methods->measure(handle, values->text, &values->checksum);
    }
}

static void call_name(const struct methods *methods, remote_handle64 handle, struct values *values, int size,
                      size_t count) {
    for (size_t i = 0; i < count; i++) {
        values->code |= methods->name(handle, (int)i, values->text, size);
    }
}

static void call_sum(const struct methods *methods, remote_handle64 handle, struct values *values, int size,
                     size_t count) {
    for (size_t i = 0; i < count; i++) {
        values->code |= methods->sum(handle, values->bytes, size, &values->wide);
    }
}

static void call_fill(const struct methods *methods, remote_handle64 handle, struct values *values, int size,
                      size_t count) {
    for (size_t i = 0; i < count; i++) {
        values->code |= methods->fill(handle, (unsigned char)i, values->bytes, size);
    }
}

// Back and forth: the samples must not run off to infinity.
static void call_scale(const struct methods *methods, remote_handle64 handle, struct values *values, int size,
                       size_t count) {
    for (size_t i = 0; i < count; i++) {
        values->code |= methods->scale(handle, i % 2 == 0 ? 2.0f : 0.5f, values->samples, size);
    }
}

static void call_total(const struct methods *methods, remote_handle64 handle, struct values *values, int size,
                       size_t count) {
    for (size_t i = 0; i < count; i++) {
        values->code |= methods->total(handle, values->points, size, &values->wide);
    }
}

static void call_describe(const struct methods *methods, remote_handle64 handle, struct values *values,
                          int size, size_t count) {
    for (size_t i = 0; i < count; i++) {
        values->code |= methods->describe(handle, (int)i, values->results, size);
    }
}

const struct bench_case bench_cases[] = {
    {"scalars-3", 12, prepare_plain, call_add, 0},
    {"scalars-8", 36, prepare_plain, call_mixed, 0},
    {"string-in-12", 12, prepare_text, call_measure, 12},
    {"string-in-1k", 1024, prepare_text, call_measure, 1024},
    {"string-rout-12", 12, prepare_plain, call_name, 12},
    {"string-rout-1k", 1024, prepare_plain, call_name, 1024},
    {"buffer-in-1m", MIB, prepare_plain, call_sum, MIB},
    {"buffer-rout-1m", MIB, prepare_plain, call_fill, MIB},
    {"buffer-inrout-1m", 2 * MIB, prepare_plain, call_scale, FLOATS},
    {"nested-in-4", 4 * POINT_BYTES, prepare_points, call_total, 4},
    {"nested-in-100", MANY_POINTS *POINT_BYTES, prepare_points, call_total, MANY_POINTS},
    {"nested-rout-4", 4 * POINT_BYTES, prepare_results, call_describe, 4},
    {"nested-rout-100", MANY_POINTS *POINT_BYTES, prepare_results, call_describe, MANY_POINTS},
};

const size_t bench_case_count = sizeof bench_cases / sizeof *bench_cases;
