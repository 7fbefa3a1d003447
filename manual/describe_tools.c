// SPDX-License-Identifier: BSD-3-Clause
// The command lines of the runtime's programs.
#include "manual/program.h"
#include "runtime/tools/dsp_options.h"

#include <string.h>

enum { MAX_OPTIONS = 64, MAX_WORDS = 64 };

// One program is described in a run.
static struct {
    struct program program;
    struct program_option options[MAX_OPTIONS];
    char letters[MAX_OPTIONS][2];
    struct word words[MAX_WORDS];
    size_t word_count;
    bool overflown;
} described;

static size_t add_words(const char *const *texts) {
    size_t count = 0;
    for (; texts != NULL && texts[count] != NULL; ++count) {
        if (described.word_count == MAX_WORDS) {
            described.overflown = true;
            break;
        }
        described.words[described.word_count++].text = texts[count];
    }
    return count;
}

static struct program_option describe(const struct tool_option *option, char *letter) {
    if (option->name == NULL) {
        return (struct program_option){.heading = option->help};
    }
    const struct word *words = &described.words[described.word_count];
    letter[0] = option->letter;
    return (struct program_option){
        .short_name = option->letter != 0 ? letter : NULL,
        .long_name = option->name,
        .value = option->argument,
        .takes = option->takes,
        .suffix = option->suffix,
        .words = words,
        .word_count = add_words(option->words),
        .repeats = option->repeats,
        .about = option->help,
    };
}

static const struct program *describe_tool(const struct tool *tool) {
    described.program = (struct program){
        .name = tool->name,
        .version = QAIC_VERSION,
        .usage = tool->usage,
        .options = described.options,
        .option_count = tool->option_count,
        .operands = tool->runs_program ? OPERANDS_COMMAND : OPERANDS_NONE,
    };
    described.overflown = tool->option_count > MAX_OPTIONS;
    for (size_t i = 0; i < tool->option_count && !described.overflown; ++i) {
        described.options[i] = describe(&tool->options[i], described.letters[i]);
    }
    return described.overflown ? NULL : &described.program;
}

const struct program *describe_program(const char *name) {
    const struct tool *tools[] = {&qaic_dsp_tool, &qaic_run_tool};
    for (size_t i = 0; i < sizeof(tools) / sizeof(*tools); ++i) {
        if (strcmp(tools[i]->name, name) == 0) {
            return describe_tool(tools[i]);
        }
    }
    return NULL;
}
