// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/options.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"

#include <string.h>

static const struct span nowhere = {0};

struct reading {
    struct arena *arena;
    struct diagnostics *diagnostics;
    char **next; // NULL-terminated
    struct options *options;
    struct strings unrecognized;
    bool failed;
};

void strings_add(struct arena *arena, struct strings *strings, const char *string) {
    if (strings->count == strings->capacity) {
        size_t capacity = strings->capacity == 0 ? 8 : strings->capacity * 2;
        const char **items = ARENA_ARRAY(arena, const char *, capacity);
        if (strings->count > 0) {
            memcpy(items, strings->items, strings->count * sizeof(*items));
        }
        strings->items = items;
        strings->capacity = capacity;
    }
    strings->items[strings->count++] = string;
}

size_t option_find_word(const char *const *words, const char *word) {
    size_t index = 0;
    while (words[index] != NULL && strcmp(words[index], word) != 0) {
        ++index;
    }
    return index;
}

const char *option_join_words(struct arena *arena, const char *const *words, const char *last) {
    const char *joined = words[0];
    for (size_t i = 1; words[i] != NULL; ++i) {
        joined = ARENA_CONCAT(arena, joined, words[i + 1] == NULL ? last : ", ", words[i]);
    }
    return joined;
}

static const char *with_slashes(struct arena *arena, const char *path) {
    char *copy = arena_strdup(arena, path);
    for (char *at = strchr(copy, '\\'); at != NULL; at = strchr(at, '\\')) {
        *at = '/';
    }
    return copy;
}

static bool exists(const struct option *option) {
    return option->short_name != NULL || option->long_name != NULL;
}

static void store(struct reading *reading, const struct option *option, const char *value) {
    void *member = (char *)reading->options + option->offset;
    if (option->is_path) {
        value = with_slashes(reading->arena, value);
    }
    if (option->kind == OPTION_FLAG) {
        *(bool *)member = true;
    } else if (option->kind == OPTION_LIST) {
        strings_add(reading->arena, member, value);
    } else if (*(const char **)member == NULL) {
        *(const char **)member = value;
    }
}

// `value` NULL: none was given with the option itself.
static void apply(struct reading *reading, const struct option *option, const char *written,
                  const char *value) {
    if (option->kind == OPTION_FLAG && value != NULL) {
        diagnose(reading->diagnostics, DIAG_OPTION_TAKES_NO_ARGUMENT, nowhere, written);
        reading->failed = true;
        return;
    }
    if (option->kind != OPTION_FLAG && value == NULL) {
        value = option->glued ? NULL : *reading->next;
        if (value == NULL) {
            diagnose(reading->diagnostics, DIAG_OPTION_NEEDS_ARGUMENT, nowhere, written, option->value);
            reading->failed = true;
            return;
        }
        ++reading->next;
    }
    store(reading, option, value);
}

static bool equals(const char *name, const char *text, size_t length) {
    return name != NULL && strlen(name) == length && memcmp(name, text, length) == 0;
}

static bool begins(const char *text, size_t length, const char *start) {
    size_t start_length = strlen(start);
    return start_length <= length && memcmp(text, start, start_length) == 0;
}

static void note_candidate(struct reading *reading, const struct option *option) {
    char *short_form =
        option->short_name != NULL ? ARENA_CONCAT(reading->arena, "-", option->short_name) : NULL;
    char *long_form =
        option->long_name != NULL ? ARENA_CONCAT(reading->arena, "--", option->long_name) : NULL;
    diagnose_note(reading->diagnostics, nowhere, "could be %s%s%s", short_form != NULL ? short_form : "",
                  short_form != NULL && long_form != NULL ? ", " : "", long_form != NULL ? long_form : "");
}

static void ambiguous(struct reading *reading, const char *written) {
    diagnose(reading->diagnostics, DIAG_AMBIGUOUS_OPTION, nowhere, written);
    reading->failed = true;
}

static bool long_matches(const struct option *option, const char *name, size_t length) {
    return option->long_name != NULL && strncmp(option->long_name, name, length) == 0;
}

// Abbreviations of the options that may be abbreviated are not disturbed by the others.
static size_t count_long(const char *name, size_t length, bool preferred, const struct option **match) {
    size_t count = 0;
    for (const struct option *option = option_table; exists(option); ++option) {
        if (option->may_abbreviate == preferred && long_matches(option, name, length)) {
            *match = option;
            ++count;
        }
    }
    return count;
}

static void note_long(struct reading *reading, const char *name, size_t length, bool preferred) {
    for (const struct option *option = option_table; exists(option); ++option) {
        if (option->may_abbreviate == preferred && long_matches(option, name, length)) {
            note_candidate(reading, option);
        }
    }
}

static void read_long(struct reading *reading, const char *argument) {
    const char *name = argument + 2;
    const char *equals_sign = strchr(name, '=');
    size_t length = equals_sign != NULL ? (size_t)(equals_sign - name) : strlen(name);
    const char *value = equals_sign != NULL ? equals_sign + 1 : NULL;
    for (const struct option *option = option_table; exists(option); ++option) {
        if (equals(option->long_name, name, length)) {
            apply(reading, option, argument, value);
            return;
        }
    }
    const struct option *match = NULL;
    bool preferred = true;
    size_t count = count_long(name, length, preferred, &match);
    if (count == 0) {
        preferred = false;
        count = count_long(name, length, preferred, &match);
    }
    if (count == 1) {
        apply(reading, match, argument, value);
    } else if (count == 0) {
        strings_add(reading->arena, &reading->unrecognized, argument);
    } else {
        ambiguous(reading, argument);
        note_long(reading, name, length, preferred);
    }
}

static const struct option *find_glued(const char *text) {
    for (const struct option *option = option_table; exists(option); ++option) {
        if (option->glued && begins(text, strlen(text), option->short_name)) {
            return option;
        }
    }
    return NULL;
}

// The value of a short option that is written together with it, or NULL.
static const char *joined_value(const struct option *option, const char *text, size_t length) {
    const char *rest = text + strlen(option->short_name);
    if (text[length] == '=' && (!option->keeps_equals || rest == text + length)) {
        return text + length + 1;
    }
    return *rest != '\0' ? rest : NULL;
}

static size_t count_short(const char *text, size_t length, const struct option **match) {
    size_t count = 0;
    for (const struct option *option = option_table; exists(option); ++option) {
        if (option->short_name != NULL && begins(text, length, option->short_name)) {
            *match = option;
            ++count;
        }
    }
    return count;
}

static void read_short(struct reading *reading, const char *argument) {
    const char *text = argument + 1;
    size_t length = strcspn(text, "=");
    for (const struct option *option = option_table; exists(option); ++option) {
        if (equals(option->short_name, text, length)) {
            apply(reading, option, argument, text[length] == '=' ? text + length + 1 : NULL);
            return;
        }
    }
    const struct option *match = find_glued(text);
    if (match != NULL) {
        apply(reading, match, argument, text + strlen(match->short_name));
        return;
    }
    size_t count = count_short(text, length, &match);
    if (count == 1) {
        apply(reading, match, argument, joined_value(match, text, length));
    } else if (count == 0) {
        strings_add(reading->arena, &reading->unrecognized, argument);
    } else {
        ambiguous(reading, argument);
        for (const struct option *option = option_table; exists(option); ++option) {
            if (option->short_name != NULL && begins(text, length, option->short_name)) {
                note_candidate(reading, option);
            }
        }
    }
}

static void read_file(struct reading *reading, const char *argument) {
    strings_add(reading->arena, &reading->options->files, with_slashes(reading->arena, argument));
}

static void suggest_option(struct reading *reading, const char *written) {
    const char *names[64];
    size_t count = 0;
    if (!begins(written, strlen(written), "--")) {
        return;
    }
    for (const struct option *option = option_table; exists(option) && count < 64; ++option) {
        if (option->long_name != NULL) {
            names[count++] = option->long_name;
        }
    }
    const char *closest =
        closest_name(arena_strndup(reading->arena, written + 2, strcspn(written + 2, "=")), names, count);
    if (closest != NULL) {
        diagnose_note(reading->diagnostics, nowhere, "did you mean '--%s'?", closest);
    }
}

bool options_parse(struct arena *arena, struct diagnostics *diagnostics, int count, char **arguments,
                   struct options *options) {
    memset(options, 0, sizeof(*options));
    struct reading reading = {.arena = arena, .diagnostics = diagnostics, .options = options};
    reading.next = arguments + (count > 0 ? 1 : 0);
    bool only_files = false;
    while (*reading.next != NULL) {
        const char *argument = *reading.next++;
        if (only_files || argument[0] != '-') {
            read_file(&reading, argument);
        } else if (strcmp(argument, "--") == 0) {
            only_files = true;
        } else if (argument[1] == '-') {
            read_long(&reading, argument);
        } else {
            read_short(&reading, argument);
        }
    }
    for (size_t i = 0; i < reading.unrecognized.count; ++i) {
        diagnose(diagnostics, DIAG_UNRECOGNIZED_OPTION, nowhere, reading.unrecognized.items[i]);
        suggest_option(&reading, reading.unrecognized.items[i]);
    }
    return !reading.failed && reading.unrecognized.count == 0;
}

static void append_form(struct text *out, const struct option *option) {
    size_t start = out->size;
    text_append_string(out, "  ");
    if (option->short_name != NULL) {
        const char *value = option->value != NULL ? option->value : "";
        text_printf(out, "-%s%s%s", option->short_name, *value == '\0' || option->glued ? "" : " ", value);
    }
    if (option->long_name != NULL) {
        text_printf(out, "%s--%s%s%s", option->short_name != NULL ? ", " : "", option->long_name,
                    option->value != NULL ? "=" : "", option->value != NULL ? option->value : "");
    }
    while (out->size - start < 34) {
        text_append_char(out, ' ');
    }
    if (out->data[out->size - 1] != ' ') {
        text_append_char(out, ' ');
    }
}

void options_print_help(struct text *out) {
    text_printf(out, "qaic - IDL compiler for FastRPC\n\nUsage: qaic %s\n\n", option_usage);
    for (const struct option *option = option_table; exists(option); ++option) {
        append_form(out, option);
        text_printf(out, "%s\n", option->help);
    }
    text_append_string(
        out, "\nLong options may be cut short. Options and files may be mixed; -- ends the options.\n");
}
