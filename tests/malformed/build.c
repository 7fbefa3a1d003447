// SPDX-License-Identifier: BSD-3-Clause
#include "tests/malformed/malformed.h"

#include <stdlib.h>
#include <string.h>

struct builder {
    struct message *message;
    uint32_t seed;
    uint32_t state;
};

static uint32_t next_random(struct builder *builder)
{
    builder->state = builder->state * 1664525u + 1013904223u;
    return builder->state >> 8;
}

static uint32_t pick_length(struct builder *builder)
{
    return builder->seed <= 2 ? builder->seed : next_random(builder) % 4;
}

static void *allocate(size_t size)
{
    void *data = calloc(size == 0 ? 1 : size, 1);

    if (data == NULL)
        abort();
    return data;
}

static size_t part_end(const struct message *message, enum part part)
{
    size_t end = 0;

    for (int i = 0; i <= (int)part; i++)
        end += message->counts[i];
    return end;
}

bool message_insert(struct message *message, size_t at, enum part part, size_t size)
{
    struct argument *argument = &message->arguments[at];

    if (message->total == MAX_ARGUMENTS)
        return false;
    memmove(argument + 1, argument, (message->total - at) * sizeof *argument);
    memset(argument, 0, sizeof *argument);
    argument->part = part;
    argument->size = size;
    argument->data = part == PART_IN ? allocate(size) : NULL;
    argument->fd = 7;
    message->counts[part]++;
    message->total++;
    return true;
}

void message_remove(struct message *message, size_t at)
{
    struct argument *argument = &message->arguments[at];

    free(argument->data);
    message->counts[argument->part]--;
    message->total--;
    memmove(argument, argument + 1, (message->total - at) * sizeof *argument);
}

void message_resize(struct message *message, size_t at, size_t size)
{
    struct argument *argument = &message->arguments[at];
    unsigned char *data;

    if (argument->part == PART_IN) {
        data = allocate(size);
        memset(data, 0xaa, size);
        memcpy(data, argument->data, size < argument->size ? size : argument->size);
        free(argument->data);
        argument->data = data;
    }
    argument->size = size;
}

void message_copy(struct message *to, const struct message *from)
{
    *to = *from;
    for (size_t i = 0; i < to->total; i++)
        if (from->arguments[i].data != NULL) {
            to->arguments[i].data = allocate(from->arguments[i].size);
            memcpy(to->arguments[i].data, from->arguments[i].data, from->arguments[i].size);
        }
}

void message_free(struct message *message)
{
    for (size_t i = 0; i < message->total; i++)
        free(message->arguments[i].data);
    message->total = 0;
}

static unsigned char *append(struct builder *builder, enum part part, size_t size)
{
    const size_t at = part_end(builder->message, part);

    if (!message_insert(builder->message, at, part, size))
        abort();
    return builder->message->arguments[at].data;
}

static void fill(struct builder *builder, unsigned char *data, size_t size)
{
    for (size_t i = 0; i < size; i++)
        data[i] = (unsigned char)next_random(builder);
}

static void put_word(unsigned char *to, uint32_t value)
{
    memcpy(to, &value, sizeof value);
}

static void build_value(struct builder *builder, const struct shape_type *type, bool rout, unsigned char *record);

static void build_text(struct builder *builder, const struct shape_type *type, bool rout, unsigned char *record)
{
    const uint32_t count = pick_length(builder) + (rout ? 0 : 1);
    unsigned char *data = append(builder, rout ? PART_ROUT : PART_IN, (size_t)count * type->size);

    put_word(record, count);
    if (!rout) {
        fill(builder, data, (size_t)count * type->size);
        memset(data + (size_t)(count - 1) * type->size, 0, type->size);
    }
}

static void build_list(struct builder *builder, const struct shape_type *element, bool rout, uint32_t count)
{
    const uint32_t stride = record_stride(element, rout ? RECORD_LENGTHS : RECORD_IN);
    const uint32_t values = rout ? record_stride(element, RECORD_VALUES) : 0;
    unsigned char *records = NULL;

    if (stride != 0)
        records = append(builder, PART_IN, (size_t)count * stride);
    if (values != 0)
        append(builder, PART_ROUT, (size_t)count * values);
    for (uint32_t i = 0; i < count; i++)
        build_value(builder, element, rout, records == NULL ? NULL : records + (size_t)i * stride);
}

static void build_sequence(struct builder *builder, const struct shape_type *element, bool rout, unsigned char *record)
{
    const uint32_t count = pick_length(builder);
    unsigned char *data;

    put_word(record, count);
    if (element->shape != SHAPE_PLAIN) {
        build_list(builder, element, rout, count);
        return;
    }
    data = append(builder, rout ? PART_ROUT : PART_IN, (size_t)count * element->size);
    if (data != NULL)
        fill(builder, data, (size_t)count * element->size);
}

static void build_structure(struct builder *builder, const struct shape_type *type, bool rout, unsigned char *record)
{
    const enum record kind = rout ? RECORD_LENGTHS : RECORD_IN;
    struct extent extent = {0, 1};

    for (uint32_t i = 0; i < type->count; i++) {
        const uint32_t offset = extent_place(&extent, record_extent(type->members[i], kind));

        build_value(builder, type->members[i], rout, record == NULL ? NULL : record + offset);
    }
}

static void build_value(struct builder *builder, const struct shape_type *type, bool rout, unsigned char *record)
{
    switch (type->shape) {
    case SHAPE_PLAIN:
        if (!rout)
            fill(builder, record, type->size);
        break;
    case SHAPE_STRING:
        build_text(builder, type, rout, record);
        break;
    case SHAPE_SEQUENCE:
        build_sequence(builder, type->element, rout, record);
        break;
    case SHAPE_ARRAY:
        for (uint32_t i = 0; i < type->count; i++)
            build_value(builder, type->element, rout,
                        record == NULL ? NULL
                                       : record + i * record_extent(type->element, rout ? RECORD_LENGTHS : RECORD_IN).size);
        break;
    case SHAPE_STRUCT:
        build_structure(builder, type, rout, record);
        break;
    case SHAPE_DMA:
    case SHAPE_HANDLE:
        append(builder, rout ? PART_ROUT_HANDLE : PART_IN_HANDLE, 0);
        break;
    }
}

static void build_inrout(struct builder *builder, const struct shape_type *type, unsigned char *record)
{
    uint32_t count, size;

    if (type->shape == SHAPE_PLAIN) {
        fill(builder, record, type->size);
        return;
    }
    size = type->shape == SHAPE_STRING ? type->size : type->element->size;
    if (type->shape == SHAPE_STRING)
        build_text(builder, type, false, record);
    else
        build_sequence(builder, type->element, false, record);
    memcpy(&count, record, sizeof count);
    count += next_random(builder) % 2;
    put_word(record + 4, count);
    append(builder, PART_ROUT, (size_t)count * size);
}

static void add_primaries(struct builder *builder, size_t index)
{
    const struct shape_method *method = &builder->message->suite->methods[index];
    struct extent in = {0, 1}, rout = {0, 1};

    if (is_escaped(builder->message->suite, index))
        extent_place(&in, (struct extent){4, 4});
    for (size_t i = 0; i < method->count; i++) {
        extent_place(&in, parameter_in(&method->parameters[i]));
        extent_place(&rout, parameter_rout(&method->parameters[i]));
    }
    if (in.size > 0 || has_complex_structure(method))
        append(builder, PART_IN, in.size);
    if (rout.size > 0)
        append(builder, PART_ROUT, rout.size);
}

static void build_parameters(struct builder *builder, size_t index)
{
    const struct shape_method *method = &builder->message->suite->methods[index];
    unsigned char *primary = builder->message->arguments[0].data;
    struct extent in = {0, 1};

    if (is_escaped(builder->message->suite, index)) {
        extent_place(&in, (struct extent){4, 4});
        put_word(primary, (uint32_t)index);
    }
    for (size_t i = 0; i < method->count; i++) {
        const struct shape_parameter *parameter = &method->parameters[i];
        const uint32_t offset = extent_place(&in, parameter_in(parameter));
        unsigned char *record = primary == NULL ? NULL : primary + offset;

        if (parameter->mode == MODE_INROUT)
            build_inrout(builder, parameter->type, record);
        else
            build_value(builder, parameter->type, parameter->mode == MODE_ROUT, record);
    }
}

void message_build(struct message *message, const struct suite *suite, size_t method, uint32_t seed)
{
    struct builder builder = {message, seed, seed * 2654435761u + 1};

    memset(message, 0, sizeof *message);
    message->suite = suite;
    message->method = is_escaped(suite, method) ? 31 : (uint32_t)method;
    add_primaries(&builder, method);
    build_parameters(&builder, method);
}
