// SPDX-License-Identifier: BSD-3-Clause
// What scanner, grammar and the rest of the parser share. Private to the module.
#ifndef QAIC_SYNTAX_PARSER_H
#define QAIC_SYNTAX_PARSER_H

#include "qaic/preprocess/preprocess.h"
#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/syntax/ast.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// 07 §8.1
enum {
    LONGEST_IDENTIFIER = 1023,
    LONGEST_TOKEN = 1024 * 1024,
    DEEPEST_MODULE = 256,
    DEEPEST_TYPE = 128,
    DEEPEST_EXPRESSION = 1024,
};

// Where a token or a construct is: in its file, and in the preprocessed text.
struct location {
    struct span span;
    uint32_t start;
    uint32_t end;
};

#define IDL_LTYPE struct location
#define IDL_LTYPE_IS_DECLARED 1

struct token {
    int kind;
    struct location at;
    bool bad; // was reported by the scanner
};

struct bracket {
    int kind;   // '(', '[' or '{'
    int opener; // for '{': the keyword of the construct; for '(': what it follows
    struct location at;
    size_t errors; // reported before it
    bool told;     // a mistake that repeats in this list was reported
};

enum comment_class { COMMENT_BEFORE, COMMENT_AFTER, COMMENT_QIDL };

struct comment {
    enum comment_class class;
    struct location at;
};

enum place_kind { PLACE_DECLARATION, PLACE_MEMBER, PLACE_BODY };

// A stretch of the text that comments may belong to.
struct place {
    enum place_kind kind;
    struct location at;
    struct ast_comment **before;  // where the next comment is linked in; NULL for a body
    struct ast_comment **after;   // NULL: same list as before
    struct ast_comment **closing; // for the bodies of modules and interfaces
};

#define GROWING(type)                                                                                        \
    struct {                                                                                                 \
        type *items;                                                                                         \
        size_t count;                                                                                        \
        size_t capacity;                                                                                     \
    }

struct parser {
    struct arena *arena;
    struct arena *scratch; // lives until the tree is complete
    struct sources *sources;
    struct diagnostics *diagnostics;
    const struct preprocessed *input;
    struct ast *ast;

    size_t segment;        // the one that holds the last converted offset
    unsigned angles;       // '<' open since the last '(' that is open
    unsigned angle_parens; // '(' open within them
    bool stop;             // a limit was exceeded: no sense in going on
    bool open_quote;       // a quote was not closed, so the next one that is not may be its end
    bool quiet;            // the rest of the text is only closed, not judged

    struct token recent[3]; // last token first
    GROWING(struct bracket) brackets;
    size_t paren_depth;
    size_t unopened; // bodies whose '{' is missing
    size_t module_depth;
    size_t type_depth;
    int statement;  // kind of the first token since the last ';', '{' or '}'
    int introducer; // last keyword that announces a '{'

    GROWING(struct comment) comments;
    GROWING(struct place) places;
};

// Makes room for one more item.
void *parser_grow(struct arena *arena, void *items, size_t *count, size_t *capacity, size_t item_size);
// Makes room for one more item, which lives until the tree is complete, and returns it.
#define APPEND(parser, list, type)                                                                           \
    ((list).items =                                                                                          \
         parser_grow((parser)->scratch, (list).items, &(list).count, &(list).capacity, sizeof(type)),        \
     &(list).items[(list).count - 1])

// The place of bytes [start, end) of the preprocessed text. Cheap when calls ascend.
struct location parser_locate(struct parser *parser, size_t start, size_t end);
struct location location_join(struct location first, struct location last);

// The text at `at`, NUL-terminated.
char *parser_copy(struct parser *parser, struct location at);

#endif
