// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/data.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/template/set.h"
#include "qaic/view/view.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

enum { DATA_NESTING_LIMIT = 32 };

struct data_parser {
    struct template_set *set;
    uint32_t file;
    yaml_parser_t yaml;
    unsigned depth;
};

static const struct view *parse_value(struct data_parser *parser, const yaml_event_t *event);

static struct span span_at(const struct data_parser *parser, yaml_mark_t mark) {
    const struct source_file *file = sources_file(parser->set->sources, parser->file);
    size_t offset = 0;
    for (size_t line = 0; line < mark.line && offset < file->size; ++offset) {
        line += file->text[offset] == '\n';
    }
    offset = offset + mark.column < file->size ? offset + mark.column : file->size;
    return (struct span){parser->file, (uint32_t)offset, 1};
}

static void report(struct data_parser *parser, yaml_mark_t mark, const char *problem) {
    diagnose(parser->set->diagnostics, DIAG_TEMPLATE_DATA, span_at(parser, mark), problem);
}

static bool next_event(struct data_parser *parser, yaml_event_t *event) {
    if (yaml_parser_parse(&parser->yaml, event)) {
        return true;
    }
    if (parser->yaml.error == YAML_MEMORY_ERROR) {
        yaml_parser_delete(&parser->yaml);
        arena_exhausted(parser->set->arena);
    }
    report(parser, parser->yaml.problem_mark,
           parser->yaml.problem != NULL ? parser->yaml.problem : "cannot be read");
    return false;
}

static bool parse_integer(const char *text, uint64_t *number) {
    if (*text < '0' || *text > '9') {
        return false;
    }
    char *end = NULL;
    int base = text[0] == '0' && (text[1] == 'x' || text[1] == 'X') ? 16 : 10;
    errno = 0;
    *number = strtoull(text, &end, base);
    return errno == 0 && *end == '\0';
}

static const struct view *parse_scalar(struct data_parser *parser, const yaml_event_t *event) {
    struct arena *arena = parser->set->arena;
    const char *text = (const char *)event->data.scalar.value;
    uint64_t number = 0;
    if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE) {
        if (strcmp(text, "true") == 0 || strcmp(text, "false") == 0) {
            return view_boolean(*text == 't');
        }
        if (*text == '\0' || strcmp(text, "~") == 0 || strcmp(text, "null") == 0) {
            return view_string(arena, NULL);
        }
        if (parse_integer(text, &number)) {
            return view_integer(arena, number);
        }
    }
    return view_string(arena, arena_strndup(arena, text, event->data.scalar.length));
}

static const struct view *next_value(struct data_parser *parser) {
    yaml_event_t event;
    if (!next_event(parser, &event)) {
        return NULL;
    }
    const struct view *value = parse_value(parser, &event);
    yaml_event_delete(&event);
    return value;
}

static const struct view *parse_list(struct data_parser *parser) {
    struct view *list = view_list(parser->set->arena);
    for (;;) {
        yaml_event_t event;
        if (!next_event(parser, &event)) {
            return NULL;
        }
        bool end = event.type == YAML_SEQUENCE_END_EVENT;
        const struct view *element = end ? NULL : parse_value(parser, &event);
        yaml_event_delete(&event);
        if (element == NULL) {
            return end ? list : NULL;
        }
        view_append(parser->set->arena, list, element);
    }
}

static const char *parse_key(struct data_parser *parser, const yaml_event_t *event, const struct view *map) {
    if (event->type != YAML_SCALAR_EVENT) {
        report(parser, event->start_mark, "a key must be a text");
        return NULL;
    }
    const char *key = arena_strdup(parser->set->arena, (const char *)event->data.scalar.value);
    if (view_get(map, key) != NULL) {
        report(parser, event->start_mark, "the key is there already");
        return NULL;
    }
    return key;
}

static const struct view *parse_map(struct data_parser *parser) {
    struct view *map = view_map(parser->set->arena);
    for (;;) {
        yaml_event_t event;
        if (!next_event(parser, &event)) {
            return NULL;
        }
        bool end = event.type == YAML_MAPPING_END_EVENT;
        const char *key = end ? NULL : parse_key(parser, &event, map);
        yaml_event_delete(&event);
        const struct view *value = key != NULL ? next_value(parser) : NULL;
        if (value == NULL) {
            return end ? map : NULL;
        }
        view_set(parser->set->arena, map, key, value);
    }
}

static const struct view *parse_value(struct data_parser *parser, const yaml_event_t *event) {
    const struct view *value = NULL;
    if (++parser->depth > DATA_NESTING_LIMIT) {
        report(parser, event->start_mark, "nested too deep");
        return NULL;
    }
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        value = parse_scalar(parser, event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        value = parse_list(parser);
        break;
    case YAML_MAPPING_START_EVENT:
        value = parse_map(parser);
        break;
    default:
        report(parser, event->start_mark,
               event->type == YAML_ALIAS_EVENT ? "aliases are not supported" : "a value is missing");
        break;
    }
    --parser->depth;
    return value;
}

static bool skip_event(struct data_parser *parser) {
    yaml_event_t event;
    bool read = next_event(parser, &event);
    if (read) {
        yaml_event_delete(&event);
    }
    return read;
}

const struct view *template_data_parse(struct template_set *set, uint32_t file) {
    struct data_parser parser = {.set = set, .file = file};
    if (!yaml_parser_initialize(&parser.yaml)) {
        arena_exhausted(set->arena);
    }
    const struct source_file *source = sources_file(set->sources, file);
    yaml_parser_set_encoding(&parser.yaml, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser.yaml, (const unsigned char *)source->text, source->size);
    const struct view *root = skip_event(&parser) && skip_event(&parser) ? next_value(&parser) : NULL;
    yaml_parser_delete(&parser.yaml);
    return root;
}
