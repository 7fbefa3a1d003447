// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/steps.h"

#include "qaic/support/arena.h"
#include "qaic/view/shape.h"

#include <string.h>

// Room that no step needs more of.
enum { STEP_ENTRIES = 48 };

// A step view under construction.
struct writer {
    struct usage *usage;
    struct arena *arena;
    struct view *view;
    const struct step *step;
    const struct step_place *place;
};

static const char *const carrier_names[] = {
    [CARRY_VALUE] = "value",     [CARRY_BUFFER] = "buffer", [CARRY_STRING] = "string",
    [CARRY_WSTRING] = "wstring", [CARRY_LIST] = "list",     [CARRY_STRUCT] = "struct",
    [CARRY_DMA] = "dma",         [CARRY_HANDLE] = "handle",
};

static const char *const mode_names[] = {[AST_IN] = "in", [AST_ROUT] = "rout", [AST_INROUT] = "inrout"};

// Inline, so that the keys are hashed by the compiler.
static inline __attribute__((always_inline)) void set(struct writer *writer, const char *key,
                                                      const char *value) {
    view_set_string(writer->arena, writer->view, key, value);
}

static inline __attribute__((always_inline)) void set_flag(struct writer *writer, const char *key,
                                                           bool value) {
    view_set_boolean(writer->arena, writer->view, key, value);
}

static bool is_skel(const struct writer *writer) {
    return writer->usage->side == SIDE_SKEL;
}

// A pointer to the first item of an array over all its dimensions. A skel hands whole arrays to the
// implementation: with `&x[0][0]` in the same function compilers would think that only its first row may be
// used.
static const char *first_item(const struct writer *writer, const char *array, unsigned dimensions,
                              const char *type) {
    if (dimensions <= 1)
        return array;
    if (is_skel(writer) && writer->place->place == PLACE_PARAMETER)
        return ARENA_CONCAT(writer->arena, "(", type, "*)(void*)&", array);
    return ARENA_CONCAT(writer->arena, "&", array, brackets(writer->arena, dimensions));
}

// The C object that holds the value, before an array's item is chosen.
static const char *native_object(const struct writer *writer) {
    const char *name = writer->step->name;

    switch (writer->place->place) {
    case PLACE_PARAMETER:
        return is_skel(writer) ? ARENA_CONCAT(writer->arena, writer->place->frame, "native.", name) : name;
    case PLACE_MEMBER:
        return ARENA_CONCAT(writer->arena, "native->", name);
    default:
        return "native[_qaic_i]";
    }
}

// A place in a record: `base` is "in" or "rout".
static const char *record_object(const struct writer *writer, const char *base, const char *name) {
    switch (writer->place->place) {
    case PLACE_PARAMETER:
        return ARENA_CONCAT(writer->arena, writer->place->frame, base, ".", name);
    case PLACE_MEMBER:
        return ARENA_CONCAT(writer->arena, base, "->", name);
    default:
        return is_skel(writer) ? base : ARENA_CONCAT(writer->arena, base, "[_qaic_i]");
    }
}

static const char *field_name(struct arena *arena, const char *name, const char *type) {
    // In C++ a member must not change the meaning of a type name that its declaration uses.
    return strcmp(name, type) == 0 ? ARENA_CONCAT(arena, name, "_") : name;
}

static const char *word_name(struct arena *arena, const struct step *step) {
    return step->count == 0 && !step->length_taken ? ARENA_CONCAT(arena, step->name, "Len") : step->name;
}

bool step_is_pointer(const struct step *step) {
    struct array_shape shape = array_shape(step->type);

    if (shape.dimensions != 0 || step->carrier == CARRY_STRUCT || shape.element->kind == TYPE_STRUCT ||
        shape.element->kind == TYPE_UNION)
        return true;
    return step->mode != AST_IN && (step->carrier == CARRY_VALUE || step->carrier == CARRY_HANDLE);
}

static void write_native_value(struct writer *writer, const char *object, struct array_shape shape) {
    struct arena *arena = writer->arena;
    const char *type = c_type(writer->usage->context, arena, shape.element);
    unsigned dimensions = shape.dimensions;
    bool pointer =
        writer->place->place == PLACE_PARAMETER && !is_skel(writer) && step_is_pointer(writer->step);

    if (pointer && dimensions == 0) {
        set(writer, "native_value", ARENA_CONCAT(arena, "*", object));
        set(writer, "address", object);
    } else {
        set(writer, "native_value", object);
        set(writer, "address", ARENA_CONCAT(arena, "&", object));
    }
    set(writer, "native_first", first_item(writer, object, dimensions, type));
}

static const char *chosen_item(struct writer *writer, const char *object) {
    const struct step *step = writer->step;

    if (step->count == 0)
        return object;
    if (step->dimensions <= 1)
        return ARENA_CONCAT(writer->arena, object, "[_qaic_j]");
    return ARENA_CONCAT(writer->arena, "(",
                        first_item(writer, object, step->dimensions,
                                   c_type(writer->usage->context, writer->arena, step->item)),
                        ")[_qaic_j]");
}

static void write_buffer_expressions(struct writer *writer, const char *object, const char *item) {
    struct arena *arena = writer->arena;
    bool pair = writer->step->count != 0 || writer->place->place == PLACE_ELEMENT;

    set(writer, "value", pair ? ARENA_CONCAT(arena, item, ".data") : object);
    set(writer, "length", pair ? ARENA_CONCAT(arena, item, ".dataLen") : ARENA_CONCAT(arena, object, "Len"));
    set_flag(writer, "sets_length", writer->place->place != PLACE_PARAMETER || pair);
}

static void write_dma_expressions(struct writer *writer, const char *object, const char *item) {
    struct arena *arena = writer->arena;
    bool parameter = writer->place->place == PLACE_PARAMETER && writer->step->count == 0;

    set(writer, "fd", parameter ? object : ARENA_CONCAT(arena, item, ".fd"));
    set(writer, "offset",
        parameter ? ARENA_CONCAT(arena, object, "Offset") : ARENA_CONCAT(arena, item, ".offset"));
    set(writer, "len", parameter ? ARENA_CONCAT(arena, object, "Len") : ARENA_CONCAT(arena, item, ".len"));
    set(writer, "native_name", writer->step->name);
}

static void write_native(struct writer *writer) {
    const struct step *step = writer->step;
    const char *object = native_object(writer);
    const char *item = chosen_item(writer, object);

    switch (step->carrier) {
    case CARRY_VALUE:
        write_native_value(writer, object, array_shape(step->type));
        break;
    case CARRY_BUFFER:
    case CARRY_STRING:
    case CARRY_WSTRING:
    case CARRY_LIST:
        write_buffer_expressions(writer, object, item);
        break;
    case CARRY_DMA:
        write_dma_expressions(writer, object, item);
        set(writer, "native_value", item);
        break;
    default:
        if (step->count == 0)
            write_native_value(writer, object, (struct array_shape){0, 1, step->item});
        else {
            set(writer, "native_value", item);
            set(writer, "address", ARENA_CONCAT(writer->arena, "&", item));
        }
        break;
    }
    set(writer, "array_parameter",
        step->count != 0 && writer->place->place == PLACE_PARAMETER ? object : NULL);
}

static const char *record_item(struct writer *writer, const char *base, const char *name) {
    const char *object = record_object(writer, base, name);

    if (writer->step->count == 0)
        return object;
    if (writer->place->place == PLACE_ELEMENT)
        object = ARENA_CONCAT(writer->arena, object, ".item");
    return ARENA_CONCAT(writer->arena, object, "[_qaic_j]");
}

static void write_value_records(struct writer *writer) {
    const struct step *step = writer->step;
    struct arena *arena = writer->arena;
    struct array_shape shape = array_shape(step->type);
    const char *type = wire_type(writer->usage->context, arena, shape.element);
    const char *name = field_name(arena, step->name, wire_type(writer->usage->context, arena, step->type));
    bool parameter = writer->place->place == PLACE_PARAMETER;

    if (!parameter || step->mode != AST_ROUT) {
        const char *in = record_object(writer, "in", name);

        set(writer, "in_value", in);
        set(writer, "in_address", ARENA_CONCAT(arena, "&", in));
        set(writer, "in_first", first_item(writer, in, shape.dimensions, type));
    }
    if (!parameter || step->mode != AST_IN) {
        const char *rout = record_object(writer, "rout", name);

        set(writer, "rout_value", rout);
        set(writer, "rout_address", ARENA_CONCAT(arena, "&", rout));
        set(writer, "rout_first", first_item(writer, rout, shape.dimensions, type));
    }
}

static void write_records(struct writer *writer) {
    const struct step *step = writer->step;
    struct arena *arena = writer->arena;

    switch (step->carrier) {
    case CARRY_VALUE:
        write_value_records(writer);
        break;
    case CARRY_STRUCT:
        set(writer, "in_address", ARENA_CONCAT(arena, "&", record_item(writer, "in", step->name)));
        set(writer, "rout_address", ARENA_CONCAT(arena, "&", record_item(writer, "rout", step->name)));
        break;
    case CARRY_DMA:
    case CARRY_HANDLE:
        break;
    default:
        set(writer, "in_word", record_item(writer, "in", step->name == NULL ? NULL : word_name(arena, step)));
        break;
    }
}

static void write_copy(struct writer *writer) {
    const struct step *step = writer->step;
    struct array_shape shape = array_shape(step->type);
    struct declarator declarator = strip_array(writer->arena, step->type);
    const struct view_context *context = writer->usage->context;

    set(writer, "copy", copy_kind(context, step->type));
    set(writer, "copy_label",
        needs_copy(context, shape.element) ? type_label(writer->usage, shape.element) : NULL);
    set_flag(writer, "has_booleans", type_resolve(step->type)->has_booleans);
    set_flag(writer, "has_native", has_native(writer->usage, step));
    set_flag(writer, "multi", shape.dimensions > 1);
    set(writer, "type", c_type(context, writer->arena, declarator.type));
    view_set(writer->arena, writer->view, "dimensions", declarator.dimensions);
    view_set_integer(writer->arena, writer->view, "array_items", shape.items);
}

static const char *tidy_kind(struct writer *writer, const struct type *element) {
    struct array_shape shape = array_shape(element);

    if (!writer->usage->context->options->standard_types || !shape.element->has_booleans)
        return NULL;
    if (shape.element->kind == TYPE_PRIMITIVE)
        return "booleans";
    return shape.dimensions == 0 ? type_label(writer->usage, shape.element) : NULL;
}

static const char *bound_text(struct writer *writer, const struct type *real) {
    uint64_t bound = real->kind == TYPE_SEQUENCE ? real->sequence.bound : real->string_bound;

    if (!writer->usage->context->options->enforce_bounds || bound == 0)
        return NULL;
    return arena_printf(writer->arena, "%llu", (unsigned long long)(bound + (real->kind != TYPE_SEQUENCE)));
}

static void write_buffer(struct writer *writer) {
    const struct step *step = writer->step;
    const struct type *real = type_resolve(step->item);
    const struct view_context *context = writer->usage->context;
    bool sequence = real->kind == TYPE_SEQUENCE;

    set(writer, "value_type",
        sequence                    ? c_type(context, writer->arena, step->element)
        : real->kind == TYPE_STRING ? "char"
                                    : "_wchar_t");
    set_flag(writer, "array_elements", sequence && array_shape(step->element).dimensions != 0);
    set(writer, "bound", bound_text(writer, real));
    set(writer, "tidy", step->carrier == CARRY_BUFFER ? tidy_kind(writer, step->element) : NULL);
    view_set_integer(writer->arena, writer->view, "alignment",
                     step->carrier == CARRY_BUFFER    ? type_plain_alignment(step->element)
                     : step->carrier == CARRY_WSTRING ? 2
                                                      : 1);
}

// An array parameter whose items are carried one by one.
static void write_array(struct writer *writer) {
    set(writer, "type", c_type(writer->usage->context, writer->arena, writer->step->type));
    set_flag(writer, "multi", writer->step->dimensions > 1);
}

static void write_complex(struct writer *writer) {
    const struct complex *complex = writer->step->complex;
    struct used_type *entry = used_complex(writer->usage, complex);

    set(writer, "label", entry->label);
    set(writer, "in_record", record_type(writer->usage, complex, PART_IN));
    set(writer, "length_record", record_type(writer->usage, complex, PART_LENGTHS));
    set(writer, "value_record", record_type(writer->usage, complex, PART_VALUES));
    set_flag(writer, "has_results", complex->has_results);
}

struct view *step_view(struct usage *usage, struct arena *arena, const struct step *step,
                       const struct step_place *place) {
    struct writer writer = {usage, arena, view_map_of(arena, STEP_ENTRIES), step, place};

    set(&writer, "name", step->name);
    set(&writer, "carrier", carrier_names[step->carrier]);
    set(&writer, "mode", mode_names[place->mode]);
    set(&writer, "form", c_form(step->type));
    view_set_integer(arena, writer.view, "items", step->count);
    write_native(&writer);
    write_records(&writer);
    if (step->carrier == CARRY_VALUE)
        write_copy(&writer);
    else if (step->carrier == CARRY_LIST || step->carrier == CARRY_BUFFER || step->carrier == CARRY_STRING ||
             step->carrier == CARRY_WSTRING)
        write_buffer(&writer);
    if (step->count != 0)
        write_array(&writer);
    if (step->complex != NULL)
        write_complex(&writer);
    return writer.view;
}

static const char *field_type(struct usage *usage, struct arena *arena, const struct field *field,
                              enum record_part part) {
    switch (field->kind) {
    case FIELD_VALUE:
        return wire_type(usage->context, arena, strip_array(arena, field->type).type);
    case FIELD_RECORD:
        return record_type(usage, field->step->complex, part);
    default:
        return "uint32_t";
    }
}

static const char *declared_name(struct arena *arena, const struct field *field, const char *type) {
    switch (field->kind) {
    case FIELD_METHOD_INDEX:
        return "_qaic_method";
    case FIELD_VALUE:
        return field_name(arena, field->name, type);
    case FIELD_RECORD:
        return field->name == NULL ? "item" : field->name;
    default:
        return field->name == NULL ? "item" : word_name(arena, field->step);
    }
}

// The array part of a field's declaration: "2" or "2][3", or NULL.
static const char *declared_array(struct arena *arena, const struct field *field) {
    const struct type *type = field->type;
    const char *text = NULL;

    if (field->kind == FIELD_LENGTHS)
        return "2";
    if (field->kind != FIELD_VALUE)
        return field->count == 0 ? NULL : arena_printf(arena, "%llu", (unsigned long long)field->count);
    for (; type->kind == TYPE_ARRAY && type->c_name == NULL; type = type->array.element)
        text = text == NULL ? arena_printf(arena, "%u", type->array.length)
                            : arena_printf(arena, "%s][%u", text, type->array.length);
    return text;
}

static enum record_part part_of(const struct field *field) {
    const struct complex *complex = field->step->complex;

    return field->record == &complex->in_record       ? PART_IN
           : field->record == &complex->length_record ? PART_LENGTHS
                                                      : PART_VALUES;
}

const struct view *record_view(struct usage *usage, struct arena *arena, const struct record *record) {
    struct view *view = view_map(arena), *fields = view_list(arena);

    for (size_t i = 0; i < record->field_count; i++) {
        const struct field *field = &record->fields[i];
        enum record_part part = field->kind == FIELD_RECORD ? part_of(field) : PART_IN;
        const char *type = field_type(usage, arena, field, part);
        struct view *entry = view_map(arena);

        view_set_string(arena, entry, "type", type);
        view_set_string(arena, entry, "name", declared_name(arena, field, type));
        view_set_string(arena, entry, "array", declared_array(arena, field));
        view_set_integer(arena, entry, "offset", field->offset);
        view_set_integer(arena, entry, "size", field->size);
        view_append(arena, fields, entry);
    }
    view_set(arena, view, "fields", fields);
    view_set_integer(arena, view, "size", record->size);
    view_set_integer(arena, view, "padded", record->padded);
    view_set_integer(arena, view, "alignment", record->alignment);
    return view;
}
