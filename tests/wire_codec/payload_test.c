// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/payload.h"

#include "tests/wire_codec/overlap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

#define IOVA 0x300005000u
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static _Alignas(4096) unsigned char memory[1 << 16];

static uint64_t word64(size_t offset) {
    uint64_t word;
    memcpy(&word, memory + offset, sizeof word);
    return word;
}

static uint32_t word32(size_t offset) {
    uint32_t word;
    memcpy(&word, memory + offset, sizeof word);
    return word;
}

static void put64(size_t offset, uint64_t word) {
    memcpy(memory + offset, &word, sizeof word);
}

static void put32(size_t offset, uint32_t word) {
    memcpy(memory + offset, &word, sizeof word);
}

// A call with every kind of argument: copied input, empty input, mapped input, copied output, handle.
struct sample {
    struct frt_arg args[5];
    struct frt_plan plan;
    size_t places[5];
    uint32_t scalars;
    char input[5];
    char output[200];
};

static _Alignas(4096) char shared_page[2 * 4096];

static void make_sample(struct sample *sample, bool polling) {
    *sample = (struct sample){.scalars = frt_scalars_make(4, 3, 1, 1, 0)};
    memcpy(sample->input, "hello", 5);
    memset(sample->output, 'o', sizeof sample->output);
    memset(memory, 0xEE, sizeof memory);
    sample->args[0] = (struct frt_arg){.data = sample->input, .length = 5, .fd = -1};
    sample->args[2] =
        (struct frt_arg){.data = shared_page + 4000, .length = 200, .fd = 9, .address = 0x700000000 + 4000};
    sample->args[3] = (struct frt_arg){.data = sample->output, .length = 200};
    sample->args[4] =
        (struct frt_arg){.fd = 11, .offset = 64, .length = 128, .address = 0x800000000, .mapped_size = 8192};
    assert_int_equal(frt_payload_plan(&sample->plan, sample->scalars, polling, sample->args, sample->places),
                     FRT_OK);
    frt_payload_encode(&sample->plan, sample->args, memory, IOVA);
}

// Lengths of copies, and where the others lie: the bytes can come later.
static void a_payload_can_be_laid_out_before_its_inputs_are_known(void **state) {
    (void)state;
    static unsigned char expected[sizeof memory];
    struct sample sample;
    make_sample(&sample, true);
    memcpy(expected, memory, sizeof memory);
    memset(memory, 0xEE, sizeof memory);
    sample.args[0].data = NULL;
    sample.args[3].data = NULL;
    frt_payload_lay_out(&sample.plan, sample.args, memory, IOVA);
    memcpy(memory + sample.places[0], sample.input, sizeof sample.input);
    assert_memory_equal(memory, expected, sizeof memory);
}

static void heads_and_copies_lie_where_the_format_says(void **state) {
    (void)state;
    struct sample sample;
    make_sample(&sample, true);
    assert_int_equal(sample.plan.size, 768 + 200);
    assert_int_equal(word64(0), IOVA + 640);
    assert_int_equal(word64(8), 5);
    assert_int_equal(word64(16), 0);
    assert_int_equal(word64(24), 0);
    assert_int_equal(word64(40), 200);
    assert_int_equal(word32(64), 11);
    assert_int_equal(word32(68), 64);
    assert_int_equal(word32(72), 128);
    for (uint32_t i = 0; i < 5; i++) {
        assert_int_equal(word32(80 + 8 * i), i != 1);
        assert_int_equal(word32(84 + 8 * i), i);
    }
    assert_int_equal(word64(120), IOVA);
    assert_int_equal(word64(128), 4096);
    assert_int_equal(word64(152), 0x700000000);
    assert_int_equal(word64(160), 8192);
    assert_int_equal(word64(184), 0x800000000);
    assert_int_equal(word64(192), 8192);
    assert_memory_equal(memory + 640, "hello", 5);
}

static void every_byte_that_is_no_input_is_zero(void **state) {
    (void)state;
    struct sample sample;
    make_sample(&sample, true);
    for (size_t i = 200; i < sample.plan.size; i++) {
        if (i < 640 || i >= 645) {
            assert_int_equal(memory[i], 0);
        }
    }
    assert_int_equal(memory[sample.plan.size], 0xEE);
}

static void what_was_encoded_is_decoded(void **state) {
    (void)state;
    struct sample sample;
    struct frt_received_arg args[5];
    make_sample(&sample, false);
    assert_int_equal(frt_payload_decode(sample.scalars, memory, sample.plan.size, args), FRT_OK);
    assert_int_equal(args[0].address, IOVA + 640);
    assert_int_equal(args[0].length, 5);
    assert_int_equal(args[1].length, 0);
    assert_int_equal(args[2].address, 0x700000000 + 4000);
    assert_int_equal(args[2].length, 200);
    assert_int_equal(args[3].address, IOVA + 768);
    assert_int_equal(args[3].length, 200);
    assert_int_equal(args[4].fd, 11);
    assert_int_equal(args[4].offset, 64);
    assert_int_equal(args[4].length, 128);
    assert_int_equal(args[4].address, 0x800000000);
}

static void outputs_come_back_from_the_planned_place_only(void **state) {
    (void)state;
    struct sample sample;
    make_sample(&sample, false);
    memset(memory, 0xFF, 200);
    memset(memory + 768, 'r', 200);
    frt_payload_take_outputs(&sample.plan, sample.args, memory);
    for (size_t i = 0; i < 200; i++) {
        assert_int_equal(sample.output[i], 'r');
    }
    assert_memory_equal(sample.input, "hello", 5);
}

static void head_sizes_are_the_known_ones(void **state) {
    (void)state;
    const size_t heads[] = {384, 424, 464, 504, 544, 584, 624, 664};
    const size_t copies[] = {384, 512, 512, 512, 640, 640, 640, 768};
    for (size_t n = 0; n < COUNT_OF(heads); n++) {
        size_t aligned;
        assert_int_equal(frt_head_size(n, false), heads[n]);
        assert_int_equal(frt_head_size(n, true), heads[n] + 4);
        assert_true(frt_align(heads[n], FRT_COPY_ALIGNMENT, &aligned));
        assert_int_equal(aligned, copies[n]);
    }
}

static void the_poll_word_moves_the_copies_of_16_arguments(void **state) {
    (void)state;
    struct frt_arg args[16];
    size_t places[16];
    struct frt_plan plan;
    char byte = 1;
    for (size_t i = 0; i < 16; i++) {
        args[i] = (struct frt_arg){.data = &byte, .length = 1};
    }
    uint32_t scalars = frt_scalars_make(2, 16, 0, 0, 0);
    assert_int_equal(frt_payload_plan(&plan, scalars, false, args, places), FRT_OK);
    assert_int_equal(places[0], 1024);
    assert_int_equal(frt_payload_plan(&plan, scalars, true, args, places), FRT_OK);
    assert_int_equal(places[0], 1152);
}

static void poll_word_and_released_fds_travel_back(void **state) {
    (void)state;
    struct sample sample;
    uint64_t fds[FRT_RELEASED_FDS];
    const uint64_t released[20] = {3, 5, 3, 1000, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
    make_sample(&sample, true);
    assert_false(frt_poll_is_raised(frt_payload_poll_word(&sample.plan, memory)));
    assert_int_equal(frt_payload_released_fds(&sample.plan, memory, fds), 0);
    frt_payload_release_fds(sample.scalars, memory, released, 3);
    assert_int_equal(frt_payload_released_fds(&sample.plan, memory, fds), 3);
    assert_int_equal(fds[2], 3);
    frt_payload_release_fds(sample.scalars, memory, released, COUNT_OF(released));
    assert_int_equal(frt_payload_released_fds(&sample.plan, memory, fds), 16);
    assert_int_equal(fds[15], 16);
    assert_int_equal(word32(40 * 5 + 128), 0);
    frt_payload_raise_poll(sample.scalars, memory);
    assert_int_equal(word32(40 * 5 + 384), 0xDECAF);
    assert_true(frt_poll_is_raised(frt_payload_poll_word(&sample.plan, memory)));
}

static void sums_that_do_not_fit_are_refused(void **state) {
    (void)state;
    struct frt_arg args[3] = {{.length = SIZE_MAX / 2}, {.length = SIZE_MAX / 2}, {.length = SIZE_MAX - 100}};
    size_t places[3];
    struct frt_plan plan;
    assert_int_equal(frt_payload_plan(&plan, frt_scalars_make(2, 2, 0, 0, 0), false, args, places),
                     FRT_TOO_LARGE);
    assert_int_equal(frt_payload_plan(&plan, frt_scalars_make(2, 1, 0, 0, 0), false, args + 2, places),
                     FRT_TOO_LARGE);
}

static void a_mapped_buffer_keeps_its_place_in_the_page(void **state) {
    (void)state;
    struct frt_arg arg = {.data = shared_page + 8, .length = 4, .fd = 5, .address = 0x1000};
    size_t place;
    struct frt_plan plan;
    assert_int_equal(frt_payload_plan(&plan, frt_scalars_make(2, 1, 0, 0, 0), false, &arg, &place),
                     FRT_MALFORMED);
}

static void nothing_is_decoded_without_arguments(void **state) {
    (void)state;
    assert_int_equal(frt_payload_decode(frt_scalars_make(3, 0, 0, 0, 0), NULL, 0, NULL), FRT_OK);
}

// One field of the sample's head, and a value that breaks it.
struct corruption {
    const char *what;
    size_t offset;
    int width;
    uint64_t value;
};

static const struct corruption corruptions[] = {
    {"length beyond the page", 8, 8, 4096},
    {"length that wraps", 8, 8, UINT64_MAX},
    {"no page for a buffer", 80, 4, 0},
    {"two pages entries", 80, 4, 2},
    {"many page entries", 80, 4, UINT32_MAX},
    {"page index just outside", 84, 4, 5},
    {"page index far outside", 84, 4, UINT32_MAX},
    {"page in the middle of a page", 120, 8, IOVA + 1},
    {"page that wraps", 120, 8, UINT64_MAX - 4095},
    {"page too small", 128, 8, 128},
    {"page of size 0", 128, 8, 0},
    {"page size that wraps", 128, 8, UINT64_MAX},
    {"empty argument gets a length", 24, 8, 1},
    {"handle without page", 112, 4, 0},
    {"handle with a page index outside", 116, 4, 5},
    {"handle longer than its mapping", 72, 4, 8193},
    {"mapping of the handle wraps", 192, 8, UINT64_MAX},
};

static void each_broken_field_is_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT_OF(corruptions); i++) {
        struct sample sample;
        struct frt_received_arg args[5];
        const struct corruption *broken = &corruptions[i];
        make_sample(&sample, false);
        if (broken->width == 8) {
            put64(broken->offset, broken->value);
        } else {
            put32(broken->offset, (uint32_t)broken->value);
        }
        if (frt_payload_decode(sample.scalars, memory, sample.plan.size, args) != FRT_MALFORMED) {
            fail_msg("accepted: %s", broken->what);
        }
    }
}

static void a_payload_without_its_whole_head_is_refused(void **state) {
    (void)state;
    struct sample sample;
    struct frt_received_arg args[5];
    make_sample(&sample, false);
    for (size_t size = 0; size < 40 * 5 + 384; size++) {
        assert_int_equal(frt_payload_decode(sample.scalars, memory, size, args), FRT_MALFORMED);
    }
    assert_int_equal(frt_payload_decode(sample.scalars, memory + 4, sample.plan.size, args), FRT_MALFORMED);
    assert_int_equal(frt_payload_decode(sample.scalars, NULL, sample.plan.size, args), FRT_MALFORMED);
}

// The overlap rules of a driver, at the three worked examples.
struct example {
    uint32_t scalars;
    uint64_t starts[3];
    struct frt_arg args[3];
    size_t places[3];
    size_t size;
};

static const struct example examples[] = {
    {0x02020100,
     {0x9000, 0x5000, 0x9010},
     {{.length = 4}, {.length = 20}, {.length = 8}},
     {640, 512, 768},
     776},
    {0x02030000,
     {0x1000, 0x1020, 0x1050},
     {{.length = 100}, {.length = 20}, {.length = 64}},
     {512, 544, 592},
     656},
    {0x02030000,
     {0, 0x1020, 0x8000},
     {{.length = 0}, {.length = 20}, {.length = 9, .fd = 3}},
     {0, 512, 0},
     532},
};

static void shared_inline_bytes_are_placed_as_in_the_worked_examples(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT_OF(examples); i++) {
        const struct example *example = &examples[i];
        size_t places[3];
        size_t size = overlap_places(example->scalars, example->starts, example->args, false, places);
        assert_int_equal(size, example->size);
        assert_memory_equal(places, example->places, sizeof places);
        assert_int_equal(overlap_places(example->scalars, example->starts, example->args, true, places),
                         size);
    }
}

static void the_decoder_follows_any_placement(void **state) {
    (void)state;
    const struct example *example = &examples[1];
    char bytes[100] = {0};
    struct frt_arg args[3];
    size_t planned[3];
    struct frt_plan plan;
    struct frt_received_arg received[3];
    memcpy(args, example->args, sizeof args);
    for (size_t i = 0; i < 3; i++) {
        args[i].data = bytes;
    }
    assert_int_equal(frt_payload_plan(&plan, example->scalars, false, args, planned), FRT_OK);
    frt_payload_encode(&plan, args, memory, IOVA);
    for (size_t i = 0; i < 3; i++) { // as if such a sender had laid the copies down
        uint64_t address = IOVA + example->places[i];
        put64(16 * i, address);
        put64(24 * 3 + 16 * i, address / 4096 * 4096);
    }
    assert_int_equal(frt_payload_decode(example->scalars, memory, example->size, received), FRT_OK);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(received[i].address, IOVA + example->places[i]);
        assert_int_equal(received[i].length, example->args[i].length);
    }
}

static void our_copies_never_share_bytes(void **state) {
    (void)state;
    char bytes[300] = {0};
    struct frt_arg args[3] = {
        {.data = bytes, .length = 300}, {.data = bytes + 10, .length = 20}, {.data = bytes}};
    size_t places[3];
    struct frt_plan plan;
    args[2].length = 300;
    assert_int_equal(frt_payload_plan(&plan, frt_scalars_make(2, 2, 1, 0, 0), false, args, places), FRT_OK);
    for (size_t i = 1; i < 3; i++) {
        assert_true(places[i] >= places[i - 1] + args[i - 1].length);
        assert_int_equal(places[i] % 128, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heads_and_copies_lie_where_the_format_says),
        cmocka_unit_test(a_payload_can_be_laid_out_before_its_inputs_are_known),
        cmocka_unit_test(every_byte_that_is_no_input_is_zero),
        cmocka_unit_test(what_was_encoded_is_decoded),
        cmocka_unit_test(outputs_come_back_from_the_planned_place_only),
        cmocka_unit_test(head_sizes_are_the_known_ones),
        cmocka_unit_test(the_poll_word_moves_the_copies_of_16_arguments),
        cmocka_unit_test(poll_word_and_released_fds_travel_back),
        cmocka_unit_test(sums_that_do_not_fit_are_refused),
        cmocka_unit_test(a_mapped_buffer_keeps_its_place_in_the_page),
        cmocka_unit_test(nothing_is_decoded_without_arguments),
        cmocka_unit_test(each_broken_field_is_refused),
        cmocka_unit_test(a_payload_without_its_whole_head_is_refused),
        cmocka_unit_test(shared_inline_bytes_are_placed_as_in_the_worked_examples),
        cmocka_unit_test(the_decoder_follows_any_placement),
        cmocka_unit_test(our_copies_never_share_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
