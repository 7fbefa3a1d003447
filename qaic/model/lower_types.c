// SPDX-License-Identifier: BSD-3-Clause
// Typedefs, structs and enums.
#include "qaic/model/lower.h"

#include <string.h>

static struct type *new_named_type(struct lowering *lowering, enum type_kind kind,
                                   const struct ast_identifier *name) {
    struct type *type = type_new(lowering, kind);
    type->idl_name = name->text;
    type->c_name = scoped_c_name(lowering, name->text);
    type->origin = lowering->origin;
    type->scope = lowering->scope->interface;
    type->span = name->span;
    return type;
}

static void add_type_item(struct lowering *lowering, const struct type *type,
                          const struct ast_declaration *comments) {
    struct item *item = add_item(lowering, ITEM_TYPE, comments);
    if (item != NULL) {
        item->type = type;
    }
}

static size_t count_members(const struct ast_member *member) {
    size_t count = 0;
    for (; member != NULL; member = member->next) {
        for (const struct ast_declarator *declarator = member->declarators; declarator != NULL;
             declarator = declarator->next) {
            ++count;
        }
    }
    return count;
}

static struct type_member lower_member(struct lowering *lowering, const struct ast_member *source,
                                       const struct type *type, const struct ast_declarator *declarator) {
    struct type_member member = {.name = declarator->name.text, .span = declarator->name.span};
    member.type = lower_declarator(lowering, type, declarator);
    member.comments = lower_comments(lowering, source->comments, &member.comment_count);
    return member;
}

static void lower_members(struct lowering *lowering, const struct ast_declaration *declaration,
                          struct type *type) {
    size_t count = count_members(declaration->structure.members);
    if (count > MOST_MEMBERS) {
        diagnose(lowering->diagnostics, DIAG_TOO_MANY_MEMBERS, type->span, type->idl_name, (int)MOST_MEMBERS);
        return;
    }
    struct type_member *members = ARENA_ARRAY(lowering->arena, struct type_member, count);
    size_t used = 0;
    for (const struct ast_member *source = declaration->structure.members; source != NULL;
         source = source->next) {
        const struct type *member_type = lower_type(lowering, source->type);
        for (const struct ast_declarator *declarator = source->declarators; declarator != NULL;
             declarator = declarator->next) {
            members[used++] = lower_member(lowering, source, member_type, declarator);
        }
    }
    begin_local_names(lowering);
    for (size_t i = 0; i < used; ++i) {
        claim_member(lowering, members[i].name, members[i].type, members[i].span);
    }
    type->structure.members = members;
    type->structure.member_count = used;
}

static void add_enumerator(struct lowering *lowering, const struct ast_enumerator *source,
                           const struct type *type, size_t index) {
    struct constant *constant = ARENA_NEW(lowering->arena, struct constant);
    constant->idl_name = source->name.text;
    constant->c_name = source->name.text;
    constant->type = type;
    constant->value.kind = VALUE_INTEGER;
    constant->value.integer.magnitude = index;
    constant->value.integer.base = 10;
    constant->span = source->name.span;
    size_t errors = diagnostics_errors(lowering->diagnostics);
    declare(lowering, &source->name, SYMBOL_CONSTANT)->constant = constant;
    if (diagnostics_errors(lowering->diagnostics) == errors) {
        claim_enumerator(lowering, source->name.text, source->name.span);
    }
}

static void lower_enumerators(struct lowering *lowering, const struct ast_declaration *declaration,
                              struct type *type) {
    size_t count = 0;
    for (const struct ast_enumerator *source = declaration->enumeration.enumerators; source != NULL;
         source = source->next) {
        ++count;
    }
    if (count > MOST_MEMBERS) {
        diagnose(lowering->diagnostics, DIAG_TOO_MANY_ENUMERATORS, type->span, type->idl_name,
                 (int)MOST_MEMBERS);
        return;
    }
    struct enumerator *enumerators = ARENA_ARRAY(lowering->arena, struct enumerator, count);
    size_t index = 0;
    for (const struct ast_enumerator *source = declaration->enumeration.enumerators; source != NULL;
         source = source->next) {
        enumerators[index].name = source->name.text;
        enumerators[index].comments =
            lower_comments(lowering, source->comments, &enumerators[index].comment_count);
        add_enumerator(lowering, source, type, index);
        ++index;
    }
    type->enumeration.enumerators = enumerators;
    type->enumeration.enumerator_count = count;
}

// Types defined inside a struct or union belong to it: `struct S { struct T {...} t; };` declares S::T.
static void lower_body(struct lowering *lowering, const struct ast_declaration *declaration,
                       struct type *type, struct symbol *symbol) {
    struct scope *outside = lowering->scope;
    struct scope *inside = scope_new(lowering, outside, type->idl_name);
    inside->interface = outside->interface;
    lowering->scope = inside;
    if (declaration->kind == AST_STRUCT) {
        lower_members(lowering, declaration, type);
    } else {
        lower_union_body(lowering, declaration, type);
    }
    lowering->scope = outside;
    symbol->members = inside;
}

static enum type_kind kind_of(const struct ast_declaration *declaration) {
    switch (declaration->kind) {
    case AST_STRUCT:
        return TYPE_STRUCT;
    case AST_UNION:
        return TYPE_UNION;
    default:
        return TYPE_ENUM;
    }
}

const struct type *lower_definition(struct lowering *lowering, const struct ast_declaration *declaration,
                                    const struct ast_identifier *name,
                                    const struct ast_declaration *comments) {
    if (name->text == NULL) {
        return lowering->error;
    }
    struct type *type = new_named_type(lowering, kind_of(declaration), name);
    size_t errors = diagnostics_errors(lowering->diagnostics);
    struct symbol *symbol = declare(lowering, name, SYMBOL_TYPE);
    if (diagnostics_errors(lowering->diagnostics) == errors) {
        claim_type(lowering, type);
    }
    if (declaration->kind == AST_ENUM) {
        symbol->type = type;
        lower_enumerators(lowering, declaration, type);
    } else {
        lower_body(lowering, declaration, type, symbol);
    }
    type_finish(lowering, type, name->span);
    symbol->type = type;
    add_type_item(lowering, type, comments);
    return type;
}

// `typedef struct S {...} A, B;` declares two structs and no S.
static void lower_inline_typedef(struct lowering *lowering, const struct ast_declaration *declaration,
                                 const struct ast_declarator *declarator) {
    const struct ast_type *source = declaration->typedefs.type;
    if (declarator->size_count > 0) {
        diagnose(lowering->diagnostics, DIAG_TYPEDEF_ARRAY_OF_DEFINITION, declarator->span);
        return;
    }
    lower_definition(lowering, source->definition, &declarator->name, declaration);
}

// `typedef T T;` where no other T is known.
static bool names_itself(struct lowering *lowering, const struct ast_type *source,
                         const struct ast_declarator *declarator) {
    while (source != NULL && source->kind == AST_TYPE_SEQUENCE) {
        source = source->element;
    }
    const struct symbol *other = NULL;
    if (source == NULL || source->kind != AST_TYPE_NAME || source->name->part_count != 1 ||
        strcmp(source->name->parts[0].text, declarator->name.text) != 0 ||
        look_up(lowering, source->name, SYMBOL_TYPE | SYMBOL_INTERFACE | SYMBOL_METHOD, &other) != NULL) {
        return false;
    }
    diagnose(lowering->diagnostics, DIAG_RECURSIVE_TYPE, source->span, declarator->name.text);
    return true;
}

static void lower_alias(struct lowering *lowering, const struct ast_declaration *declaration,
                        const struct type *target, const struct ast_declarator *declarator) {
    struct type *type = new_named_type(lowering, TYPE_ALIAS, &declarator->name);
    type->target = lower_declarator(lowering, target, declarator);
    size_t errors = diagnostics_errors(lowering->diagnostics);
    struct symbol *symbol = declare(lowering, &declarator->name, SYMBOL_TYPE);
    if (type_is_error(lowering, type->target)) {
        symbol->type = lowering->error;
        return;
    }
    type_finish(lowering, type, declarator->name.span);
    symbol->type = type;
    if (diagnostics_errors(lowering->diagnostics) == errors) {
        claim_type(lowering, type);
    }
    add_type_item(lowering, type, declaration);
}

void lower_typedef(struct lowering *lowering, const struct ast_declaration *declaration) {
    const struct ast_type *source = declaration->typedefs.type;
    const struct ast_declarator *declarator = declaration->typedefs.declarators;
    if (source == NULL || declarator == NULL) {
        return;
    }
    if (source->kind == AST_TYPE_INLINE) {
        for (; declarator != NULL; declarator = declarator->next) {
            lower_inline_typedef(lowering, declaration, declarator);
        }
        return;
    }
    bool itself = names_itself(lowering, source, declarator);
    bool shared = source->kind != AST_TYPE_SEQUENCE;
    const struct type *target = itself ? lowering->error : lower_type(lowering, source);
    for (; declarator != NULL; declarator = declarator->next) {
        lower_alias(lowering, declaration, target, declarator);
        // Each typedef of a sequence has a struct of its own in C.
        if (!shared && !itself && declarator->next != NULL) {
            target = lower_type(lowering, source);
        }
    }
}
