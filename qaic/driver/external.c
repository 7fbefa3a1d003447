// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/compilation.h"
#include "qaic/support/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { READ_STEP = 64 * 1024, OUTPUT_LIMIT = 256 * 1024 * 1024 };

static const struct span nowhere = {0};

static char **make_arguments(struct compilation *compilation) {
    const struct compiler_options *options = compilation->options;
    const struct preprocessor_options *inner = &compilation->preprocessor;
    size_t count = 3 + options->preprocessor_argument_count + inner->include_path_count + inner->define_count;
    char **arguments = ARENA_ARRAY(compilation->arena, char *, count);
    size_t at = 0;
    arguments[at++] = arena_strdup(compilation->arena, options->preprocessor);
    for (size_t i = 0; i < options->preprocessor_argument_count; ++i) {
        arguments[at++] = arena_strdup(compilation->arena, options->preprocessor_arguments[i]);
    }
    for (size_t i = 0; i < inner->include_path_count; ++i) {
        arguments[at++] = ARENA_CONCAT(compilation->arena, "-I", inner->include_paths[i]);
    }
    for (size_t i = 0; i < inner->define_count; ++i) {
        arguments[at++] = ARENA_CONCAT(compilation->arena, "-D", inner->defines[i]);
    }
    // A file whose name looks like an option must stay a file.
    bool dash = compilation->path[0] == '-';
    arguments[at] = ARENA_CONCAT(compilation->arena, dash ? "./" : "", compilation->path);
    return arguments;
}

static int spawn(struct compilation *compilation, int output) {
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0) {
        return error;
    }
    error = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    if (error == 0) {
        error = posix_spawnp(&compilation->child, compilation->options->preprocessor, &actions, NULL,
                             make_arguments(compilation), environ);
    }
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        compilation->child = 0;
    }
    return error;
}

static int start(struct compilation *compilation) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return errno;
    }
    compilation->pipe = ends[0];
    int error = spawn(compilation, ends[1]);
    close(ends[1]);
    return error;
}

static int read_output(struct compilation *compilation, struct text *out) {
    char *buffer = arena_alloc(compilation->arena, READ_STEP);
    for (;;) {
        ssize_t got = read(compilation->pipe, buffer, READ_STEP);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return got < 0 ? errno : 0;
        }
        if (out->size + (size_t)got > OUTPUT_LIMIT) {
            return EFBIG;
        }
        text_append(out, buffer, (size_t)got);
    }
}

static int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

void compilation_stop_external(struct compilation *compilation) {
    if (compilation->pipe >= 0) {
        close(compilation->pipe);
        compilation->pipe = -1;
    }
    if (compilation->child > 0) {
        kill(compilation->child, SIGKILL);
        wait_for(compilation->child);
        compilation->child = 0;
    }
}

static bool check_status(struct compilation *compilation, int status) {
    const char *program = compilation->options->preprocessor;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        return true;
    }
    const char *reason =
        WIFEXITED(status)
            ? arena_printf(compilation->arena, "exit status %d", WEXITSTATUS(status))
            : arena_printf(compilation->arena, "signal %d", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
    diagnose(compilation->diagnostics, DIAG_PREPROCESSOR_FAILED, nowhere, program, reason);
    return false;
}

static bool run(struct compilation *compilation) {
    const char *program = compilation->options->preprocessor;
    int error = start(compilation);
    if (error != 0) {
        diagnose(compilation->diagnostics, DIAG_PREPROCESSOR_NOT_STARTED, nowhere, program, strerror(error));
        return false;
    }
    error = read_output(compilation, &compilation->text);
    if (error != 0) {
        diagnose(compilation->diagnostics, DIAG_PREPROCESSOR_FAILED, nowhere, program, strerror(error));
        return false;
    }
    close(compilation->pipe);
    compilation->pipe = -1;
    int status = wait_for(compilation->child);
    compilation->child = 0;
    return check_status(compilation, status);
}

bool compilation_preprocess_external(struct compilation *compilation) {
    compilation_add_input(compilation, compilation->path);
    if (!run(compilation)) {
        return false;
    }
    const char *output =
        arena_strndup(compilation->arena, compilation->text.data != NULL ? compilation->text.data : "",
                      compilation->text.size);
    bool done = preprocess_external(compilation->arena, compilation->sources, compilation->diagnostics,
                                    compilation->path, output, compilation->text.size, &compilation->input);
    compilation->text.size = 0;
    return done;
}
