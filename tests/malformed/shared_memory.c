// SPDX-License-Identifier: BSD-3-Clause
// Messages can lie in memory that the other side changes while the skel reads them, and an implementation can change what it
// received: each word counts as it was when the skel first read it.
#include "holes.h"
#include "remote.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { CALLS = 60000, CALLS_WITH_ENTRIES = 3000000, SMALL = 2, LARGE = 0x10000000 };

int holes_skel_handle_invoke(remote_handle64 handle, uint32_t scalars, remote_arg *arguments);
int adsp_mmap_fd_getinfo(int fd, uint32_t *size);

static volatile uint32_t words[8] = {SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL};
static volatile int done;
static long wrong, right;

int adsp_mmap_fd_getinfo(int fd, uint32_t *size)
{
    (void)fd;
    *size = 1;
    return 0;
}

static void *change(void *unused)
{
    (void)unused;
    while (!done)
        for (int i = 0; i < 8; i++) {
            words[i] = LARGE;
            words[i] = SMALL;
        }
    return NULL;
}

static char bytes[4];
static remote_arg entries[2];
static volatile int started;

static void *change_entry(void *unused)
{
    void *volatile *pointer = &entries[1].buf.pv;

    (void)unused;
    started = 1;
    while (!done) {
        *pointer = NULL;
        *pointer = bytes;
    }
    return NULL;
}

static void expect(int condition)
{
    if (condition)
        right++;
    else
        wrong++;
}

int holes_open(const char *uri, remote_handle64 *handle)
{
    (void)uri;
    *handle = 1;
    return 0;
}

int holes_close(remote_handle64 handle)
{
    (void)handle;
    return 0;
}

int holes_in_bytes(remote_handle64 handle, const unsigned char *a, int aLen)
{
    (void)handle;
    expect(a != NULL && aLen == SMALL);
    return 0;
}

int holes_in_str(remote_handle64 handle, const char *s)
{
    (void)handle;
    expect(s[SMALL - 1] == '\0');
    return 0;
}

int holes_in_long(remote_handle64 handle, int a)
{
    (void)handle;
    (void)a;
    return 0;
}

int holes_rout_long(remote_handle64 handle, int *a)
{
    (void)handle;
    *a = 0;
    return 0;
}

int holes_in_bytes2(remote_handle64 handle, const holes_bytes *a, int aLen)
{
    (void)handle;
    expect(aLen == SMALL && a[0].dataLen == SMALL && a[1].dataLen == SMALL);
    return 0;
}

int holes_rout_bytes2(remote_handle64 handle, holes_bytes *a, int aLen)
{
    (void)handle;
    expect(aLen == SMALL && a[0].dataLen == SMALL && a[1].dataLen == SMALL);
    return 0;
}

int holes_in_rec(remote_handle64 handle, const holes_rec *a)
{
    (void)handle;
    expect(a->bLen == SMALL && a->sLen == SMALL);
    return 0;
}

// The lengths and pointers of a result belong to the implementation once it has them.
int holes_rout_rec(remote_handle64 handle, holes_rec *a)
{
    (void)handle;
    memset(a->b, 1, (size_t)a->bLen);
    a->a = 3;
    a->c = 4;
    a->b = NULL;
    a->bLen = 1000000;
    a->s = NULL;
    a->sLen = -1;
    return 0;
}

int holes_in_recs(remote_handle64 handle, const holes_rec *a, int aLen)
{
    (void)handle;
    expect(aLen == SMALL && a[0].bLen == SMALL && a[1].sLen == SMALL);
    return 0;
}

int holes_in_hseq(remote_handle64 handle, const _dmahandle1_t *a, int aLen)
{
    (void)handle;
    (void)a;
    (void)aLen;
    return 0;
}

int holes_inrout_bytes(remote_handle64 handle, unsigned char *a, int aLen)
{
    (void)handle;
    expect(a != NULL && aLen == SMALL);
    return 0;
}

int holes_rout_strs(remote_handle64 handle, _cstring1_t *a, int aLen)
{
    (void)handle;
    for (int i = 0; i < aLen; i++) {
        memset(a[i].data, 'x', (size_t)a[i].dataLen);
        a[i].data = NULL;
        a[i].dataLen = 1000000;
    }
    return 0;
}

static remote_arg argument(void *data, size_t size)
{
    remote_arg made;

    memset(&made, 0, sizeof made);
    made.buf.pv = data;
    made.buf.nLen = size;
    return made;
}

// Method, in and rout buffers; the first ones are the words that change.
static void call_changing(uint32_t method, uint32_t ins, uint32_t routs, size_t primary, size_t records)
{
    remote_arg arguments[8];
    const uint32_t count = ins + routs;

    for (uint32_t i = 0; i < count; i++)
        arguments[i] = argument(bytes, SMALL);
    arguments[0] = argument((void *)(uintptr_t)words, primary);
    if (records > 0)
        arguments[1] = argument((void *)(uintptr_t)(words + 4), records);
    for (int i = 0; i < CALLS; i++)
        (void)holes_skel_handle_invoke(1, REMOTE_SCALARS_MAKEX(0, method, ins, routs, 0, 0), arguments);
}

static void test_changes(void)
{
    pthread_t thread;

    if (pthread_create(&thread, NULL, change, NULL) != 0) {
        wrong++;
        return;
    }
    call_changing(2, 2, 0, 4, 0);  // in_bytes
    call_changing(3, 2, 0, 4, 0);  // in_str
    call_changing(6, 4, 0, 4, 8);  // in_bytes2
    call_changing(7, 2, 2, 4, 8);  // rout_bytes2
    call_changing(8, 3, 0, 16, 0); // in_rec
    call_changing(12, 2, 1, 8, 0); // inrout_bytes
    done = 1;
    pthread_join(thread, NULL);
}

// The place of a buffer is what the skel checked: an implementation never gets NULL.
static void test_entries(void)
{
    static uint32_t length = SMALL;
    pthread_t thread;

    entries[0] = argument(&length, sizeof length);
    entries[1] = argument(bytes, SMALL);
    done = 0;
    if (pthread_create(&thread, NULL, change_entry, NULL) != 0) {
        wrong++;
        return;
    }
    while (!started)
        ;
    for (int i = 0; i < CALLS_WITH_ENTRIES; i++)
        (void)holes_skel_handle_invoke(1, REMOTE_SCALARS_MAKEX(0, 2, 2, 0, 0, 0), entries);
    done = 1;
    pthread_join(thread, NULL);
}

static int test_results(void)
{
    uint32_t lengths[2] = {2, 2}, count[1] = {2}, values[1];
    unsigned char a[2], b[2];
    remote_arg rec[4] = {argument(lengths, 8), argument(values, 4), argument(a, 2), argument(b, 2)};
    remote_arg strs[4] = {argument(count, 4), argument(lengths, 8), argument(a, 2), argument(b, 2)};
    static const unsigned char want[4] = {3, 0, 4, 0};

    if (holes_skel_handle_invoke(1, REMOTE_SCALARS_MAKEX(0, 9, 1, 3, 0, 0), rec) != 0 ||
        memcmp(values, want, sizeof want) != 0 || a[0] != 1 || a[1] != 1)
        return 1;
    return holes_skel_handle_invoke(1, REMOTE_SCALARS_MAKEX(0, 13, 2, 2, 0, 0), strs) != 0 || a[0] != 'x';
}

int main(void)
{
    const int results = test_results();

    test_changes();
    test_entries();
    printf("%ld calls with the words as checked, %ld with others; results %s\n", right, wrong,
           results == 0 ? "right" : "wrong");
    return wrong > 0 || right == 0 || results != 0;
}
