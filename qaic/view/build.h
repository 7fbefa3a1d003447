// SPDX-License-Identifier: BSD-3-Clause
// Makes the view of one IDL file from its model and plan.
#ifndef QAIC_VIEW_BUILD_H
#define QAIC_VIEW_BUILD_H

#include "qaic/model/model.h"
#include "qaic/view/view.h"

struct view_options {
    bool standard_types; // --standard-types
    unsigned indent;     // blanks before members in the header
    bool copy_strings;   // --copy-strings
    bool enforce_bounds; // --enforce-bounds
};

// `types` is the template folder's types.yaml. The result lives in `arena`; its generated lists build their
// elements into the arena that the reader names, which must be another one.
const struct view *view_build(struct arena *arena, const struct model *model,
                              const struct view_options *options, const struct view *types);

#endif
