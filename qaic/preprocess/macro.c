// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/preprocessor.h"

#include <string.h>

struct macro *pp_find_macro(const struct preprocessor *pp, const char *name, size_t size) {
    return map_get(pp->macros, name, size);
}

static void add(struct preprocessor *pp, struct macro macro) {
    struct macro *added = ARENA_NEW(pp->arena, struct macro);
    *added = macro;
    map_put_string(pp->macros, macro.name, added);
}

static bool is_valid_option(const char *option, size_t size) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    return size > 0 && strspn(option, letters) >= size;
}

static void define_option(struct preprocessor *pp, const char *option) {
    const char *equals = strchr(option, '=');
    size_t size = equals != NULL ? (size_t)(equals - option) : strlen(option);
    struct span nowhere = {0, 0, 0};
    if (!is_valid_option(option, size)) {
        diagnose(pp->diagnostics, DIAG_DEFINE_OPTION, nowhere, option);
        return;
    }
    struct macro macro = {.name = arena_strndup(pp->arena, option, size)};
    macro.value = equals != NULL ? arena_strdup(pp->arena, equals + 1) : "1";
    macro.value_size = strlen(macro.value);
    if (strchr(macro.name, '-') != NULL || (macro.name[0] >= '0' && macro.name[0] <= '9')) {
        diagnose(pp->diagnostics, DIAG_ODD_MACRO_NAME, nowhere, macro.name);
    }
    add(pp, macro);
}

void pp_define_options(struct preprocessor *pp) {
    for (size_t i = 0; i < pp->options->define_count; ++i) {
        define_option(pp, pp->options->defines[i]);
    }
}

static bool same(const struct macro *a, const struct macro *b) {
    return a->function_like == b->function_like && a->value_size == b->value_size &&
           memcmp(a->value, b->value, a->value_size) == 0;
}

static void warn_if_redefined(struct preprocessor *pp, const struct macro *macro) {
    const struct macro *old = pp_find_macro(pp, macro->name, strlen(macro->name));
    if (old == NULL || same(old, macro)) {
        return;
    }
    diagnose(pp->diagnostics, DIAG_MACRO_REDEFINED, macro->span, macro->name);
    if (old->span.file != 0) {
        diagnose_note(pp->diagnostics, old->span, "defined here before");
    }
}

void pp_define(struct preprocessor *pp) {
    struct directive *directive = &pp->directive;
    struct macro macro = {0};
    macro.name = pp_take_name(pp, &macro.span);
    if (macro.name == NULL) {
        return;
    }
    macro.function_like = directive->at < directive->line.size && directive->line.data[directive->at] == '(';
    macro.value = pp_take_rest(pp);
    macro.value_size = strlen(macro.value);
    if (!pp->external) {
        warn_if_redefined(pp, &macro);
    }
    add(pp, macro);
}

void pp_undef(struct preprocessor *pp) {
    struct span span;
    const char *name = pp_take_name(pp, &span);
    if (name == NULL) {
        return;
    }
    if (pp_find_macro(pp, name, strlen(name)) != NULL) {
        map_put_string(pp->macros, name, NULL);
    }
    pp_expect_end(pp);
}
