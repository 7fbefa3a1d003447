// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/run.h"
#include "qaic/support/arena.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const struct span nowhere = {0};

static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool is_file(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && !S_ISDIR(status.st_mode);
}

static bool check_output_folder(struct run *run) {
    const char *folder = run->options.output_path;
    if (folder != NULL && !is_folder(folder)) {
        diagnose(run->diagnostics, DIAG_NO_SUCH_FOLDER, nowhere, folder);
        return false;
    }
    return true;
}

static bool check_files(struct run *run, const struct strings *files) {
    bool complete = true;
    for (size_t i = 0; i < files->count; ++i) {
        if (!is_file(files->items[i])) {
            diagnose(run->diagnostics, DIAG_NO_SUCH_FILE, nowhere, files->items[i]);
            complete = false;
        }
    }
    return complete;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

static void add_line(struct run *run, const char *from, const char *to) {
    while (from < to && is_blank(*from)) {
        ++from;
    }
    while (from < to && is_blank(to[-1])) {
        --to;
    }
    if (from < to) {
        strings_add(run->arena, &run->inputs, arena_strndup(run->arena, from, (size_t)(to - from)));
    }
}

static bool read_list(struct run *run, const char *path) {
    const char *error = NULL;
    uint32_t number = sources_read(run->sources, path, false, nowhere, &error);
    if (number == 0) {
        diagnose(run->diagnostics, DIAG_FILE_NOT_READ, nowhere, path, error);
        return false;
    }
    const struct source_file *file = sources_file(run->sources, number);
    const char *end = file->text + file->size;
    for (const char *at = file->text; at < end;) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        const char *stop = newline != NULL ? newline : end;
        add_line(run, at, stop);
        at = newline != NULL ? newline + 1 : end;
    }
    return true;
}

bool run_find_inputs(struct run *run) {
    const struct options *options = &run->options;
    if (!check_output_folder(run) || !check_files(run, &options->idl_files)) {
        return false;
    }
    for (size_t i = 0; i < options->files.count; ++i) {
        strings_add(run->arena, &run->inputs, options->files.items[i]);
    }
    for (size_t i = 0; i < options->idl_files.count; ++i) {
        if (!read_list(run, options->idl_files.items[i])) {
            return false;
        }
    }
    if (!check_files(run, &run->inputs)) {
        return false;
    }
    if (run->inputs.count == 0) {
        diagnose(run->diagnostics, DIAG_NO_INPUT, nowhere);
        return false;
    }
    return true;
}
