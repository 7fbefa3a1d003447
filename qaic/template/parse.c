// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/expression.h"
#include "qaic/template/set.h"
#include "qaic/template/token.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"

#include <string.h>

struct parser {
    struct template_set *set;
    const struct source_file *source;
    uint32_t file;
    const struct tokens *tokens;
    size_t at;
    unsigned depth;
    bool failed;
};

// A chain of nodes under construction.
struct chain {
    struct node *first;
    struct node **next;
    struct node *last;
};

static struct node *parse_nodes(struct parser *parser);

static struct reader reader_of(const struct parser *parser, const struct token *token) {
    return (struct reader){.set = parser->set,
                           .start = parser->source->text,
                           .file = parser->file,
                           .at = token->bytes,
                           .end = token->bytes + token->size};
}

static bool finish_tag(struct parser *parser, struct reader *reader) {
    if (!reader->failed && !reader_at_end(reader)) {
        reader_expected(reader, "the end of the tag");
    }
    parser->failed = parser->failed || reader->failed;
    return !parser->failed;
}

static struct node *new_node(struct parser *parser, enum node_kind kind) {
    struct node *node = ARENA_NEW(parser->set->arena, struct node);
    node->kind = kind;
    return node;
}

static void append(struct chain *chain, struct node *node) {
    *(chain->next != NULL ? chain->next : &chain->first) = node;
    chain->next = &node->next;
    chain->last = node;
}

// Neighbouring lines become one node, so that they are copied at once.
static void append_text(struct parser *parser, struct chain *chain, const struct token *token) {
    struct node *last = chain->last;
    if (token->size == 0) {
        return;
    }
    if (last != NULL && last->kind == NODE_TEXT && last->text.bytes + last->text.size == token->bytes) {
        last->text.size += token->size;
        return;
    }
    struct node *node = new_node(parser, NODE_TEXT);
    node->text.bytes = token->bytes;
    node->text.size = token->size;
    append(chain, node);
}

static const struct token *peek(const struct parser *parser) {
    return parser->at < parser->tokens->count ? &parser->tokens->items[parser->at] : NULL;
}

static bool is_word(const struct token *token, const char *word) {
    return token->size == strlen(word) && memcmp(token->bytes, word, token->size) == 0;
}

static void report_end(struct parser *parser, const struct token *token, const char *mark) {
    char *word = arena_printf(parser->set->arena, "%s%.*s", mark, (int)(token->size < 40 ? token->size : 40),
                              token->bytes);
    diagnose(parser->set->diagnostics, DIAG_TEMPLATE_BLOCK_END, token->span, word);
    parser->failed = true;
}

static void expect_close(struct parser *parser, const struct token *open, const char *word) {
    const struct token *token = peek(parser);
    if (parser->failed) {
        return;
    }
    if (token == NULL) {
        diagnose(parser->set->diagnostics, DIAG_TEMPLATE_BLOCK_OPEN, open->span, word);
        parser->failed = true;
    } else if (token->kind != TOKEN_CLOSE || !is_word(token, word)) {
        report_end(parser, token, token->kind == TOKEN_CLOSE ? "/" : "else");
        diagnose_note(parser->set->diagnostics, open->span, "the open block is '%s'", word);
    }
    ++parser->at;
}

static bool at_else(const struct parser *parser) {
    const struct token *token = peek(parser);
    return !parser->failed && token != NULL && token->kind == TOKEN_ELSE;
}

// Behind `if`: the condition, the branches and the closing tag. `else if` makes a chain of branches.
static struct node *parse_if(struct parser *parser, const struct token *open, struct reader *reader) {
    struct node *first = new_node(parser, NODE_IF);
    struct node *node = first;
    node->branch.condition = reader_condition(reader);
    bool going = finish_tag(parser, reader);
    node->branch.then = parse_nodes(parser);
    while (going && at_else(parser)) {
        const struct token *token = peek(parser);
        struct reader inner = reader_of(parser, token);
        ++parser->at;
        going = reader_accept_word(&inner, "if");
        if (going) {
            node->branch.otherwise = new_node(parser, NODE_IF);
            node = node->branch.otherwise;
            node->branch.condition = reader_condition(&inner);
        }
        finish_tag(parser, &inner);
        struct node *body = parse_nodes(parser);
        *(going ? &node->branch.then : &node->branch.otherwise) = body;
    }
    expect_close(parser, open, "if");
    return first;
}

static struct node *parse_each(struct parser *parser, const struct token *open, struct reader *reader) {
    struct node *node = new_node(parser, NODE_EACH);
    node->each.list = reader_operand(reader);
    node->each.as = reader_accept_word(reader, "as") ? reader_name(reader) : NULL;
    if (reader_accept_word(reader, "sep")) {
        if (!reader_accept(reader, "=")) {
            reader_expected(reader, "'='");
        }
        node->each.separator = reader_text(reader);
    }
    finish_tag(parser, reader);
    node->each.body = parse_nodes(parser);
    if (at_else(parser)) {
        struct reader inner = reader_of(parser, peek(parser));
        finish_tag(parser, &inner);
        ++parser->at;
        node->each.otherwise = parse_nodes(parser);
    }
    expect_close(parser, open, "each");
    return node;
}

static struct node *parse_with(struct parser *parser, const struct token *open, struct reader *reader) {
    struct node *node = new_node(parser, NODE_WITH);
    node->with.value = reader_operand(reader);
    node->with.as = reader_accept_word(reader, "as") ? reader_name(reader) : NULL;
    finish_tag(parser, reader);
    node->with.body = parse_nodes(parser);
    expect_close(parser, open, "with");
    return node;
}

static struct node *parse_wrap(struct parser *parser, const struct token *open, struct reader *reader) {
    struct node *node = new_node(parser, NODE_WRAP);
    struct operand *width = reader_operand(reader);
    if (width->kind != OPERAND_NUMBER || width->number < 20 || width->number > 1000) {
        reader_expected(reader, "a width from 20 to 1000");
    }
    node->wrap.width = (size_t)width->number;
    finish_tag(parser, reader);
    node->wrap.body = parse_nodes(parser);
    expect_close(parser, open, "wrap");
    return node;
}

static void report_twice(struct parser *parser, const char *name, struct span span, struct span other) {
    diagnose(parser->set->diagnostics, DIAG_TEMPLATE_BLOCK_TWICE, span, name);
    diagnose_note(parser->set->diagnostics, other, "the other definition");
    parser->failed = true;
}

static void add_block(struct parser *parser, const char *name, struct tree *tree) {
    struct template_set *set = parser->set;
    const struct tree *other = map_get_string(set->defined.by_name, name);
    const struct block *packed = template_find_block(set, name, strlen(name));
    if (other != NULL) {
        report_twice(parser, name, tree->span, other->span);
    } else if (packed != NULL) {
        report_twice(parser, name, tree->span, template_block_span(packed));
    } else {
        template_add_tree(&set->defined, name, tree);
    }
}

static void parse_define(struct parser *parser, const struct token *open, struct reader *reader) {
    const char *name = reader_name(reader);
    finish_tag(parser, reader);
    struct tree *tree = ARENA_NEW(parser->set->arena, struct tree);
    tree->span = open->span;
    tree->body = parse_nodes(parser);
    expect_close(parser, open, "define");
    if (!parser->failed) {
        add_block(parser, name, tree);
    }
}

static struct argument *parse_arguments(struct reader *reader, struct node *node) {
    struct argument *first = NULL;
    struct argument **next = &first;
    for (size_t count = 0; !reader->failed && !reader_at_end(reader); ++count) {
        if (count == TEMPLATE_ARGUMENT_LIMIT) {
            reader_expected(reader, "fewer arguments");
        }
        struct argument *argument = ARENA_NEW(reader->set->arena, struct argument);
        argument->name = reader_name(reader);
        if (!reader_accept(reader, "=")) {
            reader_expected(reader, "'='");
        }
        argument->value = reader_operand(reader);
        node->call.joins = node->call.joins || argument->value->kind == OPERAND_JOIN;
        *next = argument;
        next = &argument->next;
    }
    return first;
}

static struct node *parse_call(struct parser *parser, const struct token *token) {
    struct node *node = new_node(parser, NODE_CALL);
    node->call.span = token->span;
    struct reader reader = reader_of(parser, token);
    node->call.name = reader_operand(&reader);
    bool fits = node->call.name->kind == OPERAND_JOIN ||
                (node->call.name->kind == OPERAND_PATH && node->call.name->path.next == NULL);
    if (!fits) {
        reader.at = token->bytes;
        reader_expected(&reader, "the name of a block");
    }
    node->call.joins = node->call.name->kind == OPERAND_JOIN;
    node->call.arguments = parse_arguments(&reader, node);
    node->call.alone = token->alone;
    node->call.indent = token->indent;
    node->call.indent_size = token->indent_size;
    finish_tag(parser, &reader);
    return node;
}

// Blank lines in front of a definition only set it apart in the template.
static void drop_blank_lines(const struct parser *parser, struct chain *chain) {
    struct node *last = chain->last;
    if (last == NULL || last->kind != NODE_TEXT) {
        return;
    }
    size_t kept = last->text.size;
    while (kept > 0 && strchr(" \t\r\n", last->text.bytes[kept - 1]) != NULL) {
        --kept;
    }
    const char *rest = last->text.bytes + kept;
    const char *newline = memchr(rest, '\n', last->text.size - kept);
    if (newline != NULL) {
        bool starts_line = last->text.bytes == parser->source->text || last->text.bytes[-1] == '\n';
        last->text.size = kept == 0 && starts_line ? 0 : (size_t)(newline + 1 - last->text.bytes);
    }
}

static struct node *parse_block(struct parser *parser, const struct token *open, struct chain *chain) {
    struct reader reader = reader_of(parser, open);
    if (reader_accept_word(&reader, "if")) {
        return parse_if(parser, open, &reader);
    }
    if (reader_accept_word(&reader, "each")) {
        return parse_each(parser, open, &reader);
    }
    if (reader_accept_word(&reader, "with")) {
        return parse_with(parser, open, &reader);
    }
    if (reader_accept_word(&reader, "wrap")) {
        return parse_wrap(parser, open, &reader);
    }
    if (reader_accept_word(&reader, "define")) {
        drop_blank_lines(parser, chain);
        parse_define(parser, open, &reader);
        return NULL;
    }
    const char *name = reader_name(&reader);
    if (name != NULL) {
        diagnose(parser->set->diagnostics, DIAG_TEMPLATE_UNKNOWN_TAG, open->span, name);
    }
    parser->failed = true;
    return NULL;
}

static struct node *parse_open(struct parser *parser, const struct token *open, struct chain *chain) {
    if (parser->depth == TEMPLATE_NESTING_LIMIT) {
        diagnose(parser->set->diagnostics, DIAG_TEMPLATE_NESTING, open->span, (int)TEMPLATE_NESTING_LIMIT);
        parser->failed = true;
        return NULL;
    }
    ++parser->depth;
    struct node *node = parse_block(parser, open, chain);
    --parser->depth;
    return node;
}

static struct node *parse_value(struct parser *parser, const struct token *token) {
    struct node *node = new_node(parser, NODE_VALUE);
    struct reader reader = reader_of(parser, token);
    node->value = reader_operand(&reader);
    finish_tag(parser, &reader);
    return node;
}

static struct node *parse_tag(struct parser *parser, const struct token *token, struct chain *chain) {
    switch (token->kind) {
    case TOKEN_VALUE:
        return parse_value(parser, token);
    case TOKEN_CALL:
        return parse_call(parser, token);
    case TOKEN_OPEN:
        return parse_open(parser, token, chain);
    default:
        return NULL;
    }
}

// Up to the end, an else or a closing tag, which stays.
static struct node *parse_nodes(struct parser *parser) {
    struct chain chain = {.first = NULL};
    while (!parser->failed) {
        const struct token *token = peek(parser);
        if (token == NULL || token->kind == TOKEN_ELSE || token->kind == TOKEN_CLOSE) {
            break;
        }
        ++parser->at;
        if (token->kind == TOKEN_TEXT) {
            append_text(parser, &chain, token);
            continue;
        }
        struct node *node = parse_tag(parser, token, &chain);
        if (node != NULL) {
            append(&chain, node);
        }
    }
    return chain.first;
}

static struct tree *parse_file(struct template_set *set, uint32_t file) {
    const struct source_file *source = sources_file(set->sources, file);
    struct tokens tokens;
    if (!template_tokens(set->scratch, set->diagnostics, source, file, &tokens)) {
        return NULL;
    }
    struct parser parser = {.set = set, .source = source, .file = file, .tokens = &tokens};
    struct tree *tree = ARENA_NEW(set->arena, struct tree);
    tree->span = (struct span){file, 0, 0};
    tree->body = parse_nodes(&parser);
    const struct token *rest = peek(&parser);
    if (!parser.failed && rest != NULL) {
        report_end(&parser, rest, rest->kind == TOKEN_CLOSE ? "/" : "else");
    }
    return parser.failed ? NULL : tree;
}

struct tree *template_parse(struct template_set *set, uint32_t file) {
    struct arena_mark mark = arena_mark(set->scratch);
    struct tree *tree = parse_file(set, file);
    arena_rewind(set->scratch, mark);
    return tree;
}
