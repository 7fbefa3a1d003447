// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/output/old_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void old_file_open(struct old_file *old, const char *path) {
    old->equal = 0;
    old->digest = 0;
    old->descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status;
    if (old->descriptor >= 0 && (fstat(old->descriptor, &status) != 0 || !S_ISREG(status.st_mode))) {
        old_file_close(old);
    }
}

void old_file_close(struct old_file *old) {
    if (old->descriptor >= 0) {
        close(old->descriptor);
        old->descriptor = -1;
    }
}

// Reads until the end of the file only when that comes first. False with errno set.
static bool read_all(int descriptor, char *bytes, size_t size, size_t *got) {
    *got = 0;
    while (*got < size) {
        ssize_t step = read(descriptor, bytes + *got, size - *got);
        if (step < 0 && errno != EINTR) {
            return false;
        }
        if (step == 0) {
            break;
        }
        *got += step > 0 ? (size_t)step : 0;
    }
    return true;
}

// Tells later whether bytes are still the same, without keeping them.
static uint64_t add_word(uint64_t digest, uint64_t word) {
    digest = (digest ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return digest ^ digest >> 32;
}

static uint64_t add_bytes(uint64_t digest, const char *bytes, size_t size) {
    uint64_t word;
    for (; size >= sizeof(word); bytes += sizeof(word), size -= sizeof(word)) {
        memcpy(&word, bytes, sizeof(word));
        digest = add_word(digest, word);
    }
    word = 0;
    memcpy(&word, bytes, size);
    return size > 0 ? add_word(digest, word) : digest;
}

bool old_file_continues(struct old_file *old, const char *bytes, size_t size) {
    size_t got = 0;
    if (old->descriptor < 0 || !read_all(old->descriptor, old->block, size, &got) || got != size ||
        memcmp(old->block, bytes, size) != 0) {
        return false;
    }
    old->equal += size;
    old->digest = add_bytes(old->digest, bytes, size);
    return true;
}

bool old_file_ends(struct old_file *old) {
    size_t got = 0;
    return old->descriptor >= 0 && read_all(old->descriptor, old->block, 1, &got) && got == 0;
}

const char *old_file_copy(struct old_file *old, bool (*take)(void *context, const char *bytes, size_t size),
                          void *context) {
    if (old->equal == 0) {
        return NULL;
    }
    if (lseek(old->descriptor, 0, SEEK_SET) != 0) {
        return strerror(errno);
    }
    uint64_t digest = 0;
    size_t got = 0;
    for (uint64_t left = old->equal; left > 0; left -= got) {
        size_t step = left < sizeof(old->block) ? (size_t)left : sizeof(old->block);
        if (!read_all(old->descriptor, old->block, step, &got)) {
            return strerror(errno);
        }
        if (got != step) {
            return "the old file is being changed";
        }
        digest = add_bytes(digest, old->block, got);
        if (!take(context, old->block, got)) {
            return strerror(errno);
        }
    }
    return digest == old->digest ? NULL : "the old file is being changed";
}
