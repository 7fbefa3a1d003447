// SPDX-License-Identifier: BSD-3-Clause
// The kernels. The skel has checked that each buffer has the length it claims; what a length must be for a
// given layout is checked here.
#include "image_filter.h"

int image_filter_open(const char *uri, remote_handle64 *h) {
    (void)uri;
    *h = 1;
    return AEE_SUCCESS;
}

int image_filter_close(remote_handle64 h) {
    (void)h;
    return AEE_SUCCESS;
}

static uint32_t channels_of(const image_filter_layout *shape) {
    return shape->format == RGB888 ? 3 : 1;
}

// A frame of this layout lies within so many bytes.
static int holds(const image_filter_layout *shape, int bytes) {
    if (shape->width == 0 || shape->height == 0 || shape->format > RGB888)
        return 0;
    if (shape->width > image_filter_MAX_EXTENT || shape->height > image_filter_MAX_EXTENT)
        return 0;
    if (shape->stride < shape->width * channels_of(shape) || shape->stride > 4 * image_filter_MAX_EXTENT)
        return 0;
    return (uint64_t)shape->stride * shape->height <= (uint64_t)bytes;
}

static int clamp(int value, int limit) {
    return value < 0 ? 0 : value > limit ? limit : value;
}

// A channel of the pixel at (x, y); outside the frame the nearest pixel counts.
static int sample(const image_filter_layout *shape, const unsigned char *source, int x, int y,
                  uint32_t channel) {
    const size_t column = (size_t)clamp(x, (int)shape->width - 1);
    const size_t line = (size_t)clamp(y, (int)shape->height - 1);

    return source[line * shape->stride + column * channels_of(shape) + channel];
}

static int weigh(const image_filter_layout *shape, const unsigned char *source, const short *kernel, int x,
                 int y, uint32_t channel) {
    int sum = 0;

    for (int i = 0; i < 9; i++)
        sum += kernel[i] * sample(shape, source, x + i % 3 - 1, y + i / 3 - 1, channel);
    return sum;
}

AEEResult image_filter_convolve(remote_handle64 h, const image_filter_layout *shape, const short *kernel,
                                int kernelLen, int divisor, const unsigned char *source, int sourceLen,
                                unsigned char *target, int targetLen) {
    const uint32_t channels = channels_of(shape);

    (void)h;
    if (!holds(shape, sourceLen) || !holds(shape, targetLen) || kernelLen != 9 || divisor == 0)
        return AEE_EBADPARM;
    for (uint32_t y = 0; y < shape->height; y++) {
        unsigned char *line = target + (size_t)y * shape->stride;

        for (uint32_t i = 0; i < shape->width * channels; i++) {
            const int x = (int)(i / channels);
            line[i] =
                (unsigned char)clamp(weigh(shape, source, kernel, x, (int)y, i % channels) / divisor, 255);
        }
    }
    return AEE_SUCCESS;
}

AEEResult image_filter_blur(remote_handle64 h, const image_filter_layout *shape, const unsigned char *source,
                            int sourceLen, unsigned char *target, int targetLen) {
    static const short box[9] = {1, 1, 1, 1, 1, 1, 1, 1, 1};

    return image_filter_convolve(h, shape, box, 9, 9, source, sourceLen, target, targetLen);
}

AEEResult image_filter_to_grey(remote_handle64 h, const image_filter_layout *shape,
                               const unsigned char *source, int sourceLen,
                               const image_filter_layout *target_shape, unsigned char *target,
                               int targetLen) {
    (void)h;
    if (!holds(shape, sourceLen) || !holds(target_shape, targetLen) || target_shape->format != GREY8 ||
        target_shape->width != shape->width || target_shape->height != shape->height)
        return AEE_EBADPARM;
    for (uint32_t y = 0; y < shape->height; y++) {
        for (uint32_t x = 0; x < shape->width; x++) {
            const unsigned char *pixel = source + (size_t)y * shape->stride + (size_t)x * channels_of(shape);
            target[(size_t)y * target_shape->stride + x] =
                shape->format == GREY8
                    ? pixel[0]
                    : (unsigned char)((77u * pixel[0] + 150u * pixel[1] + 29u * pixel[2]) >> 8);
        }
    }
    return AEE_SUCCESS;
}

AEEResult image_filter_invert(remote_handle64 h, const image_filter_layout *shape, unsigned char *pixels,
                              int pixelsLen) {
    (void)h;
    if (!holds(shape, pixelsLen))
        return AEE_EBADPARM;
    for (uint32_t y = 0; y < shape->height; y++) {
        unsigned char *line = pixels + (size_t)y * shape->stride;

        for (uint32_t i = 0; i < shape->width * channels_of(shape); i++)
            line[i] = (unsigned char)(255 - line[i]);
    }
    return AEE_SUCCESS;
}

AEEResult image_filter_measure(remote_handle64 h, const image_filter_layout *shape,
                               const unsigned char *source, int sourceLen, image_filter_histogram counts,
                               unsigned char *most_frequent) {
    (void)h;
    if (!holds(shape, sourceLen) || shape->format != GREY8)
        return AEE_EBADPARM;
    memset(counts, 0, sizeof(image_filter_histogram));
    for (uint32_t y = 0; y < shape->height; y++)
        for (uint32_t x = 0; x < shape->width; x++)
            counts[source[(size_t)y * shape->stride + x]]++;
    *most_frequent = 0;
    for (uint32_t value = 1; value < image_filter_HISTOGRAM_BINS; value++)
        if (counts[value] > counts[*most_frequent])
            *most_frequent = (unsigned char)value;
    return AEE_SUCCESS;
}

static uint32_t smaller(uint32_t a, uint32_t b) {
    return a < b ? a : b;
}

AEEResult image_filter_crop(remote_handle64 h, const image_filter_layout *shape, const unsigned char *source,
                            int sourceLen, image_filter_rectangle *area, unsigned char *target,
                            int targetLen) {
    const uint32_t channels = channels_of(shape);

    (void)h;
    if (!holds(shape, sourceLen))
        return AEE_EBADPARM;
    area->left = smaller(area->left, shape->width);
    area->top = smaller(area->top, shape->height);
    area->width = smaller(area->width, shape->width - area->left);
    area->height = smaller(area->height, shape->height - area->top);
    if ((uint64_t)area->width * area->height * channels > (uint64_t)targetLen)
        return AEE_EBUFFERTOOSMALL;
    for (uint32_t y = 0; y < area->height; y++)
        memcpy(target + (size_t)y * area->width * channels,
               source + (size_t)(area->top + y) * shape->stride + (size_t)area->left * channels,
               (size_t)area->width * channels);
    return AEE_SUCCESS;
}
