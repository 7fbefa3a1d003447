// SPDX-License-Identifier: BSD-3-Clause
// The program behind main(): command line in, files and messages out.
#ifndef QAIC_DRIVER_DRIVER_H
#define QAIC_DRIVER_DRIVER_H

// `arguments` ends with NULL. Returns the exit status, 0 or 1.
int driver_main(int count, char **arguments);

#endif
