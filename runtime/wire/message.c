// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/message.h"

#include "runtime/wire/memory.h"

enum frt_status frt_message_read(struct frt_message *message, const void *bytes, size_t size) {
    if (size != sizeof *message) {
        return FRT_MALFORMED;
    }
    frt_copy(message, bytes, size);
    return FRT_OK;
}

enum frt_status frt_response_read(struct frt_response *response, const void *bytes, size_t size) {
    if (size != sizeof *response) {
        return FRT_MALFORMED;
    }
    frt_copy(response, bytes, size);
    return FRT_OK;
}
