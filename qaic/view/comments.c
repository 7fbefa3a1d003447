// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/comments.h"

#include "qaic/support/arena.h"
#include "qaic/support/text.h"

#include <string.h>

// A backslash at the end of a line comment would join it with the next line, as would the trigraph for it, and a
// second opening inside a block comment is a warning.
static const char *safe(struct arena *arena, const char *comment)
{
    bool line = comment[0] == '/' && comment[1] == '/';
    size_t length = strlen(comment);
    struct text out = {0};
    const char *result;

    text_init(&out, arena);
    for (size_t i = 0; i < length; i++) {
        if (comment[i] == '\r')
            continue;
        text_append_char(&out, comment[i]);
        if (comment[i] == '?' && comment[i + 1] == '?')
            text_append_char(&out, ' ');
        if (!line && i > 0 && comment[i] == '/' && comment[i + 1] == '*')
            text_append_char(&out, ' ');
    }
    if (line && out.size > 0 && out.data[out.size - 1] == '\\')
        text_append_char(&out, '.');
    result = arena_strndup(arena, out.size == 0 ? "" : out.data, out.size);
    text_free(&out);
    return result;
}

const struct view *comment_list(struct arena *arena, const char *const *comments, size_t count)
{
    struct view *list = view_list(arena);

    for (size_t i = 0; i < count; i++)
        view_append(arena, list, view_string(arena, safe(arena, comments[i])));
    return list;
}

static bool points_backwards(const char *comment)
{
    return strlen(comment) > 3 && comment[3] == '<';
}

void write_member_comments(struct arena *arena, struct view *view, const char *const *comments, size_t count)
{
    struct view *leading = view_list(arena), *trailing = view_list(arena);

    for (size_t i = 0; i < count; i++)
        view_append(arena, points_backwards(comments[i]) ? trailing : leading,
                    view_string(arena, safe(arena, comments[i])));
    view_set(arena, view, "leading", leading);
    view_set(arena, view, "trailing", trailing);
}
