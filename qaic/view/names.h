// SPDX-License-Identifier: BSD-3-Clause
// C spellings of types.
#ifndef QAIC_VIEW_NAMES_H
#define QAIC_VIEW_NAMES_H

#include "qaic/plan/plan.h"
#include "qaic/view/build.h"

// What types.yaml says of a primitive type, for the options in force.
struct spelling {
    bool known; // looked up
    const char *c;
    const char *tag;
    const char *wire; // NULL: as `c`
};

// What every part of the view needs.
struct view_context {
    struct arena *arena;
    const struct model *model;
    const struct view_options *options;
    const struct view *primitives; // types.yaml
    struct spelling *spellings;    // by enum ast_base_type
    const struct view *elements;
    const struct view *legacy; // definitions of AEEStdDef.h types
    struct plan *plan;
    const struct view *helper_words; // words that templates use as names of their own
};

// The entry of a primitive type in types.yaml, whose key is its IDL spelling.
const struct view *primitive_entry(const struct view_context *context, enum ast_base_type type);

// The C type of a value, element or member: `int`, `calc_point`, `_cstring1_t`, the name of a typedef.
const char *c_type(const struct view_context *context, struct arena *arena, const struct type *type);
// The word for a type in the tag of a sequence's struct (02 §5.2).
const char *tag_word(const struct view_context *context, struct arena *arena, const struct type *type);
// The C type in a record.
const char *wire_type(const struct view_context *context, struct arena *arena, const struct type *type);

// An array declarator: sizes outermost first, and the type behind them.
struct declarator {
    const struct type *type;
    const struct view *dimensions;
};
struct declarator strip_array(struct arena *arena, const struct type *type);

// How a type appears as a parameter or member: "value", "struct", "array", "string", "wstring", "sequence",
// "dmahandle".
const char *c_form(const struct type *type);

// All array levels of a type, aliases included: their number, product and innermost element.
struct array_shape {
    unsigned dimensions;
    uint64_t items;
    const struct type *element;
};
struct array_shape array_shape(const struct type *type);

// "[0][0]" for two dimensions.
const char *brackets(struct arena *arena, unsigned dimensions);

// How a plain value is copied from one place to another: names a block of the templates.
const char *copy_kind(const struct view_context *context, const struct type *type);
// Whether a structure has to be copied member by member.
bool needs_copy(const struct view_context *context, const struct type *type);

#endif
