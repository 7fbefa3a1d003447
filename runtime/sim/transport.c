// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"

static void release_buffer(sim_client *session, struct frt_buffer *buffer) {
    if (buffer != NULL) {
        // Buffers that reach this transport were made by it, and begin with what the core sees.
        sim_buffer_drop(session, (struct sim_buffer *)buffer);
    }
}

static int set_option(sim_client *session, enum frt_transport_option option, uint32_t value) {
    switch (option) {
    case FRT_OPTION_POLL:
        return sim_session_poll(session, value);
    case FRT_OPTION_SHUTDOWN:
    case FRT_OPTION_KILL:
        sim_session_shutdown(session);
        return AEE_SUCCESS;
    }
    return AEE_EUNSUPPORTED;
}

const struct frt_transport frt_sim_transport = {
    .name = "sim",
    .session_open = sim_session_open,
    .session_close = sim_session_close,
    .buf_alloc = sim_buffer_alloc,
    .buf_import = sim_buffer_import,
    .buf_release = release_buffer,
    .map = sim_map_memory,
    .unmap = sim_unmap_memory,
    .invoke = sim_invoke,
    .option = set_option,
    .query = sim_query,
};
