// SPDX-License-Identifier: BSD-3-Clause
// Parts of completions for bash.
#include "manual/template.h"

#include <string.h>

enum { WORDS_PER_LINE = 6 };

static const char *const kinds[] = {
    [VALUE_TEXT] = "text", [VALUE_FOLDER] = "folder", [VALUE_FILE] = "file",    [VALUE_PROGRAM] = "program",
    [VALUE_WORD] = "word", [VALUE_WARNING] = "word",  [VALUE_MESSAGE] = "word",
};

static void write_words(FILE *out, const struct program_option *option, const char *variable, bool alone) {
    size_t count = 0;
    for (size_t i = 0; i < option->word_count; ++i) {
        if (option->words[i].alone == alone) {
            const char *before = count % WORDS_PER_LINE == 0 ? "\n                " : " ";
            if (count++ == 0) {
                fprintf(out, " %s='", variable);
                before = "";
            }
            fprintf(out, "%s%s", before, option->words[i].text);
        }
    }
    fputs(count != 0 ? "'" : "", out);
}

static void write_prefixes(FILE *out, const char *const *prefixes) {
    for (size_t i = 0; prefixes != NULL && prefixes[i] != NULL; ++i) {
        fprintf(out, "%s%s%s", i == 0 ? " prefixes='" : " ", prefixes[i], prefixes[i + 1] == NULL ? "'" : "");
    }
}

static void write_value(FILE *out, const struct program_option *option) {
    const char *short_name = option->short_name;
    const char *long_name = option->long_name;
    fputs("        ", out);
    if (short_name != NULL) {
        fprintf(out, "-%s%s", short_name, long_name != NULL ? " | " : "");
    }
    if (long_name != NULL) {
        fprintf(out, "--%s", long_name);
    }
    fprintf(out, ") takes=%s%s", kinds[option->takes], option->glued ? " glued=1" : "");
    if (option->suffix != NULL) {
        fprintf(out, " suffix=%s", option->suffix);
    }
    write_words(out, option, "words", false);
    write_words(out, option, "alone", true);
    write_prefixes(out, option->prefixes);
    fputs(" ;;\n", out);
}

static void write_values(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        if (program->options[i].value != NULL) {
            write_value(out, &program->options[i]);
        }
    }
}

static void write_ambiguous(FILE *out, const struct program_option *option) {
    if (option->value != NULL) {
        fprintf(out, "        -%s=*) option=-%s ;;\n", option->short_name, option->short_name);
    }
    fprintf(out, "        -%s?*) ;;\n", option->short_name);
}

// Which short option a word belongs to that holds a value as well. The first pattern that matches counts.
static void write_joined(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        if (option->short_name != NULL && is_ambiguous_behind(program, option->short_name)) {
            write_ambiguous(out, option);
        }
    }
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        const char *name = option->short_name;
        if (name != NULL && option->value != NULL && !is_ambiguous_behind(program, name)) {
            fprintf(out, "        -%s*) option=-%s ;;\n", name, name);
        }
    }
}

static void write_options(FILE *out, const struct program *program) {
    size_t count = 0;
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        if (option->short_name != NULL) {
            fprintf(out, "%s-%s", count++ != 0 ? " " : "", option->short_name);
        }
        if (option->long_name != NULL) {
            const char *equals = option->value != NULL ? "=" : "";
            fprintf(out, "%s--%s%s", count++ != 0 ? " " : "", option->long_name, equals);
        }
    }
}

const struct slot bash_slots[] = {
    {"values", write_values, NULL},
    {"joined", write_joined, NULL},
    {"options", write_options, NULL},
    {NULL, NULL, NULL},
};
