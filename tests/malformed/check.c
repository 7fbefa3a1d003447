// SPDX-License-Identifier: BSD-3-Clause
#include "tests/malformed/malformed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

size_t messages_checked, messages_refused;

enum { MAX_REQUEST = 1 << 24 };

static size_t allocated, requested;
static int calls;
static volatile unsigned char sink;

// A skel that asks for too much gets nothing, as in a process with little memory.
void *wire_malloc(size_t size)
{
    void *data = size > MAX_REQUEST ? NULL : malloc(size);

    requested += size;
    if (data != NULL) {
        allocated++;
        memset(data, 0xa5, size);
    }
    return data;
}

void wire_free(void *data)
{
    if (data != NULL)
        allocated--;
    free(data);
}

int adsp_mmap_fd_getinfo(int fd, uint32_t *size);

int adsp_mmap_fd_getinfo(int fd, uint32_t *size)
{
    *size = 4096;
    return fd < 0 ? -1 : 0;
}

void implementation_called(void)
{
    calls++;
}

void implementation_reads(const void *data, size_t size)
{
    for (size_t i = 0; i < size; i++)
        sink = ((const unsigned char *)data)[i];
}

void implementation_writes(void *data, size_t size)
{
    if (size > 0)
        memset(data, 0x33, size);
}

static uint64_t scalars_of(const struct message *message)
{
    const uint32_t *counts = message->counts;

    if (message->suite->wide)
        return REMOTE_SCALARS_MAKEX_64(message->attributes, message->method, counts[0], counts[1], counts[2], counts[3]);
    return REMOTE_SCALARS_MAKEX(message->attributes, message->method, counts[0], counts[1], counts[2], counts[3]);
}

static bool fits_scalars(const struct message *message)
{
    const uint32_t buffers = message->suite->wide ? 65535 : 255, handles = message->suite->wide ? 255 : 15;

    return message->counts[0] <= buffers && message->counts[1] <= buffers && message->counts[2] <= handles &&
           message->counts[3] <= handles;
}

// The memory behind each argument; the array of arguments itself is one more allocation of exactly its size.
struct delivery {
    remote_arg *arguments;
    unsigned char *blocks[MAX_ARGUMENTS];
};

static void *allocate(size_t size)
{
    void *data = malloc(size);

    if (data == NULL && size > 0)
        abort();
    return data;
}

static void deliver(struct delivery *delivery, const struct message *message)
{
    delivery->arguments = message->total == 0 ? NULL : allocate(message->total * sizeof(remote_arg));
    for (size_t i = 0; i < message->total; i++) {
        const struct argument *from = &message->arguments[i];
        remote_arg *to = &delivery->arguments[i];

        memset(to, 0, sizeof *to);
        delivery->blocks[i] = NULL;
        if (from->part == PART_IN_HANDLE || from->part == PART_ROUT_HANDLE) {
            to->dma.fd = from->fd;
            to->dma.offset = from->offset;
            continue;
        }
        to->buf.nLen = from->size;
        if (from->null)
            continue;
        delivery->blocks[i] = allocate(from->size + from->shift);
        to->buf.pv = delivery->blocks[i] + from->shift;
        if (from->part == PART_IN)
            memcpy(to->buf.pv, from->data, from->size);
    }
}

// What a skel may allocate for a message: something for each argument and what is really there.
static size_t allowance(const struct message *message)
{
    size_t size = 1024 + 512 * message->total;

    for (size_t i = 0; i < message->total; i++)
        if (!message->arguments[i].null)
            size += 32 * message->arguments[i].size;
    return size;
}

static void withdraw(struct delivery *delivery, const struct message *message)
{
    for (size_t i = 0; i < message->total; i++)
        free(delivery->blocks[i]);
    free(delivery->arguments);
}

bool message_check(const struct message *message, const char *what)
{
    static struct delivery delivery;
    const uint64_t scalars = scalars_of(message);
    int want, got;
    bool right;

    if (!fits_scalars(message))
        return true;
    deliver(&delivery, message);
    want = judge(message->suite, scalars, delivery.arguments);
    calls = 0;
    allocated = requested = 0;
    got = message->suite->serve(scalars, delivery.arguments);
    withdraw(&delivery, message);
    messages_checked++;
    messages_refused += want != 0;
    right = got == want && calls == (want == 0) && allocated == 0 && requested <= allowance(message);
    if (!right)
        printf("FAIL %s method %u, scalars 0x%llx, %s: answer %d, want %d; %d calls; %zu allocations kept; %zu bytes of at"
               " most %zu\n",
               message->suite->name, message->method, (unsigned long long)scalars, what, got, want, calls, allocated,
               requested, allowance(message));
    return right;
}
