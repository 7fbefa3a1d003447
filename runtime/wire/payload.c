// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/payload.h"

static enum frt_status place_copy(struct frt_plan *plan, size_t index, size_t length) {
    size_t place;
    if (!frt_align(plan->size, FRT_COPY_ALIGNMENT, &place) || length > SIZE_MAX / 2 ||
        place > SIZE_MAX / 2 - length) {
        return FRT_TOO_LARGE;
    }
    plan->places[index] = place;
    plan->size = place + length;
    return FRT_OK;
}

enum frt_status frt_payload_plan(struct frt_plan *plan, uint32_t scalars, bool polling,
                                 const struct frt_arg *args, size_t *places) {
    size_t count = frt_scalars_args(scalars);
    size_t buffers = frt_scalars_buffers(scalars);
    plan->scalars = scalars;
    plan->polling = polling;
    plan->size = frt_head_size(count, polling);
    plan->places = places;
    for (size_t i = 0; i < count; i++) {
        places[i] = 0;
        if (i >= buffers || args[i].length == 0) {
            continue;
        }
        bool mapped = args[i].fd > 0;
        if (mapped && ((uintptr_t)args[i].data ^ args[i].address) % FRT_PAGE_SIZE != 0) {
            return FRT_MALFORMED;
        }
        enum frt_status status = mapped ? FRT_OK : place_copy(plan, i, args[i].length);
        if (status != FRT_OK) {
            return status;
        }
    }
    return FRT_OK;
}

// The DSP sees `length` bytes at `address` through whole pages.
static struct frt_wire_page page_of(uint64_t address, uint64_t length) {
    uint64_t first = address - address % FRT_PAGE_SIZE;
    uint64_t last = address + (length - 1);
    return (struct frt_wire_page){.address = first,
                                  .size = last - last % FRT_PAGE_SIZE - first + FRT_PAGE_SIZE};
}

struct frt_head {
    unsigned char *argument;
    unsigned char *pages;
    unsigned char *page;
};

static void write_pages(struct frt_head head, uint32_t count, size_t index, struct frt_wire_page page) {
    struct frt_wire_pages pages = {.count = count, .first = (uint32_t)index};
    frt_copy(head.pages, &pages, sizeof pages);
    frt_copy(head.page, &page, sizeof page);
}

static void write_buffer(const struct frt_plan *plan, const struct frt_arg *arg, size_t index,
                         struct frt_head head, uint64_t base) {
    struct frt_wire_buffer buffer = {0};
    if (arg->length == 0) {
        frt_copy(head.argument, &buffer, sizeof buffer);
        write_pages(head, 0, index, (struct frt_wire_page){0});
        return;
    }
    bool copied = plan->places[index] != 0;
    uint64_t seen = copied ? base + plan->places[index] : arg->address;
    buffer.address = copied ? seen : (uint64_t)(uintptr_t)arg->data;
    buffer.length = arg->length;
    frt_copy(head.argument, &buffer, sizeof buffer);
    write_pages(head, 1, index, page_of(seen, arg->length));
}

static void write_handle(const struct frt_arg *arg, size_t index, struct frt_head head) {
    struct frt_wire_handle handle = {.fd = arg->fd, .offset = arg->offset, .length = (uint32_t)arg->length};
    frt_copy(head.argument, &handle, sizeof handle);
    write_pages(head, arg->length != 0, index,
                (struct frt_wire_page){.address = arg->address, .size = arg->mapped_size});
}

static void write_head(const struct frt_plan *plan, const struct frt_arg *args, unsigned char *base,
                       uint64_t address) {
    size_t count = frt_scalars_args(plan->scalars);
    size_t buffers = frt_scalars_buffers(plan->scalars);
    struct frt_head head = {.argument = base,
                            .pages = base + frt_pages_offset(count),
                            .page = base + frt_page_table_offset(count)};
    for (size_t i = 0; i < count; i++) {
        if (i < buffers) {
            write_buffer(plan, &args[i], i, head, address);
        } else {
            write_handle(&args[i], i, head);
        }
        head.argument += sizeof(struct frt_wire_buffer);
        head.pages += sizeof(struct frt_wire_pages);
        head.page += sizeof(struct frt_wire_page);
    }
}

void frt_payload_lay_out(const struct frt_plan *plan, const struct frt_arg *args, void *base,
                         uint64_t address) {
    unsigned char *bytes = base;
    size_t inputs = frt_scalars_inputs(plan->scalars);
    size_t written = frt_released_fds_offset(frt_scalars_args(plan->scalars));
    write_head(plan, args, bytes, address);
    for (size_t i = 0; i < inputs; i++) {
        if (plan->places[i] != 0) {
            frt_zero(bytes + written, plan->places[i] - written);
            written = plan->places[i] + args[i].length;
        }
    }
    frt_zero(bytes + written, plan->size - written);
}

static void put_inputs(const struct frt_plan *plan, const struct frt_arg *args, void *base) {
    unsigned char *bytes = base;
    size_t inputs = frt_scalars_inputs(plan->scalars);
    for (size_t i = 0; i < inputs; i++) {
        if (plan->places[i] != 0) {
            frt_copy(bytes + plan->places[i], args[i].data, args[i].length);
        }
    }
}

void frt_payload_encode(const struct frt_plan *plan, const struct frt_arg *args, void *base,
                        uint64_t address) {
    frt_payload_lay_out(plan, args, base, address);
    put_inputs(plan, args, base);
}

void frt_payload_take_outputs(const struct frt_plan *plan, const struct frt_arg *args, const void *base) {
    const unsigned char *bytes = base;
    size_t end = frt_scalars_buffers(plan->scalars);
    for (size_t i = frt_scalars_inputs(plan->scalars); i < end; i++) {
        if (plan->places[i] != 0) {
            frt_copy(args[i].data, bytes + plan->places[i], args[i].length);
        }
    }
}

size_t frt_payload_released_fds(const struct frt_plan *plan, const void *base,
                                uint64_t fds[FRT_RELEASED_FDS]) {
    const unsigned char *list =
        (const unsigned char *)base + frt_released_fds_offset(frt_scalars_args(plan->scalars));
    for (size_t i = 0; i < FRT_RELEASED_FDS; i++) {
        fds[i] = frt_fetch64(list + 8 * i);
        if (fds[i] == 0) {
            return i;
        }
    }
    return FRT_RELEASED_FDS;
}

struct frt_source {
    const unsigned char *base;
    size_t count;
};

static enum frt_status read_page(struct frt_source source, size_t index, struct frt_wire_page *page) {
    const unsigned char *pages = source.base + frt_pages_offset(source.count) + 8 * index;
    uint32_t number = frt_fetch32(pages);
    uint32_t first = frt_fetch32(pages + 4);
    if (number != 1 || first >= source.count) {
        return FRT_MALFORMED;
    }
    const unsigned char *entry = source.base + frt_page_table_offset(source.count) + 16 * (size_t)first;
    page->address = frt_fetch64(entry);
    page->size = frt_fetch64(entry + 8);
    return page->size > UINT64_MAX - page->address ? FRT_MALFORMED : FRT_OK;
}

static enum frt_status read_buffer(struct frt_source source, size_t index, struct frt_received_arg *arg) {
    const unsigned char *entry = source.base + 16 * index;
    uint64_t address = frt_fetch64(entry) % FRT_PAGE_SIZE;
    uint64_t length = frt_fetch64(entry + 8);
    struct frt_wire_page page;
    *arg = (struct frt_received_arg){0};
    if (length == 0) {
        return FRT_OK;
    }
    enum frt_status status = read_page(source, index, &page);
    if (status != FRT_OK) {
        return status;
    }
    if (page.address % FRT_PAGE_SIZE != 0 || length > SIZE_MAX || page.size < address ||
        page.size - address < length) {
        return FRT_MALFORMED;
    }
    arg->address = page.address + address;
    arg->length = (size_t)length;
    return FRT_OK;
}

static enum frt_status read_handle(struct frt_source source, size_t index, struct frt_received_arg *arg) {
    const unsigned char *entry = source.base + 16 * index;
    struct frt_wire_page page;
    *arg = (struct frt_received_arg){.fd = (int32_t)frt_fetch32(entry),
                                     .offset = frt_fetch32(entry + 4),
                                     .length = frt_fetch32(entry + 8)};
    if (arg->length == 0) {
        return FRT_OK;
    }
    enum frt_status status = read_page(source, index, &page);
    if (status != FRT_OK) {
        return status;
    }
    bool named_only = page.address == 0 && page.size == 0;
    if (page.size < arg->length && !named_only) {
        return FRT_MALFORMED;
    }
    arg->address = page.address;
    arg->mapped_size = page.size;
    return FRT_OK;
}

enum frt_status frt_payload_decode(uint32_t scalars, const void *base, size_t size,
                                   struct frt_received_arg *args) {
    struct frt_source source = {.base = base, .count = frt_scalars_args(scalars)};
    size_t buffers = frt_scalars_buffers(scalars);
    if (source.count == 0) {
        return FRT_OK;
    }
    if (base == NULL || (uintptr_t)base % 8 != 0 || size < frt_head_size(source.count, false)) {
        return FRT_MALFORMED;
    }
    for (size_t i = 0; i < source.count; i++) {
        enum frt_status status =
            i < buffers ? read_buffer(source, i, &args[i]) : read_handle(source, i, &args[i]);
        if (status != FRT_OK) {
            return status;
        }
    }
    return FRT_OK;
}

void frt_payload_release_fds(uint32_t scalars, void *base, const uint64_t *fds, size_t count) {
    size_t stored = count < FRT_RELEASED_FDS ? count : FRT_RELEASED_FDS;
    unsigned char *list = (unsigned char *)base + frt_released_fds_offset(frt_scalars_args(scalars));
    frt_copy(list, fds, 8 * stored);
}

void frt_payload_raise_poll(uint32_t scalars, void *base) {
    void *word = (unsigned char *)base + frt_poll_offset(frt_scalars_args(scalars));
    __atomic_store_n((uint32_t *)word, FRT_POLL_VALUE, __ATOMIC_SEQ_CST);
}

uint64_t frt_payload_take_handle(const void *base, size_t index) {
    return frt_fetch64((const unsigned char *)base + 16 * index);
}

void frt_payload_return_handle(void *base, size_t index, uint64_t handle) {
    frt_copy((unsigned char *)base + 16 * index, &handle, sizeof handle);
}
