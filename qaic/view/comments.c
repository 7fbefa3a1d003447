// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/view/comments.h"

#include "qaic/support/arena.h"
#include "qaic/support/text.h"

#include <string.h>

// The bytes of a UTF-8 character at `text`; 0: it is none.
static size_t utf8_size(const char *text) {
    unsigned char first = (unsigned char)text[0];
    size_t size = first < 0x80   ? 1
                  : first < 0xc2 ? 0
                  : first < 0xe0 ? 2
                  : first < 0xf0 ? 3
                  : first < 0xf5 ? 4
                                 : 0;

    for (size_t i = 1; i < size; i++)
        if (((unsigned char)text[i] & 0xc0) != 0x80)
            return 0;
    return size;
}

// Compilers warn about comments that are not UTF-8; what is not is taken as Latin-1.
static void append_latin1(struct text *out, char c) {
    text_append_char(out, (char)(0xc0 | (unsigned char)c >> 6));
    text_append_char(out, (char)(0x80 | ((unsigned char)c & 0x3f)));
}

// A backslash at the end of a line comment would join it with the next line, as would the trigraph for it,
// and a second opening inside a block comment is a warning.
static const char *safe(struct arena *arena, const char *comment) {
    bool line = comment[0] == '/' && comment[1] == '/';
    size_t length = strlen(comment);
    struct text out = {0};
    const char *result;

    text_init(&out, arena);
    for (size_t i = 0; i < length; i++) {
        size_t size = utf8_size(&comment[i]);

        if (comment[i] == '\r')
            continue;
        if (size == 0) {
            append_latin1(&out, comment[i]);
            continue;
        }
        text_append(&out, &comment[i], size);
        i += size - 1;
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

const struct view *comment_list(struct arena *arena, const char *const *comments, size_t count) {
    struct view *list = view_list(arena);

    for (size_t i = 0; i < count; i++)
        view_append(arena, list, view_string(arena, safe(arena, comments[i])));
    return list;
}

static bool points_backwards(const char *comment) {
    return strlen(comment) > 3 && comment[3] == '<';
}

void write_member_comments(struct arena *arena, struct view *view, const char *const *comments,
                           size_t count) {
    struct view *leading = view_list(arena), *trailing = view_list(arena);

    for (size_t i = 0; i < count; i++)
        view_append(arena, points_backwards(comments[i]) ? trailing : leading,
                    view_string(arena, safe(arena, comments[i])));
    view_set(arena, view, "leading", leading);
    view_set(arena, view, "trailing", trailing);
}
