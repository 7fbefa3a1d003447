// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/message.h"

#include <stdlib.h>
#include <string.h>

static bool copy_buffer(remote_buf *to, const remote_buf *from) {
    // An empty buffer has no byte that could be touched.
    to->nLen = from->nLen;
    to->pv = from->nLen == 0 ? NULL : malloc(from->nLen);
    if (to->pv != NULL) {
        memcpy(to->pv, from->pv, from->nLen);
    }
    return to->pv != NULL || from->nLen == 0;
}

bool copy_message(struct message *to, uint32_t scalars, const remote_arg *args) {
    size_t count = REMOTE_SCALARS_INBUFS(scalars) + REMOTE_SCALARS_OUTBUFS(scalars);
    *to = (struct message){.scalars = scalars};
    // Changed scalars may announce one argument more.
    if (count >= MAX_MESSAGE_ARGS) {
        return false;
    }
    for (; to->buffers < count; to->buffers++) {
        if (!copy_buffer(&to->args[to->buffers].buf, &args[to->buffers].buf)) {
            return false;
        }
    }
    return true;
}

void free_message(struct message *message) {
    for (size_t i = 0; i < message->buffers; i++) {
        free(message->args[i].buf.pv);
    }
}

bool resize_buffer(struct message *message, size_t index, size_t size) {
    remote_buf *buf = &message->args[index].buf;
    unsigned char *data = calloc(1, size > 0 ? size : 1);
    if (data == NULL) {
        return false;
    }
    size_t kept = size < buf->nLen ? size : buf->nLen;
    if (kept > 0) {
        memcpy(data, buf->pv, kept);
    }
    free(buf->pv);
    *buf = (remote_buf){data, size};
    return true;
}

size_t in_buffers(const struct message *message) {
    return REMOTE_SCALARS_INBUFS(message->scalars);
}

bool same_messages(const struct message *a, const struct message *b, size_t first, size_t end) {
    bool same = a->scalars == b->scalars && a->buffers == b->buffers;
    for (size_t i = 0; i < a->buffers && same; i++) {
        const remote_buf *x = &a->args[i].buf;
        const remote_buf *y = &b->args[i].buf;
        bool compared = i >= first && i < end && x->nLen > 0 && x->pv != NULL && y->pv != NULL;
        same = x->nLen == y->nLen && (!compared || memcmp(x->pv, y->pv, x->nLen) == 0);
    }
    return same;
}
