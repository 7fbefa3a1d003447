// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/render.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { CALLER_LIMIT = 5, CANDIDATE_LIMIT = 256 };

static struct lookup *lookup_of(const struct renderer *renderer, const uint32_t *part) {
    return &renderer->lookups[part[PACKED_PART_LOOKUP]];
}

static const struct packed_name *name_of(const struct renderer *renderer, const uint32_t *part) {
    return &renderer->block->unit->packed->names[part[PACKED_PART_NAME]];
}

static bool is_in_place(const struct view *map, const struct lookup *lookup) {
    return lookup->place < map->count && map->entries[lookup->place].key == lookup->key;
}

static bool look_up(const struct renderer *renderer, const struct view *map, const uint32_t *part,
                    struct lookup *lookup) {
    const struct packed_name *name = name_of(renderer, part);
    const struct view_entry *entry =
        view_find(map, renderer_text(renderer, name->text), name->length, part[PACKED_PART_HASH]);
    if (entry != NULL) {
        lookup->place = (size_t)(entry - map->entries);
        lookup->key = entry->key;
    }
    return entry != NULL;
}

static const struct view *find_entry(const struct renderer *renderer, const struct view *map,
                                     const uint32_t *part) {
    if (map->kind != VIEW_MAP || !view_may_have(map, part[PACKED_PART_HASH])) {
        return NULL;
    }
    struct lookup *lookup = lookup_of(renderer, part);
    if (!is_in_place(map, lookup)) {
        struct lookup *latest = &renderer->block->unit->latest[part[PACKED_PART_NAME]];
        if (!is_in_place(map, latest) && !look_up(renderer, map, part, latest)) {
            return NULL;
        }
        *lookup = *latest;
    }
    return map->entries[lookup->place].value;
}

static const struct scope *skip_scopes(const struct scope *scope, uint64_t bit) {
    while (scope != NULL && (scope->keys & bit) == 0) {
        scope = scope->outer;
    }
    return scope;
}

static bool has_name(const struct renderer *renderer, const struct scope *scope, const uint32_t *part) {
    if (scope->hash != part[PACKED_PART_HASH]) {
        return false;
    }
    const char *name = renderer_text(renderer, name_of(renderer, part)->text);
    return scope->name == name || strcmp(scope->name, name) == 0;
}

static const struct view *find_in_scopes(const struct renderer *renderer, const uint32_t *part) {
    uint64_t bit = view_key_bit(part[PACKED_PART_HASH]);
    const struct scope *scope = skip_scopes(renderer->scope, bit);
    for (; scope != NULL; scope = skip_scopes(scope->outer, bit)) {
        const struct view *value = NULL;
        if (scope->map != NULL) {
            value = find_entry(renderer, scope->map, part);
        } else if (has_name(renderer, scope, part)) {
            value = scope->value;
        }
        if (value != NULL) {
            return value;
        }
    }
    return NULL;
}

// Apart from find_path(), which would have to save registers for it.
static __attribute__((noinline)) const struct view *search_path(const struct renderer *renderer,
                                                                const uint32_t *content) {
    uint32_t count = content[0];
    const uint32_t *part = content + 1;
    const struct view *value = find_in_scopes(renderer, part);
    while (--count > 0 && value != NULL) {
        part += PACKED_PART_WORDS;
        value = find_entry(renderer, value, part);
    }
    return value;
}

// Nearly always the first scope that may have a name has it, where it was before.
static const struct view *find_path(const struct renderer *renderer, const uint32_t *operand) {
    const uint32_t *content = operand + PACKED_OPERAND_CONTENT;
    const uint32_t *part = content + 1;
    const struct lookup *lookup = lookup_of(renderer, part);
    const struct scope *scope = skip_scopes(renderer->scope, view_key_bit(part[PACKED_PART_HASH]));
    if (content[0] == 1 && scope != NULL && scope->map != NULL && is_in_place(scope->map, lookup)) {
        return scope->map->entries[lookup->place].value;
    }
    return search_path(renderer, content);
}

static const struct view *number_view(struct view *room, uint64_t number) {
    room->kind = VIEW_INTEGER;
    room->integer = number;
    return room;
}

static const struct view *text_view(struct view *room, const char *text) {
    room->kind = VIEW_STRING;
    room->string = text;
    return room;
}

static const char *operand_text(struct renderer *renderer, const uint32_t *operand) {
    struct span span = operand_span(renderer, operand);
    int length = span.length < 100 ? (int)span.length : 100;
    return arena_printf(renderer->set->scratch, "%.*s", length, renderer->block->source + span.offset);
}

static const struct view *find_place(struct renderer *renderer, const uint32_t *operand, struct view *room) {
    const struct loop *loop = renderer->loop;
    if (loop == NULL) {
        diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_OUTSIDE_EACH, operand_span(renderer, operand),
                 operand_text(renderer, operand));
        render_failed(renderer);
        return NULL;
    }
    switch (operand_kind(operand)) {
    case OPERAND_ELEMENT:
        return loop->element;
    case OPERAND_INDEX:
        return number_view(room, loop->index);
    case OPERAND_FIRST:
        return view_boolean(loop->index == 0);
    default:
        return view_boolean(loop->index + 1 == loop->count);
    }
}

const struct view *render_find(struct renderer *renderer, const uint32_t *operand, struct view *room) {
    const uint32_t *content = operand + PACKED_OPERAND_CONTENT;
    switch (operand_kind(operand)) {
    case OPERAND_PATH:
        return find_path(renderer, operand);
    case OPERAND_TEXT:
        return text_view(room, renderer_text(renderer, *content));
    case OPERAND_NUMBER:
        return number_view(room, (uint64_t)content[0] << 32 | content[1]);
    case OPERAND_JOIN: {
        size_t length;
        const char *text = render_join(renderer, operand, NULL, 0, &length);
        return text != NULL ? text_view(room, text) : NULL;
    }
    default:
        return find_place(renderer, operand, room);
    }
}

void render_failed(struct renderer *renderer) {
    renderer->failed = true;
    size_t shown = 0;
    for (const struct call *call = renderer->call; call != NULL && shown < CALLER_LIMIT;
         call = call->outer, ++shown) {
        diagnose_note(renderer->set->diagnostics, call->span, "called from here");
    }
}

static void suggest(struct renderer *renderer, const uint32_t *operand) {
    const char *candidates[CANDIDATE_LIMIT];
    size_t count = 0;
    for (const struct scope *scope = renderer->scope; scope != NULL; scope = scope->outer) {
        size_t entries = scope->map != NULL ? scope->map->count : 1;
        for (size_t i = 0; i < entries && count < CANDIDATE_LIMIT; ++i) {
            candidates[count++] = scope->map != NULL ? scope->map->entries[i].key : scope->name;
        }
    }
    const struct packed_name *name = name_of(renderer, operand + PACKED_OPERAND_CONTENT + 1);
    const char *closest = closest_name(renderer_text(renderer, name->text), candidates, count);
    if (closest != NULL) {
        diagnose_note(renderer->set->diagnostics, operand_span(renderer, operand), "did you mean '%s'?",
                      closest);
    }
}

const struct view *render_need(struct renderer *renderer, const uint32_t *operand, struct view *room) {
    const struct view *value = render_find(renderer, operand, room);
    if (value != NULL || operand_optional(operand) || renderer->failed) {
        return value;
    }
    diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_UNKNOWN_NAME, operand_span(renderer, operand),
             operand_text(renderer, operand));
    if (operand_kind(operand) == OPERAND_PATH && operand[PACKED_OPERAND_CONTENT] == 1) {
        suggest(renderer, operand);
    }
    render_failed(renderer);
    return NULL;
}

static const char *kind_text(const struct view *value) {
    static const char *const texts[] = {"null", "a boolean", "a number", "a text", "a list", "a map"};
    return texts[value->kind];
}

void render_wrong_kind(struct renderer *renderer, const uint32_t *operand, const struct view *value,
                       const char *needed) {
    diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_KIND, operand_span(renderer, operand),
             operand_text(renderer, operand), kind_text(value), needed);
    render_failed(renderer);
}

// The text of a printable value, or NULL.
static const char *printable(const struct view *value, char room[DECIMAL_ROOM]) {
    switch (value->kind) {
    case VIEW_STRING:
        return value->string;
    case VIEW_INTEGER:
        return text_decimal(room, value->integer);
    case VIEW_BOOLEAN:
        return value->boolean ? "true" : "false";
    default:
        return NULL;
    }
}

static void append_c_string(struct text *out, const char *text) {
    text_append_char(out, '"');
    for (const char *at = text; *at != '\0'; ++at) {
        unsigned char c = (unsigned char)*at;
        if (c == '"' || c == '\\') {
            text_append_char(out, '\\');
            text_append_char(out, *at);
        } else if (c < 0x20 || c == 0x7F) {
            text_printf(out, "\\%03o", c);
        } else if (c == '?' && at > text && at[-1] == '?') {
            text_append_string(out, "\\?"); // no trigraph
        } else {
            text_append_char(out, *at);
        }
    }
    text_append_char(out, '"');
}

static void change_letters(char *text, size_t size, enum letters letters) {
    if (letters == LETTERS_AS_THEY_ARE) {
        return;
    }
    char first = letters == LETTERS_UPPER ? 'a' : 'A';
    for (size_t i = 0; i < size; ++i) {
        char c = text[i];
        if (c >= first && c <= first + 25) {
            text[i] = (char)(c ^ 0x20);
        }
    }
}

static enum letters operand_letters(const uint32_t *operand) {
    return (enum letters)(operand[0] >> PACKED_LETTERS_SHIFT & 0xFF);
}

static enum form operand_form(const uint32_t *operand) {
    return (enum form)(operand[0] >> PACKED_FORM_SHIFT);
}

static void append_quoted(struct renderer *renderer, const char *text, enum letters letters) {
    struct lines *lines = &renderer->lines;
    lines_indent(lines);
    size_t start = lines->out->size;
    append_c_string(lines->out, text);
    change_letters(lines->out->data + start, lines->out->size - start, letters);
}

static void append_text(struct renderer *renderer, const uint32_t *operand, const char *text) {
    enum letters letters = operand_letters(operand);
    if (operand_form(operand) == FORM_C_STRING) {
        append_quoted(renderer, text, letters);
        return;
    }
    size_t size = strlen(text);
    if (letters != LETTERS_AS_THEY_ARE) {
        char *copy = arena_strndup(renderer->set->scratch, text, size);
        change_letters(copy, size, letters);
        text = copy;
    }
    lines_append_all(&renderer->lines, text, size);
}

static void render_changed(struct renderer *renderer, const uint32_t *operand) {
    struct view room = {.kind = VIEW_NULL};
    struct arena_mark mark = arena_mark(renderer->set->scratch);
    const struct view *value = render_need(renderer, operand, &room);
    if (value == NULL || (value->kind == VIEW_NULL && operand_optional(operand))) {
        return;
    }
    char digits[DECIMAL_ROOM];
    const char *text = printable(value, digits);
    bool hex = operand_form(operand) == FORM_HEX;
    if (text == NULL) {
        render_wrong_kind(renderer, operand, value, "something printable");
    } else if (hex && value->kind != VIEW_INTEGER) {
        render_wrong_kind(renderer, operand, value, "a number");
    } else if (hex) {
        snprintf(digits, sizeof(digits), "0x%" PRIx64, value->integer);
        append_text(renderer, operand, digits);
    } else {
        append_text(renderer, operand, text);
    }
    if (!renderer->failed) {
        arena_rewind(renderer->set->scratch, mark);
    }
}

void render_value(struct renderer *renderer, const uint32_t *operand) {
    bool plain = (operand[0] & ~(uint32_t)PACKED_OPTIONAL) == OPERAND_PATH;
    const struct view *value = plain ? find_path(renderer, operand) : NULL;
    if (value != NULL && value->kind == VIEW_STRING) {
        lines_append_all(&renderer->lines, value->string, strlen(value->string));
    } else {
        render_changed(renderer, operand);
    }
}

struct part {
    char digits[DECIMAL_ROOM];
    const char *text;
    size_t length;
};

static bool find_part(struct renderer *renderer, const uint32_t *operand, struct part *part) {
    if (operand_kind(operand) == OPERAND_TEXT) {
        part->text = renderer_text(renderer, operand[PACKED_OPERAND_CONTENT]);
        part->length = operand[PACKED_OPERAND_CONTENT + 1];
        return true;
    }
    struct view room = {.kind = VIEW_NULL};
    const struct view *value = render_need(renderer, operand, &room);
    if (value == NULL || (value->kind == VIEW_NULL && operand_optional(operand))) {
        part->text = "";
        part->length = 0;
        return !renderer->failed;
    }
    part->text = printable(value, part->digits);
    if (part->text == NULL) {
        render_wrong_kind(renderer, operand, value, "something printable");
        return false;
    }
    part->length = strlen(part->text);
    return true;
}

const char *render_join(struct renderer *renderer, const uint32_t *join, char *room, size_t room_size,
                        size_t *length) {
    struct part parts[TEMPLATE_JOIN_LIMIT];
    size_t count = join[PACKED_OPERAND_CONTENT];
    size_t size = 0;
    const uint32_t *operand = join + PACKED_OPERAND_CONTENT + 1;
    for (size_t i = 0; i < count; ++i, operand = operand_end(operand)) {
        if (!find_part(renderer, operand, &parts[i])) {
            return NULL;
        }
        size += parts[i].length;
    }
    char *text = size < room_size ? room : arena_take(renderer->set->scratch, size + 1);
    char *at = text;
    for (size_t i = 0; i < count; ++i) {
        memcpy(at, parts[i].text, parts[i].length);
        at += parts[i].length;
    }
    *at = '\0';
    *length = size;
    return text;
}

static bool equal(const struct view *first, const struct view *second) {
    bool first_missing = first == NULL || first->kind == VIEW_NULL;
    bool second_missing = second == NULL || second->kind == VIEW_NULL;
    if (first_missing || second_missing) {
        return first_missing && second_missing;
    }
    if (first->kind == VIEW_INTEGER && second->kind == VIEW_INTEGER) {
        return first->integer == second->integer;
    }
    char first_room[DECIMAL_ROOM];
    char second_room[DECIMAL_ROOM];
    const char *first_text = printable(first, first_room);
    const char *second_text = printable(second, second_room);
    if (first_text == NULL || second_text == NULL) {
        return first == second;
    }
    return strcmp(first_text, second_text) == 0;
}

static bool compare(struct renderer *renderer, const uint32_t *first, const uint32_t *second) {
    struct view first_room = {.kind = VIEW_NULL};
    struct view second_room = {.kind = VIEW_NULL};
    const struct view *first_value = render_find(renderer, first, &first_room);
    const struct view *second_value = render_find(renderer, second, &second_room);
    return equal(first_value, second_value);
}

// Most comparisons are those of a name with a text.
static bool are_equal(struct renderer *renderer, const uint32_t *first) {
    const uint32_t *second = operand_end(first);
    if (operand_kind(first) != OPERAND_PATH || operand_kind(second) != OPERAND_TEXT) {
        return compare(renderer, first, second);
    }
    const struct view *value = find_path(renderer, first);
    if (value == NULL || value->kind != VIEW_STRING) {
        return compare(renderer, first, second);
    }
    const char *text = renderer_text(renderer, second[PACKED_OPERAND_CONTENT]);
    return value->string[0] == text[0] && strcmp(value->string, text) == 0;
}

bool render_condition(struct renderer *renderer, const uint32_t *condition) {
    struct view room = {.kind = VIEW_NULL};
    if (condition[0] == CONDITION_VALUE && operand_kind(condition + 1) == OPERAND_PATH) {
        return view_truth(find_path(renderer, condition + 1));
    }
    switch ((enum condition_kind)condition[0]) {
    case CONDITION_VALUE:
        return view_truth(render_find(renderer, condition + 1, &room));
    case CONDITION_NOT:
        return !render_condition(renderer, condition + 1);
    case CONDITION_AND:
        return render_condition(renderer, condition + 2) &&
               render_condition(renderer, condition + condition[1]);
    case CONDITION_OR:
        return render_condition(renderer, condition + 2) ||
               render_condition(renderer, condition + condition[1]);
    case CONDITION_EQUAL:
        return are_equal(renderer, condition + 1);
    case CONDITION_DIFFERENT:
        break;
    }
    return !are_equal(renderer, condition + 1);
}
