// SPDX-License-Identifier: BSD-3-Clause
// Layout of the C types in the header (03 §7.3).
#include "qaic/plan/types.h"

uint64_t round_up(uint64_t value, uint32_t alignment) {
    return (value + alignment - 1) / alignment * alignment;
}

// Returns the part's offset.
static uint64_t add(struct native_member *place, struct native_layout part) {
    uint64_t offset = round_up(place->end, part.alignment);

    place->end = offset + part.size;
    if (place->alignment < part.alignment)
        place->alignment = part.alignment;
    return offset;
}

// `T* data; int dataLen;` as a struct of its own, or as two members of the enclosing one.
static uint64_t add_pointer_and_length(struct native_member *place) {
    uint64_t offset = add(place, (struct native_layout){place->pointer_size, place->pointer_size});

    add(place, (struct native_layout){4, 4});
    return offset;
}

static bool is_pointer_and_length(const struct type *type) {
    return type->kind == TYPE_STRING || type->kind == TYPE_WSTRING || type->kind == TYPE_SEQUENCE;
}

uint64_t plan_native_member(struct plan *plan, struct native_member *place,
                            const struct type_member *member) {
    const struct type *real = type_resolve(member->type);

    if (is_pointer_and_length(real))
        return add_pointer_and_length(place);
    return add(place, plan_native_layout(plan, real, place->pointer_size));
}

static struct native_layout finish(const struct native_member *place) {
    return (struct native_layout){round_up(place->end, place->alignment), place->alignment};
}

static struct native_layout structure_layout(struct plan *plan, const struct type *type,
                                             unsigned pointer_size) {
    struct native_member place = {.pointer_size = pointer_size, .alignment = 1};

    for (size_t i = 0; i < type->structure.member_count; i++)
        plan_native_member(plan, &place, &type->structure.members[i]);
    return finish(&place);
}

static struct native_layout compute(struct plan *plan, const struct type *type, unsigned pointer_size) {
    struct native_member pair = {.pointer_size = pointer_size};
    struct native_layout layout;

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
        add_pointer_and_length(&pair);
        return finish(&pair);
    }
}

struct native_layout plan_native_layout(struct plan *plan, const struct type *type, unsigned pointer_size) {
    const struct type *real = type_resolve(type);
    struct native_layout *memo;

    if (type_is_plain(real))
        return (struct native_layout){type_plain_size(real), type_plain_alignment(real)};
    memo = plan_facts(plan, real)->layout + (pointer_size == 8);
    if (memo->alignment == 0)
        *memo = compute(plan, real, pointer_size);
    return *memo;
}
