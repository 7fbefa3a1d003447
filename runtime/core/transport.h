// SPDX-License-Identifier: BSD-3-Clause
// What the core asks of a transport, the thing that carries calls to a DSP.
//
// The core knows handles, sessions and registered memory; a transport knows how bytes reach the other side.
// It gets arguments with their memory already resolved to buffer objects, so one that can pass nothing but
// buffer objects (a GEM driver) fits as well as one that copies (a socket). Codes are those of AEEStdErr.h;
// what the DSP answered is passed on unchanged. Every function may refuse with AEE_EUNSUPPORTED, none prints
// or exits.
//
// The core calls every operation from any thread, several at once on one session. It promises: session_open
// comes first; session_close comes last, once, when no other operation runs on the session; in between
// FRT_OPTION_SHUTDOWN may arrive while calls run. No operation is called with a lock of the core held.
#ifndef FRT_CORE_TRANSPORT_H
#define FRT_CORE_TRANSPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/include/remote.h"

// One session with one domain, made by the transport, which embeds what it needs.
struct frt_transport_session;

// Static handles of the DSP's framework with the numbers that the public FastRPC user library uses. Opening
// and closing a skel are ordinary calls on remotectl.
#define FRT_HANDLE_CURRENT_PROCESS 4u
#define FRT_HANDLE_REMOTECTL 8u
#define FRT_HANDLE_LAST_STATIC 20u // never polled up to here

struct frt_session_config {
    uint32_t domain;         // one of *_DOMAIN_ID
    uint32_t session;        // 0..3
    const char *domain_name; // "cdsp"; valid for the process's life
    int priority;            // of DSP threads, 1 (highest) to 255
    int stack_size;          // of DSP threads, bytes
    uint32_t initmem_size;   // bytes, 0: the transport's default
    bool unsigned_module;
    bool pd_dump;
    // Tells the core that the DSP side of the session is gone or came up; any thread, not from within
    // session_open. After any value but FASTRPC_USER_PD_UP the core starts no further call.
    void (*event)(void *context, remote_rpc_status_flags_t status);
    void *event_context;
};

// Memory both sides can see. Transports embed this as their first member.
struct frt_buffer {
    void *address; // in this process; NULL when it has no mapping here
    size_t size;
    int fd; // owned by whoever made it, -1 when there is none
    uint32_t attr;
};

// One argument of a call. Which kind it is follows from its place: input buffers, output buffers, input
// handles, output handles.
struct frt_argument {
    void *ptr;  // buffers: the caller's memory, NULL when len is 0
    size_t len; // buffers: bytes; dma handles: the announced length
    struct frt_buffer
        *buffer;   // the shared memory that holds it, or NULL: pass by copy (buffers), as a number (handles)
    size_t offset; // of ptr within buffer, or of the dma handle
    uint32_t attr; // of enum remote_buf_attributes
    remote_arg *source; // the caller's entry; handle arguments travel as its eight bytes. The transport
                        // stores output handles that are no dma handles there after success
};

// One call. All memory belongs to the core, until invoke returns.
struct frt_call {
    uint32_t handle;  // on the DSP: static or as remotectl gave it
    bool wide;        // scalars are of the 64-bit form; refuse if the wire cannot carry them
    bool async;       // nobody spins for it; the poll word is not used
    uint64_t scalars; // as the caller gave them
    uint32_t in_buffers, out_buffers, in_handles, out_handles;
    struct frt_argument *args; // the sum of the four
    remote_arg *pra;           // the caller's array, same order
    uint64_t deadline_ns;      // CLOCK_MONOTONIC, 0: none; then AEE_EEXPIRED
};

struct frt_map_request {
    int fd;
    uint32_t flags; // of enum fastrpc_map_flags
    uint32_t attr;
    size_t offset;
    size_t length;
    uint64_t address_hint; // the caller's virtual address, 0: none
};

enum frt_transport_option {
    FRT_OPTION_POLL,     // value: microseconds to spin for results, 0: do not spin
    FRT_OPTION_SHUTDOWN, // end the session: running and later calls return AEE_ECONNRESET as soon as they can
    FRT_OPTION_KILL      // end the DSP process without asking it, then as FRT_OPTION_SHUTDOWN
};

struct frt_transport {
    const char *name; // the value of the setting "transport"

    // Creates the DSP process. AEE_ENOSESSION: no context bank left. AEE_EQURTBADASID: try again soon; the
    // core does.
    int (*session_open)(const struct frt_session_config *config, struct frt_transport_session **session);
    // Releases everything of the session, live buffers and mappings included.
    void (*session_close)(struct frt_transport_session *session);

    // New shared memory; released by buf_release or with the session.
    int (*buf_alloc)(struct frt_transport_session *session, size_t size, uint32_t attr,
                     struct frt_buffer **buffer);
    // Makes memory that exists known to the session: size bytes of fd, which the caller mapped at address
    // (NULL: nowhere). The transport duplicates fd if it keeps it. Memory that a DSP may still write is kept
    // until the call or session ends.
    int (*buf_import)(struct frt_transport_session *session, int fd, void *address, size_t size,
                      uint32_t attr, struct frt_buffer **buffer);
    // Accepts NULL.
    void (*buf_release)(struct frt_transport_session *session, struct frt_buffer *buffer);

    // A mapping that lasts until unmap; gives the DSP's address.
    int (*map)(struct frt_transport_session *session, const struct frt_map_request *request,
               uint64_t *address);
    int (*unmap)(struct frt_transport_session *session, int fd, uint64_t address, size_t length);

    // Blocks until the answer is there. AEE_ECONNRESET: the session ended. Outputs are written on success
    // only.
    int (*invoke)(struct frt_transport_session *session, const struct frt_call *call);

    int (*option)(struct frt_transport_session *session, enum frt_transport_option option, uint32_t value);
    // A value of enum remote_dsp_attributes, without a session.
    int (*query)(uint32_t domain, uint32_t attribute, uint32_t *value);
};

// The transports of this library. A further one can be added before the first session; AEE_EALREADY for a
// name that exists.
extern const struct frt_transport frt_loop_transport;
#ifdef FRT_HAVE_SIM
extern const struct frt_transport frt_sim_transport; // runtime/sim
#endif
int frt_register_transport(const struct frt_transport *transport);

// The value of a setting: what frt_configure set, else the environment variable QAIC_<KEY> (upper case, dots
// become underscores: "loop.copy" is QAIC_LOOP_COPY), else fallback. The text stays valid until the setting
// is changed.
const char *frt_setting(const char *key, const char *fallback);
// The same as a number; fallback when it is missing or no number.
long frt_setting_number(const char *key, long fallback);

// Notes why an operation fails, for frt_last_error() of the calling thread, and returns code.
int frt_transport_error(int code, int sys_errno, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// The code of AEEStdErr.h for an errno of the way to the DSP: ECONNRESET and EPIPE become AEE_ECONNRESET, and
// so on.
int frt_code_of_errno(int sys_errno);

// Hands a text to the log callback, if there is one; level is one of HAP_LEVEL_*.
void frt_log(int level, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
