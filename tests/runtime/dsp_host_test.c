// SPDX-License-Identifier: BSD-3-Clause
// The DSP's side by itself, as a transport uses it.
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <time.h>

#include "HAP_mem.h"
#include "HAP_pls.h"
#include "adsp_pls.h"
#include "calls.h"
#include "runtime/core/transport.h"
#include "runtime/dsp/host.h"

static struct frt_dsp *dsp;

static int create_host(void **state) {
    (void)state;
    return FRT_REGISTER_SKEL_HANDLE(echo) || frt_dsp_create(NULL, &dsp);
}

static int destroy_host(void **state) {
    (void)state;
    frt_dsp_destroy(dsp);
    assert_int_equal(echo_open_objects(), 0);
    return frt_unregister_skel("echo_skel_handle_invoke");
}

static int invoke(uint32_t handle, uint32_t scalars, remote_arg *args) {
    return frt_dsp_invoke(dsp, &(struct frt_dsp_call){.handle = handle, .scalars = scalars, .args = args});
}

struct open_message {
    struct frt_remotectl_open_in in;
    struct frt_remotectl_open_out out;
    char name[256], error[255];
    remote_arg args[4];
};

static struct open_message new_open(const char *uri) {
    struct open_message message = {.in = {(uint32_t)strlen(uri) + 1, sizeof message.error}, .out = {7, 7}};
    strcpy(message.name, uri);
    return message;
}

static int send_open(struct open_message *message) {
    message->args[0].buf = (remote_buf){&message->in, sizeof message->in};
    message->args[1].buf = (remote_buf){message->name, message->in.name_length};
    message->args[2].buf = (remote_buf){&message->out, sizeof message->out};
    message->args[3].buf = (remote_buf){message->error, message->in.error_size};
    return invoke(FRT_HANDLE_REMOTECTL, 0x02020200, message->args);
}

static uint32_t open_handle(void) {
    struct open_message message = new_open(ECHO_URI);
    assert_int_equal(send_open(&message), 0);
    assert_int_equal(message.out.code, 0);
    return message.out.handle;
}

static int close_handle(uint32_t handle) {
    struct frt_remotectl_close_in in = {handle, 255};
    int32_t code = 7;
    char error[255];
    remote_arg args[3] = {
        {.buf = {&in, sizeof in}}, {.buf = {&code, sizeof code}}, {.buf = {error, sizeof error}}};
    int result = invoke(FRT_HANDLE_REMOTECTL, 0x03010200, args);
    return result ? result : code;
}

static void remotectl_opens_and_closes(void **state) {
    (void)state;
    uint32_t handle = open_handle();
    assert_true(handle > FRT_HANDLE_LAST_STATIC);
    assert_int_equal(frt_dsp_open_handles(dsp), 1);
    int32_t in[2] = {1, 2}, sum = 0;
    remote_arg args[2] = {{.buf = {in, sizeof in}}, {.buf = {&sum, sizeof sum}}};
    assert_int_equal(invoke(handle, REMOTE_SCALARS_MAKE(ECHO_ADD, 1, 1), args), 0);
    assert_int_equal(sum, 3);
    assert_int_equal(close_handle(handle), 0);
    assert_int_equal(frt_dsp_open_handles(dsp), 0);
}

static void closed_handle_is_unknown(void **state) {
    (void)state;
    uint32_t old = open_handle();
    assert_int_equal(close_handle(old), 0);
    assert_int_equal(close_handle(old), (int)0x8000042c);
    uint32_t new = open_handle();
    assert_true(old != new);
    assert_int_equal(invoke(old, REMOTE_SCALARS_MAKE(ECHO_SLEEP, 0, 0), NULL), (int)0x8000042c);
    assert_int_equal(close_handle(new), 0);
}

static void many_handles_are_told_apart(void **state) {
    (void)state;
    uint32_t handles[500];
    for (int i = 0; i < 500; ++i)
        handles[i] = open_handle();
    for (int i = 0; i < 500; i += 2)
        assert_int_equal(close_handle(handles[i]), 0);
    assert_int_equal(frt_dsp_open_handles(dsp), 250);
    for (int i = 0; i < 500; ++i)
        assert_int_equal(close_handle(handles[i]), i % 2 ? 0 : (int)0x8000042c);
}

#define SERIALS 20000u
#define LASTING 600u // more than one block of the table has

// A skel whose objects are the numbers of their opens.
static atomic_uint serial;
static atomic_bool is_open[SERIALS + 1];
static atomic_uint mistakes, reached;

static int who_skel_handle_invoke(remote_handle64 h, uint32_t scalars, remote_arg *args) {
    switch (REMOTE_SCALARS_METHOD(scalars)) {
    case 0:
        args[2].h64 = ++serial;
        is_open[serial] = true;
        return 0;
    case 1:
        mistakes += !is_open[args[0].h64];
        is_open[args[0].h64] = false;
        return 0;
    default:
        mistakes += !is_open[h];
        sched_yield();
        mistakes += !is_open[h];
        *(uint32_t *)args[0].buf.pv = (uint32_t)h;
        return 0;
    }
}

// A handle below the number of its open.
static _Atomic uint64_t opened[4];
static atomic_bool enough;

static void *call_what_was_opened(void *unused) {
    (void)unused;
    for (unsigned i = 0; !enough; i = (i + 1) % 4) {
        uint64_t entry = opened[i];
        uint32_t who = 0;
        remote_arg args[1] = {{.buf = {&who, sizeof who}}};
        int code = invoke((uint32_t)entry, REMOTE_SCALARS_MAKE(2, 0, 1), args);
        mistakes += code ? entry && code != (int)0x8000042c : who != entry >> 32;
        reached += code == 0;
    }
    return NULL;
}

static void calls_reach_what_their_handle_named(void **state) {
    (void)state;
    static uint32_t lasting[LASTING];
    pthread_t threads[4];
    assert_int_equal(FRT_REGISTER_SKEL_HANDLE(who), 0);
    for (int i = 0; i < 4; ++i)
        assert_int_equal(pthread_create(&threads[i], NULL, call_what_was_opened, NULL), 0);
    for (uint32_t i = 0; i < SERIALS; ++i) {
        struct open_message message = new_open("file:///libwho_skel.so?who_skel_handle_invoke&_modver=1.0");
        assert_int_equal(send_open(&message), 0);
        opened[i % 4] = (uint64_t)serial << 32 | message.out.handle;
        if (i % 16 == 0)
            sched_yield();
        if (i < LASTING)
            lasting[i] = message.out.handle;
        else
            assert_int_equal(close_handle(message.out.handle), 0);
    }
    enough = true;
    for (int i = 0; i < 4; ++i)
        pthread_join(threads[i], NULL);
    assert_int_equal(frt_dsp_open_handles(dsp), LASTING);
    for (uint32_t i = 0; i < LASTING; ++i)
        assert_int_equal(close_handle(lasting[i]), 0);
    for (uint32_t i = 1; i <= SERIALS; ++i)
        mistakes += is_open[i];
    assert_int_equal(mistakes, 0);
    assert_true(reached > 0);
    assert_int_equal(frt_unregister_skel("who_skel_handle_invoke"), 0);
}

static void malformed_open_is_refused(void **state) {
    (void)state;
    struct open_message message = new_open(ECHO_URI);
    message.in.name_length = 0;
    assert_int_equal(send_open(&message), (int)0x8000040e);
    message = new_open(ECHO_URI);
    message.in.name_length -= 1; // no NUL at the end
    assert_int_equal(send_open(&message), (int)0x8000040e);
    message = new_open(ECHO_URI);
    (void)send_open(&message);
    message.in.name_length = 10000; // more than its buffer
    assert_int_equal(invoke(8, 0x02020200, message.args), (int)0x8000040e);
    message = new_open(ECHO_URI);
    (void)send_open(&message);
    message.in.error_size = 256;
    assert_int_equal(invoke(8, 0x02020200, message.args), (int)0x8000040e);
    message = new_open(ECHO_URI);
    (void)send_open(&message);
    message.args[0].buf.nLen = 7;
    assert_int_equal(invoke(8, 0x02020200, message.args), (int)0x8000040e);
    assert_int_equal(invoke(8, 0x02020100, message.args), (int)0x8000040e);
    assert_int_equal(invoke(8, 0x02020200, NULL), (int)0x8000040e);
}

static void failed_open_explains_itself(void **state) {
    (void)state;
    struct open_message message = new_open("file:///libnone_skel.so?none&_modver=1.0");
    assert_int_equal(send_open(&message), 0);
    assert_int_equal(message.out.code, (int)0x8000043e);
    assert_non_null(strstr(message.error, "libnone_skel.so"));
    message = new_open("file:///libnone_skel.so?none&_modver=1.0");
    message.in.error_size = 5;
    assert_int_equal(send_open(&message), 0);
    assert_int_equal(strlen(message.error), 4);
    message = new_open("no uri");
    assert_int_equal(send_open(&message), 0);
    assert_int_equal(message.out.code, (int)0x8000040e);
}

static void unknown_framework_calls_are_refused(void **state) {
    (void)state;
    assert_int_equal(invoke(8, REMOTE_SCALARS_MAKE(9, 0, 0), NULL), (int)0x80000414);
    assert_int_equal(invoke(4, REMOTE_SCALARS_MAKE(30, 0, 0), NULL), (int)0x80000414);
    assert_int_equal(invoke(13, REMOTE_SCALARS_MAKE(2, 0, 0), NULL), (int)0x8000042c);
    assert_int_equal(invoke(4, REMOTE_SCALARS_MAKE(FRT_PROCESS_EXCEPTION, 0, 0), NULL), (int)0x80000414);
    assert_int_equal(invoke(4, REMOTE_SCALARS_MAKE(FRT_PROCESS_EXIT, 0, 0), NULL), 0);
}

static void memory_is_known_until_it_is_removed(void **state) {
    (void)state;
    static unsigned char memory[64];
    struct frt_dsp_memory known = {
        .fd = 33, .length = 64, .address = memory, .size = 64, .hw_address = 0xabc000};
    uint32_t length = 0;
    void *address = NULL;
    uint64 hw = 0;
    assert_int_equal(adsp_mmap_fd_getinfo(33, &length), AEE_ENOSUCHMAP);
    assert_int_equal(frt_dsp_memory_add(dsp, &known), 0);
    assert_int_equal(frt_dsp_memory_add(dsp, &known), AEE_EALREADY);
    assert_int_equal(adsp_mmap_fd_getinfo(33, &length), 0);
    assert_int_equal(length, 64);
    assert_int_equal(adsp_mmap_fd_getinfo(33, NULL), AEE_EBADPARM);
    assert_int_equal(HAP_mmap_put(33), AEE_EBADMAPREFCNT);
    assert_int_equal(HAP_mmap_get(33, &address, &hw), 0);
    assert_ptr_equal(address, memory);
    assert_true(hw == 0xabc000);
    assert_int_equal(HAP_mmap_get(33, NULL, NULL), 0);
    assert_int_equal(HAP_mmap_put(33), 0);
    assert_int_equal(HAP_mmap_put(33), 0);
    assert_int_equal(HAP_mmap_put(33), AEE_EBADMAPREFCNT);
    assert_int_equal(HAP_mmap_put(34), AEE_ENOSUCHMAP);
    assert_int_equal(HAP_mmap_get(34, &address, &hw), AEE_ENOSUCHMAP);
    assert_int_equal(HAP_mmap_get(-1, &address, &hw), AEE_ENOSUCHMAP);
    assert_int_equal(frt_dsp_memory_remove(dsp, 33), 0);
    assert_int_equal(frt_dsp_memory_remove(dsp, 33), AEE_ENOSUCHMAP);
    assert_int_equal(HAP_mmap_get(33, &address, &hw), AEE_ENOSUCHMAP);
}

static void mmap_gives_parts_of_known_memory(void **state) {
    (void)state;
    static unsigned char memory[64];
    struct frt_dsp_memory known = {.fd = 33, .length = 64, .address = memory, .size = 64};
    void *const failed = (void *)(intptr_t)-1;
    assert_int_equal(frt_dsp_memory_add(dsp, &known), 0);
    assert_ptr_equal(HAP_mmap(NULL, 32, HAP_PROT_READ, 0, 33, 16), memory + 16);
    assert_ptr_equal(HAP_mmap2(NULL, 48, HAP_PROT_READ, 0, 33, 16), memory + 16);
    assert_ptr_equal(HAP_mmap(NULL, 49, HAP_PROT_READ, 0, 33, 16), failed);
    assert_ptr_equal(HAP_mmap(NULL, 1, HAP_PROT_READ, 0, 33, 64), failed);
    assert_ptr_equal(HAP_mmap(NULL, 1, HAP_PROT_READ, 0, 33, -1), failed);
    assert_ptr_equal(HAP_mmap(NULL, 0, HAP_PROT_READ, 0, 33, 0), failed);
    assert_ptr_equal(HAP_mmap(NULL, -1, HAP_PROT_READ, 0, 33, 0), failed);
    assert_ptr_equal(HAP_mmap(NULL, 1, HAP_PROT_READ, 0, 34, 0), failed);
    assert_int_equal(HAP_munmap(memory + 16, 31), AEE_ENOSUCHMAP);
    assert_int_equal(HAP_munmap(memory + 16, 32), 0);
    assert_int_equal(HAP_munmap(memory + 16, 32), AEE_ENOSUCHMAP);
    assert_int_equal(HAP_munmap2(memory + 16, 48), 0);
    assert_int_equal(HAP_munmap(NULL, 32), AEE_ENOSUCHMAP);
    unsigned char *own = HAP_mmap(NULL, 4096, HAP_PROT_READ | HAP_PROT_WRITE, 0, -1, 0);
    assert_ptr_not_equal(own, failed);
    own[0] = 1;
    assert_int_equal(HAP_munmap(own, 4096), 0);
    assert_int_equal(frt_dsp_memory_remove(dsp, 33), 0);
}

static void heap_and_stack_can_be_asked(void **state) {
    (void)state;
    struct HAP_mem_stats stats;
    int available = 0;
    assert_int_equal(HAP_mem_get_stats(&stats), 0);
    assert_int_equal(HAP_mem_get_stats(NULL), AEE_EBADPARM);
    assert_int_equal(HAP_mem_set_grow_size(1, 2), 0);
    assert_int_equal(HAP_mem_set_grow_size(2, 1), AEE_EBADPARM);
    assert_int_equal(HAP_mem_set_heap_thresholds(1, 2), 0);
    assert_int_equal(HAP_mem_available_stack(&available), 0);
    assert_true(available > 4096);
    assert_int_equal(HAP_mem_available_stack(NULL), AEE_EBADPARM);
}

static int constructed, destroyed;

static int construct(void *context, void *data) {
    ++constructed;
    *(int *)data = *(int *)context;
    return *(int *)context < 0 ? 0x99 : 0;
}

static void destroy(void *data) {
    destroyed += *(int *)data;
}

static void process_local_storage_is_made_once(void **state) {
    (void)state;
    int value = 5, *object = NULL, *same = NULL;
    constructed = destroyed = 0;
    assert_int_equal(HAP_pls_lookup(1, 2, (void **)&object), AEE_ENOSUCH);
    assert_int_equal(HAP_pls_add_lookup(1, 2, sizeof value, construct, &value, destroy, (void **)&object), 0);
    assert_int_equal(*object, 5);
    value = 6;
    assert_int_equal(adsp_pls_add_lookup(1, 2, sizeof value, construct, &value, destroy, (void **)&same), 0);
    assert_ptr_equal(object, same);
    assert_int_equal(constructed, 1);
    assert_int_equal(HAP_pls_add(1, 2, sizeof value, construct, &value, destroy, (void **)&same),
                     AEE_EALREADY);
    assert_int_equal(adsp_pls_lookup(1, 2, (void **)&same), 0);
    value = -1;
    assert_int_equal(HAP_pls_add(3, 2, sizeof value, construct, &value, destroy, (void **)&same), 0x99);
    assert_int_equal(HAP_pls_lookup(3, 2, (void **)&same), AEE_ENOSUCH);
    assert_int_equal(HAP_pls_add(3, 2, -1, NULL, NULL, NULL, (void **)&same), AEE_EBADPARM);
    assert_int_equal(HAP_pls_add(3, 2, 4, NULL, NULL, NULL, NULL), AEE_EBADPARM);
    assert_int_equal(HAP_pls_lookup(3, 2, NULL), AEE_EBADPARM);
    frt_dsp_destroy(dsp);
    assert_int_equal(destroyed, 5);
    dsp = NULL;
    assert_int_equal(HAP_pls_lookup(1, 2, (void **)&same), AEE_ENOTINITIALIZED);
}

struct counted_job {
    struct frt_dsp_job job;
    remote_arg args[1];
    uint32_t milliseconds;
    atomic_int *done, *reset;
};

static void count_job(struct frt_dsp_job *job, int result) {
    struct counted_job *counted = (struct counted_job *)job;
    assert_true(result == 0 || result == AEE_ECONNRESET);
    if (result)
        atomic_fetch_add(counted->reset, 1);
    atomic_fetch_add(counted->done, 1);
}

static void submit_sleeps(struct counted_job *jobs, int count, uint32_t handle, uint32_t milliseconds,
                          atomic_int *done, atomic_int *reset) {
    for (int i = 0; i < count; ++i) {
        jobs[i].milliseconds = milliseconds;
        jobs[i].args[0].buf = (remote_buf){&jobs[i].milliseconds, sizeof milliseconds};
        jobs[i].done = done;
        jobs[i].reset = reset;
        jobs[i].job = (struct frt_dsp_job){.call = {.handle = handle,
                                                    .scalars = REMOTE_SCALARS_MAKE(ECHO_SLEEP, 1, 0),
                                                    .args = jobs[i].args},
                                           .done = count_job};
        assert_int_equal(frt_dsp_submit(dsp, &jobs[i].job), 0);
    }
}

static void wait_for(atomic_int *done, int count) {
    for (int i = 0; i < 20000 && atomic_load(done) < count; ++i)
        (void)nanosleep(&(struct timespec){0, 1000000}, NULL);
    assert_int_equal(atomic_load(done), count);
}

static void workers_run_every_job_once(void **state) {
    (void)state;
    static struct counted_job jobs[200];
    atomic_int done = 0, reset = 0;
    uint32_t handle = open_handle();
    submit_sleeps(jobs, 200, handle, 1, &done, &reset);
    wait_for(&done, 200);
    assert_int_equal(reset, 0);
    assert_int_equal(close_handle(handle), 0);
}

static void destroyed_host_completes_its_jobs(void **state) {
    (void)state;
    static struct counted_job jobs[20];
    static atomic_int done, reset;
    struct frt_dsp_config config = {.workers = 2};
    frt_dsp_destroy(dsp);
    assert_int_equal(frt_dsp_create(&config, &dsp), 0);
    uint32_t handle = open_handle();
    submit_sleeps(jobs, 20, handle, 50, &done, &reset);
    frt_dsp_destroy(dsp);
    dsp = NULL;
    wait_for(&done, 20);
    assert_true(atomic_load(&reset) >= 16);
    // The last call closes the object.
    for (int i = 0; i < 2000 && echo_open_objects(); ++i)
        (void)nanosleep(&(struct timespec){0, 1000000}, NULL);
}

static void close_waits_for_nobody_but_the_object_stays(void **state) {
    (void)state;
    struct counted_job job;
    atomic_int done = 0, reset = 0;
    uint32_t handle = open_handle();
    submit_sleeps(&job, 1, handle, 100, &done, &reset);
    (void)nanosleep(&(struct timespec){0, 20000000}, NULL);
    assert_int_equal(close_handle(handle), 0);
    assert_int_equal(echo_open_objects(), 1);
    wait_for(&done, 1);
    assert_int_equal(reset, 0);
    for (int i = 0; i < 2000 && echo_open_objects(); ++i)
        (void)nanosleep(&(struct timespec){0, 1000000}, NULL);
}

static void exception_reaches_the_owner(void **state) {
    (void)state;
    frt_dsp_destroy(dsp);
    int hit = 0;
    struct frt_dsp_config config = {.exception = destroy, .context = &hit};
    destroyed = 0;
    hit = 3;
    assert_int_equal(frt_dsp_create(&config, &dsp), 0);
    assert_int_equal(invoke(4, REMOTE_SCALARS_MAKE(FRT_PROCESS_EXCEPTION, 0, 0), NULL), 0);
    assert_int_equal(destroyed, 3);
}

static void releasing_nothing_is_harmless(void **state) {
    (void)state;
    frt_dsp_destroy(NULL);
    assert_null(frt_dsp_current());
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, create_host, destroy_host)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(remotectl_opens_and_closes),          TEST(closed_handle_is_unknown),
        TEST(many_handles_are_told_apart),         TEST(calls_reach_what_their_handle_named),
        TEST(malformed_open_is_refused),           TEST(failed_open_explains_itself),
        TEST(unknown_framework_calls_are_refused), TEST(memory_is_known_until_it_is_removed),
        TEST(mmap_gives_parts_of_known_memory),    TEST(heap_and_stack_can_be_asked),
        TEST(process_local_storage_is_made_once),  TEST(workers_run_every_job_once),
        TEST(destroyed_host_completes_its_jobs),   TEST(close_waits_for_nobody_but_the_object_stays),
        TEST(exception_reaches_the_owner),         TEST(releasing_nothing_is_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
