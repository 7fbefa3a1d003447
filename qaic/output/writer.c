// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/output/writer.h"

#include "qaic/output/old_file.h"
#include "qaic/support/arena.h"
#include "qaic/support/text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAME_TRIES = 100 };

struct file {
    const char *path;
    const char *temporary; // NULL: none, or renamed
    struct file *next;
};

struct output_writer {
    struct arena *arena;
    struct file *first;
    struct file *last;  // the one that grows
    const char *failed; // path of the first file that cannot be written
    const char *error;
    bool discarded;
    unsigned number; // of the next temporary file
    struct old_file old;
    int descriptor; // of the temporary file that grows; -1: none
    size_t filled;
    char block[OLD_FILE_BLOCK]; // full before it goes to the file
};

struct output_writer *output_writer_new(struct arena *arena) {
    // The blocks are not zeroed: a small output touches little of them.
    struct output_writer *writer = arena_take(arena, sizeof(*writer));
    memset(writer, 0, offsetof(struct output_writer, old));
    writer->arena = arena;
    writer->old.descriptor = -1;
    writer->old.equal = 0;
    writer->old.digest = 0;
    writer->descriptor = -1;
    writer->filled = 0;
    return writer;
}

// What is in the way must be a plain file, because rename() could not put it back.
static const char *obstacle(const char *path) {
    struct stat status;
    if (lstat(path, &status) != 0 || S_ISREG(status.st_mode) || S_ISLNK(status.st_mode)) {
        return NULL;
    }
    return S_ISDIR(status.st_mode) ? "is a folder" : "is not a regular file";
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

// Signals wait while the list of temporary files does not tell what is on the disk.
static void hold_signals(sigset_t *before) {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, before);
}

static void release_signals(const sigset_t *before) {
    sigprocmask(SIG_SETMASK, before, NULL);
}

static void fail(struct output_writer *writer, const char *error) {
    writer->failed = writer->last->path;
    writer->error = error;
    output_discard(writer);
}

static const char *temporary_name(struct output_writer *writer, const char *folder) {
    char process[DECIMAL_ROOM];
    char number[DECIMAL_ROOM];
    return ARENA_CONCAT(writer->arena, folder, ".qaic-", text_decimal(process, (uint64_t)getpid()), "-",
                        text_decimal(number, writer->number++));
}

static bool create_temporary(struct output_writer *writer) {
    const char *path = writer->last->path;
    const char *slash = strrchr(path, '/');
    const char *folder = arena_strndup(writer->arena, path, slash != NULL ? (size_t)(slash + 1 - path) : 0);
    for (int i = 0; i < NAME_TRIES && writer->descriptor < 0; ++i) {
        const char *name = temporary_name(writer, folder);
        sigset_t before;
        hold_signals(&before);
        writer->descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        int error = errno;
        writer->last->temporary = writer->descriptor >= 0 ? name : NULL;
        release_signals(&before);
        errno = error;
        if (writer->descriptor < 0 && error != EEXIST) {
            break;
        }
    }
    return writer->descriptor >= 0;
}

static bool append_to_temporary(void *context, const char *bytes, size_t size) {
    const struct output_writer *writer = context;
    return write_all(writer->descriptor, bytes, size);
}

// The new file is different from here on: what was equal goes to a temporary file as well.
static void start_temporary(struct output_writer *writer) {
    const char *error = obstacle(writer->last->path);
    if (error == NULL && !create_temporary(writer)) {
        error = strerror(errno);
    }
    if (error == NULL) {
        error = old_file_copy(&writer->old, append_to_temporary, writer);
    }
    if (error != NULL) {
        fail(writer, error);
    }
    old_file_close(&writer->old);
}

static void pass(struct output_writer *writer, const char *bytes, size_t size) {
    if (writer->descriptor < 0) {
        if (old_file_continues(&writer->old, bytes, size)) {
            return;
        }
        start_temporary(writer);
    }
    if (!writer->discarded && !write_all(writer->descriptor, bytes, size)) {
        fail(writer, strerror(errno));
    }
}

static void pass_block(struct output_writer *writer) {
    size_t size = writer->filled;
    writer->filled = 0;
    if (!writer->discarded && size > 0) {
        pass(writer, writer->block, size);
    }
}

void output_begin(struct output_writer *writer, const char *path) {
    if (writer->discarded) {
        return;
    }
    struct file *file = ARENA_NEW(writer->arena, struct file);
    file->path = arena_strdup(writer->arena, path);
    if (writer->last == NULL) {
        writer->first = file;
    } else {
        writer->last->next = file;
    }
    writer->last = file;
    writer->filled = 0;
    old_file_open(&writer->old, path);
}

static size_t fill_block(struct output_writer *writer, const char *bytes, size_t size) {
    size_t room = sizeof(writer->block) - writer->filled;
    size_t step = size < room ? size : room;
    memcpy(writer->block + writer->filled, bytes, step);
    writer->filled += step;
    if (step == room) {
        pass_block(writer);
    }
    return step;
}

void output_append(struct output_writer *writer, const char *bytes, size_t size) {
    // Only what is compared has to come in blocks.
    if (writer->descriptor >= 0 && size >= sizeof(writer->block)) {
        pass_block(writer);
        if (!writer->discarded) {
            pass(writer, bytes, size);
        }
        return;
    }
    while (size > 0 && !writer->discarded) {
        size_t step = fill_block(writer, bytes, size);
        bytes += step;
        size -= step;
    }
}

static void close_temporary(struct output_writer *writer) {
    int descriptor = writer->descriptor;
    writer->descriptor = -1;
    if (close(descriptor) != 0) {
        fail(writer, strerror(errno));
    }
}

void output_end(struct output_writer *writer) {
    pass_block(writer);
    if (!writer->discarded && writer->descriptor < 0 && !old_file_ends(&writer->old)) {
        start_temporary(writer);
    }
    if (writer->descriptor >= 0) {
        close_temporary(writer);
    }
    old_file_close(&writer->old);
}

static bool rename_all(struct output_writer *writer) {
    for (struct file *file = writer->first; file != NULL; file = file->next) {
        if (file->temporary != NULL && rename(file->temporary, file->path) != 0) {
            writer->failed = file->path;
            writer->error = strerror(errno);
            return false;
        }
        file->temporary = NULL;
    }
    return true;
}

bool output_commit(struct output_writer *writer, const char **failed, const char **error) {
    sigset_t before;
    hold_signals(&before);
    bool done = !writer->discarded && rename_all(writer);
    release_signals(&before);
    if (!done) {
        *failed = writer->failed;
        *error = writer->error;
    }
    return done;
}

void output_remove_temporaries(const struct output_writer *writer) {
    for (const struct file *file = writer->first; file != NULL; file = file->next) {
        if (file->temporary != NULL) {
            unlink(file->temporary);
        }
    }
}

void output_discard(struct output_writer *writer) {
    if (writer == NULL || writer->discarded) {
        return;
    }
    writer->discarded = true;
    old_file_close(&writer->old);
    if (writer->descriptor >= 0) {
        close(writer->descriptor);
        writer->descriptor = -1;
    }
    output_remove_temporaries(writer);
    writer->first = NULL;
    writer->last = NULL;
}
