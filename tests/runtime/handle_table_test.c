// SPDX-License-Identifier: BSD-3-Clause
// The table behind handles while many threads look up, below the API.
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "calls.h"
#include "runtime/core/handle.h"

#define THREADS 4
#define SESSIONS 3
#define ROUNDS 30000u
#define LASTING 1000u // more than one block of the table has

static struct frt_session sessions[SESSIONS];

// A handle and what it names, to be read together.
struct entry {
    remote_handle64 handle;
    uint32_t dsp_handle;
};

static struct entry entries[ROUNDS];
static atomic_uint published;
static atomic_bool ended;
static atomic_uint wrong, found;

static struct frt_session *session_of(uint32_t dsp_handle) {
    return &sessions[dsp_handle % SESSIONS];
}

static void look_up(const struct entry *entry) {
    struct frt_handle_target target;
    int code = frt_handle_enter(entry->handle, &target);
    wrong += code != AEE_SUCCESS && code != AEE_EINVHANDLE;
    if (code)
        return;
    wrong += target.dsp_handle != entry->dsp_handle || target.session != session_of(entry->dsp_handle);
    ++found;
    frt_session_leave(target.session);
}

static void *look_up_often(void *unused) {
    (void)unused;
    while (!ended) {
        unsigned count = published;
        if (count > 0)
            look_up(&entries[count - 1]);
        if (count > 1)
            look_up(&entries[count - 2]);
        if (count > 70) // its slot may be in use again
            look_up(&entries[count - 70]);
    }
    return NULL;
}

static void handles_come_and_go_while_threads_look_up(void **state) {
    (void)state;
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; ++i)
        assert_int_equal(pthread_create(&threads[i], NULL, look_up_often, NULL), 0);
    struct frt_handle_target target;
    for (uint32_t i = 0; i < ROUNDS; ++i) {
        target = (struct frt_handle_target){session_of(i), i};
        entries[i].dsp_handle = i;
        assert_int_equal(frt_handle_new(target, i % 2, &entries[i].handle), 0);
        published = i + 1;
        // The first look-ups are of handles that stay open.
        while (i % 64 == 0 && i < LASTING && found < i)
            sched_yield();
        if (i >= LASTING)
            assert_true(frt_handle_take(entries[i].handle, &target));
    }
    ended = true;
    for (int i = 0; i < THREADS; ++i)
        pthread_join(threads[i], NULL);
    assert_int_equal(wrong, 0);
    assert_true(found > 0);
    for (uint32_t i = 0; i < LASTING; ++i) {
        assert_true(frt_handle_take(entries[i].handle, &target));
        assert_int_equal(target.dsp_handle, i);
    }
    for (int i = 0; i < SESSIONS; ++i)
        assert_int_equal(sessions[i].link_use, 0);
}

static void table_has_an_end(void **state) {
    (void)state;
    static remote_handle64 handles[65536];
    struct frt_handle_target target = {&sessions[0], 7};
    size_t count = 0;
    while (count < 65536 && frt_handle_new(target, false, &handles[count]) == 0)
        ++count;
    assert_int_equal(count, 65536);
    remote_handle64 more;
    assert_int_equal(frt_handle_new(target, false, &more), AEE_EOUTOFHANDLES);
    while (count-- > 0)
        assert_true(frt_handle_take(handles[count], &target));
}

static void handle_of_an_ended_session_says_so(void **state) {
    (void)state;
    struct frt_handle_target target = {&sessions[0], 7};
    remote_handle64 handle;
    assert_int_equal(frt_handle_new(target, false, &handle), 0);
    sessions[0].closing = true;
    assert_int_equal(frt_handle_enter(handle, &target), AEE_ECONNRESET);
    sessions[0].closing = false;
    sessions[0].link_use = FRT_SESSION_ENDED;
    assert_int_equal(frt_handle_enter(handle, &target), AEE_ECONNRESET);
    sessions[0].link_use = 0;
    assert_int_equal(frt_handle_enter(handle, &target), 0);
    frt_session_leave(target.session);
    assert_true(frt_handle_take(handle, &target));
    assert_int_equal(frt_handle_enter(handle, &target), AEE_EINVHANDLE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(handles_come_and_go_while_threads_look_up),
        cmocka_unit_test(table_has_an_end),
        cmocka_unit_test(handle_of_an_ended_session_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
