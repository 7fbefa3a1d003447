// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/pack/write.h"

#include "qaic/template/embed/write_byte.h"

#include <string.h>

static void write_array(FILE *out, const char *name, size_t number, const char *bytes, size_t size) {
    fprintf(out, "static const char %s_%zu[] = {", name, number);
    for (size_t i = 0; i < size; ++i) {
        write_byte(out, i, (unsigned char)bytes[i]);
    }
    fprintf(out, "\n0};\n\n");
}

// Messages name the files of a packed set by these names.
static void write_files(const struct packer *packer, size_t count, FILE *out) {
    for (size_t i = 0; i < count; ++i) {
        const struct source_file *file = sources_file(packer->sources, (uint32_t)i + 1);
        write_array(out, "file", i, file->text, file->size);
    }
    fprintf(out, "static const struct embedded_file files[] = {\n");
    for (size_t i = 0; i < count; ++i) {
        const struct source_file *file = sources_file(packer->sources, (uint32_t)i + 1);
        fprintf(out, "    {\"<built-in>/%s\", file_%zu, %zu},\n", strrchr(file->name, '/') + 1, i,
                file->size);
    }
    fprintf(out, "    {0, 0, 0},\n};\n\n");
}

static void write_numbers(const struct numbers *numbers, FILE *out) {
    for (size_t i = 0; i < numbers->count; ++i) {
        fprintf(out, "%s%u,", i % 20 == 0 ? "\n" : " ", (unsigned)numbers->items[i]);
    }
    fprintf(out, "\n0};\n\n");
}

static void write_names(const struct packer *packer, FILE *out) {
    fprintf(out, "static const struct packed_name names[] = {\n");
    const uint32_t *name = packer->names.items;
    for (size_t i = 0; i < packer->names.count / 3; ++i, name += 3) {
        fprintf(out, "    {%u, %u, %uu},\n", (unsigned)name[0], (unsigned)name[1], (unsigned)name[2]);
    }
    fprintf(out, "    {0, 0, 0},\n};\n\n");
}

static void write_trees(const struct packed_trees *trees, const char *name, FILE *out) {
    fprintf(out, "static const struct packed_tree %s[] = {\n", name);
    for (size_t i = 0; i < trees->count; ++i) {
        const struct packed_tree *tree = &trees->items[i];
        fprintf(out, "    {%u, %u, %u, {%u, %u, %u}},\n", (unsigned)tree->name, (unsigned)tree->start,
                (unsigned)tree->lookups, (unsigned)tree->span.file, (unsigned)tree->span.offset,
                (unsigned)tree->span.length);
    }
    fprintf(out, "    {0, 0, 0, {0, 0, 0}},\n};\n\n");
}

void pack_write(const struct packer *packer, size_t file_count, const char *variable, FILE *out) {
    fprintf(out, "#include \"qaic/template/packed.h\"\n\n");
    write_files(packer, file_count, out);
    write_array(out, "texts", 0, packer->texts.data, packer->texts.size);
    write_names(packer, out);
    fprintf(out, "static const uint32_t words[] = {");
    write_numbers(&packer->words, out);
    write_trees(&packer->defined, "defined", out);
    write_trees(&packer->templates, "templates", out);
    write_trees(&packer->data, "data", out);
    fprintf(out, "extern const struct packed_set %s;\nconst struct packed_set %s = {\n", variable, variable);
    fprintf(out, "    files, %zu, texts_0, names, %zu, words,\n", file_count, packer->names.count / 3);
    fprintf(out, "    {defined, %zu}, {templates, %zu}, {data, %zu},\n};\n", packer->defined.count,
            packer->templates.count, packer->data.count);
}
