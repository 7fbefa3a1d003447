// SPDX-License-Identifier: BSD-3-Clause
// Views of texts, seen as templates see them.
#ifndef QAIC_TESTS_VIEW_BUILD_FIXTURE_H
#define QAIC_TESTS_VIEW_BUILD_FIXTURE_H

#include "model/fixture.h"
#include "qaic/view/build.h"

// `template` rendered with the view of an IDL file that includes remote.idl gives `expected`.
void assert_renders(const char *idl, const char *template, const char *expected);
// The same with other options.
void assert_renders_with(struct view_options options, const char *idl, const char *template,
                         const char *expected);

#endif
