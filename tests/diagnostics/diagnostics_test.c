// SPDX-License-Identifier: BSD-3-Clause
// Compiles bad.idl and good.idl of a folder without writing anything and compares the messages with what the
// files expect.
#include "expectations.h"

#include "qaic/driver/compiler.h"
#include "qaic/source/render.h"
#include "qaic/support/text.h"

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

static void read_option(struct compiler_options *options, const char **lists[3], const char *text) {
    if (strncmp(text, "-W", 2) == 0) {
        lists[0][options->warning_count++] = text + 2;
    } else if (strncmp(text, "-D", 2) == 0) {
        lists[1][options->define_count++] = text + 2;
    } else if (strncmp(text, "-I", 2) == 0) {
        lists[2][options->include_path_count++] = text + 2;
    } else {
        fprintf(stderr, "unknown option: %s\n", text);
        exit(2);
    }
}

// Everything but writing files.
static bool compile(const char *path, struct run *run) {
    const char *warnings[MOST_OPTIONS];
    const char *defines[MOST_OPTIONS];
    const char *folders[MOST_OPTIONS];
    const char **lists[] = {warnings, defines, folders};
    struct compiler_options options;
    compiler_options_init(&options);
    options.header = false;
    options.remoting = false;
    for (size_t i = 0; i < run->expectations.option_count; ++i) {
        read_option(&options, lists, run->expectations.options[i]);
    }
    options.warnings = warnings;
    options.defines = defines;
    options.include_paths = folders;
    struct compiler_result result = {0};
    bool compiled = compiler_run(&options, path, receive, run, &result);
    compiler_result_free(&result);
    return compiled;
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
    if (run.expectations.expanded || run.expectations.name[0] != '\0') {
        const char *slash = strrchr(folder, '/');
        snprintf(path, sizeof(path), "%s.written", slash != NULL ? slash + 1 : folder);
        mkdir(path, 0777);
        size_t length = strlen(path);
        const char *shown = run.expectations.name[0] != '\0' ? run.expectations.name : name;
        snprintf(path + length, sizeof(path) - length, "/%s", shown);
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

// Messages that no IDL file can cause, or none that a person would read, and where they are tested.
static const struct {
    const char *first;
    const char *last;
    const char *reason;
} elsewhere[] = {
    {"qa0001", "qa0012", "about the command line: tests/cli"},
    {"qa0013", "qa0017", "about files to be written: tests/cli"},
    {"qa0018", "qa0018", "about memory: tests/messages"},
    {"qa0019", "qa0020", "about the program of -p: tests/cli"},
    {"qa0023", "qa0024", "about the command line: tests/cli"},
    {"qa0099", "qa0099", "after 64 KiB of messages: tests/unit/source"},
    {"qa0100", "qa0100", "about a file that cannot be read: tests/unit/preprocess"},
    {"qa0102", "qa0102", "about a file that cannot be read: tests/unit/preprocess"},
    {"qa0111", "qa0111", "about the command line: tests/unit/preprocess"},
    {"qa0121", "qa0121", "after 256 MiB: tests/unit/preprocess"},
    {"qa0123", "qa0123", "about the program of -p: tests/cli"},
    {"qa0124", "qa0124", "after 1 MiB: tests/unit/preprocess"},
    {"qa0126", "qa0126", "after 65536 includes: tests/unit/preprocess"},
    {"qa0217", "qa0217", "after many KiB: tests/unit/syntax"},
    {"qa0800", "qa0899", "about templates: tests/unit/template"},
};

static bool is_elsewhere(const char *id) {
    for (size_t i = 0; i < sizeof(elsewhere) / sizeof(*elsewhere); ++i) {
        if (strcmp(elsewhere[i].first, id) <= 0 && strcmp(id, elsewhere[i].last) <= 0) {
            return true;
        }
    }
    return false;
}

static bool exists(const char *folder, const struct diagnostic_info *info, const char *file) {
    char path[4096];
    struct stat status;
    snprintf(path, sizeof(path), "%s/%s-%s/%s", folder, info->id, info->name, file);
    return stat(path, &status) == 0;
}

static unsigned check_complete(const char *folder) {
    unsigned wrong = 0;
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        bool shown = exists(folder, info, "bad.idl") && exists(folder, info, "good.idl");
        if (shown == is_elsewhere(info->id)) {
            fprintf(stderr, "%s/%s-%s: %s\n", folder, info->id, info->name,
                    shown ? "exists, but is listed as tested elsewhere" : "needs bad.idl and good.idl");
            ++wrong;
        }
    }
    return wrong;
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
