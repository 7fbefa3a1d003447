// SPDX-License-Identifier: BSD-3-Clause
// A program's command line, whichever table it comes from. Man pages and completions are written from this.
#ifndef QAIC_MANUAL_PROGRAM_H
#define QAIC_MANUAL_PROGRAM_H

#include "manual/value.h"

#include <stdbool.h>
#include <stddef.h>

struct word {
    const char *text;
    const char *about; // may be NULL
    bool alone;        // takes none of the option's prefixes
};

struct program_option {
    const char *heading;    // of the options that follow; then nothing else is set
    const char *short_name; // without the dash, may have several letters; NULL: none
    const char *long_name;  // NULL: none
    const char *value;      // its name; NULL: takes none
    enum value_kind takes;
    const char *suffix; // of files, may be NULL
    const struct word *words;
    size_t word_count;
    const char *const *prefixes; // may stand before a word, end with NULL; NULL: none
    bool glued;                  // the value stands right behind the short name
    bool repeats;
    const char *about;
};

enum operands { OPERANDS_NONE, OPERANDS_FILES, OPERANDS_COMMAND };

struct program {
    const char *name;
    const char *version;
    const char *usage; // behind the name
    const struct program_option *options;
    size_t option_count;
    enum operands operands;
    const char *operand_suffix; // of OPERANDS_FILES
    bool short_equals;          // -o=VALUE is as -oVALUE
};

// Several programs share one that writes. NULL for a name that is none of them.
const struct program *describe_program(const char *name);

// Whether text behind this short name would belong to a shorter short name as well, so that a value must
// be a word of its own.
bool is_ambiguous_behind(const struct program *program, const char *short_name);

// Whether its words are many, and described.
bool has_list(const struct program_option *option);
bool has_any_list(const struct program *program);
// The short name, if there is one.
const char *name_of(const struct program_option *option);

#endif
