// SPDX-License-Identifier: BSD-3-Clause
// Files that are part of the program.
#ifndef QAIC_SUPPORT_EMBEDDED_H
#define QAIC_SUPPORT_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
    const char *name; // without folder
    const char *text; // NUL-terminated; `size` does not count it
    size_t size;
};

// The table ends with an entry whose name is NULL.
extern const struct embedded_file qaic_embedded_idl[];

#endif
