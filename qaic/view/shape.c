// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/shape.h"

// No function of the output needs more than 1 KiB of stack (07 S-MEM-5): above these many bytes, records and
// native values are in allocated memory. The rest is for arguments of calls and, when counted, for the taken
// message.
enum { LARGEST_FRAME = 768, LARGEST_COUNTED_FRAME = 320, ARGUMENT_SIZE = 16 };

bool has_native(const struct usage *usage, const struct step *step) {
    struct array_shape shape = array_shape(step->type);
    bool boolean = shape.element->kind == TYPE_PRIMITIVE && shape.element->primitive == AST_BOOLEAN_TYPE;

    return (boolean && shape.dimensions == 0) ||
           (shape.element->kind == TYPE_STRUCT && plan_has_padding(usage->context->plan, shape.element));
}

bool becomes_bool(const struct view_options *options, const struct step *step) {
    struct array_shape shape;

    if (!options->standard_types || step->carrier != CARRY_BUFFER)
        return false;
    shape = array_shape(step->element);
    return shape.element->has_booleans && (shape.element->kind == TYPE_PRIMITIVE || shape.dimensions == 0);
}

bool step_copies_bytes(const struct view_options *options, const struct step *step) {
    if (step->complex != NULL) {
        for (size_t i = 0; i < step->complex->step_count; i++)
            if (step_copies_bytes(options, &step->complex->steps[i]))
                return true;
        return false;
    }
    return becomes_bool(options, step) || (options->copy_strings && step_is_string(step));
}

static uint64_t frame_size(const struct usage *usage, const struct method_plan *plan) {
    uint64_t size = plan->in.padded + plan->rout.padded;

    if (usage->side == SIDE_SKEL)
        for (size_t i = 0; i < plan->step_count; i++)
            if (plan->steps[i].carrier != CARRY_VALUE || has_native(usage, &plan->steps[i]))
                size += plan_native_layout(usage->context->plan, plan->steps[i].type, 8).size;
    return size;
}

static bool copies_bytes(const struct usage *usage, const struct method_plan *plan) {
    if (usage->side == SIDE_STUB)
        return false;
    for (size_t i = 0; i < plan->step_count; i++)
        if (plan->steps[i].mode == AST_IN && step_copies_bytes(usage->context->options, &plan->steps[i]))
            return true;
    return false;
}

static bool has_rout_handle(const struct step *step) {
    return step->mode == AST_ROUT &&
           (step->carrier == CARRY_HANDLE || (step->complex != NULL && step->complex->has_remote_handles));
}

static bool step_has_results(const struct usage *usage, const struct step *step) {
    if (step->mode == AST_IN || step->carrier == CARRY_DMA)
        return false;
    if (usage->side == SIDE_SKEL)
        return step->carrier == CARRY_VALUE || has_rout_handle(step) ||
               (step->complex != NULL && step->complex->has_results);
    return step->carrier != CARRY_BUFFER || step->count != 0 || becomes_bool(usage->context->options, step);
}

static bool has_results(const struct usage *usage, const struct method_plan *plan) {
    // When an asynchronous call returns to the client its results are not there yet.
    if (usage->side == SIDE_STUB && plan->method->async)
        return false;
    for (size_t i = 0; i < plan->step_count; i++)
        if (step_has_results(usage, &plan->steps[i]))
            return true;
    return plan->rout.size != 0;
}

struct method_shape shape_method(const struct usage *usage, const struct method_plan *plan) {
    struct method_shape shape = {.plan = plan, .has_results = has_results(usage, plan)};
    uint64_t size = frame_size(usage, plan);

    shape.copies_bytes = copies_bytes(usage, plan);
    shape.counted =
        plan->is_complex || shape.copies_bytes || size + plan->argument_count * ARGUMENT_SIZE > LARGEST_FRAME;
    shape.frame = shape.counted && size > LARGEST_COUNTED_FRAME;
    for (size_t i = 0; i < plan->step_count; i++)
        shape.writes_handles |= has_rout_handle(&plan->steps[i]);
    shape.checks_version = plan->method->role == METHOD_OPEN && usage->context->model->idl_version != NULL;
    return shape;
}
