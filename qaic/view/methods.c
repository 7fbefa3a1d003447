// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/methods.h"

#include "qaic/support/arena.h"
#include "qaic/view/shape.h"
#include "qaic/view/steps.h"

#include <string.h>

// Room that no method needs more of.
enum { METHOD_ENTRIES = 64 };

// A method view under construction.
struct writer {
    struct usage *usage;
    struct arena *arena;
    struct view *view;
    const struct method_plan *plan;
    struct method_shape shape;
    const char *frame_prefix;
    struct view **steps; // by parameter
};

// Inline, so that the keys are hashed by the compiler.
static inline __attribute__((always_inline)) void set(struct writer *writer, const char *key,
                                                      const char *value) {
    view_set_string(writer->arena, writer->view, key, value);
}

static inline __attribute__((always_inline)) void set_number(struct writer *writer, const char *key,
                                                             uint64_t value) {
    view_set_integer(writer->arena, writer->view, key, value);
}

static inline __attribute__((always_inline)) void set_flag(struct writer *writer, const char *key,
                                                           bool value) {
    view_set_boolean(writer->arena, writer->view, key, value);
}

static bool has_parameter(const struct method *method, const char *name) {
    for (size_t i = 0; i < method->parameter_count; i++) {
        const char *other = method->parameters[i].name;

        if (other[0] == name[0] && strcmp(other, name) == 0)
            return true;
    }
    return false;
}

static const struct view *parameter_view(const struct view_context *context, struct arena *arena,
                                         const struct parameter *parameter) {
    struct view *view = view_map(arena);
    const struct type *real = type_resolve(parameter->type);
    const char *form = c_form(parameter->type);
    const char *type = real->kind == TYPE_SEQUENCE  ? c_type(context, arena, real->sequence.element)
                       : real->kind == TYPE_STRING  ? "char"
                       : real->kind == TYPE_WSTRING ? "_wchar_t"
                                                    : c_type(context, arena, parameter->type);

    view_set_string(arena, view, "name", parameter->name);
    view_set_string(arena, view, "form", form);
    view_set_boolean(arena, view, "rout", parameter->mode != AST_IN);
    view_set_string(arena, view, "type", type);
    return view;
}

static const struct view *parameter_list(const struct view_context *context, struct arena *arena,
                                         const struct method *method) {
    struct view *list = view_list(arena);

    for (size_t i = 0; i < method->parameter_count; i++)
        view_append(arena, list, parameter_view(context, arena, &method->parameters[i]));
    return list;
}

static bool returns_int(const struct type *type) {
    const struct type *real = type == NULL ? NULL : type_resolve(type);

    return real == NULL ||
           (real->kind == TYPE_PRIMITIVE &&
            (real->primitive == AST_LONG || real->primitive == AST_INT32 || real->primitive == AST_INT32_T));
}

struct view *method_prototype(const struct view_context *context, struct arena *arena,
                              const struct interface *interface, const struct method *method) {
    struct view *view = view_map_of(arena, METHOD_ENTRIES);
    const char *returns = method->returns == NULL ? "int" : c_type(context, arena, method->returns);
    bool passes_handle = interface->is_handle && method->role == METHOD_ORDINARY;

    view_set_string(arena, view, "name", method->name);
    view_set_string(arena, view, "c_name", method->c_name);
    view_set_integer(arena, view, "index", method->index);
    view_set_string(arena, view, "returns", returns);
    view_set_string(arena, view, "cast",
                    returns_int(method->returns) ? "" : ARENA_CONCAT(arena, "(", returns, ")"));
    view_set_boolean(arena, view, "async", method->async);
    view_set_string(arena, view, "async_parameter",
                    method->async && has_parameter(method, "asyncDesc") ? "_qaic_async" : "asyncDesc");
    view_set_string(arena, view, "handle_parameter",
                    !passes_handle                ? NULL
                    : has_parameter(method, "_h") ? "_qaic_h"
                                                  : "_h");
    view_set_boolean(arena, view, "passes_handle", passes_handle);
    view_set(arena, view, "parameters", parameter_list(context, arena, method));
    return view;
}

static void write_shape(struct writer *writer, const struct method *method) {
    const struct method_shape *shape = &writer->shape;

    writer->frame_prefix = shape->frame ? "_qaic_frame->" : "";
    set_flag(writer, "frame", shape->frame);
    set(writer, "frame_prefix", writer->frame_prefix);
    set_flag(writer, "has_results", shape->has_results);
    set_flag(writer, "writes_handles", shape->writes_handles);
    set_flag(writer, "checks_version", shape->checks_version);
    set(writer, "skel_shape", shape->counted ? "counted" : "flat");
    set(writer, "stub_shape",
        method->role == METHOD_OPEN    ? "open"
        : method->role == METHOD_CLOSE ? "close"
        : shape->counted               ? "counted"
                                       : "flat");
}

static void write_counts(struct writer *writer) {
    const struct method_plan *plan = writer->plan;

    set_flag(writer, "escape", plan->escape);
    set_number(writer, "method_field", plan->escape ? 31 : plan->method->index);
    set_number(writer, "in_buffers", plan->in_buffers);
    set_number(writer, "rout_buffers", plan->rout_buffers);
    set_number(writer, "in_handles", plan->in_handles);
    set_number(writer, "rout_handles", plan->rout_handles);
    set_number(writer, "argument_count", plan->argument_count);
    set_flag(writer, "many_arguments", plan->argument_count > 8);
    set_number(writer, "primary_ins", plan->has_primary_in);
    set_number(writer, "primary_routs", plan->has_primary_rout);
    set_number(writer, "primary_rout_index", plan->in_buffers);
    set_number(writer, "in_size", plan->in.size);
    set_number(writer, "rout_size", plan->rout.size);
}

static void write_record(struct writer *writer, const char *key, const struct record *record) {
    const struct view *view = record->size == 0 ? NULL : record_view(writer->usage, writer->arena, record);

    view_set(writer->arena, writer->view, key, view != NULL ? view : view_string(writer->arena, NULL));
}

static void write_steps(struct writer *writer) {
    const struct method_plan *plan = writer->plan;
    struct view *list = view_list(writer->arena);

    writer->steps = ARENA_ARRAY(writer->arena, struct view *, plan->step_count);
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];
        struct step_place place = {PLACE_PARAMETER, step->mode, writer->frame_prefix, writer->shape.counted};

        writer->steps[i] = step_view(writer->usage, writer->arena, step, &place);
        view_append(writer->arena, list, writer->steps[i]);
    }
    view_set(writer->arena, writer->view, "steps", list);
}

static struct view *step_of(const struct writer *writer, const struct step *step) {
    return writer->steps[step - writer->plan->steps];
}

static const char *const argument_kinds[] = {
    [ARGUMENT_PRIMARY_IN] = "primary_in",     [ARGUMENT_IN] = "in",
    [ARGUMENT_PRIMARY_ROUT] = "primary_rout", [ARGUMENT_ROUT] = "rout",
    [ARGUMENT_IN_HANDLE] = "in_handle",       [ARGUMENT_ROUT_HANDLE] = "rout_handle",
};

// A step under another key: the same parameter may stand in several lists.
static struct view *role_of(struct writer *writer, const struct view *step, const char *key,
                            const char *value) {
    struct view *view = view_map(writer->arena);

    view_set_string(writer->arena, view, key, value);
    view_set(writer->arena, view, "step", step != NULL ? step : view_map(writer->arena));
    return view;
}

static void write_arguments(struct writer *writer) {
    const struct method_plan *plan = writer->plan;
    struct view *list = view_list(writer->arena);

    for (size_t i = 0; i < plan->argument_count; i++) {
        const struct argument *argument = &plan->arguments[i];
        struct view *step = argument->step == NULL ? NULL : step_of(writer, argument->step);
        bool second = step != NULL && view_get(step, "argument_index") != NULL;

        if (step != NULL)
            view_set_integer(writer->arena, step, second ? "rout_index" : "argument_index", i);
        view_append(writer->arena, list, role_of(writer, step, "kind", argument_kinds[argument->kind]));
    }
    view_set(writer->arena, writer->view, "arguments", list);
}

static void add_check(struct writer *writer, struct view *list, const char *check, const struct view *step) {
    view_append(writer->arena, list, role_of(writer, step, "check", check));
}

static bool is_array(const struct step *step) {
    return array_shape(step->type).dimensions != 0;
}

static void write_stub_checks(struct writer *writer) {
    struct arena *arena = writer->arena;
    struct view *checks = view_list(arena), *strings = view_list(arena), *pointers = view_list(arena);
    struct view *registers = view_list(arena);

    for (size_t i = 0; i < writer->plan->step_count; i++) {
        const struct step *step = &writer->plan->steps[i];
        struct view *view = writer->steps[i];

        if (step_is_pointer(step)) {
            view_append(arena, pointers, view);
            add_check(writer, checks, "pointer", view);
        } else if (step_is_string(step) && step->mode != AST_ROUT) {
            view_append(arena, strings, view);
            add_check(writer, checks, "string", view);
        } else if (step_is_string(step) || step->carrier == CARRY_BUFFER) {
            add_check(writer, checks, "valid", view);
        } else if (step->carrier == CARRY_DMA) {
            view_append(arena, registers, view);
        }
        view_set_boolean(arena, view, "has_in_word", step_is_string(step) || step->carrier == CARRY_BUFFER);
    }
    view_set(arena, writer->view, "checks", checks);
    view_set(arena, writer->view, "strings", strings);
    view_set(arena, writer->view, "pointers", pointers);
    view_set(arena, writer->view, "registers", registers);
    set(writer, "invoke_args", writer->plan->argument_count == 0 ? "NULL" : "_qaic_args");
}

static void add_buffer_check(struct writer *writer, struct view *list, const char *check,
                             const struct view *step, uint64_t argument, const char *word) {
    struct view *view = role_of(writer, step, "check", check);

    view_set_string(writer->arena, view, "word", word);
    view_set_integer(writer->arena, view, "buffer_index", argument);
    view_append(writer->arena, list, view);
}

static void add_buffer_checks(struct writer *writer, struct view *list, const struct step *step,
                              const struct view *view) {
    const char *word = view_get(view, "in_word")->string;
    bool inrout = step->mode == AST_INROUT;
    const char *in_word = inrout ? ARENA_CONCAT(writer->arena, word, "[0]") : word;
    const char *rout_word = inrout ? ARENA_CONCAT(writer->arena, word, "[1]") : word;
    uint64_t argument = view_get(view, "argument_index")->integer;
    uint64_t rout_argument = inrout ? view_get(view, "rout_index")->integer : argument;

    if (view_truth(view_get(view, "bound")))
        add_buffer_check(writer, list, "bound", view, argument, inrout ? rout_word : in_word);
    if (inrout)
        add_buffer_check(writer, list, "room", view, argument, in_word);
    if (step->mode != AST_ROUT)
        add_buffer_check(writer, list, step_is_string(step) ? "terminated" : "fits", view, argument, in_word);
    if (step->mode != AST_IN)
        add_buffer_check(writer, list, "fits", view, rout_argument, rout_word);
}

static void write_skel_checks(struct writer *writer) {
    struct view *checks = view_list(writer->arena), *infos = view_list(writer->arena);

    if (writer->plan->in.size != 0)
        add_check(writer, checks, "primary_in", NULL);
    if (writer->plan->rout.size != 0)
        add_check(writer, checks, "primary_rout", NULL);
    for (size_t i = 0; i < writer->plan->step_count; i++) {
        const struct step *step = &writer->plan->steps[i];

        if (step_is_string(step) || step->carrier == CARRY_BUFFER)
            add_buffer_checks(writer, checks, step, writer->steps[i]);
        else if (step->carrier == CARRY_DMA)
            view_append(writer->arena, infos, writer->steps[i]);
    }
    view_set(writer->arena, writer->view, "checks", checks);
    view_set(writer->arena, writer->view, "infos", infos);
}

static const char *native_type(struct writer *writer, const struct step *step) {
    const struct view_context *context = writer->usage->context;
    struct arena *arena = writer->arena;

    if (is_array(step) || step->carrier == CARRY_STRUCT || step->carrier == CARRY_VALUE)
        return c_type(context, arena, step->type);
    if (step->carrier == CARRY_HANDLE)
        return "remote_handle64";
    if (step->carrier == CARRY_DMA)
        return writer->shape.counted ? "_dmahandle1_t" : "uint32_t";
    if (step_is_string(step))
        return step->carrier == CARRY_STRING ? "char*" : "_wchar_t*";
    return ARENA_CONCAT(arena, c_type(context, arena, step->element), "*");
}

static bool needs_native(const struct writer *writer, const struct step *step) {
    if (step->carrier == CARRY_VALUE)
        return step->mode != AST_IN && has_native(writer->usage, step);
    if (step->carrier == CARRY_DMA)
        return true;
    return writer->shape.counted || (step->carrier == CARRY_HANDLE && step->mode != AST_IN);
}

static void write_natives(struct writer *writer) {
    struct view *list = view_list(writer->arena);

    for (size_t i = 0; i < writer->plan->step_count; i++) {
        const struct step *step = &writer->plan->steps[i];
        struct view *entry;

        if (!needs_native(writer, step))
            continue;
        entry = view_map(writer->arena);
        view_set_string(writer->arena, entry, "type", native_type(writer, step));
        view_set_string(writer->arena, entry, "name", step->name);
        view_append(writer->arena, list, entry);
    }
    view_set(writer->arena, writer->view, "natives", list);
}

static void write_largest(struct writer *writer) {
    const struct view_context *context = writer->usage->context;
    const struct type *const *largest = writer->plan->largest;
    const char *on_64 = largest[1] == NULL ? NULL : c_type(context, writer->arena, largest[1]);
    const char *on_32 = largest[0] == NULL ? NULL : c_type(context, writer->arena, largest[0]);

    set(writer, "largest", on_64);
    set(writer, "largest_32", on_64 != NULL && strcmp(on_64, on_32) != 0 ? on_32 : NULL);
}

static void write_version(struct writer *writer) {
    const struct view *uri;

    if (!writer->shape.checks_version)
        return;
    uri = writer->steps[0];
    view_set(writer->arena, writer->view, "version_length", view_get(uri, "in_word"));
    view_set(writer->arena, writer->view, "version_value", view_get(uri, "value"));
    if (!writer->shape.counted)
        view_set(writer->arena, writer->view, "version_argument", view_get(uri, "argument_index"));
}

const char *skel_function(struct arena *arena, const struct method *method) {
    return ARENA_CONCAT(arena, "_qaic_call_", method->c_name);
}

const struct view *method_view(struct usage *usage, struct arena *arena, const struct method *method) {
    const struct view_context *context = usage->context;
    struct writer writer = {.usage = usage, .arena = arena};

    writer.view = method_prototype(context, arena, usage->interface, method);
    writer.plan = plan_method(context->plan, arena, usage->interface, method);
    writer.shape = shape_method(usage, writer.plan);
    write_shape(&writer, method);
    write_counts(&writer);
    write_steps(&writer);
    write_record(&writer, "in", &writer.plan->in);
    write_record(&writer, "rout", &writer.plan->rout);
    if (!writer.shape.counted)
        write_arguments(&writer);
    if (usage->side == SIDE_STUB) {
        write_stub_checks(&writer);
    } else {
        if (!writer.shape.counted)
            write_skel_checks(&writer);
        write_natives(&writer);
        write_largest(&writer);
        write_version(&writer);
        set(&writer, "function", skel_function(arena, method));
    }
    return writer.view;
}
