// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

#include "runtime/include/AEEStdErr.h"

// Calls like the one before. The payload of the next call is made while the DSP works on the present one,
// which also brings its cache lines, that the DSP had last, to this processor.

// ---- Laying out

static bool can_prepare(const struct sim_flight *flight) {
    size_t count = frt_scalars_args(flight->invocation->scalars);
    bool can = count == frt_scalars_buffers(flight->invocation->scalars) && count <= SIM_LAYOUT_ARGS &&
               flight->plan->size <= SIM_LAYOUT_SIZE;
    for (size_t i = 0; i < count && can; i++) {
        can = flight->args[i].fd <= 0;
    }
    return can;
}

static void remember(struct sim_layout *layout, const struct sim_flight *flight) {
    size_t count = frt_scalars_args(flight->invocation->scalars);
    layout->plan = *flight->plan;
    layout->plan.places = layout->places;
    for (size_t i = 0; i < count; i++) {
        layout->places[i] = flight->plan->places[i];
        layout->args[i].length = flight->args[i].length;
    }
}

void sim_layout_prepare(sim_client *session, const struct sim_flight *flight) {
    struct sim_lane *lane = &session->lane;
    struct sim_layout *layout = &lane->layout;
    bool again = flight->plan == &layout->plan;
    if (lane->count == 0 || (!again && !can_prepare(flight))) {
        return;
    }
    if (!again) {
        remember(layout, flight);
    }
    struct sim_pending *next = &session->calls[lane->reserve[lane->count - 1]];
    size_t offset = sim_slot_offset(next->slot);
    frt_payload_lay_out(&layout->plan, layout->args, session->memory + offset, session->window + offset);
    next->laid_out = true;
}

// ---- Calling

static bool fits(const struct sim_layout *layout, const struct frt_call *call, uint32_t scalars) {
    uint32_t count = call->in_buffers + call->out_buffers;
    bool alike = layout->plan.scalars == scalars;
    for (uint32_t i = 0; i < count && alike; i++) {
        alike = call->args[i].len == layout->args[i].length && call->args[i].buffer == NULL;
    }
    return alike;
}

static void put_inputs(const struct sim_layout *layout, const struct frt_call *call, unsigned char *payload) {
    for (uint32_t i = 0; i < call->in_buffers; i++) {
        frt_copy(payload + layout->places[i], call->args[i].ptr, call->args[i].len);
    }
}

static void take_outputs(const struct sim_layout *layout, const struct frt_call *call,
                         const unsigned char *payload) {
    for (uint32_t i = call->in_buffers; i < call->in_buffers + call->out_buffers; i++) {
        frt_copy(call->args[i].ptr, payload + layout->places[i], call->args[i].len);
    }
}

static int repeat(sim_client *session, const struct frt_call *call, struct sim_flight *flight) {
    const struct sim_layout *layout = &session->lane.layout;
    uint64_t released[FRT_RELEASED_FDS];
    size_t released_count = 0;
    sim_flight_place(session, flight->call, NULL);
    put_inputs(layout, call, flight->call->payload);
    int result = sim_flight_run(session, flight);
    if (result == AEE_SUCCESS) {
        take_outputs(layout, call, flight->call->payload);
        released_count = frt_payload_released_fds(&layout->plan, flight->call->payload, released);
    }
    sim_flight_end(session, flight->call);
    sim_maps_released(session, released, released_count);
    return result;
}

bool sim_repeat_call(sim_client *session, const struct frt_call *call, int *result) {
    struct sim_invocation invocation = sim_invocation_of(session, call);
    struct sim_flight flight = {.invocation = &invocation,
                                .plan = &session->lane.layout.plan,
                                .poll_us = sim_flight_polling(session, &invocation)};
    flight.call = flight.poll_us != 0 ? sim_flight_begin_in_lane(session) : NULL;
    if (flight.call == NULL) {
        return false;
    }
    if (!flight.call->laid_out || !fits(&session->lane.layout, call, invocation.scalars)) {
        sim_lane_give_back(session, flight.call);
        return false;
    }
    *result = repeat(session, call, &flight);
    if (*result == AEE_ECONNRESET) {
        sim_channel_tell_end(session);
    }
    return true;
}
