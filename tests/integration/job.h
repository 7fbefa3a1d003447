// SPDX-License-Identifier: BSD-3-Clause
// An asynchronous call that is waited for, so that its results can be looked at.
#ifndef QAIC_TESTS_INTEGRATION_JOB_H
#define QAIC_TESTS_INTEGRATION_JOB_H

#include "remote.h"

#include <stdbool.h>

fastrpc_async_descriptor_t *job_descriptor(void);
// Whether a descriptor was taken since the last job_await() or job_forget(), that is whether the call is
// asynchronous.
bool job_is_expected(void);
// The result of the job that was submitted.
int job_await(void);
// It was not submitted.
void job_forget(void);

#endif
