// SPDX-License-Identifier: BSD-3-Clause
// Layout of the C types in the header (03 §7.3).
#include "qaic/plan/types.h"

static uint64_t round_up(uint64_t value, uint32_t alignment)
{
    return (value + alignment - 1) / alignment * alignment;
}

static void add(struct native_layout *layout, struct native_layout part)
{
    layout->size = round_up(layout->size, part.alignment) + part.size;
    if (layout->alignment < part.alignment)
        layout->alignment = part.alignment;
}

// `T* data; int dataLen;` as a struct of its own, or as two members of the enclosing one.
static void add_pointer_and_length(struct native_layout *layout, unsigned pointer_size)
{
    add(layout, (struct native_layout){pointer_size, pointer_size});
    add(layout, (struct native_layout){4, 4});
}

static bool is_pointer_and_length(const struct type *type)
{
    return type->kind == TYPE_STRING || type->kind == TYPE_WSTRING || type->kind == TYPE_SEQUENCE;
}

static struct native_layout structure_layout(struct plan *plan, const struct type *type, unsigned pointer_size)
{
    struct native_layout layout = {0, 1};

    for (size_t i = 0; i < type->structure.member_count; i++) {
        const struct type *member = type_resolve(type->structure.members[i].type);

        if (is_pointer_and_length(member))
            add_pointer_and_length(&layout, pointer_size);
        else
            add(&layout, plan_native_layout(plan, member, pointer_size));
    }
    layout.size = round_up(layout.size, layout.alignment);
    return layout;
}

static struct native_layout compute(struct plan *plan, const struct type *type, unsigned pointer_size)
{
    struct native_layout layout = {0, 1};

    switch (type->kind) {
    case TYPE_DMAHANDLE:
        return (struct native_layout){12, 4};
    case TYPE_REMOTE_HANDLE:
        return (struct native_layout){8, 8};
    case TYPE_ARRAY:
        layout = plan_native_layout(plan, type->array.element, pointer_size);
        layout.size *= type->array.length;
        return layout;
    case TYPE_STRUCT:
        return structure_layout(plan, type, pointer_size);
    default:
        add_pointer_and_length(&layout, pointer_size);
        layout.size = round_up(layout.size, layout.alignment);
        return layout;
    }
}

struct native_layout plan_native_layout(struct plan *plan, const struct type *type, unsigned pointer_size)
{
    const struct type *real = type_resolve(type);
    struct native_layout *memo;

    if (type_is_plain(real))
        return (struct native_layout){type_plain_size(real), type_plain_alignment(real)};
    memo = plan_facts(plan, real)->layout + (pointer_size == 8);
    if (memo->alignment == 0)
        *memo = compute(plan, real, pointer_size);
    return *memo;
}
