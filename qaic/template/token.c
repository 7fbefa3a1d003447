// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/token.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"

#include <string.h>

struct scanner {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char *start; // of the file
    const char *end;
    uint32_t file;
    struct tokens *tokens;
    size_t capacity;
    bool cut_next; // the last tag ended with -}}
};

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool all_blank(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; ++i) {
        if (!is_blank(bytes[i])) {
            return false;
        }
    }
    return true;
}

// About as many tokens as a template of this size has.
static size_t first_capacity(const struct scanner *scanner) {
    return (size_t)(scanner->end - scanner->start) / 16 + 16;
}

static struct token *add(struct scanner *scanner, enum token_kind kind, const char *from, const char *to) {
    struct tokens *tokens = scanner->tokens;
    if (tokens->count == scanner->capacity) {
        scanner->capacity = scanner->capacity == 0 ? first_capacity(scanner) : scanner->capacity * 2;
        struct token *items = ARENA_ARRAY(scanner->arena, struct token, scanner->capacity);
        if (tokens->count > 0) {
            memcpy(items, tokens->items, tokens->count * sizeof(*items));
        }
        tokens->items = items;
    }
    struct token *token = &tokens->items[tokens->count++];
    token->kind = kind;
    token->span = (struct span){scanner->file, (uint32_t)(from - scanner->start), (uint32_t)(to - from)};
    token->bytes = from;
    token->size = (size_t)(to - from);
    return token;
}

static void cut_front(struct token *token) {
    while (token->size > 0 && is_blank(*token->bytes)) {
        ++token->bytes;
        --token->size;
        token->cut = true;
    }
}

// One token per line, because lines decide what a tag leaves behind.
static void add_text(struct scanner *scanner, const char *from, const char *to) {
    while (from < to) {
        const char *newline = memchr(from, '\n', (size_t)(to - from));
        const char *stop = newline != NULL ? newline + 1 : to;
        struct token *token = add(scanner, TOKEN_TEXT, from, stop);
        token->ends_line = newline != NULL;
        if (scanner->cut_next) {
            cut_front(token);
            scanner->cut_next = token->size == 0;
        }
        from = stop;
    }
}

static void cut_backwards(struct scanner *scanner) {
    for (size_t i = scanner->tokens->count; i > 0; --i) {
        struct token *token = &scanner->tokens->items[i - 1];
        if (token->kind != TOKEN_TEXT) {
            return;
        }
        while (token->size > 0 && is_blank(token->bytes[token->size - 1])) {
            --token->size;
            token->cut = true;
        }
        if (token->size > 0) {
            return;
        }
    }
}

// The end of the tag that starts at `from`, or NULL. Braces in quotes do not count, except in comments.
static const char *tag_end(const char *from, const char *end) {
    const char *at = from + 2;
    if (at < end && *at == '-') {
        ++at;
    }
    while (at < end && is_blank(*at)) {
        ++at;
    }
    bool comment = at < end && *at == '!';
    bool quoted = false;
    for (; at < end; ++at) {
        if (*at == '"' && !comment) {
            quoted = !quoted;
        } else if (*at == '\\' && quoted && at + 1 < end) {
            ++at;
        } else if (!quoted && *at == '}' && at + 1 < end && at[1] == '}') {
            return at + 2;
        }
    }
    return NULL;
}

static enum token_kind kind_of(const char *bytes, size_t size) {
    if (size == 0) {
        return TOKEN_VALUE;
    }
    switch (*bytes) {
    case '!':
        return TOKEN_COMMENT;
    case '#':
        return TOKEN_OPEN;
    case '/':
        return TOKEN_CLOSE;
    case '>':
        return TOKEN_CALL;
    default:
        break;
    }
    bool is_else = size >= 4 && memcmp(bytes, "else", 4) == 0 && (size == 4 || is_blank(bytes[4]));
    return is_else ? TOKEN_ELSE : TOKEN_VALUE;
}

static void skip_mark(struct token *token) {
    size_t mark = token->kind == TOKEN_VALUE ? 0 : token->kind == TOKEN_ELSE ? 4 : 1;
    token->bytes += mark;
    token->size -= mark;
}

static void add_tag(struct scanner *scanner, const char *from, const char *to) {
    const char *first = from + 2;
    const char *last = to - 2;
    bool cut_before = first < last && *first == '-';
    first += cut_before;
    bool cut_after = first < last && last[-1] == '-';
    last -= cut_after;
    if (cut_before) {
        cut_backwards(scanner);
    }
    while (first < last && is_blank(*first)) {
        ++first;
    }
    while (first < last && is_blank(last[-1])) {
        --last;
    }
    struct token *token = add(scanner, kind_of(first, (size_t)(last - first)), from, to);
    token->bytes = first;
    token->size = (size_t)(last - first);
    skip_mark(token);
    token->cut = cut_before;
    scanner->cut_next = cut_after;
}

static const char *next_tag(const char *from, const char *end) {
    return memmem(from, (size_t)(end - from), "{{", 2);
}

static bool scan(struct scanner *scanner) {
    const char *at = scanner->start;
    while (at < scanner->end) {
        const char *tag = next_tag(at, scanner->end);
        add_text(scanner, at, tag != NULL ? tag : scanner->end);
        if (tag == NULL) {
            return true;
        }
        at = tag_end(tag, scanner->end);
        if (at == NULL) {
            struct span span = {scanner->file, (uint32_t)(tag - scanner->start), 2};
            diagnose(scanner->diagnostics, DIAG_TEMPLATE_TAG_OPEN, span);
            return false;
        }
        add_tag(scanner, tag, at);
    }
    return true;
}

static bool starts_with(const struct token *token, const char *word) {
    size_t length = strlen(word);
    return token->size >= length && memcmp(token->bytes, word, length) == 0;
}

// What is on one line.
struct line {
    bool has_text; // something is printed besides calls
    bool has_tags;
    bool separates; // holds a tag that makes its calls a part of a line
    bool joined;    // a line end before or behind it is removed
    size_t calls;
    bool call_open; // a call that no else followed yet
};

static void inspect(struct line *line, const struct token *token) {
    switch (token->kind) {
    case TOKEN_TEXT:
        line->has_text = line->has_text || !all_blank(token->bytes, token->size);
        line->joined = line->joined || token->cut;
        return;
    case TOKEN_VALUE:
        line->has_text = true;
        break;
    case TOKEN_CALL:
        line->joined = line->joined || token->cut;
        line->separates = line->separates || line->call_open;
        line->call_open = true;
        ++line->calls;
        break;
    case TOKEN_ELSE:
        line->call_open = false;
        break;
    case TOKEN_OPEN:
    case TOKEN_CLOSE:
        line->separates = line->separates || !(starts_with(token, "if") || starts_with(token, "with"));
        break;
    case TOKEN_COMMENT:
        break;
    }
    line->has_tags = true;
}

static void drop_text(struct token *tokens, size_t count) {
    const char *indent = NULL;
    size_t indent_size = 0;
    if (tokens[0].kind == TOKEN_TEXT && !tokens[0].ends_line) {
        indent = tokens[0].bytes;
        indent_size = tokens[0].size;
    }
    for (size_t i = 0; i < count; ++i) {
        if (tokens[i].kind == TOKEN_TEXT) {
            tokens[i].size = 0;
        } else if (tokens[i].kind == TOKEN_CALL) {
            tokens[i].alone = true;
            tokens[i].indent = indent;
            tokens[i].indent_size = indent_size;
        }
    }
}

// The line end behind a definition belongs to it.
static void drop_after_definition(struct token *tokens, size_t count) {
    for (size_t i = count; i > 0; --i) {
        struct token *token = &tokens[i - 1];
        if (token->kind == TOKEN_CLOSE && starts_with(token, "define")) {
            drop_text(token, count - i + 1);
            return;
        }
        if (token->kind != TOKEN_TEXT || !all_blank(token->bytes, token->size)) {
            return;
        }
    }
}

// `joined`: the end of the line before was removed. Returns whether that of this line was.
static bool settle_line(struct token *tokens, size_t count, bool joined) {
    struct line line = {.joined = joined};
    for (size_t i = 0; i < count; ++i) {
        inspect(&line, &tokens[i]);
    }
    if (line.has_tags && !line.has_text && (line.calls == 0 || (!line.separates && !line.joined))) {
        drop_text(tokens, count);
    } else {
        drop_after_definition(tokens, count);
    }
    return tokens[count - 1].kind == TOKEN_TEXT && tokens[count - 1].cut;
}

static void settle_lines(const struct tokens *tokens) {
    size_t first = 0;
    bool joined = false;
    for (size_t i = 0; i < tokens->count; ++i) {
        if (tokens->items[i].ends_line || i + 1 == tokens->count) {
            joined = settle_line(tokens->items + first, i + 1 - first, joined);
            first = i + 1;
        }
    }
}

bool template_tokens(struct arena *arena, struct diagnostics *diagnostics, const struct source_file *source,
                     uint32_t file, struct tokens *tokens) {
    *tokens = (struct tokens){.count = 0};
    struct scanner scanner = {.arena = arena,
                              .diagnostics = diagnostics,
                              .start = source->text,
                              .end = source->text + source->size,
                              .file = file,
                              .tokens = tokens};
    if (!scan(&scanner)) {
        return false;
    }
    settle_lines(tokens);
    return true;
}
