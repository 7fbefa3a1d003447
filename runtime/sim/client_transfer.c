// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"

// Arguments on their way: planned, encoded, sent, and what comes back.

// Large payloads of polled calls come back with their responses.
static void look_for_orphans(sim_client *session) {
    pthread_mutex_lock(&session->lock);
    bool some = session->orphans > 0;
    pthread_mutex_unlock(&session->lock);
    if (some) {
        sim_channel_look(session);
    }
}

static int provide_chunk(sim_client *session, size_t size, struct sim_chunk **chunk) {
    *chunk = NULL;
    if (size <= SIM_SLOT_SIZE) {
        return AEE_SUCCESS;
    }
    look_for_orphans(session);
    *chunk = sim_chunk_take(session, size);
    if (*chunk != NULL) {
        return AEE_SUCCESS;
    }
    return atomic_load(&session->dead) ? AEE_ECONNRESET : AEE_ENOMEMORY;
}

static struct sim_pending *begin(sim_client *session, const struct sim_flight *flight, bool slot) {
    struct sim_pending *call = flight->poll_us != 0 ? sim_flight_begin_in_lane(session) : NULL;
    return call != NULL ? call : sim_flight_begin(session, slot, flight->invocation->deadline_ns);
}

static int carry_out(sim_client *session, const struct sim_transfer *transfer, struct sim_flight *flight) {
    struct sim_pending *call = flight->call;
    frt_payload_encode(flight->plan, transfer->args, call->payload, call->address);
    int result = sim_flight_run(session, flight);
    if (transfer->finish != NULL) {
        transfer->finish(session, transfer, flight->plan, call->payload, result);
    }
    sim_flight_end(session, call);
    return result;
}

int sim_transfer_run(sim_client *session, const struct sim_transfer *transfer) {
    struct frt_plan plan;
    struct sim_chunk *chunk;
    struct sim_flight flight = {.invocation = &transfer->invocation,
                                .plan = &plan,
                                .args = transfer->args,
                                .poll_us = sim_flight_polling(session, &transfer->invocation)};
    if (frt_payload_plan(&plan, transfer->invocation.scalars, true, transfer->args, transfer->places) !=
        FRT_OK) {
        return AEE_EBADPARM;
    }
    int result = provide_chunk(session, plan.size, &chunk);
    if (result != AEE_SUCCESS) {
        return result;
    }
    flight.call = begin(session, &flight, chunk == NULL);
    if (flight.call == NULL) {
        sim_chunk_give(session, chunk);
        result = atomic_load(&session->dead) ? AEE_ECONNRESET : AEE_EEXPIRED;
    } else {
        sim_flight_place(session, flight.call, chunk);
        result = carry_out(session, transfer, &flight);
    }
    if (result == AEE_ECONNRESET) {
        sim_channel_tell_end(session);
    }
    return result;
}

static void take_outputs(sim_client *session, const struct sim_transfer *transfer,
                         const struct frt_plan *plan, const void *payload, int result) {
    (void)session;
    if (result == AEE_SUCCESS) {
        frt_payload_take_outputs(plan, transfer->args, payload);
    }
}

int sim_driver_request(sim_client *session, uint32_t handle, uint32_t scalars, const struct frt_arg *args,
                       uint64_t deadline_ns) {
    size_t places[FRT_PROCESS_MAX_ARGS];
    struct sim_transfer transfer = {
        .invocation = {.handle = handle,
                       .scalars = scalars,
                       .process_domain = FRT_DOMAIN_ROOT,
                       .deadline_ns = deadline_ns},
        .args = args,
        .places = places,
        .finish = take_outputs,
    };
    return sim_transfer_run(session, &transfer);
}

int sim_process_request(sim_client *session, struct frt_process_request *request, uint64_t deadline_ns) {
    struct frt_arg args[FRT_PROCESS_MAX_ARGS];
    frt_process_arguments(request, args);
    return sim_driver_request(session, FRT_STATIC_PROCESS, frt_process_scalars(request->method), args,
                              deadline_ns);
}
