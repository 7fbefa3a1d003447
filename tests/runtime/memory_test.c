// SPDX-License-Identifier: BSD-3-Clause
// Registered memory, rpcmem and dma handles.
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "calls.h"
#include "rpcmem.h"

#define SIZE 8192

static int register_skels(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo);
}

static int unregister_skels(void **state) {
    (void)state;
    return frt_unregister_skel("echo_skel_handle_invoke");
}

static int call_reverse(remote_handle64 h, void *in, void *out, size_t size) {
    remote_arg args[2] = {{.buf = {in, size}}, {.buf = {out, size}}};
    return remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_REVERSE, 1, 1), args);
}

static int call_fill(remote_handle64 h, int fd, uint32_t offset, uint8_t value) {
    remote_arg args[2] = {{.buf = {&value, 1}}, {.dma = {fd, offset}}};
    return remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, ECHO_FILL, 1, 0, 1, 0), args);
}

static int last_code(void) {
    return frt_last_error()->code;
}

// A failure that every test can tell from what it provokes.
static void clear_last_code(void) {
    assert_int_equal(remote_set_mode(99), AEE_EBADPARM);
}

static void allocation_is_zeroed_and_has_an_fd(void **state) {
    (void)state;
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_DEFAULT_FLAGS, SIZE);
    assert_non_null(memory);
    for (int i = 0; i < SIZE; ++i)
        assert_int_equal(memory[i], 0);
    int fd = rpcmem_to_fd(memory);
    assert_true(fd > 2);
    unsigned char *again = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    assert_ptr_not_equal(again, MAP_FAILED);
    memory[77] = 5;
    assert_int_equal(again[77], 5);
    munmap(again, SIZE);
    assert_int_equal(rpcmem_to_fd(memory + 1), -1);
    assert_int_equal(rpcmem_to_fd(NULL), -1);
    rpcmem_free(memory);
    assert_int_equal(rpcmem_to_fd(memory), -1);
    assert_int_equal(fcntl(fd, F_GETFD), -1);
}

static void allocation_cannot_change_its_size(void **state) {
    (void)state;
    void *memory = rpcmem_alloc(RPCMEM_DEFAULT_HEAP, 0, SIZE);
    int fd = rpcmem_to_fd(memory);
    assert_int_equal(ftruncate(fd, 1), -1);
    assert_int_equal(errno, EPERM);
    assert_int_equal(ftruncate(fd, 2 * SIZE), -1);
    rpcmem_free(memory);
}

static void bad_sizes_give_null(void **state) {
    (void)state;
    assert_null(rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 0));
    assert_null(rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, -1));
    assert_null(rpcmem_alloc2(RPCMEM_HEAP_ID_SYSTEM, 0, SIZE_MAX));
    assert_null(rpcmem_alloc2(RPCMEM_HEAP_ID_SYSTEM, 0, (size_t)1 << (sizeof(size_t) * 8 - 2)));
}

static void freeing_nothing_is_harmless(void **state) {
    (void)state;
    int local;
    rpcmem_init();
    rpcmem_free(NULL);
    rpcmem_free(&local);
    assert_int_equal(last_code(), AEE_EBADPARM);
    rpcmem_deinit();
}

static void registered_memory_passes_in_both_directions(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, SIZE);
    memcpy(memory, "hello", 5);
    assert_int_equal(call_reverse(h, memory, memory + 100, 5), 0);
    assert_memory_equal(memory + 100, "olleh", 5);
    close_echo(h);
    rpcmem_free(memory);
}

static void buffer_half_in_registered_memory_is_refused(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char local[200] = {0}, out[100];
    int fd = memfd_create("test", 0);
    assert_int_equal(ftruncate(fd, SIZE), 0);
    remote_register_buf(local + 50, 100, fd);
    assert_int_equal(call_reverse(h, local, out, 100), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->argument, 0);
    assert_int_equal(call_reverse(h, local + 100, out, 100), AEE_EBADPARM);
    assert_int_equal(call_reverse(h, local, local + 100, 100), AEE_EBADPARM);
    assert_int_equal(call_reverse(h, local, out, 50), 0);
    assert_int_equal(call_reverse(h, local + 150, out, 50), 0);
    assert_int_equal(call_reverse(h, local + 50, out, 100), 0);
    remote_register_buf(local + 50, 100, -1);
    assert_int_equal(call_reverse(h, local, out, 100), 0);
    close(fd);
    close_echo(h);
}

static void many_ranges_are_told_apart(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    static unsigned char memory[100][64];
    unsigned char out[64];
    int fd = memfd_create("test", 0);
    assert_int_equal(ftruncate(fd, SIZE), 0);
    for (int i = 0; i < 100; i += 2)
        remote_register_buf(memory[(i * 37) % 100], 64, fd);
    for (int i = 0; i < 99; ++i) {
        assert_int_equal(call_reverse(h, memory[i], out, 64), 0);
        assert_int_equal(call_reverse(h, memory[i] + 32, out, 64), AEE_EBADPARM);
    }
    for (int i = 0; i < 100; i += 2)
        remote_register_buf(memory[i], 64, -1);
    assert_int_equal(call_reverse(h, memory[0] + 32, out, 64), 0);
    close(fd);
    close_echo(h);
}

static void overlapping_registration_is_refused(void **state) {
    (void)state;
    unsigned char local[100];
    clear_last_code();
    remote_register_buf(local, 50, 9);
    remote_register_buf(local + 49, 50, 9);
    assert_non_null(strstr(frt_last_error()->text, "registered already"));
    remote_register_buf(local + 50, 50, 9);
    remote_register_buf(local + 50, 50, -1);
    remote_register_buf(local, 50, -1);
    remote_register_buf(local, 50, -1);
    assert_non_null(strstr(frt_last_error()->text, "none starts"));
}

static void removal_with_another_size_is_an_error_only(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char local[100] = {0}, out[100];
    remote_register_buf(local, 50, 9);
    remote_register_buf(local, 51, -1);
    assert_int_equal(last_code(), AEE_EBADPARM);
    assert_non_null(strstr(frt_last_error()->text, "another size"));
    assert_int_equal(call_reverse(h, local, out, 60), AEE_EBADPARM);
    remote_register_buf(local, 50, -1);
    assert_int_equal(call_reverse(h, local, out, 60), 0);
    close_echo(h);
}

static void senseless_registrations_are_refused(void **state) {
    (void)state;
    char local[4];
    remote_register_buf(NULL, 4, 9);
    assert_int_equal(last_code(), AEE_EBADPARM);
    clear_last_code();
    remote_register_buf(local, 0, 9);
    assert_non_null(strstr(frt_last_error()->text, "size"));
    clear_last_code();
    remote_register_buf_attr2(local, SIZE_MAX, 9, 0);
    assert_non_null(strstr(frt_last_error()->text, "registering"));
    clear_last_code();
    remote_register_buf_attr(local, 4, -2, 0);
    assert_non_null(strstr(frt_last_error()->text, "registering"));
}

static void reserved_range_names_an_fd(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char *memory = rpcmem_alloc2(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_HEAP_NOREG, SIZE), out[5] = {0};
    unsigned char *name = remote_register_fd(rpcmem_to_fd(memory), SIZE);
    assert_ptr_not_equal(name, MAP_FAILED);
    memcpy(memory + 10, "hello", 5);
    assert_int_equal(call_reverse(h, name + 10, out, 5), 0);
    assert_memory_equal(out, "olleh", 5);
    assert_int_equal(call_reverse(h, out, name + 100, 5), 0);
    assert_memory_equal(memory + 100, "hello", 5);
    remote_register_buf(name, SIZE, -1);
    rpcmem_free(memory);
    close_echo(h);
}

static void reservation_fails_with_minus_one(void **state) {
    (void)state;
    assert_ptr_equal(remote_register_fd(-1, SIZE), MAP_FAILED);
    assert_ptr_equal(remote_register_fd(5, 0), MAP_FAILED);
    assert_ptr_equal(remote_register_fd(5, -1), MAP_FAILED);
    assert_ptr_equal(remote_register_fd2(5, SIZE_MAX / 2), MAP_FAILED);
}

static void dma_handle_gives_the_skel_the_memory(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    // Both memory that is registered and memory that is only an fd.
    for (uint32_t flags = 0; flags <= RPCMEM_HEAP_NOREG; flags += RPCMEM_HEAP_NOREG) {
        unsigned char *memory = rpcmem_alloc2(RPCMEM_HEAP_ID_SYSTEM, flags, SIZE);
        int fd = rpcmem_to_fd(memory);
        assert_int_equal(remote_register_dma_handle(fd, 16), 0);
        assert_int_equal(call_fill(h, fd, 32, 0xab), 0);
        assert_int_equal(memory[31], 0);
        assert_int_equal(memory[32], 0xab);
        assert_int_equal(memory[47], 0xab);
        assert_int_equal(memory[48], 0);
        rpcmem_free(memory);
    }
    close_echo(h);
}

static void dma_handle_is_announced_for_one_call(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, SIZE);
    int fd = rpcmem_to_fd(memory);
    assert_int_equal(remote_register_dma_handle(fd, 16), 0);
    assert_int_equal(call_fill(h, fd, 0, 1), 0);
    assert_int_equal(call_fill(h, fd, 0, 2), AEE_ENOSUCHMAP);
    assert_int_equal(memory[0], 1);
    rpcmem_free(memory);
    close_echo(h);
}

static void dma_handle_outside_its_memory_is_refused(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, SIZE);
    int fd = rpcmem_to_fd(memory);
    assert_int_equal(remote_register_dma_handle(fd, SIZE), 0);
    assert_int_equal(call_fill(h, fd, 1, 1), AEE_EBADPARM);
    assert_int_equal(remote_register_dma_handle(fd, SIZE + 1), 0);
    assert_int_equal(call_fill(h, fd, 0, 1), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->argument, 1);
    rpcmem_free(memory);
    close_echo(h);
}

static void dma_handle_without_memory_is_refused(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(remote_register_dma_handle(12345, 16), 0);
    assert_int_equal(call_fill(h, 12345, 0, 1), AEE_EBADPARM);
    assert_int_equal(remote_register_dma_handle(-1, 16), AEE_EBADPARM);
    assert_int_equal(remote_register_dma_handle_attr(5, 16, 3), AEE_EBADPARM);
    close_echo(h);
}

static void lengths_of_one_fd_come_in_order(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, SIZE);
    int fd = rpcmem_to_fd(memory);
    uint32_t lengths[3] = {0};
    remote_arg args[4] = {
        {.buf = {lengths, sizeof lengths}}, {.dma = {fd, 0}}, {.dma = {fd, 8}}, {.dma = {fd, 16}}};
    for (uint32_t i = 1; i <= 3; ++i)
        assert_int_equal(remote_register_dma_handle(fd, i * 100), 0);
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, ECHO_LENGTHS, 0, 1, 3, 0), args), 0);
    assert_int_equal(lengths[0], 100);
    assert_int_equal(lengths[1], 200);
    assert_int_equal(lengths[2], 300);
    rpcmem_free(memory);
    close_echo(h);
}

static void refused_call_uses_up_its_announcements(void **state) {
    (void)state;
    for (int i = 0; i < 1000; ++i) {
        assert_int_equal(remote_register_dma_handle(9, (uint32_t)i), 0);
        assert_int_equal(call_fill(0x4711, 9, 0, 1), AEE_EINVHANDLE);
    }
}

static void announcements_are_limited_and_counted(void **state) {
    (void)state;
    for (uint32_t i = 0; i < 256; ++i)
        assert_int_equal(remote_register_dma_handle(9, i), 0);
    assert_int_equal(remote_register_dma_handle(9, 255), 0);
    assert_int_equal(remote_register_dma_handle(9, 256), AEE_EINVHANDLE);
    for (uint32_t i = 0; i < 257; ++i)
        assert_int_equal(call_fill(0x4711, 9, 0, 1), AEE_EINVHANDLE);
    assert_int_equal(remote_register_dma_handle(9, 256), 0);
    assert_int_equal(call_fill(0x4711, 9, 0, 1), AEE_EINVHANDLE);
}

#ifndef NDEBUG
static void overlapping_outputs_are_refused(void **state) {
    (void)state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    char out[8];
    remote_arg args[2] = {{.buf = {out, 5}}, {.buf = {out + 4, 4}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(ECHO_ADD, 0, 2), args), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_API);
    close_echo(h);
}
#endif

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(allocation_is_zeroed_and_has_an_fd),
        cmocka_unit_test(allocation_cannot_change_its_size),
        cmocka_unit_test(bad_sizes_give_null),
        cmocka_unit_test(freeing_nothing_is_harmless),
        cmocka_unit_test(registered_memory_passes_in_both_directions),
        cmocka_unit_test(buffer_half_in_registered_memory_is_refused),
        cmocka_unit_test(many_ranges_are_told_apart),
        cmocka_unit_test(overlapping_registration_is_refused),
        cmocka_unit_test(removal_with_another_size_is_an_error_only),
        cmocka_unit_test(senseless_registrations_are_refused),
        cmocka_unit_test(reserved_range_names_an_fd),
        cmocka_unit_test(reservation_fails_with_minus_one),
        cmocka_unit_test(dma_handle_gives_the_skel_the_memory),
        cmocka_unit_test(dma_handle_is_announced_for_one_call),
        cmocka_unit_test(dma_handle_outside_its_memory_is_refused),
        cmocka_unit_test(dma_handle_without_memory_is_refused),
        cmocka_unit_test(lengths_of_one_fd_come_in_order),
        cmocka_unit_test(refused_call_uses_up_its_announcements),
        cmocka_unit_test(announcements_are_limited_and_counted),
#ifndef NDEBUG
        cmocka_unit_test(overlapping_outputs_are_refused),
#endif
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
