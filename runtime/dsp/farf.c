// SPDX-License-Identifier: BSD-3-Clause
// FARF messages go to the log callback.
#include <stdarg.h>
#include <stdio.h>

#include "runtime/core/error.h"
#include "runtime/include/HAP_debug.h"

#define MESSAGE_SIZE 512

static void log_message(int level, const char *file, int line, const char *format, va_list arguments) {
    char text[MESSAGE_SIZE];
    if (!format || !frt_log_enabled())
        return;
    (void)vsnprintf(text, sizeof text, format, arguments);
    frt_log_text(level, file, line, text);
}

void HAP_debug_v2(int level, const char *file, int line, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    log_message(level, file, line, format, arguments);
    va_end(arguments);
}

void HAP_debug_runtime(int level, const char *file, int line, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    log_message(level, file, line, format, arguments);
    va_end(arguments);
}

void HAP_debug(const char *msg, int level, const char *filename, int line) {
    if (msg)
        frt_log_text(level, filename, line, msg);
}
