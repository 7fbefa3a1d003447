// SPDX-License-Identifier: BSD-3-Clause
// Unions: discriminator, labels and members.
#include "qaic/model/lower.h"

static bool may_discriminate(const struct type *type) {
    const struct type *target = type_resolve(type);
    if (target->kind == TYPE_ENUM) {
        return true;
    }
    if (target->kind != TYPE_PRIMITIVE) {
        return false;
    }
    switch (target->primitive) {
    case AST_OCTET:
    case AST_WCHAR_TYPE:
    case AST_FLOAT_TYPE:
    case AST_DOUBLE_TYPE:
        return false;
    default:
        return true;
    }
}

static const struct type *lower_discriminator(struct lowering *lowering, const struct ast_type *source) {
    const struct type *type = lower_type(lowering, source);
    if (!type_is_error(lowering, type) && !may_discriminate(type)) {
        diagnose(lowering->diagnostics, DIAG_UNION_DISCRIMINATOR, source->span, type_name(type));
        return lowering->error;
    }
    return type;
}

struct label_key {
    uint64_t value;
    uint64_t negative;
};

static struct label_key key_of(const struct constant_value *value) {
    switch (value->kind) {
    case VALUE_INTEGER:
        return (struct label_key){value->integer.magnitude, value->integer.negative};
    case VALUE_BOOLEAN:
        return (struct label_key){value->boolean, 0};
    default:
        return (struct label_key){value->character, 0};
    }
}

// `seen` maps values to the expression that has them.
static void check_label(struct lowering *lowering, struct map *seen, const struct ast_expression *source,
                        const struct constant_value *value) {
    struct label_key key = key_of(value);
    const struct span *earlier = map_get(seen, &key, sizeof(key));
    if (earlier != NULL) {
        diagnose(lowering->diagnostics, DIAG_DUPLICATE_LABEL, source->span);
        diagnose_note(lowering->diagnostics, *earlier, "the same value is here");
        return;
    }
    struct span *span = ARENA_NEW(lowering->arena, struct span);
    *span = source->span;
    map_put(seen, &key, sizeof(key), span);
}

static void lower_labels(struct lowering *lowering, struct map *seen, const struct ast_case *source,
                         const struct type *discriminator, struct union_case *result) {
    struct constant_value *labels = ARENA_ARRAY(lowering->arena, struct constant_value, source->label_count);
    for (size_t i = 0; i < source->label_count; ++i) {
        if (!type_is_error(lowering, discriminator) &&
            evaluate(lowering, source->labels[i], discriminator, &labels[i])) {
            check_label(lowering, seen, source->labels[i], &labels[i]);
        }
    }
    result->labels = labels;
    result->label_count = source->label_count;
    result->is_default = source->is_default;
}

static void lower_case(struct lowering *lowering, const struct ast_case *source, struct union_case *result) {
    struct type_member *member = &result->member;
    const struct type *type = lower_type(lowering, source->type);
    member->name = source->declarator->name.text;
    member->span = source->declarator->name.span;
    member->type = lower_declarator(lowering, type, source->declarator);
    member->comments = lower_comments(lowering, source->comments, &member->comment_count);
}

// In a union a string or sequence is one struct, so no length stands beside it.
static void claim_members(struct lowering *lowering, const struct union_case *cases, size_t count) {
    begin_local_names(lowering);
    for (size_t i = 0; i < count; ++i) {
        claim_member(lowering, cases[i].member.name, NULL, cases[i].member.span);
    }
}

void lower_union_body(struct lowering *lowering, const struct ast_declaration *declaration,
                      struct type *type) {
    size_t count = 0;
    for (const struct ast_case *source = declaration->unions.cases; source != NULL; source = source->next) {
        ++count;
    }
    type->unions.discriminator = lower_discriminator(lowering, declaration->unions.discriminator);
    if (count > MOST_MEMBERS) {
        diagnose(lowering->diagnostics, DIAG_TOO_MANY_MEMBERS, type->span, type->idl_name, (int)MOST_MEMBERS);
        return;
    }
    struct union_case *cases = ARENA_ARRAY(lowering->arena, struct union_case, count);
    struct map *seen = map_new(lowering->arena);
    size_t used = 0;
    for (const struct ast_case *source = declaration->unions.cases; source != NULL; source = source->next) {
        if (source->declarator == NULL) {
            continue;
        }
        lower_labels(lowering, seen, source, type->unions.discriminator, &cases[used]);
        lower_case(lowering, source, &cases[used]);
        ++used;
    }
    claim_members(lowering, cases, used);
    type->unions.cases = cases;
    type->unions.case_count = used;
}
