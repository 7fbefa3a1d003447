// SPDX-License-Identifier: BSD-3-Clause
// FARF(level, format, ...): log messages that cost nothing when their level is off.
//
//     #define FARF_LOW 1          // before the include: also compile in LOW messages
//     #include "HAP_farf.h"
//     FARF(HIGH, "got %d buffers", n);
//
// ALWAYS, ERROR, FATAL and CRITICAL are on by default; LOW, MEDIUM and HIGH are off unless the file sets
// FARF_LOW, FARF_MEDIUM or FARF_HIGH to 1 first. RUNTIME_* messages are always compiled in. In this runtime
// the messages reach the callback of frt_set_log() (frt.h) on the process that runs the skel; without one
// they are dropped.
#ifndef HAP_FARF_H
#define HAP_FARF_H

#include "HAP_debug.h"

#ifndef FARF_LOW
#define FARF_LOW 0
#endif
#ifndef FARF_MEDIUM
#define FARF_MEDIUM 0
#endif
#ifndef FARF_HIGH
#define FARF_HIGH 0
#endif
#ifndef FARF_ERROR
#define FARF_ERROR 1
#endif
#ifndef FARF_FATAL
#define FARF_FATAL 1
#endif
#ifndef FARF_CRITICAL
#define FARF_CRITICAL 1
#endif
#ifndef FARF_ALWAYS
#define FARF_ALWAYS 1
#endif
#define FARF_RUNTIME_LOW 1
#define FARF_RUNTIME_MEDIUM 1
#define FARF_RUNTIME_HIGH 1
#define FARF_RUNTIME_ERROR 1
#define FARF_RUNTIME_FATAL 1

#define FARF_LOW_LEVEL HAP_LEVEL_LOW
#define FARF_MEDIUM_LEVEL HAP_LEVEL_MEDIUM
#define FARF_HIGH_LEVEL HAP_LEVEL_HIGH
#define FARF_ERROR_LEVEL HAP_LEVEL_ERROR
#define FARF_FATAL_LEVEL HAP_LEVEL_FATAL
#define FARF_CRITICAL_LEVEL HAP_LEVEL_CRITICAL
#define FARF_ALWAYS_LEVEL HAP_LEVEL_HIGH
#define FARF_RUNTIME_LOW_LEVEL (HAP_RUNTIME | HAP_LEVEL_LOW)
#define FARF_RUNTIME_MEDIUM_LEVEL (HAP_RUNTIME | HAP_LEVEL_MEDIUM)
#define FARF_RUNTIME_HIGH_LEVEL (HAP_RUNTIME | HAP_LEVEL_HIGH)
#define FARF_RUNTIME_ERROR_LEVEL (HAP_RUNTIME | HAP_LEVEL_ERROR)
#define FARF_RUNTIME_FATAL_LEVEL (HAP_RUNTIME | HAP_LEVEL_FATAL)

#define FARF(x, ...)                                                                                         \
    do {                                                                                                     \
        if (FARF_##x) {                                                                                      \
            if ((FARF_##x##_LEVEL) & HAP_RUNTIME) {                                                          \
                if (HAP_debug_runtime)                                                                       \
                    HAP_debug_runtime(FARF_##x##_LEVEL, __FILE__, __LINE__, __VA_ARGS__);                    \
            } else if (HAP_debug_v2) {                                                                       \
                HAP_debug_v2(FARF_##x##_LEVEL, __FILE__, __LINE__, __VA_ARGS__);                             \
            }                                                                                                \
        }                                                                                                    \
    } while (0)

#endif
