// SPDX-License-Identifier: BSD-3-Clause
// Templates as trees: what the parser makes of their text, to be packed.
#ifndef QAIC_TEMPLATE_NODE_H
#define QAIC_TEMPLATE_NODE_H

#include "qaic/source/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TEMPLATE_NESTING_LIMIT = 32, TEMPLATE_CALL_LIMIT = 100, TEMPLATE_JOIN_LIMIT = 16 };
enum { TEMPLATE_TERM_LIMIT = 256, TEMPLATE_ARGUMENT_LIMIT = 64 };

enum letters { LETTERS_AS_THEY_ARE, LETTERS_UPPER, LETTERS_LOWER };
enum form { FORM_PLAIN, FORM_HEX, FORM_C_STRING };

// A part of a path.
struct segment {
    const char *name;
    struct segment *next;
};

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
    enum operand_kind kind;
    struct span span;
    bool optional; // name?
    enum letters letters;
    enum form form;
    union {
        struct segment path; // its first part
        const char *text;
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
    const char *name;
    struct operand *value;
    struct argument *next;
};

// NODE_END is behind the last node of packed ones only.
enum node_kind { NODE_END, NODE_TEXT, NODE_VALUE, NODE_IF, NODE_EACH, NODE_WITH, NODE_CALL, NODE_WRAP };

struct node {
    enum node_kind kind;
    struct node *next;
    union {
        struct {
            const char *bytes; // in the text of the file
            size_t size;
        } text;
        struct operand *value;
        struct {
            struct condition *condition;
            struct node *then;
            struct node *otherwise;
        } branch;
        struct {
            struct operand *list;
            const char *as;        // NULL: its entries are visible
            const char *separator; // between elements, or NULL
            struct node *body;
            struct node *otherwise;
        } each;
        struct {
            struct operand *value;
            const char *as;
            struct node *body;
        } with;
        struct {
            struct operand *name;
            struct argument *arguments;
            struct span span;
            bool joins;         // the name or an argument is put together
            bool alone;         // on its line
            const char *indent; // the blanks before it, when it is alone
            size_t indent_size;
        } call;
        struct {
            size_t width;
            struct node *body;
        } wrap;
    };
};

// A block that can be called, or a whole template.
struct tree {
    const char *name;
    struct span span; // of the tag that opens it
    struct node *body;
    struct tree *next; // the one that was parsed before
};

struct trees {
    struct map *by_name;
    struct tree *last;
};

#endif
