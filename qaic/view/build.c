// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/build.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/view/comments.h"
#include "qaic/view/describe.h"
#include "qaic/view/items.h"
#include "qaic/view/sides.h"

#include <string.h>

// Raised whenever the meaning of an existing entry changes; docs/yaml-schema.md describes it.
enum { SCHEMA_VERSION = 1 };

static const struct view *string_list(struct arena *arena, const char *const *strings, size_t count) {
    struct view *list = view_list(arena);

    for (size_t i = 0; i < count; i++)
        view_append(arena, list, view_string(arena, strings[i]));
    return list;
}

static const char *blanks(struct arena *arena, unsigned count) {
    char *text = arena_alloc(arena, count + 1u);

    memset(text, ' ', count);
    return text;
}

static const struct view *version_parts(struct arena *arena, const struct model *model) {
    struct view *list = view_list(arena);

    for (size_t i = 0; i < 3; i++)
        view_append(arena, list, view_integer(arena, model->idl_version_parts[i]));
    return list;
}

static const struct view *interface_view(const struct view_context *context,
                                         const struct interface *interface) {
    struct arena *arena = context->arena;
    struct view *view = view_map(arena);
    const char *kind = interface->is_handle ? "_handle" : "";
    const char *wide = interface->ext_params ? "_s64" : "";

    view_set_string(arena, view, "idl_name", interface->idl_name);
    view_set_string(arena, view, "c_name", interface->c_name);
    view_set_boolean(arena, view, "is_handle", interface->is_handle);
    view_set_boolean(arena, view, "ext_params", interface->ext_params);
    view_set_string(arena, view, "uri", interface->uri);
    view_set_string(arena, view, "entry",
                    ARENA_CONCAT(arena, interface->c_name, "_skel", kind, "_invoke", wide));
    view_set_string(arena, view, "handle_function", ARENA_CONCAT(arena, "_", interface->c_name, "_handle"));
    view_set(arena, view, "methods", describe_methods(context, interface));
    view_set(arena, view, "structures", describe_structures(context, interface));
    write_sides(context, interface, view);
    return view;
}

static void write_file(const struct view_context *context, struct view *root) {
    const struct model *model = context->model;
    struct arena *arena = context->arena;
    static const char *const hooks[] = {"HEADER", "STUB", "SKEL", "IMPL", "REMOTE"};

    view_set_integer(arena, root, "schema", SCHEMA_VERSION);
    view_set_string(arena, root, "base", model->base_name);
    view_set_string(arena, root, "header", model->header_name);
    view_set_string(arena, root, "guard", model->guard);
    view_set_string(arena, root, "idl_version", model->idl_version);
    view_set(arena, root, "idl_version_parts", version_parts(arena, model));
    view_set_boolean(arena, root, "standard_types", context->options->standard_types);
    view_set_boolean(arena, root, "copy_strings", context->options->copy_strings);
    view_set_boolean(arena, root, "enforce_bounds", context->options->enforce_bounds);
    view_set_string(arena, root, "word_type", context->options->standard_types ? "uint32_t" : "uint32");
    view_set_string(arena, root, "indent", blanks(arena, context->options->indent));
    view_set(arena, root, "hooks", string_list(arena, hooks, sizeof hooks / sizeof hooks[0]));
    view_set(arena, root, "includes", string_list(arena, model->includes, model->include_count));
    view_set_boolean(arena, root, "includes_std_def", model->includes_std_def);
    view_set(arena, root, "comments", comment_list(arena, model->file_comments, model->file_comment_count));
}

const struct view *view_build(struct arena *arena, const struct model *model,
                              const struct view_options *options, const struct view *types) {
    struct view_context *context = ARENA_NEW(arena, struct view_context);
    struct view *root = view_map(arena), *interfaces = view_list(arena);

    *context =
        (struct view_context){.arena = arena, .model = model, .options = options, .plan = plan_new(arena)};
    context->primitives = view_get(types, "primitives");
    context->spellings = ARENA_ARRAY(arena, struct spelling, AST_BASE_TYPES);
    context->elements = view_get(types, "elements");
    context->legacy = view_get(types, "legacy");
    context->helper_words = view_get(types, "helper_words");
    write_file(context, root);
    write_header_needs(context, root);
    for (size_t i = 0; i < model->interface_count; i++)
        view_append(arena, interfaces, interface_view(context, model->interfaces[i]));
    view_set(arena, root, "interfaces", interfaces);
    view_set(arena, root, "items", item_list(context, model->items, model->item_count, NULL));
    return root;
}
