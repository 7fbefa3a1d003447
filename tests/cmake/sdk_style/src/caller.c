// SPDX-License-Identifier: BSD-3-Clause
#include "sample.h"

int call_sample(remote_handle64 h);

int call_sample(remote_handle64 h) {
    int b = 0;
    return sample_f(h, sample_LATE, &b);
}
