// SPDX-License-Identifier: BSD-3-Clause
// Where FARF messages of HAP_farf.h go.
//
// All three functions are weak references: code that logs also links and runs where nothing receives the
// messages. They may be called from any thread, keep no reference to their arguments, and never fail.
#ifndef HAP_DEBUG_H
#define HAP_DEBUG_H

#define HAP_LEVEL_LOW 0
#define HAP_LEVEL_MEDIUM 1
#define HAP_LEVEL_HIGH 2
#define HAP_LEVEL_ERROR 3
#define HAP_LEVEL_FATAL 4
#define HAP_LEVEL_CRITICAL 5

#define HAP_LEVEL_RPC_LOW 16
#define HAP_LEVEL_RPC_MEDIUM 17
#define HAP_LEVEL_RPC_HIGH 18
#define HAP_LEVEL_RPC_ERROR 19
#define HAP_LEVEL_RPC_FATAL 20
#define HAP_LEVEL_RPC_CRITICAL 21

// Set in the level of messages that are chosen at run time, not at compile time.
#define HAP_RUNTIME 32

#ifdef __cplusplus
extern "C" {
#endif

// Takes a message with its place; the format and its arguments are those of printf.
void HAP_debug_v2(int level, const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

// The same for FARF_RUNTIME_* messages.
void HAP_debug_runtime(int level, const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

// The same for a finished text.
void HAP_debug(const char *msg, int level, const char *filename, int line);

#ifdef __cplusplus
}
#endif

#pragma weak HAP_debug_v2
#pragma weak HAP_debug_runtime
#pragma weak HAP_debug

#endif
