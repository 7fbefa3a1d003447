// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/state.h"

#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(memory_sanitizer)
#include <sanitizer/msan_interface.h>
#define CHECK_INITIALIZED(data, size) __msan_check_mem_is_initialized((data), (size))
#endif
#endif
#ifndef CHECK_INITIALIZED
#define CHECK_INITIALIZED(data, size) ((void)0)
#endif

// ---- bytes written as hex ----

static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c - 'a' + 10;
}

// The byte at `at`; -1 for any.
static int byte_at(const char *hex, size_t at) {
    return hex[2 * at] == '?' ? -1 : digit(hex[2 * at]) * 16 + digit(hex[2 * at + 1]);
}

static size_t byte_count(const char *hex) {
    return strlen(hex) / 2;
}

static void put_bytes(unsigned char *to, const char *hex, size_t limit, unsigned char unknown) {
    for (size_t i = 0; i < byte_count(hex) && i < limit; i++)
        to[i] = byte_at(hex, i) < 0 ? unknown : (unsigned char)byte_at(hex, i);
}

static void compare_bytes(const char *what, size_t index, const unsigned char *got, size_t size,
                          const char *want) {
    if (size != byte_count(want)) {
        wire_complain("%s %zu: got %zu bytes, want %zu", what, index, size, byte_count(want));
        return;
    }
    for (size_t i = 0; i < size; i++)
        if (byte_at(want, i) >= 0 && byte_at(want, i) != got[i])
            wire_complain("%s %zu byte %zu: got %02x, want %02x", what, index, i, got[i], byte_at(want, i));
}

void wire_compare_argument(size_t index, const remote_arg *got, const struct wire_argument *want) {
    switch (want->kind) {
    case WIRE_IN:
        CHECK_INITIALIZED(got->buf.pv, got->buf.nLen);
        compare_bytes("argument", index, got->buf.pv, got->buf.nLen, want->bytes);
        break;
    case WIRE_ROUT:
        wire_equal("capacity of a rout buffer", got->buf.nLen, want->number);
        if (got->buf.nLen > 0 && got->buf.pv == NULL)
            wire_complain("argument %zu: no memory", index);
        break;
    case WIRE_IN_DMA:
    case WIRE_ROUT_DMA:
        wire_equal("fd of a handle", (uint64_t)got->dma.fd, (uint64_t)want->fd);
        wire_equal("offset of a handle", got->dma.offset, want->offset);
        break;
    case WIRE_IN_H64:
        wire_equal("handle", got->h64, want->number);
        break;
    case WIRE_IN_NULL:
    case WIRE_ROUT_H64:
        break;
    }
}

void wire_answer(const struct wire_reply *reply, const struct wire_message *message, remote_arg *arguments) {
    size_t rout = 0;

    for (size_t i = 0; i < message->count; i++)
        if (message->arguments[i].kind == WIRE_ROUT) {
            if (rout < reply->rout_count)
                put_bytes(arguments[i].buf.pv, reply->routs[rout], arguments[i].buf.nLen, 0xee);
            rout++;
        }
}

// Buffers of no bytes have no address in one run and one that nobody may use in the other.
static void *buffer(size_t size) {
    if (size > 0)
        return wire_memory(size);
    return wire_state.first_run ? NULL : wire_keep(malloc(0), free);
}

void wire_make_argument(remote_arg *to, const struct wire_argument *from) {
    memset(to, 0, sizeof *to);
    switch (from->kind) {
    case WIRE_IN:
        to->buf.nLen = byte_count(from->bytes);
        to->buf.pv = buffer(to->buf.nLen);
        put_bytes(to->buf.pv, from->bytes, to->buf.nLen, wire_state.fill);
        break;
    case WIRE_IN_NULL:
        to->buf.nLen = (size_t)from->number;
        break;
    case WIRE_ROUT:
        to->buf.nLen = (size_t)from->number;
        to->buf.pv = buffer(to->buf.nLen);
        break;
    case WIRE_IN_DMA:
    case WIRE_ROUT_DMA:
        to->dma.fd = from->fd;
        to->dma.offset = from->offset;
        break;
    case WIRE_IN_H64:
    case WIRE_ROUT_H64:
        to->h64 = from->number;
        break;
    }
}

// Bytes of a failed call have no meaning.
void wire_compare_reply(int rc, const remote_arg *arguments) {
    const struct wire_message *message = wire_state.vector->message;
    size_t rout = 0, handle = 0;

    wire_equal("answer", (uint32_t)rc, wire_state.vector->reply.rc);
    for (size_t i = 0; i < message->count; i++) {
        if (message->arguments[i].kind == WIRE_ROUT && rc == 0) {
            CHECK_INITIALIZED(arguments[i].buf.pv, arguments[i].buf.nLen);
            if (rout >= wire_state.vector->reply.rout_count)
                wire_complain("the reply has more than %zu buffers", rout);
            else
                compare_bytes("rout buffer", rout, arguments[i].buf.pv, arguments[i].buf.nLen,
                              wire_state.vector->reply.routs[rout]);
            rout++;
        }
        if (message->arguments[i].kind == WIRE_ROUT_H64 && handle < wire_state.vector->reply.handle_count)
            wire_equal("rout handle", arguments[i].h64, wire_state.vector->reply.handles[handle++]);
    }
}
