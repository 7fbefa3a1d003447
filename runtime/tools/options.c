// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/tools/options.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { HELP_COLUMN = 28 };

void tool_error(const struct tool *tool, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "%s: ", tool->name);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

static void help_option(const struct tool_option *option, FILE *file) {
    char left[80];
    if (option->name == NULL) {
        fprintf(file, "\n%s:\n", option->help);
        return;
    }
    char letter[5] = "    ";
    if (option->letter != 0) {
        snprintf(letter, sizeof letter, "-%c, ", option->letter);
    }
    snprintf(left, sizeof left, "  %s--%s%s%s", letter, option->name, option->argument != NULL ? " " : "",
             option->argument != NULL ? option->argument : "");
    fprintf(file, "%-*s", HELP_COLUMN, left);
    if (strlen(left) >= HELP_COLUMN) {
        fprintf(file, "\n%*s", HELP_COLUMN, "");
    }
    for (const char *text = option->help; *text != '\0'; text++) {
        fputc(*text, file);
        if (*text == '\n') {
            fprintf(file, "%*s", HELP_COLUMN, "");
        }
    }
    fputc('\n', file);
}

void tool_help(const struct tool *tool, FILE *file) {
    fprintf(file, "Usage: %s %s\n\n%s\n", tool->name, tool->usage, tool->summary);
    for (size_t i = 0; i < tool->option_count; i++) {
        help_option(&tool->options[i], file);
    }
    if (tool->epilogue != NULL) {
        fprintf(file, "\n%s\n", tool->epilogue);
    }
}

static size_t find(const struct tool *tool, const char *word, size_t length) {
    for (size_t i = 0; i < tool->option_count; i++) {
        const struct tool_option *option = &tool->options[i];
        bool named = option->name != NULL && strlen(option->name) == length &&
                     strncmp(option->name, word, length) == 0;
        if (named) {
            return i;
        }
    }
    return tool->option_count;
}

static size_t find_letter(const struct tool *tool, char letter) {
    for (size_t i = 0; i < tool->option_count; i++) {
        if (tool->options[i].name != NULL && tool->options[i].letter == letter) {
            return i;
        }
    }
    return tool->option_count;
}

// The option of argv[*index], and its value, which may be the next word.
static size_t take_word(const struct tool *tool, int argc, char **argv, int *index, const char **value) {
    const char *word = argv[*index];
    *value = NULL;
    size_t found;
    if (word[1] == '-') {
        size_t length = strcspn(word + 2, "=");
        found = find(tool, word + 2, length);
        *value = word[2 + length] == '=' ? word + 3 + length : NULL;
    } else {
        found = find_letter(tool, word[1]);
        *value = word[2] != '\0' ? word + 2 : NULL;
    }
    if (found == tool->option_count) {
        tool_error(tool, "unknown option '%s'; --help shows all", word);
        return found;
    }
    const struct tool_option *option = &tool->options[found];
    if (option->argument != NULL && *value == NULL && *index + 1 < argc) {
        *value = argv[++*index];
    }
    if ((option->argument != NULL) != (*value != NULL)) {
        tool_error(tool, "option '--%s' takes %s", option->name,
                   option->argument != NULL ? option->argument : "no value");
        return tool->option_count;
    }
    return found;
}

static bool serve_standard(const struct tool *tool, const char *name) {
    if (strcmp(name, "help") == 0) {
        tool_help(tool, stdout);
        return true;
    }
    if (strcmp(name, "version") == 0) {
        printf("%s %s\n", tool->name, QAIC_VERSION);
        return true;
    }
    return false;
}

int tool_parse(const struct tool *tool, int argc, char **argv, tool_option_fn take, void *context,
               bool *done) {
    int index = 1;
    *done = false;
    for (; index < argc && argv[index][0] == '-' && argv[index][1] != '\0'; index++) {
        const char *value;
        if (strcmp(argv[index], "--") == 0) {
            return index + 1;
        }
        size_t option = take_word(tool, argc, argv, &index, &value);
        if (option == tool->option_count) {
            return -1;
        }
        if (serve_standard(tool, tool->options[option].name)) {
            *done = true;
            return index;
        }
        if (!take(context, option, value)) {
            return -1;
        }
    }
    return index;
}

bool tool_number(const struct tool *tool, const char *option, const char *text, long least, long most,
                 long *value) {
    char *end = NULL;
    errno = 0;
    *value = strtol(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || *value < least || *value > most) {
        tool_error(tool, "option '--%s' takes a number from %ld to %ld, not '%s'", option, least, most, text);
        return false;
    }
    return true;
}

static void join_words(const char *const *words, char *text, size_t size) {
    size_t used = 0;
    text[0] = '\0';
    for (size_t i = 0; words[i] != NULL; i++) {
        const char *before = i == 0 ? "" : words[i + 1] == NULL ? " or " : ", ";
        int length = snprintf(text + used, size - used, "%s%s", before, words[i]);
        if (length < 0 || (size_t)length >= size - used) {
            return;
        }
        used += (size_t)length;
    }
}

bool tool_word(const struct tool *tool, const char *option, const char *const *words, const char *text,
               size_t *index) {
    char all[200];
    for (*index = 0; words[*index] != NULL; ++*index) {
        if (strcmp(words[*index], text) == 0) {
            return true;
        }
    }
    join_words(words, all, sizeof all);
    tool_error(tool, "option '--%s' takes %s, not '%s'", option, all, text);
    return false;
}
