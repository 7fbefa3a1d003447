// SPDX-License-Identifier: BSD-3-Clause
// Parts of completions for fish.
#include "manual/template.h"

#include <string.h>

static void write_quoted(FILE *out, const char *text) {
    putc('\'', out);
    for (; *text != '\0'; ++text) {
        fputs(*text == '\'' || *text == '\\' ? "\\" : "", out);
        putc(*text == '\n' ? ' ' : *text, out);
    }
    putc('\'', out);
}

static bool has_alone(const struct program_option *option) {
    for (size_t i = 0; i < option->word_count; ++i) {
        if (option->words[i].alone) {
            return true;
        }
    }
    return false;
}

static void write_plain_words(FILE *out, const struct program_option *option) {
    for (size_t i = 0; i < option->word_count; ++i) {
        fprintf(out, "%s%s", i != 0 ? " " : "", option->words[i].text);
    }
}

static void write_function(FILE *out, const char *program, const char *function) {
    fputs("__", out);
    write_id(out, program);
    putc('_', out);
    write_id(out, function);
}

// The words of functions in the same file, the latter also behind the prefixes.
static void write_list_calls(FILE *out, const char *program, const struct program_option *option) {
    if (has_alone(option)) {
        putc('(', out);
        write_function(out, program, name_of(option));
        fputs("_alone) ", out);
    }
    putc('(', out);
    write_function(out, program, "words");
    putc(' ', out);
    write_function(out, program, name_of(option));
    for (size_t i = 0; option->prefixes != NULL && option->prefixes[i] != NULL; ++i) {
        fprintf(out, " %s", option->prefixes[i]);
    }
    putc(')', out);
}

static void write_call(FILE *out, const char *program, const char *function, const char *argument) {
    fputs(" -a '(", out);
    write_function(out, program, function);
    fprintf(out, "%s%s)'", argument != NULL ? " " : "", argument != NULL ? argument : "");
}

// -x: needs a value, which is no file; -F: which is a file.
static void write_value(FILE *out, const char *program, const struct program_option *option) {
    switch (option->takes) {
    case VALUE_TEXT:
        fputs(" -x", out);
        break;
    case VALUE_FOLDER:
        fputs(" -x", out);
        write_call(out, program, "folders", NULL);
        break;
    case VALUE_FILE:
        if (option->suffix == NULL) {
            fputs(" -r -F", out);
        } else {
            fputs(" -x -k", out);
            write_call(out, program, "files", option->suffix);
        }
        break;
    case VALUE_PROGRAM:
        fputs(" -x", out);
        write_call(out, program, "programs", NULL);
        break;
    case VALUE_WORD:
        fputs(" -x -a '", out);
        write_plain_words(out, option);
        putc('\'', out);
        break;
    case VALUE_WARNING:
    case VALUE_MESSAGE:
        fputs(" -x -a '", out);
        write_list_calls(out, program, option);
        putc('\'', out);
        break;
    }
}

static void write_option(FILE *out, const struct program *program, const struct program_option *option) {
    fprintf(out, "complete -c %s", program->name);
    if (program->operands == OPERANDS_COMMAND) {
        fputs(" -n ", out);
        write_function(out, program->name, "before_command");
    }
    if (option->short_name != NULL) {
        fprintf(out, " -%c %s", option->short_name[1] == '\0' ? 's' : 'o', option->short_name);
    }
    if (option->long_name != NULL) {
        fprintf(out, " -l %s", option->long_name);
    }
    if (option->value != NULL) {
        write_value(out, program->name, option);
    }
    fputs(" -d ", out);
    write_quoted(out, option->about);
    putc('\n', out);
}

static void write_options(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        if (program->options[i].heading == NULL) {
            write_option(out, program, &program->options[i]);
        }
    }
}

static void write_list(FILE *out, const char *program, const struct program_option *option, bool alone) {
    fputs("function ", out);
    write_function(out, program, name_of(option));
    fprintf(out, "%s\n    printf '%%s\\t%%s\\n'", alone ? "_alone" : "");
    for (size_t i = 0; i < option->word_count; ++i) {
        if (option->words[i].alone == alone) {
            fprintf(out, " \\\n        %s ", option->words[i].text);
            write_quoted(out, option->words[i].about);
        }
    }
    fputs("\nend\n\n", out);
}

static void write_lists(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        if (has_list(option)) {
            write_list(out, program->name, option, false);
        }
        if (has_list(option) && has_alone(option)) {
            write_list(out, program->name, option, true);
        }
    }
}

// Options with one letter, behind which their value may stand at once.
static void write_letters(FILE *out, const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        if (option->value != NULL && option->short_name != NULL && option->short_name[1] == '\0') {
            fputs(option->short_name, out);
        }
    }
}

// What lets a value stand behind one of those letters.
static void write_equals(FILE *out, const struct program *program) {
    fputs(program->short_equals ? "=?" : "", out);
}

// Names of options whose value may be the next word.
static void write_separate(FILE *out, const struct program *program) {
    const char *blank = "";
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *option = &program->options[i];
        if (option->value != NULL && option->short_name != NULL && !option->glued) {
            fprintf(out, "%s-%s", blank, option->short_name);
            blank = " ";
        }
        if (option->value != NULL && option->long_name != NULL) {
            fprintf(out, "%s--%s", blank, option->long_name);
            blank = " ";
        }
    }
}

static bool any_program(const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        if (program->options[i].takes == VALUE_PROGRAM) {
            return true;
        }
    }
    return false;
}

const struct slot fish_slots[] = {
    {"options", write_options, NULL},
    {"lists", write_lists, has_any_list},
    {"letters", write_letters, NULL},
    {"separate", write_separate, NULL},
    {"equals", write_equals, NULL},
    {"programs", NULL, any_program},
    {NULL, NULL, NULL},
};
