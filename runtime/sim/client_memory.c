// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/packet.h"
#include "runtime/sim/platform.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Chunks above this size are not kept: the next call makes its own.
#define LARGEST_KEPT_CHUNK ((size_t)16 << 20)

// ---- Addresses

// First fit; the start of the window is for the session's own memory.
static int take_extent(sim_client *session, size_t size, bool first, uint64_t *address) {
    struct sim_extent *extent = malloc(sizeof *extent);
    if (extent == NULL) {
        return AEE_ENOMEMORY;
    }
    pthread_mutex_lock(&session->memory_lock);
    struct sim_extent **link = &session->extents;
    uint64_t place = session->window;
    while (*link != NULL && (*link)->address - place < size) {
        place = (*link)->address + (*link)->size;
        link = &(*link)->next;
    }
    bool fits = size <= session->window_size && place - session->window <= session->window_size - size &&
                (!first || place == session->window);
    if (fits) {
        *extent = (struct sim_extent){.address = place, .size = size, .next = *link};
        *link = extent;
        *address = place;
    }
    pthread_mutex_unlock(&session->memory_lock);
    if (!fits) {
        free(extent);
        return frt_transport_error(AEE_ENOMEMORY, 0, "no room for %zu bytes in the DSP's address space",
                                   size);
    }
    return AEE_SUCCESS;
}

static void give_extent(sim_client *session, uint64_t address) {
    pthread_mutex_lock(&session->memory_lock);
    for (struct sim_extent **link = &session->extents; *link != NULL; link = &(*link)->next) {
        if ((*link)->address == address) {
            struct sim_extent *extent = *link;
            *link = extent->next;
            free(extent);
            break;
        }
    }
    pthread_mutex_unlock(&session->memory_lock);
}

static int ask_platform(sim_client *session, const struct sim_request *request, int fd) {
    struct sim_answer answer;
    pthread_mutex_lock(&session->platform_lock);
    int sent = sim_send_packet(session->platform, request, sizeof *request, fd);
    long size = sent == 0 ? sim_receive_packet(session->platform, &answer, sizeof answer, NULL) : sent;
    pthread_mutex_unlock(&session->platform_lock);
    if (size != (long)sizeof answer) {
        return frt_transport_error(AEE_ECONNRESET, size < 0 ? (int)-size : 0, "the simulated DSP is gone");
    }
    return answer.result;
}

int sim_attach_memory(sim_client *session, int fd, size_t size, bool first, uint64_t *address) {
    uint64_t place = 0;
    int result = take_extent(session, size, first, &place);
    if (result != AEE_SUCCESS) {
        return result;
    }
    struct sim_request request = {.magic = SIM_MAGIC, .kind = SIM_ATTACH, .address = place, .size = size};
    result = ask_platform(session, &request, fd);
    if (result != AEE_SUCCESS) {
        give_extent(session, place);
        return result;
    }
    *address = place;
    sim_step(session, "attached");
    return AEE_SUCCESS;
}

void sim_detach_memory(sim_client *session, uint64_t address, size_t size) {
    struct sim_request request = {.magic = SIM_MAGIC, .kind = SIM_DETACH, .address = address, .size = size};
    // The address is used again only when the DSP has let go of it.
    if (ask_platform(session, &request, -1) == AEE_SUCCESS) {
        give_extent(session, address);
    }
}

static size_t whole_pages(size_t size) {
    size_t pages;
    return frt_align(size, FRT_PAGE_SIZE, &pages) ? pages : 0;
}

int sim_new_memory(sim_client *session, const char *name, size_t size, bool first, void **local,
                   uint64_t *address, int *fd) {
    int memory = sim_sealed_memory(name, size);
    if (memory < 0) {
        return frt_transport_error(AEE_ENOMEMORY, -memory, "no shared memory of %zu bytes", size);
    }
    int result = AEE_SUCCESS;
    void *mapped = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
    if (mapped == MAP_FAILED) {
        result = AEE_ENOMEMORY;
    } else {
        result = sim_attach_memory(session, memory, size, first, address);
        if (result != AEE_SUCCESS) {
            munmap(mapped, size);
        }
    }
    if (result != AEE_SUCCESS || fd == NULL) {
        close(memory);
    } else {
        *fd = memory;
    }
    *local = result == AEE_SUCCESS ? mapped : NULL;
    return result;
}

// ---- Chunks

static struct sim_chunk *take_kept(sim_client *session, size_t size) {
    struct sim_chunk *found = NULL;
    pthread_mutex_lock(&session->memory_lock);
    for (struct sim_chunk **link = &session->chunks; *link != NULL; link = &(*link)->next) {
        if ((*link)->size >= size && (*link)->size / 4 <= size) {
            found = *link;
            *link = found->next;
            break;
        }
    }
    pthread_mutex_unlock(&session->memory_lock);
    return found;
}

static size_t chunk_size(size_t size) {
    size_t rounded = (size_t)1 << 16;
    while (rounded < size && rounded <= SIZE_MAX / 4) {
        rounded *= 2;
    }
    return rounded <= LARGEST_KEPT_CHUNK ? rounded : whole_pages(size);
}

struct sim_chunk *sim_chunk_take(sim_client *session, size_t size) {
    struct sim_chunk *chunk = take_kept(session, size);
    if (chunk != NULL) {
        return chunk;
    }
    chunk = malloc(sizeof *chunk);
    if (chunk == NULL) {
        return NULL;
    }
    *chunk = (struct sim_chunk){.size = chunk_size(size)};
    if (chunk->size < size || sim_new_memory(session, "frt-payload", chunk->size, false, &chunk->local,
                                             &chunk->address, NULL) != AEE_SUCCESS) {
        free(chunk);
        return NULL;
    }
    return chunk;
}

void sim_chunk_give(sim_client *session, struct sim_chunk *chunk) {
    if (chunk == NULL) {
        return;
    }
    if (chunk->size > LARGEST_KEPT_CHUNK) {
        munmap(chunk->local, chunk->size);
        sim_detach_memory(session, chunk->address, chunk->size);
        free(chunk);
        return;
    }
    pthread_mutex_lock(&session->memory_lock);
    chunk->next = session->chunks;
    session->chunks = chunk;
    pthread_mutex_unlock(&session->memory_lock);
}

// ---- Buffers

static void add_buffer(sim_client *session, struct sim_buffer *buffer) {
    buffer->users = 1;
    pthread_mutex_lock(&session->memory_lock);
    buffer->next = session->buffers;
    session->buffers = buffer;
    pthread_mutex_unlock(&session->memory_lock);
}

int sim_buffer_alloc(sim_client *session, size_t size, uint32_t attr, struct frt_buffer **result) {
    struct sim_buffer *buffer = calloc(1, sizeof *buffer);
    size_t span = whole_pages(size);
    if (buffer == NULL || span == 0) {
        free(buffer);
        return AEE_ENOMEMORY;
    }
    int code = sim_new_memory(session, "frt-buffer", span, false, &buffer->base.address, &buffer->address,
                              &buffer->base.fd);
    if (code != AEE_SUCCESS) {
        free(buffer);
        return code;
    }
    buffer->base.size = size;
    buffer->base.attr = attr;
    buffer->span = span;
    buffer->owned = true;
    add_buffer(session, buffer);
    *result = &buffer->base;
    return AEE_SUCCESS;
}

// Memory whose size others may change is not shown to the DSP: its contents are copied.
int sim_buffer_import(sim_client *session, int fd, void *address, size_t size, uint32_t attr,
                      struct frt_buffer **result) {
    struct sim_buffer *buffer = calloc(1, sizeof *buffer);
    size_t span = whole_pages(size);
    if (buffer == NULL || span == 0 || fcntl(fd, F_GETFD) < 0) {
        free(buffer);
        return span == 0 || fd < 0 ? AEE_EBADPARM : AEE_EBADFD;
    }
    buffer->base = (struct frt_buffer){.address = address, .size = size, .fd = fd, .attr = attr};
    buffer->span = span;
    if (sim_seal(fd, size)) {
        int code = sim_attach_memory(session, fd, span, false, &buffer->address);
        if (code != AEE_SUCCESS) {
            free(buffer);
            return code;
        }
    }
    add_buffer(session, buffer);
    *result = &buffer->base;
    return AEE_SUCCESS;
}

void sim_buffer_use(sim_client *session, struct sim_buffer *buffer) {
    pthread_mutex_lock(&session->memory_lock);
    buffer->users++;
    pthread_mutex_unlock(&session->memory_lock);
}

static void free_buffer(sim_client *session, struct sim_buffer *buffer, bool detach) {
    if (detach && buffer->address != 0) {
        sim_detach_memory(session, buffer->address, buffer->span);
    }
    if (buffer->owned) {
        munmap(buffer->base.address, buffer->span);
        close(buffer->base.fd);
    }
    free(buffer);
}

void sim_buffer_drop(sim_client *session, struct sim_buffer *buffer) {
    pthread_mutex_lock(&session->memory_lock);
    bool last = --buffer->users == 0;
    for (struct sim_buffer **link = &session->buffers; last && *link != NULL; link = &(*link)->next) {
        if (*link == buffer) {
            *link = buffer->next;
            break;
        }
    }
    pthread_mutex_unlock(&session->memory_lock);
    if (last) {
        free_buffer(session, buffer, true);
    }
}

// Calls whose answer never came still have theirs.
static void free_orphaned_chunks(sim_client *session) {
    for (size_t i = 0; i < FRT_CONTEXT_IDS; i++) {
        struct sim_pending *call = &session->calls[i];
        if (atomic_load(&call->state) == SIM_CALL_ORPHANED && call->chunk != NULL) {
            call->chunk->next = session->chunks;
            session->chunks = call->chunk;
            atomic_store(&call->state, SIM_CALL_ANSWERED);
        }
    }
}

void sim_memory_free(sim_client *session) {
    free_orphaned_chunks(session);
    while (session->buffers != NULL) {
        struct sim_buffer *next = session->buffers->next;
        free_buffer(session, session->buffers, false);
        session->buffers = next;
    }
    while (session->chunks != NULL) {
        struct sim_chunk *next = session->chunks->next;
        munmap(session->chunks->local, session->chunks->size);
        free(session->chunks);
        session->chunks = next;
    }
    while (session->maps != NULL) {
        struct sim_map *next = session->maps->next;
        free(session->maps);
        session->maps = next;
    }
    while (session->extents != NULL) {
        struct sim_extent *next = session->extents->next;
        free(session->extents);
        session->extents = next;
    }
    if (session->memory != NULL) {
        munmap(session->memory, session->memory_size);
    }
}
