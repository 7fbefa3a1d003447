// SPDX-License-Identifier: BSD-3-Clause
// The tag of the C struct behind a typedef'd sequence (02 §5.2).
#ifndef QAIC_MODEL_SEQUENCE_TAG_H
#define QAIC_MODEL_SEQUENCE_TAG_H

struct arena;
struct type;

// NULL when the element has no C name that the IDL chooses.
const char *sequence_tag(struct arena *arena, const struct type *alias);

#endif
