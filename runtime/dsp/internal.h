// SPDX-License-Identifier: BSD-3-Clause
// What the parts of the DSP host share.
#ifndef FRT_DSP_INTERNAL_H
#define FRT_DSP_INTERNAL_H

#include <pthread.h>
#include <stdatomic.h>

#include "runtime/core/uri.h"
#include "runtime/dsp/host.h"
#include "runtime/include/frt.h"

// The entry point of a skel and the library that must stay loaded for it.
struct frt_module {
    void *library; // NULL: linked into the process
    struct frt_skel skel;
    bool has_handle;
};

// What a client opened. It is closed by whoever leaves it last, once its number is no longer valid.
struct frt_dsp_handle {
    struct frt_dsp *dsp;
    struct frt_module module;
    remote_handle64 object; // what the skel's open gave
    struct frt_handle_slot *slot;
};

// Slots never move and outlive the calls that use them, so a call enters one by its state alone.
struct frt_handle_slot {
    _Atomic uint64_t state;        // see handles.c
    struct frt_dsp_handle *handle; // NULL: free
};

#define FRT_HANDLE_BLOCK 256u
#define FRT_HANDLE_BLOCKS 256u

// Memory that HAP functions gave out and that is not yet given back.
struct frt_dsp_loan {
    struct frt_dsp_loan *next;
    int32_t fd;
    void *address; // of HAP_mmap; NULL: HAP_mmap_get
    size_t length;
    unsigned count;
    bool anonymous;
};

struct frt_dsp_known {
    struct frt_dsp_known *next;
    struct frt_dsp_memory memory;
};

struct frt_pls_object;

struct frt_dsp {
    struct frt_dsp_config config;
    atomic_uint references; // creator, open handles, workers
    pthread_mutex_t lock;   // the fields up to the next lock
    bool closing;
    _Atomic(struct frt_handle_slot *) blocks[FRT_HANDLE_BLOCKS]; // read without the lock
    size_t block_count;
    size_t taken_count; // slots with a handle
    size_t open_count;  // of them with a valid number
    struct frt_dsp_known *memory;
    struct frt_dsp_loan *loans;
    struct frt_dsp_job *first_job, *last_job;
    unsigned workers, idle_workers;
    pthread_cond_t work;
    pthread_mutex_t pls_lock; // recursive: constructors may add objects
    struct frt_pls_object *pls;
    struct frt_dsp *next; // all hosts of the process
};

// A call that runs on this thread. Calls nest when a skel calls back through a loop.
struct frt_dsp_frame {
    struct frt_dsp *dsp;
    const struct frt_dsp_call *call; // NULL while a handle is opened or closed
    struct frt_dsp_frame *outer;
    uint64_t announced[8]; // entries of call->memory whose length was asked for
};

void frt_dsp_enter(struct frt_dsp_frame *frame, struct frt_dsp *dsp, const struct frt_dsp_call *call);
void frt_dsp_leave(const struct frt_dsp_frame *frame);
struct frt_dsp_frame *frt_dsp_frame(void);

// The host that a HAP function means: that of the running call, else the oldest one. Gives a reference or
// NULL.
struct frt_dsp *frt_dsp_retain_implied(void);
void frt_dsp_retain(struct frt_dsp *dsp);
void frt_dsp_release(struct frt_dsp *dsp);

// loader.c. error receives what went wrong, in words.
int frt_module_load(const struct frt_uri *uri, bool require_version, struct frt_module *module, char *error,
                    size_t error_size);
void frt_module_unload(struct frt_module *module);
int frt_module_invoke(const struct frt_module *module, remote_handle64 object, bool wide, uint64_t scalars,
                      remote_arg *args);

// registry.c
bool frt_skel_find(struct frt_span symbol, struct frt_skel *skel);

// handles.c
int frt_dsp_open(struct frt_dsp *dsp, const char *uri, uint32_t *handle, char *error, size_t error_size);
int frt_dsp_close(struct frt_dsp *dsp, uint32_t handle);
void frt_dsp_close_all(struct frt_dsp *dsp);
void frt_dsp_free_slots(struct frt_dsp *dsp);

// framework.c
int frt_framework_invoke(struct frt_dsp *dsp, const struct frt_dsp_call *call);

// memory.c, pls.c, workers.c
void frt_dsp_forget_memory(struct frt_dsp *dsp);
void frt_dsp_destroy_pls(struct frt_dsp *dsp);
void frt_dsp_stop_workers(struct frt_dsp *dsp);

#endif
