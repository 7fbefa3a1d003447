// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/tools/dsp_options.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { OWN_FAILURE = 125, LEFTOVERS = 124, MAX_WORDS = 300, LEFT_BEHIND = 3 };

// A run: the DSP, the client, and what to do with them.
struct run {
    char *dsp_words[MAX_WORDS];
    size_t dsp_count;
    char folder[64];
    char socket[96];
    const char *dsp;
    char dsp_path[4096];
    char library_path[4096];
    bool restart;
    bool quiet;
    bool failed;
    pid_t dsp_pid;
    pid_t client_pid;
    unsigned restarts;
};

static volatile sig_atomic_t client_to_signal;

static void forward(int number) {
    if (client_to_signal > 0) {
        kill((pid_t)client_to_signal, number);
    }
}

// ---- Command line

static bool add_word(struct run *run, const char *format, const char *name, const char *value) {
    char *word;
    if (run->dsp_count + 1 >= MAX_WORDS || asprintf(&word, format, name, value) < 0) {
        tool_error(&qaic_run_tool, "too many options");
        return false;
    }
    run->dsp_words[run->dsp_count++] = word;
    return true;
}

static bool set_number(const char *name, const char *value, long least, long most, const char *variable) {
    long number;
    return tool_number(&qaic_run_tool, name, value, least, most, &number) && setenv(variable, value, 1) == 0;
}

static bool take(void *context, size_t index, const char *value) {
    struct run *run = context;
    const char *name = qaic_run_tool.options[index].name;
    if (strcmp(name, "polling") == 0) {
        return set_number(name, value, 0, 10000, "QAIC_SIM_POLL");
    }
    if (strcmp(name, "timeout") == 0) {
        return set_number(name, value, 0, 86400000, "QAIC_SIM_TIMEOUT");
    }
    if (strcmp(name, "context") == 0) {
        size_t known;
        return tool_word(&qaic_run_tool, name, run_contexts, value, &known) &&
               setenv("QAIC_SIM_CONTEXT", value, 1) == 0;
    }
    if (strcmp(name, "restart") == 0) {
        run->restart = true;
        return true;
    }
    if (strcmp(name, "quiet") == 0) {
        run->quiet = true;
        return true;
    }
    if (strcmp(name, "dsp") == 0) {
        run->dsp = value;
        return true;
    }
    return add_word(run, value != NULL ? "--%s=%s" : "--%s", name, value);
}

static void find_programs(struct run *run) {
    char self[3000];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    self[length > 0 ? length : 0] = '\0';
    char *slash = strrchr(self, '/');
    if (slash != NULL) {
        *slash = '\0';
    }
    snprintf(run->dsp_path, sizeof run->dsp_path, "%s/qaic-dsp", self);
    if (run->dsp == NULL) {
        run->dsp = access(run->dsp_path, X_OK) == 0 ? run->dsp_path : "qaic-dsp";
    }
}

// ---- Processes

static bool start_dsp(struct run *run) {
    int ready[2];
    char byte;
    if (pipe(ready) != 0) {
        return false;
    }
    run->dsp_pid = fork();
    if (run->dsp_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        setpgid(0, 0); // a ^C is for the client; this program ends the DSP
        close(ready[0]);
        dup2(ready[1], 3);
        run->dsp_words[0] = (char[]){"qaic-dsp"};
        execvp(run->dsp, run->dsp_words);
        tool_error(&qaic_run_tool, "%s: %s", run->dsp, strerror(errno));
        _exit(OWN_FAILURE);
    }
    close(ready[1]);
    bool good = run->dsp_pid > 0 && read(ready[0], &byte, 1) == 1;
    close(ready[0]);
    return good;
}

static bool start_client(struct run *run, char **words) {
    setenv("QAIC_TRANSPORT", "sim", 1);
    setenv("QAIC_SIM_SOCKET", run->socket, 1);
    run->client_pid = fork();
    if (run->client_pid == 0) {
        execvp(words[0], words);
        tool_error(&qaic_run_tool, "%s: %s", words[0], strerror(errno));
        _exit(errno == ENOENT ? 127 : 126);
    }
    client_to_signal = run->client_pid;
    return run->client_pid > 0;
}

static int exit_code(int status) {
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static void tell_death(int status) {
    if (WIFSIGNALED(status)) {
        fprintf(stderr, "qaic-run: the DSP was killed by signal %d (%s)\n", WTERMSIG(status),
                strsignal(WTERMSIG(status)));
    } else {
        fprintf(stderr, "qaic-run: the DSP ended with status %d\n", WEXITSTATUS(status));
    }
}

static void dsp_has_died(struct run *run, int status) {
    run->dsp_pid = 0;
    tell_death(status);
    if (run->restart && run->restarts < 1000) {
        run->restarts++;
        (void)start_dsp(run);
    } else {
        run->failed = true;
    }
}

// The client's status, once it has ended.
static int wait_for_client(struct run *run) {
    for (;;) {
        int status;
        pid_t ended = wait(&status);
        if (ended == run->client_pid) {
            client_to_signal = 0;
            return status;
        }
        if (ended > 0 && ended == run->dsp_pid) {
            dsp_has_died(run, status);
        }
    }
}

static bool await_end(pid_t pid, int *status, unsigned ms) {
    struct timespec step = {.tv_nsec = 2000000};
    for (unsigned waited = 0; waited <= ms; waited += 2) {
        if (waitpid(pid, status, WNOHANG) == pid) {
            return true;
        }
        nanosleep(&step, NULL);
    }
    return false;
}

// Ends the DSP; true when it has found that nothing was left behind.
static bool stop_dsp(struct run *run) {
    int status = 0;
    if (run->dsp_pid <= 0) {
        return true;
    }
    kill(run->dsp_pid, SIGTERM);
    if (!await_end(run->dsp_pid, &status, 5000)) {
        kill(run->dsp_pid, SIGKILL);
        waitpid(run->dsp_pid, &status, 0);
        fprintf(stderr, "qaic-run: the DSP did not end by itself\n");
        return false;
    }
    if (WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == LEFT_BEHIND)) {
        return WEXITSTATUS(status) == 0;
    }
    tell_death(status);
    return false;
}

static int finish(struct run *run, int status, const struct timespec *start) {
    struct timespec now;
    bool clean = stop_dsp(run);
    int code = exit_code(status);
    clock_gettime(CLOCK_MONOTONIC, &now);
    double seconds = (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
    if (!run->quiet) {
        fprintf(stderr, "qaic-run: exit status %d after %.2f s, %s%s\n", code, seconds,
                clean ? "nothing was left on the DSP" : "something was left on the DSP",
                run->restarts != 0 ? ", the DSP was restarted" : "");
    }
    return code == 0 && !clean ? LEFTOVERS : code;
}

static bool make_folder(struct run *run) {
    const char *parent = getenv("TMPDIR");
    bool usable = parent != NULL && strlen(parent) < sizeof run->folder - sizeof "/qaic-run.XXXXXX";
    snprintf(run->folder, sizeof run->folder, "%s/qaic-run.XXXXXX", usable ? parent : "/tmp");
    if (mkdtemp(run->folder) == NULL) {
        tool_error(&qaic_run_tool, "no folder for the socket: %s", strerror(errno));
        return false;
    }
    snprintf(run->socket, sizeof run->socket, "%s/dsp", run->folder);
    return true;
}

static void clean_up(struct run *run) {
    unlink(run->socket);
    rmdir(run->folder);
    for (size_t i = 1; i < run->dsp_count; i++) {
        free(run->dsp_words[i]);
    }
}

static int run_client(struct run *run, char **words) {
    struct timespec start;
    clock_gettime(CLOCK_MONOTONIC, &start);
    if (!add_word(run, "--%s=%s", "socket", run->socket) || !add_word(run, "--%s", "ready-fd=3", NULL)) {
        return OWN_FAILURE;
    }
    if (!start_dsp(run)) {
        int status;
        tool_error(&qaic_run_tool, "the DSP does not start");
        if (run->dsp_pid > 0) {
            waitpid(run->dsp_pid, &status, 0);
        }
        return OWN_FAILURE;
    }
    if (!start_client(run, words)) {
        (void)stop_dsp(run);
        return OWN_FAILURE;
    }
    return finish(run, wait_for_client(run), &start);
}

int main(int argc, char **argv) {
    static struct run run = {.dsp_count = 1};
    bool done;
    int next = tool_parse(&qaic_run_tool, argc, argv, take, &run, &done);
    if (next < 0 || done) {
        return done ? 0 : OWN_FAILURE;
    }
    if (next == argc) {
        tool_error(&qaic_run_tool, "no program to run; --help shows how");
        return OWN_FAILURE;
    }
    find_programs(&run);
    signal(SIGINT, forward);
    signal(SIGTERM, forward);
    int code = make_folder(&run) ? run_client(&run, argv + next) : OWN_FAILURE;
    clean_up(&run);
    return code;
}
