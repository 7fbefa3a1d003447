// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/error.h"

#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>

#include "runtime/core/transport.h"
#include "runtime/include/AEEStdErr.h"

static _Thread_local struct frt_error last_error = {.method = -1, .argument = -1};
static _Thread_local unsigned error_count;

static int begin_record(int code, enum frt_layer layer, int sys_errno, const char *format,
                        va_list arguments) {
    struct frt_error *error = &last_error;
    *error = (struct frt_error){
        .code = code, .layer = layer, .sys_errno = sys_errno, .method = -1, .argument = -1};
    (void)vsnprintf(error->text, sizeof error->text, format, arguments);
    ++error_count;
    return code;
}

int frt_fail(int code, enum frt_layer layer, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    begin_record(code, layer, 0, format, arguments);
    va_end(arguments);
    return code;
}

int frt_transport_error(int code, int sys_errno, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    begin_record(code, FRT_LAYER_TRANSPORT, sys_errno, format, arguments);
    va_end(arguments);
    return code;
}

void frt_error_in_call(remote_handle64 handle, int method) {
    last_error.handle = handle;
    last_error.method = method;
}

void frt_error_in_argument(int argument) {
    last_error.argument = argument;
}

void frt_error_from_dsp(int dsp_code) {
    last_error.dsp_code = dsp_code;
}

unsigned frt_error_count(void) {
    return error_count;
}

void frt_error_set_count(unsigned count) {
    error_count = count;
}

const struct frt_error *frt_last_error(void) {
    return &last_error;
}

const char *frt_layer_name(enum frt_layer layer) {
    static const char *const names[] = {"none", "api", "core", "transport", "loader", "skel"};
    return (unsigned)layer < sizeof names / sizeof *names ? names[layer] : "unknown";
}

struct code_name {
    int code;
    const char *cpu;
    const char *dsp;
};

#define CODE(name)                                                                                           \
    { name - AEE_EOFFSET, #name, #name " (DSP)" }

// Where two names share a number the first one is shown.
static const struct code_name code_names[] = {
    CODE(AEE_EFAILED),
    CODE(AEE_ENOMEMORY),
    CODE(AEE_EVERSIONNOTSUPPORT),
    CODE(AEE_EALREADYLOADED),
    CODE(AEE_EUNABLETOLOAD),
    CODE(AEE_EEXPIRED),
    CODE(AEE_EBADSTATE),
    CODE(AEE_EBADPARM),
    CODE(AEE_EINVALIDFORMAT),
    CODE(AEE_EUNSUPPORTED),
    CODE(AEE_ERESOURCENOTFOUND),
    CODE(AEE_EALREADY),
    CODE(AEE_EMEMPTR),
    CODE(AEE_EITEMBUSY),
    CODE(AEE_ENEEDMORE),
    CODE(AEE_EBUFFERTOOSMALL),
    CODE(AEE_EINVHANDLE),
    CODE(AEE_EOUTOFHANDLES),
    CODE(AEE_EINVALIDPROCESS),
    CODE(AEE_EINVALIDDOMAIN),
    CODE(AEE_EINVALIDFD),
    CODE(AEE_EINVALIDDEVICE),
    CODE(AEE_ENOSUCHMOD),
    CODE(AEE_ENOSUCHSYMBOL),
    CODE(AEE_ENOSUCHDEVICE),
    CODE(AEE_ENOSUCHFILE),
    CODE(AEE_ENOSUCHMAP),
    CODE(AEE_EBADDOMAIN),
    CODE(AEE_EBADSIZE),
    CODE(AEE_EBADPERMS),
    CODE(AEE_EBADFD),
    CODE(AEE_EBADELF),
    CODE(AEE_EBADASID),
    CODE(AEE_EBADCONTEXT),
    CODE(AEE_EBADMEMALIGN),
    CODE(AEE_EMMAP),
    CODE(AEE_ENORPCMEMORY),
    CODE(AEE_ENOTINITIALIZED),
    CODE(AEE_EUNSUPPORTEDAPI),
    CODE(AEE_EMAXBUFS),
    CODE(AEE_ECONNREFUSED),
    CODE(AEE_EUNSIGNEDMOD),
    CODE(AEE_EBADVA),
    CODE(AEE_ENOSUCHJOB),
    CODE(AEE_EBADMAPREFCNT),
    CODE(AEE_EBADPAGECNT),
    CODE(AEE_EMAPALREADYPRESENT),
    CODE(AEE_ENOSESSION),
    CODE(AEE_EQURTBADASID),
    CODE(AEE_EINVALIDJOB),
    CODE(AEE_EBUSY),
    CODE(AEE_ESTUBSKELVERMISMATCH),
    CODE(AEE_ERPC),
    CODE(AEE_EFILE),
};

static const char *name_without_range(int code) {
    switch (code) {
    case AEE_SUCCESS:
        return "AEE_SUCCESS";
    case AEE_EUNKNOWN:
        return "AEE_EUNKNOWN";
    case AEE_ENOSUCH:
        return "AEE_ENOSUCH";
    case AEE_EINTERRUPTED:
        return "AEE_EINTERRUPTED";
    case AEE_ECONNRESET:
        return "AEE_ECONNRESET";
    case AEE_EWOULDBLOCK:
        return "AEE_EWOULDBLOCK";
    default:
        return NULL;
    }
}

const char *frt_strerror(int code) {
    const char *fixed = name_without_range(code);
    if (fixed)
        return fixed;
    unsigned int dsp = (unsigned int)code - 0x80000400u;
    for (size_t i = 0; i < sizeof code_names / sizeof *code_names; ++i) {
        if (code_names[i].code == code)
            return code_names[i].cpu;
        if ((unsigned int)code_names[i].code == dsp)
            return code_names[i].dsp;
    }
    static _Thread_local char text[32];
    (void)snprintf(text, sizeof text, "unknown code 0x%x", (unsigned int)code);
    return text;
}

int frt_code_of_errno(int sys_errno) {
    switch (sys_errno) {
    case EFAULT:
    case ECHRNG:
    case EBADFD:
    case EINVAL:
    case EBADF:
    case EBADE:
    case EBADR:
    case EOVERFLOW:
    case EHOSTDOWN:
    case EEXIST:
    case EBADMSG:
        return AEE_EBADPARM;
    case ENXIO:
    case ENODEV:
    case ENOKEY:
        return AEE_ENOSUCHDEVICE;
    case ENOBUFS:
    case ENOMEM:
        return AEE_ENOMEMORY;
    case ENOSR:
    case EDQUOT:
    case ETIMEDOUT:
    case EUSERS:
    case ESHUTDOWN:
        return AEE_EEXPIRED;
    case ENOTCONN:
    case ECONNREFUSED:
        return AEE_ECONNREFUSED;
    case ECONNRESET:
    case EPIPE:
        return AEE_ECONNRESET;
    case EPROTONOSUPPORT:
        return AEE_EUNSUPPORTED;
    case EFBIG:
        return AEE_EFILE;
    case EACCES:
    case EPERM:
        return AEE_EBADPERMS;
    case ENOENT:
        return AEE_ENOSUCH;
    case EBUSY:
        return AEE_EITEMBUSY;
    default:
        return AEE_ERPC;
    }
}

static pthread_rwlock_t log_lock = PTHREAD_RWLOCK_INITIALIZER;
static frt_log_fn log_fn;
static void *log_context;

void frt_set_log(frt_log_fn fn, void *context) {
    pthread_rwlock_wrlock(&log_lock);
    log_fn = fn;
    log_context = context;
    pthread_rwlock_unlock(&log_lock);
}

int frt_log_enabled(void) {
    pthread_rwlock_rdlock(&log_lock);
    int enabled = log_fn != NULL;
    pthread_rwlock_unlock(&log_lock);
    return enabled;
}

void frt_log_text(int level, const char *file, int line, const char *text) {
    pthread_rwlock_rdlock(&log_lock);
    frt_log_fn fn = log_fn;
    void *context = log_context;
    pthread_rwlock_unlock(&log_lock);
    if (fn)
        fn(context, level, file, line, text);
}

void frt_log(int level, const char *format, ...) {
    if (!frt_log_enabled())
        return;
    char text[FRT_ERROR_TEXT];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    frt_log_text(level, NULL, 0, text);
}
