// SPDX-License-Identifier: BSD-3-Clause
// Mappings that last until they are removed: fastrpc_mmap and its older forms share one table per session.
#ifndef FRT_CORE_MAPPING_H
#define FRT_CORE_MAPPING_H

#include "runtime/core/session.h"

bool frt_mappings_exist(struct frt_session *session);
void frt_mappings_free(struct frt_session *session);

#endif
