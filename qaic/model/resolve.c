// SPDX-License-Identifier: BSD-3-Clause
// From a name to what it means, and help when it means nothing.
#include "qaic/model/lower.h"
#include "qaic/preprocess/preprocess.h"

#include <string.h>

// Comparing with every visible name costs as much as there are names: only the first unknown ones get that
// help.
enum { MOST_HINTS = 20 };

const char *scoped_name_text(struct lowering *lowering, const struct ast_scoped_name *name) {
    if (name->part_count == 1 && !name->global) {
        return name->parts[0].text;
    }
    size_t size = 1;
    for (size_t i = 0; i < name->part_count; ++i) {
        size += strlen(name->parts[i].text) + 2;
    }
    char *text = arena_alloc(lowering->arena, size);
    char *end = text;
    for (size_t i = 0; i < name->part_count; ++i) {
        end = stpcpy(end, i > 0 || name->global ? "::" : "");
        end = stpcpy(end, name->parts[i].text);
    }
    return text;
}

static struct scope *scope_of(const struct symbol *symbol) {
    if (symbol == NULL) {
        return NULL;
    }
    if (symbol->kind == SYMBOL_INTERFACE) {
        return symbol->interface->scope;
    }
    return symbol->members;
}

static const struct symbol *find_here(const struct scope *scope, const char *name, unsigned kinds,
                                      const struct symbol **other) {
    for (; scope != NULL; scope = scope->base) {
        const struct symbol *symbol = map_get_string(scope->symbols, name);
        if (symbol == NULL) {
            continue;
        }
        if ((symbol->kind & kinds) != 0) {
            return symbol;
        }
        *other = *other == NULL ? symbol : *other;
    }
    return NULL;
}

// Looks for the rest of a name from `part` on, starting in exactly this scope.
static const struct symbol *find_path(const struct scope *scope, const struct ast_scoped_name *name,
                                      size_t part, unsigned kinds, const struct symbol **other) {
    if (part + 1 == name->part_count) {
        return find_here(scope, name->parts[part].text, kinds, other);
    }
    const struct scope *module = map_get_string(scope->modules, name->parts[part].text);
    const struct symbol *found = module != NULL ? find_path(module, name, part + 1, kinds, other) : NULL;
    if (found != NULL) {
        return found;
    }
    const struct symbol *ignored = NULL;
    const struct symbol *holder =
        find_here(scope, name->parts[part].text, SYMBOL_TYPE | SYMBOL_INTERFACE, &ignored);
    const struct scope *members = scope_of(holder);
    return members != NULL ? find_path(members, name, part + 1, kinds, other) : NULL;
}

const struct symbol *look_up(struct lowering *lowering, const struct ast_scoped_name *name, unsigned kinds,
                             const struct symbol **other) {
    *other = NULL;
    const struct scope *scope = name->global ? lowering->global : lowering->scope;
    for (; scope != NULL; scope = scope->parent) {
        const struct symbol *found = find_path(scope, name, 0, kinds, other);
        if (found != NULL) {
            return found;
        }
    }
    return NULL;
}

struct hint {
    const char *name;
    const char *text;
};

static const struct hint foreign_names[] = {
    {"size_t", "there is no 'size_t': use 'uint32', or 'uint64' when 32 bits are not enough"},
    {"ssize_t", "there is no 'ssize_t': use 'int32' or 'int64'"},
    {"bool", "the type is called 'boolean'"},
    {"_Bool", "the type is called 'boolean'"},
    {"int", "the 32-bit signed type is called 'long' or 'int32'"},
    {"signed", "signed types need no word for it: 'long', 'int32'"},
    {"uint", "the 32-bit unsigned type is called 'unsigned long' or 'uint32'"},
    {"byte", "the type is called 'octet' or 'uint8'; 'typedef octet byte;' declares this name"},
    {"any", "there is no 'any'"},
    {"fixed", "there is no 'fixed'"},
    {"Object", "there is no 'Object'"},
    {"wchar_t", "the 16-bit character type is called 'wchar'"},
    {"uintptr_t", "pointers cannot be passed; use 'uint64' for an address that is only a number"},
    {"AEEResult", "'#include \"AEEStdDef.idl\"' declares it"},
    {"AEEIID", "'#include \"AEEStdDef.idl\"' declares it"},
    {"AEECLSID", "'#include \"AEEStdDef.idl\"' declares it"},
    {"AEEUID", "'#include \"AEEStdDef.idl\"' declares it"},
    {"remote_handle64", "'#include \"remote.idl\"' declares it"},
    {"remote_handle", "there is no 'remote_handle'; '#include \"remote.idl\"' declares 'remote_handle64'"},
    {"true", "the value is written 'TRUE'"},
    {"false", "the value is written 'FALSE'"},
    {"NULL", "there is no null value"},
};

static const char *foreign_hint(const char *name) {
    for (size_t i = 0; i < sizeof(foreign_names) / sizeof(foreign_names[0]); ++i) {
        if (strcmp(foreign_names[i].name, name) == 0) {
            return foreign_names[i].text;
        }
    }
    return NULL;
}

struct candidates {
    LIST(const char *);
};

static void add_candidates(struct lowering *lowering, struct candidates *candidates,
                           const struct scope *scope, unsigned kinds) {
    for (const struct scope *base = scope; base != NULL; base = base->base) {
        for (const struct symbol *symbol = base->first; symbol != NULL; symbol = symbol->next) {
            if ((symbol->kind & kinds) != 0) {
                *LIST_ADD(lowering->arena, candidates, const char *) = symbol->name;
            }
        }
    }
}

static void add_type_words(struct lowering *lowering, struct candidates *candidates) {
    static const char *const words[] = {
        "boolean", "char",   "dmahandle", "double", "float",   "long",   "octet",
        "short",   "string", "unsigned",  "wchar",  "wstring", "int8",   "int16",
        "int32",   "int64",  "uint8",     "uint16", "uint32",  "uint64",
    };
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); ++i) {
        *LIST_ADD(lowering->arena, candidates, const char *) = words[i];
    }
}

static const char *similar_name(struct lowering *lowering, const struct ast_scoped_name *name,
                                unsigned kinds) {
    if (name->part_count > 1 || lowering->hints >= MOST_HINTS) {
        return NULL;
    }
    ++lowering->hints;
    struct arena_mark mark = arena_mark(lowering->arena);
    struct candidates candidates = {0};
    for (const struct scope *scope = lowering->scope; scope != NULL; scope = scope->parent) {
        add_candidates(lowering, &candidates, scope, kinds);
    }
    if ((kinds & SYMBOL_TYPE) != 0) {
        add_type_words(lowering, &candidates);
    }
    const char *found = closest_name(name->parts[0].text, candidates.items, candidates.count);
    arena_rewind(lowering->arena, mark);
    return found;
}

static const char *full_name(struct lowering *lowering, const struct scope *scope, const char *name) {
    for (; scope->parent != NULL; scope = scope->parent) {
        name = ARENA_CONCAT(lowering->arena, scope->name, "::", name);
    }
    return name;
}

// The same name in a scope that was not named or was named wrongly.
static const char *name_elsewhere(struct lowering *lowering, const char *name, unsigned kinds) {
    if (lowering->hints >= MOST_HINTS) {
        return NULL;
    }
    ++lowering->hints;
    for (const struct scope *scope = lowering->scopes; scope != NULL; scope = scope->next) {
        const struct symbol *symbol = map_get_string(scope->symbols, name);
        if (symbol != NULL && (symbol->kind & kinds) != 0) {
            return full_name(lowering, scope, name);
        }
    }
    return NULL;
}

static void report_unknown(struct lowering *lowering, const struct ast_scoped_name *name, unsigned kinds) {
    struct diagnostics *diagnostics = lowering->diagnostics;
    const char *text = scoped_name_text(lowering, name);
    const char *last = name->parts[name->part_count - 1].text;
    enum diagnostic_code code = DIAG_UNKNOWN_TYPE;
    if (kinds == SYMBOL_CONSTANT) {
        code = DIAG_UNKNOWN_CONSTANT;
    } else if (kinds == SYMBOL_INTERFACE) {
        code = DIAG_UNKNOWN_INTERFACE;
    }
    const char *hint = foreign_hint(last);
    const char *similar = NULL;
    if (hint == NULL) {
        unsigned wanted = kinds & ~(unsigned)SYMBOL_METHOD;
        similar = name_elsewhere(lowering, last, wanted);
        similar = similar != NULL ? similar : similar_name(lowering, name, wanted);
    }
    diagnose(diagnostics, code, name->span, text);
    const struct preprocessed *input = lowering->input;
    if (input != NULL && input->macros != NULL && map_get_string(input->macros, last) != NULL) {
        diagnose_note(
            diagnostics, name->span,
            "'%s' is a macro; macros are not replaced in the text unless a C preprocessor runs first (-p)",
            last);
    } else if (hint != NULL) {
        diagnose_note(diagnostics, name->span, "%s", hint);
    } else if (similar != NULL) {
        diagnose_note(diagnostics, name->span, "did you mean '%s'?", similar);
    }
}

static void report_other(struct lowering *lowering, const struct ast_scoped_name *name, unsigned kinds,
                         const struct symbol *other) {
    const char *text = scoped_name_text(lowering, name);
    if (other->kind == SYMBOL_CONSTANT) {
        diagnose(lowering->diagnostics, DIAG_CONSTANT_AS_TYPE, name->span, text);
    } else if (kinds == SYMBOL_CONSTANT) {
        diagnose(lowering->diagnostics, DIAG_NOT_A_CONSTANT, name->span, text);
    } else {
        diagnose(lowering->diagnostics, DIAG_NOT_AN_INTERFACE, name->span, text);
    }
    diagnose_note(lowering->diagnostics, other->span, "'%s' is declared here", other->name);
}

const struct symbol *resolve(struct lowering *lowering, const struct ast_scoped_name *name, unsigned kinds) {
    const struct symbol *other = NULL;
    if (name->part_count == 0) {
        return NULL; // the parser reported it
    }
    const struct symbol *found = look_up(lowering, name, kinds, &other);
    if (found == NULL && other != NULL) {
        report_other(lowering, name, kinds, other);
    } else if (found == NULL) {
        report_unknown(lowering, name, kinds);
    }
    return found;
}
