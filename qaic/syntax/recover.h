// SPDX-License-Identifier: BSD-3-Clause
// Feeds tokens to the grammar and finds the way back after errors. Private to the module.
#ifndef QAIC_SYNTAX_RECOVER_H
#define QAIC_SYNTAX_RECOVER_H

#include "qaic/syntax/parser.h"

// Reads all tokens of `scanner` (a flex scanner over parser->input).
void feed_tokens(struct parser *parser, void *scanner);

#endif
