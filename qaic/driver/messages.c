// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/run.h"
#include "qaic/driver/version.h"
#include "qaic/source/render.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct span nowhere = {0};

static bool wants_colour(const char *when) {
    if (when != NULL && strcmp(when, "auto") != 0) {
        return strcmp(when, "always") == 0;
    }
    const char *no_colour = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    bool refused =
        (no_colour != NULL && *no_colour != '\0') || (terminal != NULL && strcmp(terminal, "dumb") == 0);
    return !refused && isatty(STDERR_FILENO);
}

static bool open_spool(struct run *run) {
    const char *path = run->options.message_file;
    if (path == NULL) {
        return true;
    }
    // The file itself is written at the end, when it is known that it is none of the input files.
    run->spool = tmpfile();
    if (run->spool == NULL) {
        diagnose(run->diagnostics, DIAG_OUTPUT_NOT_WRITTEN, nowhere, path, strerror(errno));
        return false;
    }
    return true;
}

bool run_open_messages(struct run *run) {
    const char *name = run->options.message_format;
    size_t format = name != NULL ? option_find_word(report_format_names, name) : REPORT_TEXT;
    run->colour = wants_colour(run->options.color);
    if (format == REPORT_FORMAT_COUNT) {
        diagnose(run->diagnostics, DIAG_BAD_OPTION_VALUE, nowhere, name, "--diagnostics",
                 option_join_words(run->arena, report_format_names, " or "));
        return false;
    }
    if (!open_spool(run)) {
        return false;
    }
    if (format != REPORT_TEXT) {
        run->quiet = run->spool == NULL;
        report_start(&run->report, (enum report_format)format, run->quiet ? stderr : run->spool,
                     QAIC_VERSION);
        run->reports = true;
    }
    return true;
}

static void print_text(struct run *run, FILE *out, struct sources *sources,
                       const struct diagnostic *diagnostic, bool colour) {
    if (diagnostic->code == DIAG_OUT_OF_MEMORY) {
        fputs("qaic: fatal error: out of memory [qa0018]\n", out);
        return;
    }
    struct text text = {.arena = run->arena};
    diagnostic_render(&text, sources, diagnostic, colour);
    fwrite(text.data, 1, text.size, out);
    text_free(&text);
}

void run_print(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    struct run *run = context;
    if (!run->quiet) {
        print_text(run, stderr, sources, diagnostic, run->colour);
    }
    if (run->reports) {
        report_add(&run->report, sources, diagnostic);
    } else if (run->spool != NULL) {
        print_text(run, run->spool, sources, diagnostic, false);
    }
}

static bool is_same_file(const struct stat *status, const char *path) {
    struct stat other;
    return stat(path, &other) == 0 && other.st_dev == status->st_dev && other.st_ino == status->st_ino;
}

static bool is_among(const struct stat *status, const char *const *paths, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        if (is_same_file(status, paths[i])) {
            return true;
        }
    }
    return false;
}

static bool is_output(const struct run *run, const struct stat *status) {
    char path[4096];
    const char *folder = run->options.output_path != NULL ? run->options.output_path : ".";
    for (size_t i = 0; i < run->result.output_count; ++i) {
        snprintf(path, sizeof(path), "%s/%s", folder, run->result.outputs[i].name);
        if (is_same_file(status, path)) {
            return true;
        }
    }
    return run->options.depfile != NULL && is_same_file(status, run->options.depfile);
}

// The messages must not replace a file that the run read or wrote.
static bool is_free(const struct run *run, const char *path) {
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode)) {
        return true;
    }
    return !is_among(&status, run->result.inputs, run->result.input_count) &&
           !is_among(&status, run->options.files.items, run->options.files.count) &&
           !is_among(&status, run->options.idl_files.items, run->options.idl_files.count) &&
           !is_among(&status, run->inputs.items, run->inputs.count) && !is_output(run, &status);
}

static bool copy(FILE *from, FILE *to) {
    char buffer[4096];
    rewind(from);
    for (size_t size = fread(buffer, 1, sizeof(buffer), from); size > 0;
         size = fread(buffer, 1, sizeof(buffer), from)) {
        if (fwrite(buffer, 1, size, to) != size) {
            return false;
        }
    }
    return ferror(from) == 0;
}

static bool write_file(FILE *spool, const char *path) {
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        return false;
    }
    bool copied = copy(spool, out);
    return fclose(out) == 0 && copied;
}

bool run_close_messages(struct run *run, bool succeeded) {
    if (run->reports) {
        report_finish(&run->report, succeeded);
    }
    if (run->spool == NULL) {
        return true;
    }
    const char *path = run->options.message_file;
    bool complete = fflush(run->spool) == 0 && ferror(run->spool) == 0;
    if (!is_free(run, path)) {
        fprintf(stderr, "qaic: error: '%s' is an input or output file and is not overwritten [qa0016]\n",
                path);
        complete = false;
    } else if (!complete || !write_file(run->spool, path)) {
        fprintf(stderr, "qaic: error: cannot write '%s': %s [qa0015]\n", path, strerror(errno));
        complete = false;
    }
    fclose(run->spool);
    run->spool = NULL;
    return complete;
}
