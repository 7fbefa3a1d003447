// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TOOLS_OPTIONS_H
#define QAIC_TOOLS_OPTIONS_H

#include "manual/value.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

// Command lines by table: the same entries give parsing, --help, man page and completions.

struct tool_option {
    const char *name;     // without the dashes; NULL for a heading
    char letter;          // short form, 0: none
    const char *argument; // what it takes, NULL: nothing
    enum value_kind takes;
    const char *suffix;       // of VALUE_FILE, may be NULL
    const char *const *words; // of VALUE_WORD, ends with NULL
    bool repeats;             // each of several counts
    const char *help;         // or the text of the heading
};

struct tool {
    const char *name;
    const char *usage; // behind the name
    bool runs_program; // the words behind the options are a command
    const char *summary;
    const struct tool_option *options;
    size_t option_count;
    const char *epilogue; // may be NULL
};

// Called for each option; false ends the parsing.
typedef bool (*tool_option_fn)(void *context, size_t index, const char *value);

// Parses up to the first word that is no option (or behind "--") and gives its index, or -1 after a message
// on standard error. --help and --version are served here: then *done is set.
int tool_parse(const struct tool *tool, int argc, char **argv, tool_option_fn take, void *context,
               bool *done);

void tool_help(const struct tool *tool, FILE *file);

// A number of a range, with a message when it is none.
bool tool_number(const struct tool *tool, const char *option, const char *text, long least, long most,
                 long *value);

// One of a list of words that ends with NULL, with a message when it is none.
bool tool_word(const struct tool *tool, const char *option, const char *const *words, const char *text,
               size_t *index);

// "NAME: text" on standard error.
void tool_error(const struct tool *tool, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
