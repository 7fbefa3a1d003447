// SPDX-License-Identifier: BSD-3-Clause
// Names of the generated files, and the headers they include.
#include "qaic/model/lower.h"
#include "qaic/model/reserved_names.h"

#include <ctype.h>
#include <string.h>

static const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static const char *without_extension(struct arena *arena, const char *name) {
    const char *dot = strrchr(name, '.');
    return arena_strndup(arena, name, dot != NULL && dot != name ? (size_t)(dot - name) : strlen(name));
}

// `Foo.Bar.idl` gives Foo.h.
static const char *header_base(struct arena *arena, const char *path) {
    return without_extension(arena, without_extension(arena, file_name(path)));
}

static const char *make_guard(struct arena *arena, const char *base) {
    char *guard = ARENA_CONCAT(arena, "_", base, "_H");
    for (char *c = guard; *c != '\0'; ++c) {
        unsigned char u = (unsigned char)*c;
        bool letter = (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9');
        *c = letter ? (char)(u >= 'a' && u <= 'z' ? u - 'a' + 'A' : u) : '_';
    }
    return guard;
}

void name_files(struct lowering *lowering, const char *path) {
    struct model *model = lowering->model;
    const char *base = header_base(lowering->arena, path);
    model->base_name = without_extension(lowering->arena, file_name(path));
    model->header_name = ARENA_CONCAT(lowering->arena, base, ".h");
    model->guard = make_guard(lowering->arena, base);
}

static bool is_runtime_base(const char *base) {
    return strcmp(base, "remote") == 0 || strcmp(base, "AEEStdDef") == 0;
}

bool is_runtime_file(struct lowering *lowering, const char *path) {
    return is_runtime_base(without_extension(lowering->arena, file_name(path)));
}

struct include {
    const struct origin *origin;
    struct span span;
};

struct includes {
    struct map *origins; // seen ones
    struct map *headers; // header name to struct include
    LIST(const char *) names;
};

static void add_include(struct lowering *lowering, struct includes *includes, const struct origin *origin,
                        struct span span) {
    const char *base = without_extension(lowering->arena, file_name(origin->name));
    if (strcmp(base, "AEEStdDef") == 0) {
        lowering->model->includes_std_def = true;
    }
    if (is_runtime_base(base)) {
        return;
    }
    const char *header = ARENA_CONCAT(lowering->arena, header_base(lowering->arena, origin->name), ".h");
    const struct include *earlier = map_get_string(includes->headers, header);
    if (earlier != NULL) {
        diagnose(lowering->diagnostics, DIAG_INCLUDED_HEADER_CLASH, span, earlier->origin->name, origin->name,
                 header);
        diagnose_note(lowering->diagnostics, earlier->span, "the other file is used here");
        return;
    }
    if (strcmp(header, lowering->model->header_name) == 0) {
        diagnose(lowering->diagnostics, DIAG_INCLUDED_OWN_HEADER, span, origin->name, header);
        return;
    }
    struct include *include = ARENA_NEW(lowering->arena, struct include);
    *include = (struct include){origin, span};
    map_put_string(includes->headers, header, include);
    *LIST_ADD(lowering->arena, &includes->names, const char *) = header;
}

// The runtime declares this interface, whichever file announces it.
static bool is_handle_root(const struct ast_declaration *declaration) {
    return declaration->kind == AST_INTERFACE && declaration->name.text != NULL &&
           strcmp(declaration->name.text, "remote_handle64") == 0;
}

void collect_includes(struct lowering *lowering, const struct ast *ast) {
    struct includes includes = {.origins = map_new(lowering->arena), .headers = map_new(lowering->arena)};
    for (const struct ast_declaration *declaration = ast->declarations; declaration != NULL;
         declaration = declaration->next) {
        const struct origin *origin = sources_origin(lowering->sources, declaration->span);
        if (origin == NULL || origin->is_main || is_handle_root(declaration) ||
            map_get(includes.origins, &origin, sizeof(origin)) != NULL) {
            continue;
        }
        map_put(includes.origins, &origin, sizeof(origin), &includes);
        add_include(lowering, &includes, origin, declaration->span);
    }
    lowering->model->includes = includes.names.items;
    lowering->model->include_count = includes.names.count;
}

static void check_header_name(struct lowering *lowering) {
    const struct model *model = lowering->model;
    const char *base = arena_strndup(lowering->arena, model->header_name, strlen(model->header_name) - 2);
    if (is_system_header(base)) {
        diagnose(lowering->diagnostics, DIAG_SYSTEM_HEADER_NAME, (struct span){0}, model->header_name);
    } else if (is_runtime_base(base) && model->item_count > 0) {
        diagnose(lowering->diagnostics, DIAG_RUNTIME_HEADER_NAME, (struct span){0}, model->header_name);
    }
    if (strlen(model->header_name) > LONGEST_FILE_NAME) {
        diagnose(lowering->diagnostics, DIAG_FILE_NAME_TOO_LONG, (struct span){0}, (int)LONGEST_FILE_NAME);
    }
}

static const char *lower_case(struct arena *arena, const char *text) {
    char *folded = arena_strdup(arena, text);
    for (char *c = folded; *c != '\0'; ++c) {
        *c = (char)tolower((unsigned char)*c);
    }
    return folded;
}

static void check_case(struct lowering *lowering, struct map *folded, const struct interface *interface) {
    const char *key = lower_case(lowering->arena, interface->c_name);
    const struct span *earlier = map_get_string(folded, key);
    if (earlier != NULL) {
        diagnose(lowering->diagnostics, DIAG_FILES_DIFFER_IN_CASE, interface->span, interface->c_name);
        diagnose_note(lowering->diagnostics, *earlier, "the other interface is declared here");
        return;
    }
    struct span *span = ARENA_NEW(lowering->arena, struct span);
    *span = interface->span;
    map_put_string(folded, key, span);
}

void check_output_names(struct lowering *lowering) {
    struct map *folded = map_new(lowering->arena);
    check_header_name(lowering);
    for (size_t i = 0; i < lowering->interfaces.count; ++i) {
        const struct interface *interface = lowering->interfaces.items[i];
        if (strlen(interface->c_name) + strlen("_stub.c") > LONGEST_FILE_NAME) {
            diagnose(lowering->diagnostics, DIAG_FILE_NAME_TOO_LONG, interface->span, (int)LONGEST_FILE_NAME);
        }
        check_case(lowering, folded, interface);
    }
}
