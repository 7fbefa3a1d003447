// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/data.h"
#include "qaic/template/set.h"
#include "qaic/template/template.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"

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
    struct tree *tree = template_parse(set, file);
    if (tree == NULL) {
        return false;
    }
    template_add_tree(&set->templates, name, tree);
    return true;
}

static void remember_path(struct template_set *set, const char *path) {
    const char **paths = ARENA_ARRAY(set->arena, const char *, set->path_count + 2);
    memcpy(paths, set->paths, set->path_count * sizeof(*paths));
    paths[set->path_count++] = path;
    set->paths = paths;
}

// 0 after reporting.
static uint32_t read_file(struct template_set *set, const char *name) {
    const char *path = ARENA_CONCAT(set->arena, set->folder, "/", name);
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

struct template_set *template_set_parse(struct arena *arena, struct sources *sources,
                                        struct diagnostics *diagnostics, const char *folder) {
    struct template_set *set = template_set_new(arena, sources, diagnostics);
    set->folder = folder;
    return load_folder(set) ? set : NULL;
}

struct template_set *template_set_load(struct arena *arena, struct sources *sources,
                                       struct diagnostics *diagnostics, const char *folder) {
    struct template_set *set = template_set_parse(arena, sources, diagnostics, folder);
    if (set != NULL) {
        set->first = template_pack(set);
    }
    return set;
}

const struct view *template_set_data(struct template_set *set, const char *name) {
    if (set->folder == NULL) {
        return template_data_unpack(set, name);
    }
    uint32_t file = read_file(set, name);
    return file != 0 ? template_data_parse(set, file) : NULL;
}
