// SPDX-License-Identifier: BSD-3-Clause
// Templates as trees: built once by the parser, walked by the renderer.
#ifndef QAIC_TEMPLATE_NODE_H
#define QAIC_TEMPLATE_NODE_H

#include "qaic/source/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct diagnostics;
struct map;
struct packed_set;

enum { TEMPLATE_NESTING_LIMIT = 32, TEMPLATE_CALL_LIMIT = 100, TEMPLATE_JOIN_LIMIT = 16 };

// A name in a template. Equal names of a set are one object, so they can be compared by address.
struct name {
    const char *text;
    uint32_t length;
    uint32_t hash; // view_hash()
};

enum letters { LETTERS_AS_THEY_ARE, LETTERS_UPPER, LETTERS_LOWER };
enum form { FORM_PLAIN, FORM_HEX, FORM_C_STRING };

// A part of a path. Maps of one kind have their entries in the same order: it is looked for first where it
// was found last.
struct segment {
    const struct name *name;
    const char *key; // of the entry: those of one kind of map are the same object
    struct segment *next;
    uint32_t hash; // of the name
    uint32_t place;
};

static inline void template_set_name(struct segment *segment, const struct name *name) {
    segment->name = name;
    segment->hash = name->hash;
}

// Operands and nodes are small, because rendering goes through all of them again and again.
enum operand_kind {
    OPERAND_PATH,    // name, a.b
    OPERAND_ELEMENT, // .
    OPERAND_INDEX,   // @index
    OPERAND_FIRST,   // @first
    OPERAND_LAST,    // @last
    OPERAND_TEXT,    // "text"
    OPERAND_NUMBER,
    OPERAND_JOIN, // ("text" name ...)
};

// Something with a value.
struct operand {
    uint8_t kind;    // enum operand_kind
    bool optional;   // name?
    uint8_t letters; // enum letters
    uint8_t form;    // enum form
    struct span span;
    union {
        struct segment path; // its first part
        struct {
            const char *text;
            size_t length;
        };
        uint64_t number;
        struct operand *parts; // linked by `next`
    };
    struct operand *next; // the next part of a join
};

enum condition_kind {
    CONDITION_VALUE,
    CONDITION_NOT,
    CONDITION_AND,
    CONDITION_OR,
    CONDITION_EQUAL,
    CONDITION_DIFFERENT
};

struct condition {
    enum condition_kind kind;
    union {
        struct {
            struct condition *left;
            struct condition *right;
        };
        struct {
            struct operand *first;
            struct operand *second;
        };
    };
};

struct argument {
    const struct name *name;
    struct operand *value;
    struct argument *next;
};

enum node_kind { NODE_TEXT, NODE_VALUE, NODE_IF, NODE_EACH, NODE_WITH, NODE_CALL, NODE_WRAP };

struct node {
    enum node_kind kind;
    struct node *next;
    union {
        struct {
            const char *bytes;
            uint32_t size;
            uint32_t first; // bytes of its first line; 0: not counted yet
        } text;
        struct operand *value;
        struct {
            struct condition condition;
            struct node *then;
            struct node *otherwise;
        } branch;
        struct {
            struct operand *list;
            const struct name *as;
            const char *separator; // between elements
            struct node *body;
            struct node *otherwise;
        } each;
        struct {
            struct operand *value;
            const struct name *as;
            struct node *body;
        } with;
        struct {
            struct operand *name;
            struct argument *arguments;
            struct span span;
            uint32_t indent_size; // the blanks before it, when it is alone
            bool joins;           // the name or an argument is put together
            bool alone;           // on its line
            const char *indent;
            union {
                struct block *target;  // once it is known
                struct block **recent; // what a name that is put together has called
            };
        } call;
        struct {
            size_t width;
            struct node *body;
        } wrap;
    };
};

// A block that can be called, or a whole template.
struct block {
    const char *name;
    size_t name_length;
    struct span span; // of the tag that opens it
    struct node *body;
    struct block *next; // the one that was added to the set before
};

// The templates or the blocks of a set.
struct blocks {
    struct map *by_name;
    struct block *last;
};

// What belongs to one folder of templates.
struct template_set {
    struct arena *arena;
    struct arena *scratch; // rewound while rendering
    struct sources *sources;
    struct diagnostics *diagnostics;
    const char *folder;              // NULL: the templates are packed
    const struct packed_set *packed; // NULL: they are in the folder
    uint32_t packed_files;           // source files before the packed ones
    struct name *packed_names;
    struct map *names;       // struct name, but for the packed ones
    struct blocks defined;   // packed ones once they are called
    struct blocks templates; // one per template file; packed ones once they are rendered
    const char **paths;      // of the files read from disk, NULL-terminated
    size_t path_count;
};

// Zeroed, with room for what its kind needs only.
struct node *template_node_new(struct arena *arena, enum node_kind kind);
struct template_set *template_set_new(struct arena *arena, struct sources *sources,
                                      struct diagnostics *diagnostics);
// Parses file number `file`; adds its definitions to the set. NULL after reporting.
struct block *template_parse(struct template_set *set, uint32_t file);
// `name` is not copied.
void template_add_block(struct blocks *blocks, const char *name, struct block *block);
// A defined block or a whole template, or NULL.
struct block *template_find_block(struct template_set *set, const char *name);
struct block *template_find_file(struct template_set *set, const char *name);
// The one object for this name.
const struct name *template_name(struct template_set *set, const char *text, size_t length);

#endif
