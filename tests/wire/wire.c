// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/wire.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(memory_sanitizer)
#include <sanitizer/msan_interface.h>
#define CHECK_INITIALIZED(data, size) __msan_check_mem_is_initialized((data), (size))
#define UNINITIALIZED_HEAP 1
#endif
#endif
#ifndef CHECK_INITIALIZED
#define CHECK_INITIALIZED(data, size) ((void)0)
#define UNINITIALIZED_HEAP 0
#endif

enum { MAX_BLOCKS = 4096, FILES = 2000, OPENED = 0x0badcafe };

size_t wire_current;

static const struct wire_suite *running;
static const struct wire_vector *vector;
static unsigned char fill_byte;
static bool first_run;
static int failures;
static void *blocks[MAX_BLOCKS];
static size_t block_count;
static size_t allocated;
static int allocations_until_failure;
static char events[FILES * 32];
static bool sent;
static int reached;

static void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void complain(const char *format, ...)
{
    va_list arguments;

    failures++;
    printf("FAIL %s:%s (fill %02x) ", running->name, vector->name, fill_byte);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
}

static void note(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void note(const char *format, ...)
{
    const size_t used = strlen(events);
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(events + used, sizeof events - used, format, arguments);
    va_end(arguments);
}

bool wire_comparing(void)
{
    return first_run;
}

static void *keep(void *block)
{
    if (block == NULL || block_count == MAX_BLOCKS)
        abort();
    blocks[block_count++] = block;
    return block;
}

static void release_all(void)
{
    while (block_count > 0)
        free(blocks[--block_count]);
}

void wire_fill(void *data, size_t size)
{
    memset(data, fill_byte, size);
}

void *wire_memory(size_t size)
{
    void *data = size == 0 ? NULL : keep(malloc(size));

    if (data != NULL)
        wire_fill(data, size);
    return data;
}

void wire_put_string(char *to, const uint16_t *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        to[i] = (char)units[i];
}

void wire_put_wstring(_wchar_t *to, const uint16_t *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        to[i] = (_wchar_t)units[i];
}

char *wire_string(size_t capacity, const uint16_t *units, size_t count)
{
    char *text = wire_memory(capacity);

    wire_put_string(text, units, count);
    return text;
}

_wchar_t *wire_wstring(size_t capacity, const uint16_t *units, size_t count)
{
    _wchar_t *text = wire_memory(capacity * sizeof *text);

    wire_put_wstring(text, units, count);
    return text;
}

void wire_equal(const char *what, uint64_t got, uint64_t want)
{
    if (got != want)
        complain("%s: got %" PRId64 " (0x%" PRIx64 "), want %" PRId64 " (0x%" PRIx64 ")", what, (int64_t)got, got,
                 (int64_t)want, want);
}

void wire_equal_double(const char *what, double got, double want)
{
    if (got != want && !(got != got && want != want))
        complain("%s: got %g, want %g", what, got, want);
}

void wire_equal_string(const char *what, const char *got, const uint16_t *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if ((unsigned char)got[i] != units[i]) {
            complain("%s[%zu]: got %d, want %d", what, i, (unsigned char)got[i], units[i]);
            return;
        }
}

void wire_equal_wstring(const char *what, const _wchar_t *got, const uint16_t *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (got[i] != units[i]) {
            complain("%s[%zu]: got %d, want %d", what, i, got[i], units[i]);
            return;
        }
}

void wire_unchanged(const char *what, const void *data, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (((const unsigned char *)data)[i] != fill_byte) {
            complain("%s: byte %zu was written", what, i);
            return;
        }
}

void *wire_malloc(size_t size)
{
    void *data;

    if (allocations_until_failure > 0 && --allocations_until_failure == 0)
        return NULL;
    data = malloc(size);
    if (data == NULL)
        return NULL;
    allocated++;
    if (!UNINITIALIZED_HEAP)
        memset(data, fill_byte, size);
    return data;
}

void wire_free(void *data)
{
    if (data != NULL)
        allocated--;
    free(data);
}

// ---- bytes written as hex ----

static int digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c - 'a' + 10;
}

// The byte at `at`; -1 for any.
static int byte_at(const char *hex, size_t at)
{
    return hex[2 * at] == '?' ? -1 : digit(hex[2 * at]) * 16 + digit(hex[2 * at + 1]);
}

static size_t byte_count(const char *hex)
{
    return strlen(hex) / 2;
}

static void put_bytes(unsigned char *to, const char *hex, size_t limit, unsigned char unknown)
{
    for (size_t i = 0; i < byte_count(hex) && i < limit; i++)
        to[i] = byte_at(hex, i) < 0 ? unknown : (unsigned char)byte_at(hex, i);
}

static void compare_bytes(const char *what, size_t index, const unsigned char *got, size_t size, const char *want)
{
    if (size != byte_count(want)) {
        complain("%s %zu: got %zu bytes, want %zu", what, index, size, byte_count(want));
        return;
    }
    for (size_t i = 0; i < size; i++)
        if (byte_at(want, i) >= 0 && byte_at(want, i) != got[i])
            complain("%s %zu byte %zu: got %02x, want %02x", what, index, i, got[i], byte_at(want, i));
}

// ---- the transport behind the stub ----

static void compare_argument(size_t index, const remote_arg *got, const struct wire_argument *want)
{
    switch (want->kind) {
    case WIRE_IN:
        CHECK_INITIALIZED(got->buf.pv, got->buf.nLen);
        compare_bytes("argument", index, got->buf.pv, got->buf.nLen, want->bytes);
        break;
    case WIRE_ROUT:
        wire_equal("capacity of a rout buffer", got->buf.nLen, want->number);
        if (got->buf.nLen > 0 && got->buf.pv == NULL)
            complain("argument %zu: no memory", index);
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

static void answer(const struct wire_reply *reply, const struct wire_message *message, remote_arg *arguments)
{
    size_t rout = 0;

    for (size_t i = 0; i < message->count; i++)
        if (message->arguments[i].kind == WIRE_ROUT) {
            if (rout < reply->rout_count)
                put_bytes(arguments[i].buf.pv, reply->routs[rout], arguments[i].buf.nLen, 0xee);
            rout++;
        }
}

static int record(const char *api, uint64_t handle, bool wide, uint64_t scalars, remote_arg *arguments)
{
    const struct wire_message *want = vector->message;

    if (sent || want == NULL) {
        complain("%s", sent ? "sent twice" : "sent although nothing may be");
        return -1;
    }
    sent = true;
    if (strcmp(api, want->api) != 0 || wide != running->wide)
        complain("%s was called, want %s", api, want->api);
    wire_equal("handle", handle, want->handle);
    wire_equal("scalars", scalars, want->scalars);
    if (scalars != want->scalars)
        return -1;
    for (size_t i = 0; i < want->count; i++)
        compare_argument(i, &arguments[i], &want->arguments[i]);
    answer(&vector->answer, want, arguments);
    return (int)vector->answer.rc;
}

int remote_handle_open(const char *name, remote_handle *handle)
{
    note("handle_open %s;", name);
    if (vector->open_rc == 0)
        *handle = OPENED;
    return vector->open_rc;
}

int remote_handle_close(remote_handle handle)
{
    note("handle_close 0x%" PRIx32 ";", handle);
    return 0;
}

int remote_handle64_open(const char *name, remote_handle64 *handle)
{
    note("handle64_open %s;", name);
    if (vector->open_rc == 0)
        *handle = WIRE_HANDLE;
    return vector->open_rc;
}

int remote_handle64_close(remote_handle64 handle)
{
    note("handle64_close 0x%" PRIx64 ";", handle);
    return 0;
}

int remote_register_dma_handle(int fd, uint32_t size)
{
    note("register_dma %d %" PRIu32 ";", fd, size);
    return vector->register_rc;
}

int remote_handle_invoke(remote_handle handle, uint32_t scalars, remote_arg *arguments)
{
    return record("remote_handle_invoke", handle, false, scalars, arguments);
}

int remote_handle64_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *arguments)
{
    return record("remote_handle64_invoke", handle, false, scalars, arguments);
}

int remote_handle_invoke_async(remote_handle handle, fastrpc_async_descriptor_t *descriptor, uint32_t scalars,
                               remote_arg *arguments)
{
    return descriptor == NULL ? -1 : record("remote_handle_invoke_async", handle, false, scalars, arguments);
}

int remote_handle64_invoke_async(remote_handle64 handle, fastrpc_async_descriptor_t *descriptor, uint32_t scalars,
                                 remote_arg *arguments)
{
    return descriptor == NULL ? -1 : record("remote_handle64_invoke_async", handle, false, scalars, arguments);
}

int remote_handle_invoke_s64(remote_handle handle, uint64_t scalars, remote_arg *arguments)
{
    return record("remote_handle_invoke_s64", handle, true, scalars, arguments);
}

int remote_handle64_invoke_s64(remote_handle64 handle, uint64_t scalars, remote_arg *arguments)
{
    return record("remote_handle64_invoke_s64", handle, true, scalars, arguments);
}

int remote_handle_invoke_async_s64(remote_handle handle, fastrpc_async_descriptor_t *descriptor, uint64_t scalars,
                                   remote_arg *arguments)
{
    return descriptor == NULL ? -1 : record("remote_handle_invoke_async_s64", handle, true, scalars, arguments);
}

int remote_handle64_invoke_async_s64(remote_handle64 handle, fastrpc_async_descriptor_t *descriptor, uint64_t scalars,
                                     remote_arg *arguments)
{
    return descriptor == NULL ? -1 : record("remote_handle64_invoke_async_s64", handle, true, scalars, arguments);
}

void wire_result(int rc)
{
    wire_equal("result", (uint32_t)rc, vector->result);
}

static void run_call(void)
{
    events[0] = '\0';
    sent = false;
    allocations_until_failure = vector->fail_malloc;
    vector->call();
    allocations_until_failure = 0;
    if (vector->message != NULL && !sent)
        complain("nothing was sent");
    if (strcmp(events, vector->before) != 0)
        complain("before the message: got \"%s\", want \"%s\"", events, vector->before);
    wire_equal("allocations that the stub kept", allocated, 0);
}

// ---- the skel ----

int adsp_mmap_fd_getinfo(int fd, uint32_t *size);

int adsp_mmap_fd_getinfo(int fd, uint32_t *size)
{
    note("%d;", fd);
    if (fd < 0)
        return -1;
    *size = 1000u + (uint32_t)fd;
    return 0;
}

void wire_reached(uint64_t handle, bool descriptor)
{
    reached++;
    if (handle != vector->handle)
        complain("the implementation got handle 0x%" PRIx64 ", want 0x%" PRIx64, handle, vector->handle);
    if (descriptor)
        complain("the implementation got a descriptor");
}

// Buffers of no bytes have no address in one run and one that nobody may use in the other.
static void *buffer(size_t size)
{
    if (size > 0)
        return wire_memory(size);
    return first_run ? NULL : keep(malloc(0));
}

static void make_argument(remote_arg *to, const struct wire_argument *from)
{
    memset(to, 0, sizeof *to);
    switch (from->kind) {
    case WIRE_IN:
        to->buf.nLen = byte_count(from->bytes);
        to->buf.pv = buffer(to->buf.nLen);
        put_bytes(to->buf.pv, from->bytes, to->buf.nLen, fill_byte);
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
static void compare_reply(int rc, const remote_arg *arguments)
{
    const struct wire_message *message = vector->message;
    size_t rout = 0, handle = 0;

    wire_equal("answer", (uint32_t)rc, vector->reply.rc);
    for (size_t i = 0; i < message->count; i++) {
        if (message->arguments[i].kind == WIRE_ROUT && rc == 0) {
            CHECK_INITIALIZED(arguments[i].buf.pv, arguments[i].buf.nLen);
            if (rout >= vector->reply.rout_count)
                complain("the reply has more than %zu buffers", rout);
            else
                compare_bytes("rout buffer", rout, arguments[i].buf.pv, arguments[i].buf.nLen,
                              vector->reply.routs[rout]);
            rout++;
        }
        if (message->arguments[i].kind == WIRE_ROUT_H64 && handle < vector->reply.handle_count)
            wire_equal("rout handle", arguments[i].h64, vector->reply.handles[handle++]);
    }
}

static void run_message(void)
{
    const struct wire_message *message = vector->message;
    remote_arg *arguments = wire_memory(message->count * sizeof *arguments);
    int rc;

    for (size_t i = 0; i < message->count; i++)
        make_argument(&arguments[i], &message->arguments[i]);
    events[0] = '\0';
    reached = 0;
    rc = running->serve(message->handle, message->scalars, arguments);
    if (reached != (int)vector->called)
        complain("the implementation was called %d times", reached);
    if (strcmp(events, vector->infos) != 0)
        complain("looked up \"%s\", want \"%s\"", events, vector->infos);
    compare_reply(rc, arguments);
    wire_equal("allocations that the skel kept", allocated, 0);
}

static void run_vector(unsigned char fill)
{
    fill_byte = fill;
    allocated = 0;
    if (vector->call != NULL)
        run_call();
    if (vector->message != NULL && vector->play)
        run_message();
    release_all();
}

static void run_apart(unsigned char fill)
{
    int status = 0;
    pid_t child;

    fflush(stdout);
    child = fork();
    if (child == 0) {
        failures = 0;
        run_vector(fill);
        fflush(stdout);
        _exit(failures > 0);
    }
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
        complain("its process ended with status 0x%x", (unsigned)status);
}

int wire_run(const struct wire_suite *suite)
{
    static const unsigned char fills[] = {0xa5, 0x5a};

    running = suite;
    for (wire_current = 0; wire_current < suite->count; wire_current++)
        for (size_t run = 0; run < 2; run++) {
            vector = &suite->vectors[wire_current];
            first_run = run == 0;
            (suite->isolated ? run_apart : run_vector)(fills[run]);
        }
    printf("%s: %zu vectors, %d failures\n", suite->name, suite->count, failures);
    return failures;
}
