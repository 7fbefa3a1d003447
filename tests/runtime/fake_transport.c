// SPDX-License-Identifier: BSD-3-Clause
#include "fake_transport.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "AEEStdErr.h"
#include "runtime/dsp/host.h"

struct fake fake;

struct frt_transport_session {
    struct frt_session_config config;
};

static int fake_session_open(const struct frt_session_config *config,
                             struct frt_transport_session **session) {
    fake.config = *config;
    if (fake.open_failures-- > 0)
        return fake.open_code;
    *session = calloc(1, sizeof **session);
    (*session)->config = *config;
    ++fake.opened;
    return AEE_SUCCESS;
}

static void fake_session_close(struct frt_transport_session *session) {
    ++fake.closed;
    free(session);
}

static int fake_buf_alloc(struct frt_transport_session *session, size_t size, uint32_t attr,
                          struct frt_buffer **buffer) {
    (void)session, (void)size, (void)attr, (void)buffer;
    return AEE_EUNSUPPORTED;
}

static int fake_buf_import(struct frt_transport_session *session, int fd, void *address, size_t size,
                           uint32_t attr, struct frt_buffer **buffer) {
    (void)session;
    ++fake.imports;
    if (fake.import_code)
        return fake.import_code;
    *buffer = malloc(sizeof **buffer);
    **buffer = (struct frt_buffer){address, size, fd, attr};
    ++fake.live_buffers;
    return AEE_SUCCESS;
}

static void fake_buf_release(struct frt_transport_session *session, struct frt_buffer *buffer) {
    (void)session;
    ++fake.releases;
    fake.live_buffers -= buffer != NULL;
    free(buffer);
}

static int fake_map(struct frt_transport_session *session, const struct frt_map_request *request,
                    uint64_t *address) {
    (void)session, (void)request;
    ++fake.maps;
    *address = UINT64_C(0x100000000);
    return fake.map_code;
}

static int fake_unmap(struct frt_transport_session *session, int fd, uint64_t address, size_t length) {
    (void)session, (void)fd, (void)address, (void)length;
    ++fake.unmaps;
    if (fake.in_unmap)
        fake.in_unmap();
    return fake.unmap_code;
}

static void note(const struct frt_call *call) {
    struct fake_invoke *invoke = &fake.invokes[fake.invoke_count++ % FAKE_CALLS];
    *invoke = (struct fake_invoke){
        .handle = call->handle, .scalars = call->scalars, .async = call->async, .wide = call->wide};
    uint32_t count = call->in_buffers + call->out_buffers + call->in_handles + call->out_handles;
    for (uint32_t i = 0; i < count && i < 8; ++i)
        invoke->args[i] = call->args[i];
    if (call->in_buffers > 0 && call->args[0].len <= sizeof invoke->first_input && call->args[0].ptr) {
        invoke->first_length = call->args[0].len;
        memcpy(invoke->first_input, call->args[0].ptr, call->args[0].len);
    }
    if (call->in_buffers > 1 && call->args[1].len <= sizeof invoke->second_input) {
        invoke->second_length = call->args[1].len;
        memcpy(invoke->second_input, call->args[1].ptr, call->args[1].len);
    }
}

static void answer_remotectl(const struct frt_call *call) {
    bool is_open = REMOTE_SCALARS_METHOD(call->scalars) == FRT_REMOTECTL_OPEN;
    if (!is_open && fake.in_close)
        fake.in_close();
    struct frt_remotectl_open_out out = {++fake.next_handle, fake.loader_code};
    if (is_open)
        memcpy(call->args[2].ptr, &out, sizeof out);
    else
        memcpy(call->args[1].ptr, &out.code, sizeof out.code);
    const struct frt_argument *text = &call->args[is_open ? 3 : 2];
    memset(text->ptr, 'x', text->len); // not terminated
    if (fake.loader_text)
        strcpy(text->ptr, fake.loader_text);
}

static int fake_invoke_call(struct frt_transport_session *session, const struct frt_call *call) {
    (void)session;
    note(call);
    if (call->handle == FRT_HANDLE_REMOTECTL) {
        answer_remotectl(call);
        return AEE_SUCCESS;
    }
    if (call->handle <= FRT_HANDLE_LAST_STATIC)
        return AEE_SUCCESS;
    if (fake.invoke_code == AEE_ERPC)
        return frt_transport_error(AEE_ERPC, EIO, "the pigeon got lost");
    return fake.invoke_code;
}

static int fake_option(struct frt_transport_session *session, enum frt_transport_option option,
                       uint32_t value) {
    (void)session;
    if (option == FRT_OPTION_POLL)
        fake.poll = value;
    fake.shutdowns += option == FRT_OPTION_SHUTDOWN;
    fake.kills += option == FRT_OPTION_KILL;
    return AEE_SUCCESS;
}

static int fake_query(uint32_t domain, uint32_t attribute, uint32_t *value) {
    *value = domain * 100 + attribute;
    return AEE_SUCCESS;
}

const struct frt_transport fake_transport = {
    .name = "fake",
    .session_open = fake_session_open,
    .session_close = fake_session_close,
    .buf_alloc = fake_buf_alloc,
    .buf_import = fake_buf_import,
    .buf_release = fake_buf_release,
    .map = fake_map,
    .unmap = fake_unmap,
    .invoke = fake_invoke_call,
    .option = fake_option,
    .query = fake_query,
};
