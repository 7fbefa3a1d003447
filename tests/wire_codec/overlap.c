// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire_codec/overlap.h"

struct span {
    uint64_t start;
    uint64_t end;
    size_t index;
};

static bool before(struct span a, struct span b) {
    return a.start < b.start || (a.start == b.start && a.end > b.end);
}

static void sort(struct span *spans, size_t count) {
    for (size_t i = 1; i < count; i++) {
        for (size_t j = i; j > 0 && before(spans[j], spans[j - 1]); j--) {
            struct span swapped = spans[j];
            spans[j] = spans[j - 1];
            spans[j - 1] = swapped;
        }
    }
}

static size_t align(size_t value) {
    return (value + 127) / 128 * 128;
}

size_t overlap_places(uint32_t scalars, const uint64_t *starts, const struct frt_arg *args, bool polling,
                      size_t *places) {
    struct span spans[FRT_MAX_ARGS];
    size_t count = frt_scalars_buffers(scalars);
    for (size_t i = 0; i < count; i++) {
        spans[i] = (struct span){.start = starts[i], .end = starts[i] + args[i].length, .index = i};
    }
    sort(spans, count);
    size_t cursor = align(frt_head_size(frt_scalars_args(scalars), polling));
    uint64_t max_end = 0;
    for (size_t i = 0; i < count; i++) {
        const struct span *span = &spans[i];
        const struct frt_arg *arg = &args[span->index];
        places[span->index] = 0;
        if (arg->length == 0 || arg->fd > 0) {
            continue;
        }
        uint64_t from = span->start >= max_end ? span->start : max_end;
        uint64_t to = span->end > from ? span->end : from;
        cursor = span->start >= max_end ? align(cursor) : cursor;
        places[span->index] = cursor - (size_t)(from - span->start);
        cursor += (size_t)(to - from);
        max_end = to > max_end ? to : max_end;
    }
    return cursor;
}
