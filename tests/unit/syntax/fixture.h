// SPDX-License-Identifier: BSD-3-Clause
// Parses texts and gives back the tree and the messages as text.
#ifndef QAIC_TESTS_SYNTAX_FIXTURE_H
#define QAIC_TESTS_SYNTAX_FIXTURE_H

#include "qaic/preprocess/preprocess.h"
#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/support/text.h"
#include "qaic/syntax/ast.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct parsed {
    struct arena *arena;
    struct sources *sources;
    struct diagnostics *diagnostics;
    struct preprocessed input;
    struct ast *ast;
    struct text tree;     // ast_dump()
    struct text messages; // "line:column: name: text", notes indented
};

// One piece of the preprocessed text, in the order of the pieces; `file` is an index into the files.
struct piece {
    unsigned file;
    size_t offset;
    size_t size;
};

void parse_bytes(struct parsed *parsed, const char *text, size_t size);
void parse_text(struct parsed *parsed, const char *text);
// The first file is the main file.
void parse_pieces(struct parsed *parsed, const char *const *files, size_t file_count,
                  const struct piece *pieces, size_t piece_count);
void release(struct parsed *parsed);

// Parses `text` without any message into `tree`.
void assert_tree(const char *text, const char *tree);
// Parsing `text` gives exactly `messages`.
void assert_messages(const char *text, const char *messages);
// Both.
void assert_result(const char *text, const char *messages, const char *tree);

#endif
