// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/library_messages.h"

#define NO_METHOD 0x1F000000u

uint32_t frt_loader_scalars(enum frt_loader_method method) {
    switch (method) {
    case FRT_LOADER_OPEN:
        return frt_scalars_make(FRT_LOADER_OPEN, 2, 2, 0, 0);
    case FRT_LOADER_CLOSE:
        return frt_scalars_make(FRT_LOADER_CLOSE, 1, 2, 0, 0);
    }
    return NO_METHOD;
}

uint32_t frt_listener_scalars(enum frt_listener_method method) {
    switch (method) {
    case FRT_LISTENER_INIT:
        return frt_scalars_make(FRT_LISTENER_INIT, 0, 0, 0, 0);
    case FRT_LISTENER_NEXT:
        return frt_scalars_make(FRT_LISTENER_NEXT, 2, 2, 0, 0);
    case FRT_LISTENER_GET_INPUTS:
        return frt_scalars_make(FRT_LISTENER_GET_INPUTS, 1, 2, 0, 0);
    }
    return NO_METHOD;
}

uint32_t frt_current_process_scalars(enum frt_current_process_method method) {
    switch (method) {
    case FRT_CURRENT_EXIT:
    case FRT_CURRENT_THREAD_EXIT:
    case FRT_CURRENT_EXCEPTION:
        return frt_scalars_make(method, 0, 0, 0, 0);
    case FRT_CURRENT_SET_QOS:
    case FRT_CURRENT_POLL_MODE:
    case FRT_CURRENT_ENABLE_NOTIFICATIONS:
    case FRT_CURRENT_PANIC_CODES:
        return frt_scalars_make(method, 1, 0, 0, 0);
    }
    return NO_METHOD;
}

enum frt_status frt_open_decode(const struct frt_bytes inputs[2], size_t output_size, size_t error_size,
                                struct frt_bytes *name) {
    struct frt_open_input open;
    if (inputs[0].size < sizeof open || output_size < sizeof(struct frt_open_output)) {
        return FRT_MALFORMED;
    }
    frt_fetch(&open, inputs[0].data, sizeof open);
    if (open.name_size == 0 || open.name_size > inputs[1].size || open.error_size > error_size) {
        return FRT_MALFORMED;
    }
    *name = (struct frt_bytes){.data = inputs[1].data, .size = open.name_size};
    return FRT_OK;
}

enum frt_status frt_close_decode(struct frt_bytes input, size_t output_size, size_t error_size,
                                 uint32_t *handle) {
    struct frt_close_input close;
    if (input.size < sizeof close || output_size < sizeof(struct frt_close_output)) {
        return FRT_MALFORMED;
    }
    frt_fetch(&close, input.data, sizeof close);
    *handle = close.handle;
    return close.error_size <= error_size ? FRT_OK : FRT_MALFORMED;
}

bool frt_name_ends(const char *name, size_t size) {
    size_t length = 0;
    while (length < size && name[length] != '\0') {
        length++;
    }
    return size != 0 && length == size - 1;
}
