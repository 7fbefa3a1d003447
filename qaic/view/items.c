// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/items.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/view/comments.h"
#include "qaic/view/constants.h"
#include "qaic/view/methods.h"

#include <string.h>

struct item_source {
    const struct view_context *context;
    const struct item *items;
    const struct interface *interface;
};

static const char *element_type(const struct view_context *context, struct arena *arena,
                                const struct type *type) {
    const struct type *real = type_resolve(type);

    switch (real->kind) {
    case TYPE_SEQUENCE:
        return c_type(context, arena, real->sequence.element);
    case TYPE_STRING:
        return "char";
    case TYPE_WSTRING:
        return "_wchar_t";
    default:
        return c_type(context, arena, type);
    }
}

// A member's declarator: the form of what is behind its own array sizes.
static void write_declarator(const struct view_context *context, struct arena *arena, struct view *view,
                             const struct type_member *member) {
    struct declarator declarator = strip_array(arena, member->type);
    bool plain = declarator.dimensions->count != 0;
    const char *form = plain ? "value" : c_form(declarator.type);
    bool pair = !plain && (strcmp(form, "sequence") == 0 || strcmp(form, "string") == 0 ||
                           strcmp(form, "wstring") == 0);

    view_set_string(arena, view, "name", member->name);
    view_set_string(arena, view, "form", pair ? form : "value");
    view_set_string(arena, view, "type",
                    pair ? element_type(context, arena, declarator.type)
                         : c_type(context, arena, declarator.type));
    view_set(arena, view, "dimensions", declarator.dimensions);
}

static const struct view *member_view(const struct view_context *context, struct arena *arena,
                                      const struct type_member *member) {
    struct view *view = view_map(arena);

    write_declarator(context, arena, view, member);
    write_member_comments(arena, view, member->comments, member->comment_count);
    return view;
}

static void write_structure(const struct view_context *context, struct arena *arena, struct view *view,
                            const struct type *type) {
    struct view *members = view_list(arena);

    view_set_string(arena, view, "kind", "struct");
    for (size_t i = 0; i < type->structure.member_count; i++)
        view_append(arena, members, member_view(context, arena, &type->structure.members[i]));
    view_set(arena, view, "members", members);
}

static void write_union(const struct view_context *context, struct arena *arena, struct view *view,
                        const struct type *type) {
    struct view *members = view_list(arena);

    view_set_string(arena, view, "kind", "union");
    view_set_string(arena, view, "discriminator", c_type(context, arena, type->unions.discriminator));
    for (size_t i = 0; i < type->unions.case_count; i++) {
        struct view *member = view_map(arena);
        struct declarator declarator = strip_array(arena, type->unions.cases[i].member.type);

        view_set_string(arena, member, "name", type->unions.cases[i].member.name);
        view_set_string(arena, member, "type", c_type(context, arena, declarator.type));
        view_set(arena, member, "dimensions", declarator.dimensions);
        view_append(arena, members, member);
    }
    view_set(arena, view, "members", members);
}

static void write_enumeration(struct arena *arena, struct view *view, const struct type *type) {
    struct view *list = view_list(arena);

    view_set_string(arena, view, "kind", "enum");
    for (size_t i = 0; i < type->enumeration.enumerator_count; i++) {
        const struct enumerator *enumerator = &type->enumeration.enumerators[i];
        struct view *entry = view_map(arena);

        view_set_string(arena, entry, "name", enumerator->name);
        view_set_integer(arena, entry, "value", i);
        write_member_comments(arena, entry, enumerator->comments, enumerator->comment_count);
        view_append(arena, list, entry);
    }
    view_set(arena, view, "enumerators", list);
}

static void write_typedef(const struct view_context *context, struct arena *arena, struct view *view,
                          const struct type *type) {
    const struct type *target = type->target;
    bool sequence = target->kind == TYPE_SEQUENCE && target->c_name == NULL;
    struct declarator declarator = strip_array(arena, target);

    view_set_string(arena, view, "kind", "typedef");
    view_set_string(arena, view, "element",
                    sequence ? c_type(context, arena, target->sequence.element) : NULL);
    view_set_string(arena, view, "tag",
                    sequence ? ARENA_CONCAT(arena, "_", type->c_name, "__seq_",
                                            tag_word(context, arena, target->sequence.element))
                             : NULL);
    view_set_string(arena, view, "type", sequence ? NULL : c_type(context, arena, declarator.type));
    view_set(arena, view, "dimensions", declarator.dimensions);
}

static void write_type(const struct view_context *context, struct arena *arena, struct view *view,
                       const struct type *type) {
    view_set_string(arena, view, "c_name", type->c_name);
    switch (type->kind) {
    case TYPE_STRUCT:
        write_structure(context, arena, view, type);
        break;
    case TYPE_UNION:
        write_union(context, arena, view, type);
        break;
    case TYPE_ENUM:
        write_enumeration(arena, view, type);
        break;
    default:
        write_typedef(context, arena, view, type);
        break;
    }
}

static const struct view *inner_sequence(const struct view_context *context, struct arena *arena,
                                         const struct type *type) {
    struct view *view = view_map(arena);
    const char *name = c_type(context, arena, type);

    view_set_string(arena, view, "c_name", name);
    view_set_string(arena, view, "tag", arena_printf(arena, "%.*s_s", (int)strlen(name) - 2, name));
    view_set_string(arena, view, "element", c_type(context, arena, type->sequence.element));
    return view;
}

static bool is_listed(const struct view *list, const char *name) {
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(view_get(list->elements[i], "c_name")->string, name) == 0)
            return true;
    return false;
}

// Sequences written inside `type` that get a C struct of their own, innermost first. `named`: the typedef's
// own sequence, or one that becomes a pointer and a length, needs none.
static void collect_inner(const struct view_context *context, struct arena *arena, const struct type *type,
                          bool named, struct view *list) {
    if (type->c_name != NULL)
        return;
    if (type->kind == TYPE_ARRAY)
        collect_inner(context, arena, type->array.element, false, list);
    if (type->kind != TYPE_SEQUENCE)
        return;
    collect_inner(context, arena, type->sequence.element, false, list);
    if (!named && !is_listed(list, c_type(context, arena, type)))
        view_append(arena, list, inner_sequence(context, arena, type));
}

static void collect_of_type(const struct view_context *context, struct arena *arena, const struct type *type,
                            struct view *list) {
    if (type->kind == TYPE_STRUCT)
        for (size_t i = 0; i < type->structure.member_count; i++)
            collect_inner(context, arena, type->structure.members[i].type, true, list);
    else if (type->kind == TYPE_UNION)
        for (size_t i = 0; i < type->unions.case_count; i++)
            collect_inner(context, arena, type->unions.cases[i].member.type, false, list);
    else if (type->kind == TYPE_ALIAS)
        collect_inner(context, arena, type->target, true, list);
}

static const struct view *inner_sequences(const struct view_context *context, struct arena *arena,
                                          const struct item *item) {
    struct view *list = view_list(arena);

    if (item->kind == ITEM_TYPE)
        collect_of_type(context, arena, item->type, list);
    else if (item->kind == ITEM_METHOD)
        for (size_t i = 0; i < item->method->parameter_count; i++)
            collect_inner(context, arena, item->method->parameters[i].type, true, list);
    return list;
}

static struct view *constant_view(const struct view_context *context, struct arena *arena,
                                  const struct constant *constant) {
    struct view *view = view_map(arena);

    view_set_string(arena, view, "kind", "constant");
    view_set_string(arena, view, "c_name", constant->c_name);
    view_set_string(arena, view, "type", c_type(context, arena, constant->type));
    view_set_string(arena, view, "value", constant_text(context, arena, constant));
    return view;
}

static struct view *interface_view(const struct view_context *context, struct arena *arena,
                                   const struct interface *interface) {
    struct view *view = view_map(arena);

    view_set_string(arena, view, "kind", "interface");
    view_set_string(arena, view, "c_name", interface->c_name);
    view_set_string(arena, view, "uri", interface->uri);
    view_set(arena, view, "items", item_list(context, interface->items, interface->item_count, interface));
    return view;
}

static struct view *content_view(const struct view_context *context, struct arena *arena,
                                 const struct item *item, const struct interface *interface) {
    struct view *view;

    switch (item->kind) {
    case ITEM_TYPE:
        view = view_map(arena);
        write_type(context, arena, view, item->type);
        return view;
    case ITEM_CONSTANT:
        return constant_view(context, arena, item->constant);
    case ITEM_METHOD:
        view = method_prototype(context, arena, interface, item->method);
        view_set_string(arena, view, "kind", "method");
        return view;
    case ITEM_INTERFACE:
        return interface_view(context, arena, item->interface);
    default:
        view = view_map(arena);
        view_set_string(arena, view, "kind", "comment");
        return view;
    }
}

// Needs more than one line, with a blank line before and behind.
static bool is_block(const struct item *item) {
    const struct type *type = item->kind == ITEM_TYPE ? item->type : NULL;

    if (item->leading_count > 0 || item->kind == ITEM_INTERFACE)
        return true;
    return type != NULL && (type->kind != TYPE_ALIAS || type->target->kind == TYPE_SEQUENCE);
}

static bool needs_gap(const struct item *previous, const struct item *item) {
    return previous->kind != item->kind || is_block(previous) || is_block(item);
}

static const struct view *build_item(void *context, size_t index, struct arena *arena) {
    const struct item_source *source = context;
    const struct item *item = &source->items[index];
    struct view *view = content_view(source->context, arena, item, source->interface);
    const struct view *inner = inner_sequences(source->context, arena, item);

    view_set_boolean(arena, view, "gap", index > 0 && (inner->count > 0 || needs_gap(item - 1, item)));
    view_set(arena, view, "inner_sequences", inner);
    view_set(arena, view, "leading", comment_list(arena, item->leading, item->leading_count));
    view_set(arena, view, "trailing", comment_list(arena, item->trailing, item->trailing_count));
    return view;
}

const struct view *item_list(const struct view_context *context, const struct item *items, size_t count,
                             const struct interface *interface) {
    struct item_source *source = ARENA_NEW(context->arena, struct item_source);

    *source = (struct item_source){context, items, interface};
    return view_generated_list(context->arena, count, build_item, source);
}
