// SPDX-License-Identifier: BSD-3-Clause
#ifndef TESTS_WIRE_CODEC_OVERLAP_H
#define TESTS_WIRE_CODEC_OVERLAP_H

#include "runtime/wire/payload.h"

// A sender that packs arguments by ascending address and lets overlapping ones share bytes, as drivers do.
// Ours never does; the receiver must understand it all the same.

// Fills `places` (0 for arguments without a copy) and gives the payload's size. `starts` are the arguments'
// addresses.
size_t overlap_places(uint32_t scalars, const uint64_t *starts, const struct frt_arg *args, bool polling,
                      size_t *places);

#endif
