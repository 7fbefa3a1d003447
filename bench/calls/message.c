// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/message.h"

#include <stdlib.h>
#include <string.h>

bool resize_buffer(struct message *message, size_t index, size_t size, size_t offset) {
    remote_buf *buf = &message->args[index].buf;
    unsigned char *memory = calloc(1, size + offset > 0 ? size + offset : 1);
    if (memory == NULL) {
        return false;
    }
    size_t kept = size < buf->nLen ? size : buf->nLen;
    if (kept > 0) {
        memcpy(memory + offset, buf->pv, kept);
    }
    free(message->owned[index].pv);
    message->owned[index] = (remote_buf){memory, size + offset};
    *buf = (remote_buf){memory + offset, size};
    return true;
}

bool copy_message(struct message *to, uint32_t scalars, const remote_arg *args) {
    size_t count = REMOTE_SCALARS_INBUFS(scalars) + REMOTE_SCALARS_OUTBUFS(scalars);
    *to = (struct message){.scalars = scalars};
    // Changed scalars may announce one argument more.
    if (count >= MAX_MESSAGE_ARGS) {
        return false;
    }
    for (; to->buffers < count; to->buffers++) {
        to->args[to->buffers] = args[to->buffers];
        if (!resize_buffer(to, to->buffers, args[to->buffers].buf.nLen, 0)) {
            return false;
        }
    }
    return true;
}

void free_message(struct message *message) {
    for (size_t i = 0; i < message->buffers; i++) {
        free(message->owned[i].pv);
    }
}

size_t in_buffers(const struct message *message) {
    return REMOTE_SCALARS_INBUFS(message->scalars);
}

static bool same_bytes(const remote_buf *a, const remote_buf *b) {
    return a->nLen == 0 || memcmp(a->pv, b->pv, a->nLen) == 0;
}

bool same_messages(const struct message *a, const struct message *b, size_t first, size_t end) {
    bool same = a->scalars == b->scalars && a->buffers == b->buffers;
    for (size_t i = 0; i < a->buffers && same; i++) {
        bool compared = i >= first && i < end;
        same = a->args[i].buf.nLen == b->args[i].buf.nLen && a->owned[i].nLen == b->owned[i].nLen &&
               (!compared || same_bytes(&a->owned[i], &b->owned[i]));
    }
    return same;
}
