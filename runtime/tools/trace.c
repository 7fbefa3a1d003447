// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/tools/trace.h"

#include "runtime/tools/record.h"
#include "runtime/wire/library_messages.h"
#include "runtime/wire/message.h"
#include "runtime/wire/scalars.h"

#include <stdlib.h>
#include <string.h>

void trace_init(struct trace *trace) {
    *trace = (struct trace){0};
    pthread_mutex_init(&trace->lock, NULL);
}

void trace_free(struct trace *trace) {
    while (trace->modules != NULL) {
        struct traced_module *next = trace->modules->next;
        free(trace->modules);
        trace->modules = next;
    }
    pthread_mutex_destroy(&trace->lock);
}

// ---- Which handle is which interface

static struct traced_module **module_link(struct trace *trace, int32_t client, uint32_t handle) {
    struct traced_module **link = &trace->modules;
    while (*link != NULL && ((*link)->client != client || (*link)->handle != handle)) {
        link = &(*link)->next;
    }
    return link;
}

static void forget_module(struct trace *trace, int32_t client, uint32_t handle) {
    struct traced_module **link = module_link(trace, client, handle);
    struct traced_module *module = *link;
    if (module != NULL) {
        *link = module->next;
        free(module);
    }
}

// "file:///libcalc_skel.so?calc_skel_handle_invoke&..." and "calc" are both about calc.
static void name_of_uri(const char *uri, char *name, size_t size) {
    const char *symbol = strchr(uri, '?');
    snprintf(name, size, "%s", symbol != NULL ? symbol + 1 : uri);
    name[strcspn(name, "&")] = '\0';
    char *suffix = strstr(name, "_skel_");
    if (symbol != NULL && suffix != NULL) {
        *suffix = '\0';
    }
}

static void note_open(struct trace *trace, const struct sim_call_event *event) {
    struct frt_open_output output;
    if (event->result != 0 || event->args[2].buf.nLen < sizeof output || event->args[1].buf.nLen == 0) {
        return;
    }
    memcpy(&output, event->args[2].buf.pv, sizeof output);
    struct traced_module *module = output.result == 0 ? calloc(1, sizeof *module) : NULL;
    char *uri = strndup(event->args[1].buf.pv, event->args[1].buf.nLen);
    if (module != NULL && uri != NULL) {
        forget_module(trace, event->client, output.handle);
        module->client = event->client;
        module->handle = output.handle;
        module->interface = description_find(trace->descriptions, uri);
        name_of_uri(uri, module->name, sizeof module->name);
        module->next = trace->modules;
        trace->modules = module;
    } else {
        free(module);
    }
    free(uri);
}

static void note_close(struct trace *trace, const struct sim_call_event *event) {
    struct frt_close_input input;
    if (event->result == 0 && event->args[0].buf.nLen >= sizeof input) {
        memcpy(&input, event->args[0].buf.pv, sizeof input);
        forget_module(trace, event->client, input.handle);
    }
}

// ---- Lines

static const char *framework_name(uint32_t handle, uint32_t method) {
    static const char *const process[] = {"attach",        "release", NULL,      NULL,
                                          "mmap",          "munmap",  "create",  "create",
                                          "create_static", NULL,      "mem_map", "mem_unmap"};
    if (handle == FRT_STATIC_PROCESS && method < sizeof process / sizeof *process) {
        return process[method];
    }
    if (handle == FRT_STATIC_LOADER) {
        return method == FRT_LOADER_OPEN ? "open" : method == FRT_LOADER_CLOSE ? "close" : NULL;
    }
    if (handle == FRT_STATIC_CURRENT_PROCESS) {
        return method == FRT_CURRENT_EXIT ? "exit" : method == FRT_CURRENT_POLL_MODE ? "poll_mode" : NULL;
    }
    return handle == FRT_STATIC_UTILITIES && method == 0 ? "capabilities" : NULL;
}

static const char *framework_interface(uint32_t handle) {
    switch (handle) {
    case FRT_STATIC_PROCESS:
        return "process";
    case FRT_STATIC_UTILITIES:
        return "utilities";
    case FRT_STATIC_CURRENT_PROCESS:
        return "current_process";
    case FRT_STATIC_LOADER:
        return "loader";
    default:
        return NULL;
    }
}

uint32_t trace_method_index(const struct sim_call_event *event) {
    uint32_t method = frt_scalars_method(event->scalars);
    uint32_t escaped;
    bool has_index = event->handle > FRT_STATIC_LAST && frt_scalars_inputs(event->scalars) != 0 &&
                     event->args[0].buf.nLen >= sizeof escaped;
    if (method == FRT_ESCAPE_METHOD && has_index) {
        memcpy(&escaped, event->args[0].buf.pv, sizeof escaped);
        return escaped;
    }
    return method;
}

static void print_name(FILE *file, const struct traced_module *module, const struct described_method *method,
                       const struct sim_call_event *event) {
    uint32_t index = trace_method_index(event);
    const char *interface = module != NULL ? module->name : framework_interface(event->handle);
    const char *name = method != NULL   ? method->name
                       : module == NULL ? framework_name(event->handle, index)
                                        : NULL;
    if (interface != NULL) {
        fputs(interface, file);
    } else {
        fprintf(file, "0x%x", event->handle);
    }
    if (name != NULL) {
        fprintf(file, ".%s", name);
    } else {
        fprintf(file, ".method %u", index);
    }
}

static void print_argument(FILE *file, const struct sim_call_event *event, size_t index,
                           const struct described_argument *described) {
    size_t inputs = frt_scalars_inputs(event->scalars);
    size_t buffers = frt_scalars_buffers(event->scalars);
    const remote_arg *arg = &event->args[index];
    const char *direction = index < inputs ? "in" : index < buffers ? "rout" : "handle";
    if (index != 0) {
        fputs(", ", file);
    }
    if (described != NULL && described->of != NULL && !described->primary) {
        fprintf(file, "%s:", described->of);
    } else if (described != NULL && described->primary) {
        fputs("primary:", file);
    }
    if (index < buffers) {
        fprintf(file, "%s %zu", direction, (size_t)arg->buf.nLen);
    } else if (event->dma[index - buffers]) {
        fprintf(file, "fd %d+%u", (int)arg->dma.fd, (unsigned)arg->dma.offset);
    } else {
        fprintf(file, "handle 0x%llx", (unsigned long long)arg->h64);
    }
}

static void print_line(struct trace *trace, const struct traced_module *module,
                       const struct sim_call_event *event) {
    FILE *file = trace->lines;
    const struct described_method *method =
        module != NULL ? description_method(module->interface, trace_method_index(event)) : NULL;
    size_t count = frt_scalars_args(event->scalars);
    bool described = method != NULL && method->argument_count == count;
    fprintf(file, "[%d] ", event->client);
    print_name(file, module, method, event);
    fputc('(', file);
    for (size_t i = 0; i < count; i++) {
        print_argument(file, event, i, described ? &method->arguments[i] : NULL);
    }
    fprintf(file, ") sc=0x%08x -> ", event->scalars);
    if (event->result >= 0 && event->result < 4096) {
        fprintf(file, "%d", event->result);
    } else {
        fprintf(file, "0x%x", (unsigned)event->result);
    }
    fprintf(file, " in %.1f us%s\n", (double)event->duration_ns / 1000.0, event->polled ? ", polled" : "");
    fflush(file);
}

void trace_call(struct trace *trace, const struct sim_call_event *event) {
    bool loader = event->handle == FRT_STATIC_LOADER;
    pthread_mutex_lock(&trace->lock);
    const struct traced_module *module = *module_link(trace, event->client, event->handle);
    if (trace->lines != NULL) {
        print_line(trace, module, event);
    }
    if (trace->record != NULL) {
        record_call(trace->record, module, event);
    }
    if (loader && event->scalars == frt_loader_scalars(FRT_LOADER_OPEN)) {
        note_open(trace, event);
    } else if (loader && event->scalars == frt_loader_scalars(FRT_LOADER_CLOSE)) {
        note_close(trace, event);
    }
    pthread_mutex_unlock(&trace->lock);
}
