// SPDX-License-Identifier: BSD-3-Clause
// Comments and declarations are two ascending lists of places in the text; both are walked once, side by
// side.
#include "qaic/syntax/comments.h"

#include "qaic/syntax/build.h"

#include <stdlib.h>
#include <string.h>

// A comment that waits for a declaration of its own file to follow.
struct pending {
    struct ast_comment *comment;
    const struct comment *source;
    struct pending *next;
};

// What waits on one level, per file.
struct bucket {
    const struct origin *origin;
    struct pending *head;
    struct pending **tail;
    bool declared; // a declaration of this file was seen
    struct bucket *next;
};

// An open place, or the whole text.
struct frame {
    struct place *place;
    struct place *last_child;
    struct bucket *buckets; // the one used last comes first
    bool had_body;
};

struct walk {
    struct parser *parser;
    GROWING(struct frame) frames;
    size_t next_place;
    struct ast_comment **file_comments;
};

// Classes

static bool starts_with(const char *text, size_t size, const char *prefix) {
    return size >= strlen(prefix) && memcmp(text, prefix, strlen(prefix)) == 0;
}

bool comment_classify(const char *text, size_t size, enum comment_class *class) {
    char mark = text[1];
    size -= mark == '*' ? 4 : 2;
    text += 2;
    size -= mark == '/' && size != 0 && text[size - 1] == '\r';
    bool marked = size != 0 && (text[0] == mark || text[0] == '!');
    *class = marked && size > 1 && text[1] == '<' ? COMMENT_AFTER : COMMENT_BEFORE;
    if (marked || starts_with(text, size, "@{") || starts_with(text, size, "@}")) {
        return true;
    }
    *class = COMMENT_QIDL;
    return starts_with(text, size, "%") || starts_with(text, size, "qidl");
}

// Places

static struct place *new_place(struct parser *parser, enum place_kind kind, struct location at) {
    struct place *place = APPEND(parser, parser->places, struct place);
    *place = (struct place){.kind = kind, .at = at};
    return place;
}

void place_declaration(struct parser *parser, struct ast_declaration *declaration, struct location at) {
    struct place *place = new_place(parser, PLACE_DECLARATION, at);
    place->before = &declaration->leading;
    place->after = &declaration->trailing;
}

void place_member(struct parser *parser, struct ast_comment **comments, struct location at) {
    new_place(parser, PLACE_MEMBER, at)->before = comments;
}

void place_body(struct parser *parser, struct ast_comment **closing, struct location open,
                struct location close) {
    struct place *place = new_place(parser, PLACE_BODY, location_join(location_after(open), close));
    place->at.end = close.start;
    place->closing = closing;
}

static int compare_places(const void *left, const void *right) {
    const struct place *a = left;
    const struct place *b = right;
    if (a->at.start != b->at.start) {
        return a->at.start < b->at.start ? -1 : 1;
    }
    return a->at.end == b->at.end ? 0 : a->at.end > b->at.end ? -1 : 1;
}

// Linking

static void link_comment(struct ast_comment ***tail, struct ast_comment *comment) {
    **tail = comment;
    *tail = &comment->next;
}

static void link_after(struct place *place, struct ast_comment *comment) {
    link_comment(place->after != NULL ? &place->after : &place->before, comment);
}

// Line ends become plain newlines; the rest is kept as it is.
static const char *comment_text(struct parser *parser, const struct location *at) {
    const char *text = parser->input->text + at->start;
    size_t size = at->end - at->start;
    char *copy = arena_alloc(parser->arena, size + 1);
    size_t length = 0;
    for (size_t i = 0; i < size; ++i) {
        bool is_line_end = text[i] == '\r' && (i + 1 == size || text[i + 1] == '\n');
        // C cannot hold it in a comment that is handled as a string.
        copy[length] = text[i] == '\0' ? ' ' : text[i];
        length += !is_line_end;
    }
    copy[length] = '\0';
    return copy;
}

static struct ast_comment *new_comment(struct parser *parser, const struct comment *source) {
    struct ast_comment *comment = ARENA_NEW(parser->arena, struct ast_comment);
    comment->text = comment_text(parser, &source->at);
    comment->span = source->at.span;
    return comment;
}

static struct frame *top(struct walk *walk) {
    return &walk->frames.items[walk->frames.count - 1];
}

static bool is_level(const struct frame *frame) {
    return frame->place == NULL || frame->place->kind == PLACE_BODY;
}

static const struct origin *origin_of(const struct walk *walk, const struct location *at) {
    return sources_origin(walk->parser->sources, at->span);
}

static struct bucket *new_bucket(struct walk *walk, const struct origin *origin) {
    struct bucket *bucket = ARENA_NEW(walk->parser->scratch, struct bucket);
    bucket->origin = origin;
    bucket->tail = &bucket->head;
    return bucket;
}

// Finds or makes the bucket of `origin` and moves it to the front.
static struct bucket *get_bucket(struct walk *walk, struct frame *frame, const struct origin *origin) {
    struct bucket **link = &frame->buckets;
    while (*link != NULL && (*link)->origin != origin) {
        link = &(*link)->next;
    }
    struct bucket *bucket = *link;
    if (bucket != NULL) {
        *link = bucket->next;
    } else {
        bucket = new_bucket(walk, origin);
    }
    bucket->next = frame->buckets;
    frame->buckets = bucket;
    return bucket;
}

static void wait_for_declaration(struct walk *walk, const struct comment *source) {
    struct bucket *bucket = get_bucket(walk, top(walk), origin_of(walk, &source->at));
    struct pending *pending = ARENA_NEW(walk->parser->scratch, struct pending);
    pending->comment = new_comment(walk->parser, source);
    pending->source = source;
    *bucket->tail = pending;
    bucket->tail = &pending->next;
}

// The first comments of a file: some are about the file

static bool is_about_file(const char *text) {
    return strstr(text, "@file") != NULL || strstr(text, "\\file") != NULL || strstr(text, "SPDX-") != NULL ||
           strcasestr(text, "copyright") != NULL;
}

static bool is_line_comment(const struct ast_comment *comment) {
    return comment->text[1] == '/';
}

struct gap {
    unsigned lines; // line ends
    bool separates; // holds an empty line or a directive
};

static struct gap gap_between(const struct walk *walk, struct span first, struct span second) {
    struct gap gap = {0, first.file != second.file};
    const struct source_file *file = sources_file(walk->parser->sources, first.file);
    bool line_is_empty = false;
    for (size_t at = (size_t)first.offset + first.length; !gap.separates && at < second.offset; ++at) {
        char c = file->text[at];
        if (c == '\n') {
            gap.separates = line_is_empty;
            line_is_empty = true;
            ++gap.lines;
        } else if (strchr(" \t\r\f\v", c) == NULL) {
            gap.separates = c == '#' && line_is_empty;
            line_is_empty = false;
        }
    }
    return gap;
}

// How many of the comments before the first declaration are about the file.
static const struct pending *first_about_declaration(const struct walk *walk, const struct pending *pending,
                                                     struct span declaration) {
    const struct pending *result = pending;
    bool marked = false;
    for (; pending != NULL; pending = pending->next) {
        const struct pending *next = pending->next;
        marked = marked || is_about_file(pending->comment->text);
        struct gap gap =
            gap_between(walk, pending->comment->span, next != NULL ? next->comment->span : declaration);
        if (marked || gap.separates) {
            result = next;
        }
        // Line comments on lines that follow each other are one comment.
        bool goes_on = next != NULL && is_line_comment(pending->comment) && is_line_comment(next->comment);
        marked = marked && goes_on && gap.lines == 1 && !gap.separates;
    }
    return result;
}

static void add_file_comment(struct walk *walk, const struct bucket *bucket, const struct pending *pending) {
    if (bucket->origin != NULL && bucket->origin->is_main && pending->source->class != COMMENT_QIDL) {
        link_comment(&walk->file_comments, pending->comment);
    }
}

static void split_file_comments(struct walk *walk, struct bucket *bucket, struct span declaration) {
    const struct pending *keep = first_about_declaration(walk, bucket->head, declaration);
    while (bucket->head != keep) {
        add_file_comment(walk, bucket, bucket->head);
        bucket->head = bucket->head->next;
    }
}

static void take_pending(struct walk *walk, struct frame *level, struct place *place) {
    bool is_file = level->place == NULL;
    if (!is_file && level->buckets == NULL) {
        return;
    }
    struct bucket *bucket = get_bucket(walk, level, origin_of(walk, &place->at));
    if (is_file && !bucket->declared) {
        split_file_comments(walk, bucket, place->at.span);
    }
    bucket->declared = true;
    for (struct pending *pending = bucket->head; pending != NULL; pending = pending->next) {
        if (pending->source->class != COMMENT_QIDL) {
            link_comment(&place->before, pending->comment);
        }
    }
    bucket->head = NULL;
    bucket->tail = &bucket->head;
}

// The walk

static struct place *owner_of_top(struct walk *walk) {
    for (size_t i = walk->frames.count; i > 0; --i) {
        struct place *place = walk->frames.items[i - 1].place;
        if (place != NULL && place->kind != PLACE_BODY) {
            return place;
        }
    }
    return NULL;
}

static void release_pending(struct walk *walk, struct place *body, struct place *owner,
                            const struct bucket *bucket) {
    for (const struct pending *pending = bucket->head; pending != NULL; pending = pending->next) {
        if (body == NULL) {
            add_file_comment(walk, bucket, pending);
        } else if (body->closing != NULL) {
            link_comment(&body->closing, pending->comment);
        } else if (owner != NULL && pending->source->class != COMMENT_QIDL) {
            link_after(owner, pending->comment);
        }
    }
}

static void close_top(struct walk *walk) {
    struct frame *frame = top(walk);
    if (is_level(frame)) {
        struct place *owner = owner_of_top(walk);
        for (const struct bucket *bucket = frame->buckets; bucket != NULL; bucket = bucket->next) {
            release_pending(walk, frame->place, owner, bucket);
        }
    }
    --walk->frames.count;
}

static void close_before(struct walk *walk, uint32_t offset) {
    while (top(walk)->place != NULL && top(walk)->place->at.end <= offset) {
        close_top(walk);
    }
}

static void open_place(struct walk *walk, struct place *place) {
    close_before(walk, place->at.start);
    struct frame *around = top(walk);
    if (place->kind == PLACE_BODY) {
        around->had_body = true;
    } else if (is_level(around)) {
        take_pending(walk, around, place);
        around->last_child = place;
    }
    *APPEND(walk->parser, walk->frames, struct frame) = (struct frame){.place = place};
}

static void comment_inside(struct walk *walk, struct frame *frame, const struct comment *source) {
    if (source->class == COMMENT_QIDL) {
        return;
    }
    struct ast_comment *comment = new_comment(walk->parser, source);
    if (source->class == COMMENT_AFTER || frame->had_body) {
        link_after(frame->place, comment);
    } else {
        link_comment(&frame->place->before, comment);
    }
}

static struct place *place_before(struct walk *walk, const struct comment *source) {
    struct place *place = top(walk)->last_child != NULL ? top(walk)->last_child : owner_of_top(walk);
    bool same_file = place != NULL && origin_of(walk, &place->at) == origin_of(walk, &source->at);
    return same_file ? place : NULL;
}

static void handle_comment(struct walk *walk, const struct comment *source) {
    struct frame *frame = top(walk);
    if (!is_level(frame)) {
        comment_inside(walk, frame, source);
        return;
    }
    struct place *before = source->class == COMMENT_AFTER ? place_before(walk, source) : NULL;
    if (before != NULL) {
        link_after(before, new_comment(walk->parser, source));
    } else {
        wait_for_declaration(walk, source);
    }
}

static void open_places_before(struct walk *walk, uint32_t offset) {
    struct parser *parser = walk->parser;
    while (walk->next_place < parser->places.count &&
           parser->places.items[walk->next_place].at.start <= offset) {
        open_place(walk, &parser->places.items[walk->next_place++]);
    }
    close_before(walk, offset);
}

void attach_comments(struct parser *parser) {
    struct walk walk = {.parser = parser, .file_comments = &parser->ast->file_comments};
    if (parser->comments.count == 0) {
        return;
    }
    if (parser->places.count != 0) {
        qsort(parser->places.items, parser->places.count, sizeof(struct place), compare_places);
    }
    *APPEND(parser, walk.frames, struct frame) = (struct frame){0};
    for (size_t i = 0; i < parser->comments.count; ++i) {
        open_places_before(&walk, parser->comments.items[i].at.start);
        handle_comment(&walk, &parser->comments.items[i]);
    }
    open_places_before(&walk, UINT32_MAX);
    while (walk.frames.count != 0) {
        close_top(&walk);
    }
}
