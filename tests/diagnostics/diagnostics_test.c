// SPDX-License-Identifier: BSD-3-Clause
// Compiles bad.idl and good.idl of a folder up to the model and compares the messages with what the files
// expect.
#include "expectations.h"

#include "qaic/model/model.h"
#include "qaic/preprocess/preprocess.h"
#include "qaic/source/render.h"
#include "qaic/support/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct run {
    struct expectations expectations;
    unsigned failures;
};

static const char *severity_name(enum severity severity) {
    return severity == SEVERITY_WARNING ? "warning" : "error";
}

static struct expectation *find(struct expectations *expectations, const struct diagnostic *diagnostic,
                                struct position at) {
    for (size_t i = 0; i < expectations->count; ++i) {
        struct expectation *expected = &expectations->items[i];
        if (!expected->met && strcmp(expected->code, diagnostic_info(diagnostic->code)->id) == 0 &&
            strcmp(expected->severity, severity_name(diagnostic->severity)) == 0 &&
            expected->line == at.line && expected->column == at.column) {
            return expected;
        }
    }
    return NULL;
}

static void receive(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    struct run *run = context;
    struct position at = {.file = ""};
    if (diagnostic->span.file != 0) {
        at = sources_position(sources, diagnostic->span);
    }
    struct expectation *expected = find(&run->expectations, diagnostic, at);
    if (expected != NULL) {
        expected->met = true;
        return;
    }
    struct text text = {0};
    diagnostic_render(&text, sources, diagnostic, false);
    fprintf(stderr, "not expected: //! %s %s %u:%u\n%s", severity_name(diagnostic->severity),
            diagnostic_info(diagnostic->code)->id, at.line, at.column, text.data);
    text_free(&text);
    ++run->failures;
}

static bool compile(const char *path, struct run *run) {
    struct arena *arena = arena_new();
    struct sources *sources = sources_new(arena);
    struct diagnostics *diagnostics = diagnostics_new(arena, sources);
    diagnostics_set_sink(diagnostics, receive, run);
    for (size_t i = 0; i < run->expectations.option_count && i < 8; ++i) {
        diagnostics_enable(diagnostics, run->expectations.options[i] + strlen("-W"), true);
    }
    struct preprocessor_options options = {0};
    struct preprocessed input;
    const struct model *model = NULL;
    if (preprocess(arena, sources, diagnostics, &options, path, &input)) {
        const struct ast *ast = parse(arena, sources, diagnostics, &input);
        const char *shown = run->expectations.path[0] != '\0' ? run->expectations.path : path;
        model = model_build(arena, sources, diagnostics, ast, shown, &input, false);
    }
    diagnostics_flush(diagnostics);
    arena_free(arena);
    return model != NULL;
}

static void write_file(const char *path, const char *text) {
    FILE *out = fopen(path, "w");
    if (out == NULL || fputs(text, out) < 0 || fclose(out) != 0) {
        perror(path);
        exit(2);
    }
}

static bool expects_error(const struct expectations *expectations) {
    for (size_t i = 0; i < expectations->count; ++i) {
        if (strcmp(expectations->items[i].severity, "error") == 0) {
            return true;
        }
    }
    return false;
}

static unsigned check(struct run *run, const char *path, bool compiled) {
    for (size_t i = 0; i < run->expectations.count; ++i) {
        const struct expectation *expected = &run->expectations.items[i];
        if (!expected->met) {
            fprintf(stderr, "%s: missing: %s %s %u:%u\n", path, expected->severity, expected->code,
                    expected->line, expected->column);
            ++run->failures;
        }
    }
    if (compiled == expects_error(&run->expectations)) {
        fprintf(stderr, "%s: was %s\n", path, compiled ? "accepted" : "refused");
        ++run->failures;
    }
    return run->failures;
}

static unsigned run_file(const char *folder, const char *name) {
    char path[4096];
    struct run run = {0};
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    char *text = expectations_read(path, &run.expectations);
    if (text == NULL) {
        perror(path);
        return 1;
    }
    if (run.expectations.expanded) {
        const char *slash = strrchr(folder, '/');
        snprintf(path, sizeof(path), "%s-%s", slash != NULL ? slash + 1 : folder, name);
        write_file(path, text);
    }
    free(text);
    return check(&run, path, compile(path, &run));
}

// The folder of a message must expect that message.
static unsigned check_code(const char *folder) {
    char path[4096];
    struct expectations expectations = {0};
    snprintf(path, sizeof(path), "%s/bad.idl", folder);
    free(expectations_read(path, &expectations));
    for (size_t i = 0; i < expectations.count; ++i) {
        if (strstr(folder, expectations.items[i].code) != NULL) {
            return 0;
        }
    }
    fprintf(stderr, "%s: does not expect its own message\n", path);
    return 1;
}

static unsigned check_complete(const char *folder) {
    unsigned missing = 0;
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        char path[4096];
        struct stat status;
        snprintf(path, sizeof(path), "%s/%s-%s", folder, info->id, info->name);
        if (strcmp(info->id, "qa0400") >= 0 && strcmp(info->id, "qa0800") < 0 && stat(path, &status) != 0) {
            fprintf(stderr, "there is no folder %s\n", path);
            ++missing;
        }
    }
    return missing;
}

int main(int argc, char **argv) {
    if (argc == 3 && strcmp(argv[1], "--complete") == 0) {
        return check_complete(argv[2]) > 0;
    }
    if (argc != 2) {
        fprintf(stderr, "usage: diagnostics_test FOLDER | --complete FOLDER\n");
        return 2;
    }
    unsigned failures = run_file(argv[1], "bad.idl") + run_file(argv[1], "good.idl") + check_code(argv[1]);
    return failures > 0;
}
