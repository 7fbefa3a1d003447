// SPDX-License-Identifier: BSD-3-Clause
// Parts of man pages, in the language of man(7).
#include "manual/template.h"

#include <ctype.h>
#include <string.h>

// A hyphen would be typographic, and so would quotes; what stands in a man page is copied into terminals.
static void write_char(FILE *out, char c) {
    static const struct {
        char c;
        const char *escape;
    } escapes[] = {{'-', "\\-"},   {'\\', "\\e"},  {'\'', "\\(aq"}, {'`', "\\(ga"},
                   {'^', "\\(ha"}, {'~', "\\(ti"}, {'"', "\\(dq"},  {'\n', " "}};
    for (size_t i = 0; i < sizeof(escapes) / sizeof(*escapes); ++i) {
        if (escapes[i].c == c) {
            fputs(escapes[i].escape, out);
            return;
        }
    }
    putc(c, out);
}

static void write_text(FILE *out, const char *text) {
    for (; *text != '\0'; ++text) {
        write_char(out, *text);
    }
}

static void write_in(FILE *out, char font, const char *text) {
    fprintf(out, "\\f%c", font);
    write_text(out, text);
    fputs("\\fR", out);
}

// A line of text as a sentence; words in backquotes are bold.
static void write_sentence(FILE *out, const char *text) {
    bool quoted = false;
    fputs(*text == '.' || *text == '\'' ? "\\&" : "", out);
    for (const char *c = text; *c != '\0'; ++c) {
        if (*c == '`') {
            quoted = !quoted;
            fputs(quoted ? "\\fB" : "\\fR", out);
        } else {
            write_char(out, c == text ? (char)toupper((unsigned char)*c) : *c);
        }
    }
    fputs(text[0] != '\0' && text[strlen(text) - 1] == '.' ? "\n" : ".\n", out);
}

static bool is_only_word(const struct program_option *option) {
    return option->word_count == 1 && strcmp(option->words[0].text, option->value) == 0;
}

static void write_value(FILE *out, const struct program_option *option, const char *before) {
    if (option->value != NULL) {
        fputs(before, out);
        write_in(out, is_only_word(option) ? 'B' : 'I', option->value);
    }
}

static void write_option(FILE *out, const struct program_option *option) {
    fputs(".TP\n", out);
    if (option->short_name != NULL) {
        fputs("\\fB\\-", out);
        write_text(out, option->short_name);
        fputs("\\fR", out);
        write_value(out, option, option->glued ? "" : " ");
        fputs(option->long_name != NULL ? ", " : "", out);
    }
    if (option->long_name != NULL) {
        fputs("\\fB\\-\\-", out);
        write_text(out, option->long_name);
        fputs("\\fR", out);
        write_value(out, option, "=");
    }
    putc('\n', out);
    write_sentence(out, option->about);
}

static void write_options(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        if (option->heading != NULL) {
            fputs(".SS \"", out);
            write_text(out, option->heading);
            fputs("\"\n", out);
        } else {
            write_option(out, option);
        }
    }
}

static void write_warnings(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        for (size_t k = 0; option->takes == VALUE_WARNING && k < option->word_count; ++k) {
            if (!option->words[k].alone) {
                fputs(".TP\n", out);
                write_in(out, 'B', option->words[k].text);
                putc('\n', out);
                write_sentence(out, option->words[k].about);
            }
        }
    }
}

// Words in capitals stand for something.
static void write_synopsis(FILE *out, const struct program *program) {
    write_in(out, 'B', program->name);
    putc(' ', out);
    bool variable = false;
    for (const char *c = program->usage; *c != '\0'; ++c) {
        if ((isupper((unsigned char)*c) != 0) != variable) {
            variable = !variable;
            fputs(variable ? "\\fI" : "\\fR", out);
        }
        write_char(out, *c);
    }
    fputs(variable ? "\\fR\n" : "\n", out);
}

const struct slot roff_slots[] = {
    {"synopsis", write_synopsis, NULL},
    {"options", write_options, NULL},
    {"warnings", write_warnings, NULL},
    {NULL, NULL, NULL},
};
