// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/tools/record.h"

#include "runtime/wire/message.h"
#include "runtime/wire/scalars.h"

static void put_bytes(FILE *file, const remote_buf *buffer) {
    const unsigned char *bytes = buffer->pv;
    fputc('"', file);
    for (size_t i = 0; i < buffer->nLen; i++) {
        fprintf(file, "%02x", bytes[i]);
    }
    fputc('"', file);
}

static void put_handle(FILE *file, const remote_arg *arg, const char *direction, bool dma, bool input) {
    if (dma) {
        fprintf(file, "    - %s_dma: {fd: %d, offset: %u}\n", direction, (int)arg->dma.fd,
                (unsigned)arg->dma.offset);
    } else if (input) {
        fprintf(file, "    - in_h64: \"0x%llx\"\n", (unsigned long long)arg->h64);
    } else {
        fputs("    - rout_h64: 0\n", file);
    }
}

static void put_arguments(FILE *file, const struct sim_call_event *event) {
    size_t inputs = frt_scalars_inputs(event->scalars);
    size_t buffers = frt_scalars_buffers(event->scalars);
    size_t in_handles = buffers + frt_scalars_in_handles(event->scalars);
    size_t count = frt_scalars_args(event->scalars);
    fputs(count != 0 ? "    args:\n" : "    args: []\n", file);
    for (size_t i = 0; i < count; i++) {
        const remote_arg *arg = &event->args[i];
        if (i < inputs) {
            fputs("    - in: ", file);
            put_bytes(file, &arg->buf);
            fputc('\n', file);
        } else if (i < buffers) {
            fprintf(file, "    - rout: %zu\n", (size_t)arg->buf.nLen);
        } else {
            put_handle(file, arg, i < in_handles ? "in" : "rout", event->dma[i - buffers], i < in_handles);
        }
    }
}

static void put_reply(FILE *file, const struct sim_call_event *event) {
    size_t inputs = frt_scalars_inputs(event->scalars);
    size_t buffers = frt_scalars_buffers(event->scalars);
    fprintf(file, "  reply: {rc: %u", (unsigned)event->result);
    if (event->result == 0 && buffers != inputs) {
        fputs(", rout: [", file);
        for (size_t i = inputs; i < buffers; i++) {
            fputs(i != inputs ? ", " : "", file);
            put_bytes(file, &event->args[i].buf);
        }
        fputc(']', file);
    }
    fputs("}\n", file);
}

void record_call(FILE *file, const struct traced_module *module, const struct sim_call_event *event) {
    const struct described_method *method =
        module != NULL ? description_method(module->interface, trace_method_index(event)) : NULL;
    if (event->handle <= FRT_STATIC_LAST) {
        return; // of the framework, not of an interface
    }
    fprintf(file, "- interface: %s\n", module != NULL ? module->name : "~");
    if (method != NULL) {
        fprintf(file, "  method: %s\n", method->name);
    }
    fprintf(file, "  index: %u\n  message:\n    scalars: \"0x%08x\"\n", trace_method_index(event),
            event->scalars);
    put_arguments(file, event);
    put_reply(file, event);
    fflush(file);
}
