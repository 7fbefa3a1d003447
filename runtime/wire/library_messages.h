// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_WIRE_LIBRARY_MESSAGES_H
#define FRT_WIRE_LIBRARY_MESSAGES_H

#include "runtime/wire/kernel_messages.h"

// Messages that the user-space library sends as ordinary calls on static handles: opening and closing
// modules, ending the process, and serving calls in the other direction.

enum frt_loader_method { // handle 8; the same without an offset of 2 on handle 0
    FRT_LOADER_OPEN = 2,
    FRT_LOADER_CLOSE = 3,
};

enum frt_listener_method { // handle 7
    FRT_LISTENER_INIT = 5,
    FRT_LISTENER_NEXT = 6,
    FRT_LISTENER_GET_INPUTS = 7,
};

enum frt_current_process_method { // handle 4
    FRT_CURRENT_EXIT = 2,
    FRT_CURRENT_THREAD_EXIT = 3,
    FRT_CURRENT_SET_QOS = 6,
    FRT_CURRENT_EXCEPTION = 7,
    FRT_CURRENT_POLL_MODE = 9,
    FRT_CURRENT_ENABLE_NOTIFICATIONS = 10,
    FRT_CURRENT_PANIC_CODES = 11,
};

enum { FRT_LOADER_ERROR_TEXT = 255 };

struct frt_open_input {
    uint32_t name_size; // with the NUL
    uint32_t error_size;
};

struct frt_open_output {
    uint32_t handle;
    int32_t result;
};

struct frt_close_input {
    uint32_t handle;
    uint32_t error_size;
};

struct frt_close_output {
    int32_t result;
};

struct frt_listener_input {
    uint32_t previous_context;
    int32_t previous_result;
    uint32_t previous_size;
    uint32_t buffer_size;
};

struct frt_listener_output {
    uint32_t context;
    uint32_t handle;
    uint32_t scalars;
    uint32_t buffer_size; // what the inputs need; the rest is fetched when it is more than was offered
};

struct frt_poll_mode_input {
    uint32_t enable;
    uint32_t timeout_us;
};

_Static_assert(sizeof(struct frt_open_input) == 8, "open input");
_Static_assert(sizeof(struct frt_open_output) == 8, "open output");
_Static_assert(sizeof(struct frt_close_input) == 8, "close input");
_Static_assert(sizeof(struct frt_close_output) == 4, "close output");
_Static_assert(sizeof(struct frt_listener_input) == 16, "listener input");
_Static_assert(sizeof(struct frt_listener_output) == 16, "listener output");
_Static_assert(sizeof(struct frt_poll_mode_input) == 8, "poll mode input");

// Scalars words of the messages above; 0x1F000000 (which none has) for an unknown one.
uint32_t frt_loader_scalars(enum frt_loader_method method);
uint32_t frt_listener_scalars(enum frt_listener_method method);
uint32_t frt_current_process_scalars(enum frt_current_process_method method);

// Receiver: reads the inputs of an open. `inputs` are the two input buffers, `error_size` the room for a text
// in the second output buffer. The name is checked for its NUL only after the caller has copied it
// (frt_name_ends).
enum frt_status frt_open_decode(const struct frt_bytes inputs[2], size_t output_size, size_t error_size,
                                struct frt_bytes *name);
enum frt_status frt_close_decode(struct frt_bytes input, size_t output_size, size_t error_size,
                                 uint32_t *handle);

// Whether the copied name of `size` bytes is a string: its last byte is the only NUL.
bool frt_name_ends(const char *name, size_t size);

#endif
