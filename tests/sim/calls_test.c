// SPDX-License-Identifier: BSD-3-Clause
// Calls in every mode of the transport: interrupt and polling, context ids of 12 and 16 bits.
#include "tests/sim/fixture.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/client.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static struct frt_transport_session *session;
static uint32_t echo;

static void set_mode(const char *poll, const char *context) {
    set("sim.poll", poll);
    set("sim.context", context);
}

static int start(const char *poll, const char *context) {
    dsp_start(NULL, NULL);
    set_mode(poll, context);
    session = open_session();
    echo = open_echo(session);
    return 0;
}

static int start_interrupt_16(void **state) {
    (void)state;
    return start(NULL, "16");
}

static int start_interrupt_12(void **state) {
    (void)state;
    return start(NULL, "12");
}

static int start_polling_16(void **state) {
    (void)state;
    return start("10000", "16");
}

static int start_polling_12(void **state) {
    (void)state;
    return start("10000", "12");
}

static int stop(void **state) {
    (void)state;
    close_session(session);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
    return clean_up(state);
}

static void small_values_come_back(void **state) {
    (void)state;
    for (uint32_t i = 0; i < 1000; i++) {
        assert_int_equal(echo_add(session, echo, i, 1000000), AEE_SUCCESS);
    }
}

static void buffers_of_every_size_come_back(void **state) {
    (void)state;
    static const size_t sizes[] = {0, 1, 7, 127, 128, 129, 4095, 4096, 15000, 16384, 65536, 100001, 5000000};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        unsigned char *in = malloc(sizes[i] + 1);
        unsigned char *out = calloc(1, sizes[i] + 1);
        for (size_t b = 0; b < sizes[i]; b++) {
            in[b] = (unsigned char)(b * 31 + i);
        }
        remote_arg args[2] = {{.buf = {in, sizes[i]}}, {.buf = {out, sizes[i]}}};
        assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(ECHO_COPY, 1, 1), args), AEE_SUCCESS);
        assert_memory_equal(in, out, sizes[i]);
        assert_int_equal(out[sizes[i]], 0);
        free(in);
        free(out);
    }
}

static void calls_without_arguments_work(void **state) {
    (void)state;
    assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(ECHO_NOTHING, 0, 0), NULL), AEE_SUCCESS);
}

static void more_arguments_than_usual_work(void **state) {
    (void)state;
    static const uint32_t counts[] = {15, 16, 17, 254, 255};
    unsigned char one = 1;
    uint32_t sum;
    remote_arg args[256];
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        for (uint32_t a = 0; a < counts[i]; a++) {
            args[a] = (remote_arg){.buf = {&one, 1}};
        }
        args[counts[i]] = (remote_arg){.buf = {&sum, sizeof sum}};
        assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(ECHO_SUM_MANY, counts[i], 1), args),
                         AEE_SUCCESS);
        assert_int_equal(sum, counts[i]);
    }
}

static void codes_of_the_skel_come_back_unchanged(void **state) {
    (void)state;
    static const uint32_t codes[] = {1, 0x0E, 0x8000040E, 0x8000054F, 0xFFFFFFFF, 0x7FFFFFFF};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        uint32_t code = codes[i];
        remote_arg arg = {.buf = {&code, sizeof code}};
        assert_int_equal((uint32_t)call(session, echo, REMOTE_SCALARS_MAKE(ECHO_FAIL, 1, 0), &arg), codes[i]);
    }
}

static void outputs_stay_untouched_when_a_call_fails(void **state) {
    (void)state;
    uint32_t in = 1;
    uint32_t out = 0xA5A5A5A5;
    remote_arg args[2] = {{.buf = {&in, sizeof in}}, {.buf = {&out, sizeof out}}};
    assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args), AEE_EBADPARM);
    assert_int_equal(out, 0xA5A5A5A5);
}

// Copies bytes within the buffer, or within the memory at `bytes` when there is none.
struct copy {
    remote_arg args[2];
    struct frt_argument resolved[2];
    struct frt_call call;
};

static void make_copy(struct copy *copy, struct frt_buffer *buffer, unsigned char *bytes, size_t in_offset,
                      size_t out_offset, size_t size) {
    size_t offsets[2] = {in_offset, out_offset};
    for (int i = 0; i < 2; i++) {
        copy->args[i] = (remote_arg){.buf = {bytes + offsets[i], size}};
        copy->resolved[i] = (struct frt_argument){.ptr = bytes + offsets[i],
                                                  .len = size,
                                                  .buffer = buffer,
                                                  .offset = buffer != NULL ? offsets[i] : 0,
                                                  .source = &copy->args[i]};
    }
    copy->call = (struct frt_call){.handle = echo,
                                   .scalars = REMOTE_SCALARS_MAKE(ECHO_COPY, 1, 1),
                                   .in_buffers = 1,
                                   .out_buffers = 1,
                                   .args = copy->resolved,
                                   .pra = copy->args};
}

static int call_with_buffer(struct frt_buffer *buffer, size_t in_offset, size_t out_offset, size_t size) {
    struct copy copy;
    make_copy(&copy, buffer, buffer->address, in_offset, out_offset, size);
    return frt_sim_transport.invoke(session, &copy.call);
}

static void copy_bytes(size_t size, unsigned char first) {
    unsigned char in[1024];
    unsigned char out[sizeof in];
    memset(out, 0x77, sizeof out);
    for (size_t i = 0; i < size; i++) {
        in[i] = (unsigned char)(first + i);
    }
    remote_arg args[2] = {{.buf = {in, size}}, {.buf = {out, size}}};
    assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(ECHO_COPY, 1, 1), args), AEE_SUCCESS);
    assert_memory_equal(in, out, size);
}

static void sum_buffers(uint32_t count, size_t size) {
    unsigned char ones[64];
    uint32_t sum = 0;
    remote_arg args[9];
    memset(ones, 1, sizeof ones);
    for (uint32_t i = 0; i < count; i++) {
        args[i] = (remote_arg){.buf = {ones, i % 2 == 0 ? size : 0}};
    }
    args[count] = (remote_arg){.buf = {&sum, sizeof sum}};
    assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(ECHO_SUM_MANY, count, 1), args), AEE_SUCCESS);
    assert_int_equal(sum, (count + 1) / 2 * size);
}

// What was made ready for a call like the one before must not show in another one.
static void calls_alike_and_unlike_can_follow_each_other(void **state) {
    (void)state;
    struct frt_buffer *buffer = NULL;
    uint32_t random = 1;
    assert_int_equal(frt_sim_transport.buf_alloc(session, 4096, 0, &buffer), AEE_SUCCESS);
    for (unsigned i = 0; i < 3000; i++) {
        random = random * 1664525 + 1013904223;
        uint32_t value = random >> 16 & 0xFF;
        switch (random >> 24 & 7) {
        case 0:
        case 1:
            assert_int_equal(echo_add(session, echo, value, i), AEE_SUCCESS);
            break;
        case 2:
        case 3:
            copy_bytes(8 + (value & 1), (unsigned char)i);
            break;
        case 4:
            copy_bytes(4 * (value & 3), (unsigned char)i);
            break;
        case 5:
            sum_buffers(1 + (value & 7), value >> 3 & 1);
            break;
        case 6:
            assert_int_equal(call_with_buffer(buffer, 0, 128, 8), AEE_SUCCESS);
            break;
        default:
            copy_bytes(4 * value, (unsigned char)i);
        }
    }
    frt_sim_transport.buf_release(session, buffer);
}

static bool is_repeat(const struct copy *copy) {
    int result;
    bool repeated = sim_repeat_call(session, &copy->call, &result);
    assert_true(!repeated || result == AEE_SUCCESS);
    return repeated;
}

static void calls_alike_find_their_payload_laid_out(void **state) {
    (void)state;
    struct frt_buffer *buffer = NULL;
    struct copy copy, other;
    unsigned char bytes[32] = "polled";
    unsigned repeats = 0;
    assert_int_equal(frt_sim_transport.buf_alloc(session, 4096, 0, &buffer), AEE_SUCCESS);
    make_copy(&copy, NULL, bytes, 0, 16, 8);
    for (unsigned i = 0; i < 100; i++) {
        assert_int_equal(frt_sim_transport.invoke(session, &copy.call), AEE_SUCCESS);
        bytes[0]++;
        if (is_repeat(&copy)) {
            assert_int_equal(bytes[16], bytes[0]);
            repeats++;
        }
        make_copy(&other, NULL, bytes, 0, 16, 7);
        assert_false(is_repeat(&other));
        make_copy(&other, buffer, buffer->address, 0, 16, 8);
        assert_false(is_repeat(&other));
        make_copy(&other, NULL, bytes, 0, 16, 8);
        other.call.scalars = REMOTE_SCALARS_MAKE(ECHO_SUM_MANY, 1, 1);
        assert_false(is_repeat(&other));
    }
    assert_true(repeats > 50);
    frt_sim_transport.buf_release(session, buffer);
}

static void handles_of_64_bits_go_both_ways(void **state) {
    (void)state;
    remote_arg args[2] = {{.h64 = 0x1122334455667788}, {.h64 = 0}};
    assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKEX(0, ECHO_NEXT_HANDLE, 0, 0, 1, 1), args),
                     AEE_SUCCESS);
    assert_true(args[1].h64 == 0x1122334455667789);
}

static void unknown_handles_and_methods_give_the_codes_of_the_dsp(void **state) {
    (void)state;
    assert_int_equal((uint32_t)echo_add(session, 0x7FFF0000, 1, 2), 0x8000042C);
    assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(30, 0, 0), NULL), AEE_EUNSUPPORTED);
}

static void the_handles_of_the_driver_are_refused(void **state) {
    (void)state;
    uint32_t client = 1;
    remote_arg args[2] = {{.buf = {&client, sizeof client}}, {.buf = {&client, sizeof client}}};
    assert_int_equal(call(session, 1, REMOTE_SCALARS_MAKE(1, 1, 0), args), AEE_EBADPERMS);
    assert_int_equal(call(session, 2, REMOTE_SCALARS_MAKE(0, 1, 1), args), AEE_EBADPERMS);
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_SUCCESS);
}

static void scalars_that_the_wire_cannot_carry_are_refused(void **state) {
    (void)state;
    const uint64_t scalars[] = {
        REMOTE_SCALARS_MAKEX_64(0, 31, 0, 0, 0, 0),  REMOTE_SCALARS_MAKEX_64(0, 2, 256, 0, 0, 0),
        REMOTE_SCALARS_MAKEX_64(0, 2, 0, 256, 0, 0), REMOTE_SCALARS_MAKEX_64(0, 2, 0, 0, 16, 0),
        REMOTE_SCALARS_MAKEX_64(0, 2, 0, 0, 0, 16),
    };
    for (size_t i = 0; i < sizeof scalars / sizeof *scalars; i++) {
        struct frt_call wide = {.handle = echo, .wide = true, .scalars = scalars[i]};
        assert_int_equal(frt_sim_transport.invoke(session, &wide), AEE_EUNSUPPORTED);
    }
}

// ---- Shared memory

static void memory_of_the_transport_is_shared_not_copied(void **state) {
    (void)state;
    struct frt_buffer *buffer = NULL;
    assert_int_equal(frt_sim_transport.buf_alloc(session, 300000, 0, &buffer), AEE_SUCCESS);
    assert_int_equal(buffer->size, 300000);
    memset(buffer->address, 0x5A, 100000);
    assert_int_equal(call_with_buffer(buffer, 0, 200000, 100000), AEE_SUCCESS);
    assert_memory_equal(buffer->address, (unsigned char *)buffer->address + 200000, 100000);
    frt_sim_transport.buf_release(session, buffer);
    frt_sim_transport.buf_release(session, NULL);
}

static int memory_file(size_t size, unsigned flags) {
    int fd = memfd_create("test", MFD_CLOEXEC | flags);
    assert_true(fd >= 0);
    assert_int_equal(ftruncate(fd, (off_t)size), 0);
    return fd;
}

static void check_import(int fd) {
    struct frt_buffer *buffer = NULL;
    unsigned char *bytes = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    assert_ptr_not_equal(bytes, MAP_FAILED);
    assert_int_equal(frt_sim_transport.buf_import(session, fd, bytes, 8192, 0, &buffer), AEE_SUCCESS);
    memset(bytes, 3, 1000);
    assert_int_equal(call_with_buffer(buffer, 8, 5000, 900), AEE_SUCCESS);
    assert_memory_equal(bytes + 8, bytes + 5000, 900);
    frt_sim_transport.buf_release(session, buffer);
    munmap(bytes, 8192);
    close(fd);
}

static void memory_of_the_caller_can_be_shared(void **state) {
    (void)state;
    check_import(memory_file(8192, MFD_ALLOW_SEALING));
}

static void memory_whose_size_can_change_is_copied(void **state) {
    (void)state;
    check_import(memory_file(8192, 0));
}

static void memory_that_was_taken_away_is_an_error(void **state) {
    (void)state;
    struct frt_buffer *buffer = NULL;
    int fd = memory_file(8192, 0);
    unsigned char *bytes = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    assert_int_equal(frt_sim_transport.buf_import(session, fd, bytes, 8192, 0, &buffer), AEE_SUCCESS);
    assert_int_equal(ftruncate(fd, 0), 0);
    assert_int_equal(call_with_buffer(buffer, 8, 5000, 900), AEE_EBADFD);
    assert_int_equal(ftruncate(fd, 8192), 0);
    assert_int_equal(call_with_buffer(buffer, 8, 5000, 900), AEE_SUCCESS);
    frt_sim_transport.buf_release(session, buffer);
    munmap(bytes, 8192);
    close(fd);
}

static int sum_of_handle(struct frt_buffer *buffer, int fd, uint32_t offset, uint32_t length,
                         uint32_t result[2]) {
    remote_arg args[2] = {{.buf = {result, 8}}, {.dma = {.fd = fd, .offset = offset}}};
    struct frt_argument resolved[2] = {
        {.ptr = result, .len = 8, .source = &args[0]},
        {.len = length, .buffer = buffer, .offset = offset, .source = &args[1]}};
    struct frt_call whole = {.handle = echo,
                             .scalars = REMOTE_SCALARS_MAKEX(0, ECHO_SUM_HANDLE, 0, 1, 1, 0),
                             .out_buffers = 1,
                             .in_handles = 1,
                             .args = resolved,
                             .pra = args};
    return frt_sim_transport.invoke(session, &whole);
}

static void dma_handles_show_their_memory(void **state) {
    (void)state;
    struct frt_buffer *buffer = NULL;
    uint32_t result[2];
    assert_int_equal(frt_sim_transport.buf_alloc(session, 4096, 0, &buffer), AEE_SUCCESS);
    memset(buffer->address, 1, 4096);
    assert_int_equal(sum_of_handle(buffer, buffer->fd, 96, 4096, result), AEE_SUCCESS);
    assert_int_equal(result[0], 4096);
    assert_int_equal(result[1], 4000);
    frt_sim_transport.buf_release(session, buffer);
}

// ---- Mappings

static void a_mapping_can_be_removed_exactly_once(void **state) {
    (void)state;
    uint64_t address = 0;
    int fd = memory_file(8192, MFD_ALLOW_SEALING);
    struct frt_map_request request = {.fd = fd, .flags = 2, .length = 8192};
    assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_SUCCESS);
    assert_int_not_equal(address, 0);
    assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_EALREADY);
    assert_int_equal(frt_sim_transport.unmap(session, fd, address, 4096), AEE_EINVALIDFD);
    assert_int_equal(frt_sim_transport.unmap(session, fd, address, 8192), AEE_SUCCESS);
    assert_int_equal(frt_sim_transport.unmap(session, fd, address, 8192), AEE_EINVALIDFD);
    assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_SUCCESS);
    close(fd);
}

struct unmapper {
    int fd;
    uint64_t address;
    int result;
};

static void *unmap_once(void *argument) {
    struct unmapper *unmapper = argument;
    unmapper->result = frt_sim_transport.unmap(session, unmapper->fd, unmapper->address, 4096);
    return NULL;
}

static void of_two_unmaps_at_once_one_wins(void **state) {
    (void)state;
    int fd = memory_file(4096, MFD_ALLOW_SEALING);
    struct frt_map_request request = {.fd = fd, .flags = 2, .length = 4096};
    for (unsigned round = 0; round < 50; round++) {
        uint64_t address = 0;
        pthread_t threads[2];
        assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_SUCCESS);
        struct unmapper unmappers[2] = {{fd, address, -1}, {fd, address, -1}};
        for (size_t i = 0; i < 2; i++) {
            pthread_create(&threads[i], NULL, unmap_once, &unmappers[i]);
        }
        for (size_t i = 0; i < 2; i++) {
            pthread_join(threads[i], NULL);
        }
        assert_int_equal(unmappers[0].result + unmappers[1].result, AEE_EINVALIDFD);
    }
    close(fd);
}

static void only_memory_of_fixed_size_can_be_mapped(void **state) {
    (void)state;
    uint64_t address;
    int fd = memory_file(4096, 0);
    struct frt_map_request request = {.fd = fd, .length = 4096};
    assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_EBADFD);
    close(fd);
    fd = memory_file(4096, MFD_ALLOW_SEALING);
    request = (struct frt_map_request){.fd = fd, .length = 8192};
    assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_EBADFD);
    close(fd);
}

static void pages_can_be_added_and_removed(void **state) {
    (void)state;
    uint64_t address = 0;
    struct frt_map_request request = {.fd = -1, .length = 65536};
    assert_int_equal(frt_sim_transport.map(session, &request, &address), AEE_SUCCESS);
    assert_int_equal(frt_sim_transport.unmap(session, -1, address, 65536), AEE_SUCCESS);
    assert_int_equal(frt_sim_transport.unmap(session, -1, address, 65536), AEE_EINVALIDFD);
}

// ---- The rest

static void *add_often(void *argument) {
    uint32_t *failures = argument;
    for (uint32_t i = 0; i < 500; i++) {
        *failures += echo_add(session, echo, i, 7) != AEE_SUCCESS;
    }
    return NULL;
}

static void many_threads_can_share_a_session(void **state) {
    (void)state;
    pthread_t threads[16];
    uint32_t failures[16] = {0};
    for (size_t i = 0; i < 16; i++) {
        pthread_create(&threads[i], NULL, add_often, &failures[i]);
    }
    for (size_t i = 0; i < 16; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(failures[i], 0);
    }
}

static void *sleep_long(void *argument) {
    *(int *)argument = echo_sleep(session, echo, 300000);
    return NULL;
}

static void calls_run_side_by_side(void **state) {
    (void)state;
    pthread_t threads[20];
    int results[20];
    uint64_t start_ns = now_ns();
    for (size_t i = 0; i < 20; i++) {
        pthread_create(&threads[i], NULL, sleep_long, &results[i]);
    }
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_SUCCESS);
    for (size_t i = 0; i < 20; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(results[i], AEE_SUCCESS);
    }
    assert_true(now_ns() - start_ns < 20 * 300000000ull / 2);
}

static void *sleep_unless_reset(void *argument) {
    *(int *)argument = echo_sleep(session, echo, 1000000);
    return NULL;
}

static void the_end_of_a_session_ends_its_calls(void **state) {
    (void)state;
    pthread_t threads[4];
    int results[4];
    for (size_t i = 0; i < 4; i++) {
        pthread_create(&threads[i], NULL, sleep_unless_reset, &results[i]);
    }
    rest_ms(50);
    uint64_t start_ns = now_ns();
    assert_int_equal(frt_sim_transport.option(session, FRT_OPTION_SHUTDOWN, 0), AEE_SUCCESS);
    for (size_t i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(results[i], AEE_ECONNRESET);
    }
    assert_true(now_ns() - start_ns < 900000000);
    assert_int_equal(echo_add(session, echo, 1, 2), AEE_ECONNRESET);
}

static void capabilities_are_known_without_a_process(void **state) {
    (void)state;
    uint32_t value = 0;
    assert_int_equal(frt_sim_transport.query(3, DOMAIN_SUPPORT, &value), AEE_SUCCESS);
    assert_int_equal(value, 1);
    assert_int_equal(frt_sim_transport.query(3, 4000, &value), AEE_EBADPARM);
}

static void polling_can_be_switched(void **state) {
    (void)state;
    assert_int_equal(frt_sim_transport.option(session, FRT_OPTION_POLL, 10001), AEE_EBADPARM);
    assert_int_equal(frt_sim_transport.option(session, FRT_OPTION_POLL, 5000), AEE_SUCCESS);
    small_values_come_back(state);
    assert_int_equal(frt_sim_transport.option(session, FRT_OPTION_POLL, 0), AEE_SUCCESS);
    small_values_come_back(state);
}

#define CASE(test, mode)                                                                                     \
    { #test " (" #mode ")", test, start_##mode, stop, NULL }
#define CASES(mode)                                                                                          \
    CASE(small_values_come_back, mode), CASE(buffers_of_every_size_come_back, mode),                         \
        CASE(calls_without_arguments_work, mode), CASE(more_arguments_than_usual_work, mode),                \
        CASE(codes_of_the_skel_come_back_unchanged, mode),                                                   \
        CASE(outputs_stay_untouched_when_a_call_fails, mode),                                                \
        CASE(calls_alike_and_unlike_can_follow_each_other, mode),                                            \
        CASE(handles_of_64_bits_go_both_ways, mode),                                                         \
        CASE(unknown_handles_and_methods_give_the_codes_of_the_dsp, mode),                                   \
        CASE(memory_of_the_transport_is_shared_not_copied, mode), CASE(dma_handles_show_their_memory, mode), \
        CASE(many_threads_can_share_a_session, mode), CASE(calls_run_side_by_side, mode),                    \
        CASE(the_end_of_a_session_ends_its_calls, mode)

static void without_a_dsp_there_is_no_session(void **state) {
    (void)state;
    struct frt_transport_session *none;
    set("sim.socket", NULL);
    assert_int_equal(try_session(&none), AEE_ENOSUCHDEVICE);
    set("sim.socket", "/nonexistent/dsp");
    assert_int_equal(try_session(&none), AEE_ENOSUCHDEVICE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        CASES(interrupt_16),
        CASES(polling_16),
        CASES(interrupt_12),
        CASES(polling_12),
        CASE(the_handles_of_the_driver_are_refused, interrupt_16),
        CASE(scalars_that_the_wire_cannot_carry_are_refused, interrupt_16),
        CASE(memory_of_the_caller_can_be_shared, interrupt_16),
        CASE(memory_whose_size_can_change_is_copied, interrupt_16),
        CASE(memory_that_was_taken_away_is_an_error, interrupt_16),
        CASE(a_mapping_can_be_removed_exactly_once, interrupt_16),
        CASE(of_two_unmaps_at_once_one_wins, interrupt_16),
        CASE(only_memory_of_fixed_size_can_be_mapped, interrupt_16),
        CASE(pages_can_be_added_and_removed, interrupt_16),
        CASE(capabilities_are_known_without_a_process, interrupt_16),
        CASE(polling_can_be_switched, interrupt_16),
        CASE(calls_alike_find_their_payload_laid_out, polling_16),
        cmocka_unit_test_teardown(without_a_dsp_there_is_no_session, clean_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
