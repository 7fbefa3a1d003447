// SPDX-License-Identifier: BSD-3-Clause
// The transport without a wire: skels run in this process.
#include "runtime/loop/loop.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "runtime/include/AEEStdErr.h"
#include "runtime/include/frt.h"

#define PAGE 4096u

struct frt_loop_buffer {
    struct frt_buffer base;
    struct frt_loop_buffer *next, **place; // in the session's list
    void *mapped;                          // made here, or NULL
};

struct frt_loop_mapping {
    struct frt_loop_mapping *next;
    int fd;
    uint64_t dsp_address;
    void *address;
    size_t length;
};

static void discard_mapping(struct frt_loop_mapping *mapping) {
    if (mapping->address)
        (void)munmap(mapping->address, mapping->length);
    free(mapping);
}

static void take_exception(void *context) {
    struct frt_transport_session *session = context;
    if (!atomic_exchange(&session->ended, true))
        session->event(session->event_context, FASTRPC_USER_PD_EXCEPTION);
}

static int loop_session_open(const struct frt_session_config *config, struct frt_transport_session **result) {
    struct frt_transport_session *session = calloc(1, sizeof *session);
    if (!session)
        return frt_transport_error(AEE_ENOMEMORY, 0, "loop: no memory for a session");
    session->event = config->event;
    session->event_context = config->event_context;
    session->copy = frt_setting_number("loop.copy", 0) != 0;
    session->thread = frt_setting_number("loop.thread", 0) != 0;
    session->check32 = frt_setting_number("loop.check32", 0) != 0;
    atomic_init(&session->ended, false);
    session->next_address = PAGE;
    pthread_mutex_init(&session->map_lock, NULL);
    struct frt_dsp_config host = {.require_qaic_version = frt_setting_number("loader.version", 0) != 0,
                                  .exception = take_exception,
                                  .context = session};
    int code = frt_dsp_create(&host, &session->dsp);
    if (code) {
        pthread_mutex_destroy(&session->map_lock);
        free(session);
        return frt_transport_error(code, 0, "loop: no memory for a DSP host");
    }
    *result = session;
    return AEE_SUCCESS;
}

static void *map_fd(int fd, size_t offset, size_t size) {
    void *address = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, (off_t)offset);
    return address == MAP_FAILED ? NULL : address;
}

static void add_buffer(struct frt_transport_session *session, struct frt_loop_buffer *buffer) {
    pthread_mutex_lock(&session->map_lock);
    buffer->next = session->buffers;
    buffer->place = &session->buffers;
    if (buffer->next)
        buffer->next->place = &buffer->next;
    session->buffers = buffer;
    pthread_mutex_unlock(&session->map_lock);
}

static int loop_buf_import(struct frt_transport_session *session, int fd, void *address, size_t size,
                           uint32_t attr, struct frt_buffer **result) {
    struct frt_loop_buffer *buffer = calloc(1, sizeof *buffer);
    if (!buffer)
        return frt_transport_error(AEE_ENOMEMORY, 0, "loop: no memory for a buffer");
    if (!address || session->copy)
        buffer->mapped = map_fd(fd, 0, size);
    if (!address && !buffer->mapped) {
        free(buffer);
        return frt_transport_error(AEE_EBADPARM, 0, "loop: fd %d cannot be mapped", fd);
    }
    buffer->base = (struct frt_buffer){buffer->mapped ? buffer->mapped : address, size, fd, attr};
    add_buffer(session, buffer);
    *result = &buffer->base;
    return AEE_SUCCESS;
}

static int loop_buf_alloc(struct frt_transport_session *session, size_t size, uint32_t attr,
                          struct frt_buffer **result) {
    struct frt_loop_buffer *buffer = calloc(1, sizeof *buffer);
    void *address = MAP_FAILED;
    if (buffer)
        address = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (address == MAP_FAILED) {
        free(buffer);
        return frt_transport_error(AEE_ENOMEMORY, 0, "loop: no memory for a buffer of %zu bytes", size);
    }
    buffer->mapped = address;
    buffer->base = (struct frt_buffer){address, size, -1, attr};
    add_buffer(session, buffer);
    *result = &buffer->base;
    return AEE_SUCCESS;
}

static void loop_buf_release(struct frt_transport_session *session, struct frt_buffer *base) {
    struct frt_loop_buffer *buffer = (struct frt_loop_buffer *)base;
    if (!buffer)
        return;
    pthread_mutex_lock(&session->map_lock);
    *buffer->place = buffer->next;
    if (buffer->next)
        buffer->next->place = buffer->place;
    pthread_mutex_unlock(&session->map_lock);
    if (buffer->mapped)
        (void)munmap(buffer->mapped, base->size);
    free(buffer);
}

static void loop_session_close(struct frt_transport_session *session) {
    frt_dsp_destroy(session->dsp);
    while (session->buffers)
        loop_buf_release(session, &session->buffers->base);
    while (session->mappings) {
        struct frt_loop_mapping *mapping = session->mappings;
        session->mappings = mapping->next;
        discard_mapping(mapping);
    }
    pthread_mutex_destroy(&session->map_lock);
    free(session);
}

// Names the mapping by an address of the kind a 32-bit DSP gives.
static int add_mapping(struct frt_transport_session *session, struct frt_loop_mapping *mapping) {
    uint64_t pages = (mapping->length + PAGE - 1) / PAGE;
    pthread_mutex_lock(&session->map_lock);
    mapping->dsp_address = session->next_address;
    session->next_address += pages * PAGE;
    struct frt_dsp_memory memory = {.fd = mapping->fd,
                                    .length =
                                        mapping->length > UINT32_MAX ? UINT32_MAX : (uint32_t)mapping->length,
                                    .address = mapping->address,
                                    .size = mapping->length,
                                    .hw_address = mapping->dsp_address};
    int code = frt_dsp_memory_add(session->dsp, &memory);
    if (!code) {
        mapping->next = session->mappings;
        session->mappings = mapping;
    }
    pthread_mutex_unlock(&session->map_lock);
    return code;
}

static int loop_map(struct frt_transport_session *session, const struct frt_map_request *request,
                    uint64_t *address) {
    struct frt_loop_mapping *mapping = calloc(1, sizeof *mapping);
    if (!mapping)
        return frt_transport_error(AEE_ENOMEMORY, 0, "loop: no memory for a mapping");
    mapping->fd = request->fd;
    mapping->length = request->length;
    if (!(request->attr & FASTRPC_ATTR_NOMAP)) {
        mapping->address = map_fd(request->fd, request->offset, request->length);
        if (!mapping->address) {
            int reason = errno;
            free(mapping);
            return frt_transport_error(frt_code_of_errno(reason), reason, "loop: fd %d cannot be mapped",
                                       request->fd);
        }
    }
    int code = add_mapping(session, mapping);
    if (code) {
        discard_mapping(mapping);
        return frt_transport_error(code, 0, "loop: fd %d cannot be mapped: %s", request->fd,
                                   frt_strerror(code));
    }
    *address = mapping->dsp_address;
    return AEE_SUCCESS;
}

static int loop_unmap(struct frt_transport_session *session, int fd, uint64_t address, size_t length) {
    pthread_mutex_lock(&session->map_lock);
    struct frt_loop_mapping **place = &session->mappings;
    while (*place && ((*place)->fd != fd || (*place)->dsp_address != address || (*place)->length != length))
        place = &(*place)->next;
    struct frt_loop_mapping *mapping = *place;
    if (mapping) {
        *place = mapping->next;
        (void)frt_dsp_memory_remove(session->dsp, fd);
    }
    pthread_mutex_unlock(&session->map_lock);
    if (!mapping)
        return frt_transport_error(AEE_ENOSUCHMAP, 0, "loop: there is no such mapping");
    discard_mapping(mapping);
    return AEE_SUCCESS;
}

static int loop_option(struct frt_transport_session *session, enum frt_transport_option option,
                       uint32_t value) {
    (void)value;
    switch (option) {
    case FRT_OPTION_POLL:
        return AEE_SUCCESS; // results are there at once
    case FRT_OPTION_SHUTDOWN:
    case FRT_OPTION_KILL:
        atomic_store(&session->ended, true);
        return AEE_SUCCESS;
    default:
        return AEE_EUNSUPPORTED;
    }
}

static int loop_query(uint32_t domain, uint32_t attribute, uint32_t *value) {
    (void)domain;
    *value = attribute == DOMAIN_SUPPORT || attribute == UNSIGNED_PD_SUPPORT ||
             attribute == ASYNC_FASTRPC_SUPPORT || attribute == STATUS_NOTIFICATION_SUPPORT;
    return AEE_SUCCESS;
}

const struct frt_transport frt_loop_transport = {
    .name = "loop",
    .session_open = loop_session_open,
    .session_close = loop_session_close,
    .buf_alloc = loop_buf_alloc,
    .buf_import = loop_buf_import,
    .buf_release = loop_buf_release,
    .map = loop_map,
    .unmap = loop_unmap,
    .invoke = frt_loop_invoke,
    .option = loop_option,
    .query = loop_query,
};
