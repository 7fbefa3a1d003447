// SPDX-License-Identifier: BSD-3-Clause
// The state of one rendering and how names get their values. Operands and conditions are packed ones of the
// block that is rendered.
#ifndef QAIC_TEMPLATE_RENDER_H
#define QAIC_TEMPLATE_RENDER_H

#include "qaic/template/lines.h"
#include "qaic/template/set.h"
#include "qaic/view/view.h"

// One layer of visible names; layers live on the stack of the function that opens them.
struct scope {
    const struct scope *outer;
    uint64_t keys;          // view_key_bit() of each of its names
    const struct view *map; // its entries are visible; NULL: the name below is
    const char *name;
    uint32_t hash; // of the name
    const struct view *value;
};

// The innermost each.
struct loop {
    const struct view *element;
    size_t index;
    size_t count;
};

// A call that is being rendered, for messages.
struct call {
    const struct call *outer;
    struct span span;
};

struct renderer {
    struct template_set *set;
    struct lines lines;
    const struct block *block; // that is rendered
    struct lookup *lookups;    // of the block
    const struct scope *scope;
    const struct loop *loop;
    const struct call *call;
    unsigned call_depth;
    bool failed; // once something was reported
};

static inline struct scope scope_of_map(const struct scope *outer, const struct view *map) {
    return (struct scope){.outer = outer, .keys = map->keys, .map = map};
}

// `as`: the words that say which name.
static inline struct scope scope_of_name(const struct renderer *renderer, const uint32_t *as,
                                         const struct view *value) {
    const struct packed_set *packed = renderer->block->unit->packed;
    return (struct scope){.outer = renderer->scope,
                          .keys = view_key_bit(as[1]),
                          .name = packed->texts + packed->names[as[0] - 1].text,
                          .hash = as[1],
                          .value = value};
}

static inline enum operand_kind operand_kind(const uint32_t *operand) {
    return (enum operand_kind)(operand[0] & PACKED_KIND);
}

static inline bool operand_optional(const uint32_t *operand) {
    return (operand[0] & PACKED_OPTIONAL) != 0;
}

static inline const uint32_t *operand_end(const uint32_t *operand) {
    return operand + operand[PACKED_OPERAND_SIZE];
}

static inline const char *renderer_text(const struct renderer *renderer, uint32_t text) {
    return renderer->block->unit->packed->texts + text;
}

// The span that starts with word `at`.
static inline struct span renderer_span(const struct renderer *renderer, const uint32_t *at) {
    return (struct span){renderer->block->file, at[0], at[1]};
}

static inline struct span operand_span(const struct renderer *renderer, const uint32_t *operand) {
    return renderer_span(renderer, operand + PACKED_OPERAND_SPAN);
}

// The value of an operand, or NULL when a name is missing. `room` holds values that no view has.
const struct view *render_find(struct renderer *renderer, const uint32_t *operand, struct view *room);
// As render_find(), but a missing name is reported. NULL after reporting and for an optional name.
const struct view *render_need(struct renderer *renderer, const uint32_t *operand, struct view *room);
bool render_condition(struct renderer *renderer, const uint32_t *condition);
// Puts a join together, in `room` or when that is too small in the arena. NULL after reporting.
const char *render_join(struct renderer *renderer, const uint32_t *join, char *room, size_t room_size,
                        size_t *length);

// Prints a value with its conversions.
void render_value(struct renderer *renderer, const uint32_t *operand);

// Adds where the blocks were called from to the last message, and stops the rendering.
void render_failed(struct renderer *renderer);
void render_wrong_kind(struct renderer *renderer, const uint32_t *operand, const struct view *value,
                       const char *needed);

#endif
