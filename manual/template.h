// SPDX-License-Identifier: BSD-3-Clause
// Fills the gaps of a text file.
//
// "@word@" is replaced by what the slot of that name writes; alone on a line, the slot writes whole lines.
// The lines between "@if word@" and "@end@" stay when the slot of that name says so.
#ifndef QAIC_MANUAL_TEMPLATE_H
#define QAIC_MANUAL_TEMPLATE_H

#include "manual/program.h"

#include <stdio.h>

struct slot {
    const char *word;
    void (*write)(FILE *out, const struct program *program);
    bool (*holds)(const struct program *program);
};

// The slots of one kind of file; an entry without a word ends them.
extern const struct slot roff_slots[];
extern const struct slot bash_slots[];
extern const struct slot zsh_slots[];
extern const struct slot fish_slots[];

// A name as part of names of functions.
void write_id(FILE *out, const char *name);

// False after a message.
bool template_fill(FILE *out, const char *path, const struct slot *slots, const struct program *program);

#endif
