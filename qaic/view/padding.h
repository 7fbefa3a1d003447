// SPDX-License-Identifier: BSD-3-Clause
// Padding of the records that a skel fills, as members of their own. With these a record can be written
// member by member, which compilers do in place; zeroed as a whole first it is built in memory of its own and
// copied.
#ifndef QAIC_VIEW_PADDING_H
#define QAIC_VIEW_PADDING_H

#include "qaic/view/usage.h"

// The values of a structure can be written member by member: no member has padding of its own.
bool sets_all_bytes(const struct usage *usage, const struct complex *complex);
// A list of such structures.
bool element_sets_all_bytes(const struct usage *usage, const struct complex *list);
// The fields of a record with members between and behind them.
const struct view *padded_fields(struct arena *arena, const struct view *fields, const struct record *record);
// These members alone, for structures that set all bytes.
const struct view *value_padding(const struct usage *usage, const struct complex *complex);

#endif
