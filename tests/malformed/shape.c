// SPDX-License-Identifier: BSD-3-Clause
#include "tests/malformed/malformed.h"

static uint32_t round_up(uint32_t size, uint32_t alignment)
{
    return (size + alignment - 1) / alignment * alignment;
}

uint32_t extent_place(struct extent *extent, struct extent field)
{
    uint32_t offset;

    if (field.size == 0)
        return extent->size;
    offset = round_up(extent->size, field.alignment);
    extent->size = offset + field.size;
    if (field.alignment > extent->alignment)
        extent->alignment = field.alignment;
    return offset;
}

static struct extent structure_extent(const struct shape_type *type, enum record record)
{
    struct extent extent = {0, 1};

    for (uint32_t i = 0; i < type->count; i++)
        extent_place(&extent, record_extent(type->members[i], record));
    extent.size = round_up(extent.size, extent.alignment);
    return extent;
}

struct extent record_extent(const struct shape_type *type, enum record record)
{
    struct extent extent = {0, 1};

    switch (type->shape) {
    case SHAPE_PLAIN:
        return record == RECORD_LENGTHS ? extent : (struct extent){type->size, type->alignment};
    case SHAPE_STRING:
    case SHAPE_SEQUENCE:
        return record == RECORD_VALUES ? extent : (struct extent){4, 4};
    case SHAPE_STRUCT:
        return structure_extent(type, record);
    case SHAPE_ARRAY:
        extent = record_extent(type->element, record);
        extent.size *= type->count;
        return extent;
    case SHAPE_DMA:
    case SHAPE_HANDLE:
        break;
    }
    return extent;
}

uint32_t record_stride(const struct shape_type *type, enum record record)
{
    const struct extent extent = record_extent(type, record);

    return round_up(extent.size, extent.alignment);
}

static bool is_counted(const struct shape_type *type)
{
    return type->shape == SHAPE_STRING || type->shape == SHAPE_SEQUENCE;
}

struct extent parameter_in(const struct shape_parameter *parameter)
{
    if (parameter->mode == MODE_INROUT && is_counted(parameter->type))
        return (struct extent){8, 4};
    return record_extent(parameter->type, parameter->mode == MODE_ROUT ? RECORD_LENGTHS : RECORD_IN);
}

struct extent parameter_rout(const struct shape_parameter *parameter)
{
    const struct extent nothing = {0, 1};

    return parameter->mode == MODE_IN ? nothing : record_extent(parameter->type, RECORD_VALUES);
}

bool is_escaped(const struct suite *suite, size_t index)
{
    return !suite->wide && index >= 31;
}

bool has_complex_structure(const struct shape_method *method)
{
    for (size_t i = 0; i < method->count; i++) {
        const struct shape_type *type = method->parameters[i].type;

        while (type->shape == SHAPE_ARRAY)
            type = type->element;
        if (type->shape == SHAPE_STRUCT)
            return true;
    }
    return false;
}
