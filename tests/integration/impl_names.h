// SPDX-License-Identifier: BSD-3-Clause
// Skels call implementations by these names, so that stubs can be in the same program.
#define __QAIC_IMPL(ff) impl_##ff
#define __QAIC_HEADER(ff) impl_##ff
