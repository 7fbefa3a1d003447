// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/include/AEEStdErr.h"
#include "runtime/include/HAP_debug.h"
#include "runtime/include/frt.h"
#include "runtime/sim/packet.h"
#include "runtime/tools/dsp_options.h"
#include "runtime/tools/trace.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Everything of a run of qaic-dsp.
struct program {
    struct dsp_options options;
    struct sim_faults faults;
    struct trace trace;
    struct described_interface *descriptions;
    struct sim_server *server;
    char default_socket[128];
};

static struct sim_server *signalled;

static void stop(int number) {
    (void)number;
    int error = errno;
    sim_server_stop(signalled);
    errno = error;
}

static bool take(void *context, size_t index, const char *value) {
    struct program *program = context;
    return dsp_option_take(&qaic_dsp_tool, &program->options, qaic_dsp_tool.options[index].name, value);
}

static void called(void *context, const struct sim_call_event *event) {
    struct program *program = context;
    trace_call(&program->trace, event);
}

static void print_log(void *context, int level, const char *file, int line, const char *text) {
    (void)context;
    (void)level;
    if (file != NULL) {
        fprintf(stderr, "%s:%d: %s\n", file, line, text);
    } else {
        fprintf(stderr, "%s\n", text);
    }
}

static void print_event(void *context, const char *text) {
    (void)context;
    fprintf(stderr, "qaic-dsp: %s\n", text);
}

// ---- Preparations

static bool set_paths(const struct dsp_options *options) {
    char joined[8192] = "";
    size_t used = 0;
    for (size_t i = 0; i < options->path_count; i++) {
        int length =
            snprintf(joined + used, sizeof joined - used, "%s%s", i != 0 ? ";" : "", options->paths[i]);
        if (length < 0 || (size_t)length >= sizeof joined - used) {
            tool_error(&qaic_dsp_tool, "the folders of --path are too long");
            return false;
        }
        used += (size_t)length;
    }
    return options->path_count == 0 || frt_configure("loader.path", joined) == AEE_SUCCESS;
}

static bool load_faults(struct program *program) {
    struct sim_fault_error error;
    const char *path = program->options.faults;
    if (path == NULL) {
        return true;
    }
    program->options.server.faults = &program->faults;
    if (sim_faults_load(&program->faults, path, &error)) {
        return true;
    }
    fprintf(stderr, "%s:%u: error: %s\n", path, error.line, error.text);
    return false;
}

static bool load_descriptions(struct program *program) {
    char error[160];
    for (size_t i = 0; i < program->options.description_count; i++) {
        const char *path = program->options.descriptions[i];
        if (!description_load(&program->descriptions, path, error, sizeof error)) {
            tool_error(&qaic_dsp_tool, "%s: %s", path, error);
            return false;
        }
    }
    program->trace.descriptions = program->descriptions;
    return true;
}

static bool open_output(const char *path, FILE **file) {
    if (path == NULL) {
        return true;
    }
    *file = strcmp(path, "-") == 0 ? stderr : fopen(path, "we");
    if (*file == NULL) {
        tool_error(&qaic_dsp_tool, "%s: %s", path, strerror(errno));
    }
    return *file != NULL;
}

static bool prepare(struct program *program) {
    struct dsp_options *options = &program->options;
    sim_faults_init(&program->faults);
    trace_init(&program->trace);
    if (!set_paths(options) || !load_faults(program) || !load_descriptions(program) ||
        !open_output(options->trace, &program->trace.lines) ||
        !open_output(options->record, &program->trace.record)) {
        return false;
    }
    options->server.context = program;
    options->server.called = options->trace != NULL || options->record != NULL ? called : NULL;
    if (options->verbose) {
        options->server.log = print_event;
        frt_set_log(print_log, NULL);
    }
    return true;
}

static const char *socket_path(struct program *program) {
    const char *folder = getenv("XDG_RUNTIME_DIR");
    const char *given = program->options.socket != NULL ? program->options.socket : getenv("QAIC_SIM_SOCKET");
    if (given != NULL) {
        return given;
    }
    snprintf(program->default_socket, sizeof program->default_socket, "%s/qaic-dsp",
             folder != NULL ? folder : "/tmp");
    return program->default_socket;
}

// ---- Life

static void announce(const struct program *program, const char *path) {
    if (program->options.ready_fd >= 0) {
        (void)!write((int)program->options.ready_fd, "ready\n", 6);
        close((int)program->options.ready_fd);
    } else {
        printf("export QAIC_TRANSPORT=sim QAIC_SIM_SOCKET=%s\n", path);
        fflush(stdout);
    }
}

static void catch_signals(struct program *program) {
    struct sigaction action = {.sa_handler = stop};
    signalled = program->server;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    signal(SIGPIPE, SIG_IGN);
}

// What clients left behind; 0 when nothing.
static unsigned report(struct sim_server *server) {
    struct sim_server_report report;
    sim_server_report(server, &report);
    if (report.sessions != 0) {
        fprintf(stderr, "qaic-dsp: %u sessions are still open, with %u regions of memory\n", report.sessions,
                report.regions);
    }
    if (report.vanished != 0) {
        fprintf(stderr, "qaic-dsp: %u clients have vanished without ending their session\n", report.vanished);
    }
    if (report.handles_left != 0) {
        fprintf(stderr, "qaic-dsp: %u handles were left open\n", report.handles_left);
    }
    return report.sessions + report.vanished + report.handles_left;
}

static int serve(struct program *program) {
    const char *path = socket_path(program);
    int listener = sim_listen(path);
    if (listener < 0) {
        tool_error(&qaic_dsp_tool, "%s: %s", path, strerror(-listener));
        return 1;
    }
    program->server = sim_server_create(&program->options.server, listener);
    if (program->server == NULL) {
        tool_error(&qaic_dsp_tool, "out of memory");
        unlink(path);
        return 1;
    }
    catch_signals(program);
    announce(program, path);
    sim_server_run(program->server);
    unsigned left = report(program->server);
    unlink(path);
    sim_server_destroy(program->server);
    return left == 0 ? 0 : 3;
}

int main(int argc, char **argv) {
    static struct program program;
    bool done;
    dsp_options_init(&program.options);
    int next = tool_parse(&qaic_dsp_tool, argc, argv, take, &program, &done);
    if (next < 0 || done) {
        return done ? 0 : 2;
    }
    if (next != argc) {
        tool_error(&qaic_dsp_tool, "'%s' is too much; --help shows the options", argv[next]);
        return 2;
    }
    int status = prepare(&program) ? serve(&program) : 2;
    trace_free(&program.trace);
    sim_faults_free(&program.faults);
    description_free(program.descriptions);
    return status;
}
