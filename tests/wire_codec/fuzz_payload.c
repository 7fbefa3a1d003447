// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/payload.h"
#include "runtime/wire/library_messages.h"
#include "runtime/wire/reverse.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Whatever is accepted must keep what the decoder promises.
static void check_args(uint32_t scalars, const struct frt_received_arg *args) {
    for (size_t i = 0; i < frt_scalars_args(scalars); i++) {
        if (args[i].length != 0 && args[i].address > UINT64_MAX - args[i].length) {
            abort();
        }
    }
}

static void reverse(uint32_t scalars, void *area, size_t size) {
    struct frt_reverse_buffer buffers[FRT_MAX_ARGS];
    if (frt_reverse_unpack_call(scalars, area, size, buffers) != FRT_OK) {
        return;
    }
    unsigned sum = 0;
    for (size_t i = 0; i < frt_scalars_inputs(scalars); i++) {
        const unsigned char *bytes = buffers[i].data;
        for (size_t b = 0; b < buffers[i].length; b++) {
            sum += bytes[b];
        }
    }
    if (sum == 1) {
        memset(area, 0, 1);
    }
}

static void process(uint32_t scalars, const unsigned char *bytes, size_t size) {
    struct frt_bytes args[FRT_PROCESS_MAX_ARGS] = {0};
    struct frt_process_request request;
    size_t used = 0;
    for (size_t i = 0; i < FRT_PROCESS_MAX_ARGS && used < size; i++) {
        size_t length = bytes[used++];
        length = length < size - used ? length : size - used;
        args[i] = (struct frt_bytes){bytes + used, length};
        used += length;
    }
    (void)frt_process_decode(scalars & 0x1FFFFFFF, args, &request);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    uint32_t scalars;
    if (size < sizeof scalars) {
        return 0;
    }
    memcpy(&scalars, data, sizeof scalars);
    size -= sizeof scalars;
    unsigned char *copy =
        malloc(size == 0 ? 1 : size); // exact, so that the sanitizer sees each byte too many
    struct frt_received_arg args[FRT_MAX_ARGS];
    memcpy(copy, data + sizeof scalars, size);
    if (frt_payload_decode(scalars, copy, size, args) == FRT_OK) {
        check_args(scalars, args);
    }
    process(scalars, copy, size);
    reverse(scalars, copy, size);
    free(copy);
    return 0;
}
