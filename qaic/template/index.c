// SPDX-License-Identifier: BSD-3-Clause
// Most runs of the compiler use few of the built-in blocks, so these are parsed only when they are called.
#include "qaic/template/node.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"

#include <string.h>

static const char opening[] = "{{#define ", closing[] = "/define}}";

struct cursor {
    const char *start; // of the file
    const char *at;
    const char *end;
    uint32_t file;
};

static const char *find(const char *from, const char *end, const char *text) {
    return memmem(from, (size_t)(end - from), text, strlen(text));
}

// Skips white space and comments.
static void skip(struct cursor *cursor) {
    while (cursor->at < cursor->end) {
        if (strchr(" \t\r\n", *cursor->at) != NULL) {
            ++cursor->at;
        } else if (strncmp(cursor->at, "{{!", 3) == 0) {
            const char *close = find(cursor->at, cursor->end, "}}");
            cursor->at = close != NULL ? close + 2 : cursor->end;
        } else {
            return;
        }
    }
}

// The definition at the cursor, which moves behind it; its name is from `name` to `name_end`. False when
// there is none.
static bool next_definition(struct cursor *cursor, const char **name, const char **name_end,
                            struct span *span) {
    skip(cursor);
    const char *from = cursor->at;
    if (strncmp(from, opening, sizeof(opening) - 1) != 0) {
        return false;
    }
    *name = from + sizeof(opening) - 1;
    *name_end = find(*name, cursor->end, "}}");
    const char *close = *name_end != NULL ? find(*name_end, cursor->end, closing) : NULL;
    if (close == NULL || find(*name, close, opening) != NULL) {
        return false;
    }
    cursor->at = close + sizeof(closing) - 1;
    *span = (struct span){cursor->file, (uint32_t)(from - cursor->start), (uint32_t)(cursor->at - from)};
    return true;
}

static struct cursor cursor_of(const struct template_set *set, uint32_t file) {
    const struct source_file *source = sources_file(set->sources, file);
    return (struct cursor){source->text, source->text, source->text + source->size, file};
}

static bool holds_only_definitions(struct cursor cursor) {
    const char *name, *name_end;
    struct span span;
    while (next_definition(&cursor, &name, &name_end, &span)) {
    }
    return cursor.at == cursor.end;
}

bool template_index(struct template_set *set, uint32_t file) {
    struct cursor cursor = cursor_of(set, file);
    const char *name, *name_end;
    struct span span;
    if (!holds_only_definitions(cursor)) {
        return false;
    }
    while (next_definition(&cursor, &name, &name_end, &span)) {
        struct block *block = ARENA_NEW(set->arena, struct block);
        block->span = span;
        block->pending = true;
        map_put(set->blocks, name, (size_t)(name_end - name), block);
    }
    return true;
}
