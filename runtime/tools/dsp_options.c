// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/tools/dsp_options.h"

#include <string.h>

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
    size_t domain;
    if (!tool_word(tool, "domain", dsp_domains, value, &domain)) {
        return false;
    }
    options->server.domain = (int)domain;
    return true;
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
