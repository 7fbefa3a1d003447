// SPDX-License-Identifier: BSD-3-Clause
// Build tool: writes a man page or the completion for a shell: PROGRAM roff|bash|zsh|fish TEMPLATE OUT
#include "manual/template.h"

#include <string.h>

static const struct slot *find_slots(const char *format) {
    static const struct {
        const char *format;
        const struct slot *slots;
    } formats[] = {{"roff", roff_slots}, {"bash", bash_slots}, {"zsh", zsh_slots}, {"fish", fish_slots}};
    for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); ++i) {
        if (strcmp(formats[i].format, format) == 0) {
            return formats[i].slots;
        }
    }
    return NULL;
}

static bool write_file(const char *path, const char *template, const struct slot *slots,
                       const struct program *program) {
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        perror(path);
        return false;
    }
    bool complete = template_fill(out, template, slots, program) && ferror(out) == 0;
    if (fclose(out) != 0 || !complete) {
        fprintf(stderr, "%s: not written\n", path);
        remove(path);
        return false;
    }
    return true;
}

int main(int argc, char **argv) {
    const struct program *program = argc == 5 ? describe_program(argv[1]) : NULL;
    const struct slot *slots = argc == 5 ? find_slots(argv[2]) : NULL;
    if (program == NULL || slots == NULL) {
        fprintf(stderr, "usage: %s PROGRAM roff|bash|zsh|fish TEMPLATE OUT\n", argv[0]);
        return 2;
    }
    return write_file(argv[4], argv[3], slots, program) ? 0 : 1;
}
