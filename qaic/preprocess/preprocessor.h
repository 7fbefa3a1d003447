// SPDX-License-Identifier: BSD-3-Clause
// What the parts of the preprocessor share. Nothing outside this folder includes this.
#ifndef QAIC_PREPROCESS_PREPROCESSOR_H
#define QAIC_PREPROCESS_PREPROCESSOR_H

#include "qaic/preprocess/preprocess.h"
#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/support/text.h"

enum {
    PP_INCLUDE_DEPTH = 200,
    PP_INCLUDE_COUNT = 65536,
    PP_CONDITIONAL_DEPTH = 1000,
    PP_EXPANSION_DEPTH = 200,
    PP_EXPRESSION_DEPTH = 1000,
    PP_DIRECTIVE_SIZE = 1024 * 1024,
    PP_EXPANSION_SIZE = 64 * 1024 * 1024,
    PP_TOTAL_MIB = 256,
};

struct macro {
    const char *name;
    const char *value;
    size_t value_size;
    bool function_like;
    bool expanding; // a macro does not expand inside itself
    struct span span;
};

// What is known about a file on disk, however often and under whatever name it is included.
struct known_file {
    const char *path; // as it was found first: one file has one name in messages and one origin
    const char *text;
    size_t size;
    bool once;         // #pragma once
    const char *guard; // the whole file stands in #ifndef guard ... #endif
};

struct conditional {
    struct span span;
    const char *word;
    bool outer_active;
    bool taken; // one of its branches was active
    bool in_else;
    bool active;
};

// One file being read.
struct frame {
    struct frame *outer;
    struct known_file *known;
    uint32_t file;
    const char *text;
    size_t size;
    size_t at;
    size_t copied; // text up to here was copied or dropped
    size_t first_conditional;
    // Guard detection: the file counts as guarded while nothing but comments is outside the first
    // conditional.
    const char *guard;
    bool outside_seen;
    bool guard_closed;
    bool unguarded;
};

// The line of a directive with comments as blanks and continued lines joined.
struct directive {
    struct text line;
    uint32_t *offsets; // where each byte of the line stands in the file, and one more for its end
    size_t offset_capacity;
    size_t at;
    struct span span; // from `#` to the end
    char word[16];    // in lower case
    bool too_long;
};

struct pp_token;

struct preprocessor {
    struct arena *arena;
    struct sources *sources;
    struct diagnostics *diagnostics;
    const struct preprocessor_options *options;
    struct text out;
    struct segment *segments;
    size_t segment_count;
    size_t segment_capacity;
    struct map *macros;   // struct macro
    struct map *known;    // struct known_file by device and inode
    struct map *searched; // results of the include search
    const char **files;
    size_t file_count;
    size_t file_capacity;
    struct frame *frame;
    size_t depth;
    size_t include_count;
    size_t total_size;
    size_t expanded_size;
    struct conditional *conditionals;
    size_t conditional_count;
    size_t errors_before;
    struct directive directive;
    struct pp_token *tokens; // of the condition being evaluated
    size_t token_count;
    size_t token_capacity;
    bool external;
    bool stopped; // going on would only repeat the error or take too long
};

// preprocess.c
void pp_process(struct preprocessor *pp, struct frame *frame);
void pp_add_file(struct preprocessor *pp, const char *path);
bool pp_active(const struct preprocessor *pp);
bool pp_is_blank(char c);

// directive.c
// Handles the directive whose `#` is at the frame's place and moves to the end of its line.
void pp_directive(struct preprocessor *pp);
void pp_skip_blanks(struct directive *directive);
// The macro name at the directive's place, as lenient as IDL files need it; NULL when there is none.
const char *pp_take_name(struct preprocessor *pp, struct span *span);
struct span pp_span(const struct preprocessor *pp, size_t start, size_t end);
// Warns about what is left of the line.
void pp_expect_end(struct preprocessor *pp);
// The rest of the line without blanks around it.
const char *pp_take_rest(struct preprocessor *pp);

// conditional.c
// Handles #if, #ifdef, #ifndef, #elif, #else and #endif; false for any other directive.
bool pp_conditional(struct preprocessor *pp);
void pp_close_conditionals(struct preprocessor *pp);

// condition.c
bool pp_evaluate(struct preprocessor *pp);

// macro.c
struct macro *pp_find_macro(const struct preprocessor *pp, const char *name, size_t size);
void pp_define_options(struct preprocessor *pp);
void pp_define(struct preprocessor *pp);
void pp_undef(struct preprocessor *pp);

// include.c
void pp_include(struct preprocessor *pp);

// line_marker.c
void pp_line(struct preprocessor *pp);

#endif
