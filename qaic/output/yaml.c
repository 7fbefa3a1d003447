// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/output/yaml.h"

#include "qaic/support/arena.h"
#include "qaic/view/view.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

enum { LINE_WIDTH = 110 };

struct emitter {
    struct arena *arena;
    yaml_emitter_t yaml;
    bool failed; // only memory can be missing
};

static void emit_view(struct emitter *emitter, const struct view *view);

static int append_bytes(void *context, unsigned char *bytes, size_t size) {
    text_append(context, (const char *)bytes, size);
    text_drain(context);
    return 1;
}

// Takes the event; `created` tells whether there is one.
static void emit(struct emitter *emitter, int created, yaml_event_t *event) {
    if (emitter->failed || !created) {
        emitter->failed = true;
        if (created) {
            yaml_event_delete(event);
        }
        return;
    }
    emitter->failed = !yaml_emitter_emit(&emitter->yaml, event);
}

// A text that a reader would take for something else.
static bool needs_quotes(const char *text) {
    static const char *const words[] = {"true", "false", "null", "yes", "no",   "on",
                                        "off",  "y",     "n",    "~",   ".inf", ".nan"};
    if (*text == '\0' || strchr("0123456789+-.", *text) != NULL) {
        return true;
    }
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); ++i) {
        if (strcasecmp(text, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

static void emit_scalar(struct emitter *emitter, const char *text, bool quoted) {
    yaml_event_t event;
    size_t length = strlen(text);
    yaml_scalar_style_t style = quoted                       ? YAML_DOUBLE_QUOTED_SCALAR_STYLE
                                : strchr(text, '\n') != NULL ? YAML_LITERAL_SCALAR_STYLE
                                                             : YAML_PLAIN_SCALAR_STYLE;
    int created =
        length <= INT32_MAX && yaml_scalar_event_initialize(&event, NULL, NULL, (const unsigned char *)text,
                                                            (int)length, 1, 1, style);
    emit(emitter, created, &event);
}

// The bytes of a comment or text need not be UTF-8, but those of YAML must: others become Latin-1 characters.
static const char *as_utf8(struct emitter *emitter, const char *text) {
    yaml_event_t event;
    size_t length = strlen(text);
    if (length > INT32_MAX / 2) {
        emitter->failed = true;
        return "";
    }
    if (yaml_scalar_event_initialize(&event, NULL, NULL, (const unsigned char *)text, (int)length, 1, 1,
                                     YAML_ANY_SCALAR_STYLE)) {
        yaml_event_delete(&event);
        return text;
    }
    char *copy = arena_alloc(emitter->arena, length * 2 + 1);
    char *at = copy;
    for (; *text != '\0'; ++text) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x80) {
            *at++ = *text;
        } else {
            *at++ = (char)(0xC0 | c >> 6);
            *at++ = (char)(0x80 | (c & 0x3F));
        }
    }
    return copy;
}

static void emit_text(struct emitter *emitter, const char *text) {
    struct arena_mark mark = arena_mark(emitter->arena);
    emit_scalar(emitter, as_utf8(emitter, text), needs_quotes(text));
    arena_rewind(emitter->arena, mark);
}

static void emit_integer(struct emitter *emitter, uint64_t number) {
    char digits[24];
    snprintf(digits, sizeof(digits), "%" PRIu64, number);
    emit_scalar(emitter, digits, false);
}

static void emit_list(struct emitter *emitter, const struct view *list) {
    yaml_event_t event;
    emit(emitter,
         yaml_sequence_start_event_initialize(
             &event, NULL, NULL, 1, list->count > 0 ? YAML_BLOCK_SEQUENCE_STYLE : YAML_FLOW_SEQUENCE_STYLE),
         &event);
    for (size_t i = 0; i < list->count && !emitter->failed; ++i) {
        struct arena_mark mark = arena_mark(emitter->arena);
        emit_view(emitter, view_element(list, i, emitter->arena));
        if (list->generator != NULL) {
            arena_rewind(emitter->arena, mark);
        }
    }
    emit(emitter, yaml_sequence_end_event_initialize(&event), &event);
}

static void emit_map(struct emitter *emitter, const struct view *map) {
    yaml_event_t event;
    emit(emitter,
         yaml_mapping_start_event_initialize(
             &event, NULL, NULL, 1, map->count > 0 ? YAML_BLOCK_MAPPING_STYLE : YAML_FLOW_MAPPING_STYLE),
         &event);
    for (size_t i = 0; i < map->count && !emitter->failed; ++i) {
        emit_text(emitter, map->entries[i].key);
        emit_view(emitter, map->entries[i].value);
    }
    emit(emitter, yaml_mapping_end_event_initialize(&event), &event);
}

static void emit_view(struct emitter *emitter, const struct view *view) {
    switch (view->kind) {
    case VIEW_NULL:
        emit_scalar(emitter, "null", false);
        return;
    case VIEW_BOOLEAN:
        emit_scalar(emitter, view->boolean ? "true" : "false", false);
        return;
    case VIEW_INTEGER:
        emit_integer(emitter, view->integer);
        return;
    case VIEW_STRING:
        emit_text(emitter, view->string);
        return;
    case VIEW_LIST:
        emit_list(emitter, view);
        return;
    case VIEW_MAP:
        emit_map(emitter, view);
        return;
    }
}

void output_yaml(struct arena *arena, const struct view *view, struct text *out) {
    struct emitter emitter = {.arena = arena_child(arena)};
    yaml_event_t event;
    if (!yaml_emitter_initialize(&emitter.yaml)) {
        arena_exhausted(arena);
    }
    yaml_emitter_set_output(&emitter.yaml, append_bytes, out);
    yaml_emitter_set_unicode(&emitter.yaml, 1);
    yaml_emitter_set_width(&emitter.yaml, LINE_WIDTH);
    emit(&emitter, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING), &event);
    emit(&emitter, yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1), &event);
    emit_view(&emitter, view);
    emit(&emitter, yaml_document_end_event_initialize(&event, 1), &event);
    emit(&emitter, yaml_stream_end_event_initialize(&event), &event);
    yaml_emitter_delete(&emitter.yaml);
    if (emitter.failed) {
        arena_exhausted(arena);
    }
}
