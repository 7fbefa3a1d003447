// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/wire/library_messages.h"
#include "runtime/wire/message.h"
#include "runtime/wire/reverse.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

static void scalars_fields_keep_to_their_bits(void **state) {
    (void)state;
    uint32_t scalars = frt_scalars_make(31, 255, 255, 15, 15);
    assert_int_equal(scalars, 0x1FFFFFFF);
    assert_int_equal(frt_scalars_args(scalars), FRT_MAX_ARGS);
    assert_int_equal(frt_scalars_make(5, 1, 2, 3, 4), 0x05010234);
    assert_int_equal(frt_scalars_method(0xE5010234), 5);
}

static void only_the_exact_size_is_a_message(void **state) {
    (void)state;
    unsigned char bytes[48] = {[16] = 8};
    struct frt_message message;
    struct frt_response response;
    for (size_t size = 0; size <= sizeof bytes; size++) {
        assert_int_equal(frt_message_read(&message, bytes, size), size == 40 ? FRT_OK : FRT_MALFORMED);
        assert_int_equal(frt_response_read(&response, bytes, size), size == 16 ? FRT_OK : FRT_MALFORMED);
    }
    assert_int_equal(frt_message_read(&message, bytes, 40), FRT_OK);
    assert_int_equal(message.handle, 8);
}

// The arguments as the receiver gets them: only inputs.
static size_t received(struct frt_process_request *request, struct frt_bytes bytes[FRT_PROCESS_MAX_ARGS]) {
    struct frt_arg args[FRT_PROCESS_MAX_ARGS];
    frt_process_arguments(request, args);
    size_t inputs = frt_scalars_inputs(frt_process_scalars(request->method));
    for (size_t i = 0; i < inputs; i++) {
        bytes[i] = (struct frt_bytes){.data = args[i].data, .size = args[i].length};
    }
    return inputs;
}

static void process_messages_have_the_known_counts(void **state) {
    (void)state;
    assert_int_equal(frt_process_scalars(FRT_PROCESS_ATTACH), 0x00010000);
    assert_int_equal(frt_process_scalars(FRT_PROCESS_RELEASE), 0x01010000);
    assert_int_equal(frt_process_scalars(FRT_PROCESS_MMAP), 0x04020100);
    assert_int_equal(frt_process_scalars(FRT_PROCESS_MUNMAP), 0x05010000);
    assert_int_equal(frt_process_scalars(FRT_PROCESS_CREATE), 0x06040000);
    assert_int_equal(frt_process_scalars(FRT_PROCESS_CREATE_ATTR), 0x07040000);
    assert_int_equal(frt_process_scalars(FRT_PROCESS_CREATE_STATIC), 0x08030000);
    assert_int_equal(frt_process_scalars(FRT_PROCESS_MEM_MAP), 0x0A030100);
    assert_int_equal(frt_process_scalars(FRT_PROCESS_MEM_UNMAP), 0x0B010000);
    assert_int_equal(frt_capability_scalars(), 0x00010100);
}

static void library_messages_have_the_known_scalars(void **state) {
    (void)state;
    assert_int_equal(frt_loader_scalars(FRT_LOADER_OPEN), 0x02020200);
    assert_int_equal(frt_loader_scalars(FRT_LOADER_CLOSE), 0x03010200);
    assert_int_equal(frt_listener_scalars(FRT_LISTENER_INIT), 0x05000000);
    assert_int_equal(frt_listener_scalars(FRT_LISTENER_NEXT), 0x06020200);
    assert_int_equal(frt_current_process_scalars(FRT_CURRENT_EXIT), 0x02000000);
    assert_int_equal(frt_current_process_scalars(FRT_CURRENT_POLL_MODE), 0x09010000);
}

static void create_comes_back_with_name_shell_and_memory(void **state) {
    (void)state;
    struct frt_process_request sent = {.method = FRT_PROCESS_CREATE_ATTR, .page = {0x100000, 0x200000}};
    struct frt_process_request got;
    struct frt_bytes args[FRT_PROCESS_MAX_ARGS];
    sent.create.client = 3;
    sent.create.attributes = FRT_ATTR_UNSIGNED;
    sent.name = (struct frt_bytes){"calc", 5};
    assert_int_equal(received(&sent, args), 4);
    assert_int_equal(frt_process_decode(0x07040000, args, &got), FRT_OK);
    assert_int_equal(got.create.client, 3);
    assert_int_equal(got.create.attributes, FRT_ATTR_UNSIGNED);
    assert_int_equal(got.create.pages, 1);
    assert_string_equal(got.name.data, "calc");
    assert_int_equal(got.file.size, 0);
    assert_int_equal(got.page.size, 0x200000);
}

static void each_process_message_survives_the_round_trip(void **state) {
    (void)state;
    const enum frt_process_method methods[] = {
        FRT_PROCESS_ATTACH, FRT_PROCESS_RELEASE,       FRT_PROCESS_MMAP,    FRT_PROCESS_MUNMAP,
        FRT_PROCESS_CREATE, FRT_PROCESS_CREATE_STATIC, FRT_PROCESS_MEM_MAP, FRT_PROCESS_MEM_UNMAP,
    };
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        struct frt_process_request sent = {.method = methods[i], .name = {"n", 2}};
        struct frt_process_request got;
        struct frt_bytes args[FRT_PROCESS_MAX_ARGS];
        sent.attach.client = 7;
        size_t inputs = received(&sent, args);
        uint32_t scalars = frt_process_scalars(methods[i]);
        assert_int_equal(frt_process_decode(scalars, args, &got), FRT_OK);
        assert_int_equal(got.method, methods[i]);
        assert_int_equal(got.attach.client, 7);
        assert_int_equal(frt_process_decode(scalars + 0x10000, args, &got), FRT_UNKNOWN);
        for (size_t arg = 0; arg < inputs; arg++) {
            args[arg].size++;
            assert_int_equal(frt_process_decode(scalars, args, &got), FRT_MALFORMED);
            args[arg].size--;
        }
    }
}

static void unknown_process_methods_are_unknown(void **state) {
    (void)state;
    struct frt_process_request got;
    for (uint32_t method = 0; method < 32; method++) {
        if (method == 2 || method == 3 || method == 9 || method > 11) {
            assert_int_equal(frt_process_decode(method << 24 | 0x10000, NULL, &got), FRT_UNKNOWN);
        }
    }
}

static void initial_memory_follows_the_shell(void **state) {
    (void)state;
    assert_int_equal(frt_process_initial_memory(0), 2 << 20);
    assert_int_equal(frt_process_initial_memory((512 << 10) + 1), 3 << 20);
    assert_int_equal(frt_process_initial_memory(2 << 20), 8 << 20);
    assert_int_equal(frt_process_initial_memory(SIZE_MAX), 8 << 20);
}

static void open_is_checked_against_its_buffers(void **state) {
    (void)state;
    struct frt_open_input open = {.name_size = 5, .error_size = 255};
    struct frt_bytes inputs[2] = {{&open, sizeof open}, {"calc", 5}};
    struct frt_bytes name;
    assert_int_equal(frt_open_decode(inputs, 8, 255, &name), FRT_OK);
    assert_int_equal(name.size, 5);
    assert_true(frt_name_ends(name.data, name.size));
    assert_false(frt_name_ends("calc", 4));
    assert_false(frt_name_ends("ca\0c", 5));
    assert_false(frt_name_ends("", 0));
    assert_int_equal(frt_open_decode(inputs, 7, 255, &name), FRT_MALFORMED);
    assert_int_equal(frt_open_decode(inputs, 8, 254, &name), FRT_MALFORMED);
    open.name_size = 6;
    assert_int_equal(frt_open_decode(inputs, 8, 255, &name), FRT_MALFORMED);
    open.name_size = 0;
    assert_int_equal(frt_open_decode(inputs, 8, 255, &name), FRT_MALFORMED);
}

static void close_is_checked_against_its_buffers(void **state) {
    (void)state;
    struct frt_close_input close = {.handle = 77, .error_size = 4};
    struct frt_bytes input = {&close, sizeof close};
    uint32_t handle = 0;
    assert_int_equal(frt_close_decode(input, 4, 4, &handle), FRT_OK);
    assert_int_equal(handle, 77);
    assert_int_equal(frt_close_decode(input, 3, 4, &handle), FRT_MALFORMED);
    assert_int_equal(frt_close_decode(input, 4, 3, &handle), FRT_MALFORMED);
    input.size = 7;
    assert_int_equal(frt_close_decode(input, 4, 4, &handle), FRT_MALFORMED);
}

static void a_reverse_call_is_packed_as_the_format_says(void **state) {
    (void)state;
    char abc[] = "abc";
    char wide[] = "12345678";
    struct frt_reverse_buffer buffers[4] = {{abc, 3}, {NULL, 0}, {wide, 8}, {NULL, 300}};
    _Alignas(8) unsigned char area[64];
    size_t size;
    uint32_t scalars = frt_scalars_make(2, 3, 1, 0, 0);
    memset(area, 0xEE, sizeof area);
    assert_int_equal(frt_reverse_call_size(scalars, buffers, &size), FRT_OK);
    assert_int_equal(size, 8 + 3 + 4 + 4 + 5 + 8 + 4);
    assert_int_equal(frt_reverse_pack_call(scalars, buffers, area, size), FRT_OK);
    assert_memory_equal(area,
                        "\3\0\0\0\0\0\0\0abc\0\0\0\0\10\0\0\0\0\0\0\0\0"
                        "12345678"
                        "\54\1\0\0",
                        size);
    assert_int_equal(area[size], 0xEE);
}

static void a_reverse_call_survives_the_round_trip(void **state) {
    (void)state;
    char abc[] = "abc";
    struct frt_reverse_buffer sent[3] = {{abc, 3}, {NULL, 0}, {NULL, 9}};
    struct frt_reverse_buffer got[3];
    _Alignas(8) unsigned char area[64];
    uint32_t scalars = frt_scalars_make(2, 2, 1, 0, 0);
    size_t size;
    assert_int_equal(frt_reverse_call_size(scalars, sent, &size), FRT_OK);
    assert_int_equal(frt_reverse_pack_call(scalars, sent, area, size), FRT_OK);
    assert_int_equal(frt_reverse_unpack_call(scalars, area, size, got), FRT_OK);
    assert_int_equal(got[0].length, 3);
    assert_memory_equal(got[0].data, "abc", 3);
    assert_null(got[1].data);
    assert_int_equal(got[2].length, 9);
    for (size_t cut = 0; cut < size; cut++) {
        assert_int_equal(frt_reverse_pack_call(scalars, sent, area, cut), FRT_TOO_LARGE);
    }
    assert_int_equal(frt_reverse_pack_call(scalars, sent, area, size), FRT_OK);
    for (size_t cut = 0; cut < size; cut++) {
        assert_int_equal(frt_reverse_unpack_call(scalars, area, cut, got), FRT_MALFORMED);
    }
    area[0] = 255;
    assert_int_equal(frt_reverse_unpack_call(scalars, area, size, got), FRT_MALFORMED);
    memset(area, 0xFF, 4);
    assert_int_equal(frt_reverse_unpack_call(scalars, area, size, got), FRT_MALFORMED);
}

static void reverse_calls_carry_no_handles(void **state) {
    (void)state;
    struct frt_reverse_buffer none[1] = {{0}};
    unsigned char area[8];
    size_t size;
    assert_int_equal(frt_reverse_call_size(0x02000010, none, &size), FRT_MALFORMED);
    assert_int_equal(frt_reverse_pack_call(0x02000001, none, area, 8), FRT_MALFORMED);
    assert_int_equal(frt_reverse_unpack_call(0x02000010, area, 8, none), FRT_MALFORMED);
}

static void a_reverse_reply_must_have_the_expected_lengths(void **state) {
    (void)state;
    char one[3] = {'x', 'y', 'z'};
    char two[10] = "0123456789";
    char got_one[3];
    char got_two[10];
    struct frt_reverse_buffer sent[2] = {{one, 3}, {two, 10}};
    struct frt_reverse_buffer wanted[2] = {{got_one, 3}, {got_two, 10}};
    unsigned char area[64];
    size_t size;
    assert_int_equal(frt_reverse_reply_size(sent, 2, &size), FRT_OK);
    assert_int_equal(frt_reverse_pack_reply(sent, 2, area, size), FRT_OK);
    assert_int_equal(frt_reverse_unpack_reply(area, size, wanted, 2), FRT_OK);
    assert_memory_equal(got_one, one, 3);
    assert_memory_equal(got_two, two, 10);
    wanted[1].length = 9;
    assert_int_equal(frt_reverse_unpack_reply(area, size, wanted, 2), FRT_MALFORMED);
    wanted[1].length = 10;
    for (size_t cut = 0; cut < size; cut++) {
        assert_int_equal(frt_reverse_unpack_reply(area, cut, wanted, 2), FRT_MALFORMED);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scalars_fields_keep_to_their_bits),
        cmocka_unit_test(only_the_exact_size_is_a_message),
        cmocka_unit_test(process_messages_have_the_known_counts),
        cmocka_unit_test(library_messages_have_the_known_scalars),
        cmocka_unit_test(create_comes_back_with_name_shell_and_memory),
        cmocka_unit_test(each_process_message_survives_the_round_trip),
        cmocka_unit_test(unknown_process_methods_are_unknown),
        cmocka_unit_test(initial_memory_follows_the_shell),
        cmocka_unit_test(open_is_checked_against_its_buffers),
        cmocka_unit_test(close_is_checked_against_its_buffers),
        cmocka_unit_test(a_reverse_call_is_packed_as_the_format_says),
        cmocka_unit_test(a_reverse_call_survives_the_round_trip),
        cmocka_unit_test(reverse_calls_carry_no_handles),
        cmocka_unit_test(a_reverse_reply_must_have_the_expected_lengths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
