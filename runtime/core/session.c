// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/session.h"

#include <stdlib.h>
#include <time.h>

#include "runtime/core/error.h"
#include "runtime/core/mapping.h"
#include "runtime/core/range.h"
#include "runtime/core/transports.h"
#include "runtime/core/uri.h"
#include "runtime/dsp/host.h"
#include "runtime/include/AEEStdErr.h"
#include "runtime/include/HAP_debug.h"

#define DEFAULT_PRIORITY 192
#define DEFAULT_STACK_SIZE (16 * 1024)

enum slot_state { SLOT_EMPTY, SLOT_BUSY, SLOT_OPEN };

struct slot {
    enum slot_state state; // busy: a thread creates or ends the session without holding the lock
    pthread_t owner;       // while busy
    struct frt_session *session;
    bool reserved;
    bool has_parameters;
    struct frt_session_parameters parameters;
};

struct notification {
    fastrpc_notif_fn_t fn;
    void *context;
};

static pthread_mutex_t slots_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t slots_changed = PTHREAD_COND_INITIALIZER;
static struct slot slots[FRT_DOMAIN_COUNT][NUM_SESSIONS];
static struct notification notifications[FRT_DOMAIN_COUNT];

bool frt_split_domain(int effective, unsigned *domain, unsigned *session) {
    if (effective < 0 || effective >= NUM_DOMAINS * NUM_SESSIONS)
        return false;
    *domain = (unsigned)GET_DOMAIN_FROM_EFFEC_DOMAIN_ID(effective);
    *session = (unsigned)GET_SESSION_FROM_EFFEC_DOMAIN_ID(effective);
    return *domain < FRT_DOMAIN_COUNT;
}

static void notify(const struct frt_session *session, remote_rpc_status_flags_t status) {
    pthread_mutex_lock(&slots_lock);
    struct notification notification = notifications[session->config.domain];
    pthread_mutex_unlock(&slots_lock);
    if (notification.fn)
        (void)notification.fn(notification.context, (int)session->config.domain, (int)session->config.session,
                              status);
}

int frt_session_notify(int domain, fastrpc_notif_fn_t fn, void *context) {
    if (domain < -1 || domain >= FRT_DOMAIN_COUNT)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "status notifications: there is no domain %d", domain);
    pthread_mutex_lock(&slots_lock);
    for (int i = 0; i < FRT_DOMAIN_COUNT; ++i) {
        if (domain == -1 || domain == i)
            notifications[i] = (struct notification){fn, context};
    }
    pthread_mutex_unlock(&slots_lock);
    return AEE_SUCCESS;
}

static pthread_mutex_t unused_lock = PTHREAD_MUTEX_INITIALIZER;
static struct frt_session *unused;

// Memory of a session that nobody can enter so far.
static struct frt_session *take_memory(void) {
    pthread_mutex_lock(&unused_lock);
    struct frt_session *session = unused;
    if (session)
        unused = session->next;
    pthread_mutex_unlock(&unused_lock);
    if (!session && (session = calloc(1, sizeof *session)))
        atomic_init(&session->link_use, FRT_SESSION_ENDED);
    return session;
}

static void keep_memory(struct frt_session *session) {
    pthread_mutex_lock(&unused_lock);
    session->next = unused;
    unused = session;
    pthread_mutex_unlock(&unused_lock);
}

void frt_session_retain(struct frt_session *session) {
    atomic_fetch_add_explicit(&session->references, 1, memory_order_relaxed);
}

void frt_session_release(struct frt_session *session) {
    if (!session || atomic_fetch_sub_explicit(&session->references, 1, memory_order_acq_rel) != 1)
        return;
    frt_mappings_free(session);
    frt_ranges_free(session);
    pthread_mutex_destroy(&session->map_lock);
    pthread_rwlock_destroy(&session->range_lock);
    keep_memory(session);
}

void frt_session_close_link(struct frt_session *session) {
    frt_ranges_detach(session);
    session->transport->session_close(session->link);
    frt_session_release(session);
}

// Lets no further operation start; true for the one caller who did it.
static bool mark_ended(struct frt_session *session) {
    return !(atomic_fetch_or_explicit(&session->link_use, FRT_SESSION_ENDED, memory_order_acq_rel) &
             FRT_SESSION_ENDED);
}

static bool has_ended(const struct frt_session *session) {
    return atomic_load_explicit(&session->link_use, memory_order_acquire) & FRT_SESSION_ENDED;
}

bool frt_session_ended_first(const struct frt_session *session, int code) {
    return (code == FRT_DSP_CODE(AEE_EINVHANDLE) || code == FRT_DSP_CODE(AEE_EINVALIDPROCESS)) &&
           atomic_load(&session->closing);
}

// The transport's thread only notes the end; the session is taken down by the next thread that meets it.
static void take_event(void *context, remote_rpc_status_flags_t status) {
    struct frt_session *session = context;
    if (status != FASTRPC_USER_PD_UP) {
        frt_log(HAP_LEVEL_HIGH, "session %u of %s is gone (status %d)", session->config.session,
                session->config.domain_name, (int)status);
        atomic_store(&session->lost, true);
        atomic_store(&session->closing, true);
    }
    notify(session, status);
}

static bool is_bad_asid(int code) {
    return code == AEE_EQURTBADASID || code == FRT_DSP_CODE(AEE_EQURTBADASID);
}

// A DSP that has just let a session go may not be ready for the next one.
static int open_link(struct frt_session *session) {
    long attempts = frt_setting_number("session.retries", 5);
    long delay_ms = 2;
    for (;; delay_ms *= 2) {
        int code = session->transport->session_open(&session->config, &session->link);
        if (!is_bad_asid(code) || attempts-- <= 0)
            return code;
        struct timespec delay = {delay_ms / 1000, delay_ms % 1000 * 1000000};
        (void)nanosleep(&delay, NULL);
    }
}

static const struct frt_session_parameters default_parameters = {.priority = DEFAULT_PRIORITY,
                                                                 .stack_size = DEFAULT_STACK_SIZE};

static struct frt_session_parameters parameters_of(const struct slot *slot) {
    return slot->has_parameters ? slot->parameters : default_parameters;
}

static struct frt_session *new_session(unsigned domain, unsigned number,
                                       struct frt_session_parameters chosen) {
    struct frt_session *session = take_memory();
    if (!session)
        return NULL;
    // One for the slot, one for the link.
    atomic_store(&session->references, 2);
    atomic_store(&session->closing, false);
    atomic_store(&session->lost, false);
    atomic_store(&session->range_count, 0);
    session->handles = 0;
    session->ranges = NULL;
    session->range_capacity = 0;
    session->mappings = NULL;
    session->config = (struct frt_session_config){.domain = domain,
                                                  .session = number,
                                                  .domain_name = frt_domain_name(domain),
                                                  .priority = chosen.priority,
                                                  .stack_size = chosen.stack_size,
                                                  .initmem_size = chosen.initmem_size,
                                                  .unsigned_module = chosen.unsigned_module,
                                                  .pd_dump = chosen.pd_dump,
                                                  .event = take_event,
                                                  .event_context = session};
    pthread_rwlock_init(&session->range_lock, NULL);
    pthread_mutex_init(&session->map_lock, NULL);
    return session;
}

static int create(unsigned domain, unsigned number, struct frt_session_parameters chosen,
                  struct frt_session **result) {
    const struct frt_transport *transport = frt_transport_chosen();
    if (!transport)
        return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_CORE, "there is no transport \"%s\"",
                        frt_setting("transport", "loop"));
    struct frt_session *session = new_session(domain, number, chosen);
    if (!session)
        return frt_fail(AEE_ENOMEMORY, FRT_LAYER_CORE, "no memory for a session");
    session->transport = transport;
    unsigned errors = frt_error_count();
    int code = open_link(session);
    if (code) {
        if (errors == frt_error_count())
            (void)frt_fail(code, FRT_LAYER_TRANSPORT, "%s: no session %u with %s", transport->name, number,
                           session->config.domain_name);
        atomic_store(&session->references, 1);
        frt_session_release(session);
        return code;
    }
    code = frt_ranges_attach(session);
    if (code) {
        frt_session_close_link(session);
        frt_session_release(session);
        return frt_fail(code, FRT_LAYER_CORE, "no memory for the registered buffers of a session");
    }
    atomic_store_explicit(&session->link_use, 0, memory_order_release);
    notify(session, FASTRPC_USER_PD_UP);
    *result = session;
    return AEE_SUCCESS;
}

static void say_goodbye(struct frt_session *session) {
    struct frt_call call = {.handle = FRT_HANDLE_CURRENT_PROCESS,
                            .scalars = REMOTE_SCALARS_MAKE(FRT_PROCESS_EXIT, 0, 0)};
    unsigned errors = frt_error_count();
    (void)session->transport->invoke(session->link, &call);
    frt_error_set_count(errors);
}

// Ends the link. The slot is busy or does not know the session any more.
static void end_link(struct frt_session *session, enum frt_session_end how) {
    bool lost = atomic_load(&session->lost);
    if (!frt_session_enter(session))
        return;
    atomic_store(&session->closing, true);
    if (how == FRT_END_CLOSE && !lost)
        say_goodbye(session);
    if (mark_ended(session)) {
        (void)session->transport->option(session->link,
                                         how == FRT_END_KILL ? FRT_OPTION_KILL : FRT_OPTION_SHUTDOWN, 0);
        if (!lost)
            notify(session, how == FRT_END_KILL ? FASTRPC_USER_PD_FORCE_KILL : FASTRPC_USER_PD_EXIT);
    }
    frt_session_leave(session);
}

static void set_slot(struct slot *slot, enum slot_state state, struct frt_session *session) {
    slot->state = state;
    slot->session = session;
    pthread_cond_broadcast(&slots_changed);
}

static struct slot *slot_of(const struct frt_session *session) {
    return &slots[session->config.domain][session->config.session];
}

// Ends the session of a slot. Called with the lock held, which is given up meanwhile.
static void end_locked(struct slot *slot, enum frt_session_end how) {
    struct frt_session *session = slot->session;
    slot->state = SLOT_BUSY;
    slot->owner = pthread_self();
    pthread_mutex_unlock(&slots_lock);
    end_link(session, how);
    pthread_mutex_lock(&slots_lock);
    slot->reserved = false;
    set_slot(slot, SLOT_EMPTY, NULL);
    frt_session_release(session);
}

// False when this very thread is at work on the slot: a skel that is closed with its session, in this
// process, or a notification uses the API. It must not wait for itself.
static bool wait_while_busy(struct slot *slot) {
    while (slot->state == SLOT_BUSY) {
        if (pthread_equal(slot->owner, pthread_self()))
            return false;
        pthread_cond_wait(&slots_changed, &slots_lock);
    }
    return true;
}

void frt_session_end(struct frt_session *session, enum frt_session_end how) {
    struct slot *slot = slot_of(session);
    pthread_mutex_lock(&slots_lock);
    if (wait_while_busy(slot) && slot->session == session)
        end_locked(slot, how);
    pthread_mutex_unlock(&slots_lock);
}

bool frt_session_drop_handle(struct frt_session *session, bool open_failed) {
    struct slot *slot = slot_of(session);
    pthread_mutex_lock(&slots_lock);
    bool last = --session->handles == 0 && !(open_failed && frt_mappings_exist(session));
    if (last) {
        last = wait_while_busy(slot) && slot->session == session && session->handles == 0;
        if (last)
            end_locked(slot, FRT_END_CLOSE);
    }
    pthread_mutex_unlock(&slots_lock);
    return last;
}

static int fill_locked(struct slot *slot, unsigned domain, unsigned number) {
    struct frt_session_parameters chosen = parameters_of(slot);
    struct frt_session *session = NULL;
    slot->state = SLOT_BUSY;
    slot->owner = pthread_self();
    pthread_mutex_unlock(&slots_lock);
    int code = create(domain, number, chosen, &session);
    pthread_mutex_lock(&slots_lock);
    set_slot(slot, code ? SLOT_EMPTY : SLOT_OPEN, session);
    return code;
}

static bool is_usable(const struct frt_session *session) {
    return !has_ended(session) && !atomic_load(&session->closing);
}

int frt_session_open(unsigned domain, unsigned number, bool for_handle, struct frt_session **result) {
    struct slot *slot = &slots[domain][number];
    int code = AEE_SUCCESS;
    pthread_mutex_lock(&slots_lock);
    if (!wait_while_busy(slot))
        code = AEE_EITEMBUSY;
    else if (slot->state == SLOT_OPEN && !is_usable(slot->session))
        end_locked(slot, FRT_END_CLOSE);
    if (slot->state == SLOT_EMPTY)
        code = fill_locked(slot, domain, number);
    if (!code) {
        *result = slot->session;
        frt_session_retain(slot->session);
        slot->session->handles += for_handle;
    }
    pthread_mutex_unlock(&slots_lock);
    if (code == AEE_EITEMBUSY)
        (void)frt_fail(code, FRT_LAYER_CORE, "this thread is just opening or ending the session");
    return code;
}

struct frt_session *frt_session_find(unsigned domain, unsigned number) {
    struct slot *slot = &slots[domain][number];
    pthread_mutex_lock(&slots_lock);
    bool idle = wait_while_busy(slot);
    struct frt_session *session = idle && slot->session && is_usable(slot->session) ? slot->session : NULL;
    if (session)
        frt_session_retain(session);
    pthread_mutex_unlock(&slots_lock);
    return session;
}

static bool is_meant(int effective, unsigned domain, unsigned number) {
    return effective == -1 || effective == (int)(domain + NUM_DOMAINS * number);
}

static bool any_open_locked(int effective) {
    for (unsigned domain = 0; domain < FRT_DOMAIN_COUNT; ++domain) {
        for (unsigned number = 0; number < NUM_SESSIONS; ++number) {
            const struct slot *slot = &slots[domain][number];
            if (is_meant(effective, domain, number) && slot->state != SLOT_EMPTY &&
                !(slot->state == SLOT_OPEN && !is_usable(slot->session)))
                return true;
        }
    }
    return false;
}

static void change_locked(int effective, frt_parameter_change change, int value) {
    for (unsigned domain = 0; domain < FRT_DOMAIN_COUNT; ++domain) {
        for (unsigned number = 0; number < NUM_SESSIONS; ++number) {
            struct slot *slot = &slots[domain][number];
            if (!is_meant(effective, domain, number))
                continue;
            slot->parameters = parameters_of(slot);
            slot->has_parameters = true;
            change(&slot->parameters, value);
        }
    }
}

int frt_session_change(int effective, frt_parameter_change change, int value) {
    unsigned domain, number;
    if (effective != -1 && !frt_split_domain(effective, &domain, &number))
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "there is no domain %d", effective);
    pthread_mutex_lock(&slots_lock);
    bool too_late = any_open_locked(effective);
    if (!too_late)
        change_locked(effective, change, value);
    pthread_mutex_unlock(&slots_lock);
    if (too_late)
        return frt_fail(AEE_EALREADYLOADED, FRT_LAYER_API, "this must be set before the session is opened");
    return AEE_SUCCESS;
}

struct frt_session_parameters frt_session_parameters_of(unsigned domain, unsigned number) {
    pthread_mutex_lock(&slots_lock);
    struct frt_session_parameters parameters = parameters_of(&slots[domain][number]);
    pthread_mutex_unlock(&slots_lock);
    return parameters;
}

int frt_session_reserve(unsigned domain, unsigned *number) {
    pthread_mutex_lock(&slots_lock);
    unsigned candidate = 1;
    while (candidate < NUM_SESSIONS &&
           (slots[domain][candidate].reserved || slots[domain][candidate].state != SLOT_EMPTY))
        ++candidate;
    if (candidate < NUM_SESSIONS)
        slots[domain][candidate].reserved = true;
    pthread_mutex_unlock(&slots_lock);
    *number = candidate;
    if (candidate < NUM_SESSIONS)
        return AEE_SUCCESS;
    return frt_fail(AEE_ENOSESSION, FRT_LAYER_CORE, "all sessions of %s are taken", frt_domain_name(domain));
}
