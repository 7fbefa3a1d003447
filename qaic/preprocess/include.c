// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/preprocessor.h"
#include "qaic/support/embedded.h"

#include <string.h>
#include <sys/stat.h>

// The result of a search: where the file is and which one it is.
struct found {
    const char *path; // NULL: nowhere
    const struct embedded_file *shipped;
    uint64_t key[2]; // device and inode
};

// Backslashes separate folders in IDL files written on Windows.
static char *with_slashes(struct preprocessor *pp, const char *text, size_t size) {
    char *name = arena_alloc(pp->arena, size + 1);
    size_t length = 0;
    for (size_t i = 0; i < size; ++i) {
        bool repeated = text[i] == '\\' && length > 0 && name[length - 1] == '/';
        if (!repeated) {
            name[length++] = text[i] == '\\' ? '/' : text[i];
        }
    }
    return name;
}

// Takes "name" or <name>; NULL after reporting that it is missing.
static const char *take_file_name(struct preprocessor *pp, struct span *span, bool *quoted) {
    struct directive *directive = &pp->directive;
    pp_skip_blanks(directive);
    size_t start = directive->at;
    const char *text = directive->line.data + start;
    size_t left = directive->line.size - start;
    *quoted = left > 0 && text[0] == '"';
    bool opened = *quoted || (left > 0 && text[0] == '<');
    const char *end = opened ? memchr(text + 1, *quoted ? '"' : '>', left - 1) : NULL;
    if (end == NULL || end == text + 1 || memchr(text, '\0', (size_t)(end - text)) != NULL) {
        diagnose(pp->diagnostics, DIAG_INCLUDE_EXPECTS_NAME, directive->span);
        return NULL;
    }
    directive->at = start + (size_t)(end + 1 - text);
    *span = pp_span(pp, start, directive->at);
    return with_slashes(pp, text + 1, (size_t)(end - text - 1));
}

static bool try_path(struct found *found, const char *path) {
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode)) {
        return false;
    }
    found->path = path;
    found->key[0] = (uint64_t)status.st_dev;
    found->key[1] = (uint64_t)status.st_ino;
    return true;
}

static bool try_folder(struct preprocessor *pp, struct found *found, const char *folder, const char *name) {
    size_t size = strlen(folder);
    const char *separator = size == 0 || folder[size - 1] == '/' ? "" : "/";
    return try_path(found, ARENA_CONCAT(pp->arena, folder, separator, name));
}

// The folder of the including file with its closing slash; empty for the current folder.
static const char *own_folder(struct preprocessor *pp) {
    const char *name = sources_file(pp->sources, pp->frame->file)->name;
    const char *slash = strrchr(name, '/');
    return slash != NULL ? arena_strndup(pp->arena, name, (size_t)(slash + 1 - name)) : "";
}

static bool try_shipped(struct preprocessor *pp, struct found *found, const char *name) {
    for (const struct embedded_file *file = qaic_embedded_idl; file->name != NULL; ++file) {
        if (strcmp(file->name, name) == 0) {
            found->path = ARENA_CONCAT(pp->arena, "<qaic>/", name);
            found->shipped = file;
            found->key[1] = (uint64_t)(file - qaic_embedded_idl) + 1;
            found->key[0] = UINT64_MAX; // no device has this number
            return true;
        }
    }
    return false;
}

static void search(struct preprocessor *pp, struct found *found, const char *folder, const char *name) {
    if (name[0] == '/') {
        try_path(found, name);
        return;
    }
    if (folder != NULL && try_folder(pp, found, folder, name)) {
        return;
    }
    for (size_t i = 0; i < pp->options->include_path_count; ++i) {
        if (try_folder(pp, found, pp->options->include_paths[i], name)) {
            return;
        }
    }
    try_shipped(pp, found, name);
}

// A guarded file can be included very often, so the folders are asked once per name.
static const struct found *search_once(struct preprocessor *pp, const char *name, bool quoted) {
    const char *folder = quoted ? own_folder(pp) : NULL;
    const char *key = ARENA_CONCAT(pp->arena, quoted ? "q" : "a", "|", quoted ? folder : "", "|", name);
    struct found *found = map_get_string(pp->searched, key);
    if (found == NULL) {
        found = ARENA_NEW(pp->arena, struct found);
        search(pp, found, folder, name);
        map_put_string(pp->searched, key, found);
    }
    return found;
}

static bool is_being_read(const struct preprocessor *pp, const struct known_file *known) {
    for (const struct frame *frame = pp->frame; frame != NULL; frame = frame->outer) {
        if (frame->known == known) {
            return true;
        }
    }
    return false;
}

static bool check_limits(struct preprocessor *pp, const struct known_file *known, const char *path,
                         struct span span) {
    size_t size = known != NULL ? known->size : 0;
    if (pp->depth == PP_INCLUDE_DEPTH) {
        diagnose(pp->diagnostics, DIAG_INCLUDE_TOO_DEEP, span, (int)PP_INCLUDE_DEPTH);
        if (known != NULL && is_being_read(pp, known)) {
            diagnose_note(pp->diagnostics, span, "'%s' includes itself, directly or through other files",
                          path);
        }
        pp->stopped = true;
    } else if (pp->include_count == PP_INCLUDE_COUNT) {
        diagnose(pp->diagnostics, DIAG_TOO_MANY_INCLUDES, span, (int)PP_INCLUDE_COUNT);
        pp->stopped = true;
    } else if (size > (size_t)PP_TOTAL_MIB * 1024 * 1024 - pp->total_size) {
        diagnose(pp->diagnostics, DIAG_INPUT_TOO_LARGE, span, (unsigned)PP_TOTAL_MIB);
        pp->stopped = true;
    }
    return !pp->stopped;
}

static bool is_done(const struct preprocessor *pp, const struct known_file *known) {
    return known->once ||
           (known->guard != NULL && pp_find_macro(pp, known->guard, strlen(known->guard)) != NULL);
}

static uint32_t read_new(struct preprocessor *pp, const struct found *found, struct span span) {
    if (found->shipped != NULL) {
        return sources_add(pp->sources, found->path, found->shipped->text, found->shipped->size, false, span);
    }
    const char *error = NULL;
    uint32_t number = sources_read(pp->sources, found->path, false, span, &error);
    if (number == 0) {
        diagnose(pp->diagnostics, DIAG_INCLUDE_NOT_READ, span, found->path, error);
        return 0;
    }
    pp_add_file(pp, found->path);
    return number;
}

static struct known_file *remember(struct preprocessor *pp, const struct found *found, uint32_t number) {
    struct known_file *known = ARENA_NEW(pp->arena, struct known_file);
    const struct source_file *file = sources_file(pp->sources, number);
    known->path = file->name;
    known->text = file->text;
    known->size = file->size;
    map_put(pp->known, found->key, sizeof(found->key), known);
    return known;
}

static void include_found(struct preprocessor *pp, const struct found *found, struct span span) {
    struct known_file *known = map_get(pp->known, found->key, sizeof(found->key));
    if ((known != NULL && is_done(pp, known)) || !check_limits(pp, known, found->path, span)) {
        return;
    }
    uint32_t number = 0;
    if (known != NULL) {
        number = sources_add(pp->sources, known->path, known->text, known->size, false, span);
    } else {
        number = read_new(pp, found, span);
        if (number == 0) {
            return;
        }
        known = remember(pp, found, number);
    }
    struct frame frame = {.known = known, .file = number, .text = known->text, .size = known->size};
    pp->total_size += known->size;
    ++pp->include_count;
    ++pp->depth;
    pp_process(pp, &frame);
    --pp->depth;
}

static void report_missing(struct preprocessor *pp, const char *name, bool quoted, struct span span) {
    diagnose(pp->diagnostics, DIAG_INCLUDE_NOT_FOUND, span, name);
    struct found own = {0};
    if (!quoted && try_folder(pp, &own, own_folder(pp), name)) {
        diagnose_note(pp->diagnostics, span, "'%s' exists, but <> does not search that folder; use \"%s\"",
                      own.path, name);
    }
}

void pp_include(struct preprocessor *pp) {
    struct span span;
    bool quoted = false;
    const char *name = take_file_name(pp, &span, &quoted);
    if (name == NULL) {
        return;
    }
    pp_expect_end(pp);
    const struct found *found = search_once(pp, name, quoted);
    if (found->path == NULL) {
        report_missing(pp, name, quoted, span);
    } else {
        include_found(pp, found, span);
    }
}
