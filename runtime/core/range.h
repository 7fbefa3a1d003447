// SPDX-License-Identifier: BSD-3-Clause
// Registered memory. Programs register for the whole process; each session has its own record of every range,
// with the buffer object that its transport made of it on first use.
#ifndef FRT_CORE_RANGE_H
#define FRT_CORE_RANGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/core/session.h"
#include "runtime/include/AEEStdErr.h"

// Makes a range known; reserved: it is only a name, nothing can be read there. AEE_EBADPARM for an overlap
// with another range, AEE_ENOMEMORY.
int frt_range_register(void *address, size_t size, int fd, uint32_t attr, bool reserved);
// Removes the range that starts at address. AEE_EBADPARM: there is none, or it has another size. *reserved
// may be NULL.
int frt_range_unregister(void *address, size_t size, bool *reserved);

// Gives a session the ranges of the process, and from now on the new ones.
int frt_ranges_attach(struct frt_session *session);
void frt_ranges_detach(struct frt_session *session);
void frt_ranges_free(struct frt_session *session);

// Finds the range that holds [address, address + size), which is neither empty nor beyond the end of memory.
// *range is NULL when none touches it; AEE_EBADPARM when one holds only a part. A range that was found is
// kept until frt_range_put.
int frt_range_find(struct frt_session *session, const void *address, size_t size, struct frt_range **range);
static inline bool frt_session_has_ranges(struct frt_session *session) {
    return atomic_load_explicit(&session->range_count, memory_order_acquire) != 0;
}
// Finds a range of this fd, or NULL.
struct frt_range *frt_range_find_fd(struct frt_session *session, int fd);
void frt_range_put(struct frt_session *session, struct frt_range *range);

// The range as a buffer of the session's transport.
int frt_range_import(struct frt_session *session, struct frt_range *range, struct frt_buffer **buffer);
size_t frt_range_offset(const struct frt_range *range, const void *address);
uint32_t frt_range_attr(const struct frt_range *range);

#endif
