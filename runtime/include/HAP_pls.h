// SPDX-License-Identifier: BSD-3-Clause
// Process-local storage of a DSP process: objects found by a pair of numbers, made on first use, destroyed
// when the process ends.
//
// type and key are usually the address of a function and 0. ctor(ctx, object) fills the new zeroed object of
// size bytes; its code other than 0 is returned and nothing is stored. dtor(object) may be NULL. Thread safe:
// one constructor runs per pair. *ppo points into the store and stays valid until the process ends.
#ifndef HAP_PLS_H
#define HAP_PLS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// AEE_EALREADY when the pair exists, AEE_EBADPARM for a negative size or ppo NULL, AEE_ENOMEMORY.
int HAP_pls_add(uintptr_t type, uintptr_t key, int size, int (*ctor)(void *ctx, void *data), void *ctx,
                void (*dtor)(void *data), void **ppo);

// Gives the existing object, or adds one.
int HAP_pls_add_lookup(uintptr_t type, uintptr_t key, int size, int (*ctor)(void *ctx, void *data), void *ctx,
                       void (*dtor)(void *data), void **ppo);

// AEE_ENOSUCH when the pair does not exist.
int HAP_pls_lookup(uintptr_t type, uintptr_t key, void **ppo);

#ifdef __cplusplus
}
#endif

#endif
