// SPDX-License-Identifier: BSD-3-Clause
// The template language in which all output text is written. docs/templates.md describes it for authors.
#ifndef QAIC_TEMPLATE_TEMPLATE_H
#define QAIC_TEMPLATE_TEMPLATE_H

#include "qaic/support/text.h"
#include "qaic/view/view.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diagnostics;
struct sources;

// The templates of one output language.
struct template_set;
// A folder as it was when the program was built.
struct packed_set;

// Reads a folder. Errors are reported with file and line of the template. Returns NULL after reporting.
struct template_set *template_set_load(struct arena *arena, struct sources *sources,
                                       struct diagnostics *diagnostics, const char *folder);
struct template_set *template_set_built_in(struct arena *arena, struct sources *sources,
                                           struct diagnostics *diagnostics, const struct packed_set *packed);
// A data file of the folder (types.yaml, outputs.yaml) as a view. NULL after reporting.
const struct view *template_set_data(struct template_set *set, const char *name);
// Renders template `name` with `root` as outermost scope, appending to `out`. False after reporting.
bool template_render(struct template_set *set, const char *name, const struct view *root, struct text *out);
// The same with a scope inside the root: names are looked up in `inner` first. NULL: none.
bool template_render_within(struct template_set *set, const char *name, const struct view *root,
                            const struct view *inner, struct text *out);
// Renders a piece of template text, e.g. a file name from outputs.yaml.
bool template_render_string(struct template_set *set, const char *source, const struct view *root,
                            struct text *out);
bool template_render_string_within(struct template_set *set, const char *source, const struct view *root,
                                   const struct view *inner, struct text *out);
// The files of the set that were read from disk, NULL-terminated; empty for a built-in set.
const char *const *template_set_files(const struct template_set *set);

#endif
