// SPDX-License-Identifier: BSD-3-Clause
// Lengths of dmahandle arguments, announced before the call that uses them.
#ifndef FRT_CORE_DMA_H
#define FRT_CORE_DMA_H

#include <stdbool.h>
#include <stdint.h>

struct frt_dma_announcement {
    int fd;
    uint32_t length;
    uint32_t attr;
};

// Takes one announcement for an fd, the calling thread's oldest first; false when there is none.
bool frt_dma_take(int fd, struct frt_dma_announcement *announcement);

#endif
