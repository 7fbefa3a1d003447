// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/packet.h"

#include <stdlib.h>
#include <unistd.h>

// Mappings that last: made by the driver's own messages, known on the DSP under their fd.

static int ask_to_map(sim_client *session, const struct frt_map_request *wanted, const struct sim_map *map,
                      uint64_t *mapped) {
    struct frt_process_request request = {.method = map->fd >= 0 ? FRT_PROCESS_MEM_MAP : FRT_PROCESS_MMAP};
    request.page = (struct frt_wire_page){.address = map->address, .size = map->span};
    if (map->fd >= 0) {
        request.mem_map.client = session->client;
        request.mem_map.fd = map->fd;
        request.mem_map.offset = (int32_t)wanted->offset;
        request.mem_map.flags = wanted->flags;
        request.mem_map.address = wanted->address_hint;
    } else {
        request.mmap.client = session->client;
        request.mmap.flags = FRT_MMAP_ADD_PAGES;
    }
    int result = sim_process_request(session, &request, 0);
    *mapped = request.mapped;
    return result;
}

static int ask_to_unmap(sim_client *session, const struct sim_map *map) {
    struct frt_process_request request = {.method =
                                              map->fd >= 0 ? FRT_PROCESS_MEM_UNMAP : FRT_PROCESS_MUNMAP};
    if (map->fd >= 0) {
        request.mem_unmap.client = session->client;
        request.mem_unmap.fd = map->fd;
        request.mem_unmap.address = map->mapped;
        request.mem_unmap.size = map->size;
    } else {
        request.munmap.client = session->client;
        request.munmap.address = map->mapped;
        request.munmap.size = map->size;
    }
    return sim_process_request(session, &request, 0);
}

static int attach(sim_client *session, const struct frt_map_request *request, struct sim_map *map) {
    size_t end;
    if (request->length == 0 || request->offset > SIZE_MAX - request->length ||
        !frt_align(request->offset + request->length, FRT_PAGE_SIZE, &end)) {
        return AEE_EBADPARM;
    }
    map->span = end;
    map->size = request->length;
    if (request->fd < 0) {
        int memory = sim_sealed_memory("frt-pages", end);
        int result =
            memory < 0 ? AEE_ENOMEMORY : sim_attach_memory(session, memory, end, false, &map->address);
        if (memory >= 0) {
            close(memory);
        }
        return result;
    }
    if (!sim_seal(request->fd, request->offset + request->length)) {
        return frt_transport_error(AEE_EBADFD, 0, "fd %d: only memory whose size cannot change can be mapped",
                                   request->fd);
    }
    return sim_attach_memory(session, request->fd, end, false, &map->address);
}

static bool is_mapped(sim_client *session, int fd) {
    bool mapped = false;
    pthread_mutex_lock(&session->memory_lock);
    for (const struct sim_map *map = session->maps; map != NULL; map = map->next) {
        mapped = mapped || (fd >= 0 && map->fd == fd);
    }
    pthread_mutex_unlock(&session->memory_lock);
    return mapped;
}

int sim_map_memory(sim_client *session, const struct frt_map_request *request, uint64_t *address) {
    if (is_mapped(session, request->fd)) {
        return AEE_EALREADY;
    }
    struct sim_map *map = calloc(1, sizeof *map);
    if (map == NULL) {
        return AEE_ENOMEMORY;
    }
    map->fd = request->fd < 0 ? -1 : request->fd;
    int result = attach(session, request, map);
    if (result == AEE_SUCCESS) {
        result = ask_to_map(session, request, map, &map->mapped);
        if (result != AEE_SUCCESS) {
            sim_detach_memory(session, map->address, map->span);
        }
    }
    if (result != AEE_SUCCESS) {
        free(map);
        return result;
    }
    *address = map->mapped;
    pthread_mutex_lock(&session->memory_lock);
    map->next = session->maps;
    session->maps = map;
    pthread_mutex_unlock(&session->memory_lock);
    sim_step(session, "mapped");
    return AEE_SUCCESS;
}

static void forget_locked(sim_client *session, const struct sim_map *map) {
    for (struct sim_map **link = &session->maps; *link != NULL; link = &(*link)->next) {
        if (*link == map) {
            *link = map->next;
            return;
        }
    }
}

// While the DSP is asked, nobody else can unmap the same; when it refuses, the mapping is there again.
static struct sim_map *begin_unmap(sim_client *session, int fd, uint64_t address, size_t length) {
    struct sim_map *found = NULL;
    pthread_mutex_lock(&session->memory_lock);
    for (struct sim_map *map = session->maps; map != NULL && found == NULL; map = map->next) {
        bool same = fd >= 0 ? map->fd == fd : map->mapped == address;
        if (same && map->size == length && map->state == SIM_MAPPED) {
            map->state = SIM_UNMAPPING;
            found = map;
        }
    }
    pthread_mutex_unlock(&session->memory_lock);
    return found;
}

int sim_unmap_memory(sim_client *session, int fd, uint64_t address, size_t length) {
    struct sim_map *map = begin_unmap(session, fd, address, length);
    if (map == NULL) {
        return AEE_EINVALIDFD;
    }
    int result = ask_to_unmap(session, map);
    pthread_mutex_lock(&session->memory_lock);
    if (result == AEE_SUCCESS) {
        forget_locked(session, map);
    } else {
        map->state = SIM_MAPPED;
    }
    pthread_mutex_unlock(&session->memory_lock);
    if (result == AEE_SUCCESS) {
        sim_detach_memory(session, map->address, map->span);
        free(map);
    }
    return result;
}

static void release(sim_client *session, uint64_t fd) {
    struct sim_map *found = NULL;
    pthread_mutex_lock(&session->memory_lock);
    for (struct sim_map *map = session->maps; map != NULL && found == NULL; map = map->next) {
        if (map->fd >= 0 && (uint64_t)map->fd == fd && map->state == SIM_MAPPED) {
            found = map;
        }
    }
    if (found != NULL) {
        forget_locked(session, found);
    }
    pthread_mutex_unlock(&session->memory_lock);
    if (found != NULL) {
        sim_detach_memory(session, found->address, found->span);
        free(found);
    }
}

void sim_maps_released(sim_client *session, const uint64_t *fds, size_t count) {
    for (size_t i = 0; i < count; i++) {
        release(session, fds[i]);
    }
}
