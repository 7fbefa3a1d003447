// SPDX-License-Identifier: BSD-3-Clause
// Views of single parameters, members and elements, with the C expressions that reach them.
#ifndef QAIC_VIEW_STEPS_H
#define QAIC_VIEW_STEPS_H

#include "qaic/view/usage.h"

// Where a step stands in the generated code, which decides how its value and its records are written.
enum place {
    PLACE_PARAMETER, // a parameter of a method: `x`, in the skel `native.x`; records `in.x` and `rout.x`
    PLACE_MEMBER,    // a member of a structure: `native->x`, `in->x`, `rout->x`
    PLACE_ELEMENT,   // an element of a list: `native[_qaic_i]`; records `in[_qaic_i]`, in the skel `in`
};

struct step_place {
    enum place place;
    enum ast_mode mode;
    const char
        *frame;   // before `in`, `rout` and `native` of a method whose frame is in allocated memory, or ""
    bool counted; // in a method whose arguments are taken one after another
};

struct view *step_view(struct usage *usage, struct arena *arena, const struct step *step,
                       const struct step_place *place);
// The C parameter is a pointer to something that must be there.
bool step_is_pointer(const struct step *step);
// The fields of a record as C declarations: a map with `fields`.
const struct view *record_view(struct usage *usage, struct arena *arena, const struct record *record);

#endif
