// SPDX-License-Identifier: BSD-3-Clause
// Parts of completions for zsh: specifications for _arguments.
#include "manual/template.h"

#include <string.h>

// Text inside single quotes in which `special` characters need a backslash.
static void write_quoted(FILE *out, const char *text, const char *special) {
    for (; *text != '\0'; ++text) {
        if (*text == '\'') {
            fputs("'\\''", out);
        } else if (*text == '\n') {
            putc(' ', out);
        } else {
            fputs(strchr(special, *text) != NULL ? "\\" : "", out);
            putc(*text, out);
        }
    }
}

static void write_words(FILE *out, const struct program_option *option) {
    for (size_t i = 0; i < option->word_count; ++i) {
        fprintf(out, "%s%s", i == 0 ? "(" : " ", option->words[i].text);
    }
    putc(')', out);
}

// What completes the value. A blank in front keeps _arguments from putting words of its own behind the first
// one.
static void write_action(FILE *out, const char *program, const struct program_option *option) {
    switch (option->takes) {
    case VALUE_TEXT:
        putc(' ', out);
        break;
    case VALUE_FOLDER:
        fputs("_files -/", out);
        break;
    case VALUE_FILE:
        fputs("_files", out);
        if (option->suffix != NULL) {
            fprintf(out, " -g \"*%s(-.)\"", option->suffix);
        }
        break;
    case VALUE_PROGRAM:
        fputs("_command_names -e", out);
        break;
    case VALUE_WORD:
        write_words(out, option);
        break;
    case VALUE_WARNING:
    case VALUE_MESSAGE:
        fprintf(out, " _%s_list %s %s", program, name_of(option), option->value);
        break;
    }
}

// Other names of an option are not offered once it is there.
static void write_exclusion(FILE *out, const struct program_option *option) {
    if (option->repeats) {
        putc('*', out);
    } else if (option->short_name != NULL && option->long_name != NULL) {
        fprintf(out, "(-%s --%s)", option->short_name, option->long_name);
    }
}

// `join` says how a value may follow the name: "+" at once or as a word, "-" at once, "=" behind that or as a
// word.
static void write_form(FILE *out, const char *program, const struct program_option *option,
                       const char *dashes, const char *name, const char *join) {
    fputs("    '", out);
    write_exclusion(out, option);
    fprintf(out, "%s%s%s[", dashes, name, option->value != NULL ? join : "");
    write_quoted(out, option->about, "[]\\");
    putc(']', out);
    if (option->value != NULL) {
        fprintf(out, ":%s:", option->value);
        write_action(out, program, option);
    }
    fputs("'\n", out);
}

static void write_specs(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        if (option->short_name != NULL) {
            const char *separate = is_ambiguous_behind(program, option->short_name) ? "" : "+";
            write_form(out, program->name, option, "-", option->short_name, option->glued ? "-" : separate);
        }
        if (option->long_name != NULL) {
            write_form(out, program->name, option, "--", option->long_name, "=");
        }
    }
}

static void write_described(FILE *out, const struct program_option *option, bool alone) {
    fprintf(out, "        %s=(\n", alone ? "alone" : "words");
    for (size_t i = 0; i < option->word_count; ++i) {
        const struct word *word = &option->words[i];
        if (word->alone == alone) {
            fprintf(out, "            '%s:", word->text);
            write_quoted(out, word->about, "\\");
            fputs("'\n", out);
        }
    }
    fputs("        )\n", out);
}

// A branch for each option whose words are described.
static void write_lists(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        if (has_list(option)) {
            fprintf(out, "    %s)\n", name_of(option));
            write_described(out, option, false);
            write_described(out, option, true);
            fputs("        prefixes=(", out);
            for (size_t k = 0; option->prefixes != NULL && option->prefixes[k] != NULL; ++k) {
                fprintf(out, "%s'%s'", k != 0 ? " " : "", option->prefixes[k]);
            }
            fputs(")\n        ;;\n", out);
        }
    }
}

const struct slot zsh_slots[] = {
    {"specs", write_specs, NULL},
    {"lists", write_lists, has_any_list},
    {NULL, NULL, NULL},
};
