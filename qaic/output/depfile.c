// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/output/depfile.h"

#include <string.h>

static void append_escaped(struct text *out, const char *name) {
    size_t backslashes = 0;
    for (; *name != '\0'; ++name) {
        if (*name == ' ' || *name == '\t' || *name == '#') {
            // Backslashes in front of an escaped character are escaped too.
            for (; backslashes > 0; --backslashes) {
                text_append_char(out, '\\');
            }
            text_append_char(out, '\\');
        } else if (*name == '$') {
            text_append_char(out, '$');
        }
        backslashes = *name == '\\' ? backslashes + 1 : 0;
        text_append_char(out, *name);
    }
}

void output_depfile(struct text *out, const char *target, const char *const *files, size_t count) {
    append_escaped(out, target);
    text_append_char(out, ':');
    for (size_t i = 0; i < count; ++i) {
        text_append_string(out, " \\\n  ");
        append_escaped(out, files[i]);
    }
    text_append_char(out, '\n');
    for (size_t i = 1; i < count; ++i) {
        text_append_char(out, '\n');
        append_escaped(out, files[i]);
        text_append_string(out, ":\n");
    }
}
