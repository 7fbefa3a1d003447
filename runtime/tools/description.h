// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TOOLS_DESCRIPTION_H
#define QAIC_TOOLS_DESCRIPTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What `qaic --emit=yaml` says about interfaces, as far as a trace needs it (docs/yaml-schema.md).

struct described_argument {
    char *of; // the parameter, or NULL for primary buffers
    bool primary;
};

struct described_method {
    char *name;
    uint32_t index;
    struct described_argument *arguments;
    size_t argument_count;
};

struct described_interface {
    char *c_name;
    char *entry;
    struct described_method *methods;
    size_t method_count;
    struct described_interface *next;
};

// Adds the interfaces of a file to the list; false with a text when it cannot be used.
bool description_load(struct described_interface **list, const char *path, char *error, size_t error_size);

// The interface that a URI opens, or NULL.
const struct described_interface *description_find(const struct described_interface *list, const char *uri);

const struct described_method *description_method(const struct described_interface *interface,
                                                  uint32_t index);

void description_free(struct described_interface *list);

#endif
