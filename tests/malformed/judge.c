// SPDX-License-Identifier: BSD-3-Clause
#include "tests/malformed/malformed.h"

#include <string.h>

// The arguments that are left of each part.
struct court {
    const remote_arg *next[PART_COUNT], *end[PART_COUNT];
    bool fine;
};

static void require(struct court *court, bool condition)
{
    court->fine = court->fine && condition;
}

static remote_arg take(struct court *court, enum part part)
{
    remote_arg argument;

    memset(&argument, 0, sizeof argument);
    require(court, court->next[part] < court->end[part]);
    return court->fine ? *court->next[part]++ : argument;
}

static uint32_t get_word(const unsigned char *from)
{
    uint32_t value;

    memcpy(&value, from, sizeof value);
    return value;
}

// A buffer for `count` elements; its address.
static const unsigned char *take_buffer(struct court *court, enum part part, uint32_t count, uint32_t size,
                                        uint32_t alignment)
{
    const remote_arg argument = take(court, part);

    require(court, count <= INT32_MAX && argument.buf.nLen / size >= count);
    require(court, argument.buf.nLen == 0 ||
                       (argument.buf.pv != NULL && (uintptr_t)argument.buf.pv % alignment == 0));
    return argument.buf.pv;
}

static void judge_value(struct court *court, const struct shape_type *type, bool rout, const unsigned char *record);

static void judge_text(struct court *court, const struct shape_type *type, uint32_t count)
{
    const unsigned char *data = take_buffer(court, PART_IN, count, type->size, type->size);

    require(court, count > 0);
    for (uint32_t i = 0; court->fine && i < type->size; i++)
        require(court, data[(size_t)(count - 1) * type->size + i] == 0);
}

static void judge_list(struct court *court, const struct shape_type *element, bool rout, uint32_t count)
{
    const uint32_t stride = record_stride(element, rout ? RECORD_LENGTHS : RECORD_IN);
    const uint32_t values = rout ? record_stride(element, RECORD_VALUES) : 0;
    const unsigned char *records = NULL;

    require(court, count <= INT32_MAX);
    if (stride != 0)
        records = take_buffer(court, PART_IN, count, stride, 1);
    if (values != 0)
        take_buffer(court, PART_ROUT, count, values, 1);
    for (uint32_t i = 0; court->fine && i < count; i++)
        judge_value(court, element, rout, records == NULL ? NULL : records + (size_t)i * stride);
}

static void judge_counted(struct court *court, const struct shape_type *type, bool rout, uint32_t count)
{
    const struct shape_type *element = type->shape == SHAPE_STRING ? type : type->element;

    if (type->shape == SHAPE_STRING && !rout)
        judge_text(court, type, count);
    else if (type->shape == SHAPE_STRING)
        take_buffer(court, PART_ROUT, count, type->size, type->size);
    else if (element->shape == SHAPE_PLAIN)
        take_buffer(court, rout ? PART_ROUT : PART_IN, count, element->size, element->alignment);
    else
        judge_list(court, element, rout, count);
}

static void judge_structure(struct court *court, const struct shape_type *type, bool rout, const unsigned char *record)
{
    const enum record kind = rout ? RECORD_LENGTHS : RECORD_IN;
    struct extent extent = {0, 1};

    for (uint32_t i = 0; i < type->count; i++) {
        const uint32_t offset = extent_place(&extent, record_extent(type->members[i], kind));

        judge_value(court, type->members[i], rout, record == NULL ? NULL : record + offset);
    }
}

static void judge_handle(struct court *court, const struct shape_type *type, bool rout)
{
    const remote_arg argument = take(court, rout ? PART_ROUT_HANDLE : PART_IN_HANDLE);

    if (type->shape == SHAPE_DMA)
        require(court, argument.dma.fd >= 0);
}

static void judge_value(struct court *court, const struct shape_type *type, bool rout, const unsigned char *record)
{
    if (!court->fine)
        return;
    switch (type->shape) {
    case SHAPE_PLAIN:
        break;
    case SHAPE_STRING:
    case SHAPE_SEQUENCE:
        judge_counted(court, type, rout, get_word(record));
        break;
    case SHAPE_ARRAY:
        for (uint32_t i = 0; i < type->count; i++)
            judge_value(court, type->element, rout,
                        record == NULL ? NULL
                                       : record + i * record_extent(type->element, rout ? RECORD_LENGTHS : RECORD_IN).size);
        break;
    case SHAPE_STRUCT:
        judge_structure(court, type, rout, record);
        break;
    case SHAPE_DMA:
    case SHAPE_HANDLE:
        judge_handle(court, type, rout);
        break;
    }
}

static void judge_inrout(struct court *court, const struct shape_type *type, const unsigned char *record)
{
    if (!court->fine || type->shape == SHAPE_PLAIN)
        return;
    require(court, get_word(record) <= get_word(record + 4));
    judge_counted(court, type, false, get_word(record));
    judge_counted(court, type, true, get_word(record + 4));
}

static void judge_method(struct court *court, const struct shape_method *method, bool escaped)
{
    struct extent in = {escaped ? 4 : 0, escaped ? 4 : 1}, rout = {0, 1};
    const unsigned char *primary = NULL;

    for (size_t i = 0; i < method->count; i++) {
        extent_place(&in, parameter_in(&method->parameters[i]));
        extent_place(&rout, parameter_rout(&method->parameters[i]));
    }
    if (in.size > 0 || has_complex_structure(method))
        primary = take_buffer(court, PART_IN, in.size, 1, 1);
    if (rout.size > 0)
        take_buffer(court, PART_ROUT, rout.size, 1, 1);
    in = (struct extent){escaped ? 4 : 0, escaped ? 4 : 1};
    for (size_t i = 0; i < method->count; i++) {
        const struct shape_parameter *parameter = &method->parameters[i];
        const uint32_t offset = extent_place(&in, parameter_in(parameter));
        const unsigned char *record = primary == NULL ? NULL : primary + offset;

        if (parameter->mode == MODE_INROUT)
            judge_inrout(court, parameter->type, record);
        else
            judge_value(court, parameter->type, parameter->mode == MODE_ROUT, record);
    }
    for (int part = 0; part < PART_COUNT; part++)
        require(court, court->next[part] == court->end[part]);
}

static void open_court(struct court *court, const uint32_t *counts, const remote_arg *arguments)
{
    for (int part = 0; part < PART_COUNT; part++) {
        court->next[part] = arguments;
        arguments = arguments == NULL ? NULL : arguments + counts[part];
        court->end[part] = arguments;
    }
    court->fine = true;
}

int judge(const struct suite *suite, uint64_t scalars, const remote_arg *arguments)
{
    const uint32_t narrow = (uint32_t)scalars;
    const uint32_t counts[PART_COUNT] = {
        suite->wide ? REMOTE_SCALARS_INBUFS_64(scalars) : REMOTE_SCALARS_INBUFS(narrow),
        suite->wide ? REMOTE_SCALARS_OUTBUFS_64(scalars) : REMOTE_SCALARS_OUTBUFS(narrow),
        suite->wide ? REMOTE_SCALARS_INHANDLES_64(scalars) : REMOTE_SCALARS_INHANDLES(narrow),
        suite->wide ? REMOTE_SCALARS_OUTHANDLES_64(scalars) : REMOTE_SCALARS_OUTHANDLES(narrow)};
    uint32_t method = suite->wide ? REMOTE_SCALARS_METHOD_64(scalars) : REMOTE_SCALARS_METHOD(narrow);
    struct court court;

    if (!suite->wide && method == 31 && suite->method_count > 31) {
        if (counts[PART_IN] == 0 || arguments[0].buf.nLen < 4 || arguments[0].buf.pv == NULL)
            return AEE_EBADPARM;
        method = get_word(arguments[0].buf.pv);
        if (method < 31)
            return AEE_EUNSUPPORTED;
    }
    if (method >= suite->method_count)
        return AEE_EUNSUPPORTED;
    open_court(&court, counts, arguments);
    judge_method(&court, &suite->methods[method], is_escaped(suite, method));
    return court.fine ? AEE_SUCCESS : AEE_EBADPARM;
}
