// SPDX-License-Identifier: BSD-3-Clause
// What one generated stub or skel needs besides its methods: helpers, complex types, copy functions, layout
// checks.
#ifndef QAIC_VIEW_USAGE_H
#define QAIC_VIEW_USAGE_H

#include "qaic/plan/record.h"
#include "qaic/view/names.h"

enum side { SIDE_STUB, SIDE_SKEL };

// A complex type or a plain structure that some method uses, by its name within the interface.
struct used_type {
    const struct complex *complex;
    const struct type *type;
    const char *label;      // unique within the file
    const char *records[3]; // complex: names of its record types once they are known, by enum record_part
    bool in, rout;          // complex: directions in which it travels
    bool listed;            // its functions are part of the output
    bool checked;           // copy: some sequence is looked through for bytes that are no booleans
};

struct used_list {
    struct used_type **items;
    size_t count;
    size_t capacity;
};

struct usage {
    const struct view_context *context;
    const struct interface *interface;
    enum side side;
    const char *prefix;  // of private names: "_qaic_<interface>"
    struct view *flags;  // "uses_..." of the helpers
    struct map *complex; // struct complex * -> struct used_type
    struct map *copies;  // struct type * -> struct used_type
    struct map *layouts;
    struct map *labels;            // taken names
    struct map *labelled;          // struct type * -> its label
    struct used_list complex_list; // each after those it uses
    struct used_list copy_list;
    struct used_list layout_list;
};

struct usage *usage_new(const struct view_context *context, const struct interface *interface,
                        enum side side);
void use_helper(struct usage *usage, const char *flag);
// Registers a complex type with everything inside it and returns its entry.
struct used_type *use_complex(struct usage *usage, const struct complex *complex, bool rout);
// The entry of a complex type that was registered.
struct used_type *used_complex(const struct usage *usage, const struct complex *complex);
// A plain structure is copied member by member; returns its label.
const char *use_copy(struct usage *usage, const struct type *type);
// A plain structure with booleans is looked through before it is handed on in place.
void use_check(struct usage *usage, const struct type *type);
// Plain structures inside `type` travel as they are in memory.
void use_layout(struct usage *usage, const struct type *type);
const char *type_label(struct usage *usage, const struct type *type);

// "struct _qaic_calc_item_in", "uint32_t" ..., or NULL when the record is empty.
const char *record_type(struct usage *usage, const struct complex *complex, enum record_part part);

#endif
