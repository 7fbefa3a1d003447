// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/describe.h"

#include "qaic/plan/record.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"

struct description {
    const struct view_context *context;
    const struct interface *interface;
};

static const char *const modes[] = {[AST_IN] = "in", [AST_ROUT] = "rout", [AST_INROUT] = "inrout"};

static const char *const carriers[] = {
    [CARRY_VALUE] = "value",   [CARRY_BUFFER] = "buffer",
    [CARRY_STRING] = "string", [CARRY_WSTRING] = "wstring",
    [CARRY_LIST] = "list",     [CARRY_STRUCT] = "struct",
    [CARRY_DMA] = "dmahandle", [CARRY_HANDLE] = "remote_handle64",
};

static const char *kind_name(const struct type *real) {
    static const char *const kinds[] = {
        [TYPE_PRIMITIVE] = "primitive",
        [TYPE_STRING] = "string",
        [TYPE_WSTRING] = "wstring",
        [TYPE_DMAHANDLE] = "dmahandle",
        [TYPE_REMOTE_HANDLE] = "remote_handle64",
        [TYPE_SEQUENCE] = "sequence",
        [TYPE_ARRAY] = "array",
        [TYPE_STRUCT] = "struct",
        [TYPE_UNION] = "union",
        [TYPE_ENUM] = "enum",
        [TYPE_ALIAS] = "alias",
    };

    return kinds[real->kind];
}

// A type by its structure; named structures, unions and enums by their C name.
static const struct view *describe_type(const struct view_context *context, struct arena *arena,
                                        const struct type *type) {
    const struct type *real = type_resolve(type);
    struct view *view = view_map(arena);

    view_set_string(arena, view, "kind", kind_name(real));
    view_set_string(arena, view, "c_type", c_type(context, arena, type));
    if (real->kind == TYPE_PRIMITIVE)
        view_set_string(arena, view, "idl", ast_base_type_name(real->primitive));
    if (real->kind == TYPE_SEQUENCE)
        view_set(arena, view, "element", describe_type(context, arena, real->sequence.element));
    if (real->kind == TYPE_ARRAY) {
        view_set(arena, view, "element", describe_type(context, arena, real->array.element));
        view_set_integer(arena, view, "length", real->array.length);
    }
    if (real->kind == TYPE_SEQUENCE && real->sequence.bound != 0)
        view_set_integer(arena, view, "bound", real->sequence.bound);
    if ((real->kind == TYPE_STRING || real->kind == TYPE_WSTRING) && real->string_bound != 0)
        view_set_integer(arena, view, "bound", real->string_bound);
    if (type_is_plain(real)) {
        view_set_integer(arena, view, "size", type_plain_size(real));
        view_set_integer(arena, view, "alignment", type_plain_alignment(real));
    }
    return view;
}

static const char *field_kind(enum field_kind kind) {
    static const char *const kinds[] = {
        [FIELD_VALUE] = "value",
        [FIELD_LENGTH] = "length",
        [FIELD_LENGTHS] = "in and rout length",
        [FIELD_RECORD] = "record",
        [FIELD_METHOD_INDEX] = "method index",
    };

    return kinds[kind];
}

static const struct view *describe_record(struct arena *arena, const struct record *record) {
    struct view *view = view_map(arena), *fields = view_list(arena);

    if (record->size == 0)
        return view_string(arena, NULL);
    view_set_integer(arena, view, "size", record->size);
    view_set_integer(arena, view, "padded", record->padded);
    view_set_integer(arena, view, "alignment", record->alignment);
    for (size_t i = 0; i < record->field_count; i++) {
        const struct field *field = &record->fields[i];
        struct view *entry = view_map(arena);

        view_set_string(arena, entry, "kind", field_kind(field->kind));
        if (field->name != NULL)
            view_set_string(arena, entry, "of", field->name);
        view_set_integer(arena, entry, "offset", field->offset);
        view_set_integer(arena, entry, "size", field->size);
        view_append(arena, fields, entry);
    }
    view_set(arena, view, "fields", fields);
    return view;
}

static const struct view *describe_step(const struct view_context *context, struct arena *arena,
                                        const struct step *step) {
    struct view *view = view_map(arena);

    if (step->name != NULL)
        view_set_string(arena, view, "name", step->name);
    if (step->parameter != NULL)
        view_set_string(arena, view, "mode", modes[step->mode]);
    view_set_string(arena, view, "kind", carriers[step->carrier]);
    view_set(arena, view, "type", describe_type(context, arena, step->type));
    return view;
}

static const struct view *describe_steps(const struct view_context *context, struct arena *arena,
                                         const struct step *steps, size_t count) {
    struct view *list = view_list(arena);

    for (size_t i = 0; i < count; i++)
        view_append(arena, list, describe_step(context, arena, &steps[i]));
    return list;
}

static const struct view *describe_arguments(struct arena *arena, const struct method_plan *plan) {
    static const char *const kinds[] = {
        [ARGUMENT_PRIMARY_IN] = "primary in",     [ARGUMENT_IN] = "in",
        [ARGUMENT_PRIMARY_ROUT] = "primary rout", [ARGUMENT_ROUT] = "rout",
        [ARGUMENT_IN_HANDLE] = "in handle",       [ARGUMENT_ROUT_HANDLE] = "rout handle",
    };
    struct view *list = view_list(arena);

    for (size_t i = 0; i < plan->argument_count; i++) {
        struct view *entry = view_map(arena);

        view_set_string(arena, entry, "kind", kinds[plan->arguments[i].kind]);
        if (plan->arguments[i].step != NULL)
            view_set_string(arena, entry, "of", plan->arguments[i].step->name);
        view_append(arena, list, entry);
    }
    return list;
}

static const char *scalars_text(struct arena *arena, const struct interface *interface,
                                const struct method_plan *plan) {
    uint64_t index = plan->escape ? 31 : plan->method->index;

    if (plan->is_complex)
        return NULL;
    if (interface->ext_params)
        return arena_printf(arena, "0x%016llx",
                            (unsigned long long)(index << 48 | (uint64_t)plan->in_buffers << 32 |
                                                 (uint64_t)plan->rout_buffers << 16 |
                                                 (uint64_t)plan->in_handles << 8 | plan->rout_handles));
    return arena_printf(arena, "0x%08llx",
                        (unsigned long long)(index << 24 | (uint64_t)plan->in_buffers << 16 |
                                             (uint64_t)plan->rout_buffers << 8 |
                                             (uint64_t)plan->in_handles << 4 | plan->rout_handles));
}

static const struct view *describe_method(void *data, size_t index, struct arena *arena) {
    const struct description *description = data;
    const struct view_context *context = description->context;
    const struct method *method = &description->interface->methods[index];
    const struct method_plan *plan = plan_method(context->plan, arena, description->interface, method);
    struct view *view = view_map(arena);

    view_set_string(arena, view, "name", method->name);
    view_set_string(arena, view, "c_name", method->c_name);
    view_set_integer(arena, view, "index", method->index);
    view_set_boolean(arena, view, "escape", plan->escape);
    view_set_boolean(arena, view, "async", method->async);
    view_set_boolean(arena, view, "oneway", method->oneway);
    view_set_boolean(arena, view, "inherited", method->inherited);
    view_set_string(arena, view, "returns",
                    method->returns == NULL ? "int" : c_type(context, arena, method->returns));
    view_set_string(arena, view, "scalars", scalars_text(arena, description->interface, plan));
    view_set(arena, view, "parameters", describe_steps(context, arena, plan->steps, plan->step_count));
    view_set(arena, view, "primary_in", describe_record(arena, &plan->in));
    view_set(arena, view, "primary_rout", describe_record(arena, &plan->rout));
    view_set(arena, view, "arguments", describe_arguments(arena, plan));
    return view;
}

const struct view *describe_methods(const struct view_context *context, const struct interface *interface) {
    struct description *description = ARENA_NEW(context->arena, struct description);

    *description = (struct description){context, interface};
    return view_generated_list(context->arena, interface->method_count, describe_method, description);
}

// Structures in the order in which they are met, each once.
struct structure_list {
    const struct view_context *context;
    struct map *seen;
    struct view *list;
};

static void describe_structure(struct structure_list *structures, const struct type *type);

static void describe_inner(struct structure_list *structures, const struct type *type) {
    const struct type *real = type_resolve(type);

    if (real->kind == TYPE_SEQUENCE)
        describe_inner(structures, real->sequence.element);
    else if (real->kind == TYPE_ARRAY)
        describe_inner(structures, real->array.element);
    else if (real->kind == TYPE_STRUCT)
        describe_structure(structures, real);
}

static const struct view *describe_members(const struct view_context *context, const struct type *type) {
    struct arena *arena = context->arena;
    struct view *list = view_list(arena);

    for (size_t i = 0; i < type->structure.member_count; i++) {
        struct view *entry = view_map(arena);

        view_set_string(arena, entry, "name", type->structure.members[i].name);
        view_set(arena, entry, "type", describe_type(context, arena, type->structure.members[i].type));
        view_append(arena, list, entry);
    }
    return list;
}

static void describe_structure(struct structure_list *structures, const struct type *type) {
    const struct view_context *context = structures->context;
    struct arena *arena = context->arena;
    struct view *view;

    if (map_get(structures->seen, &type, sizeof type) != NULL)
        return;
    map_put(structures->seen, &type, sizeof type, structures);
    for (size_t i = 0; i < type->structure.member_count; i++)
        describe_inner(structures, type->structure.members[i].type);
    view = view_map(arena);
    view_set_string(arena, view, "c_name", type->c_name);
    view_set(arena, view, "members", describe_members(context, type));
    if (!type_is_plain(type)) {
        const struct complex *complex = plan_structure(context->plan, type);

        view_set(arena, view, "in_record", describe_record(arena, &complex->in_record));
        view_set(arena, view, "length_record", describe_record(arena, &complex->length_record));
        view_set(arena, view, "value_record", describe_record(arena, &complex->value_record));
    } else {
        view_set_integer(arena, view, "size", type_plain_size(type));
        view_set_integer(arena, view, "alignment", type_plain_alignment(type));
    }
    view_append(arena, structures->list, view);
}

const struct view *describe_structures(const struct view_context *context,
                                       const struct interface *interface) {
    struct structure_list structures = {context, map_new(context->arena), view_list(context->arena)};

    for (size_t m = 0; m < interface->method_count; m++)
        for (size_t i = 0; i < interface->methods[m].parameter_count; i++)
            describe_inner(&structures, interface->methods[m].parameters[i].type);
    return structures.list;
}
