// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/dsp.h"

#include <string.h>

// The arguments of a call, out of its payload.

// What the call reads and writes lies on cache lines of the other processor: they are asked for together.
static void prefetch(const unsigned char *payload, uint32_t scalars) {
    size_t args = frt_scalars_args(scalars);
    size_t copies = frt_head_size(args, true) / FRT_COPY_ALIGNMENT * FRT_COPY_ALIGNMENT + FRT_COPY_ALIGNMENT;
    __builtin_prefetch(payload);
    __builtin_prefetch(payload + 64);
    __builtin_prefetch(payload + copies);
    sim_prefetch_to_write(payload + copies + FRT_COPY_ALIGNMENT);
}

// Almost all payloads lie in the memory that the session began with, which stays.
static void *find_in_session(struct sim_worker *worker) {
    struct sim_session *session = worker->session;
    const struct frt_message *message = &worker->message;
    if (__atomic_load_n(&session->mailbox, __ATOMIC_ACQUIRE) == NULL) {
        return NULL;
    }
    const struct sim_region *region = session->mailbox_region;
    if (message->address < region->address || message->size > region->size ||
        message->address - region->address > region->size - message->size) {
        return NULL;
    }
    return (unsigned char *)region->local + (size_t)(message->address - region->address);
}

void sim_arguments_begin(struct sim_worker *worker) {
    worker->payload = find_in_session(worker);
    if (worker->payload != NULL) {
        prefetch(worker->payload, worker->message.scalars);
    }
}

static bool find_payload(struct sim_worker *worker) {
    const struct frt_message *message = &worker->message;
    worker->payload_size = 0;
    if (message->size == 0) {
        worker->payload = NULL;
        return frt_scalars_args(message->scalars) == 0;
    }
    if (worker->payload == NULL) {
        worker->payload =
            sim_bank_get(worker->session->bank, message->address, message->size, &worker->payload_region);
    }
    worker->payload_size = worker->payload != NULL ? (size_t)message->size : 0;
    return worker->payload != NULL;
}

// Most arguments lie in the payload itself, which needs no further look-up.
static void *find_memory(struct sim_worker *worker, uint64_t address, size_t length) {
    uint64_t start = worker->message.address;
    if (address >= start && address - start <= worker->payload_size &&
        length <= worker->payload_size - (size_t)(address - start)) {
        return (unsigned char *)worker->payload + (size_t)(address - start);
    }
    struct sim_region *region;
    void *local = sim_bank_get(worker->session->bank, address, length, &region);
    if (local != NULL) {
        worker->regions[worker->region_count++] = region;
    }
    return local;
}

static bool take_buffer(struct sim_worker *worker, size_t index) {
    const struct frt_received_arg *received = &worker->received[index];
    remote_arg *arg = &worker->args[index];
    memset(arg, 0, sizeof *arg);
    if (received->length == 0) {
        return true;
    }
    arg->buf.pv = find_memory(worker, received->address, received->length);
    arg->buf.nLen = received->length;
    return arg->buf.pv != NULL;
}

// A handle with a length is a dma handle, any other one is a 64-bit handle in the same eight bytes.
static bool take_handle(struct sim_worker *worker, size_t index, size_t handle) {
    const struct frt_received_arg *received = &worker->received[index];
    remote_arg *arg = &worker->args[index];
    memset(arg, 0, sizeof *arg);
    arg->h64 = (uint64_t)received->offset << 32 | (uint32_t)received->fd;
    worker->dma[handle] = received->length != 0;
    if (received->length == 0) {
        return true;
    }
    struct frt_dsp_memory *memory = &worker->memory[worker->memory_count++];
    *memory = (struct frt_dsp_memory){
        .fd = received->fd, .length = (uint32_t)received->length, .hw_address = received->address};
    if (received->address != 0) {
        memory->size = (size_t)received->mapped_size;
        memory->address = find_memory(worker, received->address, memory->size);
    }
    return received->address == 0 || memory->address != NULL;
}

// ---- Calls like the one before

static struct sim_head head_of(const struct sim_worker *worker, size_t count, size_t index) {
    const unsigned char *payload = worker->payload;
    const unsigned char *argument = payload + sizeof(struct frt_wire_buffer) * index;
    const unsigned char *pages = payload + frt_pages_offset(count) + sizeof(struct frt_wire_pages) * index;
    const unsigned char *page = payload + frt_page_table_offset(count) + sizeof(struct frt_wire_page) * index;
    return (struct sim_head){.address = frt_fetch64(argument) - worker->message.address,
                             .length = frt_fetch64(argument + 8),
                             .pages = frt_fetch64(pages),
                             .page = frt_fetch64(page) - worker->message.address,
                             .page_size = frt_fetch64(page + 8)};
}

static bool is_equal(struct sim_head a, struct sim_head b) {
    return ((a.address ^ b.address) | (a.length ^ b.length) | (a.pages ^ b.pages) | (a.page ^ b.page) |
            (a.page_size ^ b.page_size)) == 0;
}

// What was checked once need only be compared: a client that changes it meanwhile gets what it had before.
static bool take_known(struct sim_worker *worker) {
    const struct sim_shape *shape = &worker->shape;
    size_t count = frt_scalars_args(worker->message.scalars);
    if (shape->scalars != worker->message.scalars || shape->payload_size != worker->payload_size ||
        worker->message.address % FRT_PAGE_SIZE != 0) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (!is_equal(head_of(worker, count, i), shape->heads[i])) {
            return false;
        }
        worker->args[i].buf.pv = (unsigned char *)worker->payload + shape->offsets[i];
        worker->args[i].buf.nLen = shape->lengths[i];
    }
    return true;
}

// The places have been checked. Whatever the head says when it is read once more here, it will stand for
// them.
static void learn(struct sim_worker *worker) {
    struct sim_shape *shape = &worker->shape;
    size_t count = frt_scalars_args(worker->message.scalars);
    shape->scalars = 0;
    if (count > SIM_SHAPE_ARGS || count != frt_scalars_buffers(worker->message.scalars) ||
        worker->region_count != 0 || worker->message.address % FRT_PAGE_SIZE != 0) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const remote_buf *buffer = &worker->args[i].buf;
        if (buffer->nLen == 0) {
            return;
        }
        shape->heads[i] = head_of(worker, count, i);
        shape->offsets[i] = (size_t)((unsigned char *)buffer->pv - (unsigned char *)worker->payload);
        shape->lengths[i] = buffer->nLen;
    }
    shape->scalars = worker->message.scalars;
    shape->payload_size = worker->payload_size;
}

// ---- The whole

static bool take_any(struct sim_worker *worker) {
    uint32_t scalars = worker->message.scalars;
    size_t buffers = frt_scalars_buffers(scalars);
    if (frt_payload_decode(scalars, worker->payload, worker->payload_size, worker->received) != FRT_OK) {
        return false;
    }
    for (size_t i = 0; i < frt_scalars_args(scalars); i++) {
        if (!(i < buffers ? take_buffer(worker, i) : take_handle(worker, i, i - buffers))) {
            return false;
        }
    }
    learn(worker);
    return true;
}

bool sim_arguments_take(struct sim_worker *worker) {
    worker->region_count = 0;
    worker->memory_count = 0;
    if ((worker->message.scalars >> 29 & 7) != 0 || !find_payload(worker)) {
        return false;
    }
    return take_known(worker) || take_any(worker);
}

void sim_arguments_return(struct sim_worker *worker) {
    uint32_t scalars = worker->message.scalars;
    size_t first = frt_scalars_buffers(scalars) + frt_scalars_in_handles(scalars);
    for (size_t i = first; i < frt_scalars_args(scalars); i++) {
        if (!worker->dma[i - frt_scalars_buffers(scalars)]) {
            frt_payload_return_handle(worker->payload, i, worker->args[i].h64);
        }
    }
}

void sim_arguments_put(struct sim_worker *worker) {
    for (size_t i = 0; i < worker->region_count; i++) {
        sim_bank_put(worker->session->bank, worker->regions[i]);
    }
    worker->region_count = 0;
    if (worker->payload_region != NULL) {
        sim_bank_put(worker->session->bank, worker->payload_region);
        worker->payload_region = NULL;
    }
}
