// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/reverse.h"

// A walk over a packed area; `base` is NULL while only sizes are counted.
struct walk {
    unsigned char *base;
    size_t used;
    size_t size;
};

static enum frt_status take(struct walk *walk, size_t length, size_t *place) {
    if (length > walk->size - walk->used) {
        return FRT_TOO_LARGE;
    }
    *place = walk->used;
    walk->used += length;
    return FRT_OK;
}

static enum frt_status pad(struct walk *walk) {
    size_t place;
    size_t padding = (8 - walk->used % 8) % 8;
    enum frt_status status = take(walk, padding, &place);
    if (status == FRT_OK && walk->base != NULL) {
        frt_zero(walk->base + place, padding);
    }
    return status;
}

static enum frt_status put_length(struct walk *walk, size_t length) {
    size_t place;
    if (length > UINT32_MAX) {
        return FRT_TOO_LARGE;
    }
    uint32_t word = (uint32_t)length;
    enum frt_status status = take(walk, sizeof word, &place);
    if (status == FRT_OK && walk->base != NULL) {
        frt_copy(walk->base + place, &word, sizeof word);
    }
    return status;
}

static enum frt_status put_buffer(struct walk *walk, const struct frt_reverse_buffer *buffer) {
    size_t place;
    enum frt_status status = put_length(walk, buffer->length);
    if (status != FRT_OK || buffer->length == 0) {
        return status;
    }
    status = pad(walk);
    if (status == FRT_OK) {
        status = take(walk, buffer->length, &place);
    }
    if (status == FRT_OK && walk->base != NULL) {
        frt_copy(walk->base + place, buffer->data, buffer->length);
    }
    return status;
}

static enum frt_status put_call(struct walk *walk, uint32_t scalars,
                                const struct frt_reverse_buffer *buffers) {
    enum frt_status status = FRT_OK;
    if (frt_scalars_args(scalars) != frt_scalars_buffers(scalars)) {
        return FRT_MALFORMED;
    }
    for (size_t i = 0; i < frt_scalars_inputs(scalars) && status == FRT_OK; i++) {
        status = put_buffer(walk, &buffers[i]);
    }
    for (size_t i = frt_scalars_inputs(scalars); i < frt_scalars_buffers(scalars) && status == FRT_OK; i++) {
        status = put_length(walk, buffers[i].length);
    }
    return status;
}

static enum frt_status put_reply(struct walk *walk, const struct frt_reverse_buffer *outputs, size_t count) {
    enum frt_status status = FRT_OK;
    for (size_t i = 0; i < count && status == FRT_OK; i++) {
        status = put_buffer(walk, &outputs[i]);
    }
    return status;
}

enum frt_status frt_reverse_call_size(uint32_t scalars, const struct frt_reverse_buffer *buffers,
                                      size_t *size) {
    struct walk walk = {.size = SIZE_MAX};
    enum frt_status status = put_call(&walk, scalars, buffers);
    *size = walk.used;
    return status;
}

enum frt_status frt_reverse_pack_call(uint32_t scalars, const struct frt_reverse_buffer *buffers, void *area,
                                      size_t size) {
    struct walk walk = {.base = area, .size = size};
    return put_call(&walk, scalars, buffers);
}

enum frt_status frt_reverse_reply_size(const struct frt_reverse_buffer *outputs, size_t count, size_t *size) {
    struct walk walk = {.size = SIZE_MAX};
    enum frt_status status = put_reply(&walk, outputs, count);
    *size = walk.used;
    return status;
}

enum frt_status frt_reverse_pack_reply(const struct frt_reverse_buffer *outputs, size_t count, void *area,
                                       size_t size) {
    struct walk walk = {.base = area, .size = size};
    return put_reply(&walk, outputs, count);
}

// Position in an area that is read.
struct scan {
    const unsigned char *base;
    size_t used;
    size_t size;
};

static enum frt_status get_length(struct scan *scan, size_t *length) {
    uint32_t word;
    if (scan->size - scan->used < sizeof word) {
        return FRT_MALFORMED;
    }
    frt_copy(&word, scan->base + scan->used, sizeof word);
    scan->used += sizeof word;
    *length = word;
    return FRT_OK;
}

// Place and length of the next buffer; the place is meaningless when the length is 0.
static enum frt_status get_buffer(struct scan *scan, size_t *place, size_t *length) {
    enum frt_status status = get_length(scan, length);
    if (status != FRT_OK || *length == 0) {
        return status;
    }
    size_t padding = (8 - scan->used % 8) % 8;
    if (padding > scan->size - scan->used || *length > scan->size - scan->used - padding) {
        return FRT_MALFORMED;
    }
    *place = scan->used + padding;
    scan->used = *place + *length;
    return FRT_OK;
}

enum frt_status frt_reverse_unpack_call(uint32_t scalars, void *area, size_t size,
                                        struct frt_reverse_buffer *buffers) {
    struct scan scan = {.base = area, .size = size};
    enum frt_status status = FRT_OK;
    if (frt_scalars_args(scalars) != frt_scalars_buffers(scalars)) {
        return FRT_MALFORMED;
    }
    for (size_t i = 0; i < frt_scalars_buffers(scalars) && status == FRT_OK; i++) {
        size_t place = 0;
        bool input = i < frt_scalars_inputs(scalars);
        buffers[i] = (struct frt_reverse_buffer){0};
        status =
            input ? get_buffer(&scan, &place, &buffers[i].length) : get_length(&scan, &buffers[i].length);
        if (status == FRT_OK && input && buffers[i].length != 0) {
            buffers[i].data = (unsigned char *)area + place;
        }
    }
    return status;
}

enum frt_status frt_reverse_unpack_reply(const void *area, size_t size,
                                         const struct frt_reverse_buffer *outputs, size_t count) {
    struct scan scan = {.base = area, .size = size};
    for (size_t i = 0; i < count; i++) {
        size_t place = 0;
        size_t length = 0;
        enum frt_status status = get_buffer(&scan, &place, &length);
        if (status != FRT_OK) {
            return status;
        }
        if (length != outputs[i].length) {
            return FRT_MALFORMED;
        }
        frt_copy(outputs[i].data, scan.base + place, length);
    }
    return FRT_OK;
}
