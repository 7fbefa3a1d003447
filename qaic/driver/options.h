// SPDX-License-Identifier: BSD-3-Clause
// The command line. One table yields parsing, --help, man page and completions.
#ifndef QAIC_DRIVER_OPTIONS_H
#define QAIC_DRIVER_OPTIONS_H

#include "manual/value.h"
#include "qaic/support/text.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diagnostics;

struct strings {
    const char **items;
    size_t count;
    size_t capacity;
};

void strings_add(struct arena *arena, struct strings *strings, const char *string);

// What the command line says, as it stands there.
struct options {
    const char *output_path;
    const char *cpp;
    struct strings cpp_arguments;
    const char *indent;
    struct strings include_paths;
    struct strings defines;
    bool header_only;
    bool remoting_only;
    bool map_dll;
    struct strings languages;
    bool parse_only;
    bool preprocess_only;
    bool warn_undefined;
    bool recursive;
    bool standard_types;
    struct strings idl_files;
    bool version;
    bool git_commit;
    bool ghc_version;
    bool cabal_version;
    bool platform;
    bool help;
    const char *emit;
    const char *templates;
    struct strings warnings; // the text behind -W
    bool no_warnings;
    const char *max_errors;
    const char *message_format; // of --diagnostics
    const char *message_file;
    const char *explain;
    bool help_warnings;
    const char *depfile;
    const char *depfile_target;
    bool list_outputs;
    bool copy_strings;
    bool enforce_bounds;
    const char *color;
    struct strings files;
};

enum option_kind {
    OPTION_FLAG, // bool
    OPTION_ONE,  // const char *: the first one counts
    OPTION_LIST, // struct strings: all, in order
};

struct option {
    const char *short_name; // without the dash; NULL: none
    const char *long_name;  // NULL: none
    const char *value;      // the value's name in --help; NULL for flags
    enum option_kind kind;
    size_t offset;       // in struct options
    bool is_path;        // backslashes become slashes
    bool keeps_equals;   // -Xa=b has the value "a=b"
    bool glued;          // the value follows at once and may hold anything
    bool may_abbreviate; // the long name may be cut short as long as it is not mistaken for another
    enum value_kind takes;
    const char *const *words; // of VALUE_WORD, ends with NULL
    const char *help;
};

// Ends with an entry without names.
extern const struct option option_table[];
extern const char option_usage[]; // behind the program's name

extern const char *const option_colors[];
extern const char *const option_emits[];
enum option_language { LANGUAGE_PARSE_ONLY, LANGUAGE_C, LANGUAGE_COUNT };
extern const char *const option_languages[]; // by enum option_language

// The index of `word`, or that of the NULL at the end.
size_t option_find_word(const char *const *words, const char *word);
// "a, b or c", with `last` = " or ".
const char *option_join_words(struct arena *arena, const char *const *words, const char *last);

// False after reporting usage errors.
bool options_parse(struct arena *arena, struct diagnostics *diagnostics, int count, char **arguments,
                   struct options *options);
void options_print_help(struct text *out);

#endif
