// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/helpers.h"

static void use_tidy(struct usage *usage, const struct step *step) {
    struct array_shape shape;

    if (!becomes_bool(usage->context->options, step))
        return;
    shape = array_shape(step->element);
    if (shape.element->kind == TYPE_PRIMITIVE)
        use_helper(usage, "uses_tidy");
    else
        use_copy(usage, shape.element);
}

// An in sequence that is copied when some byte of it is no boolean.
static void use_dirty_check(struct usage *usage, const struct step *step) {
    struct array_shape shape;

    if (!becomes_bool(usage->context->options, step))
        return;
    shape = array_shape(step->element);
    use_helper(usage, "uses_dirty");
    if (shape.element->kind == TYPE_STRUCT)
        use_check(usage, shape.element);
}

static void use_value_copy(struct usage *usage, const struct step *step) {
    struct array_shape shape = array_shape(step->type);

    if (needs_copy(usage->context, shape.element))
        use_copy(usage, shape.element);
    else if (shape.element->kind == TYPE_PRIMITIVE && shape.element->primitive == AST_BOOLEAN_TYPE)
        use_helper(usage, "uses_boolean");
}

static void use_string_size(struct usage *usage, const struct step *step, enum ast_mode mode) {
    bool wide = step->carrier == CARRY_WSTRING;

    if (mode == AST_IN)
        use_helper(usage, wide ? "uses_wstring" : "uses_string");
    else if (mode == AST_INROUT)
        use_helper(usage, wide ? "uses_inrout_wstring" : "uses_inrout_string");
    else
        use_helper(usage, "uses_valid");
}

static void use_stub_buffer(struct usage *usage, const struct step *step, enum ast_mode mode) {
    use_helper(usage, "uses_argument");
    if (step_is_string(step))
        use_string_size(usage, step, mode);
    else
        use_helper(usage, "uses_valid");
}

static void use_stub_result(struct usage *usage, const struct step *step, enum ast_mode mode) {
    if (step->carrier == CARRY_BUFFER && mode != AST_IN)
        use_tidy(usage, step);
}

// What packing or unpacking one step in a function of a complex type or in a counted method calls.
static void use_stub_step(struct usage *usage, const struct step *step, enum ast_mode mode) {
    if (step->carrier == CARRY_VALUE) {
        use_value_copy(usage, step);
    } else if (step_is_buffer(step)) {
        use_stub_buffer(usage, step, mode);
        use_helper(usage, "uses_require");
    } else if (step->carrier == CARRY_DMA) {
        use_helper(usage, "uses_dma");
    }
}

static void use_stub_method(struct usage *usage, const struct method_shape *shape) {
    const struct method_plan *plan = shape->plan;
    bool counted = shape->counted;

    if (plan->method->role != METHOD_ORDINARY)
        return;
    if (counted)
        use_helper(usage, "uses_call");
    if (plan->has_primary_in || plan->has_primary_rout || (!counted && plan->argument_count != 0))
        use_helper(usage, "uses_argument");
    if (counted && shape->frame)
        use_helper(usage, "uses_memory");
    if (counted && shape->has_results)
        use_helper(usage, "uses_rewind");
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];

        if (counted)
            use_stub_step(usage, step, step->mode);
        else if (step->carrier == CARRY_VALUE)
            use_value_copy(usage, step);
        else if (step_is_buffer(step))
            use_stub_buffer(usage, step, step->mode);
        if (shape->has_results)
            use_stub_result(usage, step, step->mode);
    }
}

static void use_stub_list(struct usage *usage, const struct used_type *entry) {
    const struct complex *complex = entry->complex;

    use_helper(usage, "uses_require");
    use_helper(usage, "uses_valid");
    if ((entry->in && complex->in_record.size != 0) ||
        (entry->rout && (complex->length_record.size != 0 || complex->value_record.size != 0))) {
        use_helper(usage, "uses_memory");
        use_helper(usage, "uses_argument");
    }
}

static void use_in_buffer(struct usage *usage, const struct step *step) {
    if (step_is_string(step)) {
        use_helper(usage, "uses_take_string");
    } else {
        use_helper(usage, "uses_take_in");
        use_tidy(usage, step);
        use_dirty_check(usage, step);
    }
    if (step_copies_bytes(usage->context->options, step)) {
        use_helper(usage, "uses_copy_bytes");
        use_helper(usage, "uses_allocate");
    }
}

static void use_skel_buffer(struct usage *usage, const struct step *step, enum ast_mode mode) {
    if (mode == AST_IN) {
        use_in_buffer(usage, step);
    } else if (mode == AST_ROUT) {
        use_helper(usage, "uses_take_rout");
    } else {
        use_helper(usage, "uses_inrout");
        use_helper(usage, "uses_take_in");
        use_helper(usage, "uses_take_rout");
        use_tidy(usage, step);
    }
}

// What one step of a function of a complex type or of a counted method calls.
static void use_skel_step(struct usage *usage, const struct step *step, enum ast_mode mode) {
    if (step_is_buffer(step)) {
        use_skel_buffer(usage, step, mode);
    } else if (step->carrier == CARRY_DMA) {
        use_helper(usage, "uses_take_handle");
        use_helper(usage, "uses_take_dma");
        use_helper(usage, "uses_dma");
    } else if (step->carrier == CARRY_HANDLE) {
        use_helper(usage, "uses_take_handle");
        if (mode == AST_ROUT)
            use_helper(usage, "uses_results");
    }
}

// A plain parameter: in values are only made clean, rout values copied when the implementation has its own.
static void use_skel_value(struct usage *usage, const struct step *step) {
    bool native = has_native(usage, step);
    bool booleans = type_resolve(step->type)->has_booleans;
    bool scalar = array_shape(step->type).dimensions == 0 && type_resolve(step->type)->kind == TYPE_PRIMITIVE;

    if (step->mode == AST_IN ? booleans && !scalar : native || booleans || step->mode == AST_INROUT)
        use_value_copy(usage, step);
}

static void use_flat_buffer(struct usage *usage, const struct step *step) {
    use_helper(usage, "uses_fits");
    if (step_is_string(step) && step->mode != AST_ROUT)
        use_helper(usage, "uses_terminated");
    if (step->mode == AST_INROUT) {
        use_helper(usage, "uses_move");
        use_tidy(usage, step);
    }
}

static void use_flat_method(struct usage *usage, const struct method_plan *plan) {
    use_helper(usage, "uses_counts");
    if (plan->argument_count != 0)
        use_helper(usage, "uses_entry");
    if (plan->in.size != 0) {
        use_helper(usage, "uses_read");
        use_helper(usage, "uses_fetch");
    }
    if (plan->rout.size != 0)
        use_helper(usage, "uses_fits");
    for (size_t i = 0; i < plan->step_count; i++) {
        if (step_is_buffer(&plan->steps[i]))
            use_flat_buffer(usage, &plan->steps[i]);
        else if (plan->steps[i].carrier == CARRY_DMA)
            use_helper(usage, "uses_dma");
    }
}

static void use_counted_method(struct usage *usage, const struct method_shape *shape) {
    const struct method_plan *plan = shape->plan;

    use_helper(usage, "uses_message");
    use_helper(usage, "uses_fetch");
    if (plan->in.size != 0)
        use_helper(usage, "uses_primary");
    if (plan->has_primary_in)
        use_helper(usage, "uses_take_in");
    if (plan->rout.size != 0)
        use_helper(usage, "uses_take_rout");
    if (shape->frame)
        use_helper(usage, "uses_allocate");
    if (shape->copies_bytes || plan->has_unbacked_elements)
        use_helper(usage, "uses_pieces");
    for (size_t i = 0; i < plan->step_count; i++)
        use_skel_step(usage, &plan->steps[i], plan->steps[i].mode);
}

static void use_skel_method(struct usage *usage, const struct method_shape *shape) {
    const struct method_plan *plan = shape->plan;

    if (shape->counted)
        use_counted_method(usage, shape);
    else
        use_flat_method(usage, plan);
    if (shape->checks_version)
        use_helper(usage, "uses_version");
    if (plan->escape) {
        use_helper(usage, "uses_read");
        use_helper(usage, "uses_fetch");
        use_helper(usage, "uses_entry");
        use_helper(usage, "escaped");
    }
    for (size_t i = 0; i < plan->step_count; i++)
        if (plan->steps[i].carrier == CARRY_VALUE)
            use_skel_value(usage, &plan->steps[i]);
}

static void use_record(struct usage *usage, const struct record *record) {
    for (size_t i = 0; i < record->field_count; i++)
        if (record->fields[i].kind == FIELD_VALUE)
            use_layout(usage, record->fields[i].type);
}

void use_method(struct usage *usage, const struct method_shape *shape) {
    const struct method_plan *plan = shape->plan;

    for (size_t i = 0; i < plan->step_count; i++) {
        const struct step *step = &plan->steps[i];

        if (step->complex != NULL)
            use_complex(usage, step->complex, step->mode == AST_ROUT);
        if (step->carrier == CARRY_BUFFER)
            use_layout(usage, step->element);
    }
    use_record(usage, &plan->in);
    use_record(usage, &plan->rout);
    if (usage->side == SIDE_STUB)
        use_stub_method(usage, shape);
    else
        use_skel_method(usage, shape);
}

static void use_skel_list(struct usage *usage, const struct used_type *entry) {
    const struct complex *complex = entry->complex;

    use_helper(usage, "uses_allocate");
    if ((entry->in && complex->minimum[0] != 0) || (entry->rout && complex->minimum[1] != 0))
        use_helper(usage, "uses_expect");
    if ((entry->in && complex->in_record.size != 0) || (entry->rout && complex->length_record.size != 0))
        use_helper(usage, "uses_take_in");
    if (entry->rout && complex->value_record.size != 0)
        use_helper(usage, "uses_take_rout");
    if (entry->rout && complex->has_results)
        use_helper(usage, "uses_list");
}

static void use_complex_steps(struct usage *usage, const struct used_type *entry, enum ast_mode mode) {
    for (size_t i = 0; i < entry->complex->step_count; i++) {
        const struct step *step = &entry->complex->steps[i];

        if (usage->side == SIDE_STUB) {
            use_stub_step(usage, step, mode);
            use_stub_result(usage, step, mode);
        } else {
            use_skel_step(usage, step, mode);
            if (step->carrier == CARRY_VALUE)
                use_value_copy(usage, step);
        }
    }
}

void use_complex_helpers(struct usage *usage) {
    for (size_t i = 0; i < usage->complex_list.count; i++) {
        const struct used_type *entry = usage->complex_list.items[i];

        if (entry->in)
            use_complex_steps(usage, entry, AST_IN);
        if (entry->rout)
            use_complex_steps(usage, entry, AST_ROUT);
        if (entry->complex->is_list && usage->side == SIDE_STUB)
            use_stub_list(usage, entry);
        else if (entry->complex->is_list)
            use_skel_list(usage, entry);
    }
}
