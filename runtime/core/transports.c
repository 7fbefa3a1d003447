// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/transports.h"

#include <pthread.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/include/AEEStdErr.h"

#define TRANSPORT_LIMIT 8

static pthread_mutex_t transports_lock = PTHREAD_MUTEX_INITIALIZER;
static const struct frt_transport *transports[TRANSPORT_LIMIT] = {
    &frt_loop_transport,
#ifdef FRT_HAVE_SIM
    &frt_sim_transport,
#endif
};

// The place of a transport, or the first free one, or the limit.
static size_t place_of(const char *name) {
    size_t place = 0;
    while (place < TRANSPORT_LIMIT && transports[place] && strcmp(transports[place]->name, name) != 0)
        ++place;
    return place;
}

const struct frt_transport *frt_transport_chosen(void) {
    const char *name = frt_setting("transport", "loop");
    pthread_mutex_lock(&transports_lock);
    size_t place = place_of(name);
    const struct frt_transport *transport = place < TRANSPORT_LIMIT ? transports[place] : NULL;
    pthread_mutex_unlock(&transports_lock);
    return transport;
}

int frt_register_transport(const struct frt_transport *transport) {
    if (!transport || !transport->name)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "frt_register_transport: no transport");
    pthread_mutex_lock(&transports_lock);
    size_t place = place_of(transport->name);
    int code = place == TRANSPORT_LIMIT ? AEE_ENOMEMORY : transports[place] ? AEE_EALREADY : AEE_SUCCESS;
    if (!code)
        transports[place] = transport;
    pthread_mutex_unlock(&transports_lock);
    return code ? frt_fail(code, FRT_LAYER_API, "frt_register_transport: no place for %s", transport->name)
                : code;
}
