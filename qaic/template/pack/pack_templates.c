// SPDX-License-Identifier: BSD-3-Clause
// Build tool: parses a folder of templates and writes what came out as a `struct packed_set`:
// qaic_pack_templates OUT.c VARIABLE FOLDER DATA.yaml...
#include "qaic/template/pack/write.h"

#include "qaic/source/diagnostic.h"
#include "qaic/source/render.h"
#include "qaic/support/arena.h"
#include "qaic/template/pack.h"
#include "qaic/template/set.h"
#include "qaic/template/template.h"

#include <stdbool.h>
#include <stdio.h>

static void print(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    struct text text = {.arena = context};
    diagnostic_render(&text, sources, diagnostic, false);
    fwrite(text.data, 1, text.size, stderr);
    text_free(&text);
}

static bool add_data(struct packer *packer, struct template_set *set, char **names, int count) {
    for (int i = 0; i < count; ++i) {
        const struct view *view = template_set_data(set, names[i]);
        if (view == NULL) {
            return false;
        }
        pack_data(packer, names[i], view);
    }
    return true;
}

static bool write_file(const struct packer *packer, size_t file_count, const char *variable,
                       const char *path) {
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        perror(path);
        return false;
    }
    pack_write(packer, file_count, variable, out);
    bool complete = ferror(out) == 0;
    if (fclose(out) != 0 || !complete) {
        remove(path);
        fprintf(stderr, "%s: not written\n", path);
        return false;
    }
    return true;
}

static bool run(struct arena *arena, char **argv, int argc) {
    struct sources *sources = sources_new(arena);
    struct diagnostics *diagnostics = diagnostics_new(arena, sources);
    diagnostics_set_sink(diagnostics, print, arena);
    struct template_set *set = template_set_parse(arena, sources, diagnostics, argv[3]);
    bool complete = false;
    if (set != NULL) {
        size_t file_count = sources_count(sources);
        struct packer packer;
        pack_init(&packer, arena, sources);
        pack_trees(&packer, &set->defined, &set->templates);
        complete =
            add_data(&packer, set, argv + 4, argc - 4) && write_file(&packer, file_count, argv[2], argv[1]);
        pack_free(&packer);
    }
    diagnostics_flush(diagnostics);
    return complete;
}

int main(int argc, char **argv) {
    if (argc < 4) {
        fprintf(stderr, "usage: qaic_pack_templates OUT.c VARIABLE FOLDER DATA.yaml...\n");
        return 2;
    }
    struct arena *arena = arena_new();
    bool complete = arena != NULL && run(arena, argv, argc);
    arena_free(arena);
    return complete ? 0 : 1;
}
