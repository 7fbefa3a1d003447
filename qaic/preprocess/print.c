// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/preprocess.h"
#include "qaic/support/text.h"

static void append_name(struct text *out, const char *name) {
    for (; *name != '\0'; ++name) {
        if (*name == '\\') {
            text_append_char(out, '\\');
        }
        text_append_char(out, *name);
    }
}

static void print_segment(const struct preprocessed *input, const struct sources *sources,
                          const struct segment *segment, struct text *out) {
    const char *text = input->text + segment->start;
    size_t length = segment->length;
    uint32_t offset = segment->offset;
    // The line end of a removed directive is not worth a line.
    if (text[0] == '\n') {
        ++text;
        ++offset;
        --length;
    }
    struct position position = sources_position(sources, (struct span){segment->file, offset, 0});
    text_printf(out, "#line %u \"", position.line);
    append_name(out, position.file);
    text_append_string(out, "\"\n");
    text_append(out, text, length);
    if (length == 0 || text[length - 1] != '\n') {
        text_append_char(out, '\n');
    }
}

void preprocessed_print(const struct preprocessed *input, const struct sources *sources, struct text *out) {
    for (size_t i = 0; i < input->segment_count; ++i) {
        print_segment(input, sources, &input->segments[i], out);
        text_drain(out);
    }
}
