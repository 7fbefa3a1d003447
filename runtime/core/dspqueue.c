// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/include/dspqueue.h"

#include "runtime/core/error.h"

static AEEResult refuse(const char *name) {
    return frt_fail(AEE_EUNSUPPORTED, FRT_LAYER_API, "%s: there are no queues here", name);
}

AEEResult dspqueue_create(int domain, uint32_t flags, uint32_t req_queue_size, uint32_t resp_queue_size,
                          dspqueue_callback_t packet_callback, dspqueue_callback_t error_callback,
                          void *callback_context, dspqueue_t *queue) {
    (void)domain, (void)flags, (void)req_queue_size, (void)resp_queue_size, (void)packet_callback;
    (void)error_callback, (void)callback_context, (void)queue;
    return refuse("dspqueue_create");
}

AEEResult dspqueue_close(dspqueue_t queue) {
    (void)queue;
    return refuse("dspqueue_close");
}

AEEResult dspqueue_export(dspqueue_t queue, uint64_t *queue_id) {
    (void)queue, (void)queue_id;
    return refuse("dspqueue_export");
}

AEEResult dspqueue_import(uint64_t queue_id, dspqueue_callback_t packet_callback,
                          dspqueue_callback_t error_callback, void *callback_context, dspqueue_t *queue) {
    (void)queue_id, (void)packet_callback, (void)error_callback, (void)callback_context, (void)queue;
    return refuse("dspqueue_import");
}

AEEResult dspqueue_write(dspqueue_t queue, uint32_t flags, uint32_t num_buffers,
                         struct dspqueue_buffer *buffers, uint32_t message_length, const uint8_t *message,
                         uint32_t timeout_us) {
    (void)queue, (void)flags, (void)num_buffers, (void)buffers, (void)message_length, (void)message;
    (void)timeout_us;
    return refuse("dspqueue_write");
}

AEEResult dspqueue_write_noblock(dspqueue_t queue, uint32_t flags, uint32_t num_buffers,
                                 struct dspqueue_buffer *buffers, uint32_t message_length,
                                 const uint8_t *message) {
    (void)queue, (void)flags, (void)num_buffers, (void)buffers, (void)message_length, (void)message;
    return refuse("dspqueue_write_noblock");
}

AEEResult dspqueue_read(dspqueue_t queue, uint32_t *flags, uint32_t max_buffers, uint32_t *num_buffers,
                        struct dspqueue_buffer *buffers, uint32_t max_message_length,
                        uint32_t *message_length, uint8_t *message, uint32_t timeout_us) {
    (void)queue, (void)flags, (void)max_buffers, (void)num_buffers, (void)buffers, (void)max_message_length;
    (void)message_length, (void)message, (void)timeout_us;
    return refuse("dspqueue_read");
}

AEEResult dspqueue_read_noblock(dspqueue_t queue, uint32_t *flags, uint32_t max_buffers,
                                uint32_t *num_buffers, struct dspqueue_buffer *buffers,
                                uint32_t max_message_length, uint32_t *message_length, uint8_t *message) {
    (void)queue, (void)flags, (void)max_buffers, (void)num_buffers, (void)buffers, (void)max_message_length;
    (void)message_length, (void)message;
    return refuse("dspqueue_read_noblock");
}

AEEResult dspqueue_peek(dspqueue_t queue, uint32_t *flags, uint32_t *num_buffers, uint32_t *message_length,
                        uint32_t timeout_us) {
    (void)queue, (void)flags, (void)num_buffers, (void)message_length, (void)timeout_us;
    return refuse("dspqueue_peek");
}

AEEResult dspqueue_peek_noblock(dspqueue_t queue, uint32_t *flags, uint32_t *num_buffers,
                                uint32_t *message_length) {
    (void)queue, (void)flags, (void)num_buffers, (void)message_length;
    return refuse("dspqueue_peek_noblock");
}

AEEResult dspqueue_write_early_wakeup_noblock(dspqueue_t queue, uint32_t wakeup_delay,
                                              uint32_t packet_flags) {
    (void)queue, (void)wakeup_delay, (void)packet_flags;
    return refuse("dspqueue_write_early_wakeup_noblock");
}

AEEResult dspqueue_get_stat(dspqueue_t queue, enum dspqueue_stat stat, uint64_t *value) {
    (void)queue, (void)stat, (void)value;
    return refuse("dspqueue_get_stat");
}

AEEResult dspqueue_request(void *request) {
    (void)request;
    return refuse("dspqueue_request");
}
