// SPDX-License-Identifier: BSD-3-Clause
// The older form of HAP_pls.h, with 32-bit numbers; it shares the same store.
#ifndef ADSP_PLS_H
#define ADSP_PLS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

int adsp_pls_add(uint32_t type, uint32_t key, int size, int (*ctor)(void *ctx, void *data), void *ctx,
                 void (*dtor)(void *data), void **ppo);
int adsp_pls_add_lookup(uint32_t type, uint32_t key, int size, int (*ctor)(void *ctx, void *data), void *ctx,
                        void (*dtor)(void *data), void **ppo);
int adsp_pls_lookup(uint32_t type, uint32_t key, void **ppo);

#ifdef __cplusplus
}
#endif

#endif
