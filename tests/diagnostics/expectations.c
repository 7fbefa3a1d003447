// SPDX-License-Identifier: BSD-3-Clause
#include "expectations.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void copy_copies(FILE *out, unsigned count, const char *text, char separator) {
    for (unsigned i = 0; i < count; ++i) {
        for (const char *c = text; *c != '\0' && *c != '\n'; ++c) {
            if (*c == '@') {
                fprintf(out, "%u", i);
            } else {
                putc(*c, out);
            }
        }
        putc(separator, out);
    }
}

static bool read_repeat(FILE *out, const char *line, struct expectations *expectations) {
    unsigned count;
    int used = 0;
    if (sscanf(line, "//! lines %u %n", &count, &used) == 1 && used > 0) {
        copy_copies(out, count, line + used, '\n');
    } else if (sscanf(line, "//! repeat %u %n", &count, &used) == 1 && used > 0) {
        copy_copies(out, count, line + used, ' ');
        putc('\n', out);
    } else {
        return false;
    }
    expectations->expanded = true;
    return true;
}

static void read_expectation(const char *line, struct expectations *expectations) {
    struct expectation found = {0};
    if (sscanf(line, "//! name %255s", expectations->name) == 1 ||
        sscanf(line, "//! option %63s", expectations->options[expectations->option_count % MOST_OPTIONS]) ==
            1) {
        expectations->option_count += strncmp(line, "//! option", 10) == 0;
    } else if (expectations->count < MOST_EXPECTATIONS &&
               sscanf(line, "//! %15s %15s %u:%u", found.severity, found.code, &found.line, &found.column) ==
                   4) {
        expectations->items[expectations->count++] = found;
    } else if (strncmp(line, "//!", 3) == 0) {
        fprintf(stderr, "not understood: %s", line);
        exit(2);
    }
}

char *expectations_read(const char *path, struct expectations *expectations) {
    FILE *in = fopen(path, "r");
    if (in == NULL) {
        return NULL;
    }
    char *text = NULL;
    size_t size = 0;
    char *line = NULL;
    size_t capacity = 0;
    FILE *out = open_memstream(&text, &size);
    while (out != NULL && getline(&line, &capacity, in) > 0) {
        if (!read_repeat(out, line, expectations)) {
            read_expectation(line, expectations);
            fputs(line, out);
        }
    }
    free(line);
    fclose(in);
    if (out != NULL) {
        fclose(out);
    }
    return text;
}
