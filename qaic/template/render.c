// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/render.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/template/template.h"

#include <string.h>

enum { PIECE_SIZE = 64 * 1024 };

static void render_nodes(struct renderer *renderer, struct node *node);

void render_indent(struct renderer *renderer) {
    struct text *out = renderer->out;
    bool starts_line = out->size == 0 || out->data[out->size - 1] == '\n';
    if (starts_line && renderer->indent->size > 0) {
        text_append(out, renderer->indent->data, renderer->indent->size);
    }
}

void render_bytes(struct renderer *renderer, const char *bytes, size_t size) {
    if (renderer->indent->size == 0) {
        text_append(renderer->out, bytes, size);
        return;
    }
    if (size == 1 && *bytes != '\n') {
        render_indent(renderer);
        text_append_char(renderer->out, *bytes);
        return;
    }
    while (size > 0) {
        const char *newline = memchr(bytes, '\n', size);
        size_t length = newline != NULL ? (size_t)(newline - bytes) + 1 : size;
        if (newline != bytes) {
            render_indent(renderer);
        }
        text_append(renderer->out, bytes, length);
        bytes += length;
        size -= length;
    }
}

static void render_scoped(struct renderer *renderer, const struct name *as, const struct view *value,
                          struct node *body) {
    struct scope scope = {
        .outer = renderer->scope, .map = as == NULL ? value : NULL, .name = as, .value = value};
    renderer->scope = &scope;
    render_nodes(renderer, body);
    renderer->scope = scope.outer;
}

static void render_element(struct renderer *renderer, const struct node *node, const struct view *element) {
    if (node->each.as != NULL || element->kind == VIEW_MAP) {
        render_scoped(renderer, node->each.as, element, node->each.body);
    } else {
        render_nodes(renderer, node->each.body);
    }
}

// Lets go of complete lines, so that memory does not grow with the output.
static void pass_on(struct renderer *renderer) {
    struct text *out = renderer->out;
    if (out->size >= PIECE_SIZE && renderer->open_wraps == 0 && out->data[out->size - 1] == '\n') {
        text_drain(out);
    }
}

static void render_elements(struct renderer *renderer, const struct node *node, const struct view *list) {
    struct arena *arena = renderer->set->scratch;
    struct loop loop = {.count = list->count};
    const struct loop *outer = renderer->loop;
    renderer->loop = &loop;
    size_t separator_size = node->each.separator != NULL ? strlen(node->each.separator) : 0;
    for (; loop.index < list->count && !renderer->failed; ++loop.index) {
        struct arena_mark mark = arena_mark(arena);
        loop.element = view_element(list, loop.index, arena);
        if (loop.index > 0) {
            render_bytes(renderer, node->each.separator, separator_size);
        }
        render_element(renderer, node, loop.element);
        pass_on(renderer);
        // After a failure the messages live in the arena.
        if (list->generator != NULL && !renderer->failed) {
            arena_rewind(arena, mark);
        }
    }
    renderer->loop = outer;
}

static void render_each(struct renderer *renderer, const struct node *node) {
    struct view room = {.kind = VIEW_NULL};
    const struct view *list = render_need(renderer, node->each.list, &room);
    if (renderer->failed) {
        return;
    }
    bool empty = !view_truth(list);
    if (!empty && list->kind != VIEW_LIST) {
        render_wrong_kind(renderer, node->each.list, list, "a list");
    } else if (empty) {
        render_nodes(renderer, node->each.otherwise);
    } else {
        render_elements(renderer, node, list);
    }
}

static void render_with(struct renderer *renderer, const struct node *node) {
    struct view room = {.kind = VIEW_NULL};
    struct arena_mark mark = arena_mark(renderer->set->scratch);
    const struct view *value = render_need(renderer, node->with.value, &room);
    if (value == NULL || (value->kind == VIEW_NULL && node->with.as == NULL)) {
        return;
    }
    if (value->kind != VIEW_MAP && node->with.as == NULL) {
        render_wrong_kind(renderer, node->with.value, value, "a map");
        return;
    }
    render_scoped(renderer, node->with.as, value, node->with.body);
    if (node->with.value->kind == OPERAND_JOIN && !renderer->failed) {
        arena_rewind(renderer->set->scratch, mark);
    }
}

static void render_if(struct renderer *renderer, const struct node *node) {
    bool holds = render_condition(renderer, node->branch.condition);
    if (!renderer->failed) {
        render_nodes(renderer, holds ? node->branch.then : node->branch.otherwise);
    }
}

static struct block *find_block(struct renderer *renderer, struct node *node) {
    const struct operand *operand = node->call.name;
    const char *name =
        operand->kind == OPERAND_JOIN ? render_join(renderer, operand) : operand->path.segments[0].name->text;
    if (name == NULL) {
        return NULL;
    }
    struct block *block = template_find_block(renderer->set, name);
    if (block == NULL) {
        diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_UNKNOWN_BLOCK, operand->span, name);
        render_failed(renderer);
        return NULL;
    }
    if (operand->kind != OPERAND_JOIN) {
        node->call.target = block;
    }
    return block;
}

// Renders the body with the arguments from `argument` on as further scopes. The values are found in the scope
// of the call, not in those of the arguments before.
static void render_body(struct renderer *renderer, const struct argument *argument,
                        const struct scope *caller, struct block *block) {
    if (argument == NULL) {
        render_nodes(renderer, block->body);
        return;
    }
    struct view room = {.kind = VIEW_NULL};
    const struct scope *inner = renderer->scope;
    renderer->scope = caller;
    const struct view *value = render_need(renderer, argument->value, &room);
    renderer->scope = inner;
    if (renderer->failed) {
        return;
    }
    static const struct view missing = {.kind = VIEW_NULL};
    struct scope scope = {.outer = inner, .name = argument->name, .value = value != NULL ? value : &missing};
    renderer->scope = &scope;
    render_body(renderer, argument->next, caller, block);
    renderer->scope = inner;
}

static void render_alone(struct renderer *renderer, const struct node *node, struct block *block) {
    struct text *out = renderer->out;
    size_t start = out->drained + out->size;
    size_t indent = renderer->indent->size;
    if (node->call.indent_size > 0) {
        text_append(renderer->indent, node->call.indent, node->call.indent_size);
    }
    render_body(renderer, node->call.arguments, renderer->scope, block);
    renderer->indent->size = indent;
    // What was passed on ends with a line.
    if (out->drained + out->size > start && out->size > 0 && out->data[out->size - 1] != '\n') {
        text_append_char(out, '\n');
    }
}

static void render_call(struct renderer *renderer, struct node *node) {
    struct arena_mark mark = arena_mark(renderer->set->scratch);
    struct block *block = node->call.target != NULL ? node->call.target : find_block(renderer, node);
    if (block == NULL) {
        return;
    }
    if (renderer->call_depth == TEMPLATE_CALL_LIMIT) {
        diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_RECURSION, node->span, (int)TEMPLATE_CALL_LIMIT);
        render_failed(renderer);
        return;
    }
    struct call call = {.outer = renderer->call, .span = node->span};
    renderer->call = &call;
    ++renderer->call_depth;
    if (node->call.alone) {
        render_alone(renderer, node, block);
    } else {
        render_body(renderer, node->call.arguments, renderer->scope, block);
    }
    --renderer->call_depth;
    renderer->call = call.outer;
    if (node->call.joins && !renderer->failed) {
        arena_rewind(renderer->set->scratch, mark);
    }
}

static void render_wrap(struct renderer *renderer, const struct node *node) {
    size_t start = renderer->out->size;
    ++renderer->open_wraps;
    render_nodes(renderer, node->wrap.body);
    --renderer->open_wraps;
    template_wrap(renderer->out, start, node->wrap.width);
}

static void render_node(struct renderer *renderer, struct node *node) {
    switch (node->kind) {
    case NODE_TEXT:
        render_bytes(renderer, node->text.bytes, node->text.size);
        return;
    case NODE_VALUE:
        render_value(renderer, node->value);
        return;
    case NODE_IF:
        render_if(renderer, node);
        return;
    case NODE_EACH:
        render_each(renderer, node);
        return;
    case NODE_WITH:
        render_with(renderer, node);
        return;
    case NODE_CALL:
        render_call(renderer, node);
        return;
    case NODE_WRAP:
        render_wrap(renderer, node);
        return;
    }
}

static void render_nodes(struct renderer *renderer, struct node *node) {
    for (; node != NULL && !renderer->failed; node = node->next) {
        render_node(renderer, node);
    }
}

static bool render_block(struct template_set *set, struct block *block, const struct view *root,
                         const struct view *inner, struct text *out) {
    struct scope outer_scope = {.map = root};
    struct scope inner_scope = {.outer = &outer_scope, .map = inner};
    struct text indent = {.arena = set->arena};
    struct renderer renderer = {.set = set, .out = out, .indent = &indent};
    renderer.scope = inner != NULL ? &inner_scope : &outer_scope;
    render_nodes(&renderer, block->body);
    text_free(&indent);
    return !renderer.failed;
}

bool template_render_within(struct template_set *set, const char *name, const struct view *root,
                            const struct view *inner, struct text *out) {
    struct block *block = template_find_file(set, name);
    if (block == NULL) {
        diagnose(set->diagnostics, DIAG_TEMPLATE_MISSING, (struct span){0}, name);
        return false;
    }
    return render_block(set, block, root, inner, out);
}

bool template_render(struct template_set *set, const char *name, const struct view *root, struct text *out) {
    return template_render_within(set, name, root, NULL, out);
}

bool template_render_string_within(struct template_set *set, const char *source, const struct view *root,
                                   const struct view *inner, struct text *out) {
    const char *text = arena_strdup(set->arena, source);
    struct span nowhere = {0};
    uint32_t file = sources_add(set->sources, "<text>", text, strlen(text), false, nowhere);
    struct block *block = template_parse(set, file);
    return block != NULL && render_block(set, block, root, inner, out);
}

bool template_render_string(struct template_set *set, const char *source, const struct view *root,
                            struct text *out) {
    return template_render_string_within(set, source, root, NULL, out);
}
