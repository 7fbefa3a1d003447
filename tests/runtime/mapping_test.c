// SPDX-License-Identifier: BSD-3-Clause
// Mappings that last: fastrpc_mmap and its older forms.
#include "calls.h"
#include "rpcmem.h"

#define SIZE 8192

struct memory {
    unsigned char *address;
    int fd;
};

static int register_skels(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo);
}

static int unregister_skels(void **state) {
    (void)state;
    return frt_unregister_skel("echo_skel_handle_invoke");
}

static int new_memory(void **state) {
    static struct memory memory;
    memory.address = rpcmem_alloc2(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_HEAP_NOREG, SIZE);
    memory.fd = rpcmem_to_fd(memory.address);
    *state = &memory;
    return memory.fd < 0;
}

static int end_everything(void **state) {
    const struct memory *memory = *state;
    struct remote_rpc_session_close close = {-1};
    rpcmem_free(memory->address);
    return remote_session_control(FASTRPC_SESSION_CLOSE, &close, sizeof close);
}

static int call_fill(remote_handle64 h, int fd, uint32_t offset, uint8_t value) {
    remote_arg args[2] = {{.buf = {&value, 1}}, {.dma = {fd, offset}}};
    return remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, ECHO_FILL, 1, 0, 1, 0), args);
}

static void mapping_lasts_over_calls(void **state) {
    const struct memory *memory = *state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(call_fill(h, memory->fd, 0, 1), AEE_ENOSUCHMAP);
    assert_int_equal(fastrpc_mmap(CDSP_DOMAIN_ID, memory->fd, memory->address, 0, SIZE, FASTRPC_MAP_FD), 0);
    for (uint8_t i = 1; i < 4; ++i) {
        assert_int_equal(call_fill(h, memory->fd, 0, i), 0);
        assert_int_equal(memory->address[0], i);
        assert_int_equal(memory->address[SIZE - 1], i);
    }
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID, memory->fd, memory->address, SIZE), 0);
    assert_int_equal(call_fill(h, memory->fd, 0, 9), AEE_ENOSUCHMAP);
    close_echo(h);
}

static void second_mapping_of_an_fd_is_refused(void **state) {
    const struct memory *memory = *state;
    assert_int_equal(fastrpc_mmap(CDSP_DOMAIN_ID, memory->fd, memory->address, 0, SIZE, FASTRPC_MAP_FD), 0);
    assert_int_equal(fastrpc_mmap(CDSP_DOMAIN_ID, memory->fd, memory->address, 0, SIZE, FASTRPC_MAP_FD),
                     AEE_EALREADY);
    // Another session has its own mappings.
    assert_int_equal(fastrpc_mmap(CDSP_DOMAIN_ID + 8, memory->fd, memory->address, 0, SIZE, FASTRPC_MAP_FD),
                     0);
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID, memory->fd, memory->address, SIZE), 0);
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID, memory->fd, memory->address, SIZE), AEE_EINVALIDFD);
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID + 8, memory->fd, memory->address, SIZE), 0);
}

static void unmap_must_match(void **state) {
    const struct memory *memory = *state;
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID, memory->fd, memory->address, SIZE), AEE_EINVALIDFD);
    assert_int_equal(
        fastrpc_mmap(CDSP_DOMAIN_ID, memory->fd, memory->address, 0, SIZE, FASTRPC_MAP_FD_DELAYED), 0);
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID, memory->fd, NULL, SIZE), AEE_EINVALIDFD);
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID, memory->fd, memory->address, SIZE - 1), AEE_EINVALIDFD);
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID, memory->fd + 1, memory->address, SIZE), AEE_EINVALIDFD);
    assert_int_equal(fastrpc_munmap(CDSP_DOMAIN_ID, memory->fd, memory->address, SIZE), 0);
}

static void senseless_mappings_are_refused(void **state) {
    const struct memory *memory = *state;
    assert_int_equal(fastrpc_mmap(-1, memory->fd, NULL, 0, SIZE, FASTRPC_MAP_FD), AEE_EBADPARM);
    assert_int_equal(fastrpc_mmap(7, memory->fd, NULL, 0, SIZE, FASTRPC_MAP_FD), AEE_EBADPARM);
    assert_int_equal(fastrpc_mmap(32, memory->fd, NULL, 0, SIZE, FASTRPC_MAP_FD), AEE_EBADPARM);
    assert_int_equal(fastrpc_mmap(3, -1, NULL, 0, SIZE, FASTRPC_MAP_FD), AEE_EBADPARM);
    assert_int_equal(fastrpc_mmap(3, memory->fd, NULL, 0, 0, FASTRPC_MAP_FD), AEE_EBADPARM);
    assert_int_equal(fastrpc_mmap(3, memory->fd, NULL, -1, SIZE, FASTRPC_MAP_FD), AEE_EBADPARM);
    assert_int_equal(fastrpc_mmap(3, memory->fd, NULL, 0, SIZE, FASTRPC_MAP_MAX), AEE_EBADPARM);
    assert_int_equal(fastrpc_mmap(3, memory->fd, NULL, 0, SIZE, FASTRPC_MAP_RESERVED), AEE_EUNSUPPORTED);
    assert_int_equal(fastrpc_mmap(3, 12345, NULL, 0, SIZE, FASTRPC_MAP_FD), AEE_EBADPARM);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_API);
    assert_int_equal(fastrpc_munmap(-1, memory->fd, NULL, SIZE), AEE_EBADPARM);
    // A mapping that failed leaves nothing behind.
    assert_int_equal(fastrpc_munmap(3, 12345, NULL, SIZE), AEE_EINVALIDFD);
}

static void last_close_takes_mappings_along(void **state) {
    const struct memory *memory = *state;
    remote_handle64 h = open_echo(CDSP_DOMAIN);
    assert_int_equal(fastrpc_mmap(3, memory->fd, memory->address, 0, SIZE, FASTRPC_MAP_STATIC), 0);
    close_echo(h);
    assert_int_equal(fastrpc_munmap(3, memory->fd, memory->address, SIZE), AEE_EINVALIDFD);
}

static void failed_open_leaves_mappings(void **state) {
    const struct memory *memory = *state;
    remote_handle64 h = 0;
    assert_int_equal(fastrpc_mmap(3, memory->fd, memory->address, 0, SIZE, FASTRPC_MAP_STATIC), 0);
    assert_int_equal(remote_handle64_open(ECHO_URI "&refuse" CDSP_DOMAIN, &h), 0x77);
    assert_int_equal(fastrpc_munmap(3, memory->fd, memory->address, SIZE), 0);
}

static void older_forms_give_the_dsps_address(void **state) {
    const struct memory *memory = *state;
    uint64_t wide = 0;
    uint32_t narrow = 0;
    assert_int_equal(remote_mem_map(3, memory->fd, 0, 0, SIZE, &wide), 0);
    assert_true(wide != 0);
    assert_int_equal(remote_mem_unmap(3, wide + 1, SIZE), AEE_EINVALIDFD);
    assert_int_equal(remote_mem_unmap(3, wide, SIZE - 1), AEE_EINVALIDFD);
    assert_int_equal(remote_mem_unmap(3, wide, SIZE), 0);
    assert_int_equal(remote_mem_unmap(3, wide, SIZE), AEE_EINVALIDFD);
    assert_int_equal(remote_mmap64(memory->fd, 0, 0, SIZE, &wide), 0);
    assert_int_equal(remote_munmap64(wide, SIZE), 0);
    assert_int_equal(remote_mmap(memory->fd, 0, 0, SIZE, &narrow), 0);
    assert_true(narrow != 0);
    assert_int_equal(remote_munmap(narrow, SIZE), 0);
    assert_int_equal(remote_munmap(narrow, SIZE), AEE_EINVALIDFD);
}

static void older_forms_refuse_bad_arguments(void **state) {
    const struct memory *memory = *state;
    uint64_t wide;
    uint32_t narrow;
    assert_int_equal(remote_mem_map(3, memory->fd, 0, 0, SIZE, NULL), AEE_EBADPARM);
    assert_int_equal(remote_mem_map(3, memory->fd, 1, 0, SIZE, &wide), AEE_EBADPARM);
    assert_int_equal(remote_mmap64(memory->fd, 0, 0, -1, &wide), AEE_EBADPARM);
    assert_int_equal(remote_mmap64(memory->fd, 0, 0, SIZE, NULL), AEE_EBADPARM);
    assert_int_equal(remote_mmap(memory->fd, 0, 0, -1, &narrow), AEE_EBADPARM);
    assert_int_equal(remote_mmap(memory->fd, 0, 0, SIZE, NULL), AEE_EBADPARM);
    assert_int_equal(remote_munmap64(1, -1), AEE_EINVALIDFD);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, new_memory, end_everything)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(mapping_lasts_over_calls),
        TEST(second_mapping_of_an_fd_is_refused),
        TEST(unmap_must_match),
        TEST(senseless_mappings_are_refused),
        TEST(last_close_takes_mappings_along),
        TEST(failed_open_leaves_mappings),
        TEST(older_forms_give_the_dsps_address),
        TEST(older_forms_refuse_bad_arguments),
    };
    return cmocka_run_group_tests(tests, register_skels, unregister_skels);
}
