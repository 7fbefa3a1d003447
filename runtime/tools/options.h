// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TOOLS_OPTIONS_H
#define QAIC_TOOLS_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

// Command lines by table: the same entries give parsing, --help and whatever else is made from them.

struct tool_option {
    const char *name;     // without the dashes; NULL for a heading
    char letter;          // short form, 0: none
    const char *argument; // what it takes, NULL: nothing
    const char *help;     // or the text of the heading
};

struct tool {
    const char *name;
    const char *usage; // behind the name
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

// "NAME: text" on standard error.
void tool_error(const struct tool *tool, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
