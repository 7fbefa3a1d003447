// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"

#include <string.h>

// Attributes of the DSP are asked for over a session of their own, without a process, as a probe does.
int sim_query(uint32_t domain, uint32_t attribute, uint32_t *value) {
    uint32_t asked = FRT_CAPABILITIES;
    uint32_t words[FRT_CAPABILITIES] = {0};
    struct frt_arg args[2] = {{.data = &asked, .length = sizeof asked, .fd = -1},
                              {.data = words, .length = sizeof words, .fd = -1}};
    if (attribute >= FRT_CAPABILITIES) {
        return AEE_EBADPARM;
    }
    int result = sim_session_ask(domain, FRT_STATIC_UTILITIES, frt_capability_scalars(), args);
    *value = result == AEE_SUCCESS ? words[attribute] : 0;
    return result;
}
