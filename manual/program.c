// SPDX-License-Identifier: BSD-3-Clause
#include "manual/program.h"

#include <string.h>

static bool is_prefix(const char *start, const char *text) {
    return strncmp(start, text, strlen(start)) == 0;
}

bool is_ambiguous_behind(const struct program *program, const char *short_name) {
    for (size_t i = 0; i < program->option_count; ++i) {
        const struct program_option *other = &program->options[i];
        bool shorter = other->short_name != NULL && strcmp(other->short_name, short_name) != 0 &&
                       is_prefix(other->short_name, short_name);
        if (shorter && !other->glued) {
            return true;
        }
    }
    return false;
}

bool has_list(const struct program_option *option) {
    return option->takes == VALUE_WARNING || option->takes == VALUE_MESSAGE;
}

bool has_any_list(const struct program *program) {
    for (size_t i = 0; i < program->option_count; ++i) {
        if (has_list(&program->options[i])) {
            return true;
        }
    }
    return false;
}

const char *name_of(const struct program_option *option) {
    return option->short_name != NULL ? option->short_name : option->long_name;
}
