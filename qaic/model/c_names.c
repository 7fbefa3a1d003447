// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/model/c_names.h"

#include "qaic/model/lower.h"
#include "qaic/model/reserved_names.h"
#include "qaic/model/sequence_tag.h"

#include <string.h>
#include <strings.h>

// Why a name exists in C.
struct c_name {
    struct span span;
    const char *name;
    const char *what; // NULL when the declaration at `span` has this name; else what is generated for it
    bool is_type;
};

// One name, wherever members and parameters have it. The lists of names do not overlap in time, so that each
// name needs to remember only the last list that has it.
struct local {
    struct c_name first; // of all
    struct c_name last;
    unsigned list;
};

struct c_names {
    struct map *identifiers; // at file scope: types, functions, enumerators
    struct map *macros;
    struct map *interfaces;
    struct map *locals; // struct local of each name
    unsigned list;      // of members or parameters that is being claimed
    struct map *folded; // identifiers and macros in lower case
};

struct c_names *c_names_new(struct lowering *lowering) {
    struct c_names *names = ARENA_NEW(lowering->arena, struct c_names);
    names->identifiers = map_new(lowering->arena);
    names->macros = map_new(lowering->arena);
    names->interfaces = map_new(lowering->arena);
    names->locals = map_new(lowering->arena);
    names->folded = map_new(lowering->arena);
    lowering->model->c_names = names->identifiers;
    lowering->model->c_macros = names->macros;
    return names;
}

static void note_earlier(struct lowering *lowering, const struct c_name *earlier) {
    if (earlier->what != NULL) {
        diagnose_note(lowering->diagnostics, earlier->span, "'%s' is %s declared here", earlier->name,
                      earlier->what);
    } else {
        diagnose_note(lowering->diagnostics, earlier->span, "the other one is declared here");
    }
}

static void report_clash(struct lowering *lowering, const char *name, struct span span, const char *what,
                         const struct c_name *earlier) {
    if (what != NULL) {
        diagnose(lowering->diagnostics, DIAG_GENERATED_NAME_CLASH, span, name, what);
    } else {
        diagnose(lowering->diagnostics, DIAG_C_NAME_CLASH, span, name);
    }
    note_earlier(lowering, earlier);
}

static void report_macro_clash(struct lowering *lowering, const char *name, struct span span,
                               const struct c_name *constant) {
    diagnose(lowering->diagnostics, DIAG_MACRO_CLASH, span, name);
    note_earlier(lowering, constant);
}

static struct c_name *new_name(struct lowering *lowering, const char *name, struct span span,
                               const char *what) {
    struct c_name *entry = ARENA_NEW(lowering->arena, struct c_name);
    *entry = (struct c_name){.span = span, .name = name, .what = what};
    return entry;
}

static void warn_about_case(struct lowering *lowering, struct c_name *entry) {
    size_t size = strlen(entry->name);
    char *folded = arena_strndup(lowering->arena, entry->name, size);
    for (char *c = folded; *c != '\0'; ++c) {
        *c = (char)(*c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c);
    }
    const struct c_name *earlier = map_get(lowering->c_names->folded, folded, size);
    if (earlier == NULL) {
        map_put_kept(lowering->c_names->folded, folded, size, entry);
    } else if (strcmp(earlier->name, entry->name) != 0 && earlier->what == NULL && entry->what == NULL) {
        diagnose(lowering->diagnostics, DIAG_NAMES_DIFFER_IN_CASE, entry->span, entry->name, earlier->name);
        diagnose_note(lowering->diagnostics, earlier->span, "'%s' is declared here", earlier->name);
    }
}

// A method that a base declares twice, which was reported there.
static bool repeats(const struct c_name *earlier, const struct c_name *entry) {
    return earlier->what == NULL && entry->what == NULL && earlier->span.file == entry->span.file &&
           earlier->span.offset == entry->span.offset;
}

static struct c_name *claim_identifier(struct lowering *lowering, const char *name, struct span span,
                                       const char *what) {
    struct c_names *names = lowering->c_names;
    struct c_name *entry = new_name(lowering, name, span, what);
    const struct c_name *earlier = map_get_string(names->identifiers, name);
    const struct c_name *macro = map_get_string(names->macros, name);
    if (earlier != NULL && repeats(earlier, entry)) {
        return entry;
    }
    if (earlier != NULL) {
        report_clash(lowering, name, span, what, earlier);
    } else if (macro != NULL) {
        report_clash(lowering, name, span, what, macro);
    } else {
        map_put_kept_string(names->identifiers, name, entry);
        warn_about_case(lowering, entry);
    }
    return entry;
}

static void claim_macro(struct lowering *lowering, const char *name, struct span span, const char *what) {
    struct c_names *names = lowering->c_names;
    struct c_name *entry = new_name(lowering, name, span, what);
    const struct c_name *earlier = map_get_string(names->macros, name);
    earlier = earlier != NULL ? earlier : map_get_string(names->identifiers, name);
    const struct local *local = map_get_string(names->locals, name);
    if (earlier != NULL) {
        report_clash(lowering, name, span, what, earlier);
    } else if (local != NULL) {
        diagnose(lowering->diagnostics, DIAG_MACRO_HITS_LOCAL, span, name);
        note_earlier(lowering, &local->first);
    } else {
        map_put_string(names->macros, name, entry);
        warn_about_case(lowering, entry);
    }
}

static bool report_private(struct lowering *lowering, const char *name, struct span span) {
    if (!is_private_name(name)) {
        return false;
    }
    diagnose(lowering->diagnostics, DIAG_PRIVATE_NAME, span, name);
    return true;
}

// False after reporting a word that cannot be an identifier at file scope.
static bool check_file_scope_word(struct lowering *lowering, const char *name, struct span span) {
    unsigned word = lowering->in_runtime_file ? 0 : reserved_word(name);
    if (report_private(lowering, name, span)) {
        return false;
    }
    if ((word & WORD_C_KEYWORD) != 0) {
        diagnose(lowering->diagnostics, DIAG_C_KEYWORD, span, name);
        return false;
    }
    if ((word & (WORD_MACRO | WORD_DECLARED)) != 0) {
        diagnose(lowering->diagnostics, DIAG_RUNTIME_NAME, span, name);
        return false;
    }
    if ((word & WORD_CXX_KEYWORD) != 0) {
        diagnose(lowering->diagnostics, DIAG_CXX_KEYWORD, span, name);
    }
    return true;
}

// Headers declare these too; C allows a typedef to be repeated when both name the same type.
static bool repeats_runtime_type(const struct type *type) {
    static const struct {
        const char *name;
        uint32_t size;
        bool is_signed;
    } known[] = {{"AEEResult", 4, true}, {"AEEIID", 4, false}, {"AEECLSID", 4, false},
                 {"AEEUID", 4, false},   {"byte", 1, false},   {"AEEPRIVID", 4, false},
                 {"uint", 4, false},     {"ushort", 2, false}, {"AECHAR", 2, false}};
    const struct type *target = type_resolve(type);
    if (type->kind != TYPE_ALIAS || target->kind != TYPE_PRIMITIVE) {
        return false;
    }
    bool is_signed =
        target->primitive == AST_LONG || target->primitive == AST_INT32 || target->primitive == AST_INT32_T;
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); ++i) {
        if (strcmp(known[i].name, type->c_name) == 0) {
            return known[i].size == target->size && known[i].is_signed == is_signed;
        }
    }
    return false;
}

void claim_type(struct lowering *lowering, const struct type *type) {
    if (!repeats_runtime_type(type)) {
        check_file_scope_word(lowering, type->c_name, type->span);
    }
    claim_identifier(lowering, type->c_name, type->span, NULL)->is_type = true;
    if (type->kind == TYPE_ENUM) {
        claim_identifier(lowering, ARENA_CONCAT(lowering->arena, "_32BIT_PLACEHOLDER_", type->c_name),
                         type->span, "generated for the enum");
    } else if (type->kind == TYPE_ALIAS && type->target->kind == TYPE_SEQUENCE) {
        const char *tag = sequence_tag(lowering->arena, type);
        if (tag != NULL) {
            claim_identifier(lowering, tag, type->span, "generated for the sequence");
        }
    }
}

void claim_constant(struct lowering *lowering, const char *c_name, struct span span) {
    unsigned word = lowering->in_runtime_file ? 0 : reserved_word(c_name);
    if (report_private(lowering, c_name, span)) {
        return;
    }
    if ((word & WORD_C_KEYWORD) != 0) {
        diagnose(lowering->diagnostics, DIAG_C_KEYWORD, span, c_name);
    } else if ((word & (WORD_MACRO | WORD_NEEDED)) != 0) {
        diagnose(lowering->diagnostics, DIAG_RUNTIME_NAME, span, c_name);
    } else if ((word & WORD_CXX_KEYWORD) != 0) {
        diagnose(lowering->diagnostics, DIAG_CXX_KEYWORD, span, c_name);
    }
    claim_macro(lowering, c_name, span, NULL);
}

void claim_enumerator(struct lowering *lowering, const char *name, struct span span) {
    check_file_scope_word(lowering, name, span);
    claim_identifier(lowering, name, span, NULL);
}

void claim_function(struct lowering *lowering, const char *c_name, struct span span) {
    check_file_scope_word(lowering, c_name, span);
    claim_identifier(lowering, c_name, span, NULL);
}

static void claim_symbol(struct lowering *lowering, const struct interface *interface, const char *before,
                         const char *after) {
    const char *name = ARENA_CONCAT(lowering->arena, before, interface->c_name, after);
    claim_identifier(lowering, name, interface->span, "generated for the interface");
}

static void claim_skel_symbols(struct lowering *lowering, const struct interface *interface) {
    const char *entry =
        ARENA_CONCAT(lowering->arena, interface->is_handle ? "_skel_handle_invoke" : "_skel_invoke",
                     interface->ext_params ? "_s64" : "");
    claim_symbol(lowering, interface, "", entry);
    claim_symbol(lowering, interface, "", ARENA_CONCAT(lowering->arena, entry, "_qaic_version"));
    if (interface->is_handle) {
        claim_symbol(lowering, interface, "", ARENA_CONCAT(lowering->arena, entry, "_uri"));
    }
}

bool claim_interface_name(struct lowering *lowering, const struct interface *interface) {
    const struct c_name *earlier = map_get_string(lowering->c_names->interfaces, interface->c_name);
    if (earlier != NULL) {
        diagnose(lowering->diagnostics, DIAG_INTERFACE_C_NAME_CLASH, interface->span, interface->c_name);
        note_earlier(lowering, earlier);
        return false;
    }
    map_put_string(lowering->c_names->interfaces, interface->c_name,
                   new_name(lowering, interface->c_name, interface->span, NULL));
    return true;
}

void claim_interface(struct lowering *lowering, const struct interface *interface) {
    if (interface->is_handle) {
        claim_macro(lowering, ARENA_CONCAT(lowering->arena, interface->c_name, "_URI"), interface->span,
                    "generated for the interface");
    }
    if (!interface->is_main || interface->local) {
        return;
    }
    claim_skel_symbols(lowering, interface);
    if (!interface->is_handle) {
        // Generated functions have locals of this name.
        if (strcmp(interface->c_name, "qaic") == 0) {
            diagnose(lowering->diagnostics, DIAG_PRIVATE_NAME, interface->span, "_qaic_handle");
        }
        claim_symbol(lowering, interface, "_", "_handle");
        claim_symbol(lowering, interface, "_", "_atomic_CompareAndExchange");
    }
}

void claim_file_guard(struct lowering *lowering, const char *guard) {
    claim_macro(lowering, guard, (struct span){0}, "generated for the file");
}

static struct local *new_local(struct lowering *lowering, const char *name, struct span span,
                               const char *what) {
    struct local *local = ARENA_NEW(lowering->arena, struct local);
    local->first = (struct c_name){.span = span, .name = name, .what = what};
    map_put_string(lowering->c_names->locals, name, local);
    return local;
}

static void report_repetition(struct lowering *lowering, const struct local *local, struct span span,
                              const char *what) {
    if (local->last.what == NULL && what == NULL) {
        diagnose(lowering->diagnostics, DIAG_DUPLICATE_MEMBER, span, local->last.name);
        note_earlier(lowering, &local->last);
    } else {
        report_clash(lowering, local->last.name, span, what, &local->last);
    }
}

// Records one name in the list at hand, and what constants it meets.
static void claim_local(struct lowering *lowering, const char *name, struct span span, const char *what) {
    struct c_names *names = lowering->c_names;
    struct local *local = map_get_string(names->locals, name);
    if (local != NULL && local->list == names->list) {
        report_repetition(lowering, local, span, what);
        return;
    }
    local = local != NULL ? local : new_local(lowering, name, span, what);
    local->list = names->list;
    local->last = (struct c_name){.span = span, .name = local->first.name, .what = what};
    const struct c_name *macro = map_get_string(names->macros, name);
    if (macro != NULL) {
        report_macro_clash(lowering, name, span, macro);
    }
}

void begin_local_names(struct lowering *lowering) {
    ++lowering->c_names->list;
}

static void claim_companion(struct lowering *lowering, const char *name, const char *suffix, struct span span,
                            const char *what) {
    claim_local(lowering, ARENA_CONCAT(lowering->arena, name, suffix), span, what);
}

// `word` is what reserved_word() says of the name.
static bool check_local_word(struct lowering *lowering, const char *name, unsigned word, struct span span) {
    if (report_private(lowering, name, span)) {
        return false;
    }
    if ((word & WORD_C_KEYWORD) != 0) {
        diagnose(lowering->diagnostics, DIAG_C_KEYWORD, span, name);
        return false;
    }
    if ((word & WORD_MACRO) != 0) {
        diagnose(lowering->diagnostics, DIAG_RUNTIME_NAME, span, name);
        return false;
    }
    return true;
}

static bool has_length_beside(const struct type *type) {
    enum type_kind kind = type_resolve(type)->kind;
    return kind == TYPE_STRING || kind == TYPE_WSTRING || kind == TYPE_SEQUENCE;
}

void claim_member(struct lowering *lowering, const char *name, const struct type *type, struct span span) {
    unsigned word = reserved_word(name);
    if (check_local_word(lowering, name, word, span) && (word & WORD_CXX_KEYWORD) != 0) {
        diagnose(lowering->diagnostics, DIAG_CXX_KEYWORD, span, name);
    }
    claim_local(lowering, name, span, NULL);
    if (type != NULL && has_length_beside(type)) {
        claim_companion(lowering, name, "Len", span, "generated for the member");
    }
}

// C names of the types in a parameter list; built when a parameter is called like some type at all.
static struct map *types_of(struct lowering *lowering, const struct method *method,
                            const struct parameter *parameters, size_t count) {
    struct map *types = map_new(lowering->arena);
    static char present;
    if (method->returns != NULL && method->returns->c_name != NULL) {
        map_put_string(types, method->returns->c_name, &present);
    }
    for (size_t i = 0; i < count; ++i) {
        for (const struct type *type = parameters[i].type; type != NULL;) {
            if (type->c_name != NULL) {
                map_put_string(types, type->c_name, &present);
            }
            type = type->kind == TYPE_ALIAS      ? type->target
                   : type->kind == TYPE_SEQUENCE ? type->sequence.element
                   : type->kind == TYPE_ARRAY    ? type->array.element
                                                 : NULL;
        }
    }
    return types;
}

static bool hides_type(struct lowering *lowering, const struct method *method,
                       const struct parameter *parameters, size_t count, const char *name,
                       struct map **types) {
    const struct c_name *file_scope = map_get_string(lowering->c_names->identifiers, name);
    if (file_scope == NULL || !file_scope->is_type) {
        return false;
    }
    if (*types == NULL) {
        *types = types_of(lowering, method, parameters, count);
    }
    return map_get_string(*types, name) != NULL;
}

static void claim_parameter(struct lowering *lowering, const struct parameter *parameter) {
    const struct type *type = type_resolve(parameter->type);
    const char *what = "generated for the parameter";
    claim_local(lowering, parameter->name, parameter->span, NULL);
    if (type->kind == TYPE_DMAHANDLE) {
        claim_companion(lowering, parameter->name, "Offset", parameter->span, what);
        claim_companion(lowering, parameter->name, "Len", parameter->span, what);
    } else if (type->kind == TYPE_SEQUENCE || (has_length_beside(type) && parameter->mode != AST_IN)) {
        claim_companion(lowering, parameter->name, "Len", parameter->span, what);
    }
}

void name_parameters(struct lowering *lowering, const struct method *method, struct parameter *parameters,
                     size_t count) {
    struct map *types = NULL;
    begin_local_names(lowering);
    for (size_t i = 0; i < count; ++i) {
        struct parameter *parameter = &parameters[i];
        const char *name = parameter->name;
        unsigned word = reserved_word(name);
        if (check_local_word(lowering, name, word, parameter->span) &&
            ((word & (WORD_CXX_KEYWORD | WORD_DECLARED)) != 0 ||
             hides_type(lowering, method, parameters, count, name, &types))) {
            parameter->name = ARENA_CONCAT(lowering->arena, "_cxx_", name);
        }
        claim_parameter(lowering, parameter);
    }
}
