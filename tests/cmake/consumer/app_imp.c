// SPDX-License-Identifier: BSD-3-Clause
#include "app.h"

int math_open(const char *uri, remote_handle64 *h) {
    (void)uri;
    *h = 1;
    return 0;
}

int math_close(remote_handle64 h) {
    (void)h;
    return 0;
}

AEEResult math_sum(remote_handle64 h, const point *p, int *result) {
    (void)h;
    *result = p->x + p->y;
    return 0;
}

int dev_probe_open(const char *uri, remote_handle64 *h) {
    (void)uri;
    *h = 2;
    return 0;
}

int dev_probe_close(remote_handle64 h) {
    (void)h;
    return 0;
}

AEEResult dev_probe_scale(remote_handle64 h, int value, int *result) {
    (void)h;
    *result = SCALE * value;
    return 0;
}
