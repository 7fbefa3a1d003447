// SPDX-License-Identifier: BSD-3-Clause
// Calls from a client through its stub and the skel to an implementation and back. Both ends take their values from the
// same sequence of numbers, so each knows what it must see.
#ifndef QAIC_TESTS_CALL_H
#define QAIC_TESTS_CALL_H

#include "AEEStdErr.h"
#include "remote.h"
#include "tests/wire/allocation.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sequence { FOR_ARGUMENTS, FOR_ROOM, FOR_RESULTS };

struct call_suite {
    const char *name;
    int (*serve)(uint64_t handle, uint64_t scalars, remote_arg *arguments);
    const char *uri; // NULL without a handle
    int (*open)(const char *uri, remote_handle64 *handle);
    int (*close)(remote_handle64 handle);
    void (*const *methods)(void); // each calls its method in the current round
    void (*const *refusals)(void); // each calls its method with arguments that must be refused
    size_t count;
};

extern const struct call_suite *call_running;

// The handle with which methods are called, and the code that the implementation returns in this round.
extern remote_handle64 call_handle;
extern int call_code;

// Starts a sequence of numbers of this round.
void call_start(enum sequence sequence);
uint64_t call_next(void);
double call_real(void);
int call_length(void);
uint16_t call_unit(void);
// A dma handle of 4096 bytes, and the length with which its memory is known to the skel.
int call_fd(void);
uint32_t call_offset(void);
uint32_t call_dma_length(int fd);
// For asynchronous methods.
fastrpc_async_descriptor_t *call_descriptor(void);

// Memory of exactly this size that begins as 0xa5; NULL for no bytes. Released after the call.
void *call_memory(size_t size);
bool call_untouched(const void *data, size_t size);
void call_expect(const char *what, bool condition);
// What the client function returned: the expected code of this round, or lack of memory; true when there are results.
bool call_result(int rc);
// Such a call is refused and nothing is sent.
void call_refused(const char *what, int rc);
// The implementation is reached, with the handle that open returned.
void call_reached(uint64_t handle);

#endif
