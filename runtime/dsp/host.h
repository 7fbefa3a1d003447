// SPDX-License-Identifier: BSD-3-Clause
// The DSP's side of a session: loads skels, knows their handles and runs calls on them.
//
// One struct frt_dsp is one process on a DSP. It does no I/O: a transport hands it calls whose arguments
// already lie in local memory. It serves the framework's static handles (remotectl, current process) itself.
// All functions are thread safe unless they say otherwise. Codes are what a DSP would answer: its own ones in
// the range 0x80000400, a skel's unchanged.
#ifndef FRT_DSP_HOST_H
#define FRT_DSP_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/include/remote.h"

// The DSP range of a code of AEEStdErr.h.
#define FRT_DSP_CODE(code) ((int)((unsigned int)(code) + 0x80000400u))

struct frt_dsp;
struct frt_dsp_handle;

struct frt_dsp_config {
    unsigned workers;  // threads for frt_dsp_submit; started on first use, 0: as many as needed, at most 32
    size_t stack_size; // of the workers, 0: the system's default
    bool require_qaic_version; // refuse skels without <entry>_qaic_version or one below 10041
    // Called when a client asks for an exception of this process (current process, method 7); NULL:
    // AEE_EUNSUPPORTED.
    void (*exception)(void *context);
    void *context;
};

// config NULL: the defaults. AEE_ENOMEMORY.
int frt_dsp_create(const struct frt_dsp_config *config, struct frt_dsp **dsp);

// Closes every open handle through its skel, unloads the skels, destroys the process-local storage and drops
// the caller's reference. Calls that still run finish first: the memory goes when the last of them returns.
// Submitted jobs that did not start are completed with AEE_ECONNRESET. Accepts NULL.
void frt_dsp_destroy(struct frt_dsp *dsp);

// Memory of a client that is accessible here. fd is the client's number and serves as a name only.
struct frt_dsp_memory {
    int32_t fd;
    uint32_t length;     // as the client announced it
    void *address;       // local, of the whole buffer; NULL: known by name only
    size_t size;         // of the whole buffer
    uint64_t hw_address; // what HAP_mmap_get reports as physical address
};

// One call. The caller owns all of it.
struct frt_dsp_call {
    uint32_t handle; // static or as remotectl gave it
    bool wide;
    uint64_t scalars;
    remote_arg *args; // (in + out buffers + handles) entries; buffers of length 0 have any address
    // What the dma handles among args name, in the order of args, valid during the call.
    const struct frt_dsp_memory *memory;
    size_t memory_count;
};

// Runs a call on the calling thread and gives the code of the skel.
int frt_dsp_invoke(struct frt_dsp *dsp, const struct frt_dsp_call *call);

// What frt_dsp_invoke does with a handle that is not static, in steps, for a caller that has other things to
// do in between. Acquire gives NULL for a number that is not open; else the skel stays open until release,
// which closes it if its number has gone meanwhile, and then gives the skel's code. invoke_on expects as many
// args as the scalars say.
struct frt_dsp_handle *frt_dsp_handle_acquire(struct frt_dsp *dsp, uint32_t handle);
int frt_dsp_invoke_on(struct frt_dsp_handle *handle, const struct frt_dsp_call *call);
int frt_dsp_handle_release(struct frt_dsp_handle *handle);

// A call for a worker thread. The caller keeps it alive until done was called, once, on a worker (or on the
// thread of frt_dsp_destroy); done may free the job.
struct frt_dsp_job {
    struct frt_dsp_call call;
    void (*done)(struct frt_dsp_job *job, int result);
    struct frt_dsp_job *next; // private
};

// AEE_ENOMEMORY when no worker can be started, AEE_ECONNRESET after destroy; then done is not called.
int frt_dsp_submit(struct frt_dsp *dsp, struct frt_dsp_job *job);

// Memory that stays known until it is removed (fastrpc_mmap). AEE_EALREADY when the fd is known;
// AEE_ENOSUCHMAP.
int frt_dsp_memory_add(struct frt_dsp *dsp, const struct frt_dsp_memory *memory);
int frt_dsp_memory_remove(struct frt_dsp *dsp, int32_t fd);

// The number of handles that are open, for reports and tests.
size_t frt_dsp_open_handles(struct frt_dsp *dsp);
// How many of them belong to interfaces without handles of their own. Their stubs never close them.
size_t frt_dsp_lasting_handles(struct frt_dsp *dsp);

// The host whose call the calling thread runs, or NULL.
struct frt_dsp *frt_dsp_current(void);

// Messages of the framework's own interfaces, which clients send and this host serves.
// Numbers and structures are those of remotectl1 and adsp_current_process1 in the public FastRPC user
// library.

// remotectl: in {name length with NUL, size of the error text}, name; out {handle, code}, error text.
#define FRT_REMOTECTL_OPEN 2u
struct frt_remotectl_open_in {
    uint32_t name_length;
    uint32_t error_size;
};
struct frt_remotectl_open_out {
    uint32_t handle;
    int32_t code;
};
// in {handle, size of the error text}; out {code}, error text.
#define FRT_REMOTECTL_CLOSE 3u
struct frt_remotectl_close_in {
    uint32_t handle;
    uint32_t error_size;
};
#define FRT_REMOTECTL_ERROR_SIZE 255u

// current process: no arguments unless said.
#define FRT_PROCESS_EXIT 2u
#define FRT_PROCESS_THREAD_EXIT 3u
#define FRT_PROCESS_SET_QOS 6u // in {latency}
#define FRT_PROCESS_EXCEPTION 7u
#define FRT_PROCESS_POLL_MODE 9u // in {enable, timeout}

#endif
