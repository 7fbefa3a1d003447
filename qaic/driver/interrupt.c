// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/interrupt.h"

#include "qaic/output/writer.h"

#include <signal.h>
#include <stddef.h>

static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
static const struct output_writer *volatile watched; // a handler has no context

static void clean_up(int number) {
    output_remove_temporaries(watched);
    // The handler is gone by now, so that this ends the program once the handler returns.
    raise(number);
}

void interrupt_watch(const struct output_writer *writer) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    if (writer != NULL) {
        action.sa_handler = clean_up;
        action.sa_flags = (int)SA_RESETHAND;
    }
    sigfillset(&action.sa_mask);
    if (writer != NULL) {
        watched = writer;
    }
    for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); ++i) {
        struct sigaction before;
        // Who ignores a signal for its children, as nohup does, wants it ignored.
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN) {
            sigaction(signals[i], &action, NULL);
        }
    }
    watched = writer;
}
