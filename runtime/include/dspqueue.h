// SPDX-License-Identifier: BSD-3-Clause
// Message queues between a client and a DSP. Programs that use them link; every function returns
// AEE_EUNSUPPORTED so far, so that they can fall back to calls.
#ifndef DSPQUEUE_H
#define DSPQUEUE_H

#include <stdint.h>

#include "AEEStdDef.h"
#include "AEEStdErr.h"

struct dspqueue;
typedef struct dspqueue *dspqueue_t;

#define DSPQUEUE_TIMEOUT_NONE 0xffffffffu

struct dspqueue_buffer {
    uint32_t fd;
    uint32_t size;
    uint32_t offset;
    uint32_t flags;
    union {
        void *ptr;
        uint64_t address;
    };
};

enum dspqueue_buffer_flags {
    DSPQUEUE_BUFFER_FLAG_REF = 0x1,
    DSPQUEUE_BUFFER_FLAG_DEREF = 0x2,
    DSPQUEUE_BUFFER_FLAG_FLUSH_SENDER = 0x4,
    DSPQUEUE_BUFFER_FLAG_INVALIDATE_SENDER = 0x8,
    DSPQUEUE_BUFFER_FLAG_FLUSH_RECIPIENT = 0x10,
    DSPQUEUE_BUFFER_FLAG_INVALIDATE_RECIPIENT = 0x20
};

enum dspqueue_stat {
    DSPQUEUE_STAT_READ_QUEUE_PACKETS = 1,
    DSPQUEUE_STAT_WRITE_QUEUE_PACKETS,
    DSPQUEUE_STAT_READ_QUEUE_BYTES,
    DSPQUEUE_STAT_WRITE_QUEUE_BYTES,
    DSPQUEUE_STAT_EARLY_WAKEUP_WAIT_TIME,
    DSPQUEUE_STAT_EARLY_WAKEUP_MISSES,
    DSPQUEUE_STAT_SIGNALING_PERF
};

typedef void (*dspqueue_callback_t)(dspqueue_t queue, int error, void *context);

#ifdef __cplusplus
extern "C" {
#endif

AEEResult dspqueue_create(int domain, uint32_t flags, uint32_t req_queue_size, uint32_t resp_queue_size,
                          dspqueue_callback_t packet_callback, dspqueue_callback_t error_callback,
                          void *callback_context, dspqueue_t *queue);
AEEResult dspqueue_close(dspqueue_t queue);
AEEResult dspqueue_export(dspqueue_t queue, uint64_t *queue_id);
AEEResult dspqueue_import(uint64_t queue_id, dspqueue_callback_t packet_callback,
                          dspqueue_callback_t error_callback, void *callback_context, dspqueue_t *queue);
AEEResult dspqueue_write(dspqueue_t queue, uint32_t flags, uint32_t num_buffers,
                         struct dspqueue_buffer *buffers, uint32_t message_length, const uint8_t *message,
                         uint32_t timeout_us);
AEEResult dspqueue_write_noblock(dspqueue_t queue, uint32_t flags, uint32_t num_buffers,
                                 struct dspqueue_buffer *buffers, uint32_t message_length,
                                 const uint8_t *message);
AEEResult dspqueue_read(dspqueue_t queue, uint32_t *flags, uint32_t max_buffers, uint32_t *num_buffers,
                        struct dspqueue_buffer *buffers, uint32_t max_message_length,
                        uint32_t *message_length, uint8_t *message, uint32_t timeout_us);
AEEResult dspqueue_read_noblock(dspqueue_t queue, uint32_t *flags, uint32_t max_buffers,
                                uint32_t *num_buffers, struct dspqueue_buffer *buffers,
                                uint32_t max_message_length, uint32_t *message_length, uint8_t *message);
AEEResult dspqueue_peek(dspqueue_t queue, uint32_t *flags, uint32_t *num_buffers, uint32_t *message_length,
                        uint32_t timeout_us);
AEEResult dspqueue_peek_noblock(dspqueue_t queue, uint32_t *flags, uint32_t *num_buffers,
                                uint32_t *message_length);
AEEResult dspqueue_write_early_wakeup_noblock(dspqueue_t queue, uint32_t wakeup_delay, uint32_t packet_flags);
AEEResult dspqueue_get_stat(dspqueue_t queue, enum dspqueue_stat stat, uint64_t *value);
AEEResult dspqueue_request(void *request);

#ifdef __cplusplus
}
#endif

#endif
