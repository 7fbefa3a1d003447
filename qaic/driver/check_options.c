// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/run.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_INDENT = 16, LARGEST_MAX_ERRORS = 1000000 };

static const struct span nowhere = {0};

static bool bad_value(struct run *run, const char *value, const char *option, const char *expected) {
    diagnose(run->diagnostics, DIAG_BAD_OPTION_VALUE, nowhere, value, option, expected);
    return false;
}

// Decimal digits only, so that nothing is read in two ways.
static bool read_number(const char *text, unsigned long largest, unsigned long *number) {
    if (*text == '\0' || strlen(text) > 9 || strspn(text, "0123456789") != strlen(text)) {
        return false;
    }
    *number = strtoul(text, NULL, 10);
    return *number <= largest;
}

static bool check_exclusive(struct run *run) {
    const struct options *options = &run->options;
    if (options->header_only && options->remoting_only) {
        diagnose(run->diagnostics, DIAG_EXCLUSIVE_OPTIONS, nowhere, "--header-only", "--remoting-only");
        return false;
    }
    if (options->recursive) {
        diagnose(run->diagnostics, DIAG_RECURSIVE_OPTION, nowhere);
        return false;
    }
    return true;
}

static bool check_languages(struct run *run, bool *c, bool *parse_only) {
    const struct options *options = &run->options;
    *c = options->map_dll;
    *parse_only = options->parse_only;
    for (size_t i = 0; i < options->languages.count; ++i) {
        const char *language = options->languages.items[i];
        size_t known = option_find_word(option_languages, language);
        if (known == LANGUAGE_C) {
            *c = true;
        } else if (known == LANGUAGE_PARSE_ONLY) {
            *parse_only = true;
        } else if (strcmp(language, "c++") == 0 && !options->header_only) {
            diagnose(run->diagnostics, DIAG_CXX_MAPPING, nowhere);
            return false;
        } else {
            diagnose(run->diagnostics, DIAG_UNSUPPORTED_LANGUAGE, nowhere, language);
            diagnose_note(run->diagnostics, nowhere, "supported languages: %s",
                          option_join_words(run->arena, option_languages, ", "));
            return false;
        }
    }
    return true;
}

// `value` NULL: the option was not given.
static bool check_word(struct run *run, const char *value, const char *option, const char *const *words) {
    bool known = value == NULL || words[option_find_word(words, value)] != NULL;
    return known || bad_value(run, value, option, option_join_words(run->arena, words, " or "));
}

static bool read_values(struct run *run) {
    const struct options *options = &run->options;
    unsigned long number = 0;
    if (options->indent != NULL) {
        if (!read_number(options->indent, LARGEST_INDENT, &number)) {
            return bad_value(run, options->indent, "--indent", "a number from 0 to 16");
        }
        run->compiler.indent = (unsigned)number;
    }
    if (options->max_errors != NULL) {
        if (!read_number(options->max_errors, LARGEST_MAX_ERRORS, &number)) {
            return bad_value(run, options->max_errors, "--max-errors", "a number from 0 to 1000000");
        }
        run->compiler.max_errors = number;
    }
    return check_word(run, options->emit, "--emit", option_emits) &&
           check_word(run, options->color, "--color", option_colors);
}

static void check_warnings(struct run *run) {
    const struct options *options = &run->options;
    // -w counts, wherever it stands.
    if (options->no_warnings) {
        diagnostics_silence_warnings(run->diagnostics);
    }
    // All count before the first message, which is about one of them.
    for (size_t i = 0; i < options->warnings.count; ++i) {
        compiler_apply_warning(run->diagnostics, options->warnings.items[i]);
    }
    for (size_t i = 0; i < options->warnings.count; ++i) {
        if (!compiler_apply_warning(run->diagnostics, options->warnings.items[i])) {
            diagnose(run->diagnostics, DIAG_UNKNOWN_WARNING_OPTION, nowhere, options->warnings.items[i]);
        }
    }
    if (options->warn_undefined) {
        strings_add(run->arena, &run->options.warnings, "undefined-interface");
    }
}

static void fill_compiler_options(struct run *run, bool writes) {
    const struct options *options = &run->options;
    struct compiler_options *compiler = &run->compiler;
    compiler->include_paths = options->include_paths.items;
    compiler->include_path_count = options->include_paths.count;
    compiler->defines = options->defines.items;
    compiler->define_count = options->defines.count;
    // An empty value means the built-in one.
    compiler->preprocessor = options->cpp != NULL && *options->cpp != '\0' ? options->cpp : NULL;
    compiler->preprocessor_arguments = options->cpp_arguments.items;
    compiler->preprocessor_argument_count = options->cpp_arguments.count;
    compiler->warnings = options->warnings.items;
    compiler->warning_count = options->warnings.count;
    compiler->no_warnings = options->no_warnings;
    compiler->templates = options->templates;
    compiler->standard_types = options->standard_types;
    compiler->copy_strings = options->copy_strings;
    compiler->enforce_bounds = options->enforce_bounds;
    compiler->header = writes && !options->remoting_only;
    compiler->remoting = writes && !options->header_only;
    compiler->yaml = options->emit != NULL;
    compiler->preprocess_only = options->preprocess_only;
    compiler->names_only = options->list_outputs;
}

bool run_check_options(struct run *run) {
    bool c = false;
    bool parse_only = false;
    compiler_options_init(&run->compiler);
    if (!check_exclusive(run) || !check_languages(run, &c, &parse_only) || !read_values(run)) {
        return false;
    }
    check_warnings(run);
    // Asking for C and for a check only means both.
    fill_compiler_options(run, c || !parse_only);
    return true;
}
