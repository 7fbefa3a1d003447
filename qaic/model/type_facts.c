// SPDX-License-Identifier: BSD-3-Clause
// Size, alignment and contents of types, computed once from those of their parts.
#include "qaic/model/lower.h"
#include "qaic/model/type_data.h"

struct layout {
    uint64_t size;
    uint32_t alignment;
};

const struct type *type_resolve(const struct type *type) {
    while (type->kind == TYPE_ALIAS) {
        type = type->target;
    }
    return type;
}

bool type_is_plain(const struct type *type) {
    return !type->has_buffers && !type->has_handles;
}

static uint32_t primitive_size(enum ast_base_type base) {
    switch (base) {
    case AST_OCTET:
    case AST_CHAR_TYPE:
    case AST_BOOLEAN_TYPE:
    case AST_INT8:
    case AST_UINT8:
    case AST_INT8_T:
    case AST_UINT8_T:
        return 1;
    case AST_WCHAR_TYPE:
    case AST_SHORT:
    case AST_UNSIGNED_SHORT:
    case AST_INT16:
    case AST_UINT16:
    case AST_INT16_T:
    case AST_UINT16_T:
        return 2;
    case AST_LONG_LONG:
    case AST_UNSIGNED_LONG_LONG:
    case AST_INT64:
    case AST_UINT64:
    case AST_INT64_T:
    case AST_UINT64_T:
    case AST_DOUBLE_TYPE:
        return 8;
    default:
        return 4;
    }
}

static uint64_t round_up(uint64_t value, uint32_t alignment) {
    return (value + alignment - 1) / alignment * alignment;
}

static struct layout layout_of(const struct type *type);

static void append(struct layout *layout, uint64_t size, uint32_t alignment) {
    layout->size = round_up(layout->size, alignment) + size;
    layout->alignment = layout->alignment < alignment ? alignment : layout->alignment;
}

static void append_member(struct layout *layout, const struct type *type) {
    struct layout member = layout_of(type);
    enum type_kind kind = type_resolve(type)->kind;
    if (kind == TYPE_STRING || kind == TYPE_WSTRING || kind == TYPE_SEQUENCE) {
        append(layout, 8, 8); // two members, the pointer and its length, not a struct of both
        append(layout, 4, 4);
    } else {
        append(layout, member.size, member.alignment);
    }
}

static struct layout structure_layout(const struct type *type) {
    struct layout layout = {0, 1};
    for (size_t i = 0; i < type->structure.member_count; ++i) {
        append_member(&layout, type->structure.members[i].type);
    }
    layout.size = round_up(layout.size, layout.alignment);
    return layout;
}

static struct layout union_layout(const struct type *type) {
    struct layout members = {0, 1};
    for (size_t i = 0; i < type->unions.case_count; ++i) {
        struct layout member = layout_of(type->unions.cases[i].member.type);
        members.size = members.size < member.size ? member.size : members.size;
        members.alignment = members.alignment < member.alignment ? member.alignment : members.alignment;
    }
    members.size = round_up(members.size, members.alignment);
    struct layout layout = {0, 1};
    struct layout discriminator = layout_of(type->unions.discriminator);
    append(&layout, discriminator.size, discriminator.alignment);
    append(&layout, members.size, members.alignment);
    layout.size = round_up(layout.size, layout.alignment);
    return layout;
}

static struct layout compute_layout(const struct type *type) {
    struct layout layout;
    uint32_t size;
    switch (type->kind) {
    case TYPE_PRIMITIVE:
        size = primitive_size(type->primitive);
        return (struct layout){size, size};
    case TYPE_DMAHANDLE:
        return (struct layout){12, 4};
    case TYPE_REMOTE_HANDLE:
        return (struct layout){8, 8};
    case TYPE_ENUM:
        return (struct layout){4, 4};
    case TYPE_ARRAY:
        layout = layout_of(type->array.element);
        layout.size *= type->array.length;
        return layout;
    case TYPE_STRUCT:
        return structure_layout(type);
    case TYPE_UNION:
        return union_layout(type);
    case TYPE_ALIAS:
        return layout_of(type->target);
    default:
        return (struct layout){16, 8};
    }
}

static struct layout layout_of(const struct type *type) {
    if (type->alignment != 0) {
        return (struct layout){type->size, type->alignment};
    }
    return compute_layout(type);
}

uint64_t type_plain_size(const struct type *type) {
    return layout_of(type).size;
}

uint32_t type_plain_alignment(const struct type *type) {
    return layout_of(type).alignment;
}

static bool is_union_behind_arrays(const struct type *type) {
    type = type_resolve(type);
    while (type->kind == TYPE_ARRAY) {
        type = type_resolve(type->array.element);
    }
    return type->kind == TYPE_UNION;
}

static void add_part(struct type *type, const struct type *part) {
    type->has_buffers = type->has_buffers || part->has_buffers;
    type->has_handles = type->has_handles || part->has_handles;
    type->has_booleans = type->has_booleans || part->has_booleans;
    type->has_unsupported_union = type->has_unsupported_union || part->has_unsupported_union;
    struct type_data *data = (struct type_data *)type;
    unsigned nesting = type_data(part)->nesting + 1;
    data->nesting = data->nesting < nesting ? nesting : data->nesting;
}

static void add_cases(struct type *type) {
    add_part(type, type->unions.discriminator);
    for (size_t i = 0; i < type->unions.case_count; ++i) {
        add_part(type, type->unions.cases[i].member.type);
    }
    type->has_unsupported_union = type->has_unsupported_union || !type_is_plain(type);
}

static void add_members(struct type *type) {
    for (size_t i = 0; i < type->structure.member_count; ++i) {
        add_part(type, type->structure.members[i].type);
    }
}

static void add_target(struct type *type) {
    struct type_data *data = (struct type_data *)type;
    add_part(type, type->target);
    data->nesting = type_data(type->target)->nesting;
    data->aliases = type_data(type->target)->aliases + 1;
}

static void collect_facts(struct type *type) {
    switch (type->kind) {
    case TYPE_PRIMITIVE:
        type->has_booleans = type->primitive == AST_BOOLEAN_TYPE;
        break;
    case TYPE_STRING:
    case TYPE_WSTRING:
        type->has_buffers = true;
        break;
    case TYPE_DMAHANDLE:
    case TYPE_REMOTE_HANDLE:
        type->has_handles = true;
        break;
    case TYPE_SEQUENCE:
        add_part(type, type->sequence.element);
        type->has_buffers = true;
        type->has_unsupported_union =
            type->has_unsupported_union || is_union_behind_arrays(type->sequence.element);
        break;
    case TYPE_ARRAY:
        add_part(type, type->array.element);
        break;
    case TYPE_STRUCT:
        add_members(type);
        break;
    case TYPE_UNION:
        add_cases(type);
        break;
    case TYPE_ALIAS:
        add_target(type);
        break;
    case TYPE_ENUM:
        break;
    }
}

// A typedef repeats the size of its target, which was reported already.
static void check_limits(struct lowering *lowering, struct type *type, struct span span) {
    struct type_data *data = (struct type_data *)type;
    if (type->size > LARGEST_SIZE) {
        diagnose(lowering->diagnostics, DIAG_TYPE_TOO_LARGE, span, type_name(type), (unsigned)LARGEST_SIZE);
        type->size = type->alignment; // one message is enough for all that contain it
    }
    if (data->nesting > DEEPEST_TYPE_NESTING || data->aliases > DEEPEST_TYPE_NESTING) {
        diagnose(lowering->diagnostics, DIAG_TYPE_TOO_DEEP, span, type_name(type), (int)DEEPEST_TYPE_NESTING);
        data->nesting = 0;
        data->aliases = 0;
    }
}

void type_finish(struct lowering *lowering, struct type *type, struct span span) {
    collect_facts(type);
    struct layout layout = compute_layout(type);
    type->size = layout.size;
    type->alignment = layout.alignment;
    check_limits(lowering, type, span);
    ((struct type_data *)type)->counts = count_arguments(type);
}
