// SPDX-License-Identifier: BSD-3-Clause
// What the core asks of a transport.
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "calls.h"
#include "fake_transport.h"
#include "rpcmem.h"
#include "runtime/dsp/host.h"

#define URI "file:///libx.so?x_skel_handle_invoke&_modver=1.0&_dom=cdsp"

static int use_fake(void **state) {
    (void)state;
    return frt_register_transport(&fake_transport) || frt_configure("transport", "fake");
}

static int reset_fake(void **state) {
    (void)state;
    fake = (struct fake){.next_handle = 0x5000};
    return 0;
}

static int end_everything(void **state) {
    (void)state;
    struct remote_rpc_session_close close = {-1};
    int code = remote_session_control(FASTRPC_SESSION_CLOSE, &close, sizeof close);
    assert_int_equal(fake.opened, fake.closed);
    return code;
}

static remote_handle64 open_fake(const char *uri) {
    remote_handle64 h = 0;
    assert_int_equal(remote_handle64_open(uri, &h), 0);
    return h;
}

static void transport_is_registered_once(void **state) {
    (void)state;
    assert_int_equal(frt_register_transport(&fake_transport), AEE_EALREADY);
    assert_int_equal(frt_register_transport(NULL), AEE_EBADPARM);
    assert_int_equal(frt_register_transport(&frt_loop_transport), AEE_EALREADY);
}

static void open_sends_the_uri_verbatim(void **state) {
    (void)state;
    remote_handle64 h = open_fake(URI "&_session=1");
    const struct fake_invoke *invoke = &fake.invokes[0];
    uint32_t in[2];
    assert_int_equal(invoke->handle, 8);
    assert_int_equal(invoke->scalars, 0x02020200);
    memcpy(in, invoke->first_input, sizeof in);
    assert_int_equal(in[0], sizeof URI "&_session=1");
    assert_int_equal(in[1], 255);
    assert_string_equal(invoke->second_input, URI "&_session=1");
    assert_int_equal(fake.config.domain, CDSP_DOMAIN_ID);
    assert_int_equal(fake.config.session, 1);
    assert_string_equal(fake.config.domain_name, "cdsp");
    assert_int_equal(fake.config.priority, 192);
    close_echo(h);
}

static void last_close_ends_the_session_without_closing_the_skel(void **state) {
    (void)state;
    remote_handle64 first = open_fake(URI), second = open_fake(URI);
    close_echo(first);
    assert_int_equal(fake.invokes[2].handle, 8);
    assert_int_equal(fake.invokes[2].scalars, 0x03010200);
    uint32_t in[2];
    memcpy(in, fake.invokes[2].first_input, sizeof in);
    assert_int_equal(in[0], 0x5001);
    assert_int_equal(fake.shutdowns, 0);
    close_echo(second);
    assert_int_equal(fake.invoke_count, 4);
    assert_int_equal(fake.invokes[3].handle, 4);
    assert_int_equal(fake.invokes[3].scalars, 0x02000000);
    assert_int_equal(fake.shutdowns, 1);
    assert_int_equal(fake.closed, 1);
}

static remote_handle64 last_handle;

static void close_last_handle(void) {
    fake.in_close = NULL;
    assert_int_equal(remote_handle64_close(last_handle), 0);
}

// Between the moment when it is no longer the last one and the DSP's answer.
static void handle_may_be_closed_while_the_session_ends(void **state) {
    (void)state;
    remote_handle64 h = open_fake(URI);
    last_handle = open_fake(URI);
    fake.in_close = close_last_handle;
    fake.loader_code = FRT_DSP_CODE(AEE_EINVHANDLE);
    assert_int_equal(remote_handle64_close(h), 0);
    assert_int_equal(fake.closed, 1);
}

static void handle_that_the_dsp_does_not_know_is_an_error(void **state) {
    (void)state;
    remote_handle64 h = open_fake(URI), other = open_fake(URI);
    fake.loader_code = FRT_DSP_CODE(AEE_EINVHANDLE);
    assert_int_equal(remote_handle64_close(h), fake.loader_code);
    assert_int_equal(remote_handle64_close(other), 0);
}

static void loaders_words_reach_the_record(void **state) {
    (void)state;
    remote_handle64 h = 0;
    fake.loader_code = (int)0x8000043e;
    fake.loader_text = "cannot open shared object";
    assert_int_equal(remote_handle64_open(URI, &h), (int)0x8000043e);
    assert_non_null(strstr(frt_last_error()->text, "cannot open shared object"));
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_LOADER);
    assert_int_equal(frt_last_error()->dsp_code, (int)0x8000043e);
    assert_int_equal(fake.closed, 1);
    fake.loader_text = NULL;
    assert_int_equal(remote_handle64_open(URI, &h), (int)0x8000043e);
}

static void dsp_that_is_not_ready_is_asked_again(void **state) {
    (void)state;
    fake.open_code = (int)0x8000054f;
    fake.open_failures = 3;
    close_echo(open_fake(URI));
    assert_int_equal(fake.opened, 1);
}

static void dsp_is_not_asked_for_ever(void **state) {
    (void)state;
    remote_handle64 h = 0;
    fake.open_code = (int)0x8000054f;
    fake.open_failures = 6;
    assert_int_equal(remote_handle64_open(URI, &h), (int)0x8000054f);
    assert_int_equal(fake.open_failures, 0);
    assert_int_equal(frt_configure("session.retries", "0"), 0);
    fake.open_failures = 1;
    assert_int_equal(remote_handle64_open(URI, &h), (int)0x8000054f);
    assert_int_equal(frt_configure("session.retries", NULL), 0);
}

static void other_failures_of_open_are_final(void **state) {
    (void)state;
    remote_handle64 h = 0;
    fake.open_code = AEE_ENOSESSION;
    fake.open_failures = 1;
    assert_int_equal(remote_handle64_open(URI, &h), AEE_ENOSESSION);
    assert_int_equal(frt_last_error()->layer, FRT_LAYER_TRANSPORT);
    close_echo(open_fake(URI));
}

static void registered_memory_arrives_as_buffer_and_offset(void **state) {
    (void)state;
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 4096), local[4];
    remote_handle64 h = open_fake(URI);
    remote_arg args[3] = {{.buf = {memory + 100, 8}}, {.buf = {local, 4}}, {.buf = {memory + 4000, 96}}};
    for (int i = 0; i < 3; ++i)
        assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(2, 2, 1), args), 0);
    const struct fake_invoke *invoke = &fake.invokes[fake.invoke_count - 1];
    assert_int_equal(invoke->handle, 0x5001);
    assert_non_null(invoke->args[0].buffer);
    assert_int_equal(invoke->args[0].offset, 100);
    assert_null(invoke->args[1].buffer);
    assert_ptr_equal(invoke->args[1].ptr, local);
    assert_ptr_equal(invoke->args[2].buffer, invoke->args[0].buffer);
    assert_int_equal(invoke->args[2].offset, 4000);
    assert_int_equal(fake.imports, 1);
    rpcmem_free(memory);
    assert_int_equal(fake.live_buffers, 0);
    close_echo(h);
}

static void each_session_has_its_own_buffers(void **state) {
    (void)state;
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 4096);
    remote_handle64 first = open_fake(URI), second = open_fake(URI "&_session=1");
    remote_arg args[1] = {{.buf = {memory, 8}}};
    assert_int_equal(remote_handle64_invoke(first, REMOTE_SCALARS_MAKE(2, 1, 0), args), 0);
    assert_int_equal(remote_handle64_invoke(second, REMOTE_SCALARS_MAKE(2, 1, 0), args), 0);
    assert_int_equal(fake.imports, 2);
    assert_int_equal(fake.live_buffers, 2);
    rpcmem_free(memory);
    assert_int_equal(fake.live_buffers, 0);
    close_echo(first);
    close_echo(second);
}

static void attributes_of_registration_arrive(void **state) {
    (void)state;
    unsigned char local[64];
    remote_handle64 h = open_fake(URI);
    remote_register_buf_attr(local, 64, 9, FASTRPC_ATTR_COHERENT | FASTRPC_ATTR_KEEP_MAP);
    remote_arg args[1] = {{.buf = {local + 1, 8}}};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(2, 1, 0), args), 0);
    const struct frt_argument *argument = &fake.invokes[fake.invoke_count - 1].args[0];
    assert_int_equal(argument->attr, FASTRPC_ATTR_COHERENT | FASTRPC_ATTR_KEEP_MAP);
    assert_int_equal(argument->offset, 1);
    remote_register_buf(local, 64, -1);
    close_echo(h);
}

#if SIZE_MAX > UINT32_MAX
static void ranges_and_arguments_may_be_longer_than_2_gib(void **state) {
    (void)state;
    const size_t gib = (size_t)1 << 30;
    unsigned char *memory =
        mmap(NULL, 8 * gib, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    assert_ptr_not_equal(memory, MAP_FAILED);
    remote_handle64 h = open_fake(URI);
    remote_register_buf_attr2(memory, 6 * gib, 9, 0);
    remote_arg args[1] = {{.buf = {memory + 5 * gib, 100}}};
    // Outputs, as the fake would read inputs.
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(2, 0, 1), args), 0);
    assert_true(fake.invokes[fake.invoke_count - 1].args[0].offset == 5 * gib);
    args[0].buf = (remote_buf){memory + gib, 5 * gib};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(2, 0, 1), args), 0);
    assert_true(fake.invokes[fake.invoke_count - 1].args[0].len == 5 * gib);
    args[0].buf.nLen = 5 * gib + 1;
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(2, 0, 1), args), AEE_EBADPARM);
    args[0].buf = (remote_buf){memory + 7 * gib, SIZE_MAX - 4096};
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(2, 0, 1), args), AEE_EBADPARM);
    remote_register_buf_attr2(memory, 6 * gib, -1, 0);
    close_echo(h);
    munmap(memory, 8 * gib);
}
#endif

static void memory_that_cannot_be_shared_fails_the_call(void **state) {
    (void)state;
    unsigned char *memory = rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, 0, 4096);
    remote_handle64 h = open_fake(URI);
    remote_arg args[1] = {{.buf = {memory, 8}}};
    fake.import_code = AEE_ENOMEMORY;
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(2, 1, 0), args), AEE_ENOMEMORY);
    assert_int_equal(frt_last_error()->argument, 0);
    assert_int_equal(frt_last_error()->method, 2);
    assert_int_equal(fake.invoke_count, 1);
    rpcmem_free(memory);
    close_echo(h);
}

static void dma_handle_arrives_with_its_length(void **state) {
    (void)state;
    int fd = memfd_create("test", 0);
    assert_int_equal(ftruncate(fd, 8192), 0);
    remote_handle64 h = open_fake(URI);
    remote_arg args[1] = {{.dma = {fd, 64}}};
    assert_int_equal(remote_register_dma_handle_attr(fd, 100, FASTRPC_ATTR_NOMAP), 0);
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, 2, 0, 0, 1, 0), args), 0);
    const struct frt_argument *argument = &fake.invokes[fake.invoke_count - 1].args[0];
    assert_non_null(argument->buffer);
    assert_int_equal(argument->len, 100);
    assert_int_equal(argument->offset, 64);
    assert_int_equal(argument->attr, FASTRPC_ATTR_NOMAP);
    assert_int_equal(fake.live_buffers, 0);
    // Not announced: a number.
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKEX(0, 2, 0, 0, 1, 0), args), 0);
    assert_null(fake.invokes[fake.invoke_count - 1].args[0].buffer);
    close(fd);
    close_echo(h);
}

static void transports_words_reach_the_record(void **state) {
    (void)state;
    remote_handle64 h = open_fake(URI);
    fake.invoke_code = AEE_ERPC;
    assert_int_equal(remote_handle64_invoke(h, REMOTE_SCALARS_MAKE(7, 0, 0), NULL), AEE_ERPC);
    const struct frt_error *error = frt_last_error();
    assert_int_equal(error->layer, FRT_LAYER_TRANSPORT);
    assert_int_equal(error->sys_errno, EIO);
    assert_string_equal(error->text, "the pigeon got lost");
    assert_int_equal(error->method, 7);
    assert_true(error->handle == h);
    assert_int_equal(error->dsp_code, 0);
    close_echo(h);
}

static void polling_is_switched_on_both_sides(void **state) {
    (void)state;
    struct remote_rpc_control_latency latency = {RPC_POLL_QOS, 500};
    remote_handle64 h = open_fake(URI);
    assert_int_equal(remote_handle64_control(h, DSPRPC_CONTROL_LATENCY, &latency, sizeof latency), 0);
    assert_int_equal(fake.poll, 500);
    const struct fake_invoke *invoke = &fake.invokes[fake.invoke_count - 1];
    uint32_t in[2];
    memcpy(in, invoke->first_input, sizeof in);
    assert_int_equal(invoke->handle, 4);
    assert_int_equal(REMOTE_SCALARS_METHOD(invoke->scalars), 9);
    assert_int_equal(in[0], 1);
    assert_int_equal(in[1], 10000);
    latency.enable = RPC_DISABLE_QOS;
    assert_int_equal(remote_handle64_control(h, DSPRPC_CONTROL_LATENCY, &latency, sizeof latency), 0);
    assert_int_equal(fake.poll, 0);
    close_echo(h);
}

static void asynchronous_call_is_marked(void **state) {
    (void)state;
    remote_handle64 h = open_fake(URI);
    fastrpc_async_descriptor_t desc = {.type = FASTRPC_ASYNC_POLL};
    int result;
    assert_int_equal(remote_handle64_invoke_async(h, &desc, REMOTE_SCALARS_MAKE(2, 0, 0), NULL), 0);
    assert_int_equal(fastrpc_async_get_status(desc.jobid, -1, &result), 0);
    assert_int_equal(fastrpc_release_async_job(desc.jobid), 0);
    assert_true(fake.invokes[fake.invoke_count - 1].async);
    close_echo(h);
}

static void lost_session_resets_handles_and_makes_room(void **state) {
    (void)state;
    remote_handle64 old = open_fake(URI);
    fake.config.event(fake.config.event_context, FASTRPC_DSP_SSR);
    assert_int_equal(remote_handle64_invoke(old, REMOTE_SCALARS_MAKE(2, 0, 0), NULL), AEE_ECONNRESET);
    assert_int_equal(frt_last_error()->code, AEE_ECONNRESET);
    remote_handle64 new = open_fake(URI);
    assert_int_equal(fake.opened, 2);
    assert_int_equal(fake.closed, 1);
    assert_int_equal(remote_handle64_invoke(new, REMOTE_SCALARS_MAKE(2, 0, 0), NULL), 0);
    assert_int_equal(remote_handle64_invoke(old, REMOTE_SCALARS_MAKE(2, 0, 0), NULL), AEE_ECONNRESET);
    close_echo(old);
    assert_int_equal(remote_handle64_invoke(new, REMOTE_SCALARS_MAKE(2, 0, 0), NULL), 0);
    close_echo(new);
    // Nothing was said to a DSP that is gone.
    assert_int_equal(fake.shutdowns, 2);
}

static void kill_does_not_ask_the_process(void **state) {
    (void)state;
    struct remote_rpc_process_clean_params kill = {CDSP_DOMAIN_ID};
    remote_handle64 h = open_fake(URI);
    int before = fake.invoke_count;
    assert_int_equal(remote_session_control(FASTRPC_REMOTE_PROCESS_KILL, &kill, sizeof kill), 0);
    assert_int_equal(fake.invoke_count, before);
    assert_int_equal(fake.kills, 1);
    assert_int_equal(fake.closed, 1);
    close_echo(h);
}

static void failed_unmap_puts_the_mapping_back(void **state) {
    (void)state;
    assert_int_equal(fastrpc_mmap(3, 1, NULL, 0, 4096, FASTRPC_MAP_FD), 0);
    fake.unmap_code = AEE_ERPC;
    assert_int_equal(fastrpc_munmap(3, 1, NULL, 4096), AEE_ERPC);
    fake.unmap_code = 0;
    assert_int_equal(fastrpc_munmap(3, 1, NULL, 4096), 0);
    assert_int_equal(fake.unmaps, 2);
}

static void unmap_again(void) {
    assert_int_equal(fastrpc_munmap(3, 1, NULL, 4096), AEE_EINVALIDFD);
    assert_int_equal(fastrpc_mmap(3, 1, NULL, 0, 4096, FASTRPC_MAP_FD), AEE_EALREADY);
}

static void mapping_that_is_being_removed_is_not_found(void **state) {
    (void)state;
    assert_int_equal(fastrpc_mmap(3, 1, NULL, 0, 4096, FASTRPC_MAP_FD), 0);
    fake.in_unmap = unmap_again;
    assert_int_equal(fastrpc_munmap(3, 1, NULL, 4096), 0);
    assert_int_equal(fake.unmaps, 1);
}

static void failed_map_leaves_nothing(void **state) {
    (void)state;
    fake.map_code = AEE_ENOMEMORY;
    assert_int_equal(fastrpc_mmap(3, 1, NULL, 0, 4096, FASTRPC_MAP_FD), AEE_ENOMEMORY);
    assert_int_equal(fastrpc_munmap(3, 1, NULL, 4096), AEE_EINVALIDFD);
    fake.map_code = 0;
    assert_int_equal(fastrpc_mmap(3, 1, NULL, 0, 4096, FASTRPC_MAP_FD), 0);
}

static void address_beyond_32_bits_does_not_fit_the_oldest_form(void **state) {
    (void)state;
    uint32_t address = 5;
    assert_int_equal(remote_mmap(1, 0, 0, 4096, &address), AEE_EUNSUPPORTED);
    assert_int_equal(fake.unmaps, 1);
    assert_int_equal(address, 5);
}

static void capabilities_come_from_the_transport(void **state) {
    (void)state;
    struct remote_dsp_capability capability = {CDSP_DOMAIN_ID, ARCH_VER, 0};
    assert_int_equal(remote_handle_control(DSPRPC_GET_DSP_INFO, &capability, sizeof capability), 0);
    assert_int_equal(capability.capability, 306);
}

static void take_nothing(void *context, remote_rpc_status_flags_t status) {
    (void)context, (void)status;
}

static void loop_has_every_operation(void **state) {
    (void)state;
    const struct frt_session_config config = {.domain = 3, .domain_name = "cdsp", .event = take_nothing};
    struct frt_transport_session *session;
    struct frt_buffer *buffer;
    uint32_t value = 7;
    assert_int_equal(frt_loop_transport.session_open(&config, &session), 0);
    frt_loop_transport.buf_release(session, NULL);
    assert_int_equal(frt_loop_transport.buf_alloc(session, 5000, 0, &buffer), 0);
    assert_int_equal(buffer->size, 5000);
    memset(buffer->address, 1, buffer->size);
    frt_loop_transport.buf_release(session, buffer);
    assert_int_equal(frt_loop_transport.buf_import(session, 12345, NULL, 4096, 0, &buffer), AEE_EBADPARM);
    assert_int_equal(frt_loop_transport.unmap(session, 1, 2, 3), AEE_ENOSUCHMAP);
    assert_int_equal(frt_loop_transport.option(session, (enum frt_transport_option)99, 0), AEE_EUNSUPPORTED);
    assert_int_equal(frt_loop_transport.query(3, HVX_SUPPORT_64B, &value), 0);
    assert_int_equal(value, 0);
    // Left to the end of the session.
    assert_int_equal(frt_loop_transport.buf_alloc(session, 5000, 0, &buffer), 0);
    frt_loop_transport.session_close(session);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, reset_fake, end_everything)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(transport_is_registered_once),
        TEST(open_sends_the_uri_verbatim),
        TEST(last_close_ends_the_session_without_closing_the_skel),
        TEST(handle_may_be_closed_while_the_session_ends),
        TEST(handle_that_the_dsp_does_not_know_is_an_error),
        TEST(loaders_words_reach_the_record),
        TEST(dsp_that_is_not_ready_is_asked_again),
        TEST(dsp_is_not_asked_for_ever),
        TEST(other_failures_of_open_are_final),
        TEST(registered_memory_arrives_as_buffer_and_offset),
        TEST(each_session_has_its_own_buffers),
        TEST(attributes_of_registration_arrive),
#if SIZE_MAX > UINT32_MAX
        TEST(ranges_and_arguments_may_be_longer_than_2_gib),
#endif
        TEST(memory_that_cannot_be_shared_fails_the_call),
        TEST(dma_handle_arrives_with_its_length),
        TEST(transports_words_reach_the_record),
        TEST(polling_is_switched_on_both_sides),
        TEST(asynchronous_call_is_marked),
        TEST(lost_session_resets_handles_and_makes_room),
        TEST(kill_does_not_ask_the_process),
        TEST(failed_unmap_puts_the_mapping_back),
        TEST(mapping_that_is_being_removed_is_not_found),
        TEST(failed_map_leaves_nothing),
        TEST(address_beyond_32_bits_does_not_fit_the_oldest_form),
        TEST(capabilities_come_from_the_transport),
        TEST(loop_has_every_operation),
    };
    return cmocka_run_group_tests(tests, use_fake, NULL);
}
