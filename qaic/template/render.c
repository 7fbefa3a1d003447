// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/template/render.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/template/template.h"

#include <string.h>

enum { PIECE_SIZE = 64 * 1024, JOIN_ROOM = 128 };

static void render_nodes(struct renderer *renderer, const uint32_t *node);

static void render_text(struct renderer *renderer, const uint32_t *node) {
    const char *bytes = renderer->block->source + node[PACKED_TEXT_OFFSET];
    size_t size = node[PACKED_TEXT_SIZE];
    size_t first = node[PACKED_TEXT_FIRST];
    lines_append(&renderer->lines, bytes, first);
    if (first < size) {
        lines_append_all(&renderer->lines, bytes + first, size - first);
    }
}

// `as`: the words that say which name the value gets; none: its entries are visible.
static void render_scoped(struct renderer *renderer, const uint32_t *as, const struct view *value,
                          const uint32_t *body) {
    const struct scope *outer = renderer->scope;
    struct scope scope = as[0] != 0 ? scope_of_name(renderer, as, value) : scope_of_map(outer, value);
    renderer->scope = &scope;
    render_nodes(renderer, body);
    renderer->scope = outer;
}

static void render_element(struct renderer *renderer, const uint32_t *node, const struct view *element) {
    const uint32_t *as = node + PACKED_EACH_AS;
    const uint32_t *body = node + node[PACKED_EACH_BODY];
    if (as[0] != 0 || element->kind == VIEW_MAP) {
        render_scoped(renderer, as, element, body);
    } else {
        render_nodes(renderer, body);
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
static void render_built(struct renderer *renderer, const uint32_t *node, const struct view *list,
                         struct loop *loop) {
    struct arena *arena = renderer->set->scratch;
    struct arena_mark mark = arena_mark(arena);
    loop->element = view_element(list, loop->index, arena);
    render_element(renderer, node, loop->element);
    if (!renderer->failed) {
        arena_rewind(arena, mark);
    }
}

static void append_separator(struct renderer *renderer, uint32_t separator) {
    if (separator != 0) {
        const char *text = renderer_text(renderer, separator - 1);
        lines_append_all(&renderer->lines, text, strlen(text));
    }
}

static void render_elements(struct renderer *renderer, const uint32_t *node, const struct view *list) {
    struct loop loop = {.count = list->count};
    const struct loop *outer = renderer->loop;
    renderer->loop = &loop;
    for (; loop.index < list->count && !renderer->failed; ++loop.index) {
        if (loop.index > 0) {
            append_separator(renderer, node[PACKED_EACH_SEPARATOR]);
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

static void render_each(struct renderer *renderer, const uint32_t *node) {
    struct view room = {.kind = VIEW_NULL};
    const struct view *list = render_need(renderer, node + PACKED_EACH_OPERAND, &room);
    if (renderer->failed) {
        return;
    }
    bool empty = !view_truth(list);
    if (!empty && list->kind != VIEW_LIST) {
        render_wrong_kind(renderer, node + PACKED_EACH_OPERAND, list, "a list");
    } else if (empty) {
        render_nodes(renderer, node + node[PACKED_EACH_ELSE]);
    } else {
        render_elements(renderer, node, list);
    }
}

static void render_with(struct renderer *renderer, const uint32_t *node) {
    struct view room = {.kind = VIEW_NULL};
    struct arena_mark mark = arena_mark(renderer->set->scratch);
    const uint32_t *operand = node + PACKED_WITH_OPERAND;
    const uint32_t *as = node + PACKED_WITH_AS;
    const struct view *value = render_need(renderer, operand, &room);
    if (value == NULL || (value->kind == VIEW_NULL && as[0] == 0)) {
        return;
    }
    if (value->kind != VIEW_MAP && as[0] == 0) {
        render_wrong_kind(renderer, operand, value, "a map");
        return;
    }
    render_scoped(renderer, as, value, node + node[PACKED_WITH_BODY]);
    if (operand_kind(operand) == OPERAND_JOIN && !renderer->failed) {
        arena_rewind(renderer->set->scratch, mark);
    }
}

static bool is_else_if(const uint32_t *nodes) {
    return nodes[0] == NODE_IF && nodes[nodes[PACKED_IF_SIZE]] == NODE_END;
}

// Chains of `else if` may be long, so they do not nest here.
static void render_if(struct renderer *renderer, const uint32_t *node) {
    bool holds = render_condition(renderer, node + PACKED_IF_CONDITION);
    const uint32_t *otherwise = node + node[PACKED_IF_ELSE];
    while (!holds && is_else_if(otherwise)) {
        node = otherwise;
        otherwise = node + node[PACKED_IF_ELSE];
        holds = render_condition(renderer, node + PACKED_IF_CONDITION);
    }
    if (!renderer->failed) {
        render_nodes(renderer, holds ? node + node[PACKED_IF_THEN] : otherwise);
    }
}

static const struct block *find_block(struct renderer *renderer, const uint32_t *operand, const char *name,
                                      size_t length) {
    const struct block *block = template_find_block(renderer->set, name, length);
    if (block == NULL) {
        diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_UNKNOWN_BLOCK, operand_span(renderer, operand),
                 name);
        render_failed(renderer);
    }
    return block;
}

static const struct block *find_joined(struct renderer *renderer, const uint32_t *operand) {
    char room[JOIN_ROOM];
    size_t length;
    const char *name = render_join(renderer, operand, room, sizeof(room), &length);
    return name != NULL ? find_block(renderer, operand, name, length) : NULL;
}

static const struct block *find_target(struct renderer *renderer, const uint32_t *node) {
    const uint32_t *operand = node + PACKED_CALL_NAME;
    const struct unit *unit = renderer->block->unit;
    if (node[PACKED_CALL_TREE] != 0) {
        return template_block(renderer->set, unit, node[PACKED_CALL_TREE] - 1);
    }
    if (operand_kind(operand) == OPERAND_JOIN) {
        return find_joined(renderer, operand);
    }
    const uint32_t *part = operand + PACKED_OPERAND_CONTENT + 1;
    const struct packed_name *name = &unit->packed->names[part[PACKED_PART_NAME]];
    return find_block(renderer, operand, renderer_text(renderer, name->text), name->length);
}

static void render_inside(struct renderer *renderer, const struct block *block) {
    const struct block *outer = renderer->block;
    renderer->block = block;
    renderer->lookups = block->lookups;
    render_nodes(renderer, block->nodes);
    renderer->block = outer;
    renderer->lookups = outer->lookups;
}

// Renders the block with the arguments from `argument` on as further scopes. The values are found in the
// scope of the call, not in those of the arguments before.
static void render_body(struct renderer *renderer, const uint32_t *argument, const struct scope *caller,
                        const struct block *block) {
    if (argument[0] == 0) {
        render_inside(renderer, block);
        return;
    }
    struct view room = {.kind = VIEW_NULL};
    const struct scope *inner = renderer->scope;
    const uint32_t *operand = argument + 2;
    renderer->scope = caller;
    const struct view *value = render_need(renderer, operand, &room);
    renderer->scope = inner;
    if (renderer->failed) {
        return;
    }
    static const struct view missing = {.kind = VIEW_NULL};
    struct scope scope = scope_of_name(renderer, argument, value != NULL ? value : &missing);
    renderer->scope = &scope;
    render_body(renderer, operand_end(operand), caller, block);
    renderer->scope = inner;
}

static void render_alone(struct renderer *renderer, const uint32_t *node, const uint32_t *arguments,
                         const struct block *block) {
    struct lines *lines = &renderer->lines;
    size_t start = lines->out->drained + lines->out->size;
    size_t indent = lines->indent.size;
    if (node[PACKED_CALL_INDENT_SIZE] > 0) {
        text_append(&lines->indent, renderer->block->source + node[PACKED_CALL_INDENT],
                    node[PACKED_CALL_INDENT_SIZE]);
    }
    render_body(renderer, arguments, renderer->scope, block);
    lines->indent.size = indent;
    if (!lines_at_start(lines) && lines->out->drained + lines->out->size > start) {
        lines_append(lines, "\n", 1);
    }
}

static void render_block(struct renderer *renderer, const uint32_t *node, const struct block *block) {
    const uint32_t *arguments = operand_end(node + PACKED_CALL_NAME);
    struct call call = {.outer = renderer->call, .span = renderer_span(renderer, node + PACKED_CALL_SPAN)};
    renderer->call = &call;
    ++renderer->call_depth;
    if ((node[PACKED_CALL_FLAGS] & PACKED_ALONE) != 0) {
        render_alone(renderer, node, arguments, block);
    } else {
        render_body(renderer, arguments, renderer->scope, block);
    }
    --renderer->call_depth;
    renderer->call = call.outer;
}

static void render_call(struct renderer *renderer, const uint32_t *node) {
    struct arena_mark mark = arena_mark(renderer->set->scratch);
    const struct block *block = find_target(renderer, node);
    if (block == NULL) {
        return;
    }
    if (renderer->call_depth == TEMPLATE_CALL_LIMIT) {
        diagnose(renderer->set->diagnostics, DIAG_TEMPLATE_RECURSION,
                 renderer_span(renderer, node + PACKED_CALL_SPAN), (int)TEMPLATE_CALL_LIMIT);
        render_failed(renderer);
        return;
    }
    render_block(renderer, node, block);
    if ((node[PACKED_CALL_FLAGS] & PACKED_JOINS) != 0 && !renderer->failed) {
        arena_rewind(renderer->set->scratch, mark);
    }
}

static void render_wrap(struct renderer *renderer, const uint32_t *node) {
    struct lines *lines = &renderer->lines;
    size_t outer = lines->width;
    lines->width = node[PACKED_WRAP_WIDTH];
    render_nodes(renderer, node + PACKED_WRAP_BODY);
    lines_break(lines);
    lines->width = outer;
}

// Renders one node that holds others and returns the next.
static const uint32_t *render_node(struct renderer *renderer, const uint32_t *node) {
    switch ((enum node_kind)node[0]) {
    case NODE_IF:
        render_if(renderer, node);
        return node + node[PACKED_IF_SIZE];
    case NODE_EACH:
        render_each(renderer, node);
        return node + node[PACKED_EACH_SIZE];
    case NODE_WITH:
        render_with(renderer, node);
        return node + node[PACKED_WITH_SIZE];
    case NODE_CALL:
        render_call(renderer, node);
        return node + node[PACKED_CALL_SIZE];
    case NODE_WRAP:
        render_wrap(renderer, node);
        return node + node[PACKED_WRAP_SIZE];
    case NODE_TEXT:
    case NODE_VALUE:
    case NODE_END:
        break;
    }
    return node;
}

static void render_nodes(struct renderer *renderer, const uint32_t *node) {
    while (node[0] != NODE_END && !renderer->failed) {
        // Most nodes are text or values, and a processor foresees these better than the jumps of a switch.
        if (node[0] == NODE_TEXT) {
            render_text(renderer, node);
            node += PACKED_TEXT_WORDS;
        } else if (node[0] == NODE_VALUE) {
            render_value(renderer, node + PACKED_VALUE_OPERAND);
            node = operand_end(node + PACKED_VALUE_OPERAND);
        } else {
            node = render_node(renderer, node);
        }
    }
}

static bool render_all(struct template_set *set, const struct block *block, const struct view *root,
                       const struct view *inner, struct text *out) {
    struct scope outer_scope = scope_of_map(NULL, root);
    struct scope inner_scope = scope_of_map(&outer_scope, inner != NULL ? inner : root);
    struct renderer renderer = {.set = set, .block = block, .lookups = block->lookups};
    renderer.scope = inner != NULL ? &inner_scope : &outer_scope;
    lines_open(&renderer.lines, out, set->scratch);
    render_nodes(&renderer, block->nodes);
    lines_close(&renderer.lines);
    return !renderer.failed;
}

bool template_render_within(struct template_set *set, const char *name, const struct view *root,
                            const struct view *inner, struct text *out) {
    const struct block *block = template_find_file(set, name);
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
    const struct block *block = template_of_text(set, source);
    return block != NULL && render_all(set, block, root, inner, out);
}

bool template_render_string(struct template_set *set, const char *source, const struct view *root,
                            struct text *out) {
    return template_render_string_within(set, source, root, NULL, out);
}
