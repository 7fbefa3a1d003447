// SPDX-License-Identifier: BSD-3-Clause
// What the user wrote: the syntax tree of one IDL file with everything it includes. Nothing is resolved here.
#ifndef QAIC_SYNTAX_AST_H
#define QAIC_SYNTAX_AST_H

#include "qaic/source/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ast_identifier {
    const char *text;
    struct span span;
};

// `A::B::C` or `::A::B`.
struct ast_scoped_name {
    struct ast_identifier *parts;
    uint32_t part_count;
    struct span span;
    bool global; // starts with "::"
};

// Comments that are passed on (01 §10), verbatim with their delimiters.
struct ast_comment {
    const char *text;
    struct span span;
    struct ast_comment *next;
};

enum ast_expression_kind {
    AST_INTEGER,
    AST_FLOAT,
    AST_BOOLEAN,
    AST_CHAR,
    AST_WCHAR,
    AST_STRING,
    AST_WSTRING,
    AST_NAME,
    AST_UNARY,
    AST_BINARY,
    AST_PARENTHESES,
};

enum ast_operator {
    AST_OR,
    AST_XOR,
    AST_AND,
    AST_SHIFT_LEFT,
    AST_SHIFT_RIGHT,
    AST_ADD,
    AST_SUBTRACT,
    AST_MULTIPLY,
    AST_DIVIDE,
    AST_MODULO,
    AST_NEGATE,
    AST_COMPLEMENT,
    AST_PLUS,
};

struct ast_expression {
    enum ast_expression_kind kind;
    struct span span;
    struct span operator_span; // unary, binary
    uint32_t depth;            // of the tree from here down, 1 for a leaf; limited, so recursion is safe
    union {
        struct {
            uint64_t value; // magnitude; meaningless when too_large
            uint8_t base;   // 8, 10 or 16 as written
            bool too_large; // does not fit 64 bits
        } integer;
        const char *floating; // the literal's text
        bool boolean;
        uint32_t character; // char 0..255, wchar 0..65535
        struct {
            const char *bytes; // escapes decoded; may hold NULs
            size_t length;
        } string;
        struct {
            const uint16_t *units;
            size_t length;
        } wstring;
        struct ast_scoped_name name;
        struct {
            enum ast_operator op;
            struct ast_expression *left; // NULL for unary operators
            struct ast_expression *right;
        } operation;
        struct ast_expression *inner; // parentheses
    };
};

enum ast_type_kind {
    AST_TYPE_BASE,   // `base`
    AST_TYPE_VOID,   // as a return type only
    AST_TYPE_STRING, // with optional bound
    AST_TYPE_WSTRING,
    AST_TYPE_DMAHANDLE,
    AST_TYPE_SEQUENCE, // of `element`, with optional bound
    AST_TYPE_NAME,
    AST_TYPE_INTERFACE, // the word `interface` itself
    AST_TYPE_INLINE,    // a struct, union or enum defined in place: `definition`
};

enum ast_base_type {
    AST_OCTET,
    AST_CHAR_TYPE,
    AST_WCHAR_TYPE,
    AST_BOOLEAN_TYPE,
    AST_SHORT,
    AST_UNSIGNED_SHORT,
    AST_LONG,
    AST_UNSIGNED_LONG,
    AST_LONG_LONG,
    AST_UNSIGNED_LONG_LONG,
    AST_INT8,
    AST_UINT8,
    AST_INT16,
    AST_UINT16,
    AST_INT32,
    AST_UINT32,
    AST_INT64,
    AST_UINT64,
    AST_INT8_T,
    AST_UINT8_T,
    AST_INT16_T,
    AST_UINT16_T,
    AST_INT32_T,
    AST_UINT32_T,
    AST_INT64_T,
    AST_UINT64_T,
    AST_FLOAT_TYPE,
    AST_DOUBLE_TYPE,
};

enum { AST_BASE_TYPES = AST_DOUBLE_TYPE + 1 };

// As the IDL spells it: "unsigned long".
const char *ast_base_type_name(enum ast_base_type type);

struct ast_type {
    enum ast_type_kind kind;
    struct span span;
    union {
        enum ast_base_type base;
        struct {
            struct ast_expression *bound; // string, wstring, dmahandle, sequence; may be NULL
            struct ast_type *element;     // NULL unless it is a sequence
        };
        struct {
            const struct ast_scoped_name *name;
            bool notnil;
        };
        struct ast_declaration *definition;
    };
};

// `name[2][3]`
struct ast_declarator {
    struct ast_identifier name;
    struct ast_expression **sizes;
    size_t size_count;
    struct span span;
    struct ast_declarator *next;
};

struct ast_member {
    struct ast_type *type;
    struct ast_declarator *declarators;
    struct ast_comment *comments; // on the member, before or after it
    struct ast_member *next;
};

struct ast_enumerator {
    struct ast_identifier name;
    struct ast_comment *comments;
    struct ast_enumerator *next;
};

struct ast_case {
    struct ast_expression **labels;
    size_t label_count;
    bool is_default;
    struct ast_type *type;
    struct ast_declarator *declarator;
    struct ast_comment *comments;
    struct span span;
    struct ast_case *next;
};

enum ast_mode { AST_IN, AST_ROUT, AST_INROUT };

struct ast_parameter {
    enum ast_mode mode;
    struct span mode_span;
    struct ast_type *type;
    struct ast_identifier name;
    struct span span;
    struct ast_parameter *next;
};

enum ast_declaration_kind {
    AST_MODULE,
    AST_INTERFACE,
    AST_TYPEDEF,
    AST_STRUCT,
    AST_UNION,
    AST_ENUM,
    AST_NATIVE,
    AST_CONST,
    AST_ATTRIBUTE,
    AST_OPERATION,
};

struct ast_declaration {
    enum ast_declaration_kind kind;
    struct ast_identifier name; // text NULL for a typedef: see declarators
    struct span span;           // from the first token to the closing `;` or `}`
    struct ast_comment *leading;
    struct ast_comment *trailing;
    struct ast_declaration *next;
    union {
        struct {
            struct ast_declaration *members;
            struct ast_comment *closing; // comments before the closing brace
        } module;
        struct {
            bool local;
            bool ext_params;
            bool forward;                       // `interface X;`
            const struct ast_scoped_name *base; // NULL: none
            struct ast_declaration *members;
            struct ast_comment *closing;
        } interface;
        struct {
            struct ast_type *type;
            struct ast_declarator *declarators;
        } typedefs;
        struct {
            struct ast_member *members;
        } structure;
        struct {
            struct ast_type *discriminator;
            struct ast_case *cases;
        } unions;
        struct {
            struct ast_enumerator *enumerators;
        } enumeration;
        struct {
            struct ast_type *type;
            struct ast_expression *value;
        } constant;
        struct {
            bool readonly;
            struct ast_type *type;
        } attribute;
        struct {
            bool async;
            const struct ast_identifier *qualifier; // `[oneway]`, `[signal]` or anything else; NULL: none
            struct ast_type *returns;               // AST_TYPE_VOID or a simple type
            struct ast_parameter *parameters;
        } operation;
    };
};

struct ast {
    struct ast_declaration *declarations;
    struct ast_comment *file_comments; // of the main file, in order; go to the top of every output
};

struct arena;
struct diagnostics;
struct preprocessed;

// Scans and parses. After errors the tree holds what could be understood; never NULL.
struct ast *parse(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                  const struct preprocessed *input);

#endif
