// SPDX-License-Identifier: BSD-3-Clause
// Templates as they are rendered: trees written as rows of numbers. Those of the built-in set are constant
// data that qaic_pack_templates writes when the program is built; a folder is packed after it was read.
#ifndef QAIC_TEMPLATE_PACKED_H
#define QAIC_TEMPLATE_PACKED_H

#include "qaic/source/source.h"
#include "qaic/support/embedded.h"

#include <stddef.h>
#include <stdint.h>

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
    uint32_t lookups; // the names that are looked up in it, counting each place where one is
    struct span span; // `file` counts the files of this set from 1
};

// Blocks and templates are sorted by name.
struct packed_trees {
    const struct packed_tree *items;
    size_t count;
};

// A size counts words; it tells where the next thing is from where this one starts. A text, a name or a tree
// that may be missing is 0 for "none" and else one more than its number.
//
//     block or template   nodes
//     nodes               node... 0
//     node                kind, then
//       text              size-of-text size-of-its-first-line offset-in-file
//       value             operand
//       if                size-up-to-then size-up-to-else size condition nodes nodes
//       each              as separator size-up-to-body size-up-to-else size operand nodes nodes
//       with              as size-up-to-body size operand nodes
//       call              size tree flags offset-of-indent size-of-indent offset length name
//                         (as operand)... 0, where `tree` is for a name that is known when it is packed
//       wrap              size width nodes
//     as                  name hash
//     operand             kind-and-changes size offset length, then
//       path              count (name hash lookup)...
//       text              text length
//       number            high-half low-half
//       join              count operand...
//     condition           kind, then one operand or two, one condition, or size-up-to-second and two
//     view                kind, then
//       boolean           value
//       integer           high-half low-half
//       string            text
//       list              count view...
//       map               count (name view)...
struct packed_set {
    const struct embedded_file *files; // as they were written, for plain text and for messages
    size_t file_count;                 // 0: they are among the sources already
    const char *texts;
    const struct packed_name *names;
    size_t name_count;
    const uint32_t *words;
    struct packed_trees defined;
    struct packed_trees templates;
    struct packed_trees data;
};

enum { PACKED_TEXT_SIZE = 1, PACKED_TEXT_FIRST, PACKED_TEXT_OFFSET, PACKED_TEXT_WORDS };
enum { PACKED_VALUE_OPERAND = 1 };
enum { PACKED_IF_THEN = 1, PACKED_IF_ELSE, PACKED_IF_SIZE, PACKED_IF_CONDITION };
enum { PACKED_EACH_AS = 1, PACKED_EACH_SEPARATOR = 3, PACKED_EACH_BODY, PACKED_EACH_ELSE, PACKED_EACH_SIZE };
enum { PACKED_EACH_OPERAND = PACKED_EACH_SIZE + 1 };
enum { PACKED_WITH_AS = 1, PACKED_WITH_BODY = 3, PACKED_WITH_SIZE, PACKED_WITH_OPERAND };
enum {
    PACKED_CALL_SIZE = 1,
    PACKED_CALL_TREE,
    PACKED_CALL_FLAGS,
    PACKED_CALL_INDENT,
    PACKED_CALL_INDENT_SIZE
};
enum { PACKED_CALL_SPAN = PACKED_CALL_INDENT_SIZE + 1, PACKED_CALL_NAME = PACKED_CALL_SPAN + 2 };
enum { PACKED_WRAP_SIZE = 1, PACKED_WRAP_WIDTH, PACKED_WRAP_BODY };
enum { PACKED_JOINS = 1, PACKED_ALONE = 2 }; // flags of a call
enum { PACKED_OPERAND_SIZE = 1, PACKED_OPERAND_SPAN, PACKED_OPERAND_CONTENT = 4 };
enum { PACKED_PART_NAME, PACKED_PART_HASH, PACKED_PART_LOOKUP, PACKED_PART_WORDS };

// The first word of an operand.
enum { PACKED_KIND = 0xF, PACKED_OPTIONAL = 0x10, PACKED_LETTERS_SHIFT = 8, PACKED_FORM_SHIFT = 16 };

#endif
