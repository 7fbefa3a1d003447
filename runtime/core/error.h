// SPDX-License-Identifier: BSD-3-Clause
// The thread's record of its last failure.
#ifndef FRT_CORE_ERROR_H
#define FRT_CORE_ERROR_H

#include "runtime/include/frt.h"

// Starts a new record and returns code, so that a failure is one statement: return frt_fail(AEE_EBADPARM,
// ...).
int frt_fail(int code, enum frt_layer layer, const char *format, ...) __attribute__((format(printf, 3, 4)));

// Adds to the thread's record what the caller knows better than the place that failed.
void frt_error_in_call(remote_handle64 handle, int method);
void frt_error_in_argument(int argument);
void frt_error_from_dsp(int dsp_code);

// Counts the thread's records, to see whether a failure has already been described. Code that runs a skel on
// the caller's thread puts the number back, so that failures inside the skel are not taken for its own.
unsigned frt_error_count(void);
void frt_error_set_count(unsigned count);

// As frt_log, with a place; file may be NULL.
void frt_log_text(int level, const char *file, int line, const char *text);
int frt_log_enabled(void);

#endif
