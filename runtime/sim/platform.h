// SPDX-License-Identifier: BSD-3-Clause
#ifndef FRT_SIM_PLATFORM_H
#define FRT_SIM_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

// What stands in for hardware and device nodes: opening the device, and giving a context bank access to
// memory. It runs on the socket that a client connects to; calls run on a second socket, the channel, which
// comes with the welcome and carries nothing but struct frt_message and struct frt_response.
//
// Each request gets one answer, in order.
#define SIM_MAGIC 0x31535246u // "FRS1"

enum sim_request_kind {
    SIM_HELLO,  // opens the device; the answer brings the channel
    SIM_ATTACH, // makes memory (a file descriptor comes with it) visible at an address of the bank
    SIM_DETACH, // ends that
};

struct sim_request {
    _Alignas(8) uint32_t magic;
    uint32_t kind;
    uint32_t domain;         // HELLO
    uint32_t process_domain; // HELLO: enum frt_process_domain
    uint64_t address;        // ATTACH, DETACH: as the DSP sees it
    uint64_t size;           // ATTACH, DETACH: whole pages
};

struct sim_answer {
    _Alignas(8) int32_t result; // 0 or an AEE code
    int32_t client;             // HELLO: number of the session, from 1
    uint64_t window;            // HELLO: addresses of the bank that are this session's own
    uint64_t window_size;
};

_Static_assert(sizeof(struct sim_request) == 32, "request");
_Static_assert(sizeof(struct sim_answer) == 24, "answer");

#define SIM_WINDOW ((uint64_t)1 << 32) // address space of a bank
#define SIM_SID_POSITION 32

#endif
