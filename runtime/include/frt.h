// SPDX-License-Identifier: BSD-3-Clause
// What this runtime offers beyond the FastRPC API: settings, skels in this process, and what went wrong.
//
// All functions are thread safe.
#ifndef FRT_H
#define FRT_H

#include <stdint.h>

#include "remote.h"

#ifdef __cplusplus
extern "C" {
#endif

// Settings.

// Sets a value for sessions that are opened later; value NULL removes it. Each key can also be given as an
// environment variable: "loop.copy" is QAIC_LOOP_COPY. What is set here wins. AEE_EBADPARM: key is NULL;
// AEE_ENOMEMORY.
//
//   transport        loop (default): skels run in this process; sim: in a simulated DSP process
//   domain           default domain of remote_handle_open, a name such as cdsp (default)
//   loop.copy        1: skels see copies of all buffers that are not shared memory
//   loop.thread      1: skels run on a thread of their own
//   loop.check32     1: refuse calls that a 32-bit DSP could not take
//   loader.path      folders of skel libraries, separated by ; or : (before DSP_LIBRARY_PATH and
//   ADSP_LIBRARY_PATH) loader.deepbind  1 or 0: whether a skel library prefers its own symbols (default: yes,
//   but not under sanitizers) loader.version   1: refuse skels without a qaic version
int frt_configure(const char *key, const char *value);

// Skels that are linked into the program.

// One entry point; exactly one of the four functions is set. Its type follows from the interface: with a
// handle or without, with 32- or 64-bit scalars.
struct frt_skel {
    const char *symbol; // the name in the URI: "calculator_skel_handle_invoke"
    int (*handle_invoke)(remote_handle64 h, uint32_t sc, remote_arg *pra);
    int (*invoke)(uint32_t sc, remote_arg *pra);
    int (*handle_invoke_s64)(remote_handle64 h, uint64_t sc, remote_arg *pra);
    int (*invoke_s64)(uint64_t sc, remote_arg *pra);
};

// Makes a skel known under its symbol, before any library is searched. The structure and its text are copied.
// AEE_EBADPARM: no symbol, or not exactly one function; AEE_EALREADY: the symbol is registered;
// AEE_ENOMEMORY.
int frt_register_skel(const struct frt_skel *skel);

// AEE_ENOSUCHMOD: not registered. Handles that are open keep working.
int frt_unregister_skel(const char *symbol);

// Short forms: FRT_REGISTER_SKEL_HANDLE(calculator) for an interface derived from remote_handle64,
// FRT_REGISTER_SKEL(foo) for one that is not. The entry point, <if>_skel_handle_invoke or <if>_skel_invoke,
// must be declared.
#define FRT_REGISTER_SKEL_HANDLE(interface_name)                                                             \
    frt_register_skel_with_handle(#interface_name "_skel_handle_invoke", interface_name##_skel_handle_invoke)
#define FRT_REGISTER_SKEL(interface_name)                                                                    \
    frt_register_skel_without_handle(#interface_name "_skel_invoke", interface_name##_skel_invoke)

static inline int frt_register_skel_with_handle(const char *symbol,
                                                int (*entry)(remote_handle64 h, uint32_t sc,
                                                             remote_arg *pra)) {
    const struct frt_skel skel = {symbol, entry, NULL, NULL, NULL};
    return frt_register_skel(&skel);
}

static inline int frt_register_skel_without_handle(const char *symbol,
                                                   int (*entry)(uint32_t sc, remote_arg *pra)) {
    const struct frt_skel skel = {symbol, NULL, entry, NULL, NULL};
    return frt_register_skel(&skel);
}

// Errors.

// Who found the failure.
enum frt_layer {
    FRT_LAYER_NONE,      // nothing failed yet
    FRT_LAYER_API,       // the arguments of the function that was called
    FRT_LAYER_CORE,      // handles, sessions, registered memory
    FRT_LAYER_TRANSPORT, // the way to the DSP
    FRT_LAYER_LOADER,    // the DSP could not load or close a skel
    FRT_LAYER_SKEL       // the skel or the implementation behind it returned the code
};

#define FRT_ERROR_TEXT 320

// The last failure of a function of this library on the calling thread.
struct frt_error {
    int code;                  // what was returned
    enum frt_layer layer;      //
    int sys_errno;             // of the system call that failed, or 0
    int dsp_code;              // as the DSP gave it, or 0
    remote_handle64 handle;    // of the call, or 0
    int method;                // of the call, or -1
    int argument;              // index in the argument array, or -1
    char text[FRT_ERROR_TEXT]; // what happened, one line; with the loader's own words where there are any
};

// Never NULL; belongs to the thread and changes with its next failing call. Success leaves it alone.
const struct frt_error *frt_last_error(void);

// The name of a code, "AEE_EBADPARM" or "AEE_EBADPARM (DSP)", and for others a text with the number. 104 is
// named AEE_ECONNRESET. The text is static or belongs to the thread until its next call.
const char *frt_strerror(int code);

// "api", "transport" and so on.
const char *frt_layer_name(enum frt_layer layer);

// Log.

// Receives what this library and FARF messages of skels in this process say; level is one of HAP_LEVEL_*,
// text has no line end. Called on any thread, several at once. file is NULL for messages of this library.
typedef void (*frt_log_fn)(void *context, int level, const char *file, int line, const char *text);

// NULL (the default): silence.
void frt_set_log(frt_log_fn fn, void *context);

#ifdef __cplusplus
}
#endif

#endif
