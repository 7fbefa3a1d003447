// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/render.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { NUMBER_ROOM = 24, CALLER_LIMIT = 5, CANDIDATE_LIMIT = 256 };

static bool is_in_place(const struct view *map, const struct segment *segment) {
    return segment->place < map->count && map->entries[segment->place].key == segment->key;
}

static const struct view *find_entry(const struct view *map, struct segment *segment) {
    const struct name *name = segment->name;
    if (map->kind != VIEW_MAP || !view_may_have(map, segment->hash)) {
        return NULL;
    }
    if (!is_in_place(map, segment)) {
        const struct view_entry *entry = view_find(map, name->text, name->length, name->hash);
        if (entry == NULL) {
            return NULL;
        }
        segment->place = (uint32_t)(entry - map->entries);
        segment->key = entry->key;
    }
    return map->entries[segment->place].value;
}

static const struct scope *skip_scopes(const struct scope *scope, uint64_t bit) {
    while (scope != NULL && (scope->keys & bit) == 0) {
        scope = scope->outer;
    }
    return scope;
}

static const struct view *search_scopes(const struct scope *scope, struct segment *segment, uint64_t bit) {
    for (; scope != NULL; scope = skip_scopes(scope->outer, bit)) {
        const struct view *value = scope->name == segment->name ? scope->value : NULL;
        if (scope->map != NULL) {
            value = find_entry(scope->map, segment);
        }
        if (value != NULL) {
            return value;
        }
    }
    return NULL;
}

// Nearly always the first scope that may have a name has it, where it was before.
static const struct view *find_name(const struct renderer *renderer, struct segment *segment) {
    uint64_t bit = view_key_bit(segment->hash);
    const struct scope *scope = skip_scopes(renderer->scope, bit);
    if (scope != NULL && scope->map != NULL && is_in_place(scope->map, segment)) {
        return scope->map->entries[segment->place].value;
    }
    return search_scopes(scope, segment, bit);
}

static const struct view *find_path(const struct renderer *renderer, struct segment *path) {
    const struct view *value = find_name(renderer, path);
    while (path->next != NULL && value != NULL) {
        path = path->next;
        value = find_entry(value, path);
    }
    return value;
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

static const struct view *find_place(struct renderer *renderer, const struct operand *operand,
                                     struct view *room) {
    const struct loop *loop = renderer->loop;
    if (loop == NULL) {
        const char *text = render_operand_text(renderer, operand);
        diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_OUTSIDE_EACH, operand->span, text);
        render_failed(renderer);
        return NULL;
    }
    switch (operand->kind) {
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

const struct view *render_find(struct renderer *renderer, struct operand *operand, struct view *room) {
    switch (operand->kind) {
    case OPERAND_PATH:
        return find_path(renderer, &operand->path);
    case OPERAND_TEXT:
        return text_view(room, operand->text);
    case OPERAND_NUMBER:
        return number_view(room, operand->number);
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

const char *render_operand_text(struct renderer *renderer, const struct operand *operand) {
    const struct source_file *file = sources_file(renderer->set->sources, operand->span.file);
    int length = operand->span.length < 100 ? (int)operand->span.length : 100;
    return arena_printf(renderer->set->scratch, "%.*s", length, file->text + operand->span.offset);
}

static void suggest(struct renderer *renderer, const struct operand *operand) {
    const char *candidates[CANDIDATE_LIMIT];
    size_t count = 0;
    for (const struct scope *scope = renderer->scope; scope != NULL; scope = scope->outer) {
        size_t entries = scope->map != NULL ? scope->map->count : 1;
        for (size_t i = 0; i < entries && count < CANDIDATE_LIMIT; ++i) {
            candidates[count++] = scope->map != NULL ? scope->map->entries[i].key : scope->name->text;
        }
    }
    const char *closest = closest_name(operand->path.name->text, candidates, count);
    if (closest != NULL) {
        diagnose_note(renderer->set->diagnostics, operand->span, "did you mean '%s'?", closest);
    }
}

const struct view *render_need(struct renderer *renderer, struct operand *operand, struct view *room) {
    const struct view *value = render_find(renderer, operand, room);
    if (value != NULL || operand->optional || renderer->failed) {
        return value;
    }
    const char *text = render_operand_text(renderer, operand);
    diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_UNKNOWN_NAME, operand->span, text);
    if (operand->kind == OPERAND_PATH && operand->path.next == NULL) {
        suggest(renderer, operand);
    }
    render_failed(renderer);
    return NULL;
}

static const char *kind_text(const struct view *value) {
    static const char *const texts[] = {"null", "a boolean", "a number", "a text", "a list", "a map"};
    return texts[value->kind];
}

void render_wrong_kind(struct renderer *renderer, const struct operand *operand, const struct view *value,
                       const char *needed) {
    const char *text = render_operand_text(renderer, operand);
    diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_KIND, operand->span, text, kind_text(value), needed);
    render_failed(renderer);
}

static char *decimal(char room[NUMBER_ROOM], uint64_t number) {
    char *at = room + NUMBER_ROOM - 1;
    *at = '\0';
    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return at;
}

// The text of a printable value, or NULL.
static const char *printable(const struct view *value, char room[NUMBER_ROOM]) {
    switch (value->kind) {
    case VIEW_STRING:
        return value->string;
    case VIEW_INTEGER:
        return decimal(room, value->integer);
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

static void change_letters(struct text *out, size_t start, enum letters letters) {
    if (letters == LETTERS_AS_THEY_ARE) {
        return;
    }
    char first = letters == LETTERS_UPPER ? 'a' : 'A';
    for (size_t i = start; i < out->size; ++i) {
        char c = out->data[i];
        if (c >= first && c <= first + 25) {
            out->data[i] = (char)(c ^ 0x20);
        }
    }
}

static void append_text(struct renderer *renderer, const struct operand *operand, const char *text) {
    struct lines *lines = &renderer->lines;
    lines_indent(lines);
    size_t start = lines->out->size;
    if (operand->form == FORM_C_STRING) {
        append_c_string(lines->out, text);
    } else {
        lines_append_all(lines, text, strlen(text));
    }
    change_letters(lines->out, start, operand->letters);
}

static void render_changed(struct renderer *renderer, struct operand *operand) {
    struct view room = {.kind = VIEW_NULL};
    struct arena_mark mark = arena_mark(renderer->set->scratch);
    const struct view *value = render_need(renderer, operand, &room);
    if (value == NULL || (value->kind == VIEW_NULL && operand->optional)) {
        return;
    }
    char digits[NUMBER_ROOM];
    const char *text = printable(value, digits);
    if (text == NULL) {
        render_wrong_kind(renderer, operand, value, "something printable");
    } else if (operand->form == FORM_HEX && value->kind != VIEW_INTEGER) {
        render_wrong_kind(renderer, operand, value, "a number");
    } else if (operand->form == FORM_HEX) {
        snprintf(digits, sizeof(digits), "0x%" PRIx64, value->integer);
        append_text(renderer, operand, digits);
    } else {
        append_text(renderer, operand, text);
    }
    if (operand->kind == OPERAND_JOIN && !renderer->failed) {
        arena_rewind(renderer->set->scratch, mark);
    }
}

void render_value(struct renderer *renderer, struct operand *operand) {
    bool plain = operand->kind == OPERAND_PATH && operand->form == FORM_PLAIN &&
                 operand->letters == LETTERS_AS_THEY_ARE;
    const struct view *value = plain ? find_path(renderer, &operand->path) : NULL;
    if (value != NULL && value->kind == VIEW_STRING) {
        lines_append_all(&renderer->lines, value->string, strlen(value->string));
    } else {
        render_changed(renderer, operand);
    }
}

struct part {
    char digits[NUMBER_ROOM];
    const char *text;
    size_t length;
};

static bool find_part(struct renderer *renderer, struct operand *operand, struct part *part) {
    if (operand->kind == OPERAND_TEXT) {
        part->text = operand->text;
        part->length = operand->length;
        return true;
    }
    struct view room = {.kind = VIEW_NULL};
    const struct view *value = render_need(renderer, operand, &room);
    if (value == NULL || (value->kind == VIEW_NULL && operand->optional)) {
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

const char *render_join(struct renderer *renderer, struct operand *join, char *room, size_t room_size,
                        size_t *length) {
    struct part parts[TEMPLATE_JOIN_LIMIT];
    size_t count = 0;
    size_t size = 0;
    for (struct operand *operand = join->parts; operand != NULL; operand = operand->next) {
        if (!find_part(renderer, operand, &parts[count])) {
            return NULL;
        }
        size += parts[count++].length;
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
    char first_room[NUMBER_ROOM];
    char second_room[NUMBER_ROOM];
    const char *first_text = printable(first, first_room);
    const char *second_text = printable(second, second_room);
    if (first_text == NULL || second_text == NULL) {
        return first == second;
    }
    return strcmp(first_text, second_text) == 0;
}

static bool compare(struct renderer *renderer, const struct condition *condition) {
    struct view first_room = {.kind = VIEW_NULL};
    struct view second_room = {.kind = VIEW_NULL};
    const struct view *first = render_find(renderer, condition->first, &first_room);
    const struct view *second = render_find(renderer, condition->second, &second_room);
    return equal(first, second);
}

// Most comparisons are those of a name with a text.
static bool is_text(struct renderer *renderer, const struct condition *condition) {
    if (condition->first->kind != OPERAND_PATH || condition->second->kind != OPERAND_TEXT) {
        return compare(renderer, condition);
    }
    const struct view *value = find_path(renderer, &condition->first->path);
    if (value == NULL || value->kind != VIEW_STRING) {
        return compare(renderer, condition);
    }
    const char *text = condition->second->text;
    return value->string[0] == text[0] && strcmp(value->string, text) == 0;
}

bool render_condition(struct renderer *renderer, const struct condition *condition) {
    struct view room = {.kind = VIEW_NULL};
    switch (condition->kind) {
    case CONDITION_VALUE:
        return view_truth(render_find(renderer, condition->first, &room));
    case CONDITION_NOT:
        return !render_condition(renderer, condition->left);
    case CONDITION_AND:
        return render_condition(renderer, condition->left) && render_condition(renderer, condition->right);
    case CONDITION_OR:
        return render_condition(renderer, condition->left) || render_condition(renderer, condition->right);
    default:
        return is_text(renderer, condition) == (condition->kind == CONDITION_EQUAL);
    }
}
