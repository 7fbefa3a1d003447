// SPDX-License-Identifier: BSD-3-Clause
// The methods of bench_calls.idl as each subject offers them. Include "bench_calls.h" first.
#ifndef BENCH_CALLS_METHODS_H
#define BENCH_CALLS_METHODS_H

// The client functions of one subject, with the signatures of the generated ones.
struct methods {
    int (*add)(remote_handle64 handle, int a, int b, int *sum);
    int (*mixed)(remote_handle64 handle, unsigned char kind, boolean enabled, short level, int id,
                 uint64 stamp, double scale, uint64 *ticket, float *score);
    int (*measure)(remote_handle64 handle, const char *text, unsigned int *checksum);
    int (*name)(remote_handle64 handle, int seed, char *text, int text_size);
    int (*sum)(remote_handle64 handle, const unsigned char *data, int count, uint64 *total);
    int (*fill)(remote_handle64 handle, unsigned char value, unsigned char *data, int count);
    int (*scale)(remote_handle64 handle, float factor, float *samples, int count);
    int (*total)(remote_handle64 handle, const bench_point *points, int count, uint64 *sum);
    int (*describe)(remote_handle64 handle, int seed, bench_point *points, int count);
};

#ifdef __cplusplus
extern "C" {
#endif

extern const struct methods generated_methods;
extern const struct methods hand_methods;
extern const struct methods protobuf_methods;
extern const struct methods flatbuffers_methods;

// The implementation without anything between, and functions that only return: the costs that are no
// subject's own.
extern const struct methods direct_methods;
extern const struct methods empty_methods;

#ifdef __cplusplus
}
#endif

#endif
