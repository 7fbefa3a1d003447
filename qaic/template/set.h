// SPDX-License-Identifier: BSD-3-Clause
// The templates of one output language, packed, with what one compilation remembers of them.
#ifndef QAIC_TEMPLATE_SET_H
#define QAIC_TEMPLATE_SET_H

#include "qaic/template/node.h"
#include "qaic/template/packed.h"

#include <stddef.h>
#include <stdint.h>

struct arena;
struct diagnostics;

// Where a name was found last. Maps of one kind have their entries in the same order.
struct lookup {
    const char *key; // of the entry: those of one kind of map are the same object
    size_t place;
};

// A block that was called, or a template that was rendered.
struct block {
    const struct unit *unit;
    const char *name;
    size_t name_length;
    const uint32_t *nodes;
    uint32_t file;
    const char *source; // the text of this file
    struct lookup *lookups;
};

// What was packed at a time: the built-in templates, a folder or a piece of text.
struct unit {
    const struct packed_set *packed;
    uint32_t files;           // sources before those of the packed set
    struct block **defined;   // by number of the tree; NULL: not called yet
    struct block **templates; // not rendered yet
    struct lookup *latest;    // by number of the name, in any block
    struct unit *older;       // among those that define blocks
};

enum { RECENT_BLOCKS = 256 };

struct template_set {
    struct arena *arena;
    struct arena *scratch; // rewound while rendering
    struct sources *sources;
    struct diagnostics *diagnostics;
    const char *folder;   // NULL: the templates are built in
    struct unit *first;   // the built-in templates or the folder
    struct unit *newest;  // of those that define blocks
    struct map *texts;    // struct block: the pieces of text that were rendered
    struct trees defined; // parsed and not packed yet
    struct trees templates;
    struct block *recent[RECENT_BLOCKS]; // by hash of the name
    const char **paths;                  // of the files read from disk, NULL-terminated
    size_t path_count;
};

struct template_set *template_set_new(struct arena *arena, struct sources *sources,
                                      struct diagnostics *diagnostics);
// As template_set_load(), but nothing is packed yet.
struct template_set *template_set_parse(struct arena *arena, struct sources *sources,
                                        struct diagnostics *diagnostics, const char *folder);
// Parses file number `file`; adds its definitions to the trees of the set. NULL after reporting.
struct tree *template_parse(struct template_set *set, uint32_t file);
// `name` is not copied.
void template_add_tree(struct trees *trees, const char *name, struct tree *tree);
// Packs what was parsed.
struct unit *template_pack(struct template_set *set);

// A defined block or a whole template, or NULL.
struct block *template_find_block(struct template_set *set, const char *name, size_t length);
struct block *template_find_file(struct template_set *set, const char *name);
// A piece of text as a template. NULL after reporting.
struct block *template_of_text(struct template_set *set, const char *text);
// Block number `number` of a unit.
struct block *template_block(struct template_set *set, const struct unit *unit, size_t number);
// Where the tree of a block begins.
struct span template_block_span(const struct block *block);

#endif
