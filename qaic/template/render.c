// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/render.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/template/template.h"

#include <string.h>

enum { PIECE_SIZE = 64 * 1024, JOIN_ROOM = 128, RECENT_BLOCKS = 16 };

static void render_nodes(struct renderer *renderer, struct node *node);

static void render_text(struct renderer *renderer, struct node *node) {
    const char *bytes = node->text.bytes;
    size_t size = node->text.size;
    if (node->text.first == 0) {
        node->text.first = (uint32_t)lines_first(bytes, size);
    }
    size_t line = node->text.first;
    while (size > 0) {
        lines_append(&renderer->lines, bytes, line);
        bytes += line;
        size -= line;
        line = size > 0 ? lines_first(bytes, size) : 0;
    }
}

static void render_scoped(struct renderer *renderer, const struct name *as, const struct view *value,
                          struct node *body) {
    const struct scope *outer = renderer->scope;
    struct scope scope = as != NULL ? scope_of_name(outer, as, value) : scope_of_map(outer, value);
    renderer->scope = &scope;
    render_nodes(renderer, body);
    renderer->scope = outer;
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
    struct lines *lines = &renderer->lines;
    if (lines->out->size >= PIECE_SIZE && lines_at_start(lines)) {
        lines_drain(lines);
    }
}

// An element that is built for this takes its memory with it, but not after a failure: the messages live in
// the same arena.
static void render_built(struct renderer *renderer, const struct node *node, const struct view *list,
                         struct loop *loop) {
    struct arena *arena = renderer->set->scratch;
    struct arena_mark mark = arena_mark(arena);
    loop->element = view_element(list, loop->index, arena);
    render_element(renderer, node, loop->element);
    if (!renderer->failed) {
        arena_rewind(arena, mark);
    }
}

static void append_separator(struct renderer *renderer, const char *separator) {
    if (separator != NULL) {
        lines_append_all(&renderer->lines, separator, strlen(separator));
    }
}

static void render_elements(struct renderer *renderer, const struct node *node, const struct view *list) {
    struct loop loop = {.count = list->count};
    const struct loop *outer = renderer->loop;
    renderer->loop = &loop;
    for (; loop.index < list->count && !renderer->failed; ++loop.index) {
        if (loop.index > 0) {
            append_separator(renderer, node->each.separator);
        }
        if (list->generator != NULL) {
            render_built(renderer, node, list, &loop);
        } else {
            loop.element = list->elements[loop.index];
            render_element(renderer, node, loop.element);
        }
        pass_on(renderer);
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
    bool holds = render_condition(renderer, &node->branch.condition);
    if (!renderer->failed) {
        render_nodes(renderer, holds ? node->branch.then : node->branch.otherwise);
    }
}

static struct block *find_block(struct renderer *renderer, const struct operand *operand, const char *name) {
    struct block *block = template_find_block(renderer->set, name);
    if (block == NULL) {
        diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_UNKNOWN_BLOCK, operand->span, name);
        render_failed(renderer);
    }
    return block;
}

// Few blocks are called from one place, so they are looked for among those of the last calls.
static struct block *find_joined(struct renderer *renderer, struct node *node) {
    char room[JOIN_ROOM];
    size_t length;
    const char *name = render_join(renderer, node->call.name, room, sizeof(room), &length);
    if (name == NULL) {
        return NULL;
    }
    if (node->call.recent == NULL) {
        node->call.recent = ARENA_ARRAY(renderer->set->arena, struct block *, RECENT_BLOCKS);
    }
    struct block **recent = &node->call.recent[view_hash(name, length) % RECENT_BLOCKS];
    if (*recent == NULL || (*recent)->name_length != length || memcmp((*recent)->name, name, length) != 0) {
        *recent = find_block(renderer, node->call.name, name);
    }
    return *recent;
}

static struct block *find_target(struct renderer *renderer, struct node *node) {
    if (node->call.name->kind == OPERAND_JOIN) {
        return find_joined(renderer, node);
    }
    if (node->call.target == NULL) {
        const struct operand *operand = node->call.name;
        node->call.target = find_block(renderer, operand, operand->path.name->text);
    }
    return node->call.target;
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
    struct scope scope = scope_of_name(inner, argument->name, value != NULL ? value : &missing);
    renderer->scope = &scope;
    render_body(renderer, argument->next, caller, block);
    renderer->scope = inner;
}

static void render_alone(struct renderer *renderer, const struct node *node, struct block *block) {
    struct lines *lines = &renderer->lines;
    size_t start = lines->out->drained + lines->out->size;
    size_t indent = lines->indent.size;
    if (node->call.indent_size > 0) {
        text_append(&lines->indent, node->call.indent, node->call.indent_size);
    }
    render_body(renderer, node->call.arguments, renderer->scope, block);
    lines->indent.size = indent;
    if (!lines_at_start(lines) && lines->out->drained + lines->out->size > start) {
        lines_append(lines, "\n", 1);
    }
}

static void render_block(struct renderer *renderer, const struct node *node, struct block *block) {
    struct call call = {.outer = renderer->call, .span = node->call.span};
    renderer->call = &call;
    ++renderer->call_depth;
    if (node->call.alone) {
        render_alone(renderer, node, block);
    } else {
        render_body(renderer, node->call.arguments, renderer->scope, block);
    }
    --renderer->call_depth;
    renderer->call = call.outer;
}

static void render_call(struct renderer *renderer, struct node *node) {
    struct arena_mark mark = arena_mark(renderer->set->scratch);
    struct block *block = find_target(renderer, node);
    if (block == NULL) {
        return;
    }
    if (renderer->call_depth == TEMPLATE_CALL_LIMIT) {
        diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_RECURSION, node->call.span,
                 (int)TEMPLATE_CALL_LIMIT);
        render_failed(renderer);
        return;
    }
    render_block(renderer, node, block);
    if (node->call.joins && !renderer->failed) {
        arena_rewind(renderer->set->scratch, mark);
    }
}

static void render_wrap(struct renderer *renderer, const struct node *node) {
    struct lines *lines = &renderer->lines;
    size_t outer = lines->width;
    lines->width = node->wrap.width;
    render_nodes(renderer, node->wrap.body);
    lines_break(lines);
    lines->width = outer;
}

static void render_node(struct renderer *renderer, struct node *node) {
    switch (node->kind) {
    case NODE_TEXT:
        render_text(renderer, node);
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
        // Most nodes are text.
        if (node->kind == NODE_TEXT) {
            render_text(renderer, node);
        } else {
            render_node(renderer, node);
        }
    }
}

static bool render_all(struct template_set *set, struct block *block, const struct view *root,
                       const struct view *inner, struct text *out) {
    struct scope outer_scope = scope_of_map(NULL, root);
    struct scope inner_scope = scope_of_map(&outer_scope, inner != NULL ? inner : root);
    struct renderer renderer = {.set = set, .scope = &inner_scope};
    lines_open(&renderer.lines, out, set->scratch);
    render_nodes(&renderer, block->body);
    lines_close(&renderer.lines);
    return !renderer.failed;
}

bool template_render_within(struct template_set *set, const char *name, const struct view *root,
                            const struct view *inner, struct text *out) {
    struct block *block = template_find_file(set, name);
    if (block == NULL) {
        diagnose(set->diagnostics, DIAG_TEMPLATE_MISSING, (struct span){0}, name);
        return false;
    }
    return render_all(set, block, root, inner, out);
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
    return block != NULL && render_all(set, block, root, inner, out);
}

bool template_render_string(struct template_set *set, const char *source, const struct view *root,
                            struct text *out) {
    return template_render_string_within(set, source, root, NULL, out);
}
