// SPDX-License-Identifier: BSD-3-Clause
// One run of the program over all its files.
#ifndef QAIC_DRIVER_RUN_H
#define QAIC_DRIVER_RUN_H

#include "qaic/driver/compiler.h"
#include "qaic/driver/options.h"
#include "qaic/source/report.h"

#include <stdio.h>

struct arena;
struct output_writer;
struct sources;

struct run {
    struct arena *arena;
    struct sources *sources;
    struct diagnostics *diagnostics; // for messages that belong to no input file
    struct options options;
    struct compiler_options compiler;
    struct strings inputs;
    struct compiler_result result;
    struct output_writer *writer;
    struct compiler_sink texts; // fills the writer
    bool colour;
    bool quiet;           // no text on stderr
    FILE *spool;          // what goes to --diagnostics-file; NULL: nothing
    bool reports;         // `report` was started
    struct report report; // for json and sarif
};

// Gets ready for messages in the form that the options ask for. False after reporting that it cannot be had.
bool run_open_messages(struct run *run);
// Prints a message on stderr, reports it, or both; `context` is the run.
void run_print(void *context, struct sources *sources, const struct diagnostic *diagnostic);
// Completes what was reported and writes --diagnostics-file. False after printing why that failed. Needs no
// memory.
bool run_close_messages(struct run *run, bool succeeded);

// Reads what stands in the options. False after reporting.
bool run_check_options(struct run *run);
// Puts the lists of --idl-files behind the files of the command line; checks that all exist. False after
// reporting.
bool run_find_inputs(struct run *run);
// Makes the outputs of all compilations go to temporary files. These are also removed when the program is
// interrupted.
void run_open_writer(struct run *run);
// Checks the names of all outputs against each other and the inputs, then gives them to the files. False
// after reporting.
bool run_write(struct run *run);
// Removes what did not get its name. Needs no memory.
void run_close_writer(struct run *run);

// --version, --help and the like, when asked for: prints to `out` and returns true.
bool run_information(struct run *run, struct text *out);
// --explain and --help-warnings. *failed is set after reporting.
bool run_message_help(struct run *run, struct text *out, bool *failed);

#endif
