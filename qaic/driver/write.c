// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/interrupt.h"
#include "qaic/driver/run.h"
#include "qaic/output/depfile.h"
#include "qaic/output/writer.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/support/text.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const struct span nowhere = {0};

static const char *path_of(struct run *run, const char *name) {
    const char *folder = run->options.output_path;
    if (folder == NULL) {
        return name;
    }
    bool slash = folder[0] != '\0' && folder[strlen(folder) - 1] == '/';
    return ARENA_CONCAT(run->arena, folder, slash ? "" : "/", name);
}

static char *in_lower_case(struct arena *arena, const char *name) {
    char *lower = arena_strdup(arena, name);
    for (char *at = lower; *at != '\0'; ++at) {
        *at = *at >= 'A' && *at <= 'Z' ? (char)(*at + 32) : *at;
    }
    return lower;
}

static bool check_names(struct run *run) {
    struct map *seen = map_new(run->arena);
    bool unique = true;
    for (size_t i = 0; i < run->result.output_count; ++i) {
        struct compiler_output *output = &run->result.outputs[i];
        const char *key = in_lower_case(run->arena, output->name);
        const struct compiler_output *other = map_get_string(seen, key);
        if (other == NULL) {
            map_put_string(seen, key, output);
            continue;
        }
        unique = false;
        if (strcmp(other->name, output->name) == 0) {
            diagnose(run->diagnostics, DIAG_DUPLICATE_OUTPUT, nowhere, output->name, other->input,
                     output->input);
        } else {
            diagnose(run->diagnostics, DIAG_OUTPUT_CASE_CLASH, nowhere, other->name, other->input,
                     output->name, output->input);
        }
    }
    return unique;
}

struct file_key {
    dev_t device;
    ino_t number;
};

static bool key_of(const char *path, struct file_key *key) {
    struct stat status;
    memset(key, 0, sizeof(*key));
    if (stat(path, &status) != 0) {
        return false;
    }
    key->device = status.st_dev;
    key->number = status.st_ino;
    return true;
}

// Inputs may be reached by another name, so files are compared, not names.
static bool check_inputs(struct run *run, const char *const *paths, size_t count) {
    struct map *inputs = map_new(run->arena);
    struct file_key key;
    for (size_t i = 0; i < run->result.input_count; ++i) {
        if (key_of(run->result.inputs[i], &key)) {
            map_put(inputs, &key, sizeof(key), run);
        }
    }
    bool apart = true;
    for (size_t i = 0; i < count; ++i) {
        if (key_of(paths[i], &key) && map_get(inputs, &key, sizeof(key)) != NULL) {
            diagnose(run->diagnostics, DIAG_OUTPUT_IS_INPUT, nowhere, paths[i]);
            apart = false;
        }
    }
    return apart;
}

static size_t unique_inputs(struct run *run, const char **unique) {
    struct map *seen = map_new(run->arena);
    size_t count = 0;
    for (size_t i = 0; i < run->result.input_count; ++i) {
        const char *path = run->result.inputs[i];
        if (map_get_string(seen, path) == NULL) {
            map_put_string(seen, path, run);
            unique[count++] = path;
        }
    }
    return count;
}

static const char *depfile_target(const struct run *run, const char *const *paths, size_t count) {
    if (run->options.depfile_target != NULL) {
        return run->options.depfile_target;
    }
    return count > 0 ? paths[0] : run->options.depfile;
}

static void write_depfile(struct run *run, const char *const *paths, size_t count) {
    const char **inputs = ARENA_ARRAY(run->arena, const char *, run->result.input_count);
    size_t input_count = unique_inputs(run, inputs);
    struct text text = {.arena = run->arena};
    output_depfile(&text, depfile_target(run, paths, count), inputs, input_count);
    output_begin(run->writer, run->options.depfile);
    output_append(run->writer, text.data, text.size);
    output_end(run->writer);
    text_free(&text);
}

static bool check_depfile(struct run *run, const char *const *paths, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        if (strcmp(paths[i], run->options.depfile) == 0) {
            diagnose(run->diagnostics, DIAG_DUPLICATE_OUTPUT, nowhere, run->options.depfile,
                     run->result.outputs[i].input, "--depfile");
            return false;
        }
    }
    return true;
}

static bool commit(struct run *run) {
    const char *failed = NULL;
    const char *error = NULL;
    if (!output_commit(run->writer, &failed, &error)) {
        diagnose(run->diagnostics, DIAG_OUTPUT_NOT_WRITTEN, nowhere, failed, error);
        return false;
    }
    return true;
}

static bool list_files(struct run *run, const char *const *paths, size_t count) {
    bool written = true;
    for (size_t i = 0; i < count; ++i) {
        written = fprintf(stdout, "%s\n", paths[i]) >= 0 && written;
    }
    if (fflush(stdout) != 0 || !written) {
        diagnose(run->diagnostics, DIAG_OUTPUT_NOT_WRITTEN, nowhere, "standard output", "write error");
        return false;
    }
    return true;
}

static void begin(void *context, const char *name) {
    struct run *run = context;
    output_begin(run->writer, path_of(run, name));
}

static void append(void *context, const char *bytes, size_t size) {
    const struct run *run = context;
    output_append(run->writer, bytes, size);
}

static void end(void *context) {
    const struct run *run = context;
    output_end(run->writer);
}

void run_open_writer(struct run *run) {
    run->writer = output_writer_new(run->arena);
    run->texts = (struct compiler_sink){begin, append, end, run};
    run->compiler.texts = &run->texts;
    interrupt_watch(run->writer);
}

void run_close_writer(struct run *run) {
    output_discard(run->writer);
    interrupt_watch(NULL);
}

bool run_write(struct run *run) {
    size_t count = run->result.output_count;
    const char **paths = ARENA_ARRAY(run->arena, const char *, count);
    for (size_t i = 0; i < count; ++i) {
        paths[i] = path_of(run, run->result.outputs[i].name);
    }
    // Warnings of the run come before the files, and as errors keep them from being written.
    if (!check_names(run) || !check_inputs(run, paths, count) || diagnostics_errors(run->diagnostics) > 0) {
        return false;
    }
    if (run->options.list_outputs) {
        return list_files(run, paths, count);
    }
    if (run->options.depfile != NULL) {
        if (!check_depfile(run, paths, count) || !check_inputs(run, &run->options.depfile, 1)) {
            return false;
        }
        write_depfile(run, paths, count);
    }
    return commit(run);
}
