// SPDX-License-Identifier: BSD-3-Clause
// Comments from the IDL, made safe for C (07 S-C-7).
#ifndef QAIC_VIEW_COMMENTS_H
#define QAIC_VIEW_COMMENTS_H

#include "qaic/view/view.h"

const struct view *comment_list(struct arena *arena, const char *const *comments, size_t count);
// `leading` and `trailing` of a member or enumerator: comments that point backwards stand behind it.
void write_member_comments(struct arena *arena, struct view *view, const char *const *comments, size_t count);

#endif
