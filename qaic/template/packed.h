// SPDX-License-Identifier: BSD-3-Clause
// A template set as constant data: what the parser makes of a folder, written by qaic_pack_templates when the
// program is built. Trees are rows of numbers that unpack.c turns into nodes when they are needed, so a run
// pays only for the blocks that it calls, and what the renderer writes into nodes belongs to one set.
#ifndef QAIC_TEMPLATE_PACKED_H
#define QAIC_TEMPLATE_PACKED_H

#include "qaic/source/source.h"
#include "qaic/support/embedded.h"

#include <stddef.h>
#include <stdint.h>

struct block;
struct name;
struct template_set;
struct view;

// A text is the offset of its first byte in `texts`, where a NUL ends it.
struct packed_name {
    uint32_t text;
    uint32_t length;
    uint32_t hash; // view_hash()
};

// A block, a whole template or a data file.
struct packed_tree {
    uint32_t name;    // a text
    uint32_t start;   // in `words`
    struct span span; // `file` counts the files of this set from 1
};

// Sorted by name.
struct packed_trees {
    const struct packed_tree *items;
    size_t count;
};

// All numbers that say where something is are 0 for "nothing" and else one more than the place, where a tree
// may lack it.
//
//     tree of a block     node... 0
//     node                kind+1, then
//       text              offset-of-bytes size
//       value             operand
//       if                condition node... 0 node... 0
//       each              operand name-or-0 text-or-0 node... 0 node... 0
//       with              operand name-or-0 node... 0
//       call              offset length operand joins alone offset-of-indent-or-0 size (name+1 operand)... 0
//       wrap              width node... 0
//     operand             kind optional letters form offset length, then
//       path              count name...
//       text              text
//       number            high-half low-half
//       join              count operand...
//     condition           kind, then one or two conditions or operands
//     view                kind, then
//       boolean           value
//       integer           high-half low-half
//       string            text
//       list              count view...
//       map               count (name view)...
struct packed_set {
    const struct embedded_file *files; // the templates as they were written, for plain text and for messages
    size_t file_count;
    const char *texts;
    const struct packed_name *names;
    size_t name_count;
    const uint32_t *words;
    struct packed_trees defined;
    struct packed_trees templates;
    struct packed_trees data;
};

// NULL when the packed set has none of this name.
struct block *unpack_defined(struct template_set *set, const char *name);
struct block *unpack_template(struct template_set *set, const char *name);
const struct name *unpacked_name(const struct template_set *set, const char *text, size_t length);
// NULL after reporting.
const struct view *unpack_data(struct template_set *set, const char *name);

#endif
