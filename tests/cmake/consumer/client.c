// SPDX-License-Identifier: BSD-3-Clause
#include <stdio.h>

#include "app.h"
#include "other.h"

int main(void) {
    remote_handle64 m = 0;
    remote_handle64 p = 0;
    point where = {3, 4};
    int sum = 0;
    int scaled = 0;
    if (math_open(math_URI CDSP_DOMAIN, &m) != 0 || dev_probe_open(dev_probe_URI CDSP_DOMAIN, &p) != 0) {
        return 1;
    }
    if (math_sum(m, &where, &sum) != 0 || dev_probe_scale(p, 21, &scaled) != 0) {
        return 2;
    }
    printf("sum %d scaled %d\n", sum, scaled);
    return math_close(m) != 0 || dev_probe_close(p) != 0;
}
