// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/mapping.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>

#include "runtime/core/error.h"
#include "runtime/include/AEEStdErr.h"

// While the transport maps or unmaps, the entry stands in the table so that nobody else does the same, but
// nobody finds it as a mapping.
enum mapping_state { MAPPING_PENDING, MAPPING_MAPPED, MAPPING_UNMAPPING };

struct frt_mapping {
    struct frt_mapping *next;
    enum mapping_state state;
    int fd;
    uint64_t address; // the caller's
    size_t length;
    uint64_t dsp_address;
    bool by_dsp_address; // made by an older form, which removes by the DSP's address
};

bool frt_mappings_exist(struct frt_session *session) {
    pthread_mutex_lock(&session->map_lock);
    bool exist = session->mappings != NULL;
    pthread_mutex_unlock(&session->map_lock);
    return exist;
}

void frt_mappings_free(struct frt_session *session) {
    while (session->mappings) {
        struct frt_mapping *mapping = session->mappings;
        session->mappings = mapping->next;
        free(mapping);
    }
}

static void set_state(struct frt_session *session, struct frt_mapping *mapping, enum mapping_state state) {
    pthread_mutex_lock(&session->map_lock);
    mapping->state = state;
    pthread_mutex_unlock(&session->map_lock);
}

static void forget(struct frt_session *session, struct frt_mapping *mapping) {
    pthread_mutex_lock(&session->map_lock);
    struct frt_mapping **place = &session->mappings;
    while (*place != mapping)
        place = &(*place)->next;
    *place = mapping->next;
    pthread_mutex_unlock(&session->map_lock);
    free(mapping);
}

static bool add(struct frt_session *session, struct frt_mapping *mapping) {
    pthread_mutex_lock(&session->map_lock);
    struct frt_mapping **place = &session->mappings;
    while (*place && (*place)->fd != mapping->fd)
        place = &(*place)->next;
    bool fresh = !*place;
    if (fresh)
        *place = mapping;
    pthread_mutex_unlock(&session->map_lock);
    return fresh;
}

static int map_in_session(struct frt_session *session, const struct frt_map_request *request,
                          bool by_dsp_address, uint64_t *dsp_address) {
    struct frt_mapping *mapping = calloc(1, sizeof *mapping);
    if (!mapping)
        return frt_fail(AEE_ENOMEMORY, FRT_LAYER_CORE, "no memory for a mapping");
    mapping->fd = request->fd;
    mapping->address = request->address_hint;
    mapping->length = request->length;
    mapping->by_dsp_address = by_dsp_address;
    if (!add(session, mapping)) {
        free(mapping);
        return frt_fail(AEE_EALREADY, FRT_LAYER_CORE, "fd %d is mapped already", request->fd);
    }
    unsigned errors = frt_error_count();
    uint64_t address = 0;
    int code = session->transport->map(session->link, request, &address);
    if (code) {
        if (errors == frt_error_count())
            (void)frt_fail(code, FRT_LAYER_TRANSPORT, "fd %d cannot be mapped", request->fd);
        forget(session, mapping);
        return code;
    }
    mapping->dsp_address = address;
    set_state(session, mapping, MAPPING_MAPPED);
    if (dsp_address)
        *dsp_address = address;
    return AEE_SUCCESS;
}

static int map(int domain, const struct frt_map_request *request, bool by_dsp_address,
               uint64_t *dsp_address) {
    unsigned number, session_number;
    struct frt_session *session;
    if (!frt_split_domain(domain, &number, &session_number))
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "there is no domain %d", domain);
    if (request->fd < 0 || request->length == 0)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "a mapping needs an fd and a length");
    if (fcntl(request->fd, F_GETFD) < 0)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "fd %d is not open", request->fd);
    int code = frt_session_open(number, session_number, false, &session);
    if (code)
        return code;
    bool entered = frt_session_enter(session);
    if (entered) {
        code = map_in_session(session, request, by_dsp_address, dsp_address);
        frt_session_leave(session);
    }
    frt_session_release(session);
    return entered ? code : frt_fail(AEE_ECONNRESET, FRT_LAYER_CORE, "the session ended");
}

// What an unmap call says about the mapping it means.
struct wanted_mapping {
    bool by_dsp_address;
    int fd;
    uint64_t address;
    size_t length;
};

static bool matches(const struct frt_mapping *mapping, const struct wanted_mapping *wanted) {
    if (mapping->state != MAPPING_MAPPED || mapping->by_dsp_address != wanted->by_dsp_address ||
        mapping->length != wanted->length)
        return false;
    if (wanted->by_dsp_address)
        return mapping->dsp_address == wanted->address;
    return mapping->fd == wanted->fd && mapping->address == wanted->address;
}

static struct frt_mapping *claim(struct frt_session *session, const struct wanted_mapping *wanted) {
    pthread_mutex_lock(&session->map_lock);
    struct frt_mapping *mapping = session->mappings;
    while (mapping && !matches(mapping, wanted))
        mapping = mapping->next;
    if (mapping)
        mapping->state = MAPPING_UNMAPPING;
    pthread_mutex_unlock(&session->map_lock);
    return mapping;
}

static int unmap_in_session(struct frt_session *session, const struct wanted_mapping *wanted) {
    struct frt_mapping *mapping = claim(session, wanted);
    if (!mapping)
        return frt_fail(AEE_EINVALIDFD, FRT_LAYER_CORE, "there is no such mapping");
    unsigned errors = frt_error_count();
    int code = session->transport->unmap(session->link, mapping->fd, mapping->dsp_address, mapping->length);
    if (!code) {
        forget(session, mapping);
        return AEE_SUCCESS;
    }
    set_state(session, mapping, MAPPING_MAPPED);
    if (errors == frt_error_count())
        (void)frt_fail(code, FRT_LAYER_TRANSPORT, "a mapping cannot be removed");
    return code;
}

static int unmap(int domain, const struct wanted_mapping *wanted) {
    unsigned number, session_number;
    if (!frt_split_domain(domain, &number, &session_number))
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "there is no domain %d", domain);
    struct frt_session *session = frt_session_find(number, session_number);
    int code = AEE_EINVALIDFD;
    bool entered = session && frt_session_enter(session);
    if (entered) {
        code = unmap_in_session(session, wanted);
        frt_session_leave(session);
    }
    frt_session_release(session);
    return entered ? code : frt_fail(code, FRT_LAYER_CORE, "there is no session, hence no such mapping");
}

static bool is_map_flag(int flags) {
    return flags == FASTRPC_MAP_STATIC || flags == FASTRPC_MAP_FD || flags == FASTRPC_MAP_FD_DELAYED ||
           flags == FASTRPC_MAP_FD_NOMAP;
}

int fastrpc_mmap(int domain, int fd, void *addr, int offset, size_t length, enum fastrpc_map_flags flags) {
    if (offset < 0 || (int)flags < 0 || flags >= FASTRPC_MAP_MAX)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "fastrpc_mmap: bad offset or flags");
    if (!is_map_flag((int)flags))
        return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_API, "fastrpc_mmap: flags %d are not supported",
                        (int)flags);
    struct frt_map_request request = {.fd = fd,
                                      .flags = (uint32_t)flags,
                                      .attr = flags == FASTRPC_MAP_FD_NOMAP ? FASTRPC_ATTR_NOMAP : 0,
                                      .offset = (size_t)offset,
                                      .length = length,
                                      .address_hint = (uintptr_t)addr};
    return map(domain, &request, false, NULL);
}

int fastrpc_munmap(int domain, int fd, void *addr, size_t length) {
    return unmap(domain, &(struct wanted_mapping){.fd = fd, .address = (uintptr_t)addr, .length = length});
}

int remote_mem_map(int domain, int fd, int flags, uint64_t virtAddr, size_t size, uint64_t *remoteVirtAddr) {
    if (!remoteVirtAddr || flags < 0 || flags >= REMOTE_MAP_MAX_FLAG)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_mem_map: no result or bad flags");
    struct frt_map_request request = {.fd = fd, .length = size, .address_hint = virtAddr};
    return map(domain, &request, true, remoteVirtAddr);
}

int remote_mem_unmap(int domain, uint64_t remoteVirtAddr, size_t size) {
    return unmap(domain,
                 &(struct wanted_mapping){.by_dsp_address = true, .address = remoteVirtAddr, .length = size});
}

int remote_mmap64(int fd, uint32_t flags, uint64_t vaddrin, int64_t size, uint64_t *vaddrout) {
    if (!vaddrout || size <= 0 || (uint64_t)size > SIZE_MAX)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_mmap64: no result or no size");
    struct frt_map_request request = {
        .fd = fd, .flags = flags, .length = (size_t)size, .address_hint = vaddrin};
    return map((int)frt_default_domain(), &request, true, vaddrout);
}

int remote_munmap64(uint64_t vaddrout, int64_t size) {
    if (size <= 0 || (uint64_t)size > SIZE_MAX)
        return frt_fail(AEE_EINVALIDFD, FRT_LAYER_API, "remote_munmap64: no size, hence no such mapping");
    return remote_mem_unmap((int)frt_default_domain(), vaddrout, (size_t)size);
}

int remote_mmap(int fd, uint32_t flags, uint32_t vaddrin, int size, uint32_t *vaddrout) {
    uint64_t address = 0;
    if (!vaddrout)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "remote_mmap: no result");
    int code = remote_mmap64(fd, flags, vaddrin, size, &address);
    if (!code && address > UINT32_MAX) {
        (void)remote_munmap64(address, size);
        return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_CORE, "the DSP's address does not fit into 32 bits");
    }
    if (!code)
        *vaddrout = (uint32_t)address;
    return code;
}

int remote_munmap(uint32_t vaddrout, int size) {
    return remote_munmap64(vaddrout, size);
}
