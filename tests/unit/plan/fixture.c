// SPDX-License-Identifier: BSD-3-Clause
#include "plan/fixture.h"

#include <stdio.h>

void plan_text(struct planned *planned, const char *idl) {
    struct input_file files[] = {{"remote.idl", remote_idl}, {"m.idl", idl}};
    build_files(&planned->built, files, 2);
    assert_string_equal(planned->built.messages.data, "");
    planned->plan = plan_new(planned->built.arena);
}

void release_plan(struct planned *planned) {
    release(&planned->built);
}

const struct method_plan *planned_method(struct planned *planned, const char *name) {
    const char *dot = strchr(name, '.');
    const char *interface_name =
        dot == NULL ? "I" : arena_strndup(planned->built.arena, name, (size_t)(dot - name));
    const struct interface *interface = interface_called(planned->built.model, interface_name);
    const struct method *method = method_called(interface, dot == NULL ? name : dot + 1);
    return plan_method(planned->plan, planned->built.arena, interface, method);
}

const struct complex *planned_structure(struct planned *planned, const char *c_name) {
    return plan_structure(planned->plan, type_called(planned->built.model, c_name));
}

static const char *field_label(const struct field *field) {
    return field->kind == FIELD_METHOD_INDEX ? "index" : field->name == NULL ? "item" : field->name;
}

static const char *finish(struct planned *planned, struct text *out) {
    const char *result = arena_strndup(planned->built.arena, out->data, out->size);
    text_free(out);
    return result;
}

const char *record_text(struct planned *planned, const struct record *record) {
    struct text out;
    text_init(&out, planned->built.arena);
    for (size_t i = 0; i < record->field_count; ++i) {
        const struct field *field = &record->fields[i];
        text_printf(&out, "%s@%u+%u ", field_label(field), (unsigned)field->offset, (unsigned)field->size);
    }
    text_printf(&out, "= %u", (unsigned)record->padded);
    return finish(planned, &out);
}

static const char *const marks[] = {
    [ARGUMENT_PRIMARY_IN] = "IN", [ARGUMENT_IN] = "in",         [ARGUMENT_PRIMARY_ROUT] = "ROUT",
    [ARGUMENT_ROUT] = "rout",     [ARGUMENT_IN_HANDLE] = "inh", [ARGUMENT_ROUT_HANDLE] = "routh",
};

const char *arguments_text(struct planned *planned, const struct method_plan *plan) {
    struct text out;
    text_init(&out, planned->built.arena);
    text_append(&out, "", 0);
    for (size_t i = 0; i < plan->argument_count; ++i) {
        const struct argument *argument = &plan->arguments[i];
        text_printf(&out, "%s%s", i == 0 ? "" : ", ", marks[argument->kind]);
        if (argument->step != NULL) {
            text_printf(&out, " %s", argument->step->name);
        }
    }
    return finish(planned, &out);
}

void assert_primaries(const char *parameters, const char *in, const char *rout) {
    struct planned planned;
    char idl[2000];
    snprintf(idl, sizeof idl,
             "enum color { RED, GREEN };\n"
             "struct plain { octet a; long long b; short c; };\n"
             "typedef sequence<octet> bytes;\n"
             "typedef long row[3];\n"
             "struct rec { octet a; bytes b; short c; string s; };\n"
             "interface I { long m(%s); };\n",
             parameters);
    plan_text(&planned, idl);
    const struct method_plan *plan = planned_method(&planned, "m");
    assert_string_equal(record_text(&planned, &plan->in), in);
    assert_string_equal(record_text(&planned, &plan->rout), rout);
    assert_int_equal(plan->has_primary_rout, plan->rout.size != 0);
    release_plan(&planned);
}
