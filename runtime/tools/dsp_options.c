// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/tools/dsp_options.h"

#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

// Options that both programs have.
#define SHARED_OPTIONS                                                                                       \
    {NULL, 0, NULL, "Skels"}, {"path", 'L', "DIR", "look for skel libraries here first; can be repeated"},   \
        {"require-version", 0, NULL, "refuse skels without a compiler version, as current DSPs do"},         \
        {"workers", 0, "N", "threads per client (default 32)"}, {NULL, 0, NULL, "What the DSP is like"},     \
        {"banks", 0, "N", "context banks, that is clients at the same time (default 8)"},                    \
        {"duplicates", 0, "N", "further clients that share the last bank's memory (default 0)"},             \
        {"identity", 0, NULL, "addresses without the bank's prefix, as without an IOMMU"},                   \
        {"no-polling", 0, NULL, "firmware that does not know the poll word"},                                \
        {"faults", 'f', "FILE", "misbehave as this script says"}, {NULL, 0, NULL, "What to see"},            \
        {"trace", 't', NULL, "print every call on standard error"},                                          \
        {"trace-to", 0, "FILE", "print every call into FILE"},                                               \
        {"describe", 'd', "FILE",                                                                            \
         "names for the trace: FILE is what `qaic --emit=yaml` writes;\ncan be repeated"},                   \
        {"record", 'r', "FILE", "write the messages of all calls to FILE, as YAML"}, {                       \
        "verbose", 'v', NULL, "print log messages of skels, and clients that come and go"                    \
    }

static const struct tool_option dsp_table[] = {
    {"socket", 's', "PATH", "serve clients here (default $QAIC_SIM_SOCKET, or\n$XDG_RUNTIME_DIR/qaic-dsp)"},
    {"domain", 0, "NAME", "be this DSP only (adsp, cdsp, ...; default: any)"},
    {"once", '1', NULL, "end when the last client has left"},
    {"ready-fd", 0, "N", "write a line to this descriptor when clients can come"},
    {"static-processes", 0, NULL, "serve clients that ask for the root or a static process"},
    SHARED_OPTIONS,
    {NULL, 0, NULL, "Help"},
    {"help", 'h', NULL, "show this text"},
    {"version", 0, NULL, "show the version"},
};

static const struct tool_option run_table[] = {
    {"polling", 'p', "US", "let clients spin so many microseconds for results"},
    {"context", 0, "BITS", "context ids of 12 or 16 bits (default 16)"},
    {"timeout", 0, "MS", "give calls up after this time (default: never)"},
    {"restart", 0, NULL, "start the DSP again when it dies"},
    {"dsp", 0, "PROGRAM", "the DSP to start (default: qaic-dsp beside this program)"},
    {"quiet", 'q', NULL, "no report at the end"},
    SHARED_OPTIONS,
    {NULL, 0, NULL, "Help"},
    {"help", 'h', NULL, "show this text"},
    {"version", 0, NULL, "show the version"},
};

const struct tool qaic_dsp_tool = {
    .name = "qaic-dsp",
    .usage = "[OPTION...]",
    .summary = "Hosts skels as a simulated DSP. Programs that use the runtime reach it with\n"
               "QAIC_TRANSPORT=sim and QAIC_SIM_SOCKET=PATH.\n\nOptions:",
    .options = dsp_table,
    .option_count = COUNT_OF(dsp_table),
    .epilogue = "It ends on SIGINT or SIGTERM, and says what clients left behind.",
};

const struct tool qaic_run_tool = {
    .name = "qaic-run",
    .usage = "[OPTION...] [--] PROGRAM [ARGUMENT...]",
    .summary = "Starts a simulated DSP, runs PROGRAM against it, ends the DSP and reports.\n\nOptions:",
    .options = run_table,
    .option_count = COUNT_OF(run_table),
    .epilogue = "The exit status is PROGRAM's, 128 + N when signal N has killed it, 125 when qaic-run\n"
                "itself failed, and 124 when PROGRAM succeeded but left something behind on the DSP.",
};

void dsp_options_init(struct dsp_options *options) {
    *options = (struct dsp_options){.ready_fd = -1};
    sim_server_defaults(&options->server);
}

static bool take_count(const struct tool *tool, const char *name, const char *value, long least, long most,
                       unsigned *count) {
    long number;
    if (!tool_number(tool, name, value, least, most, &number)) {
        return false;
    }
    *count = (unsigned)number;
    return true;
}

static bool take_path(const struct tool *tool, const char **paths, size_t *count, const char *value) {
    if (*count == DSP_MAX_PATHS) {
        tool_error(tool, "more than %d files or folders", DSP_MAX_PATHS);
        return false;
    }
    paths[(*count)++] = value;
    return true;
}

static bool take_domain(const struct tool *tool, struct dsp_options *options, const char *value) {
    static const char *const names[] = {"adsp", "mdsp", "sdsp", "cdsp", "cdsp1", "gdsp0", "gdsp1"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (strcmp(names[i], value) == 0) {
            options->server.domain = (int)i;
            return true;
        }
    }
    tool_error(tool, "there is no domain '%s'", value);
    return false;
}

static bool take_flag(struct dsp_options *options, const char *name) {
    struct sim_server_config *server = &options->server;
    const struct {
        const char *name;
        bool *flag;
        bool value;
    } flags[] = {
        {"identity", &server->identity, true},
        {"no-polling", &server->polling, false},
        {"verbose", &options->verbose, true},
        {"once", &options->once, true},
        {"static-processes", &server->allow_static, true},
        {"require-version", &server->host.require_qaic_version, true},
    };
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        if (strcmp(flags[i].name, name) == 0) {
            *flags[i].flag = flags[i].value;
            return true;
        }
    }
    return false;
}

static bool take_text(struct dsp_options *options, const char *name, const char *value) {
    const struct {
        const char *name;
        const char **text;
        const char *value;
    } texts[] = {
        {"socket", &options->socket, value}, {"faults", &options->faults, value},
        {"trace", &options->trace, "-"},     {"trace-to", &options->trace, value},
        {"record", &options->record, value},
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        if (strcmp(texts[i].name, name) == 0) {
            *texts[i].text = texts[i].value;
            return true;
        }
    }
    return false;
}

bool dsp_option_take(const struct tool *tool, struct dsp_options *options, const char *name,
                     const char *value) {
    if (take_flag(options, name) || take_text(options, name, value)) {
        return true;
    }
    if (strcmp(name, "path") == 0) {
        return take_path(tool, options->paths, &options->path_count, value);
    }
    if (strcmp(name, "describe") == 0) {
        return take_path(tool, options->descriptions, &options->description_count, value);
    }
    if (strcmp(name, "domain") == 0) {
        return take_domain(tool, options, value);
    }
    if (strcmp(name, "banks") == 0) {
        return take_count(tool, name, value, 0, 64, &options->server.banks);
    }
    if (strcmp(name, "duplicates") == 0) {
        return take_count(tool, name, value, 0, 16, &options->server.duplicates);
    }
    if (strcmp(name, "workers") == 0) {
        return take_count(tool, name, value, 1, 1024, &options->server.max_workers);
    }
    if (strcmp(name, "ready-fd") == 0) {
        return tool_number(tool, name, value, 0, 65535, &options->ready_fd);
    }
    tool_error(tool, "option '--%s' is not known here", name);
    return false;
}
