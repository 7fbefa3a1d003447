// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/client.h"

// The payload of the next call, made while the DSP works on the present one. That also brings its cache
// lines, which the DSP had last, to this processor.

static bool is_copied(const struct frt_arg *arg) {
    return arg->fd <= 0;
}

// Only buffers that are copied: of them the layout has the lengths, and nothing else.
static bool can_prepare(const struct frt_plan *plan, const struct frt_arg *args) {
    size_t count = frt_scalars_args(plan->scalars);
    bool can = count == frt_scalars_buffers(plan->scalars) && count <= SIM_LAYOUT_ARGS &&
               plan->size <= SIM_LAYOUT_SIZE;
    for (size_t i = 0; i < count && can; i++) {
        can = is_copied(&args[i]);
    }
    return can;
}

static void remember(struct sim_layout *layout, const struct frt_plan *plan, const struct frt_arg *args) {
    size_t count = frt_scalars_args(plan->scalars);
    layout->plan = *plan;
    layout->plan.places = layout->places;
    for (size_t i = 0; i < count; i++) {
        layout->places[i] = plan->places[i];
        layout->lengths[i] = args[i].length;
    }
}

void sim_layout_prepare(sim_client *session, const struct frt_plan *plan, const struct frt_arg *args) {
    struct sim_lane *lane = &session->lane;
    bool again = plan == &lane->layout.plan;
    if (lane->count == 0 || (!again && !can_prepare(plan, args))) {
        return;
    }
    struct sim_pending *next = &session->calls[lane->reserve[lane->count - 1]];
    size_t offset = sim_slot_offset(next->slot);
    if (!again) {
        remember(&lane->layout, plan, args);
    }
    frt_payload_lay_out(plan, args, session->memory + offset, session->window + offset);
    next->laid_out = true;
}

bool sim_layout_fits(const sim_client *session, const struct sim_pending *call,
                     const struct sim_transfer *transfer) {
    const struct sim_layout *layout = &session->lane.layout;
    bool fits = call->laid_out && layout->plan.scalars == transfer->scalars;
    size_t count = frt_scalars_args(transfer->scalars);
    for (size_t i = 0; i < count && fits; i++) {
        fits = is_copied(&transfer->args[i]) && transfer->args[i].length == layout->lengths[i];
    }
    return fits;
}
