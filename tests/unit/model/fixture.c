// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

const char remote_idl[] = "interface remote_handle64 {\n"
                          "    long open(in string uri, rout remote_handle64 h);\n"
                          "    long close(in remote_handle64 h);\n"
                          "};\n";

static void record(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    struct built *built = context;
    struct position at = sources_position(sources, diagnostic->span);
    text_printf(&built->messages, "%u:%u: %s: %s\n", at.line, at.column,
                diagnostic_info(diagnostic->code)->name, diagnostic->text);
    for (const struct diagnostic_note *note = diagnostic->notes; note != NULL; note = note->next) {
        at = sources_position(sources, note->span);
        text_printf(&built->messages, "  %u:%u: %s\n", at.line, at.column, note->text);
    }
}

static void join_files(struct built *built, const struct input_file *files, size_t count) {
    struct segment *segments = ARENA_ARRAY(built->arena, struct segment, count);
    size_t size = 0;
    for (size_t i = 0; i < count; ++i) {
        size += strlen(files[i].text);
    }
    char *text = arena_alloc(built->arena, size + 2);
    size_t start = 0;
    for (size_t i = 0; i < count; ++i) {
        size_t length = strlen(files[i].text);
        struct span nowhere = {0};
        memcpy(text + start, files[i].text, length);
        segments[i] = (struct segment){.start = start, .length = length};
        segments[i].file =
            sources_add(built->sources, files[i].name, files[i].text, length, i + 1 == count, nowhere);
        start += length;
    }
    built->input =
        (struct preprocessed){.text = text, .size = size, .segments = segments, .segment_count = count};
}

void build_files(struct built *built, const struct input_file *files, size_t count) {
    *built = (struct built){.arena = arena_new()};
    built->sources = sources_new(built->arena);
    built->diagnostics = diagnostics_new(built->arena, built->sources);
    text_init(&built->messages, built->arena);
    text_append(&built->messages, "", 0);
    diagnostics_set_sink(built->diagnostics, record, built);
    join_files(built, files, count);
    const struct ast *ast = parse(built->arena, built->sources, built->diagnostics, &built->input);
    built->model = model_build(built->arena, built->sources, built->diagnostics, ast, files[count - 1].name,
                               &built->input, false);
    diagnostics_flush(built->diagnostics);
}

void build_text(struct built *built, const char *text) {
    struct input_file file = {"m.idl", text};
    build_files(built, &file, 1);
}

void release(struct built *built) {
    text_free(&built->messages);
    arena_free(built->arena);
}

void assert_accepted(struct built *built, const char *text, const char *messages) {
    build_text(built, text);
    assert_string_equal(built->messages.data, messages);
    assert_non_null(built->model);
}

void assert_refused(const char *text, const char *messages) {
    struct built built;
    build_text(&built, text);
    assert_string_equal(built.messages.data, messages);
    assert_null(built.model);
    release(&built);
}

static const struct item *find(const struct item *items, size_t count, enum item_kind kind,
                               const char *c_name) {
    for (size_t i = 0; i < count; ++i) {
        const struct item *item = &items[i];
        const char *name = item->kind == ITEM_TYPE        ? item->type->c_name
                           : item->kind == ITEM_CONSTANT  ? item->constant->c_name
                           : item->kind == ITEM_INTERFACE ? item->interface->c_name
                                                          : "";
        if (item->kind == kind && strcmp(name, c_name) == 0) {
            return item;
        }
        if (item->kind == ITEM_INTERFACE) {
            item = find(item->interface->items, item->interface->item_count, kind, c_name);
            if (item != NULL) {
                return item;
            }
        }
    }
    return NULL;
}

static const struct item *item_called(const struct model *model, enum item_kind kind, const char *c_name) {
    const struct item *item = find(model->items, model->item_count, kind, c_name);
    if (item == NULL) {
        fail_msg("there is no %s", c_name);
    }
    return item;
}

const struct type *type_called(const struct model *model, const char *c_name) {
    return item_called(model, ITEM_TYPE, c_name)->type;
}

const struct constant *constant_called(const struct model *model, const char *c_name) {
    return item_called(model, ITEM_CONSTANT, c_name)->constant;
}

const struct interface *interface_called(const struct model *model, const char *c_name) {
    return item_called(model, ITEM_INTERFACE, c_name)->interface;
}

const struct method *method_called(const struct interface *interface, const char *name) {
    for (size_t i = 0; i < interface->method_count; ++i) {
        if (strcmp(interface->methods[i].name, name) == 0) {
            return &interface->methods[i];
        }
    }
    fail_msg("there is no method %s", name);
    return NULL;
}

static void describe_comments(struct text *out, const char *indent, const char *const *comments,
                              size_t count) {
    for (size_t i = 0; i < count; ++i) {
        text_printf(out, "%s-- %s\n", indent, comments[i]);
    }
}

static void describe(struct text *out, const char *indent, const struct item *items, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        const struct item *item = &items[i];
        describe_comments(out, indent, item->leading, item->leading_count);
        switch (item->kind) {
        case ITEM_TYPE:
            text_printf(out, "%stype %s\n", indent, item->type->c_name);
            break;
        case ITEM_CONSTANT:
            text_printf(out, "%sconst %s\n", indent, item->constant->c_name);
            break;
        case ITEM_METHOD:
            text_printf(out, "%s%u %s\n", indent, item->method->index, item->method->c_name);
            break;
        case ITEM_INTERFACE:
            text_printf(out, "%sinterface %s\n", indent, item->interface->c_name);
            describe(out, "    ", item->interface->items, item->interface->item_count);
            break;
        case ITEM_COMMENT:
            break;
        }
        describe_comments(out, indent, item->trailing, item->trailing_count);
    }
}

char *describe_items(struct built *built) {
    struct text out;
    text_init(&out, built->arena);
    text_append(&out, "", 0);
    describe(&out, "", built->model->items, built->model->item_count);
    char *result = arena_strdup(built->arena, out.data);
    text_free(&out);
    return result;
}
