// SPDX-License-Identifier: BSD-3-Clause
#include "manual/template.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct filling {
    FILE *out;
    const char *path;
    unsigned line;
    const struct slot *slots;
    const struct program *program;
    bool inside;  // an @if@
    bool skipped; // its lines
    bool failed;
};

static void complain(struct filling *filling, const char *text, const char *detail) {
    fprintf(stderr, "%s:%u: error: %s '%s'\n", filling->path, filling->line, text, detail);
    filling->failed = true;
}

static void write_name(FILE *out, const struct program *program) {
    fputs(program->name, out);
}

void write_id(FILE *out, const char *name) {
    for (; *name != '\0'; ++name) {
        putc(isalnum((unsigned char)*name) ? *name : '_', out);
    }
}

static void write_program_id(FILE *out, const struct program *program) {
    write_id(out, program->name);
}

static void write_version(FILE *out, const struct program *program) {
    fputs(program->version, out);
}

static void write_suffix(FILE *out, const struct program *program) {
    fputs(program->operand_suffix != NULL ? program->operand_suffix : "", out);
}

static bool takes_nothing(const struct program *program) {
    return program->operands == OPERANDS_NONE;
}

static bool takes_files(const struct program *program) {
    return program->operands == OPERANDS_FILES;
}

static bool takes_command(const struct program *program) {
    return program->operands == OPERANDS_COMMAND;
}

static bool takes_equals(const struct program *program) {
    return program->short_equals;
}

static const struct slot common_slots[] = {
    {"name", write_name, NULL},       {"id", write_program_id, NULL},   {"version", write_version, NULL},
    {"suffix", write_suffix, NULL},   {"nothing", NULL, takes_nothing}, {"files", NULL, takes_files},
    {"command", NULL, takes_command}, {"equals", NULL, takes_equals},   {NULL, NULL, NULL},
};

static const struct slot *find_among(const struct slot *slots, const char *word, size_t length) {
    while (slots->word != NULL &&
           (strlen(slots->word) != length || strncmp(slots->word, word, length) != 0)) {
        ++slots;
    }
    return slots->word != NULL ? slots : NULL;
}

static const struct slot *find(const struct filling *filling, const char *word, size_t length) {
    const struct slot *slot = find_among(filling->slots, word, length);
    return slot != NULL ? slot : find_among(common_slots, word, length);
}

static size_t word_length(const char *text) {
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz");
    return text[length] == '@' ? length : 0;
}

// Text behind an "@", which begins a line or not; returns what follows the gap.
static const char *fill_gap(struct filling *filling, const char *text, bool first) {
    size_t length = word_length(text);
    if (length == 0) {
        putc('@', filling->out);
        return text;
    }
    const struct slot *slot = find(filling, text, length);
    if (slot == NULL || slot->write == NULL) {
        complain(filling, "there is nothing for the gap", text);
        return text + length;
    }
    slot->write(filling->out, filling->program);
    const char *rest = text + length + 1;
    bool wrote_lines = first && find_among(filling->slots, text, length) == slot;
    return wrote_lines && strcmp(rest, "\n") == 0 ? rest + 1 : rest;
}

static void fill_line(struct filling *filling, const char *line) {
    for (const char *text = line; *text != '\0';) {
        if (*text == '@') {
            text = fill_gap(filling, text + 1, text == line);
        } else {
            putc(*text++, filling->out);
        }
    }
}

static void begin_condition(struct filling *filling, const char *text) {
    size_t length = word_length(text);
    const struct slot *slot = find(filling, text, length);
    if (filling->inside || slot == NULL || slot->holds == NULL) {
        complain(filling, "no condition here:", text);
        return;
    }
    filling->inside = true;
    filling->skipped = !slot->holds(filling->program);
}

static void end_condition(struct filling *filling) {
    if (!filling->inside) {
        complain(filling, "there is no @if@ for", "@end@");
    }
    filling->inside = false;
    filling->skipped = false;
}

static void take_line(struct filling *filling, const char *text) {
    ++filling->line;
    if (strncmp(text, "@if ", 4) == 0) {
        begin_condition(filling, text + 4);
    } else if (strcmp(text, "@end@\n") == 0) {
        end_condition(filling);
    } else if (!filling->skipped) {
        fill_line(filling, text);
    }
}

bool template_fill(FILE *out, const char *path, const struct slot *slots, const struct program *program) {
    struct filling filling = {.out = out, .path = path, .slots = slots, .program = program};
    FILE *in = fopen(path, "r");
    if (in == NULL) {
        perror(path);
        return false;
    }
    char *text = NULL;
    size_t capacity = 0;
    while (getline(&text, &capacity, in) > 0) {
        take_line(&filling, text);
    }
    if (ferror(in) != 0) {
        complain(&filling, "cannot be read:", path);
    }
    if (filling.inside) {
        complain(&filling, "there is no @end@ in", path);
    }
    free(text);
    fclose(in);
    return !filling.failed;
}
