// SPDX-License-Identifier: BSD-3-Clause
// A file on the disk that is compared with what may replace it. Private to the module.
#ifndef QAIC_OUTPUT_OLD_FILE_H
#define QAIC_OUTPUT_OLD_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { OLD_FILE_BLOCK = 64 * 1024 };

struct old_file {
    int descriptor;  // -1: there is none
    uint64_t equal;  // bytes that were found equal
    uint64_t digest; // of these bytes
    char block[OLD_FILE_BLOCK];
};

// Opens the file, unless it is none that can be compared.
void old_file_open(struct old_file *old, const char *path);
void old_file_close(struct old_file *old);

// True when the next bytes of the file are these. All calls but the last one must be for a whole block, and
// none may follow one that returned false.
bool old_file_continues(struct old_file *old, const char *bytes, size_t size);
// True when the file has no more bytes.
bool old_file_ends(struct old_file *old);

// Passes the equal bytes on once more. Returns a short reason on failure, also when the file has changed
// meanwhile.
const char *old_file_copy(struct old_file *old, bool (*take)(void *context, const char *bytes, size_t size),
                          void *context);

#endif
