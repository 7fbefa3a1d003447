// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/dsp.h"

#include "runtime/include/AEEStdErr.h"

#include <signal.h>
#include <string.h>
#include <sys/socket.h>

// ---- Answers

static void send_response(struct sim_session *session, const struct frt_response *response) {
    SIM_BEFORE_CLIENT(session);
    (void)send(session->channel, response, sizeof *response, MSG_NOSIGNAL);
}

// Whether nobody waits for the response of a call whose poll word has been raised: a client that stops
// looking at the word says so first and then looks once more.
static bool is_awaited(struct sim_worker *worker) {
    const struct sim_mailbox *box = worker->session->mailbox;
    const struct sim_faults_wanted *faults = &worker->faults;
    return box == NULL || __atomic_load_n(&box->sleepers, __ATOMIC_SEQ_CST) != 0 || faults->hold != 0 ||
           faults->drop || faults->stray || faults->wrong_size || faults->duplicates != 0 ||
           faults->delay_ns != 0 || faults->poll != SIM_POLL_NORMAL;
}

// Leaves the response where the client looks when it has time; false when it must take the usual way.
static bool leave_response(struct sim_worker *worker, const struct frt_response *response) {
    struct sim_session *session = worker->session;
    if (is_awaited(worker) || atomic_exchange_explicit(&session->putting, true, memory_order_acquire)) {
        return false;
    }
    bool left = sim_mailbox_put(session->mailbox, &session->put, response);
    atomic_store_explicit(&session->putting, false, memory_order_release);
    return left;
}

// An answer has gone out: those that waited for it come closer, and each that goes out counts for the others.
static void send_held(struct sim_session *session) {
    pthread_mutex_lock(&session->lock);
    for (unsigned answers = 1; answers != 0; answers--) {
        for (size_t i = 0; i < session->held_count;) {
            session->held[i].later--;
            if (session->held[i].later == 0) {
                send_response(session, &session->held[i].response);
                session->held[i] = session->held[--session->held_count];
                answers++;
            } else {
                i++;
            }
        }
    }
    pthread_mutex_unlock(&session->lock);
}

static bool hold_response(struct sim_worker *worker, const struct frt_response *response) {
    struct sim_session *session = worker->session;
    bool held = false;
    pthread_mutex_lock(&session->lock);
    if (worker->faults.hold != 0 && session->held_count < SIM_HELD_RESPONSES) {
        session->held[session->held_count++] =
            (struct sim_held){.response = *response, .later = worker->faults.hold};
        held = true;
    }
    pthread_mutex_unlock(&session->lock);
    return held;
}

static void send_nonsense(struct sim_worker *worker, const struct frt_response *response) {
    unsigned char bytes[64] = {0};
    if (worker->faults.stray) {
        struct frt_response stray = {.context = worker->faults.stray_context};
        send_response(worker->session, &stray);
    }
    if (worker->faults.wrong_size) {
        memcpy(bytes, response, sizeof *response);
        (void)send(worker->session->channel, bytes, worker->faults.wrong_length, MSG_NOSIGNAL);
    }
}

static void answer(struct sim_worker *worker, int result, bool polled) {
    struct frt_response response = {.context = worker->message.context, .result = result};
    if (polled && leave_response(worker, &response)) {
        return;
    }
    sim_sleep_ns(worker->faults.delay_ns);
    send_nonsense(worker, &response);
    if (worker->faults.drop || worker->faults.poll == SIM_POLL_ONLY || hold_response(worker, &response)) {
        return;
    }
    for (unsigned i = 0; i <= worker->faults.duplicates; i++) {
        send_response(worker->session, &response);
    }
    send_held(worker->session);
}

// ---- Running

// Looked up while the payload is on its way between the processors.
static void hold_skel(struct sim_worker *worker) {
    struct frt_dsp *dsp = atomic_load_explicit(&worker->session->dsp, memory_order_acquire);
    uint32_t handle = worker->message.handle;
    worker->skel = dsp != NULL && handle > FRT_STATIC_LAST ? frt_dsp_handle_acquire(dsp, handle) : NULL;
}

// Before the answer: a client that closes a handle after its last call finds it unused.
static void let_skel_go(struct sim_worker *worker) {
    if (worker->skel != NULL) {
        (void)frt_dsp_handle_release(worker->skel);
    }
}

static enum sim_event event_of(const struct frt_message *message) {
    uint32_t method = frt_scalars_method(message->scalars);
    if (message->handle == FRT_STATIC_PROCESS) {
        switch (method) {
        case FRT_PROCESS_CREATE:
        case FRT_PROCESS_CREATE_ATTR:
        case FRT_PROCESS_CREATE_STATIC:
        case FRT_PROCESS_ATTACH:
            return SIM_ON_CREATE;
        case FRT_PROCESS_RELEASE:
            return SIM_ON_RELEASE;
        case FRT_PROCESS_MMAP:
        case FRT_PROCESS_MEM_MAP:
            return SIM_ON_MAP;
        default:
            return SIM_ON_UNMAP;
        }
    }
    if (message->handle == FRT_STATIC_LOADER && method == FRT_REMOTECTL_OPEN) {
        return SIM_ON_OPEN;
    }
    return message->handle == FRT_STATIC_LOADER ? SIM_ON_CLOSE : SIM_ON_CALL;
}

static bool uses_poll_word(const struct sim_worker *worker) {
    const struct frt_message *message = &worker->message;
    return atomic_load_explicit(&worker->session->polling, memory_order_relaxed) &&
           message->handle > FRT_STATIC_LAST && worker->context.process_domain == FRT_DOMAIN_USER &&
           !frt_context_seen_as_asynchronous(message->context) &&
           worker->payload_size >= frt_head_size(frt_scalars_args(message->scalars), true);
}

// The client looks at the word all the time and would soon have its line again: asked for just before a
// short method runs, the line is here when the method is done.
static void prefetch_poll_word(const struct sim_worker *worker) {
    if (worker->polls) {
        const unsigned char *payload = worker->payload;
        sim_prefetch_to_write(payload + frt_poll_offset(frt_scalars_args(worker->message.scalars)));
    }
}

// The client tells its process whether results are wanted in the poll word.
static void note_poll_mode(struct sim_worker *worker) {
    const struct frt_message *message = &worker->message;
    uint32_t enable;
    if (message->handle == FRT_STATIC_CURRENT_PROCESS &&
        frt_scalars_method(message->scalars) == FRT_PROCESS_POLL_MODE &&
        frt_scalars_inputs(message->scalars) > 0 && worker->args[0].buf.nLen >= sizeof enable) {
        frt_fetch(&enable, worker->args[0].buf.pv, sizeof enable);
        atomic_store(&worker->session->polling, enable != 0 && worker->session->server->config.polling);
    }
}

static int run_user_call(struct sim_worker *worker) {
    struct sim_session *session = worker->session;
    struct frt_dsp_call call = {
        .handle = worker->message.handle,
        .scalars = worker->message.scalars,
        .args = worker->args,
        .memory = worker->memory,
        .memory_count = worker->memory_count,
    };
    struct frt_dsp *dsp = atomic_load_explicit(&session->dsp, memory_order_acquire);
    if (dsp == NULL || atomic_load_explicit(&session->released, memory_order_acquire) ||
        worker->message.client != (int32_t)session->slot + 1) {
        return FRT_DSP_CODE(AEE_EINVALIDPROCESS);
    }
    note_poll_mode(worker);
    prefetch_poll_word(worker);
    return worker->skel != NULL ? frt_dsp_invoke_on(worker->skel, &call) : frt_dsp_invoke(dsp, &call);
}

static int run_message(struct sim_worker *worker) {
    uint32_t handle = worker->message.handle;
    if (worker->faults.answer_result) {
        return worker->faults.result;
    }
    if (handle == FRT_STATIC_PROCESS || handle == FRT_STATIC_UTILITIES) {
        if (worker->message.client != 0) {
            return FRT_DSP_CODE(AEE_EBADPERMS);
        }
        return handle == FRT_STATIC_PROCESS ? sim_process_call(worker) : sim_utilities_call(worker);
    }
    return run_user_call(worker);
}

static void die(struct sim_worker *worker, enum sim_death when) {
    if (worker->faults.death == when) {
        raise(SIGKILL);
    }
    if (when == SIM_DIE && worker->faults.death == SIM_RESTART) {
        atomic_store(&worker->session->server->restart, true);
        sim_server_wake(worker->session->server);
        sim_sleep_ns(50000000);
    }
}

static void report_call(struct sim_worker *worker, int result, uint64_t start, bool polled) {
    const struct sim_server_config *config = &worker->session->server->config;
    struct sim_call_event event = {
        .client = (int32_t)worker->session->slot + 1,
        .handle = worker->message.handle,
        .scalars = worker->message.scalars,
        .args = worker->args,
        .dma = worker->dma,
        .result = result,
        .duration_ns = sim_now_ns() - start,
        .polled = polled,
    };
    config->called(config->context, &event);
}

// Writes what goes with the results; gives whether the poll word is to follow.
static bool finish(struct sim_worker *worker, int result) {
    const struct sim_faults_wanted *faults = &worker->faults;
    if (result == AEE_SUCCESS && frt_scalars_out_handles(worker->message.scalars) != 0) {
        sim_arguments_return(worker);
    }
    if (faults->fd_count != 0 && worker->payload != NULL) {
        frt_payload_release_fds(worker->message.scalars, worker->payload, faults->fds, faults->fd_count);
    }
    return result == AEE_SUCCESS && worker->polls && faults->poll != SIM_POLL_EARLY &&
           faults->poll != SIM_POLL_NEVER;
}

static void raise_poll(struct sim_worker *worker) {
    if (worker->faults.poll_delay_ns != 0) {
        sim_sleep_ns(worker->faults.poll_delay_ns);
    }
    SIM_BEFORE_CLIENT(worker->session);
    frt_payload_raise_poll(worker->message.scalars, worker->payload);
}

// From the poll word on the client may use the memory again and make its next call: the call is reported
// before.
static void run_decoded(struct sim_worker *worker) {
    bool watched = worker->session->server->config.called != NULL;
    uint64_t start = watched ? sim_now_ns() : 0;
    worker->polls = uses_poll_word(worker);
    if (worker->faults.poll == SIM_POLL_EARLY && worker->polls) {
        frt_payload_raise_poll(worker->message.scalars, worker->payload);
    }
    int result = run_message(worker);
    let_skel_go(worker);
    die(worker, SIM_DIE_AFTER_RUN);
    bool polled = finish(worker, result);
    if (watched) {
        report_call(worker, result, start, polled);
    }
    if (polled) {
        raise_poll(worker);
    }
    answer(worker, result, polled);
}

void sim_call_run(struct sim_worker *worker) {
    const struct frt_message *message = &worker->message;
    struct sim_faults *faults = worker->session->server->config.faults;
    SIM_AFTER_CLIENT(worker->session);
    sim_arguments_begin(worker);
    hold_skel(worker);
    if (faults != NULL) {
        sim_faults_apply(faults, event_of(message), message->handle, frt_scalars_method(message->scalars),
                         &worker->faults);
    }
    die(worker, SIM_DIE);
    // The id is the client's business; what matters here are the flags, which lie in the same bits in both
    // layouts.
    worker->context = (struct frt_context){.process_domain = (uint8_t)(message->context & 0xF)};
    if (sim_arguments_take(worker)) {
        run_decoded(worker);
    } else {
        let_skel_go(worker);
        answer(worker, FRT_DSP_CODE(AEE_EBADPARM), false);
    }
    sim_arguments_end(worker);
    die(worker, SIM_DIE_AFTER_RESPONSE);
}
