// SPDX-License-Identifier: BSD-3-Clause
// A skel library that says it was made by a compiler older than loaders accept.
#include <stdint.h>

extern const uint32_t old_skel_handle_invoke_qaic_version;
const uint32_t old_skel_handle_invoke_qaic_version = 10040;

int old_skel_handle_invoke(uint64_t h, uint32_t sc, void *pra);

int old_skel_handle_invoke(uint64_t h, uint32_t sc, void *pra) {
    (void)h, (void)sc, (void)pra;
    return 0;
}

int unversioned_skel_invoke(uint32_t sc, void *pra);

int unversioned_skel_invoke(uint32_t sc, void *pra) {
    (void)sc, (void)pra;
    return 0;
}
