// SPDX-License-Identifier: BSD-3-Clause
// A transport that notes what the core asks of it and answers as the test says.
#ifndef TESTS_RUNTIME_FAKE_TRANSPORT_H
#define TESTS_RUNTIME_FAKE_TRANSPORT_H

#include "runtime/core/transport.h"

#define FAKE_CALLS 32

struct fake_invoke {
    uint32_t handle;
    uint64_t scalars;
    bool async, wide;
    struct frt_argument args[8];
    unsigned char first_input[512];
    size_t first_length, second_length;
    char second_input[512];
};

struct fake {
    int open_code;     // what session_open returns ...
    int open_failures; // ... so many times
    int opened, closed, shutdowns, kills;
    uint32_t poll;
    int imports, releases, live_buffers;
    int import_code;
    int map_code, unmap_code, maps, unmaps;
    void (*in_unmap)(void);
    void (*in_close)(void);
    int invoke_code; // for handles that are not static
    int loader_code; // what remotectl answers
    const char *loader_text;
    uint32_t next_handle;
    struct fake_invoke invokes[FAKE_CALLS];
    int invoke_count;
    struct frt_session_config config; // of the last session
};

extern struct fake fake;
extern const struct frt_transport fake_transport;

#endif
