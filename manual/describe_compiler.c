// SPDX-License-Identifier: BSD-3-Clause
// The compiler's command line.
#include "manual/program.h"
#include "qaic/driver/options.h"
#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"

#include <string.h>

// The longest first: the first one that begins a word counts.
static const char *const warning_prefixes[] = {"no-error=", "error=", "no-", NULL};

struct words {
    struct word *items;
    size_t count;
};

static void add_word(struct words *words, const char *text, const char *about) {
    words->items[words->count++] = (struct word){.text = text, .about = about};
}

static bool is_warning(const struct diagnostic_info *info) {
    return info->severity == SEVERITY_WARNING;
}

static void add_warnings(struct arena *arena, struct words *words) {
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        if (is_warning(info)) {
            const char *off = info->off_by_default ? "; off by default" : "";
            add_word(words, info->name, ARENA_CONCAT(arena, info->summary, off));
        }
    }
}

// The names of all warnings of a group, when `first` is the first one.
static const char *list_group(struct arena *arena, int first) {
    const char *group = diagnostic_info((enum diagnostic_code)first)->group;
    const char *names = NULL;
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        if (is_warning(info) && strcmp(info->group, group) == 0) {
            if (names == NULL && code != first) {
                return NULL;
            }
            names = names == NULL ? info->name : ARENA_CONCAT(arena, names, ", ", info->name);
        }
    }
    return names;
}

static void add_groups(struct arena *arena, struct words *words) {
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        const char *names = is_warning(info) ? list_group(arena, code) : NULL;
        if (names != NULL) {
            add_word(words, info->group, ARENA_CONCAT(arena, "group: ", names));
        }
    }
}

static struct words list_warnings(struct arena *arena) {
    struct words words = {.items = ARENA_ARRAY(arena, struct word, 2 * DIAG_COUNT + 2)};
    add_warnings(arena, &words);
    add_groups(arena, &words);
    add_word(&words, "all", "all warnings");
    add_word(&words, "error", "makes all warnings errors");
    words.items[words.count - 1].alone = true;
    return words;
}

static struct words list_messages(struct arena *arena) {
    struct words words = {.items = ARENA_ARRAY(arena, struct word, 2 * DIAG_COUNT)};
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        add_word(&words, info->id, info->summary);
        add_word(&words, info->name, info->summary);
    }
    return words;
}

static struct words list_words(struct arena *arena, const char *const *texts) {
    struct words words = {.items = NULL};
    while (texts[words.count] != NULL) {
        ++words.count;
    }
    words.items = ARENA_ARRAY(arena, struct word, words.count);
    for (size_t i = 0; i < words.count; ++i) {
        words.items[i].text = texts[i];
    }
    return words;
}

static struct words words_of(struct arena *arena, const struct option *option) {
    switch (option->takes) {
    case VALUE_WORD:
        return list_words(arena, option->words);
    case VALUE_WARNING:
        return list_warnings(arena);
    case VALUE_MESSAGE:
        return list_messages(arena);
    default:
        return (struct words){.count = 0};
    }
}

static struct program_option describe(struct arena *arena, const struct option *option) {
    struct words words = words_of(arena, option);
    return (struct program_option){
        .short_name = option->short_name,
        .long_name = option->long_name,
        .value = option->value,
        .takes = option->takes,
        .words = words.items,
        .word_count = words.count,
        .prefixes = option->takes == VALUE_WARNING ? warning_prefixes : NULL,
        .glued = option->glued,
        .repeats = option->kind == OPTION_LIST,
        .about = option->help,
    };
}

const struct program *describe_program(const char *name) {
    static struct arena *arena; // stays until the end
    static struct program program = {
        .name = "qaic",
        .version = QAIC_VERSION,
        .usage = option_usage,
        .operands = OPERANDS_FILES,
        .operand_suffix = ".idl",
        .short_equals = true,
    };
    arena = arena_new();
    if (arena == NULL || strcmp(name, program.name) != 0) {
        return NULL;
    }
    while (option_table[program.option_count].help != NULL) {
        ++program.option_count;
    }
    struct program_option *options = ARENA_ARRAY(arena, struct program_option, program.option_count);
    for (size_t i = 0; i < program.option_count; ++i) {
        options[i] = describe(arena, &option_table[i]);
    }
    program.options = options;
    return &program;
}
