// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/run.h"
#include "qaic/driver/version.h"

#include <string.h>

static const char licence[] = "Licensed under BSD-3-Clause. There is no warranty.\n";

static bool print_line(struct text *out, const char *what, const char *value) {
    text_printf(out, "qaic " QAIC_VERSION ": %s %s\n%s", what, value, licence);
    return true;
}

bool run_information(struct run *run, struct text *out) {
    const struct options *options = &run->options;
    if (options->version) {
        text_append_string(out, "qaic " QAIC_VERSION
                                " (IDL compiler for FastRPC, compatible with qaic " QAIC_COMPATIBLE ")\n");
        text_append_string(out, licence);
        return true;
    }
    if (options->git_commit) {
        return print_line(out, "GitCommitID", QAIC_COMMIT);
    }
    if (options->ghc_version) {
        return print_line(out, "GhcVersion", "none, built with C compiler " __VERSION__);
    }
    if (options->cabal_version) {
        return print_line(out, "CabalVersion", "none, built with CMake");
    }
    if (options->platform) {
        return print_line(out, "Built on", QAIC_PLATFORM);
    }
    if (options->help) {
        options_print_help(out);
        return true;
    }
    return false;
}

static void print_explanation(struct text *out, enum diagnostic_code code) {
    static const char *const words[] = {"ignored", "note", "warning", "error", "fatal error"};
    const struct diagnostic_info *info = diagnostic_info(code);
    text_printf(out, "%s: %s (%s", info->id, info->name, words[info->severity]);
    text_printf(out, ", group %s%s)\n\n  %s\n\n%s", info->group,
                info->off_by_default ? ", off by default" : "", info->summary, info->explanation);
    if (out->data[out->size - 1] != '\n') {
        text_append_char(out, '\n');
    }
    if (info->severity == SEVERITY_WARNING) {
        text_printf(out, "\nSwitch with -W%s, -Wno-%s and -Werror=%s.\n", info->name, info->name, info->name);
    }
}

static void print_warnings(struct text *out) {
    text_append_string(
        out, "Warnings, with their group. -WNAME and -Wno-NAME take a name or group, or \"all\".\n\n");
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        if (info->severity == SEVERITY_WARNING) {
            text_printf(out, "  %s  %-30s %-14s %s\n", info->id, info->name, info->group,
                        info->off_by_default ? "off by default" : "on");
        }
    }
}

bool run_message_help(struct run *run, struct text *out, bool *failed) {
    const char *name = run->options.explain;
    if (name == NULL) {
        if (run->options.help_warnings) {
            print_warnings(out);
        }
        return run->options.help_warnings;
    }
    enum diagnostic_code code = diagnostic_find(name);
    *failed = code == DIAG_COUNT;
    if (*failed) {
        diagnose(run->diagnostics, DIAG_UNKNOWN_CODE, (struct span){0}, name);
    } else {
        print_explanation(out, code);
    }
    return true;
}
