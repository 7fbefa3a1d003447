// SPDX-License-Identifier: BSD-3-Clause
// Mistakes that are common enough for a message of their own. Private to the module.
#ifndef QAIC_SYNTAX_MISTAKES_H
#define QAIC_SYNTAX_MISTAKES_H

#include "qaic/syntax/syntax_error.h"

// Reports the unexpected latest token if what is wrong is known; false when it is not.
bool report_known_mistake(struct parser *parser, const struct expectation *expectation);
// Adds a note to the last message when a word near the unexpected token looks like a misspelt keyword, or
// like a name without a type.
void hint_misspelt_word(struct parser *parser, const struct expectation *expectation);

#endif
