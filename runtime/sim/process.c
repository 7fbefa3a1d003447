// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/dsp.h"

#include "runtime/include/AEEStdErr.h"

#include <stdlib.h>

// What the DSP's own process manager does: handle 1 (processes and their memory) and handle 2 (capabilities).

static bool is_own(const struct sim_session *session, int32_t client) {
    return client == (int32_t)session->slot + 1;
}

static bool in_asid_window(struct sim_session *session) {
    struct sim_server *server = session->server;
    const struct sim_faults *faults = server->config.faults;
    pthread_mutex_lock(&server->lock);
    uint64_t released = session->bank->released_ns;
    pthread_mutex_unlock(&server->lock);
    return faults != NULL && released != 0 && sim_now_ns() - released < faults->asid_window_ns;
}

static int start_process(struct sim_session *session) {
    struct frt_dsp *dsp;
    if (in_asid_window(session)) {
        return AEE_EQURTBADASID;
    }
    int result = frt_dsp_create(&session->server->config.host, &dsp);
    if (result != AEE_SUCCESS) {
        return result;
    }
    pthread_mutex_lock(&session->lock);
    bool first = session->dsp == NULL && !session->released;
    if (first) {
        session->dsp = dsp;
    }
    pthread_mutex_unlock(&session->lock);
    if (!first) {
        frt_dsp_destroy(dsp);
        return AEE_EALREADY;
    }
    return AEE_SUCCESS;
}

static bool is_visible(struct sim_session *session, const struct frt_wire_page *page) {
    struct sim_region *region;
    if (sim_bank_get(session->bank, page->address, page->size, &region) == NULL) {
        return false;
    }
    sim_bank_put(session->bank, region);
    return true;
}

static int create(struct sim_session *session, const struct frt_process_request *request) {
    if (!is_own(session, request->create.client)) {
        return AEE_EBADPARM;
    }
    return is_visible(session, &request->page) ? start_process(session) : AEE_EBADVA;
}

// A static process gets its heap once in the life of the channel; a second heap would be lost.
static int create_static(struct sim_session *session, const struct frt_process_request *request) {
    struct sim_server *server = session->server;
    uint32_t pages = request->create_static.pages;
    if (!is_own(session, request->create_static.client)) {
        return AEE_EBADPARM;
    }
    if (pages != 0 && !is_visible(session, &request->page)) {
        return AEE_EBADVA;
    }
    pthread_mutex_lock(&server->lock);
    int result = server->static_pages + pages == 1 ? AEE_SUCCESS : pages != 0 ? AEE_EALREADY : AEE_ENOMEMORY;
    server->static_pages = result == AEE_SUCCESS ? 1 : server->static_pages;
    pthread_mutex_unlock(&server->lock);
    return result == AEE_SUCCESS ? start_process(session) : result;
}

static int release(struct sim_session *session, const struct frt_process_request *request) {
    int result = AEE_SUCCESS;
    pthread_mutex_lock(&session->lock);
    if (!is_own(session, request->attach.client) || session->released) {
        result = AEE_EBADPARM;
    }
    session->released = session->released || result == AEE_SUCCESS;
    pthread_mutex_unlock(&session->lock);
    return result;
}

static struct frt_dsp *process_of(struct sim_session *session) {
    pthread_mutex_lock(&session->lock);
    struct frt_dsp *dsp = session->dsp;
    pthread_mutex_unlock(&session->lock);
    return dsp;
}

// Takes effect only when the host knows the memory too, if it has a name.
static int add_mapping(struct sim_session *session, struct sim_mapping wanted, void *local) {
    struct sim_mapping *mapping = malloc(sizeof *mapping);
    struct frt_dsp_memory memory = {.fd = wanted.fd,
                                    .length = (uint32_t)wanted.size,
                                    .address = local,
                                    .size = (size_t)wanted.size,
                                    .hw_address = wanted.address};
    if (mapping == NULL) {
        return AEE_ENOMEMORY;
    }
    int result = wanted.fd >= 0 ? frt_dsp_memory_add(process_of(session), &memory) : AEE_SUCCESS;
    if (result != AEE_SUCCESS) {
        free(mapping);
        return result;
    }
    *mapping = wanted;
    pthread_mutex_lock(&session->lock);
    mapping->next = session->mappings;
    session->mappings = mapping;
    pthread_mutex_unlock(&session->lock);
    return AEE_SUCCESS;
}

static int map(struct sim_session *session, const struct frt_wire_page *page, int32_t fd, uint64_t *mapped) {
    struct sim_mapping mapping = {.fd = fd, .address = page->address, .size = page->size};
    if (process_of(session) == NULL) {
        return AEE_EINVALIDPROCESS;
    }
    void *local = sim_bank_get(session->bank, page->address, page->size, &mapping.region);
    if (local == NULL) {
        return AEE_EBADVA;
    }
    int result = add_mapping(session, mapping, local);
    if (result != AEE_SUCCESS) {
        sim_bank_put(session->bank, mapping.region);
        return result;
    }
    // Processes on the DSP have 32-bit addresses: the place within the bank is a good one.
    *mapped = page->address & (SIM_WINDOW - 1);
    return AEE_SUCCESS;
}

static struct sim_mapping *take_mapping(struct sim_session *session, int32_t fd, uint64_t address) {
    struct sim_mapping *found = NULL;
    pthread_mutex_lock(&session->lock);
    for (struct sim_mapping **link = &session->mappings; *link != NULL; link = &(*link)->next) {
        if ((*link)->fd == fd && ((*link)->address & (SIM_WINDOW - 1)) == address) {
            found = *link;
            *link = found->next;
            break;
        }
    }
    pthread_mutex_unlock(&session->lock);
    return found;
}

static int unmap(struct sim_session *session, int32_t fd, uint64_t address) {
    struct sim_mapping *mapping = take_mapping(session, fd, address);
    if (mapping == NULL) {
        return AEE_ENOSUCHMAP;
    }
    int result = fd >= 0 ? frt_dsp_memory_remove(process_of(session), fd) : AEE_SUCCESS;
    sim_bank_put(session->bank, mapping->region);
    free(mapping);
    return result;
}

void sim_process_forget(struct sim_session *session) {
    while (session->mappings != NULL) {
        struct sim_mapping *next = session->mappings->next;
        sim_bank_put(session->bank, session->mappings->region);
        free(session->mappings);
        session->mappings = next;
    }
}

static int run(struct sim_session *session, const struct frt_process_request *request, uint64_t *mapped) {
    switch (request->method) {
    case FRT_PROCESS_CREATE:
    case FRT_PROCESS_CREATE_ATTR:
        return create(session, request);
    case FRT_PROCESS_CREATE_STATIC:
        return create_static(session, request);
    case FRT_PROCESS_ATTACH:
        return is_own(session, request->attach.client) ? start_process(session) : AEE_EBADPARM;
    case FRT_PROCESS_RELEASE:
        return release(session, request);
    case FRT_PROCESS_MMAP:
        return map(session, &request->page, -1, mapped);
    case FRT_PROCESS_MEM_MAP:
        return map(session, &request->page, request->mem_map.fd, mapped);
    case FRT_PROCESS_MUNMAP:
        return unmap(session, -1, request->munmap.address);
    case FRT_PROCESS_MEM_UNMAP:
        return unmap(session, request->mem_unmap.fd, request->mem_unmap.address);
    }
    return AEE_EUNSUPPORTED;
}

// Codes of this side of the wire lie in the DSP's range; success does not.
static int on_dsp(int result) {
    return result == AEE_SUCCESS ? AEE_SUCCESS : FRT_DSP_CODE(result);
}

int sim_process_call(struct sim_worker *worker) {
    struct frt_bytes args[FRT_PROCESS_MAX_ARGS] = {0};
    struct frt_process_request request;
    uint64_t mapped = 0;
    size_t inputs = frt_scalars_inputs(worker->message.scalars);
    for (size_t i = 0; i < inputs && i < FRT_PROCESS_MAX_ARGS; i++) {
        args[i] = (struct frt_bytes){.data = worker->args[i].buf.pv, .size = worker->args[i].buf.nLen};
    }
    enum frt_status status = frt_process_decode(worker->message.scalars, args, &request);
    bool answers = frt_scalars_outputs(worker->message.scalars) != 0;
    if (status != FRT_OK || (answers && worker->args[inputs].buf.nLen != sizeof mapped)) {
        return on_dsp(status == FRT_UNKNOWN ? AEE_EUNSUPPORTED : AEE_EBADPARM);
    }
    int result = run(worker->session, &request, &mapped);
    if (result == AEE_SUCCESS && answers) {
        frt_copy(worker->args[inputs].buf.pv, &mapped, sizeof mapped);
    }
    return on_dsp(result);
}

// The attributes of enum remote_dsp_attributes that this DSP has.
static void fill_capabilities(uint32_t words[FRT_CAPABILITIES]) {
    frt_zero(words, FRT_CAPABILITIES * sizeof *words);
    words[DOMAIN_SUPPORT] = 1;
    words[UNSIGNED_PD_SUPPORT] = 1;
    words[ARCH_VER] = 0x68;
    words[ASYNC_FASTRPC_SUPPORT] = 1;
    words[STATUS_NOTIFICATION_SUPPORT] = 1;
}

int sim_utilities_call(struct sim_worker *worker) {
    uint32_t words[FRT_CAPABILITIES];
    const remote_arg *args = worker->args;
    if (worker->message.scalars != frt_capability_scalars() || args[0].buf.nLen != 4 ||
        args[1].buf.nLen != sizeof words) {
        return on_dsp(AEE_EBADPARM);
    }
    fill_capabilities(words);
    frt_copy(args[1].buf.pv, words, sizeof words);
    return AEE_SUCCESS;
}
