// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/data.h"
#include "qaic/template/node.h"
#include "qaic/template/template.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/support/embedded.h"
#include "qaic/support/map.h"
#include "qaic/view/view.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const struct span nowhere = {0};

static bool is_template(const char *name) {
    size_t length = strlen(name);
    return length > 5 && name[0] != '.' && strcmp(name + length - 5, ".tmpl") == 0;
}

static bool add_template(struct template_set *set, const char *name, uint32_t file) {
    struct block *block = template_parse(set, file);
    if (block == NULL) {
        return false;
    }
    map_put_string(set->files, name, block);
    return true;
}

static uint32_t add_embedded(struct template_set *set, const struct embedded_file *file) {
    const char *name = arena_printf(set->arena, "<built-in>/%s", file->name);
    return sources_add(set->sources, name, file->text, file->size, false, nowhere);
}

static bool load_embedded(struct template_set *set) {
    bool complete = true;
    for (const struct embedded_file *file = qaic_embedded_templates; file->name != NULL; ++file) {
        if (is_template(file->name)) {
            uint32_t number = add_embedded(set, file);
            complete = (template_index(set, number) || add_template(set, file->name, number)) && complete;
        }
    }
    return complete;
}

static void remember_path(struct template_set *set, const char *path) {
    const char **paths = ARENA_ARRAY(set->arena, const char *, set->path_count + 2);
    memcpy(paths, set->paths, set->path_count * sizeof(*paths));
    paths[set->path_count++] = path;
    set->paths = paths;
}

// 0 after reporting.
static uint32_t read_file(struct template_set *set, const char *name) {
    const char *path = arena_printf(set->arena, "%s/%s", set->folder, name);
    const char *error = NULL;
    uint32_t file = sources_read(set->sources, path, false, nowhere, &error);
    if (file == 0) {
        diagnose(set->diagnostics, DIAG_TEMPLATE_FILE, nowhere, path, error);
        return 0;
    }
    remember_path(set, path);
    return file;
}

static int only_templates(const struct dirent *entry) {
    return is_template(entry->d_name);
}

// Not alphasort(), because its order depends on the locale.
static int by_bytes(const struct dirent **first, const struct dirent **second) {
    return strcmp((*first)->d_name, (*second)->d_name);
}

static bool load_folder(struct template_set *set) {
    struct dirent **entries = NULL;
    int count = scandir(set->folder, &entries, only_templates, by_bytes);
    if (count < 0) {
        diagnose(set->diagnostics, DIAG_TEMPLATE_FOLDER, nowhere, set->folder, strerror(errno));
        return false;
    }
    const char **names = calloc((size_t)count + 1, sizeof(*names));
    bool copied = names != NULL;
    for (int i = 0; i < count; ++i) {
        if (copied) {
            names[i] = arena_strdup(set->arena, entries[i]->d_name);
        }
        free(entries[i]);
    }
    free(entries);
    bool complete = copied;
    for (int i = 0; i < count && copied; ++i) {
        uint32_t file = read_file(set, names[i]);
        complete = file != 0 && add_template(set, names[i], file) && complete;
    }
    free(names);
    return complete;
}

struct template_set *template_set_load(struct arena *arena, struct sources *sources,
                                       struct diagnostics *diagnostics, const char *folder) {
    static const char *no_paths[] = {NULL};
    struct template_set *set = ARENA_NEW(arena, struct template_set);
    *set = (struct template_set){
        .arena = arena, .scratch = arena_child(arena), .sources = sources, .diagnostics = diagnostics, .folder = folder};
    set->names = map_new(arena);
    set->blocks = map_new(arena);
    set->files = map_new(arena);
    set->paths = no_paths;
    bool complete = folder != NULL ? load_folder(set) : load_embedded(set);
    return complete ? set : NULL;
}

const char *const *template_set_files(const struct template_set *set) {
    return set->paths;
}

const struct name *template_name(struct template_set *set, const char *text, size_t length) {
    struct name *name = map_get(set->names, text, length);
    if (name == NULL) {
        name = ARENA_NEW(set->arena, struct name);
        name->text = arena_strndup(set->arena, text, length);
        name->length = (uint32_t)length;
        name->hash = view_hash(text, length);
        map_put(set->names, text, length, name);
    }
    return name;
}

static uint32_t find_embedded(struct template_set *set, const char *name) {
    for (const struct embedded_file *file = qaic_embedded_templates; file->name != NULL; ++file) {
        if (strcmp(file->name, name) == 0) {
            return add_embedded(set, file);
        }
    }
    diagnose(set->diagnostics, DIAG_TEMPLATE_MISSING, nowhere, name);
    return 0;
}

const struct view *template_set_data(struct template_set *set, const char *name) {
    uint32_t file = set->folder != NULL ? read_file(set, name) : find_embedded(set, name);
    return file != 0 ? template_data_parse(set, file) : NULL;
}
