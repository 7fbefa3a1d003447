// SPDX-License-Identifier: BSD-3-Clause
// Which transports there are.
#ifndef FRT_CORE_TRANSPORTS_H
#define FRT_CORE_TRANSPORTS_H

#include "runtime/core/transport.h"

// The one that the setting "transport" names; NULL when there is none of that name.
const struct frt_transport *frt_transport_chosen(void);

#endif
