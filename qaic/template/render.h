// SPDX-License-Identifier: BSD-3-Clause
// The state of one rendering and how names get their values.
#ifndef QAIC_TEMPLATE_RENDER_H
#define QAIC_TEMPLATE_RENDER_H

#include "qaic/template/lines.h"
#include "qaic/template/node.h"
#include "qaic/view/view.h"

// One layer of visible names; layers live on the stack of the function that opens them.
struct scope {
    const struct scope *outer;
    uint64_t keys;          // view_key_bit() of each of its names
    const struct view *map; // its entries are visible; NULL: the name below is
    const struct name *name;
    const struct view *value;
};

static inline struct scope scope_of_map(const struct scope *outer, const struct view *map) {
    return (struct scope){.outer = outer, .keys = map->keys, .map = map};
}

static inline struct scope scope_of_name(const struct scope *outer, const struct name *name,
                                         const struct view *value) {
    return (struct scope){.outer = outer, .keys = view_key_bit(name->hash), .name = name, .value = value};
}

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
    const struct scope *scope;
    const struct loop *loop;
    const struct call *call;
    unsigned call_depth;
    bool failed; // once something was reported
};

// The value of an operand, or NULL when a name is missing. `room` holds values that no view has.
const struct view *render_find(struct renderer *renderer, struct operand *operand, struct view *room);
// As render_find(), but a missing name is reported. NULL after reporting and for an optional name.
const struct view *render_need(struct renderer *renderer, struct operand *operand, struct view *room);
bool render_condition(struct renderer *renderer, const struct condition *condition);
// Puts a join together, in `room` or when that is too small in the arena. NULL after reporting.
const char *render_join(struct renderer *renderer, struct operand *join, char *room, size_t room_size,
                        size_t *length);

// Prints a value with its conversions.
void render_value(struct renderer *renderer, struct operand *operand);

// Adds where the blocks were called from to the last message, and stops the rendering.
void render_failed(struct renderer *renderer);
// A short name of an operand for messages.
const char *render_operand_text(struct renderer *renderer, const struct operand *operand);
void render_wrong_kind(struct renderer *renderer, const struct operand *operand, const struct view *value,
                       const char *needed);

#endif
