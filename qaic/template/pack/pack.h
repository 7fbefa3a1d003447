// SPDX-License-Identifier: BSD-3-Clause
// Build tool: a template set that was read from a folder becomes constant data, see packed.h.
#ifndef QAIC_TEMPLATE_PACK_PACK_H
#define QAIC_TEMPLATE_PACK_PACK_H

#include "qaic/support/text.h"
#include "qaic/template/node.h"
#include "qaic/template/packed.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct view;

struct numbers {
    uint32_t *items;
    size_t count;
    size_t capacity;
};

struct trees {
    struct packed_tree *items;
    size_t count;
};

struct packer {
    struct arena *arena;
    const struct template_set *set;
    const char *source;     // the text of the file whose nodes are packed
    struct numbers words;   // of all trees
    struct text texts;      // one after the other, each with a NUL
    struct map *text_known; // struct place: where they start
    struct numbers names;   // three numbers per name: text, length, hash
    struct map *name_known; // struct place: their number
    size_t name_count;
    struct trees defined;
    struct trees templates;
    struct trees data;
};

void pack_init(struct packer *packer, const struct template_set *set);
void pack_free(struct packer *packer);
// All templates and blocks of the set.
void pack_blocks(struct packer *packer);
void pack_data(struct packer *packer, const char *name, const struct view *view);
// As a C file that defines a `struct packed_set`. The sources of the set begin with its `file_count`
// templates.
void pack_write(const struct packer *packer, size_t file_count, const char *variable, FILE *out);

#endif
