// SPDX-License-Identifier: BSD-3-Clause
// One compilation on its way.
#ifndef QAIC_DRIVER_COMPILATION_H
#define QAIC_DRIVER_COMPILATION_H

#include "qaic/driver/compiler.h"
#include "qaic/preprocess/preprocess.h"
#include "qaic/support/text.h"

#include <sys/types.h>

struct arena;
struct model;

struct compilation {
    const struct compiler_options *options;
    const char *path;
    struct arena *arena;
    struct sources *sources;
    struct diagnostics *diagnostics;
    struct preprocessor_options preprocessor; // without missing folders
    struct preprocessed input;
    struct compiler_result *result;
    struct text text; // the output being made; here, so that it is released however the compilation ends
    struct text_drain drain; // where it goes
    int pipe;                // from the external preprocessor; -1: none
    pid_t child;             // the external preprocessor; 0: none
};

// Runs the program of -p on the file. False after reporting.
bool compilation_preprocess_external(struct compilation *compilation);
// Stops what is still running after an early end.
void compilation_stop_external(struct compilation *compilation);

// Renders all outputs of a model. False after reporting.
bool compilation_render(struct compilation *compilation, const struct model *model);

// Adds an output to the result; what is appended to compilation->text in between becomes its text.
void compilation_begin_output(struct compilation *compilation, const char *name);
void compilation_end_output(struct compilation *compilation);
// Adds to the result.
void compilation_add_input(struct compilation *compilation, const char *path);

#endif
