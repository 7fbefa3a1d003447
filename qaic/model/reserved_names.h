// SPDX-License-Identifier: BSD-3-Clause
// Words that mean something in C, in C++ or in the headers that generated code includes.
#ifndef QAIC_MODEL_RESERVED_NAMES_H
#define QAIC_MODEL_RESERVED_NAMES_H

#include <stdbool.h>

enum word_flags {
    WORD_C_KEYWORD = 1,
    WORD_CXX_KEYWORD = 2,
    WORD_MACRO = 4,
    WORD_DECLARED = 8, // a type or function of an included header
    WORD_NEEDED = 16,  // generated code uses it
};

unsigned reserved_word(const char *name);
// Names that the generated code keeps for itself: `_qaic_` and `__qaic_` in any case.
bool is_private_name(const char *name);
// True for a base name whose header would stand in for one that generated code includes.
bool is_system_header(const char *base_name);

#endif
