// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TOOLS_DSP_OPTIONS_H
#define QAIC_TOOLS_DSP_OPTIONS_H

#include "runtime/sim/server.h"
#include "runtime/tools/options.h"

// The command line of qaic-dsp, which qaic-run takes too and passes on.

extern const struct tool qaic_dsp_tool;
extern const struct tool qaic_run_tool;

extern const char *const dsp_domains[]; // by number, ends with NULL
extern const char *const run_contexts[];

enum { DSP_MAX_PATHS = 64 };

struct dsp_options {
    struct sim_server_config server;
    const char *socket;
    const char *paths[DSP_MAX_PATHS];
    size_t path_count;
    const char *descriptions[DSP_MAX_PATHS];
    size_t description_count;
    const char *faults;
    const char *trace; // file name, "-" for standard error, NULL: none
    const char *record;
    long ready_fd;
    bool verbose;
    bool once;
};

void dsp_options_init(struct dsp_options *options);

// Takes an option of qaic_dsp_tool by its name; false after a message.
bool dsp_option_take(const struct tool *tool, struct dsp_options *options, const char *name,
                     const char *value);

#endif
