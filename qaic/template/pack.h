// SPDX-License-Identifier: BSD-3-Clause
// Makes packed ones of the trees that the parser has left in a set; see packed.h.
#ifndef QAIC_TEMPLATE_PACK_H
#define QAIC_TEMPLATE_PACK_H

#include "qaic/support/text.h"
#include "qaic/template/node.h"
#include "qaic/template/packed.h"

#include <stddef.h>
#include <stdint.h>

struct arena;
struct map;
struct sources;
struct view;

struct numbers {
    uint32_t *items;
    size_t count;
    size_t capacity;
};

struct packer {
    struct arena *arena;
    const struct sources *sources;
    const char *source;       // the text of the file whose nodes are packed
    const struct map *places; // struct place: of the blocks among the packed ones
    uint32_t lookups;         // so far, in the tree that is packed
    struct numbers words;     // of all trees
    struct text texts;        // one after the other, each with a NUL
    struct map *text_known;   // struct place: where they start
    struct numbers names;     // three numbers per name: text, length, hash
    struct map *name_known;   // struct place: their number
    struct packed_trees defined;
    struct packed_trees templates;
    struct packed_trees data;
};

// Release with pack_free(); what pack_finish() has made stays in the arena.
void pack_init(struct packer *packer, struct arena *arena, const struct sources *sources);
void pack_free(struct packer *packer);
// All blocks and templates.
void pack_trees(struct packer *packer, const struct trees *defined, const struct trees *templates);
void pack_data(struct packer *packer, const char *name, const struct view *view);
// What was packed, in the arena.
const struct packed_set *pack_finish(struct packer *packer);

#endif
