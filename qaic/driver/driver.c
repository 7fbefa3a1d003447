// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/driver.h"

#include "qaic/driver/run.h"
#include "qaic/output/writer.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/support/text.h"

#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool print(struct text *text) {
    bool written = fwrite(text->data != NULL ? text->data : "", 1, text->size, stdout) == text->size;
    return fflush(stdout) == 0 && written;
}

static bool compile_one(struct run *run, const char *path) {
    bool done = compiler_run(&run->compiler, path, run_print, run, &run->result);
    if (!done) {
        // The other files are compiled for their messages only.
        output_discard(run->writer);
    }
    return done;
}

static bool compile_all(struct run *run) {
    bool done = true;
    struct map *seen = map_new(run->arena);
    for (size_t i = 0; i < run->inputs.count; ++i) {
        const char *path = run->inputs.items[i];
        // A file that is named twice is compiled once.
        if (map_get_string(seen, path) == NULL) {
            map_put_string(seen, path, run);
            done = compile_one(run, path) && done;
        }
    }
    return done;
}

static bool compile_and_write(struct run *run) {
    if (!run_find_inputs(run) || !run_check_options(run)) {
        return false;
    }
    run_open_writer(run);
    return compile_all(run) && run_write(run);
}

// Messages about options have the form that the options ask for, wherever that stands among them.
static bool read_options(struct run *run, int count, char **arguments) {
    struct diagnostics *silent = diagnostics_new(run->arena, run->sources);
    options_parse(run->arena, silent, count, arguments, &run->options);
    if (!run_open_messages(run)) {
        return false;
    }
    bool understood = options_parse(run->arena, run->diagnostics, count, arguments, &run->options);
    diagnostics_flush(run->diagnostics);
    if (!understood && !run->quiet) {
        fputs("Try 'qaic --help' for all options.\n", stderr);
    }
    return understood;
}

static bool act(struct run *run, int count, char **arguments) {
    if (!read_options(run, count, arguments)) {
        return false;
    }
    struct text text = {.arena = run->arena};
    bool failed = false;
    bool information = run_information(run, &text) || run_message_help(run, &text, &failed);
    bool printed = !information || print(&text);
    text_free(&text);
    if (information) {
        if (!printed) {
            diagnose(run->diagnostics, DIAG_OUTPUT_NOT_WRITTEN, (struct span){0}, "standard output",
                     "write error");
        }
        return printed && !failed;
    }
    return compile_and_write(run);
}

int driver_main(int count, char **arguments) {
    struct run run = {.colour = false};
    struct run *volatile state = &run;
    volatile bool done = false;
    jmp_buf exit;
    // A full disk or file size limit shall be an error of write(), not the end.
    signal(SIGXFSZ, SIG_IGN);
    if (setjmp(exit) == 0) {
        run.arena = arena_new();
        if (run.arena == NULL) {
            longjmp(exit, 1);
        }
        arena_set_exit(run.arena, &exit);
        run.sources = sources_new(run.arena);
        run.diagnostics = diagnostics_new(run.arena, run.sources);
        diagnostics_set_sink(run.diagnostics, run_print, &run);
        done = act(&run, count, arguments);
        diagnostics_flush(run.diagnostics);
        done = done && diagnostics_errors(run.diagnostics) == 0;
    } else {
        struct diagnostic message = {
            .code = DIAG_OUT_OF_MEMORY, .severity = SEVERITY_FATAL, .text = "out of memory"};
        run_print((struct run *)state, NULL, &message);
        done = false;
    }
    run_close_writer(state);
    done = run_close_messages(state, done) && done;
    compiler_result_free(&state->result);
    arena_free(state->arena);
    return done ? 0 : 1;
}
