// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/plan/plan.h"

#include "qaic/plan/record.h"
#include "qaic/plan/types.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"

#include <string.h>

struct plan {
    struct arena *arena;
    struct map *facts;
};

// Method indices from here on travel in the primary buffer (03 §2.3).
enum { FIRST_ESCAPED_METHOD = 31 };

struct plan *plan_new(struct arena *arena) {
    struct plan *plan = ARENA_NEW(arena, struct plan);

    plan->arena = arena;
    plan->facts = map_new(arena);
    return plan;
}

struct type_facts *plan_facts(struct plan *plan, const struct type *type) {
    struct type_facts *facts = map_get(plan->facts, &type, sizeof type);

    if (facts == NULL) {
        facts = ARENA_NEW(plan->arena, struct type_facts);
        map_put(plan->facts, &type, sizeof type, facts);
    }
    return facts;
}

const struct type *plan_identity(const struct type *type) {
    while (type->kind == TYPE_ALIAS) {
        const struct type *target = type->target;

        if ((target->kind == TYPE_SEQUENCE || target->kind == TYPE_ARRAY) && target->c_name == NULL)
            return type;
        type = target;
    }
    return type;
}

const struct type *item_type(const struct type *type, uint64_t *count, unsigned *dimensions) {
    const struct type *item = type_resolve(type);

    *count = 0;
    *dimensions = 0;
    while (item->kind == TYPE_ARRAY) {
        *count = (*count == 0 ? 1 : *count) * item->array.length;
        *dimensions += 1;
        type = item->array.element;
        item = type_resolve(type);
    }
    return plan_identity(type);
}

static bool struct_has_padding(struct plan *plan, const struct type *type) {
    uint64_t used = 0;

    for (size_t i = 0; i < type->structure.member_count; i++) {
        const struct type *member = type->structure.members[i].type;

        if (plan_has_padding(plan, member))
            return true;
        used += type_plain_size(member);
    }
    return used != type_plain_size(type);
}

bool plan_has_padding(struct plan *plan, const struct type *type) {
    const struct type *real = type_resolve(type);
    struct type_facts *facts;

    if (real->kind == TYPE_ARRAY)
        return plan_has_padding(plan, real->array.element);
    if (real->kind != TYPE_STRUCT)
        return false;
    facts = plan_facts(plan, real);
    if (!facts->padding_known) {
        facts->has_padding = struct_has_padding(plan, real);
        facts->padding_known = true;
    }
    return facts->has_padding;
}

static enum carrier sequence_carrier(struct step *step, const struct type *sequence) {
    step->element = sequence->sequence.element;
    return type_is_plain(step->element) ? CARRY_BUFFER : CARRY_LIST;
}

static enum carrier carrier_of(struct step *step, const struct type *real) {
    switch (real->kind) {
    case TYPE_STRING:
        return CARRY_STRING;
    case TYPE_WSTRING:
        return CARRY_WSTRING;
    case TYPE_SEQUENCE:
        return sequence_carrier(step, real);
    case TYPE_DMAHANDLE:
        return CARRY_DMA;
    case TYPE_REMOTE_HANDLE:
        return CARRY_HANDLE;
    default:
        return CARRY_STRUCT;
    }
}

static struct step make_step(struct plan *plan, const char *name, const struct type *type) {
    struct step step = {.name = name, .type = type, .carrier = CARRY_VALUE, .item = type_resolve(type)};

    if (type_is_plain(type))
        return step;
    step.item = item_type(type, &step.count, &step.dimensions);
    step.carrier = carrier_of(&step, type_resolve(step.item));
    if (step.carrier == CARRY_LIST)
        step.complex = plan_list(plan, step.element);
    else if (step.carrier == CARRY_STRUCT)
        step.complex = plan_structure(plan, step.item);
    return step;
}

static struct record make_record(struct plan *plan, const struct complex *complex, enum record_part part) {
    struct record_builder builder;

    record_begin(&builder, plan->arena, complex->step_count);
    for (size_t i = 0; i < complex->step_count; i++)
        record_add(&builder, &complex->steps[i], part);
    return record_end(&builder);
}

static uint64_t list_minimum(const struct complex *list, bool rout) {
    if (!rout)
        return list->in_record.size != 0;
    return (uint64_t)(list->length_record.size != 0) + (list->value_record.size != 0);
}

static uint64_t step_minimum(const struct step *step, bool rout) {
    uint64_t items = step->count == 0 ? 1 : step->count;

    switch (step->carrier) {
    case CARRY_VALUE:
        return 0;
    case CARRY_LIST:
        return items * list_minimum(step->complex, rout);
    case CARRY_STRUCT:
        return items * step->complex->minimum[rout];
    default:
        return items;
    }
}

static void summarize_step(struct complex *complex, const struct step *step) {
    const struct complex *inner = step->complex;

    complex->has_remote_handles |= step->carrier == CARRY_HANDLE;
    if (inner != NULL) {
        complex->has_remote_handles |= inner->has_remote_handles;
        complex->has_results |= inner->has_results;
    }
    for (int rout = 0; rout < 2; rout++) {
        complex->minimum[rout] += step_minimum(step, rout != 0);
        complex->unbacked[rout] |= inner != NULL && inner->unbacked[rout];
    }
}

static void summarize(struct complex *complex) {
    for (size_t i = 0; i < complex->step_count; i++)
        summarize_step(complex, &complex->steps[i]);
    complex->has_results |= complex->value_record.size != 0;
    for (unsigned i = 0; i < 2; i++)
        complex->unbacked[i] |= complex->is_list && complex->minimum[i] == 0;
}

static void complete(struct plan *plan, struct complex *complex) {
    complex->in_record = make_record(plan, complex, PART_IN);
    complex->length_record = make_record(plan, complex, PART_LENGTHS);
    complex->value_record = make_record(plan, complex, PART_VALUES);
    summarize(complex);
}

const struct complex *plan_structure(struct plan *plan, const struct type *type) {
    const struct type *real = type_resolve(type);
    struct type_facts *facts = plan_facts(plan, real);
    struct complex *complex = facts->structure;
    struct step *steps;

    if (complex != NULL)
        return complex;
    complex = facts->structure = ARENA_NEW(plan->arena, struct complex);
    complex->type = real;
    complex->step_count = real->structure.member_count;
    complex->steps = steps = ARENA_ARRAY(plan->arena, struct step, complex->step_count);
    for (size_t i = 0; i < complex->step_count; i++)
        steps[i] = make_step(plan, real->structure.members[i].name, real->structure.members[i].type);
    complete(plan, complex);
    return complex;
}

const struct complex *plan_list(struct plan *plan, const struct type *element) {
    const struct type *identity = plan_identity(element);
    struct type_facts *facts = plan_facts(plan, identity);
    struct complex *complex = facts->list;
    struct step *step;

    if (complex != NULL)
        return complex;
    complex = facts->list = ARENA_NEW(plan->arena, struct complex);
    complex->is_list = true;
    complex->type = identity;
    complex->step_count = 1;
    complex->steps = step = ARENA_NEW(plan->arena, struct step);
    *step = make_step(plan, NULL, identity);
    complete(plan, complex);
    return complex;
}

static bool is_length_of(const char *name, const char *of) {
    size_t length = strlen(of);

    return strncmp(name, of, length) == 0 && strcmp(name + length, "Len") == 0;
}

// The length of an in string is no C parameter, so the IDL may use its name.
static bool length_is_taken(const struct method *method, const struct step *step) {
    if (!step_is_string(step) || step->mode != AST_IN)
        return false;
    for (size_t i = 0; i < method->parameter_count; i++)
        if (is_length_of(method->parameters[i].name, step->name))
            return true;
    return false;
}

static void plan_steps(struct plan *plan, struct arena *arena, struct method_plan *result) {
    const struct method *method = result->method;
    struct step *steps = ARENA_ARRAY(arena, struct step, method->parameter_count);

    for (size_t i = 0; i < method->parameter_count; i++) {
        steps[i] = make_step(plan, method->parameters[i].name, method->parameters[i].type);
        steps[i].mode = method->parameters[i].mode;
        steps[i].parameter = &method->parameters[i];
        steps[i].length_taken = length_is_taken(method, &steps[i]);
        result->is_complex |=
            steps[i].complex != NULL || (steps[i].count != 0 && steps[i].carrier != CARRY_VALUE);
    }
    result->steps = steps;
    result->step_count = method->parameter_count;
}

bool step_is_string(const struct step *step) {
    return step->carrier == CARRY_STRING || step->carrier == CARRY_WSTRING;
}

bool step_is_buffer(const struct step *step) {
    return step->carrier == CARRY_BUFFER || step_is_string(step);
}

// What a parameter puts into the two primary buffers (03 §5).
static void add_to_primaries(struct record_builder *in, struct record_builder *rout,
                             const struct step *step) {
    if (step->mode == AST_INROUT && step_is_buffer(step) && step->count == 0) {
        record_add_lengths(in, step);
        return;
    }
    if (step->mode != AST_ROUT)
        record_add(in, step, PART_IN);
    else
        record_add(in, step, PART_LENGTHS);
    if (step->mode != AST_IN)
        record_add(rout, step, PART_VALUES);
}

static void plan_primaries(struct arena *arena, struct method_plan *result) {
    struct record_builder in, rout;
    bool has_structure = false;

    record_begin(&in, arena, result->step_count + 1);
    record_begin(&rout, arena, result->step_count);
    if (result->escape)
        record_add_method_index(&in);
    for (size_t i = 0; i < result->step_count; i++) {
        add_to_primaries(&in, &rout, &result->steps[i]);
        has_structure |= result->steps[i].carrier == CARRY_STRUCT;
    }
    result->in = record_end(&in);
    result->rout = record_end(&rout);
    result->has_primary_in = result->in.size != 0 || has_structure; // 03 §3
    result->has_primary_rout = result->rout.size != 0;
}

static void count_arguments(struct method_plan *result) {
    result->in_buffers = result->has_primary_in;
    result->rout_buffers = result->has_primary_rout;
    for (size_t i = 0; i < result->step_count; i++) {
        const struct step *step = &result->steps[i];
        bool handle = step->carrier == CARRY_DMA || step->carrier == CARRY_HANDLE;

        if (step->count != 0)
            continue;
        result->in_buffers += step_is_buffer(step) && step->mode != AST_ROUT;
        result->rout_buffers += step_is_buffer(step) && step->mode != AST_IN;
        result->in_handles += handle && step->mode == AST_IN;
        result->rout_handles += handle && step->mode == AST_ROUT;
    }
}

struct argument_list {
    struct argument *arguments;
    size_t count;
};

static void add_argument(struct argument_list *list, enum argument_kind kind, const struct step *step) {
    list->arguments[list->count++] = (struct argument){kind, step};
}

static void add_arguments(struct argument_list *list, const struct method_plan *result, bool rout,
                          bool handles) {
    enum argument_kind kind =
        handles ? (rout ? ARGUMENT_ROUT_HANDLE : ARGUMENT_IN_HANDLE) : (rout ? ARGUMENT_ROUT : ARGUMENT_IN);
    enum ast_mode other = rout ? AST_IN : AST_ROUT;

    for (size_t i = 0; i < result->step_count; i++) {
        const struct step *step = &result->steps[i];

        if (step->mode != other && step->carrier != CARRY_VALUE && step_is_buffer(step) != handles)
            add_argument(list, kind, step);
    }
}

static void plan_arguments(struct arena *arena, struct method_plan *result) {
    struct argument_list list = {ARENA_ARRAY(arena, struct argument, 2 * result->step_count + 2), 0};

    if (result->has_primary_in)
        add_argument(&list, ARGUMENT_PRIMARY_IN, NULL);
    add_arguments(&list, result, false, false);
    if (result->has_primary_rout)
        add_argument(&list, ARGUMENT_PRIMARY_ROUT, NULL);
    add_arguments(&list, result, true, false);
    add_arguments(&list, result, false, true);
    add_arguments(&list, result, true, true);
    result->arguments = list.arguments;
    result->argument_count = list.count;
}

static void consider_element(struct plan *plan, struct method_plan *result, const struct type *element) {
    for (unsigned i = 0; i < 2; i++) {
        const struct type *largest = result->largest[i];
        unsigned pointer_size = i == 0 ? 4 : 8;

        if (largest == NULL || plan_native_layout(plan, largest, pointer_size).size <
                                   plan_native_layout(plan, element, pointer_size).size)
            result->largest[i] = element;
    }
}

// Visits every list inside a complex type; depth is bounded by the nesting of types.
static void consider_complex(struct plan *plan, struct method_plan *result, const struct complex *complex,
                             struct map *seen) {
    if (map_get(seen, &complex, sizeof complex) != NULL)
        return;
    map_put(seen, &complex, sizeof complex, result);
    if (complex->is_list)
        consider_element(plan, result, complex->type);
    for (size_t i = 0; i < complex->step_count; i++)
        if (complex->steps[i].complex != NULL)
            consider_complex(plan, result, complex->steps[i].complex, seen);
}

static void plan_allocation(struct plan *plan, struct arena *arena, struct method_plan *result) {
    struct map *seen = map_new(arena);

    for (size_t i = 0; i < result->step_count; i++) {
        const struct step *step = &result->steps[i];

        if (step->complex == NULL)
            continue;
        consider_complex(plan, result, step->complex, seen);
        result->has_unbacked_elements |= step->complex->unbacked[step->mode == AST_ROUT];
    }
}

const struct method_plan *plan_method(struct plan *plan, struct arena *arena,
                                      const struct interface *interface, const struct method *method) {
    struct method_plan *result = ARENA_NEW(arena, struct method_plan);

    result->method = method;
    result->escape = method->index >= FIRST_ESCAPED_METHOD && !interface->ext_params;
    plan_steps(plan, arena, result);
    plan_primaries(arena, result);
    count_arguments(result);
    if (result->is_complex)
        plan_allocation(plan, arena, result);
    else
        plan_arguments(arena, result);
    return result;
}
