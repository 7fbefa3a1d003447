// SPDX-License-Identifier: BSD-3-Clause
#ifndef TESTS_SIM_FIXTURE_H
#define TESTS_SIM_FIXTURE_H

#include "runtime/core/transport.h"
#include "tests/sim/echo.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/types.h>

// A simulated DSP in a process of its own, and short ways to call it below the public API.

enum { DSP_CLEAN = 0, DSP_LEFTOVERS = 3 };

// Starts qaic-dsp with further options (up to a NULL) and a fault script, which may be NULL.
void dsp_start(const char *faults, ...) __attribute__((sentinel));

// Ends it and gives its exit status, or -1 when it had died.
int dsp_stop(void);

// Waits until the DSP process has died, which must happen.
void dsp_await_death(void);
void dsp_kill(void);

const char *dsp_socket(void);

// A session with the defaults; fails the test when there is none.
struct frt_transport_session *open_session(void);
int try_session(struct frt_transport_session **session);
void close_session(struct frt_transport_session *session);

// Opens the test interface: its handle on the DSP.
uint32_t open_echo(struct frt_transport_session *session);
uint32_t open_uri(struct frt_transport_session *session, const char *uri);

// A call with plain buffers; `args` has in + out + handles entries of remote_arg.
int call(struct frt_transport_session *session, uint32_t handle, uint32_t scalars, remote_arg *args);
int call_until(struct frt_transport_session *session, uint32_t handle, uint32_t scalars, remote_arg *args,
               uint64_t deadline_ns);

// ECHO_ADD; gives the code, and checks the sum on success.
int echo_add(struct frt_transport_session *session, uint32_t handle, uint32_t a, uint32_t b);
int echo_add_until(struct frt_transport_session *session, uint32_t handle, uint32_t a, uint32_t b,
                   uint64_t deadline_ns);
int echo_sleep(struct frt_transport_session *session, uint32_t handle, uint32_t microseconds);

uint64_t now_ns(void);
void rest_ms(unsigned ms);

// Settings of the sessions that follow; NULL removes one.
void set(const char *key, const char *value);

// cmocka teardown: ends a DSP that is still running and forgets settings.
int clean_up(void **state);

#endif
