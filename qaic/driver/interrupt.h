// SPDX-License-Identifier: BSD-3-Clause
#ifndef QAIC_DRIVER_INTERRUPT_H
#define QAIC_DRIVER_INTERRUPT_H

struct output_writer;

// When a signal ends the program, the temporary files of this writer are removed first. NULL: no more.
void interrupt_watch(const struct output_writer *writer);

#endif
