// SPDX-License-Identifier: BSD-3-Clause
// Context banks: how many sessions there are, and what they share.
#include "tests/sim/fixture.h"

#include "runtime/include/AEEStdErr.h"
#include "runtime/sim/client.h"
#include "runtime/sim/packet.h"
#include "runtime/sim/platform.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define EQURTBADASID_DSP 0x8000054Fu

static void no_session_is_left_when_all_banks_are_taken(void **state) {
    (void)state;
    struct frt_transport_session *sessions[3];
    struct frt_transport_session *none = NULL;
    dsp_start(NULL, "--banks", "3", NULL);
    for (size_t i = 0; i < 3; i++) {
        sessions[i] = open_session();
        assert_int_equal(sessions[i]->client, i + 1);
    }
    assert_int_equal(try_session(&none), AEE_ENOSESSION);
    close_session(sessions[1]);
    rest_ms(50);
    sessions[1] = open_session();
    assert_int_equal(sessions[1]->client, 2);
    assert_int_equal(echo_add(sessions[1], open_echo(sessions[1]), 4, 5), AEE_SUCCESS);
    for (size_t i = 0; i < 3; i++) {
        close_session(sessions[i]);
    }
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void a_dsp_without_banks_has_no_sessions(void **state) {
    (void)state;
    struct frt_transport_session *none = NULL;
    dsp_start(NULL, "--banks", "0", NULL);
    assert_int_equal(try_session(&none), AEE_ENOSESSION);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void each_bank_has_its_own_addresses(void **state) {
    (void)state;
    dsp_start(NULL, "--banks", "2", NULL);
    struct frt_transport_session *first = open_session();
    struct frt_transport_session *second = open_session();
    assert_true(first->window >> 32 != 0);
    assert_true(first->window >> 32 != second->window >> 32);
    assert_true((first->window & 0xFFFFFFFF) == (second->window & 0xFFFFFFFF));
    close_session(first);
    close_session(second);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void identity_banks_have_no_prefix(void **state) {
    (void)state;
    dsp_start(NULL, "--identity", NULL);
    struct frt_transport_session *session = open_session();
    assert_true(session->window >> 32 == 0);
    assert_true(session->window != 0);
    uint32_t echo = open_echo(session);
    assert_int_equal(echo_add(session, echo, 4, 5), AEE_SUCCESS);
    unsigned char *bytes = calloc(1, 1 << 20);
    remote_arg args[2] = {{.buf = {bytes, 1 << 20}}, {.buf = {bytes, 1 << 20}}};
    assert_int_equal(call(session, echo, REMOTE_SCALARS_MAKE(ECHO_COPY, 1, 1), args), AEE_SUCCESS);
    free(bytes);
    close_session(session);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void duplicates_add_sessions_up_to_their_number(void **state) {
    (void)state;
    struct frt_transport_session *sessions[5];
    struct frt_transport_session *none = NULL;
    dsp_start(NULL, "--banks", "2", "--duplicates", "3", NULL);
    for (size_t i = 0; i < 5; i++) {
        sessions[i] = open_session();
        assert_int_equal(echo_add(sessions[i], open_echo(sessions[i]), (uint32_t)i, 5), AEE_SUCCESS);
    }
    assert_int_equal(try_session(&none), AEE_ENOSESSION);
    assert_true(sessions[0]->window >> 32 != sessions[1]->window >> 32);
    for (size_t i = 2; i < 5; i++) {
        assert_true(sessions[1]->window >> 32 == sessions[i]->window >> 32);
        assert_true(sessions[1]->window != sessions[i]->window);
    }
    close_session(sessions[3]);
    rest_ms(50);
    sessions[3] = open_session();
    for (size_t i = 0; i < 5; i++) {
        close_session(sessions[i]);
    }
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

// Sums the bytes of another session's memory, as a dma handle with a foreign address.
static int sum_foreign(struct frt_transport_session *session, uint32_t echo, struct sim_buffer *foreign) {
    struct sim_buffer lie = *foreign;
    uint32_t result[2] = {0};
    remote_arg args[2] = {{.buf = {result, 8}}, {.dma = {.fd = 77}}};
    struct frt_argument resolved[2] = {{.ptr = result, .len = 8, .source = &args[0]},
                                       {.len = 4096, .buffer = &lie.base, .source = &args[1]}};
    struct frt_call whole = {.handle = echo,
                             .scalars = REMOTE_SCALARS_MAKEX(0, ECHO_SUM_HANDLE, 0, 1, 1, 0),
                             .out_buffers = 1,
                             .in_handles = 1,
                             .args = resolved,
                             .pra = args};
    lie.users = 2;
    int code = frt_sim_transport.invoke(session, &whole);
    assert_true(code != AEE_SUCCESS || result[1] == 4096 * 2);
    return code;
}

static int foreign_sum_between(unsigned first_session, unsigned second_session) {
    struct frt_transport_session *sessions[3];
    struct frt_buffer *buffer = NULL;
    for (size_t i = 0; i < 3; i++) {
        sessions[i] = open_session();
    }
    assert_int_equal(frt_sim_transport.buf_alloc(sessions[first_session], 4096, 0, &buffer), AEE_SUCCESS);
    memset(buffer->address, 2, 4096);
    uint32_t echo = open_echo(sessions[second_session]);
    // Buffers begin with what the core sees.
    int code = sum_foreign(sessions[second_session], echo, (struct sim_buffer *)buffer);
    for (size_t i = 0; i < 3; i++) {
        close_session(sessions[i]);
    }
    return code;
}

static void banks_are_isolated_and_duplicates_are_not(void **state) {
    (void)state;
    dsp_start(NULL, "--banks", "2", "--duplicates", "1", NULL);
    assert_int_equal((uint32_t)foreign_sum_between(0, 1), 0x8000040E);
    rest_ms(50);
    assert_int_equal(foreign_sum_between(1, 2), AEE_SUCCESS);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void a_bank_cannot_be_created_again_while_its_addresses_are_cleaned(void **state) {
    (void)state;
    struct frt_transport_session *early = NULL;
    dsp_start("asid-window 300ms", "--banks", "1", NULL);
    close_session(open_session());
    rest_ms(20);
    assert_int_equal((uint32_t)try_session(&early), EQURTBADASID_DSP);
    rest_ms(400);
    struct frt_transport_session *late = open_session();
    close_session(late);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

// The public API tries again by itself, if it may.
static void the_end_of_the_cleaning_is_awaited(void **state) {
    (void)state;
    remote_handle64 handle;
    dsp_start("asid-window 40ms", "--banks", "1", NULL);
    assert_int_equal(remote_handle64_open(ECHO_URI, &handle), AEE_SUCCESS);
    assert_int_equal(remote_handle64_close(handle), AEE_SUCCESS);
    rest_ms(5);
    assert_int_equal(remote_handle64_open(ECHO_URI, &handle), AEE_SUCCESS);
    assert_int_equal(remote_handle64_close(handle), AEE_SUCCESS);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void retries_can_be_switched_off_and_end(void **state) {
    (void)state;
    remote_handle64 handle;
    set("session.retries", "0");
    dsp_start("asid-window 10s", "--banks", "1", NULL);
    assert_int_equal(remote_handle64_open(ECHO_URI, &handle), AEE_SUCCESS);
    assert_int_equal(remote_handle64_close(handle), AEE_SUCCESS);
    rest_ms(5);
    assert_int_equal((uint32_t)remote_handle64_open(ECHO_URI, &handle), EQURTBADASID_DSP);
    set("session.retries", NULL);
    assert_int_equal((uint32_t)remote_handle64_open(ECHO_URI, &handle), EQURTBADASID_DSP);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

// ---- Below the transport: what a client may ask the platform

static struct sim_answer ask(int platform, struct sim_request request, int fd, int *channel) {
    struct sim_answer answer = {.result = -1};
    assert_int_equal(sim_send_packet(platform, &request, sizeof request, fd), 0);
    assert_int_equal(sim_receive_packet(platform, &answer, sizeof answer, channel), sizeof answer);
    return answer;
}

static int raw_client(struct sim_answer *welcome, uint32_t process_domain, int *channel) {
    int platform = sim_connect(dsp_socket());
    assert_true(platform >= 0);
    *welcome = ask(platform,
                   (struct sim_request){
                       .magic = SIM_MAGIC, .kind = SIM_HELLO, .domain = 3, .process_domain = process_domain},
                   -1, channel);
    return platform;
}

static void root_and_static_processes_need_permission(void **state) {
    (void)state;
    struct sim_answer welcome;
    int channel = -1;
    dsp_start(NULL, NULL);
    close(raw_client(&welcome, FRT_DOMAIN_ROOT, &channel));
    assert_int_equal(welcome.result, AEE_EBADPERMS);
    assert_int_equal(channel, -1);
    close(raw_client(&welcome, FRT_DOMAIN_SENSORS, &channel));
    assert_int_equal(welcome.result, AEE_EBADPERMS);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void memory_that_can_shrink_and_foreign_addresses_are_refused(void **state) {
    (void)state;
    struct sim_answer welcome;
    int channel = -1;
    dsp_start(NULL, NULL);
    int platform = raw_client(&welcome, FRT_DOMAIN_USER, &channel);
    assert_int_equal(welcome.result, AEE_SUCCESS);
    struct sim_request request = {
        .magic = SIM_MAGIC, .kind = SIM_ATTACH, .address = welcome.window, .size = 8192};
    int open_ended = memfd_create("test", MFD_ALLOW_SEALING);
    assert_int_equal(ftruncate(open_ended, 8192), 0);
    assert_int_equal(ask(platform, request, open_ended, NULL).result, AEE_EBADFD);
    int sealed = sim_sealed_memory("test", 8192);
    assert_int_equal(ask(platform, request, -1, NULL).result, AEE_EBADPARM);
    const struct {
        uint64_t address;
        uint64_t size;
        int result;
    } cases[] = {
        {0, 4096, AEE_EBADPARM},
        {1, 4096, AEE_EBADPARM},
        {0, 0, AEE_EBADPARM},
        {0, 12288, AEE_EBADFD},
        {0, UINT64_MAX & ~4095ull, AEE_EBADPARM},
        {UINT64_MAX & ~4095ull, 4096, AEE_EBADPARM},
    };
    for (size_t i = 1; i < sizeof cases / sizeof *cases; i++) {
        request.address = i < 5 ? welcome.window + cases[i].address : cases[i].address;
        request.size = cases[i].size;
        assert_int_equal(ask(platform, request, sealed, NULL).result, cases[i].result);
    }
    request.address = welcome.window;
    request.size = 8192;
    assert_int_equal(ask(platform, request, sealed, NULL).result, AEE_SUCCESS);
    assert_int_equal(ask(platform, request, sealed, NULL).result, AEE_EBADPARM);
    request.kind = SIM_DETACH;
    assert_int_equal(ask(platform, request, -1, NULL).result, AEE_SUCCESS);
    assert_int_equal(ask(platform, request, -1, NULL).result, AEE_ENOSUCHMAP);
    request.kind = 99;
    assert_int_equal(ask(platform, request, -1, NULL).result, AEE_EBADPARM);
    close(open_ended);
    close(sealed);
    close(platform);
    close(channel);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

static void packets_that_are_no_messages_are_dropped(void **state) {
    (void)state;
    struct sim_answer welcome;
    int channel = -1;
    char bytes[100] = {0};
    dsp_start(NULL, NULL);
    int platform = raw_client(&welcome, FRT_DOMAIN_USER, &channel);
    for (size_t size = 1; size <= sizeof bytes; size += 11) {
        assert_true(write(channel, bytes, size) == (ssize_t)size);
    }
    // A message, but of a client that has no process yet.
    struct frt_message message = {.client = 1, .context = 0x101, .handle = 8, .scalars = 0x02000000};
    struct frt_response response;
    assert_true(write(channel, &message, sizeof message) == sizeof message);
    assert_true(read(channel, &response, sizeof response) == sizeof response);
    assert_true(response.context == 0x101);
    assert_int_equal((uint32_t)response.result, 0x80000434);
    // Arguments outside of the session's memory.
    message = (struct frt_message){
        .client = 1, .context = 0x101, .handle = 8, .scalars = 0x02010000, .address = 1 << 20, .size = 4096};
    assert_true(write(channel, &message, sizeof message) == sizeof message);
    assert_true(read(channel, &response, sizeof response) == sizeof response);
    assert_int_equal((uint32_t)response.result, 0x8000040E);
    close(platform);
    close(channel);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

// ---- The static process

// Creates a static process over a session that has none yet; gives the DSP's code.
static int create_static(struct frt_transport_session *session, uint32_t pages) {
    static const char name[] = "audiopd";
    struct frt_process_request request = {
        .method = FRT_PROCESS_CREATE_STATIC,
        .page = {.address = session->window, .size = 4096},
        .name = {.data = name, .size = sizeof name},
    };
    request.create_static.client = session->client;
    request.create_static.pages = pages;
    return sim_process_request(session, &request, 0);
}

// The sessions of this transport have a process already: the heap is looked at before that.
static void a_static_process_gets_its_heap_exactly_once(void **state) {
    (void)state;
    dsp_start(NULL, "--static-processes", NULL);
    struct frt_transport_session *session = open_session();
    assert_int_equal((uint32_t)create_static(session, 0), 0x80000402);
    assert_int_equal((uint32_t)create_static(session, 1),
                     0x8000041A); // takes the heap, but there is a process
    struct frt_transport_session *second = open_session();
    assert_int_equal((uint32_t)create_static(second, 2), 0x8000040E);
    assert_int_equal((uint32_t)create_static(second, 1), 0x8000041A);
    close_session(session);
    close_session(second);
    assert_int_equal(dsp_stop(), DSP_CLEAN);
}

#define CASE(test) cmocka_unit_test_teardown(test, clean_up)

int main(void) {
    const struct CMUnitTest tests[] = {
        CASE(no_session_is_left_when_all_banks_are_taken),
        CASE(a_dsp_without_banks_has_no_sessions),
        CASE(each_bank_has_its_own_addresses),
        CASE(identity_banks_have_no_prefix),
        CASE(duplicates_add_sessions_up_to_their_number),
        CASE(banks_are_isolated_and_duplicates_are_not),
        CASE(a_bank_cannot_be_created_again_while_its_addresses_are_cleaned),
        CASE(the_end_of_the_cleaning_is_awaited),
        CASE(retries_can_be_switched_off_and_end),
        CASE(root_and_static_processes_need_permission),
        CASE(memory_that_can_shrink_and_foreign_addresses_are_refused),
        CASE(packets_that_are_no_messages_are_dropped),
        CASE(a_static_process_gets_its_heap_exactly_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
