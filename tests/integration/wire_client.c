// SPDX-License-Identifier: BSD-3-Clause
// The client's side of a file of wire vectors: makes their calls through the runtime, and sends the messages
// that no stub would send. Writes the name of a vector into the file $WIRE_SENT for each message that must
// have arrived, after "shared " when its buffers were shared memory.
//
//     wire_client INTERFACE
#include "rpcmem.h"
#include "tests/integration/job.h"
#include "tests/integration/wire_shared.h"
#include "tests/wire/state.h"

#include <stdio.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SUITE(name) extern const struct wire_suite wire_suite_##name;
#include "wire_suites.h"
#undef SUITE

#define SUITE(name) &wire_suite_##name,
static const struct wire_suite *const suites[] = {
#include "wire_suites.h"
};
#undef SUITE

enum { DMA_FILES = 16, DMA_BYTES = 1 << 20, OWN_FILES = 100, BAD_PARAMETER = 14, FIRST_OWN_METHOD = 2 };

static struct wire_shared *shared;
static FILE *sent;
static remote_handle64 handle;

fastrpc_async_descriptor_t *wire_descriptor(void) {
    return job_descriptor();
}

// ---- one vector ----

remote_handle64 wire_handle(void) {
    return handle;
}

void wire_result(int rc) {
    wire_equal("result", (uint32_t)rc, wire_state.vector->result);
    if (rc == 0 && job_is_expected())
        wire_equal("result of the job", (uint32_t)job_await(), wire_state.vector->reply.rc);
    job_forget();
}

// The client's own copy of the implementations.
void wire_reached(uint64_t unused, bool descriptor) {
    (void)unused;
    (void)descriptor;
    wire_complain("was called without the runtime");
}

static bool has_null_buffer(const struct wire_message *message) {
    for (size_t i = 0; i < message->count; i++)
        if (message->arguments[i].kind == WIRE_IN_NULL)
            return true;
    return false;
}

// Messages have 32 bits of scalars.
static bool fits_message(const struct wire_message *message) {
    const uint64_t scalars = message->scalars;

    return REMOTE_SCALARS_METHOD_64(scalars) < 31 && REMOTE_SCALARS_INBUFS_64(scalars) <= 255 &&
           REMOTE_SCALARS_OUTBUFS_64(scalars) <= 255 && REMOTE_SCALARS_INHANDLES_64(scalars) <= 15 &&
           REMOTE_SCALARS_OUTHANDLES_64(scalars) <= 15;
}

// Vectors about failures of the runtime, about opening and closing as such, and about descriptors that do not
// exist need the runtime of the vectors' own runner.
static bool is_possible(const struct wire_vector *vector) {
    const struct wire_message *message = vector->message;

    if (getenv("QAIC_SIM_SOCKET") != NULL && wire_state.suite->wide && message != NULL &&
        !fits_message(message))
        return false;
    if (vector->call == NULL)
        return wire_state.suite->isolated || wire_state.suite->wide ||
               REMOTE_SCALARS_METHOD(message->scalars) >= FIRST_OWN_METHOD;
    return vector->open_rc == 0 && vector->register_rc == 0 && strstr(vector->before, "handle64_") == NULL &&
           strstr(vector->before, "register_dma -") == NULL && (message == NULL || vector->play);
}

static void announce(const struct wire_message *message) {
    for (size_t i = 0; i < message->count; i++)
        if (message->arguments[i].kind == WIRE_IN_DMA || message->arguments[i].kind == WIRE_ROUT_DMA)
            wire_equal("announcing dma memory",
                       (uint64_t)remote_register_dma_handle(message->arguments[i].fd, 1), 0);
}

static void send_message(const struct wire_message *message) {
    remote_arg *arguments = wire_memory(message->count * sizeof *arguments);
    int rc;

    for (size_t i = 0; i < message->count; i++)
        wire_make_argument(&arguments[i], &message->arguments[i]);
    announce(message);
    rc = wire_state.suite->wide ? remote_handle64_invoke_s64(handle, message->scalars, arguments)
                                : remote_handle64_invoke(handle, (uint32_t)message->scalars, arguments);
    wire_compare_reply(rc, arguments);
}

// A message with a buffer that has a length but no address is refused by the runtime itself.
static bool must_arrive(const struct wire_vector *vector) {
    return vector->message != NULL && !has_null_buffer(vector->message);
}

static void run_vector(const struct wire_vector *vector) {
    wire_state.allocated = 0;
    wire_state.allocations_until_failure = vector->fail_malloc;
    atomic_store(&shared->reached, 0);
    if (vector->call != NULL)
        vector->call();
    else
        send_message(vector->message);
    wire_state.allocations_until_failure = 0;
    wire_equal("calls of the implementation", (uint64_t)atomic_load(&shared->reached), vector->called);
    wire_equal("allocations that the stub kept", wire_state.allocated, 0);
    if (must_arrive(vector))
        fprintf(sent, "%s%s\n", wire_state.take != NULL ? "shared " : "", vector->name);
    wire_release();
}

static void *take_shared(size_t size) {
    return rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_DEFAULT_FLAGS, (int)size);
}

// The first run passes ordinary memory, the second one memory that both sides share. Results of asynchronous
// calls need it.
static void choose_memory(const struct wire_vector *vector, bool first_run) {
    const bool async = vector->message != NULL && vector->message->api != NULL &&
                       strstr(vector->message->api, "_async") != NULL;

    wire_state.take = first_run && !async ? NULL : take_shared;
    wire_state.give = rpcmem_free;
}

static void run_suite(const struct wire_suite *suite) {
    static const unsigned char fills[] = {0xa5, 0x5a};
    size_t done = 0;

    wire_state.suite = suite;
    wire_state.unset_is_any = true;
    for (size_t run = 0; run < 2; run++)
        for (wire_current = 0; wire_current < suite->count; wire_current++) {
            wire_state.vector = &suite->vectors[wire_current];
            if (!is_possible(wire_state.vector))
                continue;
            wire_state.first_run = run == 0;
            choose_memory(wire_state.vector, run == 0);
            wire_state.fill = fills[run];
            atomic_store(&shared->current, wire_current);
            atomic_store(&shared->fill, fills[run]);
            atomic_store(&shared->first_run, run == 0);
            run_vector(wire_state.vector);
            done += run == 0;
        }
    printf("%s: %zu of %zu vectors, %d failures\n", suite->name, done, suite->count, wire_state.failures);
}

// ---- the program ----

// Vectors name descriptors from 1 on: all of them become memory, and what the program needs moves out of the
// way.
static void make_dma_files(void) {
    const int memory = memfd_create("dma", MFD_CLOEXEC),
              output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, OWN_FILES);

    if (memory < 0 || output < 0 || ftruncate(memory, DMA_BYTES) != 0)
        abort();
    stdout = fdopen(output, "w");
    for (int fd = 0; fd < DMA_FILES; fd++)
        if (fd != memory && dup2(memory, fd) != fd)
            abort();
}

static int open_interface(const struct wire_suite *suite) {
    remote_handle narrow = 0;
    char uri[200];
    int rc;

    if (suite->isolated) {
        rc = remote_handle_open(suite->name, &narrow);
        handle = narrow;
        return rc;
    }
    snprintf(uri, sizeof uri, "file:///lib%s_skel.so?wire_skel_handle_invoke%s&_modver=1.0&_dom=cdsp",
             suite->name, suite->wide ? "_s64" : "");
    return remote_handle64_open(uri, &handle);
}

static int run(const struct wire_suite *suite) {
    int rc = open_interface(suite);

    if (rc != 0) {
        printf("%s does not open: 0x%x\n", suite->name, (unsigned)rc);
        return 1;
    }
    run_suite(suite);
    rc = suite->isolated ? remote_handle_close((remote_handle)handle) : remote_handle64_close(handle);
    wire_equal("closing", (uint64_t)rc, 0);
    return wire_state.failures > 0;
}

int main(int argc, char **argv) {
    const char *list = getenv("WIRE_SENT");
    int status = 2;

    make_dma_files();
    setvbuf(stdout, NULL, _IOLBF, 0);
    shared = share(sizeof *shared);
    sent = list != NULL ? fopen(list, "we") : NULL;
    for (size_t i = 0; sent != NULL && i < sizeof suites / sizeof suites[0]; i++)
        if (argc == 2 && strcmp(suites[i]->name, argv[1]) == 0)
            status = run(suites[i]);
    if (sent == NULL || fclose(sent) != 0)
        status = 2;
    if (status == 2)
        printf("usage: TEST_SHARED=FILE WIRE_SENT=FILE wire_client INTERFACE\n");
    return fclose(stdout) == 0 ? status : 2;
}
