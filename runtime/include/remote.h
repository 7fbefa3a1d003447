// SPDX-License-Identifier: BSD-3-Clause
// The FastRPC client API: what generated stubs and applications call.
//
// Every int that a function returns is a code of AEEStdErr.h. All functions may be called from any thread at
// any time; several calls may run on one handle in parallel. After a failure frt_last_error() of frt.h tells
// more than the code. Unless a function says otherwise it keeps no pointer that it was given.
#ifndef REMOTE_H
#define REMOTE_H

#include <stddef.h>
#include <stdint.h>

// Rename or decorate the functions of this header, as generated code does with its own.
#ifndef __QAIC_REMOTE
#define __QAIC_REMOTE(ff) ff
#endif
#ifndef __QAIC_REMOTE_EXPORT
#define __QAIC_REMOTE_EXPORT
#endif
#ifndef __QAIC_REMOTE_ATTRIBUTE
#define __QAIC_REMOTE_ATTRIBUTE
#endif

// Scalars: which method a message calls and how many arguments of each kind follow.

// Layouts are those of the public FastRPC user library and kernel driver; the wide form has no public source,
// programs should only use its macros.
//
// 31..29 attribute, 28..24 method, 23..16 input buffers, 15..8 output buffers, 7..4 input handles, 3..0
// output handles. Method 31 means that the first word of the first input buffer holds the method.
#define REMOTE_SCALARS_METHOD_ATTR(sc) (((uint32_t)(sc) >> 29) & 0x7u)
#define REMOTE_SCALARS_METHOD(sc) (((uint32_t)(sc) >> 24) & 0x1fu)
#define REMOTE_SCALARS_INBUFS(sc) (((uint32_t)(sc) >> 16) & 0xffu)
#define REMOTE_SCALARS_OUTBUFS(sc) (((uint32_t)(sc) >> 8) & 0xffu)
#define REMOTE_SCALARS_INHANDLES(sc) (((uint32_t)(sc) >> 4) & 0xfu)
#define REMOTE_SCALARS_OUTHANDLES(sc) ((uint32_t)(sc)&0xfu)
#define REMOTE_SCALARS_LENGTH(sc)                                                                            \
    (REMOTE_SCALARS_INBUFS(sc) + REMOTE_SCALARS_OUTBUFS(sc) + REMOTE_SCALARS_INHANDLES(sc) +                 \
     REMOTE_SCALARS_OUTHANDLES(sc))
#define REMOTE_SCALARS_MAKEX(attr, method, in, out, in_handles, out_handles)                                 \
    ((((uint32_t)(attr)&0x7u) << 29) | (((uint32_t)(method)&0x1fu) << 24) | (((uint32_t)(in)&0xffu) << 16) | \
     (((uint32_t)(out)&0xffu) << 8) | (((uint32_t)(in_handles)&0xfu) << 4) | ((uint32_t)(out_handles)&0xfu))
#define REMOTE_SCALARS_MAKE(method, in, out) REMOTE_SCALARS_MAKEX(0, method, in, out, 0, 0)

// The wide form for ext_params interfaces: 63..61 attribute, 60..48 method, 47..32 input buffers, 31..16
// output buffers, 15..8 input handles, 7..0 output handles.
#define REMOTE_SCALARS_METHOD_ATTR_64(sc) ((uint32_t)((uint64_t)(sc) >> 61) & 0x7u)
#define REMOTE_SCALARS_METHOD_64(sc) ((uint32_t)((uint64_t)(sc) >> 48) & 0x1fffu)
#define REMOTE_SCALARS_INBUFS_64(sc) ((uint32_t)((uint64_t)(sc) >> 32) & 0xffffu)
#define REMOTE_SCALARS_OUTBUFS_64(sc) ((uint32_t)((uint64_t)(sc) >> 16) & 0xffffu)
#define REMOTE_SCALARS_INHANDLES_64(sc) ((uint32_t)((uint64_t)(sc) >> 8) & 0xffu)
#define REMOTE_SCALARS_OUTHANDLES_64(sc) ((uint32_t)(uint64_t)(sc)&0xffu)
#define REMOTE_SCALARS_LENGTH_64(sc)                                                                         \
    (REMOTE_SCALARS_INBUFS_64(sc) + REMOTE_SCALARS_OUTBUFS_64(sc) + REMOTE_SCALARS_INHANDLES_64(sc) +        \
     REMOTE_SCALARS_OUTHANDLES_64(sc))
#define REMOTE_SCALARS_MAKEX_64(attr, method, in, out, in_handles, out_handles)                              \
    ((((uint64_t)(attr)&0x7u) << 61) | (((uint64_t)(method)&0x1fffu) << 48) |                                \
     (((uint64_t)(in)&0xffffu) << 32) | (((uint64_t)(out)&0xffffu) << 16) |                                  \
     (((uint64_t)(in_handles)&0xffu) << 8) | ((uint64_t)(out_handles)&0xffu))
#define REMOTE_SCALARS_MAKE_64(method, in, out) REMOTE_SCALARS_MAKEX_64(0, method, in, out, 0, 0)

// Arguments.

typedef uint32_t remote_handle;
typedef uint64_t remote_handle64;

typedef struct {
    void *pv;
    size_t nLen; // bytes
} remote_buf;

typedef struct {
    int32_t fd;
    uint32_t offset;
} remote_dma_handle;

// One argument of a message, in this order: input buffers, output buffers, input handles, output handles.
typedef union {
    remote_buf buf;
    remote_handle h;
    remote_handle64 h64;
    remote_dma_handle dma;
} remote_arg;

// The same with a layout that does not depend on the size of a pointer.
typedef struct {
    uint64_t pv;
    int64_t nLen;
} remote_buf64;

typedef struct {
    int32_t fd;
    uint32_t offset;
    uint32_t len;
} remote_dma_handle64;

typedef union {
    remote_buf64 buf;
    remote_handle h;
    remote_handle64 h64;
    remote_dma_handle64 dma;
} remote_arg64;

// Asynchronous calls.

typedef uint64_t fastrpc_async_jobid;

enum fastrpc_async_notify_type {
    FASTRPC_ASYNC_NO_SYNC,  // nobody asks; the job releases itself
    FASTRPC_ASYNC_CALLBACK, // cb.fn is called on a thread of the runtime
    FASTRPC_ASYNC_POLL,     // the caller asks with fastrpc_async_get_status
    FASTRPC_ASYNC_TYPE_MAX
};

typedef struct fastrpc_async_callback {
    void (*fn)(fastrpc_async_jobid jobid, void *context, int result);
    void *context;
} fastrpc_async_callback_t;

typedef struct fastrpc_async_descriptor {
    enum fastrpc_async_notify_type type;
    fastrpc_async_jobid jobid; // filled by the call
    fastrpc_async_callback_t cb;
} fastrpc_async_descriptor_t;

// Domains and URIs.

#define ADSP_DOMAIN_ID 0
#define MDSP_DOMAIN_ID 1
#define SDSP_DOMAIN_ID 2
#define CDSP_DOMAIN_ID 3
#define CDSP1_DOMAIN_ID 4
#define GDSP0_DOMAIN_ID 5
#define GDSP1_DOMAIN_ID 6
#define DEFAULT_DOMAIN_ID ADSP_DOMAIN_ID

#define ADSP_DOMAIN_NAME "adsp"
#define MDSP_DOMAIN_NAME "mdsp"
#define SDSP_DOMAIN_NAME "sdsp"
#define CDSP_DOMAIN_NAME "cdsp"
#define CDSP1_DOMAIN_NAME "cdsp1"
#define GDSP0_DOMAIN_NAME "gdsp0"
#define GDSP1_DOMAIN_NAME "gdsp1"
#define MAX_DOMAIN_NAMELEN 30

// Appended to the URI of an interface: remote_handle64_open(calculator_URI CDSP_DOMAIN, &h).
#define ADSP_DOMAIN "&_dom=adsp"
#define MDSP_DOMAIN "&_dom=mdsp"
#define SDSP_DOMAIN "&_dom=sdsp"
#define CDSP_DOMAIN "&_dom=cdsp"
#define CDSP1_DOMAIN "&_dom=cdsp1"
#define GDSP0_DOMAIN "&_dom=gdsp0"
#define GDSP1_DOMAIN "&_dom=gdsp1"

#define FASTRPC_SESSION_URI "&_session="
#define FASTRPC_SESSION1_URI "&_session=1"

// The effective domain id of a session is domain + 8 * session.
#define NUM_DOMAINS 8
#define NUM_SESSIONS 4
#define DOMAIN_ID_MASK 7
#define GET_DOMAIN_FROM_EFFEC_DOMAIN_ID(effective) ((effective)&DOMAIN_ID_MASK)
#define GET_SESSION_FROM_EFFEC_DOMAIN_ID(effective) ((effective) / NUM_DOMAINS)

#define ITRANSPORT_PREFIX "'\":;./\\"

// Memory.

enum fastrpc_map_flags {
    FASTRPC_MAP_STATIC = 0, // mapped until unmapped
    FASTRPC_MAP_RESERVED = 1,
    FASTRPC_MAP_FD = 2,         // mapped now, found by its fd
    FASTRPC_MAP_FD_DELAYED = 3, // mapped by the DSP on use
    FASTRPC_MAP_FD_NOMAP = 16,  // only the hardware address is made known
    FASTRPC_MAP_MAX
};

enum remote_mem_map_flags { REMOTE_MAP_MEM_STATIC = 0, REMOTE_MAP_MAX_FLAG = 1 };

enum remote_buf_attributes {
    FASTRPC_ATTR_NONE = 0,
    FASTRPC_ATTR_NON_COHERENT = 2,
    FASTRPC_ATTR_COHERENT = 4,
    FASTRPC_ATTR_KEEP_MAP = 8,
    FASTRPC_ATTR_NOMAP = 16,
    FASTRPC_ATTR_FORCE_NOFLUSH = 32,
    FASTRPC_ATTR_FORCE_NOINVALIDATE = 64,
    FASTRPC_ATTR_TRY_MAP_STATIC = 128
};

#define REMOTE_MODE_PARALLEL 0
#define REMOTE_MODE_SERIAL 1

// Requests of remote_handle_control and remote_handle64_control.

enum handle_control_req_id {
    DSPRPC_CONTROL_LATENCY = 1,  // struct remote_rpc_control_latency
    DSPRPC_GET_DSP_INFO = 2,     // struct remote_dsp_capability
    DSPRPC_CONTROL_WAKELOCK = 3, // struct remote_rpc_control_wakelock; accepted, no effect
    DSPRPC_GET_DOMAIN = 4,       // remote_rpc_get_domain_t
    DSPRPC_SET_PATH = 5,         // struct remote_control_custom_path
    DSPRPC_GET_PATH = 6,         // struct remote_control_custom_path
    DSPRPC_SMMU_SUPPORT = 7,     // the rest is internal to other runtimes: AEE_EUNSUPPORTED
    DSPRPC_KALLOC_SUPPORT = 8,
    DSPRPC_PM = 9,
    DSPRPC_RPC_POLL = 10,
    DSPRPC_ASYNC_WAKE = 11,
    DSPRPC_NOTIF_WAKE = 12,
    DSPRPC_REMOTE_PROCESS_KILL = 13,
    DSPRPC_SET_MODE = 14
};

enum remote_rpc_latency_flags { RPC_DISABLE_QOS = 0, RPC_PM_QOS = 1, RPC_ADAPTIVE_QOS = 2, RPC_POLL_QOS = 3 };

struct remote_rpc_control_latency {
    uint32_t enable;  // one of remote_rpc_latency_flags
    uint32_t latency; // microseconds, below 10000 for RPC_POLL_QOS
};

enum remote_dsp_attributes {
    DOMAIN_SUPPORT,
    UNSIGNED_PD_SUPPORT,
    HVX_SUPPORT_64B,
    HVX_SUPPORT_128B,
    VTCM_PAGE,
    VTCM_COUNT,
    ARCH_VER,
    HMX_SUPPORT_DEPTH,
    HMX_SUPPORT_SPATIAL,
    ASYNC_FASTRPC_SUPPORT,
    STATUS_NOTIFICATION_SUPPORT,
    MCID_MULTICAST,
    FASTRPC_MAX_DSP_ATTRIBUTES
};

struct remote_dsp_capability {
    uint32_t domain;
    uint32_t attribute_ID; // one of remote_dsp_attributes
    uint32_t capability;   // filled by the call
};
typedef struct remote_dsp_capability fastrpc_capability;

struct remote_rpc_control_wakelock {
    uint32_t enable;
};

typedef struct remote_rpc_get_domain {
    int domain; // filled by the call
} remote_rpc_get_domain_t;

struct remote_control_custom_path {
    int32_t value_size; // of value, its NUL included
    const char *path;   // the name
    char *value;
};

// Requests of remote_session_control.

enum session_control_req_id {
    FASTRPC_THREAD_PARAMS = 1,            // struct remote_rpc_thread_params; before the session
    DSPRPC_CONTROL_UNSIGNED_MODULE = 2,   // struct remote_rpc_control_unsigned_module; before the session
    FASTRPC_RELATIVE_THREAD_PRIORITY = 4, // struct remote_rpc_relative_thread_priority; before the session
    FASTRPC_REMOTE_PROCESS_KILL = 6,      // struct remote_rpc_process_clean_params
    FASTRPC_SESSION_CLOSE = 7,            // struct remote_rpc_session_close
    FASTRPC_CONTROL_PD_DUMP = 8,          // struct remote_rpc_control_pd_dump; before the session
    FASTRPC_REMOTE_PROCESS_EXCEPTION = 9, // remote_rpc_process_exception
    FASTRPC_REMOTE_PROCESS_TYPE = 10,     // struct remote_process_type
    FASTRPC_REGISTER_STATUS_NOTIFICATIONS = 11, // struct remote_rpc_notif_register
    FASTRPC_PD_INITMEM_SIZE = 12,               // struct remote_rpc_pd_initmem_size; before the session
    FASTRPC_RESERVE_NEW_SESSION = 13,           // struct remote_rpc_reserve_new_session
    FASTRPC_GET_EFFECTIVE_DOMAIN_ID = 14,       // struct remote_rpc_effective_domain_id
    FASTRPC_GET_URI = 15,                       // struct remote_rpc_get_uri
    FASTRPC_MAX_THREAD_PARAM = 16,              // struct remote_rpc_thread_params; accepted
    FASTRPC_CONTEXT_CREATE = 17,                // fastrpc_context_create; AEE_EUNSUPPORTED
    FASTRPC_CONTEXT_DESTROY = 18                // fastrpc_context_destroy; AEE_EUNSUPPORTED
};

// Where a structure has a domain, -1 means all domains, and 8 * session may be added to it.

struct remote_rpc_thread_params {
    int domain;
    int prio;       // 1 (highest) to 255, or -1 for the default
    int stack_size; // bytes, 16 KiB to 8 MiB, or -1 for the default
};

struct remote_rpc_control_unsigned_module {
    int domain;
    int enable;
};

struct remote_rpc_relative_thread_priority {
    int domain;
    int relative_thread_priority; // added to the default, 192; the sum is kept within 1 to 255
};

struct remote_rpc_process_clean_params {
    int domain;
};
typedef struct remote_rpc_process_clean_params remote_rpc_process_exception;

struct remote_rpc_session_close {
    int domain;
};

struct remote_rpc_control_pd_dump {
    int domain;
    int enable;
};

enum remote_process_type_values { PROCESS_TYPE_SIGNED = 0, PROCESS_TYPE_UNSIGNED = 1 };

struct remote_process_type {
    int domain;
    int process_type; // filled by the call, one of remote_process_type_values
};

typedef enum remote_rpc_status_flags {
    FASTRPC_USER_PD_UP = 0,
    FASTRPC_USER_PD_EXIT = 1,
    FASTRPC_USER_PD_FORCE_KILL = 2,
    FASTRPC_USER_PD_EXCEPTION = 3,
    FASTRPC_DSP_SSR = 4
} remote_rpc_status_flags_t;

// Called on any thread when the state of a session changes; it should not block, and cannot open handles.
typedef int (*fastrpc_notif_fn_t)(void *context, int domain, int session, remote_rpc_status_flags_t status);

typedef struct remote_rpc_notif_register {
    void *context; // handed to notifier_fn
    int domain;
    fastrpc_notif_fn_t notifier_fn; // NULL ends the registration
} remote_rpc_notif_register_t;

struct remote_rpc_pd_initmem_size {
    int domain;
    uint32_t pd_initmem_size; // bytes, 3 to 200 MiB
};

typedef struct remote_rpc_reserve_new_session {
    char *domain_name;
    uint32_t domain_name_len; // without NUL
    char *session_name;
    uint32_t session_name_len;
    uint32_t effective_domain_id; // filled by the call
    uint32_t session_id;          // filled by the call
} remote_rpc_reserve_new_session_t;

typedef struct remote_rpc_effective_domain_id {
    char *domain_name;
    uint32_t domain_name_len;
    uint32_t session_id;
    uint32_t effective_domain_id; // filled by the call
} remote_rpc_effective_domain_id_t;

typedef struct remote_rpc_get_uri {
    char *domain_name;
    uint32_t domain_name_len;
    uint32_t session_id;
    char *module_uri;
    uint32_t module_uri_len;
    char *uri; // filled by the call with module_uri "&_dom=" domain_name "&_session=" session_id
    uint32_t uri_len;
} remote_rpc_get_uri_t;

typedef struct fastrpc_context_create {
    uint32_t *effec_domain_ids;
    uint32_t num_domain_ids;
    uint64_t flags;
    uint64_t ctx;
} fastrpc_context_create;

typedef struct fastrpc_context_destroy {
    uint64_t ctx;
    uint64_t flags;
} fastrpc_context_destroy;

#ifdef __cplusplus
extern "C" {
#endif

// Handles.

// Opens the skel that the URI names,
// file:///lib<x>_skel.so?<symbol>&_modver=1.0&_dom=<domain>[&_session=<0..3>], and creates the session with
// that domain on first use. The handle belongs to the caller until remote_handle64_close; it is never 0,
// never a small number and never -1.
// AEE_EBADPARM: name or ph is NULL, no or unknown _dom, session above 3. AEE_EUNABLETOLOAD, AEE_ENOSUCHMOD,
// AEE_ENOSUCHSYMBOL of the DSP range: the skel cannot be loaded. AEE_ENOSESSION: the domain has no room for a
// further session. AEE_EITEMBUSY: called by a skel that is closed with this session, or by a notification.
// Also what the skel's open returns. *ph is untouched on failure.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle64_open)(const char *name,
                                                             remote_handle64 *ph) __QAIC_REMOTE_ATTRIBUTE;

// Calls a method and waits for it. pra holds REMOTE_SCALARS_LENGTH(dwScalars) arguments; the buffers they
// name belong to the call until it returns, and outputs are valid only when it returns 0. AEE_EINVHANDLE: not
// an open handle. AEE_EBADPARM: pra is NULL though there are arguments, a buffer is NULL though it has a
// length, or lies only partly in a registered buffer. AEE_ECONNRESET: the session ended during the call.
// Anything else is the method's own code.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle64_invoke)(remote_handle64 h, uint32_t dwScalars,
                                                               remote_arg *pra) __QAIC_REMOTE_ATTRIBUTE;

// Closes a handle; the last one of a session ends the session. Calls that still run on the handle finish
// first or return AEE_ECONNRESET. AEE_EINVHANDLE: not an open handle, also when it was closed before.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle64_close)(remote_handle64 h) __QAIC_REMOTE_ATTRIBUTE;

// A request of enum handle_control_req_id; h selects the session. AEE_EINVHANDLE, AEE_EBADPARM: data NULL or
// datalen wrong; AEE_EUNSUPPORTED: no such request here.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle64_control)(remote_handle64 h, uint32_t req, void *data,
                                                                uint32_t datalen) __QAIC_REMOTE_ATTRIBUTE;

// Starts a call and returns at once with desc->jobid filled (desc NULL: nobody asks for the result). Inputs
// in registered memory belong to the job until it completes; others may be reused when the function returns.
// Outputs belong to the job and must be registered memory (rpcmem_alloc), else AEE_EBADPARM. With
// FASTRPC_ASYNC_POLL and FASTRPC_ASYNC_CALLBACK the job is kept until fastrpc_release_async_job.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle64_invoke_async)(remote_handle64 h,
                                                                     fastrpc_async_descriptor_t *desc,
                                                                     uint32_t dwScalars,
                                                                     remote_arg *pra) __QAIC_REMOTE_ATTRIBUTE;

// The same for interfaces without a handle of their own, on the default domain (frt_configure). name is an
// interface name or a file URI; here _dom is optional.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle_open)(const char *name,
                                                           remote_handle *ph) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle_invoke)(remote_handle h, uint32_t dwScalars,
                                                             remote_arg *pra) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle_close)(remote_handle h) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle_control)(uint32_t req, void *data,
                                                              uint32_t datalen) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle_invoke_async)(remote_handle h,
                                                                   fastrpc_async_descriptor_t *desc,
                                                                   uint32_t dwScalars,
                                                                   remote_arg *pra) __QAIC_REMOTE_ATTRIBUTE;

// The calls of ext_params interfaces: as above with wide scalars.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle_invoke_s64)(remote_handle h, uint64_t dwScalars,
                                                                 remote_arg *pra) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int
    __QAIC_REMOTE(remote_handle_invoke_async_s64)(remote_handle h, fastrpc_async_descriptor_t *desc,
                                                  uint64_t dwScalars,
                                                  remote_arg *pra) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_handle64_invoke_s64)(remote_handle64 h, uint64_t dwScalars,
                                                                   remote_arg *pra) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int
    __QAIC_REMOTE(remote_handle64_invoke_async_s64)(remote_handle64 h, fastrpc_async_descriptor_t *desc,
                                                    uint64_t dwScalars,
                                                    remote_arg *pra) __QAIC_REMOTE_ATTRIBUTE;

// A request of enum session_control_req_id. AEE_EBADPARM: data NULL, datalen or a value wrong;
// AEE_EUNSUPPORTED: no such request; AEE_EALREADYLOADED: too late, the session exists.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_session_control)(uint32_t req, void *data,
                                                               uint32_t datalen) __QAIC_REMOTE_ATTRIBUTE;

// Jobs.

// Waits up to timeout_us microseconds for a job (0: not at all, below 0: without limit) and gives the
// method's code in *result. AEE_EBUSY (0x183): still running; AEE_EINVALIDJOB (0x182): no such job;
// AEE_EBADPARM: result is NULL.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(fastrpc_async_get_status)(fastrpc_async_jobid jobid, int timeout_us,
                                                                 int *result) __QAIC_REMOTE_ATTRIBUTE;

// Forgets a completed job; due exactly once for each FASTRPC_ASYNC_POLL and FASTRPC_ASYNC_CALLBACK job.
// AEE_EBUSY and AEE_EINVALIDJOB as above.
__QAIC_REMOTE_EXPORT int
    __QAIC_REMOTE(fastrpc_release_async_job)(fastrpc_async_jobid jobid) __QAIC_REMOTE_ATTRIBUTE;

// Memory.

// Maps length bytes of fd from offset for the DSP, until fastrpc_munmap with the same fd, address and length;
// domain may hold a session (effective id), which is created if needed. addr is the caller's own mapping or
// NULL. AEE_EALREADY (0x1A): this fd is mapped already. AEE_EBADPARM, AEE_ENOMEMORY, AEE_EUNSUPPORTED.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(fastrpc_mmap)(int domain, int fd, void *addr, int offset,
                                                     size_t length,
                                                     enum fastrpc_map_flags flags) __QAIC_REMOTE_ATTRIBUTE;
// AEE_EINVALIDFD (0x3A): no such mapping, also when another thread is just removing it.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(fastrpc_munmap)(int domain, int fd, void *addr,
                                                       size_t length) __QAIC_REMOTE_ATTRIBUTE;

// Older forms over the same table. They give the DSP's address of the mapping, by which it is removed.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_mem_map)(int domain, int fd, int flags, uint64_t virtAddr,
                                                       size_t size,
                                                       uint64_t *remoteVirtAddr) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_mem_unmap)(int domain, uint64_t remoteVirtAddr,
                                                         size_t size) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_mmap)(int fd, uint32_t flags, uint32_t vaddrin, int size,
                                                    uint32_t *vaddrout) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_munmap)(uint32_t vaddrout, int size) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_mmap64)(int fd, uint32_t flags, uint64_t vaddrin, int64_t size,
                                                      uint64_t *vaddrout) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_munmap64)(uint64_t vaddrout,
                                                        int64_t size) __QAIC_REMOTE_ATTRIBUTE;

// Makes size bytes at buf known as memory of fd, so that calls pass arguments inside it without a copy; fd -1
// removes the buffer that starts at buf. The memory stays the caller's and must outlive the registration.
// Failures show in frt_last_error() only. attr is a set of enum remote_buf_attributes.
__QAIC_REMOTE_EXPORT void __QAIC_REMOTE(remote_register_buf)(void *buf, int size,
                                                             int fd) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT void __QAIC_REMOTE(remote_register_buf_attr)(void *buf, int size, int fd,
                                                                  int attr) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT void __QAIC_REMOTE(remote_register_buf_attr2)(void *buf, size_t size, int fd,
                                                                   int attr) __QAIC_REMOTE_ATTRIBUTE;

// Reserves size bytes of inaccessible address space as a name for fd: arguments inside it mean that part of
// the fd. The range is registered; remote_register_buf(address, size, -1) gives it back. (void *)-1 on
// failure.
__QAIC_REMOTE_EXPORT void *__QAIC_REMOTE(remote_register_fd)(int fd, int size) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT void *__QAIC_REMOTE(remote_register_fd2)(int fd, size_t size) __QAIC_REMOTE_ATTRIBUTE;

// Announces the length of a dmahandle argument of the next call; generated stubs do this once per handle
// argument. attr is 0 or FASTRPC_ATTR_NOMAP. AEE_EBADPARM: fd negative or another attr; AEE_EINVHANDLE: 256
// are outstanding.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_register_dma_handle)(int fd,
                                                                   uint32_t len) __QAIC_REMOTE_ATTRIBUTE;
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_register_dma_handle_attr)(int fd, uint32_t len, uint32_t attr)
    __QAIC_REMOTE_ATTRIBUTE;

// REMOTE_MODE_PARALLEL or REMOTE_MODE_SERIAL; without effect. AEE_EBADPARM for another value.
__QAIC_REMOTE_EXPORT int __QAIC_REMOTE(remote_set_mode)(uint32_t mode) __QAIC_REMOTE_ATTRIBUTE;

#ifdef __cplusplus
}
#endif

#endif
