// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/preprocessor.h"

#include <ctype.h>
#include <string.h>

enum { LARGEST_LINE = 2147483647 };

// The number at the directive's place, or -1.
static long take_number(struct directive *directive) {
    pp_skip_blanks(directive);
    size_t start = directive->at;
    long number = 0;
    while (directive->at < directive->line.size &&
           isdigit((unsigned char)directive->line.data[directive->at])) {
        number = number * 10 + (directive->line.data[directive->at++] - '0');
        if (number > LARGEST_LINE) {
            return -1;
        }
    }
    return directive->at > start ? number : -1;
}

// File names are written with doubled backslashes, or with single ones by careless tools; both mean one.
static const char *unescape(struct preprocessor *pp, const char *text, size_t size) {
    char *name = arena_alloc(pp->arena, size + 1);
    size_t length = 0;
    for (size_t i = 0; i < size; ++i) {
        if (text[i] != '\\' || i == 0 || text[i - 1] != '\\') {
            name[length++] = text[i];
        }
    }
    return name;
}

// True when the rest of the line is empty or a name; *name stays NULL in the first case.
static bool take_name(struct preprocessor *pp, const char **name) {
    struct directive *directive = &pp->directive;
    pp_skip_blanks(directive);
    size_t left = directive->line.size - directive->at;
    const char *text = directive->line.data + directive->at;
    if (left == 0) {
        return true;
    }
    const char *end = text[0] == '"' ? memchr(text + 1, '"', left - 1) : NULL;
    if (end == NULL) {
        return false;
    }
    *name = unescape(pp, text + 1, (size_t)(end - text - 1));
    directive->at += (size_t)(end + 1 - text);
    return true;
}

static void skip_flags(struct directive *directive) {
    while (directive->at < directive->line.size) {
        char c = directive->line.data[directive->at];
        if (!pp_is_blank(c) && !isdigit((unsigned char)c)) {
            return;
        }
        ++directive->at;
    }
}

// The names an external preprocessor read are all the compiler learns about dependencies.
static void note_file(struct preprocessor *pp, const char *name) {
    bool invented = name[0] == '<' || name[0] == '\0';
    if (!pp->external || invented || map_get_string(pp->searched, name) != NULL) {
        return;
    }
    map_put_string(pp->searched, name, pp);
    if (strcmp(name, pp->files[0]) != 0) {
        pp_add_file(pp, name);
    }
}

void pp_line(struct preprocessor *pp) {
    struct directive *directive = &pp->directive;
    const struct frame *frame = pp->frame;
    const char *name = NULL;
    long number = take_number(directive);
    if (number < 0 || !take_name(pp, &name)) {
        diagnose(pp->diagnostics, DIAG_LINE_DIRECTIVE, directive->span);
        return;
    }
    if (directive->word[0] == '\0') {
        skip_flags(directive);
    }
    pp_expect_end(pp);
    if (name != NULL) {
        note_file(pp, name);
    }
    if (frame->at < frame->size) {
        sources_set_line(pp->sources, frame->file, (uint32_t)frame->at + 1, name, (unsigned)number);
    }
}
