// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/check.h"

#include "bench/calls/message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SMALL_SIZE = 12, MAX_WORDS = 16 };

static struct message captured;

static int capture(remote_handle64 handle, uint32_t scalars, remote_arg *args) {
    (void)handle;
    free_message(&captured);
    return copy_message(&captured, scalars, args) ? AEE_SUCCESS : AEE_ENOMEMORY;
}

// ---- Changes of a message

struct change {
    bool (*apply)(struct message *message, size_t index, uint32_t value);
    size_t index;
    uint32_t value;
};

static bool change_scalars(struct message *message, size_t index, uint32_t value) {
    (void)index;
    message->scalars = value;
    return true;
}

static bool change_size(struct message *message, size_t index, uint32_t size) {
    return resize_buffer(message, index, size, 0);
}

static bool misalign(struct message *message, size_t index, uint32_t value) {
    (void)value;
    return resize_buffer(message, index, message->args[index].buf.nLen, 1);
}

// A count that no int holds, in a word of the primary buffer, and a buffer that claims to be large enough.
static bool claim_much(struct message *message, size_t index, uint32_t word) {
    static const uint32_t count = (uint32_t)INT32_MAX + 1;
    message->args[index].buf.nLen = SIZE_MAX / 2;
    memcpy((unsigned char *)message->args[0].buf.pv + word * sizeof count, &count, sizeof count);
    return true;
}

static bool remove_address(struct message *message, size_t index, uint32_t value) {
    (void)value;
    message->args[index].buf.pv = NULL;
    return true;
}

static bool change_word(struct message *message, size_t index, uint32_t value) {
    size_t buffer = index / MAX_WORDS;
    size_t word = index % MAX_WORDS;
    memcpy((unsigned char *)message->args[buffer].buf.pv + word * sizeof value, &value, sizeof value);
    return true;
}

static bool change_last_byte(struct message *message, size_t index, uint32_t value) {
    const remote_buf *buf = &message->args[index].buf;
    ((unsigned char *)buf->pv)[buf->nLen - 1] = (unsigned char)value;
    return true;
}

static bool change_nothing(struct message *message, size_t index, uint32_t value) {
    (void)message, (void)index, (void)value;
    return true;
}

// ---- Both skels get the same changed message

struct tally {
    size_t accepted, refused, different;
};

static int answer(struct message *copy, const struct change *change, invoke_function *skel) {
    if (!copy_message(copy, captured.scalars, captured.args) ||
        !change->apply(copy, change->index, change->value)) {
        return AEE_ENOMEMORY;
    }
    return skel(0, copy->scalars, copy->args);
}

static void try_change(struct tally *tally, struct change change) {
    struct message generated, hand;
    int code = answer(&generated, &change, bench_calls_skel_handle_invoke);
    int hand_code = answer(&hand, &change, hand_skel_handle_invoke);
    bool same = code == hand_code;
    if (code == AEE_SUCCESS) {
        tally->accepted++;
        same = same && same_messages(&generated, &hand, in_buffers(&generated), generated.buffers);
    } else {
        tally->refused++;
    }
    tally->different += !same;
    free_message(&generated);
    free_message(&hand);
}

static void change_counts(struct tally *tally) {
    static const unsigned int shifts[] = {0, 4, 8, 16};
    for (size_t i = 0; i < sizeof shifts / sizeof *shifts; i++) {
        uint32_t one = 1u << shifts[i];
        uint32_t most = shifts[i] < 8 ? 0xfu : 0xffu;
        try_change(tally, (struct change){change_scalars, 0, captured.scalars + one});
        if ((captured.scalars >> shifts[i] & most) > 0) {
            try_change(tally, (struct change){change_scalars, 0, captured.scalars - one});
        }
    }
    try_change(tally, (struct change){change_scalars, 0, captured.scalars ^ 0x1f000000u});
}

static void change_words(struct tally *tally, size_t buffer) {
    const remote_buf *buf = &captured.args[buffer].buf;
    for (size_t word = 0; word < MAX_WORDS && (word + 1) * sizeof(uint32_t) <= buf->nLen; word++) {
        uint32_t old;
        memcpy(&old, (const unsigned char *)buf->pv + word * sizeof old, sizeof old);
        const uint32_t values[] = {0, 1, old - 1, old + 1, old | 0x80000000u, INT32_MAX, UINT32_MAX};
        for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
            try_change(tally, (struct change){change_word, buffer * MAX_WORDS + word, values[i]});
        }
    }
}

static void claim_counts(struct tally *tally, size_t index) {
    size_t words = captured.args[0].buf.nLen / sizeof(uint32_t);
    for (uint32_t word = 0; word < words; word++) {
        try_change(tally, (struct change){claim_much, index, word});
    }
}

static void change_buffer(struct tally *tally, size_t index) {
    const remote_buf *buf = &captured.args[index].buf;
    try_change(tally, (struct change){misalign, index, 0});
    if (index > 0) {
        claim_counts(tally, index);
    }
    try_change(tally, (struct change){change_size, index, (uint32_t)buf->nLen + 1});
    if (buf->nLen > 0) {
        try_change(tally, (struct change){change_size, index, (uint32_t)buf->nLen - 1});
        try_change(tally, (struct change){change_size, index, 0});
        try_change(tally, (struct change){remove_address, index, 0});
    }
    if (buf->nLen > 0 && index < in_buffers(&captured)) {
        try_change(tally, (struct change){change_last_byte, index, 'x'});
        change_words(tally, index);
    }
}

static bool capture_call(const struct bench_case *bench_case, const struct methods *methods, int size,
                         struct values *values) {
    bench_invoke_target = capture;
    bench_case->prepare(values, size);
    bench_case->calls(methods, 0, values, size, 1);
    return values->code == AEE_SUCCESS;
}

// Nobody answers, so the results are what the stubs themselves write.
static bool same_requests(const struct bench_case *bench_case, int size, struct values *values) {
    if (!capture_call(bench_case, &hand_methods, size, values)) {
        return false;
    }
    struct message hand = captured;
    uint64 results = digest_of_results(values);
    captured.buffers = 0;
    bool same = capture_call(bench_case, &generated_methods, size, values) &&
                same_messages(&captured, &hand, 0, in_buffers(&hand)) && digest_of_results(values) == results;
    free_message(&hand);
    return same;
}

static bool check_case(const struct bench_case *bench_case, struct values *values) {
    int size = bench_case->size < SMALL_SIZE ? bench_case->size : SMALL_SIZE;
    struct tally tally = {0};
    if (!same_requests(bench_case, size, values)) {
        fprintf(stderr, "bench_calls: %s: the stubs send or return different things\n", bench_case->name);
        return false;
    }
    try_change(&tally, (struct change){change_nothing, 0, 0});
    if (tally.accepted != 1) {
        fprintf(stderr, "bench_calls: %s: the message itself is refused\n", bench_case->name);
        return false;
    }
    change_counts(&tally);
    for (size_t i = 0; i < captured.buffers; i++) {
        change_buffer(&tally, i);
    }
    printf("%s: %zu changed messages accepted, %zu refused, %zu answered differently\n", bench_case->name,
           tally.accepted, tally.refused, tally.different);
    return tally.different == 0 && tally.refused > 0;
}

bool check_refusals(struct values *values) {
    bool good = true;
    for (size_t i = 0; i < bench_case_count; i++) {
        good = check_case(&bench_cases[i], values) && good;
    }
    free_message(&captured);
    captured = (struct message){0};
    return good;
}
