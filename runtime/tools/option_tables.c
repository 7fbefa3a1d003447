// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/tools/dsp_options.h"

const char *const dsp_domains[] = {"adsp", "mdsp", "sdsp", "cdsp", "cdsp1", "gdsp0", "gdsp1", NULL};
const char *const run_contexts[] = {"12", "16", NULL};

// Options that both programs have.
// clang-format off
#define SHARED_OPTIONS \
    {.help = "Skels"}, \
    {"path", 'L', "DIR", .takes = VALUE_FOLDER, .repeats = true, \
     .help = "look for skel libraries here first; can be repeated"}, \
    {"require-version", .help = "refuse skels without a compiler version, as current DSPs do"}, \
    {"workers", 0, "N", .help = "threads per client (default 32)"}, \
    {.help = "What the DSP is like"}, \
    {"banks", 0, "N", .help = "context banks, that is clients at the same time (default 8)"}, \
    {"duplicates", 0, "N", .help = "further clients that share the last bank's memory (default 0)"}, \
    {"identity", .help = "addresses without the bank's prefix, as without an IOMMU"}, \
    {"no-polling", .help = "firmware that does not know the poll word"}, \
    {"faults", 'f', "FILE", .takes = VALUE_FILE, .help = "misbehave as this script says"}, \
    {.help = "What to see"}, \
    {"trace", 't', .help = "print every call on standard error"}, \
    {"trace-to", 0, "FILE", .takes = VALUE_FILE, .help = "print every call into FILE"}, \
    {"describe", 'd', "FILE", .takes = VALUE_FILE, .suffix = ".yaml", .repeats = true, \
     .help = "names for the trace: FILE is what `qaic --emit=yaml` writes;\ncan be repeated"}, \
    {"record", 'r', "FILE", .takes = VALUE_FILE, .help = "write the messages of all calls to FILE, as YAML"}, \
    {"verbose", 'v', .help = "print log messages of skels, and clients that come and go"}
// clang-format on

static const struct tool_option dsp_table[] = {
    {"socket", 's', "PATH", .takes = VALUE_FILE,
     .help = "serve clients here (default $QAIC_SIM_SOCKET, or\n$XDG_RUNTIME_DIR/qaic-dsp)"},
    {"domain", 0, "NAME", .takes = VALUE_WORD, .words = dsp_domains,
     .help = "be this DSP only (adsp, cdsp, ...; default: any)"},
    {"once", '1', .help = "end when the last client has left"},
    {"ready-fd", 0, "N", .help = "write a line to this descriptor when clients can come"},
    {"static-processes", .help = "serve clients that ask for the root or a static process"},
    SHARED_OPTIONS,
    {.help = "Help"},
    {"help", 'h', .help = "show all options"},
    {"version", .help = "show the version"},
};

static const struct tool_option run_table[] = {
    {"polling", 'p', "US", .help = "let clients spin so many microseconds for results"},
    {"context", 0, "BITS", .takes = VALUE_WORD, .words = run_contexts,
     .help = "context ids of 12 or 16 bits (default 16)"},
    {"timeout", 0, "MS", .help = "give calls up after this time (default: never)"},
    {"restart", .help = "start the DSP again when it dies"},
    {"dsp", 0, "PROGRAM", .takes = VALUE_PROGRAM,
     .help = "the DSP to start (default: qaic-dsp beside this program)"},
    {"quiet", 'q', .help = "no report at the end"},
    SHARED_OPTIONS,
    {.help = "Help"},
    {"help", 'h', .help = "show all options"},
    {"version", .help = "show the version"},
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
    .runs_program = true,
    .summary = "Starts a simulated DSP, runs PROGRAM against it, ends the DSP and reports.\n\nOptions:",
    .options = run_table,
    .option_count = COUNT_OF(run_table),
    .epilogue = "The exit status is PROGRAM's, 128 + N when signal N has killed it, 125 when qaic-run\n"
                "itself failed, and 124 when PROGRAM succeeded but left something behind on the DSP.",
};
