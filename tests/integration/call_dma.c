// SPDX-License-Identifier: BSD-3-Clause
#include "tests/call/call.h"
#include "tests/integration/call_shared.h"

int call_fd(void) {
    return FIRST_DMA_FILE + (int)(call_next() % DMA_FILES);
}

uint32_t call_offset(void) {
    return (uint32_t)(call_next() % (DMA_BYTES / 2));
}

uint32_t call_dma_length(int fd) {
    (void)fd;
    return 4096;
}
