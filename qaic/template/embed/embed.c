// SPDX-License-Identifier: BSD-3-Clause
// Build tool: writes files as a table of `struct embedded_file`: qaic_embed OUT.c TABLE_NAME FILE...
#include "qaic/template/embed/write_byte.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static bool write_bytes(FILE *out, const char *path, int index, size_t *size) {
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        perror(path);
        return false;
    }
    fprintf(out, "static const char file_%d[] = {", index);
    *size = 0;
    for (int c = getc(in); c != EOF; c = getc(in)) {
        write_byte(out, (*size)++, (unsigned char)c);
    }
    fprintf(out, "\n0};\n\n");
    bool complete = ferror(in) == 0;
    fclose(in);
    if (!complete) {
        fprintf(stderr, "%s: cannot be read\n", path);
    }
    return complete;
}

static bool write_table(FILE *out, const char *table, char **paths, int count) {
    size_t *sizes = calloc((size_t)count + 1, sizeof(*sizes));
    if (sizes == NULL) {
        return false;
    }
    fprintf(out, "#include \"qaic/support/embedded.h\"\n\n");
    bool complete = true;
    for (int i = 0; i < count && complete; ++i) {
        complete = write_bytes(out, paths[i], i, &sizes[i]);
    }
    fprintf(out, "const struct embedded_file %s[] = {\n", table);
    for (int i = 0; i < count; ++i) {
        fprintf(out, "    {\"%s\", file_%d, %zu},\n", base_name(paths[i]), i, sizes[i]);
    }
    fprintf(out, "    {NULL, NULL, 0},\n};\n");
    free(sizes);
    return complete;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: qaic_embed OUT.c TABLE_NAME FILE...\n");
        return 2;
    }
    FILE *out = fopen(argv[1], "w");
    if (out == NULL) {
        perror(argv[1]);
        return 1;
    }
    bool complete = write_table(out, argv[2], argv + 3, argc - 3);
    complete = ferror(out) == 0 && complete;
    if (fclose(out) != 0 || !complete) {
        remove(argv[1]);
        fprintf(stderr, "%s: not written\n", argv[1]);
        return 1;
    }
    return 0;
}
