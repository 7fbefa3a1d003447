// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/sides.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/view/helpers.h"
#include "qaic/view/methods.h"
#include "qaic/view/padding.h"
#include "qaic/view/steps.h"

#include <stdlib.h>
#include <string.h>

static const struct view *build_method(void *context, size_t index, struct arena *arena) {
    struct usage *usage = context;

    return method_view(usage, arena, &usage->interface->methods[index]);
}

// What the dispatcher of a skel needs of a method; its index is its place.
static const struct view *build_entry(void *context, size_t index, struct arena *arena) {
    struct usage *usage = context;
    const struct method *method = &usage->interface->methods[index];
    struct view *view = view_map(arena);

    view_set_string(arena, view, "function", skel_function(arena, method));
    return view;
}

// Leaves in the usage of each side what the methods need.
static void survey(const struct view_context *context, const struct interface *interface,
                   struct usage *const sides[2]) {
    struct arena *scratch = arena_child(context->arena);

    for (size_t i = 0; i < interface->method_count; i++) {
        struct arena_mark mark = arena_mark(scratch);
        const struct method_plan *plan =
            plan_method(context->plan, scratch, interface, &interface->methods[i]);

        for (int side = 0; side < 2; side++) {
            struct method_shape shape = shape_method(sides[side], plan);

            use_method(sides[side], &shape);
        }
        arena_rewind(scratch, mark);
    }
    for (int side = 0; side < 2; side++)
        use_complex_helpers(sides[side]);
}

static const struct view *record_entry(struct usage *usage, const char *type_name,
                                       const struct record *record, bool explicit_padding) {
    struct arena *arena = usage->context->arena;
    struct view *view = view_map(arena);
    const struct view *fields = view_get(record_view(usage, arena, record), "fields");

    view_set_string(arena, view, "type_name", type_name);
    view_set(arena, view, "fields", explicit_padding ? padded_fields(arena, fields, record) : fields);
    view_set_integer(arena, view, "padded", record->padded);
    return view;
}

static void add_record(struct usage *usage, struct view *list, const struct used_type *entry,
                       enum record_part part) {
    const struct complex *complex = entry->complex;
    const struct record *record = complex_record(complex, part);

    if (record->size == 0 || (complex->is_list && complex->steps[0].count == 0))
        return;
    view_append(
        usage->context->arena, list,
        record_entry(usage, record_type(usage, complex, part), record,
                     part == PART_VALUES && usage->side == SIDE_SKEL && sets_all_bytes(usage, complex)));
}

static const struct view *records(struct usage *usage) {
    struct view *list = view_list(usage->context->arena);

    for (size_t i = 0; i < usage->complex_list.count; i++) {
        const struct used_type *entry = usage->complex_list.items[i];

        if (entry->in)
            add_record(usage, list, entry, PART_IN);
        if (entry->rout) {
            add_record(usage, list, entry, PART_LENGTHS);
            add_record(usage, list, entry, PART_VALUES);
        }
    }
    return list;
}

static const struct view *complex_view(struct usage *usage, const struct used_type *entry) {
    struct arena *arena = usage->context->arena;
    const struct complex *complex = entry->complex;
    struct view *view = view_map(arena), *steps = view_list(arena);
    struct step_place place = {complex->is_list ? PLACE_ELEMENT : PLACE_MEMBER, AST_IN, "", true};

    view_set_string(arena, view, "shape", complex->is_list ? "list" : "structure");
    view_set_string(arena, view, "label", entry->label);
    view_set_string(arena, view, "c_name", c_type(usage->context, arena, complex->type));
    view_set_boolean(arena, view, "in", entry->in);
    view_set_boolean(arena, view, "rout", entry->rout);
    view_set_string(arena, view, "in_record", record_type(usage, complex, PART_IN));
    view_set_string(arena, view, "length_record", record_type(usage, complex, PART_LENGTHS));
    view_set_string(arena, view, "value_record", record_type(usage, complex, PART_VALUES));
    view_set_boolean(arena, view, "has_results", complex->has_results);
    if (usage->side == SIDE_SKEL) {
        view_set(arena, view, "value_padding", value_padding(usage, complex));
        view_set_boolean(arena, view, "element_sets_all_bytes", element_sets_all_bytes(usage, complex));
    }
    view_set_integer(arena, view, "in_minimum", complex->minimum[0]);
    view_set_integer(arena, view, "rout_minimum", complex->minimum[1]);
    for (size_t i = 0; i < complex->step_count; i++)
        view_append(arena, steps, step_view(usage, arena, &complex->steps[i], &place));
    view_set(arena, view, "steps", steps);
    return view;
}

static const struct view *complex_types(struct usage *usage) {
    struct view *list = view_list(usage->context->arena);

    for (size_t i = 0; i < usage->complex_list.count; i++)
        view_append(usage->context->arena, list, complex_view(usage, usage->complex_list.items[i]));
    return list;
}

// A size or an offset, by 4- and 8-byte pointers.
static const struct view *fact(struct arena *arena, const char *member, const uint64_t values[2]) {
    struct view *view = view_map(arena);

    view_set_string(arena, view, "member", member);
    view_set_integer(arena, view, "value", values[1]);
    view_set_integer(arena, view, "value_32", values[0]);
    view_set_boolean(arena, view, "differs", values[0] != values[1]);
    return view;
}

// The size of a structure and the offsets of its members.
static const struct view *layout(const struct view_context *context, const struct type *type) {
    struct arena *arena = context->arena;
    struct view *view = view_map(arena), *facts = view_list(arena);
    struct native_member places[2] = {{.pointer_size = 4}, {.pointer_size = 8}};
    uint64_t sizes[2];

    for (int i = 0; i < 2; i++)
        sizes[i] = plan_native_layout(context->plan, type, places[i].pointer_size).size;
    view_append(arena, facts, fact(arena, NULL, sizes));
    for (size_t m = 0; m < type->structure.member_count; m++) {
        uint64_t offsets[2];

        for (int i = 0; i < 2; i++)
            offsets[i] = plan_native_member(context->plan, &places[i], &type->structure.members[m]);
        view_append(arena, facts, fact(arena, type->structure.members[m].name, offsets));
    }
    view_set_string(arena, view, "c_name", type->c_name);
    view_set(arena, view, "facts", facts);
    return view;
}

static const struct view *layouts(struct usage *usage) {
    struct view *list = view_list(usage->context->arena);

    for (size_t i = 0; i < usage->layout_list.count; i++)
        view_append(usage->context->arena, list, layout(usage->context, usage->layout_list.items[i]->type));
    for (size_t i = 0; i < usage->complex_list.count; i++)
        if (!usage->complex_list.items[i]->complex->is_list)
            view_append(usage->context->arena, list,
                        layout(usage->context, usage->complex_list.items[i]->type));
    return list;
}

static const struct view *copied_member(struct usage *usage, const struct type_member *member) {
    struct arena *arena = usage->context->arena;
    struct view *view = view_map(arena);
    struct array_shape shape = array_shape(member->type);
    struct declarator declarator = strip_array(arena, member->type);

    view_set_string(arena, view, "name", member->name);
    view_set_string(arena, view, "copy", copy_kind(usage->context, member->type));
    view_set_string(arena, view, "copy_label",
                    needs_copy(usage->context, shape.element) ? use_copy(usage, shape.element) : NULL);
    view_set_boolean(arena, view, "has_booleans", shape.element->has_booleans);
    view_set_boolean(arena, view, "array", shape.dimensions != 0);
    view_set_string(arena, view, "first_open", shape.dimensions > 1 ? "&" : "");
    view_set_string(arena, view, "first", shape.dimensions > 1 ? brackets(arena, shape.dimensions) : "");
    view_set_string(arena, view, "type", c_type(usage->context, arena, declarator.type));
    view_set(arena, view, "dimensions", declarator.dimensions);
    view_set_integer(arena, view, "array_items", shape.items);
    return view;
}

static const struct view *copies(struct usage *usage) {
    struct arena *arena = usage->context->arena;
    struct view *list = view_list(arena);

    for (size_t i = 0; i < usage->copy_list.count; i++) {
        const struct used_type *entry = usage->copy_list.items[i];
        struct view *view = view_map(arena), *members = view_list(arena);

        view_set_string(arena, view, "label", entry->label);
        view_set_string(arena, view, "c_name", entry->type->c_name);
        view_set_boolean(arena, view, "checked", entry->checked);
        for (size_t m = 0; m < entry->type->structure.member_count; m++)
            view_append(arena, members, copied_member(usage, &entry->type->structure.members[m]));
        view_set(arena, view, "members", members);
        view_append(arena, list, view);
    }
    return list;
}

// The helper words that the IDL uses as names of a kind.
static const struct view *taken_words(struct usage *usage, const struct map *names) {
    const struct view *words = usage->context->helper_words;
    struct view *list = view_list(usage->context->arena);

    if (map_count(names) == 0)
        return list;
    for (size_t i = 0; words != NULL && i < words->count; i++)
        if (map_get_string(names, words->elements[i]->string) != NULL)
            view_append(usage->context->arena, list, words->elements[i]);
    return list;
}

static const struct view *side_view(struct usage *usage) {
    const struct view_context *context = usage->context;
    const struct interface *interface = usage->interface;
    struct arena *arena = context->arena;
    struct view *view = usage->flags;

    view_set_string(arena, view, "prefix", usage->prefix);
    view_set_string(arena, view, "boolean_type", context->options->standard_types ? "bool" : "boolean");
    view_set(arena, view, "hidden_macros", taken_words(usage, context->model->c_macros));
    view_set_boolean(arena, view, "shadows", taken_words(usage, context->model->c_names)->count != 0);
    view_set(arena, view, "records", records(usage));
    view_set(arena, view, "layouts", layouts(usage));
    view_set(arena, view, "copies", copies(usage));
    view_set(arena, view, "complex", complex_types(usage));
    view_set(arena, view, "entries", view_generated_list(arena, interface->method_count, build_entry, usage));
    view_set(arena, view, "methods",
             view_generated_list(arena, interface->method_count, build_method, usage));
    return view;
}

void write_sides(const struct view_context *context, const struct interface *interface, struct view *view) {
    struct usage *const sides[2] = {usage_new(context, interface, SIDE_STUB),
                                    usage_new(context, interface, SIDE_SKEL)};

    survey(context, interface, sides);
    view_set(context->arena, view, "stub", side_view(sides[0]));
    view_set(context->arena, view, "skel", side_view(sides[1]));
}
