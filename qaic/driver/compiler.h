// SPDX-License-Identifier: BSD-3-Clause
// The compiler as a library: one IDL file in, the texts of its output files out. No global state; every call
// is on its own.
#ifndef QAIC_DRIVER_COMPILER_H
#define QAIC_DRIVER_COMPILER_H

#include "qaic/source/diagnostic.h"

#include <stdbool.h>
#include <stddef.h>

// Takes the texts of the outputs, one after the other, each in pieces. After an error the last one does not
// end.
struct compiler_sink {
    void (*begin)(void *context, const char *name); // without folder
    void (*append)(void *context, const char *bytes, size_t size);
    void (*end)(void *context);
    void *context;
};

struct compiler_options {
    const char *const *include_paths; // in order; missing folders are left out
    size_t include_path_count;
    const char *const *defines; // NAME or NAME=VALUE
    size_t define_count;
    const char *preprocessor; // an external program; NULL: the built-in preprocessor
    const char *const *preprocessor_arguments;
    size_t preprocessor_argument_count;
    const char *const *warnings; // as behind -W: "name", "no-name", "error", "error=name", "no-error=name"
    size_t warning_count;
    bool no_warnings;
    size_t max_errors;     // 0: all
    const char *templates; // a folder; NULL: the built-in templates
    bool standard_types;
    unsigned indent;
    bool copy_strings;
    bool enforce_bounds;
    bool header; // write the parts...
    bool remoting;
    bool yaml;                         // ...and the view
    bool preprocess_only;              // write the preprocessed text instead
    bool names_only;                   // the outputs have no text
    const struct compiler_sink *texts; // takes the texts; NULL: they are made, but nobody wants them
};

// A file that is to be written.
struct compiler_output {
    const char *name;  // without folder
    const char *input; // the file it was made for
};

// What one or more calls of compiler_run() produced.
struct compiler_result {
    struct compiler_output *outputs;
    size_t output_count;
    const char **inputs; // every file that was read, templates included; each once per call
    size_t input_count;
};

// The values used when the command line says nothing.
void compiler_options_init(struct compiler_options *options);

// Compiles `path` and appends to `result`, which starts as zeros. Messages go to the sink. False when there
// were errors; what was appended then must not be written.
bool compiler_run(const struct compiler_options *options, const char *path, diagnostic_sink *sink,
                  void *context, struct compiler_result *result);
void compiler_result_free(struct compiler_result *result);

// Applies the text behind a -W. False when no warning has that name.
bool compiler_apply_warning(struct diagnostics *diagnostics, const char *text);

#endif
