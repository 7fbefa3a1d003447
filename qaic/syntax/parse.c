// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/ast.h"

#include "qaic/syntax/build.h"
#include "qaic/syntax/comments.h"
#include "qaic/syntax/parser.h"
#include "qaic/syntax/recover.h"
#include "qaic/syntax/scanner.h"

#include <string.h>

void *parser_grow(struct arena *arena, void *items, size_t *count, size_t *capacity, size_t item_size) {
    if (*count == *capacity) {
        size_t larger = *capacity == 0 ? 8 : 2 * *capacity;
        void *moved = arena_alloc_array(arena, larger, item_size);
        if (*count != 0) {
            memcpy(moved, items, *count * item_size);
        }
        items = moved;
        *capacity = larger;
    }
    ++*count;
    return items;
}

static bool holds(const struct segment *segment, size_t offset) {
    return offset >= segment->start && offset - segment->start < segment->length;
}

static size_t find_segment(const struct preprocessed *input, size_t offset) {
    size_t low = 0;
    size_t high = input->segment_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (input->segments[middle].start <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

static const struct segment *segment_at(struct parser *parser, size_t offset) {
    const struct preprocessed *input = parser->input;
    size_t next = parser->segment + 1;
    if (!holds(&input->segments[parser->segment], offset)) {
        bool is_next = next < input->segment_count && holds(&input->segments[next], offset);
        parser->segment = is_next ? next : find_segment(input, offset);
    }
    return &input->segments[parser->segment];
}

struct location parser_locate(struct parser *parser, size_t start, size_t end) {
    struct location at = {.start = (uint32_t)start, .end = (uint32_t)end};
    if (parser->input->segment_count == 0) {
        return at;
    }
    const struct segment *segment = segment_at(parser, start);
    size_t inside = start - segment->start;
    size_t room = inside < segment->length ? segment->length - inside : 0;
    size_t length = end - start;
    at.span.file = segment->file;
    at.span.offset = segment->offset + (uint32_t)inside;
    at.span.length = (uint32_t)(length < room ? length : room);
    return at;
}

char *parser_copy(struct parser *parser, struct location at) {
    return arena_strndup(parser->arena, parser->input->text + at.start, at.end - at.start);
}

struct location location_join(struct location first, struct location last) {
    return (struct location){span_join(first.span, last.span), first.start, last.end};
}

struct location location_after(struct location at) {
    at.span.offset += at.span.length;
    at.span.length = 0;
    at.start = at.end;
    return at;
}

struct ast *parse(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                  const struct preprocessed *input) {
    struct parser *parser = ARENA_NEW(arena, struct parser);
    parser->arena = arena;
    parser->scratch = arena_child(arena);
    parser->sources = sources;
    parser->diagnostics = diagnostics;
    parser->input = input;
    parser->ast = ARENA_NEW(arena, struct ast);
    yyscan_t scanner = NULL;
    if (idl_lex_init_extra(parser, &scanner) != 0) {
        return parser->ast;
    }
    idl__scan_buffer(input->text, input->size + 2, scanner);
    feed_tokens(parser, scanner);
    idl_lex_destroy(scanner);
    attach_comments(parser);
    arena_clear(parser->scratch);
    return parser->ast;
}
