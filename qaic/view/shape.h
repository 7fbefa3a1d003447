// SPDX-License-Identifier: BSD-3-Clause
// What kind of function the templates make of a method.
#ifndef QAIC_VIEW_SHAPE_H
#define QAIC_VIEW_SHAPE_H

#include "qaic/view/usage.h"

struct method_shape {
    const struct method_plan *plan;
    bool counted;        // arguments are taken one after another; else all are known
    bool frame;          // records and native values are in allocated memory, not on the stack
    bool copies_bytes;   // skel: some sequence or string is not handed on in place
    bool has_results;    // something is left to do after a successful call
    bool writes_handles; // skel: remote handles of the implementation go back to the client
    bool checks_version; // skel: `open` of an interface with IDL_VERSION
};

struct method_shape shape_method(const struct usage *usage, const struct method_plan *plan);

// A sequence whose bytes become bool objects, which must not hold anything but 0 and 1.
bool becomes_bool(const struct view_options *options, const struct step *step);
// An in sequence or string that is copied into memory of the skel instead of being handed on in place.
bool step_copies_bytes(const struct view_options *options, const struct step *step);
// A rout value of a skel that the implementation does not see in place.
bool has_native(const struct usage *usage, const struct step *step);

#endif
