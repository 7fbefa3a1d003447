// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/options.h"

#include "qaic/source/report.h"

#define AT(member) offsetof(struct options, member)

const char option_usage[] = "[OPTION]... FILE.idl...";

const char *const option_colors[] = {"auto", "always", "never", NULL};
const char *const option_emits[] = {"yaml", NULL};
const char *const option_languages[] = {
    [LANGUAGE_PARSE_ONLY] = "parse-only", [LANGUAGE_C] = "dll", [LANGUAGE_COUNT] = NULL};

// The order is that of --help.
const struct option option_table[] = {
    {"o", "output-path", "DIR", OPTION_ONE, AT(output_path), .takes = VALUE_FOLDER, .is_path = true,
     .may_abbreviate = true, .help = "Folder for the output, which must exist; default: the current folder."},
    {"p", "cpp", "PATH", OPTION_ONE, AT(cpp), .takes = VALUE_PROGRAM, .is_path = true, .may_abbreviate = true,
     .help = "Preprocessor program to use instead of the built-in one."},
    {"pa", "arg-cpp", "ARG", OPTION_LIST, AT(cpp_arguments), .may_abbreviate = true,
     .help = "Argument for the preprocessor program; may be repeated."},
    {"i", "indent", "WIDTH", OPTION_ONE, AT(indent), .may_abbreviate = true,
     .help = "Indentation of members in the header, 0 to 16; default: 3."},
    {"I", "include-path", "DIR", OPTION_LIST, AT(include_paths), .takes = VALUE_FOLDER, .is_path = true,
     .keeps_equals = true, .may_abbreviate = true,
     .help = "Folder to look for included files in; may be repeated."},
    {"D", "define", "SYMBOL", OPTION_LIST, AT(defines), .keeps_equals = true, .may_abbreviate = true,
     .help = "Defines NAME or NAME=VALUE for #ifdef and #if; may be repeated."},
    {"ho", "header-only", NULL, OPTION_FLAG, AT(header_only), .may_abbreviate = true,
     .help = "Writes the header only, no stubs and skels."},
    {"ro", "remoting-only", NULL, OPTION_FLAG, AT(remoting_only), .may_abbreviate = true,
     .help = "Writes stubs and skels only, no header."},
    {"mdll", "map-dll", NULL, OPTION_FLAG, AT(map_dll), .may_abbreviate = true,
     .help = "Writes C; same as -m dll, the default."},
    {"m", NULL, "LANG", OPTION_LIST, AT(languages), .takes = VALUE_WORD, .words = option_languages,
     .may_abbreviate = true, .help = "Output language: dll (C) or parse-only; may be repeated."},
    {"s", "parse-only", NULL, OPTION_FLAG, AT(parse_only), .may_abbreviate = true,
     .help = "Checks the IDL and writes nothing; same as -m parse-only."},
    {NULL, "preprocess-only", NULL, OPTION_FLAG, AT(preprocess_only), .may_abbreviate = true,
     .help = "Writes the preprocessed IDL to the output folder."},
    {"Wu", "warn-undefined", NULL, OPTION_FLAG, AT(warn_undefined), .may_abbreviate = true,
     .help = "Warns about interfaces that are declared but never defined."},
    {"r", "recursive", NULL, OPTION_FLAG, AT(recursive), .may_abbreviate = true,
     .help = "Not supported: pass each IDL file that needs output."},
    {"st", "standard-types", NULL, OPTION_FLAG, AT(standard_types), .may_abbreviate = true,
     .help = "Uses the types of <stdint.h> and <stdbool.h> in the output."},
    {NULL, "idl-files", "PATH", OPTION_LIST, AT(idl_files), .takes = VALUE_FILE, .is_path = true,
     .may_abbreviate = true, .help = "File with a list of IDL files, one per line; may be repeated."},
    {"v", "version", NULL, OPTION_FLAG, AT(version), .may_abbreviate = true, .help = "Prints the version."},
    {"Gc", "gitcommit", NULL, OPTION_FLAG, AT(git_commit), .may_abbreviate = true,
     .help = "Prints which commit the program was built from."},
    {"ghc", "ghcversion", NULL, OPTION_FLAG, AT(ghc_version), .may_abbreviate = true,
     .help = "Prints the version of the compiler that built the program."},
    {"cabal", "cabalversion", NULL, OPTION_FLAG, AT(cabal_version), .may_abbreviate = true,
     .help = "Prints the version of the build tool (compatibility)."},
    {"ostype", "platform", NULL, OPTION_FLAG, AT(platform), .may_abbreviate = true,
     .help = "Prints the platform the program was built for."},
    {"h", "help", NULL, OPTION_FLAG, AT(help), .may_abbreviate = true, .help = "Prints all options."},
    {NULL, "emit", "yaml", OPTION_ONE, AT(emit), .takes = VALUE_WORD, .words = option_emits,
     .help = "Also writes FILE.yaml with what the templates see; with -s only that."},
    {NULL, "templates", "DIR", OPTION_ONE, AT(templates), .takes = VALUE_FOLDER,
     .help = "Folder of templates to use instead of the built-in ones."},
    {"W", NULL, "NAME", OPTION_LIST, AT(warnings), .takes = VALUE_WARNING, .glued = true,
     .help = "-WNAME, -Wno-NAME: switches a warning; -Werror, -Werror=NAME: makes it an error."},
    {"w", NULL, NULL, OPTION_FLAG, AT(no_warnings), .help = "Shows no warnings."},
    {NULL, "max-errors", "N", OPTION_ONE, AT(max_errors),
     .help = "Shows at most N errors per file; 0: all; default: 20."},
    {NULL, "color", "WHEN", OPTION_ONE, AT(color), .takes = VALUE_WORD, .words = option_colors,
     .help = "Colours messages: auto (default), always or never."},
    {NULL, "diagnostics", "FORMAT", OPTION_ONE, AT(message_format), .takes = VALUE_WORD,
     .words = report_format_names, .help = "Writes messages as text (default), json or sarif."},
    {NULL, "diagnostics-file", "FILE", OPTION_ONE, AT(message_file), .takes = VALUE_FILE, .is_path = true,
     .help = "Writes messages in that format to FILE, and as text to the terminal."},
    {NULL, "explain", "CODE", OPTION_ONE, AT(explain), .takes = VALUE_MESSAGE,
     .help = "Explains a message by its code or name."},
    {NULL, "help-warnings", NULL, OPTION_FLAG, AT(help_warnings), .help = "Lists all warnings."},
    {NULL, "depfile", "FILE", OPTION_ONE, AT(depfile), .takes = VALUE_FILE,
     .help = "Writes the names of all files read as a Makefile rule."},
    {NULL, "deptarget", "NAME", OPTION_ONE, AT(depfile_target),
     .help = "Target of that rule; default: the first output file."},
    {NULL, "list-outputs", NULL, OPTION_FLAG, AT(list_outputs),
     .help = "Prints the names of the files that would be written, and writes none."},
    {NULL, "copy-strings", NULL, OPTION_FLAG, AT(copy_strings),
     .help = "Skels hand copies of incoming strings to the implementation."},
    {NULL, "enforce-bounds", NULL, OPTION_FLAG, AT(enforce_bounds),
     .help = "Skels refuse strings and sequences longer than the IDL's bounds."},
    {NULL, NULL, NULL, OPTION_FLAG, 0, .help = NULL},
};
