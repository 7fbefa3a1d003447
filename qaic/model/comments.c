// SPDX-License-Identifier: BSD-3-Clause
// Documentation comments on their way from the IDL to the header (01 §10).
#include "qaic/model/lower.h"

#include <string.h>

static size_t count_comments(const struct ast_comment *comment) {
    size_t count = 0;
    for (; comment != NULL; comment = comment->next) {
        ++count;
    }
    return count;
}

const char *const *lower_comments(struct lowering *lowering, const struct ast_comment *comments,
                                  size_t *count) {
    *count = count_comments(comments);
    if (*count == 0) {
        return NULL;
    }
    const char **texts = ARENA_ARRAY(lowering->arena, const char *, *count);
    for (size_t i = 0; i < *count; ++i, comments = comments->next) {
        texts[i] = comments->text;
    }
    return texts;
}

static const char attribute_line[] = "@param value Attribute value";

// What stands before the words of the line that begins at `line`: blanks and a star.
static size_t margin(const char *line) {
    size_t size = strspn(line, " \t");
    if (line[size] == '*' && line[size + 1] != '/') {
        ++size;
        size += strspn(line + size, " \t");
    }
    return size;
}

static const char *line_of(const char *text, const char *place) {
    while (place > text && place[-1] != '\n') {
        --place;
    }
    return place;
}

// Before the first @param, else before the end of the comment.
static const char *insert_into_block(struct lowering *lowering, const char *text) {
    const char *first = strstr(text, "@param");
    const char *end = text + strlen(text) - 2; // before "*/"
    const char *line = first != NULL ? line_of(text, first) : NULL;
    if (line != NULL && line > text && line + margin(line) == first) {
        return arena_printf(lowering->arena, "%.*s%.*s%s\n%s", (int)(line - text), text, (int)(first - line),
                            line, attribute_line, line);
    }
    line = line_of(text, end);
    if (line > text && line + strspn(line, " \t") == end) {
        return arena_printf(lowering->arena, "%.*s%.*s* %s\n%s", (int)(line - text), text, (int)(end - line),
                            line, attribute_line, line);
    }
    while (end > text && (end[-1] == ' ' || end[-1] == '\t')) {
        --end;
    }
    return arena_printf(lowering->arena, "%.*s\n * %s\n */", (int)(end - text), text, attribute_line);
}

static bool is_block(const char *text) {
    size_t size = strlen(text);
    return size >= 5 && text[1] == '*' && strcmp(text + size - 2, "*/") == 0;
}

const char *const *attribute_comments(struct lowering *lowering, const struct ast_comment *comments,
                                      size_t *count) {
    size_t given = count_comments(comments);
    *count = given;
    if (given == 0) {
        return NULL;
    }
    const char **texts = ARENA_ARRAY(lowering->arena, const char *, given + 1);
    for (size_t i = 0; i < given; ++i, comments = comments->next) {
        texts[i] = comments->text;
    }
    const char *last = texts[given - 1];
    if (is_block(last)) {
        texts[given - 1] = insert_into_block(lowering, last);
    } else {
        texts[given] = arena_printf(lowering->arena, "%.3s %s", last, attribute_line);
        *count = given + 1;
    }
    return texts;
}

struct item *add_item(struct lowering *lowering, enum item_kind kind,
                      const struct ast_declaration *comments) {
    if (lowering->items == NULL) {
        return NULL;
    }
    struct item *item = LIST_ADD(lowering->arena, lowering->items, struct item);
    *item = (struct item){.kind = kind};
    if (comments != NULL) {
        item->leading = lower_comments(lowering, comments->leading, &item->leading_count);
        item->trailing = lower_comments(lowering, comments->trailing, &item->trailing_count);
    }
    return item;
}

void add_comment_item(struct lowering *lowering, const struct ast_comment *comments) {
    if (comments == NULL) {
        return;
    }
    struct item *item = add_item(lowering, ITEM_COMMENT, NULL);
    if (item != NULL) {
        item->leading = lower_comments(lowering, comments, &item->leading_count);
    }
}
