// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/include/HAP_debug.h"
#include "runtime/include/remote.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A call of the core in the form of the wire.

struct call_memory {
    struct frt_arg args[SIM_STACK_ARGS];
    size_t places[SIM_STACK_ARGS];
};

struct caller {
    const struct frt_call *call;
    uint64_t released[FRT_RELEASED_FDS];
    size_t released_count;
};

static struct sim_buffer *buffer_of(const struct frt_argument *argument) {
    // Buffers that reach this transport were made by it.
    return (struct sim_buffer *)argument->buffer;
}

static bool is_shown(const struct frt_argument *argument) {
    const struct sim_buffer *buffer = buffer_of(argument);
    if (buffer == NULL || buffer->address == 0 || argument->offset > buffer->base.size ||
        argument->len > buffer->base.size - argument->offset) {
        return false;
    }
    return ((uintptr_t)argument->ptr ^ (buffer->address + argument->offset)) % FRT_PAGE_SIZE == 0;
}

static void fill_buffer(const struct frt_argument *argument, struct frt_arg *arg) {
    arg->data = argument->ptr;
    arg->length = argument->len;
    arg->fd = -1;
    if (argument->len != 0 && is_shown(argument)) {
        arg->fd = 1; // any number above 0: it says that there is a mapping, and does not travel
        arg->address = buffer_of(argument)->address + argument->offset;
    }
}

static void fill_handle(const struct frt_argument *argument, struct frt_arg *arg) {
    const struct sim_buffer *buffer = buffer_of(argument);
    uint64_t bytes = argument->source->h64;
    *arg = (struct frt_arg){
        .fd = (int32_t)(uint32_t)bytes, .offset = (uint32_t)(bytes >> 32), .length = argument->len};
    if (buffer != NULL && buffer->address != 0) {
        arg->address = buffer->address;
        arg->mapped_size = buffer->span;
    }
}

static uint32_t argument_count(const struct frt_call *call) {
    return call->in_buffers + call->out_buffers + call->in_handles + call->out_handles;
}

// Gives whether there are arguments in memory that has to be looked after.
static bool fill(const struct frt_call *call, struct frt_arg *args) {
    uint32_t buffers = call->in_buffers + call->out_buffers;
    uint32_t count = argument_count(call);
    bool shared = false;
    for (uint32_t i = 0; i < count; i++) {
        if (i < buffers) {
            fill_buffer(&call->args[i], &args[i]);
        } else {
            fill_handle(&call->args[i], &args[i]);
        }
        shared = shared || call->args[i].buffer != NULL;
    }
    return shared;
}

// Memory that the DSP was shown is not taken away while a call uses it.
static void use_buffers(sim_client *session, const struct frt_call *call, bool use) {
    for (uint32_t i = 0; i < argument_count(call); i++) {
        struct sim_buffer *buffer = buffer_of(&call->args[i]);
        if (buffer != NULL && use) {
            sim_buffer_use(session, buffer);
        } else if (buffer != NULL) {
            sim_buffer_drop(session, buffer);
        }
    }
}

static void take_results(sim_client *session, const struct sim_transfer *transfer,
                         const struct frt_plan *plan, const void *payload, int result) {
    (void)session;
    struct caller *caller = transfer->context;
    const struct frt_call *call = caller->call;
    if (result != AEE_SUCCESS) {
        return;
    }
    frt_payload_take_outputs(plan, transfer->args, payload);
    uint32_t first = call->in_buffers + call->out_buffers + call->in_handles;
    for (uint32_t i = first; i < first + call->out_handles; i++) {
        if (transfer->args[i].length == 0) {
            call->args[i].source->h64 = frt_payload_take_handle(payload, i);
        }
    }
    caller->released_count = frt_payload_released_fds(plan, payload, caller->released);
}

// Memory that others can take away is never touched through its mapping, which would end the process, but
// read and written like a file.
static bool is_revocable(const struct frt_argument *argument) {
    const struct sim_buffer *buffer = buffer_of(argument);
    return buffer != NULL && buffer->address == 0 && buffer->base.fd >= 0 && argument->len != 0;
}

static int read_revocable(const struct frt_argument *argument, void *copy) {
    ssize_t size = pread(argument->buffer->fd, copy, argument->len, (off_t)argument->offset);
    return size >= 0 && (size_t)size == argument->len
               ? AEE_SUCCESS
               : frt_transport_error(AEE_EBADFD, size < 0 ? errno : 0, "the memory of fd %d is gone",
                                     argument->buffer->fd);
}

// Gives each such argument a copy of its contents; the outputs' are read too, to see that there is memory.
static int stage(const struct frt_call *call, struct frt_arg *args) {
    int result = AEE_SUCCESS;
    for (uint32_t i = 0; i < call->in_buffers + call->out_buffers && result == AEE_SUCCESS; i++) {
        if (is_revocable(&call->args[i])) {
            void *copy = malloc(call->args[i].len);
            args[i].data = copy != NULL ? copy : args[i].data;
            result = copy != NULL ? read_revocable(&call->args[i], copy) : AEE_ENOMEMORY;
        }
    }
    return result;
}

static int unstage(const struct frt_call *call, const struct frt_arg *args, int result) {
    for (uint32_t i = 0; i < call->in_buffers + call->out_buffers; i++) {
        const struct frt_argument *argument = &call->args[i];
        if (args[i].data == argument->ptr) {
            continue;
        }
        if (result == AEE_SUCCESS && i >= call->in_buffers &&
            pwrite(argument->buffer->fd, args[i].data, argument->len, (off_t)argument->offset) < 0) {
            result = AEE_EBADFD;
        }
        free(args[i].data);
    }
    return result;
}

static int run_shared(sim_client *session, const struct frt_call *call, struct frt_arg *args,
                      const struct sim_transfer *transfer) {
    use_buffers(session, call, true);
    int result = stage(call, args);
    if (result == AEE_SUCCESS) {
        result = sim_transfer_run(session, transfer);
    }
    result = unstage(call, args, result);
    use_buffers(session, call, false);
    return result;
}

static int run(sim_client *session, const struct frt_call *call, struct frt_arg *args, size_t *places) {
    struct caller caller;
    struct sim_transfer transfer = {
        .invocation = sim_invocation_of(session, call),
        .args = args,
        .places = places,
        .finish = take_results,
        .context = &caller,
    };
    caller.call = call;
    caller.released_count = 0;
    bool shared = fill(call, args);
    int result = shared ? run_shared(session, call, args, &transfer) : sim_transfer_run(session, &transfer);
    sim_maps_released(session, caller.released, caller.released_count);
    return result;
}

static int refuse(const struct frt_call *call) {
    if (call->handle == FRT_STATIC_PROCESS || call->handle == FRT_STATIC_UTILITIES) {
        return frt_transport_error(AEE_EBADPERMS, 0, "handle %u belongs to the driver", call->handle);
    }
    return AEE_SUCCESS;
}

static int run_any(sim_client *session, const struct frt_call *call) {
    struct call_memory small;
    int repeated;
    uint32_t count = argument_count(call);
    if (sim_repeat_call(session, call, &repeated)) {
        return repeated;
    }
    if (count <= SIM_STACK_ARGS) {
        return run(session, call, small.args, small.places);
    }
    struct frt_arg *args = calloc(count, sizeof *args);
    size_t *places = calloc(count, sizeof *places);
    int result = args != NULL && places != NULL ? run(session, call, args, places) : AEE_ENOMEMORY;
    free(args);
    free(places);
    return result;
}

// A message has 32 bits of scalars. Calls of ext_params interfaces travel in them as long as their numbers
// fit; method 31 would look like an escape.
static bool fits_message(uint64_t scalars) {
    return REMOTE_SCALARS_METHOD_64(scalars) < FRT_ESCAPE_METHOD &&
           REMOTE_SCALARS_INBUFS_64(scalars) <= 255 && REMOTE_SCALARS_OUTBUFS_64(scalars) <= 255 &&
           REMOTE_SCALARS_INHANDLES_64(scalars) <= 15 && REMOTE_SCALARS_OUTHANDLES_64(scalars) <= 15;
}

static int run_wide(sim_client *session, const struct frt_call *call) {
    uint64_t wide = call->scalars;
    struct frt_call narrow = *call;
    if (!fits_message(wide)) {
        return frt_transport_error(
            AEE_EUNSUPPORTED, 0,
            "a message has no room for method %u with so many arguments: over the simulated DSP, calls of "
            "ext_params interfaces have methods up to 30, 255 buffers and 15 handles each way",
            (unsigned)REMOTE_SCALARS_METHOD_64(wide));
    }
    narrow.wide = false;
    narrow.scalars = REMOTE_SCALARS_MAKEX(
        0, (uint32_t)REMOTE_SCALARS_METHOD_64(wide), (uint32_t)REMOTE_SCALARS_INBUFS_64(wide),
        (uint32_t)REMOTE_SCALARS_OUTBUFS_64(wide), (uint32_t)REMOTE_SCALARS_INHANDLES_64(wide),
        (uint32_t)REMOTE_SCALARS_OUTHANDLES_64(wide));
    return run_any(session, &narrow);
}

int sim_invoke(sim_client *session, const struct frt_call *call) {
    int result = refuse(call);
    if (result != AEE_SUCCESS) {
        return result;
    }
    return call->wide ? run_wide(session, call) : run_any(session, call);
}
