// SPDX-License-Identifier: BSD-3-Clause
// A skel library whose implementation has the name of the client's stub function, as with generated code.
#include "remote.h"

int same_answer(int *answer);
int same_skel_invoke(uint32_t sc, remote_arg *pra);

int same_answer(int *answer) {
    *answer = 42;
    return 0;
}

int same_skel_invoke(uint32_t sc, remote_arg *pra) {
    (void)sc;
    return same_answer(pra[0].buf.pv);
}
