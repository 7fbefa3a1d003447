// SPDX-License-Identifier: BSD-3-Clause
// Filters a full HD frame on the DSP. The frames are in memory that both sides share.
#include <stdio.h>

#include "image_filter.h"
#include "rpcmem.h"

enum { WIDTH = 1920, HEIGHT = 1080, STRIDE = 1984, BYTES = STRIDE * HEIGHT };

static int failures;

static void expect(const char *what, int holds) {
    printf("%-28s %s\n", what, holds ? "ok" : "WRONG");
    failures += !holds;
}

// Light stripes on a dark ground.
static void draw(unsigned char *pixels) {
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < STRIDE; x++)
            pixels[y * STRIDE + x] = x % 8 == 0 ? 190 : 10;
}

static int all_equal(const unsigned char *pixels, int x, unsigned char value) {
    for (int y = 0; y < HEIGHT; y++)
        if (pixels[y * STRIDE + x] != value)
            return 0;
    return 1;
}

static void filter(remote_handle64 h, unsigned char *source, unsigned char *target) {
    static const short sharpen[9] = {0, -1, 0, -1, 5, -1, 0, -1, 0};
    const image_filter_layout shape = {WIDTH, HEIGHT, STRIDE, GREY8};
    int err = image_filter_blur(h, &shape, source, BYTES, target, BYTES);

    // Each stripe gives a third of its light to its neighbours.
    expect("blur", err == AEE_SUCCESS && all_equal(target, 16, 70) && all_equal(target, 17, 70) &&
                       all_equal(target, 19, 10));

    err = image_filter_convolve(h, &shape, sharpen, 9, 1, source, BYTES, target, BYTES);
    expect("sharpen", err == AEE_SUCCESS && all_equal(target, 16, 255) && all_equal(target, 17, 0) &&
                          all_equal(target, 20, 10));

    err = image_filter_invert(h, &shape, source, BYTES);
    expect("invert in place", err == AEE_SUCCESS && all_equal(source, 16, 65) && all_equal(source, 17, 245));

    err = image_filter_blur(h, &shape, source, BYTES - 1, target, BYTES);
    expect("a frame that is too short", err == AEE_EBADPARM);
}

static void measure(remote_handle64 h, const unsigned char *source) {
    const image_filter_layout shape = {WIDTH, HEIGHT, STRIDE, GREY8};
    image_filter_histogram counts;
    unsigned char most_frequent = 0;
    const int err = image_filter_measure(h, &shape, source, BYTES, counts, &most_frequent);

    expect("histogram", err == AEE_SUCCESS && most_frequent == 245 && counts[245] == WIDTH / 8 * 7 * HEIGHT &&
                            counts[65] == WIDTH / 8 * HEIGHT && counts[0] == 0);
}

static void colours(remote_handle64 h) {
    const image_filter_layout rgb = {2, 1, 6, RGB888}, grey = {2, 1, 2, GREY8};
    const unsigned char pixels[6] = {255, 255, 255, 255, 0, 0};
    unsigned char target[2] = {0, 0};
    const int err = image_filter_to_grey(h, &rgb, pixels, 6, &grey, target, 2);

    expect("colours to grey", err == AEE_SUCCESS && target[0] == 255 && target[1] == 76);
}

static void crop(remote_handle64 h, const unsigned char *source, unsigned char *target) {
    const image_filter_layout shape = {WIDTH, HEIGHT, STRIDE, GREY8};
    image_filter_rectangle area = {WIDTH - 4, HEIGHT - 2, 100, 100};
    const int err = image_filter_crop(h, &shape, source, BYTES, &area, target, BYTES);

    expect("crop", err == AEE_SUCCESS && area.left == WIDTH - 4 && area.width == 4 && area.height == 2 &&
                       memcmp(target, source + (HEIGHT - 2) * STRIDE + WIDTH - 4, 4) == 0);
}

int main(void) {
    unsigned char *source = (unsigned char *)rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_DEFAULT_FLAGS, BYTES);
    unsigned char *target = (unsigned char *)rpcmem_alloc(RPCMEM_HEAP_ID_SYSTEM, RPCMEM_DEFAULT_FLAGS, BYTES);
    remote_handle64 h = 0;
    const int err = image_filter_open(image_filter_URI CDSP_DOMAIN, &h);

    if (err != AEE_SUCCESS || source == NULL || target == NULL) {
        fprintf(stderr, "cannot start: error 0x%x\n", (unsigned)err);
        return 1;
    }
    draw(source);
    filter(h, source, target);
    measure(h, source);
    colours(h);
    crop(h, source, target);
    expect("close", image_filter_close(h) == AEE_SUCCESS);
    rpcmem_free(target);
    rpcmem_free(source);
    return failures == 0 ? 0 : 1;
}
