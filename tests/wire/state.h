// SPDX-License-Identifier: BSD-3-Clause
// What the parts of a runner of wire vectors share.
#ifndef QAIC_TESTS_WIRE_STATE_H
#define QAIC_TESTS_WIRE_STATE_H

#include "tests/wire/wire.h"

struct wire_state {
    const struct wire_suite *suite;
    const struct wire_vector *vector; // that is running
    unsigned char fill;               // new memory consists of it
    bool first_run;
    int failures;
    size_t allocated; // by generated code, and not released
    int allocations_until_failure;
    // Bytes that nobody set are not those of the runner's own transport.
    bool unset_is_any;
    // Where memory for callers comes from when it is not malloc().
    void *(*take)(size_t size);
    void (*give)(void *data);
};

extern struct wire_state wire_state;

// Counts and prints a failure of the running vector.
void wire_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
// Keeps a block until wire_release(), which gives it to `give`.
void *wire_keep(void *block, void (*give)(void *data));
void wire_release(void);

// Compares an argument of a message with the expected one.
void wire_compare_argument(size_t index, const remote_arg *got, const struct wire_argument *want);
// Puts a reply into the buffers of a message.
void wire_answer(const struct wire_reply *reply, const struct wire_message *message, remote_arg *arguments);
// Makes an argument of a message.
void wire_make_argument(remote_arg *to, const struct wire_argument *from);
// Compares the answer to the running vector's message.
void wire_compare_reply(int rc, const remote_arg *arguments);

#endif
