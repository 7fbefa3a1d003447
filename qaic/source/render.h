// SPDX-License-Identifier: BSD-3-Clause
// Messages as text for people.
#ifndef QAIC_SOURCE_RENDER_H
#define QAIC_SOURCE_RENDER_H

#include "qaic/source/diagnostic.h"
#include "qaic/support/text.h"

// Appends the message, its include chain ("in file included from a.idl:3:"), the source line with caret and
// range (at most 200 bytes of it, control characters made visible), and its notes.
void diagnostic_render(struct text *out, struct sources *sources, const struct diagnostic *diagnostic,
                       bool colour);

#endif
