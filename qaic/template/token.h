// SPDX-License-Identifier: BSD-3-Clause
// A template cut into text and tags.
#ifndef QAIC_TEMPLATE_TOKEN_H
#define QAIC_TEMPLATE_TOKEN_H

#include "qaic/source/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct diagnostics;

enum token_kind {
    TOKEN_TEXT,
    TOKEN_VALUE,
    TOKEN_CALL,
    TOKEN_COMMENT,
    TOKEN_ELSE,
    TOKEN_OPEN,
    TOKEN_CLOSE,
};

struct token {
    enum token_kind kind;
    struct span span;  // tags: with the braces
    const char *bytes; // text, or what is in the tag behind its mark
    size_t size;
    bool ends_line;     // text up to and including a line end, even when that was removed
    bool cut;           // text from which {{- or -}} removed something
    bool alone;         // a call on a line of its own
    const char *indent; // the blanks before such a call
    size_t indent_size;
};

struct tokens {
    struct token *items;
    size_t count;
};

// Cuts a file, then removes the white space that tags ask to remove and the lines that hold only block
// tags. False after reporting.
bool template_tokens(struct arena *arena, struct diagnostics *diagnostics, const struct source_file *source,
                     uint32_t file, struct tokens *tokens);

#endif
