// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static const enum frt_context_layout layouts[] = {FRT_CONTEXT_12, FRT_CONTEXT_16};

static void every_id_and_domain_comes_back_in_both_layouts(void **state) {
    (void)state;
    for (size_t layout = 0; layout < 2; layout++) {
        for (unsigned id = 0; id < 256; id++) {
            for (unsigned domain = 0; domain < 16; domain++) {
                struct frt_context in = {.id = (uint8_t)id, .process_domain = (uint8_t)domain};
                struct frt_context out;
                uint64_t word = frt_context_encode(layouts[layout], in);
                assert_int_equal(frt_context_decode(layouts[layout], word, &out), FRT_OK);
                assert_int_equal(out.id, id);
                assert_int_equal(out.process_domain, domain);
                assert_false(out.asynchronous);
            }
        }
    }
}

static void the_layouts_use_their_own_bits(void **state) {
    (void)state;
    struct frt_context context = {.id = 0xA5, .process_domain = 1};
    assert_int_equal(frt_context_encode(FRT_CONTEXT_12, context), 0xA51);
    assert_int_equal(frt_context_encode(FRT_CONTEXT_16, context), 0xA501);
    context.asynchronous = true;
    assert_int_equal(frt_context_encode(FRT_CONTEXT_16, context), 0xA511);
}

static void bits_outside_the_layout_are_malformed(void **state) {
    (void)state;
    struct frt_context context;
    for (unsigned bit = 0; bit < 64; bit++) {
        uint64_t word = (uint64_t)1 << bit;
        enum frt_status old = bit < 12 ? FRT_OK : FRT_MALFORMED;
        enum frt_status new = bit < 5 || (bit >= 8 && bit < 16) ? FRT_OK : FRT_MALFORMED;
        assert_int_equal(frt_context_decode(FRT_CONTEXT_12, word, &context), old);
        assert_int_equal(frt_context_decode(FRT_CONTEXT_16, word, &context), new);
    }
}

static void odd_ids_look_asynchronous_in_the_old_layout_only(void **state) {
    (void)state;
    for (unsigned id = 0; id < 256; id++) {
        struct frt_context context = {.id = (uint8_t)id, .process_domain = 1};
        bool old = frt_context_seen_as_asynchronous(frt_context_encode(FRT_CONTEXT_12, context));
        assert_int_equal(old, id % 2 == 1);
        assert_false(frt_context_seen_as_asynchronous(frt_context_encode(FRT_CONTEXT_16, context)));
    }
}

static void ids_are_handed_out_in_turn_and_never_0(void **state) {
    (void)state;
    struct frt_context_ids ids = {0};
    for (unsigned round = 0; round < 3; round++) {
        for (unsigned id = 1; id < 256; id++) {
            struct frt_context_id use = frt_context_acquire(&ids);
            assert_int_equal(use.id, id);
            assert_int_equal(use.generation, round + 1);
            assert_true(frt_context_release(&ids, use));
        }
    }
}

static void all_255_ids_can_be_in_use_and_no_more(void **state) {
    (void)state;
    struct frt_context_ids ids = {0};
    struct frt_context_id seventh = {0};
    for (unsigned id = 1; id < 256; id++) {
        struct frt_context_id use = frt_context_acquire(&ids);
        assert_int_not_equal(use.id, 0);
        seventh = id == 7 ? use : seventh;
    }
    assert_int_equal(frt_context_acquire(&ids).id, 0);
    assert_true(frt_context_release(&ids, seventh));
    assert_int_equal(frt_context_acquire(&ids).id, 7);
}

static void an_old_use_of_an_id_cannot_end_the_new_one(void **state) {
    (void)state;
    struct frt_context_ids ids = {0};
    struct frt_context_id old = frt_context_acquire(&ids);
    assert_true(frt_context_release(&ids, old));
    assert_false(frt_context_release(&ids, old));
    for (unsigned i = 0; i < 255; i++) {
        (void)frt_context_acquire(&ids);
    }
    assert_false(frt_context_release(&ids, old));
    assert_int_equal(frt_context_current(&ids, old.id).generation, old.generation + 1);
    assert_int_equal(frt_context_current(&ids, 0).id, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_id_and_domain_comes_back_in_both_layouts),
        cmocka_unit_test(the_layouts_use_their_own_bits),
        cmocka_unit_test(bits_outside_the_layout_are_malformed),
        cmocka_unit_test(odd_ids_look_asynchronous_in_the_old_layout_only),
        cmocka_unit_test(ids_are_handed_out_in_turn_and_never_0),
        cmocka_unit_test(all_255_ids_can_be_in_use_and_no_more),
        cmocka_unit_test(an_old_use_of_an_id_cannot_end_the_new_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
