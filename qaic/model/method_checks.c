// SPDX-License-Identifier: BSD-3-Clause
// What parameters and results may be (01 §5.7, §8), and how many arguments a call may have (01 §13).
#include "qaic/model/lower.h"
#include "qaic/model/type_data.h"

static bool is_union(const struct type *type) {
    type = type_resolve(type);
    while (type->kind == TYPE_ARRAY) {
        type = type_resolve(type->array.element);
    }
    return type->kind == TYPE_UNION;
}

static bool is_flat_sequence(const struct type *type) {
    type = type_resolve(type);
    return type->kind == TYPE_SEQUENCE && type_is_plain(type->sequence.element);
}

static bool may_be_inrout(const struct type *type) {
    enum type_kind kind = type_resolve(type)->kind;
    return type_is_plain(type) || kind == TYPE_STRING || kind == TYPE_WSTRING || is_flat_sequence(type);
}

static void check_inrout(struct lowering *lowering, const struct ast_parameter *source,
                         const struct parameter *parameter) {
    if (may_be_inrout(parameter->type)) {
        return;
    }
    enum diagnostic_code code = parameter->type->has_handles ? DIAG_INROUT_HANDLE : DIAG_INROUT_COMPLEX;
    diagnose(lowering->diagnostics, code, source->mode_span, parameter->idl_name);
}

void check_parameter(struct lowering *lowering, const struct ast_parameter *source,
                     const struct parameter *parameter, bool async) {
    struct span span = source->type != NULL ? source->type->span : source->span;
    if (is_union(parameter->type) || parameter->type->has_unsupported_union) {
        diagnose(lowering->diagnostics, DIAG_UNION_PARAMETER, span, parameter->idl_name);
        return;
    }
    if (async && parameter->mode != AST_IN && !is_flat_sequence(parameter->type)) {
        diagnose(lowering->diagnostics, DIAG_ASYNC_RESULT, source->mode_span, parameter->idl_name);
        return;
    }
    if (parameter->mode == AST_INROUT) {
        check_inrout(lowering, source, parameter);
    }
}

void check_return(struct lowering *lowering, const struct ast_type *source, const struct type *returns) {
    const struct type *type = type_resolve(returns);
    if (type_is_error(lowering, returns)) {
        return;
    }
    bool other =
        type->kind != TYPE_ENUM && (type->kind != TYPE_PRIMITIVE || type->primitive == AST_FLOAT_TYPE ||
                                    type->primitive == AST_DOUBLE_TYPE);
    if (other) {
        diagnose(lowering->diagnostics, DIAG_RETURN_TYPE, source->span, type_name(returns));
        return;
    }
    if (type->kind == TYPE_ENUM ||
        (type->primitive != AST_LONG && type->primitive != AST_INT32 && type->primitive != AST_INT32_T)) {
        diagnose(lowering->diagnostics, DIAG_RETURN_NOT_LONG, source->span, type_name(returns));
    }
}

struct totals {
    uint64_t in;
    uint64_t rout;
    uint64_t in_handles;
    uint64_t rout_handles;
    bool primary_in;
    bool primary_rout;
};

static void add_in(struct totals *totals, const struct type *type) {
    struct argument_counts counts = type_data(type)->counts;
    totals->in += counts.in;
    totals->in_handles += counts.handles;
    totals->primary_in = totals->primary_in || counts.has_values || counts.has_lengths;
}

static void add_rout(struct totals *totals, const struct type *type) {
    struct argument_counts counts = type_data(type)->counts;
    totals->in += counts.rout_lengths;
    totals->rout += counts.rout;
    totals->rout_handles += counts.handles;
    totals->primary_in = totals->primary_in || counts.has_lengths;
    totals->primary_rout = totals->primary_rout || counts.has_values;
}

static struct totals count_method(const struct interface *interface, const struct method *method) {
    struct totals totals = {.primary_in = !interface->ext_params && method->index >= 31};
    for (size_t i = 0; i < method->parameter_count; ++i) {
        const struct parameter *parameter = &method->parameters[i];
        const struct type *type = type_resolve(parameter->type);
        // A structure with a handle has a primary buffer even when nothing is in it.
        totals.primary_in = totals.primary_in || (type->kind == TYPE_STRUCT && !type_is_plain(type));
        if (parameter->mode != AST_ROUT) {
            add_in(&totals, type);
        }
        if (parameter->mode != AST_IN) {
            add_rout(&totals, type);
        }
    }
    totals.in += totals.primary_in;
    totals.rout += totals.primary_rout;
    return totals;
}

static void check_buffers(struct lowering *lowering, const struct method *method, struct span span,
                          const char *what, uint64_t count) {
    if (count > MOST_BUFFERS) {
        diagnose(lowering->diagnostics, DIAG_TOO_MANY_BUFFERS, span, method->name, what, (int)MOST_BUFFERS);
    }
}

static void check_handles(struct lowering *lowering, const struct interface *interface,
                          const struct method *method, struct span span, uint64_t count, const char *what) {
    int most = interface->ext_params ? MOST_EXT_HANDLES : MOST_HANDLES;
    if (count > (uint64_t)most) {
        diagnose(lowering->diagnostics, DIAG_TOO_MANY_HANDLES, span, method->name, what, most);
    }
}

void check_method_arguments(struct lowering *lowering, const struct interface *interface,
                            const struct method *method, struct span span) {
    struct totals totals = count_method(interface, method);
    check_buffers(lowering, method, span, "in", totals.in);
    check_buffers(lowering, method, span, "rout", totals.rout);
    check_handles(lowering, interface, method, span, totals.in_handles, "in");
    check_handles(lowering, interface, method, span, totals.rout_handles, "rout");
}
