// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_TOOLS_RECORD_H
#define QAIC_TOOLS_RECORD_H

#include "runtime/tools/trace.h"

// Appends a call to a recording: a YAML list whose entries have the message and the reply in the form of the
// project's wire vectors.
void record_call(FILE *file, const struct traced_module *module, const struct sim_call_event *event);

#endif
