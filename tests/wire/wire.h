// SPDX-License-Identifier: BSD-3-Clause
// What a generated test program of wire vectors needs: a transport that records what a stub sends and answers with a
// recorded reply, messages for a skel, and comparisons.
//
// Every buffer has an allocation of its own of exactly its size, so that a sanitizer sees each access beside it. All memory
// that a test hands out starts with a fill byte, and every vector runs with two of them: what is sent or answered must not
// depend on it except where a vector says so.
#ifndef QAIC_TESTS_WIRE_H
#define QAIC_TESTS_WIRE_H

#include "AEEStdDef.h"
#include "remote.h"
#include "tests/wire/allocation.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum wire_kind { WIRE_IN, WIRE_ROUT, WIRE_IN_NULL, WIRE_IN_DMA, WIRE_ROUT_DMA, WIRE_IN_H64, WIRE_ROUT_H64 };

struct wire_argument {
    enum wire_kind kind;
    const char *bytes; // of an in buffer, in hex; ?? matches any byte
    uint64_t number;   // a length or a 64-bit handle
    int32_t fd;
    uint32_t offset;
};

struct wire_message {
    const char *api; // the function of the runtime, or NULL for a message made by hand
    uint64_t handle;
    uint64_t scalars;
    const struct wire_argument *arguments;
    size_t count;
};

struct wire_reply {
    uint32_t rc;
    const char *const *routs; // in hex
    size_t rout_count;
    const uint64_t *handles;
    size_t handle_count;
};

struct wire_vector {
    const char *name;
    void (*call)(void);                 // calls the client function, or NULL
    const struct wire_message *message; // NULL when nothing may be sent
    const char *before;                 // the runtime calls of the stub before it sends
    int register_rc, open_rc, fail_malloc;
    struct wire_reply answer; // what the transport answers to the stub
    uint32_t result;          // what the client function returns
    bool play;                // the message goes to the skel
    bool called;              // and reaches the implementation
    uint64_t handle;          // which receives this handle
    const char *infos;        // the file descriptors that the skel looks up
    struct wire_reply reply;  // what the skel answers
};

struct wire_suite {
    const char *name;
    bool wide;     // 64-bit scalars
    bool isolated; // every vector needs a process of its own, because the stub keeps a handle
    int (*serve)(uint64_t handle, uint64_t scalars, remote_arg *arguments);
    const struct wire_vector *vectors;
    size_t count;
};

// Runs all vectors; returns the number of failures.
int wire_run(const struct wire_suite *suite);

#define WIRE_HANDLE UINT64_C(0x1122334455667788)

// ---- for the functions of one vector ----

// The vector that is running.
extern size_t wire_current;
// Values are compared in the first of the two runs only: in the second one the memory of the caller is filled differently.
bool wire_comparing(void);
// Memory of exactly this size that begins as the fill byte and is released after the vector; NULL for no bytes.
void *wire_memory(size_t size);
void wire_fill(void *data, size_t size);
// A buffer for `capacity` units that begins with `units`.
char *wire_string(size_t capacity, const uint16_t *units, size_t count);
_wchar_t *wire_wstring(size_t capacity, const uint16_t *units, size_t count);
void wire_put_string(char *to, const uint16_t *units, size_t count);
void wire_put_wstring(_wchar_t *to, const uint16_t *units, size_t count);
// The handle and the descriptor of a call.
remote_handle64 wire_handle(void);
fastrpc_async_descriptor_t *wire_descriptor(void);
// What the client function returned.
void wire_result(int rc);
// The implementation was called.
void wire_reached(uint64_t handle, bool descriptor);

// Comparisons; `what` names the place.
void wire_equal(const char *what, uint64_t got, uint64_t want);
void wire_equal_double(const char *what, double got, double want);
void wire_equal_string(const char *what, const char *got, const uint16_t *units, size_t count);
void wire_equal_wstring(const char *what, const _wchar_t *got, const uint16_t *units, size_t count);
// Still the fill byte.
void wire_unchanged(const char *what, const void *data, size_t size);

#endif
