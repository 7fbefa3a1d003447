// SPDX-License-Identifier: BSD-3-Clause
#include "sample.h"

int sample_open(const char *uri, remote_handle64 *h) {
    (void)uri;
    *h = 1;
    return 0;
}

int sample_close(remote_handle64 h) {
    (void)h;
    return 0;
}

AEEResult sample_f(remote_handle64 h, int a, int *b) {
    (void)h;
    *b = a + sample_EARLY;
    return 0;
}
