// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/output/writer.h"

#include "qaic/support/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COMPARE_STEP = 64 * 1024, NAME_TRIES = 100 };

static bool same_bytes(int descriptor, const struct output_file *file) {
    static _Thread_local char buffer[COMPARE_STEP];
    size_t at = 0;
    for (;;) {
        ssize_t got = read(descriptor, buffer, sizeof(buffer));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return got == 0 && at == file->size;
        }
        if ((size_t)got > file->size - at || memcmp(buffer, file->bytes + at, (size_t)got) != 0) {
            return false;
        }
        at += (size_t)got;
    }
}

static bool is_unchanged(const struct output_file *file) {
    int descriptor = open(file->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        return false;
    }
    struct stat status;
    bool same = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size >= 0 &&
                (size_t)status.st_size == file->size && same_bytes(descriptor, file);
    close(descriptor);
    return same;
}

// What is in the way must be a plain file, because rename() could not put it back.
static const char *obstacle(const char *path) {
    struct stat status;
    if (lstat(path, &status) != 0 || S_ISREG(status.st_mode) || S_ISLNK(status.st_mode)) {
        return NULL;
    }
    return S_ISDIR(status.st_mode) ? "is a folder" : "is not a regular file";
}

static int create_beside(struct arena *arena, const char *path, char **temporary) {
    const char *slash = strrchr(path, '/');
    int folder = slash != NULL ? (int)(slash + 1 - path) : 0;
    int descriptor = -1;
    for (int i = 0; i < NAME_TRIES && descriptor < 0; ++i) {
        *temporary = arena_printf(arena, "%.*s.qaic-%ld-%d", folder, path, (long)getpid(), i);
        descriptor = open(*temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno != EEXIST) {
            break;
        }
    }
    return descriptor;
}

static bool write_all(int descriptor, const char *bytes, size_t size) {
    while (size > 0) {
        ssize_t written = write(descriptor, bytes, size);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

// The name of a complete copy of `file` beside it, or NULL with errno set.
static char *write_temporary(struct arena *arena, const struct output_file *file) {
    char *temporary = NULL;
    int descriptor = create_beside(arena, file->path, &temporary);
    if (descriptor < 0) {
        return NULL;
    }
    bool complete = write_all(descriptor, file->bytes, file->size);
    int error = errno;
    if (close(descriptor) != 0 && complete) {
        complete = false;
        error = errno;
    }
    if (!complete) {
        unlink(temporary);
        errno = error;
        return NULL;
    }
    return temporary;
}

static void remove_temporaries(char *const *temporaries, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        if (temporaries[i] != NULL) {
            unlink(temporaries[i]);
        }
    }
}

static const char *write_one(struct arena *arena, const struct output_file *file, char **temporary) {
    if (is_unchanged(file)) {
        return NULL;
    }
    const char *error = obstacle(file->path);
    if (error != NULL) {
        return error;
    }
    *temporary = write_temporary(arena, file);
    return *temporary != NULL ? NULL : strerror(errno);
}

bool output_write(struct arena *arena, const struct output_file *files, size_t count, const char **failed,
                  const char **error) {
    char **temporaries = ARENA_ARRAY(arena, char *, count);
    for (size_t i = 0; i < count; ++i) {
        *error = write_one(arena, &files[i], &temporaries[i]);
        if (*error != NULL) {
            *failed = files[i].path;
            remove_temporaries(temporaries, i);
            return false;
        }
    }
    for (size_t i = 0; i < count; ++i) {
        if (temporaries[i] != NULL && rename(temporaries[i], files[i].path) != 0) {
            *failed = files[i].path;
            *error = strerror(errno);
            remove_temporaries(temporaries + i, count - i);
            return false;
        }
    }
    return true;
}
